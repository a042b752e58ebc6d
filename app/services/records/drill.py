"""Try the newest backup out: open it as if one had to go back to it, and read all of it."""

import secrets
import shutil
from datetime import timedelta
from pathlib import Path

from app.domain.errors import EvenhandError, NotFound, Sentence
from app.services.records.reading_apart import ReadingApart
from app.store.database.workspace import FILE, Workspace
from app.store.files import unfinished
from app.store.files.os_errors import faults
from app.store.scratch import care
from app.store.scratch.care import TriedBackup
from app.store.secrets import key_file
from app.store.upkeep import backups, check

EVERY = timedelta(days=7)
"""How often it is done by itself."""


def is_due(workspace: Workspace) -> bool:
    """Return whether the last one lies long enough back, and there is a backup to try."""
    last = last_tried(workspace)
    due = last is None or not timedelta() <= workspace.clock() - last.at < EVERY
    return due and bool(backups.own(workspace.folder / backups.FOLDER, workspace))


def last_tried(workspace: Workspace) -> TriedBackup | None:
    """Return what came of the last one."""
    with workspace.read() as connection:
        return care.tried(connection)


def try_newest(workspace: Workspace, reading: ReadingApart) -> tuple[TriedBackup, tuple[Sentence, ...]]:
    """Open a copy of the newest backup as a workspace and read it whole; return what is wrong with it too.

    Raises a sentence where there is no backup, or the reading was ended.
    """
    kept = backups.own(workspace.folder / backups.FOLDER, workspace)
    if not kept:
        raise NotFound("There is no backup to try yet.")
    file, when = kept[0]
    events, cards, findings = _opened(workspace, file, reading)
    came_to = TriedBackup(workspace.clock(), when, events, cards, not findings)
    with workspace.write() as connection:
        care.put_tried(connection, came_to)
    return came_to, findings


def _opened(workspace: Workspace, file: Path, reading: ReadingApart) -> tuple[int, int, tuple[Sentence, ...]]:
    """Open a copy of a backup; return how many events and sealed cards it has, and what is wrong with it."""
    folder = workspace.folder / f"{unfinished.PART}{secrets.token_hex(8)}"
    with unfinished.noted(workspace.folder, folder), faults(folder):
        try:
            folder.mkdir(mode=0o700)
            shutil.copyfile(file, folder / FILE)
            if workspace.key is not None:
                key_file.write(folder, key_file.of(workspace.folder, workspace.key, workspace.key_file))
            try:
                with Workspace.open(folder, workspace.clock, writer=False, key=workspace.key) as there:
                    counted = check.counts(there)
                    cards = check.sealed(there)
            except EvenhandError as error:
                return 0, 0, (error,)
            return counted["events"], cards, reading.read(folder, workspace.key)
        finally:
            unfinished.remove(folder)
