"""A panel is set up, its kits are made, its cards come in, and it is opened: all at the window."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton

from app.domain.scorecard import rules
from app.services.panels import import_files, send_card
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.ui.panels.escrow import EscrowDialog, LostKitDialog, OpenEarlyDialog
from app.ui.panels.panel import PanelPage
from app.ui.panels.setup import SetupPage
from app.ui.widgets.text import Prose
from tests.ui.conftest import shown

NAMES = ("Mara Haas", "Hanna Lindqvist", "Ines Novak", "Tunde Adeyemi")


@pytest.fixture
def setting_up(start: Callable[..., Any]) -> SimpleNamespace:
    """Somebody about to set a panel up."""
    session = start()
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.window.set_up_panel()
    return SimpleNamespace(session=session, window=session.window, page=session.window.findChild(SetupPage))


def planned(setting_up: SimpleNamespace) -> PanelPage:
    """Plan the usual loop with four interviewers and return the panel's page."""
    page = setting_up.page
    page.candidate.setText("Ines Okafor")
    for row, name in zip(page.rows, NAMES, strict=True):
        row._name.setText(name)
    page.plan()
    found = setting_up.window.findChild(PanelPage)
    assert isinstance(found, PanelPage)
    return found


def bodies(file: Path, kind: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT body FROM events WHERE kind = ? ORDER BY lamport"
        return [json.loads(body) for (body,) in connection.execute(query, (kind,))]


def test_the_matrix_says_which_dimension_too_few_seats_see(setting_up: SimpleNamespace) -> None:
    page = setting_up.page
    assert len(page.rows) == 4
    assert not shown(page, "is seen by no seat")
    boxes = {box.accessibleName(): box for box in page.findChildren(QCheckBox)}
    for name, box in boxes.items():
        if name.startswith("Leadership") and box.isChecked():
            box.click()
    assert shown(page, "Leadership is seen by no seat.")
    for name, box in boxes.items():
        if name.endswith("seat 1") and not box.isChecked():
            box.click()
    assert shown(page, "Seat 1 has more than five dimensions in focus")


def test_extra_time_makes_every_seat_longer_and_says_no_reason(setting_up: SimpleNamespace) -> None:
    extra = setting_up.page.extra
    extra.setCurrentIndex(extra.findText("1.25 times as long"))
    planned(setting_up)
    seats = [each["seat"] for each in bodies(setting_up.session.workspace.file, "seat-assigned")]
    assert [seat["minutes"] for seat in seats] == [94, 94, 75, 75]
    assert all(seat["extra"] == {"factor": 1.25, "minutes": None} for seat in seats)
    assert extra.extra() is None, "the next panel begins without"


def test_one_exercise_given_twice_is_said(setting_up: SimpleNamespace) -> None:
    page = setting_up.page
    first, second = page.rows[0], page.rows[1]
    second._exercise.show_key(first.exercise(), "The same")
    second.exercise_chosen.emit()
    assert shown(page, "Seats 1, 2 give the same exercise")


def test_what_is_missing_is_said_and_nothing_is_planned(setting_up: SimpleNamespace) -> None:
    setting_up.page.plan()
    assert shown(setting_up.page, "Type the name of the")
    assert bodies(setting_up.session.workspace.file, "panel-planned") == []


def test_kits_go_out_cards_come_back_and_the_panel_is_opened(
    setting_up: SimpleNamespace, tmp_path: Path
) -> None:
    session, window = setting_up.session, setting_up.window
    page = planned(setting_up)
    folder = tmp_path / "kits"
    folder.mkdir()
    page.write_kits(folder)
    [dialog] = page.findChildren(EscrowDialog)
    dialog.reject()
    assert dialog.isVisible(), "the code would be gone"
    dialog.findChild(QCheckBox).click()
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Done").click()
    assert len(list(folder.iterdir())) == 4

    cards = []
    for at, kit in enumerate(sorted(folder.iterdir())):
        with Workspace.create(tmp_path / f"laptop{at}", session.workspace.clock) as laptop:
            [(panel, seat)] = import_files.take_in(laptop, [kit]).desks
            desk = reading.open_desk(laptop, panel, seat)
            for dimension in desk.seat.focus:
                desk = scoring.act(laptop, desk, rules.rate, dimension, 3)
            desk = scoring.act(laptop, desk, rules.recommend, "yes", "Quillfeather")
            scoring.seal(laptop, desk)
            card = tmp_path / f"card{at}.evenhand"
            send_card.send(laptop, panel, seat, card)
            cards.append(card)
    import_files.take_in(session.workspace, cards[:3])
    page.refresh()
    assert shown(page, "Waiting for: Tunde Adeyemi")
    assert not page.open_button.isVisible()
    import_files.take_in(session.workspace, cards)
    page.refresh()
    assert b"Quillfeather" not in session.workspace.file.read_bytes()
    QTest.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert window.room is not None
    assert shown(window.room, "4 seats sealed")
    [opened] = bodies(session.workspace.file, "panel-opened")
    assert opened["how"] == "all-sealed"


def test_a_lost_kit_is_written_again_with_the_code_only(
    setting_up: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = planned(setting_up)
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    page.write_kits(first)
    [dialog] = page.findChildren(EscrowDialog)
    code = next(each.text() for each in dialog.findChildren(Prose) if each.property("kind") == "title")
    dialog.accept()
    assert list((setting_up.session.workspace.folder / "backups").glob("*.db"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(second))
    page.make_kits()
    [lost] = page.findChildren(LostKitDialog)
    lost.wanted.emit("not the code")
    assert lost.problem.isVisible()
    assert not list(second.iterdir())
    lost.wanted.emit(code)
    assert len(list(second.iterdir())) == 1


def test_opening_early_takes_a_reason_that_stands_in_the_record(setting_up: SimpleNamespace) -> None:
    session, window = setting_up.session, setting_up.window
    page = planned(setting_up)
    desk = reading.open_desk(session.workspace, page.panel, page._blind.panel.seats[0].id)
    for dimension in desk.seat.focus:
        desk = scoring.act(session.workspace, desk, rules.rate, dimension, 3)
    scoring.seal(session.workspace, scoring.act(session.workspace, desk, rules.recommend, "yes", "Solid"))
    page.refresh()
    page.open_early()
    [dialog] = page.findChildren(OpenEarlyDialog)
    dialog.by.setText("Rosa Klein")
    dialog.wanted.emit("Rosa Klein", "", "")
    assert dialog.problem.isVisible()
    dialog.wanted.emit("Rosa Klein", "Two seats fell ill", "")
    [opened] = bodies(session.workspace.file, "panel-opened")
    assert (opened["by"], opened["reason"], len(opened["without"])) == ("Rosa Klein", "Two seats fell ill", 3)
    assert window.room is not None
