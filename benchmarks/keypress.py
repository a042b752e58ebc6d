"""What a key press that rates costs until it is durable and repainted, in the real window.

A press is timed from handing the key to the desk until Qt's event loop has nothing left to do: by then the
shortcut has called the service, the rating is on disk (WAL, synchronous=FULL), the page shows what the
service returned, layouts have settled, and all that changed is painted into the window's backing store, by
the CPU, as the platform `offscreen` does. One round of the loop is not enough: layouts ask for a second one.
Handing the picture to a screen is not in the figure. The floor does the least that deserves the name: a bare
window whose label changes after one durable insert with plain sqlite3.
"""

import json
import os
import sqlite3
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.services import demo, library, planning, reading, scoring
from app.services.planning import SeatPlan
from app.ui.application import Session, make_app, now
from benchmarks.cards import PACKS

NOTES = 40
PRESSES_ON_A_CARD = 50
"""Ratings given on one card before the next is opened; an hour takes far fewer."""
WARMING_UP = 4
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def measure(presses: int = 500) -> dict[str, float]:
    """Return milliseconds: p50 and p99 of the floor and of ours, and the ratio of each.

    Ours is a card with 40 notes, spread over its dimensions, in a window of 1280×720. The two take turns,
    card by card, so that what else the disk does falls on both.
    """
    app = make_app()
    floor_times: list[float] = []
    our_times: list[float] = []
    with (
        tempfile.TemporaryDirectory(prefix="evenhand-keys-") as name,
        patch.dict(os.environ, EVENHAND_HOME=f"{name}/home"),
    ):
        floor, desk = Floor(Path(name) / "floor.db"), Desk(app, Path(name) / "workspace")
        for _ in range(presses // PRESSES_ON_A_CARD):
            floor_times += _presses(floor)
            desk.begin()
            our_times += _presses(desk)
        desk.end()
        floor.end()
    figures: dict[str, float] = {}
    for label, share in (("p50", 0.5), ("p99", 0.99)):
        low, high = (sorted(times)[int(len(times) * share)] for times in (floor_times, our_times))
        figures |= {f"floor_{label}": low, f"ours_{label}": high, f"ratio_{label}": high / low}
    return figures


def _presses(window: "Floor | Desk") -> list[float]:
    """Return milliseconds for each press on one card, after some that are not counted."""
    times = []
    for _ in range(WARMING_UP + PRESSES_ON_A_CARD):
        start = time.perf_counter()
        window.press()
        _settle()
        times.append((time.perf_counter() - start) * 1000)
    return times[WARMING_UP:]


def _settle() -> None:
    """Do all that waits in Qt's event loop."""
    loop = QAbstractEventDispatcher.instance()
    while loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


class Floor:
    """A bare window whose label counts the durable inserts."""

    def __init__(self, file: Path) -> None:
        self.base = sqlite3.connect(file, isolation_level=None)
        for setting in ("journal_mode=WAL", "synchronous=FULL"):
            self.base.execute(f"PRAGMA {setting}")
        self.base.execute("CREATE TABLE rating (id INTEGER PRIMARY KEY, body TEXT)")
        self.count = 0
        self.label = QLabel("0")
        self.label.resize(1280, 720)
        self.label.show()
        _settle()

    def press(self) -> None:
        """Insert and show."""
        self.count += 1
        self.base.execute("INSERT INTO rating (body) VALUES (?)", ("x" * 160,))
        self.label.setText(str(self.count))

    def end(self) -> None:
        """Close the window and the file."""
        self.base.close()
        self.label.close()
        self.label.deleteLater()


class Desk:
    """The real window with a card open on which one dimension after the other is rated."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.folder = folder
        self.session = Session(app, folder, now)
        self.session.window.resize(1280, 720)
        self.session.window.show()
        self.pressed = 0
        self.begin()
        self.prove()

    def begin(self) -> None:
        """Open the desk of a new candidate, with its notes taken; nothing of this is timed."""
        workspace = self.session.workspace
        rubric = library.rubric(PACKS, demo.script(PACKS, demo.SAMPLE).rubric)
        panel = planning.plan_panel(workspace, "Robin Example", rubric, [SeatPlan("Sam Example")])
        desk = reading.open_desk(workspace, panel.id, panel.seats[0].id)
        for number in range(NOTES):
            dimension = desk.seat.focus[number % len(desk.seat.focus)]
            text = f"Note {number}: asked which decision the figure feeds, and who bears the error"
            desk = scoring.take_note(workspace, desk, text, dimension)
        self.session.window.open_desk(panel.id, panel.seats[0].id)
        page = self.session.window.desk
        assert page is not None
        self.page: QWidget = page
        self.page.setFocus()
        _settle()

    def press(self) -> None:
        """Press the next of the keys 1 to 4 on the desk."""
        QTest.keyClick(self.page, KEYS[self.pressed % len(KEYS)])
        self.pressed += 1

    def prove(self) -> None:
        """Raise unless a press is in the file and on the window once its events are processed."""
        for _ in range(4):
            seen = Painted(self.page)
            self.press()
            _settle()
            seen.stop()
            assert seen.count, "nothing was painted"
            base = sqlite3.connect(self.folder / "evenhand.db")
            rated = base.execute("SELECT count(*) FROM events WHERE kind = 'rated'").fetchone()[0]
            base.close()
            assert rated == self.pressed, "the rating is not in the file"

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
            each.removeEventFilter(self)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
