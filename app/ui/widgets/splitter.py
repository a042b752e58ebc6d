"""A splitter whose panes are found as they were left."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.home import Home

REST = 400
"""Milliseconds for which a handle must lie still before its place is kept."""


class RememberingSplitter(QSplitter):
    """Panes beside each other; where the handles are is kept in the settings under `name`.

    A pane's share is what is kept, so it fits another screen or text size too.
    """

    def __init__(
        self,
        name: str,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self._name = name
        self._shown = False
        self.setChildrenCollapsible(False)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._keep)
        self.splitterMoved.connect(lambda *_: self._rest.start())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        home = self.window()
        if self._shown or not isinstance(home, Home):
            return
        self._shown = True
        kept = home.settings.panes.get(self._name)
        if kept and len(kept) == self.count():
            self.setSizes(list(kept))  # Qt shares the room out in these proportions

    def _keep(self) -> None:
        home = self.window()
        if isinstance(home, Home):
            panes = {**home.settings.panes, self._name: tuple(self.sizes())}
            home.choose_settings(home.settings.replace(panes=panes))
