"""What a run of a proof came to, and the last full run of each, kept from one time to the next."""

import json
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from app import __version__
from benchmarks.proofs.listed import PROOFS, Proof

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "docs" / "reliability.json"


class Run(NamedTuple):
    """What a run of one proof came to."""

    proof: Proof
    count: int
    """How much it was asked to try."""
    seed: int
    counters: Mapping[str, Any]
    """Empty when it came to no end."""
    holds: bool
    seconds: float
    """Of CPU, with all the programs that it started."""
    day: str
    version: str
    machine: str

    @property
    def skipped(self) -> str:
        """Why it could not be run here; empty when it was."""
        return str(self.counters.get("skipped", ""))

    @property
    def cases(self) -> int:
        """How much was tried."""
        return int(self.counters.get(self.proof.cases, 0))

    @property
    def failed(self) -> int:
        """How much of it failed."""
        found = [self.counters.get(name, 0) for name in self.proof.failures]
        return sum(len(each) if isinstance(each, list) else each for each in found)

    @property
    def share(self) -> float:
        """How much of the full size it was."""
        return min(1.0, self.count / self.proof.full)


def run(proof: Proof, count: int, seed: int) -> Run:
    """Run a proof as anybody would."""
    before = os.times()
    command = [sys.executable, "-m", f"benchmarks.proofs.{proof.name}", "--count", str(count)]
    done = subprocess.run([*command, "--seed", str(seed)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    after = os.times()
    seconds = sum(after[2:4]) - sum(before[2:4])
    counters = json.loads(done.stdout) if done.stdout.strip() else {}
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    return Run(proof, count, seed, counters, done.returncode == 0, seconds, day, __version__, _machine())


def kept(file: Path = KEPT) -> list[Run]:
    """Return the last full run of each proof that had one, in the order of the list."""
    known = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return [Run(each, **known[each.name]) for each in PROOFS if each.name in known]


def keep(runs: Iterable[Run], file: Path = KEPT) -> list[Run]:
    """Put `runs` in place of those of the same proofs; return all that are now kept."""
    now = {each.proof.name: each for each in (*kept(file), *runs)}
    plain = {name: {**each._asdict(), "seconds": round(each.seconds)} for name, each in now.items()}
    for each in plain.values():
        del each["proof"]
    file.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
    return kept(file)


def _machine() -> str:
    """Return what kind of machine this is; not which one."""
    cores = f"{os.cpu_count()} cores ({platform.machine()})"
    return (
        f"{platform.system()} {platform.release().split('-')[0]}, {cores}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )
