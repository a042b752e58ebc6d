"""Whether nobody has touched keys or mouse for a while: an encrypted workspace may be locked then."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.services.scorecard import drafts
from app.store.database.workspace import Workspace

_TOUCHED = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    )
)


class Idle(QObject):
    """Says once that nobody was there for so many minutes; never while an hour runs."""

    came = Signal()

    def __init__(self, workspace: Workspace, minutes: int) -> None:
        super().__init__()
        self._workspace = workspace
        self._timer = QTimer(self, singleShot=True, interval=minutes * 60_000)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def _look(self) -> None:
        if drafts.in_an_hour(self._workspace, self._workspace.clock()):
            self._timer.start()
        else:
            self.came.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHED:
            self._timer.start()
        return False
