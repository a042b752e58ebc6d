"""Papers that every reader can read: PDF/A-3a and PDF/UA-1, as far as what is installed here can tell.

Which checkers run: `qpdf --check` and `pdfdetach` where they are installed, pypdf, pdfua and outloud.
veraPDF, the reference for both standards, is not among them: it is no package for Python.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import outloud
import pdfua
import pikepdf
import pytest
from outloud.findings import Finding
from PIL import Image, ImageCms
from pypdf import PdfReader

from app import cli
from app.domain.debrief.paper_copies import PaperOptions
from app.reports.candidate.markdown_paper import brief_pdf
from app.reports.debrief.debrief import debrief_pdf
from app.services.packs import exercises
from app.store.packs.exercises import load_exercise
from tests.conftest import ROOT
from tests.reports import sample_debrief as made
from tests.reports.candidate.test_brief import ALL, HARD
from tests.reports.debrief.test_debrief import squeezed
from tests.sample_exercise import SVG

DATA = b'{"format":"made up"}'
NAME = "evenhand-debrief.json"
NAMES = (
    "محمد الفارسي",
    "דנה לוי",
    "王小明",
    "Łukasz Żółć",
    "Иван Петров",
    "Ελένη",
    "Nguyễn Văn Ánh",
    "😀 Kim",
    "สมชาย ปิ่นแก้ว",
)
NOTES = (
    "محمد asked who acts on a late warning, and what a false alarm costs.",
    "قال إن النموذج يعمل جيدًا على البيانات الجديدة",
    "Er hat die Daten nicht nach Kunden getrennt und das erst auf Nachfrage gesagt.",
    "ผู้สมัครแบ่งข้อมูลตามเวลา และอธิบายเหตุผลได้ดี",
    "一次留出六周的数据，而不是随机抽取五分之一。",
)


def odd() -> bytes:
    """Return a debrief of people from everywhere, with notes in their languages."""
    packs = made.rubric()
    seats = [made.seat(number, packs, name) for number, name in enumerate(NAMES)]
    plan = made.panel(packs, seats, "علي حسن")
    cards = [made.card(plan, packs, number) for number in range(len(NAMES))]
    for number, text in enumerate(NOTES):
        note = made.card_note(text, packs.dimensions[number].id)
        cards[number] = cards[number].replace(notes=(*cards[number].notes, note))
    return debrief_pdf(made.opened(cards, plan, packs), made.FONTS, None, DATA)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return one of every kind of paper, by its name."""
    folder = tmp_path_factory.mktemp("papers")
    found = {
        f"debrief of {seats}": debrief_pdf(made.sample(seats), made.FONTS, None, DATA)
        for seats in (1, 2, 5, 12)
    }
    found["debrief in German"] = debrief_pdf(made.sample(3), made.FONTS, PaperOptions(language="de"), DATA)
    names = PaperOptions(pseudonymous=("candidate", "interviewers"), notes=False, paper="letter")
    found["debrief without names"] = debrief_pdf(made.sample(3), made.FONTS, names, DATA)
    found["debrief of everywhere"] = odd()
    for pack in ("system-design", "notebook-review", "experiment-readout", "llm-evaluation"):
        frozen = load_exercise(ROOT / "exercises", pack)
        found[f"brief of {pack}"] = exercises.brief(frozen, made.FONTS)
        found[f"large print of {pack}"] = exercises.readable(frozen, made.FONTS)[exercises.LARGE_PRINT]
    for name in ("deep lists", "a table in a list in a quote", "a long quote", "many rows", "a list of code"):
        found[f"Markdown: {name}"] = brief_pdf("Bread", HARD[name], {}, made.FONTS)
    found["Markdown: everything"] = brief_pdf("Bread", ALL, {"data/loaves.svg": SVG}, made.FONTS)
    for name, content in found.items():
        (folder / f"{name.replace(': ', ' ')}.pdf").write_bytes(content)
    from_outside(folder)
    return {file.stem: file for file in sorted(folder.rglob("*.pdf"))}


