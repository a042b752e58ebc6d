"""Appointments out of iCalendar files (.ics), as Google, Outlook and Apple write them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from icalendar import Event

from app.domain.errors import InvalidInput
from app.domain.instants import seconds_between
from app.domain.schedule.appointment import Appointment
from app.domain.text import tidy
from app.exchange.calendars.zones import Zones

LIMIT = 20 << 20
"""Bytes of a file; years of a busy calendar are a tenth of it."""

MOST = 5_000
"""Appointments to come that one file may hold."""

DEPTH = 10
"""Parts within parts; an alarm of an appointment is the third."""

_READ = frozenset((
    "UID", "DTSTART", "DTEND", "DURATION", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "RECURRENCE-ID", "RRULE",
    "STATUS", "SUMMARY", "DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE",
))  # fmt: skip
"""The lines of an appointment that are read; the others are passed over, however many there are."""
_LINES, _LONGEST = 300, 20_000
"""So many of them are read, and so many characters of each: more than anything here is kept of."""
_NAME = re.compile(r"[A-Za-z-]+")

_ZONE = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
_DATE = re.compile(r"^DTSTART[^:]*:\s*(\d{8})")


class Found(NamedTuple):
    """An appointment, and what else it says: read for names, never kept."""

    appointment: Appointment
    text: str


@dataclass(slots=True)
class CalendarFile:
    """What a file holds from now on, and how much of it was left out."""

    found: list[Found] = field(default_factory=list)
    past: int = 0
    all_day: int = 0
    unreadable: int = 0
    repeating: int = 0
    """Of the appointments found: only the first time of each was read."""
    unknown_zone: int = 0
    """Of the appointments found: their zone is unknown, so they were read as this computer's time."""


def read(content: bytes, name: str, now: datetime) -> CalendarFile:
    """Read the calendar file called `name`; raise a sentence when it is none."""
    if len(content) > LIMIT:
        raise InvalidInput(
            "“{name}” has more than {limit} MB. Export only the weeks to come.", name=name, limit=LIMIT >> 20
        )
    events, definitions = _split(_text(content), name)
    zones = Zones(definitions)
    result = CalendarFile()
    for method, lines in events:
        if _is_over(lines, now):
            result.past += 1
            continue
        if len(result.found) == MOST:
            raise InvalidInput(
                "“{name}” has more than {most} appointments to come. Export fewer weeks.",
                name=name,
                most=MOST,
            )
        _take(result, method, lines, zones, now)
    return result


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # what old versions of Outlook write


def _split(text: str, name: str) -> tuple[list[tuple[str, list[str]]], list[list[str]]]:
    """Return the lines of each appointment with its calendar's METHOD, and those of each zone.

    What lies inside an appointment (alarms) and beside it (tasks, journals) is passed over.
    """
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    events: list[tuple[str, list[str]]] = []
    zones: list[list[str]] = []
    open_blocks: list[str] = []
    current: list[str] = []
    method, seen = "", False
    for line in re.split(r"\r\n|\n|\r", unfolded):
        mark, _, what = line.partition(":")
        mark, what = mark.strip().upper(), what.strip().upper()
        if mark == "BEGIN":
            seen = seen or what == "VCALENDAR"
            open_blocks.append(what)
            if len(open_blocks) > DEPTH:
                raise InvalidInput("“{name}” is damaged: its parts lie too deep in each other.", name=name)
            if what in ("VEVENT", "VTIMEZONE"):
                current = []
            elif "VTIMEZONE" in open_blocks:
                current.append(line)
        elif mark == "END":
            if open_blocks and open_blocks.pop() != what:
                raise InvalidInput(
                    "“{name}” is damaged: a part of it is not closed. Export it again.", name=name
                )
            if what == "VEVENT":
                events.append((method, current))
            elif what == "VTIMEZONE":
                zones.append(current)
            elif "VTIMEZONE" in open_blocks:
                current.append(line)
        elif mark == "METHOD" and open_blocks == ["VCALENDAR"]:
            method = what
        elif open_blocks and (open_blocks[-1] == "VEVENT" or "VTIMEZONE" in open_blocks):
            current.append(line)
    if not seen:
        raise InvalidInput(
            "“{name}” is not a calendar: nothing in it begins one. Export it as .ics.", name=name
        )
    if open_blocks:
        raise InvalidInput("“{name}” breaks off in the middle. Export it again.", name=name)
    return events, zones


def _is_over(lines: list[str], now: datetime) -> bool:
    """Return whether the appointment began two days ago or earlier, which saves reading it."""
    if any(line.startswith("RRULE") for line in lines):
        return False
    date = next((found[1] for line in lines if (found := _DATE.match(line))), None)
    return date is not None and date < f"{now - timedelta(days=2):%Y%m%d}"


