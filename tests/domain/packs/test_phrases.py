"""An author's words are found as whole words, in any case and script that sets spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.packs.phrases import GAP, Lexicon, parse


def found(phrase: str, text: str) -> list[str]:
    """Return what of `text` the phrase finds."""
    return [text[hit.start : hit.end] for hit in Lexicon([(0, phrase)]).find(text)]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("smart", "Smart, SMART and smarter", ["Smart", "SMART"]),
        ("smart*", "Smart, smarter, outsmart", ["Smart", "smarter"]),
        ("his/her age", "Her age and his age", ["Her age", "his age"]),
        ("culture fit", "a culture-fit; culture, fit", ["culture-fit"]),
        ("she is … old", "She is much too old. She is it. Old", ["She is much too old"]),
        ("she is ... old", "she is old", ["she is old"]),
        ("she is … old", "she is one two three old", ["she is one two three old"]),
        ("she is … old", "she is one two three four old", []),
        ("she's old", "She’s old", ["She’s old"]),
        ("year-old/aged man", "a ten year old man, an aged man", ["year old man", "aged man"]),
        ("größe*", "GRÖSSER, Größen, groessen", ["GRÖSSER", "Größen"]),
        ("straße", "STRASSE", ["STRASSE"]),
        ("возраст", "Её возраст, возрастной", ["возраст"]),
        ("age", "age_bucket, language, ageing, age", ["age"]),
    ],
)
def test_a_phrase_finds_what_an_author_would_expect(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text) == words


@given(st.text(max_size=60), st.text(max_size=200))
def test_no_phrase_and_no_text_ever_fails_and_what_is_found_stands_in_the_text(
    phrase: str, text: str
) -> None:
    for hit in Lexicon([(7, phrase)]).find(text):
        assert hit.number == 7
        assert 0 <= hit.start < hit.end <= len(text)


LETTERS = st.text("abc", min_size=1, max_size=2)


@given(st.lists(LETTERS, min_size=1, max_size=12), st.data())
def test_a_stretch_of_a_text_is_found_in_it_also_with_words_left_out(
    words: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    stretch = words[start : start + data.draw(st.integers(1, 5))]
    text = " ".join(words)
    assert " ".join(stretch) in found(" ".join(stretch), text)
    if len(stretch) > 1 and len(stretch) - 2 <= GAP:
        spots = {hit.start for hit in Lexicon([(0, f"{stretch[0]} … {stretch[-1]}")]).find(text)}
        assert len(" ".join([*words[:start], ""])) in spots


def test_a_phrase_with_many_gaps_and_choices_stays_cheap() -> None:
    phrase = " … ".join(["a/b/c"] * 10)
    assert found(phrase, "a " * 300)[0].split() == ["a"] * 10
    assert len(parse(phrase)) == 10
