"""Open a panel: join the shares, unlock the cards, check every one, and put that on record."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from app.domain.blinding import Blind, check_complete, may_follow, panel_digest, told_aside
from app.domain.debrief.counted_cards import counted_cards
from app.domain.document import MadeByNewer, read_document
from app.domain.errors import Conflict, EvenhandError, InvalidInput, Sentence
from app.domain.journal.events import Sealed, Subjects
from app.domain.kits import key_shares
from app.domain.kits.bundle import CARD_LIMIT, CARD_PARTS, CardSetAside, KitsMade, PanelOpened, SentCard
from app.domain.panel import Seat
from app.domain.scorecard.card_check import CameCard, read_versions
from app.domain.scorecard.card_faults import CardFault
from app.domain.scorecard.rules import within_limit
from app.domain.scorecard.seal import SealedCard
from app.exchange.bundles import age
from app.services import signing
from app.services.panels.escrow import check_code
from app.services.panels.planning import named
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, folds
from app.store.journal import events as journal
from app.store.lists import projections
from app.store.secrets import kit_keys


class _Opened(NamedTuple):
    """What became of the cards that were unlocked and read, all in memory."""

    sound: list[Sealed]
    aside: list[CardSetAside]
    newer: list[Seat]
    """Seats whose card a newer version of the program made: it stays locked."""
    early: list[Seat]
    """Seats with a version that came before the one that it rests on: it stays locked until then."""

    def seats(self) -> set[str]:
        """Return the seats with a card that counts."""
        return {each.document.seat.id for each in self.sound}


def state(workspace: Workspace, panel: str) -> Blind:
    """Return how the cards of a panel are kept apart, whom it waits for, and how it was opened."""
    with workspace.read() as connection:
        return folds.blind(connection, folds.panel(connection, panel))


def state_digest(workspace: Workspace) -> str:
    """Return a digest of every panel's state: equal wherever the same things were planned and came in."""
    with workspace.read() as connection:
        states = sorted(panel_digest(folds.blind(connection, panel)) for panel, _ in folds.every(connection))
    return hashlib.sha256("".join(states).encode()).hexdigest()


def open_panel(
    workspace: Workspace, panel: str, by: str, *, reason: str = "", code: str | None = None
) -> Blind:
    """Open a panel, and return how it then stands; when it is open already, open what came in since.

    With all cards here their shares open them. Without one it takes a written reason and, where kits
    were made, the escrow code. Raises `Conflict` or `InvalidInput`, and then nothing was opened; a card
    that does not count was set aside, on record, so that another can come in its place.
    """
    reason = within_limit(reason, Sentence("The reason"))
    with workspace.write() as connection:
        blind = folds.blind(connection, folds.panel(connection, panel))
        if blind.kits_in:
            raise Conflict("This panel is opened where it was planned. Send your sealed card there.")
        if blind.is_open and not blind.locked:
            return blind
        refused: list[CardSetAside] = []
        if blind.kits:
            refused = _open_locked(
                connection, workspace, blind, blind.kits, named(by, "opener"), reason, code
            )
        else:
            _open_early(connection, workspace, blind, named(by, "opener"), reason)
        after = folds.blind(connection, blind.panel)
    if refused:
        raise Conflict(
            "Nothing was opened. Set aside, with its reason on record: {cards}. Ask for a new card, "
            "or open without it: with the escrow code and a reason.",
            cards=told_aside(blind.panel, refused),
        )
    return after


def open_late(connection: Connection, workspace: Workspace, blind: Blind) -> tuple[Sentence, ...]:
    """Open the cards that came to an open panel, if the shares are all here; return what does not count."""
    if not (blind.is_open and blind.kits and blind.locked):
        return ()
    try:
        key = _joined(connection, blind, blind.kits)
    except EvenhandError:  # they wait for the escrow code
        return ()
    opened = _unlocked(connection, workspace, blind, key)
    _record(connection, workspace, blind, opened, None)
    return told_aside(blind.panel, opened.aside)


