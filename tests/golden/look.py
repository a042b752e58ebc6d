"""Open, print and prove golden files: `python -m tests.golden.look FOLDER` prints what was found as JSON."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from app import settings
from app.domain.errors import EvenhandError
from app.services.debrief import debrief
from app.services.panels import import_files, lists
from app.services.records import upkeep, verify
from app.services.scorecard import desk as reading
from app.store.database.workspace import Workspace
from app.store.journal import folds
from app.store.packs.exercises import list_exercises, load_exercise
from app.store.packs.rubrics import load_rubric
from app.store.upkeep.bring_up import bring_up

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def now() -> datetime:
    return datetime(2026, 12, 1, 9, tzinfo=UTC)


def look(folder: Path) -> Iterator[tuple[str, object]]:
    """Yield what was looked at, and what it came to."""
    for each in sorted((folder / "workspaces").iterdir()):
        with Workspace.open(each, now, bring_up=bring_up) as workspace:
            yield f"{each.name}: findings", [str(finding) for finding in upkeep.check(workspace).findings]
            yield f"{each.name}: verdict", verify.verify_workspace(workspace).verdict
            yield f"{each.name}: cards", list(cards(workspace))
            yield f"{each.name}: papers", list(papers(workspace))
    for paper in sorted(folder.glob("*.pdf")):
        yield f"{paper.name}: verdict", verify.verify_file(paper.read_bytes(), FONTS).verdict
    for bundle in sorted(folder.glob("*.evenhand")):
        yield f"{bundle.name}: verdict", verify.verify_file(bundle.read_bytes(), FONTS).verdict
    with Workspace.create(folder / "laptop", now) as laptop:
        yield "kit on a new laptop", outcomes(laptop, folder / "kit-2.evenhand")
    with Workspace.open(folder / "workspaces" / "opened", now) as planner:
        yield "a card that is there", outcomes(planner, folder / "card-1-amended.evenhand")
    kept, problem = settings.load(folder / "settings.json")
    yield "settings", [kept.theme, kept.interviewer_name, kept.keys, problem and str(problem)]
    rubric = load_rubric(folder / "rubrics", "senior-ml-scientist")
    yield "rubric", [len(rubric.dimensions), len(rubric.scale)]
    shelf = list_exercises(folder / "exercises")
    yield "exercises", [each.id for each in shelf.exercises]
    yield "exercise", load_exercise(folder / "exercises", "llm-evaluation").exercise.minutes


def cards(workspace: Workspace) -> Iterator[tuple[str, int, int]]:
    """Yield the state, the ratings and the notes of every card."""
    for line in lists.panels(workspace):
        with workspace.read() as connection:
            panel = folds.panel(connection, line.id)
        for seat in panel.seats:
            card = reading.open_desk(workspace, panel.id, seat.id).card
            yield card.status, len(card.ratings), len(card.standing_notes())


def papers(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """Yield what the paper of every panel made now is found to be, or why there is none yet."""
    for line in lists.panels(workspace):
        try:
            made = debrief.paper(workspace, line.id, FONTS)
        except EvenhandError as error:
            yield "none", str(error)
        else:
            yield "paper", verify.verify_file(made, FONTS).verdict


def outcomes(workspace: Workspace, file: Path) -> list[str]:
    return [line.outcome for line in import_files.take_in(workspace, [file]).lines]


if __name__ == "__main__":
    print(json.dumps(dict(look(Path(sys.argv[1]))), indent=1, ensure_ascii=False))
