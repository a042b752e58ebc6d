"""What changed in the tables from version to version, one step each, never to be edited once released.

A step spells its tables out: those in `schema` are of today, and a step leads to what was right then.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from app.store.database import open_close
from app.store.database.connection import Connection


def take(connection: Connection) -> None:
    """Take every step from the file's version to today's; the transaction is the caller's."""
    operations = Operations(MigrationContext.configure(connection.alchemy))
    (version,) = connection.run("PRAGMA user_version").fetchone()
    for step in STEPS[version - 1 :]:
        step(operations)
    connection.run(f"PRAGMA user_version={open_close.VERSION}")


def _keep_whole_readings(operations: Operations) -> None:
    """On which days the file was found whole is kept, where the last time was."""
    readings = operations.create_table(
        "whole_readings",
        sa.Column("at", sa.Text, primary_key=True, nullable=False),
        sqlite_strict=True,
    )
    connection, mark = operations.get_bind(), "scratch WHERE scope = 'presence' AND field = 'whole'"
    for (text,) in connection.execute(sa.text(f"SELECT text FROM {mark}")).all():
        with suppress(ValueError):  # nothing proves a mark, and none is worth staying behind for
            at = datetime.fromisoformat(text).astimezone(UTC).isoformat()
            operations.bulk_insert(readings, [{"at": at}])
    operations.execute(f"DELETE FROM {mark}")


STEPS: tuple[Callable[[Operations], None], ...] = (_keep_whole_readings,)
"""From version 1 to 2, and so on."""
