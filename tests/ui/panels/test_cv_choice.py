"""Giving a seat the candidate's CV while a panel is set up: off, unless someone does it."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton

from app.services.panels import lists
from app.services.scorecard import desk as reading
from app.ui.panels.setup import SetupPage
from tests.exchange.cvs import hostile
from tests.ui.conftest import shown
from tests.ui.waiting import until


@pytest.fixture
def setting_up(start: Callable[..., object]) -> SimpleNamespace:
    """Someone who sets up a panel of four seats, all named."""
    session = start()
    session.window.set_up_panel("Ines Okafor")
    page = session.window.findChild(SetupPage)
    for at, row in enumerate(page.rows):
        row._name.setText(f"Interviewer {at}")
    return SimpleNamespace(session=session, window=session.window, page=page)


def planned(setting_up: SimpleNamespace) -> list[str]:
    """Plan the panel; return the form of the CV that each seat was given."""
    setting_up.page.plan()
    workspace = setting_up.session.workspace
    [panel] = lists.panels(workspace)
    seats = [line.id for line in lists.seats(workspace, panel=panel.id)]
    found = {seat: reading.open_desk(workspace, panel.id, seat).seat for seat in seats}
    by_name = sorted(found.values(), key=lambda seat: seat.interviewer.name)
    return [seat.cv.form if seat.cv else "" for seat in by_name]


def buttons(setting_up: SimpleNamespace) -> list[str]:
    return [each.text() for each in setting_up.page.findChildren(QPushButton) if "CV" in each.text()]


def test_no_seat_gets_a_cv_unless_it_is_given_one(setting_up: SimpleNamespace) -> None:
    assert buttons(setting_up) == ["No CV"] * 4
    assert planned(setting_up) == [""] * 4


def test_one_seat_gets_a_pdf_and_one_a_link(setting_up: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "ines.pdf"
    file.write_bytes(hostile.plain(pages=2))
    rows = setting_up.page.rows
    rows[0].cv.take_file(str(file))
    until(lambda: buttons(setting_up)[0] == "CV: 2 pages", "it is read")
    assert shown(rows[0], "counted as ancillary information")
    rows[2].cv.take_link("https://example.com/ines")
    assert planned(setting_up) == ["pdf", "", "link", ""]


def test_what_is_no_cv_is_refused_in_words_and_not_given(setting_up: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "ines.pdf"
    file.write_bytes(b"MZ, a program")
    choice = setting_up.page.rows[0].cv
    choice.take_file(str(file))
    until(setting_up.window.problem, "it is said")
    assert setting_up.window.problem() == "This is no PDF that can be read."
    choice.take_link("file:///etc/passwd")
    assert "https://" in setting_up.window.problem()
    assert buttons(setting_up)[0] == "No CV" and planned(setting_up) == [""] * 4
