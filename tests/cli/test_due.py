"""A recruiter asks on Friday which cards are late: the rule, the board's SQL and the verb agree."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import cli
from app.cli import frame
from app.domain.packs.rubric import Rubric
from app.domain.schedule.deadlines import place
from app.domain.schedule.lines import SeatLine
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock
from tests.services.conftest import finish, open_desk

FOCUS = ("problem-framing", "evaluation-rigor")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def line(status: str, starts_at: datetime | None, changed_at: datetime = NOON) -> SeatLine:
    return SeatLine(
        "s", "p", "Ada", "Scientist", "i", "Sam", None, status,  # type: ignore[arg-type]
        0, 2, 0, 0, starts_at, 60, changed_at,
    )  # fmt: skip


def test_a_card_is_overdue_a_day_after_the_end_of_its_interview_and_not_a_second_before() -> None:
    seat = line("draft", NOON)
    due = NOON + timedelta(hours=25)
    assert place(seat, None, due).standing == "in-progress"
    assert place(seat, None, due + timedelta(seconds=1)).standing == "overdue"
    assert place(seat, None, due + timedelta(seconds=1), 48).standing == "in-progress"


def test_what_has_no_time_and_was_not_begun_is_never_overdue() -> None:
    assert place(line("planned", None), None, NOON + timedelta(days=900)).standing == "planned"
    begun = place(line("draft", None), None, NOON + timedelta(hours=25))
    assert begun.standing == "overdue", "begun without a time counts from its last change"


def test_a_sealed_card_is_late_when_it_came_after_it_was_due_and_an_amended_one_never_overdue() -> None:
    long_after = NOON + timedelta(days=30)
    assert place(line("sealed", NOON), NOON + timedelta(hours=20), long_after).standing == "sealed"
    assert place(line("sealed", NOON), NOON + timedelta(hours=26), long_after).standing == "late"
    assert place(line("amending", NOON), NOON, long_after).standing == "amending"


@given(
    starts=st.integers(-100_000, 100_000),
    minutes=st.integers(5, 600),
    hours=st.integers(1, 720),
)
def test_a_longer_grace_never_makes_a_card_overdue(starts: int, minutes: int, hours: int) -> None:
    seat = line("planned", NOON + timedelta(minutes=starts))
    if place(seat, None, NOON, hours + 1).standing == "overdue":
        assert place(seat, None, NOON, hours).standing == "overdue"


@pytest.fixture
def week(workspace: Workspace, rubric: Rubric, clock: Clock) -> Workspace:
    """Eleven panels over a week, some sealed, some sealed late, some begun, some untouched."""
    begin = clock()
    panels = []
    for day in range(11):
        seats = [
            SeatPlan("Mara Haas", FOCUS, starts_at=begin + timedelta(days=day - 5)),
            SeatPlan("Özgür Tan", FOCUS, starts_at=None if day % 2 else begin + timedelta(days=day - 5)),
        ]
        panels.append(planning.plan_panel(workspace, f"Candidate {day}", rubric, seats))
    for panel in panels[::3]:
        scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    clock.pass_by(hours=30)
    return workspace


def test_the_board_counts_and_finds_the_seats_as_the_rule_says(week: Workspace) -> None:
    everything = lists.board_page(week, limit=1_000)
    assert len(everything) == 22
    for only in ("planned", "overdue"):
        found = {each.seat.id for each in lists.board_page(week, only=only, limit=1_000)}  # type: ignore[arg-type]
        assert found == {each.seat.id for each in everything if each.standing == only}
        assert lists.counts(week)[only] == len(found)  # type: ignore[index]
    sealed = {each.seat.id for each in everything if each.standing in ("sealed", "late")}
    assert {each.seat.id for each in lists.board_page(week, only="sealed")} == sealed
    late = {each.seat.id for each in everything if each.standing == "late"}
    assert late and {each.seat.id for each in lists.board_page(week, only="late")} == late


def test_search_finds_candidates_and_interviewers_in_any_case(week: Workspace) -> None:
    assert {each.seat.candidate for each in lists.board_page(week, typed="candidate 7")} == {"Candidate 7"}
    assert {each.seat.interviewer for each in lists.board_page(week, typed="mara")} == {"Mara Haas"}
    assert {each.seat.interviewer for each in lists.board_page(week, typed="Özg")} == {"Özgür Tan"}
    assert lists.board_page(week, typed="100%") == [], "a percent sign is only a percent sign"
    names = [each.seat.candidate for each in lists.board_page(week, order="candidate")]
    assert names == sorted(names)


def test_a_script_learns_by_the_exit_code_whether_anything_is_overdue(
    week: Workspace, clock: Clock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "now", clock)
    wanted = {each.seat.id for each in lists.overdue(week)}
    folder = str(week.folder)
    week.close()
    assert cli.run(["--workspace", folder, "overdue", "--hours", "720"]) == 0
    capsys.readouterr()
    assert cli.run(["--workspace", folder, "overdue", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {each["seat"] for each in told} == wanted
    assert {each["status"] for each in told} == {"planned"}


def test_nothing_is_overdue_in_a_new_workspace(tmp_path: Path, clock: Clock) -> None:
    Workspace.create(tmp_path / "new", clock).close()
    assert cli.run(["--workspace", str(tmp_path / "new"), "overdue"]) == 0
