"""Preparation: what comes before an interview: the question of acquaintance, what was handed over."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.domain.scorecard.advice import remarks
from app.domain.scorecard.scorecard import Scorecard
from app.domain.scorecard.seal import SealedCard


class HandedOver(NamedTuple):
    """What an interviewer before this one wrote to the next."""

    who: str
    at: datetime
    """When that interview was, or when its card was sealed where it had no time."""
    text: str
    """Empty where it may hold a verdict: then it is kept back, for nobody's judgment may lean on it."""


def is_asked_first(card: Scorecard) -> bool:
    """Return whether the interviewer is asked about acquaintance before the card shows: it is untouched."""
    return not card.commitments


def is_before_the_hour(card: Scorecard) -> bool:
    """Return whether nothing of an interview is on the card yet."""
    return card.status == "planned"


def handed_over(seat: Seat, rubric: Rubric, sealed: Iterable[SealedCard]) -> tuple[HandedOver, ...]:
    """Return what those who spoke with the candidate before `seat` handed over, the last of them first.

    Of each only the newest version counts. It is facts: words that give a verdict are kept back.
    """
    newest: dict[str, SealedCard] = {}
    for card in sealed:
        known = newest.get(card.seat.id)
        if card.seat.id != seat.id and (known is None or known.version < card.version):
            newest[card.seat.id] = card
    told = [
        HandedOver(card.seat.interviewer.name, _when(card), _without_verdict(card.handover, rubric))
        for card in newest.values()
        if card.handover and (seat.starts_at is None or _when(card) < seat.starts_at)
    ]
    return tuple(sorted(told, key=lambda each: each.at, reverse=True))


def _when(card: SealedCard) -> datetime:
    return card.seat.starts_at or card.sealed_at


def _without_verdict(text: str, rubric: Rubric) -> str:
    return "" if any(rule.kind == "verdict" for rule, _ in remarks(text, rubric)) else text
