"""What lists say of candidates, in plain SQL."""

from datetime import datetime
from typing import Any

from app.domain.errors import InvalidInput
from app.domain.records.applicant import CandidateLine, Details
from app.store.database.connection import Connection

_LINES = """
    SELECT page.id, page.name, page.details, page.added_at,
        (SELECT count(*) FROM panels WHERE panels.candidate_id = page.id) AS panels
    FROM candidates AS page
    WHERE {conditions}
    ORDER BY page.id DESC
    LIMIT :limit
"""
_EXACTLY = "instr(char(10) || page.search || char(10), char(10) || :words || char(10)) > 0"
_WAITING = "NOT EXISTS (SELECT 1 FROM panels WHERE panels.candidate_id = page.id)"


def lines(
    connection: Connection,
    words: str = "",
    *,
    exact: bool = False,
    waiting: bool = False,
    after: str | None = None,
    limit: int = 50,
) -> list[CandidateLine]:
    """Return candidates, added last first.

    Narrowed to those whose name, e-mail or outside id holds `words` (or is just that: `exact`), and to those
    for whom no panel was planned yet (`waiting`); `after` is the last id already shown.
    """
    narrowed = {
        "instr(page.search, :words) > 0": bool(words),
        _EXACTLY: exact,
        _WAITING: waiting,
        "page.id < :after": after is not None,
    }
    conditions = " AND ".join(condition for condition, wanted in narrowed.items() if wanted) or "true"
    values = {"words": words.casefold(), "after": after, "limit": limit}
    return [_line(row) for row in connection.run(_LINES.format(conditions=conditions), values)]


def line(connection: Connection, candidate: str) -> CandidateLine | None:
    """Return the line of one candidate; None when there is none such."""
    values = {"id": candidate, "limit": 1}
    return next(map(_line, connection.run(_LINES.format(conditions="page.id = :id"), values)), None)


def find(connection: Connection, words: str) -> CandidateLine | None:
    """Return the candidate that `words` mean, None for nobody who is here.

    An id, ours or an outside one, or an e-mail address means that candidate; a name means one for whom no
    panel was planned yet. Raises `InvalidInput` when a name fits more than one of these.
    """
    wanted = " ".join(words.split()).casefold()
    if not wanted:
        return None
    found = line(connection, wanted)
    if found is not None:
        return found
    for each in lines(connection, wanted, exact=True, limit=20):
        told = each.details
        if wanted in map(str.casefold, (told.external_id, told.application_id, told.email)):
            return each
    waiting = lines(connection, wanted, exact=True, waiting=True, limit=20)
    if len(waiting) > 1:
        raise InvalidInput(
            "“{name}” fits {count} candidates: {few}. Give one of these instead of the name.",
            name=words,
            count=len(waiting),
            few=", ".join(each.details.external_id or each.details.email or each.id for each in waiting),
        )
    return waiting[0] if waiting else None


def details(connection: Connection) -> dict[str, tuple[str, Details]]:
    """Return the name and the details of every candidate, by id."""
    rows = connection.run("SELECT id, name, details FROM candidates ORDER BY id")
    return {key: (name, Details.model_validate_json(text)) for key, name, text in rows}


def _line(row: tuple[Any, ...]) -> CandidateLine:
    key, name, text, added_at, panels = row
    return CandidateLine(
        key, name, Details.model_validate_json(text), datetime.fromisoformat(added_at), panels
    )
