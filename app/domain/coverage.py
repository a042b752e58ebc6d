"""Who sees what: dimensions by seats of a panel, and what in that asks for a second look."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.domain.rubric import Rubric

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
