"""The scorecard of one seat: the fold of its acts, what undo reaches, what the seal still lacks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, NamedTuple, TypeVar

from app.domain.packs.plan import spent
from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.domain.scorecard.marks import (
    Acquaintance,
    Change,
    FindingMark,
    FindingMarked,
    Note,
    Noted,
    Overall,
    OverallGiven,
    QuestionMark,
    QuestionMarked,
    Rated,
    Rating,
    Seal,
    SectionBegun,
    SignalMark,
    SignalMarked,
    Subject,
    Written,
)

K = TypeVar("K", bound=str)
T = TypeVar("T")
CardStatus = Literal["planned", "draft", "sealed", "amending"]


class Step(NamedTuple):
    """A change as undo knows it: what the value was, and what it became."""

    before: Change
    after: Change


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The fold of one seat's events, whose values were validated when they were made."""

    panel: str
    seat: Seat
    ratings: Mapping[str, Rating] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    signals: Mapping[str, SignalMark] = field(default_factory=dict)
    findings: Mapping[str, FindingMark] = field(default_factory=dict)
    questions: Mapping[str, QuestionMark] = field(default_factory=dict)
    """By dimension and question, joined by a slash."""
    written: Mapping[Subject, str] = field(default_factory=dict)
    sections: tuple[SectionBegun, ...] = ()
    overall: Overall | None = None
    acquaintance: Acquaintance | None = None
    """None where it was never asked."""
    seals: tuple[Seal, ...] = ()
    amending: str | None = None
    """The reason of the amendment under way."""
    undoable: tuple[Step, ...] = ()
    redoable: tuple[Step, ...] = ()
    commitments: tuple[str, ...] = ()
    """One for each event behind the card, in the journal's order."""
    newer: bool = False
    """Whether a newer version of the program wrote on it what this one does not know."""

    @property
    def status(self) -> CardStatus:
        """Planned (nothing of an interview yet), draft, sealed, or amending after a seal."""
        if self.seals:
            return "sealed" if self.amending is None else "amending"
        return "draft" if self.sections or self.undoable or self.redoable else "planned"

    def standing_notes(self) -> tuple[Note, ...]:
        """Return the notes that were not withdrawn, in the order they were taken."""
        return tuple(note for note in self.notes.values() if not note.withdrawn)

    def evidence(self) -> tuple[Note, ...]:
        """Return the standing notes that have words: what a seal freezes."""
        return tuple(note for note in self.standing_notes() if note.text)

    def moments(self) -> tuple[Note, ...]:
        """Return the standing notes that still wait for their words."""
        return tuple(note for note in self.standing_notes() if not note.text)

    def to_file(self) -> tuple[Note, ...]:
        """Return the standing notes that wait to be filed or worded; a question to come back to does not."""
        return tuple(
            note
            for note in self.standing_notes()
            if not note.text or (note.dimension is None and note.tone != "follow-up")
        )

    def notes_on(self, dimension: str | None) -> tuple[Note, ...]:
        """Return the standing notes filed under `dimension` (None: not filed)."""
        return tuple(note for note in self.standing_notes() if note.dimension == dimension)

    def elapsed(self, now: datetime) -> dict[str, float]:
        """Return the seconds spent in each section of the plan so far."""
        return elapsed(self.sections, now)

    def section(self) -> str | None:
        """Return the section the interview is in, None while the clock stands."""
        return self.sections[-1].section if self.sections else None

    def follow_ups(self) -> tuple[Note, ...]:
        """Return the standing notes that are questions to come back to."""
        return tuple(note for note in self.standing_notes() if note.tone == "follow-up")

    def unrated(self) -> tuple[str, ...]:
        """Return the focus dimensions that have neither a level nor NE."""
        return tuple(each for each in self.seat.focus if each not in self.ratings)


class Gap(NamedTuple):
    """Something that stands between a card and its seal."""

    what: Literal["unrated", "evidence", "signal-evidence", "overall"]
    subject: str
    """The dimension or signal concerned; empty for the overall recommendation."""


def elapsed(sections: Sequence[SectionBegun], now: datetime) -> dict[str, float]:
    """Return the seconds spent in each section, the running one until `now`; a clock set back counts 0."""
    return spent([(begun.section, begun.at) for begun in sections], now)


def in_order(sections: Iterable[SectionBegun]) -> tuple[SectionBegun, ...]:
    """Return the turns of an hour by their times: what is left out of it is said afterwards."""
    return tuple(sorted(sections, key=lambda each: each.at))


