"""What is typed in the note line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.capture import capture
from app.domain.rubric import Rubric


@pytest.mark.parametrize(
    ("typed", "words", "dimension"),
    [
        ("Computed it by hand #ev", "Computed it by hand", "evaluation-rigor"),
        ("#pf asked who loses", "asked who loses", "problem-framing"),
        ("asked #pf who loses", "asked who loses", "problem-framing"),
        ("first #pf then #EV", "first #pf then", "evaluation-rigor"),
        ("ticket #12 and #zz stay", "ticket #12 and #zz stay", None),
        ("C#ev is not a tag", "C#ev is not a tag", None),
        ("plain", "plain", None),
        ("#ev", "#ev", "evaluation-rigor"),
    ],
)
def test_a_tag_files_the_note_and_leaves_the_words(
    rubric: Rubric, typed: str, words: str, dimension: str | None
) -> None:
    assert capture(typed, rubric) == (words, dimension)


@given(st.text(max_size=80))
def test_no_letter_is_lost_but_those_of_a_tag(rubric: Rubric, typed: str) -> None:
    words, dimension = capture(typed, rubric)
    if dimension is None:
        assert words == typed
    else:
        code = rubric.dimension(dimension).code
        left = "".join(typed.split()).lower()
        kept = "".join(words.split()).lower()
        assert kept == left or len(kept) == len(left) - len(f"#{code}")
