"""Scorecard rules: each function checks one act on a desk and returns it, or says why not."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from app.domain.errors import Conflict, InvalidInput, NotFound, Sentence
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.exercise import Finding
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import (
    NE,
    Acquaintance,
    AcquaintanceTold,
    Change,
    Closeness,
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
    QuestionOutcome,
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
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.scorecard import Scorecard, together
from app.domain.text import is_seen, straight, tidy
from app.domain.value import NOTE_LIMIT

REASON = Sentence("The reason")
"""How a sentence about a reason that is too long begins."""

_SHORTEN = Sentence("Shorten it.")


def rate(desk: Desk, dimension: str, level: Given, reason: str = "") -> Rated:
    """Return the act of rating `dimension`; NE needs its reason, a level must be on the scale."""
    _check_open(desk)
    _check_dimension(desk, dimension)
    if level != NE and level not in [each.level for each in desk.rubric.scale]:
        raise InvalidInput("Level {level} is not on the scale of this rubric.", level=level)
    reason = within_limit(reason, REASON)
    if level == NE and not reason:
        raise InvalidInput("NE needs its reason: say in a few words why there was no evidence.")
    old = desk.card.ratings.get(dimension)
    if old is None or level == NE:
        return Rated(key=dimension, value=Rating(dimension=dimension, level=level, reason=reason, at=desk.at))
    return Rated(key=dimension, value=old.replace(level=level, reason=reason, at=desk.at))


def unrate(desk: Desk, dimension: str) -> Rated:
    """Return the act of taking a rating back."""
    _check_open(desk)
    return Rated(key=dimension, value=None)


def set_confidence(desk: Desk, dimension: str, confidence: Confidence | None) -> Rated:
    """Return the act of saying how sure a rating is; raise `Conflict` when there is no level yet."""
    return Rated(key=dimension, value=_levelled(desk, dimension).replace(confidence=confidence))


def set_growth(desk: Desk, dimension: str, text: str) -> Rated:
    """Return the act of saying what would have raised a rating by one level."""
    return Rated(
        key=dimension,
        value=_levelled(desk, dimension).replace(growth=within_limit(text, Sentence("The sentence"))),
    )


def take_note(desk: Desk, note: str, text: str, dimension: str | None, tone: Tone | None = None) -> Noted:
    """Return the act of taking a note under the id `note`."""
    return _taken(desk, note, Captured(text, dimension, tone), desk.at)


def stamp_moment(desk: Desk, note: str) -> Noted:
    """Return the act of keeping the time of something under the id `note`, to be put into words later."""
    _check_open(desk)
    return Noted(key=note, value=Note(id=note, text="", dimension=None, at=desk.at))


def word_moment(desk: Desk, note: str, said: Captured) -> Noted:
    """Return the act of putting a moment into words; they may also say where it belongs, as a note's do."""
    _check_dimension(desk, said.dimension)
    worded = correct_note(desk, note, said.text).value
    dimension, tone = said.dimension or worded.dimension, said.tone or worded.tone
    return Noted(key=note, value=worded.replace(dimension=dimension, tone=tone))


def paste_notes(desk: Desk, found: Mapping[str, tuple[Captured, datetime]]) -> tuple[Noted, ...]:
    """Return the acts of taking notes out of a text from elsewhere, by their ids, each at its own time."""
    return tuple(_taken(desk, note, said, at, pasted=True) for note, (said, at) in found.items())


def correct_note(desk: Desk, note: str, text: str) -> Noted:
    """Return the act of correcting a note's words; its time stays, and the journal keeps the old words."""
    _check_open(desk)
    old, words = _note(desk, note), _worded(text)
    edited = old.edited or (bool(old.text) and words != old.text)
    return Noted(key=note, value=old.replace(text=words, edited=edited))


def file_note(desk: Desk, note: str, dimension: str | None) -> Noted:
    """Return the act of filing a note under a dimension, or under none."""
    _check_open(desk)
    _check_dimension(desk, dimension)
    return Noted(key=note, value=_note(desk, note).replace(dimension=dimension))


def set_tone(desk: Desk, note: str, tone: Tone | None) -> Noted:
    """Return the act of saying what a note speaks for."""
    _check_open(desk)
    return Noted(key=note, value=_note(desk, note).replace(tone=tone))


