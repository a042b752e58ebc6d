"""What is at hand today: the interviews to come, the scorecards to go on with, those to finish."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.lists import SeatLine

FRESH = timedelta(hours=12)
"""How long after its last change a scorecard is gone on with; after that it is one to finish."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The unsealed seats, each under what is to be done with it."""

    next: tuple[SeatLine, ...]
    """Not begun and not over, by their time; those without a time last."""
    resume: tuple[SeatLine, ...]
    """Begun, and changed lately: the newest first."""
    finish: tuple[SeatLine, ...]
    """Begun longer ago, or over without having been begun: the oldest first."""


def agenda(seats: Iterable[SeatLine], now: datetime) -> Agenda:
    """Sort unsealed seats into what is to be done."""
    to_come: list[SeatLine] = []
    resume: list[SeatLine] = []
    finish: list[SeatLine] = []
    for seat in seats:
        if seat.status == "planned":
            (finish if is_over(seat.starts_at, seat.minutes, now) else to_come).append(seat)
        else:
            (resume if now - seat.changed_at < FRESH else finish).append(seat)
    return Agenda(
        next=tuple(
            sorted(to_come, key=lambda seat: (seat.starts_at is None, seat.starts_at or now, seat.id))
        ),
        resume=tuple(sorted(resume, key=lambda seat: seat.changed_at, reverse=True)),
        finish=tuple(sorted(finish, key=lambda seat: seat.starts_at or seat.changed_at)),
    )


def is_over(starts_at: datetime | None, minutes: int, now: datetime) -> bool:
    """Return whether the time of an interview has passed."""
    return starts_at is not None and starts_at + timedelta(minutes=minutes) < now
