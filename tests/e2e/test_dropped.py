"""A table pulled out of another program onto the window: two real processes, an X server, a real mouse."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
FOLDER = """
import sys
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel

class File(QLabel):
    def mouseMoveEvent(self, event):
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)

app = QApplication([])
file = File("a file")
file.setWindowFlags(Qt.WindowType.BypassWindowManagerHint)
file.setGeometry(1400, 0, 100, 100)
file.setWindowTitle("folder")
file.show()
app.exec()
"""
"""A program with one file that can be dragged away, as from a file manager."""

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
)


@pytest.fixture
def run(tmp_path: Path, home: Path) -> Iterator[Callable[..., str]]:
    """Starts programs on a screen of their own, or asks one for its answer; at the end all are ended."""
    read, write = os.pipe()
    env = {key: each for key, each in os.environ.items() if key != "QT_QPA_PLATFORM"}
    with ExitStack() as running:

        def begin(*words: str, **more: object) -> None:
            log = running.enter_context((tmp_path / "log.txt").open("a"))
            process = running.enter_context(
                subprocess.Popen(words, cwd=ROOT, env=env, stdout=log, stderr=log, **more)  # type: ignore[call-overload]
            )
            running.callback(process.kill)

        begin(
            "Xvfb", "-displayfd", str(write), "-screen", "0", "1500x1000x24", "-nolisten", "tcp",
            pass_fds=[write],
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as told:
            env |= {"DISPLAY": f":{told.readline().strip()}", "EVENHAND_HOME": str(home)}
        env |= {"QT_QPA_PLATFORM": "xcb", "QT_ACCESSIBILITY": "0"}

        def act(*words: str) -> str:
            if words[0] == sys.executable:
                begin(*words)
                return ""
            return subprocess.run(words, env=env, capture_output=True, text=True, timeout=PATIENCE).stdout

        yield act


def wait(for_it: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Return whether something comes about in time."""
    until = time.monotonic() + patience
    while not (done := for_it()) and time.monotonic() < until:
        time.sleep(0.1)
    return done


def names(workspace: Path) -> list[str]:
    """Return the candidates of a workspace, read by another program."""
    with closing(sqlite3.connect(workspace / "evenhand.db")) as file:
        bodies = file.execute("SELECT body FROM events WHERE kind = 'candidate-added'").fetchall()
    return [json.loads(body)["candidate"]["name"] for (body,) in bodies]


def test_a_tsv_that_is_pulled_onto_the_window_is_taken(run: Callable[..., str], tmp_path: Path) -> None:
    table, workspace = tmp_path / "candidates.tsv", tmp_path / "workspace"
    table.write_text("Full name\tE-mail\nAda Moreau\tada@x.org\n", "utf-8")
    run(sys.executable, "-m", "app", "--workspace", str(workspace))
    run(sys.executable, "-c", FOLDER, str(table))

    def there(name: str) -> bool:
        return bool(run("xdotool", "search", "--onlyvisible", "--name", name).strip())

    def asked() -> bool:
        """Pull the file over; a window that is still busy says nothing to it, so it is pulled again."""
        run("xdotool", "mousemove", "1450", "50", "mousedown", "1")
        for x in range(1440, 600, -40):
            run("xdotool", "mousemove", str(x), str(50 + (1440 - x) // 4))
        time.sleep(0.5)
        run("xdotool", "mouseup", "1")
        return wait(lambda: there("^Import candidates$"), 5)

    assert wait(lambda: there("^Evenhand") and there("^folder$"))
    assert wait(asked), "the window takes no table"

    def added() -> bool:
        run("xdotool", "key", "Return")
        return names(workspace) == ["Ada Moreau"]

    assert wait(added)
