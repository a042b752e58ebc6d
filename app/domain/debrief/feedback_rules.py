"""Feedback rules: what may be told to a candidate, and the act of approving it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.domain.debrief.debrief import Debrief
from app.domain.errors import Conflict, InvalidInput, Sentence
from app.domain.journal.feedback import FeedbackApproved, FeedbackBasis, FeedbackLine
from app.domain.scorecard.rules import within_limit
from app.domain.value import Timestamp

_WORDS = Sentence("The feedback")
_SHORTEST = 3


class Offer(NamedTuple):
    """A piece of evidence that may be told."""

    dimension: str
    title: str
    about: FeedbackBasis
    source: str
    text: str


def offers(shown: Debrief) -> list[Offer]:
    """Return the evidence that a committee may choose from, in the rubric's order: notes, then growth."""
    found = []
    for view in shown.dimensions:
        key, title = view.dimension.id, view.dimension.title
        found += [Offer(key, title, "seen", note.id, note.text) for seat in view.seats for note in seat.notes]
        found += [
            Offer(key, title, "growth", seat.seat.id, seat.rating.growth)
            for seat in view.seats
            if seat.rating and seat.rating.growth
        ]
    return found


def approve(shown: Debrief, lines: Sequence[FeedbackLine], by: str, at: Timestamp) -> FeedbackApproved:
    """Return the act of approving `lines`; they may be worded otherwise than the evidence.

    Raises a sentence before the decision, for what rests on no evidence, and for a line that names an
    interviewer.
    """
    if shown.meeting is None or shown.meeting.decision is None:
        raise Conflict("Feedback is approved after the decision. This panel has none yet.")
    if not lines:
        raise InvalidInput("Tick at least one piece of evidence that the candidate is told.")
    known = {(each.dimension, each.about, each.source) for each in offers(shown)}
    names = _names(shown)
    kept = []
    for line in lines:
        if (line.dimension, line.about, line.source) not in known:
            raise InvalidInput("“{text}” rests on no evidence of this panel.", text=line.text[:80])
        text = within_limit(line.text, _WORDS)
        if not text:
            raise InvalidInput("A line of the feedback is empty. Word it, or do not tick it.")
        if named := names.search(text):
            raise InvalidInput(
                "“{text}” names {name}. Feedback does not say who saw what; word it without the name.",
                text=text[:80],
                name=named[0],
            )
        kept.append(line.replace(text=text))
    return FeedbackApproved(lines=tuple(kept), by=by, at=at)


def _names(shown: Debrief) -> re.Pattern[str]:
    """Return what finds the name of an interviewer or the chair, whole or a part of it."""
    people = [seat.interviewer.name for seat in shown.panel.seats]
    if shown.meeting:
        people.append(shown.meeting.chair.name)
    spelt = {part for name in people for part in (name, *name.split()) if len(part) >= _SHORTEST}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(spelt, reverse=True)))})(?!\w)")
