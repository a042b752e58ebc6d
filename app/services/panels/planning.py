"""Plan a panel: candidate, frozen rubric, seats."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from app.domain.cv import CvAdded, CvPaper, CvPlace, reference
from app.domain.errors import Conflict, InvalidInput, Template
from app.domain.journal.events import (
    Body,
    CandidateAdded,
    InterviewerJoined,
    PanelPlanned,
    SeatAssigned,
    SeatScheduled,
    Subjects,
)
from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.plan import ExtraTime
from app.domain.packs.rubric import Rubric
from app.domain.panel import (
    Candidate,
    Coverage,
    ExerciseRef,
    Interviewer,
    Outline,
    Panel,
    RubricRef,
    Seat,
    checked_focus,
    coverage,
)
from app.domain.text import is_seen, straight, tidy
from app.services import signing
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, events, folds
from app.store.lists import candidates, projections
from app.store.secrets import signing_keys

Whose = Literal["candidate", "interviewer", "role", "opener", "setter"]
_UNSEEN_NAME: Mapping[Whose, Template] = {
    "candidate": Template("Type the name of the candidate."),
    "interviewer": Template("Type the name of the interviewer."),
    "role": Template("Type the name of the role."),
    "opener": Template("Say who opens the panel."),
    "setter": Template("Say who sets the card aside."),
}
_LONG_NAME: Mapping[Whose, Template] = {
    "candidate": Template("The name of the candidate has {count} characters; the limit is 300."),
    "interviewer": Template("The name of the interviewer has {count} characters; the limit is 300."),
    "role": Template("The name of the role has {count} characters; the limit is 300."),
    "opener": Template("The name of who opens the panel has {count} characters; the limit is 300."),
    "setter": Template("The name of who sets it aside has {count} characters; the limit is 300."),
}


class SeatPlan(NamedTuple):
    """What is asked for one seat; no focus means the exercise's, or every dimension."""

    interviewer: str
    focus: tuple[str, ...] = ()
    starts_at: datetime | None = None
    minutes: int = 60
    exercise: FrozenExercise | None = None
    cv: CvPaper | CvPlace | None = None
    """What the interviewer gets of the candidate beforehand."""


def checked_names(candidate: str, role: str, seats: Sequence[SeatPlan]) -> None:
    """Raise `InvalidInput` where a name could not be kept: what planning would refuse."""
    named(candidate, "candidate")
    if role.strip():
        named(role, "role")
    for each in seats:
        named(each.interviewer, "interviewer")


def who_sees_what(rubric: Rubric, seats: Sequence[SeatPlan]) -> Coverage:
    """Return the coverage that a panel with `seats` would have, with what asks for a second look."""
    outlines = [
        Outline(_focus(rubric, each), each.exercise.exercise.id if each.exercise else None) for each in seats
    ]
    return coverage(rubric, outlines)


def plan_panel(
    workspace: Workspace,
    candidate: str,
    rubric: Rubric,
    seats: Sequence[SeatPlan],
    *,
    role: str = "",
    extra: ExtraTime | None = None,
    sample: bool = False,
) -> Panel:
    """Plan a panel for a candidate, freeze `rubric`, assign the seats, and return the panel.

    Each seat lasts longer where the candidate has `extra` time.

    A candidate who was taken over from another system is found by an outside id, by e-mail or by name;
    anybody else is added. The role is called as the rubric calls it unless `role` says otherwise. A `sample`
    is an invented interview.
    """
    if not seats:
        raise InvalidInput("A panel needs at least one seat.")
    with workspace.write() as connection:
        name = named(candidate, "candidate")
        known = candidates.find(connection, name)
        person = Candidate(id=known.id if known else workspace.new_id(), name=known.name if known else name)
        panel = Panel(
            id=workspace.new_id(),
            candidate=person,
            role=named(role, "role") if role.strip() else rubric.role.title,
            rubric=_reference(rubric, documents.put(connection, rubric)),
            planned_at=workspace.clock(),
            sample=sample,
            seats=tuple(_seat(connection, workspace, rubric, each, extra) for each in seats),
        )
        cvs = {reference(each.cv).digest: CvAdded(cv=each.cv) for each in seats if each.cv}
        return _record(connection, workspace, panel, list(cvs.values()), is_new=known is None)


def schedule(
    workspace: Workspace, panel: str, seat: str, starts_at: datetime | None, minutes: int | None = None
) -> Panel:
    """Give a seat its time, another one or none; return the panel. Nothing is added when nothing changes.

    Raises `Conflict` once the scorecard is sealed: the time stands under the seal.
    """
    with workspace.write() as connection:
        return scheduled(connection, workspace, panel, seat, starts_at, minutes)


