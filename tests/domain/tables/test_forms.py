"""The forms of an export: a name for each, and a file name that tells no candidate."""

from typing import get_args

import pytest

from app.domain.tables.column import TableName
from app.domain.tables.forms import FORMS, SYSTEMS, TABLES


def test_every_form_stands_under_its_own_key_and_is_a_table_or_somebodys_shape() -> None:
    assert [each.key for each in FORMS.values()] == list(FORMS)
    assert {*TABLES, *SYSTEMS} == set(FORMS.values())
    assert len({each.title for each in FORMS.values()}) == len(FORMS)


def test_a_table_leaves_in_every_plain_form_and_other_systems_get_ratings_alone() -> None:
    assert {each.what for each in TABLES} == {get_args(TableName)}
    assert {each.what for each in SYSTEMS} == {("ratings",)}


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("xlsx", "evenhand-ratings.xlsx"),
        ("markdown", "evenhand-ratings.md"),
        ("lever", "evenhand-ratings-lever.json"),
    ],
)
def test_a_file_name_tells_what_and_for_whom(form: str, name: str) -> None:
    assert FORMS[form].file_name("ratings") == name
