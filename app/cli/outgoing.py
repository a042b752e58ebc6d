"""The verb that lets data out: export."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from app.cli.frame import AsJson, count, emit_json, opened, program, say
from app.cli.records import By

_WORDS = "A row for each panel (summary), for each seat and dimension (ratings), for each note (notes)."


@program.command(
    epilog="""\b
Examples:
  evenhand export summary --format xlsx -o summary.xlsx
  evenhand export ratings --format csv --bom -o ratings.csv
  evenhand export notes --format json --fields full -o notes.json --panel "Ada Moreau"
  evenhand export summary --format markdown -o summary.md
  evenhand export ratings --format greenhouse -o scorecards.json
  evenhand export ratings --format csv --fields pseudonymous -o research.csv

\b
Fields: full; without-notes (no words that anybody wrote about a candidate); pseudonymous (and no names and
outside ids; times become days). What the cards of an unopened panel say never leaves; in the summary such a
panel has a row with its status and its counts only. Every text is safe to open in a spreadsheet. That you
exported, and what, stands in the record. Close the window first."""
)
def export(
    context: typer.Context,
    what: Annotated[Literal["summary", "ratings", "notes"], typer.Argument(help=_WORDS)],
    by: By,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The file to write.")],
    form: Annotated[
        Literal["csv", "xlsx", "json", "markdown", "greenhouse", "lever", "ashby", "merge"],
        typer.Option("--format", help="The form of the file."),
    ] = "csv",
    fields: Annotated[
        Literal["full", "without-notes", "pseudonymous"],
        typer.Option("--fields", help="Which fields are let out."),
    ] = "full",
    panels: Annotated[
        list[str] | None,
        typer.Option("--panel", metavar="PANEL", help="Only this panel; may be given more than once."),
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin a CSV with the mark by which Excel tells UTF-8.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Export what was planned, rated, noted and decided."""
    from app.services.panels import lists
    from app.services.recruiting import export as exporting

    with opened(context, writer=True) as workspace:
        chosen = tuple(lists.find_panel(workspace, each).id for each in panels or ())
        wanted = exporting.Export(what, form, fields, chosen, bom)
        done = exporting.export(workspace, out.expanduser().absolute(), wanted, by, _progress)
    if as_json:
        emit_json({"file": str(out), **done._asdict()})
    waiting = f" {count(done.unopened, 'panel')} not opened yet: nothing its cards say has left."
    say(
        f"{count(done.rows, 'row')} about {count(done.panels, 'panel')} in “{out.name}”."
        + (waiting.replace("its", "their") if done.unopened > 1 else waiting if done.unopened else "")
    )


def _progress(done: int, of: int) -> bool:
    """Tell how far it is, where somebody watches; Ctrl+C stops it, and leaves no file."""
    if sys.stderr.isatty() and of > 500 and (done % 100 == 0 or done == of):
        typer.echo(f"\r{done:,} of {of:,} panels" + ("\n" if done == of else ""), err=True, nl=False)
    return True
