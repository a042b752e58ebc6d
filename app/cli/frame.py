"""The frame around every verb: options before it, the workspace it opens, what it prints, exit codes."""

import getpass
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import app as evenhand
from app.domain.errors import EvenhandError, InvalidInput
from app.settings import account, usual_workspace
from app.store.files import os_errors
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.store.database.driver import FileKey
    from app.store.database.workspace import Workspace

program = typer.Typer(
    name="evenhand",
    add_completion=False,
    rich_markup_mode=None,  # plain text: quick to start, fit for pipes and screen readers, NO_COLOR by nature
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  evenhand                              open the window
  evenhand --workspace ~/hiring         open the window on that workspace
  evenhand demo                         open the window on a demo workspace
  evenhand panels                       list the panels
  evenhand debrief "Ada Moreau" -o debrief.pdf
  evenhand verify debrief.pdf           prove or refute it, anywhere
  evenhand lint rubrics                 tell every mistake in the packs of a folder
  evenhand encrypt                      encrypt the workspace; decrypt takes it back

\b
Exit codes: 0 done, 1 failed, 2 usage, 3 invalid input, 4 not found, 5 conflict,
6 done or proven in part.""",
)

AsJson = Annotated[bool, typer.Option("--json", help="Print the data as JSON.")]
"""The option of every verb that prints data."""

ByOption = Annotated[
    str,
    typer.Option("--by", metavar="NAME", help="Who does it, for the record.", default_factory=account),
]
"""The option of every verb that stands on record."""

PanelName = Annotated[
    str, typer.Argument(metavar="PANEL", help="A panel's id, the start of one, or the candidate's name.")
]
"""The argument of every verb about one panel."""


def run(argv: Sequence[str]) -> int:
    """Run a command line (without the program's name) and return its exit code; errors become sentences."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        typer.main.get_command(program).main(list(argv), prog_name="evenhand")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except EvenhandError as error:
        return _refused(error)
    except OSError as error:  # about a file that cannot be reached, or that another's folder hides
        if error.filename is None:
            raise
        return _refused(os_errors.said(error, Path(os.fsdecode(error.filename))))
    return 0


def _refused(error: EvenhandError) -> int:
    say(str(error))
    return error.exit_code


def say(message: str) -> None:
    """Print a message for the person, beside the data."""
    typer.echo(message, err=True)


def emit(lines: Iterable[str]) -> None:
    """Print data for people, line by line."""
    for line in lines:
        _print(line)


def emit_json(data: Any) -> None:
    """Print data for another program; times as ISO 8601 with their offset."""
    _print(json.dumps(data, ensure_ascii=False, indent=2, default=datetime.isoformat))


def _print(text: str) -> None:
    """Print to standard output; raise a sentence when it takes no more."""
    try:
        typer.echo(text)
    except BrokenPipeError:
        raise  # the reader has enough: the program ends quietly
    except OSError as error:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # what is left in the buffer would fail again at the end
        os.close(nowhere)
        raise EvenhandError("The output cannot be written: {reason}.", reason=error.strerror) from None


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a line for each row, with its columns below one another."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def count(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 panel` or `2 panels`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def local(moment: datetime | None) -> str:
    """Return a moment as people here read it, or a dash for none."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment else "–"


def now() -> datetime:
    """Return the time with the machine's offset, to the millisecond."""
    moment = datetime.now().astimezone()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def opened(context: typer.Context, *, writer: bool = False, create: bool = False) -> "Workspace":
    """Open the workspace named before the verb, or the usual one; for reading, also while a window has it.

    `create` makes it where there is none yet, and opens it to write. Who writes is told what speaks against
    the place, and what was begun to be erased is brought to its end.
    """
    from app.store.database import open_close
    from app.store.database.workspace import FILE, Workspace
    from app.store.upkeep.bring_up import bring_up

    folder = folder_of(context)
    key = key_of(context, folder)
    if not (writer or create):
        return _told(Workspace.open(folder, now, writer=False, key=key))
    if open_close.looks_behind(folder / FILE):
        say("This workspace is of an older Evenhand. It is backed up and brought up to date …")
    begin = Workspace.open_or_create if create else Workspace.open
    workspace = _told(begin(folder, now, bring_up=bring_up, key=key))
    for warning in workspace.warnings:
        say(str(warning))
    return _settled(workspace)


def _told(workspace: "Workspace") -> "Workspace":
    """Say that a workspace lacks what was saved in it, where it does."""
    if workspace.lacks:
        say(str(workspace.lacks))
    return workspace


def folder_of(context: typer.Context) -> Path:
    """Return the folder of the workspace named before the verb, or of the usual one."""
    return context.obj if isinstance(context.obj, Path) else usual_workspace()


def key_of(context: typer.Context, folder: Path) -> "FileKey | None":
    """Return the key of what lies in `folder`, from the keychain or by what was given or is typed."""
    from app.services.records import encryption

    try:
        return encryption.key_of(folder)
    except EvenhandError as wanted:
        typed = passphrase(context)
        if typed is None:
            if not sys.stdin.isatty():
                raise type(wanted)("{wanted} Name its file with --passphrase-file.", wanted=wanted) from None
            say(str(wanted))
            typed = getpass.getpass("Passphrase or recovery code: ")
    return encryption.unlock(folder, typed)


def passphrase(context: typer.Context) -> str | None:
    """Return the first line of `--passphrase-file`, or what the environment says; `None` for neither."""
    file = context.find_root().params.get("passphrase_file")
    if isinstance(file, Path):
        return first_line(file)
    with _typeable():
        typed = os.environ.get("EVENHAND_PASSPHRASE") or None
        return typed and typed.encode().decode()


def first_line(file: Path) -> str:
    """Return the passphrase that is the first line of a file."""
    with _typeable(), os_errors.reading(file):
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    return lines[0] if lines else ""


@contextmanager
def _typeable() -> Iterator[None]:
    """Raise a sentence where a passphrase is none that could be typed in the window."""
    try:
        yield
    except UnicodeError:
        raise InvalidInput("The passphrase is not UTF-8 text. Save it again with this encoding.") from None


def _settled(workspace: "Workspace") -> "Workspace":
    """Go on with what was begun to be erased; what must wait for something is told, and keeps nobody."""
    from app.services.records import broken_off

    try:
        if not broken_off.anything(workspace):
            return workspace
        from app.services.records import erase

        done = erase.finish(workspace)
    except EvenhandError as error:
        say(str(error))
        return workspace
    for each in done.ended:
        say(
            f"Erasing {each.candidate}, begun earlier, is at its end. "
            f"Its certificate: evenhand erase {each.candidate} --yes -o FILE"
        )
    for waiting in done.waiting:
        say(str(waiting))
    return workspace


def _print_version(wanted: bool) -> None:
    if wanted:
        _print(f"evenhand {evenhand.__version__}")
        raise typer.Exit


def place(text: str) -> Path:
    """Return the file or folder that an option names; an empty name would mean the current folder."""
    if not text:
        raise typer.BadParameter("The name is empty.")
    return Path(text)


def _folder(text: str) -> Path:
    return expanded(place(text)).absolute()


@program.callback()
def options(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--workspace",
            metavar="DIR",
            parser=_folder,
            envvar="EVENHAND_WORKSPACE",
            help="The folder that holds it all.",
        ),
    ] = None,
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--passphrase-file",
            metavar="FILE",
            parser=_folder,
            envvar="EVENHAND_PASSPHRASE_FILE",
            help="Opens an encrypted workspace: its passphrase or recovery code, in the first line.",
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Structured interviews, scored evenly. Without a verb the window opens."""
    context.obj = folder
