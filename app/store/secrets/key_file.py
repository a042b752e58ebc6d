"""The key file beside an encrypted workspace: its key, wrapped by a recovery code and perhaps a passphrase.

Nothing in it opens the workspace by itself. Which key is meant it tells by a fingerprint.
"""

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from pydantic import Field, StringConstraints

from app.domain.document import Document, MadeByNewer, read_document
from app.domain.errors import EvenhandError, InvalidInput, NotFound, Template
from app.domain.records import recovery_code
from app.domain.value import Digest, Id, Value, canonical
from app.store.database.driver import KEY_FILE, FileKey
from app.store.files import atomic
from app.store.files.os_errors import faults

SHORTEST = 12
"""Characters that a passphrase has at least."""
LONGEST = 1000
"""Characters that it has at most: it is typed."""

_COPY = Path("backups") / KEY_FILE
_MOST = 16 << 10
_NEWER_FORMAT = re.compile(rb'"format": ?"evenhand\.key/(?!1")[0-9]+"')
"""What a later key file says of itself, whatever else is in it."""
_NEWER = Template("The key file “{file}” was made by a newer Evenhand. Update to open it.")
_Hex = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){12,64}$")]


class Cost(NamedTuple):
    """What it costs to try one thing that somebody may know."""

    passes: int
    lanes: int
    kibibytes: int


USUAL = Cost(passes=3, lanes=4, kibibytes=64 << 10)
"""What RFC 9106 recommends where memory is short."""


class WrappedKey(Value):
    """The key, encrypted (AES-256-GCM) under what Argon2id makes of something that one knows."""

    salt: _Hex
    nonce: _Hex
    sealed: _Hex
    passes: Annotated[int, Field(ge=1, le=10)] = USUAL.passes
    lanes: Annotated[int, Field(ge=1, le=16)] = USUAL.lanes
    kibibytes: Annotated[int, Field(ge=1 << 10, le=256 << 10)] = USUAL.kibibytes


class KeyFile(Document):
    """What the file holds; `fingerprint` tells which key it is."""

    format: Literal["evenhand.key/1"] = "evenhand.key/1"
    workspace: Id
    fingerprint: Digest
    code: WrappedKey
    passphrase: WrappedKey | None = None


def made(
    workspace: str,
    key: FileKey,
    code: str,
    passphrase: str | None,
    randomness: Callable[[int], bytes],
    cost: Cost = USUAL,
) -> KeyFile:
    """Return the key file of a workspace; raise a sentence where the passphrase is too short or too long."""
    wrap = partial(_wrapped, workspace, key, randomness, cost)
    return KeyFile(
        workspace=workspace,
        fingerprint=key.fingerprint,
        code=wrap(recovery_code.read(code)),
        passphrase=None if passphrase is None else wrap(_checked(passphrase)),
    )


def with_passphrase(
    kept: KeyFile, key: FileKey, passphrase: str, randomness: Callable[[int], bytes], cost: Cost = USUAL
) -> KeyFile:
    """Return a key file that another passphrase opens; raise a sentence where it is too short or too long."""
    wrap = partial(_wrapped, kept.workspace, key, randomness, cost)
    return kept.replace(passphrase=wrap(_checked(passphrase)))


def with_code(
    kept: KeyFile, key: FileKey, code: str, randomness: Callable[[int], bytes], cost: Cost = USUAL
) -> KeyFile:
    """Return a key file that another recovery code opens."""
    return kept.replace(code=_wrapped(kept.workspace, key, randomness, cost, recovery_code.read(code)))


def opened(kept: KeyFile, typed: str) -> FileKey:
    """Return the key that a passphrase or the recovery code unwraps; raise a sentence where neither does."""
    if kept.passphrase is not None and (key := _unwrapped(kept.passphrase, _plain(typed), kept.workspace)):
        return key
    try:
        code = recovery_code.read(typed)
    except InvalidInput:
        if kept.passphrase is None:
            raise
    else:
        if key := _unwrapped(kept.code, code, kept.workspace):
            return key
        if kept.passphrase is None:
            raise InvalidInput("That is another workspace’s recovery code.")
    raise InvalidInput("That is neither the passphrase nor the recovery code.")


def read(folder: Path) -> KeyFile:
    """Return the key file in `folder`, or its copy beside the backups; raise a sentence where none is."""
    trouble: EvenhandError | None = None
    for file in (folder / KEY_FILE, folder / _COPY):
        try:
            return _read(file)
        except EvenhandError as error:
            trouble = trouble or error
    raise trouble or NotFound("There is no key file in “{folder}”.", folder=folder)


def those(folder: Path) -> list[KeyFile]:
    """Return what `read` does, and the copy beside the backups where that means another key.

    Somebody may have put another workspace's in the place of the one beside the file.
    """
    first = read(folder)
    with suppress(EvenhandError):
        if (copy := _read(folder / _COPY)).fingerprint != first.fingerprint:
            return [first, copy]
    return [first]


