"""The status board in plain SQL: every seat with when it was first sealed, narrowed, searched and sorted."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from app.domain.schedule.lines import SeatLine
from app.store.database.connection import Connection
from app.store.lists import panels

Order = Literal["due", "candidate", "interviewer"]
Only = Literal["all", "planned", "in-progress", "overdue", "sealed", "late"]


class Stood(NamedTuple):
    """A seat and when its first sealed version was here."""

    seat: SeatLine
    sealed_at: datetime | None


_ENDED = """(CASE WHEN seats.starts_at != '' THEN julianday(seats.starts_at) + seats.minutes / 1440.0
    WHEN seats.status = 'draft' THEN julianday(seats.changed_at) END)"""
_OPEN = "seats.status IN ('planned', 'draft')"
_OVERDUE = f"({_ENDED} < julianday(:due))"
_SEALED_AT = """(SELECT min(events.at) FROM events WHERE events.seat_id = seats.id
    AND events.kind IN ('sealed', 'card-received'))"""
_LATE = f"julianday({_SEALED_AT}) > {_ENDED} + :hours / 24.0"
_NARROWED: dict[str, str] = {
    "all": "true",
    "planned": f"seats.status = 'planned' AND {panels.UNFINISHED} AND {_OVERDUE} IS NOT TRUE",
    "in-progress": f"seats.status IN ('draft', 'amending') AND {panels.UNFINISHED} "
    f"AND (seats.status = 'amending' OR {_OVERDUE} IS NOT TRUE)",
    "overdue": f"{_OPEN} AND {panels.UNFINISHED} AND {_OVERDUE}",
    "sealed": "seats.status = 'sealed'",
    "late": f"seats.status = 'sealed' AND {_LATE}",
}
_SORTED: dict[str, str] = {
    "due": "seats.starts_at, seats.id",
    "candidate": "panels.candidate COLLATE NOCASE, seats.panel_id, seats.place",
    "interviewer": "seats.interviewer COLLATE NOCASE, seats.starts_at, seats.id",
}
_PAGE = """
    SELECT seats.*, panels.candidate, panels.role, {sealed} AS sealed_at
    FROM seats JOIN panels ON panels.id = seats.panel_id {joined}
    WHERE {narrowed} {searched}
    ORDER BY {order}
    LIMIT :limit OFFSET :offset
"""
_COUNTS = f"""
    SELECT count(*), coalesce(sum(status = 'planned' AND {_OVERDUE} IS NOT TRUE), 0),
        coalesce(sum(status = 'amending' OR (status = 'draft' AND {_OVERDUE} IS NOT TRUE)), 0),
        coalesce(sum({_OPEN} AND {_OVERDUE}), 0), coalesce(sum(status = 'sealed'), 0)
    FROM seats
"""
_SEARCHED = """AND (instr(candidates.search, :folded) OR seats.interviewer LIKE :like ESCAPE '!'
    OR instr(seats.interviewer, :typed))"""


def page(
    connection: Connection,
    now: datetime,
    hours: int,
    *,
    only: Only = "all",
    typed: str = "",
    order: Order = "due",
    offset: int = 0,
    limit: int = 100,
) -> list[Stood]:
    """Return seats that stand so, whose candidate or interviewer holds what was typed, in an order."""
    quoted = typed.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    values = {
        "due": panels.utc(now - timedelta(hours=hours)), "hours": hours, "typed": typed,
        "folded": typed.casefold(), "like": f"%{quoted}%", "limit": limit, "offset": offset,
    }  # fmt: skip
    query = _PAGE.format(
        sealed=_SEALED_AT,
        joined="JOIN candidates ON candidates.id = panels.candidate_id" if typed else "",
        narrowed=_NARROWED[only],
        searched=_SEARCHED if typed else "",
        order=_SORTED[order],
    )
    found = []
    for row in panels.rows(connection, query, values):
        sealed_at = row.pop("sealed_at")
        at = datetime.fromisoformat(sealed_at) if sealed_at else None
        found.append(Stood(panels.seat_line(row), at))
    return found


def counts(connection: Connection, now: datetime, hours: int) -> dict[Only, int]:
    """Return how many seats there are, and how many stand planned, in progress, overdue and sealed."""
    numbers = connection.run(_COUNTS, {"due": panels.utc(now - timedelta(hours=hours))}).fetchone()
    keys: tuple[Only, ...] = ("all", "planned", "in-progress", "overdue", "sealed")
    return dict(zip(keys, numbers, strict=True))


class Timed(NamedTuple):
    """A seat with a time, and how often and when the times of its panel were last changed."""

    seat: SeatLine
    sealed_at: datetime | None
    changed: int
    changed_at: datetime


_TIMES = f"""
    SELECT seats.*, panels.candidate, panels.role, panels.planned_at, {_SEALED_AT} AS sealed_at,
        (SELECT count(*) FROM events WHERE events.panel_id = panels.id
            AND events.kind = 'seat-scheduled') AS moves,
        (SELECT max(events.at) FROM events WHERE events.panel_id = panels.id
            AND events.kind = 'seat-scheduled') AS moved_at
    FROM seats JOIN panels ON panels.id = seats.panel_id
    WHERE seats.starts_at >= :since
    ORDER BY seats.starts_at, seats.id
"""


def times(connection: Connection, since: datetime) -> list[Timed]:
    """Return the seats that start at `since` or later, by their time."""
    found = []
    for row in panels.rows(connection, _TIMES, {"since": panels.utc(since)}):
        sealed_at, moves, moved_at = row.pop("sealed_at"), row.pop("moves"), row.pop("moved_at")
        changed_at = datetime.fromisoformat(moved_at or row["planned_at"])
        sealed = datetime.fromisoformat(sealed_at) if sealed_at else None
        found.append(Timed(panels.seat_line(row), sealed, moves, changed_at))
    return found
