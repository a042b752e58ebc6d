"""Proof: a disk that takes no more, or breaks, at any write is told in a sentence and costs nothing.

    python -m benchmarks.proofs.full_disk --count 2000 --seed 1

Each act of a day's work is done with the disk full (ENOSPC) or broken (EIO) from one of its writes, syncs,
renamings or new files on, for that one alone or until it is mended. Then the act is repeated.
"""

import argparse
import ctypes
import errno
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from app.domain.errors import EvenhandError, trace
from app.store.database.workspace import FILE, Connection, Workspace
from app.store.upkeep.check import damage
from benchmarks.proofs import recording, shell
from benchmarks.proofs.day import INSIDE, RECORDED, WHOLE, Scene, set_up
from benchmarks.proofs.escaping import Escaped

ROOT = Path(__file__).parents[2]
FOREVER = 10**9


class Outcome(TypedDict):
    """What became of the cases; from `escaped` on everything must be nothing."""

    cases: int
    acts: int
    steps: int
    """Writes, syncs, renamings and new files that all the acts together take."""
    refused: int
    untouched: int
    """Cases in which the act was done all the same: the disk failed where that costs nothing."""
    escaped: list[str]
    """What left an act and was no sentence: the act, the step, the error."""
    lost: int
    """Events, or acts, that had been acknowledged and are not found by plain sqlite3."""
    stuck: list[str]
    """Acts that were refused again once the disk was mended."""
    findings: int
    left_behind: list[str]
    """Files that are still there after the next start and belong to nothing."""


class Disk:
    """The disk as it is made to fail; see failing.c."""

    def __init__(self) -> None:
        self._shim = ctypes.CDLL(None)
        self._shim.evenhand_steps.restype = ctypes.c_long

    def fail(self, at: int, times: int, error: int) -> None:
        """Fail from step `at` on, so many times."""
        self._shim.evenhand_fail(ctypes.c_long(at), ctypes.c_long(times), error)

    def mend(self) -> int:
        """Fail no more; return how many steps there were."""
        steps = int(self._shim.evenhand_steps())
        self.fail(0, 0, 0)
        return steps


