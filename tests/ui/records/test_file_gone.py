"""The workspace's file is gone while its window is open: what is open in the window is all there is."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from app.domain.errors import EvenhandError, NotFound
from app.domain.packs.rubric import Rubric
from app.services.panels import planning
from app.store.upkeep import backups
from app.ui.application import Session
from tests.ui.conftest import shown


@pytest.fixture
def gone(start: Callable[..., Session]) -> Iterator[Session]:
    """At the desk of the sample words are typed after the folder was deleted."""
    session = start()
    session.window.try_sample()
    shutil.rmtree(session.workspace.folder)
    for letter in "typed on":
        QTest.keyClick(QApplication.focusWidget(), letter)
    yield session
    session.window.give_way()
    with suppress(NotFound):
        session.end()


def press(session: Session, text: str) -> None:
    """Press a button of the window, or of a question over it."""
    buttons = session.window.findChildren(QPushButton)
    next(each for each in buttons if each.text() == text).click()
    QApplication.processEvents()


def test_words_that_stand_in_a_field_go_along_into_the_folder_that_everything_is_saved_into(
    gone: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "rescued"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(there))
    gone.window.go("backups")
    press(gone, "Save into another folder…")
    with closing(sqlite3.connect(there / "evenhand.db")) as base:
        assert base.execute("SELECT text FROM scratch WHERE text = 'typed on'").fetchall()
    assert shown(gone.window, f"Everything was saved into “{there}”")
    assert not shown(gone.window, "No backup was made")


def test_who_closes_the_window_is_asked_before_what_is_open_in_it_is_lost(gone: Session) -> None:
    gone.window.close()
    assert gone.window.isVisible()
    [asked] = gone.window.findChildren(QMessageBox)
    assert "was removed or replaced" in asked.text() and "is lost" in asked.informativeText()
    press(gone, "Stay, and save it")
    assert gone.window.isVisible() and shown(gone.window, "Backups")


def test_a_window_that_holds_all_there_is_does_not_lock(gone: Session) -> None:
    gone.lock()
    assert gone.window.isVisible() and gone.window.findChildren(QMessageBox)


def test_who_wants_to_leave_all_the_same_leaves(gone: Session) -> None:
    gone.window.close()
    press(gone, "Quit all the same")
    assert not gone.window.isVisible()
    assert gone.is_gone(), "it was said, and there is no window left in which anything could be done"
    with pytest.raises(NotFound, match="removed or replaced"):
        gone.end()


def test_who_closes_the_window_with_words_that_could_not_be_saved_is_asked(
    start: Callable[..., Session],
) -> None:
    session = start()
    session.window.try_sample()
    os.truncate(session.workspace.folder / "evenhand.db-wal", 0)
    QTest.keyClick(QApplication.focusWidget(), "x")
    session.window.close()
    [asked] = session.window.findChildren(QMessageBox)
    assert "was cut off" in asked.text() and "being typed are lost" in asked.informativeText()
    press(session, "Stay")
    assert session.window.desk_is_shown
    session.window.give_way()
    with pytest.raises(EvenhandError, match="was cut off"):
        session.end()


def test_a_backup_of_what_has_no_folder_any_more_says_what_is_wrong(gone: Session) -> None:
    with pytest.raises(NotFound, match="was removed or replaced while open"):
        backups.back_up(gone.workspace)


@pytest.fixture
def refusing(start: Callable[..., Session]) -> Iterator[Session]:
    """At the desk of the sample a letter is typed that the file refuses; a backup was made before."""
    session = start()
    session.window.try_sample()
    backups.back_up(session.workspace)
    os.truncate(session.workspace.folder / "evenhand.db-wal", 0)
    QTest.keyClick(QApplication.focusWidget(), "x")
    yield session
    session.window.give_way()
    with suppress(EvenhandError):
        session.end()


def backup_of(session: Session) -> Path:
    return next((session.workspace.folder / "backups").glob("evenhand-*.db"))


def test_going_back_asks_before_words_go_that_could_not_be_saved(refusing: Session) -> None:
    old = refusing.window
    refusing.window.restore(backup_of(refusing))
    [asked] = old.findChildren(QMessageBox)
    assert "was cut off" in asked.text() and "being typed are lost" in asked.informativeText()
    press(refusing, "Stay")
    assert refusing.window is old and old.isVisible() and old.desk_is_shown
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    refusing.window.restore(backup_of(refusing))
    press(refusing, "Go on all the same")
    assert refusing.window is not old and shown(refusing.window, "This is the backup")


@pytest.mark.parametrize("change", ["language", "workspace"])
def test_neither_another_language_nor_another_workspace_takes_words_that_could_not_be_saved(
    refusing: Session, tmp_path: Path, change: str
) -> None:
    old = refusing.window
    if change == "language":
        refusing.keep(refusing.settings.replace(language="de"))
    else:
        refusing.move(tmp_path / "another")
    assert refusing.window is old and old.findChildren(QMessageBox)
    press(refusing, "Go on all the same")
    assert refusing.window is not old


def test_no_other_desk_takes_the_place_of_one_whose_words_could_not_be_saved(
    start: Callable[..., Session], rubric: Rubric
) -> None:
    session = start()
    panel = planning.plan_panel(session.workspace, "Ada Moreau", rubric, [planning.SeatPlan("Mara Haas")])
    session.window.try_sample()
    os.truncate(session.workspace.folder / "evenhand.db-wal", 0)
    QTest.keyClick(QApplication.focusWidget(), "x")
    with pytest.raises(EvenhandError, match="was cut off"):
        session.window.open_desk(panel.id, panel.seats[0].id)
    assert session.window.desk_is_shown
    session.window.give_way()
    with suppress(EvenhandError):
        session.end()
