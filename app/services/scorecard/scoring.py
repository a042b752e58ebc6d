"""Score: every act on a scorecard, one transaction each, on disk before it returns."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.journal.events import AmendmentBegun, CardBody, Sealed, Subjects, fold_card
from app.domain.packs.exercise import Exercise
from app.domain.scorecard import rules
from app.domain.scorecard.marks import Change, Confidence, Given, Recommendation, Subject, Tone
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.scorecard import changes_nothing
from app.domain.scorecard.seal import document
from app.domain.text import uuid7
from app.services import signing
from app.services.scorecard import drafts
from app.services.scorecard.desk import Desk
from app.store.database.workspace import Workspace
from app.store.journal import events as journal
from app.store.lists import projections
from app.store.scratch import scratch
from app.store.secrets import signing_keys


def rate(
    workspace: Workspace,
    desk: Desk,
    dimension: str,
    level: Given,
    reason: str = "",
    *,
    draft: str | None = None,
) -> Desk:
    """Rate a dimension; return the desk as it now stands."""
    at = workspace.clock()
    return _done(
        workspace, desk, rules.rate(desk.card, desk.rubric, dimension, level, reason, at), draft=draft
    )


def unrate(workspace: Workspace, desk: Desk, dimension: str) -> Desk:
    """Take a rating back."""
    return _done(workspace, desk, rules.unrate(desk.card, dimension))


def set_confidence(workspace: Workspace, desk: Desk, dimension: str, confidence: Confidence | None) -> Desk:
    """Say how sure a rating is."""
    return _done(workspace, desk, rules.set_confidence(desk.card, dimension, confidence))


def set_growth(
    workspace: Workspace, desk: Desk, dimension: str, text: str, *, draft: str | None = None
) -> Desk:
    """Say what would have raised a rating by one level."""
    return _done(workspace, desk, rules.set_growth(desk.card, dimension, text), draft=draft)


def take_note(
    workspace: Workspace,
    desk: Desk,
    text: str,
    dimension: str | None,
    tone: Tone | None = None,
    *,
    draft: str | None = None,
) -> Desk:
    """Take a note; the scratch field `draft` it was typed in is emptied in the same transaction."""
    note, at = workspace.new_id(), workspace.clock()
    taken = rules.take_note(desk.card, desk.rubric, note, text, dimension, at, tone=tone)
    return _done(workspace, desk, taken, draft=draft)


def paste_notes(workspace: Workspace, desk: Desk, found: Sequence[tuple[Captured, datetime]]) -> Desk:
    """Take notes that came with a text from elsewhere, each at the time it claims; all or none.

    One undo takes them all back: their ids share the moment of pasting.
    """
    moment = workspace.clock()
    ids = sorted({uuid7(moment, workspace.randomness(10)) for _ in found})
    taken = [
        rules.take_note(
            desk.card, desk.rubric, note, each.text, each.dimension, at, tone=each.tone, pasted=True
        )
        for note, (each, at) in zip(ids, found, strict=True)
    ]
    return _all_done(workspace, desk, taken)


def correct_note(workspace: Workspace, desk: Desk, note: str, text: str, *, draft: str | None = None) -> Desk:
    """Correct a note's words; the original stays in the journal."""
    return _done(workspace, desk, rules.correct_note(desk.card, note, text), draft=draft)


def file_note(workspace: Workspace, desk: Desk, note: str, dimension: str | None) -> Desk:
    """File a note under a dimension, or under none."""
    return _done(workspace, desk, rules.file_note(desk.card, desk.rubric, note, dimension))


def set_tone(workspace: Workspace, desk: Desk, note: str, tone: Tone | None) -> Desk:
    """Say what a note speaks for: strong, weak, a red flag, a question to come back to."""
    return _done(workspace, desk, rules.set_tone(desk.card, note, tone))


def withdraw_note(workspace: Workspace, desk: Desk, note: str) -> Desk:
    """Take a note off the card; the journal keeps it."""
    return _done(workspace, desk, rules.withdraw_note(desk.card, note))


