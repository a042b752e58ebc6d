"""A second folder of backups is kept like the first, and told of while its stick is away."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict, EvenhandError
from app.services.records import upkeep
from app.store.database.workspace import Workspace
from app.store.upkeep import second_folder
from app.store.upkeep.restore import restore
from tests.store.conftest import START, Table, ticking


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that is in."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    """Return the backups in a folder."""
    return sorted(each.name for each in folder.rglob("evenhand-*.db"))


def acts(file: Path) -> int:
    """Return how many events a file has for plain sqlite3, beside which nothing appears."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as base:
        return int(base.execute("SELECT count(*) FROM events").fetchone()[0])


def test_what_is_backed_up_lies_in_both_and_from_both_one_can_go_back(
    table: Table, folder: Path, stick: Path
) -> None:
    second_folder.choose(table.workspace, stick)
    for level in (1, 2):
        table.rate(level)
        assert upkeep.back_up(table.workspace)
    assert names(stick) == names(folder / "backups") != []
    there = max(stick.rglob("evenhand-*.db"))
    assert there.stat().st_mode & 0o077 == 0
    expected = acts(there)
    table.workspace.close()
    shutil.rmtree(folder)
    restore(folder, there, ticking())
    with Workspace.open(folder, ticking()) as workspace:
        assert acts(folder / "evenhand.db") == expected + 1, "and that it went back"
        assert [each.folder.parent for each in second_folder.known(workspace)] == [stick]


def test_while_the_stick_is_away_work_goes_on_and_it_is_known_since_when_the_newest_lies_there(
    table: Table, folder: Path, stick: Path
) -> None:
    second_folder.choose(table.workspace, stick)
    table.rate()
    assert upkeep.back_up(table.workspace)
    pocket = stick.rename(stick.with_name("pocket"))
    stick.mkdir()  # the place where it is put in stays
    table.rate(1)
    assert upkeep.back_up(table.workspace)
    assert names(stick) == [] and len(names(pocket)) == 1
    [place] = second_folder.known(table.workspace)
    assert not place.is_here and place.newest and f"{place.newest:%Y%m%dT%H%M%SZ}" in names(pocket)[0]
    assert upkeep.back_up(table.workspace) is None, "that it is away is no change"
    stick.rmdir()
    pocket.rename(stick)
    assert upkeep.back_up(table.workspace) is None
    assert names(stick)[-1] == names(folder / "backups")[-1], "once it is back it has the newest"


def test_the_list_shows_those_of_the_stick_also_where_the_file_is_gone(
    table: Table, folder: Path, stick: Path
) -> None:
    place = second_folder.choose(table.workspace, stick)
    table.rate()
    first = upkeep.back_up(table.workspace)
    table.rate(1)
    second = upkeep.back_up(table.workspace)
    assert first and second
    table.workspace.close()
    first.unlink()
    assert [each.file for each in second_folder.lines(folder)] == [second, place.folder / first.name]
    (folder / "evenhand.db").unlink()
    lines = second_folder.lines(folder)
    assert [each.file for each in lines] == [second, place.folder / first.name]
    assert all(each.sound for each in lines)


def test_it_is_thinned_by_the_same_rule_and_another_workspaces_stay(
    table: Table, tmp_path: Path, stick: Path
) -> None:
    place = second_folder.choose(table.workspace, stick)
    table.rate()
    made = upkeep.back_up(table.workspace)
    assert made
    with Workspace.create(tmp_path / "theirs", ticking()) as other:
        theirs = upkeep.back_up(other)
    assert theirs
    old = [place.folder / f"evenhand-201701{day:02}T000000Z.db" for day in range(1, 25)]
    others = [place.folder / f"evenhand-201601{day:02}T000000Z.db" for day in range(1, 5)]
    for each in old:
        shutil.copy(made, each)
    for each in others:
        shutil.copy(theirs, each)
    table.workspace.clock = lambda: START + timedelta(hours=3)
    table.rate(2)
    assert upkeep.back_up(table.workspace)
    assert sum(each.exists() for each in old) == len(old) - 5
    assert all(each.exists() for each in others)


