"""Text still being typed: kept on disk at most a quarter of a second behind the keys."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import EvenhandError
from app.services.scorecard import drafts
from app.store.database.workspace import Workspace
from app.ui.look import words

BEHIND = 250
"""Milliseconds that the disk may be behind the keys."""


class Drafts(QObject):
    """What is typed in one scope (a seat) and is no event yet, by field."""

    refused = Signal(str)

    def __init__(self, workspace: Workspace, scope: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._scope = workspace, scope
        self._texts = drafts.kept(workspace, scope)
        self._waiting: dict[str, str] = {}
        self._refusal: EvenhandError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BEHIND)
        self._timer.timeout.connect(self.flush)

    def text(self, field: str) -> str:
        """Return what is typed in a field; nothing when it became an event."""
        return self._texts.get(field, "")

    def under(self, prefix: str) -> dict[str, str]:
        """Return the texts of the fields that begin with `prefix`, by the rest of their names."""
        return {
            name.removeprefix(prefix): text for name, text in self._texts.items() if name.startswith(prefix)
        }

    def keep(self, field: str, text: str) -> None:
        """Keep the text of a field soon; an empty text forgets it."""
        self._texts[field] = text
        self._waiting[field] = text
        if not self._timer.isActive():
            self._timer.start()

    def become(self, field: str) -> None:
        """Let go of a field whose text has become an event, which took it off the disk too."""
        self._texts.pop(field, None)
        self._waiting.pop(field, None)

    def drop(self, field: str) -> None:
        """Forget a field whose text is no longer wanted."""
        self.keep(field, "")
        self._texts.pop(field)

    def refusal(self) -> str:
        """Keep everything now; return why what is typed could not be kept, empty where it was."""
        self.flush()
        return words.translated(self._refusal) if self._refusal else ""

    def check_kept(self) -> None:
        """Keep everything now; raise the sentence where that is refused: the page must not go."""
        self.flush()
        if self._refusal:
            raise self._refusal

    def take_along(self, workspace: Workspace) -> None:
        """Keep in a copy of the workspace what could not be kept in the workspace itself."""
        if self._waiting:
            drafts.keep(workspace, self._scope, self._waiting)

    def flush(self) -> None:
        """Keep everything now."""
        self._timer.stop()
        self._refusal = None
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, {}
        try:
            drafts.keep(self._workspace, self._scope, waiting)
        except EvenhandError as error:
            self._waiting = waiting | self._waiting
            self._refusal = error
            self.refused.emit(words.translated(error))
