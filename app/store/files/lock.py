"""The lock that one program holds on a workspace while it may write; the system lets go when it dies."""

import os
import sys
from pathlib import Path

from app.domain.errors import Conflict
from app.store.files.os_errors import faults


class Lock:
    """An exclusive lock on a file, held from creation to `release`."""

    def __init__(self, file: Path) -> None:
        """Take the lock at once; raise `Conflict` when another program holds it."""
        with faults(file):
            self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise Conflict(
                "Evenhand already has the workspace in “{folder}” open. "
                "Use that window, or close it and try again.",
                folder=file.parent,
            ) from None

    def release(self) -> None:
        """Let go; the file stays, since removing it would let two programs in."""
        os.close(self._descriptor)


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
