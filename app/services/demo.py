"""The demo: scripted interviews, held through the services that a real one goes through."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.domain.errors import Conflict
from app.domain.marks import Confidence, Given, Recommendation, Subject, Tone
from app.domain.panel import Panel
from app.domain.problems import refusal
from app.domain.value import Line, Slug, Text, Value
from app.services import exercises, library, lists, reading, scoring
from app.services.planning import SeatPlan, plan_panel
from app.services.reading import Desk
from app.store import shape, yaml_reader
from app.store.workspace import Workspace

SAMPLE = "sample.yaml"
SEALED = "sealed.yaml"
INTERVIEWS = (SEALED, "in-progress.yaml", "readout.yaml", "planned.yaml")

Elapsed = Annotated[str, Field(pattern=r"^\d{1,3}:[0-5]\d$")]
"""Minutes and seconds since the interview began."""


class NoteTaken(Value):
    """Evidence is written down."""

    do: Literal["note"]
    at: Elapsed
    text: Text
    dimension: Slug | None = None
    tone: Tone | None = None


class SignalTicked(Value):
    """A signal is ticked, with its evidence."""

    do: Literal["tick"]
    at: Elapsed
    signal: Slug
    evidence: Text


class DimensionRated(Value):
    """A dimension is rated, or said to be not evidenced."""

    do: Literal["rate"]
    at: Elapsed
    dimension: Slug
    level: Given
    reason: Text = ""
    confidence: Confidence | None = None
    growth: Text = ""


class QuestionMarked(Value):
    """A question is asked, or left out."""

    do: Literal["question"]
    at: Elapsed
    dimension: Slug
    question: Slug
    outcome: Literal["asked", "skipped"] = "asked"


class Said(Value):
    """Take-aways, or the note to the next interviewer, are written."""

    do: Literal["write"]
    at: Elapsed
    subject: Subject
    text: Text


class SectionTurned(Value):
    """The interview turns to a section of the exercise."""

    do: Literal["section"]
    at: Elapsed
    section: Slug


class FindingSeen(Value):
    """A finding is found or missed, or a hint to it is read out."""

    do: Literal["finding"]
    at: Elapsed
    finding: Slug
    outcome: Literal["found", "missed", "hint"]


class Recommended(Value):
    """The overall recommendation is given."""

    do: Literal["recommend"]
    at: Elapsed
    recommendation: Recommendation
    reason: Text


class CardSealed(Value):
    """The card is sealed."""

    do: Literal["seal"]
    at: Elapsed


Act = Annotated[
    NoteTaken
    | SignalTicked
    | DimensionRated
    | QuestionMarked
    | SectionTurned
    | FindingSeen
    | Said
    | Recommended
    | CardSealed,
    Field(discriminator="do"),
]


class Start(Value):
    """When an interview begins, told from now: at a time of some day, or so many minutes ago."""

    days: Annotated[int, Field(ge=-365, le=365)] = 0
    at: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    minutes_ago: Annotated[int, Field(ge=0, le=600)] = 0

    def seen_from(self, now: datetime) -> datetime:
        """Return the moment meant, on a full five minutes."""
        if self.at is None:
            begun = now - timedelta(minutes=self.minutes_ago)
            return begun.replace(minute=begun.minute // 5 * 5, second=0, microsecond=0)
        hour, minute = map(int, self.at.split(":"))
        day = now + timedelta(days=self.days)
        return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


class Script(Value):
    """An invented interview: who meets, when, and what the interviewer does."""

    candidate: Line
    interviewer: Line
    rubric: Slug
    starts: Start
    minutes: Annotated[int, Field(ge=5, le=600)] = 60
    focus: tuple[Slug, ...] = ()
    """Every dimension, or those of the exercise, when empty."""
    exercise: Slug | None = None
    variant: Slug | None = None
    acts: tuple[Act, ...] = ()


def script(packs: Path, name: str) -> Script:
    """Return a script of the demo, which ships beside the rubrics in `packs`."""
    draft = yaml_reader.read(packs.parent / "resources" / "demo" / name)
    found = shape.fit(draft, Script)
    if found is None or draft.problems():
        raise refusal(draft.problems())
    return found


def plan_sample(workspace: Workspace, packs: Path) -> Panel:
    """Plan the sample interview, to begin now; nothing of it is scored."""
    return plan(workspace, packs, script(packs, SAMPLE))


def fill(workspace: Workspace, packs: Path) -> None:
    """Add the demo's interviews to `workspace`: one sealed, two in progress, one planned.

    They are told from the workspace's present time, each act at the moment that its script gives.
    """
    now = workspace.clock()
    for name in INTERVIEWS:
        play = script(packs, name)
        with _at(workspace, min(now, play.starts.seen_from(now)) - timedelta(days=2)):
            panel = plan(workspace, packs, play, now)
        interview(workspace, reading.open_desk(workspace, panel.id, panel.seats[0].id), play)


def sealed_panel(workspace: Workspace, packs: Path) -> str:
    """Return the id of the demo's sealed panel; raise `Conflict` when the workspace is not the demo's."""
    wanted = script(packs, SEALED).candidate
    for line in lists.panels(workspace):
        if line.candidate == wanted and line.status == "sealed":
            return line.id
    raise Conflict(
        "The workspace in “{folder}” does not hold the demo’s sealed interview. "
        "Choose another folder for the demo.",
        folder=workspace.folder,
    )


def plan(workspace: Workspace, packs: Path, play: Script, now: datetime | None = None) -> Panel:
    """Plan the panel of a script, whose start is told from `now`."""
    begins = play.starts.seen_from(now or workspace.clock())
    cases = packs.parent / "exercises"
    frozen = exercises.load(cases, play.exercise, play.variant) if play.exercise else None
    seat = SeatPlan(play.interviewer, play.focus, begins, play.minutes, frozen)
    return plan_panel(workspace, play.candidate, library.rubric(packs, play.rubric), [seat])


def interview(workspace: Workspace, desk: Desk, play: Script) -> Desk:
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
            return scoring.mark_signal(workspace, desk, act.signal, act.evidence)
        case DimensionRated():
            return _rated(workspace, desk, act)
        case QuestionMarked():
            return scoring.mark_question(workspace, desk, act.dimension, act.question, act.outcome)
        case Said():
            return scoring.write(workspace, desk, act.subject, act.text)
        case SectionTurned():
            return scoring.begin_section(workspace, desk, act.section)
        case FindingSeen() if act.outcome == "hint":
            return scoring.read_hint(workspace, desk, act.finding)
        case FindingSeen():
            outcome: Literal["found", "missed"] = "found" if act.outcome == "found" else "missed"
            return scoring.mark_finding(workspace, desk, act.finding, outcome)
        case Recommended():
            return scoring.recommend(workspace, desk, act.recommendation, act.reason)
        case CardSealed():
            return scoring.seal(workspace, desk)


def _rated(workspace: Workspace, desk: Desk, act: DimensionRated) -> Desk:
    desk = scoring.rate(workspace, desk, act.dimension, act.level, act.reason)
    if act.confidence:
        desk = scoring.be_sure(workspace, desk, act.dimension, act.confidence)
    return scoring.say_growth(workspace, desk, act.dimension, act.growth) if act.growth else desk


@contextmanager
def _at(workspace: Workspace, moment: datetime) -> Iterator[None]:
    """Let the workspace's clock stand at `moment`."""
    clock = workspace.clock
    workspace.clock = lambda: moment
    try:
        yield
    finally:
        workspace.clock = clock
