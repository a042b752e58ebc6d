"""Questions that give an exercise away are withheld while it is on, and shown afterwards."""

import json

import pytest

from app.domain.packs.rubric import Rubric
from app.domain.panel import ExerciseRef
from app.domain.scorecard.scorecard import Scorecard
from app.domain.scorecard.withheld import offered, withheld
from app.domain.value import canonical
from tests import sample_packs
from tests.domain.paper import Paper, planned


@pytest.fixture
def rubric() -> Rubric:
    """The baker's, whose second question on baking tells that the oven is cold."""
    data = sample_packs.rubric()
    data["dimensions"][1]["questions"][1]["spoils"] = ["bake", "roast"]
    return Rubric.model_validate_json(json.dumps(data))


def seated(rubric: Rubric, exercise: str | None) -> Paper:
    paper = Paper(rubric, planned(rubric, "Ines Novak"))
    if exercise:
        reference = ExerciseRef(
            id=exercise, version="1", title="Bake", variant="rye", variant_title="Rye", digest="0" * 64
        )
        seat = paper.seat.replace(exercise=reference)
        paper.card = Scorecard(panel=paper.panel.id, seat=seat)
    return paper


def ids(paper: Paper) -> tuple[list[str], list[str]]:
    baking = paper.rubric.dimension("baking")
    shown, hidden = offered(paper.card, baking), withheld(paper.card, baking)
    return [each.id for each in shown], [each.id for each in hidden]


def test_a_question_that_gives_the_exercise_away_is_withheld_until_the_first_rating(rubric: Rubric) -> None:
    paper = seated(rubric, "bake")
    paper.note("Came early")
    assert ids(paper) == (["baking-1"], ["baking-2"])
    paper.rate("kneading", 2)
    assert ids(paper) == (["baking-1", "baking-2"], [])


@pytest.mark.parametrize("exercise", [None, "knead"])
def test_at_other_seats_nothing_is_withheld(rubric: Rubric, exercise: str | None) -> None:
    assert ids(seated(rubric, exercise)) == (["baking-1", "baking-2"], [])


def test_a_question_that_was_asked_all_the_same_is_shown(rubric: Rubric) -> None:
    paper = seated(rubric, "bake")
    paper.ask("baking", "baking-2")
    assert ids(paper) == (["baking-1", "baking-2"], [])


def test_a_rubric_without_such_questions_keeps_its_digest(baker: Rubric) -> None:
    assert "spoils" not in canonical(baker).decode()
