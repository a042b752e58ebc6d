"""The window is found as it was left, and calls for its person only when nobody looks at it."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon

from app.ui.look import notifications
from app.ui.look.notifications import SystemTray, notify
from app.ui.widgets.splitter import RememberingSplitter
from tests.ui.waiting import until


def put_in(window: object) -> RememberingSplitter:
    made = RememberingSplitter("test")
    made.addWidget(QLabel("left"))
    made.addWidget(QLabel("right"))
    window._stack.addWidget(made)  # type: ignore[attr-defined]
    window._stack.setCurrentWidget(made)  # type: ignore[attr-defined]
    QApplication.processEvents()
    return made


def test_a_handle_that_was_moved_stands_there_after_a_restart(start: Callable[..., object]) -> None:
    session = start()
    panes = put_in(session.window)
    panes.moveSplitter(300, 1)
    until(lambda: "test" in session.settings.panes, "where the handle lies still is kept")
    session.window.close()
    session.end()
    left, right = put_in(start().window).sizes()
    assert left == 300 and right > left


def in_background(monkeypatch: pytest.MonkeyPatch, *, tray: bool) -> list[tuple[str, str]]:
    """Nobody looks at the program; return what the system is asked to show."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(notifications.QApplication, "activeWindow", lambda: None)
    monkeypatch.setattr(notifications.QApplication, "alert", lambda _: shown.append(("alert", "")))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: tray)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: tray)
    monkeypatch.setattr(SystemTray, "show", lambda _: None)
    monkeypatch.setattr(SystemTray, "showMessage", lambda _, title, text, *__: shown.append((title, text)))
    return shown


def test_nothing_is_notified_while_the_window_is_in_front(start: Callable[..., object]) -> None:
    window = start().window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert not notify(window, "Section over time", "Five minutes over.")


def test_the_system_notifies_while_the_window_is_behind(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start().window
    shown = in_background(monkeypatch, tray=True)
    assert notify(window.centralWidget(), "Section over time", "Five minutes over.")
    assert shown == [("Section over time", "Five minutes over.")]


def test_without_a_tray_the_task_bar_asks_for_attention(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start().window
    shown = in_background(monkeypatch, tray=False)
    assert notify(window, "Section over time", "Five minutes over.") and shown == [("alert", "")]


def test_who_wants_no_notifications_gets_none(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start()
    session.keep(session.settings.replace(notifications=False))
    shown = in_background(monkeypatch, tray=True)
    assert not notify(session.window, "Section over time", "Five minutes over.") and not shown