def withdraw_note(desk: Desk, note: str) -> Noted:
    """Return the act of withdrawing a note; the record keeps its words."""
    _check_open(desk)
    return Noted(key=note, value=_note(desk, note).replace(withdrawn=True))


def mark_signal(desk: Desk, signal: str, evidence: str) -> SignalMarked:
    """Return the act of ticking a signal or changing its evidence; the time of the tick stays."""
    _check_open(desk)
    try:
        desk.rubric.signal(signal)
    except KeyError:
        raise NotFound("The rubric has no signal “{signal}”.", signal=signal) from None
    old, words = desk.card.signals.get(signal), within_limit(evidence, Sentence("The evidence"))
    mark = SignalMark(signal=signal, evidence=words, at=old.at if old else desk.at)
    return SignalMarked(key=signal, value=mark)


def clear_signal(desk: Desk, signal: str) -> SignalMarked:
    """Return the act of unticking a signal."""
    _check_open(desk)
    return SignalMarked(key=signal, value=None)


def mark_finding(desk: Desk, finding: str, outcome: Literal["found", "missed"]) -> FindingMarked:
    """Return the act of marking a finding found or missed; the hints read out before count."""
    _check_open(desk)
    _finding(desk, finding)
    mark = FindingMark(finding=finding, outcome=outcome, hint=_hints_read(desk.card, finding), at=desk.at)
    return FindingMarked(key=finding, value=mark)


def read_hint(desk: Desk, finding: str) -> FindingMarked:
    """Return the act of reading out the next hint, which opens the finding again."""
    _check_open(desk)
    hint = _hints_read(desk.card, finding) + 1
    if hint > len(_finding(desk, finding).hints):
        raise Conflict("Every hint to this finding has been read out.")
    mark = FindingMark(finding=finding, outcome="open", hint=hint, at=desk.at)
    return FindingMarked(key=finding, value=mark)


def mark_question(
    desk: Desk, dimension: str, question: str, outcome: QuestionOutcome | None
) -> QuestionMarked:
    """Return the act of marking a question asked or skipped, or of taking the mark back (None)."""
    _check_open(desk)
    _check_dimension(desk, dimension)
    if question not in [each.id for each in desk.rubric.dimension(dimension).questions]:
        raise NotFound(
            "The rubric has no question “{question}” under “{dimension}”.",
            question=question,
            dimension=dimension,
        )
    key = f"{dimension}/{question}"
    if outcome is None:
        return QuestionMarked(key=key, value=None)
    mark = QuestionMark(dimension=dimension, question=question, outcome=outcome, at=desk.at)
    return QuestionMarked(key=key, value=mark)


def write(desk: Desk, subject: Subject, text: str) -> Written:
    """Return the act of writing the take-aways or the note to the next interviewer."""
    _check_open(desk)
    return Written(key=subject, value=within_limit(text, Sentence("The text")) or None)


def begin_section(desk: Desk, section: str | None) -> SectionBegun:
    """Return the act of turning to a section of the plan, or of stopping the clock (None)."""
    _check_open(desk)
    if section is not None and section not in [each.id for each in desk.plan]:
        raise NotFound("The plan has no section “{section}”.", section=section)
    return SectionBegun(section=section, at=desk.at)


def recommend(desk: Desk, recommendation: Recommendation, reason: str) -> OverallGiven:
    """Return the act of giving the overall recommendation; every focus dimension comes first."""
    _check_open(desk)
    if count := len(desk.card.unrated()):
        raise Conflict(
            "The overall recommendation comes last: 1 dimension is still unrated."
            if count == 1
            else "The overall recommendation comes last: {count} dimensions are still unrated.",
            count=count,
        )
    overall = Overall(recommendation=recommendation, reason=within_limit(reason, REASON), at=desk.at)
    return OverallGiven(value=overall)


def tell_acquaintance(desk: Desk, closeness: Closeness, how: str) -> AcquaintanceTold:
    """Return the act of saying whether one knows the candidate; who does says how."""
    _check_open(desk)
    words = " ".join(within_limit(how, Sentence("The sentence")).split()) if closeness != "none" else ""
    if closeness != "none" and not words:
        raise InvalidInput("Say in a few words how you know each other.")
    return AcquaintanceTold(value=Acquaintance(closeness=closeness, how=words, at=desk.at))


