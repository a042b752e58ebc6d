"""Helpers for tests that sit at the window."""

import os
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def keys(*pressed: Qt.Key | str, ctrl: bool = False, alt: bool = False) -> None:
    """Press keys in whatever has the focus."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    held |= Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
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
    return _at_desk(start, rubric, "Mara Haas")


@pytest.fixture
def before_others(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """The same, and another interviewer sees the candidate afterwards."""
    return _at_desk(start, rubric, "Mara Haas", "Ben Ito")


def _at_desk(start: Callable[..., object], rubric: object, *names: str) -> SimpleNamespace:
    from app.services.panels.planning import SeatPlan

    focus = ("problem-framing", "evaluation-rigor", "responsible-ai")
    seated = seat(start, rubric, *(SeatPlan(each, focus) for each in names))
    seated.page.go(focus[0])
    return seated


def seat(start: Callable[..., Any], rubric: Any, *seats: Any) -> SimpleNamespace:
    """Plan a panel of strangers for Ines Okafor, and open the desk of its first seat."""
    from app.services.panels import planning
    from tests.strangers import strangers

    session = start()
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, seats)
    opened = SimpleNamespace(panel=strangers(session.workspace, panel))
    sit_down(opened, session)
    return opened


def sit_down(at: SimpleNamespace, session: Any) -> None:
    """Open the desk of the first seat of a panel in the window of a session."""
    at.session, at.window = session, session.window
    at.window.open_desk(at.panel.id, at.panel.seats[0].id)
    at.window.activateWindow()
    assert QTest.qWaitForWindowActive(at.window)
    at.page = at.window.desk


class Passing:
    """Clocks of the seal that stand until a test lets them pass."""

    def __init__(self, page: object) -> None:
        from app.ui.scorecard.review.sealing import Clocks

        self.now = self.asleep = 0.0
        self.sealing = page.evaluate.seal.sealing  # type: ignore[attr-defined]
        self.sealing.clocks = Clocks(lambda: self.now, lambda: self.now + self.asleep)
        self.sealing.stand()

    def pass_by(self, seconds: float) -> None:
        """Let time pass, at most a second at a look."""
        while seconds > 0:
            self.now += min(1.0, seconds)
            seconds -= 1.0
            self.sealing.look()
            QApplication.processEvents()


def seal(page: object) -> None:
    """Seal by keys: to the review, and once more when it has stood; then wait the ten seconds."""
    clocks = Passing(page)
    if page.step != "seal":  # type: ignore[attr-defined]
        keys(Qt.Key.Key_Return, ctrl=True)
    clocks.pass_by(1)
    keys(Qt.Key.Key_Return, ctrl=True)
    clocks.pass_by(10)


def in_menu(window: Any) -> list[QAction]:
    """Return the commands that the menu of a window offers, in its groups or beside them."""
    top = window.menu().actions()
    return [each for group in top for each in (group.menu().actions() if group.menu() else [group])]


def shown(widget: QWidget, text: str) -> bool:
    """Return whether `text` stands somewhere visible inside `widget`."""
    from PySide6.QtWidgets import QLabel, QTextEdit

    said = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    read = [page.toPlainText() for page in widget.findChildren(QTextEdit) if page.isVisible()]
    return any(text in each for each in said + read)


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
