"""An interview from an empty workspace to the paper, with real keys in the real window."""

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from tests.ui.conftest import seal
from tests.ui.waiting import on_disk, until

pytestmark = pytest.mark.filterwarnings("error")

NOTES = {
    "problem-framing": "Asked which decision the model feeds and who loses when it is wrong",
    "evaluation-rigor": "Would split by week and by customer, named the leak in the refund column unasked",
    "responsible-ai": "Proposed a review of refused customers by region before launch",
}


def press(*keys: Qt.Key | str, ctrl: bool = False) -> None:
    """Press keys in whatever has the focus, as a person does."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        target = QApplication.activeModalWidget() or QApplication.activeWindow()
        focus = QApplication.focusWidget() or target
        assert focus is not None, "nothing has the focus"
        if isinstance(key, str):
            QTest.keyClicks(focus, key)
        else:
            QTest.keyClick(focus, key, held)
        QApplication.processEvents()


def find(parent: QWidget, kind: type, name: str) -> QWidget:
    """Return the control that a screen reader would call `name`."""
    for widget in parent.findChildren(kind):
        if widget.accessibleName() == name or getattr(widget, "text", str)() == name:
            return widget
    raise AssertionError(f"no {kind.__name__} “{name}”")


def plan(window: QWidget, candidate: str, interviewer: str) -> None:
    QTest.qWaitForWindowActive(window)
    press(Qt.Key.Key_N, ctrl=True)
    dialog = window.findChild(QWidget, "new-interview")
    assert dialog is not None
    QTest.keyClicks(find(dialog, QLineEdit, "Candidate"), candidate)
    QTest.keyClicks(find(dialog, QLineEdit, "Interviewer"), interviewer)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press(Qt.Key.Key_N, Qt.Key.Key_Return)


def take(note: str) -> None:
    press(Qt.Key.Key_N)
    press(note, Qt.Key.Key_Return, Qt.Key.Key_Escape)


@pytest.mark.elsewhere
def test_from_an_empty_workspace_to_a_sealed_card_and_its_paper(
    start: Callable[..., object], tmp_path: Path, clock: object
) -> None:
    session = start()
    window = session.window
    plan(window, "Ines Okafor", "Mara Haas")
    desk = window.desk
    assert desk is not None and desk.desk.panel.candidate.name == "Ines Okafor"
    desk.go(desk.desk.seat.focus[0])
    levels = {"problem-framing": 4, "evaluation-rigor": 3, "responsible-ai": 1}
    for dimension in desk.desk.seat.focus:
        clock.pass_by(minutes=5, seconds=7)
        desk.go(dimension)
        if dimension in NOTES:
            take(NOTES[dimension])
        if dimension == "leadership":
            press(Qt.Key.Key_0, Qt.Key.Key_1)
        else:
            press(getattr(Qt.Key, f"Key_{levels.get(dimension, 3)}"))
    desk.go("responsible-ai")
    press(Qt.Key.Key_S)
    flags = [s for s in desk.desk.rubric.signals_of("responsible-ai") if s.kind == "red-flag"]
    box = find(desk, QCheckBox, f"Red flag: {flags[0].text}")
    box.setFocus()
    press(Qt.Key.Key_Space)
    press("Legal can deal with that later, said twice", Qt.Key.Key_Return)
    desk.setFocus()
    desk.go("overall")
    press(Qt.Key.Key_2)
    seal(desk)
    card = desk.desk.card
    assert card.status == "sealed", desk.desk.card

    base = sqlite3.connect(f"file:{tmp_path / 'workspace' / 'evenhand.db'}?mode=ro", uri=True)
    kinds = [kind for (kind,) in base.execute("SELECT kind FROM events ORDER BY lamport")]
    bodies = "".join(body for (body,) in base.execute("SELECT body FROM events"))
    base.close()
    assert kinds[-1] == "sealed" and kinds.count("noted") == 3 and kinds.count("rated") == 8
    assert all(note in bodies for note in NOTES.values())

    window.open_paper(desk.desk.panel.id)
    page = window.findChild(QWidget, "paper")
    file = tmp_path / "debrief.pdf"
    page.save_to(file)
    text = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    flat = " ".join(text.split())
    assert "Ines Okafor" in flat and "Mara Haas" in flat
    assert all(note in flat for note in NOTES.values())
    assert "Legal can deal with that later, said twice" in flat
    assert "14:05:07" in flat
    assert card.seals[0].digest[:4] in flat


def test_what_was_typed_is_there_again_after_the_next_start(
    start: Callable[..., object], tmp_path: Path
) -> None:
    session = start()
    plan(session.window, "Ines Okafor", "Mara Haas")
    session.window.desk.go(session.window.desk.desk.seat.focus[0])
    press(Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_N)
    press("half a sentence that nobody stamp")
    until(lambda: on_disk(session.workspace.folder, "half a sentence that nobody stamp"), "kept while typing")
    base = sqlite3.connect(f"file:{tmp_path / 'workspace' / 'evenhand.db'}?mode=ro", uri=True)
    kept = dict(base.execute("SELECT field, text FROM scratch"))
    base.close()
    assert kept["note"] == "half a sentence that nobody stamp"
    at = kept["position"]
    session.window.close()
    session.end()
    again = start().window.desk
    assert again is not None
    assert again._at == at and again.evaluate.dimension.line.text() == "half a sentence that nobody stamp"


def test_undo_and_redo_add_to_the_record_and_take_nothing_away(
    start: Callable[..., object], tmp_path: Path
) -> None:
    window = start().window
    plan(window, "Ines Okafor", "Mara Haas")
    desk = window.desk
    desk.go(desk.desk.seat.focus[0])
    press(Qt.Key.Key_3, Qt.Key.Key_2)
    take("Named the metric before the model")
    dimension = desk.desk.seat.focus[0]

    def seen() -> tuple[object, int]:
        card = desk.desk.card
        rating = card.ratings.get(dimension)
        return (rating.level if rating else None, len(card.standing_notes()))

    assert seen() == (2, 1)
    press(Qt.Key.Key_Z, ctrl=True)
    assert seen() == (2, 0)
    press(Qt.Key.Key_Z, ctrl=True)
    assert seen() == (3, 0)
    press(Qt.Key.Key_Z, ctrl=True)
    assert seen() == (None, 0)
    for _ in range(3):
        press(Qt.Key.Key_Y, ctrl=True)
    assert seen() == (2, 1)
    base = sqlite3.connect(f"file:{tmp_path / 'workspace' / 'evenhand.db'}?mode=ro", uri=True)
    (count,) = base.execute("SELECT count(*) FROM events WHERE kind IN ('rated', 'noted')").fetchone()
    base.close()
    assert count == 9
