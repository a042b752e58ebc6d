"""What was broken off and is to be gone on with: asked at every start, so it brings little with it."""

from app.domain.journal.erasing import Erasing
from app.services.records import retention
from app.store.database import driver, temporary
from app.store.database.workspace import Workspace
from app.store.files import unfinished
from app.store.scratch import care
from app.store.secrets import kit_files


def under_way(workspace: Workspace) -> tuple[Erasing, ...]:
    """Return what was begun to be erased and is not at its end."""
    return tuple(each for each in retention.state(workspace).erasings.values() if each.open)


def anything(workspace: Workspace) -> bool:
    """Whether there is something to go on with, or to sweep up."""
    folder = workspace.folder
    with workspace.read() as connection:
        keys_elsewhere, kits = care.places_with_keys(connection), kit_files.begun(connection)
    left = bool(kits) or unfinished.left_in(folder) or (folder / temporary.FOLDER).exists()
    if workspace.key is not None or driver.has_key_file(folder) or keys_elsewhere:
        from app.store.upkeep import conversion  # most workspaces are not encrypted

        left = left or conversion.anything(workspace)
    return left or bool(under_way(workspace))
