"""Proof: of an encrypted workspace no file holds a plain word, whatever is done, whenever it is killed.

    python -m benchmarks.proofs.at_rest --count 100 --seed 1

Every word that a child types is a marker. A plain workspace full of them is encrypted; then children plan,
note, rate, seal, amend, draft, back up (here and on a stick), try a backup out, go back, save elsewhere and
erase in it. Most are killed at a moment drawn by lot, the encrypting one too. After each, every file of the
workspace's folder, of the others and of the one for temporary files is read for the markers and for the
header of a plain database.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from app.domain.errors import EvenhandError
from app.domain.records import recovery_code
from app.domain.scorecard import rules
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.records import drill, erase, retention, upkeep
from app.services.records.reading_apart import ReadingApart
from app.services.scorecard import desk as desks
from app.services.scorecard import drafts, scoring
from app.store.database import driver
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, Workspace
from app.store.packs.rubrics import load_rubric
from app.store.secrets import key_file
from app.store.upkeep import check, conversion, leftovers, second_folder
from benchmarks.proofs import shell
from tests.services.conftest import finish

ROOT = Path(__file__).parents[2]
KEY = FileKey(bytes(range(32)))
CODE = recovery_code.made(bytes(range(recovery_code.BYTES)))
WORD = "zanzibarian"
HEADER = driver.MAGIC[:15]
MARKERS = (WORD.encode(), HEADER, KEY.raw, KEY.raw.hex().encode())
RUBRIC = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
FOCUS = tuple(each.id for each in RUBRIC.dimensions[:2])


class AtRest(TypedDict):
    """What the runs came to; from `words` on everything must be 0."""

    runs: int
    killed: int
    acts: int
    events: int
    """Events that were acknowledged and not set aside since."""
    files: int
    """Files that were read."""
    hot: int
    """Runs that left a log which the next start had to replay."""
    begun: int
    """Runs that it took until it was encrypted."""
    words: int
    """Files that held a marker, a plain header or the key."""
    torn: int
    """Times when neither the plain file nor the encrypted one was whole."""
    lost: int
    findings: int


def prove(count: int, seed: int, *, careless: bool = False) -> AtRest:
    """Let so many children work; a `careless` one keeps the plain copies, which must be noticed."""
    chance = random.Random(seed)
    found = AtRest(
        runs=0, killed=0, acts=0, events=0, files=0, hot=0, begun=0, words=0, torn=0, lost=0, findings=0
    )
    with tempfile.TemporaryDirectory(prefix="evenhand-at-rest-") as name:
        scene = Path(name)
        (scene / "temporary").mkdir()
        folder = scene / "workspace"
        with Workspace.create(folder, _now) as workspace:
            for act in (_interview, _back_up, _draft, _interview):
                act(workspace, chance)
        _encrypt(scene, chance, found, careless)
        told = set[str]()
        for _ in range(count):
            told = _work(scene, chance, found, told)
            log = folder / f"{FILE}-wal"
            found["hot"] += log.exists() and log.stat().st_size > 0
            _look(scene, found)
        with Workspace.open(folder, _now, key=KEY) as workspace:
            leftovers.sweep(workspace)
            found["findings"] += len(check.check(workspace).findings)
            with workspace.read() as connection:
                found["lost"] += len(told - {event for (event,) in connection.run("SELECT id FROM events")})
        found["events"] = len(told)
        _look(scene, found)
    return found


def holds(found: AtRest) -> bool:
    """Return whether the goal was met: no plain word, nothing lost, and much was done."""
    bad = found["words"] + found["torn"] + found["lost"] + found["findings"]
    much = found["files"] > 10 * found["runs"] and found["acts"] > 0
    return not bad and much and (found["runs"] < 20 or found["killed"] * 3 >= found["runs"])


def _encrypt(scene: Path, chance: random.Random, found: AtRest, careless: bool) -> None:
    """Have the plain workspace encrypted, by children that are killed, until one comes to its end."""
    folder, lasts = scene / "workspace", 1.0
    while driver.is_plain(folder / FILE):
        found["begun"] += 1
        began = time.monotonic()
        moment = chance.uniform(0, lasts) if found["begun"] < 8 else None
        _child(scene, "encrypt", 0, moment, careless)
        lasts = max(0.05, min(lasts, time.monotonic() - began))
        plain = driver.is_plain(folder / FILE)
        try:
            with Workspace.open(folder, _now, key=None if plain else KEY) as workspace:
                if not careless:
                    leftovers.sweep(workspace)
                found["torn"] += len(check.check(workspace).findings)
        except EvenhandError:
            found["torn"] += 1
    _look(scene, found)


def _work(scene: Path, chance: random.Random, found: AtRest, told: set[str]) -> set[str]:
    """Let a child work; return the events that are to be there afterwards."""
    found["runs"] += 1
    moment = chance.uniform(0, 2) if chance.random() < 0.8 else None
    lines, killed = _child(scene, "work", chance.randrange(1 << 30), moment)
    found["killed"] += killed
    for line in lines:
        kind, *rest = line.split()
        found["acts"] += kind == "did"
        if kind == "event":
            told.add(rest[0])
        elif kind == "set-aside":  # what came after a backup may go from here on
            told = set()
    return told


def _child(
    scene: Path, what: str, seed: int, moment: float | None, careless: bool = False
) -> tuple[list[str], bool]:
    """Run a child, killed at a `moment` after it began to work if one is given; return what it told."""
    command = [sys.executable, "-m", "benchmarks.proofs.at_rest", "--child", what, str(scene), str(seed)]
    around = {**os.environ, "TMPDIR": str(scene / "temporary"), "EVENHAND_HOME": str(scene / "home")}
    with subprocess.Popen(
        command + ["careless"] * careless, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=around
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()  # it is about to begin
        if moment is not None:
            time.sleep(moment)
            child.kill()
        lines = [line.strip() for line in child.stdout if line.endswith("\n")]
    if child.returncode > 0:
        raise RuntimeError("a child ended by a mistake of its own")
    return lines, child.returncode < 0


def _look(scene: Path, found: AtRest) -> None:
    """Read every file that there is."""
    for file in scene.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            found["files"] += 1
            found["words"] += any(marker in content for marker in MARKERS)


def _interview(workspace: Workspace, chance: random.Random) -> None:
    """Plan an interview, hold it up to the seal, and begin an amendment."""
    candidate, interviewer = f"{WORD} {chance.random()}", f"{WORD} Novak"
    seats = [SeatPlan(interviewer, FOCUS)]
    panel = planning.plan_panel(workspace, candidate, RUBRIC, seats)
    desk = desks.open_desk(workspace, panel.id, panel.seats[0].id)
    for number in range(chance.randint(1, 6)):
        words = f"said {WORD}, {number} " * chance.choice((1, 3, 200))
        desk = scoring.take_note(workspace, desk, words, FOCUS[0])
        desk = scoring.act(workspace, desk, rules.rate, FOCUS[1], chance.choice((1, 2, 4)), f"for {WORD}")
    if chance.random() < 0.5:
        desk = scoring.seal(workspace, finish(workspace, desk))
        scoring.amend(workspace, desk, f"{WORD} was missing")


def _draft(workspace: Workspace, chance: random.Random) -> None:
    drafts.keep(workspace, f"seat {chance.randrange(9)}", {"note": f"half a {WORD}"})


def _hold(workspace: Workspace, chance: random.Random) -> None:
    candidate = chance.choice(_candidates(workspace))
    if candidate not in retention.state(workspace).holds:  # a kill may have come before it was lifted
        retention.hold(workspace, candidate, f"{WORD} asked for it", WORD)
    retention.lift(workspace, candidate, WORD)


def _back_up(workspace: Workspace, _: random.Random) -> None:
    upkeep.back_up(workspace, "running")


def _erase(workspace: Workspace, chance: random.Random) -> None:
    candidates = _candidates(workspace)
    held = retention.state(workspace).holds
    free = [each for each in candidates if each not in held]
    if len(candidates) > 2 and free:
        erase.erase(workspace, chance.choice(free), WORD)


def _read_whole(workspace: Workspace, _: random.Random) -> None:
    assert not ReadingApart().read(workspace.folder, workspace.key)


def _save_elsewhere(workspace: Workspace, chance: random.Random) -> None:
    upkeep.save_elsewhere(workspace, workspace.folder.parent / f"elsewhere-{chance.random()}")


def _second_folder(workspace: Workspace, _: random.Random) -> None:
    stick = workspace.folder.parent / "stick"
    stick.mkdir(exist_ok=True)
    second_folder.choose(workspace, stick)
    upkeep.back_up(workspace, "asked")


def _try_out(workspace: Workspace, _: random.Random) -> None:
    upkeep.back_up(workspace, "asked")
    _, findings = drill.try_newest(workspace, ReadingApart())
    assert not findings


ACTS: tuple[Callable[[Workspace, random.Random], None], ...] = (
    _interview, _interview, _draft, _hold, _back_up, _erase, _read_whole, _save_elsewhere,
    _second_folder, _try_out,
)  # fmt: skip


def _candidates(workspace: Workspace) -> list[str]:
    with workspace.read() as connection:
        return [candidate for (candidate,) in connection.run("SELECT id FROM candidates ORDER BY id")]


def _events(workspace: Workspace, known: set[str]) -> Iterator[str]:
    with workspace.read() as connection:
        for (event,) in connection.run("SELECT id FROM events"):
            if event not in known:
                known.add(event)
                yield event


def _act(scene: Path, seed: int) -> None:
    """Work in the encrypted workspace; tell what each act promised to keep once it has returned."""
    chance, folder, known = random.Random(seed), scene / "workspace", set[str]()
    for _ in range(2):
        with Workspace.open(folder, _now, key=KEY) as workspace:
            erase.finish(workspace)
            for act in chance.choices(ACTS, k=5):
                act(workspace, chance)
                _say(f"did {act.__name__}", *(f"event {each}" for each in _events(workspace, known)))
        copies = sorted((folder / "backups").glob("evenhand-*.db"))
        if copies and chance.random() < 0.5:
            known = set()
            _say("set-aside")
            upkeep.restore(folder, copies[-1], _now, key=KEY)
            _say("did restore")


def _convert(scene: Path, careless: bool) -> None:
    folder = scene / "workspace"
    with Workspace.open(folder, _now, writer=False) as workspace:
        kept = key_file.made(workspace.id, KEY, CODE, f"{WORD} and more words", os.urandom)
    if careless:
        conversion.sweep = lambda workspace: []
    conversion.encrypt(folder, _now, KEY, kept, WORD)


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 10)
    parser.add_argument("--child", nargs="+", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        what, scene, seed, *careless = chosen.child
        _say("about to begin")
        if what == "encrypt":
            _convert(Path(scene), bool(careless))
        else:
            _act(Path(scene), int(seed))
        return 0
    if not driver.is_here():
        print(json.dumps({"skipped": "there is no SQLCipher for this system"}))
        return 0
    return shell.answered(prove(chosen.count, chosen.seed), holds)


if __name__ == "__main__":
    sys.exit(main())
