"""Set up a panel: the seats of a usual loop, or a whole panel from a file that a script wrote."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import Field

from app.domain.cv import CvPaper, CvPlace
from app.domain.errors import EvenhandError, InvalidInput, NotFound
from app.domain.instants import EARLIEST, LATEST
from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.plan import ExtraTime
from app.domain.packs.rubric import LanguageTag, Loop, Rubric
from app.domain.panel import Panel
from app.domain.value import OneLine, Slug, Value
from app.services.panels import cv
from app.services.panels.planning import SeatPlan, checked_names, plan_panel
from app.store.database.workspace import Workspace
from app.store.packs import model_check, yaml
from app.store.packs.exercises import load_exercise
from app.store.packs.rubrics import load_rubric


class SeatEntry(Value):
    """A seat as a panel file gives it; what it leaves out comes from the loop or the exercise."""

    interviewer: OneLine
    focus: tuple[Slug, ...] = Field(default=(), max_length=20)
    exercise: Slug | None = None
    variant: Slug | None = None
    minutes: Annotated[int, Field(ge=5, le=600)] | None = None
    starts_at: Annotated[str, Field(max_length=40)] | None = None
    """Such as 2026-11-20 10:00, or with an offset: 2026-11-20T10:00+01:00."""
    cv: OneLine | None = None
    """What the interviewer gets of the candidate beforehand: a PDF beside this file, or a link."""


class PanelFile(Value):
    """A panel to be planned, as a script or a person writes it in YAML or JSON."""

    candidate: OneLine
    rubric: Slug
    language: LanguageTag | None = None
    """The rubric's own when left out; a variant has no other."""
    variant: Slug | None = None
    role: OneLine | None = None
    extra_time: ExtraTime | None = None
    """More time for this candidate in every interview: a factor such as 1.25, or minutes."""
    loop: Slug | None = None
    """A loop of the rubric; its seats meet the seats here in their order."""
    seats: Annotated[tuple[SeatEntry, ...], Field(min_length=1, max_length=20)]


class Setup(NamedTuple):
    """Everything a panel needs, found and checked; nothing is planned yet."""

    candidate: str
    rubric: Rubric
    role: str
    seats: tuple[SeatPlan, ...]
    extra: ExtraTime | None = None


def read(file: Path, rubrics: Path, cases: Path, now: datetime) -> Setup:
    """Return what a panel file asks for; times without an offset are meant where `now` is told.

    Raises `InvalidInput` with the place of every mistake, and `NotFound` for what it names in vain.
    """
    draft = yaml.read(file)
    asked = model_check.fit(draft, PanelFile)
    if asked is None or draft.problems():
        raise InvalidInput("{problems}", problems="\n".join(map(str, draft.problems())))
    rubric = load_rubric(rubrics, asked.rubric, asked.variant, asked.language)
    usual = _usual(rubric, asked, cases)
    seats = tuple(
        _seat(entry, default, cases, now)._replace(cv=_cv(entry, file.parent))
        for entry, default in zip(asked.seats, usual, strict=True)
    )
    checked_names(asked.candidate, asked.role or "", seats)
    return Setup(asked.candidate, rubric, asked.role or "", seats, asked.extra_time)


def _cv(entry: SeatEntry, folder: Path) -> CvPaper | CvPlace | None:
    """Return the CV that a seat is given; what is wrong with it is said with its name."""
    if entry.cv is None:
        return None
    try:
        return cv.read(entry.cv, folder)
    except EvenhandError as error:
        raise type(error)("“{file}”: {reason}", file=entry.cv, reason=error) from None


def plan(workspace: Workspace, setup: Setup) -> Panel:
    """Plan the panel that was set up."""
    return plan_panel(
        workspace, setup.candidate, setup.rubric, setup.seats, role=setup.role, extra=setup.extra
    )


def seats_of_loop(loop: Loop, cases: Path, interviewers: Sequence[str] = ()) -> list[SeatPlan]:
    """Return a plan for each seat of a loop, with exercises from the folder `cases`.

    Seats beyond `interviewers` have an empty name, to be filled in before the panel is planned.
    """
    names = [*interviewers, *[""] * len(loop.seats)]
    return [
        SeatPlan(
            name, seat.focus, None, seat.minutes,
            load_exercise(cases, seat.exercise, seat.variant) if seat.exercise else None,
        )
        for name, seat in zip(names, loop.seats, strict=False)
    ]  # fmt: skip


def _usual(rubric: Rubric, asked: PanelFile, cases: Path) -> list[SeatPlan]:
    if asked.loop is None:
        return [SeatPlan(each.interviewer) for each in asked.seats]
    if asked.loop not in [each.id for each in rubric.loops]:
        known = ", ".join(each.id for each in rubric.loops) or "none"
        raise NotFound("The rubric has no loop “{loop}”. It has: {known}.", loop=asked.loop, known=known)
    loop = rubric.loop(asked.loop)
    if len(asked.seats) != len(loop.seats):
        raise InvalidInput(
            "The loop “{loop}” has {count} seats, the file gives {given}. "
            "Name an interviewer for each, or leave the loop out.",
            loop=loop.id,
            count=len(loop.seats),
            given=len(asked.seats),
        )
    return seats_of_loop(loop, cases, [each.interviewer for each in asked.seats])


def _seat(entry: SeatEntry, usual: SeatPlan, cases: Path, now: datetime) -> SeatPlan:
    exercise = usual.exercise
    if entry.exercise is not None:
        exercise = load_exercise(cases, entry.exercise, entry.variant)
    elif entry.variant is not None:
        exercise = _other_variant(usual.exercise, entry, cases)
    length = entry.minutes or (exercise.exercise.minutes if entry.exercise and exercise else usual.minutes)
    focus = entry.focus or (() if entry.exercise else usual.focus)
    return SeatPlan(entry.interviewer, focus, _moment(entry, now), length, exercise)


def _other_variant(usual: FrozenExercise | None, entry: SeatEntry, cases: Path) -> FrozenExercise:
    if usual is None:
        raise InvalidInput("The seat of {name} names a variant, but no exercise.", name=entry.interviewer)
    return load_exercise(cases, usual.exercise.id, entry.variant)


def _moment(entry: SeatEntry, now: datetime) -> datetime | None:
    if entry.starts_at is None:
        return None
    try:
        moment = datetime.fromisoformat(entry.starts_at)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
        if not EARLIEST <= moment <= LATEST:
            raise ValueError("no time of an interview")
    except ValueError:
        raise InvalidInput(
            "“{text}” is no time. Write it like {example:%Y-%m-%d %H:%M}, in quotes.",
            text=entry.starts_at,
            example=now,
        ) from None
    return moment
