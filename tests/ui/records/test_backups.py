"""Backups from the window: make one, go back to one without losing what is here, check."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton

from app.domain.scorecard import rules
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.records import upkeep
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.upkeep import second_folder
from app.ui.window import settle
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


def labels(widget: object) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]  # type: ignore[attr-defined]


def test_one_is_asked_before_going_back_to_what_is_sound_of_a_damaged_backup(
    page: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(page, "Back up now")
    window = page._window  # type: ignore[attr-defined]
    [line] = page._lines  # type: ignore[attr-defined]
    with closing(sqlite3.connect(line.file)) as base:
        base.execute("UPDATE events SET body = replace(body, 'Mara', 'Maya')")
        base.commit()
    window.go("today")
    window.go("backups")
    page.settle()  # type: ignore[attr-defined]
    QTest.qWait(20)
    wanted = list[tuple[Path, bool]]()
    monkeypatch.setattr(window, "restore", lambda file, *, anyway: wanted.append((file, anyway)))
    for answer in (QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes):
        monkeypatch.setattr(QMessageBox, "question", lambda *_, answer=answer: answer)
        page.restore()  # type: ignore[attr-defined]
    assert wanted == [(line.file, True)]


def test_wrong_lists_are_found_and_made_anew(page: object) -> None:
    workspace = page._workspace  # type: ignore[attr-defined]
    with workspace.write() as connection:
        connection.run("UPDATE seats SET rated = 7")
    click(page, "Check now")
    assert shown(page, "The lists are wrong about panel")  # type: ignore[arg-type]
    click(page, "Make the lists anew")
    assert shown(page, "The lists were made anew.\nAll sound")  # type: ignore[arg-type]
    assert not page._anew.isVisible()  # type: ignore[attr-defined]


def test_another_workspaces_backup_is_marked_and_is_no_way_back(
    page: object, tmp_path: Path, rubric: object
) -> None:
    click(page, "Back up now")
    with Workspace.create(tmp_path / "theirs", page._workspace.clock) as theirs:  # type: ignore[attr-defined]
        planning.plan_panel(theirs, "Cy Example", rubric, [SeatPlan("Jon Aas")])  # type: ignore[arg-type]
        made = upkeep.back_up(theirs)
        named = f"the workspace {theirs.id[-6:]}, begun on"
    assert made
    shutil.copy(made, page._lines[0].file.with_name("evenhand-20300101T000000Z.db"))  # type: ignore[attr-defined]
    page.refresh()  # type: ignore[attr-defined]
    page.settle()  # type: ignore[attr-defined]
    QTest.qWait(20)
    assert states(page) == ["Another's", "Sound"]
    assert named in page._list._model.rows[0].detail  # type: ignore[attr-defined]
    page._list.setCurrentIndex(page._list.model().index(0, 0))  # type: ignore[attr-defined]
    assert not page._restore.isEnabled()  # type: ignore[attr-defined]
    page._list.setCurrentIndex(page._list.model().index(1, 0))  # type: ignore[attr-defined]
    assert page._restore.isEnabled()  # type: ignore[attr-defined]


def test_a_second_folder_is_chosen_written_to_and_told_of_while_it_is_away(
    page: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, asked = tmp_path / "stick", list[str]()
    stick.mkdir()

    def question(_parent: object, _title: str, said: str) -> object:
        asked.append(said)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", question)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    assert any("All backups lie on this disk" in each for each in labels(page))
    click(page, "Also keep backups in…")
    page.settle()  # type: ignore[attr-defined]
    QTest.qWait(20)
    assert asked and "a disk that fails takes both" in asked[0]
    [there] = stick.rglob("evenhand-*.db")
    here = page._workspace.folder / "backups" / there.name  # type: ignore[attr-defined]
    assert there.read_bytes() == here.read_bytes()
    assert any(str(there.parent) in each and "the newest there, today" in each for each in labels(page))
    stick.rename(tmp_path / "pocket")
    page.refresh()  # type: ignore[attr-defined]
    assert any(f"{there.parent} is not here. The newest backup there: today" in each for each in labels(page))
    click(page, "No longer")
    assert "certificates of erasing will say so" in asked[1]
    assert any("All backups lie on this disk" in each for each in labels(page))


def test_a_folder_within_the_workspace_is_refused_in_a_sentence(
    page: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = str(page._workspace.folder)  # type: ignore[attr-defined]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: inside)
    click(page, "Also keep backups in…")
    assert "lies in the workspace itself" in page.window().problem()  # type: ignore[attr-defined]


def test_the_newest_backup_is_opened_and_read_when_asked(page: object) -> None:
    assert not shown(page, "Try it now")  # type: ignore[arg-type]
    click(page, "Back up now")
    assert any("No backup was opened and read whole yet" in each for each in labels(page))
    click(page, "Try it now")
    assert any("read it whole today" in each and "4 acts, 0 sealed cards" in each for each in labels(page))
    [line] = page._lines  # type: ignore[attr-defined]
    content = line.file.read_bytes()
    line.file.write_bytes(content.replace(b"Ada Moreau", b"Ada Moreaw"))
    click(page, "Try it now")
    assert any("it is not whole" in each for each in labels(page))
    assert "was tried out and is not whole" in page.window().problem()  # type: ignore[attr-defined]


def test_a_second_folder_is_offered_once_and_never_during_an_hour(start: Start, rubric: object) -> None:
    session = start()
    window = session.window  # type: ignore[attr-defined]
    settle.look_after(session)  # type: ignore[arg-type]
    assert window.word() == "", "there is nothing to lose yet"
    panel = planning.plan_panel(session.workspace, "Ada Moreau", rubric, [SeatPlan("Mara Haas")])  # type: ignore[attr-defined,arg-type]
    upkeep.back_up(session.workspace)  # type: ignore[attr-defined]
    desk = reading.open_desk(session.workspace, panel.id, panel.seats[0].id)  # type: ignore[attr-defined]
    for section, expected in ((desk.rubric.plan[0].id, False), (None, True)):
        desk = scoring.act(session.workspace, desk, rules.begin_section, section)  # type: ignore[attr-defined]
        settle.look_after(session)  # type: ignore[arg-type]
        assert ("A stick or another disk can keep them too" in window.word()) == expected
    window._word_bar.hide()
    settle.look_after(session)  # type: ignore[arg-type]
    assert window.word() == "", "it was offered"


def test_what_was_written_is_in_the_file_once_nothing_more_is(
    start: Start, rubric: object, tmp_path: Path
) -> None:
    """Who copies the file alone, while the window is open and at rest, has all of it."""
    session = start()
    plan(session, rubric, "Ada Moreau")
    workspace = session.workspace  # type: ignore[attr-defined]
    with workspace.read() as connection:
        (events,) = connection.run("SELECT count(*) FROM events").fetchone()

    def copied() -> int:
        alone = shutil.copy(workspace.file, tmp_path / "alone.db")
        with closing(sqlite3.connect(f"file:{alone}?mode=ro&immutable=1", uri=True)) as base:
            return int(base.execute("SELECT count(*) FROM events").fetchone()[0])

    assert copied() < events
    for _ in range(2):
        session.backups._rest.look()  # type: ignore[attr-defined]
    session.backups._rest._work.wait()  # type: ignore[attr-defined]
    assert copied() == events


def test_who_comes_with_a_stick_to_a_new_computer_goes_on_from_its_newest_backup(
    start: Start, rubric: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Workspace.create(tmp_path / "lost", lambda: datetime(2026, 11, 17, 9, tzinfo=UTC)) as lost:
        second_folder.choose(lost, stick)
        planning.plan_panel(lost, "Ada Moreau", rubric, [SeatPlan("Mara Haas")])  # type: ignore[arg-type]
        upkeep.back_up(lost)
    session = start()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    session.window.go("backups")  # type: ignore[attr-defined]
    page = session.window._pages["backups"]  # type: ignore[attr-defined]
    click(page, "Look elsewhere…")
    assert states(page) == ["Another's"] and page._restore.isEnabled()
    page._restore.click()
    QApplication.processEvents()
    workspace = session.workspace  # type: ignore[attr-defined]
    assert [line.candidate for line in lists.panels(workspace)] == ["Ada Moreau"]
    assert workspace.id == lost.id


def test_once_something_was_done_here_a_strangers_backup_does_not_take_its_place(
    page: object, rubric: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.create(tmp_path / "theirs", lambda: datetime(2026, 11, 17, 9, tzinfo=UTC)) as theirs:
        upkeep.back_up(theirs)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(theirs.folder))
    click(page, "Look elsewhere…")
    assert not page._restore.isEnabled()  # type: ignore[attr-defined]
    assert any("goes back to it in an empty folder of its own" in each for each in labels(page))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    click(page, "Look elsewhere…")
    assert any("there is no backup" in each for each in labels(page)) and states(page) == []
