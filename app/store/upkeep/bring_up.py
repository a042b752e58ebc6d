"""Bringing a workspace that an older Evenhand made up to date: backed up first, then all of it or nothing."""

from app.domain.errors import EvenhandError, Template
from app.store.database import open_close
from app.store.database.connection import Connection
from app.store.database.workspace import Workspace

REASON = "migrating"
"""Why the backup was made."""

_LEFT = Template(
    "The workspace in “{folder}” is of an older Evenhand and could not be brought up to date. "
    "It was left as it is. {reason}"
)


def bring_up(workspace: Workspace) -> None:
    """Give a workspace today's tables; raises a sentence, its file as it was, where that cannot be."""
    from app.store.upkeep import backups  # which a start with nothing to bring up does without

    try:
        backups.back_up(workspace, REASON)
        with workspace.write() as connection:
            upgrade(connection)
    except EvenhandError as error:
        raise type(error)(_LEFT, folder=workspace.folder, reason=error) from None


def upgrade(connection: Connection) -> None:
    """Take what steps a file is behind, within the transaction that is open; mostly there are none."""
    if open_close.is_behind(connection):
        from app.store.upkeep import schema_steps  # Alembic comes only where it is needed

        schema_steps.take(connection)