def _take(result: CalendarFile, method: str, lines: list[str], zones: Zones, now: datetime) -> None:
    zone, end_zone, lines = _without_zones(lines)
    try:
        event = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *_worth(lines), "END:VEVENT", "")))
        assert isinstance(event, Event)
        start = _one(event, "DTSTART").dt
        if not isinstance(start, datetime):
            result.all_day += 1
            return
        if not 1990 <= start.year <= 2200:
            raise ValueError("no year of an interview")
        starts_at, known = _placed(start, zone, zones)
        made = _appointment(
            event, method, starts_at, _length(event, starts_at, end_zone if known else "", zones)
        )
    except (ValueError, AttributeError, LookupError, OverflowError, TypeError):
        result.unreadable += 1
        return
    if starts_at + timedelta(minutes=made.minutes) < now and not event.get("RRULE"):
        result.past += 1
        return
    result.repeating += "RRULE" in event
    result.unknown_zone += not known
    result.found.append(
        Found(made, _text_of(event, "DESCRIPTION", 5_000) + " " + _text_of(event, "LOCATION", 300))
    )


def _worth(lines: Iterable[str]) -> Iterator[str]:
    """Return the lines that are read, as much of them as is."""
    read = (line for line in lines if (name := _NAME.match(line)) and name[0].upper() in _READ)
    return (line[:_LONGEST] for line in islice(read, _LINES))


def _without_zones(lines: list[str]) -> tuple[str, str, list[str]]:
    """Return the zones of start and end, and the lines without: `Zones` knows them, the library guesses."""
    name, end, bare = "", "", []
    for line in lines:
        if line.upper().startswith(("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")):
            zone = _ZONE.search(line)
            if zone and line.upper().startswith("DTSTART"):
                name = zone[1].strip('"')
            elif zone and line.upper().startswith("DTEND"):
                end = zone[1].strip('"')
            line = _ZONE.sub("", line, count=1)
        bare.append(line)
    return name, end, bare


def _placed(start: datetime, zone: str, zones: Zones) -> tuple[datetime, bool]:
    """Return when it starts, and whether its zone is known; a time without any is this computer's."""
    if not zone or start.tzinfo is not None:
        return start.astimezone(), True
    placed = zones.place(start, zone)
    return (placed, True) if placed else (start.astimezone(), False)


def _appointment(event: Event, method: str, starts_at: datetime, length: timedelta) -> Appointment:
    again = _first(event, "RECURRENCE-ID")
    uid = _text_of(event, "UID", 500) or f"{starts_at.isoformat()} {_text_of(event, 'SUMMARY', 100)}"
    stamp = getattr(_first(event, "LAST-MODIFIED") or _first(event, "DTSTAMP"), "dt", None)
    return Appointment(
        key=f"{uid} {again.dt.isoformat()}"[:600] if again else uid,
        sequence=max(0, int(_first(event, "SEQUENCE") or 0)),
        stamp=stamp.astimezone() if isinstance(stamp, datetime) else None,
        starts_at=starts_at,
        minutes=int(max(5, min(600, length.total_seconds() // 60))),
        title=_text_of(event, "SUMMARY", 300),
        people=tuple(_people(event))[:50],
        cancelled=method == "CANCEL" or _text_of(event, "STATUS", 20).upper() == "CANCELLED",
    )


def _length(event: Event, starts_at: datetime, zone: str, zones: Zones) -> timedelta:
    """Return how long it takes; `zone` is that of its end.

    Over the change of the clocks that is less or more than the wall says; of a zone that nobody knows it is
    all that there is.
    """
    duration = _first(event, "DURATION")
    if duration is not None:
        taken: timedelta = duration.dt
        return taken
    if event.get("DTEND") is None or not isinstance(_one(event, "DTEND").dt, datetime):
        return timedelta(hours=1)
    end: datetime = _one(event, "DTEND").dt
    ends_at, known = _placed(end, zone, zones)
    if known and (zone or end.tzinfo is not None):
        return timedelta(seconds=seconds_between(starts_at, ends_at))
    wall: timedelta = end.replace(tzinfo=None) - _one(event, "DTSTART").dt.replace(tzinfo=None)
    return wall


def _people(event: Event) -> Iterator[str]:
    """Yield the organiser and the guests: names with their addresses."""
    for which in ("ORGANIZER", "ATTENDEE"):
        given = event.get(which, [])
        for each in given if isinstance(given, list) else [given]:
            address = re.sub(r"^mailto:", "", str(each), flags=re.IGNORECASE)
            name = str(getattr(each, "params", {}).get("CN", "")).strip('"')
            yield _line(f"{name} <{address}>" if name and name != address else address, 300)


def _first(event: Event, which: str) -> Any:
    """Return what a line says, the first of them where it stands twice; `None` where there is none."""
    found = event.get(which)
    return next(iter(found), None) if isinstance(found, list) else found


def _one(event: Event, which: str) -> Any:
    found = _first(event, which)
    if found is None:
        raise ValueError(which)
    return found


def _text_of(event: Event, which: str, most: int) -> str:
    return _line(str(_first(event, which) or ""), most)


def _line(text: str, most: int) -> str:
    return " ".join(tidy(text).split())[:most].strip()
