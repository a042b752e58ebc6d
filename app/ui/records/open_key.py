"""The key of an encrypted workspace while it is open: its file stays, and nobody there means locked."""

from collections.abc import Callable
from contextlib import suppress

from app.domain.errors import EvenhandError
from app.store.database.workspace import Workspace
from app.ui.records.idle import Idle


class OpenKey:
    """Keeps what opens an encrypted workspace, and has it locked when nobody is there, if that is wished."""

    def __init__(self, workspace: Workspace, minutes: int, lock: Callable[[], None]) -> None:
        """Remember what opens `workspace`; call `lock` after so many idle `minutes`, never for 0."""
        from app.services.records import encryption  # which most runs do without

        self._workspace = workspace
        self._key = workspace.key
        self._lock = lock
        self._kept = None
        if self._key is not None:
            with suppress(EvenhandError):  # the next backup says so
                self._kept = encryption.what_opens(workspace.folder, self._key)
        self._idle: Idle | None = None
        self.watch(minutes)

    def keep(self) -> None:
        """Put the key file back if somebody removed it meanwhile, before the workspace is closed."""
        from app.services.records import encryption

        if self._key is not None and self._kept is not None:
            encryption.keep(self._workspace.folder, self._key, self._kept)

    def watch(self, minutes: int) -> None:
        """Have it locked after so many idle `minutes`, if something has to be typed then; never for 0."""
        from app.services.records import encryption

        self.end()
        if minutes and encryption.asks(self._workspace.folder):
            self._idle = Idle(self._workspace, minutes)
            self._idle.came.connect(self._lock)

    def end(self) -> None:
        """Watch no more."""
        if self._idle is not None:
            self._idle.end()
            self._idle = None
