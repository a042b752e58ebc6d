"""Verbs that look after a workspace: check."""

from dataclasses import asdict
from typing import Annotated

import typer

from app.cli.frame import AsJson, count, emit, emit_json, opened, program, say


@program.command(
    epilog="""\b
Examples:
  evenhand check
  evenhand --workspace ~/hiring check --rebuild

\b
Ends with 1 when something is wrong. Works while the window is open; with --rebuild close it first."""
)
def check(
    context: typer.Context,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make the lists anew from the journal first.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Tell whether the workspace is sound: the file, the journal, the documents, the seals, the lists."""
    from app.services import upkeep

    with opened(context, writer=rebuild) as workspace:
        report = upkeep.check(workspace, rebuild=rebuild)
    if as_json:
        emit_json({"ok": report.ok, **asdict(report)})
    else:
        emit(report.findings)
    read = f"{count(report.panels, 'panel')}, {count(report.seats, 'seat')}, {count(report.events, 'event')}"
    if not report.ok:
        say(f"Read {read}: {count(len(report.findings), 'thing')} wrong.")
        raise typer.Exit(1)
    say(f"Read {read}: all sound." + (" The lists were made anew." if report.rebuilt else ""))
