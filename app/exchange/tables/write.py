"""Sheets as CSV, JSON and Markdown."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.tables.column import Cell, Cells, Column, TableName
from app.exchange.tables.formula_guard import guarded

Head = Mapping[str, Any]
"""What a JSON file says of itself before its rows."""
_MARKS = re.compile(r"[\\`*_\[\]<>|#~&]")


def write_csv(file: Path, columns: Sequence[Column], rows: Iterable[Cells], *, bom: bool = False) -> None:
    """Write a sheet for spreadsheets and programs: every cell quoted, none that would be calculated."""
    with file.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([column.name for column in columns])
        writer.writerows(_plain(rows))


def write_json(file: Path, head: Head, columns: Sequence[Column], rows: Iterable[Cells]) -> None:
    """Write a sheet as one JSON object: what it is, then `rows`, each with every column by name."""
    names = [column.name for column in columns]
    write_list(file, head, "rows", (dict(zip(names, row, strict=True)) for row in rows))


def write_list(file: Path, head: Head | None, name: str, items: Iterable[Mapping[str, Any]]) -> None:
    """Write `items` as a JSON list, one a line; under `name` after `head` where there is one."""
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("[" if head is None else f"{_json(head)[:-1]}, {_json(name)}: [")
        for at, item in enumerate(items):
            stream.write(",\n" if at else "\n")
            stream.write(_json(item))
        stream.write("\n]\n" if head is None else "\n]}\n")


def write_markdown(file: Path, columns: Sequence[Column], rows: Iterable[Cells]) -> None:
    """Write a sheet as a Markdown table; columns in which nothing stands are left out."""
    file.write_text("\n".join(markdown(columns, rows)) + "\n", "utf-8")


def markdown(columns: Sequence[Column], rows: Iterable[Cells]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    held = list(rows)
    used = [at for at in range(len(columns)) if any(row[at] not in (None, "") for row in held)]
    used = used or list(range(len(columns)))
    yield f"| {' | '.join(_marked(columns[at].name) for at in used)} |"
    yield f"|{'|'.join('---' if _is_text(columns[at]) else '---:' for at in used)}|"
    for row in held:
        yield f"| {' | '.join(_marked(_word(row[at])) for at in used)} |"


def schema(
    what: TableName, columns: Sequence[Column], patterns: Mapping[str, Sequence[Column]]
) -> dict[str, Any]:
    """Return the JSON Schema of a sheet's JSON; `patterns` are columns whose names vary."""
    row: dict[str, Any] = {
        "type": "object",
        "properties": {each.name: {"description": each.about, **_type(each)} for each in columns},
        "required": [each.name for each in columns],
        "additionalProperties": False,
    }
    if patterns:
        row["patternProperties"] = {
            pattern: {"description": " ".join(each.about for each in kinds), **_type(kinds[0])}
            for pattern, kinds in patterns.items()
        }
    head = {
        "format": {"const": f"evenhand.{what}/1"},
        "exported_at": {"type": "string", "format": "date-time"},
        "fields": {"enum": ["full", "without-notes", "pseudonymous"]},
        "rows": {"type": "array", "items": row},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:evenhand:{what}:1",
        "title": f"Evenhand export: {what}",
        "type": "object",
        "properties": head,
        "required": list(head),
        "additionalProperties": False,
    }


_TYPES: Mapping[str, dict[str, Any]] = {
    "text": {"type": ["string", "null"]},
    "whole": {"type": ["integer", "null"], "minimum": 0},
    "number": {"type": ["number", "null"]},
    "level": {"type": ["integer", "null"], "minimum": 1, "maximum": 9},
    "yes-no": {"type": ["boolean", "null"]},
    "moment": {
        "anyOf": [
            {"type": "string", "format": "date-time"},
            {"type": "string", "format": "date"},
            {"type": "null"},
        ]
    },
}


def _type(column: Column) -> dict[str, Any]:
    return _TYPES[column.kind]


def _plain(rows: Iterable[Cells]) -> Iterator[list[Cell]]:
    """Yield rows with texts guarded and the rest in words; what was seen before is only looked up."""
    known: dict[Cell, Cell] = {None: "", "": ""}
    look_up = known.get
    for row in rows:
        cells = list(map(look_up, row))
        for at, cell in enumerate(cells):
            if cell is None:
                cells[at] = _remembered(known, row[at])
        yield cells


def _remembered(known: dict[Cell, Cell], cell: Cell) -> Cell:
    if isinstance(cell, int | float):
        return _word(cell) if isinstance(cell, bool) else cell  # never looked up: 1 and True are one key
    safe = guarded(cell) if isinstance(cell, str) else _word(cell)
    if len(known) < _KNOWN:
        known[cell] = safe
    return safe


_KNOWN = 20_000
"""How many texts are remembered; more would grow without end."""


def _word(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _is_text(column: Column) -> bool:
    return column.kind in ("text", "moment", "yes-no")


def _marked(words: str) -> str:
    """Return words that Markdown shows as they are, on one line."""
    escaped = _MARKS.sub(lambda mark: f"\\{mark[0]}" if mark[0] not in "<>&" else _ENTITIES[mark[0]], words)
    return "<br>".join(escaped.split("\n"))


_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_json: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, default=lambda at: at.isoformat()).encode
