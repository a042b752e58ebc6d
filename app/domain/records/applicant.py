"""An applicant as other systems know them, and who of two lists is the same person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, StringConstraints

from app.domain.text import tidy
from app.domain.value import Value

DETAIL_LIMIT = 300


def _is_line(text: str) -> str:
    if tidy(text) != text or "\n" in text or "\t" in text:
        raise ValueError("text is not one tidy line")
    return text


CandidateDetail = Annotated[str, StringConstraints(max_length=DETAIL_LIMIT), AfterValidator(_is_line)]
"""One line of up to 300 characters; empty when nobody said."""


class Details(Value):
    """What is known of a candidate beyond the name. It stays apart: no card, kit or paper carries it."""

    external_id: CandidateDetail = ""
    application_id: CandidateDetail = ""
    email: CandidateDetail = ""
    phone: CandidateDetail = ""
    role: CandidateDetail = ""
    stage: CandidateDetail = ""
    source: CandidateDetail = ""
    company: CandidateDetail = ""
    headline: CandidateDetail = ""
    profile: CandidateDetail = ""
    """A page about the candidate elsewhere."""


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One candidate in a list."""

    id: str
    name: str
    details: Details
    added_at: datetime
    panels: int
    """How many panels were planned for the candidate."""


MatchedBy = Literal["external-id", "e-mail", "name"]
"""What tells that two are the same; a name alone is the weakest."""


class Match(NamedTuple):
    """A candidate who is known already, and what tells so."""

    who: str
    by: MatchedBy


class Known:
    """Finds whom a list means among those who are known: by outside id, then e-mail, then name."""

    def __init__(self, known: Iterable[tuple[str, str, Details]] = ()) -> None:
        """Remember `known`: for each a key of the caller's, the name, the details."""
        self._by_id: dict[str, str] = {}
        self._by_email: dict[str, str] = {}
        self._by_name: dict[str, list[tuple[str, Details]]] = {}
        for who, name, details in known:
            self.add(who, name, details)

    def add(self, who: str, name: str, details: Details) -> None:
        """Remember one more."""
        for key in _ids(details):
            self._by_id.setdefault(key, who)
        if details.email:
            self._by_email.setdefault(details.email.casefold(), who)
        self._by_name.setdefault(name.casefold(), []).append((who, details))

    def find(self, name: str, details: Details) -> Match | None:
        """Return who this is; None for somebody new.

        Two of one name who have different ids or addresses are two people.
        """
        for key in _ids(details):
            if key in self._by_id:
                return Match(self._by_id[key], "external-id")
        if details.email and details.email.casefold() in self._by_email:
            return Match(self._by_email[details.email.casefold()], "e-mail")
        for who, other in self._by_name.get(name.casefold(), ()):
            if not _told_apart(details, other):
                return Match(who, "name")
        return None


def _ids(details: Details) -> list[str]:
    told = (("candidate", details.external_id), ("application", details.application_id))
    return [f"{kind} {value.casefold()}" for kind, value in told if value]


def _told_apart(one: Details, other: Details) -> bool:
    pairs = (
        (one.external_id, other.external_id),
        (one.application_id, other.application_id),
        (one.email, other.email),
    )
    return any(mine and theirs and mine.casefold() != theirs.casefold() for mine, theirs in pairs)
