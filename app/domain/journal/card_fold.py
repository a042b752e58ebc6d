"""A scorecard as its events leave it: the fold of one seat's part of the journal."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.journal.events import AmendmentBegun, Body, Event, NewerBody, Sealed
from app.domain.journal.seat_events import SeatChanged
from app.domain.kits.bundle import CardReceived, CardSetAside
from app.domain.scorecard.marks import AcquaintanceTold, Change, SectionBegun
from app.domain.scorecard.scorecard import Scorecard, begun_anew, changed, in_order, with_seal
from app.domain.scorecard.seal import filled


def fold_card(card: Scorecard, events: Iterable[Event]) -> Scorecard:
    """Return `card` after `events`, which are one seat's, in the journal's order.

    A version that was set aside counts as one that never came.
    """
    happened = tuple(events)
    aside = {each.body.digest for each in happened if isinstance(each.body, CardSetAside)}
    for event in happened:
        body = event.body
        if aside and _digest(body) in aside:
            card = replace(card, commitments=(*card.commitments, event.header.commitment))
        else:
            card = after(card, event)
    return card


def _digest(body: Body | NewerBody) -> str | None:
    """Return the digest of the card that came or was opened, None for any other event."""
    if isinstance(body, Sealed):
        return body.seal.digest
    return body.card.seal.digest if isinstance(body, CardReceived) else None


def after(card: Scorecard, event: Event) -> Scorecard:
    """Return `card` after one event of its seat."""
    body = event.body
    if isinstance(body, Change):
        card = changed(card, body)
    elif isinstance(body, SectionBegun):
        card = replace(card, sections=in_order((*card.sections, body)))
    elif isinstance(body, AcquaintanceTold):
        card = replace(card, acquaintance=body.value)
    elif isinstance(body, CardReceived):
        card = replace(with_seal(card, body.card.seal), undoable=(), redoable=())
    elif isinstance(body, Sealed):
        came = any(seal.version == body.seal.version for seal in card.seals)
        card = replace(with_seal(card, body.seal), amending=None, undoable=(), redoable=())
        if came and body.seal == card.seals[-1]:
            card = filled(card, body.document)
    elif isinstance(body, AmendmentBegun):
        card = replace(card, amending=body.reason)
    elif isinstance(body, CardSetAside):
        pass  # `fold_card` left its version out
    elif isinstance(body, NewerBody):
        return replace(card, newer=True)
    elif isinstance(body, SeatChanged) and body.anew is not None:
        return begun_anew(card, body.anew)
    else:
        return card
    return replace(card, commitments=(*card.commitments, event.header.commitment))