def scheduled(
    connection: Connection,
    workspace: Workspace,
    panel: str,
    seat: str,
    starts_at: datetime | None,
    minutes: int | None,
) -> Panel:
    """Do what `schedule` says in a transaction that does more than this."""
    found = folds.panel(connection, panel)
    card = folds.card(connection, found, seat)
    changed = found.scheduled(seat, starts_at, card.seat.minutes if minutes is None else minutes)
    if changed == found:
        return found
    if card.seals:
        raise Conflict("This scorecard was sealed with its time. The time can no longer be changed.")
    body = SeatScheduled(seat=seat, starts_at=starts_at, minutes=changed.seat(seat).minutes)
    about = Subjects(candidate=found.candidate.id, panel=panel)
    events.append(connection, workspace, [body], author=card.seat.interviewer.id, subjects=about)
    recorded = folds.panel(connection, panel)
    projections.project_panel(connection, recorded)
    return recorded


def named(name: str, whose: Whose) -> str:
    """Return a person's name as it may be kept, without what turns round the text beside it.

    Raises `InvalidInput` when nothing of it would be seen, or it is too long.
    """
    words = " ".join(tidy(straight(name)).split())
    if not is_seen(words):
        raise InvalidInput(_UNSEEN_NAME[whose])
    if len(words) > 300:
        raise InvalidInput(_LONG_NAME[whose], count=len(words))
    return words


def interviewer(connection: Connection, workspace: Workspace, name: str) -> Interviewer:
    """Return the interviewer of that name, who joins with a new signing key on first use."""
    name = named(name, "interviewer")
    known = events.interviewers(connection).values()
    for each in known:
        if each.name.casefold() == name.casefold():
            return each
    return joined(connection, workspace, name)


def joined(connection: Connection, workspace: Workspace, name: str) -> Interviewer:
    """Give `name` a new signing key in this workspace; return whom it belongs to."""
    private, public = signing.new_key()
    person = Interviewer(id=workspace.new_id(), name=name, public_key=public)
    signing_keys.put(connection, person.id, private)
    body = InterviewerJoined(interviewer=person)
    events.append(connection, workspace, [body], author=person.id, subjects=Subjects())
    return person


def _seat(
    connection: Connection, workspace: Workspace, rubric: Rubric, plan: SeatPlan, extra: ExtraTime | None
) -> Seat:
    given = plan.exercise
    return Seat(
        id=workspace.new_id(),
        interviewer=interviewer(connection, workspace, plan.interviewer),
        focus=_focus(rubric, plan),
        exercise=exercise_ref(connection, rubric, given) if given else None,
        starts_at=plan.starts_at,
        cv=reference(plan.cv) if plan.cv else None,
        minutes=plan.minutes + (extra.beyond(plan.minutes) if extra else 0),
        extra=extra,
    )


def _focus(rubric: Rubric, plan: SeatPlan) -> tuple[str, ...]:
    everything = tuple(dimension.id for dimension in rubric.dimensions)
    implied = plan.exercise.exercise.focus if plan.exercise else everything
    return checked_focus(rubric, plan.focus or implied)


def exercise_ref(connection: Connection, rubric: Rubric, frozen: FrozenExercise) -> ExerciseRef:
    """Keep a frozen exercise, and return how a seat names it; `InvalidInput` when it is another rubric's."""
    exercise, variant = frozen.exercise, frozen.exercise.variant(frozen.variant)
    if exercise.rubric != rubric.id:
        raise InvalidInput(
            "The exercise “{title}” is scored with the rubric “{rubric}”.",
            title=exercise.title,
            rubric=exercise.rubric,
        )
    return ExerciseRef(
        id=exercise.id,
        version=exercise.version,
        title=exercise.title,
        variant=variant.id,
        variant_title=variant.title,
        digest=documents.put(connection, frozen),
    )


def _reference(rubric: Rubric, digest: str) -> RubricRef:
    variant = rubric.variant.id if rubric.variant else None
    return RubricRef(id=rubric.id, version=rubric.version, title=rubric.title, variant=variant, digest=digest)


def _record(
    connection: Connection, workspace: Workspace, panel: Panel, cvs: Sequence[CvAdded], *, is_new: bool
) -> Panel:
    """Add the panel's events; return it as they tell it, and bring its line up to date."""
    author = panel.seats[0].interviewer.id
    person, about = panel.candidate, Subjects(candidate=panel.candidate.id, panel=panel.id)
    of_person: list[Body] = [CandidateAdded(candidate=person)] if is_new else []
    of_person += cvs
    events.append(connection, workspace, of_person, author=author, subjects=Subjects(candidate=person.id))
    bodies: list[Body] = [
        PanelPlanned(candidate=person.id, role=panel.role, rubric=panel.rubric, sample=panel.sample)
    ]
    bodies += [SeatAssigned(seat=seat) for seat in panel.seats]
    events.append(connection, workspace, bodies, author=author, subjects=about)
    recorded = folds.panel(connection, panel.id)
    projections.project_panel(connection, recorded)
    return recorded
