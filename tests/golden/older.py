"""A workspace as version 0.9 left it, whose tables are of version 1."""

import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

GOLDEN = Path(__file__).parent / "0.9.tar.gz"


def older_workspace(into: Path) -> Path:
    """Unpack one that a window of then had found whole; return its folder."""
    with tarfile.open(GOLDEN) as packed:
        packed.extractall(into, filter="data")
    folder = into / "workspaces" / "closed"
    mark_whole(folder, "2026-11-30T09:00:00+01:00")
    return folder


def mark_whole(folder: Path, moment: str) -> None:
    """Say, as version 0.9 did, when it was found whole."""
    with closing(sqlite3.connect(folder / "evenhand.db", isolation_level=None)) as file:
        file.execute("INSERT OR REPLACE INTO scratch VALUES ('presence', 'whole', ?)", (moment,))
