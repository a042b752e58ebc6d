"""Erasing a candidate: every word goes, from the file, its log, its free pages and its copies.

Each function can be called again: it does what is left of its step.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import get_args

from sqlalchemy import delete, select, update

from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.erasing import ErasingBody, FileRewritten
from app.store.database import connection as sqlite
from app.store.database import open_close, schema
from app.store.database.connection import Connection
from app.store.database.workspace import FILE, Workspace
from app.store.files import unfinished
from app.store.files.os_errors import faults
from app.store.journal import events as journal
from app.store.scratch import scratch
from app.store.scratch.care import Place
from app.store.secrets import kit_keys
from app.store.upkeep import backups, second_folder, whose

_STEPS = tuple(each.model_fields["kind"].default for each in get_args(ErasingBody))
_REWRITTEN = FileRewritten.model_fields["kind"].default
_CHUNK = 1 << 20


def empty(connection: Connection, candidate: str) -> int:
    """Empty every event about `candidate` and forget their lists and drafts; return how many events.

    Headers, commitments and the chain stay, so that the rest of the journal still verifies.
    """
    events, panels, seats = schema.events, schema.panels, schema.seats
    about = (events.c.candidate_id == candidate) & events.c.kind.not_in(_STEPS)
    mine = select(panels.c.id).where(panels.c.candidate_id == candidate)
    planned = connection.execute(select(seats.c.id).where(seats.c.panel_id.in_(mine))).scalars().all()
    for seat in {*planned, *journal.seats_of_candidate(connection, candidate)}:  # those taken back too
        scratch.clear(connection, seat)
        kit_keys.drop_share(connection, seat)
    connection.execute(delete(seats).where(seats.c.panel_id.in_(mine)))
    connection.execute(delete(panels).where(panels.c.candidate_id == candidate))
    connection.execute(delete(schema.candidates).where(schema.candidates.c.id == candidate))
    full = about & events.c.body.is_not(None)
    return connection.execute(update(events).where(full).values(body=None, salt=None)).rowcount


def wipe(workspace: Workspace) -> None:
    """Rewrite the workspace's file without its free pages and empty its log.

    Raises `Conflict` while another program reads the workspace: it holds old pages in the log.
    """
    if not workspace.compact():
        raise Conflict(
            "The workspace's log is still being read. Close every other Evenhand, or wait a moment."
        )


def copies(workspace: Workspace, words: Iterable[str]) -> list[Path]:
    """Return the backups, and what restores set aside, whose bytes hold one of `words`."""
    sought = [word.encode() for word in words]
    with faults(workspace.folder):
        return [
            each
            for each in _kept(workspace)
            if any(_holds(file, sought) for file in ([each] if each.is_file() else each.rglob("*")))
        ]


def copies_left(workspace: Workspace, candidate: str, named: Sequence[str]) -> list[Path]:
    """Return the copies that hold a candidate: the `named`, and those made before the file was rewritten."""
    found = copies(workspace, [candidate])
    return [
        each
        for each in _kept(workspace)
        if each.name in named or (each in found and not _made_after(each, candidate))
    ]


def named(workspace: Workspace, names: Sequence[str]) -> list[Path]:
    """Return the copies of these names that are still there."""
    return [each for each in _kept(workspace) if each.name in names]


def remove_copies(found: Iterable[Path]) -> list[Path]:
    """Remove copies, durably; return those that the system does not let go."""
    return [each for each in found if not unfinished.remove(each)]


def away(workspace: Workspace) -> list[Place]:
    """Return the second folders in which copies may lie and that cannot be looked into just now."""
    return [each for each in second_folder.known(workspace) if each.newest and not each.is_here]


def _kept(workspace: Workspace) -> Iterator[Path]:
    folder = workspace.folder
    places = [each.folder for each in second_folder.known(workspace) if each.is_here]
    for place in (folder / backups.FOLDER, *places):
        kept = sorted(place.glob("evenhand-*.db"))
        yield from (each for each in kept if whose.of_file(each) in (workspace.id, None))
    yield from (each for each in sorted(folder.glob("damaged-*")) if each.is_dir())


def _made_after(copy: Path, candidate: str) -> bool:
    """Whether a copy can be read and holds the event that the candidate's words were gone from the file."""
    file = copy if copy.is_file() else copy / FILE
    try:
        log = file.with_name(f"{file.name}-wal")
        if log.exists() and log.stat().st_size:
            return False  # the pages below the log may be older than what it says
        open_close.check_file(file, writer=False)
        with (
            sqlite.sentences(file),
            closing(Connection(file, mode="immutable", writer=False)) as connection,
        ):
            told = "SELECT 1 FROM events WHERE kind = ? AND candidate_id = ? AND panel_id IS NULL"
            return connection.run(told, (_REWRITTEN, candidate)).fetchone() is not None
    except (EvenhandError, OSError, sqlite3.Error):
        return False


def _holds(file: Path, sought: Sequence[bytes]) -> bool:
    """Whether the bytes of `file` hold one of `sought`; read in pieces."""
    if not file.is_file():
        return False
    longest = max(map(len, sought))
    with file.open("rb") as stream:
        tail = b""
        while piece := stream.read(_CHUNK):
            if any(words in tail + piece for words in sought):
                return True
            tail = piece[-longest:]
    return False
