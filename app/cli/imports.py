"""The verb that takes files in: import."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.frame import AsJson, count, emit, emit_json, local, opened, program, say
from app.domain.errors import EvenhandError
from app.domain.records.import_kinds import BUNDLE, CALENDAR, TABLE, kind
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.domain.records.import_report import ImportLine
    from app.services.recruiting.calendars import TakenOver
    from app.services.recruiting.candidates import CandidateRow, Preview
    from app.store.database.workspace import Workspace


@program.command(
    "import",
    epilog=f"""\b
Examples:
  evenhand import kit.evenhand
  evenhand import cards/*.evenhand
  evenhand import interviews.ics
  evenhand import candidates.csv --dry-run
  evenhand import candidates.xlsx --map "Talent ID=external_id" --map Notes=-

\b
Kits, cards and invitations ({BUNDLE.listed}) and calendars ({CALENDAR.listed}), in any order, also twice:
what is here already changes nothing. What is refused is named and adds nothing; everything else is imported.
Ends with the code of the first refusal. A kit opens the desk of its seat; a card stays locked until its panel
is opened.
An appointment that names the candidate and the interviewer of a seat sets that seat's time; an update moves
it, a cancellation takes it away. Other interviews are offered on the page Today. Of an appointment nothing
is kept but its time and, while it is offered, its title and guests.
A table of candidates ({TABLE.listed}) of any applicant-tracking system: its columns are told by their
headers, or by --map, which is remembered for the next table with these headers. Who is here already (by id,
then e-mail, then name) is left out and named, and so is a row that cannot be read; the others are added.
Fields: name, first_name, last_name, external_id, application_id, email, phone, role, stage, source, company,
headline, profile.
Close the window first, or drop the files on it.""",
)
def take_in(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help=f"Bundles ({BUNDLE.listed}), calendars ({CALENDAR.listed}), tables ({TABLE.listed}).",
        ),
    ],
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="HEADER=FIELD", help="What a column means; - for nothing."),
    ] = None,
    dry: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would become of the tables.")
    ] = False,
    namesakes: Annotated[
        bool, typer.Option("--namesakes", help="Add candidates though one of that name is here.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take in kits and sealed cards, interview times from calendars, candidates from tables."""
    from app.services.panels import import_files
    from app.services.recruiting import calendars

    wanted = wishes(columns or (), dry, namesakes)
    found = [expanded(file) for file in files]  # before anything is taken in
    if dry and not all(kind(file.name) == TABLE for file in files):
        raise typer.BadParameter(f"--dry-run is for tables ({TABLE.listed}).")
    begun = any(kind(file.name) != CALENDAR and file.is_file() for file in found)
    told: list[dict[str, object]] = []
    codes: list[int] = []
    with opened(context, writer=True, create=begun) as workspace:
        bundles = [file for file in found if kind(file.name) not in (CALENDAR, TABLE)]
        lines = iter(import_files.take_in(workspace, bundles).lines if bundles else ())
        for typed, file in zip(files, found, strict=True):
            name = {"file": str(typed)}
            if kind(file.name) == CALENDAR:
                try:
                    done = calendars.take_over(workspace, file)
                except EvenhandError as error:
                    codes.append(error.exit_code)
                    told.append({**name, "outcome": "refused", "what": str(error)})
                    say(str(error))
                    continue
                told.append({**name, **_data(done)})
                if not as_json:
                    emit(f"{local(each.starts_at)}  {candidate}" for candidate, each in done.set)
                say(_sentence(file, done))
                continue
            if kind(file.name) == TABLE:
                try:
                    told.append({**name, **take_table(workspace, file, wanted)})
                except EvenhandError as error:
                    codes.append(error.exit_code)
                    told.append({**name, "outcome": "refused", "what": str(error)})
                    say(str(error))
                continue
            line = next(lines)
            told.append({**name, **_line(line)})
            if line.outcome == "refused":
                codes.append(line.exit_code)
                say(f"“{line.file}” was refused: {line.what}")
            elif not as_json:
                emit([f"{line.file}: {line.what}"])
    if as_json:
        emit_json(told)
    if len(files) > 1:
        say(f"{count(len(files), 'file')}, {len(codes)} refused.")
    if codes:
        raise typer.Exit(codes[0])


def _line(line: "ImportLine") -> dict[str, object]:
    return {"outcome": line.outcome, "what": str(line.what), "panel": line.panel, "seat": line.seat}


def _data(done: "TakenOver") -> dict[str, object]:
    times = [
        {"candidate": name, "starts_at": each.starts_at, "minutes": each.minutes} for name, each in done.set
    ]
    return {
        "set": times, "offered": done.offered, "cancelled": done.cancelled, "known": done.known,
        "others": done.others, "past": done.past, "all_day": done.all_day, "unreadable": done.unreadable,
        "repeating": done.repeating, "unknown_zone": done.unknown_zone,
    }  # fmt: skip


def _sentence(file: Path, done: "TakenOver") -> str:
    parts = [
        f"{count(len(done.set), 'time')} set",
        f"{done.offered} offered on Today",
        f"{done.cancelled} cancelled",
    ]
    aside = (
        (done.known, "known already"), (done.others, "not about interviews"), (done.past, "in the past"),
        (done.all_day, "without a time of day"), (done.unreadable, "unreadable"),
    )  # fmt: skip
    left = ", ".join(f"{number} {why}" for number, why in aside if number)
    said = f"“{file.name}”: {', '.join(parts)}." + (f" Left alone: {left}." if left else "")
    if done.repeating:
        said += f" {count(done.repeating, 'appointment')} with repeats: only the first time counts."
    if done.unknown_zone:
        said += f" {count(done.unknown_zone, 'time')} in an unknown time zone: read as this computer's."
    return said


_SHOWN = 20
"""So many rows are named one by one; --json names them all."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options say about tables."""

    columns: dict[str, str]
    """Headers, and the fields they mean."""
    dry: bool
    namesakes: bool


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


def _say_rows(lines: "Sequence[CandidateRow]") -> None:
    for line in lines[:_SHOWN]:
        say(f"Row {line.row}{f' ({line.name})' if line.name else ''}: {_why(line)}")
    if len(lines) > _SHOWN:
        say(f"… and {len(lines) - _SHOWN} more like this; --json names them all.")


def _why(line: "CandidateRow") -> str:
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