def test_it_goes_on_being_kept_after_a_clock_was_years_ahead(table: Table, folder: Path, stick: Path) -> None:
    second_folder.choose(table.workspace, stick)
    clock, right = ticking(), table.workspace.clock
    table.workspace.clock = lambda: clock() + timedelta(days=1_900)
    table.rate(1)
    assert upkeep.back_up(table.workspace)
    table.workspace.clock = right
    table.rate(2)
    assert upkeep.back_up(table.workspace)
    assert names(stick) == names(folder / "backups") and len(names(stick)) == 2


def test_a_copy_that_the_stick_spoilt_is_written_again(table: Table, folder: Path, stick: Path) -> None:
    second_folder.choose(table.workspace, stick)
    table.rate()
    made = upkeep.back_up(table.workspace)
    assert made
    [there] = stick.rglob("evenhand-*.db")
    there.write_bytes(made.read_bytes()[:-4096])
    assert upkeep.back_up(table.workspace) is None
    assert there.read_bytes() == made.read_bytes()


def test_what_the_stick_refuses_is_told_and_the_first_folder_has_its_backup(
    table: Table, folder: Path, stick: Path
) -> None:
    place = second_folder.choose(table.workspace, stick)
    table.rate()
    made = upkeep.back_up(table.workspace)
    assert made
    place.folder.joinpath(made.name).unlink()
    place.folder.joinpath(made.name).mkdir()  # in the way
    with pytest.raises(EvenhandError, match="no backup was made"):
        upkeep.back_up(table.workspace)
    assert names(folder / "backups") == [made.name]


def test_not_within_the_workspace_and_on_the_same_disk_with_a_word(
    table: Table, folder: Path, stick: Path
) -> None:
    for inside in (folder, folder / "backups", folder / "deeper"):
        inside.mkdir(exist_ok=True)
        with pytest.raises(Conflict, match="lies in the workspace itself"):
            second_folder.choose(table.workspace, inside)
    said = [str(each) for each in second_folder.speaks_against(table.workspace, stick)]
    assert said == ["It lies on the same disk as the workspace: a disk that fails takes both."]
    synchronized = stick / "Dropbox"
    synchronized.mkdir()
    assert "Dropbox synchronizes it" in str(second_folder.speaks_against(table.workspace, synchronized)[-1])


def test_another_folder_leaves_the_first_as_it_is_and_known(
    table: Table, tmp_path: Path, stick: Path
) -> None:
    second_folder.choose(table.workspace, stick)
    table.rate()
    upkeep.back_up(table.workspace)
    disk = tmp_path / "disk"
    disk.mkdir()
    second_folder.choose(table.workspace, disk)
    table.rate(1)
    upkeep.back_up(table.workspace)
    assert len(names(stick)) == 1 and len(names(disk)) == 1
    assert [each.state for each in second_folder.known(table.workspace)] == ["chosen", "left"]


def test_where_a_backup_is_damaged_here_the_whole_one_on_the_stick_is_listed(
    table: Table, folder: Path, stick: Path
) -> None:
    place = second_folder.choose(table.workspace, stick)
    table.rate()
    made = upkeep.back_up(table.workspace)
    assert made
    content = made.read_bytes()
    made.write_bytes(content[:8192] + bytes(8192) + content[16384:])
    lines = second_folder.lines(folder, places=[place])
    assert [(each.file, each.sound) for each in lines] == [(place.folder / made.name, True), (made, False)]
    now = table.workspace.clock()
    assert second_folder.newest_whole(table.workspace, now) == lines[0].when
    with pytest.raises(EvenhandError, match=r"The backup “.*” is damaged"):
        restore(folder.parent / "elsewhere", made, ticking())
