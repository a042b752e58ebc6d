"""Before the seal an interviewer is told what on the card contradicts itself, and what was left open."""

import pytest

from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.contradictions import contradictions
from app.domain.scorecard.marks import NE, Noted, Tone
from tests.domain.paper import Paper

HERE = "evaluation-rigor"
RED, STRONG = "one-number-validation", "studies-errors"


@pytest.fixture
def paper(rubric: Rubric) -> Paper:
    return Paper(rubric, focus=(HERE,))


def told(paper: Paper) -> list[tuple[str, str, int]]:
    return [tuple(each) for each in contradictions(paper.card, paper.rubric)]  # type: ignore[misc]


def note(paper: Paper, tone: Tone | None, dimension: str | None = HERE) -> str:
    made = paper.note("Something was seen", dimension)
    paper.do(rules.set_tone(paper.desk, made, tone))
    return made


def test_a_card_that_fits_together_is_told_nothing(paper: Paper) -> None:
    assert told(paper) == []
    note(paper, "strong")
    note(paper, None)
    paper.rate(HERE, 3)
    assert told(paper) == []


def test_notes_filed_nowhere_are_told_once_with_their_count(paper: Paper) -> None:
    first = note(paper, None, None)
    note(paper, "weak", None)
    assert told(paper) == [("unfiled", first, 2)]
    paper.file(first, HERE)
    assert [count for _, _, count in told(paper)] == [1]


def test_questions_not_come_back_to_are_told_and_are_not_notes_to_file(paper: Paper) -> None:
    first = note(paper, "follow-up", None)
    note(paper, "follow-up", HERE)
    assert told(paper) == [("follow-up", first, 2)]
    paper.withdraw(first)
    assert [count for _, _, count in told(paper)] == [1]


def test_a_moment_without_words_is_told(paper: Paper) -> None:
    first = note(paper, None)
    old = paper.card.notes[first]
    paper.do(Noted(key=first, value=old.replace(text="")))
    assert told(paper) == [("wordless", first, 1)]


@pytest.mark.parametrize("tone", [None, "strong", "weak", "red-flag"])
def test_not_evidenced_with_notes_filed_there_is_told(paper: Paper, tone: Tone | None) -> None:
    note(paper, tone)
    paper.rate(HERE, NE, "Not reached")
    assert told(paper) == [("evidence-on-ne", HERE, 1)]


def test_a_question_for_later_does_not_contradict_not_evidenced(paper: Paper) -> None:
    note(paper, "follow-up")
    paper.rate(HERE, NE, "Not reached")
    assert [kind for kind, _, _ in told(paper)] == ["follow-up"]


def test_not_evidenced_with_a_red_flag_is_told_and_with_a_shared_strong_signal_is_not(paper: Paper) -> None:
    paper.rate(HERE, NE, "Not reached")
    assert len(paper.rubric.signal(STRONG).dimensions) > 1
    paper.mark(STRONG, "Sorted the errors")
    assert told(paper) == []
    paper.mark(RED, "One number only")
    assert told(paper) == [("evidence-on-ne", HERE, 1)]


@pytest.mark.parametrize("level", [3, 4])
def test_a_level_that_meets_the_bar_with_a_red_flag_is_told(paper: Paper, level: int) -> None:
    paper.mark(RED, "One number only")
    note(paper, "red-flag")
    paper.rate(HERE, level)
    assert told(paper) == [("flag-on-good-level", HERE, 2)]


@pytest.mark.parametrize("level", [1, 2])
def test_a_low_level_with_a_red_flag_fits(paper: Paper, level: int) -> None:
    paper.mark(RED, "One number only")
    paper.rate(HERE, level)
    assert told(paper) == []


@pytest.mark.parametrize("level", [1, 2])
def test_a_low_level_with_only_strong_signals_is_told_until_something_weak_is_seen(
    paper: Paper, level: int
) -> None:
    paper.rate(HERE, level)
    paper.mark(STRONG, "Sorted the errors")
    note(paper, "strong")
    assert told(paper) == [("strong-on-low-level", HERE, 2)]
    note(paper, "weak")
    assert told(paper) == []


def test_the_upper_half_of_another_scale_meets_the_bar(baker: Rubric) -> None:
    paper = Paper(baker)
    for level in (each.level for each in baker.scale):
        paper.rate("baking", level)
        note(paper, "red-flag", "baking")
        kinds = [kind for kind, _, _ in told(paper)]
        upper = level > baker.scale[(len(baker.scale) - 1) // 2].level
        assert ("flag-on-good-level" in kinds) == upper