def together(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the last steps that are undone as one: of a paste, whose notes share a moment, all."""
    taken = 0
    for step in reversed(steps):
        if not (_pasted(step) and step.after.key[:_MOMENT] == steps[-1].after.key[:_MOMENT]):
            break
        taken += 1
    return tuple(steps[-max(1, taken) :])


_MOMENT = 13
"""How many characters of an identifier tell the millisecond."""


def _pasted(step: Step) -> bool:
    """Return whether a step took a note with a text from elsewhere."""
    before, after = step.before.value, step.after.value
    return (
        isinstance(before, Note)
        and isinstance(after, Note)
        and after.pasted
        and before.withdrawn
        and not after.withdrawn
        and before.replace(withdrawn=False) == after
    )


def changed(card: Scorecard, change: Change) -> Scorecard:
    """Return `card` after `change`, with what undo and redo can reach from there."""
    undoable, redoable = card.undoable, card.redoable
    if change.by == "undo":
        undoable, redoable = undoable[:-1], (*redoable, undoable[-1])
    elif change.by == "redo":
        undoable, redoable = (*undoable, redoable[-1]), redoable[:-1]
    else:
        undoable, redoable = (*undoable, Step(_before(card, change), change)), ()
    return replace(_placed(card, change), undoable=undoable, redoable=redoable)


def changes_nothing(card: Scorecard, change: Change) -> bool:
    """Return whether `change`, done by hand, would say again what stands on the card already."""
    before = _before(card, change).value
    if change.by != "hand" or before is None or change.value is None:
        return change.by == "hand" and before is None and change.value is None
    if isinstance(before, str) or isinstance(change.value, str):
        return before == change.value
    if isinstance(before, Note):
        return change.key in card.notes and before == change.value
    return before.model_dump(exclude={"at"}) == change.value.model_dump(exclude={"at"})


def with_seal(card: Scorecard, seal: Seal) -> Scorecard:
    """Return `card` with a seal in its place: those that came from elsewhere came in any order."""
    others = [each for each in card.seals if each.version != seal.version]
    return replace(card, seals=tuple(sorted([*others, seal], key=lambda each: each.version)))


def gaps(card: Scorecard, rubric: Rubric) -> tuple[Gap, ...]:
    """Return what stands between `card` and its seal, in the order of the page.

    The lowest and the highest level need a note or a signal's evidence; so does every red flag.
    """
    found = [Gap("unrated", dimension) for dimension in card.unrated()]
    for dimension in rubric.dimensions:
        rating = card.ratings.get(dimension.id)
        if rating and lacks_evidence(card, rubric, rating):
            found.append(Gap("evidence", dimension.id))
    for signal in rubric.signals:
        mark = card.signals.get(signal.id)
        if mark and signal.kind == "red-flag" and not mark.evidence:
            found.append(Gap("signal-evidence", signal.id))
    if card.overall is None:
        found.append(Gap("overall", ""))
    return tuple(found)


def lacks_evidence(card: Scorecard, rubric: Rubric, rating: Rating) -> bool:
    """Return whether a rating at an end of the scale has no words behind it yet."""
    if rating.level not in (rubric.scale[0].level, rubric.scale[-1].level):
        return False
    words = any(note.text for note in card.notes_on(rating.dimension))
    signals = [card.signals.get(signal.id) for signal in rubric.signals_of(rating.dimension)]
    return not words and not any(mark and mark.evidence for mark in signals)


def begun_anew(card: Scorecard, section: str) -> Scorecard:
    """Return `card` for another exercise: findings of the one before go, the hour so far is `section`'s."""
    begun, last = card.sections[:1], card.sections[-1:]
    sections = tuple(each.replace(section=section) for each in begun if each.section is not None)
    if sections and last[0].section is None:  # the clock stands, and goes on standing
        sections += last
    return replace(
        card,
        findings={},
        sections=sections,
        undoable=_without_findings(card.undoable),
        redoable=_without_findings(card.redoable),
    )


def _without_findings(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(step for step in steps if not isinstance(step.after, FindingMarked))


def _placed(card: Scorecard, change: Change) -> Scorecard:
    match change:
        case Rated():
            return replace(card, ratings=_with(card.ratings, change.key, change.value))
        case Noted():
            return replace(card, notes=_with(card.notes, change.key, change.value))
        case SignalMarked():
            return replace(card, signals=_with(card.signals, change.key, change.value))
        case OverallGiven():
            return replace(card, overall=change.value)
        case FindingMarked():
            return replace(card, findings=_with(card.findings, change.key, change.value))
        case QuestionMarked():
            return replace(card, questions=_with(card.questions, change.key, change.value))
        case Written():
            return replace(card, written=_with(card.written, change.key, change.value))


def _before(card: Scorecard, change: Change) -> Change:
    match change:
        case Rated():
            return change.replace(value=card.ratings.get(change.key))
        case Noted():
            return change.replace(value=card.notes.get(change.key, change.value.replace(withdrawn=True)))
        case SignalMarked():
            return change.replace(value=card.signals.get(change.key))
        case OverallGiven():
            return change.replace(value=card.overall)
        case FindingMarked():
            return change.replace(value=card.findings.get(change.key))
        case QuestionMarked():
            return change.replace(value=card.questions.get(change.key))
        case Written():
            return change.replace(value=card.written.get(change.key))


def _with(held: Mapping[K, T], key: K, value: T | None) -> Mapping[K, T]:
    if value is None:
        return {each: kept for each, kept in held.items() if each != key}
    return {**held, key: value}
