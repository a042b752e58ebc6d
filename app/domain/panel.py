"""A panel: one candidate, one frozen rubric, its seats."""

from collections.abc import Callable, Sequence
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from app.domain.cv import CvRef
from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.plan import ExtraTime
from app.domain.packs.rubric import Rubric
from app.domain.value import Digest, Id, OneLine, Slug, Timestamp, Value, added, digest


class Interviewer(Value):
    """A person who scores, known by the public half of a signing key (hexadecimal, 32 bytes)."""

    id: Id
    name: OneLine
    public_key: Digest


class Candidate(Value):
    """The person being interviewed."""

    id: Id
    name: OneLine


class ExerciseRef(Value):
    """Which exercise and variant a seat uses: the frozen copy is found by its digest."""

    id: Slug
    version: OneLine
    title: OneLine
    variant: Slug
    variant_title: OneLine
    digest: Digest


SeatMinutes = Annotated[int, Field(ge=5, le=600)]
"""How long an interview takes."""


class Seat(Value):
    """An interviewer, the dimensions in focus, perhaps an exercise, a time."""

    id: Id
    interviewer: Interviewer
    focus: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=20)]
    exercise: ExerciseRef | None = None
    starts_at: Timestamp | None = None
    minutes: SeatMinutes = 60
    """How long it takes, the extra time included."""
    cv: CvRef | None = added(None)
    """What the interviewer was given of the candidate beforehand."""
    extra: ExtraTime | None = added(None)
    """More time that the candidate has; the sections of the plan stretch with it."""


class RubricRef(Value):
    """Which rubric a panel is scored with: the frozen copy is found by its digest."""

    id: Slug
    version: OneLine
    title: OneLine
    variant: Slug | None = None
    digest: Digest


class Panel(Value):
    """One candidate, one rubric, the seats."""

    id: Id
    candidate: Candidate
    role: OneLine
    rubric: RubricRef
    planned_at: Timestamp
    seats: tuple[Seat, ...] = ()
    sample: bool = added(False)
    """Whether it is an invented interview to try the program with."""

    def seat(self, seat: str) -> Seat:
        """Return the seat with that id; raise `NotFound` when the panel has none such."""
        for each in self.seats:
            if each.id == seat:
                return each
        raise NotFound("This panel has no such seat.")

    def scheduled(self, seat: str, starts_at: Timestamp | None, minutes: int) -> "Panel":
        """Return the panel with another time for one of its seats; without a time it has none."""
        return self._with(seat, lambda each: each.replace(starts_at=starts_at, minutes=minutes))

    def changed(self, seat: str, focus: tuple[str, ...], exercise: ExerciseRef | None) -> "Panel":
        """Return the panel with another focus and exercise for one of its seats."""
        return self._with(seat, lambda each: each.replace(focus=focus, exercise=exercise))

    def pinned(self, seat: str, public_key: str) -> "Panel":
        """Return the panel with another signing key for the interviewer of one of its seats."""
        return self._with(
            seat, lambda each: each.replace(interviewer=each.interviewer.replace(public_key=public_key))
        )

    def _with(self, seat: str, change: Callable[[Seat], Seat]) -> "Panel":
        """Return the panel with one of its seats changed."""
        return self.replace(seats=tuple(change(each) if each.id == seat else each for each in self.seats))


class SeatPlace(Value):
    """Which of a panel's seats one is, and the plan that names them all."""

    number: Annotated[int, Field(ge=1, le=100)]
    of: Annotated[int, Field(ge=1, le=100)]
    plan: Digest


class PlannedSeat(Value):
    """What of a seat stays as it was planned."""

    seat: Id
    interviewer: Id
    name: OneLine


class PanelPlan(Value):
    """What of a panel stays as it was planned. The digest of its canonical JSON stands on every card."""

    format: Literal["evenhand.plan/1"] = "evenhand.plan/1"
    panel: Id
    candidate: Id
    role: OneLine
    rubric: Digest
    seats: tuple[PlannedSeat, ...]


def plan_digest(panel: Panel) -> Digest:
    """Return the digest of a panel's plan: who sits on it, for whom, for which role, by which rubric."""
    seats = tuple(
        PlannedSeat(seat=each.id, interviewer=each.interviewer.id, name=each.interviewer.name)
        for each in panel.seats
    )
    return digest(
        PanelPlan(
            panel=panel.id,
            candidate=panel.candidate.id,
            role=panel.role,
            rubric=panel.rubric.digest,
            seats=seats,
        )
    )


def seat_place(panel: Panel, seat: str) -> SeatPlace:
    """Return which of the panel's seats one is; raise `NotFound` when the panel has none such."""
    number = panel.seats.index(panel.seat(seat)) + 1
    return SeatPlace(number=number, of=len(panel.seats), plan=plan_digest(panel))


def checked_focus(rubric: Rubric, focus: tuple[str, ...]) -> tuple[str, ...]:
    """Return `focus` in the rubric's order; raise `InvalidInput` when a dimension is unknown."""
    known = [dimension.id for dimension in rubric.dimensions]
    unknown = [each for each in focus if each not in known]
    if unknown:
        raise InvalidInput(
            "The rubric has no dimension “{dimension}”. It has: {known}.",
            dimension=unknown[0],
            known=", ".join(known),
        )
    if not focus:
        raise InvalidInput("Choose at least one dimension for this seat to focus on.")
    return tuple(each for each in known if each in focus)


FEWEST_SEATS = 2
"""A dimension that fewer seats see rests on one impression."""
COMFORTABLE = 5
"""More focus dimensions than this are too many for one hour."""


class Outline(NamedTuple):
    """What the coverage asks of one seat."""

    focus: tuple[str, ...]
    exercise: str | None = None


class Concern(NamedTuple):
    """What asks for a second look; it warns and forbids nothing."""

    what: Literal["seen-by-few", "crowded", "repeated"]
    subject: str
    """The dimension that few seats see, or the exercise used twice; empty for a crowded seat."""
    seats: tuple[int, ...]
    """The seats concerned, counted from 0."""


class Coverage(NamedTuple):
    """The matrix of dimensions and seats, with its concerns."""

    dimensions: tuple[str, ...]
    rows: tuple[tuple[bool, ...], ...]
    """For each dimension, whether each seat has it in focus."""
    concerns: tuple[Concern, ...]


def coverage(rubric: Rubric, seats: Sequence[Outline]) -> Coverage:
    """Return who sees what of `rubric`, and what asks for a second look."""
    dimensions = tuple(each.id for each in rubric.dimensions)
    rows = tuple(tuple(dimension in seat.focus for seat in seats) for dimension in dimensions)
    concerns = [
        Concern("seen-by-few", dimension, tuple(at for at, seen in enumerate(row) if seen))
        for dimension, row in zip(dimensions, rows, strict=True)
        if sum(row) < FEWEST_SEATS
    ]
    concerns += [
        Concern("crowded", "", (at,)) for at, seat in enumerate(seats) if len(seat.focus) > COMFORTABLE
    ]
    used: dict[str, list[int]] = {}
    for at, seat in enumerate(seats):
        if seat.exercise is not None:
            used.setdefault(seat.exercise, []).append(at)
    concerns += [Concern("repeated", exercise, tuple(at)) for exercise, at in used.items() if len(at) > 1]
    return Coverage(dimensions, rows, tuple(concerns))
