"""The hour in front of a person: what starts it, which facts stand beside the notes, what is not asked."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.glass.conftest import Start
from tests.glass.program import NOW, Program


@pytest.fixture(scope="module")
def seated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that was left at the desk of a seat with a readout, before the hour."""
    from app import paths
    from app.domain.packs.plan import ExtraTime
    from app.services.panels import planning
    from app.services.panels.planning import SeatPlan
    from app.services.scorecard import drafts
    from app.store.database.workspace import Workspace
    from app.store.packs.exercises import load_exercise
    from app.store.packs.rubrics import load_rubric
    from tests.strangers import strangers

    folder = tmp_path_factory.mktemp("seated") / "workspace"
    with Workspace.create(folder, lambda: datetime.fromisoformat(NOW)) as workspace:
        rubric = load_rubric(paths.rubrics(), "senior-ml-scientist")
        frozen = load_exercise(paths.exercises(), "experiment-readout", "checkout-speed")
        seat = SeatPlan("Mara Haas", minutes=55, exercise=frozen)
        extra = ExtraTime(factor=1.25)
        panel = planning.plan_panel(workspace, "Ines Okafor", rubric, [seat], extra=extra)
        strangers(workspace, panel)
        drafts.keep(workspace, "window", {"open": f"desk {panel.id} {panel.seats[0].id}"})
    return folder


def done(program: Program, since: int) -> list[str]:
    return [event.kind for event in program.events(since)]


def test_the_first_note_starts_the_hour_and_the_last_section_says_that_it_is_the_last(
    start: Start, seated: Path
) -> None:
    program = start(seated, size=(1280, 720))
    since = len(program.events())
    assert program.bus.parts("Start the clock")
    program.write("asked what the plan said")
    program.press("Return")
    assert done(program, since) == ["section-begun", "noted"]
    assert not program.bus.parts("Start the clock")
    program.press(*["alt+t"] * 4)
    assert done(program, since).count("section-begun") == 5
    program.press("alt+t")
    assert done(program, since).count("section-begun") == 5, "the last section runs on"
    assert any("This is the last section." in said for said in program.bus.heard())


def test_start_is_clicked_where_the_clock_will_be(start: Start, seated: Path) -> None:
    program = start(seated, size=(1280, 720))
    since = len(program.events())
    program.click("Start the clock")
    program.write("and typed at once")
    program.press("Return")
    assert done(program, since) == ["section-begun", "noted"]
    assert program.bus.parts("Plan · 55 min + 14 extra time")


def test_findings_and_questions_are_those_of_this_case(start: Start, seated: Path) -> None:
    program = start(seated, size=(1280, 720))
    since = len(program.events())
    told = " ".join(program.bus.names())
    assert "410,590 against 391,723 visitors" in told, "the figures of this shop"
    assert "333,889" not in told and "**" not in told
    assert "An A/B test was planned for four weeks" not in told
    assert any("1 question is withheld" in name for name in program.bus.names())
    program.press("alt+h", "alt+f")
    assert done(program, since) == ["section-begun", "finding-marked", "finding-marked"]
