"""Backups made beside the work: every half hour, and when the window closes."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.store.database.workspace import Workspace
from app.ui.widgets.background_work import Work

BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds from one backup to the next; one is made only when something changed."""


class Backups(QObject):
    """Makes backups beside the work, so that no key press waits for one."""

    failed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._work = Work(self)
        self._work.refused.connect(self.failed)
        self._timer = QTimer(self, interval=BACKUP_EVERY)
        self._timer.timeout.connect(self.begin)
        self._timer.start()

    def begin(self) -> None:
        """Begin a backup, unless one is being made still."""
        if not self._work.running:
            self._work.begin(self._back_up)

    def end(self, reason: str = "closing") -> None:
        """Make the last backup; raise a sentence when it cannot be made."""
        self._timer.stop()
        self._work.wait()
        self._back_up(reason)

    def _back_up(self, reason: str = "running") -> None:
        from app.services.records import upkeep  # what it imports would slow the start

        upkeep.back_up(self._workspace, reason)