def mark_signal(
    workspace: Workspace, desk: Desk, signal: str, evidence: str, *, draft: str | None = None
) -> Desk:
    """Tick a signal, or change its evidence."""
    at = workspace.clock()
    return _done(
        workspace, desk, rules.mark_signal(desk.card, desk.rubric, signal, evidence, at), draft=draft
    )


def clear_signal(workspace: Workspace, desk: Desk, signal: str) -> Desk:
    """Untick a signal."""
    return _done(workspace, desk, rules.clear_signal(desk.card, signal))


def mark_finding(workspace: Workspace, desk: Desk, finding: str, outcome: Literal["found", "missed"]) -> Desk:
    """Mark a finding of the exercise; the hints read out before count."""
    at = workspace.clock()
    return _done(workspace, desk, rules.mark_finding(desk.card, _exercise(desk), finding, outcome, at))


def read_hint(workspace: Workspace, desk: Desk, finding: str) -> Desk:
    """Note that the next hint of a finding was read out."""
    return _done(workspace, desk, rules.read_hint(desk.card, _exercise(desk), finding, workspace.clock()))


def mark_question(
    workspace: Workspace,
    desk: Desk,
    dimension: str,
    question: str,
    outcome: Literal["asked", "skipped"] | None,
) -> Desk:
    """Mark a question asked or skipped, or take the mark back (None)."""
    at = workspace.clock()
    return _done(
        workspace, desk, rules.mark_question(desk.card, desk.rubric, dimension, question, outcome, at)
    )


def write(workspace: Workspace, desk: Desk, subject: Subject, text: str, *, draft: str | None = None) -> Desk:
    """Write the take-aways or the note to the next interviewer."""
    return _done(workspace, desk, rules.write(desk.card, subject, text), draft=draft)


def begin_section(workspace: Workspace, desk: Desk, section: str | None) -> Desk:
    """Turn to a section of the plan, or stop its clock (None)."""
    return _done(workspace, desk, rules.begin_section(desk.card, desk.plan, section, workspace.clock()))


def recommend(
    workspace: Workspace, desk: Desk, recommendation: Recommendation, reason: str, *, draft: str | None = None
) -> Desk:
    """Give the overall recommendation; every focus dimension comes first."""
    given = rules.recommend(desk.card, recommendation, reason, workspace.clock())
    return _done(workspace, desk, given, draft=draft)


def undo(workspace: Workspace, desk: Desk) -> Desk:
    """Bring the previous value back, by adding it again."""
    return _all_done(workspace, desk, rules.undo(desk.card))


def redo(workspace: Workspace, desk: Desk) -> Desk:
    """Bring back what undo took away."""
    return _all_done(workspace, desk, rules.redo(desk.card))


def seal(workspace: Workspace, desk: Desk) -> Desk:
    """Seal the card with its interviewer's key; raise `Conflict` while something is missing."""
    sealed = document(desk.card, desk.panel, desk.rubric, workspace.clock())
    key = _signing_key(workspace, desk)
    return _done(workspace, desk, Sealed(document=sealed, seal=signing.seal(key, sealed)))


def amend(workspace: Workspace, desk: Desk, reason: str, *, draft: str | None = None) -> Desk:
    """Reopen a sealed card with a reason; the sealed version stays."""
    if desk.card.status != "sealed":
        raise Conflict("Only a sealed scorecard is amended; this one can simply be changed.")
    reason = rules.within_limit(reason, rules.REASON)
    if not reason:
        raise InvalidInput("An amendment needs its reason in writing.")
    _signing_key(workspace, desk)
    return _done(workspace, desk, AmendmentBegun(reason=reason), draft=draft)


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


def _exercise(desk: Desk) -> Exercise:
    if desk.frozen is None:
        raise NotFound("This seat has no exercise.")
    return desk.frozen.exercise


def _done(workspace: Workspace, desk: Desk, body: CardBody, *, draft: str | None = None) -> Desk:
    if isinstance(body, Change) and changes_nothing(desk.card, body):
        if draft is not None:
            drafts.keep(workspace, desk.card.seat.id, {draft: ""})
        return desk
    return _all_done(workspace, desk, [body], draft=draft)


def _all_done(
    workspace: Workspace, desk: Desk, bodies: Sequence[CardBody], *, draft: str | None = None
) -> Desk:
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
