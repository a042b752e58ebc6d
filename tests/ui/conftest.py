"""Helpers for tests that sit at the window."""

import os
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def keys(*pressed: Qt.Key | str, ctrl: bool = False) -> None:
    """Press keys in whatever has the focus."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    single = [each for key in pressed for each in (key if isinstance(key, str) else [key])]
    for key in single:
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        assert focus is not None, "nothing has the focus"
        QTest.keyClick(focus, key, held)
        QApplication.processEvents()


@pytest.fixture
def press() -> Callable[..., None]:
    return keys


@pytest.fixture
def at_desk(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """An interviewer in front of a fresh scorecard with three focus dimensions."""
    from app.services.panels import planning
    from app.services.panels.planning import SeatPlan
    from tests.strangers import strangers

    session = start()
    focus = ("problem-framing", "evaluation-rigor", "responsible-ai")
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [SeatPlan("Mara Haas", focus)])
    strangers(session.workspace, panel)
    session.window.open_desk(panel.id, panel.seats[0].id)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    desk = session.window.desk
    desk.go(focus[0])
    return SimpleNamespace(session=session, window=session.window, page=desk, panel=panel)


def shown(widget: QWidget, text: str) -> bool:
    """Return whether `text` stands somewhere visible inside `widget`."""
    from PySide6.QtWidgets import QLabel

    return any(text in label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def screenshots() -> Iterator[object]:
    """The tour of every page; importing it sets the time zone."""
    zone = os.environ.get("TZ")
    from tests import screenshots

    os.environ["TZ"] = "UTC"
    time.tzset()
    yield screenshots
    os.environ.pop("TZ") if zone is None else os.environ.update(TZ=zone)
    time.tzset()
