"""A file of outcomes: which column tells a candidate's group, which tells who was selected, and its words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.domain.errors import InvalidInput, Template
from app.domain.records.candidate_columns import folded
from app.domain.text import tidy

_GROUP = ("group", "groups", "demographicgroup", "category", "gender", "sex", "ethnicity", "race", "agegroup",
    "gruppe", "geschlecht")  # fmt: skip
_SELECTED = ("selected", "hired", "outcome", "decision", "result", "passed", "offer", "advanced", "status",
    "ausgewählt", "eingestellt", "ergebnis")  # fmt: skip
_YES = frozenset((
    "yes", "y", "true", "1", "x", "✓", "selected", "hire", "hired", "offer", "offered", "accepted", "passed",
    "pass", "advanced", "ja", "j", "eingestellt", "ausgewählt", "angenommen", "zusage",
))  # fmt: skip
_NO = frozenset((
    "no", "n", "false", "0", "not selected", "no-hire", "no hire", "not hired", "rejected", "reject",
    "declined", "failed", "fail", "nein", "abgelehnt", "nicht ausgewählt", "nicht eingestellt", "absage",
))  # fmt: skip
_NO_COLUMN = Template("No column is called “{column}”. There are: {known}.")


class Chosen(NamedTuple):
    """Where the group and the outcome stand, counted from 0."""

    group: int
    selected: int


def choose(headers: Sequence[str], group: str | None = None, selected: str | None = None) -> Chosen:
    """Return the columns meant by these names, or the usual ones; raise `InvalidInput` where unclear."""
    found = Chosen(_found(headers, group, _GROUP, "group"), _found(headers, selected, _SELECTED, "selected"))
    if found.group == found.selected:
        raise InvalidInput("The group and the outcome are in different columns. Choose another one.")
    return found


def outcomes(rows: Sequence[tuple[int, Sequence[str]]], chosen: Chosen) -> Iterator[tuple[str, bool]]:
    """Yield the group and the outcome of each row that names a group; rows are told by their number.

    Small and capital letters make no other group.
    Raises `InvalidInput` at an outcome that is neither yes nor no: what is unclear is not guessed.
    """
    spellings: dict[str, str] = {}
    for number, cells in rows:
        group, said = _cell(cells, chosen.group), _cell(cells, chosen.selected)
        if not group:
            continue
        word = said.casefold()
        if word not in _YES and word not in _NO:
            raise InvalidInput(
                "Row {row} does not tell whether the person was selected: “{word}”. Write yes or no.",
                row=number,
                word=said[:40],
            )
        yield spellings.setdefault(group.casefold(), group[:300]), word in _YES


def _cell(cells: Sequence[str], at: int) -> str:
    return " ".join(tidy(cells[at]).split()) if at < len(cells) else ""


def _found(headers: Sequence[str], wanted: str | None, usual: Sequence[str], name: str) -> int:
    names = [folded(each) for each in headers]
    known = ", ".join(f"“{each}”" for each in headers[:20] if each)
    if wanted is not None:
        if folded(wanted) not in names:
            raise InvalidInput(_NO_COLUMN, column=wanted, known=known)
        return names.index(folded(wanted))
    for each in usual:
        if each in names:
            return names.index(each)
    raise InvalidInput(
        "No column of the file is called “{name}”. Choose the one that is meant: {known}.",
        name=name,
        known=known,
    )
