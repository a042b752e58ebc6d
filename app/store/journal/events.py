"""The journal: events are added, and read back in their order; nothing else happens to them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol, get_args

from app.domain.cv import CvAdded, CvPaper, CvPlace, CvRef, reference
from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.events import (
    Body,
    CandidateAdded,
    CardBody,
    Event,
    Header,
    InterviewerJoined,
    MeetingBody,
    NewerBody,
    RecordBody,
    Sealed,
    Subjects,
    body_of,
    chained,
    columns,
    commitment,
)
from app.domain.journal.seat_events import CandidateRenamed
from app.domain.kits.bundle import CardReceived, CardSetAside, KeyPinned, KitReceived
from app.domain.panel import Candidate, Interviewer
from app.domain.text import uuid7
from app.domain.value import canonical
from app.store.database.connection import Connection
from app.store.database.workspace import Clock, Randomness


class Row(NamedTuple):
    """An event as it is kept, but for its salt and its chain digest."""

    id: str
    device: str
    sequence: int
    lamport: int
    at: str
    author: str | None
    kind: str
    candidate_id: str | None
    panel_id: str | None
    seat_id: str | None
    body: str | None
    commitment: str


CARD_KINDS = tuple(sorted(each.model_fields["kind"].default for each in get_args(CardBody)))
"""The kinds of event that happen on one scorecard."""
ROOM_KINDS = tuple(
    sorted(each.model_fields["kind"].default for each in (*get_args(MeetingBody), Sealed, CardSetAside))
)
"""The kinds of event that a debrief room rests on: sealed cards, set aside or not; the meeting's acts."""
RECORD_KINDS = tuple(sorted(each.model_fields["kind"].default for each in get_args(RecordBody)))
"""The kinds of event that are done with the records as records."""


def _kinds(kinds: Sequence[str]) -> str:
    return "kind IN ({})".format(", ".join(f"'{kind}'" for kind in kinds))


_EVENTS = "SELECT {} FROM events".format(", ".join(Row._fields))
_ON_CARD = _kinds(CARD_KINDS)
_SEALING = "'sealed', 'card-received', 'card-set-aside'"
_COUNT = f"SELECT count(*) FROM events WHERE seat_id = :seat AND {_ON_CARD}"
_HEAD = "SELECT sequence, chain, (SELECT max(lamport) FROM heads) FROM heads WHERE device = :device"
_MOVE_HEAD = """
    UPDATE heads SET sequence = :sequence, lamport = :lamport, chain = :chain WHERE device = :device
"""
_INSERT = """
    INSERT INTO events (
        id, device, sequence, lamport, at, author, kind, candidate_id, panel_id, seat_id,
        body, salt, commitment, chain
    )
    VALUES (
        :id, :device, :sequence, :lamport, :at, :author, :kind, :candidate_id, :panel_id, :seat_id,
        :body, :salt, :commitment, :chain
    )
"""


class Author(Protocol):
    """Who adds events: a workspace, or one that is being made from a backup."""

    @property
    def clock(self) -> Clock:
        """Tells when an event happens."""

    @property
    def randomness(self) -> Randomness:
        """Salts its commitment."""

    @property
    def device(self) -> str:
        """In whose chain it stands."""


