"""Records in the window: a rule, what is due, holds, erasing, the log, the access pack."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.domain.journal.erasing import ErasingBegun
from app.domain.journal.events import Subjects
from app.services.panels import lists
from app.services.records import broken_off, retention, verify
from app.store.files import unfinished
from app.store.journal import events, newest
from app.ui.application import Session
from app.ui.records.erase import EraseDialog
from app.ui.window import settle
from tests.services.records.test_erase import found_in
from tests.ui.conftest import shown
from tests.ui.waiting import on_disk, until


@pytest.fixture
def at_records(demo_folder: Path, start: Callable[..., Session]) -> SimpleNamespace:
    """The records of the demo's candidates, before a rule was chosen."""
    session = start()
    session.keep(session.settings.replace(interviewer_name="Rosa Recruiter"))
    session.window.go("records")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window, page=session.window._pages["records"])


def press(page: object, text: str) -> None:
    [found] = [each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()]  # type: ignore[attr-defined]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def choose(page: object, name: str) -> None:
    """Go to a candidate in the list by keys."""
    face = page.retention  # type: ignore[attr-defined]
    key = next(each.record.candidate for each in face._lines if each.record.name == name)
    while face._list.current() != key:
        QTest.keyClick(face._list, Qt.Key.Key_Down)


def test_a_rule_is_put_in_force_and_what_is_due_is_listed(at_records: SimpleNamespace) -> None:
    assert shown(at_records.page, "No retention rule was chosen")
    press(at_records.page, "Put in force")
    assert shown(at_records.page, "In force:") and shown(at_records.page, "Nothing is erased by itself")
    assert len(at_records.page.retention._lines) == 7


def test_a_hold_beats_erasing_until_it_is_lifted(at_records: SimpleNamespace) -> None:
    page = at_records.page
    press(page, "Put in force")
    choose(page, "Leila Brandt")
    reason = page.retention.findChild(QLineEdit)
    QTest.keyClicks(page.retention._reason, "Charge filed")
    assert reason is not None
    press(page, "Put on hold")
    choose(page, "Leila Brandt")
    assert not page.retention._erase.isEnabled()
    press(page, "Lift the hold")
    choose(page, "Leila Brandt")
    assert page.retention._erase.isEnabled()


