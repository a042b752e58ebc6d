"""Text still being typed, and where the window was: kept from one moment to the next, never history."""

from sqlalchemy import Connection, delete, select

from app.store.schema import scratch
from app.store.sqlite import upsert

_PUT = upsert(scratch)


def put(connection: Connection, scope: str, field: str, text: str) -> None:
    """Keep the text of a field, in place of what was there; `scope` is for instance a seat's id."""
    connection.execute(_PUT, {"scope": scope, "field": field, "text": text})


def get(connection: Connection, scope: str) -> dict[str, str]:
    """Return every field kept in `scope` with its text."""
    query = select(scratch.c.field, scratch.c.text).where(scratch.c.scope == scope)
    return dict(connection.execute(query).all())


def clear(connection: Connection, scope: str, field: str | None = None) -> None:
    """Forget one field of `scope`, or all of them."""
    statement = delete(scratch).where(scratch.c.scope == scope)
    if field is not None:
        statement = statement.where(scratch.c.field == field)
    connection.execute(statement)
