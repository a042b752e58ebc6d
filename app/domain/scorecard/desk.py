"""The desk: what lies before an interviewer, and what every scorecard rule looks at."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.plan import Section, stretched
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel, Seat
from app.domain.scorecard.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat's scorecard with the panel and the frozen rubric it is scored with, at one moment."""

    panel: Panel
    rubric: Rubric
    card: Scorecard
    at: datetime = field(compare=False)
    """When it was opened, or when the last act on it was done."""
    frozen: FrozenExercise | None = None
    """The exercise of the seat, as it was when the panel was planned."""
    away: bool = False
    """Whether the panel came with a kit: the sealed card is sent to where it was planned."""

    @property
    def seat(self) -> Seat:
        """The seat whose scorecard this is."""
        return self.card.seat

    @property
    def plan(self) -> tuple[Section, ...]:
        """The sections of the hour: the exercise's, or the rubric's where there is none; with extra time."""
        return stretched(self._usual, self.seat.extra)

    @property
    def extra_minutes(self) -> int:
        """The minutes by which extra time stretches the plan."""
        usual = sum(each.minutes for each in self._usual)
        return self.seat.extra.beyond(usual) if self.seat.extra and usual else 0

    @property
    def _usual(self) -> tuple[Section, ...]:
        return self.frozen.exercise.sections if self.frozen else self.rubric.plan
