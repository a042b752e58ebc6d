"""Proof: whatever order files from other laptops come in, every laptop ends in the same state, nothing lost.

    python -m benchmarks.proofs.merges --count 10000 --seed 1

Panels of two to five seats are planned on one laptop and scored on others, whose clocks are wrong and go
backwards; cards are amended and sent again. A history is an order in which those files are taken in by the
real import, some twice, some with gaps, torn ones among them, over several starts, with a panel opened early
or a step back to a backup. In some every kit comes to one laptop, with cards that do not belong there.
"""

import json
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypedDict

from app import paths
from app.domain.errors import trace
from app.domain.journal.events import Event
from app.domain.value import canonical
from app.services.debrief import debrief
from app.services.panels import import_files, lists, opening, receive_card
from app.services.records import upkeep
from app.store.database.workspace import FILE, Workspace
from app.store.journal import events as journal
from app.store.upkeep import backups
from benchmarks.proofs import shell
from benchmarks.proofs.escaping import Escaped
from benchmarks.proofs.laptops import Planned, WrongClock, planned

PANEL_EVERY = 100
"""Histories of one panel; then another one is planned and scored."""
PAPERS = 8
"""Histories of them that have their debrief printed, where nobody opened the panel early."""
LAPTOP_EVERY = 3
"""Histories of the planning laptop for one of an interviewer's."""
SEATS = (5, 2, 3, 4)
MEETING = datetime(2026, 4, 1, 9, tzinfo=UTC)
"""When every panel is opened that was not opened early: what is compared then is the same to the byte."""

Break = Literal["", "doubling", "wall"]
"""What is broken on purpose: it does not know what is here, or it goes by the clock on the wall."""


class Outcome(TypedDict):
    """What the histories came to; from `lost` on everything must be 0."""

    histories: int
    panels: int
    files: int
    """That were taken in, again or in vain too."""
    laptops: int
    """On which interviewers took every kit in."""
    early: int
    """Histories with a panel that was opened before all cards were there."""
    went_back: int
    """Histories with a step back to a backup."""
    papers: int
    lost: int
    """Events that are not there any more, and cards that were sent and are not there."""
    doubled: int
    apart: int
    """Histories that ended in another state than the others of their panel."""
    unlike: int
    """Histories after which a rating is not the one that its interviewer gave last."""
    misjudged: int
    """Files that were refused though they belong there, or taken in though they do not."""
    findings: int
    """What a check finds in the chains, the lists and the seals."""
    escaped: list[str]
    """Histories that came to no end, and why."""


