"""What is SQLite's alone: how a file is connected, how transactions begin, what its failures mean."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import ClauseElement, Connection, Engine, QueuePool, Table, create_engine, event
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import Insert

from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound, Template

LOCK_TIMEOUT = 0.5
"""Seconds to wait for another program's lock; longer freezes the window."""

_SETTINGS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "journal_size_limit=67108864",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)


def engine(file: Path, *, mode: str = "rw", writer: bool = True) -> Engine:
    """Return an engine on `file`; `mode` is `rw`, `rwc` (create it) or `immutable`.

    Transactions begin with BEGIN; those of an engine with the execution option `begin` as it says.
    """

    def connect() -> sqlite3.Connection:
        return _connection(file, mode, writer)

    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool, hide_parameters=True)
    event.listen(made, "begin", _begin)
    return made


def _connection(file: Path, mode: str, writer: bool) -> sqlite3.Connection:
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    raw = sqlite3.connect(
        f"file:{quote(file.resolve().as_posix())}?{query}",
        uri=True,
        timeout=LOCK_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
    )
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


def _begin(connection: Connection) -> None:
    _driver(connection).execute(connection.get_execution_options().get("begin", "BEGIN"))


def _driver(connection: Connection) -> sqlite3.Connection:
    raw: sqlite3.Connection | None = connection.connection.driver_connection
    assert raw is not None
    return raw


class Prepared:
    """A statement compiled once and run by the driver itself: a tenth of the cost, for every key press.

    Its values are named parameters or literals; needs a connection on which a transaction has begun.
    """

    def __init__(self, statement: ClauseElement) -> None:
        """Compile `statement`."""
        self._text = str(statement.compile(dialect=dialect(paramstyle="named")))

    def __call__(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Run it with `values` and return its rows as tuples."""
        return _driver(connection).execute(self._text, values).fetchall()

    def many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it once for each of `rows`."""
        _driver(connection).executemany(self._text, rows)


def tidy(connection: Connection) -> None:
    """Refresh the planner's figures and fold the log into the file; what cannot be done now waits."""
    for pragma in ("optimize", "wal_checkpoint(TRUNCATE)"):
        with suppress(sqlite3.Error):
            _driver(connection).execute(f"PRAGMA {pragma}")


def compact(engine: Engine) -> bool:
    """Rewrite the file without its free pages and empty its log; False while somebody reads the log."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.execute("VACUUM")
        busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def upsert(table: Table, *keep: str) -> Insert:
    """Return an insert that overwrites the row of the same primary key, but for the columns `keep`."""
    statement = sqlite_insert(table)
    changed: Mapping[str, Any] = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if not column.primary_key and column.name not in keep
    }
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)


_FULL = Template(
    "There is no space left to write in “{folder}”. Nothing was changed. Free some space, then repeat it."
)
_BUSY = Template(
    "Another program is using the workspace in “{folder}”. Nothing was changed. Try again in a moment."
)
_READONLY = Template(
    "The workspace in “{folder}” may not be written to. Nothing was changed. Check its permissions."
)
_READONLY_FOLDER = Template(
    "The folder “{folder}” may not be written to, so the workspace in it cannot be changed."
)
_CORRUPT = Template("The workspace file “{file}” is damaged. Run `evenhand check`, or restore a backup.")

_MEANINGS: dict[int, tuple[type[EvenhandError], Template]] = {
    sqlite3.SQLITE_FULL: (EvenhandError, _FULL),
    sqlite3.SQLITE_BUSY: (Conflict, _BUSY),
    sqlite3.SQLITE_BUSY_SNAPSHOT: (
        Conflict,
        Template("The workspace in “{folder}” changed in the meantime. Nothing was changed here. Try again."),
    ),
    sqlite3.SQLITE_LOCKED: (Conflict, _BUSY),
    sqlite3.SQLITE_READONLY: (EvenhandError, _READONLY),
    sqlite3.SQLITE_READONLY_DIRECTORY: (EvenhandError, _READONLY_FOLDER),
    sqlite3.SQLITE_READONLY_DBMOVED: (
        NotFound,
        Template(
            "The workspace file “{file}” was moved or removed while open. Nothing you type is being saved."
        ),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        EvenhandError,
        Template(
            "The workspace file “{file}” cannot be opened. "
            "Check that its folder exists and may be written to."
        ),
    ),
    sqlite3.SQLITE_PERM: (EvenhandError, _READONLY),
    sqlite3.SQLITE_NOTADB: (
        InvalidInput,
        Template("“{file}” is not an Evenhand workspace. It was left untouched."),
    ),
    sqlite3.SQLITE_CORRUPT: (EvenhandError, _CORRUPT),
    sqlite3.SQLITE_IOERR: (
        EvenhandError,
        Template(
            "The disk refused to read or write “{file}”. The last change was not saved. Check the disk."
        ),
    ),
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
    except (DBAPIError, sqlite3.Error) as error:
        meaning = _meaning(error.orig if isinstance(error, DBAPIError) else error)
        if meaning is None:
            raise
        kind, sentence = meaning
        raise kind(sentence, file=file, folder=file.parent) from None
    except UnicodeDecodeError:  # from the driver, when a damaged file names what is wrong with it
        raise EvenhandError(_CORRUPT, file=file) from None


def _meaning(error: BaseException | None) -> tuple[type[EvenhandError], Template] | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        undecodable = isinstance(error, sqlite3.OperationalError) and "decode to UTF-8" in str(error)
        return (EvenhandError, _CORRUPT) if undecodable else None
    return _MEANINGS.get(code) or _MEANINGS.get(code & 0xFF)
