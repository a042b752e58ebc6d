"""Columns of the tables that leave, and the one rule of which fields are let out."""

import hashlib
from datetime import date, datetime
from typing import Literal, NamedTuple

TableName = Literal["summary", "ratings", "notes"]
"""One row for each panel; for each seat and dimension; for each piece of evidence."""
Fields = Literal["full", "without-notes", "pseudonymous"]
"""Everything; no words that anybody wrote about the candidate; and no names and outside ids either."""
ColumnKind = Literal["text", "whole", "number", "level", "yes-no", "moment"]
Holds = Literal["fact", "words", "candidate", "interviewer", "outside"]
"""What a column tells: a fact, words written about somebody, a name, an id in another system."""
Cell = str | int | float | bool | datetime | date | None
Cells = tuple[Cell, ...]


class Column(NamedTuple):
    """A column of a sheet."""

    name: str
    kind: ColumnKind
    about: str
    """What stands in it, for the data dictionary."""
    holds: Holds = "fact"


class Release:
    """Lets fields out, or keeps them back: every cell about a person passes here."""

    def __init__(self, fields: Fields, salt: str) -> None:
        """Let `fields` out; pseudonyms are the same in every export of one workspace (`salt`)."""
        self.fields = fields
        self._salt = salt
        self._names = fields != "pseudonymous"
        self._said = fields == "full"
        self._known: dict[str, str] = {}

    def words(self, text: str) -> str:
        """Return what somebody wrote, or nothing."""
        return text if self._said else ""

    def outside(self, identifier: str) -> str:
        """Return an id or address that leads to the person elsewhere, or nothing."""
        return identifier if self._names else ""

    def candidate(self, identifier: str, name: str) -> str:
        """Return a candidate's name, or the pseudonym."""
        return name if self._names else f"Candidate {self._pseudonym(identifier)}"

    def interviewer(self, identifier: str, name: str) -> str:
        """Return an interviewer's name, or the pseudonym."""
        return name if self._names else f"Interviewer {self._pseudonym(identifier)}"

    def id(self, identifier: str) -> str:
        """Return an id of ours, or what stands for it in all sheets: it tells the time it was made."""
        return identifier if self._names else self._pseudonym(identifier)

    def moment(self, at: datetime | None) -> datetime | date | None:
        """Return a time, or only its day: a calendar would tell who it was."""
        return at if self._names or at is None else at.date()

    def _pseudonym(self, identifier: str) -> str:
        known = self._known.get(identifier)
        if known is None:
            known = hashlib.sha256(f"{self._salt}{identifier}".encode()).hexdigest()[:12]
            self._known[identifier] = known
        return known


FIELDS_SAID: dict[Fields, str] = {
    "full": "Everything, with names and every word.",
    "without-notes": "Names, levels and outcomes; no words that anybody wrote about a candidate.",
    "pseudonymous": "Levels and outcomes under pseudonyms, times as days; no names, outside ids or words.",
}
"""What each policy lets out, for people."""
