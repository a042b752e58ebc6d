"""An unexpected error in the real program, wherever it comes up: one dialog, a log, and nobody's words."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.store.database.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
WORDS = "said that she is expecting"
"""What a row of the workspace may say, and nothing but the workspace."""

BUG = """
import os, sys
from app import __main__ as entrance

def fail(place="", *_, **__):
    seen.append(place)
    words = os.environ["WORDS"]
    raise ValueError(words)

seen, sys.argv = [], ["evenhand", "--workspace", *sys.argv[1:]]
"""

WINDOW = """
import logging, threading
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QMainWindow, QMessageBox, QPushButton, QWidget
from app.ui.application import make_app

class Override(QWidget):
    def event(self, event):
        if event.type() == QEvent.Type.User:
            fail("override")
        return super().event(event)

class Collected:
    def __del__(self):
        fail("collected")

app, button, override, tick = make_app(), QPushButton(), Override(), QTimer(interval=20)
button.clicked.connect(lambda: fail("slot"))
ways = [
    lambda: fail("timer"),
    button.click,
    threading.Thread(target=fail, args=("thread",)).start,
    lambda: app.sendEvent(override, QEvent(QEvent.Type.User)),
    lambda: Collected() and None,
]

def step():
    window = next((each for each in app.topLevelWidgets() if isinstance(each, QMainWindow)), None)
    if window is None or not logging.getLogger("evenhand").handlers:
        return  # it is starting
    box = window.findChild(QMessageBox)
    if box is not None:
        print(seen[-1], box.text(), flush=True)
        box.close()
    elif len(seen) < len(ways):
        ways[len(seen)]()
    else:
        window.close()

tick.timeout.connect(step)
tick.start()
entrance.main()
"""

LAST = """
import logging
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow, QMessageBox
from app.services.records import upkeep
from app.ui.application import make_app

def step():
    if not logging.getLogger("evenhand").handlers:
        return  # it is starting
    for each in app.topLevelWidgets():
        if isinstance(each, QMessageBox):
            print(each.text(), flush=True)
        if isinstance(each, QMainWindow | QMessageBox):
            each.close()

upkeep.back_up = fail
app, tick = make_app(), QTimer(interval=200)
tick.timeout.connect(step)
tick.start()
entrance.main()
"""

VERB = """
from app.services.panels import lists

lists.panels = fail
entrance.main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Workspace.create(tmp_path / "workspace", lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC)).close()
    return tmp_path / "workspace"


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the program from its entrance, with a bug in it whose error tells `WORDS`."""
    return subprocess.run(
        [sys.executable, "-c", BUG + script, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORDS": WORDS},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_whatever_fails_in_the_window_is_told_once_and_logged_by_its_place(folder: Path, home: Path) -> None:
    done = run(WINDOW, folder)
    told = [line.split(" ", 1) for line in done.stdout.splitlines()]
    assert [place for place, _ in told] == ["timer", "slot", "thread", "override", "collected"], done.stderr
    assert {said for _, said in told} == {
        "Something went wrong inside Evenhand. Everything saved so far is safe on disk."
    }
    log = (home / "logs" / "evenhand.log").read_text("utf-8")
    assert log.count("unexpected ValueError") == 5 and log.count("__main__:8 fail") == 5
    assert WORDS not in log + done.stdout + done.stderr and "Traceback" not in done.stderr
    assert done.returncode == 0


def test_a_last_backup_that_fails_is_told_too(folder: Path, home: Path) -> None:
    done = run(LAST, folder)
    assert "Something went wrong inside Evenhand" in done.stdout
    log = (home / "logs" / "evenhand.log").read_text("utf-8")
    assert "unexpected ValueError" in log and "app.ui.application:" in log
    assert WORDS not in log + done.stdout + done.stderr
    assert done.returncode == 1


def test_a_verb_that_fails_prints_its_place_and_no_words(folder: Path) -> None:
    done = run(VERB, folder, "panels")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Something went wrong inside Evenhand.")
    assert "ValueError" in done.stderr and "app.cli.panels:" in done.stderr
    assert WORDS not in done.stderr
