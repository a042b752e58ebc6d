"""The verb about candidates: candidates."""

from dataclasses import asdict
from typing import Annotated

import typer

from app.cli.frame import AsJson, aligned, emit, emit_json, local, opened, program, say


@program.command(
    epilog="""\b
Examples:
  evenhand candidates
  evenhand candidates moreau
  evenhand candidates --waiting --json"""
)
def candidates(
    context: typer.Context,
    words: Annotated[
        str, typer.Argument(metavar="[WORDS]", help="Only those whose name, e-mail or outside id holds this.")
    ] = "",
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Only those for whom no panel was planned yet.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the candidates, added last first."""
    from app.services.recruiting import candidates as people

    found, last = [], None
    with opened(context) as workspace:
        while page := people.lines(workspace, words, waiting=waiting, after=last, limit=500):
            found += page
            last = page[-1].id
    if as_json:
        emit_json([asdict(line) | {"details": line.details.model_dump()} for line in found])
    elif found:
        rows = [
            (line.name, line.details.external_id, line.details.email, str(line.panels), local(line.added_at))
            for line in found
        ]
        emit(aligned([("NAME", "OUTSIDE ID", "E-MAIL", "PANELS", "ADDED"), *rows]))
    else:
        say("No candidate fits." if words or waiting else "There is no candidate in this workspace yet.")
