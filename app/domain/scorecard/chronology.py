"""The chronology of one scorecard's hour: sections, notes, findings, questions, signals in order."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from app.domain.instants import seconds_between
from app.domain.scorecard.marks import FindingMark, Note, QuestionMark, SectionBegun, SignalMark
from app.domain.scorecard.scorecard import Scorecard

ChronologyItem = SectionBegun | Note | FindingMark | QuestionMark | SignalMark


class Moment(NamedTuple):
    """Something that stands on the card, and when it came there."""

    at: datetime
    what: ChronologyItem


class HourClock(NamedTuple):
    """What the clock of an hour said at each moment: when it began, and from when to when it stood."""

    begun: datetime | None = None
    stood: tuple[tuple[datetime, datetime | None], ...] = ()

    def at(self, moment: datetime) -> float | None:
        """Return its seconds at a moment, below 0 before it began; None where it did not begin."""
        if self.begun is None:
            return None
        seconds = seconds_between(self.begun, moment)
        for began, ended in self.stood:
            until = moment if ended is None else min(ended, moment)
            seconds -= max(0.0, seconds_between(began, until))
        return seconds


def clock_of(card: Scorecard) -> HourClock:
    """Return the clock of the hour on `card`, without what was left out of it."""
    ends = [*(each.at for each in card.sections[1:]), None]
    turns = zip(card.sections, ends, strict=False)
    return HourClock(begun(card), tuple((each.at, end) for each, end in turns if each.section is None))


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
