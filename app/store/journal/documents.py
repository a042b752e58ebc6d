"""Frozen documents: the rubrics and exercises that panels are scored with, kept under their digests."""

import hashlib
from typing import TypeVar

from pydantic import ValidationError

from app.domain.document import read_document
from app.domain.errors import EvenhandError, NotFound
from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard.card_check import CardBasis
from app.domain.value import canonical
from app.store.database.connection import Connection

D = TypeVar("D", Rubric, FrozenExercise)

KINDS: dict[type, str] = {Rubric: "rubric", FrozenExercise: "exercise"}
"""What each kind of document is called."""


def put(connection: Connection, document: Rubric | FrozenExercise) -> str:
    """Keep `document` as it is now and return its digest; keeping it again changes nothing."""
    return keep(connection, type(document), canonical(document).decode())


def keep(connection: Connection, model: type[Rubric | FrozenExercise], body: str) -> str:
    """Keep a document that came as text, letter for letter, and return its digest."""
    digest = hashlib.sha256(body.encode()).hexdigest()
    connection.run(
        "INSERT INTO documents (digest, kind, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (digest, KINDS[model], body),
    )
    return digest


def text(connection: Connection, digest: str) -> str:
    """Return a document as the text that its digest was taken of."""
    return _text(connection, digest, "document")


def rubric(connection: Connection, digest: str) -> Rubric:
    """Return the rubric kept under `digest`, verified against it.

    Raises `NotFound` when there is none and `EvenhandError` when it was damaged.
    """
    return _document(connection, digest, Rubric)


def exercise(connection: Connection, digest: str) -> FrozenExercise:
    """Return the exercise kept under `digest`, verified against it; raises as `rubric` does."""
    return _document(connection, digest, FrozenExercise)


def basis(connection: Connection, panel: Panel) -> CardBasis:
    """Return what the cards of a panel are read against; raises as `rubric` does."""
    used = {seat.exercise.digest for seat in panel.seats if seat.exercise}
    exercises = {digest: exercise(connection, digest).exercise for digest in used}
    return CardBasis(panel, rubric(connection, panel.rubric.digest), exercises)


def _document(connection: Connection, digest: str, model: type[D]) -> D:
    kind = KINDS[model]
    try:
        return read_document(model, _text(connection, digest, kind))
    except ValidationError:
        raise _damaged(digest, kind) from None


def _text(connection: Connection, digest: str, kind: str) -> str:
    row = connection.run("SELECT body FROM documents WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        raise NotFound(
            "The workspace holds no {kind} with the digest {digest}…", kind=kind, digest=digest[:12]
        )
    body = str(row[0])
    if hashlib.sha256(body.encode()).hexdigest() != digest:
        raise _damaged(digest, kind)
    return body


def _damaged(digest: str, kind: str) -> EvenhandError:
    return EvenhandError(
        "The frozen {kind} {digest}… in the workspace was damaged. Restore a backup that holds it.",
        kind=kind,
        digest=digest[:12],
    )
