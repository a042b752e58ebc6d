"""System notifications, for when nobody looks at the window: say what matters, never whom it is about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.ui.look.icons import icon
from app.ui.look.theme import theme_of
from app.ui.window_protocol import SettingsKeeper

SECONDS = 10
"""How long the system shows a notification, where it lets us choose."""


def notify(widget: QWidget, title: str, text: str) -> bool:
    """Notify the person when none of the program's windows is in front; return whether that was done.

    The whole screen may be looked at by others: `title` and `text` must not name the candidate.
    Where the system shows no notifications, the window's entry in the task bar asks for attention.
    """
    window = widget.window()
    if QApplication.activeWindow() is not None:
        return False
    if isinstance(window, SettingsKeeper) and not window.settings.notifications:
        return False
    if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
        tray = window.findChild(SystemTray) or SystemTray(window)
        tray.show()
        tray.showMessage(title, text, tray.icon(), SECONDS * 1000)
    else:
        QApplication.alert(window)
    return True


def bring_to_front(window: QWidget) -> None:
    """Raise `window`, also when it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class SystemTray(QSystemTrayIcon):
    """The icon that carries a notification; it stands there only until somebody comes back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(icon("clock", theme_of().tokens.accent, 32), window)
        self.setToolTip("Evenhand")
        self.messageClicked.connect(lambda: bring_to_front(window))
        self.activated.connect(lambda _: bring_to_front(window))
        QApplication.instance().applicationStateChanged.connect(self._leave)  # type: ignore[union-attr]

    def _leave(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.hide()
