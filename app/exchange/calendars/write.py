"""Calendar files (.ics) of seats' times and of when their cards are due, with alarms, and mail text."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import quote

from icalendar import Alarm, Calendar, Event, Todo


class Reminder(NamedTuple):
    """What a calendar is told of one seat: no score, and no name that `title` does not hold."""

    seat: str
    title: str
    card: str
    """The title of the task of sealing the card."""
    starts_at: datetime
    minutes: int
    due_at: datetime
    changed: int
    """How often the seat's time was changed since it was planned."""
    changed_at: datetime
    sealed_at: datetime | None


BEFORE_START = timedelta(minutes=15)
BEFORE_DUE = timedelta(hours=2)


def calendar(reminders: Iterable[Reminder]) -> bytes:
    """Return the file: an appointment for each seat, and a task to seal its card.

    Made again from the same seats it is the same; each part keeps its UID for ever and raises its SEQUENCE
    when something about it changes, so that calendars update what they have.
    """
    made = Calendar()
    made.add("PRODID", "-//Evenhand//Evenhand//EN")
    made.add("VERSION", "2.0")
    made.add("METHOD", "PUBLISH")
    for each in reminders:
        made.add_component(_appointment(each))
        made.add_component(_task(each))
    content: bytes = made.to_ical()
    return content


def mailto(subject: str, body: str) -> str:
    """Return a mailto address that opens a mail with these words and leaves the addressee to the sender.

    Percent-encoded after RFC 6068: spaces are %20, never +, and lines end in CRLF.
    """
    lines = "\r\n".join(body.splitlines())
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"


def _appointment(each: Reminder) -> Event:
    event = Event()
    event.add("UID", f"{each.seat}@evenhand")
    event.add("DTSTAMP", each.changed_at)
    event.add("SEQUENCE", each.changed)
    event.add("SUMMARY", each.title)
    event.add("DTSTART", each.starts_at)
    event.add("DTEND", each.starts_at + timedelta(minutes=each.minutes))
    event.add("STATUS", "CONFIRMED")
    event.add_component(_alarm(each.title, BEFORE_START))
    return event


def _task(each: Reminder) -> Todo:
    task = Todo()
    task.add("UID", f"{each.seat}-card@evenhand")
    task.add("DTSTAMP", each.sealed_at or each.changed_at)
    task.add("SEQUENCE", each.changed + (1 if each.sealed_at else 0))
    task.add("SUMMARY", each.card)
    task.add("DTSTART", each.starts_at)
    task.add("DUE", each.due_at)
    if each.sealed_at:
        task.add("STATUS", "COMPLETED")
        task.add("COMPLETED", each.sealed_at)
        task.add("PERCENT-COMPLETE", 100)
    else:
        task.add("STATUS", "NEEDS-ACTION")
        alarm = _alarm(each.card, BEFORE_DUE)
        alarm["TRIGGER"].params["RELATED"] = "END"
        task.add_component(alarm)
    return task


def _alarm(words: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", words)
    alarm.add("TRIGGER", -before)
    return alarm