def of(folder: Path, key: FileKey, known: KeyFile | None = None) -> KeyFile:
    """Return the key file in `folder` that means `key`, or else the one `known` since it was opened.

    Raise a sentence where there is neither.
    """
    with suppress(EvenhandError):
        for each in those(folder):
            if each.fingerprint == key.fingerprint:
                return each
    if known is not None and known.fingerprint == key.fingerprint:
        return known
    raise NotFound(
        "The key file “{file}” is gone: once this workspace is closed nothing opens it. "
        "Put the file back, or decrypt the workspace now, under Settings.",
        file=folder / KEY_FILE,
    )


def keep(folder: Path, key: FileKey, known: KeyFile | None = None) -> None:
    """Put the key file, or its copy beside the backups, back where one of the two is gone or damaged.

    Another's stays as the one beside the file: it may be all that there is of it.
    """
    change(folder, of(folder, key, known))


def change(folder: Path, kept: KeyFile) -> None:
    """Put `kept` in the place of every key file in `folder` that means the same key.

    The one beside the file counts, and is the last: broken off before it, everything is as it was.
    """
    for file in reversed(_places(folder)):
        _follow(file, kept)
    if kept.fingerprint not in {each.fingerprint for each in those(folder)}:
        _put(_places(folder)[-1], kept)


def follow(folder: Path, kept: KeyFile) -> None:
    """Put the key file into a second folder of backups where none is, or one that is behind."""
    _follow(folder / KEY_FILE, kept)


def write(folder: Path, kept: KeyFile) -> None:
    """Put the key file into `folder`, durably; where backups are, its copy beside them."""
    for file in _places(folder):
        _put(file, kept)


def remove(folder: Path) -> None:
    """Remove the key file from `folder`, and its copy."""
    for file in (folder / _COPY, folder / KEY_FILE):
        with faults(file):
            file.unlink(missing_ok=True)


def _places(folder: Path) -> list[Path]:
    """Return where key files belong: beside the file and, where backups are, beside those."""
    beside = [folder / _COPY] if (folder / _COPY).parent.is_dir() else []
    return [folder / KEY_FILE, *beside]


def _follow(file: Path, kept: KeyFile) -> None:
    """Put a key file where none can be read, or where the same key is wrapped otherwise: it was changed."""
    try:
        there = _read(file)
    except MadeByNewer:
        return
    except EvenhandError:
        _put(file, kept)
    else:
        if there.fingerprint == kept.fingerprint and there != kept:
            _put(file, kept)


def _put(file: Path, kept: KeyFile) -> None:
    atomic.write(file, canonical(kept))


def _read(file: Path) -> KeyFile:
    with faults(file), file.open("rb") as stream:
        content = stream.read(_MOST)
    try:
        return read_document(KeyFile, content)
    except MadeByNewer:
        raise MadeByNewer(_NEWER, file=file) from None
    except ValueError:
        if _NEWER_FORMAT.search(content):
            raise MadeByNewer(_NEWER, file=file) from None
        raise InvalidInput(
            "The key file “{file}” is damaged. Put a copy of it in its place: copies lie beside the backups.",
            file=file,
        ) from None


def _checked(passphrase: str) -> str:
    """Return a passphrase as it is compared; raise a sentence where it is too short or too long."""
    if len(_plain(passphrase)) < SHORTEST:
        raise InvalidInput(
            "A passphrase has at least {least} characters; four words do well.", least=SHORTEST
        )
    if len(passphrase) > LONGEST:
        raise InvalidInput("A passphrase has at most {most} characters.", most=LONGEST)
    return _plain(passphrase)


def _wrapped(
    workspace: str, key: FileKey, randomness: Callable[[int], bytes], cost: Cost, known: str
) -> WrappedKey:
    salt, nonce = randomness(16), randomness(12)
    kept = WrappedKey(salt=salt.hex(), nonce=nonce.hex(), sealed="00" * 48, **cost._asdict())
    sealed = AESGCM(_stretched(kept, known)).encrypt(nonce, key.raw, workspace.encode())
    return kept.replace(sealed=sealed.hex())


def _unwrapped(kept: WrappedKey, known: str, workspace: str) -> FileKey | None:
    try:
        sealed, nonce = bytes.fromhex(kept.sealed), bytes.fromhex(kept.nonce)
        return FileKey(AESGCM(_stretched(kept, known)).decrypt(nonce, sealed, workspace.encode()))
    except InvalidTag:
        return None


def _stretched(kept: WrappedKey, known: str) -> bytes:
    stretch = Argon2id(
        salt=bytes.fromhex(kept.salt),
        length=32,
        iterations=kept.passes,
        lanes=kept.lanes,
        memory_cost=kept.kibibytes,
    )
    return stretch.derive(known.encode())


def _plain(passphrase: str) -> str:
    """Return a passphrase as it is compared: typed on another keyboard it has other code points."""
    return unicodedata.normalize("NFKC", passphrase)
