"""A file of outcomes: its columns are found or asked for, and an unclear word is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.metrics.adverse_impact import counted
from app.domain.metrics.outcome_file import Chosen, choose, outcomes

CHOSEN = Chosen(0, 1)


@pytest.mark.parametrize(
    ("headers", "chosen"),
    [
        (["Group", "Selected"], (0, 1)),
        (["id", "HIRED", "Demographic Group"], (2, 1)),
        (["Geschlecht", "Eingestellt"], (0, 1)),
        (["Gender", "Ethnicity", "Group", "Outcome"], (2, 3)),
        (["gender", "status", "selected"], (0, 2)),
    ],
)
def test_the_usual_columns_are_found_and_the_more_usual_one_counts(
    headers: list[str], chosen: tuple[int, int]
) -> None:
    assert choose(headers) == chosen


def test_a_column_that_is_named_counts_before_the_usual_ones() -> None:
    headers = ["Group", "Site", "Selected", "Final result"]
    assert choose(headers, "site", "final-RESULT") == (1, 3)


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(InvalidInput, match=r"No column is called “Site”. There are: “Group”, “Selected”"):
        choose(["Group", "", "Selected"], group="Site")
    with pytest.raises(InvalidInput, match=r"No column of the file is called “group”.*: “A”, “B”"):
        choose(["A", "B"])
    with pytest.raises(InvalidInput, match="No column of the file is called “selected”"):
        choose(["Group", "B"])


def test_group_and_outcome_are_two_columns() -> None:
    with pytest.raises(InvalidInput, match="in different columns"):
        choose(["Group", "Status"], group="Status")


def said(*rows: list[str]) -> list[tuple[str, bool]]:
    return list(outcomes(list(enumerate(rows, start=2)), CHOSEN))


@pytest.mark.parametrize("word", ["yes", "Y", " TRUE ", "1", "x", "✓", "Hired", "ja", "Zusage"])
def test_a_yes_is_understood(word: str) -> None:
    assert said(["A", word]) == [("A", True)]


@pytest.mark.parametrize("word", ["no", "N", "false", "0", "Not  selected", "rejected", "nein", "Absage"])
def test_a_no_is_understood(word: str) -> None:
    assert said(["A", word]) == [("A", False)]


@pytest.mark.parametrize("word", ["", "maybe", "withdrawn", "?"])
def test_a_word_that_is_neither_is_named_with_its_row(word: str) -> None:
    with pytest.raises(InvalidInput, match=r"Row 3 does not tell .*Write yes or no"):
        said(["A", "yes"], ["B", word])


def test_rows_without_a_group_are_passed_over_whatever_they_say() -> None:
    assert said(["", "maybe"], ["  "], [], ["A", "yes"]) == [("A", True)]


@given(st.lists(st.sampled_from(["Women", "women", "WOMEN ", " Wo men", "Men", "men"]), min_size=1))
def test_capital_letters_make_no_other_group_and_the_first_spelling_counts(groups: list[str]) -> None:
    told = [group for group, _ in said(*([group, "no"] for group in groups))]
    assert [each.casefold() for each in told] == [" ".join(each.split()).casefold() for each in groups]
    assert len(set(told)) == len({each.casefold() for each in told})


def test_a_group_is_told_without_what_commands_a_screen() -> None:
    rows = [("Wo\0men\x1b", "yes"), ("Zoe\u0308", "no")]
    found = list(outcomes([(2, rows[0]), (3, rows[1])], Chosen(0, 1)))
    groups = counted(found)
    assert {each.name for each in groups} == {name for name, _ in found}, "each is a name that can be kept"
    assert "Zoë" in {each.name for each in groups}
