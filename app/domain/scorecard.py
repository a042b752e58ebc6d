"""What one seat produces: ratings, notes, signals, the overall recommendation, and how they may change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Literal, NamedTuple, TypeVar

from pydantic import Field

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.exercise import Exercise, Finding
from app.domain.panel import Seat
from app.domain.rubric import Rubric
from app.domain.value import NOTE_LIMIT, Digest, Id, Moment, Slug, Text, Value, tidy

T = TypeVar("T")

NE: Literal["NE"] = "NE"
"""Not evidenced: never low, never in a mean, always with a reason."""

Given = Annotated[int, Field(ge=1, le=9)] | Literal["NE"]
Recommendation = Literal["strong-no", "no", "yes", "strong-yes", "no-decision"]
Outcome = Literal["open", "found", "missed"]
By = Literal["hand", "undo", "redo"]
Status = Literal["planned", "draft", "sealed", "amending"]


class Rating(Value):
    """A level, or NE with its reason, for one dimension."""

    dimension: Slug
    level: Given
    reason: Text = ""
    at: Moment


class Note(Value):
    """One time-stamped piece of evidence, filed under a dimension or not yet."""

    id: Id
    text: Text
    dimension: Slug | None
    at: Moment
    edited: bool = False
    withdrawn: bool = False


class SignalMark(Value):
    """A signal that was seen, with its evidence."""

    signal: Slug
    evidence: Text
    at: Moment


class FindingMark(Value):
    """Whether a finding of the exercise was found, found after hint n, missed, or is still open."""

    finding: Slug
    outcome: Outcome
    hint: Annotated[int, Field(ge=0, le=5)] = 0
    """How many hints had been read out by then."""
    at: Moment


class Overall(Value):
    """The overall recommendation, given last."""

    recommendation: Recommendation
    reason: Text = ""
    at: Moment


class Seal(Value):
    """That a version of the card was submitted: its digest, signed (both hexadecimal)."""

    version: Annotated[int, Field(ge=1)]
    digest: Digest
    public_key: Digest
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
    at: Moment
    reason: Text = ""
    """Why the card was amended; empty for the first version."""


class Rated(Value):
    """A dimension was rated, or its rating taken back (`rating` is None)."""

    kind: Literal["rated"] = "rated"
    key: Slug
    value: Rating | None
    by: By = "hand"


class Noted(Value):
    """A note was taken, corrected, filed elsewhere, withdrawn or restored."""

    kind: Literal["noted"] = "noted"
    key: Id
    value: Note
    by: By = "hand"


class SignalMarked(Value):
    """A signal was ticked, its evidence changed, or unticked (`value` is None)."""

    kind: Literal["signal-marked"] = "signal-marked"
    key: Slug
    value: SignalMark | None
    by: By = "hand"


class OverallGiven(Value):
    """The overall recommendation was given or taken back."""

    kind: Literal["overall-given"] = "overall-given"
    key: Literal["overall"] = "overall"
    value: Overall | None
    by: By = "hand"


class FindingMarked(Value):
    """A finding of the exercise was marked, or its mark taken back (`value` is None)."""

    kind: Literal["finding-marked"] = "finding-marked"
    key: Slug
    value: FindingMark | None
    by: By = "hand"


class SectionBegun(Value):
    """The interview turned to a section of the exercise, or its clock was stopped (None)."""

    kind: Literal["section-begun"] = "section-begun"
    section: Slug | None
    at: Moment


Change = Rated | Noted | SignalMarked | OverallGiven | FindingMarked
"""The acts that can be undone, by adding the previous value again."""


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
    sections: tuple[SectionBegun, ...] = ()
    overall: Overall | None = None
    seals: tuple[Seal, ...] = ()
    amending: str | None = None
    """The reason of the amendment under way."""
    undoable: tuple[Step, ...] = ()
    redoable: tuple[Step, ...] = ()
    commitments: tuple[str, ...] = ()
    """One for each event behind the card, in the journal's order."""

    @property
    def status(self) -> Status:
        """Planned (nothing yet), draft, sealed, or amending after a seal."""
        if self.seals:
            return "sealed" if self.amending is None else "amending"
        return "draft" if self.commitments else "planned"

    def standing_notes(self) -> tuple[Note, ...]:
        """Return the notes that were not withdrawn, in the order they were taken."""
        return tuple(note for note in self.notes.values() if not note.withdrawn)

    def notes_on(self, dimension: str | None) -> tuple[Note, ...]:
        """Return the standing notes filed under `dimension` (None: not filed)."""
        return tuple(note for note in self.standing_notes() if note.dimension == dimension)

    def elapsed(self, now: datetime) -> dict[str, float]:
        """Return the seconds spent in each section of the exercise so far."""
        return elapsed(self.sections, now)

    def section(self) -> str | None:
        """Return the section the interview is in, None while the clock stands."""
        return self.sections[-1].section if self.sections else None

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
    spent: dict[str, float] = {}
    ends = [*(each.at for each in sections[1:]), now]
    for begun, ended in zip(sections, ends, strict=False):
        if begun.section is not None:
            seconds = max(0.0, (ended - begun.at).total_seconds())
            spent[begun.section] = spent.get(begun.section, 0.0) + seconds
    return spent


