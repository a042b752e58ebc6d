"""Letters write: what is typed while recording goes into the note line, wherever the keys are."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.scorecard.notes.line import NoteLine
from app.ui.writing import is_field, writes

_HEARD = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.InputMethod)


class Letters(QObject):
    """Follows the focus in a window.

    A click leaves the keys in the note line. Where Tab or a command led them, blank, Enter, Delete and the
    arrows belong to what is there; whatever else writes goes on in the line.
    """

    def __init__(self, window: QWidget, line: Callable[[], NoteLine | None], parent: QObject) -> None:
        """Watch `window`; `line` returns the note line while the desk records, else None."""
        super().__init__(parent)
        self._window, self._line = window, line
        window.installEventFilter(self)  # it gets the keys when nothing else in it has them
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None or is_field(now) or now.window() is not self._window:
            return
        line = self._line()
        now.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, line is not None and line.isEnabled())
        if line is None:
            return
        if line.isEnabled() and not _led(old, now):
            line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _HEARD or not isinstance(watched, QWidget) or is_field(watched):
            return False
        line = self._line()
        if line is None or watched.window() is not self._window:
            return False
        if isinstance(event, QKeyEvent) and not self._taken(watched, event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:  # it is no command
            event.accept()
        elif line.isEnabled() and isinstance(event, QKeyEvent | QInputMethodEvent):
            line.take(event)
        return True

    def _taken(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a key is the line's, though `watched` has the keys."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            return watched is self._window
        return writes(event) or (event.key() == Qt.Key.Key_Backspace and not event.modifiers())


def _led(old: QWidget | None, now: QWidget) -> bool:
    """Whether a key led to `now`: no click, nor the end of a correction or of what went out of sight."""
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return False
    return old is None or (old.isVisible() and not (is_field(old) and now.isAncestorOf(old)))
