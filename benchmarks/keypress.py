"""What a key press costs until its work is done and repainted, in the real window.

The card is an hour's: 200 notes, spread over its dimensions, in a workspace with many other scorecards. Five
presses are timed: `rate` and `stamp` (a note) put an event on disk (WAL, synchronous=FULL); `type` adds a
letter to the note line, every tenth with the draft put on disk as well; `turn` shows another dimension;
`review` shows all that would be sealed, of a card that has changed since it was last shown.

A press is timed from handing the key to the window until Qt's event loop has nothing left to do: by then the
shortcut has called the service, the page shows what the service returned, layouts have settled, and all that
changed is painted into the window's backing store, by the CPU, as the platform `offscreen` does. One round of
the loop is not enough: layouts ask for a second one. Handing the picture to a screen is not in the figure.
The floors do the least that deserves the name, in a bare window: a label that changes, after one durable
insert with plain sqlite3 where ours is durable; a bare text field that takes a letter.
"""

import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.services.demo import demo
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.packs.exercises import load_exercise
from app.store.packs.rubrics import load_rubric
from app.ui.application import Session, make_app
from app.ui.scorecard.steps import RECORD
from benchmarks import cards

NOTES = 200
PRESSES_ON_A_CARD = 50
"""Presses of a kind on one card before the next is opened; an hour takes far fewer ratings."""
LETTERS_TO_A_DRAFT = 10
"""A typist of 40 letters a second types so many while the draft waits for the disk."""
WARMING_UP = 4
KINDS = ("rate", "stamp", "type", "turn", "review")
EXERCISE = "notebook-review"
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def measure(scorecards: int = 1000, presses: int = 500) -> dict[str, float]:
    """Return milliseconds: p50 and p99 of the floor and of ours for each kind of press, and their ratios.

    Ours also in the CPU's time. The window is 1280×720. Floor and ours take turns, card by card, so that
    what else the disk does falls on both.
    """
    app = make_app()
    times: dict[tuple[str, str], list[float]] = {}
    spent: dict[str, list[float]] = {}
    with (
        cards.copied(scorecards) as folder,
        tempfile.TemporaryDirectory(prefix="evenhand-keys-") as name,
        patch.dict(os.environ, EVENHAND_HOME=f"{name}/home"),
    ):
        floor, desk = Floor(Path(name) / "floor.db"), Desk(app, folder)
        for _ in range(presses // PRESSES_ON_A_CARD):
            desk.begin()
            for kind in KINDS:
                for whose, window in (("floor", floor), ("ours", desk)):
                    wall, cpu = _presses(window, kind)
                    times.setdefault((whose, kind), []).extend(wall)
                    if whose == "ours":
                        spent.setdefault(kind, []).extend(cpu)
        desk.end()
        floor.end()
    figures: dict[str, float] = {"scorecards": scorecards, "notes": NOTES}
    for kind in KINDS:
        for label, share in (("p50", 0.5), ("p99", 0.99)):
            low, high = (_at(share, times[whose, kind]) for whose in ("floor", "ours"))
            end = f"{kind}_{label}"
            figures |= {f"floor_{end}": low, f"ours_{end}": high, f"ratio_{end}": high / low}
            figures[f"ours_{end}_cpu"] = _at(share, spent[kind])
    return figures


def _at(share: float, times: list[float]) -> float:
    return sorted(times)[int(len(times) * share)]


def _presses(window: "Floor | Desk", kind: str) -> tuple[list[float], list[float]]:
    """Return milliseconds, and those of the CPU, for each press of a kind after some that are not counted."""
    times, spent = [], []
    press = window.ready(kind)
    _settle()
    for _ in range(WARMING_UP + PRESSES_ON_A_CARD):
        start, used = time.perf_counter(), time.process_time()
        press()
        _settle()
        times.append((time.perf_counter() - start) * 1000)
        spent.append((time.process_time() - used) * 1000)
        if kind == "review":
            window.leave_review()
            _settle()
    return times[WARMING_UP:], spent[WARMING_UP:]


def _settle() -> None:
    """Do all that waits in Qt's event loop."""
    loop = QAbstractEventDispatcher.instance()
    while loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


class Floor:
    """A bare window with a label that counts, and a text field."""

    def __init__(self, file: Path) -> None:
        self.base = sqlite3.connect(file, isolation_level=None)
        for setting in ("journal_mode=WAL", "synchronous=FULL"):
            self.base.execute(f"PRAGMA {setting}")
        self.base.execute("CREATE TABLE rating (id INTEGER PRIMARY KEY, body TEXT)")
        self.count = 0
        self.label, self.field, self.window = QLabel("0"), QPlainTextEdit(), QWidget()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.label)
        layout.addWidget(self.field)
        self.window.resize(1280, 720)
        self.window.show()
        _settle()

    def ready(self, kind: str) -> Callable[[], None]:
        """Return what a press of a kind does here."""
        return {"type": self.type, "turn": self.show, "review": self.show}.get(kind, self.insert)

    def insert(self) -> None:
        """Insert and show."""
        self.base.execute("INSERT INTO rating (body) VALUES (?)", ("x" * 160,))
        self.show()

    def show(self) -> None:
        """Show another number."""
        self.count += 1
        self.label.setText(str(self.count))

    def type(self) -> None:
        """Type a letter."""
        QTest.keyClick(self.field, Qt.Key.Key_X)

    def leave_review(self) -> None:
        """A label has nothing to leave."""

    def end(self) -> None:
        """Close the window and the file."""
        self.base.close()
        self.window.close()
        self.window.deleteLater()


