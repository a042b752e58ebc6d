"""Meet: every act in the debrief room, one transaction each, on disk before it returns."""

from collections.abc import Sequence

from app.domain.debrief import meeting_rules
from app.domain.debrief.debrief import met
from app.domain.debrief.meeting import fold_meeting
from app.domain.errors import Conflict
from app.domain.journal.closing import DebriefClosed
from app.domain.journal.events import MeetingBody, Subjects
from app.domain.journal.minutes import Outcome
from app.domain.panel import Interviewer
from app.domain.scorecard.marks import Given, Recommendation
from app.services import signing
from app.services.debrief import debrief
from app.services.debrief.debrief import Room
from app.services.panels import planning
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events
from app.store.secrets import signing_keys


def begin(workspace: Workspace, room: Room, chair: str, seat: str | None = None) -> Room:
    """Begin the meeting under a chair: of that name from outside the panel, or on `seat`.

    Who reads first is shuffled here, from a seed that stands in the record.
    """
    at, seed = workspace.clock(), workspace.randomness(32).hex()
    with workspace.write() as connection:
        person = _chair(connection, workspace, room, chair, seat)
        act = meeting_rules.begin(room.meeting, room.shown, person, seat, seed, at)
        return _recorded(connection, workspace, room, act, person)


def turn_to(workspace: Workspace, room: Room, dimension: str | None) -> Room:
    """Turn to a dimension, or stop the clock (None)."""
    return _done(
        workspace, room, meeting_rules.turn_to(room.meeting, room.shown, dimension, workspace.clock())
    )


def agree(workspace: Workspace, room: Room, dimension: str, level: Given, reason: str = "") -> Room:
    """Record a consensus rating, or another one; the initial ratings stay."""
    at = workspace.clock()
    return _done(workspace, room, meeting_rules.agree(room.meeting, room.shown, dimension, level, reason, at))


def disagree(workspace: Workspace, room: Room, dimension: str) -> Room:
    """Take a consensus rating back."""
    return _done(workspace, room, meeting_rules.disagree(room.meeting, dimension))


def vote(workspace: Workspace, room: Room, seat: str, recommendation: Recommendation) -> Room:
    """Vote for a seat, in secret; a vote may change until all are shown."""
    at = workspace.clock()
    return _done(workspace, room, meeting_rules.vote(room.meeting, room.shown, seat, recommendation, at))


def show_votes(workspace: Workspace, room: Room, *, close: bool = False) -> Room:
    """Show all votes together; with `close`, without waiting for the rest."""
    at = workspace.clock()
    return _done(workspace, room, meeting_rules.show_votes(room.meeting, room.shown, at, close=close))


def dissent(workspace: Workspace, room: Room, seat: str, words: str) -> Room:
    """Record a seat's dissent in its own words; without words, take it back."""
    at = workspace.clock()
    return _done(workspace, room, meeting_rules.dissent(room.meeting, room.shown, seat, words, at))


def answer_flag(workspace: Workspace, room: Room, flag: str, answer: str) -> Room:
    """Answer a red flag; without words, take the answer back."""
    at = workspace.clock()
    return _done(workspace, room, meeting_rules.answer_flag(room.meeting, room.shown, flag, answer, at))


def decide(
    workspace: Workspace,
    room: Room,
    outcome: Outcome,
    reasons: str,
    *,
    level: str = "",
    conditions: Sequence[str] = (),
    follow_ups: Sequence[str] = (),
    against_policy: str = "",
) -> Room:
    """Decide, or decide again before the debrief is closed."""
    act = meeting_rules.decide(
        room.meeting, room.shown, outcome, reasons, workspace.clock(),
        level=level, conditions=conditions, follow_ups=follow_ups, against_policy=against_policy,
    )  # fmt: skip
    return _done(workspace, room, act)


def close(workspace: Workspace, room: Room) -> Room:
    """Close the debrief and seal it with the chair's key; raise `Conflict` while something is missing."""
    sealed = meeting_rules.document(room.meeting, room.shown, workspace.clock())
    with workspace.write() as connection:
        key = signing_keys.get(connection, sealed.signer.id)
        if key is None:
            raise Conflict(
                "The signing key of {chair} is not in this workspace; close the debrief where it was begun.",
                chair=sealed.signer.name,
            )
        act = DebriefClosed(document=sealed, seal=signing.seal(key, sealed))
        return _recorded(connection, workspace, room, act, sealed.signer)


def amend(workspace: Workspace, room: Room, reason: str) -> Room:
    """Reopen a closed debrief with a reason; the sealed version stays."""
    return _done(workspace, room, meeting_rules.reopen(room.meeting, reason))


def _chair(
    connection: Connection, workspace: Workspace, room: Room, name: str, seat: str | None
) -> Interviewer:
    """Return who chairs, with a key to seal with in this workspace.

    An interviewer whose key is on another laptop gets one here for the chair.
    """
    if seat is None:
        person = planning.interviewer(connection, workspace, name)
    else:
        person = room.shown.panel.seat(seat).interviewer
    key = signing_keys.get(connection, person.id)
    if key is None or signing.public_half(key) != person.public_key:
        return planning.joined(connection, workspace, person.name)
    return person


def _done(workspace: Workspace, room: Room, act: MeetingBody) -> Room:
    begun = room.meeting.begun
    with workspace.write() as connection:
        return _recorded(connection, workspace, room, act, begun.chair if begun else None)


def _recorded(
    connection: Connection, workspace: Workspace, room: Room, act: MeetingBody, chair: Interviewer | None
) -> Room:
    """Add the act to the journal, unless somebody else has moved the panel on since `room` was read."""
    shown, panel = room.shown, room.shown.panel
    sealed = sum(len(each.versions) for each in shown.seats)
    if events.count_in_room(connection, panel.id) != sealed + len(room.meeting.commitments):
        raise Conflict(
            "This panel was changed elsewhere in the meantime. Nothing was changed. "
            "Open it again to see its newest state, then repeat what you did."
        )
    about = Subjects(candidate=panel.candidate.id, panel=panel.id)
    added = events.append(connection, workspace, [act], author=chair.id if chair else None, subjects=about)
    meeting = fold_meeting(room.meeting, added)
    closings = [*shown.closings]
    if isinstance(act, DebriefClosed):
        closings.append(debrief.closed(meeting, act))
    return Room(met(shown, meeting, closings), meeting)
