"""Whose a file is: the workspace that a backup is of, and the one that a folder belongs to."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import Conflict, EvenhandError, Sentence
from app.store.database import connection as sqlite
from app.store.database import driver, open_close, reach
from app.store.database.connection import Connection
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, LOCK

LOCKED = "encrypted"
"""Stands for the id of a workspace whose file is encrypted under another key, so that it does not say."""


def of_file(file: Path, key: FileKey | None = None) -> str | None:
    """Return the id of the workspace that a file holds; `LOCKED` or `None` where it does not say."""
    try:
        opens = open_close.check_file(file, writer=False, key=key)
        with (
            sqlite.sentences(file),
            closing(Connection(file, mode="immutable", writer=False, key=opens)) as connection,
        ):
            found = connection.run("SELECT value FROM meta WHERE name = 'workspace'").fetchone()
    except open_close.KeyWanted:
        return LOCKED
    except EvenhandError:
        return None
    return str(found[0]) if found else None


def of_folder(folder: Path, key: FileKey | None = None) -> str | None:
    """Return the id of the workspace that lies, or lay last, in a folder; `None` where nothing tells.

    It may be open in this process, so SQLite alone opens it: another closing would let go of its locks.
    """
    try:
        with closing(driver.connect(folder / FILE, "immutable", key)) as raw:
            found = raw.execute("SELECT value FROM meta WHERE name = 'workspace'").fetchone()
    except driver.errors(EvenhandError, UnicodeDecodeError):
        found = None
    if found:
        return str(found[0])
    told = reach.known(folder / LOCK)
    return told.workspace if told else None


def named(workspace: str) -> Sentence:
    """Say which workspace an id means: when it was begun stands in the id."""
    if workspace == LOCKED:
        return Sentence("a workspace that is encrypted under another key")
    try:
        begun = datetime.fromtimestamp(int(workspace.replace("-", "")[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return Sentence("the workspace {short}", short=workspace[-6:])
    return Sentence("the workspace {short}, begun on {day}", short=workspace[-6:], day=f"{begun:%Y-%m-%d}")


def check_own(folder: Path, file: Path, key: FileKey | None) -> None:
    """Raise `Conflict` where a backup is of another workspace than the one in a folder.

    Where the workspace's file is missing, another's may be all there is: whoever chose it has seen whose.
    One in which nothing was done yet gives way: somebody has come with a stick to a new computer.
    """
    ours, theirs = of_folder(folder, key), of_file(file, key)
    if ours is None or theirs is None or ours == theirs or _is_untouched(folder):
        return
    others_alone = not any(of_file(each, key) == ours for each in (folder / "backups").glob("evenhand-*.db"))
    if others_alone and not (folder / FILE).exists():
        return
    raise Conflict(
        "“{file}” is a backup of {theirs}, and in “{folder}” lies {ours}. Nothing was changed. "
        "Go back to it in an empty folder of its own.",
        file=file,
        folder=folder,
        theirs=named(theirs),
        ours=named(ours),
    )


def _is_untouched(folder: Path) -> bool:
    """Return whether nothing was saved in a folder's workspace since it was made."""
    told = reach.known(folder / LOCK)
    return told is not None and told.last is None and not told.lost
