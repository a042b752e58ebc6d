"""A PDF's file: opened by its own table alone, and searched for what another program would read otherwise.

Programs disagree where a file says a thing twice: in two tables, in objects beside the table that a repair
finds, in two trailers. So a file that was saved anew is trusted only where each object stands in it once.
"""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf

from app.reports.comparison.found import PdfDifference
from app.reports.comparison.pdf_tree import Number

_SPACE = rb"(?:[\0\t\n\f\r ]|%[^\r\n]{0,200}[\r\n])"
_OBJECT = re.compile(rb"(?<![0-9A-Za-z])(\d{1,10})" + _SPACE + rb"{1,99}(\d{1,5})" + _SPACE + rb"{1,99}obj\b")
_TRAILER = re.compile(rb"\btrailer" + _SPACE + rb"{0,99}<<")
_BEGINNING = re.compile(rb"/(Root|Info)" + _SPACE + rb"{0,99}(\d{1,10})" + _SPACE + rb"{1,99}(\d{1,5})")
_SPELT = re.compile(rb"/[A-Za-z]*#[0-9A-Fa-f]{2}")
"""A name with a letter spelt by its number: /XRef#53tm."""
_STRUCTURE = re.compile(rb"\b(?:obj|xref|trailer|startxref)\b|%PDF-")
_END = b"%%EOF"


@contextmanager
def opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    """Open a PDF as its table says, repairing nothing."""
    with pikepdf.open(BytesIO(pdf), attempt_recovery=False, inherit_page_attributes=False) as document:
        yield document


def without_tail(pdf: bytes) -> tuple[bytes, bytes]:
    """Return a PDF up to its end, and what stands behind it."""
    end = pdf.rfind(_END)
    if end < 0:
        return pdf, b""
    return pdf[: end + len(_END)] + b"\n", pdf[end + len(_END) :]


def readings(
    document: pikepdf.Pdf, pdf: bytes, tail: bytes, known: Collection[Number]
) -> Iterator[PdfDifference]:
    """Yield what programs could read otherwise; `known` are the streams found to be what we make.

    Only in those may stand what looks like an object: somebody's note, unpacked.
    """
    table = {entry.offset: number for number, entry in document.get_xref_table().items() if entry.type == 1}
    stray = sorted({number for at, number in _written(pdf) if table.get(at) != number})
    inside = [document.get_object(number).read_raw_bytes() for number in known] if stray else []
    for number in stray:
        if not any(number == each for data in inside for _, each in _written(data)):
            yield PdfDifference("twice", name=f"{number[0]} {number[1]} R")
    yield from _packed_twice(document)
    yield from _beginnings(document, pdf)
    if _STRUCTURE.search(tail):
        yield PdfDifference("two-beginnings")
    elif tail.strip(b"\0\t\n\f\r "):
        yield PdfDifference("behind")


def _written(data: bytes) -> Iterator[tuple[int, Number]]:
    for match in _OBJECT.finditer(data):
        yield match.start(), (int(match[1]), int(match[2]))


def _packed_twice(document: pikepdf.Pdf) -> Iterator[PdfDifference]:
    """Yield objects that a stream of objects holds though the table sends elsewhere."""
    table = document.get_xref_table()
    for each in document.objects:
        if not isinstance(each, pikepdf.Stream) or each.get("/Type") != pikepdf.Name.ObjStm:
            continue
        count, first = int(each.N), int(each.First)
        for number in each.read_bytes()[:first].split()[: 2 * count : 2]:
            entry = table.get((int(number), 0))
            if entry is None or entry.type != 2 or entry.obj_stream_number != each.objgen[0]:
                yield PdfDifference("twice", name=f"{int(number)} 0 R")


def _beginnings(document: pikepdf.Pdf, pdf: bytes) -> Iterator[PdfDifference]:
    """Yield what lets a program begin elsewhere than at the one catalog, or read other properties."""
    trailers = [pdf[match.end() : pdf.find(b"startxref", match.end())] for match in _TRAILER.finditer(pdf)]
    if any(b"/XRefStm" in each or _SPELT.search(each) for each in trailers):
        yield PdfDifference("two-tables")
    named = {
        (f"/{match[1].decode()}", (int(match[2]), int(match[3])))
        for each in trailers
        for match in _BEGINNING.finditer(each)
    }
    catalogs = 0
    for each in document.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Type") == pikepdf.Name.XRef:
            named |= {(key, each[key].objgen) for key in ("/Root", "/Info") if key in each}
        elif isinstance(each, pikepdf.Dictionary):
            catalogs += each.get("/Type") == pikepdf.Name.Catalog
    ours = {(key, document.trailer[key].objgen) for key in ("/Root", "/Info") if key in document.trailer}
    if catalogs != 1 or named - ours:
        yield PdfDifference("two-beginnings")
