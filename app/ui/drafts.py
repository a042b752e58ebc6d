"""Text still being typed: kept on disk at most a quarter of a second behind the keys."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import EvenhandError
from app.services import scoring
from app.store.workspace import Workspace

BEHIND = 250
"""Milliseconds that the disk may be behind the keys."""


class Drafts(QObject):
    """Collects what is typed in one scope (a seat) and keeps it."""

    refused = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._scope = ""
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BEHIND)
        self._timer.timeout.connect(self.flush)

    def open(self, scope: str) -> dict[str, str]:
        """Keep what waits, turn to `scope` and return what was being typed there."""
        self.flush()
        self._scope = scope
        return scoring.drafts(self._workspace, scope)

    def keep(self, field: str, text: str) -> None:
        """Keep the text of a field soon; an empty text forgets it."""
        self._waiting[field] = text
        if not self._timer.isActive():
            self._timer.start()

    def drop(self, field: str) -> None:
        """Forget what waits for a field that has become an event."""
        self._waiting.pop(field, None)

    def flush(self) -> None:
        """Keep everything now."""
        self._timer.stop()
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, {}
        try:
            scoring.keep_drafts(self._workspace, self._scope, waiting)
        except EvenhandError as error:
            self._waiting = waiting | self._waiting
            self.refused.emit(str(error))