def set_aside_recorded(connection: Connection, workspace: Workspace, blind: Blind) -> Blind:
    """Put on record what an earlier version of the program let in and does not count; return the panel then.

    So another card of its seat can come in its place.
    """
    if not (blind.is_open and blind.received):
        return blind
    basis = documents.basis(connection, blind.panel)
    counted = counted_cards(blind, basis, journal.sealing_of_panel(connection, blind.panel.id))
    found = [each for each in counted.aside[len(blind.aside) :] if [f.what for f in each.faults] != ["gap"]]
    _record(connection, workspace, blind, _Opened([], found, [], []), None)
    return folds.blind(connection, blind.panel)


def _open_early(connection: Connection, workspace: Workspace, blind: Blind, by: str, reason: str) -> None:
    """Open a panel whose seats are scored here, though some of them are not sealed."""
    if not reason:
        check_complete(blind)
    without = tuple(seat.id for seat in blind.waiting)
    _check_any(blind, without)
    opened = PanelOpened(by=by, how="early", reason=reason, without=without, at=workspace.clock())
    _record(connection, workspace, blind, _Opened([], [], [], []), opened)


def _open_locked(
    connection: Connection,
    workspace: Workspace,
    blind: Blind,
    kits: KitsMade,
    by: str,
    reason: str,
    code: str | None,
) -> list[CardSetAside]:
    """Open what is locked and counts; return what does not, where that keeps the panel shut."""
    if code is None:
        if not reason:
            check_complete(blind)
        elif blind.waiting:
            raise InvalidInput("Opening without a seat takes what the holder of the escrow gives back.")
        opened = _unlocked(connection, workspace, blind, _joined(connection, blind, kits))
        if opened.newer:
            raise Conflict(
                "A newer Evenhand made the card of {names}. Nothing was opened. Update to open it, "
                "or open without it: with the escrow code and a reason.",
                names=", ".join(seat.interviewer.name for seat in opened.newer),
            )
        if opened.aside:
            _record(connection, workspace, blind, opened._replace(sound=[]), None)
            return opened.aside
        has_card = opened.seats() | {seat for seat, _ in blind.plain}
        if incomplete := [seat.interviewer.name for seat in opened.early if seat.id not in has_card]:
            raise Conflict(
                "The first version of the card of {names} is not here, but a later one. Nothing was opened. "
                "Ask for the whole card, or open without it: with the escrow code and a reason.",
                names=", ".join(dict.fromkeys(incomplete)),
            )
    else:
        if not reason:
            raise InvalidInput("Opening with the escrow code takes a reason in writing; it stays on record.")
        opened = _unlocked(connection, workspace, blind, check_code(kits, code))
    if blind.is_open and not opened.aside and not opened.sound:
        return []
    has_card = opened.seats() | {seat for seat, _ in blind.plain}
    without = tuple(seat.id for seat in blind.panel.seats if seat.id not in has_card)
    if not opened.aside:
        _check_any(blind, without)
    how = "all-sealed" if code is None else "escrow-code"
    record = PanelOpened(by=by, how=how, reason=reason, without=without, at=workspace.clock())  # type: ignore[arg-type]
    _record(connection, workspace, blind, opened, record)
    return []


def _check_any(blind: Blind, without: Sequence[str]) -> None:
    """Raise `Conflict` where an opening would show nothing, and make every card that comes a late one."""
    if len(without) == len(blind.panel.seats):
        raise Conflict("No card of this panel can be opened yet.")


