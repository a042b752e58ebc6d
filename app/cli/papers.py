"""Verbs that put something on paper: debrief."""

from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.frame import PanelName, emit, opened, program
from app.domain.errors import Conflict


@program.command(
    epilog="""\b
Examples:
  evenhand debrief "Ada Moreau" -o debrief.pdf
  evenhand --workspace ~/hiring debrief 0193a7b2 -o ~/debrief.pdf

\b
Made twice from the same data, the file is the same, byte for byte."""
)
def debrief(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE.pdf", help="The PDF to write.")],
) -> None:
    """Write the debrief of a panel whose seats are all sealed, as a PDF."""
    from app.services import debriefs, lists

    file = out.expanduser().absolute()
    _check_target(file)
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        content = debriefs.paper(workspace, found.id, paths.resources() / "fonts")
    debriefs.save(file, content)
    emit([str(file)])


def _check_target(file: Path) -> None:
    """Raise `Conflict` where something other than an earlier PDF would be overwritten."""
    from app.store.faults import faults

    with faults(file):
        if not file.exists() or file.is_dir():  # writing there has its own sentence
            return
        if file.is_file() and _head(file) in (b"%PDF-", b""):
            return
    raise Conflict("“{file}” exists and is no PDF. It was left untouched; give another name.", file=file)


def _head(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(5)
