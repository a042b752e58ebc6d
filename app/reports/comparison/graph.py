"""All that can be reached from the catalogs of two PDFs, walked through side by side."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import pikepdf

from app.reports.comparison import streams
from app.reports.comparison.pdf_tree import Number, PageInk, Path, PdfTree, Sheet

MOST = 500
"""Differences that are named; whoever reads more of them learns nothing."""
_STEPS = 3_000_000


class Endless(ValueError):
    """A graph that is larger than that of any paper."""


class GraphDifference(NamedTuple):
    """A place where two graphs part."""

    path: Path
    how: Literal["added", "changed", "gone"]
    held: Any = None
    """What the stranger's file has there."""


class SideBySide:
    """The graph of a stranger's file beside the one that the program made."""

    def __init__(self, made: pikepdf.Pdf, held: pikepdf.Pdf) -> None:
        self._made, self._held = PdfTree(made), PdfTree(held)
        self._seen: set[tuple[Number, Number]] = set()
        self.same: set[Number] = set()
        """The streams of the stranger's file that hold what ours do."""

    def differences(self) -> Iterator[GraphDifference]:
        """Yield where they part, in the order of their keys."""
        waiting: list[tuple[Path, Any, Any]] = [((), self._made.root, self._held.root)]
        steps = 0
        while waiting:
            path, one, other = waiting.pop()
            steps += 1
            if steps > _STEPS:
                raise Endless
            if self._was_seen(one, other):
                continue
            ours, theirs = self._made.page_of(one), self._held.page_of(other)
            if ours or theirs:
                if ours != theirs:
                    yield GraphDifference(path, "changed", other)
                continue
            kids, others = self._made.parts(one, path), self._held.parts(other, path)
            if kids is None or others is None or _kind(one) != _kind(other):
                if not self._is_same(one, other):
                    yield GraphDifference(path, "changed", other)
                continue
            if isinstance(one, pikepdf.Stream) and not self._is_same_stream(one, other):
                yield GraphDifference(path, "changed", other)
            for key in sorted(kids.keys() | others.keys(), reverse=True):
                waiting += _parted(path, key, kids, others)
            yield from _odd(path, kids, others)

    def _was_seen(self, one: Any, other: Any) -> bool:
        if not (_is_indirect(one) and _is_indirect(other)):
            return False
        pair = (one.objgen, other.objgen)
        if pair in self._seen:
            return True
        self._seen.add(pair)
        return False

    def _is_same(self, one: Any, other: Any) -> bool:
        if isinstance(one, PageInk) and isinstance(other, PageInk):
            if not streams.same_ink(one.streams, other.streams):
                return False
            self.same |= {each.objgen for each in other.streams}
            return True
        return _kind(one) == _kind(other) and _plain(one) == _plain(other)

    def _is_same_stream(self, one: Any, other: Any) -> bool:
        if not streams.same(one, other):
            return False
        self.same.add(other.objgen)
        return True


def _parted(
    path: Path, key: str, kids: dict[str, Any], others: dict[str, Any]
) -> list[tuple[Path, Any, Any]]:
    return [((*path, key), kids[key], others[key])] if key in kids and key in others else []


def _odd(path: Path, kids: dict[str, Any], others: dict[str, Any]) -> Iterator[GraphDifference]:
    """Yield what only one of the two has."""
    for key in sorted(others.keys() - kids.keys()):
        yield GraphDifference((*path, key), "added", others[key])
    for key in sorted(kids.keys() - others.keys()):
        yield GraphDifference((*path, key), "gone")


def _is_indirect(value: Any) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect


def _kind(value: Any) -> str:
    match value:
        case Sheet() | PageInk() | bool() | None:
            return type(value).__name__
        case pikepdf.Object():
            return str(value._type_name)
        case _:
            return "number"


def _plain(value: Any) -> object:
    """Return what a value says, whichever way it is spelt."""
    return str(value) if isinstance(value, pikepdf.Object) else value
