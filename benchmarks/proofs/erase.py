"""Proof: erasing that is killed, or finds no space, at any step is brought to its end, and says so truly.

    python -m benchmarks.proofs.erase --count 500 --seed 1

A child erases a candidate whose every word is a marker. Before a chosen statement or file operation it is
killed, or from there on the disk takes nothing; or it is killed at a moment drawn by lot. Then the next start
goes on. Once there is a certificate no file may hold a marker: looked for byte by byte, at once after the
kill and at the end, in the workspace's folder and in the one that a killed export wrote to.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypedDict

from app.domain.errors import EvenhandError
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.records import erase, upkeep
from app.services.scorecard import desk as desks
from app.services.scorecard import drafts, scoring
from app.store.database.workspace import FILE, Workspace
from app.store.files import unfinished
from app.store.packs.rubrics import load_rubric
from app.store.upkeep import erase as store_erase
from app.store.upkeep.restore import ASIDE
from benchmarks.proofs import shell
from benchmarks.proofs.steps import Steps

ROOT = Path(__file__).parents[2]
MARKERS = (b"Quillfeather", b"zanzibarian", b"mistypeling")
KEPT = "Bea Kept"
NOTHING, ON_RECORD = "Nothing was changed", "is on record and not at its end"
HOW = ("kill", "full", "moment")


class Counters(TypedDict):
    """What the runs came to; from `words_left` on everything must be 0."""

    runs: int
    steps: int
    """Statements and file operations that one erasing takes."""
    killed: int
    refused: int
    not_begun: int
    """Runs that broke off before the intent was on record: nothing was changed."""
    at_once: int
    """Runs that came to their end all the same."""
    gone_on: int
    """Runs that the next start brought to their end."""
    words_left: int
    """Files with a marker though there is a certificate."""
    not_ended: int
    untrue: int
    """Refusals that did not say truly whether the erasing is on record."""
    findings: int
    others_lost: int


def prove(count: int, seed: int, *, careless: bool = False) -> Counters:
    """Break off an erasing `count` times; `careless` certifies it with its copies there, to be noticed."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="evenhand-erase-") as name:
        scene = Path(name) / "scene"
        _set(scene)
        began = time.monotonic()
        steps, lasts = int(_child(_copied(scene), "count", 0)[1]["steps"]), time.monotonic() - began
        found = Counters(
            runs=0, steps=steps, killed=0, refused=0, not_begun=0, at_once=0, gone_on=0,
            words_left=0, not_ended=0, untrue=0, findings=0, others_lost=0,
        )  # fmt: skip
        for run in range(count):
            at = 1 + run % steps if count >= 2 * steps else chance.randint(1, steps)
            how = HOW[run // steps % 2] if count >= 2 * steps and run < 2 * steps else chance.choice(HOW)
            if careless:
                how, at = "count", 0  # nothing breaks it off: its certificate alone is wrong
            _one(_copied(scene), how, at, chance.uniform(0, lasts), found, careless)
    return found


def holds(found: Counters) -> bool:
    """Return whether the goal was met: every erasing at its end, no word left, every sentence true."""
    failures = ("words_left", "not_ended", "untrue", "findings", "others_lost")
    return not any(found[name] for name in failures) and found["gone_on"] > 0  # type: ignore[literal-required]


def _one(scene: Path, how: str, at: int, moment: float, found: Counters, careless: bool) -> None:
    """Break off one erasing in `scene`, look at what is there, go on, and look again."""
    code, told = _child(scene, how, at, moment, careless)
    found["runs"] += 1
    found["killed"] += code == -signal.SIGKILL
    found["refused"] += bool(told.get("refused"))
    kinds = _kinds(scene)
    begun, ended = "erasing-begun" in kinds, "erasing-ended" in kinds
    if refused := told.get("refused"):
        found["untrue"] += (ON_RECORD in refused) != begun or (begun and NOTHING in refused)
    if ended:
        found["words_left"] += len(list(_marked(scene)))
    with Workspace.open(scene / "workspace", _now) as workspace:
        erase.finish(workspace)
        found["findings"] += len(upkeep.check(workspace).findings)
        with workspace.read() as connection:
            names = [name for (name,) in connection.run("SELECT name FROM candidates")]
    found["others_lost"] += KEPT not in names
    if not begun:
        found["not_begun"] += 1
        found["untrue"] += len(names) != 2
        return
    found["at_once" if ended else "gone_on"] += 1
    if "erasing-ended" not in _kinds(scene):
        found["not_ended"] += 1
    else:
        found["words_left"] += len(list(_marked(scene)))
    shutil.rmtree(scene)


def _set(scene: Path) -> None:
    """Make a workspace with two candidates, backups, and what killed programs left; one is the marked."""
    folder, outside = scene / "workspace", scene / "outside"
    outside.mkdir(parents=True)
    rubric = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
    with Workspace.create(folder, _now) as workspace:
        focus = (rubric.dimensions[0].id, rubric.dimensions[1].id)
        planning.plan_panel(workspace, KEPT, rubric, [SeatPlan("Ines Novak", focus)])
        panel = planning.plan_panel(workspace, "Quillfeather", rubric, [SeatPlan("Ines Novak", focus)])
        desk = desks.open_desk(workspace, panel.id, panel.seats[0].id)
        for number in range(40):
            desk = scoring.take_note(workspace, desk, f"A zanzibarian estimate, {number}", focus[0])
        upkeep.back_up(workspace, "running")
        drafts.keep(workspace, panel.seats[0].id, {"note": "half a mistypeling"})
        (scene / "candidate").write_text(panel.candidate.id)
    whole = (folder / FILE).read_bytes()
    for aside in (folder / ASIDE, folder / "damaged-20260101T000000Z"):
        aside.mkdir()
        (aside / FILE).write_bytes(whole)
    (folder / "backups" / f"{unfinished.PART}0").write_bytes(whole)
    (folder / unfinished.FOLDER).mkdir()


def _copied(scene: Path) -> Path:
    """Return a copy of the scene, with the note of an export that was killed in a folder of its own."""
    made = Path(tempfile.mkdtemp(dir=scene.parent))
    shutil.copytree(scene, made, dirs_exist_ok=True)
    part = made / "outside" / f"{unfinished.PART}1"
    part.write_bytes(b"half a zanzibarian export")
    (made / "workspace" / unfinished.FOLDER / "note").write_bytes(b"\n" + os.fsencode(part))
    return made


def _child(
    scene: Path, how: str, at: int, moment: float = 0, careless: bool = False
) -> tuple[int, dict[str, Any]]:
    """Let a child erase; return how it ended, and what it told."""
    command = [sys.executable, "-m", "benchmarks.proofs.erase", "--child", str(scene), how, str(at)]
    with subprocess.Popen(
        command + ["careless"] * careless, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()  # it is about to begin
        if how == "moment":
            time.sleep(moment)
            child.kill()
        told = child.stdout.read()
    return child.returncode, json.loads(told) if told.endswith("\n") else {}


def _kinds(scene: Path) -> set[str]:
    """Return what is on record, read from a copy: looking must not tidy up."""
    with tempfile.TemporaryDirectory(dir=scene.parent) as name:
        for file in (scene / "workspace").glob(f"{FILE}*"):
            if file.is_file() and not file.name.endswith("-shm"):
                shutil.copy(file, name)
        with closing(sqlite3.connect(Path(name) / FILE)) as connection:
            return {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM events")}


def _marked(scene: Path) -> Iterator[Path]:
    for file in scene.rglob("*"):
        if file.is_file() and any(marker in file.read_bytes() for marker in MARKERS):
            yield file


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _erase(scene: Path, how: str, at: int, careless: bool) -> None:
    """Erase the marked candidate; from step `at` on, be killed or find the disk full."""
    if careless:
        store_erase.remove_copies = lambda found: []
    steps = Steps(how, at)
    refused = ""
    with Workspace.open(scene / "workspace", _now) as workspace:
        with workspace.read() as first, workspace.read() as second:  # so that they are there, and watched
            for each in (first, second):
                each.driver.set_trace_callback(steps.statement)
        print("about to begin", flush=True)
        sys.addaudithook(steps.operation)
        try:
            erase.erase(workspace, (scene / "candidate").read_text(), "Rosa")
        except EvenhandError as error:
            refused = str(error)
        steps.end()
        print(json.dumps({"steps": steps.done, "refused": refused}), flush=True)
        os._exit(0)  # as if killed: what closing would tidy is left to the next start


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 30)
    parser.add_argument("--child", nargs="+", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        scene, how, at, *careless = chosen.child
        _erase(Path(scene), how, int(at), bool(careless))
    return shell.answered(prove(chosen.count, chosen.seed), holds)


if __name__ == "__main__":
    sys.exit(main())
