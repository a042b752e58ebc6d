"""Choices that show what was saved, whichever way they are used: mouse, key or a screen reader's action."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def show_checked(button: QAbstractButton, on: bool) -> None:
    """Show a button as checked, or not, without its telling that somebody did that."""
    with QSignalBlocker(button):
        button.setChecked(on)


class Choice(QRadioButton):
    """One of several: it asks when it is clicked, toggled or reached by an arrow, and never chooses itself.

    Those that belong together share a group that is not exclusive: the chosen one of an exclusive group
    takes no toggle, so that a screen reader could not ask for it again.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda _=False: self.asked.emit())
        self.toggled.connect(self._put_back)

    def _put_back(self, on: bool) -> None:
        """Ask, instead of showing what nobody has saved."""
        show_checked(self, not on)
        self.asked.emit()

    def nextCheckState(self) -> None:
        """A click asks; what is chosen, `show_checked` shows."""

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        to = QApplication.focusWidget()
        if event.key() not in ARROWS or not self.isChecked() or to is self or not isinstance(to, Choice):
            return
        if to.group() is self.group():
            to.click()
            to.setFocus(Qt.FocusReason.OtherFocusReason)  # who was asked may have taken the keys elsewhere
