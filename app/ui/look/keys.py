"""The keys that the person gave to commands; the application carries them, as it carries the theme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.look.keycaps import native

_USUAL = "usual-keys"
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

RESERVED = {
    *("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc", "Return", "Enter", "Shift+Return", "Space"),
    *("Backspace", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End"),
    *("Ctrl+Backspace", "Ctrl+Del", "Alt+F4"),
}
"""Keys with a meaning of their own wherever one types or moves; a command that has one by itself keeps it."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Which command has which keys, and whether a letter, digit or sign alone calls any."""

    single: bool = True
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of a command with other keys than usual: its keys as settings write them."""

    def given(self, command: str, usual: Iterable[QKeySequence]) -> list[QKeySequence]:
        """Return the keys of a command, whether or not they call it now; none that others rely on."""
        usual = list(usual)
        if command not in self.chosen:
            return usual
        chosen = [keys for text in self.chosen[command] if (keys := read(text)) is not None]
        return [keys for keys in chosen if keys in usual or written(keys) not in RESERVED]

    def working(self, command: str, usual: Iterable[QKeySequence]) -> list[QKeySequence]:
        """Return the keys that call a command now."""
        return [keys for keys in self.given(command, usual) if self.single or not is_single(keys)]


def keys_of() -> Keys:
    """Return the keys that the application carries."""
    app = QApplication.instance()
    keys = app.property("keys") if app is not None else None
    return keys if isinstance(keys, Keys) else Keys()


def carry(app: QApplication, keys: Keys) -> None:
    """Have every command called by `keys` from now on, those of open pages too."""
    if keys == keys_of():
        return
    app.setProperty("keys", keys)
    for widget in app.allWidgets():
        for action in widget.actions():
            if action.property(_USUAL) is not None:
                _give(action)


def give(action: QAction, command: str, usual: Iterable[QKeySequence]) -> None:
    """Let `command` call an action by the keys the person chose, or by its usual ones."""
    action.setObjectName(command)
    action.setProperty(_USUAL, [written(keys) for keys in usual])
    _give(action)


def usual_of(action: QAction) -> list[QKeySequence]:
    """Return the keys that a command has by itself."""
    return [QKeySequence(text) for text in action.property(_USUAL) or ()]


def called_by(widget: QWidget, command: str) -> str:
    """Return the first key that calls a command of the window that `widget` is in, as menus write it."""
    action = widget.window().findChild(QAction, command)
    return native(action.shortcuts()[0]) if action is not None and action.shortcuts() else ""


def read(text: str) -> QKeySequence | None:
    """Return the keys that settings wrote; None where they are no keys here."""
    keys = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    return keys if keys.count() == 1 and native(keys) else None


def written(keys: QKeySequence) -> str:
    """Return keys as settings write them."""
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def is_single(keys: QKeySequence) -> bool:
    """Return whether keys are one letter, digit or sign, at most with Shift (WCAG 2.1.4)."""
    return len(written(keys).removeprefix("Shift+")) == 1


def types(pressed: QKeyCombination) -> bool:
    """Return whether what is pressed writes a letter, digit or sign in a text."""
    return not pressed.keyboardModifiers() & _HELD and pressed.key().value < Qt.Key.Key_Escape.value


def _give(action: QAction) -> None:
    action.setShortcuts(keys_of().working(action.objectName(), usual_of(action)))
