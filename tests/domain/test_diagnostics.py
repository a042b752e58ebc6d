"""Mistakes in a file: where each is, in the words people use for a place, and safe to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diagnostics import DataPath, Problem, refusal, shown, spell

PROBLEM = Problem(
    file="baker.yaml", line=3, column=7, path="dimensions[0].id", message="it is empty", cure="Write one."
)


def test_a_problem_says_where_it_is_what_it_is_and_how_to_mend_it() -> None:
    assert str(PROBLEM) == "baker.yaml:3:7: dimensions[0].id: it is empty. Write one."
    assert str(PROBLEM.replace(path="")) == "baker.yaml:3:7: it is empty. Write one."


@pytest.mark.parametrize(
    ("path", "spelt"),
    [
        ((), ""),
        (("dimensions", 2, "anchors", 1, "level"), "dimensions[2].anchors[1].level"),
        ((0, "id"), "[0].id"),
        (("texts", "a place.with dots"), 'texts["a place.with dots"]'),
        (("a-b", "c_d", "9"), "a-b.c_d.9"),
        (("x" * 60,), "x" * 60),
        (("x" * 61,), f'["{"x" * 60}…"]'),
        (("ключ\n",), '["ключ⏎"]'),
    ],
)
def test_a_place_is_spelt_as_people_write_it(path: DataPath, spelt: str) -> None:
    assert spell(path) == spelt


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_shown_of_a_file_is_one_short_line_that_commands_nothing(text: str) -> None:
    told = shown(text)
    assert len(told) <= 60 + 8 * 60
    assert not [each for each in told if each in "\n\t\r\x1b\x00" or "\x7f" <= each <= "\x9f"]
    if text.isprintable() and text.isascii():
        assert told == (text if len(text) <= 60 else text[:60] + "…")


@pytest.mark.parametrize(
    ("count", "more"),
    [
        (1, ""),
        (2, " (1 more mistake.)"),
        (4, " (3 more mistakes.)"),
    ],
)
def test_a_file_is_refused_with_its_first_mistake_and_how_many_more_there_are(count: int, more: str) -> None:
    assert str(refusal([PROBLEM] * count)) == f"{PROBLEM}{more}"
    assert refusal([PROBLEM] * count).exit_code == 3
