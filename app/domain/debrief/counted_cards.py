"""Which recorded cards count: those that came from elsewhere are read again before they do."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.domain.blinding import Blind, may_follow
from app.domain.journal.events import Event, Sealed
from app.domain.kits.bundle import CardSetAside
from app.domain.panel import Seat
from app.domain.scorecard.card_check import CameCard, CardBasis, read_versions


class CountedCards(NamedTuple):
    """The cards of an open panel that count, and those that do not."""

    versions: Mapping[str, tuple[Sealed, ...]]
    """By seat, the newest version last; of a seat without any there is no entry."""
    aside: tuple[CardSetAside, ...]
    refused: tuple[Sealed, ...] = ()
    """What an earlier version of the program recorded of those: a meeting may have been closed upon it."""


def counted_cards(blind: Blind, basis: CardBasis, events: Iterable[Event]) -> CountedCards:
    """Return which cards count of those among `events` that can be read here.

    An earlier version of the program recorded whatever opened: what it let in does not count either.
    """
    versions, aside, refused = dict[str, tuple[Sealed, ...]](), list(blind.aside), list[Sealed]()
    held: dict[tuple[str, int], Sealed] = {}
    wrong = {(each.seat, each.digest) for each in blind.aside if each.faults}
    for event in events:
        if isinstance(body := event.body, Sealed):
            key = (event.header.subjects.seat or "", body.seal.version)
            if blind.plain.get(key) == body.seal.digest:
                held[key] = body
            elif (key[0], body.seal.digest) in wrong:
                refused.append(body)
    came = {owner for owner, _ in blind.received}
    for seat in basis.panel.seats:
        mine = [held[key] for key in sorted(held) if key[0] == seat.id]
        found = _set_aside(blind, basis, seat, mine) if seat.id in came else []
        aside += found
        gone = {each.digest for each in found}
        refused += [body for body in mine if body.seal.digest in gone]
        if counted := tuple(body for body in mine if body.seal.digest not in gone):
            versions[seat.id] = counted
    return CountedCards(versions, tuple(aside), tuple(refused))


def _set_aside(blind: Blind, basis: CardBasis, seat: Seat, held: Sequence[Sealed]) -> list[CardSetAside]:
    """Return those of a seat's cards that came from elsewhere and do not count."""
    came = [CameCard(body.document, body.seal) for body in held]
    return [
        CardSetAside(
            seat=seat.id,
            version=each.seal.version,
            digest=each.seal.digest,
            faults=faults,
            at=blind.openings[-1].at if blind.openings else each.seal.at,
        )
        for each, faults in read_versions(basis, seat, came, may_follow(blind.aside, seat.id))
        if faults
    ]
