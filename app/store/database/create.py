"""The making of a new workspace file: its numbers, its tables, and the names it goes by."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import insert

from app.domain.journal.events import CHAIN_START
from app.store.database import open_close, schema
from app.store.database.connection import Connection
from app.store.database.driver import FileKey


def create(file: Path, device: str, workspace: str, key: FileKey | None = None) -> None:
    """Make `file`, which must not exist, with the identifiers of its device and of itself."""
    with closing(Connection(file, mode="rwc", key=key)) as connection:
        with connection.transaction():
            connection.run(f"PRAGMA application_id={open_close.APPLICATION_ID}")
            connection.run(f"PRAGMA user_version={open_close.VERSION}")
            schema.METADATA.create_all(connection.alchemy)
            names = {"workspace": workspace, "device": device}
            rows = [{"name": name, "value": value} for name, value in names.items()]
            connection.execute(insert(schema.meta), rows)
            head = {"device": device, "sequence": 0, "lamport": 0, "chain": CHAIN_START}
            connection.execute(insert(schema.heads), [head])
        # Closing would do it, and say nothing where the disk refuses: the file is moved without its log.
        connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
