"""The key of an encrypted workspace while it is open: its file stays, and nobody there means locked."""

from collections.abc import Callable

from app.store.database.workspace import Workspace
from app.ui.records.idle import Idle


class OpenKey:
    """Keeps what opens an encrypted workspace, and has it locked when nobody is there, if that is wished."""

    def __init__(self, workspace: Workspace, minutes: int, lock: Callable[[], None]) -> None:
        """Care for `workspace`; call `lock` after so many idle `minutes`, never for 0."""
        self._workspace = workspace
        self._lock = lock
        self._idle: Idle | None = None
        self.watch(minutes)

    def keep(self) -> None:
        """Put the key file back if somebody removed it meanwhile, before the workspace is closed."""
        from app.services.records import encryption

        encryption.keep(self._workspace)

    def watch(self, minutes: int) -> None:
        """Have it locked after so many idle `minutes`, if something has to be typed then; never for 0."""
        self.end()
        if minutes:
            self._idle = Idle(self._workspace, minutes)
            self._idle.came.connect(self._came)

    def end(self) -> None:
        """Watch no more."""
        if self._idle is not None:
            self._idle.end()
            self._idle = None

    def _came(self) -> None:
        from app.services.records import encryption

        if encryption.asks(self._workspace):
            self._lock()
