"""Backups from the window: make one, go back to one without losing what is here, check."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from tests.ui.conftest import shown

Start = Callable[..., object]


def plan(session: object, rubric: object, candidate: str) -> None:
    planning.plan_panel(session.workspace, candidate, rubric, [SeatPlan("Mara Haas")])  # type: ignore[attr-defined,arg-type]


def click(page: object, text: str) -> None:
    [found] = [each for each in page.findChildren(QPushButton) if each.text() == text]  # type: ignore[attr-defined]
    found.click()
    page.settle()  # type: ignore[attr-defined]
    QTest.qWait(20)
    page.settle()  # type: ignore[attr-defined]
    QTest.qWait(20)


def states(page: object) -> list[str]:
    return [row.state for row in page._list._model.rows]  # type: ignore[attr-defined]


@pytest.fixture
def page(start: Start, rubric: object) -> object:
    session = start()
    plan(session, rubric, "Ada Moreau")
    session.window.go("backups")  # type: ignore[attr-defined]
    return session.window._pages["backups"]  # type: ignore[attr-defined]


def test_a_backup_is_made_and_listed_with_its_reason_and_read_through(page: object) -> None:
    assert shown(page, "There is no backup yet")  # type: ignore[arg-type]
    click(page, "Back up now")
    assert shown(page, "Backed up.") and states(page) == ["Sound"]  # type: ignore[arg-type]
    assert "asked for" in page._list._model.rows[0].detail  # type: ignore[attr-defined]
    click(page, "Back up now")
    assert shown(page, "Nothing changed") and len(states(page)) == 1  # type: ignore[arg-type]


def test_a_damaged_backup_is_marked(page: object) -> None:
    click(page, "Back up now")
    [line] = page._lines  # type: ignore[attr-defined]
    content = bytearray(line.file.read_bytes())
    content[4096:8192] = bytes(4096)
    line.file.write_bytes(content)
    page.refresh()  # type: ignore[attr-defined]
    page.settle()  # type: ignore[attr-defined]
    QTest.qWait(20)
    assert states(page) == ["Damaged"]


@pytest.mark.elsewhere
def test_going_back_brings_back_what_was_and_keeps_what_is(
    start: Start, rubric: object, clock: object
) -> None:
    session = start()
    plan(session, rubric, "Ada Moreau")
    session.window.go("backups")  # type: ignore[attr-defined]
    page = session.window._pages["backups"]  # type: ignore[attr-defined]
    click(page, "Back up now")
    clock.pass_by(minutes=5)  # type: ignore[attr-defined]
    plan(session, rubric, "Tomás Núñez")
    page._restore.click()
    QApplication.processEvents()

    window, workspace = session.window, session.workspace  # type: ignore[attr-defined]
    assert [line.candidate for line in lists.panels(workspace)] == ["Ada Moreau"]
    assert shown(window, "This is the backup") and window.isVisible()
    [aside] = workspace.folder.glob("damaged-*")
    assert shown(window, aside.name)
    names = sorted(file.name for file in (workspace.folder / "backups").glob("*.db"))
    assert names[-1].endswith("-restoring.db"), "what was here is at the top of the list"
    with closing(sqlite3.connect(workspace.folder / "backups" / names[-1])) as file:
        assert file.execute("SELECT count(*) FROM panels").fetchone() == (2,)
    plan(session, rubric, "Jon Aas")
    assert len(lists.panels(workspace)) == 2, "the new window writes to what was restored"


def test_a_backup_that_cannot_be_gone_back_to_leaves_everything_as_it_is(
    start: Start, rubric: object, tmp_path: Path
) -> None:
    session = start()
    plan(session, rubric, "Ada Moreau")
    (tmp_path / "broken.db").write_bytes(b"no backup")
    session.restore(tmp_path / "broken.db")  # type: ignore[attr-defined]
    assert shown(session.window, "is not an Evenhand workspace")  # type: ignore[attr-defined]
    assert [line.candidate for line in lists.panels(session.workspace)] == ["Ada Moreau"]  # type: ignore[attr-defined]


def test_the_workspace_is_checked_beside_the_window(page: object) -> None:
    click(page, "Check now")
    assert shown(page, "All sound: 1 panels, 1 seats")  # type: ignore[arg-type]
