"""An opened panel as the committee reads it: every fact of the debrief, before any layout."""

from collections.abc import Mapping, Sequence

from app.domain.errors import Conflict
from app.domain.exercise import Exercise, Finding, Section
from app.domain.marks import FindingMark, Note, Rating, Seal, SignalMark
from app.domain.panel import ExerciseRef, Panel, Seat
from app.domain.policy import PolicyResult, apply_policy
from app.domain.rubric import Dimension, Rubric, Signal
from app.domain.scorecard import elapsed
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


class FindingView(Value):
    """One finding of a seat's exercise and how it went; no mark means it was not reached."""

    finding: Finding
    mark: FindingMark | None


class SeatExercise(Value):
    """What one seat's exercise brought to light."""

    seat: Seat
    exercise: ExerciseRef
    findings: tuple[FindingView, ...]
    minutes: tuple[tuple[Section, int], ...]
    """The minutes really spent in each section, rounded."""


class SeatView(Value):
    """What one seat saw of one dimension."""

    seat: Seat
    rating: Rating | None
    anchor: Text
    """The anchor of the level given; empty for NE or no rating."""
    notes: tuple[Note, ...]
    signals: tuple[tuple[Signal, SignalMark], ...]
    findings: tuple[FindingView, ...] = ()


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
    exercises: tuple[SeatExercise, ...]
    red_flags: tuple[tuple[Seat, Signal, SignalMark], ...]
    unfiled: tuple[tuple[Seat, Note], ...]
    timeline: tuple[Moments, ...]
    policy: PolicyResult
    last_sealed_at: Moment


def debrief(
    panel: Panel, rubric: Rubric, records: Sequence[SeatRecord], exercises: Mapping[str, Exercise]
) -> Debrief:
    """Return the debrief of `panel`; raise `Conflict` while a seat's card is not sealed.

    `exercises` are the frozen exercises of the seats, by their digest.
    """
    waiting = [seat.interviewer.name for seat in panel.seats if seat.id not in {r.seat.id for r in records}]
    if waiting or not records:
        names = ", ".join(waiting) or "every seat"
        raise Conflict(f"The debrief opens when every scorecard is sealed. Waiting for: {names}.")
    cards = [record.card for record in records]
    held = {each.seat.id: each for each in (_exercise(card, exercises) for card in cards) if each}
    return Debrief(
        panel=panel,
        rubric=rubric,
        seats=tuple(records),
        dimensions=tuple(_dimension(each, rubric, cards, held) for each in rubric.dimensions),
        exercises=tuple(held.values()),
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


def _exercise(card: SealedCard, exercises: Mapping[str, Exercise]) -> SeatExercise | None:
    reference = card.seat.exercise
    if reference is None:
        return None
    exercise = exercises[reference.digest]
    marks = {mark.finding: mark for mark in card.findings}
    spent = elapsed(card.sections, card.sealed_at)
    return SeatExercise(
        seat=card.seat,
        exercise=reference,
        findings=tuple(FindingView(finding=each, mark=marks.get(each.id)) for each in exercise.findings),
        minutes=tuple((each, round(spent.get(each.id, 0) / 60)) for each in exercise.sections),
    )


def _dimension(
    dimension: Dimension, rubric: Rubric, cards: Sequence[SealedCard], held: Mapping[str, SeatExercise]
) -> DimensionView:
    views = tuple(_seat_view(dimension, rubric, card, held.get(card.seat.id)) for card in cards)
    return DimensionView(dimension=dimension, seats=views)


def _seat_view(dimension: Dimension, rubric: Rubric, card: SealedCard, held: SeatExercise | None) -> SeatView:
    rating = next((each for each in card.ratings if each.dimension == dimension.id), None)
    level = rating.level if rating else None
    marks = ((rubric.signal(mark.signal), mark) for mark in card.signals)
    seen = held.findings if held else ()
    return SeatView(
        seat=card.seat,
        rating=rating,
        anchor=dimension.anchor(level) if isinstance(level, int) else "",
        notes=tuple(note for note in card.notes if note.dimension == dimension.id),
        signals=tuple((signal, mark) for signal, mark in marks if dimension.id in signal.dimensions),
        findings=tuple(each for each in seen if dimension.id in each.finding.dimensions and each.mark),
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
