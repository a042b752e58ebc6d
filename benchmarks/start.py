"""What a cold start costs: the program's process beside that of a bare window with a label.

Both run as whole processes, offscreen, in turns, and end themselves as soon as their window is interactive:
it has been exposed and painted, everything that was waiting in Qt's event loop has been done, and a key
press has been handled. `interactive` is that moment, told by the process itself; the plain figures are of the
same run to the end of the process, which for ours includes the backup on closing. The files are warm in the
system's cache; the Python is not kept running, and the bytecode is compiled.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks import cards

READY = """
import time
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

def leave(app):
    def look():
        window = next((each for each in app.topLevelWidgets() if each.isVisible()), None)
        if window is None or not window.windowHandle().isExposed():
            return QTimer.singleShot(0, look)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        app.sendEvent(window.focusWidget() or window, key)
        print(time.time(), flush=True)
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
leave(make_app())
from app.__main__ import start
raise SystemExit(start(["--workspace", {folder!r}]))
"""


def measure(scorecards: int = 1000, rounds: int = 9) -> dict[str, float]:
    """Return milliseconds (medians) with so many scorecards in the file, and the ratio."""
    with cards.copied(scorecards) as folder, tempfile.TemporaryDirectory(prefix="evenhand-start-") as name:
        ours = READY + OURS.format(folder=str(folder))
        home = str(Path(name) / "home")
        runs = [(_run(READY + FLOOR, home), _run(ours, home)) for _ in range(rounds + 1)][1:]
    floor, program = ([run[at] for run in runs] for at in (0, 1))
    low, high = (median(whole for whole, _ in each) for each in (floor, program))
    ready = median(moment for _, moment in floor), median(moment for _, moment in program)
    return {
        "scorecards": scorecards,
        "floor": low,
        "ours": high,
        "ratio": high / low,
        "floor_interactive": ready[0],
        "ours_interactive": ready[1],
        "ratio_interactive": ready[1] / ready[0],
    }


def _run(code: str, home: str) -> tuple[float, float]:
    """Return how long a process took, and how long until its window was interactive."""
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=cards.ROOT,
        env={**os.environ, **quiet, "EVENHAND_HOME": home},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    ended = time.time()
    return (ended - begun) * 1000, (float(done.stdout) - begun) * 1000


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
