"""Where a workspace cannot be opened, a window says why and offers every way on."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from app.services.records import encryption
from app.store.database import driver
from app.store.database.workspace import Workspace
from app.store.upkeep import backups
from tests.glass.conftest import Start
from tests.glass.processes import LONG
from tests.glass.program import NOW, Program


def backed_up(folder: Path) -> Path:
    """Make a backup of a workspace; return it."""
    with Workspace.open(folder, lambda: datetime.fromisoformat(NOW)) as workspace:
        made = backups.back_up(workspace)
    assert made
    return made


def journal(file: Path) -> list[str]:
    """Return what kinds of events there are, by plain sqlite3."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        return [kind for (kind,) in base.execute("SELECT kind FROM events ORDER BY lamport, device")]


def test_who_lost_the_file_goes_back_to_a_backup_by_one_key(start: Start, demo: Path, tmp_path: Path) -> None:
    lost = shutil.copytree(demo, tmp_path / "lost")
    backed_up(lost)
    before = journal(lost / "evenhand.db")
    (lost / "evenhand.db").unlink()
    program = start(lost)
    assert program.bus.parts("Your workspace could not be opened")
    assert [each for each in program.bus.names() if "Nothing was created" in each]
    assert not program.file.exists(), "nothing is made beside what is left"
    program.press("Return")
    assert program.bus.parts("Today")
    assert journal(program.file) == [*before, "workspace-restored"]


def test_who_has_a_damaged_file_sees_the_whole_backup_and_keeps_the_damaged_one(
    start: Start, demo: Path, tmp_path: Path
) -> None:
    lost = shutil.copytree(demo, tmp_path / "harmed")
    backed_up(lost)
    content = bytearray((lost / "evenhand.db").read_bytes())
    content[4_096:] = bytes(len(content) - 4_096)
    (lost / "evenhand.db").write_bytes(content)
    program = start(lost)
    assert [each for each in program.bus.names() if "is damaged" in each]
    program.press("Return")
    assert program.bus.parts("Today")
    [aside] = program.file.parent.glob("damaged-*")
    assert (aside / "evenhand.db").read_bytes() == bytes(content)


def test_a_bit_that_the_disk_lost_while_the_window_is_open_is_told_within_a_minute(
    start: Start, demo: Path
) -> None:
    program = start(demo, now=None)
    told(program, "Everything read and found whole")
    content = program.file.read_bytes()
    at = content.index(b'"growth":"","level":3') + len(b'"growth":"","level":')
    with program.file.open("r+b") as stream:
        stream.seek(at)
        stream.write(b"2")
    told(program, "The workspace is damaged: Event")
    program.look("the band came")
    assert not program.faults, program.faults


def told(program: Program, words: str) -> None:
    """Wait until something is said; damage within a minute, and some for a busy machine."""
    begun = time.monotonic()
    while not [each for each in program.bus.names() if each.startswith(words)]:
        assert time.monotonic() - begun < 60 + LONG, program.bus.names()
        time.sleep(1)
    program.settle()


@pytest.mark.skipif(not driver.is_here(), reason="no encryption library for this platform")
def test_an_encrypted_workspace_asks_for_its_passphrase_until_it_is_right(
    start: Start, demo: Path, tmp_path: Path
) -> None:
    locked = shutil.copytree(demo, tmp_path / "locked")
    known = encryption.identify(locked, lambda: datetime.fromisoformat(NOW))
    prepared = encryption.prepare(known.workspace, "nineteen grey herons")
    encryption.encrypt(locked, lambda: datetime.fromisoformat(NOW), prepared, typed=prepared.code, by="Rosa")
    held = {each: each.read_bytes() for each in locked.rglob("*") if each.is_file()}
    program = start(locked)
    assert program.bus.parts("Your workspace is encrypted")
    program.write("nineteen grey heron")
    program.press("Return")
    assert program.bus.parts("That is neither the passphrase nor the recovery code.")
    assert held == {each: each.read_bytes() for each in locked.rglob("*") if each.is_file()}
    program.write("nineteen grey herons")
    program.press("Return")
    assert program.bus.parts("Today")
    files = [each.read_bytes() for each in locked.rglob("*") if each.is_file()]
    assert not any(b"SQLite format 3" in each for each in files)


def test_a_file_of_a_newer_version_is_left_alone(start: Start, demo: Path, tmp_path: Path) -> None:
    newer = shutil.copytree(demo, tmp_path / "newer")
    with closing(sqlite3.connect(newer / "evenhand.db")) as base:
        base.execute("PRAGMA user_version=9")
    backed = (newer / "evenhand.db").read_bytes()
    program = start(newer)
    assert [each for each in program.bus.names() if "newer Evenhand" in each]
    assert not [each for each in program.bus.names() if each.startswith("Go back")]
    program.screen.press("Escape")
    assert program.process.wait(20) == 5
    assert program.file.read_bytes() == backed


def test_who_is_kept_out_by_a_program_without_a_window_reads_which_and_tries_again(
    start: Start, demo: Path, tmp_path: Path
) -> None:
    there = Path(shutil.copytree(demo, tmp_path / "1" / "workspace"))  # where the program will look
    with Workspace.open(there, lambda: datetime.fromisoformat(NOW)):
        program = start()
        assert [each for each in program.bus.names() if f"It is process {os.getpid()} on " in each]
        program.look("the window came")
        program.press("Return")
        assert program.bus.parts("Your workspace could not be opened"), "it is held still"
    program.press("Return")
    assert program.bus.parts("Today")
    assert not program.faults, program.faults
