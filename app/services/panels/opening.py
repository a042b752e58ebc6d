"""Open a panel: join the shares, unlock the cards, check every one, and put that on record."""

import hashlib
from typing import NamedTuple

from app.domain.blinding import Blind, check_complete, panel_digest
from app.domain.document import read_document
from app.domain.errors import Conflict, EvenhandError, InvalidInput, Sentence
from app.domain.journal.events import Sealed, Subjects
from app.domain.kits import key_shares
from app.domain.kits.bundle import CARD_LIMIT, CARD_PARTS, KitsMade, PanelOpened, SentCard
from app.domain.panel import Seat
from app.domain.scorecard.rules import within_limit
from app.domain.scorecard.seal import SealedCard
from app.exchange.bundles import age
from app.services import signing
from app.services.panels.kits import check_code
from app.services.panels.planning import named
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events as journal
from app.store.journal import folds
from app.store.lists import projections
from app.store.secrets import kit_keys


class _Opened(NamedTuple):
    """The cards that could be opened, and the seats of those that could not."""

    sound: list[Sealed]
    broken: list[Seat]


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
    were made, the escrow code. Raises `Conflict` or `InvalidInput`, and then nothing has changed.
    """
    reason = within_limit(reason, Sentence("The reason"))
    with workspace.write() as connection:
        blind = folds.blind(connection, folds.panel(connection, panel))
        if blind.kits_in:
            raise Conflict("This panel is opened where it was planned. Send your sealed card there.")
        if blind.is_open and not blind.locked:
            return blind
        if blind.kits:
            _open_locked(connection, workspace, blind, blind.kits, named(by, "opener"), reason, code)
        else:
            _open_early(connection, workspace, blind, named(by, "opener"), reason)
        return folds.blind(connection, blind.panel)


def open_late(connection: Connection, workspace: Workspace, blind: Blind) -> bool:
    """Open the cards that came to an open panel, if the shares are all here; return whether they were."""
    if not (blind.is_open and blind.kits and blind.locked):
        return False
    try:
        opened = _unlocked(blind, _joined(connection, blind, blind.kits))
    except EvenhandError:  # they wait for the escrow code
        return False
    _record(connection, workspace, blind, opened.sound, None)
    return not opened.broken


def _open_early(connection: Connection, workspace: Workspace, blind: Blind, by: str, reason: str) -> None:
    """Open a panel whose seats are scored here, though some of them are not sealed."""
    if not reason:
        check_complete(blind)
    without = tuple(seat.id for seat in blind.waiting)
    opened = PanelOpened(by=by, how="early", reason=reason, without=without, at=workspace.clock())
    _record(connection, workspace, blind, [], opened)


def _open_locked(
    connection: Connection,
    workspace: Workspace,
    blind: Blind,
    kits: KitsMade,
    by: str,
    reason: str,
    code: str | None,
) -> None:
    if code is None:
        if not reason:
            check_complete(blind)
        elif blind.waiting:
            raise InvalidInput("Opening without a seat takes the escrow code that was shown with the kits.")
        opened = _unlocked(blind, _joined(connection, blind, kits))
        if opened.broken:
            raise Conflict(
                "The card of {names} cannot be opened: it is not what its seal says. Nothing was opened. "
                "Ask for it again, or open without it: with the escrow code and a reason.",
                names=", ".join(seat.interviewer.name for seat in opened.broken),
            )
    else:
        if not reason:
            raise InvalidInput("Opening with the escrow code takes a reason in writing; it stays on record.")
        opened = _unlocked(blind, check_code(kits, code))
    without = tuple(seat.id for seat in (*blind.waiting, *opened.broken))
    how = "all-sealed" if code is None else "escrow-code"
    record = PanelOpened(by=by, how=how, reason=reason, without=without, at=workspace.clock())  # type: ignore[arg-type]
    _record(connection, workspace, blind, opened.sound, record)


def _joined(connection: Connection, blind: Blind, kits: KitsMade) -> str:
    """Return the panel's private key from every seat's share; raise `Conflict` naming a missing one."""
    parts: list[bytes] = []
    own = kit_keys.age_key(connection)
    for seat in blind.panel.seats:
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
    sent = next((card for (owner, _), card in blind.received.items() if owner == seat.id), None)
    if sent is not None and own is not None:
        return age.unlock(sent.share, own)
    here = kit_keys.share(connection, seat.id)
    return bytes.fromhex(here) if here else None


def _unlocked(blind: Blind, key: str) -> _Opened:
    opened = _Opened([], [])
    for card in blind.locked:
        seat = blind.panel.seat(card.seat)
        document = _document(card, key)
        seal = card.seal.replace(reason=document.reason) if document else card.seal
        belongs = document is not None and _belongs(blind, document)
        if document is not None and belongs and signing.holds_for(seat, document, seal):
            opened.sound.append(Sealed(document=document, seal=seal))
        elif seat not in opened.broken:
            opened.broken.append(seat)
    return opened


def _document(card: SentCard, key: str) -> SealedCard | None:
    try:
        content = age.unlock(card.card, key)
        sane = len(content) <= CARD_LIMIT and content.count(b",") <= CARD_PARTS
        return read_document(SealedCard, content) if sane else None
    except (InvalidInput, ValueError):
        return None


def _belongs(blind: Blind, document: SealedCard) -> bool:
    panel = blind.panel
    said = (document.panel, document.candidate.id, document.rubric.digest)
    return said == (panel.id, panel.candidate.id, panel.rubric.digest)


def _record(
    connection: Connection,
    workspace: Workspace,
    blind: Blind,
    sound: list[Sealed],
    opened: PanelOpened | None,
) -> None:
    """Put the opening on record, then every card in plain."""
    panel = blind.panel
    about = Subjects(candidate=panel.candidate.id, panel=panel.id)
    if opened is not None:
        journal.append(connection, workspace, [opened], author=None, subjects=about)
    for body in sound:
        seat = body.document.seat.id
        events = journal.append(
            connection, workspace, [body],
            author=body.document.seat.interviewer.id, subjects=about.replace(seat=seat),
        )  # fmt: skip
        card = folds.card(connection, panel, seat)
        projections.project_card(connection, card, events[-1].header.at)
