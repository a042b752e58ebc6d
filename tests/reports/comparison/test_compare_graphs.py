"""A paper that somebody worked on after it was made: what was put in is named; packing is not.

Each forgery is made here, so that the way to make it stands beside the sentence that refutes it.
"""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from app.reports.comparison import compare_graphs, compare_pages
from app.reports.comparison.difference_words import PdfComparison, worded
from app.reports.comparison.pdf_file import without_tail
from app.reports.typesetting.attachment import attached
from app.services.debrief import debrief
from app.services.panels import lists
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock

Edit = Callable[[Pdf], object]
DATA = "evenhand-debrief.json"


@pytest.fixture(scope="module")
def paper(demo_made: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A debrief that was not closed, with its data inside."""
    folder = shutil.copytree(demo_made, tmp_path_factory.mktemp("graphs") / "workspace")
    with Workspace.open(folder, Clock()) as workspace:
        ids = {line.candidate: line.id for line in lists.panels(workspace)}
        return debrief.paper(workspace, ids["Daniel Reuter"], ROOT / "resources" / "fonts")


def edited(pdf: bytes, edit: Edit, **how: Any) -> bytes:
    """Return a PDF after somebody with a PDF editor has been at it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        edit(document)
        document.save(out, **how)
    return out.getvalue()


def compare(held: bytes, made: bytes) -> PdfComparison:
    content, tail = without_tail(held)
    return worded(compare_graphs.differing(made, content, tail), {})


def refusals(held: bytes, made: bytes) -> list[str]:
    """Return what a paper of this version is refuted by, in words."""
    found = compare(held, made)
    inked = [f"page {page} is drawn otherwise" for page in found.pages]
    return [*(str(each) for each in (*found.refutes, *found.changed)), *inked]


def note(document: Pdf, kind: str = "FreeText", flags: int = 4, **more: Any) -> None:
    """Lay an annotation over page one."""
    look = document.make_stream(b"1 0 0 rg 0 0 250 40 re f")
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 250, 40])
    laid = Dictionary(
        Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([50, 600, 300, 640]), F=flags,
        Contents="Hire", AP=Dictionary(N=document.make_indirect(look)), **more,
    )  # fmt: skip
    document.pages[0].Annots = Array([document.make_indirect(laid)])


def field(document: Pdf) -> None:
    """Lay a form field over the decision."""
    note(document, "Widget", FT=Name.Tx, T="Decision", V="Hire")
    document.Root.AcroForm = Dictionary(Fields=document.pages[0].Annots)


def second_form(document: Pdf) -> None:
    document.Root.AcroForm = Dictionary(Fields=Array(), XFA=document.make_stream(b"<xdp/>"))


def layer(document: Pdf, **usage: Any) -> None:
    """Draw “Hire” on a layer that a person or the printer switches on."""
    group = document.make_indirect(Dictionary(Type=Name.OCG, Name="Decision", **usage))
    document.Root.OCProperties = Dictionary(
        OCGs=Array([group]),
        D=Dictionary(OFF=Array([group]), AS=Array([Dictionary(Event=Name.Print, OCGs=Array([group]))])),
    )
    document.pages[0].Resources.Properties = Dictionary(L1=group)
    document.pages[0].contents_add(b"/OC /L1 BDC 1 0 0 rg 50 600 250 40 re f EMC")


def layer_for_print(document: Pdf) -> None:
    layer(document, Usage=Dictionary(Print=Dictionary(PrintState=Name.ON)))


def named_script(document: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS="app.alert('Hire')")
    document.Root.Names.JavaScript = Dictionary(Names=Array(["a", document.make_indirect(script)]))


def opening(kind: str, **more: Any) -> Edit:
    """Do something as soon as the file is opened."""

    def put(document: Pdf) -> None:
        document.Root.OpenAction = Dictionary(S=Name("/" + kind), **more)

    return put


def at_page(document: Pdf) -> None:
    document.pages[0].AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="this.print()"))


def at_print(document: Pdf) -> None:
    document.Root.AA = Dictionary(WP=Dictionary(S=Name.JavaScript, JS="this.show()"))


def link(document: Pdf) -> None:
    note(document, "Link", A=Dictionary(S=Name.URI, URI="https://hire.example/"))


def attach(name: str, **more: Any) -> Edit:
    """Put another file in."""

    def put(document: Pdf) -> None:
        held = document.make_stream(b'{"decision": "hire"}')
        spec = Dictionary(Type=Name.Filespec, F=name, UF=name, EF=Dictionary(F=held), **more)
        document.Root.Names.EmbeddedFiles.Names.extend([pikepdf.String(name), document.make_indirect(spec)])

    return put


