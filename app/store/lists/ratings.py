"""The ratings on sealed cards, panel by panel, without the rest of the cards: there may be very many."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from app.domain.debrief.counted_cards import counted_cards
from app.domain.debrief.opened_panel import RatedCard, RatedSeat, rated_seat
from app.domain.errors import EvenhandError
from app.store.database.connection import Connection
from app.store.journal import documents, folds
from app.store.journal import events as journal

_KINDS = (
    "'seat-assigned', 'sealed', 'kits-made', 'kit-received', 'card-received', 'card-set-aside', "
    "'panel-opened'"
)
_EVENTS = f"""
    SELECT kind, seat_id, id, body FROM events
    WHERE panel_id = ? AND kind IN ({_KINDS}) AND body IS NOT NULL
    ORDER BY lamport, device, sequence
"""
_HERE = {"seat-assigned", "sealed"}


class _Seal(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    digest: str


class _Sealed(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    document: RatedCard
    seal: _Seal


_READ = TypeAdapter(_Sealed)


def seats(connection: Connection, panel: str) -> list[RatedSeat]:
    """Return the seats of a panel that rated anything; none while the panel is not open."""
    events = connection.run(_EVENTS, (panel,)).fetchall()
    sealed = [event for event in events if event[0] == "sealed"]
    if not sealed:
        return []
    late, counted = frozenset[tuple[str, int]](), None
    if not _is_plain(events):
        found = folds.panel(connection, panel)
        blind = folds.blind(connection, found)
        if not blind.is_open:
            return []
        late = blind.late
        if blind.received or blind.aside:
            happened = journal.sealing_of_panel(connection, panel)
            read = counted_cards(blind, documents.basis(connection, found), happened)
            counted = {(seat, each.seal.digest) for seat, held in read.versions.items() for each in held}
    versions: dict[str, dict[int, RatedCard]] = {}
    for _, seat, identifier, body in sealed:
        card, digest = _card(identifier, body)
        if counted is None or (seat, digest) in counted:
            versions.setdefault(seat, {})[card.version] = card
    return [
        rated_seat(known, {version for where, version in late if where == seat})
        for seat, known in versions.items()
    ]


def panels(connection: Connection) -> Iterator[str]:
    """Yield the id of every panel, planned first first."""
    for (panel,) in connection.run("SELECT id FROM panels ORDER BY id"):
        yield panel


def rubrics(connection: Connection) -> list[str]:
    """Return the digests of the rubrics in use."""
    rows = connection.run("SELECT digest FROM documents WHERE kind = 'rubric' ORDER BY digest")
    return [digest for (digest,) in rows]


def _is_plain(events: Sequence[tuple[str, str, str, str]]) -> bool:
    """Return whether every seat sealed here, once: then the panel is open and no card came late.

    Kits, amendments and seats still waiting are for the rule itself, on everything it needs to know.
    """
    kinds = [kind for kind, *_ in events]
    sealed = {seat for kind, seat, *_ in events if kind == "sealed"}
    return set(kinds) == _HERE and kinds.count("sealed") == len(sealed) == kinds.count("seat-assigned")


def _card(event: str, body: str) -> tuple[RatedCard, str]:
    """Return a sealed card and its digest."""
    try:
        read = _READ.validate_json(body)
        return read.document, read.seal.digest
    except ValidationError:
        raise EvenhandError(
            "Event {event} in the workspace is damaged and cannot be read. "
            "Under Backups, “Check now” says what is wrong, and one goes back to a backup.",
            event=event,
        ) from None
