"""Sheets as an Excel workbook: typed cells, a frozen and filtered header, colours, a data dictionary."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from traceback import clear_frames
from typing import Any, NamedTuple

from app.domain.errors import InvalidInput
from app.domain.tables.column import Cells, Column

MOST_IN_CELL = 32_767
MOST_ROWS = 1_048_576
_CUT = " … [cut: a cell holds no more]"
_INKS = (
    ("1", "#A93A28", "#FBEAE6"),
    ("2", "#8A5D00", "#FAF0DA"),
    ("3", "#22705F", "#E3F2EE"),
    ("4", "#1F4FA8", "#E5EDFA"),
)
"""Level, ink and paper: those of the screen and of the printed debrief."""
_WIDTHS: Mapping[str, float] = {"text": 24, "whole": 9, "number": 9, "level": 9, "yes-no": 9, "moment": 18}
_KINDS: Mapping[str, str] = {
    "text": "text",
    "whole": "whole number",
    "number": "number",
    "level": "level of the scale",
    "yes-no": "yes or no",
    "moment": "date and time, where it was taken",
}
_MEANT: Mapping[str, str] = {
    "fact": "",
    "words": "words written about a candidate",
    "candidate": "names the candidate",
    "interviewer": "names an interviewer",
    "outside": "leads to the person in another system",
}


def write_xlsx(
    file: Path, title: str, columns: Sequence[Column], rows: Iterable[Cells], about: Sequence[str], temp: Path
) -> None:
    """Write a sheet as a workbook, row by row with flat memory; unfinished pieces stand in `temp`.

    `about` are sentences for the data dictionary. What would be a formula or a link stays text.
    """
    options = {
        "constant_memory": True, "tmpdir": str(temp), "remove_timezone": True, "strings_to_formulas": False,
        "strings_to_urls": False, "strings_to_numbers": False, "default_date_format": "yyyy-mm-dd hh:mm",
    }  # fmt: skip
    with _book(file, options) as book:
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(title.capitalize())
        sheet.freeze_panes(1, 2)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, _WIDTHS[column.kind])
            sheet.write_string(0, at, column.name, head)
        last = _fill(sheet, columns, rows, book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.autofilter(0, 0, last, len(columns) - 1)
        inks = [
            (level, book.add_format({"font_color": ink, "bg_color": paper})) for level, ink, paper in _INKS
        ]
        for at, column in enumerate(columns):
            for level, ink in inks if column.kind == "level" and last else ():
                rule = {"type": "cell", "criteria": "==", "value": level, "format": ink}
                sheet.conditional_format(1, at, last, at, rule)
        _dictionary(book, columns, about, head)


class _Disk(io.FileIO):
    """A file that refuses once, and then only counts what it is given.

    An archive that breaks off is closed once more as it is thrown away: that would print the trace of a
    second refusal, which nobody can catch.
    """

    _counted: int | None = None
    """Where it would be, after it refused."""

    def write(self, content: Any) -> int:
        if self._counted is not None:
            self._counted += memoryview(content).nbytes
            return memoryview(content).nbytes
        try:
            return super().write(content)
        except OSError:
            self._counted = super().tell()
            raise

    def seek(self, to: int, whence: int = io.SEEK_SET) -> int:
        if self._counted is None:
            return super().seek(to, whence)
        self._counted = to + (self._counted if whence else 0)
        return self._counted

    def tell(self) -> int:
        return super().tell() if self._counted is None else self._counted


@contextmanager
def _book(file: Path, options: Mapping[str, Any]) -> Iterator[Any]:
    """Lend a workbook that is written to `file` when the block ends; raise `OSError` as any file does."""
    import xlsxwriter  # slow to import, and rarely needed
    from xlsxwriter.exceptions import FileCreateError

    with _Disk(file, "w") as disk, io.BufferedWriter(disk) as stream:
        book = xlsxwriter.Workbook(stream, options)
        try:
            yield book
            book.close()
        except FileCreateError as error:
            refused: OSError = error.args[0]
            clear_frames(refused.__traceback__)  # the archive goes now, while there is a file to close on
            raise refused from None
        finally:
            for piece in [sheet.row_data_fh for sheet in book.worksheets() if sheet.row_data_fh]:
                with suppress(OSError):
                    piece.close()


def _fill(sheet: Any, columns: Sequence[Column], rows: Iterable[Cells], day: Any) -> int:
    def text(row: int, at: int, cell: Any) -> None:
        sheet.write_string(
            row, at, cell if len(cell) <= MOST_IN_CELL else cell[: MOST_IN_CELL - len(_CUT)] + _CUT
        )

    def moment(row: int, at: int, cell: Any) -> None:
        if isinstance(cell, datetime):
            sheet.write_datetime(row, at, cell)
        else:
            sheet.write_datetime(row, at, cell, day)

    kinds: dict[str, Callable[[int, int, Any], object]] = {
        "words": text,  # nothing else may be too long for a cell
        "text": sheet.write_string,
        "whole": sheet.write_number,
        "number": sheet.write_number,
        "level": sheet.write_number,
        "yes-no": sheet.write_boolean,
        "moment": moment,
    }
    writers = [kinds["words" if column.holds == "words" else column.kind] for column in columns]
    places = range(len(columns))
    number = 0
    for number, cells in enumerate(rows, 1):
        if number >= MOST_ROWS:
            raise InvalidInput("A workbook holds no more than {limit:,} rows. Choose CSV.", limit=MOST_ROWS)
        for at, write, cell in zip(places, writers, cells, strict=True):
            if cell is not None and cell != "":
                write(number, at, cell)
    return number


def _dictionary(book: Any, columns: Sequence[Column], about: Sequence[str], head: Any) -> None:
    sheet = book.add_worksheet("Data dictionary")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for at, (name, width) in enumerate((("Column", 28), ("Holds", 26), ("What it is", 80), ("Care", 34))):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    sheet.freeze_panes(1, 0)
    for row, column in enumerate(columns, 1):
        for at, words in enumerate((column.name, _KINDS[column.kind], column.about, _MEANT[column.holds])):
            sheet.write_string(row, at, words, wrapped)
    for row, words in enumerate(about, len(columns) + 2):
        sheet.write_string(row, 0, words)


WorkbookCell = str | int | float | None


class WorkbookSheet(NamedTuple):
    """A table for one sheet."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[WorkbookCell]]


def write(file: Path, sheets: Sequence[WorkbookSheet]) -> None:
    """Write `sheets` to `file`; what would be a formula or a link stays text."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with _book(file, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.title[:31])
            page.freeze_panes(1, 1)
            for at, head in enumerate(sheet.heads):
                longest = max([len(head), *(len(str(row[at] or "")) for row in sheet.rows)])
                page.set_column(at, at, min(max(10, longest + 2), 60))
                page.write_string(0, at, head, bold)
            for line, row in enumerate(sheet.rows, start=1):
                for at, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(line, at, cell, wrapped)
                    elif cell is not None:
                        page.write_number(line, at, cell)
