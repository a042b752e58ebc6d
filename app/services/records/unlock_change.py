"""Change what opens an encrypted workspace, its passphrase or its recovery code; the key stays the same."""

import os
from contextlib import suppress
from pathlib import Path

from app.domain.errors import Conflict, EvenhandError, InvalidInput
from app.domain.journal.encryption import WorkspaceUnlockChanged
from app.domain.journal.events import Subjects
from app.domain.records import recovery_code
from app.services.records import encryption
from app.services.records.encryption import Prepared
from app.store.database import driver
from app.store.database.driver import FileKey
from app.store.database.workspace import Workspace
from app.store.journal import events as journal
from app.store.secrets import key_file, keychain
from app.store.secrets.key_file import USUAL, Cost, KeyFile
from app.store.upkeep import backups, second_folder


def check_encrypted(workspace: Workspace) -> None:
    """Raise a sentence unless an open workspace is encrypted, and what opens it is known."""
    _now(workspace)


def check(workspace: Workspace, typed: str) -> None:
    """Raise a sentence unless the passphrase, or the recovery code, of an open workspace was typed."""
    key_file.opened(_now(workspace)[1], typed)


def change_passphrase(workspace: Workspace, passphrase: str, by: str, cost: Cost = USUAL) -> tuple[Path, ...]:
    """Let another passphrase open an open workspace, once it has really opened its key; the old one no more.

    A key that lay in the keychain is taken out of it. Return the second folders that are away: in them lies
    what the old one opens.
    """
    key, old = _now(workspace)
    kept = key_file.with_passphrase(old, key, passphrase, os.urandom, cost)
    if key_file.opened(kept, passphrase) != key:
        raise InvalidInput("That is neither the passphrase nor the recovery code.")
    left = _put(workspace, old, kept, WorkspaceUnlockChanged(what="passphrase", by=by))
    if old.passphrase is None:
        keychain.forget(old)
    return left


def stays_in_keychain(workspace: Workspace) -> bool:
    """Whether the key of an open workspace may lie in the keychain still: it has it, or refuses to say."""
    key, kept = _now(workspace)
    try:
        return keychain.get(kept) == key
    except EvenhandError:
        return True


def new_code(workspace: Workspace, cost: Cost = USUAL) -> Prepared:
    """Return another recovery code for an open workspace; nothing of it is on disk yet."""
    key, old = _now(workspace)
    code = recovery_code.made(os.urandom(recovery_code.BYTES))
    return Prepared(key, code, key_file.with_code(old, key, code, os.urandom, cost))


def change_code(workspace: Workspace, prepared: Prepared, *, typed: str, by: str) -> tuple[Path, ...]:
    """Let a new recovery code open an open workspace once it was typed back; the old one opens it no more.

    Return the second folders that are away: in them lies what the old one opens.
    """
    encryption.prove(prepared, typed)
    said = WorkspaceUnlockChanged(what="recovery-code", by=by)
    return _put(workspace, _now(workspace)[1], prepared.kept, said)


def _now(workspace: Workspace) -> tuple[FileKey, KeyFile]:
    """Return the key of an open workspace and what opens it; raise a sentence where it is not encrypted."""
    if workspace.key is None:
        raise Conflict("The workspace in “{folder}” is not encrypted.", folder=workspace.folder)
    return workspace.key, key_file.of(workspace.folder, workspace.key, workspace.key_file)


def _put(workspace: Workspace, old: KeyFile, kept: KeyFile, said: WorkspaceUnlockChanged) -> tuple[Path, ...]:
    """Put the key file in the place of the old one, also on a stick that is here, and on record."""
    try:
        with workspace.write() as connection:
            journal.append(connection, workspace, [said], author=None, subjects=Subjects())
            for copy in backups.copies(workspace.folder):
                if copy.is_dir() and driver.has_key_file(copy):  # it was set aside
                    key_file.follow(copy, kept)
            key_file.change(workspace.folder, kept)
    except BaseException:
        key_file.change(workspace.folder, old)
        raise
    workspace.key_file = kept
    away = []
    for place in second_folder.known(workspace):
        with suppress(EvenhandError):
            if place.is_here:
                key_file.follow(place.folder, kept)
                continue
        away += [place.folder] if place.newest else []
    return tuple(away)
