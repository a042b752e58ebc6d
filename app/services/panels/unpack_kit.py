"""Unpack a kit: the panel with its one seat, ready to be scored here."""

import hashlib

from app.domain.blinding import Blind
from app.domain.cv import CvAdded, CvPlace, place, reference
from app.domain.document import read_document
from app.domain.errors import Conflict, InvalidInput, NotFound, Sentence, Template
from app.domain.journal.events import (
    Body,
    CandidateAdded,
    InterviewerJoined,
    PanelPlanned,
    SeatAssigned,
    Subjects,
)
from app.domain.kits.bundle import Kit, KitReceived, KitsMade, LockedKit
from app.domain.packs.checks import rubric_faults
from app.domain.packs.exercise import PAGE_LIMIT, FrozenExercise, exercise_faults
from app.domain.packs.rubric import Rubric
from app.domain.panel import Interviewer, Panel, checked_focus
from app.domain.records.import_report import ImportOutcome
from app.domain.text import is_seen
from app.domain.value import digest
from app.exchange.bundles import age, bundles
from app.services import signing
from app.services.panels.invitations import lock_words
from app.services.panels.planning import named
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, events, folds
from app.store.lists import panels, projections
from app.store.secrets import kit_keys, signing_keys

_LONGEST = 3 * PAGE_LIMIT
"""Letters of the two pages that a frozen brief or guide is made of, with the paths of their pictures."""

_READY = Template(
    "The kit for {name}, seat {place} of {count}: the desk is ready. Its lock reads: {words}. Compare these "
    "words with whoever made it."
)
_AGAIN = Template(
    "Another kit for {name}, seat {place} of {count}: it takes the place of the one before. Its lock reads: "
    "{words}."
)
_KNOWN = Template("The kit for {name}, seat {place} of {count}, is here already.")
_SCORED_HERE = Template("The kit for {name}, seat {place} of {count}, came back: the seat is scored here.")


def unlocked(workspace: Workspace, locked: LockedKit) -> Kit:
    """Return a kit that was locked for an invitation from here; `InvalidInput` for anybody else's."""
    with workspace.read() as connection:
        own = kit_keys.age_key(connection)
    if own is None or age.public_half(own) != locked.recipient:
        raise InvalidInput(
            "It is locked for somebody else: for an invitation that is not from this workspace."
        )
    kit = bundles.unpack(age.unlock(locked.kit, own))
    if not isinstance(kit, Kit):
        raise InvalidInput("It does not hold what a kit holds.")
    return kit


def unpack(workspace: Workspace, kit: Kit) -> tuple[ImportOutcome, Sentence]:
    """Make the panel of a kit with its one seat; return what became of it.

    The interviewer gets a signing key of their own here, which the kit's maker never sees. Where the
    panel was planned, the kit gives its share back: the seat is scored there after all.
    """
    rubric, exercise = _frozen(kit)
    if (reference(kit.cv) if kit.cv else None) != kit.seat.cv:
        raise InvalidInput("Its CV is not the one that the seat names.")
    if isinstance(kit.cv, CvPlace):
        place(kit.cv.link)  # as strictly as one that is typed
    _check_names(kit)
    if not (age.is_recipient(kit.locks.panel) and age.is_recipient(kit.locks.workspace)):
        raise InvalidInput(
            "No card could be locked for it: its lock was changed on its way. Ask for the kit again."
        )
    checked_focus(rubric, kit.seat.focus)
    with workspace.write() as connection:
        there = _panel(connection, kit.panel)
        if there is not None:
            blind = folds.blind(connection, there)
            if blind.kits:
                return _given_back(connection, kit, blind, blind.kits)
            if not blind.kits_in:
                raise Conflict("A panel with its number was planned here; it cannot be the same.")
            if kit.seat.id in blind.kits_in:
                known = blind.kits_in[kit.seat.id]
                if known == _received(kit):
                    return "known", _sentence(kit, _KNOWN)
                if _replaces(kit, known) and there.seat(kit.seat.id).focus == kit.seat.focus:
                    return _replaced(connection, workspace, kit)
                raise Conflict("Another kit of this seat is here already. That one was kept.")
            if (there.candidate, there.rubric) != (kit.candidate, kit.rubric):
                raise Conflict("Another kit of this panel says otherwise. That one was kept.")
        if panels.panel_of_seat(connection, kit.seat.id) is not None:
            raise Conflict("Its seat has the number of a seat that is here already; it cannot be the same.")
        documents.keep(connection, Rubric, kit.rubric_body)
        if exercise and kit.exercise_body:
            documents.keep(connection, FrozenExercise, kit.exercise_body)
        _record(connection, workspace, kit, there is None)
    return "added", _sentence(kit, _READY)