def _joined(connection: Connection, blind: Blind, kits: KitsMade) -> str:
    """Return the panel's private key from every seat's share; raise `Conflict` naming a missing one."""
    parts: list[bytes] = []
    own = kit_keys.age_key(connection)
    for seat in blind.panel.seats:
        if not kits.share(seat.id).opens:
            continue  # it is scored here: the key waits for none of its own
        share = _share_of(connection, blind, seat, own)
        if share is None or hashlib.sha256(share).hexdigest() != kits.share(seat.id).commitment:
            raise Conflict(
                "The share of {name} is missing: the seat was scored here, but its kit was handed out. "
                "Import that kit here, or open with the escrow code and a reason.",
                name=seat.interviewer.name,
            )
        parts.append(share)
    whole = key_shares.combine(parts)
    try:
        return whole.decode("ascii", "replace")
    finally:
        whole[:] = bytes(len(whole))


def _share_of(connection: Connection, blind: Blind, seat: Seat, own: str | None) -> bytes | None:
    came = (*blind.received.values(), *blind.dropped)
    sent = next((card for card in came if card.seat == seat.id), None)
    if sent is not None and own is not None:
        return age.unlock(sent.share, own)
    here = kit_keys.share(connection, seat.id)
    return bytes.fromhex(here) if here else None


def _unlocked(connection: Connection, workspace: Workspace, blind: Blind, key: str) -> _Opened:
    """Unlock and read every locked card: nothing of them is shown or recorded here."""
    opened, basis = _Opened([], [], [], []), documents.basis(connection, blind.panel)
    for seat in blind.panel.seats:
        came: list[CameCard] = []
        try:
            for sent in blind.locked:
                if sent.seat == seat.id:
                    came.append(_came(sent, key))
        except MadeByNewer:
            opened.newer.append(seat)
        known = {(at, digest) for (owner, at), digest in blind.plain.items() if owner == seat.id}
        for card, faults in read_versions(basis, seat, came, known | may_follow(blind.aside, seat.id)):
            found = faults or _seal_faults(seat, card)
            if [each.what for each in found] == ["gap"]:
                opened.early.append(seat)
            elif found:
                opened.aside.append(_set_aside(seat, card, found, workspace))
            elif card.document is not None:
                opened.sound.append(Sealed(document=card.document, seal=card.seal))
    return opened


def _set_aside(
    seat: Seat, card: CameCard, faults: tuple[CardFault, ...], workspace: Workspace
) -> CardSetAside:
    said = card.seal
    return CardSetAside(
        seat=seat.id, version=said.version, digest=said.digest, faults=faults, at=workspace.clock()
    )


def _seal_faults(seat: Seat, card: CameCard) -> tuple[CardFault, ...]:
    holds = card.document is not None and signing.holds_for(seat, card.document, card.seal)
    return () if holds else (CardFault(what="seal"),)


def _came(sent: SentCard, key: str) -> CameCard:
    """Unlock one card; raises `MadeByNewer` where only a newer version can read it."""
    try:
        content = age.unlock(sent.card, key)
        sane = len(content) <= CARD_LIMIT and content.count(b",") <= CARD_PARTS
        document = read_document(SealedCard, content) if sane else None
    except (InvalidInput, ValueError, RecursionError):
        document = None
    return CameCard(document, sent.seal.replace(reason=document.reason) if document else sent.seal)


def _record(
    connection: Connection,
    workspace: Workspace,
    blind: Blind,
    found: _Opened,
    opened: PanelOpened | None,
) -> None:
    """Put the opening on record, then what does not count, then every card in plain."""
    panel = blind.panel
    about = Subjects(candidate=panel.candidate.id, panel=panel.id)
    if opened is not None:
        journal.append(connection, workspace, [opened], author=None, subjects=about)
    bodies: list[CardSetAside | Sealed] = [*found.aside, *found.sound]
    for body in bodies:
        seat = panel.seat(body.seat if isinstance(body, CardSetAside) else body.document.seat.id)
        author = seat.interviewer.id if isinstance(body, Sealed) else None
        events = journal.append(
            connection, workspace, [body], author=author, subjects=about.replace(seat=seat.id)
        )
        projections.project_card(connection, folds.card(connection, panel, seat.id), events[-1].header.at)
