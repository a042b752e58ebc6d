"""A recruiter looks on Friday at what is missing, narrows it by typing, and reminds who is late."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.ui.recruiting.status import StatusPage
from app.ui.widgets.painted_rows import ROW
from app.ui.widgets.two_line_list import EntryList

FOCUS = ("problem-framing", "evaluation-rigor")


@pytest.fixture
def board(start: Callable[..., object], rubric: object, clock: Callable[[], object]) -> SimpleNamespace:
    session = start()
    now = clock()
    for number, ago in enumerate((50, 2, -20)):
        seats = [SeatPlan("Mara Haas", FOCUS, starts_at=now - timedelta(hours=ago))]
        planning.plan_panel(session.workspace, f"Ines Okafor {number}", rubric, seats)
    session.window.go("status")
    page = session.window.findChild(StatusPage)
    return SimpleNamespace(window=session.window, page=page, workspace=session.workspace)


def seen(page: StatusPage) -> list[tuple[str, str]]:
    model = page.findChild(EntryList).model()
    entries = [model.index(at, 0).data(ROW) for at in range(model.rowCount())]
    return [(entry.title, entry.state) for entry in entries]


def test_every_seat_stands_there_with_its_state(board: SimpleNamespace) -> None:
    assert seen(board.page) == [
        ("Ines Okafor 0", "Overdue"), ("Ines Okafor 1", "Planned"), ("Ines Okafor 2", "Planned"),
    ]  # fmt: skip


def test_typing_narrows_the_board(board: SimpleNamespace, press: Callable[..., None]) -> None:
    board.page.findChild(QLineEdit).setFocus()
    press("okafor 2")
    assert [title for title, _ in seen(board.page)] == ["Ines Okafor 2"]


def test_only_the_overdue_and_a_reminder_to_copy(board: SimpleNamespace) -> None:
    only = board.page.findChild(QComboBox)
    at = only.findData("overdue")
    assert only.itemText(at) == "Overdue (1)"
    only.setCurrentIndex(at)
    only.activated.emit(at)
    assert seen(board.page) == [("Ines Okafor 0", "Overdue")]
    copy = next(each for each in board.page.findChildren(QPushButton) if each.text().startswith("Copy"))
    assert copy.isEnabled()
    copy.click()
    assert QApplication.clipboard().text().startswith("mailto:?subject=Please%20seal")
    assert "Okafor" not in QApplication.clipboard().text()


def test_the_calendar_is_written_from_the_board(board: SimpleNamespace, tmp_path: Path) -> None:
    board.page.write_calendar(tmp_path / "ours.ics")
    assert (tmp_path / "ours.ics").read_bytes().count(b"BEGIN:VTODO") == 3
