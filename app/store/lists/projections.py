"""The lines that lists read, one for each candidate, panel and seat: kept up to date with the journal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from app.domain.errors import NotFound
from app.domain.journal.events import CandidateAdded, Event
from app.domain.journal.seat_events import CandidateRenamed
from app.domain.panel import Panel, Seat
from app.domain.records.applicant import Details
from app.domain.records.retention import Record
from app.domain.scorecard.scorecard import Scorecard
from app.store.database.connection import Connection
from app.store.journal import events, folds
from app.store.lists.panels import utc

_CARD_COLUMNS = ("status", "rated", "notes", "seals", "changed_at")
_PUT_CARD = """
    UPDATE seats SET {} WHERE id = :id RETURNING id
""".format(", ".join(f"{name} = :{name}" for name in _CARD_COLUMNS))
_RECORDS = """
    SELECT candidates.id, candidates.name, count(DISTINCT panels.id),
        coalesce(max(seats.changed_at), max(panels.planned_at), candidates.added_at)
    FROM candidates
    LEFT JOIN panels ON panels.candidate_id = candidates.id
    LEFT JOIN seats ON seats.panel_id = panels.id
    GROUP BY candidates.id
    ORDER BY candidates.id
"""


def project_candidates(connection: Connection, happened: Iterable[Event]) -> None:
    """Bring the lines of candidates up to date, from the events that added and renamed them."""
    for row in _candidate_rows(happened):
        connection.run(_upsert("candidates", row), row)


def project_panel(connection: Connection, panel: Panel) -> None:
    """Bring the lines of a panel and of its seats up to date with what was planned.

    Give it what `folds.panel` returns: a panel put together otherwise may differ from its events. Seats that
    were taken back have no line, and a panel without seats has none.
    """
    known = connection.run("SELECT 1 FROM candidates WHERE id = ?", (panel.candidate.id,))
    if known.fetchone() is None:
        project_candidates(connection, events.candidate_events(connection, panel.candidate.id))
    for (seat,) in connection.run("SELECT id FROM seats WHERE panel_id = ?", (panel.id,)).fetchall():
        if seat not in [each.id for each in panel.seats]:
            connection.run("DELETE FROM seats WHERE id = ?", (seat,))
    if not panel.seats:
        connection.run("DELETE FROM panels WHERE id = ?", (panel.id,))
        return
    row = _panel_row(panel)
    connection.run(_upsert("panels", row), row)
    for place, seat in enumerate(panel.seats):
        row = _seat_row(panel, place, seat)
        connection.run(_upsert("seats", row, keep=_CARD_COLUMNS), row)


def project_card(connection: Connection, card: Scorecard, at: datetime) -> None:
    """Bring the line of a seat up to date with its scorecard, last changed `at`.

    Raises `NotFound` when there is no such line: the candidate was erased meanwhile.
    """
    if not connection.run(_PUT_CARD, {"id": card.seat.id, **_card_columns(card, at)}).fetchall():
        raise NotFound("This scorecard is no longer in the workspace: its candidate was erased.")


def records(connection: Connection) -> list[Record]:
    """Return the candidates with how many panels they have and their last act."""
    rows = connection.run(_RECORDS)
    return [Record(id, name, panels, datetime.fromisoformat(last)) for id, name, panels, last in rows]


def rebuild(connection: Connection) -> None:
    """Make every line anew from the journal."""
    for table in ("seats", "panels", "candidates"):  # the one that refers to another first
        connection.run(f"DELETE FROM {table}")
    project_candidates(connection, events.candidate_events(connection))
    for each, cards in folds.every(connection):
        project_panel(connection, each)
        for card, at in cards:
            project_card(connection, card, at)


def differences(connection: Connection) -> list[str]:
    """Return the ids of the panels whose lines are not what the journal tells."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for table, key in (("panels", "id"), ("seats", "panel_id")):
        for row in _kept(connection, table):
            kept.setdefault(row[key], []).append(row)
    wrong = [
        each.id for each, cards in folds.every(connection) if kept.pop(each.id, []) != _rows(each, cards)
    ]
    return sorted([*wrong, *kept])


def candidate_differences(connection: Connection) -> list[str]:
    """Return the ids of the candidates whose lines are not what the journal tells."""
    told = {row["id"]: row for row in _candidate_rows(events.candidate_events(connection))}
    kept = {row["id"]: row for row in _kept(connection, "candidates")}
    return sorted(each for each in told.keys() | kept.keys() if told.get(each) != kept.get(each))


def _kept(connection: Connection, table: str) -> Iterator[dict[str, Any]]:
    found = connection.run(f"SELECT * FROM {table} ORDER BY id")
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)


def _insert(table: str, row: Mapping[str, Any]) -> str:
    values = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})"


def _upsert(table: str, row: Mapping[str, Any], keep: Sequence[str] = ()) -> str:
    """Return an insert that overwrites the row of the same id, but for the columns `keep`."""
    changed = ", ".join(f"{name} = excluded.{name}" for name in row if name not in ("id", *keep))
    return f"{_insert(table, row)} ON CONFLICT (id) DO UPDATE SET {changed}"


def _candidate_rows(happened: Iterable[Event]) -> list[dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for event in happened:
        body = event.body
        if isinstance(body, CandidateAdded):
            details = body.details or Details()
            rows[body.candidate.id] = {
                "id": body.candidate.id,
                "name": body.candidate.name,
                "details": details.model_dump_json(exclude_defaults=True),
                "search": searchable(body.candidate.name, details),
                "added_at": utc(event.header.at),
            }
        elif isinstance(body, CandidateRenamed) and (row := rows.get(body.candidate)):
            details = Details.model_validate_json(row["details"])
            row |= {"name": body.name, "search": searchable(body.name, details)}
    return list(rows.values())


def searchable(name: str, details: Details) -> str:
    """Return what a search for a candidate looks through: name, e-mail and outside ids, line by line."""
    return "\n".join((name, details.email, details.external_id, details.application_id)).casefold()


def _rows(panel: Panel, cards: list[folds.Begun]) -> list[dict[str, Any]]:
    if not panel.seats:
        return []
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
        "notes": len(card.evidence()),
        "seals": len(card.seals),
        "changed_at": utc(at),
    }
