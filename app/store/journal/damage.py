"""What in a file is not as it was written, so that nobody can make it anew."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import LargeBinary, cast, select

from app.domain.errors import Sentence
from app.domain.journal.events import WorkspaceRestored, body_of
from app.store.database import open_close, schema
from app.store.database.connection import Connection
from app.store.journal import verify


def damage(connection: Connection) -> Iterator[Sentence]:
    """Yield a sentence for everything in a file that is not as it was written: nobody can make that anew.

    Everything is read: the structure, the journal's chain and commitments, the frozen documents. What was
    known to be damaged when somebody went back to it anyway is not found again.
    """
    known = _known(connection)
    for findings in (open_close.structure_findings, verify.verify, _document_findings):
        for each in findings(connection):
            if str(each) not in known:
                yield each


def is_digest_of(content: bytes, digest: str) -> bool:
    """Return whether `digest` is the SHA-256 of `content`."""
    return hashlib.sha256(content).hexdigest() == digest


def _known(connection: Connection) -> frozenset[str]:
    """Return the damage that stands on record, where a workspace went back to a damaged backup."""
    kind = WorkspaceRestored.model_fields["kind"].default
    query = "SELECT body FROM events WHERE panel_id IS NULL AND kind = ? AND body IS NOT NULL"
    try:
        bodies = [body_of(kind, body) for (body,) in connection.run(query, (kind,))]
    except ValueError:  # which is found below
        return frozenset()
    return frozenset(each for body in bodies if isinstance(body, WorkspaceRestored) for each in body.known)


def _document_findings(connection: Connection) -> Iterator[Sentence]:
    body = cast(schema.documents.c.body, LargeBinary)
    for digest, kind, text in connection.execute(
        select(schema.documents.c.digest, schema.documents.c.kind, body)
    ):
        if not is_digest_of(text, digest):
            yield Sentence(
                "The frozen {kind} {digest}… was changed after it was kept: its panels do not open.",
                kind=kind,
                digest=digest[:12],
            )