def from_outside(folder: Path) -> None:
    """Write what only a workspace has: debriefs with minutes, figures, a brief, a pack, a certificate."""
    verb = ["--workspace", str(folder / "demo")]
    assert cli.run(["demo", verb[1], "--no-window"]) == 0
    assert cli.run([*verb, "figures", "-o", str(folder / "figures.pdf")]) == 0
    asked = ["brief", "Grażyna Wójcik", "--contact", "Rosa Lind, rosa@example.org"]
    assert cli.run([*verb, *asked, "-o", str(folder / "brief.pdf")]) == 0
    assert cli.run([*verb, *asked, "--large-print", "-o", str(folder / "brief in large print.pdf")]) == 0
    assert cli.run([*verb, "access-pack", "Amara Osei", "-o", str(folder / "pack")]) == 0
    assert cli.run([*verb, "erase", "Leila Brandt", "--yes", "-o", str(folder / "certificate.pdf")]) == 0


def test_qpdf_finds_nothing(papers: dict[str, Path]) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    for name, file in papers.items():
        run = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
        assert run.returncode == 0, (name, run.stdout, run.stderr)


def test_the_attachment_is_taken_out_by_other_programs(papers: dict[str, Path], tmp_path: Path) -> None:
    for name, file in papers.items():
        if name.startswith("debrief "):
            assert PdfReader(file).attachments == {NAME: [DATA]}, name
            with pikepdf.open(file) as document:
                assert document.attachments[NAME].get_file().mime_type == "application/json"
                assert [each.F for each in document.Root.AF] == [NAME]
                assert str(document.Root.AF[0].Desc)
    if shutil.which("pdfdetach") is None:
        pytest.skip("pdfdetach is not installed; pypdf and pikepdf read it")
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, papers["debrief of 2"]], check=True)
    assert (tmp_path / NAME).read_bytes() == DATA


def test_pdfua_finds_nothing(papers: dict[str, Path]) -> None:
    found = {name: pdfua.validate(file).findings for name, file in papers.items()}
    assert {name: [str(each) for each in told] for name, told in found.items() if told} == {}


@pytest.mark.slow
def test_outloud_finds_no_error(papers: dict[str, Path]) -> None:
    errors = {}
    for name, file in papers.items():
        result = outloud.check(str(file))
        assert result.error is None, name
        found = [each for each in result.findings if each.severity == "error" and not repeats(each, file)]
        errors[name] = [f"{each.rule} p.{each.page}: {each.message} {each.evidence}" for each in found]
    assert {name: told for name, told in errors.items() if told} == {}


def repeats(finding: Finding, file: Path) -> bool:
    """Whether what outloud takes for prose without a tag is a running head: a heading of some page before."""
    if finding.rule != "TAG-002":
        return False
    pages = [squeezed(page.extract_text()) for page in PdfReader(file).pages[: finding.page - 1]]
    said = re.split(" · |; ", str(finding.evidence))
    return all(any(squeezed(each.removesuffix("…")) in page for page in pages) for each in said)


def test_every_paper_says_that_it_is_made_to_be_kept_and_to_be_heard(papers: dict[str, Path]) -> None:
    for name, file in papers.items():
        with pikepdf.open(file) as document:
            assert document.pdf_version == "1.7"
            stream = document.Root.Metadata
            assert "/Filter" not in stream, "a reader finds it without unpacking"
            packet = ElementTree.fromstring(
                stream.read_bytes().decode().strip("\ufeff").split("?>", 1)[1].rsplit("<?", 1)[0]
            )
            meta = document.open_metadata()
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
            assert meta["dc:title"] == str(document.docinfo.Title), name
            assert "PDF/UA identification" in "".join(packet.itertext()), (
                "PDF/A asks for the schema of a foreign word"
            )
            assert not {"/CreationDate", "/ModDate"} & set(document.docinfo.keys())
            [intent] = document.Root.OutputIntents
            assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
            assert "/JavaScript" not in document.Root.get("/Names", {}) and "/OpenAction" not in document.Root


