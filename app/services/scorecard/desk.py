"""Open a desk: a scorecard with its panel, its rubric and its exercise."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.plan import Section
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel, Seat
from app.domain.scorecard.marks import Noted
from app.domain.scorecard.scorecard import Scorecard
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, events, folds


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat's scorecard with the panel and the frozen rubric it is scored with."""

    panel: Panel
    rubric: Rubric
    card: Scorecard
    frozen: FrozenExercise | None = None
    """The exercise of the seat, as it was when the panel was planned."""
    away: bool = False
    """Whether the panel came with a kit: the sealed card is sent to where it was planned."""

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
        away = events.came_with_kit(connection, panel)
    return Desk(found, rubric, card, frozen, away)


def wordings(workspace: Workspace, desk: Desk, note: str) -> list[tuple[datetime, str]]:
    """Return the words a note has had, the first ones first, with when each was written down."""
    with workspace.read() as connection:
        happened = events.events_of_seat(connection, desk.seat.id)
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
