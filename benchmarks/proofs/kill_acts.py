"""Proof: whatever act a kill breaks off, each file is the old one or the new one, and the next start goes on.

    python -m benchmarks.proofs.kill_acts --count 1500 --seed 1

Every act of a day's work (export, back up, go back, open, create, import, make a kit, save elsewhere, note,
seal and more) is killed before a chosen statement or file operation: each in turn where the count is enough,
then at any moment. The files are read as they lie there, the workspace is opened as a start opens it, and the
act is done again.
"""

import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypedDict

from app.domain.errors import EvenhandError, trace
from app.exchange.bundles import age, bundles
from app.services.panels import import_files, kits, planning
from app.services.panels.planning import SeatPlan
from app.services.records import broken_off, erase, upkeep
from app.store.database.workspace import FILE, Workspace
from app.store.files import atomic
from app.store.upkeep import backups
from benchmarks.proofs import shell
from benchmarks.proofs.day import FOCUS, INSIDE, RUBRIC, WHOLE, Scene, set_up
from benchmarks.proofs.escaping import Escaped
from benchmarks.proofs.steps import Steps, forked

EVERY_STATEMENT = ("",)
TABLE, KIT, SENT = "notes.csv", "kit.evenhand", "sent.evenhand"
OLD = b"what stood there before"
ELSEWHERE = ("new", "tmp")
"""Folders that acts make workspaces in."""
ONCE = ("seal", "make a kit")
"""Acts that are done once they are on record: nobody can or should do them again."""


class Outcome(TypedDict):
    """What the kills did; from `parts` on everything must be nothing."""

    kills: int
    acts: int
    steps: int
    """Statements and file operations that all the acts together take."""
    old: int
    """Kills that left what is on record as it was."""
    parts: list[str]
    """Files that are neither the old nor the new one: the act, the step, the file."""
    lost: int
    """Events that were on record before and are not, where nobody went back to a backup."""
    findings: int
    stuck: list[str]
    """Acts that could not be done at the next start."""
    left_behind: list[str]
    """Files that are still there after it and belong to nothing."""


def prove(count: int, seed: int, acts: Sequence[str] = (), *, careless: bool = False) -> Outcome:
    """Kill `count` times, in these acts or all; a `careless` program, which writes in place, is noticed."""
    chance = random.Random(seed)
    outcome = Outcome(
        kills=0, acts=0, steps=0, old=0, parts=[], lost=0, findings=0, stuck=[], left_behind=[]
    )  # fmt: skip
    writing = atomic.write_with
    if careless:
        atomic.write_with = _in_place  # type: ignore[assignment]
    try:
        with tempfile.TemporaryDirectory(prefix="evenhand-kills-") as name:
            scene = _laid(Path(name) / "scene")
            everything = list[tuple[str, int]]()
            lasts = dict[str, float]()
            for act in acts or (*INSIDE, *WHOLE, "import"):
                began = time.monotonic()
                told = forked(partial(_done, _copied(scene, Path(name) / "work"), act, "count", 0))[1]
                lasts[act] = time.monotonic() - began
                outcome["acts"] += 1
                outcome["steps"] += told["steps"]
                everything += [(act, at) for at in range(1, told["steps"] + 1)]
            chance.shuffle(everything)
            for number in range(count):
                act, at = everything[number % len(everything)]
                again = number >= len(everything)  # then at any moment
                moment = chance.uniform(0, lasts[act]) if again else None
                _one(_copied(scene, Path(name) / "work"), act, at, moment, outcome)
    finally:
        atomic.write_with = writing
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: never a part, nothing lost, everything goes on."""
    failures = ("parts", "lost", "findings", "stuck", "left_behind")
    return outcome["kills"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _one(scene: Scene, act: str, at: int, moment: float | None, outcome: Outcome) -> None:
    """Kill one act; look at what lies there, start again, and do it again."""
    before = _events(scene.folder / FILE)
    how = "moment" if moment is not None else "kill"
    code, _ = forked(partial(_done, scene, act, how, at), moment)
    case = f"{act}, {'a moment' if moment is not None else f'step {at}'}"
    outcome["kills"] += code == -signal.SIGKILL
    there = _events(scene.folder / FILE)
    outcome["old"] += there == before
    outcome["lost"] += len(before - there) if act != "restore" else 0
    outcome["parts"] += [f"{case}: {each}" for each in _parts(scene)]
    done = act in ONCE and there != before
    if not done:
        (scene.outside / KIT).unlink(missing_ok=True)  # what is there whole stands in its own way
    elif act == "make a kit" and not (scene.outside / KIT).exists():
        outcome["lost"] += 1  # on record, and nobody has it
    for whole in _made(scene):
        shutil.rmtree(whole.parent)
    with Escaped() as told:
        with Workspace.open(scene.folder, _now) as workspace:
            if broken_off.anything(workspace):
                erase.finish(workspace)
            outcome["findings"] += len(upkeep.check(workspace).findings)
        if not done:
            _act(scene, act)
    if told.error:
        outcome["stuck"].append(f"{case}: {told.error} {trace(told.error)}")
    outcome["left_behind"] += [f"{case}: {each}" for each in _strange(scene)]


def _parts(scene: Scene) -> list[str]:
    """Return the files that are not whole: the old one, the new one, or none."""
    table, kit = scene.outside / TABLE, scene.outside / KIT
    torn = []
    if table.read_bytes() not in (OLD, (scene.outside.parent / TABLE).read_bytes()):
        torn.append(TABLE)
    if kit.exists():
        try:
            bundles.read(kit)
        except EvenhandError:
            torn.append(KIT)
    torn += [line.file.name for line in backups.backups(scene.folder) if not line.sound]
    return torn + [f"{file.parent.name}/{FILE}" for file in _made(scene) if backups.damage_in(file)]


def _made(scene: Scene) -> list[Path]:
    """Return the workspaces that acts made elsewhere."""
    return [file for name in ELSEWHERE for file in scene.outside.glob(f"{name}/{FILE}")]


def _strange(scene: Scene) -> list[str]:
    """Return what lies in the folders and is nobody's."""
    ours = {FILE, f"{FILE}-wal", f"{FILE}-shm", "evenhand.lock", "backups", "backup.lock", TABLE, KIT, SENT}
    made = ("evenhand-2", "damaged-", "tmp", "new")
    places = (scene.folder, scene.folder / backups.FOLDER, scene.outside)
    found = [each for place in places for each in place.glob("*") if each.name not in ours]
    return [each.name for each in found if not each.name.startswith(made)]


