"""An opened panel as exports read it: what its seats sealed, and what its meeting left."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from app.domain.debrief.seat_records import SeatRecord
from app.domain.journal.minutes import Minutes
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.records.applicant import Details
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Timestamp


class _Part(BaseModel):
    """A part of a sealed card, which was checked in full when it was sealed."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


class Named(_Part):
    """Somebody by id and name."""

    id: str
    name: str


class _Exercise(_Part):
    id: str


class _Seat(_Part):
    id: str
    interviewer: Named
    exercise: _Exercise | None
    starts_at: Timestamp | None


class _Rubric(_Part):
    id: str
    version: str
    variant: str | None
    digest: str


class _Rating(_Part):
    dimension: str
    level: int | Literal["NE"]
    reason: str
    confidence: str | None = None


class _Overall(_Part):
    recommendation: str


class RatedCard(_Part):
    """What a table of ratings needs of a sealed card: read alone, since there may be very many."""

    panel: str
    candidate: Named
    role: str
    rubric: _Rubric
    seat: _Seat
    version: int
    ratings: tuple[_Rating, ...]
    overall: _Overall
    sealed_at: Timestamp


class RatedSeat(NamedTuple):
    """A seat's newest card, and the newest that was sealed before the panel was open."""

    card: RatedCard
    initial: RatedCard

    def initial_levels(self) -> Mapping[str, int | str]:
        """Return the levels given by somebody who had not seen the others."""
        return {rating.dimension: rating.level for rating in self.initial.ratings}


def rated_seat(versions: Mapping[int, RatedCard], late: Collection[int]) -> RatedSeat:
    """Return a seat from every version of its card, of which those in `late` came after the opening."""
    independent = [each for each in versions if each not in late]
    initial = max(independent) if independent else min(versions)
    return RatedSeat(versions[max(versions)], versions[initial])


@dataclass(frozen=True, slots=True)
class OpenedPanel:
    """A panel whose cards may be shown."""

    panel: Panel
    rubric: Rubric
    records: tuple[SeatRecord, ...]
    minutes: Minutes | None
    details: Details
    """What another system says of the candidate."""
    closed: bool = False
    """Whether the debrief is closed under seal."""

    def initial(self) -> list[SealedCard]:
        """Return the cards the policy is applied to."""
        return [record.initial for record in self.records]

    def cards(self) -> list[SealedCard]:
        """Return the cards the seats stand by."""
        return [record.card for record in self.records]
