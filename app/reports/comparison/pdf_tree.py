"""What hangs on what in a PDF, as it is meant: however the file lays out its pages, names and streams."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_BOXES = {"/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"}
_USUAL = {"/Rotate": 0, "/UserUnit": 1}
_PACKING = {"/Length", "/Filter", "/DecodeParms"}
_NAME_TREES = {
    "/AP", "/AlternatePresentations", "/Dests", "/EmbeddedFiles", "/IDS", "/IDTree", "/JavaScript", "/Pages",
    "/Renditions", "/Templates", "/URLS",
}  # fmt: skip
_NUMBER_TREES = {"/PageLabels", "/ParentTree"}

_DEEPEST = 32
"""Branches between the catalog and a page."""

Number = tuple[int, int]
"""An object's number and generation."""
Path = tuple[str, ...]
"""The way to a value from the catalog: keys, and places in arrays."""


class Irregular(ValueError):
    """A tree that is not built as the rules of PDF say: each program makes of it what it can."""


class Sheet(NamedTuple):
    """A page with all that it inherits."""

    number: int
    """Counted from one."""
    parts: dict[str, Any]


class PageInk(NamedTuple):
    """The streams that together draw a page."""

    streams: tuple[Any, ...]


class PdfTree:
    """A document whose values are asked for what they hold."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self.root = document.Root
        self.pages = list(_pages(self.root))
        self.numbers: dict[Number, int] = {}
        for number, (page, _) in enumerate(self.pages, 1):
            self.numbers.setdefault(page.objgen, number)

    def page_of(self, value: Any) -> int:
        """Return the number of the page that a value is, 0 where it is none."""
        if isinstance(value, pikepdf.Dictionary) and value.is_indirect:
            return self.numbers.get(value.objgen, 0)
        return 0

    def parts(self, value: Any, path: Path) -> dict[str, Any] | None:
        """Return what hangs on a value by its key or its place, None where nothing can."""
        if isinstance(value, Sheet):
            return value.parts
        if isinstance(value, pikepdf.Array):
            return {str(at): each for at, each in enumerate(value.as_list())}
        if isinstance(value, pikepdf.Stream):
            return _present({key: value for key, value in value.items() if key not in _PACKING})
        if not isinstance(value, pikepdf.Dictionary):
            return None
        if path == ("/Pages",):
            return {str(at): self._sheet(at) for at in range(1, len(self.pages) + 1)}
        if path and path[-1] in _NUMBER_TREES and path[0] in {"/PageLabels", "/StructTreeRoot"}:
            return dict(_numbered(_leaves(value, "/Nums")))
        if path and path[-1] in _NAME_TREES and path[0] in {"/Names", "/StructTreeRoot"}:
            return dict(_numbered(_leaves(value, "/Names")))
        return _present(dict(value.items()))

    def _sheet(self, number: int) -> Sheet:
        page, inherited = self.pages[number - 1]
        parts = _present(inherited | {key: value for key, value in page.items() if key != "/Parent"})
        parts = {key: value for key, value in parts.items() if not _goes_without_saying(key, value, parts)}
        ink = parts.pop("/Contents", None)
        streams = ink.as_list() if isinstance(ink, pikepdf.Array) else [] if ink is None else [ink]
        return Sheet(number, parts | {"/Contents": PageInk(tuple(streams))})


def _goes_without_saying(key: str, value: Any, parts: dict[str, Any]) -> bool:
    """Return whether a page would be shown so if it did not say it: some programs always do."""
    if key in _BOXES:
        return bool(value == parts.get("/MediaBox"))
    return key in _USUAL and isinstance(value, int) and value == _USUAL[key]


def _present(parts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in parts.items() if value is not None}


def _pages(root: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield every page with what it inherits; raise `Irregular` for a tree that can be read two ways."""
    waiting: list[tuple[Any, dict[str, Any], tuple[Number, ...]]] = [(root.Pages, {}, ())]
    counted: dict[Number, int] = {}
    claimed: dict[Number, int] = {}
    while waiting:
        node, above, over = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary) or not node.is_indirect or len(over) > _DEEPEST:
            raise Irregular
        if over and ("/Parent" not in node or node.Parent.objgen != over[-1]):
            raise Irregular
        kind = node.get("/Type")
        if kind == pikepdf.Name.Page and "/Kids" not in node and over:
            for each in over:
                counted[each] = counted.get(each, 0) + 1
            yield node, above
            continue
        if kind != pikepdf.Name.Pages or node.objgen in claimed:
            raise Irregular
        claimed[node.objgen] = int(node.Count)
        inherited = above | {key: node[key] for key in _INHERITED if key in node}
        waiting += [(kid, inherited, (*over, node.objgen)) for kid in reversed(node.Kids.as_list())]
    if any(counted.get(node, 0) != many for node, many in claimed.items()):
        raise Irregular


def _leaves(tree: Any, key: str) -> Iterator[tuple[str, Any]]:
    """Yield what a tree of names or numbers lists."""
    waiting, branches = [tree], set()
    while waiting:
        node = waiting.pop()
        if node.is_indirect:
            if node.objgen in branches:
                raise Irregular
            branches.add(node.objgen)
        listed = node[key].as_list() if key in node else []
        if len(listed) % 2:
            raise Irregular
        yield from ((str(listed[at]), listed[at + 1]) for at in range(0, len(listed), 2))
        waiting += reversed(node.Kids.as_list()) if "/Kids" in node else []


def _numbered(leaves: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Tell leaves of the same name apart."""
    seen: dict[str, int] = {}
    for name, value in leaves:
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), value
