"""Proof: a workspace that is killed, or finds no space, while it is brought up to date is old or new.

    python -m benchmarks.proofs.migrate --count 1000 --seed 1

A workspace as version 0.9 left it, its log hot, is opened to write. Before a chosen statement or file
operation the program is killed, or from there on the disk takes nothing: each in turn where the count is
enough (0: just that), the rest drawn by lot, kills at any moment among them. Then what lies there is read by
SQLite alone: it must be the old file, or the new one beside a sound backup of the old. The next start must
bring it to its end.
"""

import random
import shutil
import signal
import sqlite3
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypedDict

from sqlalchemy.exc import SQLAlchemyError

from app.domain.errors import EvenhandError
from app.services.records import upkeep
from app.store.database.workspace import FILE, Workspace
from app.store.upkeep import backups
from app.store.upkeep.bring_up import bring_up
from benchmarks.proofs import shell
from benchmarks.proofs.steps import Steps, forked

GOLDEN = Path(__file__).parents[2] / "tests" / "golden" / "0.9.tar.gz"
HOW = ("kill", "full", "moment")
READ_WHOLE = "2026-11-30T09:00:00+01:00"
"""When a window of that version had found it whole."""

REFUSALS = (EvenhandError, OSError, sqlite3.Error, SQLAlchemyError)

State = dict[str, list[Any]]
"""All that a file holds: its number, its tables as they were made, and their rows."""


class Counters(TypedDict):
    """What the runs came to; from `between` on everything must be 0."""

    runs: int
    steps: int
    """Statements and file operations until the workspace is open."""
    killed: int
    refused: int
    old: int
    new: int
    between: int
    without_backup: int
    untrue: int
    """Refusals that say the file was left as it was when it was not, or traces in place of a sentence."""
    not_ended: int
    findings: int


def prove(count: int, seed: int, *, torn: bool = False) -> Counters:
    """Break the opening off `count` times; `torn` takes its steps without a transaction, to be noticed."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="evenhand-migrate-") as name:
        scene, work = Path(name) / "scene", Path(name) / "work"
        _set(scene)
        old, began = _state(scene), time.monotonic()
        steps = 1 + _broken_off(_copied(scene, work), "count", 0, 0, torn)[1]["steps"]  # the last: it is open
        lasts = time.monotonic() - began
        with Workspace.open(work, _now, bring_up=bring_up):
            pass
        new = _state(work)
        assert old["user_version"] != new["user_version"], "there is something to do"
        found = Counters(runs=0, steps=steps, killed=0, refused=0, old=0, new=0, between=0, without_backup=0,
                         untrue=0, not_ended=0, findings=0)  # fmt: skip
        for run in range(count := count or 2 * steps):
            all_in_turn = run < 2 * steps <= count
            at = 1 + run % steps if all_in_turn else chance.randint(1, steps)
            how = HOW[run // steps] if all_in_turn else chance.choice(HOW)
            moment = chance.uniform(0, lasts)
            code, told = _broken_off(_copied(scene, work), how, at, moment, torn)
            found["runs"] += 1
            found["killed"] += code == -signal.SIGKILL
            _judge(work, old, new, told, found)
    return found


def holds(found: Counters) -> bool:
    """Return whether the goal was met: never between, the backup there, every sentence true, all ended."""
    failures = ("between", "without_backup", "untrue", "not_ended", "findings")
    return not any(found[name] for name in failures) and found["old"] > 0  # type: ignore[literal-required]


def _judge(work: Path, old: State, new: State, told: dict[str, Any], found: Counters) -> None:
    """Look at what lies there after a run, and at what the next start makes of it."""
    there = _state(work)
    found["old"] += there == old
    found["new"] += there == new
    found["between"] += there not in (old, new)
    found["refused"] += "refused" in told
    found["untrue"] += "trace" in told or ("refused" in told and there != old)
    if there != old:
        kept = [line.file for line in backups.backups(work) if line.sound]
        found["without_backup"] += old not in map(_state, kept)
    with suppress(*REFUSALS), Workspace.open(work, _now, bring_up=bring_up) as workspace:
        found["findings"] += len(upkeep.check(workspace).findings)
    found["not_ended"] += _state(work) != new


def _set(scene: Path) -> None:
    """Lay out a workspace of version 0.9 whose log holds what was written last."""
    with tempfile.TemporaryDirectory() as name, tarfile.open(GOLDEN) as packed:
        packed.extractall(name, filter="data")
        folder = Path(name) / "workspaces" / "hot"
        with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
            put = "INSERT INTO scratch (scope, field, text) VALUES (?, ?, ?)"
            connection.execute(put, ("presence", "whole", READ_WHOLE))
            connection.execute(put, ("seat", "note", "half a word"))
            scene.mkdir()
            for each in (FILE, f"{FILE}-wal"):
                shutil.copy(folder / each, scene)


def _copied(scene: Path, work: Path) -> Path:
    """Put the scene, as it was laid out, where the next run works; its name stays, so steps do too."""
    shutil.rmtree(work, ignore_errors=True)
    return Path(shutil.copytree(scene, work))


def _state(place: Path) -> State:
    """Read a workspace, or a backup, from a copy: looking must not tidy up."""
    file = place / FILE if place.is_dir() else place
    with tempfile.TemporaryDirectory() as name:
        for each in (file, file.with_name(f"{file.name}-wal")):
            if each.exists():
                shutil.copy(each, Path(name) / each.name)
        with closing(sqlite3.connect(Path(name) / file.name)) as connection:
            return _read(lambda sql: connection.execute(sql).fetchall())


def _read(rows: Callable[[str], list[Any]]) -> State:
    """Read everything but the planner's figures."""
    made = rows("SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    tables = [name for name, kind, _ in made if kind == "table"]
    contents = {
        name: rows(f"SELECT * FROM {name} ORDER BY 1, 2") for name in tables if name != "whole_readings"
    }
    if "whole_readings" in tables:
        contents["whole_readings"] = rows("SELECT * FROM whole_readings")
    return {"user_version": rows("PRAGMA user_version"), "made": made, **contents}


def _broken_off(work: Path, how: str, at: int, moment: float, torn: bool) -> tuple[int, dict[str, Any]]:
    """Open the workspace in a process of its own; return how that ended, and what it told."""
    return forked(lambda: _opened(work, how, at, torn), moment if how == "moment" else None)


def _opened(work: Path, how: str, at: int, torn: bool) -> dict[str, Any]:
    """Open the workspace to write, each connection watched; from step `at` on be killed, or the disk full."""
    steps = Steps(how, at, ("",))
    if torn:
        from app.store.database.connection import Connection

        Connection.transaction = _at_once  # type: ignore[method-assign,assignment]
    steps.watch()
    try:
        Workspace.open(work, _now, bring_up=bring_up)
    except EvenhandError as error:
        steps.end()
        return {"steps": steps.done, "refused": str(error)}
    except REFUSALS as error:
        steps.end()
        return {"steps": steps.done, "trace": repr(error)}
    steps.end()
    return {"steps": steps.done}


class _at_once:  # noqa: N801 - it stands in for a method
    """What is no transaction: everything is on disk at once."""

    def __init__(self, *_: object) -> None:
        pass

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


def _now() -> datetime:
    return datetime(2026, 12, 1, 9, tzinfo=UTC)


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 30)
    parser.add_argument("--torn", action="store_true", help="break it on purpose: without a transaction")
    chosen = parser.parse_args()
    return shell.answered(prove(chosen.count, chosen.seed, torn=chosen.torn), holds)


if __name__ == "__main__":
    sys.exit(main())
