"""Words for values of the domain, in the reader's language."""

from __future__ import annotations

from datetime import datetime
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.errors import Sentence
from app.domain.languages import spelled
from app.domain.scorecard.quotation import quotation

if TYPE_CHECKING:  # the first screen has words before the domain is there
    from app.domain.scorecard.marks import Confidence, FindingMark, Note, QuestionMark, Subject, Tone

TONES: dict[Tone, str] = {"strong": "+", "weak": "−", "red-flag": "!", "follow-up": "?"}
"""The sign of what a note speaks for; it never stands without its word or its place."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def translated(sentence: Sentence) -> str:
    """Say an error, or another sentence from inside, in the reader's language."""
    return sentence.worded(lambda template: QCoreApplication.translate("errors", template), _spelled)


def _spelled(value: float, form: str) -> str:
    here = QLocale()
    return spelled(value, form, here.decimalPoint(), here.groupSeparator())


def number(value: int) -> str:
    """Return a number as people write it."""
    return QLocale().toString(value)


def recommendation(key: str) -> str:
    """Return a recommendation as people say it."""
    return {
        "strong-no": _tr("Strong no"),
        "no": _tr("No"),
        "yes": _tr("Yes"),
        "strong-yes": _tr("Strong yes"),
        "no-decision": _tr("No decision"),
    }[key]


def status(key: str) -> str:
    """Return the state of a panel or a seat."""
    return {
        "planned": _tr("Planned"),
        "draft": _tr("In progress"),
        "in-progress": _tr("In progress"),
        "sealed": _tr("Sealed"),
        "decided": _tr("Decided"),
        "amending": _tr("Being amended"),
    }[key]


def tone(key: Tone) -> str:
    """Say what a note speaks for."""
    return {
        "strong": _tr("strong"),
        "weak": _tr("weak"),
        "red-flag": _tr("red flag"),
        "follow-up": _tr("follow up"),
    }[key]


def noted(note: Note) -> str:
    """Return a note's words as one reads them: a quotation in the language's marks, or that it has none."""
    return in_marks(note.text) or _tr("a moment without words")


def in_marks(text: str) -> str:
    """Return a text as one reads it: what it quotes first in the marks of the reader's language."""
    quoted = quotation(text)
    return quoted_words(quoted.words) + quoted.after if quoted else text


def quoted_words(said: str) -> str:
    """Return words in the quotation marks of the reader's language."""
    return QLocale().quoteString(said)


def toned(note: Note) -> str:
    """Return a note's words after the sign and the word of what it speaks for."""
    said = noted(note)
    return f"{TONES[note.tone]} {tone(note.tone)}: {said}" if note.tone else said


def confidence(key: Confidence) -> str:
    """Say how sure a rating is."""
    return {"unsure": _tr("unsure"), "fairly": _tr("fairly sure"), "very": _tr("very sure")}[key]


def spoken_note(note: Note) -> str:
    """Say a note to somebody who listens: its mark, its words, its time."""
    quoted = quotation(note.text)
    said = _tr("quoted: {words}").format(words=quoted.words) + quoted.after if quoted else noted(note)
    said = f"{said}, {note.at:%H:%M:%S}"
    return f"{tone(note.tone)}: {said}" if note.tone else said


def sureness(key: Confidence) -> str:
    """Say how sure a rating is."""
    return {"unsure": _tr("unsure"), "fairly": _tr("fairly sure"), "very": _tr("very sure")}[key]


def day(moment: datetime) -> str:
    """Return a date as people write it, in the machine's time zone."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), _tr("d MMMM yyyy"))


def day_and_time(moment: datetime) -> str:
    """Return a date with its time to the minute."""
    return f"{day(moment)}, {moment.astimezone():%H:%M}"


def subject(key: Subject) -> str:
    """Return what is written beside the ratings, as people say it."""
    return {"take-aways": _tr("key take-aways"), "handover": _tr("note to the next interviewer")}[key]


def question(mark: QuestionMark | None) -> str:
    """Say whether a question was asked, skipped, or is still open."""
    if mark is None:
        return _tr("open")
    return _tr("asked") if mark.outcome == "asked" else _tr("skipped")


def length(minutes: int) -> str:
    """Say how long something took: in minutes, or in hours where these are many."""
    if minutes < 120:
        return counted(minutes, _tr("{n} minute"), _tr("{n} minutes"))
    return counted(round(minutes / 60), _tr("{n} hour"), _tr("{n} hours"))


def withheld(number: int) -> str:
    """Say how many questions are not shown while the exercise is on, and why."""
    return counted(
        number,
        _tr("{n} question is withheld until you rate: it would give this exercise away."),
        _tr("{n} questions are withheld until you rate: they would give this exercise away."),
    )


def into(clock: float | None) -> str:
    """Say how far into the interview its clock was, for instance “12:40 in”; nothing before it began."""
    seconds = floor(clock) if clock is not None else -1
    if not 0 <= seconds < 36_000:
        return ""
    return _tr("{minutes}:{seconds:02d} in").format(minutes=seconds // 60, seconds=seconds % 60)


def cut(name: str, most: int = 60) -> str:
    """Return a name as a sentence has room for it."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def counted(number: int, one: str, many: str) -> str:
    """Return `one` or `many` with the number in place of `{n}`."""
    return (one if number == 1 else many).replace("{n}", QLocale().toString(number))


def finding(mark: FindingMark | None) -> str:
    """Say how a finding stands: found, found after hint n, missed, hint n read, open."""
    if mark is None:
        return _tr("open")
    if mark.outcome == "missed":
        return _tr("missed")
    if mark.outcome == "found":
        return _tr("after hint {n}").format(n=mark.hint) if mark.hint else _tr("found")
    return _tr("hint {n} read").format(n=mark.hint)
