"""Proof: when the power goes at any moment, nothing is lost that was acknowledged.

    python -m benchmarks.proofs.power --count 5000 --seed 1

A program works through the real services while every call that writes, syncs, renames or removes is recorded
with its content, among the acknowledgements. The calls are replayed up to a cut; of what was not synced by
then a part is kept, dropped or torn, by lot. The result is read with plain sqlite3, then by the program.
"""

import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from app.domain.errors import EvenhandError
from app.store.database.workspace import FILE, Workspace
from app.store.upkeep import backups
from app.store.upkeep.check import damage
from benchmarks.proofs import recording, shell
from benchmarks.proofs.recording import Call
from benchmarks.proofs.replay import Disk

CUTS_OF_ONE = 500
"""Cuts of one recording; then another stretch of work is recorded."""


class Outcome(TypedDict):
    """What the cuts did; from `lost` on everything must be 0."""

    cuts: int
    calls: int
    acknowledged: int
    """Events that had been acknowledged, over all the cuts."""
    unsynced: int
    """Cuts at which something had been written that was not synced."""
    lost: int
    cuts_that_lost: int
    unreadable: int
    """Files that plain sqlite3 does not read whole, or the program does not open."""
    findings: int
    backups_lost: int


class Promises:
    """What had been acknowledged by a moment."""

    def __init__(self) -> None:
        self.events: dict[str, str] = {}
        self.backups: list[str] = []
        self._at_backup: dict[str, str] = {}

    def hear(self, said: bytes) -> None:
        """Take in what was told."""
        for line in said.decode().splitlines():
            match line.split():
                case ["event", event, chain]:
                    self.events[event] = chain
                case ["backup", name]:
                    self.backups.append(name)
                    self._at_backup = dict(self.events)
                case ["may-go", *_]:
                    self.events = dict(self._at_backup)


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Cut the power `count` times; a `careless` program does not sync its commits, which must be noticed."""
    chance = random.Random(seed)
    outcome = Outcome(
        cuts=0, calls=0, acknowledged=0, unsynced=0, lost=0, cuts_that_lost=0, unreadable=0, findings=0,
        backups_lost=0,
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="evenhand-power-") as name:
        for number, begin in enumerate(range(0, count, CUTS_OF_ONE)):
            work = Path(name) / str(number)
            folder, outside = work / "workspace", work / "outside"
            folder.mkdir(parents=True, mode=0o700)
            outside.mkdir()
            arguments = [str(folder), str(outside), str(seed + number), *["careless"] * careless]
            calls = recording.recorded(folder, work, "benchmarks.proofs.acting", arguments)
            outcome["calls"] += len(calls)
            cuts = sorted(chance.choices(range(1, len(calls) + 1), k=min(CUTS_OF_ONE, count - begin)))
            for cut, (disk, promises) in enumerate(_states(calls, folder, cuts)):
                _look(work / f"cut-{cut}", disk, promises, chance, outcome)
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: nothing lost, though much was under way when the power went."""
    failures = ("lost", "unreadable", "findings", "backups_lost")
    clean = not any(outcome[name] for name in failures)  # type: ignore[literal-required]
    return clean and outcome["acknowledged"] > 0 and outcome["unsynced"] * 4 >= outcome["cuts"]


def _states(calls: Sequence[Call], folder: Path, cuts: Sequence[int]) -> Iterator[tuple[Disk, Promises]]:
    """Yield disk and promises as they were after so many calls, for each of the sorted `cuts`."""
    disk, promises, done = Disk(folder), Promises(), 0
    for cut in cuts:
        for call in calls[done:cut]:
            promises.hear(call.data) if call.what == "a" else disk.do(call)
        done = cut
        yield disk, promises


def _look(place: Path, disk: Disk, promises: Promises, chance: random.Random, outcome: Outcome) -> None:
    """Write what the disk may hold to `place`, and compare it with what was promised."""
    outcome["cuts"] += 1
    outcome["unsynced"] += disk.is_waiting()
    outcome["acknowledged"] += len(promises.events)
    place.mkdir(mode=0o700)
    for name, content in disk.after_a_cut(chance).items():
        if not name.endswith("-shm"):  # made anew by whoever opens the file
            (place / name).parent.mkdir(mode=0o700, exist_ok=True)
            (place / name).write_bytes(content)
    if not promises.events and not (place / FILE).exists():
        Workspace.create(place, _now).close()
        return
    lost = len(promises.events.items() - _kept(place / FILE).items())
    outcome["lost"] += lost
    outcome["cuts_that_lost"] += lost > 0
    try:
        with Workspace.open(place, _now) as workspace, workspace.read() as connection:
            outcome["findings"] += len(list(damage(connection)))
    except EvenhandError:
        outcome["unreadable"] += 1
    for name in promises.backups:
        outcome["backups_lost"] += backups.damage_in(place / backups.FOLDER / name) is not None


def _kept(file: Path) -> dict[str, str]:
    """Return the events that plain sqlite3 finds in a file that is sound, with their chains."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{file}?mode=rw", uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]:
            return dict(connection.execute("SELECT id, chain FROM events"))
    return {}


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 100, prove, holds, missing=recording.missing()))
