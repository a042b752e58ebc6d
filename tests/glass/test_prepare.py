"""Before the hour, with real keys: the question first, then what one reads, then the first note."""

import json
import shutil
import subprocess
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from app import paths
from app.domain import cv as cvs
from app.domain.scorecard import rules
from app.services.debrief import debrief
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.packs.exercises import load_exercise
from app.store.packs.rubrics import load_rubric
from tests.exchange.cvs import hostile
from tests.glass.conftest import Start
from tests.glass.processes import LONG
from tests.glass.program import NOW, Program

HOW = "same team in 2023"
Planned = Callable[[bytes | None], Path]


@pytest.fixture
def planned(tmp_path: Path) -> Planned:
    """A workspace with one interview to come, its seat with an exercise and perhaps a CV."""

    def make(cv: bytes | None = None) -> Path:
        folder = tmp_path / "planned"
        rubric = load_rubric(paths.rubrics(), "senior-ml-scientist")
        frozen = load_exercise(paths.exercises(), "experiment-readout")
        now = datetime.fromisoformat(NOW)
        seat = SeatPlan("Mara Haas", (), now, 60, frozen, cvs.paper(cv, 1) if cv else None)
        with Workspace.create(folder, lambda: now) as workspace:
            planning.plan_panel(workspace, "Ines Okafor", rubric, [seat])
        return folder

    return make


def sit_down(program: Program) -> None:
    program.press("Ctrl+K")
    program.write("Ines Okafor")
    program.press("Return")


def told(program: Program) -> list[tuple[str, str]]:
    events = [each.body["value"] for each in program.events() if each.kind == "acquaintance-told"]
    return [(each["closeness"], each["how"]) for each in events]


def test_before_the_answer_nothing_but_the_name_is_on_the_bus(start: Start, planned: Planned) -> None:
    program = start(planned(None), size=(1280, 720))
    sit_down(program)
    names = program.bus.names()
    assert "Ines Okafor" in names and "Do you know this person?" in names
    said = " | ".join(names).casefold()
    for word in ("Mara Haas", "Experiment readout", "Senior Machine", "Problem framing", "Findings", "Plan "):
        assert word.casefold() not in said
    program.press("N")
    assert told(program) == [], "a letter alone tells nothing"
    program.press("Return")
    assert told(program) == [("none", "")]
    assert any("Experiment readout" in each for each in program.bus.names())
    assert "Your hour with Ines Okafor" in program.bus.names()


def test_a_sentence_typed_by_habit_answers_nothing(start: Start, planned: Planned) -> None:
    program = start(planned(None))
    sit_down(program)
    program.write("asked who loses")
    program.press("Return", "Return")
    assert told(program) == [] and "Do you know this person?" in program.bus.names()


def test_the_answer_is_sealed_and_told_on_page_one(start: Start, planned: Planned, tmp_path: Path) -> None:
    program = start(planned(None))
    sit_down(program)
    program.press("A", "Return")
    assert any(each.startswith("Tell whoever planned") for each in program.bus.names())
    program.write(HOW)
    program.press("Return")
    assert told(program) == [("little", HOW)]
    assert not [each for each in program.bus.names() if "Nothing was changed" in each], "told once"
    now = datetime.fromisoformat(NOW)
    copy = shutil.copytree(program.file.parent, tmp_path / "copy")
    with Workspace.open(copy, lambda: now) as workspace:
        panel = lists.find_panel(workspace, "Ines Okafor").id
        [seat] = lists.seats(workspace, panel=panel)
        desk = reading.open_desk(workspace, panel, seat.id)
        for each in desk.seat.focus:
            desk = scoring.act(workspace, desk, rules.rate, each, 3)
        scoring.seal(workspace, scoring.act(workspace, desk, rules.recommend, "yes", "Solid"))
        (tmp_path / "debrief.pdf").write_bytes(debrief.paper(workspace, panel, paths.resources() / "fonts"))
        assert debrief.gather(workspace, panel).seats[0].versions[0].verified
    command = ["pdftotext", "-layout", "-l", "1", tmp_path / "debrief.pdf", "-"]
    page = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"Mara Haas knows the candidate a little: {HOW}" in " ".join(page.split())


def test_what_one_prepares_with_gives_way_to_the_first_note(start: Start, planned: Planned) -> None:
    program = start(planned(None), size=(1360, 1000))
    sit_down(program)
    program.press("N", "Return")
    assert "Start the hour" in program.bus.names()
    before = len(program.events())
    program.click("Responsibilities", "check box")
    program.click("Responsibilities", "check box")
    assert len(program.events()) == before, "nothing here is recorded"
    program.write("asked who loses")
    program.press("Return")
    assert [each.kind for each in program.events(before)] == ["section-begun", "noted"]
    assert "Your hour with Ines Okafor" not in program.bus.names()


def test_start_begins_the_hour_by_mouse_as_by_its_key(start: Start, planned: Planned) -> None:
    folder = planned(None)
    begun = []
    for by_mouse in (True, False):
        program = start(folder)
        sit_down(program)
        program.press("N", "Return")
        before = len(program.events())
        program.click("Start the hour") if by_mouse else program.press("Alt+T")
        begun.append([(each.kind, each.body["section"]) for each in program.events(before)])
        assert "Your hour with Ines Okafor" not in program.bus.names()
    assert begun[0] == begun[1] and [kind for kind, _ in begun[0]] == ["section-begun"]


def test_a_cv_that_ends_its_drawer_leaves_the_window_alive(start: Start, planned: Planned) -> None:
    program = start(planned(hostile.endless()))
    sit_down(program)
    program.press("N", "Return")
    program.screen.click(program.bus.part("CV (PDF)").area)
    begun = time.monotonic()
    while not (drawers := _drawers(program)):
        assert time.monotonic() - begun < LONG, "nothing draws it"
    assert program.process.pid not in drawers
    program.write("asked who loses")
    program.press("Return")
    assert [json.dumps(each.body) for each in program.events() if each.kind == "noted"]
    while not any("cannot be drawn" in each for each in program.bus.names()):
        assert time.monotonic() - begun < LONG, f"nothing is said: {program.bus.names()}"
        time.sleep(0.1)
    assert program.process.poll() is None and _drawers(program) == []


def _drawers(program: Program) -> list[int]:
    """Return the processes that the program started to draw a CV."""
    found = []
    for each in Path("/proc").iterdir():
        try:
            words = (each / "cmdline").read_bytes().split(b"\0")
            parent = int((each / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
        if b"--cv-apart" in words and parent == program.process.pid:
            found.append(int(each.name))
    return found
