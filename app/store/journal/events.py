"""The journal: events are added, and read back in their order; nothing else happens to them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, get_args

from sqlalchemy import Integer, Row, Select, bindparam, func, insert, literal_column, select, update

from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.events import (
    BODIES,
    Body,
    CandidateAdded,
    CardBody,
    Event,
    Header,
    InterviewerJoined,
    MeetingBody,
    RecordBody,
    Sealed,
    Subjects,
    chained,
    commitment,
)
from app.domain.kits.bundle import KeyPinned, KitReceived
from app.domain.panel import Candidate, Interviewer
from app.domain.text import uuid7
from app.domain.value import canonical
from app.store.database.connection import Connection
from app.store.database.core import Prepared
from app.store.database.schema import events, heads, panels
from app.store.database.workspace import Workspace

CARD_KINDS = tuple(sorted(each.model_fields["kind"].default for each in get_args(CardBody)))
"""The kinds of event that happen on one scorecard."""
ROOM_KINDS = tuple(sorted(each.model_fields["kind"].default for each in (*get_args(MeetingBody), Sealed)))
"""The kinds of event that a debrief room rests on: sealed cards, and the acts of the meeting."""
RECORD_KINDS = tuple(sorted(each.model_fields["kind"].default for each in get_args(RecordBody)))
"""The kinds of event that are done with the records as records."""

_MANY = 500
"""Candidates of whom a search looks for events one by one."""
_ORDER = (events.c.lamport, events.c.device, events.c.sequence)
_OWN = heads.alias("own")
_HEAD = Prepared(
    select(_OWN.c.sequence, _OWN.c.chain, select(func.max(heads.c.lamport)).scalar_subquery()).where(
        _OWN.c.device == bindparam("device")
    )
)
_MOVE_HEAD = Prepared(
    update(heads)
    .where(heads.c.device == bindparam("own"))
    .values(sequence=bindparam("to_sequence"), lamport=bindparam("to_lamport"), chain=bindparam("to_chain"))
)
_INSERT = Prepared(insert(events))
_ON_CARD = events.c.kind.in_([literal_column(f"'{kind}'") for kind in CARD_KINDS])
_COUNT = Prepared(
    select(func.count()).select_from(events).where(events.c.seat_id == bindparam("seat"), _ON_CARD)
)


def append(
    connection: Connection,
    workspace: Workspace,
    bodies: Sequence[Body],
    *,
    author: str | None,
    subjects: Subjects,
    expected: int | None = None,
) -> list[Event]:
    """Add one event for each body, all about `subjects`, and return them.

    `expected` is how many events the caller's scorecard was folded from (`len(card.commitments)`);
    raises `Conflict` when the seat has moved on since. Needs a connection from `workspace.write()`.
    """
    if expected is not None:
        _check_expected(connection, subjects, expected)
    ((sequence, chain, lamport),) = _HEAD(connection, {"device": workspace.device})
    made: list[Event] = []
    rows: list[dict[str, Any]] = []
    for body in bodies:
        sequence, lamport = sequence + 1, lamport + 1
        text, salt = canonical(body), workspace.randomness(16)
        header = _stamped(workspace, body.kind, author, subjects, sequence, lamport, commitment(salt, text))
        chain = chained(chain, header)
        made.append(Event(header=header, body=body))
        rows.append(_row(header, text.decode(), salt, chain))
    if rows:
        _INSERT.many(connection, rows)
        head = {"to_sequence": sequence, "to_lamport": lamport, "to_chain": chain}
        _MOVE_HEAD(connection, {"own": workspace.device, **head})
    return made


def _stamped(
    workspace: Workspace,
    kind: str,
    author: str | None,
    subjects: Subjects,
    sequence: int,
    lamport: int,
    committed: str,
) -> Header:
    at = workspace.clock()
    return Header(
        id=uuid7(at, workspace.randomness(10)),
        device=workspace.device,
        sequence=sequence,
        lamport=lamport,
        at=at,
        author=author,
        kind=kind,
        subjects=subjects,
        commitment=committed,
    )


def events_of_seat(connection: Connection, seat: str) -> list[Event]:
    """Return what happened on a seat, in the journal's order."""
    return list(_events(connection, select(events).where(events.c.seat_id == seat).order_by(*_ORDER)))


def events_of_panel(connection: Connection, panel: str, *, cards: bool = True) -> list[Event]:
    """Return what happened on a panel, in the journal's order; not on its scorecards unless `cards`."""
    query = select(events).where(events.c.panel_id == panel).order_by(*_ORDER)
    return list(_events(connection, query if cards else query.where(~_ON_CARD)))


def came_with_kit(connection: Connection, panel: str) -> bool:
    """Return whether a panel came with a kit, so that its cards are sent to where it was planned."""
    kits = events.c.kind == KitReceived.model_fields["kind"].default
    query = select(events.c.id).where(events.c.panel_id == panel, kits).limit(1)
    return connection.execute(query).first() is not None


def sealing_of_panel(connection: Connection, panel: str) -> list[Event]:
    """Return what was planned, sealed, sent, received and opened on a panel, in the journal's order."""
    kinds = events.c.kind.in_(["sealed", "card-received"])
    query = select(events).where(events.c.panel_id == panel, kinds | ~_ON_CARD).order_by(*_ORDER)
    return list(_events(connection, query))


def pinned_keys(connection: Connection, interviewer: str) -> set[str]:
    """Return the signing keys that came with the cards of an interviewer, on every panel."""
    query = select(events).where(events.c.kind == "key-pinned", events.c.author == interviewer)
    found = (each.body for each in _events(connection, query))
    return {each.public_key for each in found if isinstance(each, KeyPinned)}


