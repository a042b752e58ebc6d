"""What a cold start costs: the program's process beside that of a bare window with a label.

Both run as whole processes, offscreen, in turns, and end themselves as soon as their window is interactive:
it has been exposed and painted, everything that was waiting in Qt's event loop has been done, and a key
press has been handled. `interactive` is that moment, told by the process itself; the plain figures are of the
same run to the end of the process, which for ours includes the backup on closing. The files are warm in the
system's cache; the Python is not kept running, and the bytecode is compiled.

`resumed` is the same start when a scorecard was open last: Today stands there first and takes keys, and the
desk opens in its place by itself. That figure is the later moment, at which the desk has handled a key.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from app.services.panels import lists
from app.services.scorecard import drafts
from app.store.database.workspace import Workspace
from benchmarks import cards

READY = """
import time
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

def leave(app, resumed=False):
    def press(window):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        app.sendEvent(window.focusWidget() or window, key)
        print(time.time(), time.process_time(), flush=True)
    def look():
        window = next((each for each in app.topLevelWidgets() if each.isVisible()), None)
        if window is None or not window.windowHandle().isExposed():
            return QTimer.singleShot(0, look)
        press(window)
        await_desk(window) if resumed else end(window)
    def await_desk(window):
        if not window.desk_is_shown:
            return QTimer.singleShot(10, lambda: await_desk(window))
        window.desk.repaint()
        press(window)
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
from app.ui.application import make_app
leave(make_app(), {resumed!r})
from app.__main__ import start
raise SystemExit(start(["--workspace", {folder!r}]))
"""


def measure(scorecards: int = 1000, rounds: int = 9) -> dict[str, float]:
    """Return milliseconds (medians) with so many scorecards in the file, and the ratios."""
    with cards.copied(scorecards) as folder, tempfile.TemporaryDirectory(prefix="evenhand-start-") as name:
        home, plain = str(Path(name) / "home"), OURS.format(folder=str(folder), resumed=False)
        runs = [(_run(FLOOR, home), _run(plain, home)) for _ in range(rounds + 1)][1:]
        _leave_desk_open(folder)
        resumed = OURS.format(folder=str(folder), resumed=True)
        again = [(_run(FLOOR, home), _run(resumed, home)) for _ in range(rounds + 1)][1:]
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


def _leave_desk_open(folder: Path) -> None:
    """Have a scorecard open where the window was left."""
    with Workspace.open(folder, lambda: cards.NOW) as workspace:
        seat = lists.seats(workspace, unfinished=True)[0]
        drafts.keep(workspace, "window", {"open": f"desk {seat.panel} {seat.id}"})


class Run(NamedTuple):
    """One process: milliseconds to its end, and to each moment at which it had handled a key."""

    whole: float
    moments: list[float]
    cpu: list[float]
    """The same moments in the process's own time, what is spent before Python runs left out."""


def _run(code: str, home: str) -> Run:
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", READY + code],
        cwd=cards.ROOT,
        env={**os.environ, **quiet, "EVENHAND_HOME": home},
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
