"""What an export reads: panels as they may be shown, and the rows that come of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from app.domain.blinding import Blind, fold_blind
from app.domain.debrief.counted_cards import counted_cards
from app.domain.debrief.meeting import Meeting, fold_meeting, minutes
from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.journal.events import Sealed
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Dimension, Rubric
from app.domain.panel import Panel
from app.domain.records.applicant import Details
from app.domain.scorecard.card_check import CardBasis
from app.domain.tables import notes, ratings, summary
from app.domain.tables.column import Cells, Column, Fields, Release, TableName
from app.services.debrief.debrief import seat_records
from app.services.progress import Cancelled, Progress
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, folds
from app.store.journal import events as journal
from app.store.lists import candidates
from app.store.lists import panels as lists
from app.store.lists import ratings as rated


class Export(NamedTuple):
    """What is to leave, how, and how much of it."""

    what: TableName
    form: str
    """The key of one of `FORMS`."""
    fields: Fields = "full"
    panels: tuple[str, ...] = ()
    """The ids of the panels; all when empty."""
    bom: bool = False
    """Whether a CSV begins with the mark by which Excel tells UTF-8."""


@dataclass(slots=True)
class ExportRun:
    """One export under way: what was read once, and what is counted."""

    connection: Connection
    workspace: Workspace
    wanted: Export
    release: Release
    progress: Progress | None
    rubrics: dict[str, Rubric] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)
    sayings: dict[str, ratings.AnchorWords] = field(default_factory=dict)
    rows: int = 0
    panels: int = 0
    unopened: int = 0

    def ids(self) -> Iterator[str]:
        """Yield the panels wanted, telling how far it is."""
        wanted = self.wanted.panels or tuple(rated.panels(self.connection))
        for at, panel in enumerate(wanted):
            if self.progress and not self.progress(at, len(wanted)):
                raise Cancelled("The export was stopped. No file was written.")
            yield panel
        if self.progress:
            self.progress(len(wanted), len(wanted))

    def rubric(self, digest: str) -> Rubric:
        """Return a frozen rubric, read once."""
        if digest not in self.rubrics:
            self.rubrics[digest] = documents.rubric(self.connection, digest)
        return self.rubrics[digest]

    def basis(self, panel: Panel) -> CardBasis:
        """Return what the cards of a panel are read against, its exercises read once."""
        used = {seat.exercise.digest for seat in panel.seats if seat.exercise}
        for digest in used - self.exercises.keys():
            self.exercises[digest] = documents.exercise(self.connection, digest).exercise
        return CardBasis(panel, self.rubric(panel.rubric.digest), self.exercises)

    def anchor_words(self, digest: str) -> ratings.AnchorWords:
        """Return what a rubric says of its levels, gathered once."""
        if digest not in self.sayings:
            self.sayings[digest] = ratings.said_of(self.rubric(digest))
        return self.sayings[digest]

    def details(self, candidate: str) -> Details:
        """Return what another system says of a candidate."""
        line = candidates.line(self.connection, candidate)
        return line.details if line else Details()

    def counted(self, rows: Iterable[Any]) -> Iterator[Any]:
        """Yield `rows`, counting them and the panel they are about."""
        before = self.rows
        for row in rows:
            self.rows += 1
            yield row
        self.panels += self.rows > before


def sheet(run: ExportRun) -> tuple[Sequence[Column], Iterator[Cells]]:
    """Return the columns of the sheet wanted, and its rows as they are read."""
    if run.wanted.what == "ratings":
        return ratings.COLUMNS, _ratings(run)
    if run.wanted.what == "notes":
        return notes.COLUMNS, _notes(run)
    dimensions = _dimensions(run)
    return summary.columns(dimensions), _summary(run, [each.id for each in dimensions])


def _ratings(run: ExportRun) -> Iterator[Cells]:
    for panel in run.ids():
        seats = rated.seats(run.connection, panel)
        if not seats:
            run.unopened += 1
            continue
        card = seats[0].card
        said, details = run.anchor_words(card.rubric.digest), run.details(card.candidate.id)
        yield from run.counted(
            row for seat in seats for row in ratings.rows(seat, said, details, run.release)
        )


def _notes(run: ExportRun) -> Iterator[Cells]:
    for panel in run.ids():
        if shown := opened(run, panel):
            yield from run.counted(notes.rows(shown, run.release))


def _summary(run: ExportRun, dimensions: Sequence[str]) -> Iterator[Cells]:
    now = run.workspace.clock()
    for panel in run.ids():
        found = _read(run, panel)
        line = lists.panel(run.connection, panel)
        yield from run.counted(
            [
                summary.row(
                    found.blind, found.opened, found.details, dimensions, found.sealed,
                    line.status != "planned", run.release, now,
                )
            ]
        )  # fmt: skip


def _dimensions(run: ExportRun) -> list[Dimension]:
    """Return every dimension of the rubrics in use, in their order."""
    known: dict[str, Dimension] = {}
    for digest in rated.rubrics(run.connection):
        for each in run.rubric(digest).dimensions:
            known.setdefault(each.id, each)
    return list(known.values())


def opened(run: ExportRun, panel: str) -> OpenedPanel | None:
    """Return a panel with its cards; None while they may not be shown."""
    return _read(run, panel).opened


class _PanelRead(NamedTuple):
    blind: Blind
    opened: OpenedPanel | None
    details: Details
    sealed: Mapping[str, datetime]


def _read(run: ExportRun, panel: str) -> _PanelRead:
    """Read a panel without its drafts; its cards are gathered only when they may be shown."""
    found = folds.panel(run.connection, panel)
    events = journal.sealing_of_panel(run.connection, panel)
    blind, details = fold_blind(found, events), run.details(found.candidate.id)
    moments = dict[str, datetime]()
    for event in events:
        if isinstance(event.body, Sealed) and event.body.seal.digest in blind.plain.values():
            seat, at = event.header.subjects.seat or "", event.body.seal.at
            moments[seat] = min(moments.get(seat, at), at)
    for (seat, _), card in blind.received.items():
        moments[seat] = min(moments.get(seat, card.seal.at), card.seal.at)
    if not blind.is_open:
        run.unopened += 1
        return _PanelRead(blind, None, details, moments)
    basis, meeting = run.basis(found), fold_meeting(Meeting(panel=panel), events)
    shown = OpenedPanel(
        panel=found,
        rubric=basis.rubric,
        records=tuple(seat_records(blind, counted_cards(blind, basis, events))),
        minutes=minutes(meeting, found, basis.rubric),
        details=details,
        closed=meeting.status == "closed",
    )
    return _PanelRead(blind, shown, details, moments)
