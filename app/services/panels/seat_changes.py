"""Put right what an interview was begun with, take it back, and bring it back."""

from typing import NamedTuple

from app.domain.errors import Conflict
from app.domain.journal.events import Subjects
from app.domain.journal.seat_events import CandidateRenamed, SeatRestored
from app.domain.panel import Panel
from app.domain.scorecard import seat_changes
from app.domain.scorecard.desk import Desk
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events, folds
from app.store.lists import candidates, projections
from app.store.lists import panels as lists


class Withdrawn(NamedTuple):
    """An interview that was taken back."""

    panel: str
    seat: str
    candidate: str


def check_changeable(workspace: Workspace, panel: str, seat: str) -> None:
    """Raise `Conflict` when an interview can no longer be changed."""
    with workspace.read() as connection:
        found = folds.panel(connection, panel)
        seat_changes.check_changeable(folds.card(connection, found, seat), folds.blind(connection, found))


def change(workspace: Workspace, panel: str, seat: str, candidate: str, wanted: SeatPlan) -> None:
    """Give an interview the name, the time, the focus and the exercise that are `wanted`, all or none.

    Who interviews and the rubric stay. Raises `Conflict` once anything rests on what would change.
    """
    with workspace.write() as connection:
        _rename(connection, workspace, folds.panel(connection, panel), candidate)
        planning.scheduled(connection, workspace, panel, seat, wanted.starts_at, wanted.minutes)
        desk = _desk(connection, workspace, panel, seat)
        given = wanted.exercise
        named = planning.exercise_ref(connection, desk.rubric, given) if given else None
        blind = folds.blind(connection, desk.panel)
        changed = seat_changes.change(desk, blind, wanted.focus, named, given)
        if changed is not None:
            author = desk.seat.interviewer.id
            events.append(connection, workspace, [changed], author=author, subjects=_about(desk.panel, seat))
        projections.project_panel(connection, folds.panel(connection, panel))


def withdraw(workspace: Workspace, panel: str, seat: str) -> Withdrawn:
    """Take an interview back: it is on no list any more, and can be brought back as it was."""
    with workspace.write() as connection:
        desk = _desk(connection, workspace, panel, seat)
        gone = seat_changes.withdraw(desk, folds.blind(connection, desk.panel))
        author = desk.seat.interviewer.id
        events.append(connection, workspace, [gone], author=author, subjects=_about(desk.panel, seat))
        projections.project_panel(connection, folds.panel(connection, panel))
    return Withdrawn(panel, seat, desk.panel.candidate.name)


def restore(workspace: Workspace, panel: str, seat: str) -> Panel:
    """Bring an interview back that was taken back."""
    with workspace.write() as connection:
        gone = next((each for each in folds.withdrawn(connection, panel) if each.seat.id == seat), None)
        if gone is None:
            raise Conflict("This interview was not taken back.")
        about = _about(folds.panel(connection, panel), seat)
        author = gone.seat.interviewer.id
        events.append(connection, workspace, [SeatRestored(seat=seat)], author=author, subjects=about)
        found = folds.panel(connection, panel)
        projections.project_panel(connection, found)
        acts = [
            each for each in events.events_of_seat(connection, seat) if each.header.kind in events.CARD_KINDS
        ]
        if acts:
            projections.project_card(connection, folds.card(connection, found, seat), acts[-1].header.at)
    return found


def withdrawn_last(workspace: Workspace) -> Withdrawn | None:
    """Return the interview that was taken back last; None when all were brought back."""
    with workspace.read() as connection:
        last = events.withdrawn_last(connection)
        return Withdrawn(*last, folds.panel(connection, last[0]).candidate.name) if last else None


def _desk(connection: Connection, workspace: Workspace, panel: str, seat: str) -> Desk:
    found, rubric = reading.panel_and_rubric(connection, panel)
    return Desk(found, rubric, folds.card(connection, found, seat), workspace.clock())


def _about(panel: Panel, seat: str) -> Subjects:
    return Subjects(candidate=panel.candidate.id, panel=panel.id, seat=seat)


def _rename(connection: Connection, workspace: Workspace, panel: Panel, candidate: str) -> None:
    """Call a candidate otherwise, on every panel of theirs."""
    person, name = panel.candidate, planning.named(candidate, "candidate")
    if name == person.name:
        return
    other = candidates.find(connection, name)
    if other is not None and other.id != person.id:
        raise Conflict(
            "{name} is among the candidates already. Take this interview back, and plan it anew for them.",
            name=other.name,
        )
    theirs = [folds.panel(connection, each) for each in lists.panels_of(connection, person.id)]
    for each in theirs:
        blind = folds.blind(connection, each)
        for seat in each.seats:
            seat_changes.check_renamable(folds.card(connection, each, seat.id), blind)
    renamed = CandidateRenamed(candidate=person.id, name=name)
    author = panel.seats[0].interviewer.id
    events.append(connection, workspace, [renamed], author=author, subjects=Subjects(candidate=person.id))
    projections.project_candidates(connection, events.candidate_events(connection, person.id))
    for each in theirs:
        projections.project_panel(connection, folds.panel(connection, each.id))
