"""Files in which two programs would read two documents: none is trusted, whatever ours reads in it."""

import re
import sys
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from app.reports.comparison import compare_graphs
from app.reports.comparison.compare_apart import compared
from app.reports.comparison.pdf_file import without_tail


def paper(word: bytes = b"No hire", **how: object) -> bytes:
    """Return a paper of one page that says a word."""
    out = BytesIO()
    with Pdf.new() as document:
        page = document.add_blank_page(page_size=(200, 100))
        page.Contents = document.make_stream(b"BT /F1 12 Tf 9 50 Td (" + word + b") Tj ET")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        document.save(out, **how, deterministic_id=True)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.fixture
def made() -> bytes:
    return paper()


def kinds(held: bytes, made: bytes) -> set[str]:
    content, tail = without_tail(held)
    return {each.kind for each in compare_graphs.differing(made, content, tail)}


def table_at(pdf: bytes) -> int:
    """Return where the table of objects begins."""
    return int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])


def number_of(pdf: bytes, pick: str) -> int:
    """Return the number of the catalog, or of the ink of page one."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return int((document.Root if pick == "catalog" else document.pages[0].Contents).objgen[0])


def size_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return int(document.trailer.Size)


def updated(pdf: bytes, number: int, body: bytes, more: bytes = b"", root: int = 0) -> bytes:
    """Return a PDF to which a program has added one object as a later version of the file."""
    root = root or number_of(pdf, "catalog")
    at = len(pdf)
    written = pdf + b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, at)
    size = max(number + 1, size_of(pdf))
    ends = b"trailer\n<</Size %d /Root %d 0 R /Prev %d %b>>\nstartxref\n%d\n%%%%EOF\n"
    return written + table + ends % (size, root, table_at(pdf), more, len(written))


def put_before_the_table(pdf: bytes, text: bytes) -> bytes:
    """Return a PDF with bytes in it that its table knows nothing of."""
    at = table_at(pdf)
    return pdf[:at] + text + pdf[at:].replace(b"startxref\n%d" % at, b"startxref\n%d" % (at + len(text)))


INK = b"<</Length 47>>\nstream\nBT /F1 12 Tf 9 50 Td (No hire, not at all) Tj ET  \nendstream"


def test_an_object_that_a_later_version_replaces_could_be_shown_by_another_program(made: bytes) -> None:
    false = paper(b"Hire   ")
    with pikepdf.open(BytesIO(made)) as document:
        ink = document.pages[0].Contents.read_bytes()
    true_again = b"<</Length %d>>\nstream\n%b\nendstream" % (len(ink), ink)
    held = updated(false, number_of(false, "ink"), true_again)
    assert kinds(held, made) == {"twice"}, "what our own reader sees is the true paper"


def test_an_object_beside_the_table_would_be_found_by_a_repair(made: bytes) -> None:
    number = number_of(made, "ink")
    held = put_before_the_table(made, b"%d 0 obj\n%b\nendobj\n" % (number, INK))
    assert kinds(held, made) == {"twice"}
    commented = put_before_the_table(made, b"%d %%x\n 0\tobj %b\nendobj\n" % (number, INK))
    assert kinds(commented, made) == {"twice"}


def test_an_object_in_a_stream_of_objects_that_the_table_sends_elsewhere_is_found(made: bytes) -> None:
    number = number_of(made, "catalog")
    inside = b"%d 0 <</Type /Catalog>>" % number
    first = len(b"%d 0 " % number)
    body = b"<</Type /ObjStm /N 1 /First %d /Length %d>>\nstream\n%b\nendstream" % (
        first,
        len(inside),
        inside,
    )
    assert kinds(updated(made, size_of(made), body), made) == {"twice"}


def test_two_tables_of_which_programs_read_one_are_found(made: bytes) -> None:
    packed = b"\1" + (9).to_bytes(4) + b"\0"
    number = size_of(made)
    head = b"<</Type /XRef /W [1 4 1] /Index [%d 1] /Size %d /Root %d 0 R /Length 6>>"
    stream = head % (number, number + 1, number_of(made, "catalog"))
    stream += b"\nstream\n%b\nendstream" % packed
    held = updated(made, number, stream, b"/XRefStm %d" % len(made))
    assert "two-tables" in kinds(held, made)
    spelt = updated(made, number, stream, b"/XRef#53tm %d" % len(made))
    assert "two-tables" in kinds(spelt, made)


def test_a_second_beginning_is_found(made: bytes) -> None:
    number = size_of(made)
    catalog = b"<</Type /Catalog /Pages <</Type /Pages /Kids [] /Count 0>>>>"
    assert kinds(updated(made, number, catalog), made) == {"two-beginnings"}
    old = put_before_the_table(made, b"trailer\n<</Root 77 0 R>>\nstartxref\n0\n")
    assert kinds(old, made) == {"two-beginnings"}
    titled = updated(made, number, b"<</Title (Hire)>>", b"/Info %d 0 R" % number)
    assert kinds(titled, made) == {"property"}, "which every program shows"
    earlier = updated(titled, number + 1, b"<<>>", b"/Info %d 0 R" % (number + 1))
    assert "two-beginnings" in kinds(earlier, made), "which some do"


def test_what_stands_behind_the_end_may_be_anything_but_a_document(made: bytes) -> None:
    assert kinds(made + b"\0\n" * 4_000, made) == set()
    assert kinds(made + b"-- sent by a list --\n" * 400, made) == {"behind"}
    assert kinds(made + b"1 0 obj <</Type /Catalog>> endobj", made) >= {"two-beginnings"}


def test_a_key_said_twice_is_found() -> None:
    made = paper(compress_streams=False)
    said, twice = b"/Length 36 >>", b"/Length 21 /Length 36 >>"
    at = table_at(made)
    assert made[:at].count(said) == 1 and made.rindex(b" obj") < made.index(said), "it is the last object"
    moved = made.replace(b"startxref\n%d" % at, b"startxref\n%d" % (at + len(twice) - len(said)))
    assert kinds(moved.replace(said, twice), made) == {"irregular"}


@pytest.mark.parametrize("forge", ["parent", "kind", "twice"])
def test_a_tree_of_pages_that_can_be_read_two_ways_is_found(made: bytes, forge: str) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as document:
        pages = document.Root.Pages
        match forge:
            case "parent":
                pages.Kids[0].Parent = document.make_indirect(Dictionary(Type=Name.Pages, Rotate=180))
            case "kind":
                pages.Kids[0].Kids = Array([pages.Kids[0]])
            case _:
                pages.Kids.append(pages)
        document.save(out)
    assert "irregular" in kinds(out.getvalue(), made)


def test_a_tree_of_pages_that_counts_more_than_it_holds_is_found(made: bytes) -> None:
    assert kinds(made.replace(b"/Count 1", b"/Count 9"), made) == {"irregular"}


def test_a_note_that_reads_like_an_object_harms_nobody_when_it_is_unpacked() -> None:
    made = paper(b"see 1 0 obj there")
    assert kinds(paper(b"see 1 0 obj there", compress_streams=False), made) == set()
    elsewhere = paper(b"see 1 0 obj there!", compress_streams=False)
    assert "twice" in kinds(elsewhere, made), "in what is not ours it may be one"


def test_a_reference_to_a_generation_that_is_not_there_could_be_followed_all_the_same(made: bytes) -> None:
    reference = b"<</Fields [] /Forms 3 7 R>>"
    assert kinds(updated(made, size_of(made), reference), made) == {"irregular"}
    assert kinds(updated(made, size_of(made), reference.replace(b"7", b"0")), made) == set()


def test_a_place_in_a_stream_of_objects_that_is_anothers_is_found() -> None:
    held = paper(object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=False)
    made = paper()
    assert kinds(held, made) == set()
    with pikepdf.open(BytesIO(held)) as document:
        [at] = [each.objgen[0] for each in document.objects if str(each.get("/Type")) == "/ObjStm"]
    first, second = (b"\2" + at.to_bytes(2, "big") + bytes([place]) for place in (0, 1))
    table = held.rindex(b"stream", 0, held.rindex(b"endstream"))
    assert held.count(first, table) == 1 and held.count(second, table) == 1
    mixed = held[:table] + held[table:].replace(first, b"\xff\xff").replace(second, first).replace(
        b"\xff\xff", second
    )
    assert "twice" in kinds(mixed, made)


def test_a_file_made_for_the_web_begins_with_the_page_that_it_says(made: bytes) -> None:
    web = paper(linearize=True)
    assert kinds(web, made) == set()
    with pikepdf.open(BytesIO(web)) as document:
        number = document.pages[0].obj.objgen[0]
    assert web.count(b"/O %d" % number) == 1
    elsewhere = web.replace(b"/O %d" % number, b"/O %d" % (number - 1))
    assert kinds(elsewhere, made) == {"two-beginnings"}


@pytest.mark.parametrize("how", ["self", "long", "deep", "wide"])
def test_graphs_without_end_end(made: bytes, how: str) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as document:
        held = document.make_indirect(Dictionary())
        if how == "self":
            held.Self = held
        for _ in range(20_000 if how == "long" else 0):
            held = document.make_indirect(Dictionary(Next=held))
        for _ in range(300 if how == "deep" else 0):
            held = Array([held])
        if how == "wide":
            held = Array([Dictionary(S=Name.Launch, F=f"{each}.exe") for each in range(20_000)])
        document.Root.Held = held
        document.save(out)
    assert kinds(out.getvalue(), made) >= {"more"}


def test_a_stream_that_unpacks_to_a_gigabyte_is_not_unpacked(made: bytes) -> None:
    packer, packed = zlib.compressobj(9), bytearray()
    for _ in range(1 << 10):
        packed += packer.compress(bytes(1 << 20))
    packed += packer.flush()
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as document:
        bomb = document.make_stream(b"")
        bomb.write(bytes(packed), filter=Name.FlateDecode)
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=bomb)
        document.pages[0].Contents = bomb
        document.save(out, compress_streams=False)
    before = highest_memory()
    found = compared(out.getvalue(), made)
    assert any("script" in str(each) for each in found.refutes)
    assert highest_memory() - before < 400 << 20


def highest_memory() -> int:
    """Return the most bytes that a process of ours ever held; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
