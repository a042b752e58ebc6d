"""Feedback to a candidate: after the decision, out of what stands on the cards, and without names."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.debrief import feedback_rules
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.feedback_rules import approve, offers
from app.domain.errors import Conflict, InvalidInput
from app.domain.journal.feedback import FeedbackLine
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.text import tidy
from app.domain.value import NOTE_LIMIT
from tests.domain.acts import acts
from tests.domain.paper import START, Paper, new_id, planned, shipped
from tests.domain.table import Table

ACTS = acts(feedback_rules, Debrief, but=("offers",))
FOCUS = ("problem-framing", "evaluation-rigor")
NOTE, GROWTH = "Asked who uses the output", "Naming the leak without a hint"


def met(rubric: Rubric) -> Table:
    """Return the meeting, begun and not decided, of Ines Novak, who saw things, and Omar de la Cruz."""
    plan = planned(rubric, "Ines Novak", "Omar de la Cruz", focus=FOCUS)
    ines, omar = papers = [Paper(rubric, plan, number) for number in range(2)]
    ines.score()
    ines.do(rules.set_growth(ines.desk, "evaluation-rigor", GROWTH))
    ines.note(NOTE, "problem-framing")
    ines.note("Arrived early")
    omar.score({"problem-framing": 4})
    for paper in papers:
        paper.recommend()
        paper.seal()
    table = Table(papers)
    table.chair = table.chair.replace(name="Eva Chair")
    table.begin()
    return table


@pytest.fixture
def table(rubric: Rubric) -> Table:
    """A meeting that has decided."""
    table = met(rubric)
    table.decide("hold")
    return table


def chosen(shown: Debrief, text: str | None = None) -> list[FeedbackLine]:
    """Return a line for each offer, worded as the evidence or as `text`."""
    return [
        FeedbackLine(dimension=o.dimension, about=o.about, source=o.source, text=text or o.text)
        for o in offers(shown)
    ]


def test_what_may_be_told_is_filed_evidence_and_growth_in_the_order_of_the_rubric(table: Table) -> None:
    assert [(each.title, each.about, each.text) for each in offers(table.shown)] == [
        ("Problem framing", "seen", NOTE),
        ("Problem framing", "seen", "Seen for problem-framing"),
        ("Evaluation rigor", "growth", GROWTH),
    ]
    assert offers(table.shown)[-1].source == table.seat(0)


@pytest.mark.parametrize("act", ACTS)
def test_before_the_decision_nothing_is_approved(rubric: Rubric, act: str) -> None:
    arguments = {"approve": {"by": "Carla Chair"}}
    if act not in arguments:
        pytest.fail(f"“{act}” is new: give it arguments here, so that it is seen to wait for the decision")
    table = met(rubric)
    begun = table.shown
    not_begun = Table(table.papers).shown
    for shown in (not_begun, begun):
        with pytest.raises(Conflict, match="Feedback is approved after the decision"):
            ACTS[act](shown, lines=chosen(shown), at=table.now, **arguments[act])
    table.decide("hold")
    assert ACTS[act](table.shown, lines=chosen(table.shown), at=table.now, **arguments[act])


def test_what_is_approved_keeps_its_words_its_source_and_who_approved_it(table: Table) -> None:
    [line, *_] = chosen(table.shown, "  You asked who uses the output,\nearly. ")
    approved = approve(table.shown, [line], "Carla Chair", table.now)
    assert (approved.by, approved.at) == ("Carla Chair", table.now)
    [told] = approved.lines
    assert told.text == "You asked who uses the output,\nearly."
    assert (told.dimension, told.about, told.source) == (line.dimension, line.about, line.source)


def test_feedback_needs_at_least_one_line_and_no_line_is_empty(table: Table) -> None:
    with pytest.raises(InvalidInput, match="Tick at least one"):
        approve(table.shown, [], "Carla Chair", table.now)
    with pytest.raises(InvalidInput, match="A line of the feedback is empty"):
        approve(table.shown, chosen(table.shown, "  "), "Carla Chair", table.now)
    with pytest.raises(InvalidInput, match="The feedback has 20,001 characters"):
        approve(table.shown, [_long(chosen(table.shown)[0])], "Carla Chair", table.now)


def _long(line: FeedbackLine) -> FeedbackLine:
    return line.model_copy(update={"text": "x" * (NOTE_LIMIT + 1)})


@pytest.mark.parametrize("spoil", ["dimension", "about", "source"])
def test_what_rests_on_no_evidence_of_the_panel_is_not_told(table: Table, spoil: str) -> None:
    line = chosen(table.shown)[0]
    other = {"dimension": "evaluation-rigor", "about": "growth", "source": new_id()}[spoil]
    with pytest.raises(InvalidInput, match=f"“{NOTE}” rests on no evidence of this panel"):
        approve(table.shown, [line.replace(**{spoil: other})], "Carla Chair", table.now)


@pytest.mark.parametrize(
    "name", ["Ines Novak", "Ines", "Novak", "Omar", "Cruz", "Omar de la Cruz", "Eva", "Chair"]
)
def test_a_line_that_names_an_interviewer_or_the_chair_is_refused_with_the_name(
    table: Table, name: str
) -> None:
    for words in (f"{name} saw it", f"As “{name}” said", f"told {name}.", name):
        with pytest.raises(InvalidInput, match=f"names {name}. Feedback does not say who saw what"):
            approve(table.shown, chosen(table.shown, words)[:1], "Carla Chair", table.now)


@pytest.mark.parametrize("words", ["Inest", "Novaks", "the chair you built", "de la", "Armchair", "ines"])
def test_words_that_only_look_like_a_name_are_told(table: Table, words: str) -> None:
    assert approve(table.shown, chosen(table.shown, words)[:1], "Carla Chair", table.now).lines


SIGNS = st.text(
    st.characters(exclude_categories=("L", "N", "M", "Cs", "Cc"), exclude_characters="_"), max_size=3
)


@settings(deadline=None)
@given(SIGNS, SIGNS)
def test_a_name_is_found_whatever_signs_stand_around_it(before: str, after: str) -> None:
    shown = decided()
    with pytest.raises(InvalidInput, match="names Novak"):
        approve(shown, chosen(shown, tidy(f"w {before}Novak{after} w"))[:1], "Carla Chair", START)


@cache
def decided() -> Debrief:
    table = met(shipped())
    table.decide("hold")
    return table.shown
