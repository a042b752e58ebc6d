"""The verbs backup and restore, and the window's own backups."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import cli
from app.domain.errors import EvenhandError
from app.services.demo import demo
from app.store.database.workspace import Workspace
from app.store.packs.kept_packs import KeptPacks
from app.store.upkeep.backups import back_up

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 17, 14, 47, 12, tzinfo=UTC)
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "workspace"
    with Workspace.create(place, lambda: NOW) as workspace:
        demo.plan(
            workspace,
            KeptPacks(ROOT / "rubrics", ROOT / "exercises"),
            demo.script(ROOT / "rubrics", demo.SAMPLE),
            workspace.clock(),
        )
    return place


def run(folder: Path, *words: str) -> int:
    return cli.run(["--workspace", str(folder), *words])


def spoil(folder: Path) -> None:
    base = sqlite3.connect(folder / "evenhand.db")
    base.execute("UPDATE events SET at = 'never'")
    base.commit()
    base.close()


def test_back_up_spoil_restore_check(folder: Path, capsys: Capture) -> None:
    assert run(folder, "backup") == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.is_file()
    assert run(folder, "backup") == 0
    told = capsys.readouterr()
    assert told.out == "" and "Nothing changed" in told.err
    assert run(folder, "backup", "--list") == 0
    assert made.name in capsys.readouterr().out
    assert run(folder, "backup", "--list", "--json") == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert line["file"] == str(made) and line["sound"]
    spoil(folder)
    assert run(folder, "check") == 1
    capsys.readouterr()
    assert run(folder, "restore", made.name) == 0, "the name in the list is enough"
    aside = Path(capsys.readouterr().out.strip())
    assert (aside / "evenhand.db").is_file()
    assert run(folder, "check") == 0


def test_what_is_wrong_has_its_exit_code(folder: Path, capsys: Capture) -> None:
    assert run(folder, "backup", "--json") == 0
    made = json.loads(capsys.readouterr().out)["file"]
    assert run(folder, "restore", "nowhere.db") == 4
    assert run(folder, "restore", str(ROOT / "README.md")) == 3
    assert run(folder, "restore") == 2
    assert run(folder.with_name("none"), "backup") == 4
    with Workspace.open(folder, lambda: NOW):
        assert run(folder, "restore", made) == 5
        assert run(folder, "backup") == 0, "also while a window is open"
    Path(made).write_bytes(Path(made).read_bytes()[:9000])
    assert run(folder, "restore", made) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_another_workspaces_backup_is_listed_as_such_and_goes_to_a_folder_of_its_own(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert run(folder, "backup") == 0
    with Workspace.create(tmp_path / "theirs", lambda: NOW) as other:
        theirs = back_up(other)
    assert theirs
    there = shutil.copy(theirs, folder / "backups" / "evenhand-20300101T000000Z.db")
    capsys.readouterr()
    assert run(folder, "backup", "--list") == 0
    assert f"of the workspace {other.id[-6:]}, begun on" in capsys.readouterr().out
    assert run(folder, "restore", there.name) == 5
    with Workspace.open(folder, lambda: NOW, writer=False) as own:
        told = capsys.readouterr().err
        assert own.id[-6:] in told and other.id[-6:] in told
    assert run(tmp_path / "new", "restore", str(there)) == 0
    assert run(tmp_path / "new", "check") == 0


def test_an_older_copy_in_the_files_place_is_told_by_check_and_by_every_verb(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    older = shutil.copy(folder / "evenhand.db", tmp_path)
    table = tmp_path / "people.csv"
    table.write_text("Full name\nBo Example\n", "utf-8")
    assert run(folder, "import", str(table)) == 0
    assert run(folder, "check") == 0
    shutil.copy(older, folder / "evenhand.db")
    capsys.readouterr()
    assert run(folder, "check") == 1
    assert capsys.readouterr().out.startswith("The workspace file lacks what was saved here until ")
    assert run(folder, "panels") == 0
    assert "lacks what was saved" in capsys.readouterr().err


def test_a_backup_that_cannot_be_made_ends_in_a_sentence(folder: Path, capsys: Capture) -> None:
    (folder / "backups").write_text("in the way", encoding="utf-8")
    assert run(folder, "backup") == 1
    assert capsys.readouterr().err.startswith("No backup was made. ")
    assert run(folder, "check") == 0


@pytest.mark.parametrize("verb", ["backup", "restore"])
def test_help_shows_examples(verb: str, capsys: Capture) -> None:
    assert cli.run([verb, "--help"]) == 0
    assert f"evenhand {verb}" in capsys.readouterr().out


def test_the_window_backs_up_by_the_clock_and_at_closing(start: Callable[..., object], folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    session = start(folder)
    session.backups.begin()
    session.backups._work.wait()
    QApplication.processEvents()
    assert len(list((folder / "backups").glob("*.db"))) == 1
    session.end()
    assert len(list((folder / "backups").glob("*.db"))) == 1, "nothing changed since"


def test_closing_backs_up(start: Callable[..., object], folder: Path) -> None:
    session = start(folder)
    session.end()
    assert len(list((folder / "backups").glob("*.db"))) == 1


def test_a_failing_backup_is_told_and_stops_nothing(start: Callable[..., object], folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    session = start(folder)
    told: list[str] = []
    session.backups.failed.connect(told.append)
    (folder / "backups").write_text("in the way", encoding="utf-8")
    session.backups.begin()
    session.backups._work.wait()
    QApplication.processEvents()
    assert told and told[0].startswith("No backup was made.")
    with pytest.raises(EvenhandError, match="No backup was made"):
        session.end()
    Workspace.open(folder, lambda: NOW).close()  # the workspace was closed all the same
