"""Choices that show what was saved, whichever way they are used: mouse, key or a screen reader's action."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def show_checked(button: QAbstractButton, on: bool) -> None:
    """Show a button as checked, or not, without its telling that somebody did that."""
    with QSignalBlocker(button):
        button.setChecked(on)


class Choice(QAbstractButton):
    """One of several: it asks when it is clicked, toggled or reached by an arrow, and never chooses itself.

    Those that belong together share a group that is not exclusive: the chosen one of an exclusive group
    takes no toggle, so that a screen reader could not ask for it again. To who listens it is a radio button,
    as large as it is: of a QRadioButton the bus is told the size of a circle that we do not paint.
    """

    asked = Signal()
    follows = True
    """Whether an arrow also asks for what it leads to, as among radio buttons once one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.clicked.connect(lambda _=False: self.asked.emit())
        self.toggled.connect(self._put_back)

    def _put_back(self, on: bool) -> None:
        """Ask, instead of showing what nobody has saved."""
        show_checked(self, not on)
        self.asked.emit()

    def _step(self, by: int) -> None:
        """Go to the next of the group, or the one before."""
        mates = [each for each in self.group().buttons() if each.isEnabled() and not each.isHidden()]
        to = mates[(mates.index(self) + by) % len(mates)]
        if self.follows and self.isChecked() and to is not self:
            to.click()
        to.setFocus(Qt.FocusReason.OtherFocusReason)  # who was asked may have taken the keys elsewhere

    def nextCheckState(self) -> None:
        """A click asks; what is chosen, `show_checked` shows."""

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from being commands of the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ARROWS
            and not _held(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if _held(event):
            super().keyPressEvent(event)
        elif key in ARROWS:
            self._step(ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


def show_chosen(choices: Iterable[Choice], chosen: Choice | None) -> None:
    """Show which of several is chosen; Tab comes to that one, else to the first, and arrows go on."""
    seen = [each for each in choices if not each.isHidden()]
    stop = chosen if chosen in seen else next(iter(seen), None)
    for each in choices:
        show_checked(each, each is chosen)
        policy = Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus
        if each.focusPolicy() != policy:
            each.setFocusPolicy(policy)


def _held(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
