"""The plan of the hour: its sections, with the minutes meant for each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.domain.instants import seconds_between
from app.domain.value import OneLine, Slug, Text, Value

SectionMinutes = Annotated[int, Field(ge=1, le=600)]


class Section(Value):
    """A stretch of the hour, with the minutes planned for it."""

    id: Slug
    title: OneLine
    minutes: SectionMinutes
    purpose: Text


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
