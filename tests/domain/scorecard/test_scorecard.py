"""A scorecard: what an interviewer may rate, note and tick, what it lacks, and when it is closed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE, Recommendation
from app.domain.scorecard.scorecard import Gap, gaps
from app.domain.text import is_seen, straight, tidy
from app.domain.value import NOTE_LIMIT
from tests.domain.paper import START, Paper, new_id, shipped

TWO = ("problem-framing", "evaluation-rigor")
RED = "one-number-validation"
"""A red flag about evaluation rigor."""
STRONG = "studies-errors"
"""A strong signal about evaluation rigor and modeling depth."""


@pytest.fixture
def paper(rubric: Rubric) -> Paper:
    """An empty card with two dimensions in focus."""
    return Paper(rubric, focus=TWO)


def lacking(paper: Paper) -> list[tuple[str, str]]:
    return [tuple(gap) for gap in gaps(paper.card, paper.rubric)]  # type: ignore[misc]


# Rating


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_each_level_of_the_scale_can_be_given(paper: Paper, level: int) -> None:
    assert paper.rate("problem-framing", level).ratings["problem-framing"].level == level


@pytest.mark.parametrize("level", [-1, 0, 5, 9])
def test_a_level_that_is_not_on_the_scale_is_refused(paper: Paper, level: int) -> None:
    with pytest.raises(InvalidInput, match="not on the scale"):
        paper.rate("problem-framing", level)


def test_a_rubric_with_another_scale_is_rated_on_that(baker: Rubric) -> None:
    paper = Paper(baker)
    paper.rate("baking", 2)
    with pytest.raises(InvalidInput):
        paper.rate("baking", 3)


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_ne_without_a_reason_is_refused(paper: Paper, reason: str) -> None:
    with pytest.raises(InvalidInput, match="NE needs its reason"):
        paper.rate("problem-framing", NE, reason)


def test_ne_keeps_its_reason(paper: Paper) -> None:
    given_ = paper.rate("problem-framing", NE, " Not reached\r\nin time ").ratings["problem-framing"]
    assert (given_.level, given_.reason) == (NE, "Not reached\nin time")


def test_the_last_rating_of_a_dimension_counts(paper: Paper) -> None:
    paper.rate("problem-framing", 2)
    paper.rate("problem-framing", 3)
    assert paper.card.ratings["problem-framing"].level == 3
    assert len(paper.events) == 2


def test_a_dimension_the_rubric_lacks_cannot_be_rated_or_filed_under(paper: Paper) -> None:
    with pytest.raises(NotFound, match="no dimension “icing”"):
        paper.rate("icing", 3)
    with pytest.raises(NotFound, match="no dimension “icing”"):
        paper.note("Sweet", "icing")
    note = paper.note("Sweet")
    with pytest.raises(NotFound, match="no dimension “icing”"):
        paper.file(note, "icing")


def test_an_interviewer_may_rate_a_dimension_outside_the_focus(paper: Paper) -> None:
    paper.rate("leadership", 3)
    assert paper.card.unrated() == TWO


# The overall recommendation


def test_the_overall_recommendation_waits_for_every_focus_dimension(paper: Paper) -> None:
    with pytest.raises(Conflict, match="2 dimensions are still unrated"):
        paper.recommend("yes")
    paper.rate("problem-framing", 3)
    with pytest.raises(Conflict, match="1 dimension is still unrated"):
        paper.recommend("yes")
    paper.rate("evaluation-rigor", NE, "Not asked in this seat")
    overall = paper.recommend("yes", "  Solid  ").overall
    assert overall is not None
    assert (overall.recommendation, overall.reason) == ("yes", "Solid")


@pytest.mark.parametrize("word", ["strong-no", "no", "yes", "strong-yes", "no-decision"])
def test_any_of_five_recommendations_can_be_given(paper: Paper, word: Recommendation) -> None:
    overall = paper.score().recommend(word).overall
    assert overall is not None
    assert overall.recommendation == word


# Notes


def test_a_note_keeps_its_words_its_dimension_and_its_time(paper: Paper) -> None:
    made = paper.note(" Zażółć\r\ngęślą ", "problem-framing")
    note = paper.card.notes[made]
    assert (note.text, note.dimension, note.at) == ("Zażółć\ngęślą", "problem-framing", START)
    assert not note.edited


@pytest.mark.parametrize("text", ["", " ", "\r\n\t", "\u3000"])
def test_an_empty_note_is_refused(paper: Paper, text: str) -> None:
    with pytest.raises(InvalidInput, match="empty note"):
        paper.note(text)


def test_a_note_of_twenty_thousand_characters_is_taken_and_one_more_is_refused(paper: Paper) -> None:
    paper.note("x" * NOTE_LIMIT)
    with pytest.raises(InvalidInput, match=r"20,001 characters.*20,000"):
        paper.note("x" * (NOTE_LIMIT + 1))


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_whatever_is_typed_is_either_taken_in_full_or_empty(text: str) -> None:
    paper = Paper(shipped())
    if is_seen(tidy(text)):
        made = paper.note(text)
        assert paper.card.notes[made].text == tidy(straight(text)).strip()
    else:
        with pytest.raises(InvalidInput):
            paper.note(text)


def test_a_corrected_note_is_marked_and_keeps_its_time_and_place(paper: Paper) -> None:
    first, second = paper.note("Frist", "problem-framing"), paper.note("Second")
    paper.correct(first, "First")
    notes = paper.card.standing_notes()
    assert [(each.id, each.text, each.edited) for each in notes] == [
        (first, "First", True),
        (second, "Second", False),
    ]
    assert notes[0].at == START


def test_filing_a_note_elsewhere_is_no_correction(paper: Paper) -> None:
    made = paper.note("Asked for the base rate")
    paper.file(made, "evaluation-rigor")
    assert not paper.card.notes[made].edited
    assert [each.id for each in paper.card.notes_on("evaluation-rigor")] == [made]
    assert paper.card.notes_on(None) == ()


def test_a_note_once_corrected_stays_marked_when_it_is_filed_elsewhere(paper: Paper) -> None:
    made = paper.note("Frist")
    paper.correct(made, "First")
    paper.file(made, "evaluation-rigor")
    assert paper.card.notes[made].edited


def test_a_withdrawn_note_leaves_the_card_but_not_the_record(paper: Paper) -> None:
    made = paper.note("Said too much", "problem-framing")
    paper.withdraw(made)
    assert paper.card.standing_notes() == ()
    assert paper.card.notes_on("problem-framing") == ()
    assert paper.card.notes[made].text == "Said too much"


def test_a_note_that_is_not_on_the_card_cannot_be_changed(paper: Paper) -> None:
    for act in (paper.withdraw, lambda note: paper.correct(note, "Words")):
        with pytest.raises(NotFound, match="not on this scorecard"):
            act(new_id())


# Signals


def test_a_signal_keeps_the_time_of_its_tick_when_its_evidence_changes(paper: Paper) -> None:
    paper.mark(STRONG)
    paper.mark(STRONG, "  Drew a confusion matrix  ")
    mark = paper.card.signals[STRONG]
    assert (mark.evidence, mark.at) == ("Drew a confusion matrix", START)


def test_an_unticked_signal_leaves_the_card(paper: Paper) -> None:
    paper.mark(STRONG)
    assert paper.clear(STRONG).signals == {}


def test_a_signal_the_rubric_lacks_is_refused(paper: Paper) -> None:
    with pytest.raises(NotFound, match="no signal “charm”"):
        paper.mark("charm")


# Too much text is a sentence, not a crash


@pytest.mark.parametrize(
    "act",
    [
        lambda paper, words: paper.rate("problem-framing", 3, words),
        lambda paper, words: paper.rate("problem-framing", NE, words),
        lambda paper, words: paper.mark(RED, words),
        lambda paper, words: paper.score().recommend("no", words),
    ],
    ids=["reason of a level", "reason of NE", "evidence", "reason of the recommendation"],
)
def test_reasons_and_evidence_beyond_the_limit_are_refused_with_a_sentence(
    paper: Paper, act: Callable[[Paper, str], object]
) -> None:
    act(paper, "x" * NOTE_LIMIT)
    with pytest.raises(InvalidInput, match=r"20,001 characters.*20,000"):
        act(paper, "x" * (NOTE_LIMIT + 1))


# What stands between a card and its seal


def test_an_empty_card_lacks_every_focus_dimension_and_the_overall(paper: Paper) -> None:
    assert lacking(paper) == [("unrated", TWO[0]), ("unrated", TWO[1]), ("overall", "")]


def test_a_complete_card_lacks_nothing(paper: Paper) -> None:
    paper.score().recommend()
    assert lacking(paper) == []


@pytest.mark.parametrize("level", [1, 4])
def test_an_end_of_the_scale_needs_evidence(paper: Paper, level: int) -> None:
    paper.rate("evaluation-rigor", level)
    assert ("evidence", "evaluation-rigor") in lacking(paper)
    paper.note("Elsewhere", "problem-framing")
    paper.note("Nowhere")
    assert ("evidence", "evaluation-rigor") in lacking(paper)
    paper.note("Here", "evaluation-rigor")
    assert ("evidence", "evaluation-rigor") not in lacking(paper)


@pytest.mark.parametrize("level", [2, 3])
def test_the_middle_of_the_scale_needs_none(paper: Paper, level: int) -> None:
    paper.rate("evaluation-rigor", level)
    assert ("evidence", "evaluation-rigor") not in lacking(paper)


def test_ne_needs_a_reason_but_no_evidence(paper: Paper) -> None:
    paper.rate("evaluation-rigor", NE, "Not asked in this seat")
    assert ("evidence", "evaluation-rigor") not in lacking(paper)


def test_the_ends_are_those_of_the_rubric_in_use(baker: Rubric) -> None:
    paper = Paper(baker)
    paper.rate("baking", 2)
    assert ("evidence", "baking") in lacking(paper)


def test_a_withdrawn_or_refiled_note_is_no_evidence_any_more(paper: Paper) -> None:
    paper.rate("evaluation-rigor", 4)
    first, second = paper.note("One", "evaluation-rigor"), paper.note("Two", "evaluation-rigor")
    paper.withdraw(first)
    assert ("evidence", "evaluation-rigor") not in lacking(paper)
    paper.file(second, "problem-framing")
    assert ("evidence", "evaluation-rigor") in lacking(paper)


def test_the_evidence_of_a_signal_stands_behind_the_dimensions_it_is_tied_to(paper: Paper) -> None:
    paper.rate("evaluation-rigor", 4)
    paper.rate("problem-framing", 4)
    paper.mark(STRONG)
    assert ("evidence", "evaluation-rigor") in lacking(paper)
    paper.mark(STRONG, "Sorted the errors by cost")
    assert ("evidence", "evaluation-rigor") not in lacking(paper)
    assert ("evidence", "problem-framing") in lacking(paper)
    paper.clear(STRONG)
    assert ("evidence", "evaluation-rigor") in lacking(paper)


def test_a_dimension_outside_the_focus_needs_evidence_too(paper: Paper) -> None:
    paper.rate("leadership", 1)
    assert ("evidence", "leadership") in lacking(paper)


def test_a_red_flag_needs_words_of_its_own(paper: Paper) -> None:
    paper.note("A note beside it", "evaluation-rigor")
    paper.mark(RED, "   ")
    paper.mark(STRONG)
    assert [gap for gap in lacking(paper) if gap[0] == "signal-evidence"] == [("signal-evidence", RED)]
    paper.mark(RED, "One AUC and nothing else")
    assert not [gap for gap in lacking(paper) if gap[0] == "signal-evidence"]


def test_what_is_missing_is_listed_in_the_order_of_the_page(rubric: Rubric) -> None:
    paper = Paper(rubric)
    rated = ["leadership", "evaluation-rigor", "problem-framing"]
    for dimension in rated:
        paper.rate(dimension, 4)
    flags = [signal.id for signal in rubric.signals if signal.kind == "red-flag"]
    for flag in reversed(flags):
        paper.mark(flag)
    everything = [each.id for each in rubric.dimensions]
    assert gaps(paper.card, rubric) == (
        *(Gap("unrated", each) for each in everything if each not in rated),
        *(Gap("evidence", each) for each in everything if each in rated),
        *(Gap("signal-evidence", each) for each in flags),
        Gap("overall", ""),
    )


# Closed and reopened


def finished(paper: Paper) -> str:
    """Fill the card, take one act back, and return the id of a note on it."""
    note = paper.note("Asked for the base rate", "problem-framing")
    paper.mark(RED, "One AUC and nothing else")
    paper.score().recommend("yes")
    paper.note("Too much")
    paper.undo()
    return note


def test_a_seal_leaves_nothing_to_undo_even_after_an_amendment_began(paper: Paper) -> None:
    finished(paper)
    assert paper.card.undoable
    assert paper.card.redoable
    paper.seal()
    assert paper.card.undoable == paper.card.redoable == ()
    paper.do(AmendmentBegun(reason="The level was mistyped"))
    for again in (paper.undo, paper.redo):
        with pytest.raises(Conflict, match="nothing to"):
            again()


def test_a_card_tells_where_it_stands(paper: Paper) -> None:
    seen = [paper.card.status]
    paper.score()
    seen.append(paper.card.status)
    paper.recommend()
    paper.seal()
    seen.append(paper.card.status)
    paper.do(AmendmentBegun(reason="The level was mistyped"))
    seen.append(paper.card.status)
    paper.seal()
    seen.append(paper.card.status)
    assert seen == ["planned", "draft", "sealed", "amending", "sealed"]


def test_an_empty_card_has_nothing_to_undo(paper: Paper) -> None:
    for again in (rules.undo, rules.redo):
        with pytest.raises(Conflict, match="nothing to"):
            again(paper.desk)


def test_a_paste_is_one_step_for_undo_and_for_redo(paper: Paper) -> None:
    paper.note("typed before")
    paper.paste({f"01900000-0000-7000-8000-00000000000{number}": f"pasted {number}" for number in range(3)})
    paper.paste({"01900000-0001-7000-8000-000000000000": "pasted later"})
    seen = []
    for again in (paper.undo, paper.undo, paper.undo, paper.redo, paper.redo, paper.redo):
        again()
        seen.append([note.text for note in paper.card.standing_notes()])
    before, first, last = ["typed before"], ["pasted 0", "pasted 1", "pasted 2"], ["pasted later"]
    assert seen == [before + first, before, [], before, before + first, before + first + last]


def test_two_notes_typed_in_one_moment_are_two_steps(paper: Paper) -> None:
    first, second = paper.note("One"), paper.note("Two")
    assert first[:13] == second[:13]
    paper.undo()
    assert [note.text for note in paper.card.standing_notes()] == ["One"]


def test_a_correction_of_a_pasted_note_is_a_step_of_its_own(paper: Paper) -> None:
    identifier = "01900000-0000-7000-8000-000000000000"
    paper.paste({identifier: "pasted"})
    paper.correct(identifier, "corrected")
    paper.undo()
    assert [note.text for note in paper.card.standing_notes()] == ["pasted"]