def test_erasing_asks_for_the_name_and_leaves_a_certificate_and_not_a_word(
    at_records: SimpleNamespace, tmp_path: Path
) -> None:
    page, window, workspace = at_records.page, at_records.window, at_records.session.workspace
    ids = {line.candidate: line.id for line in lists.panels(workspace)}
    window.open_panel(ids["Ines Okafor"])
    window.desk.record.pane.line.insert("half a zanzibarian word")
    until(lambda: on_disk(workspace.folder, "half a zanzibarian word"), "kept while typing")
    window.go("records")
    press(page, "Put in force")
    choose(page, "Ines Okafor")
    press(page, "Erase…")
    dialog = window.findChild(EraseDialog)
    erase = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Erase")
    assert not erase.isEnabled()
    QTest.keyClicks(dialog.findChild(QLineEdit), "ines okafor")
    QTest.mouseClick(erase, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert list(found_in(workspace.folder, ("Okafor", "zanzibarian"))) == []
    assert verify.verify_workspace(workspace).verdict == "proven"
    assert window.desk is None
    page.retention.save_certificate(tmp_path / "certificate.pdf")
    text = subprocess.run(
        ["pdftotext", tmp_path / "certificate.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Certificate of erasure" in text and "Rosa Recruiter" in text and "Okafor" not in text


def test_the_log_tells_what_was_done_is_searched_checked_and_saved(
    at_records: SimpleNamespace, tmp_path: Path
) -> None:
    page = at_records.page
    press(page, "Put in force")
    page.turn("audit")
    first = page.audit._found[0]
    assert first.who == "Rosa Recruiter" and str(first.said).startswith("Retention rule chosen")
    QTest.keyClicks(page.audit._search, "osei")
    assert {each.candidate for each in page.audit._found} == {"Amara Osei"}
    press(page, "Check now")
    page.audit.settle()
    QApplication.processEvents()
    assert shown(page, "is unbroken, and every seal holds")
    page.audit.save_to(tmp_path / "log.csv")
    lines = (tmp_path / "log.csv").read_text("utf-8").splitlines()
    assert lines[0].startswith('"at","topic","who"') and len(lines) == len(page.audit._found) + 1


def test_an_access_pack_holds_what_was_said_and_names_no_third_party(
    at_records: SimpleNamespace, tmp_path: Path
) -> None:
    page = at_records.page
    press(page, "Put in force")
    choose(page, "Daniel Reuter")
    page.retention.write_pack(tmp_path / "pack")
    told = (tmp_path / "pack" / "access.json").read_text("utf-8")
    for name in ("Haas", "Lindqvist", "Adeyemi", "Osei"):
        assert name not in told
    held = json.loads(told)
    [panel] = held["panels"]
    assert "Legal can deal with that later" in told and len(panel["seats"]) == 4
    texts = [
        subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
        for file in sorted((tmp_path / "pack").glob("*.pdf"))
    ]
    assert len(texts) == 2 and not any("Haas" in text for text in texts)
    page.turn("audit")
    assert str(page.audit._found[0].said).startswith("Exported: access pack")


def test_a_pack_says_what_is_sealed_and_not_open_yet(at_records: SimpleNamespace, tmp_path: Path) -> None:
    page = at_records.page
    press(page, "Put in force")
    choose(page, "Sofia Lindgren")
    page.retention.write_pack(tmp_path / "pack")
    [panel] = json.loads((tmp_path / "pack" / "access.json").read_text("utf-8"))["panels"]
    assert panel["debrief"] is None and "once the panel is open" in panel["not_given"]
    assert shown(page, "what its cards say is not in the pack")


def test_a_search_that_fits_very_many_finds_the_newest_too(
    at_records: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at_records.page
    page.turn("audit")
    QTest.keyClicks(page.audit._search, "e")
    few = [each.place for each in page.audit._found]
    monkeypatch.setattr(newest, "_MANY", 2)
    page.audit.refresh()
    assert few and [each.place for each in page.audit._found] == few


@pytest.fixture
def held_open(at_records: SimpleNamespace, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Erasing that waits for a file which another program writes, with the words in it."""
    workspace = at_records.session.workspace
    name = "Ines Okafor"
    at_records.candidate = retention.find_candidate(workspace, name).candidate
    at_records.part = tmp_path / f"{unfinished.PART}1"
    press(at_records.page, "Put in force")
    with unfinished.noted(workspace.folder, at_records.part):
        at_records.part.write_bytes(name.encode())
        at_records.page.retention.erase(at_records.candidate)
        yield at_records
        at_records.part.unlink(missing_ok=True)


def test_erasing_that_waits_has_a_line_until_it_goes_on(held_open: SimpleNamespace) -> None:
    page, candidate = held_open.page, held_open.candidate
    assert shown(held_open.window, "is on record and not at its end")
    assert shown(page, f"Erasing {candidate}: the last step is not done yet.")
    assert not shown(page, "Save the certificate")
    assert not any(each.record.candidate == candidate for each in page.retention._lines)
    press(page, "Go on now")
    assert shown(page, f"Erasing {candidate}: ")


def test_erasing_that_waited_is_ended_beside_the_work_and_its_certificate_offered(
    at_records: SimpleNamespace, tmp_path: Path
) -> None:
    page, session = at_records.page, at_records.session
    candidate = retention.find_candidate(session.workspace, "Ines Okafor").candidate
    part = tmp_path / f"{unfinished.PART}1"
    press(page, "Put in force")
    with unfinished.noted(session.workspace.folder, part):
        part.write_bytes(b"half")
        page.retention.erase(candidate)
        part.unlink()
    settle.go_on_erasing(session)
    until(lambda: not broken_off.under_way(session.workspace), "the erasing is at its end")
    until(lambda: shown(at_records.window, "erased to the last copy"), "it is said")
    page.refresh()
    assert not shown(page, f"Erasing {candidate}: ")
    press(page, "Certificate of the last erasing")
    page.retention.save_certificate(tmp_path / "certificate.json")
    assert json.loads((tmp_path / "certificate.json").read_text())["candidate"] == candidate


def test_a_desk_is_closed_before_words_that_are_still_in_the_journal_go(
    at_records: SimpleNamespace,
) -> None:
    session, window = at_records.session, at_records.window
    candidate = retention.find_candidate(session.workspace, "Ines Okafor").candidate
    with session.workspace.write() as connection:
        about = Subjects(candidate=candidate)
        begun = ErasingBegun(copies=(), by="Rosa")
        events.append(connection, session.workspace, [begun], author=None, subjects=about)
    window.open_panel({line.candidate: line.id for line in lists.panels(session.workspace)}["Ines Okafor"])
    assert window.desk is not None
    settle.go_on_erasing(session)
    assert window.desk is None
    until(lambda: not broken_off.under_way(session.workspace), "the erasing is at its end")
    assert list(found_in(session.workspace.folder, ("Okafor",))) == []


def test_closing_the_window_brings_to_its_end_what_was_too_large_beside_the_work(
    at_records: SimpleNamespace,
) -> None:
    session = at_records.session
    candidate = retention.find_candidate(session.workspace, "Ines Okafor").candidate
    with session.workspace.write() as connection:
        begun, about = ErasingBegun(copies=(), by="Rosa"), Subjects(candidate=candidate)
        events.append(connection, session.workspace, [begun], author=None, subjects=about)
    folder = session.workspace.folder
    session.end()
    assert list(found_in(folder, ("Okafor",))) == []
