"""How far a workspace's file reached when it was saved last, and who has it open: kept in the lock's file.

A line is written after every commit and waits for no disk: it may be behind the file, never ahead of it.
So a file that lacks what it tells is an older one that was put there.
"""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from app.domain.errors import Sentence
from app.store.database.connection import Connection
from app.store.files.lock import Held, Lock, written
from app.store.scratch import runs


class Reached(NamedTuple):
    """Up to which event a device had saved."""

    device: str
    sequence: int
    chain: str
    at: str
    """When it was saved, by the clock on the wall."""


class LockLine(NamedTuple):
    """What stands in the lock's file."""

    workspace: str
    last: Reached | None
    """What was saved last; None where nothing was, or where what there was has been given up for a backup."""
    lost: tuple[Reached, ...]
    """What was found to be missing at another time."""
    pid: int
    computer: str
    since: str


def known(lock: Path) -> LockLine | None:
    """Return what stands in the file of a lock; `None` where nothing does, or half of it."""
    try:
        told = json.loads(written(lock))
        last = Reached(*told["last"]) if told["last"] else None
        lost = tuple(Reached(*each) for each in told["lost"])
        return LockLine(told["workspace"], last, lost, told["pid"], told["computer"], told["since"])
    except (ValueError, KeyError, TypeError):
        return None


def lost(told: LockLine | None, connection: Connection, workspace: str) -> tuple[Reached, ...]:
    """Return what was saved in a workspace before and is not in its file."""
    if told is None or told.workspace != workspace:
        return ()
    sought = (*told.lost, *((told.last,) if told.last else ()))
    query = "SELECT 1 FROM events WHERE device = ? AND sequence = ? AND chain = ?"
    return tuple(
        each
        for each in sought
        if connection.run(query, (each.device, each.sequence, each.chain)).fetchone() is None
    )


def lacking(gone: tuple[Reached, ...]) -> Sentence | None:
    """Say that a file lacks what was saved; `None` where nothing is gone."""
    if not gone:
        return None
    return Sentence(
        "The workspace file lacks what was saved here until {time}: an older copy was put in its place. "
        "Put the right file back, or go back to the newest backup.",
        time=_spoken(max(each.at for each in gone)),
    )


def replaced(told: LockLine | None, workspace: str) -> Sentence | None:
    """Say that another workspace lies where one was saved before; `None` where it is the same."""
    if told is None or told.last is None or told.workspace == workspace:
        return None
    return Sentence(
        "Another workspace lies here than the one that was saved here until {time}. If that is not meant, "
        "close Evenhand, put the right file back and start again.",
        time=_spoken(told.last.at),
    )


def copied(connection: Connection) -> Sentence | None:
    """Say that a file without a log was copied from under a window that had it open; `None` where it was not.

    While a window is open a mark stands in the file, and every window that leaves it there leaves a log too.
    """
    query = "SELECT text FROM scratch WHERE scope = ? AND field = ?"
    if connection.run(query, (runs.SCOPE, runs.LOGGED)).fetchone() is None:
        return None
    (kept,) = connection.run(query, (runs.SCOPE, runs.KEPT)).fetchone()
    return Sentence(
        "The workspace file was copied while Evenhand had it open, and what was saved after {time} may be "
        "missing from it. Use a backup to copy a workspace.",
        time=_spoken(kept),
    )


def taken(lock: Path) -> Lock:
    """Take the lock of a workspace; raise `Held` with who has it open."""
    try:
        return Lock(lock)
    except Held as error:
        if (told := known(lock)) is None:
            raise
        raise Held(
            "Evenhand already has the workspace in “{folder}” open. "
            "Use that window, or close it and try again. It is process {pid} on {computer}, since {since}.",
            folder=lock.parent,
            pid=str(told.pid),
            computer=told.computer,
            since=_spoken(told.since),
        ) from error


def reached(connection: Connection, device: str) -> Reached | None:
    """Return how far the events of a device reach; `None` before the first."""
    query = (
        "SELECT device, sequence, events.chain, at FROM heads JOIN events USING (device, sequence)"
        " WHERE device = ?"
    )
    found = connection.run(query, (device,)).fetchone()
    return Reached(*found) if found else None


class Reach:
    """Keeps the line while a workspace is open."""

    def __init__(
        self,
        lock: Lock,
        workspace: str,
        at: datetime,
        last: Reached | None = None,
        lost: tuple[Reached, ...] = (),
    ) -> None:
        """Begin the line anew; from now on only the `last` event and what was `lost` are expected."""
        self._lock = lock
        self._line: dict[str, Any] = {
            "workspace": workspace, "lost": lost, "last": last,
            "pid": os.getpid(), "computer": _computer(), "since": at.isoformat(timespec="seconds"),
        }  # fmt: skip
        self._write()

    def keep(self, last: Reached | None) -> None:
        """Keep which event is on disk by now."""
        if last is not None and last != self._line["last"]:
            self._line["last"] = last
            self._write()

    def _write(self) -> None:
        self._lock.write(json.dumps(self._line))


def _computer() -> str:
    """Return what this computer is called; a module that knows would slow the start."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _spoken(at: str) -> str:
    return at[:16].replace("T", " ")
