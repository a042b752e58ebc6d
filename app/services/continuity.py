"""From one run of the window to the next: whether the last one ended as it should, and what is here of it."""

from app.store.database.workspace import Workspace
from app.store.scratch import runs
from app.store.scratch.runs import BrokenOff


def begin(workspace: Workspace) -> BrokenOff | None:
    """Mark that a window is at work here; return what the last one left when it broke off."""
    with workspace.write() as connection:
        return runs.begin(connection, workspace.device, workspace.clock())


def end(workspace: Workspace) -> None:
    """Mark that the window ended as it should."""
    with workspace.write() as connection:
        runs.end(connection)
