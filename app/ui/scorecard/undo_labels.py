"""What a step is called, so that undo and redo can say what they are about."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import (
    Change,
    FindingMarked,
    Given,
    Noted,
    OverallGiven,
    QuestionMarked,
    Rated,
    Rating,
    SignalMarked,
    Written,
)
from app.domain.scorecard.scorecard import Step, together
from app.ui.look.words import counted, finding, subject


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def step_label(step: Step, rubric: Rubric) -> str:
    """Say what a step did, for instance “Evaluation rigor 2 → 3”; undo and redo are named by it."""
    return _label(step.before, step.after, rubric)


def undo_label(steps: Sequence[Step], rubric: Rubric) -> str:
    """Say what the next undo, or redo, is about; a paste is one step."""
    batch = together(steps)
    if len(batch) > 1:
        return counted(len(batch), _tr("{n} pasted note"), _tr("{n} pasted notes"))
    return step_label(batch[-1], rubric)


def _label(before: Change, after: Change, rubric: Rubric) -> str:
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
        return _tr("note") if after.value.text else _tr("moment")
    if not before.value.text and after.value.text:
        return _tr("words of a moment")
    if before.value.text != after.value.text:
        return _tr("correction of a note")
    return _tr("filing of a note") if before.value.tone == after.value.tone else _tr("mark of a note")


def _rerated(before: Rating | None, after: Rating | None) -> str:
    old, new = (_level(each.level if each else None) for each in (before, after))
    if old != new or before is None or after is None or before.reason != after.reason:
        return f"{old} → {new}"
    return _tr("growth") if before.confidence == after.confidence else _tr("confidence")


def _level(level: Given | None) -> str:
    return _tr("unrated") if level is None else str(level)
