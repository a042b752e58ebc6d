"""An opened panel as the committee reads it: every fact of the debrief, before any layout."""

from collections.abc import Sequence

from app.domain.errors import Conflict
from app.domain.panel import Panel, Seat
from app.domain.policy import PolicyResult, apply_policy
from app.domain.rubric import Dimension, Rubric, Signal
from app.domain.scorecard import Note, Rating, Seal, SignalMark
from app.domain.seal import SealedCard
from app.domain.value import Moment, Text, Value


class SealedVersion(Value):
    """One sealed version of a seat's card."""

    document: SealedCard
    seal: Seal
    verified: bool
    """Whether digest and signature hold for the document."""


class SeatRecord(Value):
    """A seat and everything it sealed, the newest version last."""

    seat: Seat
    versions: tuple[SealedVersion, ...]

    @property
    def card(self) -> SealedCard:
        """The version that counts."""
        return self.versions[-1].document


class SeatView(Value):
    """What one seat saw of one dimension."""

    seat: Seat
    rating: Rating | None
    anchor: Text
    """The anchor of the level given; empty for NE or no rating."""
    notes: tuple[Note, ...]
    signals: tuple[tuple[Signal, SignalMark], ...]


class DimensionView(Value):
    """One dimension, seat by seat."""

    dimension: Dimension
    seats: tuple[SeatView, ...]


class Moments(Value):
    """One entry of the time line."""

    at: Moment
    seat: Seat
    what: Text
    dimension: str | None


class Debrief(Value):
    """Everything that the debrief of a panel states."""

    panel: Panel
    rubric: Rubric
    seats: tuple[SeatRecord, ...]
    dimensions: tuple[DimensionView, ...]
    red_flags: tuple[tuple[Seat, Signal, SignalMark], ...]
    unfiled: tuple[tuple[Seat, Note], ...]
    timeline: tuple[Moments, ...]
    policy: PolicyResult
    last_sealed_at: Moment


def debrief(panel: Panel, rubric: Rubric, records: Sequence[SeatRecord]) -> Debrief:
    """Return the debrief of `panel`; raise `Conflict` while a seat's card is not sealed."""
    waiting = [seat.interviewer.name for seat in panel.seats if seat.id not in {r.seat.id for r in records}]
    if waiting or not records:
        names = ", ".join(waiting) or "every seat"
        raise Conflict(f"The debrief opens when every scorecard is sealed. Waiting for: {names}.")
    cards = [record.card for record in records]
    return Debrief(
        panel=panel,
        rubric=rubric,
        seats=tuple(records),
        dimensions=tuple(_dimension(each, rubric, cards) for each in rubric.dimensions),
        red_flags=tuple(
            (card.seat, rubric.signal(mark.signal), mark)
            for card in cards
            for mark in card.signals
            if rubric.signal(mark.signal).kind == "red-flag"
        ),
        unfiled=tuple((card.seat, note) for card in cards for note in card.notes if note.dimension is None),
        timeline=_timeline(rubric, cards),
        policy=apply_policy(rubric, cards),
        last_sealed_at=max(card.sealed_at for card in cards),
    )


def _dimension(dimension: Dimension, rubric: Rubric, cards: Sequence[SealedCard]) -> DimensionView:
    return DimensionView(
        dimension=dimension, seats=tuple(_seat_view(dimension, rubric, card) for card in cards)
    )


def _seat_view(dimension: Dimension, rubric: Rubric, card: SealedCard) -> SeatView:
    rating = next((each for each in card.ratings if each.dimension == dimension.id), None)
    level = rating.level if rating else None
    marks = ((rubric.signal(mark.signal), mark) for mark in card.signals)
    return SeatView(
        seat=card.seat,
        rating=rating,
        anchor=dimension.anchor(level) if isinstance(level, int) else "",
        notes=tuple(note for note in card.notes if note.dimension == dimension.id),
        signals=tuple((signal, mark) for signal, mark in marks if dimension.id in signal.dimensions),
    )


def _timeline(rubric: Rubric, cards: Sequence[SealedCard]) -> tuple[Moments, ...]:
    titles = {dimension.id: dimension.title for dimension in rubric.dimensions}
    entries: list[Moments] = []
    for card in cards:
        seat = card.seat
        entries.extend(
            Moments(at=note.at, seat=seat, what=note.text, dimension=titles.get(note.dimension or ""))
            for note in card.notes
        )
        entries.extend(
            Moments(at=each.at, seat=seat, what=f"Rated {each.level}", dimension=titles[each.dimension])
            for each in card.ratings
        )
        entries.extend(
            Moments(at=mark.at, seat=seat, what=f"Signal: {rubric.signal(mark.signal).text}", dimension=None)
            for mark in card.signals
        )
        entries.append(Moments(at=card.sealed_at, seat=seat, what="Sealed", dimension=None))
    return tuple(sorted(entries, key=lambda entry: entry.at))
