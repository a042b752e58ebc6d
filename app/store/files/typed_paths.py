"""Paths as people type them."""

import os
from pathlib import Path


def expanded(path: str | Path) -> Path:
    """Return `path` with `~` made the home of its user; where there is no such user, it stays as it is."""
    return Path(os.path.expanduser(path))
