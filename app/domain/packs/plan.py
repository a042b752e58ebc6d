"""The plan of the hour: its sections, with the minutes meant for each."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil
from typing import Annotated, Self

from pydantic import Field, model_validator

from app.domain.instants import seconds_between
from app.domain.value import OneLine, Slug, Text, Value

LONGEST = 600
"""Minutes of the longest interview that can be planned."""

SectionMinutes = Annotated[int, Field(ge=1, le=LONGEST)]


class Section(Value):
    """A stretch of the hour, with the minutes planned for it."""

    id: Slug
    title: OneLine
    minutes: SectionMinutes
    purpose: Text


class ExtraTime(Value):
    """More time that a candidate has, by a factor or in minutes; why is kept nowhere."""

    factor: Annotated[float, Field(gt=1, le=3)] | None = None
    """Such as 1.25 for a quarter more."""
    minutes: Annotated[int, Field(ge=1, le=300)] | None = None
    """In each interview."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.factor is None) == (self.minutes is None):
            raise ValueError("give either a factor or minutes")
        return self

    def beyond(self, planned: int) -> int:
        """Return the minutes that come on top of those planned, begun ones counted."""
        more = (
            self.minutes if self.minutes is not None else ceil(planned * (self.factor or 1) - 1e-9) - planned
        )
        return max(0, min(more, LONGEST - planned))


def stretched(sections: tuple[Section, ...], extra: ExtraTime | None) -> tuple[Section, ...]:
    """Return the sections with the extra time shared among them in proportion, to the whole minute."""
    planned = sum(each.minutes for each in sections)
    if extra is None or not planned:
        return sections
    more = extra.beyond(planned)
    shares = [each.minutes * more / planned for each in sections]
    given = [int(share) for share in shares]
    by_rest = sorted(range(len(sections)), key=lambda at: given[at] - shares[at])
    for at in by_rest[: more - sum(given)]:
        given[at] += 1
    return tuple(each.replace(minutes=each.minutes + add) for each, add in zip(sections, given, strict=True))


def spent(turns: Sequence[tuple[str | None, datetime]], now: datetime) -> dict[str, float]:
    """Return the seconds between turning to each thing and to the next, the last until `now`.

    None stops the clock; a clock that was set back counts 0.
    """
    seconds: dict[str, float] = {}
    ends = [*(at for _, at in turns[1:]), now]
    for (what, begun), ended in zip(turns, ends, strict=False):
        if what is not None:
            seconds[what] = seconds.get(what, 0.0) + max(0.0, seconds_between(begun, ended))
    return seconds
