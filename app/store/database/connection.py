"""What is SQLite's alone: how a file is connected, how transactions begin, what its failures mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound, SystemRefused, Template
from app.store.database import driver
from app.store.database.driver import FileKey

if TYPE_CHECKING:
    import sqlalchemy as sa

LOG_LIMIT = 64 << 20
"""Bytes above which SQLite cuts its log off, once all of it is in the file."""

_SETTINGS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "secure_delete=ON",
    f"journal_size_limit={LOG_LIMIT}",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)


class Connection:
    """A connection of the driver's, on which plain SQL and the statements of SQLAlchemy both run.

    SQLAlchemy comes with its first statement: what the first screen reads is plain, and starts without it.
    """

    def __init__(
        self, file: Path, *, mode: str = "rw", writer: bool = True, key: FileKey | None = None
    ) -> None:
        """Connect to `file`, encrypted under `key` if one is given; `mode` is `rw`, `rwc` or `immutable`."""
        self.driver = _connected(file, mode, writer, key)
        self._key = key

    @contextmanager
    def transaction(self, begin: str = "BEGIN") -> Iterator[None]:
        """Hold what the block does together: all of it is on disk afterwards or, when it raises, nothing."""
        self.driver.execute(begin)
        try:
            yield
            self.driver.execute("COMMIT")
        except BaseException:
            with suppress(*driver.errors()):
                self.driver.rollback()
            raise

    def run(self, sql: str, values: Mapping[str, Any] | Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run plain SQL."""
        return self.driver.execute(sql, values)

    def run_many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run plain SQL once for each of `rows`."""
        self.driver.executemany(sql, rows)

    def execute(
        self, statement: sa.Executable, values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
    ) -> sa.CursorResult[*tuple[Any, ...]]:
        """Run a statement of SQLAlchemy's."""
        return self.alchemy.execute(statement, values)

    @cached_property
    def alchemy(self) -> sa.Connection:
        """SQLAlchemy's view of this connection; it must not be told to commit or to roll back."""
        from app.store.database import core

        return core.on(self.driver, driver.module(self._key))

    def close(self) -> None:
        """Let go of the file."""
        if "alchemy" in self.__dict__:
            self.alchemy.close()
        self.driver.close()


def _connected(file: Path, mode: str, writer: bool, key: FileKey | None) -> sqlite3.Connection:
    raw = driver.connect(file, mode, key, isolation_level=None, check_same_thread=False)
    try:
        (answer,) = raw.execute("PRAGMA journal_mode" + ("=WAL" if writer else "")).fetchone()
        if writer and answer != "wal":
            raise Conflict(
                "“{folder}” cannot keep a write-ahead log; use a folder on this computer.", folder=file.parent
            )
        for setting in _SETTINGS:
            raw.execute(f"PRAGMA {setting}")
        if not writer:
            raw.execute("PRAGMA query_only=ON")
    except BaseException:
        raw.close()
        raise
    return raw


def tidy(connection: Connection) -> None:
    """Refresh the planner's figures and fold the log into the file; what cannot be done now waits."""
    for pragma in ("optimize", "wal_checkpoint(TRUNCATE)"):
        with suppress(*driver.errors()):
            connection.run(f"PRAGMA {pragma}")


def compact(connection: Connection) -> bool:
    """Rewrite the file without its free pages and empty its log; False while somebody reads the log."""
    connection.run("VACUUM")
    return any(_emptied(connection) for _ in range(3))  # it may be read through beside the work just now


def _emptied(connection: Connection) -> bool:
    busy, *_ = connection.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


class Damaged(EvenhandError):
    """What is in a file is not what was written."""


REFUSED = Template("The disk refused to read or write “{file}”. Nothing was changed. Check the disk.")
FULL = Template(
    "There is no space left to write in “{folder}”. Nothing was changed. Free some space, then repeat it."
)
BUSY = Template(
    "Another program is using the workspace in “{folder}”. Nothing was changed. Try again in a moment."
)
READONLY = Template(
    "The workspace in “{folder}” may not be written to. Nothing was changed. Check its permissions."
)
_READONLY_FOLDER = Template(
    "The folder “{folder}” may not be written to, so the workspace in it cannot be changed."
)
_CORRUPT = Template("The workspace file “{file}” is damaged. Go back to a backup.")

_MEANINGS: dict[int, tuple[type[EvenhandError], Template]] = {
    sqlite3.SQLITE_FULL: (SystemRefused, FULL),
    sqlite3.SQLITE_BUSY: (Conflict, BUSY),
    sqlite3.SQLITE_BUSY_SNAPSHOT: (
        Conflict,
        Template("The workspace in “{folder}” changed in the meantime. Nothing was changed here. Try again."),
    ),
    sqlite3.SQLITE_LOCKED: (Conflict, BUSY),
    sqlite3.SQLITE_READONLY: (SystemRefused, READONLY),
    sqlite3.SQLITE_READONLY_DIRECTORY: (SystemRefused, _READONLY_FOLDER),
    sqlite3.SQLITE_READONLY_DBMOVED: (
        NotFound,
        Template(
            "The workspace file “{file}” was moved or removed while open. Nothing you type is being saved."
        ),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        SystemRefused,
        Template(
            "The workspace file “{file}” cannot be opened. "
            "Check that its folder exists and may be written to."
        ),
    ),
    sqlite3.SQLITE_PERM: (SystemRefused, READONLY),
    sqlite3.SQLITE_NOTADB: (
        InvalidInput,
        Template("“{file}” is not an Evenhand workspace. It was left untouched."),
    ),
    sqlite3.SQLITE_CORRUPT: (Damaged, _CORRUPT),
    sqlite3.SQLITE_IOERR_SHMSIZE: (SystemRefused, FULL),  # there is no room for what is beside the log
    sqlite3.SQLITE_IOERR: (SystemRefused, REFUSED),
    sqlite3.SQLITE_NOLFS: (EvenhandError, Template("“{file}” is larger than its disk allows.")),
    sqlite3.SQLITE_TOOBIG: (
        InvalidInput,
        Template("That text is too long for the workspace. Nothing was changed."),
    ),
}


@contextmanager
def sentences(file: Path) -> Iterator[None]:
    """Turn what SQLite says of the environment into a sentence; our own mistakes pass as they are."""
    try:
        yield
    except _refusals() as error:
        meaning = _meaning(getattr(error, "orig", error))
        if meaning is None:
            raise
        kind, sentence = meaning
        raise kind(sentence, file=file, folder=file.parent) from None
    except UnicodeDecodeError:  # from the driver, when a damaged file names what is wrong with it
        raise Damaged(_CORRUPT, file=file) from None


def _refusals() -> tuple[type[Exception], ...]:
    """Return what the driver raises, and SQLAlchemy around it; looked up only once something is raised."""
    from sqlalchemy.exc import DBAPIError

    return DBAPIError, *driver.errors()


def _meaning(error: BaseException | None) -> tuple[type[EvenhandError], Template] | None:
    code = driver.code(error)
    if code is None:
        undecodable = isinstance(error, driver.errors()) and "decode to UTF-8" in str(error)
        return (Damaged, _CORRUPT) if undecodable else None
    return _MEANINGS.get(code) or _MEANINGS.get(code & 0xFF)
