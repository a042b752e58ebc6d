"""Score: one act on a scorecard, one transaction, on disk before it returns."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Concatenate, ParamSpec

from app.domain.errors import Conflict
from app.domain.journal.card_fold import fold_card
from app.domain.journal.events import CardBody, Sealed, Subjects
from app.domain.panel import seat_place
from app.domain.scorecard import hour, rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Change, Tone
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.scorecard import changes_nothing
from app.domain.scorecard.seal import SealedCard, document
from app.domain.text import uuid7
from app.services import signing
from app.services.scorecard import drafts
from app.store.database.workspace import Workspace
from app.store.journal import events as journal
from app.store.journal import folds
from app.store.lists import projections
from app.store.scratch import scratch
from app.store.secrets import signing_keys

P = ParamSpec("P")
CardRule = Callable[Concatenate[Desk, P], CardBody | tuple[CardBody, ...]]
"""One of the domain's `rules`: the act that it allows on a desk, or the acts that are done as one."""


def act(workspace: Workspace, desk: Desk, rule: CardRule[P], *given: P.args, **named: P.kwargs) -> Desk:
    """Do what `rule` makes of the rest; return the desk as it now stands."""
    desk = _now(workspace, desk)
    return _done(workspace, desk, rule(desk, *given, **named))


def enter(
    workspace: Workspace, desk: Desk, draft: str, rule: CardRule[P], *given: P.args, **named: P.kwargs
) -> Desk:
    """Do the same with what was typed; the scratch field `draft` is emptied in the same transaction."""
    desk = _now(workspace, desk)
    return _done(workspace, desk, rule(desk, *given, **named), draft=draft)


def take_note(
    workspace: Workspace,
    desk: Desk,
    text: str,
    dimension: str | None,
    tone: Tone | None = None,
    *,
    draft: str | None = None,
    recording: bool = False,
) -> Desk:
    """Take a note under an identifier of its own; while `recording`, the first one starts the hour."""
    note, desk = workspace.new_id(), _now(workspace, desk)
    rule: CardRule[...] = hour.starting(rules.take_note) if recording else rules.take_note
    return _done(workspace, desk, rule(desk, note, text, dimension, tone), draft=draft)


def paste_notes(workspace: Workspace, desk: Desk, found: Sequence[tuple[Captured, datetime]]) -> Desk:
    """Take notes that came with a text from elsewhere, each at the time it claims; all or none.

    One undo takes them all back: their ids share the moment of pasting.
    """
    desk = _now(workspace, desk)
    ids = sorted({uuid7(desk.at, workspace.randomness(10)) for _ in found})
    return _done(workspace, desk, rules.paste_notes(desk, dict(zip(ids, found, strict=True))))


def seal(workspace: Workspace, desk: Desk) -> Desk:
    """Seal the card with its interviewer's key; raise `Conflict` while something is missing."""
    desk = _now(workspace, desk)
    sealed, key = _to_seal(workspace, desk)
    return _done(workspace, desk, Sealed(document=sealed, seal=signing.seal(key, sealed)))


def would_seal(workspace: Workspace, desk: Desk) -> SealedCard:
    """Return what a seal would freeze if it were written now; raise `Conflict` where none could be."""
    return _to_seal(workspace, _now(workspace, desk))[0]


def amend(workspace: Workspace, desk: Desk, reason: str, *, draft: str | None = None) -> Desk:
    """Reopen a sealed card where it can be sealed again; the sealed version stays."""
    desk = _now(workspace, desk)
    begun = rules.amend(desk, reason)
    _signing_key(workspace, desk)
    return _done(workspace, desk, begun, draft=draft)


def _to_seal(workspace: Workspace, desk: Desk) -> tuple[SealedCard, bytes]:
    with workspace.read() as connection:
        kit = folds.blind(connection, desk.panel).kits_in.get(desk.seat.id)
    place = kit.seat_place if kit else seat_place(desk.panel, desk.seat.id)
    return document(desk.card, desk.panel, desk.rubric, desk.at, place), _signing_key(workspace, desk)


def _signing_key(workspace: Workspace, desk: Desk) -> bytes:
    """Return the key that the seat's cards are signed with; raise `Conflict` when it is elsewhere."""
    owner = desk.seat.interviewer
    with workspace.read() as connection:
        key = signing_keys.get(connection, owner.id)
    if key is None or signing.public_half(key) != owner.public_key:
        raise Conflict(
            "The signing key of {interviewer} is not in this workspace; seal it where it is scored.",
            interviewer=owner.name,
        )
    return key


def _now(workspace: Workspace, desk: Desk) -> Desk:
    return replace(desk, at=workspace.clock())


def _done(
    workspace: Workspace, desk: Desk, acts: CardBody | tuple[CardBody, ...], *, draft: str | None = None
) -> Desk:
    """Put `acts` on disk, unless they say again what stands; the typed words go with them."""
    bodies = acts if isinstance(acts, tuple) else (acts,)
    if all(isinstance(each, Change) and changes_nothing(desk.card, each) for each in bodies):
        if draft is not None:
            drafts.keep(workspace, desk.seat.id, {draft: ""})
        return desk
    card = desk.card
    about = Subjects(candidate=desk.panel.candidate.id, panel=card.panel, seat=card.seat.id)
    with workspace.write() as connection:
        events = journal.append(
            connection,
            workspace,
            bodies,
            author=card.seat.interviewer.id,
            subjects=about,
            expected=len(card.commitments),
        )
        card = fold_card(card, events)
        projections.project_card(connection, card, events[-1].header.at)
        if draft is not None:
            scratch.clear(connection, card.seat.id, draft)
    return replace(desk, card=card)
