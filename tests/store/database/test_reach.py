"""A file that lacks what was saved in it before says so: an older copy, or one taken without its log."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import Conflict
from app.services.scorecard import drafts
from app.store.database import log_fit, reach
from app.store.database.log_fit import StillOpens, Unfit
from app.store.database.workspace import Workspace
from app.store.upkeep.backups import back_up
from app.store.upkeep.check import check
from app.store.upkeep.restore import restore
from tests.store.conftest import Table, ticking

FILE = "evenhand.db"


def lacks(folder: Path) -> str:
    """Return what reading the workspace in a folder says that it lacks."""
    with Workspace.open(folder, ticking(), writer=False) as workspace:
        findings = check(workspace).findings
        assert [each for each in findings if each == workspace.lacks] == list(findings)
        return str(workspace.lacks or "")


def acts(file: Path) -> int:
    """Return how many events a file has for plain sqlite3, beside which nothing appears."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as base:
        return int(base.execute("SELECT count(*) FROM events").fetchone()[0])


@pytest.fixture
def older(folder: Path, tmp_path: Path) -> Path:
    """An older copy of a workspace's file, which has gone on since and is closed."""
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        back_up(workspace)
    copy = Path(shutil.copy(folder / FILE, tmp_path / "older.db"))
    with Workspace.open(folder, ticking()) as workspace:
        table.workspace = workspace
        for level in (1, 2, 3):
            table.rate(level)
    return copy


def test_an_older_copy_in_the_place_of_the_file_is_told_until_the_right_one_is_back(
    folder: Path, older: Path, tmp_path: Path
) -> None:
    assert lacks(folder) == ""
    right = Path(shutil.copy(folder / FILE, tmp_path / "right.db"))
    shutil.copy(older, folder / FILE)
    for _ in range(2):
        assert "lacks what was saved here until 2026-03-02" in lacks(folder)
        with Workspace.open(folder, ticking()) as workspace:
            assert workspace.lacks
    shutil.copy(right, folder / FILE)
    assert lacks(folder) == ""


def test_who_goes_on_in_an_older_copy_is_told_the_next_time_too(
    folder: Path, older: Path, tmp_path: Path
) -> None:
    right = Path(shutil.copy(folder / FILE, tmp_path / "right.db"))
    shutil.copy(older, folder / FILE)
    with Workspace.open(folder, ticking()) as workspace:
        Table(workspace, candidate="Bo Example").rate()
    assert lacks(folder)
    shutil.copy(right, folder / FILE)
    assert lacks(folder), "now it lacks what was done in the copy"


def test_another_workspace_in_the_place_of_the_one_that_was_saved_here_is_told(
    folder: Path, older: Path, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "other", ticking()) as other:
        Table(other, candidate="Bo Example").rate()
    right = Path(shutil.copy(folder / FILE, tmp_path / "right.db"))
    shutil.copy(tmp_path / "other" / FILE, folder / FILE)
    assert "Another workspace lies here than the one that was saved here until 2026-03-02" in lacks(folder)
    shutil.copy(right, folder / FILE)
    assert lacks(folder) == ""


def test_going_back_to_a_backup_is_no_loss(folder: Path, older: Path) -> None:
    shutil.copy(older, folder / FILE)
    assert lacks(folder)
    restore(folder, max((folder / "backups").glob("evenhand-*.db")), ticking())
    assert lacks(folder) == ""
    with Workspace.open(folder, ticking()) as workspace:
        assert workspace.lacks is None


