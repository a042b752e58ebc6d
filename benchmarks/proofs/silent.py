"""Proof: a bit that the disk loses beside the running program is told at the next whole reading.

    python -m benchmarks.proofs.silent --count 300 --seed 1

In a copy of a workspace that is open to write, its log folded in or not, another program flips one bit. Where
plain sqlite3 then reads another row of the record than before, the next whole reading must say so, and no
backup that is called whole may hold that row. The readings and backups are those of the window.
"""

import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QCoreApplication

from app.domain.errors import EvenhandError
from app.domain.records.whole_reading import WholeReading
from app.services.panels import lists
from app.services.records.reading_apart import ReadingApart
from app.services.scorecard import desk as desks
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.upkeep import backups, check
from app.ui.window.autobackup import Backups
from app.ui.window.whole_reads import WholeReads
from benchmarks.proofs import shell
from benchmarks.proofs.damage import RECORD, Rows, lay_out, rows

FLIP = """
import os, sys
file = os.open(sys.argv[1], os.O_RDWR)
at, bit = int(sys.argv[2]), int(sys.argv[3])
os.pwrite(file, bytes([os.pread(file, 1, at)[0] ^ 1 << bit]), at)
"""
"""Done from outside: a file that is closed in this process would lose its locks."""


class Outcome(TypedDict):
    """What became of the bits; from `untold` on everything must be 0."""

    bits: int
    harmful: int
    """Bits after which a row of the record was read otherwise, or not at all."""
    told: int
    """Bits of whatever kind that a whole reading told."""
    hot: int
    """Bits that were flipped while the log held what was written last."""
    untold: int
    backed_up: int
    """Backups that are called whole and hold a row that was changed."""
    no_backup: int
    """Readings that told damage and named no whole backup, though there are two."""
    false_alarms: int
    """Readings that told damage before there was any."""


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Flip `count` bits; a `careless` program, which reads nothing through, must be noticed."""
    outcome = Outcome(
        bits=0, harmful=0, told=0, hot=0, untold=0, backed_up=0, no_backup=0, false_alarms=0
    )  # fmt: skip
    application = QCoreApplication.instance() or QCoreApplication([])
    read, damage = ReadingApart.read, check.damage
    if careless:
        ReadingApart.read = lambda *_: ()  # type: ignore[method-assign]
        check.damage = lambda connection: iter(())
    try:
        with tempfile.TemporaryDirectory(prefix="evenhand-silent-") as name:
            scene, work = Path(name) / "scene", Path(name) / "work"
            lay_out(scene)
            for number in range(count):
                shutil.copytree(scene, work)
                _one(work, random.Random(f"{seed} {number}"), outcome)
                shutil.rmtree(work)
    finally:
        ReadingApart.read, check.damage = read, damage  # type: ignore[method-assign]
    assert application is not None
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: every harm told, no backup with it, no alarm without."""
    failures = ("untold", "backed_up", "no_backup", "false_alarms")
    return outcome["harmful"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _one(folder: Path, chance: random.Random, outcome: Outcome) -> None:
    """Work in the workspace, lose one of its bits, and see what is said of it and what is backed up."""
    with Workspace.open(folder, _now) as workspace:
        reads, copies = WholeReads(workspace, again=False), Backups(workspace)
        _work(workspace)
        if chance.random() < 0.5:
            workspace.fold_log()
        else:
            outcome["hot"] += 1
        outcome["false_alarms"] += chance.random() < 0.1 and bool(_reading(reads).findings)
        before = _record(workspace.file)
        at, bit = chance.randrange(100, workspace.file.stat().st_size), chance.randrange(8)
        subprocess.run([sys.executable, "-S", "-c", FLIP, workspace.file, str(at), str(bit)], check=True)
        harmful = _record(workspace.file) != before
        if chance.random() < 0.7:
            _forget(workspace)
        found = _reading(reads)
        outcome["bits"] += 1
        outcome["harmful"] += harmful
        outcome["told"] += bool(found.findings)
        outcome["untold"] += harmful and not found.findings
        outcome["no_backup"] += bool(found.findings) and found.backup is None
        copies.begin()
        copies._work.wait()
        QCoreApplication.processEvents()
        copies._timer.stop()
        reads.end()
        outcome["backed_up"] += _spoilt_backups(folder, before)
        with suppress(EvenhandError):  # it cannot be tidied any more, which closing says
            workspace.close()


def _work(workspace: Workspace) -> None:
    """Write something that no backup holds yet."""
    seat = lists.seats(workspace)[0]
    desk = desks.open_desk(workspace, seat.panel, seat.id)
    scoring.amend(workspace, desk, "A word was missing")


def _forget(workspace: Workspace) -> None:
    """Drop the pages that are in memory, as a larger file would: a backup would be made of them."""
    with workspace.read() as connection:
        connection.run("PRAGMA shrink_memory")


def _reading(reads: WholeReads) -> WholeReading:
    """Have everything read through now, and return what is told."""
    told: list[WholeReading] = []
    reads.told.connect(told.append)
    reads.begin()
    reads._work.wait()
    QCoreApplication.processEvents()
    reads.told.disconnect(told.append)
    return told[0]


def _record(file: Path) -> Rows:
    return {table: each for table, each in rows(file, with_log=True).items() if table in RECORD}


def _spoilt_backups(folder: Path, before: Rows) -> int:
    """Count the backups that are called whole and hold rows that were never written so."""
    whole = [line.file for line in backups.backups(folder) if line.sound]
    return sum(not _held(_record(file), before) for file in whole)


def _held(backup: Rows, before: Rows) -> bool:
    """Return whether every row of the journal and of the documents was written so."""
    return all(
        not isinstance(backup[table], str) and set(backup[table]) <= set(before[table])
        for table in ("events", "documents")
    )


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 20, prove, holds))
