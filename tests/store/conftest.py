"""Workspaces in temporary folders, with a clock and chance that repeat themselves."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.journal.card_fold import after
from app.domain.journal.events import (
    Body,
    CandidateAdded,
    InterviewerJoined,
    PanelPlanned,
    SeatAssigned,
    Subjects,
)
from app.domain.panel import Candidate, Interviewer, Panel, RubricRef, Seat
from app.domain.scorecard.marks import Change, Note, Noted, Rated, Rating
from app.domain.scorecard.scorecard import Scorecard
from app.store.database.workspace import Clock, Workspace
from app.store.journal import events, folds
from app.store.lists import projections

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FOCUS = ("evaluation", "modelling", "communication")


def ticking() -> Clock:
    """Return a clock that advances a second each time it is read."""
    moments = (START + timedelta(seconds=number) for number in range(10**9))
    return lambda: next(moments)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a test's workspace goes; not there yet."""
    return tmp_path / "workspace"


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    """A new, empty workspace."""
    with Workspace.create(folder, ticking(), random.Random(7).randbytes) as made:
        yield made


@pytest.fixture
def file_of(folder: Path) -> Callable[[], sqlite3.Connection]:
    """Opens the workspace's file with plain sqlite3."""
    return lambda: sqlite3.connect(folder / "evenhand.db", isolation_level=None)


class Table:
    """A panel being scored: a candidate, seats, and one scorecard for each."""

    def __init__(self, workspace: Workspace, seats: int = 1, candidate: str = "Ada Example") -> None:
        self.workspace = workspace
        new = workspace.new_id
        self.candidate = Candidate(id=new(), name=candidate)
        people = [Interviewer(id=new(), name=f"Sam {n}", public_key="0" * 64) for n in range(seats)]
        rubric = RubricRef(id="rubric", version="1.0", title="Rubric", variant="startup", digest="1" * 64)
        self.panel = Panel(
            id=new(),
            candidate=self.candidate,
            role="Scientist",
            rubric=rubric,
            planned_at=workspace.clock(),
            seats=tuple(
                Seat(id=new(), interviewer=each, focus=FOCUS, starts_at=START + timedelta(hours=n))
                for n, each in enumerate(people)
            ),
        )
        self.cards = [Scorecard(panel=self.panel.id, seat=seat) for seat in self.panel.seats]
        self._plan()

    def about(self, seat: int) -> Subjects:
        return Subjects(candidate=self.candidate.id, panel=self.panel.id, seat=self.panel.seats[seat].id)

    def do(self, change: Change, seat: int = 0) -> Scorecard:
        """Add one change to a seat's card, as a service does."""
        card = self.cards[seat]
        with self.workspace.write() as connection:
            (event,) = events.append(
                connection,
                self.workspace,
                [change],
                author=card.seat.interviewer.id,
                subjects=self.about(seat),
                expected=len(card.commitments),
            )
            card = after(card, event)
            projections.project_card(connection, card, event.header.at)
        self.cards[seat] = card
        return card

    def rate(self, level: int = 3, dimension: str = "evaluation", seat: int = 0) -> Scorecard:
        rating = Rating(dimension=dimension, level=level, at=self.workspace.clock())
        return self.do(Rated(key=dimension, value=rating), seat)

    def note(self, text: str, seat: int = 0) -> Scorecard:
        note = Note(id=self.workspace.new_id(), text=text, dimension="evaluation", at=self.workspace.clock())
        return self.do(Noted(key=note.id, value=note), seat)

    def _plan(self) -> None:
        planned = PanelPlanned(candidate=self.candidate.id, role=self.panel.role, rubric=self.panel.rubric)
        whom = Subjects(candidate=self.candidate.id)
        steps: list[tuple[Body, Subjects]] = [
            *((InterviewerJoined(interviewer=seat.interviewer), Subjects()) for seat in self.panel.seats),
            (CandidateAdded(candidate=self.candidate), whom),
            (planned, whom.replace(panel=self.panel.id)),
            *((SeatAssigned(seat=seat), self.about(n)) for n, seat in enumerate(self.panel.seats)),
        ]
        with self.workspace.write() as connection:
            for body, subjects in steps:
                events.append(connection, self.workspace, [body], author=None, subjects=subjects)
            self.panel = folds.panel(connection, self.panel.id)
            projections.project_panel(connection, self.panel)


@pytest.fixture
def table(workspace: Workspace) -> Table:
    """A panel with two seats."""
    return Table(workspace, seats=2)
