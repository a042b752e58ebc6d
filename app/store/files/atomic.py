"""Writing a whole file or nothing: the one way anything leaves the program for a folder."""

import secrets
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import EvenhandError
from app.store.files.durable import sync_file as sync_file
from app.store.files.durable import sync_folder as sync_folder
from app.store.files.os_errors import faults
from app.store.files.unfinished import PART, noted


def write(file: Path, content: bytes, home: Path | None = None) -> None:
    """Put `content` at `file`, durably, in place of what was there.

    Raises a sentence when the folder is missing or refuses, or the disk is full; then the old file,
    or none, is there as before. `home` is the folder of the workspace whose words these are: it finds what
    is left when the program is killed meanwhile.
    """
    write_with(file, lambda part: part.write_bytes(content), home)


def write_with(file: Path, fill: Callable[[Path], object], home: Path | None = None) -> None:
    """Let `fill` write a part file, then put it at `file`, durably; for content too large to hold."""
    part = file.parent / f"{PART}{secrets.token_hex(8)}"
    with faults(file), noted(home, part):
        if file.exists() and not (file.is_file() or file.is_dir()):
            raise EvenhandError("“{path}” is a pipe or a device. Give the name of a file.", path=file)
        new = not file.exists()
        part.touch(0o600, exist_ok=False)
        try:
            fill(part)
            sync_file(part)
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        try:
            sync_folder(file.parent)
        except OSError:
            if new:  # it is said not to be there, and has to be when it is repeated
                file.unlink(missing_ok=True)
            raise


def sweep(folder: Path) -> int:
    """Remove the unfinished files that a killed program left in `folder`; return how many."""
    with faults(folder):
        left = [each for each in folder.glob(f"{PART}*") if each.is_file()]
        for each in left:
            each.unlink(missing_ok=True)
    return len(left)
