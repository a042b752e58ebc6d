"""What killed programs left: parts of restores, backups and exports, which hold words like a whole copy."""

from pathlib import Path

from app.domain.errors import Conflict
from app.store.database import driver, temporary
from app.store.database.workspace import Workspace
from app.store.files import unfinished
from app.store.files.unfinished import PART, Leftovers
from app.store.scratch import care
from app.store.secrets import kit_files
from app.store.upkeep import backups
from app.store.upkeep.restore import ASIDE


def sweep(workspace: Workspace, *, forget: bool = False) -> Leftovers:
    """Remove what lies in the workspace's folder and in every folder written to; tell what is left.

    Needs a workspace opened to write: nobody else restores or makes its file then. `forget` no longer thinks
    of those in folders that are not there.
    """
    if unfinished.left_in(workspace.folder):  # most start without
        from app.store.upkeep import conversion

        conversion.drop_old(workspace.folder)
    left = unfinished.sweep(workspace.folder, forget=forget)
    here = [workspace.folder / ASIDE, workspace.folder / temporary.FOLDER]
    here += workspace.folder.glob(f"{PART}*")
    stays = [each for each in here if each not in left.busy and each.exists() and not unfinished.remove(each)]
    with workspace.read() as connection:
        kits = kit_files.begun(connection)
        keys_elsewhere = care.places_with_keys(connection)
    if workspace.key is not None or driver.has_key_file(workspace.folder) or keys_elsewhere:
        from app.store.upkeep import conversion  # most workspaces are not encrypted

        stays += conversion.sweep(workspace)
    stays += [each for each in kits if not kit_files.removed(each)]
    if kits:
        with workspace.write() as connection:
            kit_files.end(connection)
    busy, more = _sweep_backups(workspace.folder / backups.FOLDER)
    return Leftovers((*left.busy, *busy), (*left.refused, *stays, *more), left.absent)


def _sweep_backups(folder: Path) -> tuple[list[Path], list[Path]]:
    """Remove the parts of backups; return those being made just now, and those that stay."""
    parts = list(folder.glob(f"{PART}*"))
    if not parts:
        return [], []
    try:
        with backups.alone(folder):
            return [], [each for each in parts if not unfinished.remove(each)]
    except Conflict:
        return parts, []