def _check_names(kit: Kit) -> None:
    """Raise `InvalidInput` unless names and role are as they may be typed."""
    exercise = kit.seat.exercise
    names = [kit.candidate.name, kit.seat.interviewer.name, kit.role, kit.rubric.title]
    names += [exercise.title, exercise.variant_title] if exercise else []
    for name in names:
        if not is_seen(name) or named(name, "role") != name:
            raise InvalidInput("A name in it cannot be seen, or turns round the text beside it.")


def _frozen(kit: Kit) -> tuple[Rubric, FrozenExercise | None]:
    """Return the rubric and the exercise of a kit; `InvalidInput` unless they are what the seat names."""
    if hashlib.sha256(kit.rubric_body.encode()).hexdigest() != kit.rubric.digest:
        raise InvalidInput("Its rubric is not the one that the panel names.")
    try:
        rubric = read_document(Rubric, kit.rubric_body)
    except ValueError:
        raise InvalidInput("Its rubric does not hold what a rubric holds.") from None
    named, exercise = kit.seat.exercise, None
    if (named is None) != (kit.exercise_body is None):
        raise InvalidInput("Its exercise is not the one that the seat names.")
    if named and kit.exercise_body:
        if hashlib.sha256(kit.exercise_body.encode()).hexdigest() != named.digest:
            raise InvalidInput("Its exercise is not the one that the seat names.")
        try:
            exercise = read_document(FrozenExercise, kit.exercise_body)
        except ValueError:
            raise InvalidInput("Its exercise does not hold what an exercise holds.") from None
        if max(len(exercise.brief), len(exercise.guide)) > _LONGEST:
            raise InvalidInput("Its exercise is longer than any that could be read in an interview.")
    faults = rubric_faults(rubric) + (exercise_faults(exercise.exercise, rubric) if exercise else [])
    if faults or (exercise and exercise.variant not in [each.id for each in exercise.exercise.variants]):
        raise InvalidInput("Its rubric or its exercise has mistakes that no panel could be scored with.")
    return rubric, exercise


def _panel(connection: Connection, panel: str) -> Panel | None:
    try:
        return folds.panel(connection, panel)
    except NotFound:
        return None


def _given_back(
    connection: Connection, kit: Kit, blind: Blind, kits: KitsMade
) -> tuple[ImportOutcome, Sentence]:
    """Take the share of a seat back that was scored here after all; of no other, or it could be gathered."""
    seat = blind.panel.seat(kit.seat.id)
    name = seat.interviewer.name
    if hashlib.sha256(bytes.fromhex(kit.share)).hexdigest() != kits.share(seat.id).commitment:
        raise InvalidInput("It is not the kit that was made for {name} here.", name=name)
    if any(owner == seat.id for owner, _ in blind.received):
        raise Conflict("The card of {name} is here; its kit is not needed, and was not kept.", name=name)
    if not any(owner == seat.id for owner, _ in blind.plain):
        raise Conflict(
            "The kit of {name} is to be opened on another laptop, and was not kept: with the shares of all "
            "kits whoever has this workspace could open every card. If {name} scores here after all, seal "
            "that card here first, and import the kit then.",
            name=name,
        )
    if kit_keys.share(connection, seat.id) is not None:
        return "known", _sentence(kit, _SCORED_HERE)
    kit_keys.put_share(connection, seat.id, kit.share)
    return "added", _sentence(kit, _SCORED_HERE)


