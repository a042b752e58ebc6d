"""The frame of the command line: options before the verb, exit codes, and the verbs for authors."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

import app as evenhand
from app import paths
from app.domain.errors import EvenhandError

app = typer.Typer(
    name="evenhand",
    add_completion=False,
    rich_markup_mode=None,  # plain text: quick to start, fit for pipes and screen readers, NO_COLOR by nature
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  evenhand                              open the window
  evenhand --workspace ~/hiring         open the window on that workspace
  evenhand lint rubrics                 tell every mistake in the packs of a folder
  evenhand schema rubric > rubric.json  a JSON Schema for your editor

\b
Exit codes: 0 done, 1 failed, 2 usage, 3 invalid input, 4 not found, 5 conflict.""",
)

AsJson = Annotated[bool, typer.Option("--json", help="Print the data as JSON.")]
"""The option of every verb that prints data."""


def run(argv: Sequence[str]) -> int:
    """Run a command line (without the program's name) and return its exit code; errors become sentences."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        typer.main.get_command(app).main(list(argv), prog_name="evenhand")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except EvenhandError as error:
        say(str(error))
        return error.exit_code
    return 0


def say(message: str) -> None:
    """Print a message for the person, beside the data."""
    typer.echo(message, err=True)


def emit_json(data: Any) -> None:
    """Print data for another program."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def workspace(context: typer.Context) -> Path:
    """Return the workspace named before the verb, or the usual one."""
    return context.obj if isinstance(context.obj, Path) else paths.default_workspace()


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"evenhand {evenhand.__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--workspace",
            metavar="DIR",
            envvar="EVENHAND_WORKSPACE",
            help="The folder that holds it all.",
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Structured interviews, scored evenly. Without a verb the window opens."""
    context.obj = folder.expanduser().absolute() if folder else None


@app.command(
    epilog="""\b
Examples:
  evenhand lint rubrics
  evenhand lint rubrics/senior-ml-scientist.yaml --json

\b
Prints FILE:LINE:COLUMN: PATH: MISTAKE. CURE. and ends with 3 when there is a mistake."""
)
def lint(
    packs: Annotated[list[Path], typer.Argument(metavar="PATH", help="Pack files, or folders of packs.")],
    as_json: AsJson = False,
) -> None:
    """Tell every mistake in rubrics and variants, with its place and a cure."""
    from app.services import authoring

    problems = authoring.lint(packs)
    if as_json:
        emit_json([problem.model_dump() for problem in problems])
    else:
        for problem in problems:
            typer.echo(str(problem))
    if problems:
        files = len({problem.file for problem in problems})
        say(f"{_count(len(problems), 'mistake')} in {_count(files, 'file')}.")
        raise typer.Exit(3)
    say("No mistakes.")


@app.command(
    epilog="""\b
Examples:
  evenhand schema rubric > rubric.schema.json
  evenhand schema variant > variant.schema.json

\b
An editor with the YAML language server uses it when a pack begins with
  # yaml-language-server: $schema=rubric.schema.json"""
)
def schema(
    kind: Annotated[Literal["rubric", "variant"], typer.Argument(help="The kind of pack.")],
) -> None:
    """Print the JSON Schema of a kind of pack."""
    from app.services import authoring

    emit_json(authoring.schema(kind))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
