"""Opening and closing a workspace file safely: what must hold before it is trusted, and for how long."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import (
    Conflict,
    EvenhandError,
    InvalidInput,
    NotFound,
    Sentence,
    SystemRefused,
    Template,
)
from app.store.database import driver
from app.store.database.connection import LOG_LIMIT, Connection, Damaged
from app.store.database.driver import KEY_FILE, MAGIC, PAGE, FileKey, has_key_file
from app.store.files import atomic
from app.store.files.os_errors import faults

if TYPE_CHECKING:
    from app.store.secrets.key_file import KeyFile

_FOREIGN = Template("“{file}” is not an Evenhand workspace. It was left untouched.")
_NO_KEY_FILE = Template(
    "“{file}” is not an Evenhand workspace, or it is encrypted and its key file “{key}” does not lie beside "
    "it. It was left untouched."
)
_DAMAGED = Template("The workspace file “{file}” is damaged. It was left as it is; restore a backup.")
CHECKED_AT_ONCE = 4 << 20
"""Bytes up to which a file is read through when it is opened; a larger one waits for an idle moment."""

Identity = tuple[tuple[int, int], ...]
"""Device and inode of the file and of its log."""


class KeyWanted(Conflict):
    """A file is encrypted, and its key was not given, or another's was."""


class KeyRefused(KeyWanted):
    """The keychain did not give the key of an encrypted file: asked again, it may."""


