"""Encrypt a workspace and decrypt it, by choice; find the key that opens it, or ask for what does."""

import os
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import Conflict, EvenhandError, InvalidInput, Sentence, Template
from app.domain.records import recovery_code
from app.store.database import driver, open_close
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, Clock, Workspace

if TYPE_CHECKING:
    from app.store.secrets.key_file import Cost, KeyFile


_PHRASE_WANTED = Template(
    "The workspace in “{folder}” is encrypted. Its passphrase opens it, and so does its recovery code."
)
_CODE_WANTED = Template(
    "The workspace in “{folder}” is encrypted, and its key is not in the keychain of this computer. "
    "Its recovery code opens it."
)
_REFUSED = Template(
    "The workspace in “{folder}” is encrypted. {reason} Its recovery code opens it all the same."
)


@dataclass(frozen=True, slots=True)
class ToEncrypt:
    """What encrypting a workspace is about."""

    workspace: str
    """Its id."""
    copies: tuple[str, ...]
    """The names of its backups, and of the folders set aside, which hold plain words and go."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A key for a workspace, and the recovery code that is shown once; nothing of it is on disk yet."""

    key: FileKey
    code: str
    kept: "KeyFile"
    """The key wrapped, which is to lie beside the file."""


def why_not() -> Sentence | None:
    """Return why encrypting is not offered on this computer; `None` where it is."""
    if driver.works():
        return None
    return Sentence(
        "Encrypting is not offered on this computer: its library (SQLCipher) does not exist for this system."
    )


def has_keychain() -> bool:
    """Whether this computer keeps keys for one; else a passphrase is asked for."""
    from app.store.secrets import keychain

    return keychain.is_here()


def identify(folder: Path, clock: Clock) -> ToEncrypt:
    """Return what encrypting the workspace in `folder` is about; raise a sentence where that cannot be."""
    from app.store.upkeep import conversion

    if trouble := why_not():
        raise Conflict(trouble.template, **trouble.values)
    if is_encrypted(folder):
        raise Conflict("The workspace in “{folder}” is encrypted already.", folder=folder)
    with Workspace.open(folder, clock, writer=False) as workspace:
        return ToEncrypt(workspace.id, conversion.own_copies(folder, None))


def prepare(workspace: str, passphrase: str | None, cost: "Cost | None" = None) -> Prepared:
    """Return a new key for a workspace; its recovery code opens it, and a `passphrase` if one is given."""
    from app.store.secrets import key_file

    key, code = FileKey(os.urandom(driver.LENGTH)), recovery_code.made(os.urandom(recovery_code.BYTES))
    return Prepared(
        key, code, key_file.made(workspace, key, code, passphrase, os.urandom, cost or key_file.USUAL)
    )


def prove(prepared: Prepared, typed: str) -> None:
    """Open the key with the recovery code as someone typed it back; raise a sentence where it does not."""
    from app.store.secrets import key_file

    if key_file.opened(prepared.kept, recovery_code.read(typed)) != prepared.key:
        raise InvalidInput("That is another workspace’s recovery code.")


def encrypt(folder: Path, clock: Clock, prepared: Prepared, *, typed: str, by: str) -> tuple[Path, ...]:
    """Encrypt the closed workspace in `folder` once the code, typed back, has really opened the key.

    Without a passphrase the key goes into the keychain. A sentence means that nothing was changed. Return
    what could not be removed yet and holds plain words.
    """
    from app.store.secrets import keychain
    from app.store.upkeep import conversion

    prove(prepared, typed)
    in_keychain = prepared.kept.passphrase is None
    if in_keychain:
        keychain.put(prepared.kept, prepared.key)
    try:
        return conversion.encrypt(folder, clock, prepared.key, prepared.kept, by)
    except BaseException:
        if in_keychain and driver.is_plain(folder / FILE):
            keychain.forget(prepared.kept)
        raise


def decrypt(folder: Path, clock: Clock, key: FileKey | None, by: str) -> None:
    """Decrypt the closed workspace in `folder`; its key opens nothing any more."""
    from app.store.secrets import key_file, keychain
    from app.store.upkeep import conversion

    if key is None:
        raise Conflict("The workspace in “{folder}” is not encrypted.", folder=folder)
    kept = None
    with suppress(EvenhandError):  # where it is gone, decrypting is what saves the words
        kept = key_file.of(folder, key)
    conversion.decrypt(folder, clock, key, by)
    if kept is not None:
        keychain.forget(kept)


def is_encrypted(folder: Path) -> bool:
    """Whether the workspace in `folder`, which this process does not have open, is encrypted."""
    return driver.has_key_file(folder) and not driver.is_plain(folder / FILE)


def key_of(folder: Path) -> FileKey | None:
    """Return the key of a workspace that is not open, from the keychain; `None` where it is not encrypted.

    Raises `KeyWanted` where the keychain does not have it: `unlock` is next.
    """
    if not is_encrypted(folder):
        return None
    from app.store.secrets import key_file, keychain

    those = key_file.those(folder)
    try:
        found = [keychain.get(each) for each in those if each.passphrase is None]
    except EvenhandError as refused:
        raise open_close.KeyRefused(_REFUSED, folder=folder, reason=refused) from None
    if key := _that_opens(folder, list(filter(None, found))):
        return key
    raise open_close.KeyWanted(_PHRASE_WANTED if those[0].passphrase else _CODE_WANTED, folder=folder)


def may_remember(folder: Path) -> bool:
    """Whether the key of a workspace that is not open belongs in a keychain, and this computer has one."""
    from app.store.secrets import key_file, keychain

    try:
        return key_file.read(folder).passphrase is None and keychain.is_here()
    except EvenhandError:
        return False


def remember(folder: Path, key: FileKey) -> None:
    """Put the key of a workspace into the keychain again; raise a sentence where that refuses."""
    from app.store.secrets import key_file, keychain

    keychain.put(key_file.of(folder, key), key)


def asks(workspace: Workspace) -> bool:
    """Whether an open workspace asks for a passphrase, and not the keychain, for its key."""
    return workspace.key_file is not None and workspace.key_file.passphrase is not None


def keep(workspace: Workspace) -> None:
    """Put the key file of an open workspace back where it is gone: nothing else would open it again."""
    from app.store.secrets import key_file

    if workspace.key is not None and workspace.key_file is not None:
        key_file.keep(workspace.folder, workspace.key, workspace.key_file)


def unlock(folder: Path, typed: str) -> FileKey:
    """Return the key that a passphrase or the recovery code opens; raise a sentence where neither does."""
    from app.store.secrets import key_file

    opened, trouble = list[FileKey](), list[EvenhandError]()
    for each in key_file.those(folder):
        try:
            opened.append(key_file.opened(each, typed))
        except InvalidInput as error:
            trouble.append(error)
    if key := _that_opens(folder, opened):
        return key
    raise trouble[0]


def _that_opens(folder: Path, keys: Sequence[FileKey]) -> FileKey | None:
    """Return the key that opens the file in `folder`, or else the first; `None` where there is none."""
    for key in keys if len(keys) > 1 else ():
        with suppress(*driver.errors(EvenhandError)), closing(driver.connect(folder / FILE, "ro", key)):
            return key
    return next(iter(keys), None)
