"""Scorecard rules: each function checks one act on a card and returns it, or says why not."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from app.domain.errors import Conflict, InvalidInput, NotFound, Sentence
from app.domain.packs.exercise import Exercise, Finding
from app.domain.packs.plan import Section
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import (
    NE,
    Change,
    Confidence,
    FindingMark,
    FindingMarked,
    Given,
    Note,
    Noted,
    Overall,
    OverallGiven,
    QuestionMark,
    QuestionMarked,
    Rated,
    Rating,
    Recommendation,
    SectionBegun,
    SignalMark,
    SignalMarked,
    Subject,
    Tone,
    Written,
)
from app.domain.scorecard.scorecard import Scorecard, together
from app.domain.text import tidy
from app.domain.value import NOTE_LIMIT

REASON = Sentence("The reason")
"""How a sentence about a reason that is too long begins."""

_SHORTEN = Sentence("Shorten it.")


def rate(card: Scorecard, rubric: Rubric, dimension: str, level: Given, reason: str, at: datetime) -> Rated:
    """Return the act of rating `dimension`; NE needs its reason, a level must be on the scale."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    if level != NE and level not in [each.level for each in rubric.scale]:
        raise InvalidInput("Level {level} is not on the scale of this rubric.", level=level)
    reason = within_limit(reason, REASON)
    if level == NE and not reason:
        raise InvalidInput("NE needs its reason: say in a few words why there was no evidence.")
    old = card.ratings.get(dimension)
    if old is None or level == NE:
        return Rated(key=dimension, value=Rating(dimension=dimension, level=level, reason=reason, at=at))
    return Rated(key=dimension, value=old.replace(level=level, reason=reason, at=at))


def unrate(card: Scorecard, dimension: str) -> Rated:
    """Return the act of taking a rating back."""
    _check_open(card)
    return Rated(key=dimension, value=None)


def set_confidence(card: Scorecard, dimension: str, confidence: Confidence | None) -> Rated:
    """Return the act of saying how sure a rating is; raise `Conflict` when there is no level yet."""
    return Rated(key=dimension, value=_levelled(card, dimension).replace(confidence=confidence))


def set_growth(card: Scorecard, dimension: str, text: str) -> Rated:
    """Return the act of saying what would have raised a rating by one level."""
    return Rated(
        key=dimension,
        value=_levelled(card, dimension).replace(growth=within_limit(text, Sentence("The sentence"))),
    )


def take_note(
    card: Scorecard,
    rubric: Rubric,
    note: str,
    text: str,
    dimension: str | None,
    at: datetime,
    *,
    tone: Tone | None = None,
    pasted: bool = False,
) -> Noted:
    """Return the act of taking a note under the id `note`."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    taken = Note(id=note, text=_worded(text), dimension=dimension, tone=tone, at=at, pasted=pasted)
    return Noted(key=note, value=taken)


def correct_note(card: Scorecard, note: str, text: str) -> Noted:
    """Return the act of correcting a note's words; its time stays, and the journal keeps the old words."""
    _check_open(card)
    old, words = _note(card, note), _worded(text)
    return Noted(key=note, value=old.replace(text=words, edited=old.edited or words != old.text))


