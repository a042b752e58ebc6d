"""A recruiter drops a table on the window, sees what will become of it, and goes on from the candidates."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.packs.rubric import Rubric
from app.services.panels import lists
from app.services.recruiting import candidates
from app.ui.debrief.feedback import FeedbackDialog
from app.ui.panels.setup import SetupPage
from app.ui.recruiting.brief import BriefDialog
from app.ui.recruiting.candidates import CandidatesPage
from app.ui.recruiting.import_candidates import ImportDialog
from app.ui.widgets.painted_rows import ROW
from tests.services.conftest import plan
from tests.services.debrief.test_feedback import decide, opened
from tests.strangers import strangers
from tests.ui.today.test_today import drop
from tests.ui.waiting import until

Press = Callable[..., None]
HEAD = "Full name,E-mail,Talent ID\n"


def wait(dialog: ImportDialog) -> None:
    until(lambda: not dialog._reading.running and not dialog._taking.running, "read and taken in")
    QApplication.processEvents()


def dropped(start: Callable[..., object], file: Path) -> SimpleNamespace:
    """The dialog that opens when `file` is dropped on the window."""
    session = start()
    session.window.take_in([file])
    dialog = session.window.findChild(ImportDialog)
    wait(dialog)
    return SimpleNamespace(session=session, window=session.window, dialog=dialog)


def csv(tmp_path: Path, rows: str, head: str = HEAD) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(head + rows, "utf-8")
    return file


def rows(dialog: ImportDialog) -> list[tuple[str, str, str]]:
    model = dialog.rows.model()
    entries = [model.index(at, 0).data(ROW) for at in range(model.rowCount())]
    return [(each.title, each.detail, each.state) for each in entries]


def names(session: object) -> list[str]:
    return [line.name for line in candidates.lines(session.workspace)]  # type: ignore[attr-defined]


@pytest.mark.elsewhere
def test_good_rows_go_in_and_the_others_are_named_with_their_reason(
    start: Callable[..., object], tmp_path: Path
) -> None:
    table = "Ada Moreau,ada@x.org,C1\nBea,nonsense,C2\nAda M.,ada@x.org,\n"
    asked = dropped(start, csv(tmp_path, table))
    dialog = asked.dialog
    assert names(asked.session) == []
    assert rows(dialog) == [("Ada Moreau", "ada@x.org", "Is added")]
    dialog.verdicts.chosen.emit("bad")
    assert rows(dialog) == [("Row 3", "“nonsense” is no e-mail address.", "Left out")]
    dialog.add.click()
    wait(dialog)
    assert dialog.said.text() == "1 candidate added, 1 twice in the table, 1 not to be read."
    assert names(asked.session) == ["Ada Moreau"]
    assert rows(dialog)[0][2] == "Left out: same e-mail address as row 2"


def test_what_a_column_means_is_chosen_and_remembered(start: Callable[..., object], tmp_path: Path) -> None:
    asked = dropped(start, csv(tmp_path, "Ada Moreau,ada@x.org,C1\n"))
    dialog = asked.dialog
    choice = dialog.choices[2]
    assert choice.currentText() == "Left out"
    at = choice.findData("external_id")
    choice.setCurrentIndex(at)
    choice.activated.emit(at)
    wait(dialog)
    dialog.add.click()
    wait(dialog)
    dialog.see.click()
    [line] = candidates.lines(asked.session.workspace)
    assert line.details.external_id == "C1"
    asked.window.take_in([csv(tmp_path, "Bea,,C2\n")])
    again = next(each for each in asked.window.findChildren(ImportDialog) if each.isVisible())
    wait(again)
    assert again.choices[2].currentText() == "Candidate id" and again.forget.isVisible()


def test_a_workbook_whose_names_nobody_would_guess(start: Callable[..., object], tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Talent", "Mail"])
    book.active.append(["Ada Moreau", "ada@x.org"])
    book.save(tmp_path / "people.xlsx")
    asked = dropped(start, tmp_path / "people.xlsx")
    dialog = asked.dialog
    assert not dialog.add.isEnabled()
    at = dialog.choices[0].findData("name")
    dialog.choices[0].setCurrentIndex(at)
    dialog.choices[0].activated.emit(at)
    wait(dialog)
    dialog.add.click()
    wait(dialog)
    assert names(asked.session) == ["Ada Moreau"]


def test_enter_pressed_again_while_the_table_goes_in_cancels_nothing(
    start: Callable[..., object], tmp_path: Path
) -> None:
    asked = dropped(start, csv(tmp_path, "Ada Moreau,ada@x.org,C1\n"))
    dialog = asked.dialog
    assert dialog.focusWidget() is dialog.add
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    wait(dialog)
    assert dialog.isVisible() and names(asked.session) == ["Ada Moreau"]


def test_the_keys_stay_on_the_column_whose_meaning_was_chosen(
    start: Callable[..., object], tmp_path: Path
) -> None:
    dialog = dropped(start, csv(tmp_path, "Ada Moreau,ada@x.org,C1\n")).dialog
    choice = dialog.choices[2]
    until(choice.isVisible, "the columns stand there")
    choice.setFocus()
    choice.activated.emit(choice.findData("external_id"))
    wait(dialog)
    assert dialog.isVisible() and dialog.focusWidget() is choice


def test_an_import_that_is_stopped_adds_nobody(start: Callable[..., object], tmp_path: Path) -> None:
    asked = dropped(start, csv(tmp_path, "Ada Moreau,ada@x.org,C1\n"))
    asked.dialog._taking.on_progress = lambda done, of: False  # as when Stop is pressed at once
    asked.dialog.add.click()
    wait(asked.dialog)
    assert asked.dialog.said.text() == "The import was stopped. Nobody was added."
    assert names(asked.session) == []


def test_a_file_that_is_no_table_is_refused_in_words(start: Callable[..., object], tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    asked = dropped(start, file)
    assert "Save it as .xlsx" in asked.dialog.said.text() and not asked.dialog.add.isEnabled()


@pytest.fixture
def listed(start: Callable[..., object], rubric: Rubric, tmp_path: Path) -> SimpleNamespace:
    """The page with two who wait and one who has a panel."""
    session = start()
    file = csv(tmp_path, "Ada Moreau,ada@x.org,C1\nBea Lind,bea@x.org,C2\n")
    candidates.take_in(session.workspace, candidates.preview(session.workspace, file))
    strangers(session.workspace, plan(session.workspace, rubric, "Mara Haas", candidate="Cid Voss"))
    session.window.go("candidates")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    page = session.window.findChild(CandidatesPage)
    return SimpleNamespace(session=session, window=session.window, page=page)


def seen(page: CandidatesPage) -> list[tuple[str, str]]:
    model = page.list.model()
    entries = [model.index(at, 0).data(ROW) for at in range(model.rowCount())]
    return [(each.title, each.state) for each in entries]


def test_everybody_stands_there_with_how_far_they_are(listed: SimpleNamespace) -> None:
    assert seen(listed.page) == [
        ("Cid Voss", "Planned"), ("Bea Lind", "No panel yet"), ("Ada Moreau", "No panel yet"),
    ]  # fmt: skip
    listed.page.only.setCurrentIndex(1)
    listed.page.only.activated.emit(1)
    assert len(seen(listed.page)) == 2


def test_typing_finds_and_a_panel_is_planned_for_whom_it_found(listed: SimpleNamespace, press: Press) -> None:
    page = listed.page
    page.search.setFocus()
    press("ADA@")
    assert seen(page) == [("Ada Moreau", "No panel yet")]
    page.list.setFocus()
    press(Qt.Key.Key_Return)
    assert page.plan.hasFocus() and not page.open.isVisible()
    page.plan.click()
    setup = listed.window.findChild(SetupPage)
    assert setup.isVisible() and setup.candidate.text() == "Ada Moreau"


def test_the_panel_of_a_candidate_is_opened_from_the_list(listed: SimpleNamespace) -> None:
    [panel] = lists.panels(listed.session.workspace)
    listed.page.open.click()
    assert listed.window.desk is not None and listed.window.desk.desk.panel.id == panel.id


def test_the_brief_of_a_candidate_is_read_completed_and_saved(
    listed: SimpleNamespace, tmp_path: Path, press: Press
) -> None:
    listed.page.brief.click()
    dialog = listed.window.findChild(BriefDialog)
    assert "Cid Voss" in dialog.text.toPlainText() and not dialog.save.isEnabled()
    dialog.contact.setFocus()
    dialog.contact.setText("Rosa Lind, rosa@example.org")
    assert "Rosa Lind, rosa@example.org" in dialog.text.toPlainText()
    dialog.copy.click()
    assert QApplication.clipboard().text().startswith("# Your interviews")
    dialog.save_to(tmp_path / "brief.docx")
    assert "let “brief.docx” end in .pdf, .html or .md" in dialog.said.text()
    dialog.save_to(tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-") and not dialog.isVisible()


def test_the_brief_is_saved_in_large_print_and_as_a_web_page(listed: SimpleNamespace, tmp_path: Path) -> None:
    pages = []
    for large in (False, True):
        listed.page.brief.click()
        dialog = listed.window.findChildren(BriefDialog)[-1]
        dialog.contact.setText("Rosa Lind, rosa@example.org")
        dialog.large.setChecked(large)
        if large:
            dialog.save_to(tmp_path / "brief.html")
            assert dialog.said.text().startswith("Large print is a PDF.") and dialog.isVisible()
        dialog.save_to(tmp_path / "brief.pdf")
        pages.append(len(PdfReader(tmp_path / "brief.pdf").pages))
    assert pages[0] < pages[1]
    listed.page.brief.click()
    dialog = listed.window.findChildren(BriefDialog)[-1]
    dialog.contact.setText("Rosa Lind, rosa@example.org")
    dialog.save_to(tmp_path / "brief.html")
    assert "<title>Your interviews</title>" in (tmp_path / "brief.html").read_text("utf-8")


def test_the_places_turn_into_each_other(listed: SimpleNamespace) -> None:
    listed.page._turn.chosen.emit("panels")
    assert not listed.page.isVisible()


def test_the_committee_ticks_words_and_approves_what_the_candidate_is_told(
    start: Callable[..., object], rubric: Rubric, tmp_path: Path
) -> None:
    session = start()
    panel = opened(session.workspace, rubric)
    session.window.go("candidates")
    page = session.window.findChild(CandidatesPage)
    assert page.feedback.isVisible() and not page.brief.isVisible()
    page.feedback.click()
    dialog = session.window.findChild(FeedbackDialog)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    dialog.by.setText("Rosa")
    _, box, edit = dialog.rows[0]
    box.click()
    edit.setText("You began with who loses when the model is wrong")
    dialog.approve_button.click()
    assert "after the decision" in dialog.said.text() and not dialog.save.isEnabled()
    decide(session.workspace, panel)
    dialog.approve_button.click()
    dialog.save_to(tmp_path / "feedback.md")
    told = (tmp_path / "feedback.md").read_text("utf-8")
    assert "- You began with who loses when the model is wrong" in told
    assert "pilot" not in told and "Novak" not in told


@pytest.mark.parametrize("name", ["people.csv", "people.tsv", "PEOPLE.TSV"])
def test_a_table_that_is_dropped_on_the_window_is_taken(
    start: Callable[..., object], tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_text("Full name\tE-mail\nAda Moreau\tada@x.org\n", "utf-8")
    session = start()
    drop(session.window, file)  # type: ignore[attr-defined]
    dialog = session.window.findChild(ImportDialog)  # type: ignore[attr-defined]
    wait(dialog)
    dialog.add.click()
    wait(dialog)
    with closing(sqlite3.connect(session.workspace.file)) as held:  # type: ignore[attr-defined]
        bodies = held.execute("SELECT body FROM events WHERE kind = 'candidate-added'").fetchall()
    assert [json.loads(body)["candidate"]["name"] for (body,) in bodies] == ["Ada Moreau"]
