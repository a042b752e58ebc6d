"""The page that keeps the last full run of each proof: docs/reliability.md."""

import json
from collections.abc import Sequence

from benchmarks.proofs.listed import PROOFS
from benchmarks.proofs.runs import Run

_HEAD = """# What was tried to lose your words

This page is written by `python3 dev.py prove --full`, for all proofs or, with `--only`, for some; nobody
edits it by hand. Each proof is a command with a seed, prints its counters as JSON and ends with 0 only when
its goal holds; its small form is among the tests, together with a deliberate break that it must notice.

{table}

Everything in the column *lost or failed* must be 0. A proof that could not be run on that machine says why.
*Of full* is how much of its full size was tried. {machines}

## What each one does, and what it does not show

{proofs}

## What no proof here covers

Pixels against a forced repaint have tests at most, and no proof with a count.
Windows and macOS were not tried.

## All counters

{counters}
"""


def page(runs: Sequence[Run]) -> str:
    """Return the page for these runs, each the last of its proof."""
    proofs = "\n\n".join(
        f"**{each.name}** (`python -m benchmarks.proofs.{each.name} --count {each.full} --seed 1` is its "
        f"full size). {each.does} {each.limits}".strip()
        for each in PROOFS
    )
    machines = sorted({each.machine for each in runs})
    return _HEAD.format(
        table=table(runs),
        machines=f"They were run on {'; '.join(machines)}.",
        proofs=proofs,
        counters="\n".join(f"- {each.proof.name}: `{json.dumps(each.counters)}`" for each in runs),
    )


def table(runs: Sequence[Run]) -> str:
    """Return the runs as a table of Markdown."""
    rows: list[tuple[str, ...]] = [
        ("proof", "cases", "of full", "seed", "lost or failed", "goal", "CPU s", "run on, version")
    ]
    for each in runs:
        failed = f"skipped: {each.skipped}" if each.skipped else str(each.failed)
        if not each.holds and not each.failed:
            failed = "does not hold" if each.counters else "came to no end"
        told = (str(each.cases), f"{each.share:.0%}", str(each.seed), failed, each.proof.goal)
        rows.append((each.proof.name, *told, f"{each.seconds:.0f}", f"{each.day}, {each.version}"))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    rows.insert(1, tuple("-" * width for width in widths))
    lines = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(f"| {line} |" for line in lines)
