"""Receive sealed cards where their panel was planned: a union by seat, version and digest."""

import hashlib
from collections.abc import Sequence

from app.domain.blinding import Blind, told_aside
from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound, Sentence, Template
from app.domain.journal.events import Body, Event, Subjects
from app.domain.kits.bundle import (
    CardReceived,
    CardSetAside,
    KeyPinned,
    KitHandedOut,
    KitsMade,
    SentCard,
    SentCards,
)
from app.domain.panel import Seat
from app.domain.records.import_report import ImportOutcome
from app.domain.scorecard.rules import within_limit
from app.domain.scorecard.seal import fingerprint
from app.exchange.bundles import age
from app.services import signing
from app.services.panels import opening
from app.services.panels.invitations import lock_words
from app.services.panels.planning import named
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events as journal
from app.store.journal import folds
from app.store.lists import projections
from app.store.secrets import kit_keys

_FIRST_KEY = Template("The card of {name}, version {version}. Its key reads: {words}.")
_OTHER_KEY = Template(
    "The card of {name}, version {version}. Mind: its key is not the one of {name}’s earlier cards. "
    "Compare these words with {name}: {words}."
)


def receive(workspace: Workspace, sent: SentCards) -> tuple[ImportOutcome, Sentence]:
    """Add the cards of a bundle that are not here yet; return what became of it.

    The cards stay locked, unless the panel is open already. Raises an `EvenhandError` that says why a
    bundle is refused; then nothing of it is added.
    """
    with workspace.write() as connection:
        blind = opening.set_aside_recorded(connection, workspace, _blind(connection, sent.panel))
        kits = blind.kits
        if blind.kits_in:
            raise Conflict("It belongs where its panel was planned, and to no other workspace.")
        if kits is None:
            raise Conflict("No kit of this panel was made here, so no card can come from one.")
        seat = blind.panel.seat(sent.seat)
        if len({each.seal.version for each in sent.versions}) < len(sent.versions):
            raise InvalidInput("It holds two cards under one number, which no bundle does.")
        pinned = _pinned_key(blind, seat)
        handed_out = blind.handed_out.get(seat.id, ())
        for card in sent.versions:
            _check_owner(sent, seat, pinned or _invited_key(handed_out, seat, sent), card)
            _check_kit(connection, kits, handed_out, seat, card)
        gone = {each.digest: each for each in blind.aside if each.seat == seat.id}
        rest = [each for each in sent.versions if each.seal.digest not in gone]
        if not rest:
            before = [gone[each.seal.digest] for each in sent.versions]
            raise Conflict(
                "It was set aside: {cards}. Ask for a new card.", cards=told_aside(blind.panel, before)
            )
        fresh = [each for each in rest if not _is_known(blind, seat, each)]
        if not fresh:
            return "known", Sentence("The card of {name} is here already.", name=seat.interviewer.name)
        key = fresh[0].seal.public_key
        told = _sentence(connection, seat, fresh, key, handed_out, first=pinned is None)
        if pinned is None:
            _append(connection, workspace, blind, [KeyPinned(seat=seat.id, public_key=key)], seat, card=False)
        events = _append(connection, workspace, blind, [CardReceived(card=each) for each in fresh], seat)
        after = _blind(connection, sent.panel)
        projections.project_panel(connection, after.panel)
        scored = folds.card(connection, after.panel, seat.id)
        projections.project_card(connection, scored, events[-1].header.at)
        if aside := opening.open_late(connection, workspace, after):
            told = Sentence("It came, and was set aside with its reason on record: {cards}.", cards=aside)
    return "added", told


def set_aside(workspace: Workspace, panel: str, seat: str, by: str, reason: str) -> Seat:
    """Set the card of a seat aside, which came and is still locked: it does not count, and stays on record.

    What was opened stays: it was seen. Raises `Conflict` when there is none, or no reason is given.
    """
    reason = within_limit(reason, Sentence("The reason"))
    if not reason.strip():
        raise InvalidInput("Setting a card aside takes a reason in writing; it stays on record.")
    with workspace.write() as connection:
        blind = _blind(connection, panel)
        place = blind.panel.seat(seat)
        cards = [each for each in blind.locked if each.seat == seat]
        if not cards:
            raise Conflict("No locked card of {name} is here.", name=place.interviewer.name)
        who, at = named(by, "setter"), workspace.clock()
        bodies = [
            CardSetAside(
                seat=seat, version=each.seal.version, digest=each.seal.digest, reason=reason, by=who, at=at
            )
            for each in cards
        ]
        events = _append(connection, workspace, blind, bodies, place)
        projections.project_panel(connection, blind.panel)
        card = folds.card(connection, blind.panel, seat)
        projections.project_card(connection, card, events[-1].header.at)
    return place


def _blind(connection: Connection, panel: str) -> Blind:
    try:
        return folds.blind(connection, folds.panel(connection, panel))
    except NotFound:
        raise NotFound("It belongs to a panel that was not planned in this workspace.") from None


def _pinned_key(blind: Blind, seat: Seat) -> str | None:
    """Return the only signing key that this seat's cards may have; None before the first of them."""
    if any(owner == seat.id for owner, _ in blind.received):
        return seat.interviewer.public_key
    if any(owner == seat.id for owner, _ in blind.plain):
        raise Conflict("The card of {name} was sealed here. That one was kept.", name=seat.interviewer.name)
    return None


