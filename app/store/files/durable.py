"""Waiting until what was written or removed is on disk, whatever happens to the power."""

import os
import sys
from pathlib import Path


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
