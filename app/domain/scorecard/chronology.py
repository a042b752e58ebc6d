"""The chronology of one scorecard's hour: sections, notes, findings, questions, signals in order."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from app.domain.scorecard.marks import FindingMark, Note, QuestionMark, SectionBegun, SignalMark
from app.domain.scorecard.scorecard import Scorecard

ChronologyItem = SectionBegun | Note | FindingMark | QuestionMark | SignalMark


class Moment(NamedTuple):
    """Something that stands on the card, and when it came there."""

    at: datetime
    what: ChronologyItem


def happened(card: Scorecard) -> tuple[Moment, ...]:
    """Return what stands on `card`, by time; ratings belong to the hour after."""
    return tuple(sorted(_standing(card), key=lambda moment: moment.at))


def begun(card: Scorecard) -> datetime | None:
    """Return when the interview began: its first section, else the time it was planned for."""
    return card.sections[0].at if card.sections else card.seat.starts_at


def _standing(card: Scorecard) -> Iterator[Moment]:
    for each in card.sections:
        yield Moment(each.at, each)
    for note in card.standing_notes():
        yield Moment(note.at, note)
    marks: list[FindingMark | QuestionMark | SignalMark] = [
        *card.findings.values(),
        *card.questions.values(),
        *card.signals.values(),
    ]
    for mark in marks:
        yield Moment(mark.at, mark)
