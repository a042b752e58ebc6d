"""Tables of other programs are read whatever they were saved as, and hostile ones are refused."""

import codecs
import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.exchange.tables import read
from app.exchange.tables.formula_guard import guarded, unguarded

TEXT = "Name;Größe\r\nZoë;„a; b“\r\n"
SAID = read.ReadTable(("Name", "Größe"), (read.TableRow(2, ("Zoë", "„a", " b“")),))


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        b"sep=;\r\n" + TEXT.encode(),
    ],
)
def test_every_usual_encoding_is_read(content: bytes) -> None:
    table = read.read(content, "a.csv")
    assert (table.headers, table.rows[0].cells) == (SAID.headers, SAID.rows[0].cells)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_by_the_rows(delimiter: str) -> None:
    rows = [["Name", "Notes"], ["Ada", '"a, b; c"'], ["Bea", '"x | y\nz"']]
    table = read.read("\n".join(delimiter.join(row) for row in rows).encode(), "a.csv")
    assert table.headers == ("Name", "Notes")
    assert [row.cells for row in table.rows] == [("Ada", "a, b; c"), ("Bea", "x | y\nz")]


def test_a_row_has_the_number_of_its_first_line() -> None:
    table = read.read(b'\nName,Note\n\n"A","x\ny"\nB,z\n', "a.csv")
    assert [(row.number, row.cells[0]) for row in table.rows] == [(4, "A"), (6, "B")]


def test_a_lone_column_is_a_table() -> None:
    assert read.read(b"Name\nAda Moreau\n", "a.csv").rows[0].cells == ("Ada Moreau",)


def test_a_workbook_is_read_as_it_is_seen() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Phone", "Since", "At", "Remote"])  # type: ignore[union-attr]
    book.active.append(["Ada", 4930.0, date(2026, 1, 2), datetime(2026, 1, 2, 3, 4), True])  # type: ignore[union-attr]
    book.active.append([None, None])  # type: ignore[union-attr]
    book.active.append(["=1+1", "x"])  # type: ignore[union-attr]
    table = read.read(saved(book), "a.xlsx")
    assert table.headers == ("Name", "Phone", "Since", "At", "Remote")
    assert table.rows[0] == (2, ("Ada", "4930", "2026-01-02", "2026-01-02 03:04:00", "yes"))


def test_the_first_sheet_that_says_anything_is_read() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("People").append(["Name"])
    assert read.read(saved(book), "a.xlsx").headers == ("Name",)


def test_a_dot_in_the_last_row_costs_no_million_rows() -> None:
    book = openpyxl.Workbook()
    for cell, word in (("A1", "Name"), ("A2", "Zoë"), ("A1048576", ".")):
        book.worksheets[0][cell] = word
    content = saved(book)
    tracemalloc.start()
    table = read.read(content, "people.xlsx")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("Zoë",)), (1_048_576, (".",))]
    assert most < 50 << 20, f"{most >> 20} MB"


def test_a_workbook_that_lies_about_its_size_is_read_whole() -> None:
    book = openpyxl.Workbook()
    for number in range(50):
        book.active.append([f"Name {number}", "x"])  # type: ignore[union-attr]
    lying = rewritten(saved(book), lambda text: text.replace(b'ref="A1:B50"', b'ref="A1:A1"'))
    assert len(read.read(lying, "a.xlsx").rows) == 49


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\n\n \n", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", b"Name\0\0\0\0\0\0,x",
        b"Name\n" + b"x" * (read.MOST_IN_CELL + 1), b"," * 300 + b"\n", b"a\n" * (read.MOST_ROWS + 2),
        b'Name,x\n"' + b"y" * 200_000, b"\n" * 2_000_001,
    ],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_table_or_too_much_is_one_sentence(content: bytes) -> None:
    with pytest.raises(InvalidInput, match="“a"):
        read.read(content, "a.csv")


def test_a_workbook_that_defines_entities_is_refused() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name"])  # type: ignore[union-attr]
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    for hidden in (lambda text: bomb + text, lambda text: (bomb + text).decode().encode("utf-16")):
        with pytest.raises(InvalidInput, match="cannot be read as an Excel workbook"):
            read.read(rewritten(saved(book), hidden), "a.xlsx")


def test_a_workbook_with_two_bytes_turned_is_a_table_or_a_sentence() -> None:
    book = openpyxl.Workbook()
    for number in range(40):
        book.worksheets[0].append((f"Name {number * 7919 % 101}", f"mail{number}@example.org"))
    content, refused = saved(book), set[str]()
    begin = content.index(b"xl/worksheets/sheet1.xml") + len("xl/worksheets/sheet1.xml")
    for at in range(begin, len(content) - 1, 23):
        spoilt = bytearray(content)
        spoilt[at] ^= 0xFF
        spoilt[at + 1] ^= 0xFF
        try:
            read.read(bytes(spoilt), "people.xlsx")
        except InvalidInput as error:
            refused.add(str(error))
    said = "“people.xlsx” cannot be read as an Excel workbook. Save it again as .xlsx or .csv."
    assert said in refused and len(refused) <= 2, "the other one: a size that was turned is too large"


def test_a_workbook_that_grows_beyond_bounds_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/a.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * (1 << 20))
    with pytest.raises(InvalidInput, match="too large"):
        read.read(out.getvalue(), "a.xlsx")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_sentence(content: bytes) -> None:
    try:
        assert read.read(content, "a.csv").headers
    except InvalidInput as error:
        assert "a.csv" in str(error)


@given(st.text(alphabet="'=+-@ \t\r\nＡ＝＋－＠x1", max_size=6))
def test_a_guarded_cell_is_no_formula_and_comes_back_as_it_was(text: str) -> None:
    cell = guarded(text)
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert unguarded(cell) == text


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rewritten(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook whose first sheet was changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text) if name.endswith("sheet1.xml") else text)
    return out.getvalue()