def prove(count: int, seed: int, acts: Sequence[str] = (), *, careless: bool = False) -> Outcome:
    """Let the disk fail `count` times, in these acts or all; a `careless` program does not hear of it."""
    with tempfile.TemporaryDirectory(prefix="evenhand-disk-") as name:
        shim = Path(name) / "failing.so"
        source = Path(__file__).with_name("failing.c")
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
        root = Path(name) / "disk"
        root.mkdir()
        command = [sys.executable, "-m", "benchmarks.proofs.full_disk", "--child", str(root)]
        told = {"LD_PRELOAD": str(shim), "EVENHAND_FAIL_ROOT": str(root)}
        done = subprocess.run(
            [*command, "--count", str(count), "--seed", str(seed), "--acts", *acts]
            + ["--careless"] * careless,
            cwd=ROOT, env={**os.environ, **told}, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    outcome: Outcome = json.loads(done.stdout)
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: nothing but sentences, nothing lost, everything goes on."""
    failures = ("escaped", "lost", "stuck", "findings", "left_behind")
    return outcome["refused"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _prove(root: Path, count: int, seed: int, acts: Sequence[str], careless: bool) -> Outcome:
    """Let the disk below `root` fail, in this process."""
    chance, disk = random.Random(seed), Disk()
    outcome = Outcome(
        cases=0, acts=0, steps=0, refused=0, untouched=0, escaped=[], lost=0, stuck=[],
        findings=0, left_behind=[],
    )  # fmt: skip
    scene = root / "scene"
    set_up(Scene(scene / "workspace", scene / "outside"))
    everything: list[tuple[str, int, int, int]] = []
    if careless:
        _hear_nothing()
    for act in acts or (*INSIDE, *WHOLE):
        outcome["acts"] += 1
        steps = _case(_copied(scene), act, (0, 0, 0), disk, outcome)
        outcome["steps"] += steps
        ways = [(error, times) for error in (errno.ENOSPC, errno.EIO) for times in (FOREVER, 1)]
        everything += [(act, at, times, error) for at in range(1, steps + 1) for error, times in ways]
    outcome["refused"] = outcome["untouched"] = 0
    chance.shuffle(everything)
    for number in range(count):
        act, *how = everything[number % len(everything)]
        outcome["cases"] += 1
        _case(_copied(scene), act, (how[0], how[1], how[2]), disk, outcome)
    return outcome


def _hear_nothing() -> None:
    """Take what SQLite refuses for done."""
    heard = Connection.transaction

    @contextmanager
    def transaction(self: Connection, begin: str = "BEGIN") -> Iterator[None]:
        with suppress(sqlite3.Error), heard(self, begin):
            yield

    Connection.transaction = transaction  # type: ignore[method-assign]


def _case(scene: Scene, act: str, how: tuple[int, int, int], disk: Disk, outcome: Outcome) -> int:
    """Do one act on a failing disk, and again on a mended one; return how many steps it took."""
    told, steps, acknowledged = Escaped(), 0, set[str]()
    before = len(_kept(scene))
    case = f"{act}, step {how[0]}, {errno.errorcode.get(how[2], 'no error')}"
    with told:
        if act in WHOLE:
            try:
                disk.fail(*how)
                WHOLE[act](scene)
            finally:
                steps = disk.mend()
        else:
            with Workspace.open(scene.folder, _now) as workspace:
                try:
                    disk.fail(*how)
                    INSIDE[act](workspace, scene.outside)
                except EvenhandError as error:
                    disk.mend()
                    outcome["refused"] += 1
                    _again(lambda: INSIDE[act](workspace, scene.outside), case, error, outcome)
                else:
                    outcome["untouched"] += 1
                finally:
                    steps = disk.mend()
                acknowledged = _events(workspace)
    if act in WHOLE and not told.error:
        outcome["untouched"] += 1
    elif isinstance(told.error, EvenhandError):
        outcome["refused"] += 1
        _again(lambda: WHOLE[act](scene), case, told.error, outcome)
    elif told.error:
        outcome["escaped"].append(f"{case}: {trace(told.error)}")
    refused_again = any(each.startswith(f"{case}:") for each in outcome["stuck"])
    outcome["lost"] += act in RECORDED and not refused_again and len(_kept(scene)) <= before
    _look(scene, case, acknowledged, outcome)
    shutil.rmtree(scene.folder.parent)
    return steps


def _again(act: Callable[[], object], case: str, refused: EvenhandError, outcome: Outcome) -> None:
    with Escaped() as told:
        act()
    if told.error:
        outcome["stuck"].append(f"{case}: {refused} – {told.error}")


def _look(scene: Scene, case: str, acknowledged: set[str], outcome: Outcome) -> None:
    """Read what is on disk with plain sqlite3, then with the program; see what is left in the folders."""
    outcome["lost"] += len(acknowledged - _kept(scene))
    with Workspace.open(scene.folder, _now) as workspace, workspace.read() as connection:
        outcome["findings"] += len(list(damage(connection)))
    ours = {FILE, f"{FILE}-wal", f"{FILE}-shm", "evenhand.lock", "backups", "backup.lock"}
    for folder in (scene.folder, scene.folder / "backups", scene.outside):
        found = {each.name for each in folder.glob("*")} - ours - {"new", "kit.evenhand", "notes.csv"}
        strange = [each for each in found if not each.startswith(("evenhand-2", "damaged-", "tmp"))]
        outcome["left_behind"] += [f"{case}: {folder.name}/{each}" for each in strange]


def _kept(scene: Scene) -> set[str]:
    with closing(sqlite3.connect(f"file:{scene.folder / FILE}?mode=rw", uri=True)) as connection:
        return {event for (event,) in connection.execute("SELECT id FROM events")}


def _events(workspace: Workspace) -> set[str]:
    with workspace.read() as connection:
        return {event for (event,) in connection.run("SELECT id FROM events")}


def _copied(scene: Path) -> Scene:
    made = Path(tempfile.mkdtemp(dir=scene.parent))
    shutil.copytree(scene, made, dirs_exist_ok=True)
    return Scene(made / "workspace", made / "outside")


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds, or cannot be run here."""
    parser = shell.asked(__doc__, 100)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--acts", nargs="*", default=[], help="only these")
    parser.add_argument("--careless", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if reason := recording.missing():
        print(json.dumps({"skipped": reason}))
        return 0
    if chosen.child:
        print(json.dumps(_prove(chosen.child, chosen.count, chosen.seed, chosen.acts, chosen.careless)))
        return 0
    return shell.answered(prove(chosen.count, chosen.seed, chosen.acts), holds)


if __name__ == "__main__":
    sys.exit(main())
