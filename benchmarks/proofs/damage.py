"""Proof: whatever happens to the bytes of a workspace is noticed, not backed up, and can be gone back from.

    python -m benchmarks.proofs.damage --count 1000 --seed 1

In a copy of a workspace with two whole backups one thing is made wrong: a bit, a page of zeros, a cut, two
pages swapped, bytes of chance, a log of chance beside it. Where plain sqlite3 then reads another row of the
record than before, the program must say so, make no backup of it, call its newest whole backup by its time,
and go back to that one with the damaged file kept, byte for byte.
"""

import random
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypedDict

from app.domain.errors import EvenhandError
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.records import upkeep
from app.services.scorecard import desk as desks
from app.services.scorecard import drafts, scoring
from app.store.database.workspace import FILE, LOCK, Workspace
from app.store.packs.rubrics import load_rubric
from app.store.upkeep import backups, check
from benchmarks.proofs import shell
from tests.services.conftest import finish

ROOT = Path(__file__).parents[2]
PAGE = 4096
KINDS = ("bit", "bit", "bit", "bit", "zeros", "chance", "cut", "swap", "log")
RECORD = ("events", "documents", "heads")
"""What nobody could make anew."""
LISTS = ("panels", "seats", "candidates")
"""What is made anew from the record."""
BESIDE = ("meta", "scratch", "signing_keys")
"""What no digest covers: names, words being typed, keys."""

Rows = dict[str, list[Any] | str]


