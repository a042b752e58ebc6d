"""The paper in the window: how it is made is chosen beside it, and what one sees is what is saved."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget

from app.services.panels import lists
from app.ui.application import Session


def named(page: QWidget, kind: type, name: str) -> QWidget:
    [found] = [
        each
        for each in page.findChildren(kind)
        if name in (each.accessibleName(), getattr(each, "text", str)())
    ]
    return found


@pytest.fixture
def at_paper(demo_folder: Path, start: Callable[..., Session]) -> SimpleNamespace:
    """The debrief of Amara Osei, whose panel met and decided."""
    session = start()
    ids = {line.candidate: line.id for line in lists.panels(session.workspace)}
    session.window.open_paper(ids["Amara Osei"])
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window, page=session.window.candidate_pages.paper)


def saved(page: QWidget, file: Path) -> str:
    page.save_to(file)  # type: ignore[attr-defined]
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_copy_without_names_is_seen_saved_and_named_as_one(
    at_paper: SimpleNamespace, tmp_path: Path
) -> None:
    page = at_paper.page
    assert "Amara Osei" in saved(page, tmp_path / "whole.pdf")
    for name in ("Name of the candidate", "Names of interviewers", "Notes word for word"):
        box = named(page, QCheckBox, name)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        QApplication.processEvents()
    text = saved(page, tmp_path / "copy.pdf")
    assert "Amara" not in text and "Haas" not in text and "Interviewer 1" in text
    assert "pseudonymous-without-notes" in page._name


def test_paper_and_language_are_remembered_and_what_is_left_out_is_not(
    at_paper: SimpleNamespace, tmp_path: Path
) -> None:
    page, window = at_paper.page, at_paper.window
    for name, key in (("Paper", Qt.Key.Key_Down), ("Language of the fixed words", Qt.Key.Key_Down)):
        choice = named(page, QComboBox, name)
        choice.setFocus()
        QTest.keyClick(choice, key)
        QApplication.processEvents()
    QTest.mouseClick(named(page, QCheckBox, "Name of the candidate"), Qt.MouseButton.LeftButton)
    assert "Nachbesprechung" in saved(page, tmp_path / "de.pdf")
    size = subprocess.run(["pdfinfo", tmp_path / "de.pdf"], capture_output=True, text=True, check=True).stdout
    assert "letter" in size
    assert (window.settings.paper, window.settings.paper_language) == ("letter", "de")
    window.open_paper(page._panel)
    assert "Amara Osei" in saved(page, tmp_path / "again.pdf")
    assert page.choice.options().language == "de" and not page.choice.options().pseudonymous


def test_ctrl_s_asks_where_to_save(at_paper: SimpleNamespace) -> None:
    from PySide6.QtWidgets import QFileDialog

    at_paper.page.setFocus()
    QTest.keyClick(at_paper.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    [dialog] = at_paper.page.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.close()
