"""Copies of a debrief: the paper, and what is left out of one that goes to somebody outside."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from app.domain import languages
from app.domain.debrief.debrief import Debrief
from app.domain.panel import Panel
from app.domain.papers import Paper
from app.domain.value import Value

Who = Literal["candidate", "interviewers"]
LanguageCode = Annotated[str, Field(pattern=rf"^({'|'.join(languages.CODES)})$")]

_CHAIR = "Chair"
_OPENER = "Opener"
_UNTOUCHED = frozenset(("rubric", "dimension", "signal", "finding", "exercise", "policy"))
"""What nobody of the panel wrote."""
_SHORTEST = 3


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


def copy(debrief: Debrief, options: PaperOptions) -> Debrief:
    """Return the debrief as this copy may tell it; every rule was applied to what was sealed.

    A name is replaced wherever it is known as one, and in texts wherever it is written as in the list.
    """
    if options.whole:
        return debrief
    data = json.loads(debrief.replace(refused=()).model_dump_json())
    if options.pseudonymous:
        data = _renamed(data, _names(debrief, options))
        if "interviewers" in options.pseudonymous:
            known = {*_names(debrief, options).people.values(), _OPENER}
            for act in (*data["openings"], *data["set_aside"]):
                act["by"] = act["by"] if act["by"] is None or act["by"] in known else _OPENER
    if not options.notes:
        _without_notes(data)
    return Debrief.model_validate_json(json.dumps(data))


def hiding(panel: Panel) -> Callable[[str], str]:
    """Return what hides the names of a panel's interviewers in a text."""
    return _replacing(_interviewers(panel)[1])


def _interviewers(panel: Panel) -> tuple[dict[str, str], dict[str, str]]:
    """Return the names on paper of the interviewers, by id and by every way of writing their names."""
    people, written = dict[str, str](), dict[str, str]()
    for number, seat in enumerate(panel.seats, 1):
        named = people.setdefault(seat.interviewer.id, f"Interviewer {number}")
        written |= {each: named for each in _spellings(seat.interviewer.name) if each not in written}
    return people, written


def _replacing(written: Mapping[str, str]) -> Callable[[str], str]:
    spelt = sorted(written, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spelt))})(?!\w)")
    return lambda text: pattern.sub(lambda found: written[found[0]], text)


def _names(debrief: Debrief, options: PaperOptions) -> _Names:
    people, written = dict[str, str](), dict[str, str]()
    if "interviewers" in options.pseudonymous:
        people, written = _interviewers(debrief.panel)
        chair = debrief.meeting.chair if debrief.meeting else None
        if chair and chair.id not in people:
            people[chair.id] = _CHAIR
            written |= {each: _CHAIR for each in _spellings(chair.name) if each not in written}
    candidate = "Candidate" if "candidate" in options.pseudonymous else None
    if candidate:
        written = {each: candidate for each in _spellings(debrief.panel.candidate.name)} | written
    return _Names(people, candidate, _replacing(written))


def _spellings(name: str) -> list[str]:
    """A name whole, and those of its parts that begin with a capital and are no initials."""
    parts = [part.strip(".,;") for part in name.split()]
    return [name, *(part for part in parts if len(part) >= _SHORTEST and part[0].isupper())]


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
