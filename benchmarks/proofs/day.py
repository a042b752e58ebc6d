"""The acts of a day's work through the real services, each on its own, on a workspace made for them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.exchange.bundles import age
from app.services.panels import kits, lists, planning
from app.services.panels.planning import SeatPlan
from app.services.records import upkeep
from app.services.recruiting import export
from app.services.scorecard import desk as desks
from app.services.scorecard import drafts, scoring
from app.store.database.workspace import Workspace
from app.store.packs.rubrics import load_rubric
from tests.services.conftest import finish

RUBRIC = load_rubric(Path(__file__).parents[2] / "rubrics", "senior-ml-scientist")
FOCUS = (RUBRIC.dimensions[0].id, RUBRIC.dimensions[1].id)


class Scene(NamedTuple):
    """A workspace with a card that could be sealed, and a folder for what leaves it."""

    folder: Path
    outside: Path


Act = Callable[[Workspace, Path], object]


def _desk(workspace: Workspace) -> Desk:
    with workspace.read() as connection:
        query = "SELECT panel_id, id FROM seats ORDER BY id LIMIT 1"
        panel, seat = connection.run(query).fetchone()
    return desks.open_desk(workspace, panel, seat)


def _plan(workspace: Workspace, outside: Path) -> object:
    return planning.plan_panel(workspace, "Cy Example", RUBRIC, [SeatPlan("Jon Aas", FOCUS)])


def _kit(workspace: Workspace, outside: Path) -> object:
    panel = lists.panels(workspace)[0].id
    seat = _desk(workspace).seat.id
    return kits.make(workspace, panel, {seat: outside / "kit.evenhand"}, age.new_key()[1])


def _table(workspace: Workspace, outside: Path) -> object:
    return export.export(workspace, outside / "notes.csv", export.Export("notes", "csv"), "Rosa")


INSIDE: dict[str, Act] = {
    "note": lambda it, _: scoring.take_note(it, _desk(it), "said that it leaked. " * 200, FOCUS[0]),
    "rate": lambda it, _: scoring.act(it, _desk(it), rules.rate, FOCUS[0], 2, "Not asked in this seat"),
    "draft": lambda it, _: drafts.keep(it, _desk(it).seat.id, {"note": "half a sentence"}),
    "seal": lambda it, _: scoring.seal(it, _desk(it)),
    "plan": _plan,
    "back up": lambda it, _: upkeep.back_up(it, "asked"),
    "save elsewhere": lambda it, outside: upkeep.save_elsewhere(it, outside / "tmp"),
    "export": _table,
    "make a kit": _kit,
}
"""Acts in an open workspace."""
RECORDED = ("note", "rate", "seal", "plan", "make a kit", "open")
"""Acts after which there are more events than before."""


def _open(scene: Scene) -> None:
    with Workspace.open(scene.folder, _now) as workspace:
        INSIDE["note"](workspace, scene.outside)


def _restore(scene: Scene) -> None:
    upkeep.restore(scene.folder, max((scene.folder / "backups").glob("evenhand-*.db")), _now)


def _create(scene: Scene) -> None:
    with Workspace.open_or_create(scene.outside / "new", _now) as workspace:
        _plan(workspace, scene.outside)


WHOLE: dict[str, Callable[[Scene], object]] = {"open": _open, "restore": _restore, "create": _create}
"""Acts that open the workspace themselves."""


def set_up(scene: Scene) -> None:
    """Make a workspace with a backup and a card that could be sealed."""
    scene.outside.mkdir(parents=True)
    with Workspace.create(scene.folder, _now) as workspace:
        planning.plan_panel(workspace, "Ada Example", RUBRIC, [SeatPlan("Ines Novak", FOCUS)])
        upkeep.back_up(workspace)
        finish(workspace, _desk(workspace))


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
