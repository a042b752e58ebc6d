"""Paths as people type them."""

import os
from pathlib import Path

from app.store.files.os_errors import faults


def expanded(path: str | Path) -> Path:
    """Return `path` with `~` made the home of its user; where there is no such user, it stays as it is.

    Raises a sentence where nobody could ask what is there: the name is too long, or the folder is closed.
    """
    meant = Path(os.path.expanduser(path))
    with faults(meant):
        meant.exists()
    return meant
