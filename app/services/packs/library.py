"""Browse the packs that come with the program or stand in a folder."""

from pathlib import Path

from app.domain.packs.rubric import Rubric
from app.store.packs import rubrics as packs
from app.store.packs.rubrics import Library, ListedRubric

__all__ = ["Library", "ListedRubric", "rubric", "rubrics"]


def rubrics(folder: Path) -> Library:
    """Return the rubrics of `folder` with their variants, and the mistakes in its files."""
    return packs.list_rubrics(folder)


def rubric(folder: Path, rubric: str, variant: str | None = None, language: str | None = None) -> Rubric:
    """Return a rubric, merged with a variant or in another language; raise `NotFound` or `InvalidInput`."""
    return packs.load_rubric(folder, rubric, variant, language)
