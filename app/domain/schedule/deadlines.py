"""Deadlines of cards, and how a seat stands by them: planned, in progress, overdue, sealed, late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from app.domain.schedule.lines import SeatLine

Standing = Literal["planned", "in-progress", "overdue", "sealed", "late", "amending"]
"""Late is sealed after it was due; a card being amended was sealed before, and is never overdue."""

HOURS = 24
"""Hours after the end of an interview within which its card is sealed, where nobody chose otherwise."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A seat, when it was first sealed, when it is due, and so how it stands."""

    seat: SeatLine
    standing: Standing
    due_at: datetime | None
    """None while no time is planned and nothing was begun: then nothing can be overdue."""
    sealed_at: datetime | None
    """When the first sealed version was here."""
    age: timedelta | None
    """How long ago the interview ended; None before that."""


def ended_at(seat: SeatLine) -> datetime | None:
    """Return when an interview ended, or will: its planned end.

    A card begun without a planned time is taken to have ended with its last change.
    """
    if seat.starts_at is not None:
        return seat.starts_at + timedelta(minutes=seat.minutes)
    return seat.changed_at if seat.status == "draft" else None


def place(seat: SeatLine, sealed_at: datetime | None, now: datetime, hours: int = HOURS) -> Placed:
    """Return how a seat stands `now`, when cards are due `hours` after the interview."""
    ended = ended_at(seat)
    due = ended + timedelta(hours=hours) if ended else None
    age = now - ended if ended and ended <= now else None
    return Placed(seat, _standing(seat, sealed_at, due, now), due, sealed_at, age)


def _standing(seat: SeatLine, sealed_at: datetime | None, due: datetime | None, now: datetime) -> Standing:
    if seat.status == "amending":
        return "amending"
    if seat.status == "sealed":
        return "late" if due and sealed_at and sealed_at > due else "sealed"
    if due and due < now:
        return "overdue"
    return "planned" if seat.status == "planned" else "in-progress"
