"""Pages of two PDFs held against each other: as they are seen, printed and read."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, Literal

import pypdfium2

from app.domain.errors import InvalidInput, Template

UNDRAWN = Template("Its pages cannot be drawn: the file is damaged, or asks for more than any debrief does.")
_SCALE = 1.5
"""Pixels per point: fine enough that a changed full stop shows."""

PageDifference = Literal["seen", "read", "size", "missing"]


def differing(one: bytes, other: bytes) -> dict[int, PageDifference]:
    """Return the numbers of the pages of two PDFs that differ, and how.

    Only one has it, its boxes, its words or its look, with its form fields, notes and layers, on the screen
    and in print. How many there are and how large they are comes first: of a page as large as a house, or
    that the other does not have, nothing is read and nothing drawn. Raises `InvalidInput` where one of them
    cannot be drawn.
    """
    found: dict[int, PageDifference] = {}
    with _document(one) as first, _document(other) as second:
        common = min(len(first), len(second))
        for at in range(common):
            difference = _difference(first, second, at)
            if difference is not None:
                found[at + 1] = difference
        found |= dict.fromkeys(range(common + 1, max(len(first), len(second)) + 1), "missing")
    return found


def _difference(first: Any, second: Any, at: int) -> PageDifference | None:
    with closing(first[at]) as one, closing(second[at]) as other:
        if _boxes(one) != _boxes(other):
            return "size"
        if _words(one) != _words(other):
            return "read"
        return None if all(_look(one, kind) == _look(other, kind) for kind in (None, "print")) else "seen"


@contextmanager
def _document(pdf: bytes) -> Iterator[Any]:
    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            document.init_forms()  # else fields are not drawn
            yield document
    except pypdfium2.PdfiumError:
        raise InvalidInput(UNDRAWN) from None


def _boxes(page: Any) -> tuple[object, ...]:
    boxes = (page.get_mediabox(), page.get_cropbox(), page.get_size())
    return (page.get_rotation(), *(tuple(round(edge, 3) for edge in box) for box in boxes))


def _words(page: Any) -> str:
    with closing(page.get_textpage()) as text:
        words: str = text.get_text_bounded()
        return words


def _look(page: Any, kind: Literal["print"] | None) -> bytes:
    with closing(page.render(scale=_SCALE, may_draw_forms=True, optimize_mode=kind)) as bitmap:
        return hashlib.sha256(bitmap.buffer).digest()
