"""Copies of a debrief: the paper, and what is left out of one that goes to somebody outside."""

import json
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from app.domain import languages
from app.domain.debrief import pseudonyms
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.pseudonyms import Hidden
from app.domain.panel import Panel
from app.domain.papers import Paper
from app.domain.records.applicant import Details
from app.domain.value import Value

Who = Literal["candidate", "interviewers"]
LanguageCode = Annotated[str, Field(pattern=rf"^({'|'.join(languages.CODES)})$")]

_CANDIDATE = "Candidate"
_CHAIR = "Chair"
_OPENER = "Opener"
_UNTOUCHED = frozenset(("rubric", "dimension", "signal", "finding", "exercise", "policy"))
"""What nobody of the panel wrote."""


class PaperOptions(Value):
    """How a debrief is put on paper, and what is left out."""

    paper: Paper = "a4"
    language: LanguageCode = languages.NATIVE.code
    """Of the fixed words; what people and rubrics say stays as it is."""
    pseudonymous: tuple[Who, ...] = ()
    notes: bool = True
    """Whether notes and the evidence of signals stand there word for word."""

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self.notes and not self.pseudonymous


class _Names(NamedTuple):
    people: Mapping[str, str]
    """The name on paper of every interviewer, by id."""
    candidate: str | None
    in_texts: Callable[[str], str]


def copy(debrief: Debrief, options: PaperOptions, details: Details | None = None) -> Debrief:
    """Return the debrief as this copy may tell it; every rule was applied to what was sealed.

    A name is replaced wherever it is known as one, and in texts wherever one of its spellings stands; so is
    what the `details` say of the candidate.
    """
    if options.whole:
        return debrief
    data = json.loads(debrief.replace(refused=()).model_dump_json())
    if options.pseudonymous:
        told = _names(debrief, options, details or Details())
        data = _renamed(data, told)
        if "interviewers" in options.pseudonymous:
            known = {*told.people.values(), _OPENER}
            for act in (*data["openings"], *data["set_aside"]):
                act["by"] = act["by"] if act["by"] is None or act["by"] in known else _OPENER
    if not options.notes:
        _without_notes(data)
    return Debrief.model_validate_json(json.dumps(data))


def hiding(panel: Panel) -> Callable[[str], str]:
    """Return what hides the names of a panel's interviewers in a text."""
    return pseudonyms.hiding(_interviewers(panel)[1])


def _interviewers(panel: Panel) -> tuple[dict[str, str], list[Hidden]]:
    """Return the names on paper of the interviewers, by id, and how their names are hidden in texts."""
    people, hidden = dict[str, str](), list[Hidden]()
    for number, seat in enumerate(panel.seats, 1):
        named = people.setdefault(seat.interviewer.id, f"Interviewer {number}")
        hidden += pseudonyms.names(seat.interviewer.name, named)
    return people, hidden


def _names(debrief: Debrief, options: PaperOptions, details: Details) -> _Names:
    people, hidden = dict[str, str](), list[Hidden]()
    if "interviewers" in options.pseudonymous:
        people, hidden = _interviewers(debrief.panel)
        chair = debrief.meeting.chair if debrief.meeting else None
        if chair and chair.id not in people:
            people[chair.id] = _CHAIR
            hidden += pseudonyms.names(chair.name, _CHAIR)
    candidate = _CANDIDATE if "candidate" in options.pseudonymous else None
    if candidate:
        hidden += pseudonyms.names(debrief.panel.candidate.name, candidate)
        hidden += pseudonyms.identifiers(details)
    return _Names(people, candidate, pseudonyms.hiding(hidden))


def _renamed(data: Any, names: _Names) -> Any:
    if isinstance(data, str):
        return names.in_texts(data)
    if isinstance(data, list):
        return [_renamed(each, names) for each in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == {"id", "name", "public_key"}:
        return data | {"name": names.people.get(data["id"], data["name"])}
    if names.candidate and isinstance(data.get("candidate"), dict):
        data = data | {"candidate": data["candidate"] | {"name": names.candidate}}
    return {key: each if key in _UNTOUCHED else _renamed(each, names) for key, each in data.items()}


def _without_notes(data: dict[str, Any]) -> None:
    """Empty the texts of notes and of evidence; that a signal was seen, and when, stays."""
    data["unfiled"] = []
    for flag in data["red_flags"]:
        flag["evidence"] = ""
    for dimension in data["dimensions"]:
        for seat in dimension["seats"]:
            seat["notes"] = []
            for _, mark in seat["signals"]:
                mark["evidence"] = ""
    for seat in data["seats"]:
        for version in seat["versions"]:
            version["document"]["notes"] = []
            for mark in version["document"]["signals"]:
                mark["evidence"] = ""
    data["timeline"] = [each for each in data["timeline"] if each["kind"] != "note"]
