"""Columns of other systems' tables are told by their headers, and rows by what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.records.applicant import Details, Known
from app.domain.records.candidate_columns import FIELDS, folded, matched, person, remapped


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("First Name", "first_name"), ("FNAME", "first_name"), ("given_name", "first_name"),
        ("Surname", "last_name"), ("Candidate Name", "name"), ("E-mail", "email"),
        ("email_address", "email"), ("Mobile", "phone"), ("Requisition", "role"), ("milestone", "stage"),
        ("Source", "source"), ("Current Company", "company"), ("Title", "headline"),
        ("Social Media", "profile"), ("Candidate ID", "external_id"), ("Application Id", "application_id"),
        ("Job Title", "role"), ("Vorname", "first_name"), ("Notes", None), ("Gender", None),
    ],
)  # fmt: skip
def test_a_header_is_known_by_its_usual_names(header: str, field: str | None) -> None:
    assert matched([header]) == (field,)


def test_the_more_usual_word_wins_and_a_whole_name_yields_to_its_parts() -> None:
    assert matched(["Position", "Job"]) == (None, "role")
    assert matched(["Name", "First Name", "Last Name"]) == (None, "first_name", "last_name")
    assert matched(["Name", "First Name"]) == ("name", "first_name")


@given(st.lists(st.text(max_size=20), max_size=30))
def test_no_two_columns_mean_the_same(headers: list[str]) -> None:
    meant = [field for field in matched(headers) if field]
    assert len(meant) == len(set(meant)) and set(meant) <= set(FIELDS)


def test_a_column_can_be_told_otherwise_or_left_out() -> None:
    headers = ("Talent", "Email", "Mail 2")
    mapped = remapped(headers, matched(headers), {"talent": "name", "Mail 2": "email"})
    assert mapped == ("name", None, "email")
    assert remapped(headers, mapped, {"Mail 2": "-"}) == ("name", None, None)
    with pytest.raises(InvalidInput, match="no column “Stage”"):
        remapped(headers, mapped, {"Stage": "stage"})
    with pytest.raises(InvalidInput, match="no field “salary”"):
        remapped(headers, mapped, {"Email": "salary"})


def test_a_row_says_who_it_is_about() -> None:
    mapped = matched(["First Name", "Last Name", "Email"])
    assert person(["Ada ", "  van  Moreau", "Ada <ada@x.org>; b@x.org"], mapped) == (
        "Ada van Moreau",
        Details(email="ada@x.org"),
    )


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["", " ", "a@x.org"], "no name"),
        (["Ada", "M", "see notes"], "“see notes” is no e-mail address"),
        (["Ada", "M", "a@x.org", "x" * 301], "source has 301 characters"),
        ([], "no name"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(row: list[str], why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        person(row, matched(["First Name", "Last Name", "Email", "Source"]))


@given(st.lists(st.text(max_size=40), max_size=4))
def test_any_row_is_a_person_or_a_sentence(row: list[str]) -> None:
    try:
        said = person(row, matched(["Name", "Phone", "Company", "Email"]))
    except InvalidInput as error:
        assert str(error)
    else:
        assert said.name and "\n" not in said.name


def test_the_same_person_is_known_by_id_then_address_then_name() -> None:
    known = Known([("one", "Ada Moreau", Details(external_id="C1", email="ada@x.org"))])
    assert known.find("Somebody", Details(external_id="c1")) == ("one", "external-id")
    assert known.find("A. Moreau", Details(external_id="C2", email="ADA@x.org")) == ("one", "e-mail")
    assert known.find("ada moreau", Details()) == ("one", "name")
    assert known.find("ada moreau", Details(email="other@x.org")) is None
    assert known.find("Ada Moreau", Details(external_id="C9")) is None


def test_folding_forgives_what_the_eye_overlooks() -> None:
    assert folded("E-Mail_Address ") == folded("email address") == "emailaddress"
