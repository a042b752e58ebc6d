"""Copies for outside: nobody is known by a way of writing that the workspace could have known."""

import pytest

from app.domain.debrief.pseudonyms import hiding, identifiers, names
from app.domain.records.applicant import Details

DETAILS = Details(
    external_id="GH-48213",
    application_id="app_99120",
    email="zoe.lukasiewicz@example.org",
    phone="+49 (30) 123 45-678",
    company="Müller & Söhne GmbH",
    profile="https://example.org/in/zoe-l",
)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Zoë Łukasiewicz", ("Zoë Łukasiewicz", "Zoe", "Lukasiewicz", "ŁUKASIEWICZ", "LUKASIEWICZ")),
        ("Anne-Marie Müller-Lüdenscheidt", ("Anne", "Marie", "Anne-Marie", "Mueller", "Luedenscheidt")),
        ("Paul O’Neill", ("O'Neill", "O’Neill", "Paul")),
        ("محمد الفارسي", ("محمد", "الفارسي")),
        ("王小明", ("王小明",)),
        ("Ngọc Nguyễn Thị", ("Nguyen", "Ngoc", "Nguyễn")),
    ],
)
def test_a_name_is_found_in_every_spelling(name: str, written: tuple[str, ...]) -> None:
    hide = hiding(names(name, "X"))
    for each in written:
        assert hide(f"Asked {each}, who said so.") == "Asked X, who said so.", each


def test_only_whole_words_go_and_where_words_have_no_spaces_all_of_them() -> None:
    hide = hiding(names("Ann Rose May", "X"))
    assert hide("Anna rose in May; Rosewater; Ann’s idea") == "Anna rose in X; Rosewater; X’s idea"
    assert hiding(names("王小明", "X"))("昨天王小明说了") == "昨天X说了"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("mail Zoe.Lukasiewicz@example.org now", "mail [e-mail] now"),
        ("called 030 12345678 twice", "called [phone] twice"),
        ("called +49 30 123-456-78.", "called [phone]."),
        ("called 0049 (30) 12345678", "called [phone]"),
        ("see gh-48213 and app_99120", "see [id] and [id]"),
        ("built it at Müller & Söhne", "built it at [employer]"),
        ("built it at Mueller & Soehne GmbH", "built it at [employer]"),
        ("https://example.org/in/zoe-l", "[profile]"),
        ("GH-482131 and 1234567 rows at p = 0.12345999", "GH-482131 and 1234567 rows at p = 0.12345999"),
    ],
)
def test_what_is_known_beyond_the_name_goes_too(said: str, told: str) -> None:
    assert hiding(identifiers(DETAILS))(said) == told


def test_nothing_known_hides_nothing() -> None:
    assert hiding(identifiers(Details()))("as it was") == "as it was"
    assert hiding(identifiers(Details(phone="12", company="X")))("12 X") == "12 X"


def test_of_two_with_the_same_part_the_first_keeps_it() -> None:
    hide = hiding([*names("Maren Haas", "Interviewer 1"), *names("Maria Haas", "Interviewer 2")])
    assert hide("Haas and Maria Haas and Maria") == "Interviewer 1 and Interviewer 2 and Interviewer 2"
