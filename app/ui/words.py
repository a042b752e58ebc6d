"""Words for values of the domain, in the reader's language."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.errors import Sentence
from app.domain.marks import (
    Change,
    Confidence,
    FindingMark,
    FindingMarked,
    Given,
    Note,
    Noted,
    OverallGiven,
    QuestionMarked,
    Rated,
    Rating,
    SignalMarked,
    Subject,
    Tone,
    Written,
)
from app.domain.rubric import Rubric
from app.domain.scorecard import Step, together

TONES: dict[Tone, str] = {"strong": "+", "weak": "−", "red-flag": "!", "follow-up": "?"}
"""The sign of what a note speaks for; it never stands without its word or its place."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def told(sentence: Sentence) -> str:
    """Say an error, or another sentence from inside, in the reader's language."""
    values = {name: _spoken(value) for name, value in sentence.values.items()}
    return QCoreApplication.translate("errors", sentence.template).format(**values)


def _spoken(value: object) -> object:
    if isinstance(value, Sentence):
        return told(value)
    return _Number(value) if isinstance(value, int) else value


class _Number(int):
    """A number that groups its digits (`{count:,}`) as the reader's language does."""

    def __format__(self, form: str) -> str:
        return number(self) if form == "," else super().__format__(form)


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


def spoken_note(note: Note) -> str:
    """Say a note to somebody who listens: its mark, its words, its time."""
    said = f"{note.text}, {note.at:%H:%M:%S}"
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


def step_label(step: Step, rubric: Rubric) -> str:
    """Say what a step did, for instance “Evaluation rigor 2 → 3”; undo and redo are named by it."""
    return _said(step.before, step.after, rubric)


def undo_label(steps: Sequence[Step], rubric: Rubric) -> str:
    """Say what the next undo, or redo, is about; a paste is one step."""
    batch = together(steps)
    if len(batch) > 1:
        return counted(len(batch), _tr("{n} pasted note"), _tr("{n} pasted notes"))
    return step_label(batch[-1], rubric)


def _said(before: Change, after: Change, rubric: Rubric) -> str:
    match after, before:
        case Rated(), Rated():
            return f"{rubric.dimension(after.key).title} {_rerated(before.value, after.value)}"
        case Noted(), Noted():
            return _noted(before, after)
        case SignalMarked(), SignalMarked():
            if before.value is None:
                return _tr("signal ticked")
            return _tr("signal unticked") if after.value is None else _tr("evidence of a signal")
        case FindingMarked(), _:
            return _tr("finding {what}").format(what=finding(after.value))
        case QuestionMarked(), _:
            return _tr("mark of a question")
        case Written(), _:
            return subject(after.key)
        case OverallGiven(), _:
            return _tr("overall recommendation")
        case _:
            return ""


def _noted(before: Noted, after: Noted) -> str:
    if after.value.withdrawn:
        return _tr("note withdrawn")
    if before.value.withdrawn:
        return _tr("note")
    if before.value.text != after.value.text:
        return _tr("correction of a note")
    return _tr("filing of a note") if before.value.tone == after.value.tone else _tr("mark of a note")


def _rerated(before: Rating | None, after: Rating | None) -> str:
    old, new = (_level(each.level if each else None) for each in (before, after))
    if old != new or before is None or after is None or before.reason != after.reason:
        return f"{old} → {new}"
    return _tr("growth") if before.confidence == after.confidence else _tr("confidence")


def subject(key: Subject) -> str:
    """Return what is written beside the ratings, as people say it."""
    return {"take-aways": _tr("key take-aways"), "handover": _tr("note to the next interviewer")}[key]


def _level(level: Given | None) -> str:
    return _tr("unrated") if level is None else str(level)


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
