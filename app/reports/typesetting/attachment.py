"""The data inside a PDF: put there as an embedded file, taken out again."""

import zlib
from io import BytesIO
from typing import Any

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from app.domain.errors import EvenhandError, InvalidInput

NAME = "evenhand-debrief.json"
LIMIT = 32 << 20
"""Bytes of the largest data that is read."""


def embed(document: Any, data: bytes) -> None:
    """Put `data` into a document of reportlab's that is being made; the same data is the same bytes."""
    stream = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": PDFName("application/json"),
                "Params": PDFDictionary({"Size": len(data)}),
                "Filter": PDFName("FlateDecode"),
            }
        ),
        zlib.compress(data, 9),
    )
    held = document.Reference(stream)
    spec = document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(NAME),
                "UF": PDFString(NAME),
                "AFRelationship": PDFName("Source"),
                "EF": PDFDictionary({"F": held, "UF": held}),
            }
        )
    )
    files = PDFDictionary({"Names": PDFArray([PDFString(NAME), spec])})
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": files})


def attached(pdf: bytes) -> bytes | None:
    """Return the data inside a PDF, None where it carries none of ours.

    Raises `InvalidInput` for what is no PDF, `EvenhandError` for data that was damaged. Never unpacks more
    than `LIMIT`.
    """
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            names = list(document.Root.Names.EmbeddedFiles.Names.as_list())
            spec = names[[str(each) for each in names[::2]].index(NAME) * 2 + 1]
            packed = spec.EF.F.read_raw_bytes()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None
    except pikepdf.PdfError:
        raise InvalidInput("It cannot be read as a PDF: it is damaged, or locked with a password.") from None
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, LIMIT)
    except zlib.error:
        data = b""
    if not unpacker.eof:
        raise EvenhandError("The data inside this PDF was damaged: nothing can be proven by it.")
    return data
