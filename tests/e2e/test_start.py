"""The first window waits for no module that it can be painted without, nor does a desk that was left open."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.services.demo import demo
from app.services.scorecard import drafts
from app.store.database.workspace import Workspace
from app.store.packs.kept_packs import KeptPacks
from tests.strangers import strangers

ROOT = Path(__file__).resolve().parents[2]
SLOW = {
    "alembic", "asyncio", "cryptography", "icalendar", "importlib.metadata", "markdown_it", "openpyxl",
    "pikepdf", "pydantic", "pypdfium2", "reportlab", "rfc8785", "rich", "sqlalchemy", "typer", "yaml",
}  # fmt: skip
"""Modules that take long to import; each was on the way to the first window, or could get there."""

PAINTED = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject
from app.ui.application import make_app

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWindow():
            print(json.dumps([watched.windowTitle(), sorted(sys.modules)]), flush=True)
            os._exit(0)
        return False

app = make_app()
painted = Painted()
app.installEventFilter(painted)
from app.__main__ import start
start(["--workspace", sys.argv[1]])
"""

UNSEEN = {
    "alembic", "asyncio", "cryptography", "markdown_it", "reportlab", "sqlalchemy", "typer", "yaml",
    "app.ui.scorecard.evaluate.pane", "app.ui.scorecard.glance", "app.ui.scorecard.record.paste_dialog",
}  # fmt: skip
"""What a desk at the phase of recording neither shows nor needs for a note."""

RESUMED = """
import json, os, sys
from PySide6.QtCore import QEvent, QTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

def press(window, key, text):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(window.focusWidget(), event)

def look():
    window = next((each for each in QApplication.topLevelWidgets() if each.isVisible()), None)
    if window is None or not window.desk_is_shown:
        return QTimer.singleShot(1, look)
    for letter in "leak":
        press(window, Qt.Key.Key_A, letter)
    press(window, Qt.Key.Key_Return, "")
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

run = QApplication.exec
def exec_and_look(app):
    QTimer.singleShot(0, look)
    return run()
QApplication.exec = exec_and_look
from app.__main__ import start
start(["--workspace", sys.argv[1]])
"""


def test_a_desk_that_was_left_takes_a_note_before_anything_else_is_imported(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    with Workspace.create(folder, lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC)) as workspace:
        panel = demo.plan(
            workspace,
            KeptPacks(ROOT / "rubrics", ROOT / "exercises"),
            demo.script(ROOT / "rubrics", demo.SAMPLE),
            workspace.clock(),
        )
        strangers(workspace, panel)
        seat = panel.seats[0].id
        drafts.keep(workspace, "window", {"open": f"desk {panel.id} {seat}"})
    modules = set(json.loads(ran(RESUMED, folder, tmp_path)))
    with closing(sqlite3.connect(folder / "evenhand.db")) as file:
        bodies = file.execute(
            "SELECT body FROM events WHERE seat_id = ? AND kind = 'noted'", (seat,)
        ).fetchall()
    assert [json.loads(body)["value"]["text"] for (body,) in bodies] == ["leak"]
    assert not UNSEEN & modules


def test_the_first_window_is_painted_before_anything_slow_is_imported(
    demo_folder: Path, tmp_path: Path
) -> None:
    title, modules = json.loads(ran(PAINTED, demo_folder, tmp_path))
    assert title == "Evenhand"
    assert not SLOW & set(modules)


def ran(code: str, folder: Path, home: Path) -> str:
    """Return what a process prints that runs `code` on the workspace in `folder`."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "EVENHAND_HOME": str(home / "home")},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.stdout, done.stderr
    return done.stdout
