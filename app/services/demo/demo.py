"""The demo: scripted interviews, held through the services that a real one goes through."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, TypeVar

from app.domain.debrief import meeting_rules
from app.domain.debrief.room import Room
from app.domain.diagnostics import refusal
from app.domain.errors import Conflict
from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.services.debrief import debrief, meeting
from app.services.demo.scripts import (  # fmt: skip
    Act,
    Agreed,
    Answered,
    CardSealed,
    Closed,
    DecisionMade,
    DimensionRated,
    Dissented,
    FindingSeen,
    MeetingAct,
    MeetingScript,
    NoteTaken,
    PanelScript,
    QuestionScripted,
    Recommended,
    Script,
    SeatScript,
    SectionTurned,
    Shown,
    SignalTicked,
    Turned,
    Voted,
    WordsScripted,
)
from app.services.panels import lists
from app.services.panels.planning import SeatPlan, plan_panel
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.packs import model_check, yaml
from app.store.packs.kept_packs import KeptPacks

SAMPLE = "sample.yaml"
SEALED = "sealed.yaml"
INTERVIEWS = (SEALED, "in-progress.yaml", "readout.yaml", "planned.yaml")
PANELS = ("clear-yes.yaml", "split.yaml", "waiting.yaml")

S = TypeVar("S", Script, PanelScript)


def script(packs: Path, name: str) -> Script:
    """Return a script of the demo, which ships beside the rubrics in `packs`."""
    return _read(packs, name, Script)


def _read(packs: Path, name: str, model: type[S]) -> S:
    draft = yaml.read(packs.parent / "resources" / "demo" / name)
    found = model_check.fit(draft, model)
    if found is None or draft.problems():
        raise refusal(draft.problems())
    return found


def begin_sample(workspace: Workspace, packs: KeptPacks, interviewer: str) -> Panel:
    """Hold the sample as far as its script goes, as if `interviewer` had, who knows nobody in it."""
    play, now = script(packs.rubrics_folder, SAMPLE).replace(interviewer=interviewer), workspace.clock()
    with _at(workspace, play.starts.seen_from(now)):
        panel = plan(workspace, packs, play, now, sample=True)
        desk = reading.open_desk(workspace, panel.id, panel.seats[0].id)
        desk = scoring.act(workspace, desk, rules.tell_acquaintance, "none", "")
    interview(workspace, desk, play)
    return panel


def fill(workspace: Workspace, packs: Path) -> None:
    """Add the demo to `workspace`: interviews sealed, in progress and planned, and three panels.

    They are told from the workspace's present time, each act at the moment that its script gives.
    """
    now, kept = workspace.clock(), KeptPacks(packs, packs.parent / "exercises")
    for name in INTERVIEWS:
        play = script(packs, name)
        with _at(workspace, min(now, play.starts.seen_from(now)) - timedelta(days=2)):
            panel = plan(workspace, kept, play, now)
        interview(workspace, reading.open_desk(workspace, panel.id, panel.seats[0].id), play)
    for name in PANELS:
        _hold(workspace, kept, _read(packs, name, PanelScript), now)


def sealed_panel(workspace: Workspace, packs: Path) -> str:
    """Return the id of the demo's sealed panel; raise `Conflict` when the workspace is not the demo's."""
    wanted = script(packs, SEALED).candidate
    for line in lists.panels(workspace):
        if line.candidate == wanted and line.sealed == line.seats:
            return line.id
    raise Conflict(
        "The workspace in “{folder}” does not hold the demo’s sealed interview. "
        "Choose another folder for the demo.",
        folder=workspace.folder,
    )


def plan(
    workspace: Workspace, packs: KeptPacks, play: Script, now: datetime, *, sample: bool = False
) -> Panel:
    """Plan the panel of a script, whose start is told from `now`."""
    seat = _seat(packs, play, play.starts.seen_from(now))
    rubric = packs.rubric(play.rubric)
    return plan_panel(workspace, play.candidate, rubric, [seat], role=play.role, sample=sample)


def _seat(packs: KeptPacks, play: SeatScript, begins: datetime) -> SeatPlan:
    frozen = packs.exercise(play.exercise, play.variant) if play.exercise else None
    return SeatPlan(play.interviewer, play.focus, begins, play.minutes, frozen)


def _hold(workspace: Workspace, packs: KeptPacks, play: PanelScript, now: datetime) -> None:
    """Plan a panel, hold its interviews in the order of time, and its meeting if there was one."""
    begins = [each.starts.seen_from(now) for each in play.seats]
    seats = [_seat(packs, each, start) for each, start in zip(play.seats, begins, strict=True)]
    with _at(workspace, min(now, *begins) - timedelta(days=3)):
        panel = plan_panel(workspace, play.candidate, packs.rubric(play.rubric), seats)
    order = sorted(zip(begins, panel.seats, play.seats, strict=True), key=lambda each: each[0])
    for _, seat, acts in order:
        interview(workspace, reading.open_desk(workspace, panel.id, seat.id), acts)
    if play.meeting is not None:
        _meet(workspace, debrief.open_room(workspace, panel.id), play.meeting, now)


def _meet(workspace: Workspace, room: Room, play: MeetingScript, now: datetime) -> None:
    begun = play.starts.seen_from(now)
    ids = {seat.interviewer.name: seat.id for seat in room.shown.panel.seats}
    with _at(workspace, begun):
        room = meeting.begin(workspace, room, play.chair, ids[play.chair])
    for act in play.acts:
        minutes, seconds = map(int, act.at.split(":"))
        with _at(workspace, begun + timedelta(minutes=minutes, seconds=seconds)):
            room = _met(workspace, room, act, ids)


def _met(workspace: Workspace, room: Room, act: MeetingAct, ids: dict[str, str]) -> Room:
    match act:
        case Turned():
            return meeting.act(workspace, room, meeting_rules.turn_to, act.dimension)
        case Agreed():
            return meeting.act(workspace, room, meeting_rules.agree, act.dimension, act.level, act.reason)
        case Voted():
            return meeting.act(workspace, room, meeting_rules.vote, ids[act.interviewer], act.recommendation)
        case Shown():
            return meeting.act(workspace, room, meeting_rules.show_votes)
        case Answered():
            for flag in room.shown.red_flags:
                if flag.seat.id == ids[act.interviewer]:
                    room = meeting.act(workspace, room, meeting_rules.answer_flag, flag.id, act.text)
            return room
        case Dissented():
            return meeting.act(workspace, room, meeting_rules.dissent, ids[act.interviewer], act.text)
        case DecisionMade():
            return meeting.act(
                workspace, room, meeting_rules.decide, act.outcome, act.reasons,
                conditions=act.conditions, follow_ups=act.follow_ups, against_policy=act.against_policy,
            )  # fmt: skip
        case Closed():
            return meeting.close(workspace, room)


def interview(workspace: Workspace, desk: Desk, play: SeatScript) -> Desk:
    """Do what the script says on `desk`, each act at its time; return the desk as it then stands."""
    begun = desk.seat.starts_at or workspace.clock()
    for act in play.acts:
        minutes, seconds = map(int, act.at.split(":"))
        with _at(workspace, begun + timedelta(minutes=minutes, seconds=seconds)):
            desk = _done(workspace, desk, act)
    return desk


def _done(workspace: Workspace, desk: Desk, act: Act) -> Desk:
    match act:
        case NoteTaken():
            return scoring.take_note(workspace, desk, act.text, act.dimension, act.tone)
        case SignalTicked():
            return scoring.act(workspace, desk, rules.mark_signal, act.signal, act.evidence)
        case DimensionRated():
            return _rated(workspace, desk, act)
        case QuestionScripted():
            return scoring.act(workspace, desk, rules.mark_question, act.dimension, act.question, act.outcome)
        case WordsScripted():
            return scoring.act(workspace, desk, rules.write, act.subject, act.text)
        case SectionTurned():
            return scoring.act(workspace, desk, rules.begin_section, act.section)
        case FindingSeen() if act.outcome == "hint":
            return scoring.act(workspace, desk, rules.read_hint, act.finding)
        case FindingSeen():
            outcome: Literal["found", "missed"] = "found" if act.outcome == "found" else "missed"
            return scoring.act(workspace, desk, rules.mark_finding, act.finding, outcome)
        case Recommended():
            return scoring.act(workspace, desk, rules.recommend, act.recommendation, act.reason)
        case CardSealed():
            return scoring.seal(workspace, desk)


def _rated(workspace: Workspace, desk: Desk, act: DimensionRated) -> Desk:
    desk = scoring.act(workspace, desk, rules.rate, act.dimension, act.level, act.reason)
    if act.confidence:
        desk = scoring.act(workspace, desk, rules.set_confidence, act.dimension, act.confidence)
    return scoring.act(workspace, desk, rules.set_growth, act.dimension, act.growth) if act.growth else desk


@contextmanager
def _at(workspace: Workspace, moment: datetime) -> Iterator[None]:
    """Let the workspace's clock stand at `moment`."""
    clock = workspace.clock
    workspace.clock = lambda: moment
    try:
        yield
    finally:
        workspace.clock = clock