def undo(desk: Desk) -> tuple[Change, ...]:
    """Return the act that brings the previous value back; the acts, where several were done as one."""
    _check_open(desk)
    if not desk.card.undoable:
        raise Conflict("There is nothing to undo on this scorecard.")
    return tuple(step.before.replace(by="undo") for step in reversed(together(desk.card.undoable)))


def redo(desk: Desk) -> tuple[Change, ...]:
    """Return the act, or the acts done as one, that bring back what undo took away."""
    _check_open(desk)
    if not desk.card.redoable:
        raise Conflict("There is nothing to redo on this scorecard.")
    return tuple(step.after.replace(by="redo") for step in reversed(together(desk.card.redoable)))


def amend(desk: Desk, reason: str) -> AmendmentBegun:
    """Return the act of reopening a sealed card with a reason; the sealed version stays."""
    if desk.card.status != "sealed":
        raise Conflict("Only a sealed scorecard is amended; this one can simply be changed.")
    words = within_limit(reason, REASON)
    if not words:
        raise InvalidInput("An amendment needs its reason in writing.")
    return AmendmentBegun(reason=words)


def within_limit(text: str, what: Sentence, cure: Sentence = _SHORTEN) -> str:
    """Return `text` as it may be kept, empty where nothing of it shows.

    Raises `InvalidInput` about `what` when it is too long.
    """
    words = tidy(straight(text)).strip()  # turned round, the screen would say what no paper says
    if not is_seen(words):
        return ""
    if len(words) > NOTE_LIMIT:
        raise InvalidInput(
            "{what} has {count:,} characters, the limit is {limit:,}. {cure}",
            what=what,
            count=len(words),
            limit=NOTE_LIMIT,
            cure=cure,
        )
    return words


def _check_open(desk: Desk) -> None:
    if desk.card.status == "sealed":
        raise Conflict("This scorecard is sealed. To change it, amend it with a reason.")
    check_known(desk.card)


def check_known(card: Scorecard) -> None:
    """Raise `Conflict` where a newer version wrote on a card: what it says there, this one cannot know."""
    if card.newer:
        raise Conflict(
            "A newer Evenhand wrote on this scorecard. That is kept; update to change the card or to seal it."
        )


def _check_dimension(desk: Desk, dimension: str | None) -> None:
    if dimension is not None and dimension not in [each.id for each in desk.rubric.dimensions]:
        raise NotFound("The rubric has no dimension “{dimension}”.", dimension=dimension)


def _levelled(desk: Desk, dimension: str) -> Rating:
    _check_open(desk)
    rating = desk.card.ratings.get(dimension)
    if rating is None or rating.level == NE:
        raise Conflict("Rate the dimension first: this is said of a level.")
    return rating


def _hints_read(card: Scorecard, finding: str) -> int:
    mark = card.findings.get(finding)
    return mark.hint if mark else 0


def _finding(desk: Desk, finding: str) -> Finding:
    if desk.frozen is None:
        raise NotFound("This seat has no exercise.")
    for each in desk.frozen.exercise.findings:
        if each.id == finding:
            return each
    raise NotFound("The exercise has no finding “{finding}”.", finding=finding)


def _note(desk: Desk, note: str) -> Note:
    held = desk.card.notes.get(note)
    if held is None or held.withdrawn:
        raise NotFound("That note is not on this scorecard.")
    return held


def _taken(desk: Desk, note: str, said: Captured, at: datetime, *, pasted: bool = False) -> Noted:
    _check_open(desk)
    _check_dimension(desk, said.dimension)
    words = _worded(said.text)
    taken = Note(id=note, text=words, dimension=said.dimension, tone=said.tone, at=at, pasted=pasted)
    return Noted(key=note, value=taken)


def _worded(text: str) -> str:
    words = within_limit(text, Sentence("The note"), Sentence("Split it in two."))
    if not words:
        raise InvalidInput("An empty note says nothing; type what you saw or heard.")
    return words