def _is_known(blind: Blind, seat: Seat, card: SentCard) -> bool:
    """Return whether this very card is here; raise `Conflict` when another is under its number."""
    key = (seat.id, card.seal.version)
    here = blind.received.get(key)
    if here is None or here.seal.digest == card.seal.digest:
        return here is not None
    raise Conflict(
        "Version {version} of the card of {name} is here already with other content. "
        "What is here was kept; ask {name} which of the two counts.",
        version=card.seal.version,
        name=seat.interviewer.name,
    )


def _invited_key(handed_out: Sequence[KitHandedOut], seat: Seat, sent: SentCards) -> str:
    """Return the key that a first card must have: the invited one, or where nobody was its own."""
    own, invited = sent.versions[0].seal.public_key, handed_out[-1].invited if handed_out else None
    if invited is not None and invited.public_key != own:
        raise Conflict(
            "It is signed with a key ({words}) that is not the one of the invitation of {name} ({expected}), "
            "for which the kit was locked.",
            name=seat.interviewer.name,
            words=fingerprint(own),
            expected=fingerprint(invited.public_key),
        )
    return own


def _check_owner(sent: SentCards, seat: Seat, expected: str, card: SentCard) -> None:
    """Raise a sentence unless `card` is of this seat, by its interviewer's key."""
    name = seat.interviewer.name
    if (card.panel, card.seat) != (sent.panel, sent.seat):
        raise InvalidInput("It mixes cards of several seats, which no bundle does.")
    if card.seal.public_key != expected:
        raise Conflict(
            "It is signed with another key than the card of {name} before ({words}, not {expected}). "
            "Compare these words with {name} before anything is done.",
            name=name,
            words=fingerprint(card.seal.public_key),
            expected=fingerprint(expected),
        )
    if not signing.is_proven(card):
        raise InvalidInput("It was changed after {name} sent it: the signature does not hold.", name=name)


def _check_kit(
    connection: Connection, kits: KitsMade, handed_out: Sequence[KitHandedOut], seat: Seat, card: SentCard
) -> None:
    """Raise a sentence unless `card` was made with the kit that was written last for this seat."""
    name = seat.interviewer.name
    if card.locks is not None and card.locks != kits.locks:
        raise InvalidInput(
            "It is locked for another panel ({words}) than this one ({expected}), so that nobody here could "
            "open it. The kit of {name} may have been changed on its way, and {name} is not to blame then: "
            "make the kit again, and compare these words.",
            name=name,
            words=lock_words(card.locks.panel),
            expected=lock_words(kits.locks.panel),
        )
    own = kit_keys.age_key(connection) or ""
    if _digest(card.share, own) != kits.share(seat.id).commitment:
        raise InvalidInput("It was not made with the kit of {name} in this panel.", name=name)
    secrets = [each.secret for each in handed_out]
    secret = _digest(card.secret, own) if card.secret else None
    if secrets and secret != secrets[-1]:
        if secret in secrets:
            raise Conflict(
                "It was made with a kit of {name} that was replaced: another one was written after it. "
                "Ask {name} for a card made with that one.",
                name=name,
            )
        raise InvalidInput("It was not made with the kit of {name} as it was written here.", name=name)
    if handed_out and handed_out[-1].kit != card.kit:
        raise InvalidInput(
            "The kit that {name} scored with says otherwise than the one that was written here: the role, "
            "the rubric, the seat or the candidate. It may have been changed on its way, and {name} is not "
            "to blame then: make the kit again.",
            name=name,
        )


def _digest(locked: str, own: str) -> str:
    """Return the SHA-256 of what was locked for this workspace."""
    try:
        return hashlib.sha256(age.unlock(locked, own)).hexdigest()
    except EvenhandError:
        return ""


def _sentence(
    connection: Connection,
    seat: Seat,
    fresh: list[SentCard],
    key: str,
    handed_out: Sequence[KitHandedOut],
    *,
    first: bool,
) -> Sentence:
    """Say what came; a key that is new for its interviewer is loud, unless it is the first of all."""
    owner = seat.interviewer
    version = max(each.seal.version for each in fresh)
    if not first:
        return Sentence("An amended card of {name}, version {version}.", name=owner.name, version=version)
    known = journal.pinned_keys(connection, owner.id)
    if handed_out and handed_out[-1].invited:
        return Sentence(
            "The card of {name}, version {version}, by the key of the invitation.",
            name=owner.name, version=version,
        )  # fmt: skip
    if key in known:
        return Sentence(
            "The card of {name}, version {version}, by the key known here.", name=owner.name, version=version
        )
    template = _OTHER_KEY if known else _FIRST_KEY
    return Sentence(template, name=owner.name, version=version, words=fingerprint(key))


def _append(
    connection: Connection,
    workspace: Workspace,
    blind: Blind,
    bodies: Sequence[Body],
    seat: Seat,
    *,
    card: bool = True,
) -> list[Event]:
    panel = blind.panel
    about = Subjects(candidate=panel.candidate.id, panel=panel.id, seat=seat.id if card else None)
    return journal.append(connection, workspace, bodies, author=seat.interviewer.id, subjects=about)
