"""Statements of SQLAlchemy: how they meet the driver's connection, and the few that are SQLite's alone."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.sql.dml import Insert

from app.store.database.connection import Connection


def on(driver: sqlite3.Connection) -> sa.Connection:
    """Return SQLAlchemy's view of a connection that stays its caller's, as do its transactions."""
    # The first that an engine connects to is asked what SQLite can do, and rolled back: not ours.
    connections = iter([sqlite3.connect(":memory:"), driver])
    engine = sa.create_engine(
        "sqlite://", creator=lambda: next(connections), poolclass=sa.NullPool, hide_parameters=True
    )
    engine.connect().close()
    return engine.connect()


class Prepared:
    """A statement compiled once and run by the driver itself: a tenth of the cost, for every key press.

    Its values are named parameters or literals.
    """

    def __init__(self, statement: sa.ClauseElement) -> None:
        """Compile `statement`."""
        self._text = str(statement.compile(dialect=dialect(paramstyle="named")))

    def __call__(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Run it with `values` and return its rows as tuples."""
        return connection.run(self._text, values).fetchall()

    def many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it once for each of `rows`."""
        connection.driver.executemany(self._text, rows)


def upsert(table: sa.Table, *keep: str) -> Insert:
    """Return an insert that overwrites the row of the same primary key, but for the columns `keep`."""
    statement = sqlite_insert(table)
    changed: Mapping[str, Any] = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if not column.primary_key and column.name not in keep
    }
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)
