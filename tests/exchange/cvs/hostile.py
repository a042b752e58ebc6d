"""PDFs as they come: plain ones, ones that would act, ones that end whatever draws them."""

from io import BytesIO

import pikepdf


def plain(pages: int = 1, words: str = "Ten years of forecasting") -> bytes:
    """A CV of so many pages."""
    document = pikepdf.new()
    for number in range(pages):
        _page(document, f"BT /F 24 Tf 72 700 Td ({words}, page {number + 1}) Tj ET".encode())
    return _saved(document)


def active() -> bytes:
    """One with a script, a file inside, a program to start."""
    document = pikepdf.open(BytesIO(plain()))
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('SCRIPT')"))
    document.Root.OpenAction = script
    document.Root.Names = pikepdf.Dictionary(
        JavaScript=pikepdf.Dictionary(Names=[pikepdf.String("a"), document.make_indirect(script)])
    )
    start = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("PROGRAM.exe"))
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 500, 500], A=start
    )
    document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(link)]))
    document.attachments["payload.bin"] = b"PAYLOAD of the file inside" * 20
    return _saved(document)


def locked() -> bytes:
    """One that asks for a password."""
    document = pikepdf.open(BytesIO(plain()))
    out = BytesIO()
    document.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return out.getvalue()


def endless() -> bytes:
    """One whose page draws a drawing ten times, which draws another ten times, and so on."""
    document = pikepdf.new()
    inner = _form(document, b"0 0 10 10 re f", {})
    for _ in range(12):
        inner = _form(document, b"/X Do " * 12, {"/X": inner})
    _page(document, b"/X Do", {"/X": inner})
    return _saved(document)


def swelling() -> bytes:
    """One small on disk, whose picture is larger than the memory there is."""
    document = pikepdf.new()
    picture = document.make_stream(
        b"x",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=60_000,
        Height=60_000,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceRGB,
    )
    _page(document, b"612 0 0 792 0 0 cm /X Do", {"/X": picture})
    return _saved(document)


def _form(document: pikepdf.Pdf, content: bytes, inside: dict[str, pikepdf.Object]) -> pikepdf.Object:
    return document.make_stream(
        content,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, 0, 612, 792],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(inside)),
    )


def _page(document: pikepdf.Pdf, content: bytes, inside: dict[str, pikepdf.Object] | None = None) -> None:
    page = document.add_blank_page(page_size=(612, 792))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Contents = document.make_stream(content)
    page.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F=font), XObject=pikepdf.Dictionary(inside or {})
    )


def _saved(document: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()
