"""What lists read: a line for each panel and each seat, kept up to date with the journal."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, case, delete, func, select, tuple_, update

from app.domain.errors import InvalidInput, NotFound
from app.domain.lists import PanelLine, SeatLine, panel_status
from app.domain.panel import Panel, Seat
from app.domain.retention import Record
from app.domain.scorecard import Scorecard
from app.store import folds, schema, sqlite

_CARD_COLUMNS = ("status", "rated", "notes", "seals", "changed_at")
_PUT_PANEL = sqlite.upsert(schema.panels)
_PUT_SEAT = sqlite.upsert(schema.seats, *_CARD_COLUMNS)
_PUT_CARD = sqlite.Prepared(
    update(schema.seats)
    .where(schema.seats.c.id == bindparam("seat"))
    .values({name: bindparam(f"to_{name}") for name in _CARD_COLUMNS})
    .returning(schema.seats.c.id)
)


def project_panel(connection: Connection, panel: Panel) -> None:
    """Bring the lines of a panel and of its seats up to date with what was planned.

    Give it what `folds.panel` returns: a panel put together otherwise may differ from its events.
    """
    connection.execute(_PUT_PANEL, _panel_row(panel))
    rows = [_seat_row(panel, place, seat) for place, seat in enumerate(panel.seats)]
    if rows:
        connection.execute(_PUT_SEAT, rows)


def project_card(connection: Connection, card: Scorecard, at: datetime) -> None:
    """Bring the line of a seat up to date with its scorecard, last changed `at`.

    Raises `NotFound` when there is no such line: the candidate was erased meanwhile.
    """
    values = {f"to_{name}": value for name, value in _card_columns(card, at).items()}
    if not _PUT_CARD(connection, {"seat": card.seat.id, **values}):
        raise NotFound("This scorecard is no longer in the workspace: its candidate was erased.")


def panels(connection: Connection, *, after: str | None = None, limit: int = 50) -> list[PanelLine]:
    """Return the panels planned last, newest first; `after` is the id of the last line already shown."""
    page = select(schema.panels).order_by(schema.panels.c.id.desc()).limit(limit)
    if after is not None:
        page = page.where(schema.panels.c.id < after)
    return [_panel_line(row) for row in connection.execute(_counted(page))]


def panel(connection: Connection, panel: str) -> PanelLine:
    """Return the line of one panel; raise `NotFound` when there is none such."""
    row = connection.execute(_counted(select(schema.panels).where(schema.panels.c.id == panel))).first()
    if row is None:
        raise NotFound("There is no panel {panel} in this workspace.", panel=panel)
    return _panel_line(row)


def find(connection: Connection, name: str) -> PanelLine:
    """Return the panel meant by `name`: an id, the start of one, or a candidate's name in any case.

    Raises `NotFound` when none fits and `InvalidInput` when more than one does.
    """
    wanted = name.strip().casefold()
    known = connection.execute(select(schema.panels.c.id, schema.panels.c.candidate)).all()
    fits = [each.id for each in known if each.candidate.casefold() == wanted]
    fits = fits or [each.id for each in known if wanted and each.id.startswith(wanted)]
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
    query = select(schema.seats, schema.panels.c.candidate, schema.panels.c.role).join(schema.panels)
    if panel is not None:
        query = query.where(schema.seats.c.panel_id == panel)
    if unfinished:
        query = query.where(schema.unfinished)
    if since is not None:
        query = query.where(schema.seats.c.starts_at >= _utc(since))
    if until is not None:
        query = query.where(schema.seats.c.starts_at < _utc(until))
    if after is not None:
        last = tuple_(_utc(after.starts_at), after.id)
        query = query.where(tuple_(schema.seats.c.starts_at, schema.seats.c.id) > last)
    query = query.order_by(schema.seats.c.starts_at, schema.seats.c.id).limit(limit)
    return [_seat_line(row) for row in connection.execute(query)]


def records(connection: Connection) -> list[Record]:
    """Return the candidates of whom there are panels, with their last act."""
    last = func.coalesce(func.max(schema.seats.c.changed_at), func.max(schema.panels.c.planned_at))
    query = (
        select(
            schema.panels.c.candidate_id,
            func.max(schema.panels.c.candidate).label("name"),
            func.count(schema.panels.c.id.distinct()).label("panels"),
            last.label("last"),
        )
        .outerjoin(schema.seats)
        .group_by(schema.panels.c.candidate_id)
        .order_by(schema.panels.c.candidate_id)
    )
    return [
        Record(row.candidate_id, row.name, row.panels, datetime.fromisoformat(row.last))
        for row in connection.execute(query)
    ]


def rebuild(connection: Connection) -> None:
    """Make every line anew from the journal."""
    connection.execute(delete(schema.seats))
    connection.execute(delete(schema.panels))
    for each, cards in folds.every(connection):
        project_panel(connection, each)
        for card, at in cards:
            project_card(connection, card, at)


def differences(connection: Connection) -> list[str]:
    """Return the ids of the panels whose lines are not what the journal tells."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for table, key in ((schema.panels, "id"), (schema.seats, "panel_id")):
        for row in connection.execute(select(table).order_by(table.c.id)).mappings():
            kept.setdefault(row[key], []).append(dict(row))
    wrong = [
        each.id for each, cards in folds.every(connection) if kept.pop(each.id, []) != _rows(each, cards)
    ]
    return sorted([*wrong, *kept])


