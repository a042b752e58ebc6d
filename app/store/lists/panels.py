"""What lists say of panels and seats, in plain SQL: the first screen is read before SQLAlchemy is there."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from app.domain.errors import InvalidInput, NotFound
from app.domain.schedule.lines import PanelLine, SeatLine, panel_status
from app.store.database.connection import Connection

_PANELS = """
    SELECT page.*,
        count(seats.id) AS seats,
        count(CASE WHEN seats.status = 'sealed' THEN 1 END) AS sealed,
        count(CASE WHEN seats.status = 'planned' THEN 1 END) AS untouched,
        coalesce(sum(seats.rated), 0) AS rated,
        coalesce(sum(seats.focus), 0) AS focus,
        coalesce(sum(seats.notes), 0) AS notes,
        min(nullif(seats.starts_at, '')) AS starts_at,
        max(seats.changed_at) AS changed_at,
        EXISTS (
            SELECT 1 FROM events WHERE panel_id = page.id AND kind = 'decided' AND body IS NOT NULL
        ) AS decided
    FROM (SELECT * FROM panels {which} ORDER BY id DESC LIMIT :limit) AS page
    LEFT JOIN seats ON seats.panel_id = page.id
    GROUP BY page.id
    ORDER BY page.id DESC
"""
_SEATS = """
    SELECT seats.*, panels.candidate, panels.role
    FROM seats JOIN panels ON panels.id = seats.panel_id
    WHERE {conditions}
    ORDER BY seats.starts_at, seats.id
    LIMIT :limit
"""
_SEALED = """
    SELECT seats.*, panels.candidate, panels.role,
        (SELECT count(*) FROM seats AS each_one WHERE each_one.panel_id = seats.panel_id) = 1
        AND NOT EXISTS (
            SELECT 1 FROM events WHERE panel_id = seats.panel_id AND kind = 'kit-received'
        ) AS alone
    FROM seats JOIN panels ON panels.id = seats.panel_id
    WHERE seats.status = 'sealed'
    ORDER BY seats.panel_id DESC
    LIMIT :limit
"""
_FOUND = "candidate_id IN (SELECT id FROM candidates WHERE instr(search, :words) > 0)"
UNFINISHED = "seats.status != 'sealed'"
"""The words of the index on what is still to be done: with others it is not used."""


def panels(
    connection: Connection,
    *,
    words: str = "",
    candidate: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> list[PanelLine]:
    """Return the panels planned last, newest first; `after` is the id of the last line already shown.

    Narrowed to those for whom a search for a candidate finds `words`, and to those of one candidate.
    """
    narrowed = {
        _FOUND: bool(words),
        "candidate_id = :candidate": candidate is not None,
        "id < :after": after is not None,
    }
    conditions = " AND ".join(condition for condition, wanted in narrowed.items() if wanted)
    which = f"WHERE {conditions}" if conditions else ""
    values = {"words": words.casefold(), "candidate": candidate, "after": after, "limit": limit}
    return [_panel_line(row) for row in rows(connection, _PANELS.format(which=which), values)]


def panel(connection: Connection, panel: str) -> PanelLine:
    """Return the line of one panel; raise `NotFound` when there is none such."""
    for row in rows(connection, _PANELS.format(which="WHERE id = :id"), {"id": panel, "limit": 1}):
        return _panel_line(row)
    raise NotFound("There is no panel {panel} in this workspace.", panel=panel)


def find(connection: Connection, name: str) -> PanelLine:
    """Return the panel meant by `name`: an id, the start of one, or a candidate's name in any case.

    Raises `NotFound` when none fits and `InvalidInput` when more than one does.
    """
    wanted = name.strip().casefold()
    known = connection.run("SELECT id, candidate FROM panels").fetchall()
    fits = [key for key, candidate in known if candidate.casefold() == wanted]
    fits = fits or [key for key, _ in known if wanted and key.startswith(wanted)]
    if not fits:
        raise NotFound(
            "There is no panel “{name}” in this workspace. `evenhand panels` lists them.", name=name
        )
    if len(fits) > 1:
        few = ", ".join(sorted(fits)[:5]) + (" …" if len(fits) > 5 else "")
        raise InvalidInput(
            "“{name}” fits {count} panels: {few}. Give one of these ids.", name=name, count=len(fits), few=few
        )
    return panel(connection, fits[0])


def seats(
    connection: Connection,
    *,
    panel: str | None = None,
    unfinished: bool = False,
    since: datetime | None = None,
    until: datetime | None = None,
    after: SeatLine | None = None,
    limit: int = 50,
) -> list[SeatLine]:
    """Return seats by the time they start, those without a time first.

    Narrowed to one panel, to those not sealed, to a start from `since` to before `until`; `after`
    is the last line already shown.
    """
    narrowed = {
        "seats.panel_id = :panel": panel is not None,
        UNFINISHED: unfinished,
        "seats.starts_at >= :since": since is not None,
        "seats.starts_at < :until": until is not None,
        "(seats.starts_at, seats.id) > (:last, :after)": after is not None,
    }
    conditions = [condition for condition, wanted in narrowed.items() if wanted]
    values = {"panel": panel, "since": utc(since), "until": utc(until), "limit": limit}
    if after is not None:
        values |= {"last": utc(after.starts_at), "after": after.id}
    query = _SEATS.format(conditions=" AND ".join(conditions) or "true")
    return [seat_line(row) for row in rows(connection, query, values)]


def sealed_seats(connection: Connection, limit: int) -> list[SeatLine]:
    """Return sealed seats, those of the panels planned last first."""
    return [seat_line(row) for row in rows(connection, _SEALED, {"limit": limit})]


def panel_of_seat(connection: Connection, seat: str) -> str | None:
    """Return the panel that a seat belongs to; None when there is no such seat."""
    row = connection.run("SELECT panel_id FROM seats WHERE id = ?", (seat,)).fetchone()
    return row[0] if row else None


def candidates_called(connection: Connection, typed: str) -> list[str]:
    """Return the ids of candidates whose name holds what is typed, or whose id begins with it."""
    found = connection.run("SELECT id, name FROM candidates")
    return [key for key, name in found if typed in name.casefold() or key.startswith(typed)]


def every_candidate(connection: Connection) -> list[tuple[str, str]]:
    """Return the id and the name of every candidate."""
    return connection.run("SELECT id, name FROM candidates").fetchall()


def panels_of(connection: Connection, candidate: str) -> list[str]:
    """Return the ids of a candidate's panels, planned first first."""
    query = "SELECT id FROM panels WHERE candidate_id = ? ORDER BY id"
    return [key for (key,) in connection.run(query, (candidate,))]


