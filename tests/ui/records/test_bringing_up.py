"""A workspace of an older Evenhand opens like any other; where that takes a while, it says so."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.errors import EvenhandError
from app.store.database.workspace import Workspace
from app.store.upkeep.bring_up import bring_up
from app.ui.records import opening
from tests.conftest import Clock
from tests.golden.older import older_workspace
from tests.store.upkeep.test_backups import flip
from tests.ui.conftest import shown


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return older_workspace(tmp_path)


def test_it_opens_and_the_page_of_backups_says_what_was_done(
    start: Callable[..., object], older: Path, clock: Clock
) -> None:
    clock.pass_by(days=14)
    session = start(older)
    session.window.go("backups")  # type: ignore[attr-defined]
    page = session.window._pages["backups"]  # type: ignore[attr-defined]
    page.settle()
    assert "before an update" in page._list._model.rows[0].detail
    assert shown(page, "Everything was read and found whole on 30 November 2026.")


def test_while_it_takes_long_a_window_says_so_and_cannot_be_closed(
    qapp: object, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, seen = threading.Event(), list[str]()

    def slowly(workspace: Workspace) -> None:
        assert goes_on.wait(60)
        bring_up(workspace)

    def look() -> None:
        there = [each for each in QApplication.topLevelWidgets() if each.objectName() == "bringing-up"]
        for each in there:
            if each.isVisible():
                QTest.keyClick(each, Qt.Key.Key_Escape)
                each.close()
                seen.append(each.windowTitle() if each.isVisible() else "it was closed")
                goes_on.set()
                looking.stop()

    looking = QTimer(interval=5)
    looking.timeout.connect(look)
    looking.start()
    monkeypatch.setattr(opening, "bring_up", slowly)
    with opening.opened(older, Clock()) as workspace, workspace.read() as connection:
        assert connection.run("PRAGMA user_version").fetchone() == (2,)
    assert seen == ["Your workspace is brought up to date"]


def test_why_it_could_not_be_is_raised_as_it_was(qapp: object, older: Path) -> None:
    flip(older / "evenhand.db", b'"level":4')
    with pytest.raises(EvenhandError, match="could not be brought up to date"):
        opening.opened(older, Clock())
