"""When everything was read and found whole: the last time of each of the last days."""

from datetime import UTC, datetime

from app.store.database.connection import Connection

KEPT = 20
"""So many days are remembered."""


def add(connection: Connection, moment: datetime) -> None:
    """Remember a reading in place of the day's others, and of later ones: a wrong clock dated those."""
    at = moment.astimezone(UTC).isoformat()
    connection.run("DELETE FROM whole_readings WHERE at >= ?", (at[:10],))
    connection.run("INSERT INTO whole_readings (at) VALUES (?)", (at,))
    older = "SELECT at FROM whole_readings ORDER BY at DESC LIMIT -1 OFFSET ?"
    connection.run(f"DELETE FROM whole_readings WHERE at IN ({older})", (KEPT,))


def known(connection: Connection) -> list[datetime]:
    """Return the readings that are remembered, the last one first."""
    rows = connection.run("SELECT at FROM whole_readings ORDER BY at DESC")
    return [datetime.fromisoformat(at) for (at,) in rows]
