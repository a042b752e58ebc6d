"""Verbs for the authors of packs: lint and schema."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from app import paths
from app.cli.frame import AsJson, count, emit, emit_json, place, program, say
from app.store.files.typed_paths import expanded


@program.command(
    epilog="""\b
Examples:
  evenhand lint rubrics
  evenhand lint rubrics/senior-ml-scientist.yaml --json
  evenhand lint exercises

\b
Prints FILE:LINE:COLUMN: PATH: MISTAKE. CURE. and ends with 3 when there is a mistake."""
)
def lint(
    packs: Annotated[list[Path], typer.Argument(metavar="PATH", help="Pack files, or folders of packs.")],
    as_json: AsJson = False,
) -> None:
    """Tell every mistake in rubrics, variants and exercises, with its place and a cure."""
    from app.store.packs import rubrics

    problems = rubrics.lint(packs)
    if as_json:
        emit_json([problem.model_dump() for problem in problems])
    else:
        emit(str(problem) for problem in problems)
    if problems:
        files = len({problem.file for problem in problems})
        say(f"{count(len(problems), 'mistake')} in {count(files, 'file')}.")
        raise typer.Exit(3)
    say("No mistakes.")


@program.command(
    epilog="""\b
Examples:
  evenhand schema rubric > rubric.schema.json
  evenhand schema variant > variant.schema.json

\b
An editor with the YAML language server uses it when a pack begins with
  # yaml-language-server: $schema=rubric.schema.json"""
)
def schema(
    kind: Annotated[
        Literal[
            "rubric", "variant", "translation", "exercise", "export-summary", "export-ratings", "export-notes"
        ],
        typer.Argument(help="The kind of pack, or of export in JSON."),
    ],
) -> None:
    """Print the JSON Schema of a kind of pack, or of an export."""
    from app.services.packs import schema as schemas

    emit_json(schemas.schema(kind))


@program.command(
    epilog="""\b
Examples:
  evenhand packet system-design -o packet
  evenhand packet experiment-readout --variant search-suggestions -o ~/ada

\b
Writes brief.pdf and the data files, nothing of the interviewer's part. The brief is also there in large
print and as a web page for a screen reader. Ends with 4 when there is no such exercise or variant, with 5
when the folder is not empty."""
)
def packet(
    exercise: Annotated[str, typer.Argument(metavar="EXERCISE", help="The exercise's id.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", parser=place, metavar="DIR", help="A new or an empty folder.")
    ],
    variant: Annotated[
        str | None,
        typer.Option("--variant", metavar="VARIANT", help="The variant's id; the first if left out."),
    ] = None,
) -> None:
    """Write what the candidate gets of an exercise: the brief as PDF, and the data."""
    from app.services.packs import exercises

    folder = expanded(out).absolute()
    files = exercises.write_packet(paths.exercises(), exercise, variant, folder, paths.resources() / "fonts")
    emit(map(str, files))
