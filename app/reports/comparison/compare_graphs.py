"""Two PDFs held against each other by what can be reached in them: what a viewer may show, speak or run."""

from collections.abc import Iterator

import pikepdf

from app.reports.comparison import pdf_file, properties
from app.reports.comparison.found import PdfDifference
from app.reports.comparison.graph import MOST, Endless, SideBySide
from app.reports.comparison.naming import named
from app.reports.comparison.pdf_tree import Irregular, Number

_SLIP = "dictionary ended prematurely; using null as value for last key"
"""What is said of a kind of file that is not written as a name; up to version 0.9 our attachments had one."""
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
            if _complaints(theirs) - _complaints(ours):
                found[PdfDifference("irregular")] = None
        except Endless:
            raise
        except _UNREADABLE:
            found[PdfDifference("irregular")] = None
    return list(found)


def _all(ours: pikepdf.Pdf, theirs: pikepdf.Pdf, held: bytes, tail: bytes) -> Iterator[PdfDifference]:
    walk = SideBySide(ours, theirs)
    for difference in walk.differences():
        yield from named(difference)
    yield from properties.differing(ours, theirs)
    yield from pdf_file.readings(theirs, held, tail, walk.same)


def _complaints(document: pikepdf.Pdf) -> set[str]:
    """Return what the reader had to repair, without where; our own old slip is none."""
    slips = {f"(object {number} {generation}," for number, generation in _attachments(document)}
    told = [str(each) for each in document.get_warnings()]
    mended = [each for each in told if not (each.endswith(_SLIP) and any(slip in each for slip in slips))]
    return {each.rpartition("): ")[2] for each in mended}


def _attachments(document: pikepdf.Pdf) -> Iterator[Number]:
    names = document.Root.get("/Names", pikepdf.Dictionary())
    if "/EmbeddedFiles" in names:
        yield from (spec.EF.F.objgen for _, spec in pikepdf.NameTree(names.EmbeddedFiles).items())