def rate(card: Scorecard, rubric: Rubric, dimension: str, level: Given, reason: str, at: datetime) -> Rated:
    """Return the act of rating `dimension`; NE needs its reason, a level must be on the scale."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    if level != NE and level not in [each.level for each in rubric.scale]:
        raise InvalidInput(f"Level {level} is not on the scale of this rubric.")
    reason = fitting(reason, "reason")
    if level == NE and not reason:
        raise InvalidInput("NE needs its reason: say in a few words why there was no evidence.")
    return Rated(key=dimension, value=Rating(dimension=dimension, level=level, reason=reason, at=at))


def take_note(
    card: Scorecard, rubric: Rubric, note: str, text: str, dimension: str | None, at: datetime
) -> Noted:
    """Return the act of taking a note under the id `note`."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    return Noted(key=note, value=Note(id=note, text=_worded(text), dimension=dimension, at=at))


def correct_note(card: Scorecard, rubric: Rubric, note: str, text: str, dimension: str | None) -> Noted:
    """Return the act of correcting or re-filing a note; its time stays."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    old = _note(card, note)
    words = _worded(text)
    changed = old.replace(text=words, dimension=dimension, edited=old.edited or words != old.text)
    return Noted(key=note, value=changed)


def withdraw_note(card: Scorecard, note: str) -> Noted:
    """Return the act of withdrawing a note; the record keeps its words."""
    _check_open(card)
    return Noted(key=note, value=_note(card, note).replace(withdrawn=True))


def mark_signal(card: Scorecard, rubric: Rubric, signal: str, evidence: str, at: datetime) -> SignalMarked:
    """Return the act of ticking a signal or changing its evidence; the time of the tick stays."""
    _check_open(card)
    try:
        rubric.signal(signal)
    except KeyError:
        raise NotFound(f"The rubric has no signal “{signal}”.") from None
    old = card.signals.get(signal)
    mark = SignalMark(signal=signal, evidence=fitting(evidence, "evidence"), at=old.at if old else at)
    return SignalMarked(key=signal, value=mark)


def clear_signal(card: Scorecard, signal: str) -> SignalMarked:
    """Return the act of unticking a signal."""
    _check_open(card)
    return SignalMarked(key=signal, value=None)


def mark_finding(
    card: Scorecard, exercise: Exercise, finding: str, outcome: Literal["found", "missed"], at: datetime
) -> FindingMarked:
    """Return the act of marking a finding found or missed; the hints read out before count."""
    _check_open(card)
    _finding(exercise, finding)
    mark = FindingMark(finding=finding, outcome=outcome, hint=_hints_read(card, finding), at=at)
    return FindingMarked(key=finding, value=mark)


def read_hint(card: Scorecard, exercise: Exercise, finding: str, at: datetime) -> FindingMarked:
    """Return the act of reading out the next hint, which opens the finding again."""
    _check_open(card)
    hint = _hints_read(card, finding) + 1
    if hint > len(_finding(exercise, finding).hints):
        raise Conflict("Every hint to this finding has been read out.")
    return FindingMarked(key=finding, value=FindingMark(finding=finding, outcome="open", hint=hint, at=at))


def clear_finding(card: Scorecard, finding: str) -> FindingMarked:
    """Return the act of taking a finding's mark back."""
    _check_open(card)
    return FindingMarked(key=finding, value=None)