class Outcome(TypedDict):
    """What became of the damage; from `unnoticed` on everything must be 0."""

    cases: int
    harmful: int
    """Cases in which a row of the record, or of the lists, was read otherwise or not at all."""
    refused: int
    """Of the cases those in which the file was not opened at all, with a sentence."""
    beside: int
    """Cases in which only rows that no digest covers changed, and nobody noticed: told, not promised."""
    unnoticed: int
    backed_up: int
    """Backups that were made of a damaged record."""
    not_gone_back: int
    not_kept: int
    """Damaged files that were not as before where they were set aside."""
    wrong_backup: int


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Damage a workspace `count` times; a `careless` program reads no chain and no digest, to be noticed."""
    outcome = Outcome(
        cases=0, harmful=0, refused=0, beside=0, unnoticed=0, backed_up=0, not_gone_back=0, not_kept=0,
        wrong_backup=0,
    )  # fmt: skip
    reading = check.damage
    if careless:
        check.damage = lambda connection: iter(())
    try:
        with tempfile.TemporaryDirectory(prefix="evenhand-damage-") as name:
            scene = Path(name) / "scene"
            whole = lay_out(scene)
            before = rows(scene / FILE)
            for case in range(count):
                chance = random.Random(f"{seed} {case}")
                _one(shutil.copytree(scene, Path(name) / str(case)), whole, before, chance, outcome)
                shutil.rmtree(Path(name) / str(case))
    finally:
        check.damage = reading
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: all harm noticed, none backed up, all of it gone back from."""
    failures = ("unnoticed", "backed_up", "not_gone_back", "not_kept", "wrong_backup")
    return outcome["harmful"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _one(folder: Path, whole: Path, before: Rows, chance: random.Random, outcome: Outcome) -> None:
    """Damage the workspace in `folder`; see what is said of it, and go back."""
    outcome["cases"] += 1
    file = folder / FILE
    _spoil(file, chance)
    after = rows(file)
    changed = {table for table in before if before[table] != after[table]}
    damaged, found = _told(folder, outcome)
    outcome["harmful"] += bool(changed - {*BESIDE})
    outcome["unnoticed"] += (bool(changed & {*RECORD}) and not damaged) or (
        bool(changed & {*LISTS}) and not found
    )
    outcome["beside"] += not found and bool(changed) and changed <= {*BESIDE}
    if not changed & {*RECORD}:
        return
    there = {each.name: each.read_bytes() for each in folder.iterdir() if each.name.startswith(FILE)}
    newest = backups.newest_whole(folder, datetime.now(UTC))
    outcome["wrong_backup"] += newest is None or f"{newest:{backups.TIME}}" not in whole.name
    try:
        aside = upkeep.restore(folder, folder / backups.FOLDER / whole.name, _now).aside
        with Workspace.open(folder, _now) as workspace:
            sound = upkeep.check(workspace).ok
    except EvenhandError:
        aside, sound = None, False
    outcome["not_gone_back"] += not sound
    kept = {each.name: each.read_bytes() for each in aside.iterdir()} if aside else {}
    outcome["not_kept"] += kept.get(FILE) != there[FILE]


def _told(folder: Path, outcome: Outcome) -> tuple[bool, bool]:
    """Return whether the record is called damaged, and whether anything is found; try to back it up, too."""
    place = folder / backups.FOLDER
    kept = {*place.glob("*.db")}
    try:
        with Workspace.open(folder, _now) as workspace:
            found = check.check(workspace).findings
            damaged = _is_damaged(workspace)
            with suppress(EvenhandError):  # which is the aim
                upkeep.back_up(workspace)
    except EvenhandError:
        outcome["refused"] += 1
        return True, True
    outcome["backed_up"] += damaged and {*place.glob("*.db")} != kept
    return damaged, bool(found)


def _is_damaged(workspace: Workspace) -> bool:
    try:
        with workspace.read() as connection:
            return next(check.damage(connection), None) is not None
    except EvenhandError:
        return True


def lay_out(folder: Path) -> Path:
    """Make a workspace with two sealed cards and two backups; return the newest of them."""
    rubric = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
    moment = iter(range(10**6))
    with Workspace.create(folder, lambda: datetime.fromtimestamp(1.7e9 + next(moment), UTC)) as workspace:
        for candidate in ("Ada Example", "Bea Example"):
            focus = (rubric.dimensions[0].id, rubric.dimensions[1].id)
            panel = planning.plan_panel(workspace, candidate, rubric, [SeatPlan("Ines Novak", focus)])
            desk = desks.open_desk(workspace, panel.id, panel.seats[0].id)
            for number in range(12):
                words = f"Said {number}: " + "it leaked. " * 9 * number
                desk = scoring.take_note(workspace, desk, words, None)
            scoring.seal(workspace, finish(workspace, desk))
            drafts.keep(workspace, panel.seats[0].id, {"note": "half a sentence"})
            newest = upkeep.back_up(workspace)
    (folder / LOCK).unlink()
    assert newest
    return newest


def _spoil(file: Path, chance: random.Random) -> None:
    """Make one thing wrong."""
    content = bytearray(file.read_bytes())
    place, pages = chance.randrange(100, len(content)), range(PAGE, len(content), PAGE)
    match chance.choice(KINDS):
        case "bit":
            content[place] ^= 1 << chance.randrange(8)
        case "zeros":
            page = chance.choice(pages)
            content[page : page + PAGE] = bytes(PAGE)
        case "chance":
            length = chance.choice((1, 8, 64))
            content[place : place + length] = chance.randbytes(length)
        case "cut":
            del content[place:]
        case "swap":
            one, other = chance.sample(pages, 2)
            swapped = content[other : other + PAGE], content[one : one + PAGE]
            content[one : one + PAGE], content[other : other + PAGE] = swapped
        case "log":
            file.with_name(f"{FILE}-wal").write_bytes(chance.randbytes(chance.choice((31, 32, 5000))))
    file.write_bytes(content)


def rows(file: Path, *, with_log: bool = False) -> Rows:
    """Return what plain sqlite3 reads in each table, without the help of an index, or why it does not."""
    found: Rows = {}
    how = "mode=ro" if with_log else "mode=ro&immutable=1"
    for table in (*RECORD, *LISTS, *BESIDE):
        with closing(sqlite3.connect(f"file:{file}?{how}", uri=True)) as connection:
            connection.text_factory = bytes
            try:
                query = f"SELECT * FROM {table} NOT INDEXED ORDER BY rowid"
                found[table] = connection.execute(query).fetchall()
            except (sqlite3.Error, UnicodeDecodeError) as error:
                found[table] = f"not read: {error}"
    return found


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 40, prove, holds))
