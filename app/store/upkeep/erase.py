"""Erasing a candidate: every word goes, from the file, its log, its free pages and its backups."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import delete, select, update

from app.domain.errors import Conflict
from app.domain.journal.events import CandidateErased
from app.store.database import schema, temporary
from app.store.database.connection import Connection
from app.store.database.workspace import Workspace
from app.store.files.os_errors import faults
from app.store.journal import events as journal
from app.store.scratch import scratch
from app.store.secrets import kit_keys
from app.store.upkeep import backups

_ERASED = CandidateErased.model_fields["kind"].default
_CHUNK = 1 << 20


def empty(connection: Connection, candidate: str) -> int:
    """Empty every event about `candidate` and forget their lists and drafts; return how many events.

    Headers, commitments and the chain stay, so that the rest of the journal still verifies.
    """
    events, panels, seats = schema.events, schema.panels, schema.seats
    about = (events.c.candidate_id == candidate) & (events.c.kind != _ERASED)
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
            "The words are gone from the workspace, but another program still reads its log. "
            "Close every other Evenhand and erase again: that clears the log and the backups."
        )


def remove_copies(workspace: Workspace, words: Iterable[str], kept: Path | None) -> list[str]:
    """Remove backups, but `kept`, and what restores set aside, if they hold one of `words`; return names."""
    sought = [word.encode() for word in words]
    removed = []
    temporary.clear(workspace)
    with faults(workspace.folder):
        for file in sorted((workspace.folder / backups.FOLDER).glob("evenhand-*.db")):
            if file != kept and _holds(file, sought):
                file.unlink()
                removed.append(file.name)
        for aside in sorted(workspace.folder.glob("damaged-*")):
            if aside.is_dir() and any(_holds(file, sought) for file in aside.rglob("*") if file.is_file()):
                shutil.rmtree(aside)
                removed.append(aside.name)
    return removed


def _holds(file: Path, sought: Sequence[bytes]) -> bool:
    """Whether the bytes of `file` hold one of `sought`; read in pieces."""
    longest = max(map(len, sought))
    with file.open("rb") as stream:
        tail = b""
        while piece := stream.read(_CHUNK):
            if any(words in tail + piece for words in sought):
                return True
            tail = piece[-longest:]
    return False
