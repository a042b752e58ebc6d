"""Frozen documents: the rubrics that panels are scored with, kept under their digests."""

import hashlib

from pydantic import ValidationError
from sqlalchemy import Connection, insert, select

from app.domain.errors import EvenhandError, NotFound
from app.domain.rubric import Rubric
from app.domain.value import canonical
from app.store.schema import documents


def put(connection: Connection, rubric: Rubric) -> str:
    """Keep `rubric` as it is now and return its digest; keeping it again changes nothing."""
    body = canonical(rubric)
    digest = hashlib.sha256(body).hexdigest()
    known = connection.execute(select(documents.c.digest).where(documents.c.digest == digest)).first()
    if known is None:
        row = {"digest": digest, "kind": "rubric", "body": body.decode()}
        connection.execute(insert(documents), [row])
    return digest


def rubric(connection: Connection, digest: str) -> Rubric:
    """Return the rubric kept under `digest`, verified against it.

    Raises `NotFound` when there is none and `EvenhandError` when it was damaged.
    """
    body = connection.execute(select(documents.c.body).where(documents.c.digest == digest)).scalar()
    if body is None:
        raise NotFound(f"The workspace holds no rubric with the digest {digest[:12]}…")
    damaged = EvenhandError(
        f"The frozen rubric {digest[:12]}… in the workspace was damaged. Restore a backup that holds it."
    )
    if hashlib.sha256(body.encode()).hexdigest() != digest:
        raise damaged
    try:
        return Rubric.model_validate_json(body)
    except ValidationError:
        raise damaged from None
