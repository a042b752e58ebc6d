"""The hour: what starts its clock, what does not, and what is left out of it."""

from datetime import timedelta

import pytest

from app.domain.errors import Conflict
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import hour, rules
from app.domain.scorecard.hour import Interruption
from app.domain.scorecard.marks import FindingMarked, Noted, QuestionMarked, SectionBegun
from tests.domain.paper import START, Paper

ID = "0190f3c2-7b1a-7d3e-8a4b-1c2d3e4f5a6b"


@pytest.fixture
def paper(baker: Rubric, bake: Exercise) -> Paper:
    """A card with an exercise whose plan begins with the shape."""
    return Paper(baker, exercise=bake)


def test_the_first_note_question_or_finding_starts_the_hour_with_the_first_section(paper: Paper) -> None:
    for rule, given, kind in (
        (rules.take_note, (ID, "Asked first", None), Noted),
        (rules.mark_question, ("baking", "baking-1", "asked"), QuestionMarked),
        (rules.mark_finding, ("cold-oven", "found"), FindingMarked),
        (rules.read_hint, ("cold-oven",), FindingMarked),
    ):
        begun, act = hour.starting(rule)(paper.desk, *given)  # type: ignore[arg-type]
        assert isinstance(begun, SectionBegun) and isinstance(act, kind)
        assert (begun.section, begun.at) == ("shape", paper.desk.at)


def test_what_changes_nothing_starts_nothing(paper: Paper) -> None:
    acts = hour.starting(rules.mark_question)(paper.desk, "baking", "baking-1", None)
    assert [type(each) for each in acts] == [QuestionMarked]


@pytest.mark.parametrize("before", ["started", "stopped", "rated"])
def test_an_hour_that_began_or_is_over_is_not_started_by_a_note(paper: Paper, before: str) -> None:
    if before == "rated":
        paper.rate("baking", 2)
    else:
        paper.do(rules.begin_section(paper.desk, "oven"))
    if before == "stopped":
        paper.do(rules.begin_section(paper.desk, None))
    assert not hour.waits(paper.desk)
    assert len(hour.starting(rules.take_note)(paper.desk, ID, "Later", None)) == 1
    with pytest.raises(Conflict, match="has been started"):
        hour.start(paper.desk)


def test_what_is_left_out_is_not_counted_though_it_is_said_after_the_next_section_began(
    paper: Paper,
) -> None:
    paper.do(rules.begin_section(paper.desk, "shape"))
    asleep, awake = START + timedelta(minutes=4), START + timedelta(minutes=65)
    paper.do(SectionBegun(section="oven", at=START + timedelta(minutes=70)))
    for act in hour.leave_out(paper.desk, Interruption("asleep", asleep, awake)):
        paper.do(act)
    begun = paper.card.sections[0].at
    now = START + timedelta(minutes=80)
    shaped = (asleep - begun).total_seconds() + 5 * 60
    assert paper.card.elapsed(now) == {"shape": shaped, "oven": 600.0}
    assert paper.card.section() == "oven"


def test_where_the_clock_stood_nothing_can_be_left_out(paper: Paper) -> None:
    gap = Interruption("closed", START, START + timedelta(minutes=9))
    with pytest.raises(Conflict, match="stood then already"):
        hour.leave_out(paper.desk, gap)
    assert gap.minutes == 9
