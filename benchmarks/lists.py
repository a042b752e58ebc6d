"""What the first page of a list costs with very many scorecards, and how the cost grows.

The lines are put into the workspace's lists as they are, without the events behind them: lists read nothing
else. `floor` is the same page with 1,000 scorecards, ours with 50,000; so the ratio tells the growth.
"""

import json
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from app.services.panels import lists
from app.services.recruiting import candidates
from app.store.database.workspace import Workspace
from benchmarks import cards

FEW, MANY = 1_000, 50_000
SEATS = 4
"""Scorecards on a panel: with many there are 12,500 candidates."""
_KINDS = (
    "panels", "unfinished", "find", "board", "search", "candidates", "candidates_search", "panels_search",
)  # fmt: skip


def measure(rounds: int = 30) -> dict[str, float]:
    """Return milliseconds (medians) for each list with few and with many scorecards, and their ratios."""
    figures: dict[str, float] = {"scorecards": MANY}
    for whose, count in (("floor", FEW), ("ours", MANY)):
        with tempfile.TemporaryDirectory(prefix="evenhand-lists-") as name:
            folder = Path(name) / "workspace"
            with Workspace.create(folder, lambda: cards.NOW) as workspace:
                _fill(workspace, count)
                for kind, read in _lists(workspace).items():
                    figures[f"{whose}_{kind}"] = median(_timed(read) for _ in range(rounds))
    for kind in _KINDS:
        figures[f"ratio_{kind}"] = figures[f"ours_{kind}"] / figures[f"floor_{kind}"]
    return figures


def _lists(workspace: Workspace) -> dict[str, Callable[[], object]]:
    return {
        "panels": lambda: lists.panels(workspace),
        "unfinished": lambda: lists.seats(workspace, unfinished=True),
        "find": lambda: lists.find_panel(workspace, "Candidate 7"),
        "board": lambda: (lists.board_page(workspace), lists.counts(workspace)),
        "search": lambda: lists.board_page(workspace, typed="date 77"),
        "candidates": lambda: candidates.lines(workspace),
        "candidates_search": lambda: candidates.lines(workspace, "date 77"),
        "panels_search": lambda: lists.panels(workspace, words="date 77"),
    }


def _fill(workspace: Workspace, count: int) -> None:
    """Put lines for so many scorecards into the lists; one in twenty is not sealed yet."""
    with workspace.write() as connection:
        for number in range(count // SEATS):
            panel, at = f"panel-{number:06}", (cards.NOW - timedelta(hours=number)).isoformat()
            connection.run(
                "INSERT INTO panels VALUES (?, ?, ?, 'Scientist', 'Rubric', '1.0', NULL, ?)",
                (panel, f"candidate-{number:06}", f"Candidate {number}", at),
            )
            connection.run(
                "INSERT INTO candidates VALUES (?, ?, '{}', ?, ?)",
                (f"candidate-{number:06}", f"Candidate {number}", f"candidate {number}", at),
            )
            for place in range(SEATS):
                status = "draft" if (number * SEATS + place) % cards.OPEN_EVERY == 0 else "sealed"
                connection.run(
                    "INSERT INTO seats VALUES (?, ?, ?, 'someone', 'Sam', NULL, ?, 60, 8, ?, 8, 20, 1, ?)",
                    (f"{panel}-{place}", panel, place, at, status, at),
                )


def _timed(read: Callable[[], object]) -> float:
    start = time.perf_counter()
    assert read()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
