"""Friendly times: how far away a moment is, as people say it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.ui.look import words

SOON = 60
"""Minutes within which a time is told by how far away it is."""


def when(moment: datetime, now: datetime) -> str:
    """Say when something starts or started: “in 20 min”, “today 14:00”, “tomorrow 9:30”, “Friday 9:30”."""
    minutes = round((moment - now).total_seconds() / 60)
    if minutes == 0:
        return _tr("now")
    if 0 < minutes < SOON:
        return _tr("in {n} min").format(n=minutes)
    if -SOON < minutes < 0:
        return _tr("{n} min ago").format(n=-minutes)
    return _by_day(moment, now, range(2, 7))


def on(moment: datetime, now: datetime) -> str:
    """Say on which day something was: “today 14:00”, “yesterday 9:30”, “Monday 9:30”."""
    return _by_day(moment, now, range(-6, -1))


def _by_day(moment: datetime, now: datetime, near: range) -> str:
    """Say when something is, by the name of the day where it is so many days away."""
    local = moment.astimezone()
    days = (local.date() - now.astimezone().date()).days
    named = {-1: _tr("yesterday {time}"), 0: _tr("today {time}"), 1: _tr("tomorrow {time}")}
    if days in named:
        return named[days].format(time=clock(moment))
    if days in near:
        return _tr("{weekday} {time}").format(weekday=_weekday(local.weekday()), time=clock(moment))
    return words.day_and_time(moment)


def clock(moment: datetime) -> str:
    """Return the time of day, here: “9:30”."""
    local = moment.astimezone()
    return f"{local.hour}:{local.minute:02d}"


def to_the_second(moment: datetime, now: datetime) -> str:
    """Return a time of day to the second, with its day when that is not today."""
    local = moment.astimezone()
    time = f"{local:%H:%M:%S}"
    return time if local.date() == now.astimezone().date() else f"{words.day(moment)}, {time}"


def _weekday(number: int) -> str:
    return (
        _tr("Monday"), _tr("Tuesday"), _tr("Wednesday"), _tr("Thursday"), _tr("Friday"), _tr("Saturday"),
        _tr("Sunday"),
    )[number]  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("times", text)
