"""Desks in a real workspace, and the file behind them as any other program sees it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Given
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock

if TYPE_CHECKING:
    from tests.services.journey import Journey

FOCUS = ("problem-framing", "evaluation-rigor")


def plan(workspace: Workspace, rubric: Rubric, *names: str, candidate: str = "Ada Example") -> Panel:
    """Plan a panel with a seat for each name, two dimensions in focus."""
    return planning.plan_panel(workspace, candidate, rubric, [SeatPlan(name, FOCUS) for name in names])


def open_desk(workspace: Workspace, panel: Panel, seat: int = 0) -> Desk:
    return reading.open_desk(workspace, panel.id, panel.seats[seat].id)


def finish(workspace: Workspace, desk: Desk, level: Given = 3) -> Desk:
    """Rate what is in focus, with a note behind it, and recommend."""
    for dimension in desk.seat.focus:
        desk = scoring.act(workspace, desk, rules.rate, dimension, level, "Not asked in this seat")
        desk = scoring.take_note(workspace, desk, f"Seen for {dimension}", dimension)
    return scoring.act(workspace, desk, rules.recommend, "yes", "Solid")


@pytest.fixture
def desk(workspace: Workspace, rubric: Rubric) -> Desk:
    """The desk of Ines Novak, who interviews Ada Example alone."""
    return open_desk(workspace, plan(workspace, rubric, "Ines Novak"))


@pytest.fixture
def file(workspace: Workspace) -> Iterator[sqlite3.Connection]:
    """The workspace's file, opened with plain sqlite3 beside the program."""
    with closing(sqlite3.connect(workspace.file, isolation_level=None)) as connection:
        yield connection


Contents = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def contents(file: sqlite3.Connection) -> Contents:
    """Returns every row of every table."""

    def look() -> dict[str, list[tuple[object, ...]]]:
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: file.execute(f"SELECT * FROM {name}").fetchall() for name in tables}

    return look


@pytest.fixture
def journey(tmp_path: Path, clock: Clock, rubric: Rubric) -> Iterator[Callable[[int], "Journey"]]:
    """Plan a panel of so many seats, each with a laptop of its own."""
    from tests.services.journey import Journey

    begun: list[Journey] = []

    def begin(seats: int) -> Journey:
        begun.append(Journey(tmp_path / f"journey-{len(begun)}", clock, rubric, seats))
        return begun[-1]

    yield begin
    for each in begun:
        each.close()
