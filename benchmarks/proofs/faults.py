"""Proof: whatever befalls the file or its folder has a sentence of its own, costs nothing, and it goes on.

    python -m benchmarks.proofs.faults --count 20 --seed 1

Each round goes through all the faults in another order, on one workspace: at the start, or while it is open
and being scored in. What had been acknowledged is then looked for with plain sqlite3, and the next rating is
given.
"""

import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TypedDict

from app.domain.errors import EvenhandError
from app.store.database import open_close
from app.store.database.workspace import FILE, LOCK, Workspace
from benchmarks.commit import Scoring
from benchmarks.proofs import shell

NOBODY = 65534


class Outcome(TypedDict):
    """What the faults did; from `unsaid` on everything must be nothing."""

    faults: int
    rounds: int
    refusals: int
    acknowledged: int
    not_here: list[str]
    """Faults that cannot be made on this machine."""
    unsaid: list[str]
    """Faults that were not told, or not in their own sentence."""
    lost: int
    not_gone_on: list[str]
    new_files: list[str]
    """Files that appeared where a fault was."""


class Fault(NamedTuple):
    """Something that befalls a workspace."""

    name: str
    says: str
    """What only its sentence says."""
    befalls: Callable[[Path], AbstractContextManager[object]]
    """Brings it about in the folder, and takes it back."""
    while_open: bool
    needs: tuple[str, ...] = ()
    """Names in `os` without which it cannot be made."""


@contextmanager
def _mode(path: Path, mode: int) -> Iterator[None]:
    """Change what its owner may do with `path`; root, who may do everything, becomes nobody meanwhile."""
    root = os.geteuid() == 0
    for each in (path.parent, path, *path.glob("*"), *path.parent.glob("evenhand*")):
        if root:
            os.chown(each, NOBODY, NOBODY)
    kept = path.stat().st_mode
    path.chmod(mode)
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
        path.chmod(kept)


@contextmanager
def _away(path: Path, instead: Callable[[Path], object] = lambda path: None) -> Iterator[None]:
    """Take `path` away, put something in its place if wanted, and bring it back."""
    aside = path.with_name(f"{path.name}-aside")
    path.rename(aside)
    instead(path)
    try:
        yield
    finally:
        if path.is_dir():
            path.rmdir()
        path.unlink(missing_ok=True)
        aside.rename(path)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let another program hold the lock of the database, longer than anybody waits."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def _second_window(folder: Path) -> Iterator[None]:
    with Workspace.open(folder, _now):
        yield


@contextmanager
def _no_handles(folder: Path) -> Iterator[None]:
    """Let this process open nothing more."""
    import resource  # not on Windows, where there is no such limit

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 64), hard))
    with ExitStack() as held:
        with suppress(OSError):
            while True:
                held.enter_context(open(os.devnull))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def _other_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def _copy(file: Path) -> None:
    shutil.copy(file.with_name(f"{FILE}-aside"), file)


