"""A row that shows how far long work is, and stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.ui.look import words
from app.ui.widgets.text import button, label


class ProgressRow(QWidget):
    """Hidden while nothing is being done."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far it is"))
        self._said = label("", "muted")
        stop = button(self.tr("Stop"))
        stop.clicked.connect(lambda _=False: self.stop_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self._said)
        row.addWidget(stop)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Show that something is being done, not yet how far."""
        self._bar.setRange(0, 0)
        self._said.setText(sentence)
        self.show()

    def show_progress(self, done: int, of: int) -> None:
        """Show how many of how many are done."""
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        told = self.tr("{done} of {all}").format(done=words.number(done), all=words.number(of))
        self._said.setText(told)
