"""Notes found in a text from elsewhere: its bullets and lines, the times in it, where they belong."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from app.domain.errors import InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.clock_times import Times
from app.domain.scorecard.note_syntax import Captured, capture
from app.domain.text import tidy

MOST = 1_000
"""The most notes that one text may hold."""

_WRAPPED = 60
"""A line this long that is followed by another was broken by an editor, not by its writer."""

_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(?P<words>.*?)\s*#*\s*$")
_BOLD = re.compile(r"^(?:\*\*|__)(?P<words>[^*_]+)(?:\*\*|__):?\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(={3,}|-{3,})\s*$")
_BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?P<words>\S.*)$")
_SIGNED = re.compile(r"^\s*[+!?]\s+\S")


class Pasted(NamedTuple):
    """A note as it was found: what it says and where it belongs, and its time when it told one."""

    note: Captured
    at: datetime | None = None
    heading: bool = False
    """Whether it was only a heading, which is seldom evidence."""


class _Item:
    """The lines of one note while they are being read."""

    def __init__(self, line: str, *, joins: bool, heading: bool = False) -> None:
        self.lines, self.joins, self.heading = [line.strip()], joins, heading

    @property
    def words(self) -> str:
        return " ".join(self.lines)


def notes_in(text: str, rubric: Rubric, begun: datetime) -> tuple[Pasted, ...]:
    """Return the notes found in `text`; the times in it are told from `begun`, when the interview began.

    A bullet, a line with a time and a paragraph is a note each, with the lines that go on in it. A heading
    that names a dimension files what follows; tags and signs count as in the note line.
    Raises `InvalidInput` when there are more than `MOST`.
    """
    found: list[Pasted] = []
    times, dimension, since = Times(begun), None, None
    for item in _items(tidy(text), times):
        at, words = times.taken_from(item.words)
        named = _named(words, rubric) if item.heading else None
        if item.heading and (named or not words):
            dimension, since = named or dimension, at
            continue
        if item.heading:
            dimension, since = None, at
        note = capture(words, rubric)
        if note.text.strip():
            where = note.dimension or (None if item.heading else dimension)
            found.append(Pasted(note._replace(dimension=where), at or since, item.heading))
        if len(found) > MOST:
            raise InvalidInput("The text holds more than {most:,} notes. Paste it in parts.", most=MOST)
    return tuple(found)


def looks_like_many(text: str) -> bool:
    """Return whether a text holds more than one line that says something."""
    return sum(bool(line.strip()) for line in text.splitlines()) > 1


def with_times(found: Sequence[Pasted]) -> int:
    """Return how many of the notes told a time."""
    return sum(each.at is not None for each in found)


def placed(found: Pasted, now: datetime) -> datetime:
    """Return the time a pasted note is kept with: its own, never one to come, else that of the pasting."""
    return min(found.at, now) if found.at else now


def _items(text: str, times: Times) -> Iterator[_Item]:
    """Yield the notes of a text in its order."""
    item: _Item | None = None
    lines = text.split("\n")
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not line.strip() or _UNDERLINE.match(line):
            yield from [item] if item else []
            item = None
            continue
        begins = _begun(line, following, times)
        if begins is None and item and (item.joins or len(item.lines[-1]) >= _WRAPPED or line[:1].isspace()):
            item.lines.append(line.strip())
            continue
        yield from [item] if item else []
        item = begins or _Item(line, joins=False)
        if item.heading:
            yield item
            item = None
    yield from [item] if item else []


def _begun(line: str, following: str, times: Times) -> _Item | None:
    """Return the item that `line` begins by a mark of its own; None for plain words."""
    heading = _HEADING.match(line) or _BOLD.match(line)
    if heading:
        return _Item(heading["words"], joins=False, heading=True)
    if _UNDERLINE.match(following):
        return _Item(line, joins=False, heading=True)
    bullet = _BULLET.match(line)
    if bullet:
        return _Item(bullet["words"], joins=True)
    if _SIGNED.match(line) or times.taken_from(line.strip())[0]:
        return _Item(line, joins=True)
    return None


def _named(words: str, rubric: Rubric) -> str | None:
    """Return the dimension that a heading names by its title, its id or its two letters."""
    said = re.sub(r"[^\w]+", " ", words).strip().casefold()
    for dimension in rubric.dimensions:
        names = (dimension.title, dimension.id, dimension.code)
        if said in [re.sub(r"[^\w]+", " ", each).strip().casefold() for each in names]:
            return dimension.id
    for dimension in rubric.dimensions:
        if re.search(rf"\b{re.escape(dimension.title.casefold())}\b", words.casefold()):
            return dimension.id
    return None
