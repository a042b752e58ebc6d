"""A folder in the workspace for pieces of a file that is being made: empty before and after."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store.database.workspace import Workspace
from app.store.files.os_errors import faults

FOLDER = "temporary"


@contextmanager
def folder(workspace: Workspace) -> Iterator[Path]:
    """Lend the folder; what a killed program left there goes first, so that erasing leaves nothing."""
    found = workspace.folder / FOLDER
    clear(workspace)
    with faults(found):
        found.mkdir(mode=0o700)
    try:
        yield found
    finally:
        clear(workspace)


def clear(workspace: Workspace) -> None:
    """Remove the folder and what is in it."""
    found = workspace.folder / FOLDER
    with faults(found):
        if found.exists():
            shutil.rmtree(found)