def all_events(connection: Connection, kind: str | None = None) -> Iterator[Event]:
    """Yield every event (of one kind) that still has its body, in the journal's order."""
    query = select(events).order_by(*_ORDER).execution_options(yield_per=500)
    return _events(connection, query if kind is None else query.where(events.c.kind == kind))


def events_of_candidate(connection: Connection, candidate: str) -> list[Event]:
    """Return everything that happened about a candidate, in the journal's order."""
    return list(
        _events(connection, select(events).where(events.c.candidate_id == candidate).order_by(*_ORDER))
    )


def record_events(connection: Connection) -> list[Event]:
    """Return what was done with the records as records, in the journal's order."""
    query = select(events).where(events.c.panel_id.is_(None), events.c.kind.in_(RECORD_KINDS))
    return list(_events(connection, query.order_by(*_ORDER)))


def latest(
    connection: Connection,
    kinds: Sequence[str],
    *,
    about: Collection[str] | None = None,
    before: int | None = None,
    limit: int,
) -> list[tuple[int, Header, Body | None]]:
    """Return the newest events of some kinds with their places, erased ones too; `about` names candidates.

    `before` is a place: what was written after it is passed over. Where few events fit, they are found by the
    indexes; else the newest are read from the end of the file (`+rowid` is what no index can sort by).
    """
    if about is not None and len(about) > _MANY:
        return _sifted(connection, kinds, set(about), before, limit)
    of_records = set(kinds) <= {*RECORD_KINDS}
    place = literal_column("+rowid" if of_records or about is not None else "rowid", Integer).label("place")
    query = select(place, events).where(events.c.kind.in_(kinds)).order_by(place.desc()).limit(limit)
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
    return [(row.place, *_read(row)) for row in found[:limit]]


def _sifted(
    connection: Connection, kinds: Sequence[str], about: set[str], before: int | None, limit: int
) -> list[tuple[int, Header, Body | None]]:
    """Return the newest events about very many candidates: read from the end until there are enough."""
    found: list[tuple[int, Header, Body | None]] = []
    while len(found) < limit and (page := latest(connection, kinds, before=before, limit=_MANY)):
        found += [each for each in page if each[1].subjects.candidate in about]
        before = page[-1][0]
    return found[:limit]


def count_in_room(connection: Connection, panel: str) -> int:
    """Return how many events the debrief room of a panel rests on, to notice that it has moved on."""
    query = (
        select(func.count())
        .select_from(events)
        .where(events.c.panel_id == panel, events.c.kind.in_(ROOM_KINDS), events.c.body.is_not(None))
    )
    return int(connection.execute(query).scalar_one())


def candidates(connection: Connection, candidate: str | None = None) -> dict[str, Candidate]:
    """Return every candidate by id, or the one asked for."""
    found = _people(connection, "candidate-added", candidate)
    return {each.candidate.id: each.candidate for each in found if isinstance(each, CandidateAdded)}


def candidates_added(connection: Connection, candidate: str | None = None) -> Iterator[Event]:
    """Yield the event that added each candidate, or the one asked for."""
    return _about_people(connection, "candidate-added", candidate)


def interviewers(connection: Connection) -> dict[str, Interviewer]:
    """Return every interviewer who joined, by id."""
    found = _people(connection, "interviewer-joined")
    return {each.interviewer.id: each.interviewer for each in found if isinstance(each, InterviewerJoined)}


def _people(connection: Connection, kind: str, candidate: str | None = None) -> Iterator[Body]:
    return (each.body for each in _about_people(connection, kind, candidate))


def _about_people(connection: Connection, kind: str, candidate: str | None = None) -> Iterator[Event]:
    query = select(events).where(events.c.panel_id.is_(None), events.c.kind == kind).order_by(*_ORDER)
    if candidate is not None:
        query = query.where(events.c.candidate_id == candidate)
    return _events(connection, query)


def _events(connection: Connection, query: Select[Any]) -> Iterator[Event]:
    for row in connection.execute(query.where(events.c.body.is_not(None))):
        header, body = _read(row)
        assert body is not None
        yield Event(header=header, body=body)


def _read(row: Row[Any]) -> tuple[Header, Body | None]:
    """Return the header of an event and what happened; None once that is erased."""
    try:
        return _header(row), None if row.body is None else BODIES.validate_json(row.body)
    except ValueError:
        raise EvenhandError(
            "Event {event} in the workspace is damaged and cannot be read. "
            "Run `evenhand check`, or restore a backup.",
            event=row.id,
        ) from None


def _header(row: Row[Any]) -> Header:
    return Header(
        id=row.id,
        device=row.device,
        sequence=row.sequence,
        lamport=row.lamport,
        at=datetime.fromisoformat(row.at),
        author=row.author,
        kind=row.kind,
        subjects=Subjects(candidate=row.candidate_id, panel=row.panel_id, seat=row.seat_id),
        commitment=row.commitment,
    )


def _row(header: Header, body: str, salt: bytes, chain: str) -> dict[str, Any]:
    return {
        **header.model_dump(mode="json", exclude={"subjects"}),
        "candidate_id": header.subjects.candidate,
        "panel_id": header.subjects.panel,
        "seat_id": header.subjects.seat,
        "body": body,
        "salt": salt,
        "chain": chain,
    }


def _check_expected(connection: Connection, subjects: Subjects, expected: int) -> None:
    ((found,),) = _COUNT(connection, {"seat": subjects.seat})
    if found != expected:
        raise Conflict(
            "This scorecard was changed elsewhere in the meantime. Nothing was changed. "
            "Open it again to see its newest state, then repeat what you did."
        )
