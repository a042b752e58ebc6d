"""A trial of a folder: whether locks hold there, writing goes through to the disk, and a log can be kept."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from app.domain.errors import Conflict, Template
from app.store.files import atomic
from app.store.files.lock import Lock
from app.store.files.os_errors import faults
from app.store.files.unfinished import PART

NO_LOCK = Template("locks do not hold there")
NO_SYNC = Template("what is written does not go through to the disk")
NO_LOG = Template("no write-ahead log can be kept there")


def failing(folder: Path) -> Template | None:
    """Return what a workspace needs and `folder` does not give; `None` where everything held.

    Nothing is left in `folder`; it must exist. Raises a sentence where nothing can be written there at all.
    """
    with faults(folder), tempfile.TemporaryDirectory(prefix=f"{PART}trial-", dir=folder) as name:
        place = Path(name)
        if not _locks(place / "lock"):
            return NO_LOCK
        if not _syncs(place / "written"):
            return NO_SYNC
        return None if _logs(place / "base.db") else NO_LOG


def _locks(file: Path) -> bool:
    try:
        first = Lock(file)
    except Conflict:
        return False
    try:
        Lock(file).release()
    except Conflict:
        return True
    finally:
        first.release()
    return False


def _syncs(file: Path) -> bool:
    part = file.with_suffix(".part")
    try:
        for content in (b"first", b"second"):
            part.write_bytes(content)
            atomic.sync_file(part)
            part.replace(file)
            atomic.sync_folder(file.parent)
        return file.read_bytes() == b"second"
    except OSError:
        return False


def _logs(file: Path) -> bool:
    """Whether one connection reads from the log what another has just written to it."""
    try:
        with (
            closing(sqlite3.connect(file, isolation_level=None)) as one,
            closing(sqlite3.connect(file, isolation_level=None)) as other,
        ):
            (answer,) = one.execute("PRAGMA journal_mode=WAL").fetchone()
            one.execute("PRAGMA synchronous=FULL")
            one.execute("CREATE TABLE trial (word TEXT)")
            one.execute("INSERT INTO trial VALUES ('kept')")
            return (answer, *other.execute("SELECT word FROM trial").fetchone()) == ("wal", "kept")
    except sqlite3.Error:
        return False
