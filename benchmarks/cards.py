"""Workspaces to measure on: many scorecards, made by the real services in few transactions."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services.demo import demo
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.store.database.workspace import Connection, Workspace
from app.store.packs.rubrics import load_rubric

ROOT = Path(__file__).resolve().parent.parent
PACKS = ROOT / "rubrics"
NOW = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)
CARDS_AT_ONCE = 200
OPEN_EVERY = 20
"""One card in so many is not sealed yet."""


class Bulk(Workspace):
    """A workspace whose services all work in one transaction while `together` lasts."""

    _shared: Connection | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Put off every commit until the block is left."""
        with super().write() as connection:
            self._shared = connection
            try:
                yield
            finally:
                self._shared = None

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield the connection that is shared."""
        assert self._shared is not None
        yield self._shared

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield the connection that is shared."""
        assert self._shared is not None
        yield self._shared


@contextmanager
def copied(cards: int) -> Iterator[Path]:
    """Yield a workspace with so many scorecards, a copy that may be changed; they are made once a run."""
    if cards not in _made:
        _made[cards] = tempfile.TemporaryDirectory(prefix="evenhand-cards-")
        fill(Path(_made[cards].name) / "workspace", cards)
    with tempfile.TemporaryDirectory(prefix="evenhand-copy-") as name:
        yield Path(shutil.copytree(Path(_made[cards].name) / "workspace", Path(name) / "workspace"))


_made: dict[int, tempfile.TemporaryDirectory[str]] = {}


def fill(folder: Path, cards: int) -> None:
    """Make a workspace in `folder` with so many scorecards: whole hours, most of them sealed."""
    play = demo.script(PACKS, demo.SEALED)
    unfinished = play.replace(acts=play.acts[:-4])
    rubric = load_rubric(PACKS, play.rubric)
    with Bulk.create(folder, lambda: NOW) as workspace:
        for first in range(0, cards, CARDS_AT_ONCE):
            with workspace.together():
                for number in range(first, min(first + CARDS_AT_ONCE, cards)):
                    begins = NOW - timedelta(hours=cards - number)
                    seat = SeatPlan(f"Interviewer {number % 12}", starts_at=begins)
                    panel = planning.plan_panel(workspace, f"Candidate {number}", rubric, [seat])
                    desk = reading.open_desk(workspace, panel.id, panel.seats[0].id)
                    demo.interview(workspace, desk, unfinished if number % OPEN_EVERY == 0 else play)
