"""What is typed in the note line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.note_syntax import capture


@pytest.mark.parametrize(
    ("typed", "words", "dimension", "tone"),
    [
        ("Computed it by hand #ev", "Computed it by hand", "evaluation-rigor", None),
        ("#pf asked who loses", "asked who loses", "problem-framing", None),
        ("asked #pf who loses", "asked who loses", "problem-framing", None),
        ("first #pf then #EV", "first #pf then", "evaluation-rigor", None),
        ("ticket #12 and #zz stay", "ticket #12 and #zz stay", None, None),
        ("C#ev is not a tag", "C#ev is not a tag", None, None),
        ("plain", "plain", None, None),
        ("#ev", "", "evaluation-rigor", None),
        ("Computed it by hand #ev+", "Computed it by hand", "evaluation-rigor", "strong"),
        ("#ev- one split only", "one split only", "evaluation-rigor", "weak"),
        ("#ev one split only -", "one split only", "evaluation-rigor", "weak"),
        ("- one split only", "one split only", None, "weak"),
        ("! tuned on the test set #ev", "tuned on the test set", "evaluation-rigor", "red-flag"),
        ("? what did the guardrail show", "what did the guardrail show", None, "follow-up"),
        ("said “why?”", "said “why?”", None, None),
        ("is it 3 - 2 or 5", "is it 3 - 2 or 5", None, None),
        ("-3 % lift", "-3 % lift", None, None),
        ("– one split only", "one split only", None, "weak"),
        ("+", "", None, "strong"),
        ("#ev+", "", "evaluation-rigor", "strong"),
    ],
)
def test_a_tag_files_the_note_a_sign_says_what_it_speaks_for_and_the_words_stay(
    rubric: Rubric, typed: str, words: str, dimension: str | None, tone: str | None
) -> None:
    assert capture(typed, rubric) == (words, dimension, tone)


@given(st.text(max_size=80))
def test_no_letter_is_lost_but_those_of_a_tag(rubric: Rubric, typed: str) -> None:
    words, dimension, tone = capture(typed, rubric)
    if dimension is None and tone is None:
        assert words == typed
    else:
        tag = f"#{rubric.dimension(dimension).code}" if dimension else ""
        left = "".join(typed.split()).lower()
        kept = "".join(words.split()).lower()
        assert kept == left or len(kept) == len(left) - len(tag) - (tone is not None)
