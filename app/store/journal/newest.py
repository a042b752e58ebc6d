"""The newest events of some kinds, erased ones too: the pages of the audit log."""

from collections.abc import Collection, Sequence

from sqlalchemy import Integer, literal_column, select

from app.domain.journal.events import Body, Header, NewerBody
from app.store.database.connection import Connection
from app.store.database.schema import events, panels
from app.store.journal import events as journal

_MANY = 500
"""Candidates of whom a search looks for events one by one."""
_COLUMNS = [events.c[name] for name in journal.Row._fields]


def latest(
    connection: Connection,
    kinds: Sequence[str],
    *,
    about: Collection[str] | None = None,
    before: int | None = None,
    limit: int,
) -> list[tuple[int, Header, Body | NewerBody | None]]:
    """Return the newest events of some kinds with their places, erased ones too; `about` names candidates.

    `before` is a place: what was written after it is passed over. Where few events fit, they are found by the
    indexes; else the newest are read from the end of the file (`+rowid` is what no index can sort by).
    """
    if about is not None and len(about) > _MANY:
        return _sifted(connection, kinds, set(about), before, limit)
    of_records = set(kinds) <= {*journal.RECORD_KINDS}
    place = literal_column("+rowid" if of_records or about is not None else "rowid", Integer).label("place")
    query = select(place, *_COLUMNS).where(events.c.kind.in_(kinds)).order_by(place.desc()).limit(limit)
    if before is not None:
        query = query.where(place < before)
    alone = query.where(events.c.panel_id.is_(None))
    parts = [alone if of_records else query]
    if about is not None:  # a query for each index, and the newest of both
        planned = connection.execute(select(panels.c.id).where(panels.c.candidate_id.in_(about))).scalars()
        of_panels = query.where(events.c.panel_id.is_not(None), events.c.panel_id.in_(list(planned)))
        parts = [alone.where(events.c.candidate_id.in_(about)), of_panels]
    found = [row for part in parts for row in connection.execute(part)]
    found.sort(key=lambda row: row.place, reverse=True)
    return [(row.place, *journal.read(journal.Row(*row[1:]))) for row in found[:limit]]


def _sifted(
    connection: Connection, kinds: Sequence[str], about: set[str], before: int | None, limit: int
) -> list[tuple[int, Header, Body | NewerBody | None]]:
    """Return the newest events about very many candidates: read from the end until there are enough."""
    found: list[tuple[int, Header, Body | NewerBody | None]] = []
    while len(found) < limit and (page := latest(connection, kinds, before=before, limit=_MANY)):
        found += [each for each in page if each[1].subjects.candidate in about]
        before = page[-1][0]
    return found[:limit]
