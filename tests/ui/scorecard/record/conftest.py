"""An interviewer who is about to begin, with an exercise."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtTest import QTest

from app import paths
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.store.packs.exercises import load_exercise
from tests.strangers import strangers


@pytest.fixture
def hour(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """An interviewer with an exercise whose hour has not begun."""
    session = start()
    frozen = load_exercise(paths.exercises(), "experiment-readout")
    seat = SeatPlan("Mara Haas", exercise=frozen)
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [seat])
    strangers(session.workspace, panel)
    session.window.open_desk(panel.id, panel.seats[0].id)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window, page=session.window.desk, frozen=frozen)
