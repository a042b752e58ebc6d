"""An interviewer who is about to begin, with an exercise."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from app import paths
from app.services.panels.planning import SeatPlan
from app.store.packs.exercises import load_exercise
from tests.ui.conftest import seat


@pytest.fixture
def hour(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """An interviewer with an exercise whose hour has not begun."""
    frozen = load_exercise(paths.exercises(), "experiment-readout")
    opened = seat(start, rubric, SeatPlan("Mara Haas", exercise=frozen))
    opened.frozen = frozen
    return opened
