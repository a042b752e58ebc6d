"""What an interviewer does during the exercise, looking at the candidate."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.scorecard.candidate_window import CandidateWindow
from tests.ui.conftest import seal, shown

Press = Callable[..., None]


def marks(hour: SimpleNamespace) -> list[tuple[str, int]]:
    return [(mark.outcome, mark.hint) for mark in hour.page.desk.card.findings.values()]


def test_a_finding_is_marked_found_missed_or_found_after_a_hint_by_one_key(
    hour: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_F, Qt.Key.Key_H, Qt.Key.Key_H, Qt.Key.Key_F, Qt.Key.Key_M, alt=True)
    assert marks(hour) == [("found", 0), ("found", 2), ("missed", 0)]
    titles = [finding.id for finding in hour.frozen.exercise.findings[:3]]
    assert list(hour.page.desk.card.findings) == titles


def test_marks_of_findings_are_undone_like_the_rest(hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_H, Qt.Key.Key_M, alt=True)
    press(Qt.Key.Key_Z, ctrl=True)
    assert marks(hour) == [("open", 1)]
    press(Qt.Key.Key_Z, ctrl=True)
    assert marks(hour) == []


def test_when_every_hint_is_read_the_next_press_says_so(hour: SimpleNamespace, press: Press) -> None:
    hints = len(hour.frozen.exercise.findings[0].hints)
    press(*[Qt.Key.Key_H] * (hints + 1), alt=True)
    assert marks(hour) == [("open", hints)]
    assert shown(hour.window, "Every hint to this finding has been read out.")


@pytest.mark.native
@pytest.mark.elsewhere
def test_sections_are_timed_one_after_the_other_until_the_clock_is_stopped(
    hour: SimpleNamespace, press: Press, clock: object
) -> None:
    sections = [section.id for section in hour.frozen.exercise.sections]
    for _ in sections:
        press(Qt.Key.Key_T, alt=True)
        clock.pass_by(minutes=7)
    press(Qt.Key.Key_P, alt=True)
    clock.pass_by(minutes=30)
    spent = hour.page.desk.card.elapsed(clock())
    assert spent == {section: 420.0 for section in sections}


def test_a_click_on_the_running_section_pauses_it(hour: SimpleNamespace, clock: object) -> None:
    plan = hour.page.record.pane.plan
    first = hour.frozen.exercise.sections[0].id
    plan.chosen.emit(first)
    clock.pass_by(minutes=3)
    plan.chosen.emit(first)
    clock.pass_by(minutes=10)
    assert hour.page.desk.card.elapsed(clock()) == {first: 180.0}


def test_a_tag_files_a_note_and_a_plain_note_waits_to_be_filed(hour: SimpleNamespace, press: Press) -> None:
    press("Computed the chi-square by hand #ev", Qt.Key.Key_Return)
    press("Kept calm when corrected", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    noted = [(note.text, note.dimension) for note in hour.page.desk.card.standing_notes()]
    assert noted == [
        ("Computed the chi-square by hand", "evaluation-rigor"),
        ("Kept calm when corrected", None),
    ]
    press(Qt.Key.Key_E, ctrl=True)
    hour.page.go("collaboration")
    press(Qt.Key.Key_C, Qt.Key.Key_Return)
    [_, waited] = hour.page.desk.card.standing_notes()
    assert waited.dimension == "collaboration"


def test_digits_do_not_rate_while_recording(hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_Escape, Qt.Key.Key_3, Qt.Key.Key_0)
    assert hour.page.desk.card.ratings == {}
    press(Qt.Key.Key_E, ctrl=True)
    press(Qt.Key.Key_3)
    assert len(hour.page.desk.card.ratings) == 1


def test_the_second_window_shows_the_brief_and_not_a_word_of_the_guide(
    hour: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_F8)
    [window] = [each for each in QApplication.topLevelWidgets() if isinstance(each, CandidateWindow)]
    text = window._view.toPlainText()
    assert "What we ask of you" in text
    for secret in [*hour.frozen.exercise.findings]:
        assert secret.detail not in text and all(hint not in text for hint in secret.hints)
    assert not window.findChildren(QLabel), "nothing but the brief"
    assert "Okafor" not in window.windowTitle()
    press(Qt.Key.Key_F8)
    QTest.qWait(10)


@pytest.mark.native
@pytest.mark.elsewhere
def test_findings_and_times_are_in_the_file_the_seal_and_the_paper(
    hour: SimpleNamespace, press: Press, clock: object, tmp_path: Path
) -> None:
    press(Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_F, alt=True)
    clock.pass_by(minutes=12)
    page = hour.page
    for dimension in page.desk.seat.focus:
        page.go(dimension)
        press(Qt.Key.Key_3)
    page.go("overall")
    press(Qt.Key.Key_3)
    seal(page)
    assert page.desk.card.status == "sealed"
    base = sqlite3.connect(f"file:{hour.session.workspace.file}?mode=ro", uri=True)
    [(sealed,)] = base.execute("SELECT body FROM events WHERE kind = 'sealed'")
    base.close()
    finding = hour.frozen.exercise.findings[0]
    page.go("record")
    assert page.record.pane.plan.at_hand() is None, "no clock runs on a sealed card"
    assert f'"finding":"{finding.id}"' in sealed and '"hint":1' in sealed
    hour.window.open_paper(page.desk.panel.id)
    import subprocess

    file = tmp_path / "debrief.pdf"
    hour.window.candidate_pages.paper.save_to(file)
    told = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    flat = " ".join(told.stdout.split())
    assert "found after hint 1" in flat and "not reached" in flat
    assert " ".join(finding.title.split()[:3]) in flat


def test_a_card_with_a_note_still_typed_is_not_sealed_over_it(hour: SimpleNamespace, press: Press) -> None:
    page = hour.page
    for dimension in page.desk.seat.focus:
        page.go(dimension)
        press(Qt.Key.Key_3)
    press(Qt.Key.Key_N, "half a thought", Qt.Key.Key_Escape)
    page.go("overall")
    press(Qt.Key.Key_3)
    seal(page)
    assert page.desk.card.status == "draft"
    assert shown(hour.window, "half a thought")
