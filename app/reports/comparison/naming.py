"""What a difference of two graphs is to whoever opens the file: a form field, a script, another title."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from app.reports.comparison.found import Kind, PdfDifference
from app.reports.comparison.graph import GraphDifference
from app.reports.comparison.pdf_tree import Path, Sheet

_ACTIONS: dict[str, Kind] = {
    "/JavaScript": "script", "/Launch": "launch", "/URI": "address", "/GoToE": "other-document",
    "/GoToR": "other-document", "/Thread": "other-document", "/SubmitForm": "sends", "/ImportData": "sends",
    "/ResetForm": "action", "/Hide": "action", "/Named": "action", "/SetOCGState": "action",
    "/Rendition": "action", "/Movie": "action", "/Sound": "action", "/Trans": "action",
    "/RichMediaExecute": "action", "/GoTo3DView": "action", "/GoToDp": "action",
}  # fmt: skip
_WHAT: dict[str, Kind] = {
    "/AcroForm": "form", "/OCProperties": "layer", "/OC": "layer", "/OpenAction": "opening",
    "/AA": "by-itself", "/Collection": "portfolio", "/URI": "address", "/AF": "attachment",
    "/EmbeddedFiles": "attachment", "/EF": "attachment", "/Thumb": "thumbnail", "/Perms": "signature",
    "/Outlines": "outline", "/PageLabels": "label", "/Dests": "place", "/StructTreeRoot": "spoken",
    "/MarkInfo": "spoken", "/Lang": "spoken", "/StructParents": "spoken", "/Tabs": "spoken",
    "/MediaBox": "box", "/CropBox": "box", "/BleedBox": "box", "/TrimBox": "box", "/ArtBox": "box",
    "/Rotate": "box", "/UserUnit": "box", "/Contents": "ink", "/Font": "font",
    "/ViewerPreferences": "view", "/PageMode": "view", "/PageLayout": "view", "/Version": "saved",
    "/Extensions": "saved", "/PieceInfo": "private", "/LastModified": "saved", "/Metadata": "private",
}  # fmt: skip
"""By a key on the way, the outermost first; what has none of them is something more."""
_NEEDLESS = {"/Version", "/Extensions"}
"""What a program writes that only names a newer PDF, as every program does."""
_FILES = {"/Names": len(("/Names", "/EmbeddedFiles", "a name")), "/AF": len(("/AF", "0"))}
"""Where files are listed, and how far it is from the catalog to one of them."""
_SPOKEN = {"/ActualText", "/Alt", "/E", "/Lang", "/T"}
_HIDDEN, _PRINTED, _UNSEEN = 2, 4, 32
"""Flags of an annotation."""
_FAR = 2_000
"""Values looked at below one difference."""


def named(difference: GraphDifference) -> Iterator[PdfDifference]:
    """Yield what a difference is: one thing, and the actions it brings."""
    path, held = difference.path, difference.held
    if path == ("/Metadata",) or path[0] in _NEEDLESS:  # the packet's properties are held one by one
        return
    page = int(path[1]) if path[0] == "/Pages" and len(path) > 1 else 0
    if difference.how == "gone" and len(path) <= 2 and not page:
        yield PdfDifference("lost", name=path[-1].lstrip("/"))
        return
    yield from _annotated(path, page, held) if "/Annots" in path else _thing(path, page, held)
    yield from _acts(held, page)


def _thing(path: Path, page: int, held: Any) -> Iterator[PdfDifference]:
    otherwise: Kind = "picture" if "/Resources" in path else "more"
    kind = next((_WHAT[key] for key in path if key in _WHAT), otherwise)
    if path[0] == "/Pages" and len(path) <= len(("/Pages", "1")):
        yield PdfDifference("pages", page)
    elif kind == "ink":
        yield PdfDifference("ink", page)
    elif kind == "form":
        yield PdfDifference("form", name=_listed(_field_names(held)))
        if isinstance(held, pikepdf.Dictionary) and "/XFA" in held:
            yield PdfDifference("xfa")
    elif kind == "layer" or _is_layer(held):
        yield PdfDifference("layer", page, _listed(_layer_names(held)))
    elif kind == "attachment" and path[0] in _FILES:
        if len(path) > _FILES[path[0]]:
            is_file = path[-1] in {"/EF", "/F", "/UF"}
            yield PdfDifference("attachment-changed" if is_file else "described", name=_last_key(path))
        else:
            yield PdfDifference("attachment", name=path[-1] if path[0] == "/Names" else "")
    elif kind in {"outline", "spoken"}:
        said = str(held) if isinstance(held, pikepdf.String) else ""
        key = path[-1].lstrip("/") if path[-1] in _SPOKEN else ""
        yield PdfDifference(kind, name=": ".join(filter(None, (key, said))))
    elif path[:2] == ("/Names", "/JavaScript"):
        yield PdfDifference("script")
    else:
        yield PdfDifference(kind, page, _last_key(path))


def _annotated(path: Path, page: int, held: Any) -> Iterator[PdfDifference]:
    """Yield what stands on a page beside its ink."""
    listed = held.as_list() if isinstance(held, pikepdf.Array) else [held]
    for each in listed:
        if not isinstance(each, pikepdf.Dictionary):
            yield PdfDifference("annotation", page, _last_key(path))
            continue
        kind = str(each.get("/Subtype", "")).lstrip("/")
        flags = each.get("/F", 0)
        flags = flags if isinstance(flags, int) else 0
        if kind == "Widget":
            yield PdfDifference("form", page, _listed(_field_names(each)))
        if flags & _UNSEEN and flags & _PRINTED:
            yield PdfDifference("printed-annotation", page, kind)
        elif flags & (_HIDDEN | _UNSEEN):
            yield PdfDifference("hidden-annotation", page, kind)
        elif kind != "Widget":
            yield PdfDifference("annotation", page, kind)


def _acts(held: Any, page: int) -> Iterator[PdfDifference]:
    """Yield the actions below a value; pages are not looked into, since they are held on their own."""
    for each in _below(held):
        kind = _ACTIONS.get(str(each.get("/S", "")))
        if kind is not None:
            yield PdfDifference(kind, page, _target(each))
        if "/AA" in each:
            yield PdfDifference("by-itself", page)
        if each.get("/Type") in (pikepdf.Name.OCG, pikepdf.Name.OCMD) or "/OC" in each:
            yield PdfDifference("layer", page, _text(each.get("/Name")))
        if "/EF" in each:
            yield PdfDifference("attachment", page, _text(each.get("/UF", each.get("/F"))))


def _below(held: Any) -> Iterator[Any]:
    waiting, seen, left = [held], set(), _FAR
    while waiting and left:
        left -= 1
        each = waiting.pop()
        if isinstance(each, Sheet):
            waiting += list(each.parts.values())
            continue
        if not isinstance(each, pikepdf.Object):
            continue
        if each.is_indirect:
            if each.objgen in seen:
                continue
            seen.add(each.objgen)
        if isinstance(each, pikepdf.Array):
            waiting += each.as_list()
        elif isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            if each.get("/Type") in (pikepdf.Name.Page, pikepdf.Name.Pages, pikepdf.Name.Catalog):
                continue
            yield each
            waiting += [value for key, value in each.items() if key not in {"/P", "/Parent"}]


def _target(action: Any) -> str:
    """Return where an action leads, in the words of the file."""
    for key in ("/URI", "/F", "/N", "/JS", "/D"):
        value = action.get(key)
        if isinstance(value, pikepdf.Dictionary):
            value = value.get("/UF", value.get("/F"))
        if isinstance(value, (pikepdf.String, pikepdf.Name)):
            return str(value)
    return str(action.get("/S")).lstrip("/")


def _field_names(held: Any) -> Iterator[str]:
    yield from (str(each.T) for each in _below(held) if isinstance(each.get("/T"), pikepdf.String))


def _is_layer(held: Any) -> bool:
    return isinstance(held, pikepdf.Dictionary) and held.get("/Type") in (
        pikepdf.Name.OCG,
        pikepdf.Name.OCMD,
    )


def _layer_names(held: Any) -> Iterator[str]:
    yield from (str(each.Name) for each in _below(held) if isinstance(each.get("/Name"), pikepdf.String))


def _listed(names: Iterator[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _text(value: Any) -> str:
    return str(value) if isinstance(value, pikepdf.String) else ""


def _last_key(path: Path) -> str:
    """Return the innermost key of a way that is a word, not a place in an array."""
    return next((key.lstrip("/") for key in reversed(path) if not key.isdigit()), "")
