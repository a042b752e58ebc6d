"""A recruiter exports from the window: what is wanted, of which panels, and where the file is."""

import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from app.domain.packs.rubric import Rubric
from app.services.scorecard import scoring
from app.ui.panels.panels import PanelsPage
from app.ui.recruiting.export import ExportDialog
from tests.services.conftest import finish, open_desk, plan
from tests.ui.waiting import until

Press = Callable[..., None]


@pytest.fixture
def asked(start: Callable[..., object], rubric: Rubric) -> SimpleNamespace:
    """The export dialog over two sealed panels and one that waits."""
    session = start()
    for candidate in ("Amara Osei", "Daniel Reuter"):
        panel = plan(session.workspace, rubric, "Mara Haas", candidate=candidate)
        scoring.seal(session.workspace, finish(session.workspace, open_desk(session.workspace, panel)))
    plan(session.workspace, rubric, "Mara Haas", candidate="Sofia Lindgren")
    session.keep(session.settings.replace(interviewer_name="Rosa Lind"))
    session.window.go("panels")
    page = session.window.findChild(PanelsPage)
    next(each for each in page.findChildren(QPushButton) if each.text().startswith("Export")).click()
    dialog = session.window.findChild(ExportDialog)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return SimpleNamespace(session=session, window=session.window, dialog=dialog)


def choose(dialog: ExportDialog, form: str) -> None:
    forms = [dialog.form_choice.itemData(at)[0] for at in range(dialog.form_choice.count())]
    dialog.form_choice.setCurrentIndex(forms.index(form))


def wait(dialog: ExportDialog) -> str:
    """Wait until it is done, and return what the dialog says."""
    until(lambda: not dialog.said.isHidden() and not dialog._work.running, "the export is done")
    return dialog.said.text()


def test_the_summary_of_all_panels_as_a_workbook(asked: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "summary.xlsx"
    asked.dialog.save_to(file)
    said = wait(asked.dialog)
    assert said.startswith("3 rows about 3 panels. 1 panel is not open yet: nothing that its cards say")
    assert str(file) in said and asked.dialog.folder.isVisible()
    sheet = openpyxl.load_workbook(file).worksheets[0]
    assert "Daniel Reuter" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_chosen_panels_only_found_by_typing(asked: SimpleNamespace, tmp_path: Path, press: Press) -> None:
    dialog = asked.dialog
    dialog.which.chosen.emit("chosen")
    assert not dialog.save.isEnabled()
    dialog.picker._search.setFocus()
    press("reuter", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    dialog.picker._search.setText("osei")
    dialog.picker._list.setFocus()
    press(Qt.Key.Key_Space)
    dialog.what.chosen.emit("ratings")
    choose(dialog, "csv")
    dialog.save_to(tmp_path / "ratings.csv")
    wait(dialog)
    with (tmp_path / "ratings.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert {row["candidate"] for row in csv.DictReader(stream)} == {"Daniel Reuter", "Amara Osei"}


def test_scorecards_in_the_shape_of_another_system_under_pseudonyms(
    asked: SimpleNamespace, tmp_path: Path
) -> None:
    dialog = asked.dialog
    dialog.what.chosen.emit("cards")
    dialog.fields.chosen.emit("pseudonymous")
    choose(dialog, "greenhouse")
    dialog.save_to(tmp_path / "cards.json")
    wait(dialog)
    text = (tmp_path / "cards.json").read_text("utf-8")
    assert json.loads(text)[0]["overall_recommendation"]
    assert "Reuter" not in text


def test_markdown_goes_to_the_clipboard_and_on_record(asked: SimpleNamespace) -> None:
    dialog = asked.dialog
    assert not dialog.copy.isVisible()
    choose(dialog, "markdown")
    dialog.copy.click()
    assert wait(dialog).endswith("On the clipboard.")
    assert QApplication.clipboard().text().startswith("| ")
    with sqlite3.connect(asked.session.workspace.file) as file:
        [(body,)] = file.execute("SELECT body FROM events WHERE kind = 'exported'").fetchall()
    assert json.loads(body)["by"] == "Rosa Lind" and json.loads(body)["form"] == "markdown"


def test_without_a_name_nothing_leaves(asked: SimpleNamespace, tmp_path: Path) -> None:
    asked.dialog.by.clear()
    asked.dialog.save_to(tmp_path / "summary.csv")
    assert wait(asked.dialog) == "Say who exports: it stands in the record."
    assert not list(tmp_path.glob("summary*"))


def test_who_exports_is_asked_before_the_file(
    asked: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked_for.append("file") or ("", ""))
    asked.dialog.by.clear()
    asked.dialog.save.click()
    assert asked_for == [] and asked.dialog.by.hasFocus()
    assert asked.dialog.said.text() == "Say who exports: it stands in the record."
    asked.dialog.by.setText("Rosa Lind")
    asked.dialog.save.click()
    assert asked_for == ["file"]


def test_an_export_that_is_stopped_leaves_no_file(asked: SimpleNamespace, tmp_path: Path) -> None:
    dialog = asked.dialog
    dialog._work.on_progress = lambda done, of: False  # as when Stop is pressed before the first panel
    dialog.save_to(tmp_path / "summary.csv")
    assert wait(dialog) == "The export was stopped. No file was written."
    assert not list(tmp_path.glob("summary*")) and dialog.save.isEnabled()


def test_a_folder_that_is_gone_is_named(asked: SimpleNamespace, tmp_path: Path) -> None:
    asked.dialog.save_to(tmp_path / "gone" / "summary.csv")
    assert "gone" in wait(asked.dialog)


def test_from_the_keys_to_the_file(
    asked: SimpleNamespace, tmp_path: Path, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked.dialog.close()
    window = asked.window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(
        window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    [dialog] = [each for each in window.findChildren(ExportDialog) if each.isVisible()]
    file = str(tmp_path / "summary.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    dialog.save.click()
    wait(dialog)
    assert Path(file).exists()


def test_closing_the_window_in_the_middle_ends_the_work(asked: SimpleNamespace, tmp_path: Path) -> None:
    asked.dialog.save_to(tmp_path / "summary.xlsx")
    asked.window.close()
    assert not asked.dialog._work.running
