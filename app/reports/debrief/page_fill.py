"""Page one is one page: how much of each text has room on it, what matters most first."""

from collections.abc import Callable, Sequence
from functools import cached_property

from reportlab.platypus import Flowable

from app.reports.typesetting.page import height_of

LIMITS = (0, 70, 90, 110, 150, 220, 400, 20_000)
"""How many characters of each text stand there: about a line, and more; the last is all of it."""


class Fitted:
    """A part of the page whose texts can be cut: what it looks like at each limit, laid out once."""

    def __init__(self, texts: Sequence[str], made: Callable[[int], list[Flowable]]) -> None:
        self._longest = max(map(len, texts), default=0)
        self._made = made
        self._laid: dict[int, tuple[list[Flowable], float]] = {}

    @cached_property
    def limits(self) -> tuple[int, ...]:
        """The limits that differ for these texts: those below the longest, and the first that shows all."""
        enough = next(each for each in LIMITS if each >= min(max(self._longest, 1), LIMITS[-1]))
        return tuple(each for each in LIMITS if each <= enough)

    def at(self, limit: int) -> list[Flowable]:
        """Return the part with each text cut to `limit`."""
        return self._of(limit)[0]

    def height(self, limit: int) -> float:
        """Return how tall it is then."""
        return self._of(limit)[1]

    def is_whole(self, limit: int) -> bool:
        """Return whether nothing is cut at `limit`."""
        return limit >= self._longest

    def _of(self, limit: int) -> tuple[list[Flowable], float]:
        if limit not in self._laid:
            story = self._made(limit)
            self._laid[limit] = story, height_of(story)
        return self._laid[limit]


def filled(parts: Sequence[Fitted], room: float, cut_line: float) -> list[int] | None:
    """Return the limit of each part, in the order of what matters most; None when not even 0 fits.

    A line of everything comes before a second line of anything. `cut_line` is kept free for the sentence
    that says that something is cut.
    """
    whole = [part.limits[-1] for part in parts]
    if sum(part.height(limit) for part, limit in zip(parts, whole, strict=True)) <= room:
        return whole
    chosen = [0] * len(parts)
    left = room - cut_line - sum(part.height(0) for part in parts)
    if left < 0:
        return None
    growing = list(range(len(parts)))
    for limit in LIMITS[1:]:
        for number in [each for each in growing if limit in parts[each].limits]:
            more = parts[number].height(limit) - parts[number].height(chosen[number])
            if more <= left:
                chosen[number], left = limit, left - more
            else:
                growing.remove(number)
    return chosen
