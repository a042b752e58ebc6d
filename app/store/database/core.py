"""How statements of SQLAlchemy meet the driver's connection."""

import sqlite3
from types import ModuleType

import sqlalchemy as sa


def on(driver: sqlite3.Connection, module: ModuleType) -> sa.Connection:
    """Return SQLAlchemy's view of a `module`'s connection; it stays its caller's, as do its transactions."""
    # The first that an engine connects to is asked what SQLite can do, and rolled back: not ours.
    connections = iter([module.connect(":memory:"), driver])
    engine = sa.create_engine(
        "sqlite://",
        module=module,
        creator=lambda: next(connections),
        poolclass=sa.NullPool,
        hide_parameters=True,
    )
    engine.connect().close()
    return engine.connect()