def check_file(file: Path, *, writer: bool, key: FileKey | None = None) -> FileKey | None:
    """Raise a sentence unless `file` is a workspace that this version may open; nothing is touched.

    Return the key that opens it, which is `key`; `None` when it is not encrypted.
    Closing a file lets go of this process's locks on it (POSIX), so a process opens a workspace once.
    """
    if not is_there(file):
        raise NotFound(
            "There is no workspace in “{folder}”. Name another folder, or begin one there: plan a panel, "
            "or take in a file.",
            folder=file.parent,
        )
    if not file.is_file():
        raise InvalidInput("“{file}” is not a file, so it cannot be a workspace.", file=file)
    with faults(file):
        try:
            with file.open("r+b" if writer else "rb") as stream:
                header = stream.read(100)
        except PermissionError:
            if owner := _other_owner(file):
                raise _of_another(file.parent, owner) from None
            raise
    if not header:
        raise InvalidInput("The workspace file “{file}” is empty. Restore a backup, or remove it.", file=file)
    if len(header) == 100 and header.startswith(MAGIC):
        check_made_by(file, int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big"))
        return None
    if len(header) == 100 and (opens := _key_of(file, key)):
        driver.check_works(file)
        return opens
    if file.stat().st_size % PAGE == 0:  # as every encrypted file
        raise InvalidInput(_NO_KEY_FILE, file=file, key=KEY_FILE)
    raise InvalidInput(_FOREIGN, file=file)


def _key_of(file: Path, key: FileKey | None) -> FileKey | None:
    """Return the key that is to open a file whose header says nothing; raise `KeyWanted` without it."""
    if not has_key_file(file.parent):
        return key
    if key is None:
        raise KeyWanted(
            "The workspace in “{folder}” is encrypted. Its passphrase or its recovery code opens it.",
            folder=file.parent,
        )
    from app.store.secrets import key_file  # nobody else needs it

    if key.fingerprint not in {each.fingerprint for each in key_file.those(file.parent)}:
        raise KeyWanted("“{file}” was encrypted with another key. It was left untouched.", file=file)
    return key


def what_opens(folder: Path, key: FileKey) -> "KeyFile | None":
    """Return the key file in `folder` that means `key`; `None` where none does."""
    from app.store.secrets import key_file

    with suppress(EvenhandError):
        return key_file.of(folder, key)
    return None


def is_there(file: Path) -> bool:
    """Return whether a workspace file is there; raise a sentence where someone else's folder hides it."""
    try:
        with faults(file):
            return file.exists()
    except EvenhandError:
        for folder in file.parents:
            if owner := _other_owner(folder):
                raise _of_another(folder, owner) from None
        raise


def _other_owner(file: Path) -> str:
    """Return whose a file is that is not ours; empty where it is, where nobody knows, and on Windows."""
    if sys.platform == "win32":
        return ""
    try:
        return file.owner() if file.stat().st_uid != os.getuid() else ""
    except KeyError:  # an account of another computer, as on a stick
        return str(file.stat().st_uid)
    except OSError:
        return ""


def _of_another(folder: Path, owner: str) -> EvenhandError:
    return SystemRefused(
        "“{folder}” belongs to “{owner}”, and you may not use it. Open a workspace of your own, or ask for a "
        "bundle or a backup.",
        folder=folder,
        owner=owner,
    )


def check_made_by(file: Path, application: int, number: int) -> None:
    """Raise a sentence unless the numbers in a file's header are those of a workspace we know."""
    if application != APPLICATION_ID:
        raise InvalidInput("“{file}” belongs to another program. It was left untouched.", file=file)
    if number > VERSION:
        raise Conflict(
            "“{file}” was made by a newer Evenhand. It was left untouched; update to open it.", file=file
        )
    if number < 1:
        raise InvalidInput(
            "“{file}” has no known version. It was left untouched; restore a backup.", file=file
        )


def is_behind(connection: Connection) -> bool:
    """Return whether an older version made the file and none has brought it up to date."""
    return int(connection.run("PRAGMA user_version").fetchone()[0]) < VERSION


def looks_behind(file: Path) -> bool:
    """Return whether a file, not opened yet, seems to be of an older version; its log may know better."""
    try:
        with file.open("rb") as stream:
            header = stream.read(100)
    except OSError:
        return False
    return header.startswith(MAGIC) and 0 < int.from_bytes(header[60:64], "big") < VERSION


def check_contents(connection: Connection, file: Path) -> dict[str, str]:
    """Return the names a workspace goes by; raise a sentence unless it is sound, its log included."""
    damaged = Damaged(_DAMAGED, file=file)
    with connection.transaction():
        application, number = (
            connection.run(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        check_made_by(file, application, number)
        tables = connection.run("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not {name for (name,) in tables} >= TABLES[number]:
            raise damaged
        if file.stat().st_size <= CHECKED_AT_ONCE and structure_findings(connection, quick=True):
            raise damaged
        names = dict(connection.run("SELECT name, value FROM meta").fetchall())
    if not {"workspace", "device"} <= names.keys():
        raise damaged
    return names


def structure_findings(connection: Connection, *, quick: bool = False) -> list[Sentence]:
    """Return what SQLite finds wrong with the file's structure; `quick` stops at the first."""
    check = "PRAGMA quick_check(1)" if quick else "PRAGMA integrity_check"
    found = [row[0] for row in connection.run(check) if row[0] != "ok"]
    broken = connection.run("PRAGMA foreign_key_check")
    return [Sentence("{finding}", finding=each) for each in found] + [
        Sentence("{table}, row {row}: points to nothing in {other}", table=row[0], row=row[1], other=row[2])
        for row in broken
    ]


def is_still(file: Path) -> bool:
    """Return whether nobody is writing to `file`: it or its folder is read-only and there is no log.

    A log that a reader made beside it would be as read-only, and stay in the way once it may be written to.
    """
    return not all(os.access(each, os.W_OK) for each in (file, file.parent)) and not _log(file).exists()


def identity(file: Path) -> Identity:
    """Return which file and which log are there now; raise a sentence when one is missing."""
    try:
        return tuple((found.st_dev, found.st_ino) for found in (file.stat(), _log(file).stat()))
    except OSError:
        return ()


def check_identity(file: Path, known: Identity | None) -> None:
    """Raise `NotFound` unless `file` and its log are still those that were opened."""
    if identity(file) != known:
        raise NotFound(
            "The workspace file “{file}” was removed or replaced while open. "
            "Nothing you type is being saved. Put the file back and start again, or save everything into "
            "another folder: under Backups.",
            file=file,
        )


def log_size(file: Path) -> int:
    """Return how many bytes the log of `file` has; 0 when there is none."""
    try:
        return _log(file).stat().st_size
    except OSError:
        return 0


def log_mark(file: Path) -> tuple[int, int]:
    """Return the size of the log of `file` and when it was written to last."""
    try:
        found = _log(file).stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def check_log(file: Path, known: int) -> None:
    """Raise a sentence when the log of `file` is shorter than it was after the last thing saved.

    SQLite itself cuts one off only where it grew beyond its limit. A log that was removed is another matter:
    it is written to as long as it is open.
    """
    if _log(file).exists() and log_size(file) < min(known, LOG_LIMIT):
        raise EvenhandError(
            "The log of the workspace, “{log}”, was cut off by another program while open: "
            "what was saved last may be lost. Nothing you type is being saved. "
            "Close Evenhand, and go back to the newest backup.",
            log=_log(file),
        )


def settle(part: Path, file: Path) -> None:
    """Move a finished, closed `part` to its place, durably, readable by its owner alone."""
    part.chmod(0o600)
    atomic.sync_file(part)
    part.rename(file)
    atomic.sync_folder(file.parent)


def sweep_part(part: Path) -> None:
    """Remove what an interrupted creation left."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def _log(file: Path) -> Path:
    return file.with_name(file.name + "-wal")


VERSION = 2
"""Raised by every change of the tables in `schema`, with a step in `app.store.upkeep.schema_steps`."""

APPLICATION_ID = 0x4556484E
"""“EVHN”, in the header of every workspace file."""

_FIRST = frozenset(
    ("candidates", "documents", "events", "heads", "meta", "panels", "scratch", "seats", "signing_keys")
)
TABLES = {1: _FIRST, 2: _FIRST | {"whole_readings"}}
"""The names of the tables that a file of each version has; the last are those in `schema`."""
