"""Verbs that put something on paper: debrief."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.frame import PanelName, emit, opened, program
from app.domain.errors import Conflict

if TYPE_CHECKING:
    from app.domain.debrief.paper_copies import PaperOptions


@program.command(
    epilog="""\b
Examples:
  evenhand debrief "Ada Moreau" -o debrief.pdf
  evenhand --workspace ~/hiring debrief 0193a7b2 -o ~/debrief.pdf --paper letter
  evenhand debrief "Ada Moreau" -o nachbesprechung.pdf --language de
  evenhand debrief "Ada Moreau" -o copy.pdf --pseudonymous candidate,interviewers --without-notes

\b
Made twice from the same data, the file is the same, byte for byte."""
)
def debrief(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE.pdf", help="The PDF to write.")],
    paper: Annotated[str, typer.Option("--paper", metavar="a4|letter", help="The paper.")] = "a4",
    pseudonymous: Annotated[
        str,
        typer.Option(
            "--pseudonymous",
            metavar="candidate,interviewers",
            help="Whom not to name: one of the two or both.",
        ),
    ] = "",
    language: Annotated[
        str, typer.Option("--language", metavar="en|de", help="Of the fixed words of the paper.")
    ] = "en",
    without_notes: Annotated[
        bool, typer.Option("--without-notes", help="Leave out notes and evidence word for word.")
    ] = False,
) -> None:
    """Write the debrief of a panel whose seats are all sealed, as a PDF."""
    from app.services.debrief import debrief as debriefs
    from app.services.panels import lists

    file, options = out.expanduser().absolute(), _options(paper, pseudonymous, language, without_notes)
    _check_target(file)
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        content = debriefs.paper(workspace, found.id, paths.resources() / "fonts", options)
    debriefs.save(file, content)
    emit([str(file)])


def _options(paper: str, pseudonymous: str, language: str, without_notes: bool) -> "PaperOptions":
    from app.domain.debrief.paper_copies import PaperOptions

    hidden = list(dict.fromkeys(each.strip() for each in pseudonymous.split(",") if each.strip()))
    if paper not in ("a4", "letter"):
        raise typer.BadParameter(f"“{paper}” is no paper that is known here: a4 or letter.")
    if language not in ("en", "de"):
        raise typer.BadParameter(f"“{language}” is no language of papers: en or de.")
    if odd := [each for each in hidden if each not in ("candidate", "interviewers")]:
        raise typer.BadParameter(f"“{odd[0]}” is neither candidate nor interviewers.")
    return PaperOptions.model_validate(
        {
            "paper": paper,
            "pseudonymous": tuple(sorted(hidden)),
            "language": language,
            "notes": not without_notes,
        }
    )


def _check_target(file: Path) -> None:
    """Raise `Conflict` where something other than an earlier PDF would be overwritten."""
    from app.store.files.os_errors import faults

    with faults(file):
        if not file.exists() or file.is_dir():  # writing there has its own sentence
            return
        if file.is_file() and _head(file) in (b"%PDF-", b""):
            return
    raise Conflict("“{file}” exists and is no PDF. It was left untouched; give another name.", file=file)


def _head(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(5)