def file_note(card: Scorecard, rubric: Rubric, note: str, dimension: str | None) -> Noted:
    """Return the act of filing a note under a dimension, or under none."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    return Noted(key=note, value=_note(card, note).replace(dimension=dimension))


def set_tone(card: Scorecard, note: str, tone: Tone | None) -> Noted:
    """Return the act of saying what a note speaks for."""
    _check_open(card)
    return Noted(key=note, value=_note(card, note).replace(tone=tone))


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
        raise NotFound("The rubric has no signal “{signal}”.", signal=signal) from None
    old = card.signals.get(signal)
    mark = SignalMark(
        signal=signal, evidence=within_limit(evidence, Sentence("The evidence")), at=old.at if old else at
    )
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


def mark_question(
    card: Scorecard,
    rubric: Rubric,
    dimension: str,
    question: str,
    outcome: Literal["asked", "skipped"] | None,
    at: datetime,
) -> QuestionMarked:
    """Return the act of marking a question asked or skipped, or of taking the mark back (None)."""
    _check_open(card)
    _check_dimension(rubric, dimension)
    if question not in [each.id for each in rubric.dimension(dimension).questions]:
        raise NotFound(
            "The rubric has no question “{question}” under “{dimension}”.",
            question=question,
            dimension=dimension,
        )
    mark = QuestionMark(dimension=dimension, question=question, outcome=outcome, at=at) if outcome else None
    return QuestionMarked(key=f"{dimension}/{question}", value=mark)


def write(card: Scorecard, subject: Subject, text: str) -> Written:
    """Return the act of writing the take-aways or the note to the next interviewer."""
    _check_open(card)
    return Written(key=subject, value=within_limit(text, Sentence("The text")) or None)


def begin_section(
    card: Scorecard, plan: Sequence[Section], section: str | None, at: datetime
) -> SectionBegun:
    """Return the act of turning to a section of the plan, or of stopping the clock (None)."""
    _check_open(card)
    if section is not None and section not in [each.id for each in plan]:
        raise NotFound("The plan has no section “{section}”.", section=section)
    return SectionBegun(section=section, at=at)


def recommend(card: Scorecard, recommendation: Recommendation, reason: str, at: datetime) -> OverallGiven:
    """Return the act of giving the overall recommendation; every focus dimension comes first."""
    _check_open(card)
    if card.unrated():
        count = len(card.unrated())
        raise Conflict(
            "The overall recommendation comes last: 1 dimension is still unrated."
            if count == 1
            else "The overall recommendation comes last: {count} dimensions are still unrated.",
            count=count,
        )
    overall = Overall(recommendation=recommendation, reason=within_limit(reason, REASON), at=at)
    return OverallGiven(value=overall)


def undo(card: Scorecard) -> tuple[Change, ...]:
    """Return the act that brings the previous value back; the acts, where several were done as one."""
    _check_open(card)
    if not card.undoable:
        raise Conflict("There is nothing to undo on this scorecard.")
    return tuple(step.before.replace(by="undo") for step in reversed(together(card.undoable)))


def redo(card: Scorecard) -> tuple[Change, ...]:
    """Return the act, or the acts done as one, that bring back what undo took away."""
    _check_open(card)
    if not card.redoable:
        raise Conflict("There is nothing to redo on this scorecard.")
    return tuple(step.after.replace(by="redo") for step in reversed(together(card.redoable)))


def within_limit(text: str, what: Sentence, cure: Sentence = _SHORTEN) -> str:
    """Return `text` as it may be kept; raise `InvalidInput` about `what` when it is too long."""
    words = tidy(text).strip()
    if len(words) > NOTE_LIMIT:
        raise InvalidInput(
            "{what} has {count:,} characters, the limit is {limit:,}. {cure}",
            what=what,
            count=len(words),
            limit=NOTE_LIMIT,
            cure=cure,
        )
    return words


def _check_open(card: Scorecard) -> None:
    if card.status == "sealed":
        raise Conflict("This scorecard is sealed. To change it, amend it with a reason.")


def _check_dimension(rubric: Rubric, dimension: str | None) -> None:
    if dimension is not None and dimension not in [each.id for each in rubric.dimensions]:
        raise NotFound("The rubric has no dimension “{dimension}”.", dimension=dimension)


def _levelled(card: Scorecard, dimension: str) -> Rating:
    _check_open(card)
    rating = card.ratings.get(dimension)
    if rating is None or rating.level == NE:
        raise Conflict("Rate the dimension first: this is said of a level.")
    return rating


def _hints_read(card: Scorecard, finding: str) -> int:
    mark = card.findings.get(finding)
    return mark.hint if mark else 0


def _finding(exercise: Exercise, finding: str) -> Finding:
    for each in exercise.findings:
        if each.id == finding:
            return each
    raise NotFound("The exercise has no finding “{finding}”.", finding=finding)


def _note(card: Scorecard, note: str) -> Note:
    if note not in card.notes or card.notes[note].withdrawn:
        raise NotFound("That note is not on this scorecard.")
    return card.notes[note]


def _worded(text: str) -> str:
    words = within_limit(text, Sentence("The note"), Sentence("Split it in two."))
    if not words:
        raise InvalidInput("An empty note says nothing; type what you saw or heard.")
    return words
