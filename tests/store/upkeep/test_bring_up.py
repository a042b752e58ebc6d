"""A workspace of an older Evenhand is brought up to date: its backup first, then all of it or nothing."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict, EvenhandError
from app.store.database.workspace import Workspace
from app.store.scratch import whole_readings
from app.store.upkeep.backups import backups
from app.store.upkeep.bring_up import bring_up
from app.store.upkeep.check import check
from app.store.upkeep.restore import restore
from tests.conftest import ROOT, Clock
from tests.golden.older import mark_whole, older_workspace
from tests.store.upkeep.test_backups import flip

PROOF = [sys.executable, "-m", "benchmarks.proofs.migrate"]
COUNTED = ("candidates", "documents", "events", "heads", "meta", "panels", "seats", "signing_keys")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return older_workspace(tmp_path)


def ask(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


def version(folder: Path) -> object:
    return ask(folder / "evenhand.db", "PRAGMA user_version")[0][0]


def opened(folder: Path) -> Workspace:
    return Workspace.open(folder, Clock(), bring_up=bring_up)


def test_it_has_the_tables_of_a_new_one_and_every_row_it_had(older: Path, tmp_path: Path) -> None:
    rows = {name: ask(older / "evenhand.db", f"SELECT * FROM {name} ORDER BY 1") for name in COUNTED}
    with opened(older) as workspace:
        assert check(workspace).findings == ()
    Workspace.create(tmp_path / "new", Clock()).close()
    made = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
    assert ask(older / "evenhand.db", made) == ask(tmp_path / "new" / "evenhand.db", made)
    assert version(older) == version(tmp_path / "new") == 2
    assert rows == {name: ask(older / "evenhand.db", f"SELECT * FROM {name} ORDER BY 1") for name in COUNTED}


def test_when_it_was_found_whole_is_known_after_as_before(older: Path) -> None:
    with opened(older) as workspace, workspace.read() as connection:
        assert whole_readings.known(connection) == [datetime(2026, 11, 30, 8, tzinfo=UTC)]
        assert connection.run("SELECT 1 FROM scratch WHERE field = 'whole'").fetchone() is None


def test_a_mark_that_nobody_can_read_keeps_nobody_out(older: Path) -> None:
    mark_whole(older, "2026-11-3\x00")
    with opened(older) as workspace, workspace.read() as connection:
        assert whole_readings.known(connection) == []


def test_a_backup_of_the_old_file_is_there_and_says_why_and_there_is_one_only(older: Path) -> None:
    for _ in range(2):
        opened(older).close()
    [line] = backups(older)
    assert (line.reason, line.sound) == ("migrating", True)
    assert ask(line.file, "PRAGMA user_version") == [(1,)]


def test_going_back_to_that_backup_brings_it_up_to_date_too(older: Path) -> None:
    opened(older).close()
    [line] = backups(older)
    before = line.file.read_bytes()
    restore(older, line.file, Clock())
    assert version(older) == 2
    assert line.file.read_bytes() == before
    with opened(older) as workspace:
        assert check(workspace).findings == ()


def test_it_is_read_as_it_is_also_by_the_verbs(older: Path) -> None:
    before = (older / "evenhand.db").read_bytes()
    with Workspace.open(older, Clock(), writer=False) as workspace:
        assert check(workspace).findings == ()
    for verb in (["check"], ["panels"], ["candidates"], ["log"], ["figures"], ["verify", str(older)]):
        done = evenhand(older, *verb)
        assert (done.returncode, "older" in done.stderr) == (0, False), (verb, done.stderr)
    assert (older / "evenhand.db").read_bytes() == before
    assert not (older / "backups").exists()


def test_a_verb_that_writes_says_that_it_is_brought_up_to_date(older: Path) -> None:
    done = evenhand(older, "check", "--rebuild")
    assert "of an older Evenhand" in done.stderr and done.returncode == 0
    assert "of an older Evenhand" not in evenhand(older, "check", "--rebuild").stderr
    assert version(older) == 2


def evenhand(folder: Path, *verb: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "app", "--workspace", str(folder), *verb],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip


def test_who_cannot_bring_it_up_leaves_it_untouched(older: Path) -> None:
    before = (older / "evenhand.db").read_bytes()
    with pytest.raises(Conflict, match="of an older Evenhand"):
        Workspace.open(older, Clock())
    assert (older / "evenhand.db").read_bytes() == before


def spoilt(folder: Path) -> None:
    flip(folder / "evenhand.db", b'"level":4')


def without_backups(folder: Path) -> None:
    (folder / "backups").write_bytes(b"a file in the place of the folder")


@pytest.mark.parametrize(("trouble", "told"), [(spoilt, "damage is not backed up"), (without_backups, "")])
def test_what_cannot_be_backed_up_stays_as_it_is(
    trouble: Callable[[Path], None], told: str, older: Path
) -> None:
    trouble(older)
    before = (older / "evenhand.db").read_bytes()
    with pytest.raises(EvenhandError, match=r"could not be brought up to date\. It was left as it is\.") as e:
        opened(older)
    assert told in str(e.value)
    assert (older / "evenhand.db").read_bytes() == before
    with Workspace.open(older, Clock(), writer=False) as workspace:
        assert check(workspace).events


LOADED = """
import sys
from pathlib import Path
from app.store.database.workspace import Workspace
from app.store.upkeep.bring_up import bring_up
from tests.conftest import Clock
Workspace.open(Path(sys.argv[1]), Clock(), bring_up=bring_up).close()
print("alembic" in sys.modules, "sqlalchemy" in sys.modules)
"""


def test_only_a_file_that_is_behind_costs_the_import_of_what_changes_tables(older: Path) -> None:
    def loaded() -> str:
        ran = subprocess.run(
            [sys.executable, "-c", LOADED, str(older)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return ran.stdout.strip()

    assert loaded() == "True True"
    assert loaded() == "False False"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a fork, which Windows has not")
def test_killed_or_without_space_at_every_statement_it_is_old_or_new() -> None:
    ran = subprocess.run([*PROOF, "--count", "0"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    found = json.loads(ran.stdout)
    assert found["runs"] == 2 * found["steps"] > 150
    assert found["new"] and found["refused"] and found["killed"], found


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a fork, which Windows has not")
def test_the_proof_notices_steps_without_a_transaction() -> None:
    ran = subprocess.run([*PROOF, "--count", "0", "--torn"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 1 and json.loads(ran.stdout)["between"], ran.stdout + ran.stderr


def test_of_each_day_the_last_reading_is_kept_for_twenty_days(workspace: Workspace) -> None:
    begun = datetime(2026, 11, 1, 9, tzinfo=UTC)
    with workspace.write() as connection:
        for hours in range(0, 30 * 24, 6):
            whole_readings.add(connection, begun + timedelta(hours=hours))
        kept = whole_readings.known(connection)
    assert len(kept) == len({each.date() for each in kept}) == 20
    assert kept[0] == begun + timedelta(hours=29 * 24 + 18) and kept == sorted(kept, reverse=True)


def test_a_reading_that_a_wrong_clock_dated_ahead_goes_with_the_next(workspace: Workspace) -> None:
    now = datetime(2026, 11, 1, 9, tzinfo=UTC)
    with workspace.write() as connection:
        for moment in (now - timedelta(days=1), datetime(2031, 1, 1, tzinfo=UTC), now):
            whole_readings.add(connection, moment)
        assert whole_readings.known(connection) == [now, now - timedelta(days=1)]
