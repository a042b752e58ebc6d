"""Verbs for what a candidate reads before the interviews and after the decision: brief, feedback."""

from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.frame import PanelName, emit, opened, program


@program.command(
    epilog="""\b
Examples:
  evenhand brief "Ada Moreau" --contact "Rosa Lind, rosa@example.org" -o brief.pdf
  evenhand brief 0193a7b2 --contact "Rosa Lind, +49 30 1234567" -o brief.md

\b
Tells who is met and when, how long it takes, what is looked at, and whom to ask for what would help. No
level, anchor or signal of the rubric stands in it. An exercise is only named: `evenhand packet` writes it."""
)
def brief(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The .pdf or .md to write.")],
    contact: Annotated[
        str, typer.Option("--contact", metavar="WORDS", help="Whom to ask for what would help.")
    ],
) -> None:
    """Write what a candidate can expect of the interviews, as PDF or Markdown."""
    from app.services.panels import lists
    from app.services.recruiting import brief as inviting

    file = out.expanduser().absolute()
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        inviting.write(workspace, found.id, contact, file, paths.resources() / "fonts")
    emit([str(file)])


@program.command(
    epilog="""\b
Examples:
  evenhand feedback "Ada Moreau" -o feedback.pdf
  evenhand feedback 0193a7b2 -o feedback.md

\b
Holds only what the committee approved, in the window, out of the evidence on the cards; no interviewer, no
level and no outcome. Ends with 5 before the decision, and while nothing was approved."""
)
def feedback(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The .pdf or .md to write.")],
) -> None:
    """Write the approved feedback to a candidate, as PDF or Markdown."""
    from app.services.debrief import feedback
    from app.services.panels import lists

    file = out.expanduser().absolute()
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        feedback.write(workspace, found.id, file, paths.resources() / "fonts")
    emit([str(file)])
