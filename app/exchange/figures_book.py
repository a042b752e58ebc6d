"""Figures as an Excel workbook: a sheet for each table, numbers as numbers, no formulas."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

Cell = str | int | float | None


class Sheet(NamedTuple):
    """A table for one sheet."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write(file: Path, sheets: Sequence[Sheet]) -> None:
    """Write `sheets` to `file`; what would be a formula or a link stays text."""
    import xlsxwriter  # slow to import, and rarely needed

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(file), options) as book:
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
