"""What is put on record while a candidate is erased, from the intent to the last copy; it names nobody."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from app.domain.value import Digest, Id, OneLine, Value, added


class ErasingBegun(Value):
    """It was decided that every word about a candidate goes; from now on each step can be repeated."""

    kind: Literal["erasing-begun"] = "erasing-begun"
    copies: tuple[OneLine, ...]
    """The backups and folders that held the candidate; once the words are gone, no name leads there."""
    by: OneLine


class CandidateErased(Value):
    """The journal lost every word about a candidate; what is told here names nobody but who did it."""

    kind: Literal["candidate-erased"] = "candidate-erased"
    panels: tuple[Id, ...]
    seals: tuple[Digest, ...]
    """The digests of the sealed scorecards and debriefs that were erased."""
    emptied: Annotated[int, Field(ge=0)]
    """How many events lost their words."""
    by: OneLine


class FileRewritten(Value):
    """After the words went, the file was written anew without its free pages, and its log emptied.

    A copy of the workspace that holds this event was made later, so it holds none of the words.
    """

    kind: Literal["file-rewritten"] = "file-rewritten"


class ErasingEnded(Value):
    """The last copy that held the candidate is gone: what the certificate says."""

    kind: Literal["erasing-ended"] = "erasing-ended"
    removed: tuple[OneLine, ...]
    """The backups and folders that held the candidate and were removed."""
    out_of_reach: Annotated[int, Field(ge=0)] = 0
    """How many unfinished files lay in folders that were not there."""
    backup: OneLine
    """The backup made afterwards."""
    given_up: tuple[OneLine, ...] = added(())
    """Second folders of backups that nobody expects to reach again."""


ErasingBody = ErasingBegun | CandidateErased | FileRewritten | ErasingEnded
"""The steps of erasing, in their order."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """How far the erasing of a candidate is."""

    candidate: str
    at: datetime
    """When its last step was put on record."""
    begun: ErasingBegun | None = None
    """None where an early version erased: it did not tell how far it came."""
    erased: CandidateErased | None = None
    rewritten: bool = False
    ended: ErasingEnded | None = None

    @property
    def open(self) -> bool:
        """Whether it was begun and is not at its end."""
        return self.begun is not None and self.ended is None


def after_step(known: Erasing | None, candidate: str, at: datetime, step: ErasingBody) -> Erasing:
    """Return how far erasing is after a step; what is begun again is rewritten and ended again."""
    so_far = replace(known, at=at) if known else Erasing(candidate, at)
    match step:
        case ErasingBegun():
            return replace(so_far, begun=step, rewritten=False, ended=None)
        case CandidateErased():
            return replace(so_far, erased=_both(so_far.erased, step))
        case FileRewritten():
            return replace(so_far, rewritten=True)
        case ErasingEnded():
            return replace(so_far, ended=step)


def _both(first: CandidateErased | None, second: CandidateErased) -> CandidateErased:
    """Return what both times together erased."""
    if first is None:
        return second
    return first.replace(
        panels=_once((*first.panels, *second.panels)),
        seals=_once((*first.seals, *second.seals)),
        emptied=first.emptied + second.emptied,
    )


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
