"""What a cold start costs: the program's process beside that of a bare window with a label.

Both run as whole processes, offscreen, in turns, and end themselves as soon as their window is interactive:
it has been exposed and painted, everything that was waiting in Qt's event loop has been done, and a key
press has been handled. `interactive` is that moment, told by the process itself; the plain figures are of the
same run to the end of the process, which for ours includes the backup on closing. The files are warm in the
system's cache; the Python is not kept running, and the bytecode is compiled.

`resumed` is the same start when a scorecard was being recorded last: Today stands there first and takes keys,
and the desk opens in its place by itself. That figure is the later moment, at which a letter that was typed
stands in the note line of the desk and has been painted. The draft goes to the disk a quarter of a second
behind the keys, or when the window closes; after each such run the file is asked for the letter.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import NamedTuple

from app.services.panels import lists
from app.services.scorecard import drafts
from app.store.database.workspace import FILE, Workspace
from app.ui.scorecard.steps import RECORD
from benchmarks import cards

READY = """
import time
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

def leave(app, resumed=False):
    def press(window, key, text=""):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        app.sendEvent(window.focusWidget() or window, event)
    def tell():
        print(time.time(), time.process_time(), flush=True)
    def look():
        window = next((each for each in app.topLevelWidgets() if each.isVisible()), None)
        if window is None or not window.windowHandle().isExposed():
            return QTimer.singleShot(0, look)
        press(window, Qt.Key.Key_Down)
        tell()
        await_desk(window) if resumed else end(window)
    def await_desk(window):
        if not window.desk_is_shown:
            return QTimer.singleShot(1, lambda: await_desk(window))
        press(window, Qt.Key.Key_E, "e")
        assert window.desk.record.pane.line.text() == "e"
        window.desk.repaint()
        tell()
        end(window)
    def end(window):
        window.close()
        app.quit()
    QTimer.singleShot(0, look)
"""
FLOOR = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Evenhand")
label.resize(1280, 720)
label.show()
leave(app)
app.exec()
"""
OURS = """
from PySide6.QtWidgets import QApplication
run = QApplication.exec
def exec_and_leave(app):
    leave(app, {resumed!r})
    return run()
QApplication.exec = exec_and_leave
from app.__main__ import start
raise SystemExit(start(["--workspace", {folder!r}]))
"""


def measure(scorecards: int = 1000, rounds: int = 9) -> dict[str, float]:
    """Return milliseconds (medians) with so many scorecards in the file, and the ratios."""
    with cards.copied(scorecards) as folder, tempfile.TemporaryDirectory(prefix="evenhand-start-") as name:
        home, plain = str(Path(name) / "home"), OURS.format(folder=str(folder), resumed=False)
        runs = [(_run(FLOOR, home), _run(plain, home)) for _ in range(rounds + 1)][1:]
        seat = _leave_desk_open(folder)
        resumed = OURS.format(folder=str(folder), resumed=True)
        again = []
        for _ in range(rounds + 1):
            again.append((_run(FLOOR, home), _run(resumed, home)))
            _check_typed(folder, seat)
        again = again[1:]
    figures: dict[str, float] = {"scorecards": scorecards}
    for at, whose in enumerate(("floor", "ours")):
        mine, later = [run[at] for run in runs], [run[at] for run in again]
        figures[whose] = median(run.whole for run in mine)
        figures[f"{whose}_interactive"] = median(run.moments[0] for run in mine)
        figures[f"{whose}_interactive_cpu"] = median(run.cpu[0] for run in mine)
        figures[f"{whose}_waiting"] = median(run.moments[0] for run in later)
        figures[f"{whose}_waiting_cpu"] = median(run.cpu[0] for run in later)
        figures[f"{whose}_resumed"] = median(run.moments[-1] for run in later)
        figures[f"{whose}_resumed_cpu"] = median(run.cpu[-1] for run in later)
    for end in ("", "_interactive", "_waiting", "_resumed"):
        figures[f"ratio{end}"] = figures[f"ours{end}"] / figures[f"floor{end}"]
    return figures


def _leave_desk_open(folder: Path) -> str:
    """Have a scorecard open where the window was left, at the phase of recording; return its seat."""
    with Workspace.open(folder, lambda: cards.NOW) as workspace:
        seat = lists.seats(workspace, unfinished=True)[0]
        drafts.keep(workspace, "window", {"open": f"desk {seat.panel} {seat.id}"})
        drafts.keep(workspace, seat.id, {"position": RECORD})
    return seat.id


def _check_typed(folder: Path, seat: str) -> None:
    """Check that what was typed at the desk is on the disk, and take it away again."""
    with closing(sqlite3.connect(folder / FILE)) as file, file:
        kept = file.execute("DELETE FROM scratch WHERE scope = ? AND field = 'note' RETURNING text", (seat,))
        assert kept.fetchall() == [("e",)], "the letter that was typed is not on the disk"


class Run(NamedTuple):
    """One process: milliseconds to its end, and to each moment at which it had handled a key."""

    whole: float
    moments: list[float]
    cpu: list[float]
    """The same moments in the process's own time, what is spent before Python runs left out."""


def _run(code: str, home: str) -> Run:
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    # an installed program has its bytecode beside it; here the first round, which does not count, writes it
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{home}-bytecode"}
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", READY + code],
        cwd=cards.ROOT,
        env={**os.environ, **quiet, **compiled, "EVENHAND_HOME": home},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    ended = time.time()
    told = [[float(part) for part in line.split()] for line in done.stdout.splitlines()]
    moments = [(moment - begun) * 1000 for moment, _ in told]
    return Run((ended - begun) * 1000, moments, [spent * 1000 for _, spent in told])


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
