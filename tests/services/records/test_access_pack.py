"""The access pack tells a candidate everything that is held, extra time among it."""

import json
from pathlib import Path

from app import paths
from app.domain.packs.plan import ExtraTime
from app.domain.packs.rubric import Rubric
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.records import access_pack
from app.store.database.workspace import Workspace


def test_extra_time_is_told_where_there_is_any(workspace: Workspace, rubric: Rubric, tmp_path: Path) -> None:
    told = {}
    for name, extra in (("Ada", ExtraTime(factor=1.5)), ("Bo", ExtraTime(minutes=20)), ("Cy", None)):
        panel = planning.plan_panel(workspace, name, rubric, [SeatPlan("Ines Novak")], extra=extra)
        fonts = paths.resources() / "fonts"
        access_pack.write(workspace, panel.candidate.id, tmp_path / name, fonts, "Mara Haas")
        [held] = json.loads((tmp_path / name / "access.json").read_text("utf-8"))["panels"]
        told[name] = [(seat["minutes"], seat.get("extra_time")) for seat in held["seats"]]
    assert told == {
        "Ada": [(90, "1.5 times as long")],
        "Bo": [(80, "20 minutes more")],
        "Cy": [(60, None)],
    }
