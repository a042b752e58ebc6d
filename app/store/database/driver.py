"""The library that reads and writes a file: SQLite's own or, where it is encrypted under a key, SQLCipher's.

A file is opened by one of the two for as long as it is open; SQLCipher comes only where a key is given.
"""

import hashlib
import importlib.util
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from app.domain.errors import Conflict, EvenhandError, Template

MAGIC = b"SQLite format 3\x00"
"""How a file begins that is not encrypted."""
PAGE = 4096
"""Bytes in a page of an encrypted file."""
LENGTH = 32
"""Bytes in the key of a file."""
KEY_FILE = "evenhand.key"
"""The file beside an encrypted one that says which key it wants."""
LOCK_TIMEOUT = 0.5
"""Seconds to wait for another program's lock; longer freezes the window."""

_ENCRYPTED = "sqlcipher3.dbapi2"
_CIPHER = ("cipher_hmac_algorithm=HMAC_SHA256", "cipher_kdf_algorithm=PBKDF2_HMAC_SHA256")
"""How each page is proved: as well as by the usual SHA-512, and sooner. Every file ever encrypted has it."""
_NO_LIBRARY = Template(
    "“{file}” is encrypted, and its library (SQLCipher) does not exist for this system. "
    "It was left untouched; open it on another computer."
)
_UNREADABLE = Template(
    "“{file}” cannot be read with the key of this workspace: it is damaged, or was encrypted with another "
    "key. It was left untouched."
)


class NoLibrary(Conflict):
    """A file is encrypted, and nothing on this computer reads such files."""


@dataclass(frozen=True, slots=True)
class FileKey:
    """Random bytes under which a workspace's file is encrypted, with its log and its backups; never shown."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Raise `ValueError` unless it has the length of one."""
        if len(self.raw) != LENGTH:
            raise ValueError(f"the key of a file has {LENGTH} bytes")

    @property
    def fingerprint(self) -> str:
        """What tells this key from another, and tells nothing of it."""
        return hashlib.sha256(b"evenhand file key" + self.raw).hexdigest()


def has_key_file(folder: Path) -> bool:
    """Whether `folder` has a key file, or a copy of one beside its backups."""
    return (folder / KEY_FILE).exists() or (folder / "backups" / KEY_FILE).exists()


def is_plain(file: Path) -> bool:
    """Whether a file, which this process does not have open, begins as one that is not encrypted."""
    try:
        with file.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def is_here() -> bool:
    """Whether this platform has the library that encrypts, as far as one sees without loading it."""
    return importlib.util.find_spec("sqlcipher3") is not None


def works() -> bool:
    """Whether the library that encrypts can be loaded: a system may lack what it needs."""
    try:
        return is_here() and bool(_encrypting())
    except ImportError:
        return False


def check_works(file: Path) -> None:
    """Raise `NoLibrary` where nothing on this computer opens `file`, which is encrypted."""
    if not works():
        raise NoLibrary(_NO_LIBRARY, file=file)


def module(key: FileKey | None) -> ModuleType:
    """Return the library for files under `key`; `None` for those that are not encrypted."""
    return sqlite3 if key is None else _encrypting()


def _encrypting() -> ModuleType:
    from sqlcipher3 import dbapi2  # only where a file is encrypted

    found: ModuleType = dbapi2
    return found


def errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """Return what the libraries raise that were called for so far, and `others` that one expects."""
    encrypted = sys.modules.get(_ENCRYPTED)
    return (sqlite3.Error, encrypted.Error, *others) if encrypted else (sqlite3.Error, *others)


def code(error: BaseException | None) -> int | None:
    """Return the number by which SQLite says what went wrong; `None` where it does not."""
    found: int | None = getattr(error, "sqlite_errorcode", None)
    return found


def connect(file: Path, mode: str, key: FileKey | None, **options: Any) -> sqlite3.Connection:
    """Connect to `file` by the library for its key; `mode` is `ro`, `rw`, `rwc` or `immutable`.

    Raises a sentence where the key does not open what is there.
    """
    if key is not None:
        check_works(file)
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    address = f"file:{quote(file.resolve().as_posix())}?{query}"
    raw: sqlite3.Connection = module(key).connect(address, uri=True, timeout=LOCK_TIMEOUT, **options)
    if key is not None:
        try:
            _unlock(raw, file, key)
        except BaseException:
            raw.close()
            raise
    return raw


def export(file: Path, key: FileKey | None, part: Path, new: FileKey | None) -> None:
    """Write all that is in `file` into `part`, which is not there yet, under another key or under none."""
    raw: sqlite3.Connection = _encrypting().connect(
        f"file:{quote(file.resolve().as_posix())}?mode=rw",
        uri=True,
        timeout=LOCK_TIMEOUT,
        isolation_level=None,
    )
    with closing(raw):
        if key is not None:
            _unlock(raw, file, key)
        spelled = f"x'{new.raw.hex()}'" if new is not None else ""
        raw.execute("ATTACH DATABASE ? AS made KEY ?", (str(part), spelled))
        if new is not None:
            for setting in _CIPHER:
                raw.execute(f"PRAGMA made.{setting}")
        raw.execute("PRAGMA made.journal_mode=OFF")  # it is thrown away unless it is whole
        raw.execute("PRAGMA made.synchronous=OFF")
        raw.execute("BEGIN")
        raw.execute("SELECT sqlcipher_export('made')")
        for name in ("application_id", "user_version"):
            (number,) = raw.execute(f"PRAGMA main.{name}").fetchone()
            raw.execute(f"PRAGMA made.{name}={number}")
        raw.execute("COMMIT")


def _unlock(raw: sqlite3.Connection, file: Path, key: FileKey) -> None:
    raw.execute("PRAGMA cipher_log_level=NONE")  # else it writes to the standard error what it thinks
    raw.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
    for setting in _CIPHER:
        raw.execute(f"PRAGMA {setting}")
    # Its memory is not wiped (`cipher_memory_security`): a running, unlocked computer is not protected from.
    if (
        raw.execute("PRAGMA cipher_status").fetchone() != ("1",)
        or not raw.execute("PRAGMA cipher_version").fetchone()
    ):
        raise AssertionError("the library does not encrypt")
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except errors() as error:
        if code(error) == sqlite3.SQLITE_NOTADB:
            raise EvenhandError(_UNREADABLE, file=file) from None
        raise
