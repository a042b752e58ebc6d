"""A stretch of work through the real services, telling on standard output what each call promised to keep."""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.exchange.bundles import age, bundles
from app.services.panels import kits, planning, unpack_kit
from app.services.panels.planning import SeatPlan
from app.services.records import upkeep
from app.services.scorecard import desk as desks
from app.services.scorecard import drafts, scoring
from app.store.database import connection as sqlite
from app.store.database.workspace import Workspace
from app.store.packs.rubrics import load_rubric
from tests.services.conftest import finish

ROOT = Path(__file__).parents[2]


class Acting:
    """One workspace that is worked in; whatever returned is told: `event ID CHAIN`, `backup NAME`."""

    def __init__(self, folder: Path, outside: Path, seed: int) -> None:
        self._folder, self._outside = folder, outside
        self._chance = random.Random(seed)
        self._rubric = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
        self._told = 0

    def work(self) -> None:
        """Score and seal, back up, import a kit, go on over several starts, go back to a backup, go on."""
        with Workspace.create(self._folder, _now) as workspace:
            self._panel(workspace)
        with Workspace.open(self._folder, _now) as workspace:
            self._panel(workspace)
            backup = upkeep.back_up(workspace)
            assert backup
            _say(f"backup {backup.name}")
            self._import(workspace)
            workspace.fold_log()
        with Workspace.open(self._folder, _now) as workspace:
            self._panel(workspace)
            with workspace.read() as connection:
                ids = [each for (each,) in connection.run("SELECT id FROM events")]
        _say(f"may-go {' '.join(ids)}")  # all but what the backup holds may be set aside from here on
        upkeep.restore(self._folder, backup, _now)
        self._told = 0
        with Workspace.open(self._folder, _now) as workspace:
            self._tell(workspace)
            self._panel(workspace)

    def _panel(self, workspace: Workspace) -> None:
        """Interview someone up to the seal, with an amendment; every call is told once it has returned."""
        focus = tuple(each.id for each in self._rubric.dimensions[:2])
        panel = planning.plan_panel(workspace, "Ada Example", self._rubric, [SeatPlan("Ines Novak", focus)])
        self._tell(workspace)
        desk = desks.open_desk(workspace, panel.id, panel.seats[0].id)
        for _ in range(self._chance.randint(4, 12)):
            desk = self._act(workspace, desk)
            self._tell(workspace)
        desk = scoring.seal(workspace, finish(workspace, desk))
        self._tell(workspace)
        scoring.amend(workspace, desk, "A word was missing")
        self._tell(workspace)

    def _act(self, workspace: Workspace, desk: Desk) -> Desk:
        words = "said that the holdout leaked. " * self._chance.choice((1, 3, 30, 300))
        drafts.keep(workspace, desk.seat.id, {"note": words})
        dimension = self._chance.choice(desk.seat.focus)
        if self._chance.random() < 0.3:
            level = self._chance.choice((1, 2, 4))
            return scoring.act(workspace, desk, rules.rate, dimension, level, "Not asked in this seat")
        return scoring.take_note(workspace, desk, words, dimension, draft="note")

    def _import(self, workspace: Workspace) -> None:
        _kit(self._outside, self._rubric)
        unpack_kit.unpack(workspace, bundles.read(self._outside / "kit.evenhand"))  # type: ignore[arg-type]
        self._tell(workspace)

    def _tell(self, workspace: Workspace) -> None:
        with workspace.read() as connection:
            new = "SELECT rowid, id, chain FROM events WHERE rowid > ? ORDER BY rowid"
            for number, event, chain in connection.run(new, (self._told,)).fetchall():
                _say(f"event {event} {chain}")
                self._told = number


def _kit(outside: Path, rubric: Rubric) -> None:
    with Workspace.create(outside / "planner", _now) as planner:
        seats = [SeatPlan("Jon Aas", (rubric.dimensions[0].id,))]
        panel = planning.plan_panel(planner, "Bea Example", rubric, seats)
        kits.make(planner, panel.id, {panel.seats[0].id: outside / "kit.evenhand"}, age.new_key()[1])


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


if __name__ == "__main__":
    place, beside, number, *careless = sys.argv[1:]
    if careless:  # a commit returns before it is on disk
        settings = [each for each in sqlite._SETTINGS if not each.startswith("synchronous")]
        sqlite._SETTINGS = (*settings, "synchronous=NORMAL")
    Acting(Path(place), Path(beside), int(number)).work()