def other_debrief(document: Pdf) -> None:
    """Carry another debrief, and go to it at once."""
    attach("other.pdf")(document)
    document.Root.OpenAction = Dictionary(
        S=Name.GoToE, D=Array([0, Name.Fit]), T=Dictionary(R=Name.C, N="other.pdf")
    )


def portfolio(document: Pdf) -> None:
    attach("other.pdf")(document)
    document.Root.Collection = Dictionary(Type=Name.Collection, View=Name.H, D="other.pdf")


def another_name(document: Pdf) -> None:
    spec = document.Root.Names.EmbeddedFiles.Names[1]
    spec.UF = "decision-hire.json"


def another_file_by_its_other_name(document: Pdf) -> None:
    spec = document.Root.Names.EmbeddedFiles.Names[1]
    spec.EF.UF = document.make_stream(b'{"decision": "hire"}')


def attached_to_a_page(document: Pdf) -> None:
    held = Dictionary(Type=Name.Filespec, F="a.pdf", EF=Dictionary(F=document.make_stream(b"x")))
    note(document, "FileAttachment", FS=held)


def title(document: Pdf) -> None:
    document.docinfo["/Title"] = "Debrief: Hire"


def title_in_xmp(document: Pdf) -> None:
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        b'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Hire</rdf:li></rdf:Alt></dc:title>'
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    document.Root.Metadata = document.make_stream(packet)
    document.Root.Metadata.Type, document.Root.Metadata.Subtype = Name.Metadata, Name.XML


def outline_title(document: Pdf) -> None:
    document.Root.Outlines.First.Title = "Decision: Hire"


def outline_target(document: Pdf) -> None:
    document.Root.Outlines.First.Dest = Array([document.pages[-1].obj, Name.Fit])


def labels(document: Pdf) -> None:
    document.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P="Hire ")]))


def first_element(document: Pdf) -> Any:
    """Return the first element of the tree of tags below its root."""
    below = document.Root.StructTreeRoot.K
    below = below[0] if isinstance(below, Array) else below
    return below.K[0] if isinstance(below.K, Array) else below.K


def spoken(key: str) -> Edit:
    """Let a screen reader say something else than what is seen."""
    return lambda document: first_element(document).__setitem__(key, pikepdf.String("Hire"))


def spoken_in_the_ink(document: Pdf) -> None:
    page = document.pages[0]
    ink = page.Contents.read_bytes()
    assert b"/MCID 0>>" in ink
    page.Contents = document.make_stream(ink.replace(b"/MCID 0>>", b"/MCID 0 /ActualText (Hire)>>", 1))


def language(document: Pdf) -> None:
    document.Root.Lang = "tlh"


def more_ink(document: Pdf) -> None:
    document.pages[1].contents_add(b"q 3 Tr Q")  # nothing that is seen


def fonts(document: Pdf) -> list[Any]:
    return [each for each in document.pages[0].Resources.Font.values() if "/FontDescriptor" in each]


def letters_read_as_others(document: Pdf) -> None:
    for font in fonts(document):
        table = font.ToUnicode.read_bytes()
        font.ToUnicode = document.make_stream(
            table.replace(b"<0041>", b"<0042>").replace(b"<", b"< ", 1) + b"%"
        )


def letters_drawn_as_others(document: Pdf) -> None:
    for font in fonts(document):
        drawn = font.FontDescriptor.FontFile2.read_bytes()
        font.FontDescriptor.FontFile2 = document.make_stream(drawn[:-9] + bytes(9))


def box(key: str, value: object) -> Edit:
    return lambda document: document.pages[0].obj.__setitem__(key, value)


def small_picture(document: Pdf) -> None:
    document.pages[0].Thumb = document.make_stream(
        b"\0" * 3, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8,
    )  # fmt: skip


def named_places(document: Pdf) -> None:
    document.Root.Dests = Dictionary(decision=Array([document.pages[3].obj, Name.Fit]))


def something_unknown(document: Pdf) -> None:
    document.Root["/Shiny"] = Dictionary(Show=document.make_stream(b"Hire"))


