"""A file is of the kind that the end of its name says, however it is written."""

import pytest

from app.domain.records.import_kinds import BUNDLE, CALENDAR, KINDS, PATTERN, TABLE, ImportKind, kind


@pytest.mark.parametrize(
    ("name", "is_of"),
    [
        ("kit.evenhand", BUNDLE),
        ("Week 12.ICS", CALENDAR),
        ("people.csv", TABLE),
        ("people.Tsv", TABLE),
        ("people.xlsx", TABLE),
        ("people.xlsm", TABLE),
        ("people.tsv.pdf", None),
        ("tsv", None),
        ("--workspace", None),
        ("", None),
    ],
)
def test_a_file_is_told_by_the_end_of_its_name(name: str, is_of: ImportKind | None) -> None:
    assert kind(name) is is_of


def test_a_file_dialog_offers_every_kind() -> None:
    assert all(f"*{end}" in PATTERN.split() for each in KINDS for end in each.suffixes)
