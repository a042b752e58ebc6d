"""Going back to a backup is itself on record: who peeked into a panel and went back cannot hide it."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.services.debrief import debrief
from app.services.records import upkeep, verify
from app.services.records.audit_log import entries
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock
from tests.services.journey import Journey

FONTS = ROOT / "resources" / "fonts"


def test_a_peek_by_escrow_and_a_backup_leave_the_peek_on_paper(
    journey: Callable[[int], Journey], clock: Clock, tmp_path: Path
) -> None:
    panel = journey(2).make_kits()
    panel.bring(0)
    before = upkeep.back_up(panel.planner)
    assert before
    panel.open("Only a look", panel.code)
    panel.planner.close()
    clock.pass_by(minutes=5)
    aside = upkeep.restore(panel.planner.folder, before, clock).aside
    assert aside
    panel.planner = Workspace.open(panel.planner.folder, clock)
    said = [str(each.said) for each in entries(panel.planner)]
    assert f"Went back to {before.name}: 2 events were set aside, 1 of them openings of panels." in said
    panel.bring(1)
    panel.open()
    shown = debrief.gather(panel.planner, panel.panel.id)
    assert [(each.reason, each.set_aside is not None) for each in shown.openings] == [
        ("Only a look", True),
        ("", False),
    ]
    assert [each.late for each in shown.seats] == [False, True], "who sealed later may have known"
    paper = tmp_path / "debrief.pdf"
    paper.write_bytes(debrief.paper(panel.planner, panel.panel.id, FONTS))
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True)
    flat = " ".join(text.stdout.split())
    assert "Opened, then set aside:" in flat and "by Petra Vos" in flat, flat[:900]
    assert "the workspace went back to a backup in which the panel is closed" in flat
    assert verify.verify_file(paper.read_bytes(), FONTS).verdict == "in part"
    assert upkeep.check(panel.planner).findings == ()


def test_going_back_over_a_file_that_cannot_be_read_says_so(
    journey: Callable[[int], Journey], clock: Clock
) -> None:
    panel = journey(1)
    before = upkeep.back_up(panel.planner)
    assert before
    panel.planner.close()
    panel.planner.file.write_bytes(b"SQLite format 3\x00" + bytes(5_000))
    upkeep.restore(panel.planner.folder, before, clock)
    with closing(sqlite3.connect(panel.planner.file)) as base:
        [(body,)] = base.execute("SELECT body FROM events WHERE kind = 'workspace-restored'").fetchall()
    assert '"lost":null' in body and before.name in body
