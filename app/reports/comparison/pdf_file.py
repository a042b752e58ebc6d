"""A PDF's file: opened by its own table alone, and searched for what another program would read otherwise.

Programs disagree where a file says a thing twice: in two tables, in objects beside the table that a repair
finds, in two trailers. So a file that was saved anew is trusted only where each object stands in it once.
"""

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

import pikepdf

from app.reports.comparison.found import PdfDifference
from app.reports.comparison.pdf_tree import Number

_SPACE = rb"(?:[\0\t\n\f\r ]|%[^\r\n]{0,200}[\r\n])"
_OBJECT = re.compile(rb"(?<![0-9A-Za-z])(\d{1,10})" + _SPACE + rb"{1,99}(\d{1,5})" + _SPACE + rb"{1,99}obj\b")
_LATER = re.compile(
    rb"(?<![0-9A-Za-z.])\d{1,10}" + _SPACE + rb"{1,99}0{0,4}[1-9]\d{0,4}" + _SPACE + rb"{1,99}R\b"
)
"""A reference to a generation other than the first: some programs look at the number alone."""
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
    places = _places(document)
    ours = list(_bytes_of(document, pdf, places, known))
    for match in _OBJECT.finditer(pdf):
        number = (int(match[1]), int(match[2]))
        if places.get(match.start()) != number and not _is_within(match.start(), ours):
            yield PdfDifference("twice", name=f"{number[0]} {number[1]} R")
    packed = {each.objgen for each in document.objects if isinstance(each, pikepdf.Stream)}
    every = list(_bytes_of(document, pdf, places, packed))
    if any(not _is_within(match.start(), every) for match in _LATER.finditer(pdf)):
        yield PdfDifference("irregular")
    yield from _packed(document)
    yield from _beginnings(document, pdf)
    if _STRUCTURE.search(tail):
        yield PdfDifference("two-beginnings")
    elif tail.strip(b"\0\t\n\f\r "):
        yield PdfDifference("behind")


def _places(document: pikepdf.Pdf) -> dict[int, Number]:
    """Return which object stands where in the file."""
    table = document.get_xref_table()
    return {entry.offset: number for number, entry in table.items() if entry.offset is not None}


def _bytes_of(
    document: pikepdf.Pdf, pdf: bytes, places: dict[int, Number], streams: Collection[Number]
) -> Iterator[tuple[int, int]]:
    """Yield where the bytes of streams begin and end, in the order of the file."""
    offsets = sorted(places)
    for at, following in zip(offsets, [*offsets[1:], len(pdf)], strict=True):
        if places[at] in streams:
            end = pdf.rfind(b"endstream", at, following)
            yield end - int(document.get_object(places[at]).Length) - len(b"\r\n"), end


def _is_within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    place = bisect(spans, (at, len(spans) and spans[-1][1])) - 1
    return place >= 0 and at < spans[place][1]


def _packed(document: pikepdf.Pdf) -> Iterator[PdfDifference]:
    """Yield objects that a stream of objects holds though the table sends elsewhere."""
    table = document.get_xref_table()
    for each in document.objects:
        if not isinstance(each, pikepdf.Stream) or each.get("/Type") != pikepdf.Name.ObjStm:
            continue
        held = each.read_bytes()
        if _LATER.search(held):
            yield PdfDifference("irregular")
        for place, number in enumerate(held[: int(each.First)].split()[: 2 * int(each.N) : 2]):
            entry = table.get((int(number), 0))
            where = entry and (entry.obj_stream_number, entry.obj_stream_index)
            if where != (each.objgen[0], place):
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
        if isinstance(each, pikepdf.Dictionary) and "/Linearized" in each and not _begins(document, each):
            yield PdfDifference("two-beginnings")
    ours = {(key, document.trailer[key].objgen) for key in ("/Root", "/Info") if key in document.trailer}
    if catalogs != 1 or named - ours:
        yield PdfDifference("two-beginnings")


def _begins(document: pikepdf.Pdf, linear: pikepdf.Object) -> bool:
    """Whether a file made for the web begins with the page that it says; some programs believe it."""
    first = int(linear.get("/P", 0))
    pages = document.pages
    return int(linear.N) == len(pages) and int(linear.O) == pages[first].obj.objgen[0]
