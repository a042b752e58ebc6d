"""The lock that one program holds on a workspace while it may write; the system lets go when it dies."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from app.domain.errors import Conflict
from app.store.files.os_errors import faults

_LONGEST = 64 * 1024
"""Bytes of a line; what is longer was not written by this program."""


class Held(Conflict):
    """Another program holds the lock."""


class Lock:
    """An exclusive lock on a file, held from creation to `release`."""

    def __init__(self, file: Path) -> None:
        """Take the lock at once; raise `Held` when another program holds it."""
        self._file = file
        with faults(file):
            self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise Held(
                "Evenhand already has the workspace in “{folder}” open. "
                "Use that window, or close it and try again.",
                folder=file.parent,
            ) from None

    def write(self, line: str) -> None:
        """Put a line into the lock's file, behind the byte that is locked, in place of what stood there.

        Nothing waits until it is on disk. Where it cannot be written, it is as if nothing had been.
        """
        with suppress(OSError):
            os.lseek(self._descriptor, 1, os.SEEK_SET)
            os.write(self._descriptor, f"{line}\n".encode())

    def written(self) -> str:
        """Return the line that stands in the lock's file; empty for none."""
        return written(self._file)

    def release(self) -> None:
        """Let go; the file stays, since removing it would let two programs in."""
        descriptor, self._descriptor = self._descriptor, -1  # its number may soon be another file's
        os.close(descriptor)


def written(file: Path) -> str:
    """Return the line that who holds the lock, or held it last, put into its file; empty for none."""
    try:
        with file.open("rb") as stream:
            stream.seek(1)
            return stream.readline(_LONGEST).decode("utf-8", "replace").rstrip("\n")
    except OSError:
        return ""


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
