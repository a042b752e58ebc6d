"""Time zones as calendars name them: by the IANA's name, by Windows' name, or by a rule of their own.

The rules are worked out here, one year at a time: a file can then neither redefine a zone that others
name nor keep the reader busy with a rule that repeats every second.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)")
_IANA = re.compile(r"[A-Z][A-Za-z_+\-0-9]*(/[A-Za-z_+\-0-9]+)*$")


class Onset(NamedTuple):
    """From when on an offset holds: once, or every year on a day such as the last Sunday of October."""

    start: datetime
    offset: timedelta
    month: int | None = None
    which: int = 1
    weekday: int | None = None

    def before(self, wall: datetime) -> datetime | None:
        """Return when it last set in by the time the clock showed `wall`."""
        moments = [self.start] if self.month is None else [self._of(wall.year), self._of(wall.year - 1)]
        return max((each for each in moments if self.start <= each <= wall), default=None)

    def _of(self, year: int) -> datetime:
        day = self.start.replace(year=year, month=self.month or 1, day=1)
        if self.weekday is None:
            return day.replace(day=min(self.start.day, 28))
        if self.which > 0:
            return day + timedelta(days=(self.weekday - day.weekday()) % 7 + 7 * (self.which - 1))
        last = (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - self.weekday) % 7 + 7 * (-self.which - 1))


class Zones:
    """The zones that one calendar file can name."""

    def __init__(self, definitions: Iterable[list[str]]) -> None:
        """Take the unfolded lines of each VTIMEZONE."""
        self._own: dict[str, list[Onset]] = {}
        for lines in definitions:
            name, onsets = _definition(lines)
            self._own[name] = onsets

    def place(self, wall: datetime, name: str) -> datetime | None:
        """Return the moment when clocks in the zone showed `wall`; `None` when nobody knows the zone."""
        known = _known(name)
        if known is not None:
            return wall.replace(tzinfo=known)
        began = [(at, onset.offset) for onset in self._own.get(name, []) if (at := onset.before(wall))]
        if began:
            return wall.replace(tzinfo=timezone(max(began, key=lambda each: each[0])[1]))
        first = min(self._own.get(name, []), default=None)
        return wall.replace(tzinfo=timezone(first.offset)) if first else None


def _known(name: str) -> tzinfo | None:
    """Return the zone that `name` means everywhere, also after a prefix as Mozilla's calendar writes it."""
    if name.upper() in ("UTC", "GMT", "Z", "ETC/UTC"):
        return UTC
    parts = name.strip("/").split("/")
    tried = [WINDOWS_TO_OLSON.get(name, name), "/".join(parts[-2:]), "/".join(parts[-3:])]
    for each in tried:
        if _IANA.match(each) and "/" in each:
            try:
                return ZoneInfo(each)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return None


def _definition(lines: list[str]) -> tuple[str, list[Onset]]:
    name, onsets = "", []
    part: dict[str, str] = {}
    for line in lines:
        field, _, value = line.partition(":")
        field = field.split(";")[0].upper()
        if field == "TZID":
            name = value
        elif field == "BEGIN":
            part = {}
        elif field == "END" and "TZOFFSETTO" in part and "DTSTART" in part:
            onsets += _onset(part)
        else:
            part[field] = value
    return name, onsets


def _onset(part: dict[str, str]) -> list[Onset]:
    offset = _OFFSET.match(part["TZOFFSETTO"])
    try:
        start = datetime.strptime(part["DTSTART"][:15], "%Y%m%dT%H%M%S")
    except ValueError:
        return []
    if not offset:
        return []
    shift = timedelta(hours=int(offset[2]), minutes=int(offset[3])) * (-1 if offset[1] == "-" else 1)
    rule = dict(each.partition("=")[::2] for each in part.get("RRULE", "").upper().split(";"))
    day = re.fullmatch(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", rule.get("BYDAY", ""))
    month = rule.get("BYMONTH", "")
    if rule.get("FREQ") != "YEARLY" or not re.fullmatch(r"[1-9]|1[0-2]", month):
        return [Onset(start, shift)]
    if day is None:
        return [Onset(start, shift, int(month))]
    return [Onset(start, shift, int(month), int(day[1] or 1), _DAYS.index(day[2]))]
