"""The lines of the lists people read: panels, and the seats on them."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # the first screen is read before scorecards are needed
    from app.domain.scorecard import Status

PanelStatus = Literal["planned", "in-progress", "sealed"]


def panel_status(seats: int, planned: int, sealed: int) -> PanelStatus:
    """Return where a panel stands: how many seats it has, have nothing yet, and are sealed."""
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
    status: "Status"
    rated: int
    """Focus dimensions with a level or NE."""
    focus: int
    notes: int
    seals: int
    """How many versions were sealed."""
    starts_at: datetime | None
    minutes: int
    changed_at: datetime
