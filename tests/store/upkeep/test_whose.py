"""A backup of another workspace that lies in the folder is left alone, and is nobody's way back."""

import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict
from app.store.database.workspace import Workspace
from app.store.upkeep import whose
from app.store.upkeep.backups import back_up, backups, newest_whole
from app.store.upkeep.restore import restore
from tests.conftest import Clock
from tests.store.conftest import START, Table, ticking


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A backup of another workspace, newer than any here."""
    with Workspace.create(tmp_path / "theirs", Clock()) as workspace:
        Table(workspace, candidate="Cy Example").rate()
        made = back_up(workspace)
    assert made
    return made.rename(made.with_name("evenhand-20300101T000000Z.db"))


@pytest.fixture
def beside(folder: Path, theirs: Path) -> Path:
    """A workspace with a backup, in whose folder the other's lies as well."""
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace).rate()
        assert back_up(workspace)
    return Path(shutil.copy(theirs, folder / "backups"))


def test_it_is_shown_as_such_and_is_not_the_newest_whole_one(folder: Path, beside: Path) -> None:
    first, second = backups(folder)
    assert (first.file, first.other, first.since) == (beside, whose.of_file(beside), None)
    assert second.other == "" and second.since == 0
    assert newest_whole(folder, second.when) == second.when


def test_it_neither_stops_the_making_of_backups_nor_goes_when_they_are_thinned(
    folder: Path, beside: Path
) -> None:
    past = [beside.with_name(f"evenhand-201601{day:02}T000000Z.db") for day in range(1, 25)]
    for each in past:
        shutil.copy(beside, each)
    own = next(each.file for each in backups(folder, read=False) if not each.other)
    old = [own.with_name(f"evenhand-201701{day:02}T000000Z.db") for day in range(1, 25)]
    for each in old:
        shutil.copy(own, each)
    with Workspace.open(folder, lambda: START + timedelta(hours=1)) as workspace:
        assert back_up(workspace) is None, "nothing changed here, whatever the other's holds"
        Table(workspace, candidate="Bo Example").rate()
        assert back_up(workspace)
    assert all(each.exists() for each in (beside, *past))
    assert sum(each.exists() for each in old) < len(old), "one's own are thinned all the same"


def test_one_does_not_go_back_to_it_here_but_in_a_folder_of_its_own(
    folder: Path, beside: Path, tmp_path: Path
) -> None:
    before = (folder / "evenhand.db").read_bytes()
    with pytest.raises(Conflict) as refused:
        restore(folder, beside, ticking())
    for workspace in (whose.of_file(beside), whose.of_folder(folder)):
        assert workspace and workspace[-6:] in str(refused.value)
    assert "begun on 2026-" in str(refused.value)
    assert (folder / "evenhand.db").read_bytes() == before
    restore(tmp_path / "new", beside, ticking())
    assert whose.of_folder(tmp_path / "new") == whose.of_file(beside)


def test_where_the_file_is_missing_the_folder_still_knows_whose_it_is(folder: Path, beside: Path) -> None:
    (folder / "evenhand.db").unlink()
    assert [bool(each.other) for each in backups(folder)] == [True, False]
    with pytest.raises(Conflict, match="is a backup of the workspace"):
        restore(folder, beside, ticking())
    backups(folder)[1].file.unlink()
    restore(folder, beside, ticking())  # there is no other way back
    assert whose.of_folder(folder) == whose.of_file(beside)


@pytest.mark.skipif(sys.platform == "win32", reason="locks are the handle's there")
def test_listing_the_backups_of_an_open_workspace_lets_go_of_no_lock(workspace: Workspace) -> None:
    """A lock of POSIX goes when its process closes the file once, however it had opened it."""
    probe = (
        "import fcntl, os, sys; file = os.open(sys.argv[1], os.O_RDWR);"
        "fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)"  # SQLite's range for readers
    )

    def locked() -> bool:
        done = subprocess.run([sys.executable, "-c", probe, workspace.file], stderr=subprocess.DEVNULL)
        return done.returncode != 0

    with workspace.read() as connection:
        connection.run("SELECT count(*) FROM events").fetchone()
        assert locked()
        backups(workspace.folder)
        assert locked()
