"""How long records are kept: choose a rule, hold a candidate's records back, see what is due."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.journal.erasing import (
    CandidateErased,
    Erasing,
    ErasingBegun,
    ErasingEnded,
    FileRewritten,
    after_step,
)
from app.domain.journal.events import (
    HoldLifted,
    HoldPlaced,
    RecordBody,
    RetentionChosen,
    Subjects,
)
from app.domain.records.retention import Record, RetainedRecord, RetentionRule, RetentionRules, kept
from app.domain.text import tidy
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events
from app.store.lists import projections
from app.store.packs.reader import PackReader


@dataclass(frozen=True, slots=True)
class Keeping:
    """The rule in force, the holds by candidate with their reasons, and how far erasing is."""

    rule: RetentionRule | None = None
    holds: dict[str, str] = field(default_factory=dict)
    erasings: dict[str, Erasing] = field(default_factory=dict)


def presets(file: Path) -> tuple[RetentionRule, ...]:
    """Return the rules that the file at `file` offers."""
    return PackReader().sound(file, RetentionRules).rules


def custom(months: int) -> RetentionRule:
    """Return a rule of the organisation's own; raise `InvalidInput` when it is out of bounds."""
    if not 1 <= months <= 600:
        raise InvalidInput("Records are kept for 1 to 600 months, not {months}.", months=months)
    return RetentionRule(id="custom", title=f"Own rule ({months} months)", months=months)


def choose(workspace: Workspace, rule: RetentionRule, by: str) -> None:
    """Put a retention rule in force; nothing is erased by that."""
    _record(workspace, RetentionChosen(rule=rule, by=by))


def hold(workspace: Workspace, candidate: str, reason: str, by: str) -> None:
    """Put a candidate's records on hold: no rule removes them, and erasing them is refused."""
    reason = tidy(reason).strip()
    if not reason:
        raise InvalidInput("A hold needs its reason: say in a few words why the records must stay.")
    _record(workspace, HoldPlaced(reason=reason, by=by), candidate)


def lift(workspace: Workspace, candidate: str, by: str) -> None:
    """Lift a hold; raise `Conflict` when there is none."""
    if candidate not in state(workspace).holds:
        raise Conflict("There is no hold on the records of this candidate.")
    _record(workspace, HoldLifted(by=by), candidate)


def state(workspace: Workspace) -> Keeping:
    """Return what was decided about keeping so far."""
    with workspace.read() as connection:
        return folded(connection)


def folded(connection: Connection) -> Keeping:
    """Return what was decided about keeping, as the journal tells it."""
    rule, holds, erasings = None, dict[str, str](), dict[str, Erasing]()
    for event in events.record_events(connection):
        candidate = event.header.subjects.candidate or ""
        match event.body:
            case RetentionChosen():
                rule = event.body.rule
            case HoldPlaced():
                holds[candidate] = event.body.reason
            case HoldLifted():
                holds.pop(candidate, None)
            case ErasingBegun() | CandidateErased() | FileRewritten() | ErasingEnded():
                erasings[candidate] = after_step(
                    erasings.get(candidate), candidate, event.header.at, event.body
                )
    return Keeping(rule, holds, erasings)


def due(workspace: Workspace) -> tuple[RetainedRecord, ...]:
    """Return every record and the day it is due to go, the first first.

    Raises `Conflict` when no rule was chosen yet.
    """
    with workspace.read() as connection:
        decided, records = folded(connection), projections.records(connection)
    if decided.rule is None:
        raise Conflict("No retention rule was chosen for this workspace yet. Choose one first.")
    return kept(records, decided.rule, decided.holds)


def find_candidate(workspace: Workspace, name: str) -> Record:
    """Return the candidate meant by `name`: an id, the start of one, or a name in any case.

    Raises `NotFound` when none fits and `InvalidInput` when more than one does.
    """
    wanted = " ".join(tidy(name).split()).casefold()
    with workspace.read() as connection:
        known = projections.records(connection)
    fits = [each for each in known if each.name.casefold() == wanted]
    fits = fits or [each for each in known if wanted and each.candidate.startswith(wanted)]
    if not fits:
        raise NotFound("There is no candidate “{name}” in this workspace.", name=name)
    if len(fits) > 1:
        few = ", ".join(each.candidate for each in fits[:5]) + (" …" if len(fits) > 5 else "")
        raise InvalidInput(
            "“{name}” fits {count} candidates: {few}. Give one of these ids.",
            name=name,
            count=len(fits),
            few=few,
        )
    return fits[0]


def _record(workspace: Workspace, body: RecordBody, candidate: str | None = None) -> None:
    with workspace.write() as connection:
        about = Subjects(candidate=candidate)
        events.append(connection, workspace, [body], author=None, subjects=about)
