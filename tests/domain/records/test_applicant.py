"""Whom a list means: by outside id, then by e-mail, then by name, and never two people as one."""

import pytest
from pydantic import ValidationError

from app.domain.records.applicant import Details, Known, Match

ADA = Details(external_id="X-1", email="ada@example.org")


@pytest.mark.parametrize(
    ("name", "details", "found"),
    [
        ("Somebody Else", Details(external_id="x-1"), Match("ada", "external-id")),
        ("Somebody Else", Details(email="ADA@example.org"), Match("ada", "e-mail")),
        ("ada example", Details(), Match("ada", "name")),
        ("Ada Example", Details(phone="1"), Match("ada", "name")),
        ("Ada Example", Details(external_id="X-2"), None),
        ("Ada Example", Details(email="other@example.org"), None),
        ("Ada Example", Details(application_id="A-9"), Match("ada", "name")),
        ("Ben Example", Details(), None),
        ("Ben Example", Details(application_id="X-1"), None),
    ],
)
def test_the_strongest_of_what_is_told_finds_the_person(
    name: str, details: Details, found: Match | None
) -> None:
    assert Known([("ada", "Ada Example", ADA)]).find(name, details) == found


def test_an_id_found_beats_an_address_that_is_somebody_elses() -> None:
    known = Known([("ada", "Ada Example", ADA), ("ben", "Ben Example", Details(email="ben@example.org"))])
    found = known.find("Ben Example", Details(external_id="X-1", email="ben@example.org"))
    assert found == Match("ada", "external-id")


def test_of_two_who_share_a_name_the_one_that_nothing_tells_apart_is_meant() -> None:
    two = [("one", "Kim", Details(email="one@example.org")), ("two", "Kim", Details(email="two@example.org"))]
    known = Known([*two, ("three", "Kim", Details())])
    assert known.find("Kim", Details(email="new@example.org")) == Match("three", "name")
    assert known.find("Kim", Details(email="two@example.org")) == Match("two", "e-mail")


def test_the_first_who_had_an_id_or_address_keeps_it() -> None:
    known = Known([("ada", "Ada Example", ADA)])
    known.add("later", "Later One", ADA)
    assert known.find("Nobody", Details(external_id="X-1")) == Match("ada", "external-id")
    assert known.find("Nobody", Details(email="ada@example.org")) == Match("ada", "e-mail")


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab", "bell\x07", "x" * 301])
def test_a_detail_is_one_tidy_line_that_is_not_too_long(text: str) -> None:
    with pytest.raises(ValidationError):
        Details(phone=text)
