"""A whole scripted interview, played by keys alone, with the clock in the test's hand."""

import json
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.scorecard.acquaintance import AcquaintancePage
from tests.ui.conftest import seal
from tests.ui.waiting import until

pytestmark = pytest.mark.filterwarnings("error")

PRIVATE = "Ask the recruiter about the notice period"
PASTED = """## Responsible AI
- [00:06:30] asked who is hurt by a false alarm
- ! would ship without telling anybody
"""


def target() -> QWidget:
    """Return what a key press reaches now; a window that was covered by a dialog comes to the front again."""
    QApplication.processEvents()
    if QApplication.activeWindow() is None:  # there is no window manager offscreen
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        shown[-1].activateWindow()
        assert QTest.qWaitForWindowActive(shown[-1])
    popup = QApplication.activePopupWidget()
    found = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
    found = found or QApplication.activeWindow()
    assert found is not None, "nothing has the keys"
    return found


def hit(*chords: str) -> None:
    """Press keys, one after the other, each as it is printed: `Ctrl+E`, `J`, `Return`."""
    for chord in chords:
        combination = QKeySequence(chord)[0]
        QTest.keyClick(target(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def write(text: str) -> None:
    """Type `text` letter by letter."""
    for letter in text:
        QTest.keyClick(target(), letter)
    QApplication.processEvents()


def note(text: str) -> None:
    """Type a note and stamp it."""
    write(text)
    hit("Return")


def tab_to(name: str) -> None:
    """Go on with Tab until a screen reader would say `name`."""
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus is not None and name in (focus.accessibleName(), getattr(focus, "text", str)()):
            return
        hit("Tab")
    raise AssertionError(f"Tab does not reach “{name}”")


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the workspace as another program would."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        yield base


@pytest.fixture
def begun(start: Callable[..., Any], clock: Any, tmp_path: Path) -> SimpleNamespace:
    """An interview planned by keys from an empty workspace, the cursor in the note line."""
    session = start()
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    hit("Ctrl+N")
    tab_to("Candidate")
    write("Ines Okafor")
    hit("Tab")
    write("Mara Haas")
    tab_to("Exercise")
    for _ in range(12):
        if QApplication.focusWidget().currentText().startswith("Experiment readout: Checkout"):
            break
        hit("Down")
    hit("Return")
    until(lambda: session.window.findChildren(AcquaintancePage), "the question comes up")
    hit("N", "Return")
    until(lambda: session.window.desk is not None, "the desk opens")
    return SimpleNamespace(
        window=session.window, clock=clock, file=tmp_path / "workspace" / "evenhand.db", folder=tmp_path
    )


def card(begun: SimpleNamespace) -> Any:
    return begun.window.desk.desk.card


def record(begun: SimpleNamespace) -> None:
    """Hold the hour: sections, notes, questions, findings, a pause, the large view, the cover."""
    clock = begun.clock
    hit("Alt+T")
    clock.pass_by(minutes=4)
    note("Asked which decision the test feeds #pf+")
    write("Took the significant metric at face value #eval")
    hit("Tab")  # completes the tag
    note("-")
    hit("Alt+A", "Alt+S")
    hit("Alt+T")
    clock.pass_by(minutes=3)
    note("? how long would it run")
    note("Smart, knew every table by heart")
    hit("Alt+P")
    clock.pass_by(minutes=30)
    hit("Alt+P")
    hit("Alt+F", "Alt+H", "Alt+F", "Alt+M")
    QApplication.clipboard().setText(PASTED)
    hit("Ctrl+V")
    until(lambda: begun.window.findChild(QWidget, "paste-notes"), "the notes found are offered")
    hit("Return")
    until(lambda: len(card(begun).standing_notes()) == 6, "the pasted notes are taken")
    hit("F11")
    note("Kept calm when corrected")
    hit("F11", "F9")
    assert "Kept calm" not in spoken(begun.window) and not target().accessibleName().startswith("Note")
    hit("F9", "Alt+T")
    clock.pass_by(minutes=6)


def spoken(window: QWidget) -> str:
    """Return every text that can be seen in `window`."""
    texts = (getattr(each, "text", str)() for each in window.findChildren(QWidget) if each.isVisible())
    return " ".join(each for each in texts if isinstance(each, str))


def evaluate(begun: SimpleNamespace) -> None:
    """File from the tray, rate, say how sure and what would have raised it; take back, undo, redo."""
    hit("Ctrl+E", "Esc")  # notes wait to be filed: not now
    focus = begun.window.desk.desk.seat.focus
    hit("C", "L", "1")  # the note about tables goes elsewhere, from its menu
    hit("C", "Return")  # the next one goes where one is
    hit("3", "V", "G")
    note("Naming the guardrail before the metric")
    for level in "243":
        hit("J", level)
    hit("K", "N")  # the highest level needs evidence
    note("Let the product lead finish, then said it again in her words")
    hit("Esc", "J")
    hit("X")
    assert focus[-1] not in card(begun).ratings
    hit("Ctrl+Z")
    assert card(begun).ratings[focus[-1]].level == 3
    hit("Ctrl+Z", "Ctrl+Y")
    assert card(begun).ratings[focus[-1]].level == 3
    hit("F")


def conclude(begun: SimpleNamespace) -> None:
    """Write the take-aways, recommend, mend what the review remarks on, and seal."""
    hit("Ctrl+K")
    write("Take-aways")
    hit("Return", "N")
    write("Reads a test, prices its errors")
    hit("Tab")
    write(PRIVATE)
    hit("Ctrl+Return", "K", "3")
    write("Two at the bar, one above it")
    hit("Ctrl+Return")
    assert "Smart" in spoken(begun.window) and "Words that count".upper() in spoken(begun.window)
    hit("W", "Return")  # to the words that say nothing yet
    hit("Ctrl+A")
    note("Named the table behind each figure unasked")
    hit("Ctrl+Return")
    assert "Nothing to remark on" in spoken(begun.window)
    seal(begun.window.desk)
    assert card(begun).status == "sealed", spoken(begun.window)


def print_out(begun: SimpleNamespace) -> Path:
    """Save the debrief where a person says."""
    hit("Ctrl+P", "Ctrl+S", "Ctrl+A")
    write(str(begun.folder / "debrief.pdf"))
    hit("Return")
    return begun.folder / "debrief.pdf"


def test_an_interview_from_today_to_the_seal_and_the_paper(begun: SimpleNamespace) -> None:
    record(begun)
    evaluate(begun)
    conclude(begun)
    paper = print_out(begun)
    until(paper.exists, "the paper is saved")

    with reading(begun.file) as base:
        rows = base.execute("SELECT kind, body FROM events ORDER BY lamport").fetchall()
        scratch = dict(base.execute("SELECT field, text FROM scratch"))
    kinds = [kind for kind, _ in rows]
    assert kinds[-1] == "sealed" and kinds.count("sealed") == 1
    kept = {key: scratch[key] for key in ("open", "position", "kept", "logged")}
    assert scratch == {"private": PRIVATE} | kept
    assert not [kind for kind, body in rows if PRIVATE in body]
    assert any("Smart" in body for _, body in rows), "the first wording stays in the record"

    sealed = json.loads(rows[-1][1])["document"]
    assert [(each["text"], each["dimension"], each["tone"]) for each in sealed["notes"]] == [
        ("Asked which decision the test feeds", "problem-framing", "strong"),
        ("Took the significant metric at face value", "evaluation-rigor", "weak"),
        ("how long would it run", None, "follow-up"),
        ("Named the table behind each figure unasked", "problem-framing", None),
        ("asked who is hurt by a false alarm", "responsible-ai", None),
        ("would ship without telling anybody", "responsible-ai", "red-flag"),
        ("Kept calm when corrected", "problem-framing", None),
        ("Let the product lead finish, then said it again in her words", "collaboration", None),
    ]
    assert [(each["level"], each["confidence"], each["growth"]) for each in sealed["ratings"]] == [
        (3, "very", "Naming the guardrail before the metric"),
        (2, None, ""),
        (4, None, ""),
        (3, "fairly", ""),
    ]
    assert kinds.count("rated") == 9, "two ways of being sure, one growth, what was taken back and undone"
    assert [(each["outcome"], each["hint"]) for each in sealed["findings"]] == [
        ("found", 0),
        ("found", 1),
        ("missed", 0),
    ]
    assert [each["outcome"] for each in sealed["questions"]] == ["asked", "skipped"]
    assert minutes(sealed) == {"set-up": 4, "read": 3, "walk-through": 6}
    handed_over = ""  # who interviews alone has nobody to hand over to
    assert (sealed["take_aways"], sealed["handover"]) == ("Reads a test, prices its errors", handed_over)
    assert sealed["overall"]["recommendation"] == "yes"
    assert sealed["overall"]["reason"] == "Two at the bar, one above it"

    told = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True)
    flat = " ".join(told.stdout.split())
    assert "Set-up and framing 4 of 5, Reading 3 of 12, What the numbers support 6 of 20" in flat
    assert "14:06:30 asked who is hurt by a false alarm" in flat
    assert "found after hint 1" in flat and "3 Meets the senior bar · Mara Haas, very sure" in flat
    assert "Smart" not in flat and PRIVATE not in flat


def minutes(sealed: dict[str, Any]) -> dict[str, float]:
    """Add up the minutes that a sealed card tells for each section, the last one until the seal."""
    acts = sealed["sections"]
    ends = [*(each["at"] for each in acts[1:]), sealed["sealed_at"]]
    spent: dict[str, float] = {}
    for act, end in zip(acts, ends, strict=True):
        if act["section"]:
            took = datetime.fromisoformat(end) - datetime.fromisoformat(act["at"])
            spent[act["section"]] = spent.get(act["section"], 0) + took.total_seconds() / 60
    return spent
