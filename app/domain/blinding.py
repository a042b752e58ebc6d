"""Blinding: nothing of any card before the panel is open, and what came in after."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.errors import Conflict, Sentence
from app.domain.journal.events import Event, Sealed
from app.domain.kits.bundle import (
    CardReceived,
    CardSetAside,
    KitHandedOut,
    KitReceived,
    KitsMade,
    OpeningSetAside,
    PanelOpened,
    SentCard,
)
from app.domain.panel import Candidate, Panel, RubricRef, Seat
from app.domain.scorecard.card_check import Earlier
from app.domain.value import Digest, Id, OneLine, Value, digest

Version = tuple[str, int]
"""A seat's id and the version of its card."""


@dataclass(frozen=True, slots=True)
class Blind:
    """How a panel's cards are kept apart, and whether they still are."""

    panel: Panel
    kits: KitsMade | None = None
    """Set where the panel was planned, once a kit of it was made."""
    handed_out: dict[str, tuple[KitHandedOut, ...]] = field(default_factory=dict)
    """By seat, the kits that were written: the last one counts."""
    kits_in: dict[str, KitReceived] = field(default_factory=dict)
    """By seat, where the panel came with kits."""
    received: dict[Version, SentCard] = field(default_factory=dict)
    """Every card that came with a bundle, but for those set aside."""
    plain: dict[Version, str] = field(default_factory=dict)
    """The digests of the cards that can be read here: sealed here, or opened."""
    aside: tuple[CardSetAside, ...] = ()
    """The cards that do not count, in the order they were set aside."""
    dropped: tuple[SentCard, ...] = ()
    """Of them, those that came with a bundle: the shares that came with them still hold."""
    openings: tuple[PanelOpened, ...] = ()
    late: frozenset[Version] = frozenset()
    """The cards that were sealed here, or came here, after the panel was open."""
    is_open: bool = False

    @property
    def lock(self) -> str | None:
        """The public key that the cards are locked for; None where no kit was made or came."""
        came = next(iter(self.kits_in.values()), None)
        return self.kits.locks.panel if self.kits else came.locks.panel if came else None

    @property
    def waiting(self) -> tuple[Seat, ...]:
        """The seats that have neither sealed here nor sent a card."""
        here = {seat for seat, _ in (*self.received, *self.plain)}
        return tuple(seat for seat in self.panel.seats if seat.id not in here)

    @property
    def without_kit(self) -> tuple[Seat, ...]:
        """The seats that could still get their first kit: none was written, and nothing is sealed."""
        return tuple(seat for seat in self.waiting if seat.id not in self.handed_out)

    @property
    def locked(self) -> tuple[SentCard, ...]:
        """The cards that came and were not opened, by seat and version."""
        return tuple(card for key, card in sorted(self.received.items()) if key not in self.plain)


def may_follow(aside: Iterable[CardSetAside], seat: str) -> frozenset[Earlier]:
    """Return the versions of a seat that were set aside and that the next one may still rest on."""
    mine = (each for each in aside if each.seat == seat)
    return frozenset(
        (each.version, each.digest) for each in mine if all(fault.what != "version" for fault in each.faults)
    )


def told_aside(panel: Panel, aside: Iterable[CardSetAside]) -> tuple[Sentence, ...]:
    """Return each card that does not count, with its seat and why, to stand in a sentence."""
    names = {seat.id: seat.interviewer.name for seat in panel.seats}
    return tuple(
        Sentence(
            "the card of {name}, version {version} ({why})",
            name=names.get(each.seat, each.seat),
            version=each.version,
            why=each.why(),
        )
        for each in aside
    )


