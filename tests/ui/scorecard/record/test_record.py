"""What an interviewer does during the exercise, looking at the candidate."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app import paths
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.store.packs.exercises import load_exercise
from app.ui.scorecard.candidate_window import CandidateWindow
from tests.strangers import strangers
from tests.ui.conftest import seal, shown

Press = Callable[..., None]


@pytest.fixture
def in_the_hour(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """An interviewer with an exercise, the candidate in front."""
    session = start()
    frozen = load_exercise(paths.exercises(), "experiment-readout")
    seat = SeatPlan("Mara Haas", exercise=frozen)
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [seat])
    strangers(session.workspace, panel)
    session.window.open_desk(panel.id, panel.seats[0].id)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(
        session=session,
        window=session.window,
        page=session.window.desk,
        exercise=frozen.exercise,
        frozen=frozen,
    )


def marks(hour: SimpleNamespace) -> list[tuple[str, int]]:
    return [(mark.outcome, mark.hint) for mark in hour.page.desk.card.findings.values()]


def test_a_finding_is_marked_found_missed_or_found_after_a_hint_by_one_key(
    in_the_hour: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_F, Qt.Key.Key_H, Qt.Key.Key_H, Qt.Key.Key_F, Qt.Key.Key_M, alt=True)
    assert marks(in_the_hour) == [("found", 0), ("found", 2), ("missed", 0)]
    titles = [finding.id for finding in in_the_hour.exercise.findings[:3]]
    assert list(in_the_hour.page.desk.card.findings) == titles


def test_marks_of_findings_are_undone_like_the_rest(in_the_hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_H, Qt.Key.Key_M, alt=True)
    press(Qt.Key.Key_Z, ctrl=True)
    assert marks(in_the_hour) == [("open", 1)]
    press(Qt.Key.Key_Z, ctrl=True)
    assert marks(in_the_hour) == []


def test_when_every_hint_is_read_the_next_press_says_so(in_the_hour: SimpleNamespace, press: Press) -> None:
    hints = len(in_the_hour.exercise.findings[0].hints)
    press(*[Qt.Key.Key_H] * (hints + 1), alt=True)
    assert marks(in_the_hour) == [("open", hints)]
    assert shown(in_the_hour.window, "Every hint to this finding has been read out.")


@pytest.mark.native
@pytest.mark.elsewhere
def test_sections_are_timed_one_after_the_other_until_the_clock_is_stopped(
    in_the_hour: SimpleNamespace, press: Press, clock: object
) -> None:
    sections = [section.id for section in in_the_hour.exercise.sections]
    for _ in sections:
        press(Qt.Key.Key_T, alt=True)
        clock.pass_by(minutes=7)
    press(Qt.Key.Key_P, alt=True)
    clock.pass_by(minutes=30)
    spent = in_the_hour.page.desk.card.elapsed(clock())
    assert spent == {section: 420.0 for section in sections}


def test_a_click_on_the_running_section_pauses_it(in_the_hour: SimpleNamespace, clock: object) -> None:
    plan = in_the_hour.page.record.pane.plan
    first = in_the_hour.exercise.sections[0].id
    plan.chosen.emit(first)
    clock.pass_by(minutes=3)
    plan.chosen.emit(first)
    clock.pass_by(minutes=10)
    assert in_the_hour.page.desk.card.elapsed(clock()) == {first: 180.0}


def test_a_tag_files_a_note_and_a_plain_note_waits_to_be_filed(
    in_the_hour: SimpleNamespace, press: Press
) -> None:
    press("Computed the chi-square by hand #ev", Qt.Key.Key_Return)
    press("Kept calm when corrected", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    noted = [(note.text, note.dimension) for note in in_the_hour.page.desk.card.standing_notes()]
    assert noted == [
        ("Computed the chi-square by hand", "evaluation-rigor"),
        ("Kept calm when corrected", None),
    ]
    press(Qt.Key.Key_E, ctrl=True)
    in_the_hour.page.go("collaboration")
    press(Qt.Key.Key_C, Qt.Key.Key_Return)
    [_, waited] = in_the_hour.page.desk.card.standing_notes()
    assert waited.dimension == "collaboration"


def test_digits_do_not_rate_while_recording(in_the_hour: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_Escape, Qt.Key.Key_3, Qt.Key.Key_0)
    assert in_the_hour.page.desk.card.ratings == {}
    press(Qt.Key.Key_E, ctrl=True)
    press(Qt.Key.Key_3)
    assert len(in_the_hour.page.desk.card.ratings) == 1


def test_the_second_window_shows_the_brief_and_not_a_word_of_the_guide(
    in_the_hour: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_F8)
    [window] = [each for each in QApplication.topLevelWidgets() if isinstance(each, CandidateWindow)]
    text = window._view.toPlainText()
    assert "What we ask of you" in text
    for secret in [*in_the_hour.exercise.findings]:
        assert secret.detail not in text and all(hint not in text for hint in secret.hints)
    assert not window.findChildren(QLabel), "nothing but the brief"
    assert "Okafor" not in window.windowTitle()
    press(Qt.Key.Key_F8)
    QTest.qWait(10)


@pytest.mark.native
@pytest.mark.elsewhere
def test_findings_and_times_are_in_the_file_the_seal_and_the_paper(
    in_the_hour: SimpleNamespace, press: Press, clock: object, tmp_path: Path
) -> None:
    press(Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_F, alt=True)
    clock.pass_by(minutes=12)
    page = in_the_hour.page
    for dimension in page.desk.seat.focus:
        page.go(dimension)
        press(Qt.Key.Key_3)
    page.go("overall")
    press(Qt.Key.Key_3)
    seal(page)
    assert page.desk.card.status == "sealed"
    base = sqlite3.connect(f"file:{in_the_hour.session.workspace.file}?mode=ro", uri=True)
    [(sealed,)] = base.execute("SELECT body FROM events WHERE kind = 'sealed'")
    base.close()
    finding = in_the_hour.exercise.findings[0]
    page.go("record")
    assert page.record.pane.plan.at_hand() is None, "no clock runs on a sealed card"
    assert f'"finding":"{finding.id}"' in sealed and '"hint":1' in sealed
    in_the_hour.window.open_paper(page.desk.panel.id)
    import subprocess

    file = tmp_path / "debrief.pdf"
    in_the_hour.window.candidate_pages.paper.save_to(file)
    told = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    flat = " ".join(told.stdout.split())
    assert "found after hint 1" in flat and "not reached" in flat
    assert " ".join(finding.title.split()[:3]) in flat


def test_a_card_with_a_note_still_typed_is_not_sealed_over_it(
    in_the_hour: SimpleNamespace, press: Press
) -> None:
    page = in_the_hour.page
    for dimension in page.desk.seat.focus:
        page.go(dimension)
        press(Qt.Key.Key_3)
    press(Qt.Key.Key_N, "half a thought", Qt.Key.Key_Escape)
    page.go("overall")
    press(Qt.Key.Key_3)
    seal(page)
    assert page.desk.card.status == "draft"
    assert shown(in_the_hour.window, "half a thought")
