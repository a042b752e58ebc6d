"""An opened panel as the committee reads it: every fact of the debrief, before any layout."""

from collections.abc import Mapping, Sequence

from app.domain.errors import Conflict, Sentence
from app.domain.exercise import Exercise, Finding
from app.domain.marks import FindingMark, Given, Note, Rating, Seal, SignalMark
from app.domain.panel import ExerciseRef, Panel, Seat
from app.domain.plan import Section
from app.domain.policy import PolicyResult, apply_policy, red_flags
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

    @property
    def first(self) -> SealedCard:
        """What the seat sealed at the end of its interview, before anybody could discuss it."""
        return self.versions[0].document


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
    earlier: tuple[tuple[int, Given | None], ...] = ()
    """The level in each version before the newest; empty when every version gave the same."""


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


class RedFlag(Value):
    """A red flag that a seat raised, by a signal of the rubric or by a note of its own."""

    seat: Seat
    signal: Signal | None
    evidence: Text
    at: Moment


class Debrief(Value):
    """Everything that the debrief of a panel states."""

    panel: Panel
    rubric: Rubric
    seats: tuple[SeatRecord, ...]
    dimensions: tuple[DimensionView, ...]
    exercises: tuple[SeatExercise, ...]
    red_flags: tuple[RedFlag, ...]
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
        names = ", ".join(waiting) or Sentence("every seat")
        raise Conflict("The debrief opens when every scorecard is sealed. Waiting for: {names}.", names=names)
    cards = [record.card for record in records]
    held = {each.seat.id: each for each in (_exercise(record, exercises) for record in records) if each}
    return Debrief(
        panel=panel,
        rubric=rubric,
        seats=tuple(records),
        dimensions=tuple(_dimension(each, rubric, records, held) for each in rubric.dimensions),
        exercises=tuple(held.values()),
        red_flags=tuple(
            _raised(card.seat, raised, rubric) for card in cards for raised in red_flags(card, rubric)
        ),
        unfiled=tuple((card.seat, note) for card in cards for note in card.notes if note.dimension is None),
        timeline=_timeline(rubric, records),
        policy=apply_policy(rubric, cards),
        last_sealed_at=max(card.sealed_at for card in cards),
    )


def _raised(seat: Seat, raised: SignalMark | Note, rubric: Rubric) -> RedFlag:
    if isinstance(raised, Note):
        return RedFlag(seat=seat, signal=None, evidence=raised.text, at=raised.at)
    signal = rubric.signal(raised.signal)
    return RedFlag(seat=seat, signal=signal, evidence=raised.evidence, at=raised.at)


def _exercise(record: SeatRecord, exercises: Mapping[str, Exercise]) -> SeatExercise | None:
    card, first = record.card, record.first
    reference = card.seat.exercise
    if reference is None:
        return None
    exercise = exercises[reference.digest]
    marks = {mark.finding: mark for mark in card.findings}
    spent = elapsed(first.sections, first.sealed_at)
    return SeatExercise(
        seat=card.seat,
        exercise=reference,
        findings=tuple(FindingView(finding=each, mark=marks.get(each.id)) for each in exercise.findings),
        minutes=tuple((each, round(spent.get(each.id, 0) / 60)) for each in exercise.sections),
    )


def _dimension(
    dimension: Dimension, rubric: Rubric, records: Sequence[SeatRecord], held: Mapping[str, SeatExercise]
) -> DimensionView:
    views = tuple(_seat_view(dimension, rubric, record, held.get(record.seat.id)) for record in records)
    return DimensionView(dimension=dimension, seats=views)


def _seat_view(
    dimension: Dimension, rubric: Rubric, record: SeatRecord, held: SeatExercise | None
) -> SeatView:
    card, rating = record.card, _rating(record.card, dimension)
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
        earlier=_earlier(record, dimension),
    )


def _rating(card: SealedCard, dimension: Dimension) -> Rating | None:
    return next((each for each in card.ratings if each.dimension == dimension.id), None)


def _earlier(record: SeatRecord, dimension: Dimension) -> tuple[tuple[int, Given | None], ...]:
    ratings = [(each.document.version, _rating(each.document, dimension)) for each in record.versions]
    given = [(version, rating.level if rating else None) for version, rating in ratings]
    return tuple(given[:-1]) if len({level for _, level in given}) > 1 else ()


def _timeline(rubric: Rubric, records: Sequence[SeatRecord]) -> tuple[Moments, ...]:
    """Every moment of the newest versions, with the ratings and the seals of those before."""
    titles = {dimension.id: dimension.title for dimension in rubric.dimensions}
    entries: list[Moments] = []
    for record in records:
        card, seat = record.card, record.seat
        sealed = [version.document for version in record.versions]
        rated = dict.fromkeys((each.at, each.level, each.dimension) for old in sealed for each in old.ratings)
        entries.extend(
            Moments(at=note.at, seat=seat, what=note.text, dimension=titles.get(note.dimension or ""))
            for note in card.notes
        )
        entries.extend(
            Moments(at=at, seat=seat, what=f"Rated {level}", dimension=titles[dimension])
            for at, level, dimension in rated
        )
        entries.extend(
            Moments(at=mark.at, seat=seat, what=f"Signal: {rubric.signal(mark.signal).text}", dimension=None)
            for mark in card.signals
        )
        entries.extend(
            Moments(at=each.sealed_at, seat=seat, what=_sealed(each.version), dimension=None)
            for each in sealed
        )
    return tuple(sorted(entries, key=lambda entry: entry.at))


def _sealed(version: int) -> str:
    return f"{'Sealed' if version == 1 else 'Amended and sealed'}, version {version}"
