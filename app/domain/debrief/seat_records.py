"""Seat records: what each seat sealed, its exercise, and every dimension seat by seat."""

from collections.abc import Mapping, Sequence

from app.domain.packs.exercise import Exercise, Finding
from app.domain.packs.plan import Section, stretched
from app.domain.packs.rubric import Dimension, Question, Rubric, Signal
from app.domain.panel import ExerciseRef, Seat
from app.domain.scorecard.marks import FindingMark, Given, Note, QuestionMark, Rating, Seal, SignalMark
from app.domain.scorecard.scorecard import elapsed
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Text, Value


class SealedVersion(Value):
    """One sealed version of a seat's card."""

    document: SealedCard
    seal: Seal
    verified: bool
    """Whether digest and signature hold for the document."""
    after_opening: bool = False
    """Whether it was sealed, or came, after the panel was open: its writer may have seen the others."""


class SeatRecord(Value):
    """A seat and everything it sealed, the newest version last."""

    seat: Seat
    versions: tuple[SealedVersion, ...]

    @property
    def card(self) -> SealedCard:
        """The newest version: what the seat stands by."""
        return self.versions[-1].document

    @property
    def initial(self) -> SealedCard:
        """The newest version sealed before the panel was open, by nobody who had seen the others.

        The first where every version came later: that is all there is, and it is marked.
        """
        independent = [each.document for each in self.versions if not each.after_opening]
        return independent[-1] if independent else self.versions[0].document

    @property
    def late(self) -> bool:
        """Whether the version that counts was sealed after the panel was open."""
        return self.versions[-1].after_opening

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
    questions: tuple[tuple[Question, QuestionMark], ...] = ()
    """What was asked or left out, in the order of the rubric."""
    earlier: tuple[tuple[int, Given | None], ...] = ()
    """The level in each version before the newest; empty when every version gave the same."""


class DimensionView(Value):
    """One dimension, seat by seat."""

    dimension: Dimension
    seats: tuple[SeatView, ...]


def seen_exercise(record: SeatRecord, exercises: Mapping[str, Exercise]) -> SeatExercise | None:
    """Return what the seat's exercise brought to light, None for a seat without one."""
    card, first = record.card, record.first
    reference = card.seat.exercise
    if reference is None:
        return None
    exercise = exercises[reference.digest]
    marks = {mark.finding: mark for mark in card.findings}
    spent = elapsed(first.sections, first.sealed_at)
    planned = stretched(exercise.sections, card.seat.extra)
    return SeatExercise(
        seat=card.seat,
        exercise=reference,
        findings=tuple(FindingView(finding=each, mark=marks.get(each.id)) for each in exercise.findings),
        minutes=tuple((each, round(spent.get(each.id, 0) / 60)) for each in planned),
    )


def seen_dimension(
    dimension: Dimension, rubric: Rubric, records: Sequence[SeatRecord], held: Mapping[str, SeatExercise]
) -> DimensionView:
    """Return a dimension seat by seat; `held` are the seats' exercises by seat."""
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
        questions=_questions(card, dimension),
        earlier=_earlier(record, dimension),
    )


def _rating(card: SealedCard, dimension: Dimension) -> Rating | None:
    return next((each for each in card.ratings if each.dimension == dimension.id), None)


def _questions(card: SealedCard, dimension: Dimension) -> tuple[tuple[Question, QuestionMark], ...]:
    marks = {mark.question: mark for mark in card.questions if mark.dimension == dimension.id}
    return tuple((each, marks[each.id]) for each in dimension.questions if each.id in marks)


def _earlier(record: SeatRecord, dimension: Dimension) -> tuple[tuple[int, Given | None], ...]:
    ratings = [(each.document.version, _rating(each.document, dimension)) for each in record.versions]
    given = [(version, rating.level if rating else None) for version, rating in ratings]
    return tuple(given[:-1]) if len({level for _, level in given}) > 1 else ()
