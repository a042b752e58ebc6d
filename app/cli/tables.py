"""How the verb import takes candidates over from a table, and what it says of it."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.cli.frame import count, say

if TYPE_CHECKING:
    from app.services.recruiting.candidates import Line, Preview
    from app.store.database.workspace import Workspace

_SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm")
_SHOWN = 20
"""So many rows are named one by one; --json names them all."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options say about tables."""

    columns: dict[str, str]
    """Headers, and the fields they mean."""
    dry: bool
    namesakes: bool


def is_table(file: Path) -> bool:
    """Return whether `file` is read as a table of candidates."""
    return file.suffix.casefold() in _SUFFIXES


def wishes(columns: Sequence[str], dry: bool, namesakes: bool) -> Wishes:
    """Return the options as they are meant; raise a usage error for a mapping without a field."""
    pairs = dict[str, str]()
    for each in columns:
        header, found, field = each.rpartition("=")
        if not found or not header.strip():
            raise typer.BadParameter(f"“{each}” is no mapping. Write it like --map 'Talent ID=external_id'.")
        pairs[header.strip()] = field.strip()
    return Wishes(pairs, dry, namesakes)


def take_table(workspace: "Workspace", file: Path, wanted: Wishes) -> dict[str, Any]:
    """Take the candidates of one table over, say what was done, and return it for programs."""
    from app.services.recruiting import candidates

    shown = candidates.preview(workspace, file, wanted.columns, namesakes=wanted.namesakes)
    added = [] if wanted.dry else candidates.take_in(workspace, shown, _progress)
    number = len(shown.of("new")) if wanted.dry else len(added)
    _say_columns(shown)
    parts = [f"{count(number, 'candidate')} {'to be added' if wanted.dry else 'added'}"]
    for lines, words in (
        (shown.of("known"), "here already"),
        (shown.of("twice"), "twice in the table"),
        (shown.of("bad"), "not readable"),
    ):
        _say_rows(lines)
        if lines:
            parts.append(f"{len(lines)} {words}")
    say(f"“{file.name}”: {', '.join(parts)}." + (" Nothing was changed." if wanted.dry else ""))
    return {
        "columns": dict(zip(shown.headers, shown.mapped, strict=True)),
        "remembered": shown.remembered,
        "dry_run": wanted.dry,
        "added": [{"id": each.id, "name": each.name} for each in added],
        "new": len(shown.of("new")),
        "left_out": [
            {"row": line.row, "verdict": line.verdict, "name": line.name, "why": _why(line)}
            for line in shown.lines
            if line.verdict != "new"
        ],
    }


def _say_columns(shown: "Preview") -> None:
    pairs = zip(shown.headers, shown.mapped, strict=True)
    used = ", ".join(f"{header} → {field}" for header, field in pairs if field)
    left = ", ".join(header for header, field in zip(shown.headers, shown.mapped, strict=True) if not field)
    say(
        f"Columns{' (as last time)' if shown.remembered else ''}: {used}."
        + (f" Left out: {left}." if left else "")
    )


def _say_rows(lines: "Sequence[Line]") -> None:
    for line in lines[:_SHOWN]:
        say(f"Row {line.row}{f' ({line.name})' if line.name else ''}: {_why(line)}")
    if len(lines) > _SHOWN:
        say(f"… and {len(lines) - _SHOWN} more like this; --json names them all.")


def _why(line: "Line") -> str:
    if line.match is None:
        return str(line.why)
    by = {"external-id": "the same id", "e-mail": "the same e-mail address", "name": "the same name"}
    if line.verdict == "twice":
        return f"{by[line.match.by]} as in {line.match.who}."
    return f"here already, with {by[line.match.by]}."


def _progress(done: int, of: int) -> bool:
    """Tell how far it is, where somebody watches; Ctrl+C stops it, and adds nothing."""
    if sys.stderr.isatty() and of > 1_000:
        typer.echo(f"\r{done:,} of {of:,}" + ("\n" if done == of else ""), err=True, nl=False)
    return True
