"""What happens to a seat, and to a candidate's name, before anything was rated."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.panel import ExerciseRef
from app.domain.value import Id, OneLine, Slug, Value


class SeatChanged(Value):
    """A seat got another focus or another exercise."""

    kind: Literal["seat-changed"] = "seat-changed"
    seat: Id
    focus: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=20)]
    exercise: ExerciseRef | None
    anew: Slug | None = None
    """Of another exercise: the first section of its plan. Findings marked before are forgotten."""


class SeatWithdrawn(Value):
    """An interview that was begun by mistake was taken back."""

    kind: Literal["seat-withdrawn"] = "seat-withdrawn"
    seat: Id


class SeatRestored(Value):
    """An interview that had been taken back was brought back as it was."""

    kind: Literal["seat-restored"] = "seat-restored"
    seat: Id


class CandidateRenamed(Value):
    """A candidate's name was corrected."""

    kind: Literal["candidate-renamed"] = "candidate-renamed"
    candidate: Id
    name: OneLine
