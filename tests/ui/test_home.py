"""Home and continuity: what is next, what comes in, what was recovered."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app import __main__ as entrance
from app.ui import times
from app.ui.dropped import IMPORTED

from .conftest import shown

ROOT = Path(__file__).parents[2]
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
    from app.services import continuity
    from app.store.workspace import Workspace

    with Workspace.create(tmp_path / "workspace", clock) as workspace:
        continuity.begin(workspace)
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


def test_the_entrance_takes_the_files_that_the_window_takes() -> None:
    assert entrance.IMPORTED == IMPORTED


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
from app.ui import single
sys.exit(0 if single.knock(Path(sys.argv[1]), []) else 1)
"""


def test_a_second_start_raises_the_window_that_was_minimised(start: Start) -> None:
    from app.ui import application

    session = start()
    application._settle_in(session, ())
    session.window.showMinimized()
    second = subprocess.Popen([sys.executable, "-c", KNOCK, str(session.workspace.folder)], cwd=ROOT)
    while second.poll() is None:
        QTest.qWait(5)
    assert second.returncode == 0 and not session.window.isMinimized()


def test_where_no_window_is_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.ui import single

    monkeypatch.setattr(single, "PATIENCE", 50)
    assert not single.knock(tmp_path, [])
