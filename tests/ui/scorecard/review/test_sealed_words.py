"""The words that are sealed, written anew only where they changed, are the same as if all were."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.ui.scorecard.review.sealed_words import SealedLine, SealedWords

lines = st.lists(
    st.builds(
        SealedLine,
        st.sampled_from(("a", "b b", "two\nlines", "Ratings · 3")),
        st.sampled_from(("", "14:00:03")),
        heading=st.booleans(),
    ),
    min_size=1,
    max_size=8,
).map(tuple)


def written(words: SealedWords) -> str:
    """Return text and shape of all blocks."""
    return str(words.document().toHtml())


@pytest.mark.usefixtures("qapp")
@given(st.lists(lines, min_size=2, max_size=5))
@settings(max_examples=60)
def test_what_changed_alone_is_written_and_the_rest_stands(states: list[tuple[SealedLine, ...]]) -> None:
    assert QApplication.instance()
    once, step = SealedWords(), SealedWords()
    for state in states:
        before, step._lines = step._lines, state
        step._write(before)
    once._lines = states[-1]
    once._write()
    assert step.toPlainText() == once.toPlainText()
    assert written(step) == written(once)
