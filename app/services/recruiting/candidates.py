"""Take candidates over from a table of another system, look at them first, and find them again."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from app.domain.errors import InvalidInput, Sentence
from app.domain.journal.events import CandidateAdded, Event, Subjects
from app.domain.panel import Candidate
from app.domain.records.applicant import CandidateLine, Details, Known, Match
from app.domain.records.candidate_columns import (
    FIELDS,
    Mapped,
    check_names,
    folded,
    matched,
    person,
    remapped,
)
from app.domain.text import tidy
from app.services.panels.planning import named
from app.services.progress import Cancelled, Progress
from app.store.database.workspace import Connection, Workspace
from app.store.files.os_errors import reading
from app.store.journal import events
from app.store.lists import candidates, projections
from app.store.scratch import scratch
from app.store.upkeep import backups

LineVerdict = Literal["new", "known", "twice", "bad"]
"""Taken over; here already; further up in the same table; not to be read."""

_SCOPE = "columns"
_TOLD_EVERY = 200


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """What will become of one row."""

    row: int
    """Its number in the file, as its author sees it."""
    verdict: LineVerdict
    name: str = ""
    details: Details = field(default_factory=Details)
    why: Sentence | None = None
    """Why it is not taken over."""
    match: Match | None = None
    """Who it is, of the known; by its row, of those further up."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A table as it would be taken over; nothing has happened yet."""

    file: str
    headers: tuple[str, ...]
    mapped: Mapped
    """What each column means."""
    remembered: bool
    """Whether that was said before, for a table with these headers."""
    examples: tuple[str, ...]
    """The first words that stand in each column."""
    lines: tuple[CandidateRow, ...]

    def of(self, verdict: LineVerdict) -> tuple[CandidateRow, ...]:
        """Return the lines of one verdict."""
        return tuple(line for line in self.lines if line.verdict == verdict)


def preview(
    workspace: Workspace,
    file: Path,
    wanted: Mapping[str, str] | None = None,
    *,
    namesakes: bool = False,
    nameless: bool = False,
) -> Preview:
    """Return what taking a table over would do; `wanted` says what columns mean, by their headers.

    Those who are here already are left out; with `namesakes`, not for their name alone. Raises a sentence
    when the file is no table or, unless `nameless` tables may be looked at, no column gives names.
    """
    from app.exchange.tables import read  # reading tables is not part of every start

    with reading(file), file.open("rb") as stream:
        content = stream.read(read.LIMIT + 1)
    table = read.read(content, file.name)
    with workspace.read() as connection:
        before = _remembered(connection, table.headers)
        known = Known((who, name, details) for who, (name, details) in candidates.details(connection).items())
    mapped = remapped(table.headers, before or matched(table.headers), wanted or {})
    if not nameless:
        check_names(table.headers, mapped)
    lines = []
    for number, cells in table.rows:
        line = _line(number, cells, mapped, known, namesakes)
        if line.verdict == "new":
            known.add(f"row {number}", line.name, line.details)
        lines.append(line)
    examples = (
        next((cells[at] for _, cells in table.rows[:50] if at < len(cells) and cells[at].strip()), "")
        for at in range(len(table.headers))
    )
    said_before = before is not None and not wanted
    return Preview(file.name, table.headers, mapped, said_before, tuple(examples), tuple(lines))


def take_in(workspace: Workspace, shown: Preview, progress: Progress | None = None) -> list[CandidateLine]:
    """Add the candidates that a preview shows as new, all or none; return them.

    What the columns mean is remembered for the next table with these headers. Raises `Cancelled`, and
    adds nothing, when `progress` says to stop.
    """
    wanted = shown.of("new")
    if wanted:
        backups.back_up(workspace)
    added: list[Event] = []
    with workspace.write() as connection:
        known = Known((who, name, details) for who, (name, details) in candidates.details(connection).items())
        for at, line in enumerate(wanted):
            if progress and at % _TOLD_EVERY == 0 and not progress(at, len(wanted)):
                raise Cancelled("The import was stopped. Nobody was added.")
            found = known.find(line.name, line.details)
            if found is None or (found.by == "name" and line.match is not None):
                added += _added(connection, workspace, line)
        projections.project_candidates(connection, added)
        scratch.put(connection, _SCOPE, _fingerprint(shown.headers), ",".join(map(_mark, shown.mapped)))
    if progress:
        progress(len(wanted), len(wanted))
    return [
        CandidateLine(body.candidate.id, body.candidate.name, body.details or Details(), each.header.at, 0)
        for each in added
        if isinstance(body := each.body, CandidateAdded)
    ]


def lines(
    workspace: Workspace,
    words: str = "",
    *,
    waiting: bool = False,
    after: str | None = None,
    limit: int = 50,
) -> list[CandidateLine]:
    """Return candidates, added last first: those that `words` fits, those without a panel (`waiting`)."""
    with workspace.read() as connection:
        wanted = " ".join(tidy(words).split())
        return candidates.lines(connection, wanted, waiting=waiting, after=after, limit=limit)


def forget_columns(workspace: Workspace, headers: tuple[str, ...]) -> None:
    """Forget what was said of the columns of tables with these headers."""
    with workspace.write() as connection:
        scratch.clear(connection, _SCOPE, _fingerprint(headers))


def _line(number: int, cells: tuple[str, ...], mapped: Mapped, known: Known, namesakes: bool) -> CandidateRow:
    try:
        said = person(cells, mapped)
        name = named(said.name, "candidate")
    except InvalidInput as error:
        return CandidateRow(number, "bad", why=error)
    line, match = CandidateRow(number, "new", name, said.details), known.find(name, said.details)
    if match is None:
        return line
    if match.by == "name" and namesakes:
        return replace(line, match=match)
    verdict: LineVerdict = "twice" if match.who.startswith("row ") else "known"
    return replace(line, verdict=verdict, match=match)


def _added(connection: Connection, workspace: Workspace, line: CandidateRow) -> list[Event]:
    person = Candidate(id=workspace.new_id(), name=line.name)
    body = CandidateAdded(candidate=person, details=line.details)
    about = Subjects(candidate=person.id)
    return events.append(connection, workspace, [body], author=None, subjects=about)


def _fingerprint(headers: tuple[str, ...]) -> str:
    """Return what tells tables with the same headers, and tells nothing of what the headers say."""
    return hashlib.sha256("\n".join(map(folded, headers)).encode()).hexdigest()


def _mark(field: str | None) -> str:
    return field or "-"


def _remembered(connection: Connection, headers: tuple[str, ...]) -> Mapped | None:
    text = scratch.get(connection, _SCOPE).get(_fingerprint(headers))
    if text is None:
        return None
    meant = {field: field for field in FIELDS}
    mapped = tuple(meant.get(mark) for mark in text.split(","))  # type: ignore[call-overload]
    return mapped if len(mapped) == len(headers) else None
