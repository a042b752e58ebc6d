"""The hour in its order: what came when on a card, and when it began."""

from datetime import timedelta

from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.chronology import begun, happened
from app.domain.scorecard.marks import FindingMark, Note, QuestionMark, SectionBegun, SignalMark
from app.domain.scorecard.scorecard import Scorecard
from tests.domain.paper import START, Paper


def test_everything_of_the_hour_stands_in_the_order_of_its_time_and_ratings_do_not(
    baker: Rubric, bake: Exercise
) -> None:
    paper = Paper(baker, exercise=bake)
    paper.do(rules.begin_section(paper.desk, "shape"))
    paper.mark("burnt", "Smoke")
    paper.note("First")
    paper.withdraw(paper.note("Withdrawn"))
    paper.do(rules.mark_finding(paper.desk, "cold-oven", "found"))
    paper.rate("baking", 2)
    paper.ask("baking", "baking-1")
    paper.do(rules.begin_section(paper.desk, "oven"))
    moments = happened(paper.card)
    assert [type(moment.what) for moment in moments] == [
        SectionBegun, SignalMark, Note, FindingMark, QuestionMark, SectionBegun,
    ]  # fmt: skip
    assert [(moment.at - START) / timedelta(minutes=1) for moment in moments] == [0, 1, 2, 5, 7, 8]
    assert all(moment.at == moment.what.at for moment in moments)


def test_an_interview_began_with_its_first_section_else_when_it_was_planned(
    baker: Rubric, bake: Exercise
) -> None:
    paper = Paper(baker, exercise=bake)
    assert begun(paper.card) is None
    planned = Scorecard(panel=paper.panel.id, seat=paper.seat.replace(starts_at=START - timedelta(hours=1)))
    assert begun(planned) == START - timedelta(hours=1)
    paper.note("Arrived early")
    for section in ("shape", "oven"):
        paper.do(rules.begin_section(paper.desk, section))
    assert begun(paper.card) == START + timedelta(minutes=1)
