"""Tables that other programs wrote: CSV in any usual encoding and delimiter, and XLSX."""

import codecs
import csv
import io
import lzma
import struct
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import NamedTuple

from app.domain.errors import InvalidInput, Template
from app.exchange.tables.formula_guard import unguarded

LIMIT = 32 * 1024 * 1024
"""Most bytes a table may have."""
MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_IN_CELL = 20_000
_LINES = 20 * MOST_ROWS
"""Lines of the longest text, empty ones and those within cells included."""
_UNPACKED = 256 * 1024 * 1024
_ENTRIES = 2_000
_DELIMITERS = ",;\t|"
_LOOKED_AT = 30
"""So many lines are looked at to tell the delimiter."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TABLE = Template("“{name}” holds no table: nothing stands in it.")
_NO_WORKBOOK = Template("“{name}” cannot be read as an Excel workbook. Save it again as .xlsx or .csv.")
_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError, SyntaxError, TypeError,
    ValueError, lzma.LZMAError, struct.error, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error,
)  # fmt: skip
"""What the readers of a workbook raise about one that is not as it should be."""
_TOO_LARGE = Template("“{name}” is too large to read as a table: split it into smaller ones.")


class TableRow(NamedTuple):
    """A row and the line or row number that its author sees."""

    number: int
    cells: tuple[str, ...]


class ReadTable(NamedTuple):
    """A table whose first row with words in it are its headers; empty rows are left out."""

    headers: tuple[str, ...]
    rows: tuple[TableRow, ...]


def read(content: bytes, name: str) -> ReadTable:
    """Return the table in a file called `name`; raise `InvalidInput` when there is none, or too much."""
    if len(content) > LIMIT:
        raise InvalidInput(_TOO_LARGE, name=name)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise InvalidInput(
            "“{name}” is an old or a protected Excel workbook. "
            "Save it as .xlsx without a password, or as .csv.",
            name=name,
        )
    rows = _workbook(content, name) if content[:4] == b"PK\x03\x04" else _text(content, name)
    return _table(rows, name)


def _table(rows: Iterable[TableRow], name: str) -> ReadTable:
    headers: tuple[str, ...] | None = None
    kept: list[TableRow] = []
    for number, cells in rows:
        for cell in cells:
            if len(cell) > MOST_IN_CELL:
                raise InvalidInput(
                    "Row {row} of “{name}” has a cell of more than {limit:,} characters.",
                    row=number,
                    name=name,
                    limit=MOST_IN_CELL,
                )
        if len(cells) > MOST_COLUMNS:
            raise InvalidInput(
                "Row {row} of “{name}” has more than {limit} columns.",
                row=number,
                name=name,
                limit=MOST_COLUMNS,
            )
        if not any(cell.strip() for cell in cells):
            continue
        if headers is None:
            headers = tuple(" ".join(cell.split()) for cell in cells)
        elif len(kept) >= MOST_ROWS:
            raise InvalidInput(
                "“{name}” has more than {limit:,} rows. Split it into smaller ones.",
                name=name,
                limit=MOST_ROWS,
            )
        else:
            kept.append(TableRow(number, tuple(map(unguarded, cells))))
    if headers is None:
        raise InvalidInput(_NO_TABLE, name=name)
    return ReadTable(headers, tuple(kept))


def _text(content: bytes, name: str) -> Iterator[TableRow]:
    text = _decoded(content)
    if text.count("\n") > _LINES:
        raise InvalidInput(_TOO_LARGE, name=name)
    if "\0" in text:
        raise InvalidInput("“{name}” is no table: it is not text.", name=name)
    first, _, rest = text.partition("\n")
    skipped = 0
    if len(first.strip()) == 5 and first.lower().startswith("sep="):
        delimiter, text, skipped = first[4], rest, 1
    else:
        delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise InvalidInput(
                "“{name}” cannot be read as a table after line {line}. Check the quotes there.",
                name=name,
                line=reader.line_num + skipped,
            ) from None
        yield TableRow(number + skipped, tuple(cells))
        number = reader.line_num + 1


def _decoded(content: bytes) -> str:
    """Return the text in UTF-8, UTF-16, UTF-32 or, where it is none of these, Windows-1252."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    start = content[:4096]
    for encoding, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if zeros and zeros.count(0) > len(zeros) * 0.4 and start.count(0) < len(start) * 0.6:
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """Return the delimiter by which most rows have as many cells as the first, and the most of them."""

    def fit(delimiter: str) -> tuple[float, int]:
        sample = io.StringIO("\n".join(text[:200_000].splitlines()[: 2 * _LOOKED_AT]))
        try:
            lengths = [len(row) for row in csv.reader(sample, delimiter=delimiter) if row][:_LOOKED_AT]
        except csv.Error:
            return (0.0, 0)
        often = Counter(lengths)
        return (often[lengths[0]] / len(lengths), lengths[0]) if lengths and lengths[0] > 1 else (0.0, 0)

    return max(_DELIMITERS, key=fit)


def _workbook(content: bytes, name: str) -> Iterator[TableRow]:
    _check_workbook(content, name)
    import openpyxl  # slow to import, and rarely needed

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and rules of the sheet, which nobody reads here
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            try:
                for sheet in book.worksheets:
                    sheet.reset_dimensions()  # what the file claims is not always so
                    rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1)
                    if found := list(islice(_saying(rows), MOST_ROWS + 2)):  # the last is one too many
                        yield from found
                        return
            finally:
                book.close()
    except _BROKEN:
        raise InvalidInput(_NO_WORKBOOK, name=name) from None


def _saying(rows: Iterable[tuple[object, ...]]) -> Iterator[TableRow]:
    """Yield the rows in which something stands: one dot in the last row of a sheet has a million above it."""
    for at, cells in enumerate(rows, 1):
        if cells.count(None) < len(cells) and (words := _trimmed(tuple(map(_words, cells)))):
            yield TableRow(at, words)


def _check_workbook(content: bytes, name: str) -> None:
    """Raise `InvalidInput` for a file that would grow beyond all bounds, before anything reads it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _ENTRIES or sum(each.file_size for each in entries) > _UNPACKED:
                raise InvalidInput(_TOO_LARGE, name=name)
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and _defines_entities(archive, entry):
                    raise InvalidInput(_NO_WORKBOOK, name=name)
    except _BROKEN:
        raise InvalidInput(_NO_WORKBOOK, name=name) from None


def _defines_entities(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether an XML part has a document type, which no spreadsheet program writes, or hides one."""
    read, tail = 0, b""
    with archive.open(entry) as stream:
        while piece := stream.read(1 << 20):
            if not read and not piece.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):
                return True
            read += len(piece)
            if b"<!DOCTYPE" in tail + piece or b"<!ENTITY" in tail + piece or read > _UNPACKED:
                return True
            tail = piece[-16:]
    return False


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    last = max((at for at, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


def _words(value: object) -> str:
    """Return a cell as its author reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    return str(value)
