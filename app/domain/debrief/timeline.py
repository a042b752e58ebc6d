"""The time line of a panel: every note, rating, signal and seal in the order of their times."""

from collections.abc import Sequence
from typing import Literal

from app.domain.debrief.seat_records import SeatRecord
from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.domain.value import Text, Timestamp, Value


class Moments(Value):
    """One entry of the time line."""

    at: Timestamp
    seat: Seat
    kind: Literal["note", "rated", "signal", "sealed"]
    what: Text
    """The words of a note or a signal, the level, the version."""
    dimension: str | None


def timeline(rubric: Rubric, records: Sequence[SeatRecord]) -> tuple[Moments, ...]:
    """Every moment of the newest versions, with the ratings and the seals of those before."""
    titles = {dimension.id: dimension.title for dimension in rubric.dimensions}
    entries: list[Moments] = []
    for record in records:
        card, seat = record.card, record.seat
        sealed = [version.document for version in record.versions]
        rated = dict.fromkeys((each.at, each.level, each.dimension) for old in sealed for each in old.ratings)
        entries.extend(
            Moments(
                at=note.at, seat=seat, kind="note", what=note.text, dimension=titles.get(note.dimension or "")
            )
            for note in card.notes
        )
        entries.extend(
            Moments(at=at, seat=seat, kind="rated", what=str(level), dimension=titles[dimension])
            for at, level, dimension in rated
        )
        entries.extend(
            Moments(
                at=mark.at, seat=seat, kind="signal", what=rubric.signal(mark.signal).text, dimension=None
            )
            for mark in card.signals
        )
        entries.extend(
            Moments(at=each.sealed_at, seat=seat, kind="sealed", what=str(each.version), dimension=None)
            for each in sealed
        )
    return tuple(sorted(entries, key=lambda entry: entry.at))
