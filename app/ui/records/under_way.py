"""What is being erased and not at its end: a line for each, and what it waits for."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.journal.erasing import Erasing
from app.services.records import certificate, retention
from app.services.records import erase as erasing
from app.ui.look import words
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window

_RECENT = timedelta(days=7)
"""For how long the certificate of what came to its end by itself is offered."""


class UnderWay(QWidget):
    """Shows the lines, and goes on when asked to; shown only where there is something to show."""

    ended = Signal(object)
    """An erasing is at its end: its certificate."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._newest: Erasing | None = None
        self._lines = label("", "warn", wrap=True, selectable=True)
        self._lines.setAccessibleName(self.tr("What is being erased"))
        self._go_on = button(self.tr("Go on now"))
        self._go_on.clicked.connect(lambda _=False: self.go_on())
        self._certificate = button(self.tr("Certificate of the last erasing"), "plain")
        self._certificate.clicked.connect(lambda _=False: self._show_newest())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._lines, 1)
        row.addWidget(self._go_on)
        row.addWidget(self._certificate)
        self.hide()

    def refresh(self) -> None:
        """Read how far erasing is."""
        known = retention.state(self._workspace).erasings.values()
        lines = [erasing.waits_for(self._workspace, each) for each in known if each.open]
        since = self._workspace.clock() - _RECENT
        recent = [each for each in known if each.begun and each.ended and each.at >= since]
        self._newest = max(recent, key=lambda each: each.at, default=None)
        self._lines.setText("\n".join(map(words.translated, lines)))
        self._lines.setVisible(bool(lines))
        self._go_on.setVisible(bool(lines))
        self._certificate.setVisible(self._newest is not None)
        self.setVisible(bool(lines) or self._newest is not None)

    def go_on(self) -> None:
        """Do what is left."""
        self._window.close_candidate_pages()
        try:
            found = erasing.finish(self._workspace)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return
        self.refresh()
        for waiting in found.waiting:
            self._window.show_problem(words.translated(waiting))
        for each in found.ended:
            self.ended.emit(each)

    def _show_newest(self) -> None:
        if self._newest is not None:
            self.ended.emit(certificate.of(self._workspace, self._newest))
