"""The cover: one key hides everything in the window from whoever looks at the screen, and brings it back."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from app.ui.look.keys import called_by
from app.ui.widgets.page_commands import Command, add_actions
from app.ui.widgets.text import button, label
from app.ui.window_protocol import SettingsKeeper

KEYS = ("F9", "Ctrl+Shift+P")


class CoverFace(QWidget):
    """What is seen of the window while it is covered: nothing of its content."""

    lifted = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Make it; `key` is the one that brings back what was seen, if there is one."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Covered"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = button(self.tr("Show it again"))
        self.button.clicked.connect(lambda _=False: self.lifted.emit())
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        about = self.tr("The clock goes on, and what was being typed is kept.")
        if key:
            about = f"{self.tr('{key} brings it back.').format(key=key)} {about}"
        for part in (label(self.tr("Covered"), "title"), label(about, "muted"), self.button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(8)
        layout.addStretch(1)


class Cover(QObject):
    """Covers a window: its content is taken out of sight, and out of the tree that screen readers walk."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._content: QWidget | None = None
        self._focus: QWidget | None = None
        self.others: list[QWidget] = []
        """The dialogs that it hides with the window."""
        self._stopped: list[QAction] = []
        # Not QTimer.singleShot: a window gone before it fires would be kept for ever, with all that is in it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._left)
        turn = Command("cover", self.tr("Cover the window, or show it again"), self.turn, KEYS)
        self.action = add_actions(window, "window", [turn])["cover"]
        window.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether the window is covered."""
        return self._content is not None

    def turn(self) -> None:
        """Cover the window, or show it again."""
        if self.on:
            self._lift()
        else:
            self._put_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover when another program comes to the front, if that is wished; a closing window is whole."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._soon.start()
        elif event.type() == QEvent.Type.Close and self.on:
            self._lift()
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        window = self._window
        wished = isinstance(window, SettingsKeeper) and window.settings.cover_when_away
        if wished and not self.on and window.isVisible() and QApplication.activeWindow() is None:
            self._put_on()

    def _put_on(self) -> None:
        window = self._window
        self._focus = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.others = [
            each
            for each in QApplication.topLevelWidgets()
            if each.isVisible() and each is not window and each.parent() is not None
        ]
        for each in self.others:
            each.hide()
        face = CoverFace(called_by(window, "window/cover"))
        face.lifted.connect(self.turn)
        self._content = window.takeCentralWidget()
        window.setCentralWidget(face)
        self._stopped = [each for each in window.actions() if each.isEnabled() and each is not self.action]
        for action in self._stopped:
            action.setEnabled(False)
        face.setFocus(Qt.FocusReason.OtherFocusReason)  # not the button: a blank that is typed would lift it

    def _lift(self) -> None:
        content, self._content = self._content, None
        face = self._window.takeCentralWidget()
        if content is None or face is None:
            return
        face.hide()
        face.deleteLater()
        self._window.setCentralWidget(content)
        content.show()
        for action in self._stopped:
            action.setEnabled(True)
        for each in self.others:
            each.show()
        if self._focus is not None and content.isAncestorOf(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus, self.others, self._stopped = None, [], []