def append(
    connection: Connection,
    workspace: Author,
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
    sequence, chain, lamport = connection.run(_HEAD, {"device": workspace.device}).fetchone()
    made: list[Event] = []
    rows: list[dict[str, Any]] = []
    for body in bodies:
        sequence, lamport = sequence + 1, lamport + 1
        text, salt = canonical(body), workspace.randomness(16)
        header = _stamped(workspace, body.kind, author, subjects, sequence, lamport, commitment(salt, text))
        row = _row(header, text.decode(), salt)
        chain = row["chain"] = chained(chain, row)
        made.append(Event(header=header, body=body))
        rows.append(row)
    if rows:
        connection.run_many(_INSERT, rows)
        head = {"device": workspace.device, "sequence": sequence, "lamport": lamport, "chain": chain}
        connection.run(_MOVE_HEAD, head)
    return made


def _stamped(
    workspace: Author,
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
    return list(_events(connection, "seat_id = :seat", {"seat": seat}))


def events_of_panel(connection: Connection, panel: str, *, cards: bool = True) -> list[Event]:
    """Return what happened on a panel, in the journal's order; not on its scorecards unless `cards`."""
    which = "panel_id = :panel" if cards else f"panel_id = :panel AND NOT {_ON_CARD}"
    return list(_events(connection, which, {"panel": panel}))


def came_with_kit(connection: Connection, panel: str) -> bool:
    """Return whether a panel came with a kit, so that its cards are sent to where it was planned."""
    values = {"panel": panel, "kind": KitReceived.model_fields["kind"].default}
    query = "SELECT 1 FROM events WHERE panel_id = :panel AND kind = :kind LIMIT 1"
    return connection.run(query, values).fetchone() is not None


def sealing_of_panel(connection: Connection, panel: str) -> list[Event]:
    """Return what was planned, sealed, sent, received and opened on a panel, in the journal's order."""
    which = f"panel_id = :panel AND (kind IN ({_SEALING}) OR NOT {_ON_CARD})"
    return list(_events(connection, which, {"panel": panel}))


def pinned_keys(connection: Connection, interviewer: str) -> set[str]:
    """Return the signing keys that came with the cards of an interviewer, on every panel.

    That of a card which somebody set aside is none of them: it may be a thief's.
    """
    which = "kind IN ('key-pinned', 'card-received') AND author = :author"
    found = [each.body for each in _events(connection, which, {"author": interviewer})]
    told = (each.body for each in all_events(connection, "card-set-aside"))
    gone = {each.digest for each in told if isinstance(each, CardSetAside) and each.reason}
    cards = (each.card.seal for each in found if isinstance(each, CardReceived))
    aside = {seal.public_key for seal in cards if seal.digest in gone}
    return {each.public_key for each in found if isinstance(each, KeyPinned)} - aside


def all_events(connection: Connection, kind: str | None = None) -> Iterator[Event]:
    """Yield every event (of one kind) that still has its body, in the journal's order."""
    return _events(connection, "true" if kind is None else "kind = :kind", {"kind": kind})


def events_of_candidate(connection: Connection, candidate: str) -> list[Event]:
    """Return everything that happened about a candidate, in the journal's order."""
    return list(_events(connection, "candidate_id = :candidate", {"candidate": candidate}))


def record_events(connection: Connection) -> list[Event]:
    """Return what was done with the records as records, in the journal's order."""
    return list(_events(connection, f"panel_id IS NULL AND {_kinds(RECORD_KINDS)}"))


def count_in_room(connection: Connection, panel: str) -> int:
    """Return how many events the debrief room of a panel rests on, to notice that it has moved on."""
    which = f"panel_id = :panel AND {_kinds(ROOM_KINDS)} AND body IS NOT NULL"
    (count,) = connection.run(f"SELECT count(*) FROM events WHERE {which}", {"panel": panel}).fetchone()
    return int(count)


def candidates(connection: Connection, candidate: str | None = None) -> dict[str, Candidate]:
    """Return every candidate by id, or the one asked for, as they are called now."""
    known: dict[str, Candidate] = {}
    for event in candidate_events(connection, candidate):
        if isinstance(event.body, CandidateAdded):
            known[event.body.candidate.id] = event.body.candidate
        elif isinstance(event.body, CandidateRenamed) and event.body.candidate in known:
            known[event.body.candidate] = known[event.body.candidate].replace(name=event.body.name)
    return known


def cv(connection: Connection, candidate: str, wanted: CvRef) -> CvPaper | CvPlace | None:
    """Return the CV of a candidate that a seat names; None once it is erased."""
    return next((each for each in cvs(connection, candidate) if reference(each) == wanted), None)


def cvs(connection: Connection, candidate: str) -> Iterator[CvPaper | CvPlace]:
    """Yield every CV that was entered for a candidate."""
    found = (each.body for each in _about_people(connection, ("cv-added",), candidate))
    return (each.cv for each in found if isinstance(each, CvAdded))


def candidate_events(connection: Connection, candidate: str | None = None) -> Iterator[Event]:
    """Yield the events that added and renamed each candidate, or the one asked for."""
    return _about_people(connection, ("candidate-added", "candidate-renamed"), candidate)


def seats_of_candidate(connection: Connection, candidate: str) -> set[str]:
    """Return the ids of the seats on which anything happened, those that were taken back too."""
    query = "SELECT DISTINCT seat_id FROM events WHERE candidate_id = ? AND seat_id IS NOT NULL"
    return {seat for (seat,) in connection.run(query, (candidate,))}


def withdrawn_last(connection: Connection) -> tuple[str, str] | None:
    """Return the panel and the seat that were taken back last and not brought back; None for none."""
    query = f"""
        SELECT kind, panel_id, seat_id FROM events
        WHERE {_kinds(("seat-withdrawn", "seat-restored"))} AND panel_id IS NOT NULL AND body IS NOT NULL
        ORDER BY lamport DESC, device DESC, sequence DESC
    """
    back = set[str]()
    for kind, panel, seat in connection.run(query):
        if kind == "seat-withdrawn" and seat not in back:
            return panel, seat
        back.add(seat)
    return None


def interviewers(connection: Connection) -> dict[str, Interviewer]:
    """Return every interviewer who joined, by id."""
    found = (each.body for each in _about_people(connection, ("interviewer-joined",)))
    return {each.interviewer.id: each.interviewer for each in found if isinstance(each, InterviewerJoined)}


def invitations(connection: Connection) -> list[Event]:
    """Return the invitations that came, and those that were dropped, in the journal's order."""
    return list(_events(connection, "kind IN ('invitation-received', 'invitation-dropped')", {}))


def read(row: Row) -> tuple[Header, Body | NewerBody | None]:
    """Return the header of an event and what happened; None once that is erased."""
    try:
        return _header(row), None if row.body is None else body_of(row.kind, row.body)
    except ValueError:
        raise EvenhandError(
            "Event {event} in the workspace is damaged and cannot be read. "
            "Under Backups, “Check now” says what is wrong, and one goes back to a backup.",
            event=row.id,
        ) from None


def _about_people(
    connection: Connection, kinds: Sequence[str], candidate: str | None = None
) -> Iterator[Event]:
    which = f"panel_id IS NULL AND {_kinds(kinds)}"
    if candidate is not None:
        which += " AND candidate_id = :candidate"
    return _events(connection, which, {"candidate": candidate})


def _events(connection: Connection, which: str, values: Mapping[str, Any] | None = None) -> Iterator[Event]:
    """Yield the events that the condition `which` holds for and that still have their bodies, in order."""
    query = f"{_EVENTS} WHERE {which} AND body IS NOT NULL ORDER BY lamport, device, sequence"
    for row in connection.run(query, values or {}):
        header, body = read(Row(*row))
        assert body is not None
        yield Event(header=header, body=body)


def _header(row: Row) -> Header:
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


def _row(header: Header, body: str, salt: bytes) -> dict[str, Any]:
    return {
        **columns(header),
        "body": body,
        "salt": salt,
    }


def _check_expected(connection: Connection, subjects: Subjects, expected: int) -> None:
    (found,) = connection.run(_COUNT, {"seat": subjects.seat}).fetchone()
    if found != expected:
        raise Conflict(
            "This scorecard was changed elsewhere in the meantime. Nothing was changed. "
            "Open it again to see its newest state, then repeat what you did."
        )
