"""Keys typed before the desk is there: held, and handed to it as if they were pressed then."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.writing import writes

_WRITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class HeldKeys(QObject):
    """Keeps from the window what someone writes, until it is handed over or let go."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[QKeyEvent] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def hand_over(self, window: QWidget) -> None:
        """Press what was held in `window`, each key where the keys are by then."""
        held = self._held
        self.let_go()
        for event in held:
            QApplication.sendEvent(window.focusWidget() or window, event)

    def let_go(self) -> None:
        """Hold nothing any more; what was held is forgotten."""
        self._held = []
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not isinstance(watched, QWindow)
            or not isinstance(event, QKeyEvent)
            or not _held(event)
            or QApplication.activePopupWidget() is not None
            or QApplication.activeModalWidget() is not None
        ):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:  # it is no command of the page that is shown
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            self._held.append(again)
            return True
        return False


def _held(event: QKeyEvent) -> bool:
    """Return whether a key writes, or stamps or mends what was written."""
    return writes(event) or (event.key() in _WRITING and not event.modifiers() & _COMMAND)
