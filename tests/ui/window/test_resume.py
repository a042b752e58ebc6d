"""A window that was left at a scorecard: Today stands there first, the desk follows by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.application import Session
from app.ui.window.resume import Resuming
from tests.ui.conftest import shown


@pytest.fixture
def again(start: Callable[..., Session], monkeypatch: pytest.MonkeyPatch) -> Session:
    """The second start of a window that was left at the sample's desk; the desk is still awaited."""
    session = start()
    session.window.try_sample()
    session.window.close()
    session.end()
    resume = Resuming.resume
    monkeypatch.setattr(Resuming, "resume", lambda resuming, **_: resume(resuming, at_once=False))
    again = start()
    monkeypatch.undo()
    return again


def typed(window: QWidget, text: str) -> None:
    """Press keys as the system hands them to a window."""
    for letter in text:
        QTest.keyClick(window.windowHandle(), letter)


def test_today_stands_there_until_the_desk_opens(again: Session) -> None:
    window = again.window
    assert window.desk is None and shown(window, "Opening what was open last")
    window.show_problem("The folder is kept by a sync program.")
    window.resuming.resume_awaited()
    assert window.desk_is_shown and window.desk is not None
    assert window.desk.isAncestorOf(QApplication.focusWidget()) or window.desk.hasFocus()
    assert shown(window, "kept by a sync program"), "what was told at the start is told still"
    assert not shown(window, "Opening what was open last")


def test_who_went_elsewhere_meanwhile_is_left_there(again: Session) -> None:
    again.window.go("library")
    again.window.resuming.resume_awaited()
    assert again.window.desk is None


def test_the_desk_does_not_open_under_an_open_palette(again: Session) -> None:
    again.window.find_anything()
    again.window.resuming.resume_awaited()
    assert again.window.desk is None


def test_left_again_before_the_desk_came_it_comes_the_next_time(
    again: Session, start: Callable[..., Session]
) -> None:
    again.window.close()
    again.end()
    assert start().window.desk is not None


def test_what_is_typed_before_the_desk_is_there_is_written_on_it(again: Session) -> None:
    window = again.window
    typed(window, "Asked who loses 3")
    assert window.desk is None, "no letter was a command of Today"
    window.resuming.resume_awaited()
    assert window.desk is not None and window.desk.recording
    QTest.keyClicks(QApplication.focusWidget(), "!")
    assert window.desk.record.pane.line.text() == "Asked who loses 3!"


def test_what_is_typed_goes_nowhere_once_someone_went_elsewhere(again: Session) -> None:
    window = again.window
    typed(window, "lost")
    window.go("library")
    window.resuming.resume_awaited()
    assert window.desk is None
    window.try_sample()
    assert "lost" not in window.desk.record.pane.line.text()


def test_a_command_is_not_held(again: Session) -> None:
    QTest.keyClick(again.window.windowHandle(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    again.window.resuming.resume_awaited()
    assert again.window.desk is None and not again.window.today_is_shown
