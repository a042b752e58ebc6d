"""Columns of someone else's table: which means what, and what its rows say of a candidate."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from app.domain.errors import InvalidInput, Template
from app.domain.records.applicant import DETAIL_LIMIT, Details
from app.domain.text import tidy

Field = Literal[
    "name", "first_name", "last_name", "external_id", "application_id", "email", "phone", "role", "stage",
    "source", "company", "headline", "profile",
]  # fmt: skip
"""What a column can mean."""
FIELDS: tuple[Field, ...] = get_args(Field)

Mapped = tuple[Field | None, ...]
"""What each column means, from the first; None for one that is left out."""

_ALIASES: Mapping[Field, str] = {
    "name": "name|full name|candidate|candidate name|applicant|applicant name|display name"
    "|bewerber|kandidat|bewerbername",
    "first_name": "first name|given name|fname|forename|preferred first name|candidate first name|vorname",
    "last_name": "last name|surname|family name|lname|candidate last name|nachname|familienname",
    "external_id": "external id|candidate id|candidate uid|person id|profile id|id|bewerber id|kandidaten id",
    "application_id": "application id|opportunity id|applicant id|bewerbungs id",
    "email": "email|e mail|email address|primary email|primary email address|candidate email|emails"
    "|e mail adresse",
    "phone": "phone|mobile|phone number|mobile phone|primary phone number|candidate phone|phones|telefon",
    "role": "job|role|position|requisition|job title|job name|posting|job posting|posting title|stelle",
    "stage": "stage|status|milestone|current stage|current interview stage|interview stage|phase",
    "source": "source|candidate source|application source|source name|sources|quelle",
    "company": "company|current company|organization|employer|firma|unternehmen",
    "headline": "title|headline|current title|current job title",
    "profile": "linkedin|social media|linkedin url|linkedin profile|profile url|links|website",
}  # fmt: skip
_ADDRESS = re.compile(r"[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\".]+")
_TITLES: Mapping[str, Template] = {
    "external_id": Template("candidate id"),
    "application_id": Template("application id"),
    "email": Template("e-mail address"),
    "phone": Template("phone number"),
    "role": Template("job"),
    "stage": Template("stage"),
    "source": Template("source"),
    "company": Template("company"),
    "headline": Template("title"),
    "profile": Template("profile"),
}


def folded(header: str) -> str:
    """Return a header without what the eye overlooks: case, spaces, hyphens, underscores, dots."""
    return re.sub(r"[\W_]+", "", header.casefold())


_MEANING: Mapping[str, Field] = {
    folded(alias): field for field in FIELDS for alias in _ALIASES[field].split("|")
}


def matched(headers: Sequence[str]) -> Mapped:
    """Return what each column means by its header; of two with one meaning the more usual word wins."""
    best: dict[Field, tuple[int, int]] = {}
    for at, header in enumerate(headers):
        field = _MEANING.get(folded(header))
        if field is not None:
            usual = [folded(alias) for alias in _ALIASES[field].split("|")].index(folded(header))
            best[field] = min(best.get(field, (usual, at)), (usual, at))
    if "first_name" in best and "last_name" in best:
        best.pop("name", None)
    places = {at: field for field, (_, at) in best.items()}
    return tuple(places.get(at) for at in range(len(headers)))


def remapped(headers: Sequence[str], mapped: Mapped, wanted: Mapping[str, str]) -> Mapped:
    """Return `mapped` with the columns that `wanted` names by header; the field `-` leaves one out.

    Raises `InvalidInput` for a header or a field that does not exist.
    """
    meant = list(mapped)
    for header, field in wanted.items():
        places = [at for at, each in enumerate(headers) if folded(each) == folded(header)]
        if not places:
            raise InvalidInput(
                "The table has no column “{header}”. It has: {known}.",
                header=header,
                known=", ".join(filter(None, headers)),
            )
        if field != "-" and field not in FIELDS:
            raise InvalidInput(
                "There is no field “{field}”. There are: {known}, and - to leave a column out.",
                field=field,
                known=", ".join(FIELDS),
            )
        meant = [None if each == field else each for each in meant]
        meant[places[0]] = next((each for each in FIELDS if each == field), None)
    return tuple(meant)


def check_names(headers: Sequence[str], mapped: Mapped) -> None:
    """Raise `InvalidInput` unless some column gives the candidates' names."""
    if not {"name", "first_name", "last_name"} & set(mapped):
        raise InvalidInput(
            "No column of the table gives the candidates’ names. Its columns are: {known}. "
            "Say which one is the name.",
            known=", ".join(filter(None, headers)) or "–",
        )


class Person(NamedTuple):
    """What a row says: the name as written there, and the rest."""

    name: str
    details: Details


def person(row: Sequence[str], mapped: Mapped) -> Person:
    """Return whom a row is about; raise `InvalidInput` with the reason when that cannot be told."""
    said = {field: _line(cell) for field, cell in zip(mapped, row, strict=False) if field is not None}
    name = said.get("name") or " ".join(filter(None, (said.get("first_name"), said.get("last_name"))))
    if not name:
        raise InvalidInput("There is no name in this row.")
    rest = {field: words for field, words in said.items() if field in Details.model_fields}
    if rest.get("email"):
        rest["email"] = _address(rest["email"])
    for field, words in rest.items():
        if len(words) > DETAIL_LIMIT:
            raise InvalidInput(
                "The {field} has {count} characters; the limit is {limit}.",
                field=_TITLES[field],
                count=len(words),
                limit=DETAIL_LIMIT,
            )
    return Person(name, Details(**rest))


def _line(cell: str) -> str:
    return " ".join(tidy(cell).split())


def _address(words: str) -> str:
    """Return the first e-mail address in a cell, which may hold several, or a name before one."""
    found = _ADDRESS.search(words)
    if found is None:
        raise InvalidInput("“{words}” is no e-mail address.", words=words[:80])
    return found[0]
