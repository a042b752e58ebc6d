"""The debrief room: an opened panel with its meeting, and what every meeting rule looks at."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Room:
    """What people are shown of a panel, and the fold that acts are checked against, at one moment.

    `meeting` holds votes that nobody may see yet: show `shown.meeting`, ask `meeting` for its clock.
    """

    shown: Debrief
    meeting: Meeting
    at: datetime = field(compare=False)
    """When it was opened, or when the last act in it was done."""
    cards: int = 0
    """How many events sealed a card or set one aside when it was read: whether it has moved on since."""
