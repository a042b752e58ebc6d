"""What a release lets out: names, words and ids pass one gate, and a pseudonym is the same in every sheet."""

from typing import get_args

import pytest

from app.domain.tables.column import FIELDS_SAID, Fields, Release
from tests.domain.paper import START

SALT = "salt"


@pytest.mark.parametrize(
    ("fields", "words", "named"),
    [("full", "Words", True), ("without-notes", "", True), ("pseudonymous", "", False)],
)
def test_each_policy_lets_out_what_it_says(fields: Fields, words: str, named: bool) -> None:
    release = Release(fields, SALT)
    assert release.words("Words") == words
    assert (release.candidate("1", "Ada") == "Ada") is named
    assert (release.interviewer("2", "Ines") == "Ines") is named
    assert (release.id("1") == "1") is named
    assert release.outside("X-1") == ("X-1" if named else "")
    assert release.moment(START) == (START if named else START.date())
    assert release.moment(None) is None


def test_every_policy_is_said_in_words() -> None:
    assert set(FIELDS_SAID) == set(get_args(Fields))


def test_a_pseudonym_is_the_same_for_one_person_and_tells_neither_name_nor_id() -> None:
    release = Release("pseudonymous", SALT)
    ada = release.candidate("person-1", "Ada Example")
    assert (
        ada
        == release.candidate("person-1", "Ada Renamed")
        == Release("pseudonymous", SALT).candidate("person-1", "Ada")
    )
    assert ada == f"Candidate {release.id('person-1')}"
    assert release.interviewer("person-1", "Ada") == f"Interviewer {release.id('person-1')}"
    assert "Ada" not in ada and "person" not in ada
    assert ada != release.candidate("person-2", "Ada Example")
    assert ada != Release("pseudonymous", "other").candidate("person-1", "Ada Example")