def fold_blind(panel: Panel, events: Iterable[Event]) -> Blind:
    """Return how the cards of `panel` are kept apart, from all its events in the journal's order.

    A card that was set aside counts nowhere, wherever it stands in that order.
    """
    events = tuple(events)
    aside = tuple(each.body for each in events if isinstance(each.body, CardSetAside))
    gone = {(each.seat, each.digest) for each in aside}
    dropped = list[SentCard]()
    kits: KitsMade | None = None
    handed_out, kits_in = dict[str, tuple[KitHandedOut, ...]](), dict[str, KitReceived]()
    openings = list[PanelOpened]()
    received, plain, late = dict[Version, SentCard](), dict[Version, str](), set[Version]()
    is_open = seen = False
    for event in events:
        match event.body:
            case KitsMade():
                kits = event.body
            case KitHandedOut(seat=seat):
                handed_out[seat] = (*handed_out.get(seat, ()), event.body)
            case KitReceived(seat=seat):
                kits_in[seat] = event.body
            case CardReceived(card=card) if (card.seat, card.seal.digest) in gone:
                dropped.append(card)
            case Sealed(seal=seal) if (event.header.subjects.seat or "", seal.digest) in gone:
                pass
            case CardReceived(card=card):
                key = (card.seat, card.seal.version)
                received[key] = card
                late |= {key} if is_open or seen else set()
            case Sealed(seal=seal):
                key = (event.header.subjects.seat or "", seal.version)
                late |= {key} if (is_open or seen) and key not in received else set()
                plain[key] = seal.digest
                if kits is None and not kits_in:
                    is_open |= {seat.id for seat in panel.seats} <= {seat for seat, _ in plain}
            case PanelOpened():
                openings.append(event.body)
                is_open = seen = True
            case OpeningSetAside(opened=opened, at=at):
                openings.append(opened.replace(set_aside=at))
                seen = True
    return Blind(
        panel, kits, handed_out, kits_in, received, plain, aside, tuple(dropped), tuple(openings),
        frozenset(late), is_open,
    )  # fmt: skip


def check_shown(blind: Blind) -> None:
    """Raise `Conflict` unless what the cards of the panel say may be shown: the one rule for all."""
    if blind.is_open:
        return
    if blind.kits_in:
        raise Conflict("This panel is opened where it was planned. Send your sealed card there.")
    check_complete(blind)
    raise Conflict("Every scorecard is here, and none has been opened yet. Open the panel to see them.")


def check_complete(blind: Blind) -> None:
    """Raise `Conflict` naming the seats whose cards are not here yet."""
    names = ", ".join(seat.interviewer.name for seat in blind.waiting)
    if names:
        raise Conflict("The debrief opens when every scorecard is sealed. Waiting for: {names}.", names=names)


class SeatState(Value):
    """A seat as every order of imports must leave it."""

    seat: Id
    interviewer: Id
    public_key: Digest
    focus: tuple[str, ...]
    exercise: Digest | None
    cards: tuple[tuple[int, Digest, bool], ...]
    """Version, digest, and whether it can be read here."""


class PanelState(Value):
    """A panel as every order of imports must leave it: no times, no order of events."""

    panel: Id
    candidate: Candidate
    role: OneLine
    rubric: RubricRef
    seats: tuple[SeatState, ...]
    is_open: bool


def panel_digest(blind: Blind) -> str:
    """Return the digest of a panel's state."""
    panel = blind.panel
    known = {key: card.seal.digest for key, card in blind.received.items()} | blind.plain
    seats = tuple(
        SeatState(
            seat=each.id,
            interviewer=each.interviewer.id,
            public_key=each.interviewer.public_key,
            focus=each.focus,
            exercise=each.exercise.digest if each.exercise else None,
            cards=tuple(
                (key[1], told, key in blind.plain) for key, told in sorted(known.items()) if key[0] == each.id
            ),
        )
        for each in sorted(panel.seats, key=lambda seat: seat.id)
    )
    return digest(
        PanelState(
            panel=panel.id,
            candidate=panel.candidate,
            role=panel.role,
            rubric=panel.rubric,
            seats=seats,
            is_open=blind.is_open,
        )
    )
