"""A card that does not count is named on the panel's page, and in the room that goes on without it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.packs.rubric import Rubric
from app.ui.panels.panel import PanelPage
from tests.conftest import Clock
from tests.services.changed_client import ChangedClient
from tests.services.journey import Journey
from tests.ui.conftest import shown

TOLD = "Set aside: the card of Omar Haddad, version 1 (it is about another candidate)."


@pytest.fixture
def trip(start: Callable[..., Any], rubric: Rubric, clock: Clock, tmp_path: Path) -> Any:
    """A panel of two at the window: one card is honest, the other is about another candidate."""
    session = start()
    made = Journey(tmp_path / "journey", clock, rubric, 2, planner=session.workspace).make_kits()
    made.bring(0)
    made.take_in(ChangedClient(made, 1).forge(lambda raw: raw["candidate"].update(name="Bo Other")))
    session.window.show_panel(made.panel.id)
    yield made, session.window
    for each in made.laptops.values():
        each.close()


def test_opening_names_the_card_and_the_page_waits_for_a_new_one(trip: tuple[Journey, Any]) -> None:
    made, window = trip
    page = window.findChild(PanelPage)
    assert shown(page, "Every card is here") and not shown(page, "Set aside")
    QTest.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert window.room is None
    assert shown(page, TOLD) and shown(page, "Waiting for: Omar Haddad")
    assert "Card set aside" in [each.state for each in page.seats._model.rows]
    made.take_in(made.send(1))
    page.refresh()
    assert shown(page, "Every card is here") and shown(page, TOLD), "why stays on record"
    QTest.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert shown(window.room, "2 seats sealed") and shown(window.room, TOLD)
