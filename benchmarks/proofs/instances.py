"""Proof: of programs that start at once on one workspace one writes, and after a kill the next one does.

    python -m benchmarks.proofs.instances --count 200 --seed 1

In each round several programs open the workspace, or make it, in random order within moments. One of them
must come to write, the others must be told. The writer saves an event and is killed, or closes.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from app.domain.errors import EvenhandError
from app.store.database import reach
from app.store.database.workspace import FILE, Workspace
from app.store.upkeep.check import check
from benchmarks.proofs import shell

ROOT = Path(__file__).parents[2]
AT_ONCE = 3
TOLD = "already has the workspace"


class Outcome(TypedDict):
    """What the starts came to; from `several` on everything must be nothing."""

    starts: int
    rounds: int
    kills: int
    told: int
    """Starts that were told that another window is open."""
    several: int
    """Rounds in which more than one program could write."""
    none: int
    """Rounds in which nobody could, also after a kill."""
    untold: list[str]
    """Starts that ended otherwise."""
    lost: int
    findings: int


class _Program:
    """A program that waits to be told to open the workspace."""

    def __init__(self, folder: Path, careless: bool) -> None:
        command = [sys.executable, "-m", "benchmarks.proofs.instances", "--child", str(folder)]
        self._run = subprocess.Popen(
            command + ["--careless"] * careless,
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.hear()

    def say(self, word: str) -> None:
        assert self._run.stdin
        self._run.stdin.write(f"{word}\n")
        self._run.stdin.flush()

    def hear(self) -> str:
        assert self._run.stdout
        return self._run.stdout.readline().strip()

    def end(self) -> None:
        """Kill it."""
        self._run.kill()
        self._run.communicate()


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Start `count` times; a `careless` program takes no lock, which must be noticed."""
    chance = random.Random(seed)
    outcome = Outcome(
        starts=0, rounds=0, kills=0, told=0, several=0, none=0, untold=[], lost=0, findings=0
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="evenhand-instances-") as name:
        folder, acknowledged = Path(name) / "workspace", set[str]()
        if careless:  # they would also be in each other's way while making it
            Workspace.create(folder, _now).close()
        with _programs(folder, careless) as programs:
            while outcome["starts"] < count:
                _round(programs, chance, acknowledged, outcome)
                while len(programs) < AT_ONCE:
                    programs.append(_Program(folder, careless))
        try:
            with Workspace.open(folder, _now) as workspace:
                outcome["findings"] = len(check(workspace).findings)
        except EvenhandError:
            outcome["findings"] += 1
        outcome["lost"] = len(acknowledged - _kept(folder / FILE))
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: one writer in each round, nothing lost."""
    failures = ("several", "none", "untold", "lost", "findings")
    return outcome["told"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _round(programs: list[_Program], chance: random.Random, acknowledged: set[str], outcome: Outcome) -> None:
    """Let all open at once, then end the writer."""
    chance.shuffle(programs)
    for each in programs:
        each.say("open")
        time.sleep(chance.choice((0, 0, 0.001, 0.005)))
    answers = [each.hear() for each in programs]
    writers = [each for each, answer in zip(programs, answers, strict=True) if answer.startswith("saved ")]
    acknowledged |= {answer for answer in answers if answer.startswith("saved ")}
    told = [answer for answer in answers if TOLD in answer]
    outcome["rounds"] += 1
    outcome["starts"] += len(programs)
    outcome["told"] += len(told)
    outcome["several"] += len(writers) > 1
    outcome["none"] += not writers
    outcome["untold"] += [each for each in answers if TOLD not in each and not each.startswith("saved ")]
    for writer in writers:
        if chance.random() < 0.5:
            outcome["kills"] += 1
            writer.end()
            programs.remove(writer)
        else:
            writer.say("close")
            writer.hear()


def _kept(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {value for (value,) in connection.execute("SELECT value FROM meta WHERE name LIKE 'saved %'")}


@contextmanager
def _programs(folder: Path, careless: bool) -> Iterator[list[_Program]]:
    running = [_Program(folder, careless) for _ in range(AT_ONCE)]
    try:
        yield running
    finally:
        for each in running:
            each.end()


class _NoLock:
    """What a careless program takes for a lock."""

    def __init__(self, file: Path) -> None:
        pass

    def write(self, line: str) -> None:
        pass

    def release(self) -> None:
        pass


def _wait(folder: Path) -> None:
    """Do what is said on standard input."""
    opened: Workspace | None = None
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            if line.strip() == "close" and opened:
                opened.close()
                print("closed", flush=True)
                continue
            opened = Workspace.open_or_create(folder, _now)
            word = f"saved {opened.new_id()}"
            with opened.write() as connection:
                connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", (word, word))
            print(word, flush=True)
        except (EvenhandError, OSError, sqlite3.Error) as error:
            print(str(error), flush=True)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 30)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--careless", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        if chosen.careless:
            reach.Lock = _NoLock  # type: ignore[assignment,misc]
        _wait(chosen.child)
        return 0
    return shell.answered(prove(chosen.count, chosen.seed), holds)


if __name__ == "__main__":
    sys.exit(main())
