"""Mistakes in a pack that its shape alone cannot show."""

from typing import NamedTuple


class Fault(NamedTuple):
    """A mistake in a pack: where (a path of keys and indices), what, and how to mend it."""

    path: tuple[str | int, ...]
    message: str
    cure: str
