"""What a note quotes, and what it says besides."""

import pytest

from app.domain.scorecard.quotation import quotation


@pytest.mark.parametrize(
    ("text", "words", "after"),
    [
        ('"We never tested it"', "We never tested it", ""),
        ('"We never tested it", twice', "We never tested it", ", twice"),
        ("“We never tested it” he said", "We never tested it", " he said"),
        ("„Das war nie getestet“", "Das war nie getestet", ""),
        ("«Jamais testé»", "Jamais testé", ""),
        ("»Nie getestet« sagte er", "Nie getestet", " sagte er"),
        ("‹Jamais testé›", "Jamais testé", ""),
        ("「テストしていない」と言った", "テストしていない", "と言った"),
        ("『一度も』", "一度も", ""),
        ("《从未测试》", "从未测试", ""),
        ('"He said "no" twice"', 'He said "no" twice', ""),
        ('"We never tested', "We never tested", ""),
    ],
)
def test_a_note_that_begins_with_a_quotation_mark_quotes(text: str, words: str, after: str) -> None:
    assert quotation(text) == (words, after)


@pytest.mark.parametrize("text", ["", '"', '" "', 'Said "no"', "'s a word", '10" screen'])
def test_any_other_note_quotes_nothing(text: str) -> None:
    assert quotation(text) is None
