"""Meet: one act in the debrief room, one transaction, on disk before it returns."""

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec

from app.domain.debrief import meeting_rules
from app.domain.debrief.debrief import met
from app.domain.debrief.meeting import fold_meeting
from app.domain.debrief.room import Room
from app.domain.errors import Conflict
from app.domain.journal.closing import DebriefClosed
from app.domain.journal.events import MeetingBody, Subjects
from app.domain.panel import Interviewer
from app.services import signing
from app.services.debrief import debrief
from app.services.panels import planning
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events
from app.store.secrets import signing_keys

P = ParamSpec("P")
MeetingRule = Callable[Concatenate[Room, P], MeetingBody]
"""One of the domain's `meeting_rules`: the act that it allows in a room."""


def act(workspace: Workspace, room: Room, rule: MeetingRule[P], *given: P.args, **named: P.kwargs) -> Room:
    """Do what `rule` allows with what is given; return the room as it now stands."""
    room = _now(workspace, room)
    done, begun = rule(room, *given, **named), room.meeting.begun
    with workspace.write() as connection:
        return _recorded(connection, workspace, room, done, begun.chair if begun else None)


def begin(workspace: Workspace, room: Room, chair: str, seat: str | None = None) -> Room:
    """Begin the meeting under a chair: of that name from outside the panel, or on `seat`.

    Who reads first is shuffled here, from a seed that stands in the record.
    """
    room, seed = _now(workspace, room), workspace.randomness(32).hex()
    with workspace.write() as connection:
        person = _chair(connection, workspace, room, chair, seat)
        begun = meeting_rules.begin(room, person, seat, seed)
        return _recorded(connection, workspace, room, begun, person)


def close(workspace: Workspace, room: Room) -> Room:
    """Close the debrief and seal it with the chair's key; raise `Conflict` while something is missing."""
    room = _now(workspace, room)
    sealed = meeting_rules.document(room)
    with workspace.write() as connection:
        key = signing_keys.get(connection, sealed.signer.id)
        if key is None:
            raise Conflict(
                "The signing key of {chair} is not in this workspace; close the debrief where it was begun.",
                chair=sealed.signer.name,
            )
        closed = DebriefClosed(document=sealed, seal=signing.seal(key, sealed))
        return _recorded(connection, workspace, room, closed, sealed.signer)


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


def _now(workspace: Workspace, room: Room) -> Room:
    return replace(room, at=workspace.clock())


def _recorded(
    connection: Connection, workspace: Workspace, room: Room, act: MeetingBody, chair: Interviewer | None
) -> Room:
    """Add the act to the journal, unless somebody else has moved the panel on since `room` was read."""
    shown, panel = room.shown, room.shown.panel
    if events.count_in_room(connection, panel.id) != room.cards + len(room.meeting.commitments):
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
    return replace(room, shown=met(shown, meeting, closings), meeting=meeting)
