"""What the hour makes of a machine that slept, a program that was closed and a wall clock that was set."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app import paths
from app.domain.scorecard.chronology import clock_of
from app.services.panels.planning import SeatPlan
from app.steady_clock import SteadyClock
from app.store.packs.exercises import load_exercise
from app.ui.look import words
from tests.steady import Machine
from tests.ui.conftest import seat, shown, sit_down

Press = Callable[..., None]


@pytest.fixture
def clock(machine: Machine) -> SteadyClock:
    """The clock that the program counts by, on a machine of the test's own."""
    return machine.clock()


@pytest.fixture
def hour(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """An interviewer whose hour began with a note."""
    frozen = load_exercise(paths.exercises(), "experiment-readout")
    opened = seat(start, rubric, SeatPlan("Mara Haas", exercise=frozen))
    opened.start, opened.first = start, frozen.exercise.sections[0].id
    opened.page.sitting.stamp("Asked what the plan said", None)
    return opened


def restart(hour: SimpleNamespace, clock: SteadyClock, machine: Machine) -> None:
    """Start the program anew: what counted the time in it is gone."""
    clock.__init__(lambda: machine.said, lambda: machine.counted, lambda: machine.awake)  # type: ignore[misc]
    sit_down(hour, hour.start())


def end(hour: SimpleNamespace) -> None:
    hour.window.close()
    hour.session.end()


def look(hour: SimpleNamespace) -> None:
    """Let the desk look at its clock, as it does every second."""
    hour.page.interruption.look()
    hour.page.show_desk(hour.page.desk)
    QApplication.processEvents()


def press_button(hour: SimpleNamespace, text: str) -> None:
    [found] = [each for each in hour.page.findChildren(QPushButton) if each.text() == text]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def spent(hour: SimpleNamespace) -> float:
    return sum(hour.page.desk.card.elapsed(hour.session.workspace.clock()).values()) / 60


def sections(hour: SimpleNamespace) -> list[str]:
    """Return the turns of the hour as another program reads them, in the order they were written down."""
    file = hour.session.workspace.file
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        rows = base.execute(
            "SELECT body FROM events WHERE kind = 'section-begun' ORDER BY lamport"
        ).fetchall()
    return [body for (body,) in rows]


ASLEEP = "The computer slept for 61 minutes. Count them?"


def test_after_a_sleep_the_desk_asks_once_and_counts_until_it_is_answered(
    hour: SimpleNamespace, machine: Machine, press: Press
) -> None:
    press("half a sentence")
    machine.run(minutes=10)
    look(hour)
    machine.sleep(minutes=61)
    look(hour)
    assert shown(hour.page, ASLEEP) and spent(hour) == pytest.approx(71, abs=0.1)
    press(" goes on", Qt.Key.Key_Return)
    assert hour.page.desk.card.standing_notes()[-1].text == "half a sentence goes on"
    assert shown(hour.page, ASLEEP), "it waits, and takes no key"
    press_button(hour, "Count")
    look(hour)
    assert not shown(hour.page, ASLEEP) and spent(hour) == pytest.approx(71, abs=0.1)
    assert len(sections(hour)) == 1


def test_what_was_counted_can_be_left_out_later(hour: SimpleNamespace, machine: Machine) -> None:
    later = hour.page.actions_by_name["leave-out"]
    assert not later.isEnabled()
    machine.run(minutes=10)
    look(hour)
    machine.sleep(minutes=61)
    look(hour)
    press_button(hour, "Count")
    machine.run(minutes=4)
    assert later.isEnabled() and spent(hour) == pytest.approx(75, abs=0.1)
    later.trigger()
    assert spent(hour) == pytest.approx(14, abs=0.1) and not later.isEnabled()
    hour.page.sitting.stamp("After the break", None)
    pane = hour.page.record.pane
    told = [
        pane.notes._delegate._into(note, pane.notes.model().index(at, 0))
        for at, note in enumerate(pane.notes.model().rows)
    ]
    assert told == ["0:00 in", "14:00 in"]
    pane.middle.show_part("hour")
    assert pane.middle.hour._model.rows[-1][2] == "14:00 in", "its time line says so, too"


def test_what_was_slept_through_can_be_left_out_with_its_true_times(
    hour: SimpleNamespace, machine: Machine, press: Press
) -> None:
    machine.run(minutes=10)
    look(hour)
    asleep = hour.session.workspace.clock()
    machine.sleep(minutes=61)
    look(hour)
    machine.run(minutes=5)
    press(Qt.Key.Key_T, alt=True)
    machine.run(minutes=2)
    press_button(hour, "Leave them out")
    assert not shown(hour.page, ASLEEP) and spent(hour) == pytest.approx(17, abs=0.1)
    begun, stopped, again, following = hour.page.desk.card.sections
    assert (stopped.section, stopped.at) == (None, asleep)
    assert (again.section, again.at) == (begun.section, asleep + timedelta(minutes=61))
    assert following.section == hour.page.desk.card.section()
    look(hour)
    assert not shown(hour.page, ASLEEP)


def test_a_nap_and_a_clock_that_stands_are_not_asked_about(
    hour: SimpleNamespace, machine: Machine, press: Press
) -> None:
    machine.sleep(seconds=119)
    look(hour)
    assert not shown(hour.page, "The computer slept")
    press(Qt.Key.Key_P, alt=True)
    machine.sleep(minutes=61)
    press(Qt.Key.Key_P, alt=True)
    look(hour)
    assert not shown(hour.page, "The computer slept")


@pytest.mark.parametrize("minutes", [-30, 30])
def test_a_wall_clock_that_is_set_moves_neither_the_hour_nor_the_times_of_notes(
    hour: SimpleNamespace, machine: Machine, press: Press, minutes: int
) -> None:
    machine.run(minutes=2)
    machine.set_wall(minutes=minutes)
    machine.run(minutes=3, seconds=12)
    press("After the clock was set", Qt.Key.Key_Return)
    look(hour)
    assert shown(hour.page, "5:12 of 55")
    note, begun = hour.page.desk.card.standing_notes()[-1], hour.page.desk.card.sections[0]
    assert note.at - begun.at == timedelta(minutes=5, seconds=12)
    assert not shown(hour.page, "Count them?")


CLOSED = "Evenhand was closed for 12 minutes. Count them?"


def test_after_a_restart_the_desk_asks_about_the_time_in_between(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine
) -> None:
    machine.run(minutes=6)
    end(hour)
    machine.run(minutes=12)
    restart(hour, clock, machine)
    assert shown(hour.page, CLOSED) and spent(hour) == pytest.approx(18, abs=0.1)
    press_button(hour, "Leave them out")
    assert spent(hour) == pytest.approx(6, abs=0.1) and not shown(hour.page, CLOSED)
    hour.window.close_candidate_pages()
    sit_down(hour, hour.session)
    assert not shown(hour.page, "Count them?"), "it is asked once"


def test_what_was_counted_after_a_restart_is_not_asked_again(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine
) -> None:
    end(hour)
    machine.run(minutes=12)
    restart(hour, clock, machine)
    press_button(hour, "Count")
    hour.window.close_candidate_pages()
    sit_down(hour, hour.session)
    assert not shown(hour.page, "Count them?") and spent(hour) == pytest.approx(12, abs=0.1)


def test_a_question_that_was_not_answered_is_asked_after_the_next_start(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine
) -> None:
    machine.run(minutes=1)
    look(hour)
    machine.sleep(minutes=61)
    look(hour)
    end(hour)
    restart(hour, clock, machine)
    assert shown(hour.page, ASLEEP)
    press_button(hour, "Leave them out")
    assert spent(hour) == pytest.approx(1, abs=0.1)


def test_a_short_restart_is_not_asked_about(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine
) -> None:
    end(hour)
    machine.run(minutes=2)
    restart(hour, clock, machine)
    assert not shown(hour.page, "Count them?")


@pytest.mark.parametrize("back", [timedelta(minutes=30), timedelta(hours=25)], ids=["half an hour", "a day"])
def test_a_wall_clock_that_is_behind_after_a_restart_takes_nothing_from_the_hour(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine, press: Press, back: timedelta
) -> None:
    machine.run(minutes=20)
    end(hour)
    machine.set_wall(minutes=-back / timedelta(minutes=1))
    machine.run(minutes=1)
    restart(hour, clock, machine)
    assert spent(hour) == pytest.approx(20, abs=0.1)
    machine.run(minutes=2)
    press("Later", Qt.Key.Key_Return)
    assert spent(hour) == pytest.approx(22, abs=0.1)
    first, second = hour.page.desk.card.standing_notes()
    assert second.at > first.at


def test_a_clock_that_was_wrong_is_left_once_nobodys_hour_runs_by_it(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine, press: Press
) -> None:
    machine.run(minutes=20)
    press(Qt.Key.Key_P, alt=True)
    end(hour)
    machine.set_wall(hours=-25)
    restart(hour, clock, machine)
    assert hour.session.workspace.clock() == machine.said


@pytest.mark.parametrize("answer", ["", "Count"])
def test_what_a_clock_of_years_ahead_asked_is_forgotten_once_it_is_right_again(
    hour: SimpleNamespace, clock: SteadyClock, machine: Machine, answer: str
) -> None:
    machine.run(minutes=20)
    end(hour)
    machine.set_wall(hours=38_801)
    restart(hour, clock, machine)
    assert shown(hour.page, "Evenhand was closed for")
    if answer:
        press_button(hour, answer)
    end(hour)
    machine.set_wall(hours=-38_801)
    restart(hour, clock, machine)
    assert not shown(hour.page, "Count them?") and not hour.page.interruption.counted
    assert spent(hour) == pytest.approx(20, abs=1)


@pytest.fixture(params=[datetime(2027, 3, 28, 0, 50, tzinfo=UTC), datetime(2027, 10, 31, 0, 50, tzinfo=UTC)])
def night(request: pytest.FixtureRequest, berlin: None, machine: Machine) -> None:
    """Ten minutes before the clocks change."""
    machine.said = request.param


@pytest.mark.usefixtures("night")
def test_an_hour_over_the_change_of_the_clocks_has_sixty_minutes(
    request: pytest.FixtureRequest, machine: Machine, press: Press
) -> None:
    hour = request.getfixturevalue("hour")
    machine.run(minutes=20)
    press("After the change", Qt.Key.Key_Return)
    machine.run(minutes=40)
    look(hour)
    assert shown(hour.page, "60:00 of 55")
    note, begun = hour.page.desk.card.standing_notes()[-1], hour.page.desk.card.sections[0]
    assert words.into(clock_of(hour.page.desk.card).at(note.at)) == "20:00 in"
    assert f"{begun.at:%H:%M}" != f"{note.at - timedelta(minutes=20):%H:%M}", "the wall says otherwise"


def test_that_someone_is_here_is_written_down_every_half_minute_of_the_hour(
    hour: SimpleNamespace, machine: Machine
) -> None:
    for _ in range(45):
        machine.run(seconds=1)
        look(hour)
    file = hour.session.workspace.file
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        [(until,)] = base.execute("SELECT text FROM scratch WHERE scope = 'presence' AND field = 'until'")
    here = hour.session.workspace.clock() - datetime.fromisoformat(until)
    assert timedelta() < here < timedelta(seconds=30)
