"""The clock of the hour as an interviewer meets it: what starts it, and what it says in the last section."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app import paths
from app.domain.packs.plan import ExtraTime
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.store.packs.exercises import load_exercise
from tests.strangers import strangers
from tests.ui.conftest import shown

Press = Callable[..., None]


def kinds(hour: SimpleNamespace) -> list[str]:
    """Return what was done on the card, as another program reads the file."""
    file = hour.session.workspace.file
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        rows = base.execute("SELECT kind FROM events ORDER BY lamport").fetchall()
    kept = ("noted", "section-begun", "finding-marked", "question-marked", "rated")
    return [kind for (kind,) in rows if kind in kept]


def start_button(hour: SimpleNamespace) -> QPushButton:
    [found] = [
        each for each in hour.page.findChildren(QPushButton) if each.accessibleName() == "Start the clock"
    ]
    return found


def test_the_first_note_starts_the_hour_and_taking_it_back_does_not_stop_it(
    hour: SimpleNamespace, press: Press, clock: object
) -> None:
    press("Asked what the plan said", Qt.Key.Key_Return)
    assert kinds(hour) == ["section-begun", "noted"]
    clock.pass_by(minutes=3)
    press(Qt.Key.Key_Z, ctrl=True)
    first = hour.frozen.exercise.sections[0].id
    assert not hour.page.desk.card.standing_notes()
    assert hour.page.desk.card.elapsed(clock()) == {first: 180.0}
    press("Another", Qt.Key.Key_Return)
    assert kinds(hour).count("section-begun") == 1


def test_a_finding_marked_first_starts_the_hour(hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_F, alt=True)
    assert kinds(hour) == ["section-begun", "finding-marked"]


def test_a_question_asked_first_starts_the_hour(hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_Q, Qt.Key.Key_A, alt=True)
    assert kinds(hour) == ["section-begun", "question-marked"]


def test_start_stands_where_the_clock_is_until_the_hour_began(
    hour: SimpleNamespace, press: Press, clock: object
) -> None:
    button = start_button(hour)
    assert button.isVisible() and not shown(hour.page, "0:00 of")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    clock.pass_by(minutes=2)
    hour.page.record.show()
    assert not button.isVisible() and shown(hour.page, "2:00 of")
    press("typed at once", Qt.Key.Key_Return)
    assert kinds(hour) == ["section-begun", "noted"]


def test_a_note_of_the_evaluation_starts_no_hour(hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_E, ctrl=True)
    press(Qt.Key.Key_N, "From memory", Qt.Key.Key_Return)
    assert kinds(hour) == ["noted"]


def test_after_the_first_rating_nothing_starts_the_hour(hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_E, ctrl=True)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_E, ctrl=True)
    press("From memory", Qt.Key.Key_Return)
    assert kinds(hour) == ["rated", "noted"]
    assert not start_button(hour).isVisible()


def test_the_last_section_says_that_it_is_the_last_and_runs_on(
    hour: SimpleNamespace, press: Press, clock: object
) -> None:
    sections = [each.id for each in hour.frozen.exercise.sections]
    press(*[Qt.Key.Key_T] * len(sections), alt=True)
    clock.pass_by(minutes=5)
    press(Qt.Key.Key_T, alt=True)
    assert shown(hour.window, "This is the last section.")
    assert hour.page.desk.card.section() == sections[-1]
    assert kinds(hour).count("section-begun") == len(sections)


def test_extra_time_stretches_the_plan_that_the_interviewer_sees(
    start: Callable[..., object], rubric: object
) -> None:
    session = start()
    frozen = load_exercise(paths.exercises(), "experiment-readout")
    seat = SeatPlan("Mara Haas", minutes=55, exercise=frozen)
    extra = ExtraTime(factor=1.25)
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [seat], extra=extra)
    strangers(session.workspace, panel)
    session.window.open_desk(panel.id, panel.seats[0].id)
    page = session.window.desk
    assert shown(page, "PLAN · 55 MIN + 14 EXTRA TIME")
    rows = page.record.pane.plan._model.rows
    assert [row.section.minutes for row in rows] == [6, 15, 25, 15, 8]
    page.record.start()
    assert shown(page, "0:00 of 69")
    assert panel.seats[0].minutes == 69
