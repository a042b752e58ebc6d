"""The audit log: read page by page, searched, exported; and whether the chain below it is unbroken."""

from collections.abc import Iterator
from pathlib import Path

from app.domain.journal import audit_log
from app.domain.journal.audit_log import KINDS, LogEntry, Topic
from app.domain.tables.column import Cells, Column
from app.domain.text import tidy
from app.exchange.tables import write
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.journal import newest
from app.store.lists import panels

PAGE = 100
COLUMNS = (
    Column("at", "moment", "When it was written down."),
    Column("topic", "text", "What kind of act it was."),
    Column("who", "text", "Who did it; empty where the journal does not say."),
    Column("candidate", "text", "Whom it is about: the name, or the id once erased."),
    Column("what", "text", "What was done."),
    Column("panel", "text", "The panel's id."),
    Column("commitment", "text", "SHA-256 of the event with its salt: what the chain rests on."),
)


def entries(
    workspace: Workspace,
    *,
    topic: Topic | None = None,
    typed: str = "",
    before: int | None = None,
    limit: int = PAGE,
) -> list[LogEntry]:
    """Return the newest entries first, on a topic, about candidates whose name or id holds what is typed."""
    kinds = [kind for kind, of in KINDS.items() if topic in (None, of)]
    wanted = " ".join(tidy(typed).split()).casefold()
    with workspace.read() as connection:
        about = panels.candidates_called(connection, wanted) if wanted else None
        found = newest.latest(connection, kinds, about=about, before=before, limit=limit)
        names = panels.candidate_names(connection, {header.subjects.candidate for _, header, _ in found})
        people = panels.interviewer_names(connection, {header.author for _, header, _ in found})
    return [
        LogEntry(
            place=place,
            at=header.at,
            topic=KINDS[header.kind],
            who=(audit_log.by(body) if body else "") or people.get(header.author or "", ""),
            candidate=names.get(header.subjects.candidate or "", header.subjects.candidate or ""),
            said=audit_log.sentence(body),
            panel=header.subjects.panel,
            commitment=header.commitment,
        )
        for place, header, body in found
    ]


def every(workspace: Workspace, *, topic: Topic | None = None, typed: str = "") -> Iterator[LogEntry]:
    """Yield every entry, the newest first, page by page."""
    before = None
    while page := entries(workspace, topic=topic, typed=typed, before=before):
        yield from page
        before = page[-1].place


def save(workspace: Workspace, file: Path, *, topic: Topic | None = None, typed: str = "") -> int:
    """Write the log as CSV to `file`, whole or not at all; return how many entries it has."""
    rows = [_cells(each) for each in every(workspace, topic=topic, typed=typed)]
    atomic.write_with(file, lambda part: write.write_csv(part, COLUMNS, rows), workspace.folder)
    return len(rows)


def _cells(each: LogEntry) -> Cells:
    return (each.at, each.topic, each.who, each.candidate, str(each.said), each.panel or "", each.commitment)