def _rows(panel: Panel, cards: list[folds.Begun]) -> list[dict[str, Any]]:
    begun = {card.seat.id: _card_columns(card, at) for card, at in cards}
    seats = [
        {**_seat_row(panel, place, seat), **begun.get(seat.id, {})} for place, seat in enumerate(panel.seats)
    ]
    return [_panel_row(panel), *sorted(seats, key=lambda row: str(row["id"]))]


def _panel_row(panel: Panel) -> dict[str, Any]:
    return {
        "id": panel.id,
        "candidate_id": panel.candidate.id,
        "candidate": panel.candidate.name,
        "role": panel.role,
        "rubric": panel.rubric.title,
        "version": panel.rubric.version,
        "variant": panel.rubric.variant,
        "planned_at": _utc(panel.planned_at),
    }


def _seat_row(panel: Panel, place: int, seat: Seat) -> dict[str, Any]:
    return {
        "id": seat.id,
        "panel_id": panel.id,
        "place": place,
        "interviewer_id": seat.interviewer.id,
        "interviewer": seat.interviewer.name,
        "exercise": seat.exercise.title if seat.exercise else None,
        "starts_at": _utc(seat.starts_at),
        "minutes": seat.minutes,
        "focus": len(seat.focus),
        "status": "planned",
        "rated": 0,
        "notes": 0,
        "seals": 0,
        "changed_at": _utc(panel.planned_at),
    }


def _card_columns(card: Scorecard, at: datetime) -> dict[str, Any]:
    return {
        "status": card.status,
        "rated": len(card.seat.focus) - len(card.unrated()),
        "notes": len(card.standing_notes()),
        "seals": len(card.seals),
        "changed_at": _utc(at),
    }


def _counted(page: Select[Any]) -> Select[Any]:
    """Return a query for the panels of `page` with the sums over their seats."""
    rows = page.subquery("page")
    status = schema.seats.c.status
    return (
        select(
            rows,
            func.count(schema.seats.c.id).label("seats"),
            func.count(case((status == "sealed", 1))).label("sealed"),
            func.count(case((status == "planned", 1))).label("untouched"),
            func.coalesce(func.sum(schema.seats.c.rated), 0).label("rated"),
            func.coalesce(func.sum(schema.seats.c.focus), 0).label("focus"),
            func.coalesce(func.sum(schema.seats.c.notes), 0).label("notes"),
            func.min(func.nullif(schema.seats.c.starts_at, "")).label("starts_at"),
            func.max(schema.seats.c.changed_at).label("changed_at"),
        )
        .outerjoin(schema.seats, schema.seats.c.panel_id == rows.c.id)
        .group_by(*rows.c)
        .order_by(rows.c.id.desc())
    )


def _panel_line(row: Row[Any]) -> PanelLine:
    planned_at = datetime.fromisoformat(row.planned_at)
    return PanelLine(
        id=row.id,
        candidate_id=row.candidate_id,
        candidate=row.candidate,
        role=row.role,
        rubric=row.rubric,
        version=row.version,
        variant=row.variant,
        status=panel_status(row.seats, row.untouched, row.sealed),
        seats=row.seats,
        sealed=row.sealed,
        rated=row.rated,
        focus=row.focus,
        notes=row.notes,
        planned_at=planned_at,
        starts_at=datetime.fromisoformat(row.starts_at) if row.starts_at else None,
        changed_at=datetime.fromisoformat(row.changed_at) if row.changed_at else planned_at,
    )


def _seat_line(row: Row[Any]) -> SeatLine:
    return SeatLine(
        id=row.id,
        panel=row.panel_id,
        candidate=row.candidate,
        role=row.role,
        interviewer_id=row.interviewer_id,
        interviewer=row.interviewer,
        exercise=row.exercise,
        status=row.status,
        rated=row.rated,
        focus=row.focus,
        notes=row.notes,
        seals=row.seals,
        starts_at=datetime.fromisoformat(row.starts_at) if row.starts_at else None,
        minutes=row.minutes,
        changed_at=datetime.fromisoformat(row.changed_at),
    )


def _utc(moment: datetime | None) -> str:
    """Return a time as text that sorts by time; empty for none."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds") if moment else ""
