"""Reports in the window: status, figures, fairness; a file of groups leaves no trace."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.application import Session
from app.ui.widgets.choice import Choice
from tests.services.records.test_erase import found_in
from tests.ui.conftest import shown


@pytest.fixture
def at_reports(demo_folder: Path, start: Callable[..., Session]) -> SimpleNamespace:
    session = start()
    session.window.go("status")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window)


def turn(window: object, name: str) -> None:
    page = window._stack.currentWidget()  # type: ignore[attr-defined]
    tab = next(each for each in page.findChildren(Choice) if each.text() == name and each.isVisible())
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_figures_are_reached_by_their_tab_counted_and_saved(
    at_reports: SimpleNamespace, tmp_path: Path
) -> None:
    window = at_reports.window
    turn(window, "Figures")
    page = window._pages["figures"]
    page.settle()
    settle()
    assert shown(page, "cards sealed: ") and shown(page, "Detailed notes")
    assert "Hours to the seal. ≤ 1: " in page._bars.accessibleName()
    page.save_to(tmp_path / "figures.xlsx")
    assert (tmp_path / "figures.xlsx").read_bytes()[:2] == b"PK"
    turn(window, "Status")
    assert window._stack.currentWidget() is window._pages["status"]


def test_a_file_of_groups_is_told_copied_and_leaves_no_trace(
    at_reports: SimpleNamespace, tmp_path: Path
) -> None:
    window = at_reports.window
    turn(window, "Fairness")
    page = window._pages["fairness"]
    rows = ["Zwetschgen,yes"] * 20 + ["Zwetschgen,no"] * 20 + ["Mirabellen,yes"] * 8 + ["Mirabellen,no"] * 32
    rows += ["Quitten,yes"] * 3
    file = tmp_path / "groups-zanzibarian.csv"
    file.write_text("\n".join(["group,selected", *rows]) + "\n", "utf-8")
    page.open(file)
    settle()
    assert shown(page, "Mirabellen: 8 of 40 selected, 40.0 % of the rate of Zwetschgen")
    assert shown(page, "One group has fewer than 5 people") and not shown(page, "Quitten")
    page.copy()
    assert "Mirabellen: 8 of 40" in QApplication.clipboard().text()
    window.go("today")
    at_reports.session.workspace.compact()
    words = ("Zwetschgen", "Mirabellen", "zanzibarian")
    assert list(found_in(at_reports.session.workspace.folder, words)) == []
    home = Path(os.environ["EVENHAND_HOME"])
    assert list(found_in(home, words)) == []
    window.go("fairness")
    settle()
    assert shown(page, "No file was chosen")


def test_a_file_without_the_usual_columns_asks_for_them(at_reports: SimpleNamespace, tmp_path: Path) -> None:
    window = at_reports.window
    window.go("fairness")
    page = window._pages["fairness"]
    rows = [*["a,1,yes"] * 6, *["b,2,no"] * 6, *["b,2,yes"] * 4]
    file = tmp_path / "odd.csv"
    file.write_text("\n".join(["Kin,Number,Taken", *rows]) + "\n", "utf-8")
    page.open(file)
    settle()
    assert shown(page, "Choose the one that is meant")
    page._group.setCurrentText("Kin")
    page._selected.setCurrentText("Taken")
    page._selected.activated.emit(2)
    settle()
    assert shown(page, "b: 4 of 10 selected")
