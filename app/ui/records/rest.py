"""While nothing is written, what the log holds goes into the file: whoever copies that has it all."""

from PySide6.QtCore import QObject, QTimer

from app.store.database.workspace import Workspace
from app.ui.widgets.background_work import Work

QUIET = 3_000
"""Milliseconds without a write; no key waits for what is done after them, in a thread of its own."""


class Rest(QObject):
    """Looks at the log again and again, and has it folded into the file once it rests."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._seen = self._begun = self._folded = (0, 0)
        self._work = Work(self)
        self._work.done.connect(self._done)
        self._timer = QTimer(self, interval=QUIET)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Fold the log where it is as it was the last time, and not in the file yet."""
        now = self._workspace.log_mark()
        if now == self._seen and now != self._folded and not self._work.running:
            self._begun = now
            self._work.begin(self._workspace.fold_log)
        self._seen = now

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._work.wait()

    def _done(self, whole: bool) -> None:
        if whole:
            self._folded = self._begun
