"""The first window waits for no module that it can be painted without."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


def test_the_first_window_is_painted_before_anything_slow_is_imported(
    demo_folder: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINTED, str(demo_folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "EVENHAND_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.stdout, done.stderr
    title, modules = json.loads(done.stdout)
    assert title == "Evenhand"
    assert not SLOW & set(modules)
