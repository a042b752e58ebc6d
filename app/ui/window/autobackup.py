"""Backups made beside the work: every half hour, and when the window closes."""

import threading

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import EvenhandError
from app.store.database.workspace import Workspace
from app.ui.look import words

BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds from one backup to the next; one is made only when something changed."""


class Backups(QObject):
    """Makes backups beside the work, so that no key press waits for one."""

    failed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._work: threading.Thread | None = None
        self._timer = QTimer(self, interval=BACKUP_EVERY)
        self._timer.timeout.connect(self.begin)
        self._timer.start()

    def begin(self) -> None:
        """Begin a backup, unless one is being made still."""
        if self._work is None or not self._work.is_alive():
            self._work = threading.Thread(target=self._make, name="backup")
            self._work.start()

    def end(self, reason: str = "closing") -> None:
        """Make the last backup; raise a sentence when it cannot be made."""
        self._timer.stop()
        if self._work is not None:
            self._work.join()
        self._back_up(reason)

    def _make(self) -> None:
        try:
            self._back_up("running")
        except EvenhandError as error:
            self.failed.emit(words.translated(error))

    def _back_up(self, reason: str) -> None:
        from app.services.records import upkeep  # what it imports would slow the start

        upkeep.back_up(self._workspace, reason)
