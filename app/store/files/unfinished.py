"""Notes of the files being written anywhere: by them is found what a killed program left half-written.

Each file has a note of its own in the workspace's folder, locked for as long as it is being written.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Conflict, EvenhandError
from app.store.files.durable import sync_folder
from app.store.files.lock import Lock

FOLDER = "unfinished"
PART = ".evenhand-part-"
"""How the names of unfinished files begin."""

DATABASE_PART = "evenhand.db.part"
"""What a workspace's file is called while it is being made."""

_MOST = 50
"""How many notes are kept of files that cannot be reached; then the oldest go."""

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What was not removed."""

    busy: tuple[Path, ...] = ()
    """Files that are being written just now."""
    refused: tuple[Path, ...] = ()
    """What the system does not let go."""
    absent: tuple[Path, ...] = ()
    """Files in folders that are not there: a stick that was pulled out, or a folder that was removed."""


@contextmanager
def noted(home: Path | None, part: Path) -> Iterator[None]:
    """Keep a note in the folder `home` of a workspace while `part` is being written, to be found if killed.

    Where none can be kept, on a full disk or in a folder that may only be read, it is written all the same.
    """
    kept = _note(home / FOLDER, part) if home else None
    try:
        yield
    finally:
        if kept:
            note, lock = kept
            lock.release()
            if not part.exists():  # else the next start tries to remove it
                _drop(note)


def left_in(home: Path) -> bool:
    """Whether the folder `home` of a workspace has, or knows of, what a killed program left."""
    return (home / FOLDER).exists() or any(True for place in ("", "*/") for _ in home.glob(f"{place}{PART}*"))


def sweep(home: Path, *, forget: bool = False) -> Leftovers:
    """Remove the files that killed programs left, wherever they are; tell what is left.

    `forget` drops the notes of those in folders that are not there, which else are kept for another time.
    """
    busy, refused, absent = list[Path](), list[Path](), list[Path]()
    for note in _notes(home / FOLDER):
        held, part = _is_held(note), _named(note)
        if held:
            busy += [part] if part else []
        elif part is None:
            _drop(note)
        elif not _is_there(part.parent):
            absent.append(part)
            if forget:
                _drop(note)
        elif remove(part):
            _drop(note)
        else:
            refused.append(part)
    for note in _notes(home / FOLDER)[:-_MOST]:
        _drop(note)
    return Leftovers(tuple(busy), tuple(refused), tuple(absent))


def remove(part: Path) -> bool:
    """Remove a file with its logs, or a folder with all in it, durably; tell whether it is gone."""
    try:
        if part.is_dir() and not part.is_symlink():
            shutil.rmtree(part)
        else:
            for suffix in ("", "-wal", "-shm", "-journal"):
                part.with_name(part.name + suffix).unlink(missing_ok=True)
        sync_folder(part.parent)
    except OSError:
        return False
    return True


def _note(folder: Path, part: Path) -> tuple[Path, Lock] | None:
    """Put a note on disk and lock it; None where that cannot be."""
    for _ in range(_TRIES):  # another program may be clearing the folder away
        note = folder / secrets.token_hex(8)
        with suppress(OSError, EvenhandError):
            folder.mkdir(mode=0o700, exist_ok=True)
            lock = Lock(note)
            try:
                with note.open("r+b", buffering=0) as stream:
                    stream.write(b"\n" + os.fsencode(part.absolute()))  # the first byte is the lock's
                    os.fsync(stream.fileno())
            except OSError:
                lock.release()
                _drop(note)
                raise
            return note, lock
    return None


def _notes(folder: Path) -> list[Path]:
    """Return the notes, the oldest first."""
    with suppress(OSError):
        return sorted(folder.iterdir(), key=lambda note: note.stat().st_mtime_ns)
    return []


def _named(note: Path) -> Path | None:
    """Return what a note names; None unless it is a file that this program would write."""
    try:
        with note.open("rb", buffering=0) as stream:
            stream.seek(1)
            part = Path(os.fsdecode(stream.read()))
    except (OSError, ValueError):
        return None
    ours = part.name.startswith(PART) or part.name == DATABASE_PART
    return part if ours and part.is_absolute() and "\0" not in str(part) else None


def _is_held(note: Path) -> bool:
    try:
        Lock(note).release()
    except Conflict:
        return True
    except EvenhandError:
        return False
    return False


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return True  # it is, and lets nobody in


def _drop(note: Path) -> None:
    with suppress(OSError):
        note.unlink(missing_ok=True)
    with suppress(OSError):
        note.parent.rmdir()  # once it is empty
