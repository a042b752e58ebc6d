"""Contradictions: what a card says against itself, and what it leaves open, told before the seal."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE, Note, Rating
from app.domain.scorecard.scorecard import Scorecard

ContradictionKind = Literal[
    "unfiled", "follow-up", "wordless", "evidence-on-ne", "flag-on-good-level", "strong-on-low-level"
]


class Contradiction(NamedTuple):
    """One thing that does not fit: none of it bars the seal, but it should be meant."""

    kind: ContradictionKind
    subject: str
    """The dimension concerned; of what is told once for the card, the first note."""
    notes: int = 1
    """How many notes, with signals, it is about."""


def contradictions(card: Scorecard, rubric: Rubric) -> tuple[Contradiction, ...]:
    """Return what on `card` contradicts itself, what is told once first, then by dimension."""
    once: tuple[tuple[ContradictionKind, list[Note]], ...] = (
        ("unfiled", [each for each in card.to_file() if each.text]),
        ("follow-up", list(card.follow_ups())),
        ("wordless", list(card.moments())),
    )
    told = [Contradiction(kind, found[0].id, len(found)) for kind, found in once if found]
    for dimension in rubric.dimensions:
        if rating := card.ratings.get(dimension.id):
            told += _of_rating(card, rubric, rating)
    return tuple(told)


def _meets_bar(rubric: Rubric, rating: Rating) -> bool:
    """Return whether a level lies in the upper half of the scale: a scale has no neutral middle."""
    levels = [each.level for each in rubric.scale]
    return isinstance(rating.level, int) and levels.index(rating.level) >= len(levels) / 2


def _of_rating(card: Scorecard, rubric: Rubric, rating: Rating) -> Iterator[Contradiction]:
    here = rating.dimension
    notes = [note.tone for note in card.notes_on(here) if note.text and note.tone != "follow-up"]
    ticked = [signal for signal in rubric.signals_of(here) if signal.id in card.signals]
    if rating.level == NE:
        # what a signal shows may be seen of its other dimensions; a red flag stands for all of them
        own = [each for each in ticked if each.kind == "red-flag" or each.dimensions == (here,)]
        if notes or own:
            yield Contradiction("evidence-on-ne", here, len(notes) + len(own))
        return
    told = [*notes, *(each.kind for each in ticked)]
    flags, strong = told.count("red-flag"), told.count("strong")
    if _meets_bar(rubric, rating):
        if flags:
            yield Contradiction("flag-on-good-level", here, flags)
    elif strong and not flags and not told.count("weak"):
        yield Contradiction("strong-on-low-level", here, strong)
