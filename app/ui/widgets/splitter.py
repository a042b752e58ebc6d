"""A splitter whose panes are found as they were left."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.look.theme import theme_of
from app.ui.window_protocol import SettingsKeeper

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
        self.setHandleWidth(1)
        self.splitterMoved.connect(lambda *_: self._rest.start())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        keeper = self.window()
        if self._shown or not isinstance(keeper, SettingsKeeper):
            return
        self._shown = True
        kept = keeper.settings.panes.get(self._name)
        if kept and len(kept) == self.count():
            self.setSizes(list(kept))  # Qt shares the room out in these proportions

    def keeps_place(self) -> bool:
        """Whether the handles lie as they were first laid out, so that their place is worth keeping."""
        return True

    def _keep(self) -> None:
        keeper = self.window()
        if isinstance(keeper, SettingsKeeper) and self.keeps_place():
            panes = {**keeper.settings.panes, self._name: tuple(self.sizes())}
            keeper.choose_settings(keeper.settings.replace(panes=panes))


class StackingSplitter(RememberingSplitter):
    """Two panes beside each other, or one over the other where the room is narrow.

    `room` is the width that two columns need, in pixels at a text size of 100 %.
    """

    def __init__(self, name: str, room: int, first: QWidget, second: QWidget, sizes: tuple[int, int]) -> None:
        super().__init__(name)
        self._room = room
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, sizes[0])
        self.setStretchFactor(1, sizes[1])
        self.setSizes(list(sizes))

    def keeps_place(self) -> bool:
        return self.orientation() == Qt.Orientation.Horizontal

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of().px(240), theme_of().px(140))

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= theme_of().px(self._room)
        self.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        super().resizeEvent(event)