FORGERIES: list[tuple[Edit, str]] = [
    (field, "On page 1: form fields, which lie over the pages and can say something else (Decision)."),
    (second_form, "In the file: a second form (XFA), which some programs show instead of the pages."),
    (layer, "a layer, which can be switched, or be shown in print alone (Decision)."),
    (layer_for_print, "a layer, which can be switched, or be shown in print alone (Decision)."),
    (note, "On page 1: an annotation, which lies over the page (FreeText)."),
    (lambda document: note(document, flags=36), "an annotation that only the print shows (FreeText)."),
    (lambda document: note(document, flags=2), "that is hidden until something shows it (FreeText)."),
    (lambda document: note(document, flags=32), "an annotation that is hidden until something shows it"),
    (named_script, "In the file: a script, which the reader's program runs (app.alert('Hire'))."),
    (at_page, "On page 1: something that is done by itself, as it is opened, turned or printed (AA)."),
    (at_print, "In the file: something that is done by itself, as it is opened, turned or printed (AA)."),
    (opening("JavaScript", JS="x"), "In the file: a script, which the reader's program runs (x)."),
    (opening("Launch", F="calc.exe"), "an action that starts a program or opens a file (calc.exe)."),
    (opening("URI", URI="https://hire.example/"), "In the file: a link to an address (https://hire.example/)."),
    (opening("GoToR", F="other.pdf"), "In the file: a jump into another document (other.pdf)."),
    (opening("SubmitForm", F="https://x.example/"), "an action that sends or fetches what is typed"),
    (opening("GoTo"), "In the file: something that is done as soon as it is opened (OpenAction)."),
    (link, "On page 1: a link to an address (https://hire.example/)."),
    (other_debrief, "In the file: a jump into another document"),
    (other_debrief, "In the file: a further attachment (other.pdf)."),
    (portfolio, "In the file: it is a portfolio: programs show other files in its place (Collection)."),
    (attach("second.json"), "In the file: a further attachment (second.json)."),
    (attach(DATA), f"In the file: a further attachment ({DATA} (2); {DATA})."),
    (attached_to_a_page, "On page 1: a further attachment (a.pdf)."),
    (another_name, "In the file: an attachment that is another one for some programs (UF)."),
    (another_file_by_its_other_name, "In the file: an attachment that is another one for some programs (UF"),
    (title, "In the file: properties that say something else (Title)."),
    (title_in_xmp, "In the file: properties that say something else (title)."),
    (outline_title, "In the file: an outline that says something else or leads elsewhere (Decision: Hire)."),
    (outline_target, "In the file: an outline that says something else or leads elsewhere"),
    (labels, "In the file: page numbers that say something else"),
    (spoken("/ActualText"), "In the file: what a screen reader speaks is something else (ActualText: Hire)."),
    (spoken("/Alt"), "In the file: what a screen reader speaks is something else (Alt: Hire)."),
    (spoken_in_the_ink, "page 1 is drawn otherwise"),
    (language, "In the file: what a screen reader speaks is something else (Lang: tlh)."),
    (more_ink, "page 2 is drawn otherwise"),
    (letters_read_as_others, "On page 1: a typeface whose letters are drawn or read otherwise (ToUnicode)."),
    (letters_drawn_as_others, "On page 1: a typeface whose letters are drawn or read otherwise (FontFile2"),
    (box("/UserUnit", 2), "another part of the page is shown, or it is turned or scaled (UserUnit)."),
    (box("/Rotate", 180), "another part of the page is shown, or it is turned or scaled (Rotate)."),
    (box("/CropBox", [0, 0, 9, 9]), "part of the page is shown, or it is turned or scaled (CropBox)."),
    (small_picture, "On page 1: a small picture of the page that was put in (Thumb)."),
    (lambda document: document.Root.__setitem__("/PageMode", Name.FullScreen), "another way to be shown"),
    (named_places, "In the file: places for links to lead to (Dests)."),
    (something_unknown, "In the file: something that was put in (Shiny)."),
    (lambda document: document.pages.append(document.pages[0]), "is drawn otherwise"),
    (lambda document: document.pages.reverse(), "page 1 is drawn otherwise"),
]  # fmt: skip


@pytest.mark.parametrize(("forge", "sentence"), FORGERIES)
def test_what_was_put_into_a_paper_is_named(paper: bytes, forge: Edit, sentence: str) -> None:
    said = refusals(edited(paper, forge), paper)
    assert any(sentence in each for each in said), said


def associate(document: Pdf) -> None:
    """List the attachment in the catalog as well, as papers to be kept do."""
    document.Root.AF = Array([document.Root.Names.EmbeddedFiles.Names[1]])


def dissociate(document: Pdf) -> None:
    """Leave it out of the catalog, as papers up to version 0.9 do."""
    del document.Root.AF


def test_an_attachment_that_is_listed_twice_is_held_in_both(paper: bytes) -> None:
    made = edited(paper, associate)
    said = "In the file: an attachment that is another one for some programs (UF)."
    assert refusals(edited(made, another_name), made) == [said]

    def another(document: Pdf) -> None:
        held = Dictionary(Type=Name.Filespec, F="b.json", EF=Dictionary(F=document.make_stream(b"x")))
        document.Root.AF.append(document.make_indirect(held))

    assert refusals(edited(made, another), made) == ["In the file: a further attachment (b.json)."]
    before = edited(paper, dissociate)
    assert refusals(edited(before, associate), before) == [f"In the file: a further attachment ({DATA})."]