def _done(scene: Scene, act: str, how: str, at: int) -> dict[str, Any]:
    """Do an act, each connection watched; be killed before step `at`."""
    steps = Steps(how, at, EVERY_STATEMENT)
    steps.watch()
    _act(scene, act)
    steps.end()
    return {"steps": steps.done}


def _act(scene: Scene, act: str) -> None:
    if act in WHOLE:
        WHOLE[act](scene)
        return
    with Workspace.open(scene.folder, _now) as workspace:
        if act == "import":
            import_files.take_in(workspace, [scene.outside / SENT])
        else:
            INSIDE[act](workspace, scene.outside)


def _laid(folder: Path) -> Path:
    """Lay out a workspace, a table where it exports to, a kit that came, and what a table is to be."""
    scene = Scene(folder / "workspace", folder / "outside")
    set_up(scene)
    with Workspace.create(folder / "other", _now) as other:
        panel = planning.plan_panel(other, "Bea Example", RUBRIC, [SeatPlan("Eva Lind", FOCUS)])
        kits.make(other, panel.id, {panel.seats[0].id: scene.outside / SENT}, age.new_key()[1])
    with Workspace.open(scene.folder, _now) as workspace:
        INSIDE["export"](workspace, scene.outside)
    (scene.outside / TABLE).rename(folder / TABLE)
    (scene.outside / TABLE).write_bytes(OLD)
    return folder


def _copied(scene: Path, work: Path) -> Scene:
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(scene, work)
    return Scene(work / "workspace", work / "outside")


def _events(file: Path) -> set[str]:
    """Return what is on record, read from a copy: looking must not tidy up."""
    with tempfile.TemporaryDirectory() as name:
        for each in file.parent.glob(f"{FILE}*"):
            if each.is_file() and not each.name.endswith("-shm"):
                shutil.copy(each, name)
        if not (Path(name) / FILE).exists():
            return set()
        with closing(sqlite3.connect(Path(name) / FILE)) as connection:
            return {identifier for (identifier,) in connection.execute("SELECT id FROM events")}


def _in_place(file: Path, fill: Callable[[Path], object], home: Path | None = None) -> None:
    """Write a file where it is to be, a tenth more at a time."""
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name) / "whole")
        whole = (Path(name) / "whole").read_bytes()
    for tenth in range(11):
        file.write_bytes(whole[: len(whole) * tenth // 10])


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 40, prove, holds))
