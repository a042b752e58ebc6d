"""Instants: how long it is between two of them, whatever the clocks on the wall were set to meanwhile."""

from datetime import UTC, datetime, timedelta

EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""What is reckoned with a time before or after, in any zone, would leave the calendar."""


def seconds_between(start: datetime, end: datetime) -> float:
    """Return the seconds from `start` to `end`.

    Subtracting two times of one zone tells what the wall says: an hour in which the clocks change has two
    hours there, or none.
    """
    return (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds()


def later(start: datetime, minutes: float) -> datetime:
    """Return the instant so many minutes after `start`, in UTC."""
    return start.astimezone(UTC) + timedelta(minutes=minutes)
