"""What a rating's commit costs, beside a bare durable insert of the same text on the same disk."""

import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.domain.journal.card_fold import after
from app.domain.journal.events import CandidateAdded, InterviewerJoined, PanelPlanned, SeatAssigned, Subjects
from app.domain.panel import Candidate, Interviewer, Panel, RubricRef, Seat
from app.domain.records import recovery_code
from app.domain.scorecard.marks import Rated, Rating
from app.domain.scorecard.scorecard import Scorecard
from app.store.database import driver
from app.store.database.driver import FileKey
from app.store.database.workspace import Workspace
from app.store.journal import events, folds
from app.store.lists import projections
from app.store.secrets import key_file
from app.store.upkeep import conversion

DIMENSIONS = tuple(f"dimension-{number}" for number in range(8))
ACTS_ON_A_CARD = 60
"""How many acts an hour's scorecard takes; then the next one is begun."""


def measure(rounds: int = 1000) -> dict[str, float]:
    """Return milliseconds: p50 and p99 of the floor and of ours, and the ratio of each.

    The two take turns, commit by commit, so that what else the disk does falls on both.
    """
    with tempfile.TemporaryDirectory(prefix="evenhand-commit-") as name:
        floor, ours = _floor(Path(name) / "floor.db"), {"": Scoring(Path(name) / "workspace")}
        if driver.is_here():
            ours["encrypted_"] = Scoring(Path(name) / "encrypted", encrypted(Path(name) / "encrypted"))
        try:
            times = [_round(floor, *ours.values()) for _ in range(rounds + 50)][50:]
        finally:
            for each in ours.values():
                each.workspace.close()
    figures: dict[str, float] = {}
    for label, share in (("p50", 0.5), ("p99", 0.99)):
        low, *high = (sorted(column)[int(rounds * share)] for column in zip(*times, strict=True))
        for kind, ms in zip(ours, high, strict=True):
            named = f"{kind}{label}"
            figures |= {f"floor_{named}": low, f"ours_{named}": ms, f"ratio_{named}": ms / low}
    return figures


def encrypted(folder: Path) -> FileKey:
    """Make an encrypted workspace; return the key that opens it."""
    key, code = FileKey(os.urandom(driver.LENGTH)), recovery_code.made(bytes(recovery_code.BYTES))
    with Workspace.create(folder, _now) as workspace:
        kept = key_file.made(workspace.id, key, code, None, os.urandom)
    conversion.encrypt(folder, _now, key, kept, "Rosa")
    return key


class Scoring:
    """A workspace in which one interviewer rates card after card, as a service would store it."""

    def __init__(self, folder: Path, key: FileKey | None = None) -> None:
        """Make the workspace, or go on with the one that is there, with its key if it is encrypted."""
        self.workspace = Workspace.open_or_create(folder, _now, key=key)
        new = self.workspace.new_id
        self.candidate = Candidate(id=new(), name="Robin Example")
        self.interviewer = Interviewer(id=new(), name="Sam Example", public_key="0" * 64)
        with self.workspace.write() as connection:
            joined = InterviewerJoined(interviewer=self.interviewer)
            added = CandidateAdded(candidate=self.candidate)
            about = Subjects(candidate=self.candidate.id)
            events.append(connection, self.workspace, [joined], author=None, subjects=Subjects())
            events.append(connection, self.workspace, [added], author=self.interviewer.id, subjects=about)
        self.begin()

    def begin(self) -> None:
        """Plan a panel with one seat, whose card is rated from now on."""
        new = self.workspace.new_id
        rubric = RubricRef(id="rubric", version="1.0", title="Rubric", digest="0" * 64)
        seat = Seat(id=new(), interviewer=self.interviewer, focus=DIMENSIONS)
        panel = Panel(
            id=new(),
            candidate=self.candidate,
            role="Scientist",
            rubric=rubric,
            planned_at=self.workspace.clock(),
            seats=(seat,),
        )
        self.subjects = Subjects(candidate=self.candidate.id, panel=panel.id, seat=seat.id)
        planned = PanelPlanned(candidate=self.candidate.id, role=panel.role, rubric=rubric)
        with self.workspace.write() as connection:
            for body, subjects in (
                (planned, self.subjects.replace(seat=None)),
                (SeatAssigned(seat=seat), self.subjects),
            ):
                events.append(
                    connection, self.workspace, [body], author=self.interviewer.id, subjects=subjects
                )
            projections.project_panel(connection, folds.panel(connection, panel.id))
        self.card = Scorecard(panel=panel.id, seat=seat)

    def rate(self) -> str:
        """Give the next rating, durably; return the id of its event."""
        done = len(self.card.commitments)
        dimension = DIMENSIONS[done % len(DIMENSIONS)]
        rating = Rating(dimension=dimension, level=done % 4 + 1, at=self.workspace.clock())
        with self.workspace.write() as connection:
            (event,) = events.append(
                connection,
                self.workspace,
                [Rated(key=dimension, value=rating)],
                author=self.interviewer.id,
                subjects=self.subjects,
                expected=done,
            )
            card = after(self.card, event)
            projections.project_card(connection, card, event.header.at)
        self.card = card
        return event.header.id


def _round(floor: Callable[[], object], *ours: Scoring) -> tuple[float, ...]:
    for each in ours:
        if len(each.card.commitments) >= ACTS_ON_A_CARD:
            each.begin()
    return _timed(floor), *(_timed(each.rate) for each in ours)


def _floor(file: Path) -> Callable[[], object]:
    """Return a durable insert of as much text as a rating's body has."""
    connection = sqlite3.connect(file, isolation_level=None)
    for setting in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("CREATE TABLE rating (id INTEGER PRIMARY KEY, body TEXT)")
    return lambda: connection.execute("INSERT INTO rating (body) VALUES (?)", ("x" * 160,))


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
