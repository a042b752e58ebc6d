"""What a PDF says about itself, held against what the program says: in its list, and in its XMP packet."""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pikepdf

from app.reports.comparison.found import PdfDifference

_SAVED = {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped"}
"""What a program writes that saves a file, and nobody reads as a word of the paper."""
_SAVED_XMP = {
    "http://ns.adobe.com/xap/1.0/": {"CreateDate", "CreatorTool", "MetadataDate", "ModifyDate"},
    "http://ns.adobe.com/pdf/1.3/": {"Producer", "Trapped"},
    "http://ns.adobe.com/xap/1.0/mm/": None,
}
"""The same in XMP; of the last, the history of the file, everything."""
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LARGEST = 1 << 20

Properties = dict[str, str]


def differing(made: pikepdf.Pdf, held: pikepdf.Pdf) -> Iterator[PdfDifference]:
    """Yield what a file says about itself that the made one does not."""
    ours, theirs = _listed(made) | _packet(made), _listed(held) | _packet(held)
    for key in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(key), theirs.get(key)
        if one == other:
            continue
        if key in _SAVED or _is_saved(key):
            yield PdfDifference("saved", name=_short(key))
        elif other is None:
            yield PdfDifference("lost", name=_short(key))
        else:
            yield PdfDifference("property", name=_short(key))


def _short(key: str) -> str:
    return key.rpartition("}")[2].lstrip("/")


def _listed(document: pikepdf.Pdf) -> Properties:
    info = document.trailer.get("/Info")
    if not isinstance(info, pikepdf.Dictionary):
        return {}
    return {key: str(value) for key, value in info.items()}


def _is_saved(key: str) -> bool:
    space, _, name = key[1:].rpartition("}")
    if space not in _SAVED_XMP:
        return False
    names = _SAVED_XMP[space]
    return names is None or name in names


def _packet(document: pikepdf.Pdf) -> Properties:
    """Return each property of the XMP packet, as it is written; of a packet that is none, that it is one."""
    stream: Any = document.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return {}
    data = stream.read_bytes()
    try:
        text = data[:_LARGEST].decode("utf-8-sig").rstrip("\0")
        if len(data) > _LARGEST or "<!DOCTYPE" in text:  # which may say the rest in entities
            return {"XMP": text}
        parsed = ElementTree.fromstring(text)
    except (UnicodeDecodeError, ElementTree.ParseError):
        return {"XMP": data[:_LARGEST].decode("latin-1")}
    found: Properties = {}
    for described in (each for held in parsed.iter(f"{_RDF}RDF") for each in held):
        if described.tag != f"{_RDF}Description":
            found[described.tag] = _written(described)
            continue
        for name, value in described.attrib.items():
            found[name] = found.get(name, "") + value
        for child in described:
            found[child.tag] = found.get(child.tag, "") + _written(child)
    return {key: value for key, value in found.items() if not key.endswith("}about")}


def _written(element: ElementTree.Element) -> str:
    """Return an element as text that does not depend on how it was laid out."""
    text = ElementTree.tostring(element, encoding="unicode")
    return ElementTree.canonicalize(text, strip_text=True)
