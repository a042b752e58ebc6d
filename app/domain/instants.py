"""Instants: how long it is between two of them, whatever the clocks on the wall were set to meanwhile."""

from datetime import UTC, datetime, timedelta


def seconds_between(start: datetime, end: datetime) -> float:
    """Return the seconds from `start` to `end`.

    Subtracting two times of one zone tells what the wall says: an hour in which the clocks change has two
    hours there, or none.
    """
    return (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds()


def later(start: datetime, minutes: float) -> datetime:
    """Return the instant so many minutes after `start`, in UTC."""
    return start.astimezone(UTC) + timedelta(minutes=minutes)
