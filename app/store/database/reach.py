"""How far a workspace's file reached when it was saved last, and who has it open: kept in the lock's file.

A line is written after every commit and waits for no disk: it may be behind the file, never ahead of it.
So a file that lacks what it tells is an older one that was put there, and one that is not as it was left may
not be the one that the log beside it belongs to.
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

LOCK = "evenhand.lock"
"""The lock's file."""


class Reached(NamedTuple):
    """Up to which event a device had saved."""

    device: str
    sequence: int
    chain: str
    at: str
    """When it was saved, by the clock on the wall."""


FileStamp = tuple[int, int]
"""Bytes of a file, and when it was written to last."""


class Former(NamedTuple):
    """The workspace that lay here before another was put in its place."""

    workspace: str
    last: Reached


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
    former: Former | None = None
    stamp: FileStamp | None = None
    """Of the file, as it was left; None where an older Evenhand wrote the line."""
    unfit: bool = False
    """Whether somebody chose to open the file though it and its log do not fit together."""


def known(lock: Path) -> LockLine | None:
    """Return what stands in the file of a lock; `None` where nothing does, or half of it."""
    try:
        told = json.loads(written(lock))
        last = Reached(*told["last"]) if told["last"] else None
        lost = tuple(Reached(*each) for each in told["lost"])
        former = Former(told["former"][0], Reached(*told["former"][1])) if told.get("former") else None
        stamp = tuple(told["stamp"]) if told.get("stamp") else None
        who = (told["pid"], told["computer"], told["since"])
        return LockLine(told["workspace"], last, lost, *who, former, stamp, bool(told.get("unfit")))
    except (ValueError, KeyError, TypeError):
        return None


def lost(told: LockLine | None, connection: Connection, workspace: str) -> tuple[Reached, ...]:
    """Return what was saved in a workspace before and is not in its file."""
    if told is None:
        return ()
    sought = (*told.lost, *((told.last,) if told.last else ())) if told.workspace == workspace else ()
    if told.former and told.former.workspace == workspace:
        sought = (told.former.last,)
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


def former(told: LockLine | None, workspace: str) -> Former | None:
    """Return what lay here before a workspace took its place; `None` where it lay here always, or again."""
    if told is None or told.workspace == workspace:
        return told.former if told else None
    if told.former is not None:
        return told.former if told.former.workspace != workspace else None
    return Former(told.workspace, told.last) if told.last else None


def replaced(former: Former | None) -> Sentence | None:
    """Say that another workspace lies where one was saved before; `None` where it is the same."""
    if former is None:
        return None
    return Sentence(
        "Another workspace lies here than the one that was saved here until {time}. If that is not meant, "
        "close Evenhand, put the right file back and start again.",
        time=_spoken(former.last.at),
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
        former: Former | None = None,
        stamp: FileStamp | None = None,
    ) -> None:
        """Begin the line anew; from now on only the `last` event and what was `lost` are expected."""
        self._lock = lock
        self._line: dict[str, Any] = {
            "workspace": workspace, "lost": lost, "last": last, "former": former, "stamp": stamp,
            "pid": os.getpid(), "computer": _computer(), "since": at.isoformat(timespec="seconds"),
        }  # fmt: skip
        self._write()

    def keep(self, stamp: FileStamp | None, last: Reached | None = None) -> None:
        """Keep which event is on disk by now, and how the file is left."""
        now = {"stamp": stamp, "last": last or self._line["last"]}
        if any(self._line[name] != value for name, value in now.items()):
            self._line |= now
            self._write()

    def forget_former(self) -> None:
        """Expect the workspace no longer that lay here before."""
        self._line["former"] = None
        self._write()

    def _write(self) -> None:
        self._lock.write(json.dumps(self._line))


def _computer() -> str:
    """Return what this computer is called; a module that knows would slow the start."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _spoken(at: str) -> str:
    return at[:16].replace("T", " ")
