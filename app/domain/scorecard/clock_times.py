"""Clock times as people write them beside a note: of the day, or since the beginning."""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

_EARLY, _LATE = timedelta(hours=1), timedelta(hours=6)
"""How long before and after the beginning a time of the clock is likely to be meant."""
_LONGEST = timedelta(hours=4)
"""The longest time that may have passed since the beginning."""

_TIME = r"""
    (?P<open>[\[(]?)
    (?:
        (?P<hour>\d{1,2})[:h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,3})?)?
            (?:\s?(?P<half>[ap])\.?m\b\.?|\s(?:Uhr|uhr|UHR)\b)?
        | (?P<hour_de>\d{1,2})(?:\.(?P<minute_de>[0-5]\d))?\s(?:Uhr|uhr|UHR)\b
        | (?P<hour_12>\d{1,2})\s?(?P<half_12>[ap])\.?m\b\.?
    )
    (?P<close>[\])]?)
"""
_FIRST = re.compile(
    rf"^[*_`]{{0,3}}{_TIME}[*_`]{{0,3}}(?:\s*[\u2013\u2014|:,\-]\s*|\s+|$)", re.VERBOSE | re.IGNORECASE
)
_LAST = re.compile(rf"\s+(?=[\[(]){_TIME}\s*$", re.VERBOSE | re.IGNORECASE)


class _TimeRead(NamedTuple):
    hour: int
    minute: int
    second: int
    half: str
    bracketed: bool
    parts: int
    plain: bool
    """Whether it may also be the time since the beginning."""


class Times:
    """Reads times out of lines, told from when the interview began."""

    def __init__(self, begun: datetime) -> None:
        """Tell times from `begun`."""
        self._begun = begun

    def taken_from(self, line: str) -> tuple[datetime | None, str]:
        """Return the time at the beginning of `line`, or in brackets at its end, and the other words."""
        for pattern in (_FIRST, _LAST):
            match = pattern.search(line)
            at = self._moment(_read(match)) if match and _paired(match) else None
            if match and at is not None:
                return at, f"{line[: match.start()]}{line[match.end() :]}".strip()
        return None, line

    def _moment(self, read: _TimeRead) -> datetime | None:
        passed = _passed(read)
        clock = self._on_the_clock(read)
        if passed is not None and (read.parts == 3 and read.bracketed):
            return self._begun + passed
        if clock is not None and -_EARLY <= clock - self._begun <= _LATE:
            return clock
        if passed is not None and (read.parts == 3 or read.bracketed):
            return self._begun + passed
        return clock

    def _on_the_clock(self, read: _TimeRead) -> datetime | None:
        """Return the moment nearest to the beginning at which a clock shows this."""
        hour = read.hour
        if read.half:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if read.half == "p" else 0)
        if hour > 23:
            return None
        shown = self._begun.replace(hour=hour, minute=read.minute, second=read.second, microsecond=0)
        days = [shown + timedelta(days=by) for by in (0, -1, 1)]
        return min(days, key=lambda day: abs(day - self._begun))


def _passed(read: _TimeRead) -> timedelta | None:
    """Return the time as one since the beginning: hours, minutes, seconds, or minutes and seconds."""
    if not read.plain:
        return None
    if read.parts == 3:
        passed = timedelta(hours=read.hour, minutes=read.minute, seconds=read.second)
    else:
        passed = timedelta(minutes=read.hour, seconds=read.minute)
    return passed if passed <= _LONGEST else None


def _paired(match: re.Match[str]) -> bool:
    return (match["open"], match["close"]) in (("", ""), ("[", "]"), ("(", ")"))


def _read(match: re.Match[str]) -> _TimeRead:
    hour = match["hour"] or match["hour_de"] or match["hour_12"]
    minute = match["minute"] or match["minute_de"] or "0"
    half = (match["half"] or match["half_12"] or "").lower()
    colon = re.fullmatch(r"\d+:\d\d(:\d\d([.,]\d+)?)?", match[0].strip(" \t*_`[]()-,|:\u2013\u2014"))
    return _TimeRead(
        int(hour),
        int(minute),
        int(match["second"] or 0),
        half,
        bool(match["open"]),
        3 if match["second"] else 2,
        colon is not None,
    )
