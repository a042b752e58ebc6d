"""Progress of long work: what is told on the way, and how the person stops it."""

from collections.abc import Callable

from app.domain.errors import EvenhandError

Progress = Callable[[int, int], bool]
"""Is told how many of how many are done, and answers whether to go on."""


class Cancelled(EvenhandError):
    """The person stopped it."""
