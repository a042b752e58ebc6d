"""Rater effects: patterns in one seat's ratings that are worth a question, never a verdict.

The names are the field's (halo, leniency, severity, straight-lining, late scoring); with the handful of
ratings of one panel each may as well be the truth about the candidate.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from statistics import fmean, pstdev
from typing import Literal

from app.domain.errors import Sentence, Template, counted
from app.domain.panel import Seat
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Value

FEWEST = 3
"""Below so many levels nothing is a pattern."""
APART = 0.75
"""So far from the others, in levels and on average, that it is worth asking."""
LATE = timedelta(hours=24)

HintKind = Literal["same-everywhere", "higher-than-others", "lower-than-others", "little-spread", "late"]
"""One level throughout; above or below the others on what both rated; hardly any difference between
dimensions where the others see some (halo); sealed long after the last note."""

_QUESTIONS: dict[HintKind, Template] = {
    "same-everywhere": Template(
        "{name} gave level {level} on all {dimensions}. Was there evidence for each?"
    ),
    "little-spread": Template(
        "{name} rated {dimensions} nearly alike, where the others saw differences. Was each rated on its own "
        "evidence?"
    ),
    "higher-than-others": Template(
        "{name} rated {difference:.1f} levels higher than the others on average, over {dimensions}. What did "
        "this seat see that they did not?"
    ),
    "lower-than-others": Template(
        "{name} rated {difference:.1f} levels lower than the others on average, over {dimensions}. What did "
        "this seat see that they did not?"
    ),
    "late": Template(
        "{name} sealed {difference:,.0f} hours after the last note. How fresh was the memory by then?"
    ),
}


class Hint(Value):
    """Something about one seat to ask that seat about."""

    kind: HintKind
    seat: Seat
    dimensions: int
    """How many dimensions it rests on; 0 for a late seal."""
    level: int | None = None
    """The one level that was given everywhere."""
    difference: float = 0.0
    """How far from the others on average, in levels; hours between the last note and the seal."""

    def sentence(self) -> Sentence:
        """Return it as something to ask that seat."""
        return Sentence(
            _QUESTIONS[self.kind],
            name=self.seat.interviewer.name,
            level=self.level,
            difference=self.difference,
            dimensions=counted(self.dimensions, Template("1 dimension"), Template("{n:,} dimensions")),
        )


def hints(cards: Sequence[SealedCard]) -> tuple[Hint, ...]:
    """Return what is worth asking, seat by seat in the order of `cards`."""
    given = [_levels(card) for card in cards]
    return tuple(
        hint
        for place, card in enumerate(cards)
        for hint in _of(card, given[place], given[:place] + given[place + 1 :])
    )


def _levels(card: SealedCard) -> dict[str, int]:
    return {each.dimension: each.level for each in card.ratings if isinstance(each.level, int)}


def _of(card: SealedCard, own: Mapping[str, int], others: Sequence[Mapping[str, int]]) -> Iterator[Hint]:
    seat = card.seat
    if len(own) >= FEWEST and len(set(own.values())) == 1:
        [level] = set(own.values())
        yield Hint(kind="same-everywhere", seat=seat, dimensions=len(own), level=level)
    elif _is_flat(own, others):
        yield Hint(kind="little-spread", seat=seat, dimensions=len(own))
    apart = [
        own[each] - fmean(other[each] for other in others if each in other)
        for each in own
        if any(each in other for other in others)
    ]
    if len(apart) >= FEWEST and abs(fmean(apart)) >= APART:
        kind: HintKind = "higher-than-others" if fmean(apart) > 0 else "lower-than-others"
        yield Hint(kind=kind, seat=seat, dimensions=len(apart), difference=abs(fmean(apart)))
    waited = card.sealed_at - max((note.at for note in card.notes), default=card.sealed_at)
    if card.version == 1 and waited >= LATE:  # an amendment is later by its nature
        yield Hint(kind="late", seat=seat, dimensions=0, difference=waited.total_seconds() / 3600)


def _is_flat(own: Mapping[str, int], others: Sequence[Mapping[str, int]]) -> bool:
    """Return whether a seat spreads its levels at most half as far as the others do where both rated."""
    spreads = []
    for other in others:
        both = [each for each in own if each in other]
        if len(both) > FEWEST:
            spreads.append((pstdev(own[each] for each in both), pstdev(other[each] for each in both)))
    if not spreads:
        return False
    mine, theirs = (fmean(column) for column in zip(*spreads, strict=True))
    return theirs > 0 and mine <= theirs / 2
