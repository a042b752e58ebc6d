"""The three things to try on the sample interview, and which of them were done."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from app.domain.scorecard.marks import Given
from app.domain.scorecard.scorecard import Scorecard
from app.services.demo import demo
from app.services.demo.scripts import DimensionRated, NoteTaken


class SampleStart(NamedTuple):
    """What the sample comes with."""

    notes: int
    rated: Mapping[str, Given]


class Lesson(NamedTuple):
    """What was tried."""

    filed: bool
    """A note of one's own stands under a dimension."""
    rated: bool
    """A dimension was rated, or rated otherwise."""
    sealed: bool


def begun(packs: Path) -> SampleStart:
    """Return what the sample comes with, as its script says."""
    acts = demo.script(packs, demo.SAMPLE).acts
    rated = {each.dimension: each.level for each in acts if isinstance(each, DimensionRated)}
    return SampleStart(sum(isinstance(each, NoteTaken) for each in acts), rated)


def tried(card: Scorecard, before: SampleStart) -> Lesson:
    """Return what was tried on a sample's card: notes are only ever added, so its own come first."""
    own = list(card.notes.values())[before.notes :]
    return Lesson(
        filed=any(note.dimension and not note.withdrawn for note in own),
        rated=any(before.rated.get(key) != rating.level for key, rating in card.ratings.items()),
        sealed=bool(card.seals),
    )
