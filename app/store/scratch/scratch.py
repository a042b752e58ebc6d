"""Text still being typed, and where the window was: kept from one moment to the next, never history."""

from app.store.database.connection import Connection

PLACES = ("position", "lesson", "interruptions", "interruption-counted", "interruption-settled")
"""The fields of a seat that say where one was; every other holds words that someone typed."""


def put(connection: Connection, scope: str, field: str, text: str) -> None:
    """Keep the text of a field, in place of what was there; `scope` is for instance a seat's id."""
    connection.run(
        "INSERT INTO scratch (scope, field, text) VALUES (?, ?, ?)"
        " ON CONFLICT (scope, field) DO UPDATE SET text = excluded.text",
        (scope, field, text),
    )


def get(connection: Connection, scope: str) -> dict[str, str]:
    """Return every field kept in `scope` with its text."""
    return dict(connection.run("SELECT field, text FROM scratch WHERE scope = ?", (scope,)).fetchall())


def words(connection: Connection, scope: str) -> dict[str, str]:
    """Return the fields kept in `scope` that hold words, with their texts."""
    return {field: text for field, text in get(connection, scope).items() if field not in PLACES}


def clear(connection: Connection, scope: str, field: str | None = None) -> None:
    """Forget one field of `scope`, or all of them."""
    connection.run(
        "DELETE FROM scratch WHERE scope = :scope AND (:field IS NULL OR field = :field)",
        {"scope": scope, "field": field},
    )
