"""The private signing keys of the interviewers who score in this workspace, as raw bytes."""

from sqlalchemy import insert, select

from app.domain.errors import Conflict
from app.store.database.connection import Connection
from app.store.database.schema import signing_keys

LENGTH = 32
"""Bytes in an Ed25519 private key."""


def put(connection: Connection, interviewer: str, private_key: bytes) -> None:
    """Keep the key of an interviewer; raise `Conflict` when there is one already: keys are never replaced."""
    if len(private_key) != LENGTH:
        raise ValueError(f"a signing key has {LENGTH} bytes")
    if get(connection, interviewer) is not None:
        raise Conflict("This interviewer has a signing key in this workspace already.")
    row = {"interviewer_id": interviewer, "private_key": private_key}
    connection.execute(insert(signing_keys), [row])


def get(connection: Connection, interviewer: str) -> bytes | None:
    """Return the key of an interviewer; None when it is not in this workspace."""
    query = select(signing_keys.c.private_key).where(signing_keys.c.interviewer_id == interviewer)
    return connection.execute(query).scalar()


def owners(connection: Connection) -> list[str]:
    """Return the ids of the interviewers whose keys are here."""
    query = select(signing_keys.c.interviewer_id).order_by(signing_keys.c.interviewer_id)
    return list(connection.execute(query).scalars())
