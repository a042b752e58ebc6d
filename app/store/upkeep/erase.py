"""Erasing a candidate: every word goes, from the file, its log, its free pages and its copies.

Each function can be called again: it does what is left of its step.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import get_args

from sqlalchemy import delete, select, update

from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.erasing import ErasingBody, FileRewritten
from app.store.database import connection as sqlite
from app.store.database import driver, open_close, schema
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
    """Return the backups, and what restores set aside, that hold one of `words`.

    Their bytes tell; those of an encrypted one nothing, so it is read, and counts where it cannot be.
    """
    sought = [word.encode() for word in words]
    with faults(workspace.folder):
        return [
            each
            for each in _kept(workspace)
            if any(_holds(file, sought) for file in ([each] if each.is_file() else each.rglob("*")))
            or (workspace.key is not None and _says(workspace, each, sought))
        ]


def copies_left(workspace: Workspace, candidate: str, named: Sequence[str]) -> list[Path]:
    """Return the copies that hold a candidate: the `named`, and others made before the file was rewritten.

    A name alone tells nothing: two backups of one second have the same.
    """
    found = copies(workspace, [candidate])
    return [
        each
        for each in _kept(workspace)
        if (each.name in named or each in found) and not _made_after(workspace, each, candidate)
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


def _kept(workspace: Workspace) -> list[Path]:
    """Return the copies of a workspace, those in second folders too; another's backups are not among them."""
    ours = (workspace.id, whose.LOCKED, None)
    return [
        each
        for each in (*backups.copies(workspace.folder), *second_folder.copies(workspace))
        if each.is_dir() or whose.of_file(each, workspace.key) in ours
    ]


def _says(workspace: Workspace, copy: Path, sought: Sequence[bytes]) -> bool:
    """Whether an encrypted copy holds one of `sought`, or cannot be read."""
    try:
        with _read(workspace, copy) as connection:
            tables = [
                name for (name,) in connection.run("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            return any(
                words in (value if isinstance(value, bytes) else str(value).encode())
                for table in tables
                for row in connection.run(f"SELECT * FROM {table}")
                for value in row
                for words in sought
            )
    except driver.errors(EvenhandError, OSError, UnicodeError):
        return True


@contextmanager
def _read(workspace: Workspace, copy: Path) -> Iterator[Connection]:
    """Open a copy to read; raise `Conflict` where a log lies above its pages, which is not read."""
    file = copy if copy.is_file() else copy / FILE
    log = file.with_name(f"{file.name}-wal")
    if log.exists() and log.stat().st_size:
        raise Conflict("What the log of “{file}” says is not in its pages yet.", file=file)
    opens = open_close.check_file(file, writer=False, key=workspace.key)
    with (
        sqlite.sentences(file),
        closing(Connection(file, mode="immutable", writer=False, key=opens)) as connection,
    ):
        yield connection


def _made_after(workspace: Workspace, copy: Path, candidate: str) -> bool:
    """Whether a copy can be read and holds the event that the candidate's words were gone from the file."""
    try:
        with _read(workspace, copy) as connection:
            told = "SELECT 1 FROM events WHERE kind = ? AND candidate_id = ? AND panel_id IS NULL"
            return connection.run(told, (_REWRITTEN, candidate)).fetchone() is not None
    except driver.errors(EvenhandError, OSError):
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
