"""The data inside a PDF: put there as an embedded file, taken out again."""

import zlib
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf.settings import set_qpdf_limits
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from app.domain.errors import EvenhandError, InvalidInput
from app.reports.comparison.pdf_file import without_tail

NAME = "evenhand-debrief.json"
_JSON = "/application#2Fjson"
"""The type as a name in a PDF: reportlab would escape the sign that escapes once more."""
LIMIT = 32 << 20
"""Bytes of the largest data that is read."""


def embed(document: Any, data: bytes, described: str) -> None:
    """Put `data` into a document of reportlab's that is being made; the same data is the same bytes.

    `described` says in a line what it is.
    """
    stream = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": _JSON,
                "Params": PDFDictionary({"Size": len(data)}),
                "Filter": PDFName("FlateDecode"),
            }
        ),
        zlib.compress(data),
    )
    held = document.Reference(stream)
    spec = document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(NAME),
                "UF": PDFString(NAME),
                "Desc": PDFString(described),
                "AFRelationship": PDFName("Source"),
                "EF": PDFDictionary({"F": held, "UF": held}),
            }
        )
    )
    files = PDFDictionary({"Names": PDFArray([PDFString(NAME), spec])})
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": files})
    document.Catalog.AF = PDFArray([spec])


def attached(pdf: bytes) -> bytes | None:
    """Return the data inside a PDF, None where it carries none of ours.

    It is found however the file was saved since: packed or not, locked without a password, its names in a
    tree. Raises `InvalidInput` for what is no PDF, `EvenhandError` for data that was damaged. Never unpacks
    more than `LIMIT`.
    """
    set_qpdf_limits(flate_max_memory=2 * LIMIT)  # a stream of objects is unpacked as the file is opened
    try:
        with pikepdf.open(BytesIO(without_tail(pdf)[0]), attempt_recovery=False) as document:
            files = pikepdf.NameTree(document.Root.Names.EmbeddedFiles).items()
            spec = next(spec for name, spec in files if name == NAME)
            return _unpacked(spec.EF.F)
    except (AttributeError, KeyError, StopIteration, TypeError, ValueError):
        return None
    except (pikepdf.PasswordError, pikepdf.PdfError):
        raise InvalidInput("It cannot be read as a PDF: it is damaged, or locked with a password.") from None


def _unpacked(stream: Any) -> bytes:
    """Return what an embedded file holds."""
    packed: bytes = stream.read_raw_bytes()
    how = stream.get("/Filter", pikepdf.Array())
    ways = [str(each) for each in how] if isinstance(how, pikepdf.Array) else [str(how)]
    if not ways and len(packed) <= LIMIT:
        return packed
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, LIMIT)
    except zlib.error:
        data = b""
    if ways != ["/FlateDecode"] or not unpacker.eof:
        raise EvenhandError("The data inside this PDF was damaged: nothing can be proven by it.")
    return data
