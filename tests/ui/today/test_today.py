"""Home and continuity: what is next, what comes in, what was recovered."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QDateTime, QMimeData, QPointF, Qt, QTime, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QDialog, QMenu, QPushButton

from app.domain.errors import EvenhandError
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.ui.look import times
from app.ui.widgets.two_line_list import EntryList
from app.ui.window import dialogs, settle
from tests.ui.conftest import in_menu, shown
from tests.ui.waiting import until

ROOT = Path(__file__).parents[3]
CALENDARS = ROOT / "tests" / "exchange" / "calendars"
Start = Callable[..., object]


def drop(window: object, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.event(event)  # type: ignore[attr-defined]
    QApplication.processEvents()


# Recovery


def test_a_run_that_ended_properly_leaves_no_word(start: Start) -> None:
    session = start()
    session.window.close()
    session.end()
    assert not shown(start().window, "interrupted")


def test_after_an_interruption_the_window_says_up_to_when_and_the_word_can_be_dismissed(
    start: Start, clock: object, tmp_path: Path
) -> None:
    from app.services.scorecard import drafts
    from app.store.database.workspace import Workspace

    with Workspace.create(tmp_path / "workspace", clock) as workspace:
        drafts.begin(workspace)
    clock.pass_by(days=1)  # type: ignore[attr-defined]
    window = start().window
    assert shown(window, "was interrupted last time. Everything up to 17 November 2026, 13:00:00 is here.")
    [dismiss] = [
        each for each in window.findChildren(QPushButton) if each.text() == "Dismiss" and each.isVisible()
    ]
    dismiss.click()
    assert not shown(window, "interrupted")


# A calendar


def test_a_calendar_dropped_on_the_window_is_told_in_a_sentence(start: Start) -> None:
    window = start().window
    drop(window, CALENDARS / "google.ics")
    assert shown(window, "google.ics: 2 interviews without a panel.")
    assert shown(window, "1 has no time of day")


def test_a_broken_calendar_is_one_sentence(start: Start, tmp_path: Path) -> None:
    (tmp_path / "broken.ics").write_text("hello")
    window = start().window
    drop(window, tmp_path / "broken.ics")
    assert shown(window, "“broken.ics” is not a calendar")


# Times


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (timedelta(seconds=10), "now"),
        (timedelta(minutes=20), "in 20 min"),
        (timedelta(minutes=-5), "5 min ago"),
        (timedelta(hours=2), "today 15:00"),
        (timedelta(hours=-4), "today 9:00"),
        (timedelta(hours=20, minutes=30), "tomorrow 9:30"),
        (timedelta(hours=-20), "yesterday 17:00"),
        (timedelta(days=3), "Friday 13:00"),
        (timedelta(days=9), "26 November 2026, 13:00"),
    ],
)
def test_times_are_told_as_people_say_them(qapp: object, clock: object, away: timedelta, said: str) -> None:
    now = clock()  # type: ignore[operator]
    assert times.when(now + away, now) == said


# A second start


KNOCK = """
import sys
from pathlib import Path
from app.ui.window import single_instance as single
single.PATIENCE = 60_000
sys.exit(0 if single.knock(Path(sys.argv[1]), []) else 1)
"""


@pytest.mark.elsewhere
def test_a_second_start_raises_the_window_that_was_minimised(start: Start) -> None:
    session = start()
    settle.begin(session, ())
    while session.door is None:
        QTest.qWait(5)
    session.window.showMinimized()
    second = subprocess.Popen([sys.executable, "-c", KNOCK, str(session.workspace.folder)], cwd=ROOT)
    until(lambda: second.poll() is not None, "the second start has ended")
    assert second.returncode == 0 and not session.window.isMinimized()


def test_where_no_window_is_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.ui.window import single_instance

    monkeypatch.setattr(single_instance, "PATIENCE", 50)
    assert not single_instance.knock(tmp_path, [])


# Today


def plan(session: object, rubric: object, candidate: str, starts_at: object = None) -> object:
    from app.services.panels import planning
    from app.services.panels.planning import SeatPlan

    seat = SeatPlan("Mara Haas", ("problem-framing",), starts_at)  # type: ignore[arg-type]
    return planning.plan_panel(session.workspace, candidate, rubric, [seat])  # type: ignore[attr-defined,arg-type]


def rows(window: object, name: str) -> list[tuple[str, str]]:
    """Return title and state of the entries of one of Today's lists, as far as it is shown."""
    found = [each for each in window.findChildren(EntryList) if each.accessibleName() == name]  # type: ignore[attr-defined]
    return [(row.title, row.state) for each in found if each.isVisible() for row in each._model.rows]


@pytest.fixture
def at_home(start: Start, press: Callable[..., None]) -> object:
    session = start()
    session.window.activateWindow()  # type: ignore[attr-defined]
    assert QTest.qWaitForWindowActive(session.window)  # type: ignore[attr-defined]
    return session