def candidate_names(connection: Connection, ids: Collection[str | None]) -> dict[str, str]:
    """Return the names of candidates by id; of one who was erased there is none."""
    return _names(connection, "SELECT id, name FROM candidates WHERE id IN ", ids)


def interviewer_names(connection: Connection, ids: Collection[str | None]) -> dict[str, str]:
    """Return the names of interviewers by id."""
    query = "SELECT DISTINCT interviewer_id, interviewer FROM seats WHERE interviewer_id IN "
    return _names(connection, query, ids)


def _names(connection: Connection, query: str, ids: Collection[str | None]) -> dict[str, str]:
    known = [each for each in ids if each]
    return dict(connection.run(f"{query}({', '.join('?' * len(known))})", tuple(known)).fetchall())


def utc(moment: datetime | None) -> str:
    """Return a time as text that sorts by time; empty for none."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds") if moment else ""


def rows(connection: Connection, query: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what a query finds, each row by the names of its columns."""
    cursor = connection.run(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _panel_line(row: dict[str, Any]) -> PanelLine:
    untouched, starts_at, changed_at = (row.pop(name) for name in ("untouched", "starts_at", "changed_at"))
    decided = bool(row.pop("decided"))
    row["planned_at"] = planned_at = datetime.fromisoformat(row["planned_at"])
    return PanelLine(
        **row,
        status=panel_status(row["seats"], untouched, row["sealed"], decided=decided),
        starts_at=datetime.fromisoformat(starts_at) if starts_at else None,
        changed_at=datetime.fromisoformat(changed_at) if changed_at else planned_at,
    )


def seat_line(row: dict[str, Any]) -> SeatLine:
    """Return a row of seats, with its panel's candidate and role, as a line."""
    starts_at = row["starts_at"]
    return SeatLine(
        id=row["id"],
        panel=row["panel_id"],
        candidate=row["candidate"],
        role=row["role"],
        interviewer_id=row["interviewer_id"],
        interviewer=row["interviewer"],
        exercise=row["exercise"],
        status=row["status"],
        rated=row["rated"],
        focus=row["focus"],
        notes=row["notes"],
        seals=row["seals"],
        starts_at=datetime.fromisoformat(starts_at) if starts_at else None,
        minutes=row["minutes"],
        changed_at=datetime.fromisoformat(row["changed_at"]),
        alone=bool(row.get("alone", False)),
    )
