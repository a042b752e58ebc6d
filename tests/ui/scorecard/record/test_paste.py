"""Notes from elsewhere: pasted, dropped or read from a file, seen before they are taken."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton

from tests.ui.conftest import shown

Press = Callable[..., None]

TEXT = """## Evaluation rigor
- [00:05:00] split by week, unasked
- ! tuned on the test set

## Something else
- plain
"""


@pytest.fixture
def recording(at_desk: SimpleNamespace) -> SimpleNamespace:
    at_desk.page.go("record")
    at_desk.pane = at_desk.page.record.pane
    return at_desk


def dialog(desk: SimpleNamespace) -> QDialog:
    QApplication.processEvents()
    found = desk.window.findChild(QDialog, "paste-notes")
    assert found is not None and found.isVisible()
    return found


def add(found: QDialog) -> None:
    button = next(each for each in found.findChildren(QPushButton) if each.text().startswith("Add"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.qWait(1)


def paste(desk: SimpleNamespace, text: str, keys: str = "Ctrl+V") -> None:
    QApplication.clipboard().setText(text)
    shift = Qt.KeyboardModifier.ShiftModifier if "Shift" in keys else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | shift)


def test_several_lines_pasted_into_the_note_line_are_offered_as_notes_and_taken_in_one_act(
    recording: SimpleNamespace, press: Press, clock: object
) -> None:
    begun = clock()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    clock.pass_by(minutes=20)
    before = len(recording.page.desk.card.commitments)
    paste(recording, TEXT)
    found = dialog(recording)
    assert shown(found, "4 notes found, 1 with a time")
    add(found)
    notes = recording.page.desk.card.standing_notes()
    told = [(note.text, note.dimension, note.tone, note.pasted) for note in notes]
    assert told == [
        ("split by week, unasked", "evaluation-rigor", None, True),
        ("tuned on the test set", "evaluation-rigor", "red-flag", True),
        ("plain", None, None, True),
    ], "a heading that names no dimension is left out unless it is wanted"
    assert [(note.at - begun).total_seconds() / 60 for note in notes] == [5, 20, 20]
    assert len(recording.page.desk.card.commitments) == before + 3
    recording.window.activateWindow()
    assert QTest.qWaitForWindowActive(recording.window)
    assert recording.pane.line.has_focus()
    press(Qt.Key.Key_Z, ctrl=True)
    assert recording.page.desk.card.standing_notes() == ()


def test_a_row_can_be_left_out_refiled_and_given_another_time(
    recording: SimpleNamespace, clock: object
) -> None:
    paste(recording, "- one\n- two\n- three", "Ctrl+Shift+V")
    found = dialog(recording)
    takes = [each for each in found.findChildren(QCheckBox) if each.accessibleName() == "Take: two"]
    takes[0].setChecked(False)
    [filed] = [each for each in found.findChildren(QComboBox) if each.accessibleName() == "Dimension of: one"]
    filed.setCurrentIndex(filed.findData("problem-framing"))
    [time] = [each for each in found.findChildren(QLineEdit) if each.accessibleName() == "Time of: three"]
    time.setText("half past")
    add(found)
    assert found.isVisible() and time.hasFocus(), "what is no time is not taken"
    earlier = clock()
    clock.pass_by(minutes=5)
    time.setText(f"{earlier:%H:%M}")
    add(found)
    notes = recording.page.desk.card.standing_notes()
    assert [(note.text, note.dimension) for note in notes] == [("one", "problem-framing"), ("three", None)]
    assert f"{notes[1].at:%H:%M}" == f"{earlier:%H:%M}"


def test_the_pasted_lines_may_be_one_note(recording: SimpleNamespace) -> None:
    paste(recording, "one\ntwo")
    found = dialog(recording)
    button = next(each for each in found.findChildren(QPushButton) if each.text() == "As one note")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert recording.pane.line.text() == "one\ntwo"
    assert recording.page.desk.card.standing_notes() == ()


def test_one_pasted_line_goes_where_the_cursor_is(recording: SimpleNamespace, press: Press) -> None:
    press("said: ")
    paste(recording, "never mind")
    assert recording.pane.line.text() == "said: never mind"


def test_a_dropped_text_file_is_offered_and_one_that_is_no_text_ends_in_a_sentence(
    recording: SimpleNamespace, tmp_path: Path
) -> None:
    good, bad = tmp_path / "notes.md", tmp_path / "bad.txt"
    good.write_text("- asked who loses\n- named the metric\n", encoding="utf-8")
    bad.write_bytes(b"caf\xe9")
    for file in (bad, good):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        event = QDropEvent(QPoint(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
        recording.pane.dropEvent(event)
        if file is bad:
            assert shown(recording.window, "“bad.txt”, line 1: the file is not UTF-8 text")
    add(dialog(recording))
    assert [note.text for note in recording.page.desk.card.standing_notes()] == [
        "asked who loses",
        "named the metric",
    ]
