"""Whether a workspace's file and the log that a killed program left beside it belong together.

SQLite takes any log for the file's own. It would make one of two that are not of a day, and lose the log.
"""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from app.domain.errors import EvenhandError, Sentence, Template
from app.store.database import connection as sqlite
from app.store.database import open_close, reach
from app.store.database.connection import Connection, Damaged
from app.store.database.driver import FileKey
from app.store.database.reach import FileStamp, LockLine

_UNFIT = Template(
    "“{file}” and the log beside it do not fit together: perhaps an older copy was put in the file’s place. "
    "Both were left as they are. Put the right file back and try again, or go back to a backup."
)


class Unfit(EvenhandError):
    """A file and its log do not make up a whole workspace."""


class StillOpens(Unfit):
    """What a file and its log make up is not whole, and can be opened all the same."""


def stamp(file: Path) -> FileStamp | None:
    """Return what tells a file, as it was left, from another in its place."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def in_doubt(file: Path, told: LockLine | None) -> bool:
    """Return whether a log lies beside a file that is not as it was left: it is read through first."""
    if open_close.log_size(file) == 0 or (told is not None and told.unfit):
        return False
    return told is None or told.stamp != stamp(file)


def check(file: Path, told: LockLine | None, key: FileKey | None) -> None:
    """Raise `Unfit` where a file in doubt is not whole with its log; neither is touched."""
    if not in_doubt(file, told):
        return
    from app.store.journal.damage import damage  # few need it, and a start would wait for it

    try:
        with sqlite.sentences(file), closing(Connection(file, mode="ro", writer=False, key=key)) as base:
            names = open_close.check_contents(base, file)
            with base.transaction():
                lost = reach.lost(told, base, names["workspace"])
                whole = told is None or told.last not in lost
                whole = whole and next(damage(base), None) is None
    except Damaged:
        raise Unfit(_UNFIT, file=file) from None
    if not whole:
        raise StillOpens(_UNFIT, file=file)


def accept(folder: Path) -> None:
    """Have the workspace in `folder` opened as it is the next time, though it does not fit together."""
    lock = reach.taken(folder / reach.LOCK)
    try:
        told = reach.known(folder / reach.LOCK)
        nothing: dict[str, Any] = {
            "workspace": "", "last": None, "lost": (), "pid": 0, "computer": "", "since": "",
        }  # fmt: skip
        lock.write(json.dumps({**(told._asdict() if told else nothing), "unfit": True}))
    finally:
        lock.release()


def accepted(told: LockLine | None) -> Sentence | None:
    """Say that a file was opened with a log that does not fit it; `None` where it was not."""
    if told is None or not told.unfit:
        return None
    return Sentence(
        "The workspace file and the log beside it did not fit together, and were opened all the same: what "
        "is here is not whole. Put the right file back, or go back to a backup."
    )