def _newer(file: Path) -> None:
    _copy(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version=999")


OWNERS, LIMITS = ("setresuid",), ("getuid",)
FAULTS = (
    Fault("file that may not be written", "You may not read or write", lambda it: _mode(it / FILE, 0o400),
          False, OWNERS),
    Fault("folder that may not be written", "may not be written to", lambda it: _mode(it, 0o500),
          False, OWNERS),
    Fault("no file", "There is no workspace in", lambda it: _away(it / FILE), False),
    Fault("no folder", "There is no workspace in", _away, False),
    Fault("empty file", "is empty", lambda it: _away(it / FILE, Path.touch), False),
    Fault("folder in place of the file", "is not a file", lambda it: _away(it / FILE, Path.mkdir), False),
    Fault("a letter in place of the file", "is not an Evenhand workspace",
          lambda it: _away(it / FILE, lambda file: file.write_text("Dear diary, " * 100)), False),
    Fault("another program's file", "belongs to another program",
          lambda it: _away(it / FILE, _other_program), False),
    Fault("file of a newer version", "made by a newer Evenhand", lambda it: _away(it / FILE, _newer), False),
    Fault("a second window", "already has the workspace", _second_window, False),
    Fault("no handles at the start", "Too many files are open", _no_handles, False, LIMITS),
    Fault("file removed while open", "was removed or replaced while open", lambda it: _away(it / FILE), True),
    Fault("file replaced while open", "was removed or replaced while open",
          lambda it: _away(it / FILE, _copy), True),
    Fault("log removed while open", "was removed or replaced while open",
          lambda it: _away(it / f"{FILE}-wal"), True),
    Fault("folder vanished while open", "was removed or replaced while open", _away, True),
    Fault("another program's lock while open", "Another program is using", _locked, True),
)  # fmt: skip


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Go through all the faults `count` times; a `careless` program looks for no file."""
    outcome = Outcome(
        faults=len(FAULTS), rounds=0, refusals=0, acknowledged=0, not_here=[], unsaid=[], lost=0,
        not_gone_on=[], new_files=[],
    )  # fmt: skip
    chance, looking = random.Random(seed), open_close.check_identity
    with tempfile.TemporaryDirectory(prefix="evenhand-faults-") as name, ExitStack() as afterwards:
        if careless:
            open_close.check_identity = lambda file, known: None
            afterwards.callback(setattr, open_close, "check_identity", looking)
        Path(name).chmod(0o755)
        folder = Path(name) / "home" / "workspace"
        first = Scoring(folder)
        acknowledged = {first.rate()}
        first.workspace.close()
        for _ in range(count):
            outcome["rounds"] += 1
            for fault in chance.sample(FAULTS, len(FAULTS)):
                if any(not hasattr(os, needed) for needed in fault.needs):
                    outcome["not_here"].append(fault.name)
                    continue
                (_while_open if fault.while_open else _at_start)(fault, folder, acknowledged, outcome)
                outcome["lost"] += len(acknowledged - _kept(folder / FILE))
        outcome["acknowledged"] = len(acknowledged)
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: every fault told, nothing lost, all of it gone on from."""
    failures = ("unsaid", "lost", "not_gone_on", "new_files")
    return outcome["refusals"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _at_start(fault: Fault, folder: Path, acknowledged: set[str], outcome: Outcome) -> None:
    """Start into a fault, then without it."""
    with fault.befalls(folder):
        before = _files(folder)
        try:
            Workspace.open(folder, _now).close()
            outcome["unsaid"].append(f"{fault.name}: opened all the same")
        except EvenhandError as error:
            _told(fault, error, outcome)
        outcome["new_files"] += [f"{fault.name}: {each}" for each in _files(folder) - before - {LOCK}]
    try:
        scoring = Scoring(folder)
        acknowledged.add(scoring.rate())
        scoring.workspace.close()
    except EvenhandError as error:
        outcome["not_gone_on"].append(f"{fault.name}: {error}")


def _while_open(fault: Fault, folder: Path, acknowledged: set[str], outcome: Outcome) -> None:
    """Score on while a fault is there, then without it, in the same window."""
    scoring = Scoring(folder)
    acknowledged.add(scoring.rate())
    with fault.befalls(folder):
        before = _files(folder)
        try:
            acknowledged.add(scoring.rate())
            outcome["unsaid"].append(f"{fault.name}: said to be saved")
        except EvenhandError as error:
            _told(fault, error, outcome)
        outcome["new_files"] += [f"{fault.name}: {each}" for each in _files(folder) - before]
    try:
        acknowledged.add(scoring.rate())
        scoring.workspace.close()
    except EvenhandError as error:
        outcome["not_gone_on"].append(f"{fault.name}: {error}")
        with suppress(EvenhandError):
            scoring.workspace.close()


def _told(fault: Fault, error: EvenhandError, outcome: Outcome) -> None:
    outcome["refusals"] += 1
    if fault.says not in str(error):
        outcome["unsaid"].append(f"{fault.name}: {error}")


def _files(folder: Path) -> set[str]:
    with suppress(OSError):  # there may be no folder, or no handle to read it
        return {*os.listdir(folder)}
    return set()


def _kept(file: Path) -> set[str]:
    with closing(sqlite3.connect(f"file:{file}?mode=rw", uri=True)) as connection:
        return {event for (event,) in connection.execute("SELECT id FROM events")}


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 2, prove, holds))
