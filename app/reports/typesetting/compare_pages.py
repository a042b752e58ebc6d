"""Pages of two PDFs held against each other: as they are seen, and as they are read."""

import hashlib
from typing import Any, Literal, NamedTuple

import pypdfium2

from app.domain.errors import InvalidInput

_SCALE = 1.5
"""Pixels per point: fine enough that a changed full stop shows."""


class RenderedPage(NamedTuple):
    """A page by what one sees and what one reads."""

    seen: str
    read: str


PageDifference = Literal["seen", "read", "missing"]


def pages(pdf: bytes) -> list[RenderedPage]:
    """Return every page of a PDF; raise `InvalidInput` where it cannot be drawn."""
    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_page(document[at]) for at in range(len(document))]
        finally:
            document.close()
    except pypdfium2.PdfiumError:
        raise InvalidInput("Its pages cannot be drawn: the file is damaged.") from None


def _page(page: Any) -> RenderedPage:
    bitmap = page.render(scale=_SCALE)
    seen = hashlib.sha256(bytes(bitmap.buffer) + repr(page.get_size()).encode()).hexdigest()
    text = page.get_textpage()
    return RenderedPage(seen, text.get_text_bounded())


def differing(one: list[RenderedPage], other: list[RenderedPage]) -> dict[int, PageDifference]:
    """Return the numbers of the pages that differ, and how: only one has it, its words, or its look."""
    found: dict[int, PageDifference] = {}
    for at in range(max(len(one), len(other))):
        if at >= min(len(one), len(other)):
            found[at + 1] = "missing"
        elif one[at].read != other[at].read:
            found[at + 1] = "read"
        elif one[at].seen != other[at].seen:
            found[at + 1] = "seen"
    return found