@pytest.mark.elsewhere
def test_what_is_next_stands_first_with_how_far_away_it_is(
    at_home: object, rubric: object, clock: object
) -> None:
    now = clock()  # type: ignore[operator]
    plan(at_home, rubric, "Ada Moreau", now + timedelta(minutes=20))
    plan(at_home, rubric, "Tomás Núñez")
    plan(at_home, rubric, "Jon Aas", now - timedelta(hours=3))
    at_home.window.go("today")  # type: ignore[attr-defined]
    assert rows(at_home.window, "Interviews to come") == [  # type: ignore[attr-defined]
        ("Ada Moreau", "in 20 min"),
        ("Tomás Núñez", "no time yet"),
    ]
    assert rows(at_home.window, "Scorecards to finish") == [("Jon Aas", "Planned")]  # type: ignore[attr-defined]


def test_the_time_of_an_interview_is_changed_by_key(
    at_home: object, rubric: object, press: Callable[..., None]
) -> None:
    plan(at_home, rubric, "Ada Moreau")
    window = at_home.window  # type: ignore[attr-defined]
    window.go("today")
    press("t")
    dialog = window.findChild(QDialog, "change-time")
    press(Qt.Key.Key_Space)
    dialog.findChild(QDateTimeEdit).setDateTime(QDateTime(QDate(2026, 11, 18), QTime(9, 30)))
    press(Qt.Key.Key_Return)
    assert rows(window, "Interviews to come") == [("Ada Moreau", "tomorrow 9:30")]


def test_all_is_read_of_why_a_time_cannot_be_kept(
    at_home: object, rubric: object, press: Callable[..., None]
) -> None:
    plan(at_home, rubric, "Ada Moreau")
    window = at_home.window  # type: ignore[attr-defined]
    window.go("today")
    press("t")
    dialog = window.findChild(QDialog, "change-time")
    os.truncate(at_home.workspace.folder / "evenhand.db-wal", 0)  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return)
    QTest.qWait(1)
    problem = dialog._problem
    assert problem.isVisible() and problem.height() >= problem.heightForWidth(problem.width())
    dialog.close()
    window.give_way()
    with suppress(EvenhandError):
        at_home.end()  # type: ignore[attr-defined]


def test_a_new_interview_can_be_given_its_time(at_home: object, press: Callable[..., None]) -> None:
    window = at_home.window  # type: ignore[attr-defined]
    press("n", ctrl=True)
    dialog = window.findChild(QDialog, "new-interview")
    dialog.form.candidate.setText("Ada Moreau")
    dialog.form.interviewer.setText("Mara Haas")
    dialog.form.time._box.click()
    dialog.act()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press("n", Qt.Key.Key_Return)
    assert window.desk.desk.seat.starts_at == at_home.workspace.clock() + timedelta(minutes=30)  # type: ignore[attr-defined]


def test_an_exercise_chosen_while_the_rubrics_are_still_read_keeps_its_focus(
    at_home: object, press: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at_home.window  # type: ignore[attr-defined]
    with monkeypatch.context() as slow:
        slow.setattr(window.shelves, "fetch", lambda: None)
        press("n", ctrl=True)
    form = window.findChild(QDialog, "new-interview").form
    form.exercises.setFocus()
    press("exper")
    assert form.exercises.currentText().startswith("Experiment readout") and not form.boxes
    window.shelves.fetch()
    until(lambda: form.boxes, "the rubric is there")
    assert len([key for key, box in form.boxes.items() if box.isChecked()]) == 4


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("launch", "Judging an assistant before its launch"),
        ("REV", "Notebook review"),
        ("ml s", "ML system design"),
        ("exper", "Experiment readout"),
    ],
)
def test_the_list_of_exercises_goes_to_any_word_of_a_title(
    at_home: object, press: Callable[..., None], request: pytest.FixtureRequest, typed: str, found: str
) -> None:
    pause = QApplication.keyboardInputInterval()
    request.addfinalizer(lambda: QApplication.setKeyboardInputInterval(pause))
    QApplication.setKeyboardInputInterval(60_000)  # however slowly the keys come here
    press("n", ctrl=True)
    form = at_home.window.findChild(QDialog, "new-interview").form  # type: ignore[attr-defined]
    form.exercises.setFocus()
    press(typed)
    assert form.exercises.currentText().startswith(found)


@pytest.mark.elsewhere
def test_an_appointment_of_the_calendar_becomes_an_interview(
    at_home: object, press: Callable[..., None]
) -> None:
    window = at_home.window  # type: ignore[attr-defined]
    drop(window, CALENDARS / "google.ics")
    here = [datetime(2026, 11, 18, *utc, tzinfo=UTC).astimezone() for utc in ((8, 30), (13, 0))]
    times = [f"{each.hour}:{each:%M}" for each in here]
    assert rows(window, "Interviews to come") == [
        ("Ines Okafor", f"tomorrow {times[0]}"),
        ("Tomás Núñez", f"Friday {times[1]}"),
    ]
    [upcoming] = [
        each for each in window.findChildren(EntryList) if each.accessibleName() == "Interviews to come"
    ]
    upcoming.setFocus()
    press(Qt.Key.Key_Return)
    dialog = window.findChild(QDialog, "new-interview")
    assert dialog.form.candidate.text() == "Ines Okafor"
    dialog.form.interviewer.setText("Mara Haas")
    dialog.act()
    window.go("today")
    assert rows(window, "Interviews to come") == [
        ("Ines Okafor", f"tomorrow {times[0]}"),
        ("Tomás Núñez", f"Friday {times[1]}"),
    ]
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    upcoming.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert rows(window, "Interviews to come") == [("Ines Okafor", f"tomorrow {times[0]}")]


