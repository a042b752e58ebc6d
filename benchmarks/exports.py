"""What an export of 100,000 ratings costs, beside the bare writers given the same rows ready-made."""

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import xlsxwriter

from app.domain.journal.events import CandidateAdded, PanelPlanned, Sealed, SeatAssigned, Subjects
from app.domain.panel import Candidate, Panel
from app.domain.scorecard.marks import Seal
from app.domain.text import uuid7
from app.services.demo import demo
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.recruiting import export
from app.services.recruiting.export import Export
from app.services.recruiting.export_rows import ExportRun, sheet
from app.services.scorecard import desk
from app.store.database.workspace import Workspace
from app.store.journal import events
from app.store.lists import projections
from app.store.packs.rubrics import load_rubric
from benchmarks.cards import NOW, PACKS

RATINGS = 100_000
SEATS = 4
_PEAK = r"""
import re, sys
from pathlib import Path
from app.services.recruiting import export as exporting
from app.store.database.workspace import Workspace
from benchmarks.cards import NOW
with Workspace.open(Path(sys.argv[1]), lambda: NOW) as workspace:
    exporting.export(workspace, Path(sys.argv[1]) / "peak", exporting.Export("ratings", sys.argv[2]), "Bench")
print(int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def measure(rounds: int = 3, ratings: int = RATINGS) -> dict[str, float]:
    """Return milliseconds (medians) for floors and exports, and the peak memory in MiB of a process.

    The two take turns, so that what else the machine does falls on both.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = fill(folder / "whole", ratings)
        fill(folder / "tenth", ratings // 10)
        with Workspace.open(folder / "whole", lambda: NOW) as workspace:
            names, rows = _ready(workspace)
            figures: dict[str, float] = {"ratings": made}
            for form, floor in (("csv", _csv), ("xlsx", _xlsx)):
                file = folder / f"out.{form}"
                bare, whole = partial(floor, file, names, rows), partial(_export, workspace, file, form)
                times = [(_timed(bare), _timed(whole)) for _ in range(rounds)]
                below, ours = (median(column) * 1000 for column in zip(*times, strict=True))
                figures |= {f"floor_{form}": below, f"ours_{form}": ours, f"ratio_{form}": ours / below}
        for form in ("csv", "xlsx"):
            for part in ("tenth", "whole"):
                figures[f"peak_{form}_{part}"] = _peak(folder / part, form)
    return figures


def fill(folder: Path, ratings: int) -> int:
    """Make a workspace with about so many ratings on sealed cards; return how many it has.

    One interview is held through the real services; every other card is that one, for somebody else.
    """
    play = demo.script(PACKS, demo.SEALED)
    rubric = load_rubric(PACKS, play.rubric)
    with Workspace.create(folder, lambda: NOW) as workspace:
        seats = [SeatPlan(f"Interviewer {number}", starts_at=NOW) for number in range(SEATS)]
        first = planning.plan_panel(workspace, "Candidate 0", rubric, seats)
        for seat in first.seats:
            demo.interview(workspace, desk.open_desk(workspace, first.id, seat.id), play)
        with workspace.read() as connection:
            sealed = [
                event.body
                for event in events.all_events(connection, "sealed")
                if isinstance(event.body, Sealed)
            ]
        each = sum(len(body.document.ratings) for body in sealed)
        count = max(1, ratings // each)
        for start in range(1, count, 250):
            with workspace.write() as connection:
                for number in range(start, min(start + 250, count)):
                    _copy(workspace, connection, first, sealed, number)
    return each * count


def _copy(workspace: Workspace, connection: Any, first: Panel, sealed: list[Sealed], number: int) -> None:
    at = NOW + timedelta(seconds=number)

    def made(kind: int) -> str:
        return uuid7(at, bytes([kind]) + number.to_bytes(9, "big"))

    person = Candidate(id=made(250), name=f"Candidate {number}")
    seats = [seat.replace(id=made(place)) for place, seat in enumerate(first.seats)]
    panel = first.replace(id=made(251), candidate=person, seats=tuple(seats), planned_at=at)
    about = Subjects(candidate=person.id, panel=panel.id)
    added, planned = (
        CandidateAdded(candidate=person),
        PanelPlanned(candidate=person.id, role=panel.role, rubric=panel.rubric),
    )
    events.append(connection, workspace, [added], author=None, subjects=Subjects(candidate=person.id))
    bodies = [planned, *(SeatAssigned(seat=seat) for seat in seats)]
    events.append(connection, workspace, bodies, author=None, subjects=about)
    for seat, body in zip(seats, sealed, strict=True):
        document = body.document.replace(panel=panel.id, candidate=person, seat=seat)
        seal: Seal = body.seal
        act = Sealed(document=document, seal=seal)
        subjects = Subjects(candidate=person.id, panel=panel.id, seat=seat.id)
        events.append(connection, workspace, [act], author=None, subjects=subjects)
    projections.project_panel(connection, panel)


def _ready(workspace: Workspace) -> tuple[list[str], list[list[Any]]]:
    """Return the very rows of the export, as the bare writers take them."""
    with workspace.read() as connection:
        wanted = Export("ratings", "csv")
        columns, rows = sheet(ExportRun(connection, workspace, wanted, export.Release("full", ""), None))
        ready = [list(row) for row in rows]
    return [column.name for column in columns], ready


def _export(workspace: Workspace, file: Path, form: Any) -> None:
    export.export(workspace, file, Export("ratings", form), "Bench")


def _csv(file: Path, names: list[str], rows: list[list[Any]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow(names)
        writer.writerows(rows)


def _xlsx(file: Path, names: list[str], rows: list[list[Any]]) -> None:
    options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm", "remove_timezone": True}
    with xlsxwriter.Workbook(str(file), options) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([names, *rows]):
            for at, cell in enumerate(row):
                if isinstance(cell, str):
                    if cell:
                        sheet.write_string(number, at, cell)
                elif isinstance(cell, datetime):
                    sheet.write_datetime(number, at, cell)
                elif cell is not None:
                    sheet.write_number(number, at, cell)


def _peak(folder: Path, form: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, str(folder), form], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def _timed(make: Callable[[], object]) -> float:
    begin = time.perf_counter()
    make()
    return time.perf_counter() - begin


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
