"""What is done with copies beside the work: backups every half hour and at the end; erasing to its end."""

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.store.database.workspace import Workspace
from app.ui.records.rest import Rest
from app.ui.widgets.background_work import Work

if TYPE_CHECKING:
    from app.services.records.erase import Finished
    from app.ui.records.trying_out import Trial

BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds from one backup to the next; one is made only when something changed."""

LARGEST = 32 << 20
"""Bytes up to which a file is rewritten beside the work; a larger one, when the window closes."""


class Backups(QObject):
    """Makes backups beside the work, so that no key press waits for one."""

    failed = Signal(str)
    tried = Signal(object)
    """What came of the newest backup that was tried out by itself."""
    erased = Signal(object)
    """What erasing that was begun at another time came to, when there was any."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._work = Work(self)
        self._work.refused.connect(self.failed)
        self._work.done.connect(self._tell)
        self._timer = QTimer(self, interval=BACKUP_EVERY)
        self._timer.timeout.connect(self.begin)
        self._timer.start()
        self._trying: Trial | None = None
        self._rest = Rest(workspace)

    def begin(self) -> None:
        """Begin a backup, unless one is being made still."""
        if not self._work.running:
            self._work.begin(self._back_up)

    def erase_to_the_end(self) -> None:
        """Go on with what was begun to be erased, and sweep up what killed programs left."""
        if not self._work.running:
            self._work.begin(partial(self._finish, LARGEST))

    def try_when_due(self) -> None:
        """Try the newest backup out, once a week."""
        from app.services.records import drill  # what it imports would slow the start
        from app.ui.records.trying_out import Trial

        if self._trying is None:
            self._trying = Trial(self._workspace, self)
            self._trying.done.connect(self.tried)
        if drill.is_due(self._workspace):
            self._trying.try_newest()

    def end(self, reason: str = "closing") -> None:
        """Make the last backup; raise a sentence when it cannot be made."""
        self._timer.stop()
        self._rest.end()
        if self._trying is not None:
            self._trying.stop()
            self._trying.wait()
        self._work.wait()
        with ExitStack() as last:
            last.callback(self._back_up, reason)
            if reason == "closing":
                self._finish(None)

    def _finish(self, largest: int | None) -> "Finished | None":
        from app.services.records import broken_off, erase  # what they import would slow the start

        if not broken_off.anything(self._workspace):
            return None
        return erase.finish(self._workspace, largest=largest)

    def _tell(self, found: "Finished | None") -> None:
        if found is not None and (found.ended or found.waiting):
            self.erased.emit(found)

    def _back_up(self, reason: str = "running") -> None:
        from app.services.records import upkeep  # what it imports would slow the start

        upkeep.back_up(self._workspace, reason)
