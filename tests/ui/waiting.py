"""Waiting in a window: for what is to come, and no longer; never for a stretch of time."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

PATIENCE = 60_000
"""Milliseconds after which what has not come is a failure, on however busy a machine."""


def until(holds: Callable[[], object], what: str) -> None:
    """Wait until something holds, which it does as soon as the window has caught up."""
    given_up = QDeadlineTimer(PATIENCE)
    while not holds():
        assert not given_up.hasExpired(), f"waited in vain: {what}"
        QTest.qWait(5)


def on_disk(workspace: Path, text: str) -> bool:
    """Return whether a text still being typed has reached the disk, as another program reads it."""
    with closing(sqlite3.connect(f"file:{workspace / 'evenhand.db'}?mode=ro", uri=True)) as base:
        return (text,) in base.execute("SELECT text FROM scratch").fetchall()
