"""Where a workspace cannot be opened: whose backups lie there, who holds the lock, what is on a stick."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from app.domain.errors import Conflict, EvenhandError
from app.domain.packs.rubric import Rubric
from app.services.panels.planning import SeatPlan, plan_panel
from app.services.records import upkeep
from app.store.database.workspace import Workspace
from app.store.upkeep import second_folder, whose
from app.ui.records.start_trouble import StartTrouble
from tests.conftest import Clock


def made(folder: Path, rubric: Rubric, stick: Path | None = None) -> Path:
    """Make a workspace, with a second folder of backups where one is given; return its backup."""
    with Workspace.create(folder, Clock()) as workspace:
        if stick:
            second_folder.choose(workspace, stick)
        plan_panel(workspace, "Ada Moreau", rubric, [SeatPlan("Mara Haas")])
        backup = upkeep.back_up(workspace)
    assert backup
    return backup


def opened(folder: Path) -> StartTrouble:
    """Return what comes up in the place of the workspace in a folder."""
    try:
        Workspace.open_or_create(folder, Clock()).close()
    except EvenhandError as error:
        dialog = StartTrouble(folder, error, Clock())
        dialog.show()
        dialog._reading.wait()
        QTest.qWait(20)
        return dialog
    raise AssertionError("it opens")


def said(dialog: StartTrouble) -> str:
    """Return every sentence that one reads."""
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def folder(qapp: object, tmp_path: Path) -> Path:
    """Where the workspace lies."""
    return tmp_path / "workspace"


def test_ones_own_backup_comes_before_a_newer_one_of_another_workspace(
    folder: Path, tmp_path: Path, rubric: Rubric
) -> None:
    own = made(folder, rubric)
    theirs = made(tmp_path / "theirs", rubric)
    shutil.copy(theirs, own.with_name("evenhand-20300101T000000Z.db"))
    (folder / "evenhand.db").unlink()
    dialog = opened(folder)
    assert dialog._chosen() and dialog._chosen().file == own and dialog._back.hasFocus()
    dialog._list.setCurrentIndex(dialog._list.model().index(1, 0))
    assert not dialog._back.isEnabled()
    dialog._list.setCurrentIndex(dialog._list.model().index(0, 0))
    dialog.go_back()
    assert dialog.folder == folder and whose.of_folder(folder) == whose.of_file(own)


def test_where_only_another_workspaces_backups_lie_it_says_whose_and_enter_does_not_go_back(
    folder: Path, tmp_path: Path, rubric: Rubric
) -> None:
    own, theirs = made(folder, rubric), made(tmp_path / "theirs", rubric)
    shutil.move(theirs, own)
    (folder / "evenhand.db").unlink()
    dialog = opened(folder)
    named = str(whose.named(str(whose.of_file(own))))
    assert f"It is a backup of {named}, not of the one that lay here." in said(dialog)
    assert dialog._elsewhere.hasFocus() and dialog._back.isEnabled()
    dialog.reject()


def test_who_holds_the_workspace_is_named_and_one_tries_again(folder: Path, rubric: Rubric) -> None:
    made(folder, rubric)
    with Workspace.open(folder, Clock()):
        dialog = opened(folder)
    assert f"It is process {os.getpid()} on " in said(dialog)
    assert dialog._again.hasFocus() and not dialog._back.isVisible()
    dialog._again.click()
    assert dialog.folder == folder


def test_where_the_system_refuses_for_now_enter_tries_again_and_does_not_go_back(
    folder: Path, rubric: Rubric
) -> None:
    made(folder, rubric)
    (folder / "evenhand.db-wal").mkdir()  # SQLite cannot open the file, which is whole
    dialog = opened(folder)
    assert "cannot be opened" in said(dialog)
    assert dialog._again.hasFocus() and dialog._back.isVisible()
    dialog._again.click()
    assert dialog.folder == folder and not list(folder.glob("damaged-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="nobody limits the size of files there")
def test_on_a_full_disk_enter_tries_again_and_does_not_go_back(folder: Path, rubric: Rubric) -> None:
    import resource

    made(folder, rubric)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))  # too little for what lies beside the log
    try:
        dialog = opened(folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "There is no space left" in said(dialog) and "not saved" not in said(dialog)
    assert dialog._back.isVisible() and dialog._again.hasFocus()
    dialog.try_again()
    assert dialog.folder == folder


def test_trying_again_is_not_offered_where_it_cannot_help(folder: Path) -> None:
    dialog = StartTrouble(folder, Conflict("It was made by a newer Evenhand."), Clock())
    dialog.show()
    QTest.qWait(20)
    assert not dialog._again.isVisible() and not dialog._back.isVisible() and dialog._elsewhere.hasFocus()
    dialog.reject()


def test_when_the_whole_folder_is_gone_one_goes_back_to_what_is_on_the_stick(
    folder: Path, tmp_path: Path, rubric: Rubric, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made(folder, rubric, stick)
    (folder / "evenhand.db").write_bytes(b"nothing of it can be read" * 40)
    shutil.rmtree(folder / "backups")
    dialog = opened(folder)
    assert not dialog._back.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    dialog.look_elsewhere()
    assert f"In “{stick}” there are backups." in said(dialog)
    line = dialog._chosen()
    assert line and line.sound and stick in line.file.parents
    dialog.go_back()
    assert dialog.folder == folder
    with Workspace.open(folder, Clock()) as workspace, workspace.read() as connection:
        assert connection.run("SELECT count(*) FROM panels").fetchone() == (1,)


def test_a_file_that_does_not_fit_its_log_is_opened_as_it_is_where_one_wants_that(
    folder: Path, rubric: Rubric
) -> None:
    made(folder, rubric)
    with closing(sqlite3.connect(folder / "evenhand.db")) as base:
        base.execute("UPDATE events SET body = replace(body, 'Ada', 'Ida')")
        base.commit()
    (folder / "evenhand.db-wal").write_bytes(bytes(100))
    dialog = opened(folder)
    assert "do not fit together" in said(dialog)
    assert dialog._again.hasFocus(), "the right file may be put back"
    assert dialog._back.isVisible()
    dialog._as_it_is.click()
    assert dialog.folder == folder
    with Workspace.open(folder, Clock()) as workspace:
        assert "were opened all the same" in str(workspace.lacks)


def test_where_every_backup_is_damaged_one_goes_back_to_what_is_sound_of_it(
    folder: Path, rubric: Rubric, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = made(folder, rubric)
    with closing(sqlite3.connect(backup)) as base:
        base.execute("UPDATE events SET body = replace(body, 'Mara', 'Maya')")
        base.commit()
    (folder / "evenhand.db").unlink()
    told = list[str]()
    monkeypatch.setattr(QMessageBox, "information", lambda *said: told.append(said[-1]))
    dialog = opened(folder)
    assert dialog._back.text() == "Go back to what is sound of it" and not dialog._back.hasFocus()
    dialog._back.click()
    assert dialog.folder == folder
    assert "damaged, and left out; that stands on record" in told[0]
    with Workspace.open(folder, Clock()) as workspace:
        assert upkeep.check(workspace).findings == ()