def test_the_menu_and_the_palette_list_what_can_be_done_here(at_home: object) -> None:
    from app.ui.window import palette_search

    window = at_home.window  # type: ignore[attr-defined]
    listed = {action.text(): action.shortcut().toString() for action in in_menu(window)}
    assert listed["Change the time of an interview"] == "T" and listed["Import files"] == "Ctrl+O"
    assert {"Change the time of an interview", "Import files"} <= {
        find.title
        for find in palette_search.at_hand(window, None, [*window.page_actions(), *window.actions()])
    }


def seal_both(work: Any, panel: Any) -> None:
    """Rate, write a note to whoever is next, and seal every seat of a panel."""
    from app.domain.scorecard import rules
    from app.services.scorecard import desk as reading
    from app.services.scorecard import scoring

    for seat in panel.seats:
        desk = reading.open_desk(work, panel.id, seat.id)
        desk = scoring.act(work, desk, rules.rate, "problem-framing", 3)
        desk = scoring.take_note(work, desk, "Asked who loses", "problem-framing")
        desk = scoring.act(work, desk, rules.write, "handover", "Ask about scale")
        desk = scoring.act(work, desk, rules.recommend, "yes", "Solid")
        scoring.seal(work, desk)


def sealed_list(window: Any) -> EntryList:
    [sealed] = [
        each for each in window.findChildren(EntryList) if each.accessibleName() == "Sealed scorecards"
    ]
    return sealed


def test_a_sealed_card_is_handed_over_with_its_note(
    at_home: Any, rubric: Any, press: Callable[..., None]
) -> None:
    focus, window = ("problem-framing",), at_home.window
    seats = [SeatPlan("Mara Haas", focus), SeatPlan("Jon Aas", focus)]
    panel = planning.plan_panel(at_home.workspace, "Ada Moreau", rubric, seats)
    seal_both(at_home.workspace, panel)
    window.go("today")
    assert rows(window, "Sealed scorecards") == [("Ada Moreau", "Sealed")] * 2
    assert shown(window, "SEALED, TO HAND OVER")
    sealed_list(window).setFocus()
    press(Qt.Key.Key_Return)
    dialog = window.findChild(QDialog, "hand-over")
    assert shown(dialog, "Ask about scale")
    [copy] = [each for each in dialog.findChildren(QPushButton) if each.text() == "Copy the note"]
    copy.click()
    assert QApplication.clipboard().text() == "Ask about scale"
    press(Qt.Key.Key_Return)
    assert window._stack.currentWidget() is window.candidate_pages.paper


def test_who_interviews_alone_is_not_asked_to_hand_over(
    at_home: Any, rubric: Any, press: Callable[..., None]
) -> None:
    window, panel = at_home.window, plan(at_home, rubric, "Ada Moreau")
    seal_both(at_home.workspace, panel)
    window.go("today")
    assert not shown(window, "SEALED, TO HAND OVER") and not shown(window, "hand over")
    sealed_list(window).setFocus()
    press(Qt.Key.Key_Return)
    assert window.findChild(QDialog, "hand-over") is None
    assert window.desk.desk.card.status == "sealed"


def test_a_row_s_menu_takes_its_interview_back_and_the_notice_brings_it_back(
    at_home: object, rubric: object
) -> None:
    for name in ("Ada Moreau", "Jon Aas"):
        plan(at_home, rubric, name)
    window = at_home.window  # type: ignore[attr-defined]
    window.go("today")
    [entries] = [
        each for each in window.findChildren(EntryList) if each.accessibleName() == "Interviews to come"
    ]
    second = entries.visualRect(entries.model().index(1, 0)).center()
    entries.customContextMenuRequested.emit(second)
    [menu] = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]
    assert [each.text() for each in menu.actions()] == [
        "Change the time of an interview",
        "Change this interview…",
        "Take this interview back",
    ]
    menu.actions()[2].trigger()
    menu.close()
    assert rows(window, "Interviews to come") == [("Ada Moreau", "no time yet")]
    [back] = [each for each in window.findChildren(QPushButton) if each.text() == "Bring it back"]
    back.click()
    window.go("today")
    assert len(rows(window, "Interviews to come")) == 2


def test_an_interview_that_was_brought_back_is_not_said_to_be_taken_back(
    at_home: object, rubric: object
) -> None:
    panel = plan(at_home, rubric, "Ada Moreau")
    window = at_home.window  # type: ignore[attr-defined]
    dialogs.take_back(window, panel.id, panel.seats[0].id)  # type: ignore[attr-defined]
    assert shown(window, "The interview with Ada Moreau was taken back.")
    dialogs.bring_back_last(window)
    assert not shown(window, "The interview with Ada Moreau was taken back.")
