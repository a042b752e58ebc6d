"""How statements of SQLAlchemy meet the driver's connection."""

import sqlite3

import sqlalchemy as sa


def on(driver: sqlite3.Connection) -> sa.Connection:
    """Return SQLAlchemy's view of a connection that stays its caller's, as do its transactions."""
    # The first that an engine connects to is asked what SQLite can do, and rolled back: not ours.
    connections = iter([sqlite3.connect(":memory:"), driver])
    engine = sa.create_engine(
        "sqlite://", creator=lambda: next(connections), poolclass=sa.NullPool, hide_parameters=True
    )
    engine.connect().close()
    return engine.connect()
