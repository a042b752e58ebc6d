"""Writing a whole file or nothing: the one way anything leaves the program for a folder."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import EvenhandError
from app.store.files.os_errors import faults

PART = ".evenhand-part-"
"""How the names of unfinished files begin."""


def write(file: Path, content: bytes) -> None:
    """Put `content` at `file`, durably, in place of what was there.

    Raises a sentence when the folder is missing or refuses, or the disk is full; then the old file,
    or none, is there as before.
    """
    write_with(file, lambda part: part.write_bytes(content))


def write_with(file: Path, fill: Callable[[Path], object]) -> None:
    """Let `fill` write a part file, then put it at `file`, durably; for content too large to hold."""
    with faults(file):
        if file.exists() and not (file.is_file() or file.is_dir()):
            raise EvenhandError("“{path}” is a pipe or a device. Give the name of a file.", path=file)
        descriptor, name = tempfile.mkstemp(prefix=PART, dir=file.parent)
        os.close(descriptor)
        part = Path(name)
        try:
            fill(part)
            sync_file(part)
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(file.parent)


def sweep(folder: Path) -> int:
    """Remove the unfinished files that a killed program left in `folder`; return how many."""
    with faults(folder):
        left = [each for each in folder.glob(f"{PART}*") if each.is_file()]
        for each in left:
            each.unlink(missing_ok=True)
    return len(left)


def sync_file(file: Path) -> None:
    """Wait until the content of `file` is on disk."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on disk; Windows keeps them without being asked."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
