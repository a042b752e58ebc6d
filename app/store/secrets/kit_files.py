"""Kits being written: named beforehand, so that those of a key that was rolled back are found and removed."""

import json
from collections.abc import Iterable
from pathlib import Path

from app.store.database.connection import Connection

_NAME = "kits-begun"
_OURS = (b"evenhand-bundle ", b"%PDF-")


def begin(connection: Connection, files: Iterable[Path]) -> None:
    """Keep which files are going to be written; none of them is there yet."""
    end(connection)
    named = json.dumps([str(each.absolute()) for each in files])
    connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", (_NAME, named))


def end(connection: Connection) -> None:
    """Forget them: in the transaction that puts their key on record, or after they were taken back."""
    connection.run("DELETE FROM meta WHERE name = ?", (_NAME,))


def begun(connection: Connection) -> tuple[Path, ...]:
    """Return the files whose key never came on record: a killed program may have written them."""
    row = connection.run("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    return tuple(Path(each) for each in json.loads(row[0])) if row else ()


def removed(file: Path) -> bool:
    """Remove such a file, if it is one; tell whether it is gone."""
    try:
        if not file.is_file():
            return True
        with file.open("rb") as stream:
            ours = stream.read(16).startswith(_OURS)
        if ours:
            file.unlink()
    except OSError:
        return False
    return True