def mended(data: bytes) -> Edit:
    """Describe the attachment as it should be; up to version 0.9 its kind was not written as a name."""

    def mend(document: Pdf) -> None:
        files = document.Root.Names.EmbeddedFiles.Names[1].EF
        files.F = document.make_stream(data, Type=Name.EmbeddedFile, Subtype=Name("/application/json"))
        files.UF = files.F

    return mend


def test_a_paper_of_an_earlier_version_whose_attachment_is_badly_described_is_not_refuted(
    paper: bytes,
) -> None:
    earlier = (ROOT / "tests" / "golden" / "debrief-0.2.0.pdf").read_bytes()
    with pikepdf.open(BytesIO(earlier)) as document:
        assert document.Root.Names.EmbeddedFiles.Names[1].EF.F.Subtype == Name.application
        assert [each for each in document.get_warnings() if "dictionary ended prematurely" in str(each)]
    data = attached(earlier)
    assert data is not None
    found = compare(earlier, edited(paper, mended(data)))
    assert found.refutes == ()
    assert any("described otherwise" in str(each) for each in found.changed)


INNOCENT: list[tuple[str, Edit, dict[str, Any]]] = [
    ("saved", lambda document: None, {}),
    ("objects in streams", lambda document: None, {"object_stream_mode": pikepdf.ObjectStreamMode.generate}),
    ("linearised", lambda document: None, {"linearize": True}),
    ("to be read with an editor", lambda document: None, {"qdf": True}),
    ("unpacked", lambda document: None, {"compress_streams": False,
                                         "stream_decode_level": pikepdf.StreamDecodeLevel.all}),
    ("ink laid out anew", lambda document: None, {"normalize_content": True}),
    ("locked, no password", lambda document: None, {"encryption": pikepdf.Encryption(owner="x", user="")}),
    ("ink in two streams", lambda document: in_two(document), {}),
    ("what pages inherit said once", lambda document: said_once(document), {}),
]  # fmt: skip


def in_two(document: Pdf) -> None:
    ink = document.pages[0].Contents.read_bytes()
    cut = ink.index(b"\n") + 1
    document.pages[0].Contents = Array([document.make_stream(ink[:cut]), document.make_stream(ink[cut:])])


def said_once(document: Pdf) -> None:
    """Lift the box of the pages into their tree."""
    document.Root.Pages.MediaBox = document.pages[0].MediaBox
    for page in document.pages:
        del page.obj["/MediaBox"]


@pytest.mark.parametrize(("edit", "how"), [each[1:] for each in INNOCENT], ids=[each[0] for each in INNOCENT])
def test_a_paper_that_was_only_packed_anew_differs_in_nothing(
    paper: bytes, edit: Edit, how: dict[str, Any]
) -> None:
    held = edited(paper, edit, **how)
    assert held != paper and compare(held, paper) == PdfComparison()


def branches(document: Pdf) -> None:
    """Let the names of the attachments, and the pages, stand in a tree with branches."""
    files, pages = document.Root.Names.EmbeddedFiles, document.Root.Pages
    leaf = document.make_indirect(Dictionary(Names=files.Names, Limits=Array([DATA, DATA])))
    document.Root.Names.EmbeddedFiles = Dictionary(Kids=Array([leaf]))
    kids = pages.Kids
    branch = document.make_indirect(Dictionary(Type=Name.Pages, Parent=pages, Count=len(kids), Kids=kids))
    for each in kids:
        each.Parent = branch
    pages.Kids = Array([branch])


def test_trees_of_names_and_pages_may_have_branches(paper: bytes) -> None:
    assert compare(edited(paper, branches), paper) == PdfComparison()


def test_who_saved_it_and_what_was_lost_is_told_and_refutes_nothing(paper: bytes) -> None:
    def save(document: Pdf) -> None:
        document.docinfo["/Producer"] = "An office"
        document.docinfo["/ModDate"] = "D:20260101000000Z"
        document.Root.PieceInfo = Dictionary(Office=Dictionary(Private=1))
        del document.Root.Outlines

    found = compare(edited(paper, save), paper)
    assert not found.refutes and not found.changed and not found.pages
    assert [str(each) for each in found.inert] == [
        "In the file: parts that were lost when it was saved (Outlines).",
        "In the file: who saved it, and when (ModDate; Producer).",
        "In the file: private data of another program (PieceInfo).",
    ]


def test_a_strangers_words_are_cut_and_turn_nothing_round(paper: bytes) -> None:
    [said] = [each for each in refusals(edited(paper, opening("JavaScript", JS="a\u202e\x07b" * 99)), paper)
              if "script" in each]  # fmt: skip
    assert "\u202e" not in said and "\x07" not in said and len(said) < 150


def test_fields_and_what_only_the_print_shows_are_drawn(paper: bytes) -> None:
    for forge in (field, note, lambda document: note(document, flags=36), layer_for_print):
        assert compare_pages.differing(edited(paper, forge), paper) == {1: "seen"}
