"""Open what was recorded: panels, rubrics, scorecards."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.exercise import FrozenExercise
from app.domain.lists import PanelLine, SeatLine
from app.domain.marks import Noted
from app.domain.panel import Panel, Seat
from app.domain.plan import Section
from app.domain.rubric import Rubric
from app.domain.scorecard import Scorecard
from app.domain.value import tidy
from app.store import documents, folds, journal, projections
from app.store.workspace import Connection, Workspace


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat's scorecard with the panel and the frozen rubric it is scored with."""

    panel: Panel
    rubric: Rubric
    card: Scorecard
    frozen: FrozenExercise | None = None
    """The exercise of the seat, as it was when the panel was planned."""

    @property
    def seat(self) -> Seat:
        """The seat whose scorecard this is."""
        return self.card.seat

    @property
    def plan(self) -> tuple[Section, ...]:
        """The sections of the hour: the exercise's, or the rubric's where there is none."""
        return self.frozen.exercise.sections if self.frozen else self.rubric.plan


def open_desk(workspace: Workspace, panel: str, seat: str) -> Desk:
    """Return the desk of one seat; raise `NotFound` when panel or seat do not exist."""
    with workspace.read() as connection:
        found, rubric = panel_and_rubric(connection, panel)
        card = folds.card(connection, found, seat)
        exercise = card.seat.exercise
        frozen = documents.exercise(connection, exercise.digest) if exercise else None
    return Desk(found, rubric, card, frozen)


def wordings(workspace: Workspace, desk: Desk, note: str) -> list[tuple[datetime, str]]:
    """Return the words a note has had, the first ones first, with when each was written down."""
    with workspace.read() as connection:
        happened = journal.events_of_seat(connection, desk.seat.id)
    told: list[tuple[datetime, str]] = []
    for event in happened:
        body = event.body
        if isinstance(body, Noted) and body.key == note and (not told or told[-1][1] != body.value.text):
            told.append((event.header.at, body.value.text))
    return told


def panel_and_rubric(connection: Connection, panel: str) -> tuple[Panel, Rubric]:
    """Return a panel and its frozen rubric; raise `NotFound` when there is no such panel."""
    found = folds.panel(connection, panel)
    return found, documents.rubric(connection, found.rubric.digest)


def find_panel(workspace: Workspace, name: str) -> PanelLine:
    """Return the panel meant by `name`: an id, the start of one, or a candidate's name.

    Raises `NotFound` when none fits and `InvalidInput` when more than one does.
    """
    with workspace.read() as connection:
        return projections.find(connection, " ".join(tidy(name).split()))


def panels(workspace: Workspace, *, after: str | None = None, limit: int = 50) -> list[PanelLine]:
    """Return the panels planned last, newest first; `after` is the last id already shown."""
    with workspace.read() as connection:
        return projections.panels(connection, after=after, limit=limit)


def seats(workspace: Workspace, *, panel: str | None = None, unfinished: bool = False) -> list[SeatLine]:
    """Return seats by their time: those of one panel, or those not sealed yet."""
    with workspace.read() as connection:
        return projections.seats(connection, panel=panel, unfinished=unfinished)
