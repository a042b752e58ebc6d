"""Verbs that encrypt a workspace, change what opens it, and decrypt it."""

import getpass
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from app.cli.frame import (
    ByOption,
    count,
    emit,
    first_line,
    folder_of,
    key_of,
    now,
    opened,
    passphrase,
    place,
    program,
    say,
)
from app.domain.errors import InvalidInput

YesOption = Annotated[bool, typer.Option("--yes", help="Do it; the copies made so far go.")]


@program.command(
    epilog="""\b
Examples:
  evenhand encrypt                                   tell what would be done
  evenhand encrypt --yes
  evenhand --passphrase-file ~/phrase encrypt --yes  with a passphrase

\b
The file, its log and its backups are encrypted with SQLCipher under a random key. The key lies in the
keychain of this computer; where there is none, or with --passphrase-file, a passphrase opens it. A recovery
code is printed once and read back from standard input: write it down, and keep it elsewhere.
It protects a laptop that is lost or switched off, and copies of the file. It does not protect a computer that
runs unlocked. Who loses keychain or passphrase and the code loses every word.
Backups and folders `damaged-…` made so far hold plain words: they are removed, once a new backup is whole.
Close the window first. Ends with 5 when the workspace is open or encrypted already."""
)
def encrypt(context: typer.Context, by: ByOption, yes: YesOption = False) -> None:
    """Encrypt the workspace, its log and its backups."""
    from app.services.records import encryption

    folder = folder_of(context)
    known = encryption.identify(folder, now)
    if not yes:
        say(
            f"Nothing was changed. The workspace in “{folder}” would be encrypted, and its "
            f"{count(len(known.copies), 'backup')} and copies made so far removed: add --yes to do it."
        )
        raise typer.Exit(2)
    phrase = passphrase(context)
    if phrase is None and not encryption.has_keychain():
        phrase = _new_passphrase("--passphrase-file")
    prepared = encryption.prepare(known.workspace, phrase)
    typed = _written_down(prepared.code)
    left = encryption.encrypt(folder, now, prepared, typed=typed, by=by)
    say("Encrypted. " + ("The key lies in the keychain." if phrase is None else "The passphrase opens it."))
    for each in left:
        say(f"Plain words are left in “{each}”: they are removed at a start at which that can be done.")


@program.command(
    epilog="""\b
Examples:
  evenhand decrypt                                   tell what would be done
  evenhand decrypt --yes
  evenhand --passphrase-file ~/phrase decrypt --yes

\b
Afterwards the file is as safe as the disk it lies on. Encrypted backups made so far are removed, once a plain
one is whole: nothing would open them any more. Close the window first.
Ends with 3 when neither passphrase nor recovery code opens it, 5 when it is open or not encrypted."""
)
def decrypt(context: typer.Context, by: ByOption, yes: YesOption = False) -> None:
    """Make the encrypted workspace a plain one again."""
    from app.services.records import encryption

    folder = folder_of(context)
    key = key_of(context, folder)
    if key is not None and not yes:
        say(f"Nothing was changed. The workspace in “{folder}” would be decrypted: add --yes to do it.")
        raise typer.Exit(2)
    encryption.decrypt(folder, now, key, by)
    say("Decrypted. From now on the file is as safe as the disk it lies on.")


@program.command(
    "passphrase",
    epilog="""\b
Examples:
  evenhand passphrase                                     type the old one, then the new one
  evenhand --passphrase-file ~/old passphrase --new-passphrase-file ~/new

\b
The new one opens the workspace from then on, the old one no more. Where the key lay in the keychain of this
computer, it is taken out. The key stays the same: what someone copied before, with its key file, opens as it
did. Where that is feared: decrypt, then encrypt again. Close the window first.
Ends with 3 when neither passphrase nor recovery code opens it, 5 when it is open or not encrypted.""",
)
def change_passphrase(
    context: typer.Context,
    by: ByOption,
    file: Annotated[
        Path | None,
        typer.Option(
            "--new-passphrase-file", metavar="FILE", parser=place, help="The new one, in its first line."
        ),
    ] = None,
) -> None:
    """Let another passphrase open the encrypted workspace."""
    from app.services.records import encryption, unlock_change

    with opened(context, writer=True) as workspace:
        unlock_change.check_encrypted(workspace)
        phrase = _new_passphrase("--new-passphrase-file") if file is None else first_line(file)
        in_keychain = not encryption.asks(workspace)
        left = unlock_change.change_passphrase(workspace, phrase, by)
        stays = in_keychain and unlock_change.stays_in_keychain(workspace)
    say("The new passphrase opens it from now on.")
    if stays:
        say("The keychain refused, so the key may lie in it still: remove “Evenhand” there.")
    _tell_older(left)


@program.command(
    "recovery-code",
    epilog="""\b
Examples:
  evenhand recovery-code                             a new one, which is typed back

\b
The code is printed once and read back from standard input; from then on it opens the workspace, and the old
one does no more. The passphrase, or the keychain, stays. Close the window first.
Ends with 3 when the code typed back is another, 5 when the workspace is open or not encrypted.""",
)
def change_code(context: typer.Context, by: ByOption) -> None:
    """Make a new recovery code for the encrypted workspace."""
    from app.services.records import unlock_change

    with opened(context, writer=True) as workspace:
        prepared = unlock_change.new_code(workspace)
        typed = _written_down(prepared.code)
        left = unlock_change.change_code(workspace, prepared, typed=typed, by=by)
    say("The new recovery code opens it from now on.")
    _tell_older(left)


def _tell_older(left: Iterable[Path]) -> None:
    for each in left:
        say(f"In “{each}” the old one opens the backups until the next backup is made there.")


def _written_down(code: str) -> str:
    """Print a recovery code, and return what is typed back."""
    emit([code])
    say("This is the recovery code. Write it down, keep it elsewhere, and type it here to prove it.")
    return _read("Recovery code: ")


def _new_passphrase(option: str) -> str:
    if not sys.stdin.isatty():
        raise InvalidInput(
            "Nobody can type a new passphrase here. Name its file with {option}.", option=option
        )
    typed = getpass.getpass("New passphrase: ")
    if getpass.getpass("The same again: ") != typed:
        raise InvalidInput("The two are not the same. Nothing was changed.")
    return typed


def _read(asked: str) -> str:
    if sys.stdin.isatty():
        return input(asked)
    return sys.stdin.readline().rstrip("\n")
