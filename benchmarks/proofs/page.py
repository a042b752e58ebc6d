"""The page that keeps the last full run of the proofs: docs/reliability.md."""

import json
import os
import platform
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app import __version__
from benchmarks.proofs.listed import PROOFS

_HEAD = """# What was tried to lose your words

This page is written by `python3 dev.py prove --full`; nobody edits it by hand. Each proof is a command with a
seed, prints its counters as JSON and ends with 0 only when its goal holds; its small form is among the tests,
together with a deliberate break that it must notice.

Run on {day} with Evenhand {version}, {size}, on {machine}.

{table}

Everything in the column *lost or failed* must be 0. A proof that could not be run on that machine says why.

## What each one does, and what it does not show

{proofs}

## What no proof here covers

Encryption at rest, and pixels against a forced repaint, have tests at most, and no proof with a count.
Windows and macOS were not tried.

## All counters

{counters}
"""


def page(table: str, counters: Mapping[str, Mapping[str, Any]], share: float) -> str:
    """Return the page for a run at this `share` of the full size."""
    proofs = "\n\n".join(
        f"**{each.name}** (`python -m benchmarks.proofs.{each.name} --count {each.full} --seed 1` is its "
        f"full size). {each.does} {each.limits}".strip()
        for each in PROOFS
    )
    size = "at full size" if share >= 1 else f"at {share:.0%} of the full size or more"
    return _HEAD.format(
        day=f"{datetime.now(UTC):%Y-%m-%d}",
        version=__version__,
        size=size,
        machine=_machine(),
        table=table,
        proofs=proofs,
        counters="\n".join(f"- {name}: `{json.dumps(each)}`" for name, each in counters.items()),
    )


def _machine() -> str:
    """Return what kind of machine this is; not which one."""
    cores = f"{os.cpu_count()} cores ({platform.machine()})"
    return (
        f"{platform.system()} {platform.release().split('-')[0]}, {cores}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )
