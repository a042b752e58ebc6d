"""Bundles in the window: a dropped kit opens its desk; a card that came in shows nothing of what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app import __main__ as entrance
from app.domain.packs.rubric import Rubric
from app.services.panels import opening
from tests.conftest import Clock
from tests.services.journey import Journey
from tests.services.panels.test_blind import blind, leaks
from tests.ui.today.test_today import drop

Start = Callable[..., object]
Press = Callable[..., None]


@pytest.fixture
def trip(tmp_path: Path, clock: Clock, rubric: Rubric) -> Journey:
    return blind(tmp_path / "trip", clock, rubric)


def everything_shown(window: QWidget) -> str:
    """Return every text that a window's widgets hold, seen or unseen, spoken or in lists."""
    said: list[str] = []
    for each in (window, *window.findChildren(QWidget)):
        for name in (
            "text",
            "toPlainText",
            "title",
            "windowTitle",
            "toolTip",
            "accessibleName",
            "currentText",
        ):
            if callable(getattr(each, name, None)):
                said.append(str(getattr(each, name)()))
        if isinstance(each, QAbstractItemView) and each.model():
            model = each.model()
            for row in range(model.rowCount()):
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                    said.append(str(model.index(row, 0).data(role)))
    return "\n".join(said)


def test_a_dropped_kit_opens_the_desk_of_its_seat(start: Start, trip: Journey, press: Press) -> None:
    window = start().window  # type: ignore[attr-defined]
    drop(window, trip.kit(2))
    QApplication.processEvents()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press("n", Qt.Key.Key_Return)
    assert window.desk is not None and window.desk.isVisible()
    assert window.desk.desk.seat.interviewer.name == "Eva Lind"
    assert window.desk.desk.card.status == "planned"
    assert "seat 3 of 3: the desk is ready" in everything_shown(window)
    trip.close()


def test_a_double_clicked_bundle_is_named_without_a_verb() -> None:
    assert entrance._window_wanted(["kit.evenhand"]) is not None
    assert entrance._window_wanted(["send", "kit.evenhand"]) is None


def test_a_bad_file_among_good_ones_is_named_and_the_others_come_in(
    start: Start, trip: Journey, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.evenhand"
    bad.write_bytes(b"evenhand-bundle 1 nonsense")
    window = start().window  # type: ignore[attr-defined]
    drop(window, bad, trip.kit(0), trip.kit(2))
    shown = everything_shown(window)
    assert "bad.evenhand: It is not an Evenhand bundle." in shown
    assert "seat 1 of 3: the desk is ready" in shown and "seat 3 of 3: the desk is ready" in shown
    trip.close()


def test_no_page_of_the_window_shows_a_locked_card(start: Start, trip: Journey) -> None:
    trip.close()
    window = start(trip.planner.folder).window  # type: ignore[attr-defined]
    for page in ("today", "panels", "library", "settings"):
        window.go(page)
        QApplication.processEvents()
        assert leaks(everything_shown(window).encode()) == [], page
    window.open_panel(trip.panel.id)
    QApplication.processEvents()
    assert leaks(everything_shown(window).encode()) == []
    window.open_desk(trip.panel.id, trip.panel.seats[0].id)
    assert window.desk.desk.card.status == "sealed"
    for dimension in window.desk.desk.seat.focus:
        window.desk.go(dimension)
        QApplication.processEvents()
        assert leaks(everything_shown(window).encode()) == [], dimension
    assert not opening.state(window.workspace, trip.panel.id).is_open