def test_a_copy_taken_without_its_log_says_so(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        drafts.begin(workspace)
        workspace.fold_log()
        table.rate()
        shutil.copy(folder / FILE, alone / FILE)
        shutil.copytree(folder, tmp_path / "whole")
        drafts.end(workspace)
    assert acts(alone / FILE) == acts(folder / FILE) - 1, "plain sqlite3 finds it whole, and an act short"
    assert "was copied while Evenhand had it open" in lacks(alone)
    assert lacks(tmp_path / "whole") == "", "with its log nothing is missing"
    assert lacks(folder) == ""


def test_neither_a_kill_nor_a_backup_looks_like_a_copy(folder: Path, tmp_path: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace).rate()
        drafts.begin(workspace)
        made = back_up(workspace)
        killed = shutil.copytree(folder, tmp_path / "killed")
        drafts.end(workspace)
    assert made
    assert lacks(killed) == ""
    for each in ("evenhand.db-wal", "evenhand.db-shm"):  # a program that only reads may have folded it
        (killed / each).unlink(missing_ok=True)
    assert lacks(killed) == ""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(made, elsewhere / FILE)
    assert lacks(elsewhere) == ""


def test_who_has_it_open_is_told_with_the_process_and_since_when(folder: Path) -> None:
    with Workspace.create(folder, ticking()), pytest.raises(Conflict) as refused:
        Workspace.open(folder, ticking())
    assert f"process {os.getpid()} on " in str(refused.value) and "since 2026-03-02 09:00" in str(
        refused.value
    )


def test_half_a_line_in_the_lock_says_nothing(folder: Path, older: Path) -> None:
    lock = folder / "evenhand.lock"
    lock.write_bytes(lock.read_bytes()[:40])
    shutil.copy(older, folder / FILE)
    assert lacks(folder) == ""


def killed_after(folder: Path, table: Table, to: Path) -> Path:
    """Return what a program leaves in a folder that is killed after much was done: a log beside the file."""
    with Workspace.open(folder, ticking()) as workspace:
        table.workspace = workspace
        for level in (1, 2, 3, 4) * 40:
            table.rate(level)
        workspace.fold_log()
        table.rate(2)
        to.mkdir()
        for each in (FILE, f"{FILE}-wal", "evenhand.lock"):
            shutil.copy2(folder / each, to / each)
    return to


@pytest.fixture
def of_two_days(folder: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A folder that a killed program left, with yesterday's file put beside today's log, and today's file."""
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
    yesterday = shutil.copy(folder / FILE, tmp_path / "yesterday.db")
    left = killed_after(folder, table, tmp_path / "left")
    today = Path(shutil.copy2(left / FILE, tmp_path / "today.db"))
    shutil.copy(yesterday, left / FILE)
    return left, today


@pytest.mark.parametrize("writer", [True, False])
@pytest.mark.parametrize("line_is_there", [True, False])
def test_an_older_file_beside_a_newer_log_is_not_made_one_of_with_it(
    of_two_days: tuple[Path, Path], *, writer: bool, line_is_there: bool
) -> None:
    left, today = of_two_days
    if not line_is_there:
        (left / "evenhand.lock").unlink()
    before = [(left / each).read_bytes() for each in (FILE, f"{FILE}-wal")]
    for _ in range(2):
        with pytest.raises(Unfit, match="do not fit together"):
            Workspace.open(left, ticking(), writer=writer)
    assert [(left / each).read_bytes() for each in (FILE, f"{FILE}-wal")] == before
    shutil.copy(today, left / FILE)
    with Workspace.open(left, ticking()) as workspace:
        assert check(workspace).findings == ()
        assert check(workspace).events == acts(today) + 1, "the last act was in the log alone"


def test_an_older_file_of_which_the_log_leaves_nothing_readable_is_said_not_to_fit_it(
    of_two_days: tuple[Path, Path],
) -> None:
    left, today = of_two_days
    with closing(sqlite3.connect(today)) as base:
        (first,) = base.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events'").fetchone()
        (size,) = base.execute("PRAGMA page_size").fetchone()
    torn = bytearray(today.read_bytes())
    torn[first * size :] = bytes(len(torn) - first * size)  # what it is called is read, its acts are not
    (left / FILE).write_bytes(torn)
    with pytest.raises(Unfit, match="do not fit together"):
        Workspace.open(left, ticking())
    shutil.copy(today, left / FILE)
    with Workspace.open(left, ticking()) as workspace:
        assert check(workspace).findings == ()


def test_words_that_lie_in_the_log_alone_are_not_lost_to_an_older_file_that_takes_it(
    folder: Path, tmp_path: Path
) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        drafts.begin(workspace)
        drafts.keep(workspace, "a seat", {"note": "Half"})
        workspace.fold_log()
        yesterday = shutil.copy(folder / FILE, tmp_path / "yesterday.db")
        table.rate()
        workspace.fold_log()
        drafts.keep(workspace, "a seat", {"note": "Half a sentence"})
        left = Path(shutil.copytree(folder, tmp_path / "left"))
    today = shutil.copy2(left / FILE, tmp_path / "today.db")
    shutil.copy(yesterday, left / FILE)
    with pytest.raises(StillOpens, match="do not fit together"):
        Workspace.open(left, ticking())
    shutil.copy(today, left / FILE)
    with Workspace.open(left, ticking()) as workspace:
        assert workspace.lacks is None and drafts.kept(workspace, "a seat") == {"note": "Half a sentence"}


def test_a_file_and_a_log_that_do_not_fit_open_where_one_wants_that_and_it_is_said(
    of_two_days: tuple[Path, Path],
) -> None:
    left, _ = of_two_days
    (left / f"{FILE}-wal").unlink()
    with closing(sqlite3.connect(left / FILE)) as base:  # a little damage, with which it opens
        base.execute("UPDATE events SET body = replace(body, 'Ada', 'Ida')")
        base.commit()
    (left / f"{FILE}-wal").write_bytes(bytes(100))  # no log of anybody's
    with pytest.raises(Unfit):
        Workspace.open(left, ticking())
    log_fit.accept(left)
    with Workspace.open(left, ticking()) as workspace:
        assert "were opened all the same" in str(workspace.lacks)


def test_what_a_killed_program_left_is_not_read_through(folder: Path, tmp_path: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
    left = killed_after(folder, table, tmp_path / "left")
    told = reach.known(left / "evenhand.lock")
    assert not log_fit.in_doubt(left / FILE, told), "a start after a kill would wait for it"
    assert log_fit.in_doubt(left / FILE, None)


def test_that_another_workspace_lies_here_is_told_until_that_is_meant_or_the_right_one_is_back(
    folder: Path, older: Path, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "other", ticking()) as other:
        Table(other, candidate="Bo Example").rate()
    right = Path(shutil.copy(folder / FILE, tmp_path / "right.db"))
    shutil.copy(tmp_path / "other" / FILE, folder / FILE)
    for _ in range(3):
        with Workspace.open(folder, ticking()) as workspace:
            Table(workspace, candidate="Cy Example").rate()
            assert "Another workspace lies here" in str(workspace.lacks) and workspace.took_place
    theirs = Path(shutil.copy(folder / FILE, tmp_path / "theirs.db"))
    shutil.copy(older, folder / FILE)
    with Workspace.open(folder, ticking()) as workspace:
        assert "lacks what was saved here" in str(workspace.lacks), "it is the right one, but an older copy"
    shutil.copy(right, folder / FILE)
    assert lacks(folder) == ""
    shutil.copy(theirs, folder / FILE)
    with Workspace.open(folder, ticking()) as workspace:
        assert workspace.took_place
        workspace.stays()
        assert workspace.lacks is None
    assert lacks(folder) == ""
