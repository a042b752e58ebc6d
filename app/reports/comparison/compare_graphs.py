"""Two PDFs held against each other by what can be reached in them: what a viewer may show, speak or run."""

from collections.abc import Iterator

import pikepdf

from app.reports.comparison import pdf_file, properties
from app.reports.comparison.found import PdfDifference
from app.reports.comparison.graph import MOST, Endless, SideBySide
from app.reports.comparison.naming import named
from app.reports.comparison.pdf_tree import Irregular

_UNREADABLE = (AttributeError, Irregular, KeyError, RuntimeError, TypeError, UnicodeDecodeError, ValueError)
"""What pikepdf raises where a value is of another kind than the rules of PDF say."""


def differing(made: bytes, held: bytes, tail: bytes) -> list[PdfDifference]:
    """Return what a PDF has, says or does that the `made` one does not; `tail` stands behind its end.

    Numbers of objects, tables, packing and the layout of trees do not count. Raises `pikepdf.PdfError` for
    what its own table does not open.
    """
    with pdf_file.opened(made) as ours, pdf_file.opened(held) as theirs:
        found: dict[PdfDifference, None] = {}
        try:
            for each in _all(ours, theirs, held, tail):
                found[each] = None
                if len(found) >= MOST:
                    break
        except Endless:
            raise
        except _UNREADABLE:
            found[PdfDifference("irregular")] = None
        if _complaints(theirs) - _complaints(ours):
            found[PdfDifference("irregular")] = None
    return list(found)


def _all(ours: pikepdf.Pdf, theirs: pikepdf.Pdf, held: bytes, tail: bytes) -> Iterator[PdfDifference]:
    walk = SideBySide(ours, theirs)
    for difference in walk.differences():
        yield from named(difference)
    yield from properties.differing(ours, theirs)
    yield from pdf_file.readings(theirs, held, tail, walk.same)


def _complaints(document: pikepdf.Pdf) -> set[str]:
    """Return what the reader had to repair, without where."""
    return {str(each).rpartition("): ")[2] for each in document.get_warnings()}
