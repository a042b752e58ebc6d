"""What a workspace keeps outside the journal: its own age key, and the shares of kits not handed out."""

from app.store.database.connection import Connection

_AGE_KEY = "age-key"


def age_key(connection: Connection) -> str | None:
    """Return the private age key of this workspace; None before its first kit."""
    return _value(connection, _AGE_KEY)


def put_age_key(connection: Connection, key: str) -> None:
    """Keep the private age key of this workspace."""
    _put(connection, _AGE_KEY, key)


def share(connection: Connection, seat: str) -> str | None:
    """Return the share that a seat leaves here, because its kit was not handed out; None for none."""
    return _value(connection, _share(seat))


def put_share(connection: Connection, seat: str, share: str) -> None:
    """Keep the share of a seat until its kit is handed out."""
    _put(connection, _share(seat), share)


def drop_share(connection: Connection, seat: str) -> None:
    """Forget the share of a seat; SQLite overwrites it (`secure_delete`)."""
    connection.run("DELETE FROM meta WHERE name = ?", (_share(seat),))


def _share(seat: str) -> str:
    return f"share:{seat}"


def _put(connection: Connection, name: str, value: str) -> None:
    connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", (name, value))


def _value(connection: Connection, name: str) -> str | None:
    row = connection.run("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None
