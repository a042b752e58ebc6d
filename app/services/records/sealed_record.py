"""Prove the sealed record that a debrief's PDF carries, and make again what its pages were made of."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from app.domain.debrief.attachment import AttachedCard, AttachedRecord, faults
from app.domain.debrief.covered import covered, is_closed
from app.domain.debrief.debrief import Debrief, stated
from app.domain.debrief.seat_records import SealedVersion, SeatRecord
from app.domain.document import read_document
from app.domain.errors import InvalidInput, Sentence
from app.domain.journal.closing import ClosedVersion, DebriefClosed, SealedDebrief
from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.domain.scorecard.card_faults import CardFault
from app.domain.scorecard.seal import fingerprint
from app.services import signing


class RecordFinding(NamedTuple):
    """One thing that was looked at; `holds` is None where it cannot be told from here."""

    said: Sentence
    holds: bool | None


def proven(held: AttachedRecord) -> Iterator[RecordFinding]:
    """Look at every document, seal and signature of a record, and at how they hang together."""
    yield from _documents(held)
    yield from _seats(held)
    yield from _closings(held)


def is_digest(text: str, digest: str) -> bool:
    """Return whether `digest` is the SHA-256 of `text`."""
    return _sha256(text) == digest


def _documents(held: AttachedRecord) -> Iterator[RecordFinding]:
    yield RecordFinding(
        Sentence("The rubric is the one the panel froze."), is_digest(held.rubric, held.panel.rubric.digest)
    )
    used = {seat.exercise.digest for seat in held.panel.seats if seat.exercise}
    if used:
        kept = {_sha256(each) for each in held.exercises}
        yield RecordFinding(Sentence("The exercises are the ones the panel froze."), used == kept)


def _seats(held: AttachedRecord) -> Iterator[RecordFinding]:
    try:
        wrong = faults(held)
    except ValueError:
        raise InvalidInput("The data inside this PDF does not fit together.") from None
    for seat in held.panel.seats:
        for card in _cards_of(held, seat):
            whole = signing.holds_for(seat, card.document, card.seal)
            yield from _card(seat, card, whole and not wrong[card.seal.digest], wrong[card.seal.digest])
        for card in held.refused:
            if card.document.seat.id == seat.id:  # one that counts is not left out like this
                whole = signing.holds(card.document, card.seal)
                yield from _card(seat, card, whole and bool(wrong[card.seal.digest]), wrong[card.seal.digest])
    known, every = {seat.id for seat in held.panel.seats}, (*held.cards, *held.refused)
    if any(card.document.seat.id not in known for card in every):
        yield RecordFinding(Sentence("Every card is of a seat of this panel."), False)
    if len({card.seal.digest for card in every}) < len(every):  # the second would be what is wrong with both
        yield RecordFinding(Sentence("Every card is here once."), False)


def _card(
    seat: Seat, card: AttachedCard, is_right: bool, found: Sequence[CardFault]
) -> Iterator[RecordFinding]:
    """Say that a card is what was sealed, and what is wrong with it."""
    name, version = seat.interviewer.name, card.seal.version
    yield RecordFinding(
        Sentence(
            "The card of {name}, version {version}, is what was sealed with the key “{key}”.",
            name=name,
            version=version,
            key=fingerprint(card.seal.public_key),
        ),
        is_right,
    )
    if found:
        told = Sentence(
            "The card of {name}, version {version}, does not count: {why}.",
            name=name,
            version=version,
            why=tuple(each.said() for each in found),
        )
        yield RecordFinding(told, None if is_right else False)


def _closings(held: AttachedRecord) -> Iterator[RecordFinding]:
    every = (*held.cards, *held.refused)
    cards = {(card.document.seat.id, card.seal.version): card.seal.digest for card in every}
    before: DebriefClosed | None = None
    for closing in held.closings:
        document = closing.document
        follows = (document.supersedes, document.version) == (
            (before.seal.digest, before.seal.version + 1) if before else (None, 1)
        )
        rests = all(cards.get((each.seat, each.version)) == each.digest for each in document.cards)
        yield RecordFinding(
            Sentence(
                "The debrief, version {version}, is what {name} closed with the key “{key}”.",
                version=closing.seal.version,
                name=document.signer.name,
                key=fingerprint(closing.seal.public_key),
            ),
            follows and rests and document.panel == held.panel.id
            and signing.holds_by(held.minutes.chair if held.minutes else None, document, closing.seal),
        )  # fmt: skip
        yield from _chair(held, document)
        before = closing
    said = covered(held)
    yield from (RecordFinding(each, False) for each in said.against)
    yield from (RecordFinding(each, None) for each in said.odd)
    if held.minutes is not None and before is None:
        yield RecordFinding(
            Sentence("The debrief is not closed: what the meeting said is under no seal."), None
        )
    elif before is not None and not is_closed(held):
        yield RecordFinding(
            Sentence("What the meeting said since stands under no seal: it is not closed."), None
        )


def _chair(held: AttachedRecord, closing: SealedDebrief) -> Iterator[RecordFinding]:
    """Hold the chair against the cards: one of the panel is not another person with another key."""
    chair, sealed = closing.signer, {each.seat for each in closing.cards}
    if any(
        s.id in sealed and s.interviewer.id == chair.id and s.interviewer != chair for s in held.panel.seats
    ):
        said = Sentence("The chair, {name}, closed it with the key of their own card.", name=chair.name)
        yield RecordFinding(said, False)
    elif chair.public_key not in {card.seal.public_key for card in held.cards}:
        said = Sentence(
            "No card is by the key that closed the debrief, “{key}”. Compare these words with {name}: "
            "nothing else here tells whose key it is.",
            key=fingerprint(chair.public_key),
            name=chair.name,
        )
        yield RecordFinding(said, None)


def remade(held: AttachedRecord) -> Debrief:
    """Return the debrief that the pages are made of; every seal was found to hold."""
    exercises = {_sha256(each): read_document(FrozenExercise, each).exercise for each in held.exercises}
    records = [
        SeatRecord(
            seat=seat,
            versions=tuple(_version(each) for each in _cards_of(held, seat)),
        )
        for seat in held.panel.seats
        if _cards_of(held, seat)
    ]
    closings = [
        ClosedVersion(document=each.document, seal=each.seal, verified=True) for each in held.closings
    ]
    try:
        rubric = read_document(Rubric, held.rubric)
        return stated(
            held.panel, rubric, records, exercises, held.minutes, closings, held.openings, held.set_aside,
            [_version(each) for each in held.refused],
        )  # fmt: skip
    except (ValidationError, KeyError):
        raise InvalidInput("The data inside this PDF does not fit together.") from None


def _version(card: AttachedCard) -> SealedVersion:
    return SealedVersion(
        document=card.document, seal=card.seal, verified=True, after_opening=card.after_opening
    )


def _cards_of(held: AttachedRecord, seat: Seat) -> list[AttachedCard]:
    found = [card for card in held.cards if card.document.seat.id == seat.id]
    return sorted(found, key=lambda card: card.seal.version)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