def prove(count: int, seed: int, *, broken: Break = "") -> Outcome:
    """Let `count` histories happen; a `broken` program must be noticed."""
    outcome = Outcome(
        histories=0, panels=0, files=0, laptops=0, early=0, went_back=0, papers=0, lost=0, doubled=0,
        apart=0, unlike=0, misjudged=0, findings=0, escaped=[],
    )  # fmt: skip
    panel: list[_Panel] = []
    with tempfile.TemporaryDirectory(prefix="evenhand-merges-") as name:
        for number in range(count):
            with Escaped() as escaped:
                _one(Path(name), number, count, seed, outcome, panel, broken)
            if escaped.error is not None:
                outcome["escaped"].append(f"{number}: {trace(escaped.error)}")
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: the same state everywhere, nothing lost, nothing doubled."""
    failures = ("lost", "doubled", "apart", "unlike", "misjudged", "findings", "escaped")
    return outcome["histories"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


class _Panel(NamedTuple):
    """The panel whose histories are happening, and the state in which the first of them ended."""

    scene: Planned
    seen: dict[str, object]

    def same(self, what: str, state: object) -> bool:
        """Return whether `state` is that of the first history."""
        return self.seen.setdefault(what, state) == state


def _one(
    folder: Path, number: int, count: int, seed: int, outcome: Outcome, panels: list[_Panel], broken: Break
) -> None:
    """Let one history happen, of another panel every `PANEL_EVERY` times."""
    chance = random.Random(f"{seed} {number}")
    if number % min(PANEL_EVERY, max(1, count // len(SEATS))) == 0:
        shutil.rmtree(folder / "panel", ignore_errors=True)
        outcome["panels"] += 1
        seats = SEATS[outcome["panels"] % len(SEATS)]
        panels[:] = [_Panel(planned(folder / "panel", seats, chance), {})]
    outcome["histories"] += 1
    with _broken(broken):
        _at_the_planner(folder / "work", panels[0], chance, outcome, number % PANEL_EVERY < PAPERS)
        if number % LAPTOP_EVERY == 0:
            outcome["laptops"] += 1
            _at_an_interviewer(folder / "work", panels[0], chance, outcome)


def _at_the_planner(
    folder: Path, panel: _Panel, chance: random.Random, outcome: Outcome, on_paper: bool
) -> None:
    """Take everything in where the panel was planned, in some order; see what is there."""
    scene, clock = panel.scene, WrongClock(chance)
    _laid(folder, scene.start)
    before = _events(folder)
    early, goes_back = chance.random() < 0.3, chance.random() < 0.1
    outcome["early"] += early
    outcome["went_back"] += goes_back
    for files in _parts(scene.cards, chance):
        with Workspace.open(folder, clock) as workspace:
            outcome["misjudged"] += _took(workspace, [*files, *_some(scene.torn, chance)], scene.torn)
            outcome["files"] += len(files)
            if early and chance.random() < 0.5:
                _open(workspace, scene, "One is late")
        if goes_back and chance.random() < 0.5:
            upkeep.restore(folder, chance.choice(backups.backups(folder, read=False)).file, clock)
    with Workspace.open(folder, clock) as workspace:
        last = chance.sample(scene.cards, len(scene.cards))
        outcome["misjudged"] += _took(workspace, last, ())
        workspace.clock = lambda: MEETING
        _open(workspace, scene, "Amended" if early else "")
        outcome["findings"] += len(upkeep.check(workspace).findings)
        state = [opening.state_digest(workspace), _told(workspace)]
        state.append(_debrief(workspace, panel, outcome, in_bytes=not early, on_paper=on_paper))
    outcome["apart"] += not panel.same(f"planner, early: {early}", state)
    _count(folder, before, [("card-received", *version) for version in scene.versions], outcome)


def _debrief(
    workspace: Workspace, panel: _Panel, outcome: Outcome, *, in_bytes: bool, on_paper: bool
) -> object:
    """Look whether every card says what was given last; return what must be the same everywhere."""
    room = debrief.gather(workspace, panel.scene.panel.id)
    given = {
        (record.seat.id, rating.dimension): rating.level
        for record in room.seats
        for rating in record.versions[-1].document.ratings
    }
    outcome["unlike"] += given != panel.scene.levels
    if not in_bytes:
        return given
    if on_paper:
        outcome["papers"] += 1
        paper = debrief.paper(workspace, panel.scene.panel.id, paths.resources() / "fonts")
        outcome["apart"] += not panel.same("paper", paper)
    return canonical(room)


def _at_an_interviewer(folder: Path, panel: _Panel, chance: random.Random, outcome: Outcome) -> None:
    """Take all kits in on one laptop, in some order, with cards that belong to no interviewer."""
    scene = panel.scene
    _laid(folder, scene.bare)
    for files in _parts(scene.kits, chance):
        strange = [*_some(scene.torn, chance), *_some(scene.cards, chance)]
        with Workspace.open(folder, WrongClock(chance)) as workspace:
            outcome["misjudged"] += _took(workspace, [*files, *strange], strange)
            outcome["files"] += len(files)
    with Workspace.open(folder, WrongClock(chance)) as workspace:
        outcome["misjudged"] += _took(workspace, scene.kits, ())
        outcome["findings"] += len(upkeep.check(workspace).findings)
        found = opening.state(workspace, scene.panel.id).panel
        seats = sorted((seat.id, seat.interviewer.name, seat.focus) for seat in found.seats)
        state = [found.candidate, found.rubric, seats, _told(workspace)]
    outcome["apart"] += not panel.same("interviewer", state)
    wanted = [("panel-planned", scene.panel.id), *(("kit-received", seat) for seat, *_ in seats)]
    _count(folder, set(), wanted, outcome)


def _laid(folder: Path, content: bytes) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / FILE).write_bytes(content)


def _parts(files: tuple[Path, ...], chance: random.Random) -> Iterator[list[Path]]:
    """Yield the files, some of them twice, in some order, over one to three starts."""
    every = [*files, *_some(files, chance)]
    chance.shuffle(every)
    parts = chance.randint(1, 3)
    yield from (every[part::parts] for part in range(parts))


def _some(files: tuple[Path, ...], chance: random.Random) -> list[Path]:
    return chance.sample(files, chance.randint(0, min(2, len(files))))


def _took(workspace: Workspace, files: Any, strange: Any) -> int:
    """Take `files` in; return how many were judged wrongly, where just the `strange` ones are refused."""
    report = import_files.take_in(workspace, files)
    return sum(
        (line.outcome == "refused") != (file in strange)
        for file, line in zip(files, report.lines, strict=True)
    )


def _open(workspace: Workspace, scene: Planned, reason: str) -> None:
    code = scene.code if reason else None
    opening.open_panel(workspace, scene.panel.id, "Petra Vos", reason=reason, code=code)


def _told(workspace: Workspace) -> object:
    """Return what the lists say, but for when."""
    return sorted(
        (line.id, line.interviewer, line.status, line.seals, line.rated, line.notes)
        for line in lists.seats(workspace)
    )


def _events(folder: Path) -> set[str]:
    return {identifier for identifier, *_ in _rows(folder)}


def _rows(folder: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return connection.execute("SELECT id, kind, panel_id, body FROM events").fetchall()


def _count(folder: Path, before: set[str], wanted: list[tuple[Any, ...]], outcome: Outcome) -> None:
    """Count by plain sqlite3 what is there once, twice, or not."""
    rows = _rows(folder)
    there = Counter(_known(kind, panel, json.loads(body)) for _, kind, panel, body in rows)
    outcome["lost"] += len(before - {each for each, *_ in rows}) + sum(not there[each] for each in wanted)
    outcome["doubled"] += sum(there[each] > 1 for each in there if each[0] in ONCE)


ONCE = ("card-received", "key-pinned", "sealed", "kit-received", "panel-planned", "interviewer-joined")
"""Kinds of which each may stand on record once."""


def _known(kind: str, panel: str | None, body: dict[str, Any]) -> tuple[Any, ...]:
    """Return what an event is known by, wherever it stands and whenever it was written."""
    match kind:
        case "card-received":
            seal = body["card"]["seal"]
            return kind, body["card"]["seat"], seal["version"], seal["digest"]
        case "sealed":
            return kind, body["seal"]["digest"]
        case "key-pinned" | "kit-received":
            return kind, body["seat"]
        case "interviewer-joined":
            return kind, body["interviewer"]["name"]
        case _:
            return kind, panel


@contextmanager
def _broken(how: Break) -> Iterator[None]:
    """Break the program on purpose, for as long as the block lasts."""
    known: Callable[..., bool] = receive_card._is_known
    ordered: Callable[..., Iterator[Event]] = journal._events
    if how == "doubling":
        receive_card._is_known = lambda *_: False
    elif how == "wall":
        journal._events = lambda *which: iter(sorted(ordered(*which), key=lambda each: each.header.at))
    try:
        yield
    finally:
        receive_card._is_known, journal._events = known, ordered


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 40, prove, holds))