def _received(kit: Kit) -> KitReceived:
    return KitReceived(
        seat=kit.seat.id, place=kit.place, of=kit.of, locks=kit.locks, share=kit.share, plan=kit.plan,
        secret=kit.secret, issue=kit.issue, kit=digest(kit) if kit.secret else None,
    )  # fmt: skip


def _replaces(kit: Kit, known: KitReceived) -> bool:
    """Return whether a kit was written after the one that is here, by whoever wrote that one."""
    same = (kit.locks, kit.share, kit.place, kit.of) == (known.locks, known.share, known.place, known.of)
    return same and kit.secret is not None and kit.issue > known.issue


def _replaced(connection: Connection, workspace: Workspace, kit: Kit) -> tuple[ImportOutcome, Sentence]:
    owner = events.interviewers(connection)[kit.seat.interviewer.id]
    if kit.invited not in (None, owner.public_key):
        raise Conflict("It was locked for another key than the one that this seat is scored with here.")
    _append(
        connection, workspace, [_received(kit)], owner, candidate=kit.candidate.id, panel=kit.panel
    )  # fmt: skip
    return "added", _sentence(kit, _AGAIN)


def _record(connection: Connection, workspace: Workspace, kit: Kit, is_new: bool) -> None:
    owner = _interviewer(connection, workspace, kit)
    person = kit.candidate
    if person.id not in events.candidates(connection, person.id):
        _append(connection, workspace, [CandidateAdded(candidate=person)], owner, candidate=person.id)
    if kit.cv and not (kit.seat.cv and events.cv(connection, person.id, kit.seat.cv)):
        _append(connection, workspace, [CvAdded(cv=kit.cv)], owner, candidate=person.id)
    bodies: list[Body] = []
    if is_new:
        bodies.append(PanelPlanned(candidate=person.id, role=kit.role, rubric=kit.rubric))
    bodies += [SeatAssigned(seat=kit.seat.replace(interviewer=owner)), _received(kit)]
    _append(connection, workspace, bodies, owner, candidate=person.id, panel=kit.panel)
    projections.project_panel(connection, folds.panel(connection, kit.panel))


def _interviewer(connection: Connection, workspace: Workspace, kit: Kit) -> Interviewer:
    """Return the interviewer of the kit with their key in this workspace, made when there is none."""
    person = kit.seat.interviewer
    known = events.interviewers(connection).get(person.id)
    if known is not None and signing_keys.get(connection, person.id) is not None:
        if kit.invited not in (None, known.public_key):
            raise Conflict(
                "It was locked for another key than the one that {name} has here.", name=known.name
            )
        return known
    key, public = _invited_key(connection, kit) if kit.invited else signing.new_key()
    joined = person.replace(public_key=public)
    signing_keys.put(connection, joined.id, key)
    _append(connection, workspace, [InterviewerJoined(interviewer=joined)], joined)
    return joined


def _invited_key(connection: Connection, kit: Kit) -> tuple[bytes, str]:
    """Return the signing key that an invitation from here named."""
    for person in events.interviewers(connection).values():
        key = signing_keys.get(connection, person.id)
        if key is not None and person.public_key == kit.invited == signing.public_half(key):
            return key, person.public_key
    raise InvalidInput("It was made for an invitation that is not from this workspace.")


def _append(
    connection: Connection,
    workspace: Workspace,
    bodies: list[Body],
    owner: Interviewer,
    *,
    candidate: str | None = None,
    panel: str | None = None,
) -> None:
    about = Subjects(candidate=candidate, panel=panel)
    events.append(connection, workspace, bodies, author=owner.id, subjects=about)


def _sentence(kit: Kit, template: Template) -> Sentence:
    words = lock_words(kit.locks.panel)
    return Sentence(template, name=kit.seat.interviewer.name, place=kit.place, count=kit.of, words=words)
