"""A field that takes the next keys pressed, whatever they would do elsewhere."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_ALONE = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
)  # fmt: skip


class KeyField(QLineEdit):
    """Shows which keys were pressed last; Escape leaves it, Tab goes on."""

    pressed = Signal(QKeySequence)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("New key"))
        self.setPlaceholderText(self.tr("Press the new key"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Take every key before it can call a command."""
        if not isinstance(event, QKeyEvent) or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and event.key() not in _ALONE:
            self._take(event)
        return True

    def _take(self, event: QKeyEvent) -> None:
        keys = pressed_keys(event)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.setText(keys.toString(QKeySequence.SequenceFormat.NativeText))
            self.pressed.emit(keys)


def pressed_keys(event: QKeyEvent) -> QKeySequence:
    """Return what was pressed as a command would have it: a sign is itself, however it is typed."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    sign = key.value < Qt.Key.Key_Escape.value and not Qt.Key.Key_A.value <= key.value <= Qt.Key.Key_Z.value
    if sign and event.text().isprintable():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(held, key))
