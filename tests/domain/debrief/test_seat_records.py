"""What each seat saw: its exercise with the minutes spent, its questions, and its earlier levels."""

import pytest

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.seat_records import SeatRecord
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import ExerciseRef
from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE, Given
from tests.domain.paper import Paper, planned
from tests.domain.table import Table

REFERENCE = ExerciseRef(
    id="bake", version="1.0", title="Bake", variant="rye", variant_title="Rye", digest="e" * 64
)
LEVELS: dict[str, Given] = {"kneading": 2, "baking": 2}


@pytest.fixture
def papers(baker: Rubric) -> list[Paper]:
    """Two begun cards, the first with an exercise."""
    plan = planned(baker, "Ines Novak", "Omar Haddad")
    first, second = plan.seats
    plan = plan.replace(seats=(first.replace(exercise=REFERENCE), second))
    return [Paper(baker, plan, number) for number in range(2)]


def shown(papers: list[Paper], bake: Exercise) -> Debrief:
    for paper in papers:
        if not paper.card.seals:
            paper.score(LEVELS).recommend()
            paper.seal()
    return Table(papers, {REFERENCE.digest: bake}).shown


def test_an_exercise_tells_its_findings_and_the_minutes_really_spent(
    papers: list[Paper], bake: Exercise
) -> None:
    ines, _ = papers
    ines.exercise = bake
    ines.do(rules.begin_section(ines.desk, "shape"))
    ines.do(rules.mark_finding(ines.desk, "cold-oven", "found"))
    ines.do(rules.begin_section(ines.desk, None))
    [seen] = shown(papers, bake).exercises
    assert (seen.seat.interviewer.name, seen.exercise) == ("Ines Novak", REFERENCE)
    assert [(section.id, minutes) for section, minutes in seen.minutes] == [("shape", 2), ("oven", 0)]
    assert [(each.finding.id, each.mark and each.mark.outcome) for each in seen.findings] == [
        ("cold-oven", "found")
    ]


def test_a_finding_that_was_not_reached_stands_with_its_exercise_and_under_no_dimension(
    papers: list[Paper], bake: Exercise
) -> None:
    told = shown(papers, bake)
    assert [each.mark for each in told.exercises[0].findings] == [None]
    assert all(seat.findings == () for each in told.dimensions for seat in each.seats)


def test_a_finding_stands_under_its_dimensions_at_the_seat_that_marked_it(
    papers: list[Paper], bake: Exercise
) -> None:
    ines, _ = papers
    ines.exercise = bake
    ines.do(rules.mark_finding(ines.desk, "cold-oven", "missed"))
    told = {
        each.dimension.id: [len(s.findings) for s in each.seats] for each in shown(papers, bake).dimensions
    }
    assert told == {"kneading": [0, 0], "baking": [1, 0]}


def test_the_minutes_are_those_of_the_interview_and_not_of_an_amendment(
    papers: list[Paper], bake: Exercise
) -> None:
    ines, _ = papers
    ines.exercise = bake
    ines.do(rules.begin_section(ines.desk, "oven"))
    before = dict((section.id, minutes) for section, minutes in shown(papers, bake).exercises[0].minutes)
    ines.do(AmendmentBegun(reason="Mistyped"))
    for _ in range(20):
        ines.note("Later")
    ines.seal()
    after = shown(papers, bake).exercises[0].minutes
    assert {section.id: minutes for section, minutes in after} == before


def test_questions_stand_under_their_dimension_in_the_order_of_the_rubric(
    papers: list[Paper], bake: Exercise
) -> None:
    ines, _ = papers
    ines.ask("baking", "baking-2", "skipped")
    ines.ask("baking", "baking-1")
    ines.ask("kneading", "kneading-2")
    told = {
        each.dimension.id: [(question.id, mark.outcome) for question, mark in each.seats[0].questions]
        for each in shown(papers, bake).dimensions
    }
    assert told == {
        "kneading": [("kneading-2", "asked")],
        "baking": [("baking-1", "asked"), ("baking-2", "skipped")],
    }


def test_the_level_of_each_version_before_is_told_where_they_differ(
    papers: list[Paper], bake: Exercise
) -> None:
    ines, _ = papers
    shown(papers, bake)
    ines.do(AmendmentBegun(reason="Mistyped"))
    ines.rate("baking", NE, "Time ran out")
    ines.seal()
    ines.do(AmendmentBegun(reason="Again"))
    ines.seal()
    told = {each.dimension.id: each.seats[0].earlier for each in shown(papers, bake).dimensions}
    assert told == {"kneading": (), "baking": ((1, 2), (2, NE))}


def test_a_seat_knows_its_first_its_initial_and_its_newest_card(papers: list[Paper], bake: Exercise) -> None:
    ines, _ = papers
    shown(papers, bake)
    for reason in ("Before", "After"):
        ines.do(AmendmentBegun(reason=reason))
        ines.seal()
    record = ines.record()
    late = record.replace(versions=(*record.versions[:2], record.versions[2].replace(after_opening=True)))
    assert [each.version for each in (late.first, late.initial, late.card)] == [1, 2, 3]
    assert (record.late, late.late) == (False, True)
    assert isinstance(late, SeatRecord)