def begin_section(card: Scorecard, exercise: Exercise, section: str | None, at: datetime) -> SectionBegun:
    """Return the act of turning to a section, or of stopping the clock (None)."""
    _check_open(card)
    if section is not None and section not in [each.id for each in exercise.sections]:
        raise NotFound(f"The exercise has no section “{section}”.")
    return SectionBegun(section=section, at=at)


def recommend(card: Scorecard, recommendation: Recommendation, reason: str, at: datetime) -> OverallGiven:
    """Return the act of giving the overall recommendation; every focus dimension comes first."""
    _check_open(card)
    if card.unrated():
        count = len(card.unrated())
        what = "1 dimension is" if count == 1 else f"{count} dimensions are"
        raise Conflict(f"The overall recommendation comes last: {what} still unrated.")
    overall = Overall(recommendation=recommendation, reason=fitting(reason, "reason"), at=at)
    return OverallGiven(value=overall)


def undo(card: Scorecard) -> Change:
    """Return the act that brings the previous value back."""
    _check_open(card)
    if not card.undoable:
        raise Conflict("There is nothing to undo on this scorecard.")
    return card.undoable[-1].before.replace(by="undo")


def redo(card: Scorecard) -> Change:
    """Return the act that brings back what undo took away."""
    _check_open(card)
    if not card.redoable:
        raise Conflict("There is nothing to redo on this scorecard.")
    return card.redoable[-1].after.replace(by="redo")


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


def fitting(text: str, what: str, cure: str = "Shorten it.") -> str:
    """Return `text` as it may be kept; raise `InvalidInput` when it is too long."""
    words = tidy(text).strip()
    if len(words) > NOTE_LIMIT:
        raise InvalidInput(f"The {what} has {len(words):,} characters, the limit is {NOTE_LIMIT:,}. {cure}")
    return words


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


def _with(held: Mapping[str, T], key: str, value: T | None) -> Mapping[str, T]:
    if value is None:
        return {each: kept for each, kept in held.items() if each != key}
    return {**held, key: value}


def _check_open(card: Scorecard) -> None:
    if card.status == "sealed":
        raise Conflict("This scorecard is sealed. To change it, amend it with a reason.")


def _check_dimension(rubric: Rubric, dimension: str | None) -> None:
    if dimension is not None and dimension not in [each.id for each in rubric.dimensions]:
        raise NotFound(f"The rubric has no dimension “{dimension}”.")


def _hints_read(card: Scorecard, finding: str) -> int:
    mark = card.findings.get(finding)
    return mark.hint if mark else 0


def _finding(exercise: Exercise, finding: str) -> Finding:
    for each in exercise.findings:
        if each.id == finding:
            return each
    raise NotFound(f"The exercise has no finding “{finding}”.")


def _note(card: Scorecard, note: str) -> Note:
    if note not in card.notes or card.notes[note].withdrawn:
        raise NotFound("That note is not on this scorecard.")
    return card.notes[note]


def _worded(text: str) -> str:
    words = fitting(text, "note", "Split it in two.")
    if not words:
        raise InvalidInput("An empty note says nothing; type what you saw or heard.")
    return words
