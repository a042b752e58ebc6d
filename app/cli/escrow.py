"""Verbs of the escrow: escrow and unlock; how a code is read that nobody should see."""

import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from app.cli.frame import PanelName, emit, folder_of, opened, place, program, say
from app.cli.seats import seat_of
from app.domain.errors import InvalidInput, NotFound
from app.store.files.os_errors import faults
from app.store.files.typed_paths import expanded

CodeFile = Annotated[
    str | None,
    typer.Option(
        "--code-file",
        metavar="FILE",
        help="The file with what the holder of the escrow gave back; - asks for it, unseen.",
    ),
]
_KeyFile = Annotated[
    str | None,
    typer.Option(
        "--code-file",
        metavar="FILE",
        help="The file with the code from the envelope, or a private key of age; - asks for it, unseen.",
    ),
]
_OutFile = Annotated[
    Path, typer.Option("--out", "-o", parser=place, metavar="FILE", help="The file to write.")
]
_LONGEST = 4 << 10


def typed_code(code: str | None, file: str | None) -> str | None:
    """Return the escrow code or what its holder gave back: from a file, or typed unseen."""
    if code not in (None, "-"):
        say("Mind: what follows --code stays in the history of the shell. Use --code-file.")
        return code
    if code == "-" or file == "-":
        return getpass("Escrow code: ") if sys.stdin.isatty() else sys.stdin.readline()
    if file is None:
        return None
    found = expanded(Path(file))
    with faults(found):
        if not found.is_file():
            raise NotFound("There is no file “{file}”.", file=file)
        with found.open("rb") as stream:
            content = stream.read(_LONGEST + 1)
    if len(content) > _LONGEST:
        raise InvalidInput("“{file}” is longer than any code.", file=file)
    return content.decode("utf-8-sig", "replace")


def me() -> str:
    """Return who sits here: the name in the preferences, or the account's."""
    from app import paths, settings

    kept, complaint = settings.load(paths.settings_file())
    if complaint:
        say(str(complaint))
    return kept.interviewer_name or settings.account()


@program.command(
    epilog="""\b
Examples:
  evenhand escrow "Ada Moreau" -o open.age
  evenhand escrow "Ada Moreau" 2 -o omar.age

\b
Without a seat it is the key that opens the panel: for a card that never comes. With one it is the share of
that seat alone, for a kit that was lost or is wanted later; it opens nothing until the cards of all other
seats are here, and is as good as the key then. Send the file to whoever
holds the escrow, with the reason; they unlock it (`evenhand unlock`, or any program for age)."""
)
def escrow(
    context: typer.Context,
    panel: PanelName,
    out: _OutFile,
    seat: Annotated[
        str | None, typer.Argument(metavar="[SEAT]", help="The seat whose kit is to be written again.")
    ] = None,
) -> None:
    """Write what the holder of the escrow is to unlock: an age file that nobody else can read."""
    from app.services.panels import escrow, lists, opening

    file = expanded(out).absolute()
    with opened(context) as workspace:
        found = opening.state(workspace, lists.find_panel(workspace, panel).id).panel
        escrow.ask(workspace, found.id, seat_of(found, seat).id if seat else None, file)
    then = "kit PANEL SEAT -o FILE" if seat else "open PANEL --reason WORDS"
    say(
        "Send it to whoever holds the escrow, with the reason. They unlock it (evenhand unlock) and send the "
        f"answer back: evenhand {then} --code-file ANSWER"
    )
    emit([str(file)])


@program.command(
    epilog="""\b
Examples:
  evenhand unlock omar.age -o answer.txt --code-file -
  evenhand unlock omar.age -o answer.txt

\b
For whoever holds the escrow, on a computer of their own: with the code from the envelope (- asks for it,
unseen), a file with a private key of age, or without either the key of this workspace, whose invitation
was given. Send the answer back, never the code."""
)
def unlock(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", parser=place, help="The file that came.")],
    out: _OutFile,
    code_file: _KeyFile = None,
) -> None:
    """Unlock what was locked for the holder of the escrow, and write the answer."""
    from app.services.panels import escrow
    from app.store.database.workspace import FILE
    from app.store.files import atomic

    found, answer = expanded(file), expanded(out).absolute()
    code = typed_code(None, code_file)
    if code is None and not (folder_of(context) / FILE).exists():
        raise NotFound(
            "There is no workspace here whose key could unlock it. Name the file with the code or the key by "
            "--code-file; - asks for it, unseen."
        )
    if code is None:
        with opened(context) as workspace:
            said = escrow.unlock(workspace, found, None)
    else:
        said = escrow.unlock(None, found, code)
    atomic.write(answer, f"{said}\n".encode())
    emit([str(answer)])
