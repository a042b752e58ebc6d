"""The lines that lists read, one for each candidate, panel and seat: kept up to date with the journal."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from app.domain.errors import NotFound
from app.domain.journal.events import CandidateAdded, Event
from app.domain.panel import Panel, Seat
from app.domain.records.applicant import Details
from app.domain.records.retention import Record
from app.domain.scorecard.scorecard import Scorecard
from app.store.database import core, schema
from app.store.database.connection import Connection
from app.store.journal import events, folds
from app.store.lists.panels import utc

_CARD_COLUMNS = ("status", "rated", "notes", "seals", "changed_at")
_PUT_CANDIDATE = core.Prepared(insert(schema.candidates))
_KNOWN = core.Prepared(select(schema.candidates.c.id).where(schema.candidates.c.id == bindparam("candidate")))
_PUT_PANEL = core.upsert(schema.panels)
_PUT_SEAT = core.upsert(schema.seats, *_CARD_COLUMNS)
_PUT_CARD = core.Prepared(
    update(schema.seats)
    .where(schema.seats.c.id == bindparam("seat"))
    .values({name: bindparam(f"to_{name}") for name in _CARD_COLUMNS})
    .returning(schema.seats.c.id)
)


def project_candidates(connection: Connection, added: Iterable[Event]) -> None:
    """Add the lines of candidates, from the events that added them."""
    _PUT_CANDIDATE.many(connection, list(_candidate_rows(added)))


def project_panel(connection: Connection, panel: Panel) -> None:
    """Bring the lines of a panel and of its seats up to date with what was planned.

    Give it what `folds.panel` returns: a panel put together otherwise may differ from its events.
    """
    if not _KNOWN(connection, {"candidate": panel.candidate.id}):
        project_candidates(connection, events.candidates_added(connection, panel.candidate.id))
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


def records(connection: Connection) -> list[Record]:
    """Return the candidates with how many panels they have and their last act."""
    people, panels = schema.candidates, schema.panels
    last = func.coalesce(
        func.max(schema.seats.c.changed_at), func.max(panels.c.planned_at), people.c.added_at
    )
    query = (
        select(
            people.c.id,
            people.c.name,
            func.count(panels.c.id.distinct()).label("panels"),
            last.label("last"),
        )
        .outerjoin_from(people, panels, panels.c.candidate_id == people.c.id)
        .outerjoin(schema.seats)
        .group_by(people.c.id)
        .order_by(people.c.id)
    )
    return [
        Record(row.id, row.name, row.panels, datetime.fromisoformat(row.last))
        for row in connection.execute(query)
    ]


def rebuild(connection: Connection) -> None:
    """Make every line anew from the journal."""
    connection.execute(delete(schema.seats))
    connection.execute(delete(schema.panels))
    connection.execute(delete(schema.candidates))
    project_candidates(connection, events.candidates_added(connection))
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


def candidate_differences(connection: Connection) -> list[str]:
    """Return the ids of the candidates whose lines are not what the journal tells."""
    told = {row["id"]: row for row in _candidate_rows(events.candidates_added(connection))}
    kept = {row["id"]: dict(row) for row in connection.execute(select(schema.candidates)).mappings()}
    return sorted(each for each in told.keys() | kept.keys() if told.get(each) != kept.get(each))


def _candidate_rows(added: Iterable[Event]) -> Iterator[dict[str, Any]]:
    for event in added:
        body = event.body
        if isinstance(body, CandidateAdded):
            details = body.details or Details()
            yield {
                "id": body.candidate.id,
                "name": body.candidate.name,
                "details": details.model_dump_json(exclude_defaults=True),
                "search": searchable(body.candidate.name, details),
                "added_at": utc(event.header.at),
            }


def searchable(name: str, details: Details) -> str:
    """Return what a search for a candidate looks through: name, e-mail and outside ids, line by line."""
    return "\n".join((name, details.email, details.external_id, details.application_id)).casefold()


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
        "planned_at": utc(panel.planned_at),
    }


def _seat_row(panel: Panel, place: int, seat: Seat) -> dict[str, Any]:
    return {
        "id": seat.id,
        "panel_id": panel.id,
        "place": place,
        "interviewer_id": seat.interviewer.id,
        "interviewer": seat.interviewer.name,
        "exercise": seat.exercise.title if seat.exercise else None,
        "starts_at": utc(seat.starts_at),
        "minutes": seat.minutes,
        "focus": len(seat.focus),
        "status": "planned",
        "rated": 0,
        "notes": 0,
        "seals": 0,
        "changed_at": utc(panel.planned_at),
    }


def _card_columns(card: Scorecard, at: datetime) -> dict[str, Any]:
    return {
        "status": card.status,
        "rated": len(card.seat.focus) - (0 if card.status == "sealed" else len(card.unrated())),
        "notes": len(card.standing_notes()),
        "seals": len(card.seals),
        "changed_at": utc(at),
    }
