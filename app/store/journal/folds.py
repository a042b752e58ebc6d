"""Panels and scorecards as their events tell them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from app.domain.blinding import Blind, fold_blind
from app.domain.errors import EvenhandError, NotFound
from app.domain.journal.card_fold import fold_card
from app.domain.journal.events import Event
from app.domain.journal.panel_fold import fold_panel, fold_withdrawn
from app.domain.panel import Panel
from app.domain.scorecard.scorecard import Scorecard
from app.store.database.connection import Connection
from app.store.journal import events as journal


class Begun(NamedTuple):
    """A scorecard on which something happened, and when it last did."""

    card: Scorecard
    at: datetime


def panel(connection: Connection, panel: str) -> Panel:
    """Return a panel with its seats; raise `NotFound` when there is none such."""
    planned = journal.events_of_panel(connection, panel, cards=False)
    candidate = next((each.header.subjects.candidate for each in planned), None)
    with _readable(panel):
        found = fold_panel(planned, journal.candidates(connection, candidate))
    if found is None:
        raise NotFound("There is no panel {panel} in this workspace.", panel=panel)
    return found


def withdrawn(connection: Connection, panel: str) -> list[Scorecard]:
    """Return the scorecards of a panel that were taken back."""
    planned = journal.events_of_panel(connection, panel, cards=False)
    candidate = next((each.header.subjects.candidate for each in planned), None)
    with _readable(panel):
        seats = fold_withdrawn(planned, journal.candidates(connection, candidate))
        return [
            fold_card(Scorecard(panel=panel, seat=seat), journal.events_of_seat(connection, seat.id))
            for seat in seats
        ]


def blind(connection: Connection, found: Panel) -> Blind:
    """Return how the cards of a panel are kept apart."""
    return fold_blind(found, journal.sealing_of_panel(connection, found.id))


def card(connection: Connection, panel: Panel, seat: str) -> Scorecard:
    """Return the scorecard of a seat; raise `NotFound` when the panel has none such."""
    empty = Scorecard(panel=panel.id, seat=panel.seat(seat))
    with _readable(panel.id):
        return fold_card(empty, journal.events_of_seat(connection, seat))


def every(connection: Connection) -> Iterator[tuple[Panel, list[Begun]]]:
    """Yield every panel in the journal with the scorecards begun on it."""
    known = journal.candidates(connection)
    query = "SELECT DISTINCT panel_id FROM events WHERE panel_id IS NOT NULL"
    for (identifier,) in connection.run(query).fetchall():
        happened = journal.events_of_panel(connection, identifier)
        with _readable(identifier):
            found = fold_panel(happened, known)
            cards = _cards(found, happened) if found else []
        if found:
            yield found, cards


def _cards(panel: Panel, happened: list[Event]) -> list[Begun]:
    acts: dict[str, list[Event]] = {seat.id: [] for seat in panel.seats}
    last: dict[str, datetime] = {}
    for event in happened:
        seat = event.header.subjects.seat
        if seat in acts:
            acts[seat].append(event)
            if event.header.kind in journal.CARD_KINDS:
                last[seat] = event.header.at
    return [
        Begun(fold_card(Scorecard(panel=panel.id, seat=seat), acts[seat.id]), last[seat.id])
        for seat in panel.seats
        if seat.id in last
    ]


@contextmanager
def _readable(panel: str) -> Iterator[None]:
    """Say so when events do not follow from each other, because some are missing."""
    try:
        yield
    except (IndexError, KeyError, ValueError):
        raise EvenhandError(
            "Panel {panel} cannot be read: events behind it are missing or damaged. "
            "Under Backups, “Check now” says what is wrong, and one goes back to a backup.",
            panel=panel,
        ) from None
