"""Until when a seat may be changed or taken back, and what a change makes of the card."""

from dataclasses import replace

import pytest

from app.domain.blinding import Blind
from app.domain.errors import Conflict, InvalidInput
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import ExerciseRef
from app.domain.scorecard import rules, seat_changes
from app.domain.scorecard.scorecard import begun_anew
from tests.domain.paper import Paper

OTHER = ExerciseRef(
    id="other", version="1", title="Other", variant="rye", variant_title="Rye", digest="b" * 64
)


@pytest.fixture
def paper(baker: Rubric, bake: Exercise) -> Paper:
    return Paper(baker, exercise=bake)


def test_the_same_focus_and_exercise_change_nothing(paper: Paper) -> None:
    assert seat_changes.change(paper.desk, Blind(paper.panel), paper.seat.focus, None, None) is None


def test_another_exercise_begins_at_the_first_section_of_its_plan(paper: Paper) -> None:
    body = seat_changes.change(paper.desk, Blind(paper.panel), paper.seat.focus, OTHER, paper.desk.frozen)
    assert body is not None and paper.exercise is not None
    assert (body.exercise, body.anew) == (OTHER, paper.exercise.sections[0].id)
    narrower = seat_changes.change(paper.desk, Blind(paper.panel), ("baking",), None, None)
    assert narrower is not None and (narrower.focus, narrower.anew) == (("baking",), None)


def test_a_dimension_that_is_none_is_refused(paper: Paper) -> None:
    with pytest.raises(InvalidInput, match="no dimension"):
        seat_changes.change(paper.desk, Blind(paper.panel), ("frying",), None, None)


@pytest.mark.parametrize(
    ("blind", "said"),
    [
        ({"is_open": True}, "This panel is open"),
        ({"kits_in": {"seat": None}}, "came with a kit"),
    ],
)
def test_what_others_rely_on_stays(paper: Paper, blind: dict[str, object], said: str) -> None:
    state = replace(Blind(paper.panel), **blind)
    for check in (
        seat_changes.check_changeable,
        seat_changes.check_withdrawable,
        seat_changes.check_renamable,
    ):
        with pytest.raises(Conflict, match=said):
            check(paper.card, state)


def test_a_sample_goes_at_any_time_and_a_rated_interview_does_not(paper: Paper) -> None:
    paper.rate("baking", 2)
    with pytest.raises(Conflict, match="A dimension of this interview is rated"):
        seat_changes.withdraw(paper.desk, Blind(paper.panel))
    sample = replace(paper.desk, panel=paper.panel.replace(sample=True))
    assert seat_changes.withdraw(sample, Blind(paper.panel)).seat == paper.seat.id


def test_a_clock_that_stands_goes_on_standing(paper: Paper) -> None:
    assert begun_anew(paper.card, "new").sections == ()
    assert paper.exercise is not None
    paper.do(rules.begin_section(paper.desk, paper.exercise.sections[0].id))
    assert [each.section for each in begun_anew(paper.card, "new").sections] == ["new"]
    paper.do(rules.begin_section(paper.desk, None))
    anew = begun_anew(paper.card, "new")
    assert [each.section for each in anew.sections] == ["new", None]
    assert [each.at for each in anew.sections] == [each.at for each in paper.card.sections]