class Desk:
    """The real window with a card open on which one dimension after the other is rated."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.folder = folder
        self.session = Session(app, folder)
        self.session.window.resize(1280, 720)
        self.session.window.show()
        self.rated = self.typed = self.turned = 0
        self.begin()
        self.prove()

    def begin(self) -> None:
        """Open the desk of a new candidate, with its notes taken; nothing of this is timed."""
        workspace = self.session.workspace
        rubric = load_rubric(cards.PACKS, demo.script(cards.PACKS, demo.SAMPLE).rubric)
        seat = SeatPlan("Sam Example", exercise=load_exercise(cards.ROOT / "exercises", EXERCISE))
        panel = planning.plan_panel(workspace, "Robin Example", rubric, [seat])
        desk = reading.open_desk(workspace, panel.id, panel.seats[0].id)
        for number in range(NOTES):
            dimension = desk.seat.focus[number % len(desk.seat.focus)]
            text = f"Note {number}: asked which decision the figure feeds, and who bears the error"
            desk = scoring.take_note(workspace, desk, text, dimension)
        self.session.window.open_desk(panel.id, panel.seats[0].id)
        _settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the desk before is let go
        page = self.session.window.desk
        assert page is not None
        self.page = page
        assert QTest.qWaitForWindowActive(self.session.window), "the window gets no keys"

    def ready(self, kind: str) -> Callable[[], None]:
        """Turn to where presses of a kind are made; return what makes one."""
        recording = kind in ("stamp", "type")
        self.turned = 0
        self.page.go(RECORD if recording else self.page.desk.seat.focus[0])
        self.page.setFocus()
        if recording:
            QTest.keyClick(self.page, Qt.Key.Key_N)
        self.line = self.session.window.focusWidget()
        press = {"rate": self.rate, "stamp": self.stamp, "type": self.type, "turn": self.turn}
        return press.get(kind, self.review)

    def rate(self) -> None:
        """Press the next of the keys 1 to 4 on the desk."""
        QTest.keyClick(self.page, KEYS[self.rated % len(KEYS)])
        self.rated += 1

    def stamp(self) -> None:
        """Press Enter in the note line, which holds a note of one letter."""
        QTest.keyClick(self.line, Qt.Key.Key_X)
        QTest.keyClick(self.line, Qt.Key.Key_Return)

    def type(self) -> None:
        """Type a letter into the note line; every tenth finds the draft due."""
        QTest.keyClick(self.line, Qt.Key.Key_X)
        self.typed += 1
        if self.typed % LETTERS_TO_A_DRAFT == 0:
            self.page.sitting.drafts.flush()

    def turn(self) -> None:
        """Turn to the next dimension, and back."""
        self.turned += 1
        QTest.keyClick(self.page, Qt.Key.Key_J if self.turned % 2 else Qt.Key.Key_K)

    def review(self) -> None:
        """Turn to the review."""
        QTest.keyClick(self.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def leave_review(self) -> None:
        """Turn back to a dimension and change its rating, so that the next review has to be made anew."""
        self.page.go(self.page.desk.seat.focus[0])
        self.page.setFocus()
        self.rate()

    def prove(self) -> None:
        """Raise unless a press is in the file and on the window once its events are processed."""
        kept = {"rate": "events WHERE kind = 'rated'", "stamp": "events WHERE kind = 'noted'"}
        kept |= {"type": "scratch WHERE field = 'note' AND text LIKE '%x'", "turn": "meta", "review": "meta"}
        for kind in KINDS:
            press = self.ready(kind)
            _settle()
            before, seen = self.rows(kept[kind]), Painted(self.page)
            for _ in range(LETTERS_TO_A_DRAFT if kind == "type" else 1):
                press()
            _settle()
            seen.stop()
            assert seen.count, f"nothing was painted for {kind}"
            durable = kind not in ("turn", "review")
            assert self.rows(kept[kind]) == before + durable, f"{kind} is not in the file"

    def rows(self, what: str) -> int:
        """Return how many rows another program finds in the file."""
        base = sqlite3.connect(self.folder / "evenhand.db")
        found: int = base.execute(f"SELECT count(*) FROM {what}").fetchone()[0]
        base.close()
        return found

    def end(self) -> None:
        """Close the window and the workspace."""
        self.session.window.close()
        self.session.end()
        self.session.window.deleteLater()
        _settle()


class Painted(QObject):
    """Counts what is painted inside a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        self.watched = [widget, *widget.findChildren(QWidget)]
        for each in self.watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False

    def stop(self) -> None:
        """Count no more."""
        for each in self.watched:
            if isValid(each):  # a press may have taken it away
                each.removeEventFilter(self)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
