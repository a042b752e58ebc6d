"""What a workspace keeps outside the journal: its own age key, and the shares of kits not handed out."""

from sqlalchemy import Connection, delete, insert, select

from app.store.schema import meta

_AGE_KEY = "age-key"


def age_key(connection: Connection) -> str | None:
    """Return the private age key of this workspace; None before its first kit."""
    return _value(connection, _AGE_KEY)


def put_age_key(connection: Connection, key: str) -> None:
    """Keep the private age key of this workspace."""
    connection.execute(insert(meta), [{"name": _AGE_KEY, "value": key}])


def share(connection: Connection, seat: str) -> str | None:
    """Return the share that a seat leaves here, because its kit was not handed out; None for none."""
    return _value(connection, f"share:{seat}")


def put_share(connection: Connection, seat: str, share: str) -> None:
    """Keep the share of a seat until its kit is handed out."""
    connection.execute(insert(meta), [{"name": f"share:{seat}", "value": share}])


def drop_share(connection: Connection, seat: str) -> None:
    """Forget the share of a seat; SQLite overwrites it (`secure_delete`)."""
    connection.execute(delete(meta).where(meta.c.name == f"share:{seat}"))


def _value(connection: Connection, name: str) -> str | None:
    return connection.execute(select(meta.c.value).where(meta.c.name == name)).scalar()
