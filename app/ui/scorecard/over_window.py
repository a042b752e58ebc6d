"""A dialog over its window that is ready at once: what is typed meanwhile is typed in the dialog."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

_POINTED = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.DragEnter,
)


class OverWindow(QObject):
    """Shows a dialog, and lets nothing through to the window below while it is there.

    To a window below a modal dialog Qt drops every key, also those that were pressed before the window
    manager gave the keys to the dialog: who types at once would lose the first letters.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        parent = dialog.parentWidget()
        below = parent.window().windowHandle() if parent is not None else None
        if below is not None:
            below.installEventFilter(self)
        dialog.show()
        dialog.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._dialog.isVisible():
            return False
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:  # it is no command of the page below
                event.accept()
            else:
                again = QKeyEvent(
                    event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
                )
                QApplication.sendEvent(self._dialog.focusWidget() or self._dialog, again)
            return True
        if event.type() in _POINTED:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._dialog.activateWindow()
            return True
        return False
