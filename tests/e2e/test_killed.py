"""The program is killed in the middle of an interview, and started again."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

ROOT = Path(__file__).parent.parent.parent

INTERVIEW = """
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from app import paths
from app.store.packs.rubrics import load_rubric
from app.services.panels import planning
from app.ui.application import Session, make_app
from tests.strangers import strangers
from tests.ui.waiting import on_disk, until

begun = time.monotonic()
noon = datetime(2026, 11, 17, 12, tzinfo=UTC)
app = make_app()
session = Session(app, Path(sys.argv[1]), lambda: noon + timedelta(seconds=time.monotonic() - begun))
window = session.window
window.show()
rubric = load_rubric(paths.rubrics(), "senior-ml-scientist")
panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [planning.SeatPlan("Mara Haas")])
window.open_desk(strangers(session.workspace, panel).id, panel.seats[0].id)
window.activateWindow()
QTest.qWaitForWindowActive(window)
desk = window.desk
desk.go(desk.desk.seat.focus[0])
for level in (Qt.Key.Key_3, Qt.Key.Key_2):
    QTest.keyClick(app.focusWidget(), level)
QTest.keyClick(app.focusWidget(), Qt.Key.Key_N)
QTest.keyClicks(app.focusWidget(), "Asked who loses when the model is wrong")
QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
QTest.keyClick(app.focusWidget(), Qt.Key.Key_Escape)
QTest.keyClick(app.focusWidget(), Qt.Key.Key_J)
QTest.keyClick(app.focusWidget(), Qt.Key.Key_4)
QTest.keyClick(app.focusWidget(), Qt.Key.Key_N)
QTest.keyClicks(app.focusWidget(), "half a sentence abou")
until(lambda: on_disk(Path(sys.argv[1]), "half a sentence abou"), "kept while typing")
print("typed", flush=True)
QTest.qWait(60_000)
"""


@pytest.mark.elsewhere
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_it_reopens_where_it_was_with_everything(
    start: Callable[..., object], tmp_path: Path, home: Path
) -> None:
    folder = tmp_path / "workspace"
    run = subprocess.Popen(
        [sys.executable, "-c", INTERVIEW, str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "EVENHAND_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "typed\n"
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stdout.close()

    desk = start(folder).window.desk
    assert desk is not None, "the scorecard that was open is open again"
    card = desk.desk.card
    first, second = desk.desk.seat.focus[:2]
    assert card.ratings[first].level == 2 and card.ratings[second].level == 4
    assert [note.text for note in card.standing_notes()] == ["Asked who loses when the model is wrong"]
    assert desk._at == second and desk.evaluate.dimension.line.text() == "half a sentence abou"
    assert [step.after.key for step in card.undoable][-1] == second
    with closing(sqlite3.connect(folder / "evenhand.db")) as file:
        (last,) = file.execute("SELECT at FROM events ORDER BY lamport DESC LIMIT 1").fetchone()
    [said] = [
        label.text() for label in desk.window().findChildren(QLabel) if "was interrupted" in label.text()
    ]
    until = re.search(r"Everything up to (.*?\d\d:\d\d:\d\d) is here", said)
    assert until and "being typed on the scorecard of Ines Okafor" in said
    told = datetime.strptime(until[1].split(", ")[-1], "%H:%M:%S").time()
    event = datetime.fromisoformat(last).astimezone()
    assert told >= event.time().replace(microsecond=0), "the half sentence came after the last event"
