"""Verbs about exercises: packet."""

from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.frame import emit, program


@program.command(
    epilog="""\b
Examples:
  evenhand packet system-design -o packet
  evenhand packet experiment-readout --variant search-suggestions -o ~/ada

\b
Writes brief.pdf and the data files, nothing of the interviewer's part. Ends with 4 when there is
no such exercise or variant, with 5 when the folder is not empty."""
)
def packet(
    exercise: Annotated[str, typer.Argument(metavar="EXERCISE", help="The exercise's id.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="A new or an empty folder.")],
    variant: Annotated[
        str | None,
        typer.Option("--variant", metavar="VARIANT", help="The variant's id; the first if left out."),
    ] = None,
) -> None:
    """Write what the candidate gets of an exercise: the brief as PDF, and the data."""
    from app.services.packs import exercises

    folder = out.expanduser().absolute()
    files = exercises.write_packet(paths.exercises(), exercise, variant, folder, paths.resources() / "fonts")
    emit(map(str, files))
