"""The access pack tells a candidate everything that is held: extra time and unfinished words among it."""

import json
from pathlib import Path

from app import paths
from app.domain.packs.plan import ExtraTime
from app.domain.packs.rubric import Rubric
from app.services.panels import opening, planning
from app.services.panels.planning import SeatPlan
from app.services.records import access_pack
from app.services.scorecard import drafts, scoring
from app.store.database.workspace import Workspace
from app.store.scratch import scratch
from tests.services.conftest import finish, open_desk, plan


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


def test_words_beside_a_scorecard_are_given_and_where_its_writer_was_is_not(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = plan(workspace, rubric, "Ines Novak")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    opening.open_panel(workspace, panel.id, "Mara Haas")
    typed = {"private": "ask about the split", "note": "half a sen", "reason:evaluation-rigor": "no time"}
    drafts.keep(workspace, panel.seats[0].id, {**typed, **dict.fromkeys(scratch.PLACES, "seal")})
    fonts = paths.resources() / "fonts"
    access_pack.write(workspace, panel.candidate.id, tmp_path, fonts, "Mara Haas")
    held = json.loads((tmp_path / "access.json").read_text("utf-8"))["private"]
    assert {each["field"]: each["text"] for each in held} == typed
