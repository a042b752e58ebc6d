"""Which keys write, and where one writes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_COMMAND = _ALT_GR | Qt.KeyboardModifier.MetaModifier


def writes(event: QKeyEvent) -> bool:
    """Return whether a key writes, as letters and signs do; AltGr may come as Ctrl and Alt together."""
    letter = bool(event.text()) and event.text().isprintable()
    command = event.modifiers() & _COMMAND
    return letter and (not command or command == _ALT_GR)


def is_field(widget: QWidget | None) -> bool:
    """Return whether a widget takes what is typed into it."""
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return not widget.isReadOnly()
        case QComboBox():
            return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)
