"""Every proof, one after the other, and one table: `python -m benchmarks.proofs --help`."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.proofs import page
from benchmarks.proofs.listed import PROOFS, Proof

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"


class Run(NamedTuple):
    """What a run of one proof came to."""

    proof: Proof
    seed: int
    counters: dict[str, Any]
    """Empty when it came to no end."""
    holds: bool
    seconds: float
    """Of CPU, with all the programs that it started."""

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


def run(proof: Proof, count: int, seed: int) -> Run:
    """Run a proof as anybody would."""
    before = os.times()
    command = [sys.executable, "-m", f"benchmarks.proofs.{proof.name}", "--count", str(count)]
    done = subprocess.run([*command, "--seed", str(seed)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    after = os.times()
    seconds = sum(after[2:4]) - sum(before[2:4])
    counters = json.loads(done.stdout) if done.stdout.strip() else {}
    return Run(proof, seed, counters, done.returncode == 0, seconds)


def table(runs: Sequence[Run]) -> str:
    """Return the runs as a table of Markdown."""
    rows: list[tuple[str, ...]] = [("proof", "cases", "seed", "lost or failed", "goal", "CPU s")]
    for each in runs:
        failed = f"skipped: {each.skipped}" if each.skipped else str(each.failed)
        if not each.holds and not each.failed:
            failed = "does not hold" if each.counters else "came to no end"
        told = (str(each.cases), str(each.seed), failed, each.proof.goal, f"{each.seconds:.0f}")
        rows.append((each.proof.name, *told))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    rows.insert(1, tuple("-" * width for width in widths))
    lines = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(f"| {line} |" for line in lines)


def main() -> int:
    """Run the proofs and print their table; exit 0 only when all hold."""
    parser = argparse.ArgumentParser(prog="dev.py prove", description=__doc__)
    parser.add_argument("--full", action="store_true", help=f"at full size; writes docs/{PAGE.name}")
    parser.add_argument("--share", type=float, default=1, help="of the full size, which the page then says")
    parser.add_argument("--seed", type=int, default=1)
    names = [each.name for each in PROOFS]
    parser.add_argument("--only", action="append", choices=names, help="this one; may be given again")
    chosen = parser.parse_args()
    runs = []
    for proof in PROOFS:
        if not chosen.only or proof.name in chosen.only:
            count = max(proof.small, round(proof.full * chosen.share)) if chosen.full else proof.small
            print(f"{proof.name}, {count} …", file=sys.stderr, flush=True)
            runs.append(run(proof, count, chosen.seed))
            print(json.dumps(runs[-1].counters), file=sys.stderr, flush=True)
    print(table(runs))
    if chosen.full and not chosen.only:
        counters = {each.proof.name: each.counters for each in runs}
        PAGE.write_text(page.page(table(runs), counters, chosen.share), encoding="utf-8")
    return 0 if all(each.holds for each in runs) else 1


if __name__ == "__main__":
    sys.exit(main())
