"""Proof: `kill -9` while scoring loses nothing that was acknowledged and leaves nothing torn.

    python -m benchmarks.proofs.kill --count 1000 --seed 1

A child scores through the real functions and acknowledges every event on its standard output once the
call has returned. It is killed at a random moment, and the next child goes on with the same workspace.
With `--encrypted` that is encrypted.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from app.store.database import driver
from app.store.database.driver import FileKey
from app.store.database.workspace import Workspace
from app.store.upkeep.check import check
from benchmarks import commit
from benchmarks.proofs import shell

ROOT = Path(__file__).parents[2]


class Outcome(TypedDict):
    """What the kills did; everything but `kills`, `acknowledged` and `hot` must be 0."""

    kills: int
    acknowledged: int
    hot: int
    """Kills that left a log which the next start had to replay."""
    lost: int
    findings: int
    left_behind: int


def prove(count: int, seed: int, *, forget: bool = False, encrypted: bool = False) -> Outcome:
    """Kill a scoring child `count` times; `forget` takes an event away, which the proof must notice."""
    chance = random.Random(seed)
    outcome = Outcome(kills=0, acknowledged=0, hot=0, lost=0, findings=0, left_behind=0)
    acknowledged: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="evenhand-kill-") as name:
        folder = Path(name) / "workspace"
        key = commit.encrypted(folder) if encrypted else None
        for _ in range(count):
            acknowledged |= _kill_one(folder, chance, key)
            outcome["kills"] += 1
            log = folder / "evenhand.db-wal"
            outcome["hot"] += log.exists() and log.stat().st_size > 0
        if forget:
            _forget(folder / "evenhand.db", key)
        with Workspace.open_or_create(folder, lambda: datetime.now(UTC), key=key) as workspace:
            outcome["findings"] = len(check(workspace).findings)
        outcome["acknowledged"] = len(acknowledged)
        outcome["lost"] = len(acknowledged - _kept(folder / "evenhand.db", key))
        outcome["left_behind"] = len(
            {each.name for each in folder.iterdir()}
            - {"evenhand.db", "evenhand.lock", *(("evenhand.key", "backups") if key else ())}
        )
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: nothing lost, nothing found wrong, a quarter on a hot log."""
    clean = not outcome["lost"] and not outcome["findings"] and not outcome["left_behind"]
    return clean and outcome["hot"] * 4 >= outcome["kills"] and outcome["acknowledged"] > outcome["kills"]


def _kill_one(folder: Path, chance: random.Random, key: FileKey | None) -> set[str]:
    """Let a child score for up to 60 ms after its first event; return what it acknowledged."""
    command = [sys.executable, "-m", "benchmarks.proofs.kill", "--child", str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as child:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.write(f"{key.raw.hex() if key else ''}\n")
        child.stdin.flush()
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.06))
        child.kill()
        lines = [first, *child.stdout.readlines()]
    return {line.strip() for line in lines if line.endswith("\n")}


def _kept(file: Path, key: FileKey | None) -> set[str]:
    with closing(driver.connect(file, "rw", key)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM events")}


def _forget(file: Path, key: FileKey | None) -> None:
    connection = driver.connect(file, "rw", key, isolation_level=None)
    connection.execute("DELETE FROM events WHERE sequence = (SELECT max(sequence) FROM events) - 3")
    connection.close()


def _score(folder: Path) -> None:
    key = sys.stdin.readline().strip()
    scoring = commit.Scoring(folder, FileKey(bytes.fromhex(key)) if key else None)
    while True:
        if len(scoring.card.commitments) >= commit.ACTS_ON_A_CARD:
            scoring.begin()
        print(scoring.rate(), flush=True)


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 30)
    parser.add_argument("--encrypted", action="store_true")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        _score(chosen.child)
    return shell.answered(prove(chosen.count, chosen.seed, encrypted=chosen.encrypted), holds)


if __name__ == "__main__":
    sys.exit(main())
