"""Word lists: every phrase that means nothing, too much or nothing any more is named with its place."""

from typing import Any

import pytest

from app.domain.packs.checks import wording_faults
from app.domain.packs.wording import Wording


def rule(*words: str, exceptions: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "id": "age", "title": "Age", "kind": "characteristic", "words": words, "exceptions": exceptions,
        "why": "It is no evidence.", "instead": "Say what was done.",
    }  # fmt: skip


def told(*words: str, exceptions: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    wording = Wording.model_validate({"rules": (rule(*words, exceptions=exceptions),)})
    return [(".".join(map(str, fault.path)), fault.message) for fault in wording_faults(wording)]


HERE = "advice.rules.0.words"


@pytest.mark.parametrize(
    "phrase", ["young", "too old", "smart*", "he/she seemed", "not … fit", "very/rather … old*"]
)
def test_a_phrase_that_means_something_is_sound(phrase: str) -> None:
    assert told(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("…", "“…” holds no word"),
        ("/", "“/” holds no word"),
        ("old/ man", "“old/ man” has nothing on one side of a “/”"),
        ("sm*art", "the “*” in “sm*art” is not at the end of a word"),
        ("sm*", "the “*” in “sm*” stands for too much"),
        ("… old", "a “…” in “… old” does not stand between two words"),
        ("old …", "a “…” in “old …” does not stand between two words"),
        ("too … … old", "a “…” in “too … … old” does not stand between two words"),
    ],
)
def test_a_phrase_that_means_nothing_or_too_much_is_told(phrase: str, message: str) -> None:
    assert told("young", phrase) == [(f"{HERE}.1", message)]


def test_a_stem_of_three_letters_is_long_enough() -> None:
    assert told("old*") == []


def test_a_phrase_that_stands_twice_is_told_whatever_its_capitals() -> None:
    assert told("young", "old", "Young") == [(f"{HERE}.2", "“Young” stands twice in this list")]


def test_an_exception_that_always_cancels_a_word_is_told_and_one_that_sometimes_does_is_not() -> None:
    assert told("old model", exceptions=("old model",)) == [
        (f"{HERE}.0", "the exception “old model” always cancels “old model”")
    ]
    assert told("old", exceptions=("old model",)) == []


def test_a_choice_is_told_by_the_reading_that_is_cancelled() -> None:
    assert told("old/young model", exceptions=("young model",)) == [
        (
            f"{HERE}.0",
            "the exception “young model” always cancels “old/young model” where it means “young model”",
        )
    ]
    [(_, message)] = told("too … old/young*", exceptions=("old",))
    assert message.endswith("“too … old/young*” where it means “too … old”")


def test_mistakes_among_exceptions_and_observed_words_are_told_in_their_place() -> None:
    assert told("young", exceptions=("sm*",))[0][0] == "advice.rules.0.exceptions.0"
    wording = Wording.model_validate({"observed": {"words": ("asked", "asked"), "length": 30}})
    assert [fault.path for fault in wording_faults(wording)] == [("advice", "observed", "words", 1)]