def test_every_stream_ends_on_a_line_of_its_own(papers: dict[str, Path]) -> None:
    """PDF/A asks for an end of line before `endstream`, which does not count (ISO 19005-3, 6.1.7.1)."""
    for name, file in papers.items():
        content = file.read_bytes()
        for found in re.finditer(rb"endstream", content):
            assert content[found.start() - 1 : found.start()] == b"\n", name
        for begun in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", content):
            end = begun.end() + int(begun[1])
            assert content[end : end + 10] == b"\nendstream", name


def test_all_ink_is_tagged_or_an_artifact(papers: dict[str, Path]) -> None:
    inks = {"Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}
    for name, file in papers.items():
        with pikepdf.open(file) as document:
            for page in document.pages:
                around: list[str] = []
                for operands, operator in pikepdf.parse_content_stream(page):
                    if str(operator) in ("BDC", "BMC"):
                        around.append(str(operands[0]))
                    elif str(operator) == "EMC":
                        around.pop()
                    elif str(operator) in inks:
                        assert len(around) == 1, (name, around)


def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for kid in kids(element):
        yield from walk(kid)


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    held = element.get("/K", pikepdf.Array())
    listed = list(held) if isinstance(held, pikepdf.Array) else [held]
    return [each for each in listed if isinstance(each, pikepdf.Dictionary)]


def kinds(element: pikepdf.Object) -> list[str]:
    return [str(each.S)[1:] for each in kids(element)]


@pytest.fixture
def everything(papers: dict[str, Path]) -> Iterator[list[pikepdf.Object]]:
    with pikepdf.open(papers["Markdown everything"]) as document:
        yield list(walk(document.Root.StructTreeRoot.K))


def of(elements: list[pikepdf.Object], kind: str) -> list[pikepdf.Object]:
    return [each for each in elements if f"/{kind}" == each.S]


def test_lists_are_items_with_a_label_and_a_body_and_nest(everything: list[pikepdf.Object]) -> None:
    assert len(of(everything, "L")) == 3 and len(of(everything, "LI")) == 6
    assert all(set(kinds(each)) == {"LI"} for each in of(everything, "L"))
    assert all(kinds(each) == ["Lbl", "LBody"] for each in of(everything, "LI"))
    assert [each for each in of(everything, "LBody") if "L" in kinds(each)], "the inner list is in its item"
    assert kinds(of(everything, "BlockQuote")[0]) == ["P", "L"]


def test_tables_are_rows_of_cells_with_their_scopes(everything: list[pikepdf.Object]) -> None:
    told = [
        [
            [(str(cell.S)[1:], str(cell.A.Scope)[1:] if "/A" in cell else "") for cell in kids(row)]
            for row in kids(table)
        ]
        for table in of(everything, "Table")
    ]
    column, row, data = ("TH", "Column"), ("TH", "Row"), ("TD", "")
    assert told == [[[column] * 3, [data] * 3, [data] * 3], [[row, data]]]


def test_rows_of_a_larger_table_have_their_heads(papers: dict[str, Path]) -> None:
    with pikepdf.open(papers["brief of experiment-readout"]) as document:
        tables = of(list(walk(document.Root.StructTreeRoot.K)), "Table")
        heads = [[str(kids(row)[0].S) for row in kids(table)] for table in tables]
        widths = [len(kids(kids(table)[0])) for table in tables]
    assert {width for width, first in zip(widths, heads, strict=True) if set(first) == {"/TH"}} == {5}


def test_a_head_that_every_page_repeats_is_said_once(papers: dict[str, Path]) -> None:
    with pikepdf.open(papers["Markdown many rows"]) as document:
        assert len(document.pages) > 5
        [table] = of(list(walk(document.Root.StructTreeRoot.K)), "Table")
        assert all(isinstance(cell.K, int) for row in kids(table) for cell in kids(row)), "one ink each"
    assert len(kids(table)) == 901
    assert [number for number, row in enumerate(kids(table)) if "TH" in kinds(row)] == [0]


def test_authors_words_for_a_picture_are_kept_and_a_chart_tells_its_values(papers: dict[str, Path]) -> None:
    for name in ("brief of experiment-readout", "large print of experiment-readout"):
        with pikepdf.open(papers[name]) as document:
            figures = of(list(walk(document.Root.StructTreeRoot.K)), "Figure")
            alts = [str(each.Alt) for each in figures]
            assert all(len(each.A.BBox) == 4 for each in figures)
        assert [each.partition(".")[0] for each in alts] == [
            "Fast checkout per day and arm, in percent of visitors",
            "Lift of fast checkout to date, with 95% interval",
            "Recorded visitors per day and arm",
        ]
        assert all(len(re.findall(r"\d+\.\d+", each)) > 40 for each in alts)


def test_headings_nest_in_every_paper(papers: dict[str, Path]) -> None:
    for name, file in papers.items():
        with pikepdf.open(file) as document:
            elements = walk(document.Root.StructTreeRoot.K)
            levels = [int(found[1]) for each in elements if (found := re.fullmatch("/H([1-6])", str(each.S)))]
        assert all(after <= before + 1 for before, after in pairwise([0, *levels])), name


def test_what_is_in_another_language_says_so(papers: dict[str, Path]) -> None:
    with pikepdf.open(papers["debrief of everywhere"]) as document:
        assert document.Root.Lang == "en-GB"
        assert {str(each.Lang) for each in walk(document.Root.StructTreeRoot.K) if "/Lang" in each} >= {
            "ar",
            "he",
            "zh",
            "de",
            "ru",
            "el",
            "th",
        }
    with pikepdf.open(papers["debrief in German"]) as document:
        elements = list(walk(document.Root.StructTreeRoot.K))
        assert document.Root.Lang == "de-DE"
        assert [each for each in of(elements, "H3") if each.get("/Lang") == "en"], "the rubric’s own words"
        assert not [each for each in elements if each.get("/Lang") == "de"]


def test_the_profile_of_colors_is_the_one_that_the_screen_has() -> None:
    ours = ImageCms.getOpenProfile(str(ROOT / "resources" / "color" / "srgb.icc"))
    picture = Image.new("RGB", (16, 16))
    picture.putdata([(n, (7 * n) % 256, 255 - n) for n in range(256)])
    other = ImageCms.profileToProfile(picture, ours, ImageCms.createProfile("sRGB"))
    apart = [abs(a - b) for a, b in zip(picture.tobytes(), other.tobytes(), strict=True)]
    assert max(apart) <= 1


def test_the_same_paper_is_the_same_bytes() -> None:
    assert odd() == odd()
    frozen = load_exercise(ROOT / "exercises", "experiment-readout")
    assert exercises.readable(frozen, made.FONTS) == exercises.readable(frozen, made.FONTS)


def test_large_print_has_eighteen_points_and_says_the_same(papers: dict[str, Path]) -> None:
    small, large = (PdfReader(papers[f"{form} of system-design"]) for form in ("brief", "large print"))
    sizes: list[float] = []

    def visit(text: str, matrix: list[float], _: object, __: object, size: float) -> None:
        sizes.extend([round(size * matrix[0], 1)] * len(text.strip()))

    large.pages[0].extract_text(visitor_text=visit)
    assert max(set(sizes), key=sizes.count) == 18
    said = [
        re.findall(r"\w+", " ".join(page.extract_text() for page in paper.pages)) for paper in (small, large)
    ]
    assert set(said[0]) <= {*said[1], "of", "page"} | {str(n) for n in range(30)}


def test_saved_bytes_are_opened_by_pypdf(papers: dict[str, Path]) -> None:
    for file in papers.values():
        assert PdfReader(BytesIO(file.read_bytes())).pages[0].extract_text().strip()
