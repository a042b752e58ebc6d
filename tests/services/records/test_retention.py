"""Retention: rules chosen as data, holds that beat them, and a list of what is due."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.records.retention import months_later
from app.services.records import retention
from app.store.database.workspace import Workspace
from tests.services.conftest import plan

PRESETS = Path(__file__).resolve().parents[3] / "resources" / "retention.yaml"


def test_the_rules_that_come_with_the_program() -> None:
    assert {rule.id: rule.months for rule in retention.presets(PRESETS)} == {
        "us-private": 12,
        "us-public": 24,
        "california": 48,
        "eu": 6,
    }


def test_what_is_due_counts_from_the_last_act_and_a_hold_beats_it(
    workspace: Workspace, rubric: Rubric
) -> None:
    ada = plan(workspace, rubric, "Ines Novak", candidate="Ada").candidate
    bea = plan(workspace, rubric, "Ines Novak", candidate="Bea").candidate
    with pytest.raises(Conflict, match="No retention rule"):
        retention.due(workspace)
    retention.choose(workspace, retention.custom(6), "Rosa")
    retention.hold(workspace, ada.id, "Charge filed", "Rosa")
    lines = retention.due(workspace)
    assert [(line.record.name, line.hold) for line in lines] == [("Ada", "Charge filed"), ("Bea", None)]
    later = lines[-1].due + timedelta(seconds=1)
    assert [line.record.candidate for line in lines if line.overdue(later)] == [bea.id]
    assert not any(line.overdue(workspace.clock()) for line in lines)


def test_the_rule_chosen_last_counts(workspace: Workspace, rubric: Rubric) -> None:
    plan(workspace, rubric, "Ines Novak")
    retention.choose(workspace, retention.custom(6), "Rosa")
    retention.choose(workspace, retention.custom(12), "Rosa")
    assert retention.state(workspace).rule == retention.custom(12)


def test_a_rule_or_a_hold_that_says_nothing_is_refused(workspace: Workspace, rubric: Rubric) -> None:
    ada = plan(workspace, rubric, "Ines Novak", candidate="Ada").candidate
    with pytest.raises(InvalidInput, match="1 to 600 months"):
        retention.custom(0)
    with pytest.raises(InvalidInput, match="needs its reason"):
        retention.hold(workspace, ada.id, "  ", "Rosa")
    with pytest.raises(Conflict, match="no hold"):
        retention.lift(workspace, ada.id, "Rosa")


def test_a_candidate_is_found_by_name_or_id(workspace: Workspace, rubric: Rubric) -> None:
    ada = plan(workspace, rubric, "Ines Novak", candidate="Ada Moreau").candidate
    plan(workspace, rubric, "Ines Novak", candidate="Twin")
    plan(workspace, rubric, "Ines Novak", candidate="Twin")
    assert retention.find_candidate(workspace, "ada  moreau").candidate == ada.id
    assert retention.find_candidate(workspace, ada.id).name == "Ada Moreau"
    with pytest.raises(NotFound):
        retention.find_candidate(workspace, "Nobody")
    with pytest.raises(InvalidInput, match="fits 2 candidates"):
        retention.find_candidate(workspace, "twin")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2027, 8, 31), 6, (2028, 2, 29)),
        ((2026, 1, 31), 12, (2027, 1, 31)),
        ((2026, 12, 15), 1, (2027, 1, 15)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_one(
    start: tuple[int, int, int], months: int, end: tuple[int, int, int]
) -> None:
    assert months_later(datetime(*start, tzinfo=UTC), months) == datetime(*end, tzinfo=UTC)
