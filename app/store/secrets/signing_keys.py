"""The private signing keys of the interviewers who score in this workspace, as raw bytes."""

from app.domain.errors import Conflict
from app.store.database.connection import Connection

LENGTH = 32
"""Bytes in an Ed25519 private key."""


def put(connection: Connection, interviewer: str, private_key: bytes) -> None:
    """Keep the key of an interviewer; raise `Conflict` when there is one already: keys are never replaced."""
    if len(private_key) != LENGTH:
        raise ValueError(f"a signing key has {LENGTH} bytes")
    if get(connection, interviewer) is not None:
        raise Conflict("This interviewer has a signing key in this workspace already.")
    row = (interviewer, private_key)
    connection.run("INSERT INTO signing_keys (interviewer_id, private_key) VALUES (?, ?)", row)


def get(connection: Connection, interviewer: str) -> bytes | None:
    """Return the key of an interviewer; None when it is not in this workspace."""
    query = "SELECT private_key FROM signing_keys WHERE interviewer_id = ?"
    row = connection.run(query, (interviewer,)).fetchone()
    return None if row is None else bytes(row[0])
