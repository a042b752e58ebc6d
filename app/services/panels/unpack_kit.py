"""Unpack a kit: the panel with its one seat, ready to be scored here."""

import hashlib

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
from app.domain.kits.bundle import Kit, KitReceived
from app.domain.packs.checks import rubric_faults
from app.domain.packs.exercise import PAGE_LIMIT, FrozenExercise, exercise_faults
from app.domain.packs.rubric import Rubric
from app.domain.panel import Interviewer, Panel, checked_focus
from app.domain.records.import_report import ImportOutcome
from app.domain.text import is_seen, turns
from app.services import signing
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, events, folds
from app.store.lists import panels, projections
from app.store.secrets import kit_keys, signing_keys

_LONGEST = 3 * PAGE_LIMIT
"""Letters of the two pages that a frozen brief or guide is made of, with the paths of their pictures."""

_READY = Template("The kit for {name}, seat {place} of {count}: the desk is ready.")
_KNOWN = Template("The kit for {name}, seat {place} of {count}, is here already.")
_SCORED_HERE = Template("The kit for {name}, seat {place} of {count}, came back: the seat is scored here.")


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
    checked_focus(rubric, kit.seat.focus)
    with workspace.write() as connection:
        there = _panel(connection, kit.panel)
        if there is not None:
            blind = folds.blind(connection, there)
            if blind.kits:
                return _given_back(connection, kit, there)
            if not blind.kits_in:
                raise Conflict("A panel with its number was planned here; it cannot be the same.")
            if kit.seat.id in blind.kits_in:
                if blind.kits_in[kit.seat.id] == _received(kit):
                    return "known", _sentence(kit, _KNOWN)
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
    for name in (kit.candidate.name, kit.seat.interviewer.name, kit.role):
        if not is_seen(name) or turns(name):
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


def _given_back(connection: Connection, kit: Kit, panel: Panel) -> tuple[ImportOutcome, Sentence]:
    seat = panel.seat(kit.seat.id)
    kits = folds.blind(connection, panel).kits
    share = bytes.fromhex(kit.share)
    if kits is None or hashlib.sha256(share).hexdigest() != kits.share(seat.id).commitment:
        raise InvalidInput("It is not the kit that was made for {name} here.", name=seat.interviewer.name)
    if kit_keys.share(connection, seat.id) is not None:
        return "known", _sentence(kit, _SCORED_HERE)
    kit_keys.put_share(connection, seat.id, kit.share)
    return "added", _sentence(kit, _SCORED_HERE)


def _received(kit: Kit) -> KitReceived:
    return KitReceived(
        seat=kit.seat.id, place=kit.place, of=kit.of, locks=kit.locks, share=kit.share, plan=kit.plan
    )


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
    named = kit.seat.interviewer
    known = events.interviewers(connection).get(named.id)
    if known is not None and signing_keys.get(connection, named.id) is not None:
        return known
    key, public = signing.new_key()
    joined = named.replace(public_key=public)
    signing_keys.put(connection, joined.id, key)
    _append(connection, workspace, [InterviewerJoined(interviewer=joined)], joined)
    return joined


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
    return Sentence(template, name=kit.seat.interviewer.name, place=kit.place, count=kit.of)
