"""Everything is read through beside the work, again and again: damage is told before it costs a backup."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.domain.records.whole_reading import WholeReading
from app.store.database.workspace import Workspace
from app.ui.look import times, words
from app.ui.widgets.background_work import Work

if TYPE_CHECKING:
    from app.services.records.reading_apart import ReadingApart

FIRST = 8
"""Seconds after the start: the window has the first ones for itself."""
AGAIN = 40
"""Seconds from one reading to the next; after long ones more."""
SHARE = 20
"""Reading takes one part in so many of the time, at most."""


class WholeReads(QObject):
    """Has a workspace read beside the window, again and again; `told` says what it came to."""

    told = Signal(object)
    """A `WholeReading`."""

    def __init__(self, workspace: Workspace, *, again: bool = True) -> None:
        """Begin in some seconds, unless nothing is to come by itself, `again` and again."""
        super().__init__()
        self._workspace = workspace
        self._took = 0.0
        self._apart: ReadingApart | None = None
        self._work = Work(self)
        self._work.done.connect(self._done)
        self._work.refused.connect(lambda _: self._wait(AGAIN))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.begin)
        self._again, self._ended = again, False
        self._wait(FIRST)

    def begin(self) -> None:
        """Begin to read, unless it is being read."""
        if not self._work.running:
            self._work.begin(self._read)

    def end(self) -> None:
        """Read no more; what is being read is broken off."""
        self._timer.stop()
        self._ended = True
        if self._apart is not None:
            self._apart.end()
        self._work.wait()

    def _read(self) -> WholeReading:
        from app.services.records import upkeep  # what it imports would slow the start
        from app.services.records.reading_apart import ReadingApart

        begun, self._apart = time.monotonic(), ReadingApart()
        findings = self._apart.read(self._workspace.folder, self._workspace.key)
        self._took = time.monotonic() - begun
        return upkeep.whole_reading(self._workspace, findings)

    def _done(self, came_to: WholeReading) -> None:
        if not self._ended:
            self.told.emit(came_to)
        self._wait(max(AGAIN, SHARE * self._took))

    def _wait(self, seconds: float) -> None:
        if self._again and not self._ended:
            self._timer.start(round(1000 * seconds))


def found_whole(came_to: WholeReading) -> str:
    """Say when everything was read and found whole."""
    return _tr("Everything read and found whole {time}").format(time=times.clock(came_to.at))


def damaged(came_to: WholeReading) -> str:
    """Say what is damaged, since when, and what there is to go back to."""
    first, *others = came_to.findings
    parts = [_tr("The workspace is damaged: {finding}").format(finding=words.translated(first))]
    if others:
        one = _tr("1 other finding is listed by “Check now” among the backups.")
        many = _tr("{n} other findings are listed by “Check now” among the backups.")
        parts.append(words.counted(len(others), one, many))
    if came_to.since is not None:
        when = times.to_the_second(came_to.since, came_to.at)
        parts.append(_tr("It was found whole last: {when}.").format(when=when))
    if came_to.backup is None:
        parts.append(_tr("There is no whole backup."))
    else:
        when = times.to_the_second(came_to.backup, came_to.at)
        newest = _tr(
            "The newest whole backup: {when}. Until one goes back, none is made and none is removed."
        )
        parts.append(newest.format(when=when))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("whole_reads", text)
