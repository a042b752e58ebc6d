"""The lines of the lists people read: panels, and the seats on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # the first screen is read before scorecards are needed
    from app.domain.scorecard.scorecard import CardStatus


PanelStatus = Literal["planned", "in-progress", "sealed", "decided"]


def panel_status(seats: int, planned: int, sealed: int, *, decided: bool = False) -> PanelStatus:
    """Return where a panel stands: how many seats it has, have nothing yet, and are sealed."""
    if decided:
        return "decided"
    if seats and sealed == seats:
        return "sealed"
    return "planned" if planned == seats else "in-progress"


@dataclass(frozen=True, slots=True)
class PanelLine:
    """One panel in a list; counts are sums over its seats."""

    id: str
    candidate_id: str
    candidate: str
    role: str
    rubric: str
    """The rubric's title."""
    version: str
    variant: str | None
    status: PanelStatus
    seats: int
    sealed: int
    rated: int
    focus: int
    notes: int
    planned_at: datetime
    starts_at: datetime | None
    """When the first of its seats starts."""
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One seat in a list, with how far its scorecard is."""

    id: str
    panel: str
    candidate: str
    role: str
    interviewer_id: str
    interviewer: str
    exercise: str | None
    status: "CardStatus"
    rated: int
    """Focus dimensions with a level or NE."""
    focus: int
    notes: int
    seals: int
    """How many versions were sealed."""
    starts_at: datetime | None
    minutes: int
    changed_at: datetime
    alone: bool = False
    """Whether nobody else interviews, as a list of sealed cards tells: there is nobody to hand over to."""


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
