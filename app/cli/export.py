"""The verb that lets data out: export."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.frame import (
    AsJson,
    ByOption,
    PanelName,
    count,
    emit,
    emit_json,
    opened,
    place,
    program,
    say,
)
from app.domain.errors import Conflict
from app.domain.languages import CODES, LANGUAGES, NATIVE
from app.domain.papers import PAPERS
from app.domain.tables.column import Fields, TableName
from app.domain.tables.forms import CSV, FORMS
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.domain.debrief.paper_copies import PaperOptions

_WORDS = "A row for each panel (summary), for each seat and dimension (ratings), for each note (notes)."

LargePrint = Annotated[bool, typer.Option("--large-print", help="A PDF whose text has 18 points.")]

_LANGUAGES = ", ".join(f"{each.code} ({each.english})" for each in LANGUAGES)


def _form(text: str) -> str:
    if text not in FORMS:
        raise typer.BadParameter(f"“{text}” is no form of an export: {', '.join(FORMS)}.")
    return text


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
    what: Annotated[TableName, typer.Argument(help=_WORDS)],
    by: ByOption,
    out: Annotated[
        Path, typer.Option("--out", "-o", parser=place, metavar="FILE", help="The file to write.")
    ],
    form: Annotated[
        str,
        typer.Option("--format", parser=_form, metavar=f"<{'|'.join(FORMS)}>", help="The form of the file."),
    ] = CSV.key,
    fields: Annotated[Fields, typer.Option("--fields", help="Which fields are let out.")] = "full",
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
        done = exporting.export(workspace, expanded(out).absolute(), wanted, by, _progress)
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


@program.command(
    epilog="""\b
Examples:
  evenhand brief "Ada Moreau" --contact "Rosa Lind, rosa@example.org" -o brief.pdf
  evenhand brief "Ada Moreau" --contact "Rosa Lind, rosa@example.org" -o brief.pdf --large-print
  evenhand brief 0193a7b2 --contact "Rosa Lind, +49 30 1234567" -o brief.html

\b
Tells who is met and when, how long it takes, what is looked at, and whom to ask for what would help. No
level, anchor or signal of the rubric stands in it. An exercise is only named: `evenhand packet` writes it."""
)
def brief(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", parser=place, metavar="FILE", help="The .pdf, .html or .md to write."),
    ],
    contact: Annotated[
        str, typer.Option("--contact", metavar="WORDS", help="Whom to ask for what would help.")
    ],
    large_print: LargePrint = False,
) -> None:
    """Write what a candidate can expect of the interviews: a PDF, a web page or Markdown."""
    from app.services.panels import lists
    from app.services.recruiting import brief as inviting

    file = expanded(out).absolute()
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        inviting.write(workspace, found.id, contact, file, paths.resources() / "fonts", large=large_print)
    emit([str(file)])


@program.command(
    epilog="""\b
Examples:
  evenhand feedback "Ada Moreau" -o feedback.pdf
  evenhand feedback 0193a7b2 -o feedback.html

\b
Holds only what the committee approved, in the window, out of the evidence on the cards; no interviewer, no
level and no outcome. Ends with 5 before the decision, and while nothing was approved."""
)
def feedback(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", parser=place, metavar="FILE", help="The .pdf, .html or .md to write."),
    ],
    large_print: LargePrint = False,
) -> None:
    """Write the approved feedback to a candidate: a PDF, a web page or Markdown."""
    from app.services.debrief import feedback
    from app.services.panels import lists

    file = expanded(out).absolute()
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        feedback.write(workspace, found.id, file, paths.resources() / "fonts", large=large_print)
    emit([str(file)])


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
    out: Annotated[
        Path, typer.Option("--out", "-o", parser=place, metavar="FILE.pdf", help="The PDF to write.")
    ],
    paper: Annotated[str, typer.Option("--paper", metavar="|".join(PAPERS), help="The paper.")] = "a4",
    pseudonymous: Annotated[
        str,
        typer.Option(
            "--pseudonymous",
            metavar="candidate,interviewers",
            help="Whom not to name: one of the two or both.",
        ),
    ] = "",
    language: Annotated[
        str,
        typer.Option("--language", metavar="|".join(CODES), help=f"Of its fixed words: {_LANGUAGES}."),
    ] = NATIVE.code,
    without_notes: Annotated[
        bool, typer.Option("--without-notes", help="Leave out notes and evidence word for word.")
    ] = False,
) -> None:
    """Write the debrief of an open panel, as a PDF."""
    from app.services.debrief import debrief as debriefs
    from app.services.panels import lists
    from app.store.files import atomic

    file, options = expanded(out).absolute(), _options(paper, pseudonymous, language, without_notes)
    _check_target(file)
    with opened(context) as workspace:
        found = lists.find_panel(workspace, panel)
        content = debriefs.paper(workspace, found.id, paths.resources() / "fonts", options)
    atomic.write(file, content, workspace.folder)
    emit([str(file)])


def _options(paper: str, pseudonymous: str, language: str, without_notes: bool) -> "PaperOptions":
    from app.domain.debrief.paper_copies import PaperOptions

    hidden = list(dict.fromkeys(each.strip() for each in pseudonymous.split(",") if each.strip()))
    if paper not in PAPERS:
        raise typer.BadParameter(f"“{paper}” is no paper that is known here: {' or '.join(PAPERS)}.")
    if language not in CODES:
        raise typer.BadParameter(f"“{language}” is no language of papers: {' or '.join(CODES)}.")
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
