"""What a newcomer meets: typing that arrives, a demo that says so, a sample that teaches, mistakes mended."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from app.store.database.workspace import Workspace
from tests.glass.conftest import Start
from tests.glass.program import NOW, Event, Program


def kinds(program: Program) -> list[str]:
    """Return what was done, in its order."""
    return [each.kind for each in program.events()]


def last(program: Program, kind: str) -> Event:
    """Return the newest event of a kind."""
    return [each for each in program.events() if each.kind == kind][-1]


def test_what_is_typed_right_after_the_key_of_a_new_interview_is_its_candidates_name(start: Start) -> None:
    program = start()
    program.screen.press_and_write("Ctrl+N", "Ines Okafor")
    program.press("Return")
    assert last(program, "candidate-added").body["candidate"]["name"] == "Ines Okafor"


def test_an_empty_workspace_says_who_sits_here_and_has_one_next_action(start: Start) -> None:
    program = start()
    assert [each.role for each in program.bus.parts("New interview")] == ["push button"]
    program.click("You: Mara Haas")
    program.press("Ctrl+A")
    program.write("Ines Novak")
    program.press("Return")
    assert program.bus.part("You: Ines Novak")
    kept = json.loads((program.file.parents[1] / "home" / "settings.json").read_text())
    assert kept["interviewer_name"] == "Ines Novak"


# The demo


@pytest.fixture
def marked(demo: Path, tmp_path: Path) -> Path:
    """The demo as its verb leaves it."""
    folder = tmp_path / "marked"
    shutil.copytree(demo, folder)
    with Workspace.open(folder, lambda: datetime.fromisoformat(NOW)) as workspace:
        workspace.mark_demo()
    return folder


def test_every_page_of_the_demo_says_that_it_is_one(start: Start, marked: Path) -> None:
    program = start(marked, size=(1280, 720))
    for place in ("Today", "Panels", "Library", "Reports", "Records", "Settings"):
        program.click(place, "radio button")
        banner = program.bus.part("Demo: invented people. Nothing here is real.")
        assert banner.area.y < 80, place
    program.press("Alt+1", "Tab", "Tab", "Tab", "Return")
    assert program.bus.parts("Demo: invented people. Nothing here is real.")


def test_one_leaves_the_demo_for_ones_own_workspace(start: Start, marked: Path) -> None:
    program = start(marked)
    program.click("Go to my own workspace")
    assert not program.bus.parts("Demo: invented people. Nothing here is real.")
    assert program.bus.part("No interview yet")
    own = program.file.parents[1] / "home" / "workspace" / "evenhand.db"
    with closing(sqlite3.connect(own)) as base:
        assert base.execute("SELECT count(*) FROM events").fetchone() == (0,)
        assert not base.execute("SELECT * FROM meta WHERE name = 'purpose'").fetchall()
    program.screen.press_and_write("Ctrl+N", "Ada Moreau")
    program.settle()
    program.press("Return")
    with closing(sqlite3.connect(own)) as base:
        assert base.execute("SELECT name FROM candidates").fetchall() == [("Ada Moreau",)]


# The sample


def test_the_sample_teaches_ticks_off_and_goes_again(start: Start) -> None:
    program = start(size=(1280, 720))
    program.click("Try the sample interview")
    assert program.bus.part("Sample: an invented interview. Nothing here is real.")
    assert kinds(program).count("noted") == 10
    (code,) = {each for name in program.bus.names() for each in re.findall(r"note with (#\w+), Enter", name)}
    program.write(f"Asked who reads the reports {code}")
    program.press("Return")
    assert program.bus.part(f"Type a note with {code}, Enter: done")
    assert last(program, "noted").body["value"]["dimension"]
    program.press("Ctrl+E", "3")
    assert program.bus.part("Ctrl+E, then rate by a digit: done")
    program.click("Dismiss")
    assert not program.bus.parts("Three things to try")
    program.click("Remove the sample")
    assert kinds(program)[-1] == "seat-withdrawn"
    assert program.bus.part("No interview yet")
    program.click("Bring it back")
    assert kinds(program)[-1] == "seat-restored"
    assert not program.bus.parts("Three things to try"), "what was dismissed stays away"


# Mistakes


def test_until_the_first_rating_an_interview_can_be_changed_and_after_it_not(start: Start) -> None:
    program = start(size=(1280, 720))
    program.screen.press_and_write("Ctrl+N", "Ines Okafro")
    program.settle()
    program.press("Return", "N", "Return")
    program.write("Asked who loses")
    program.press("Return")
    change(program)
    program.press("Ctrl+A")
    program.write("Ines Okafor")
    program.press("Return")
    assert last(program, "candidate-renamed").body["name"] == "Ines Okafor"
    assert program.bus.part("Scorecard of Ines Okafor")
    assert kinds(program).count("noted") == 1
    program.press("Ctrl+E", "Esc", "3")  # the note is left unfiled
    done = kinds(program)
    assert done[-1] == "rated"
    change(program)
    assert program.bus.part(
        "A dimension of this interview is rated. It can be changed until the first rating only."
    )
    take_back(program)
    assert program.bus.part(
        "A dimension of this interview is rated. It can be taken back until the first rating only."
    )
    assert kinds(program) == done


def test_another_exercise_is_chosen_by_typing_and_what_it_costs_is_said_before(start: Start) -> None:
    program = start(size=(1280, 720))
    program.screen.press_and_write("Ctrl+N", "Ines Okafor")
    program.settle()
    choose_exercise(program, 5, "exp")
    program.press("Return", "N", "Return")
    assert last(program, "seat-assigned").body["seat"]["exercise"]["id"] == "experiment-readout"
    program.press("Alt+F")
    assert last(program, "finding-marked").body["value"]["outcome"] == "found"
    change(program)
    choose_exercise(program, 2, "note")
    said = "What was marked of the other exercise's findings goes: 1. Every note stays."
    assert program.bus.part(said)
    program.press("Return")
    changed = last(program, "seat-changed").body
    assert changed["exercise"]["id"] == "notebook-review" and changed["anew"]


def choose_exercise(program: Program, tabs: int, typed: str) -> None:
    """Go to the list of exercises, and type how one begins."""
    program.press(*["Tab"] * tabs)
    program.write(typed)


def change(program: Program) -> None:
    program.click("More of this interview")
    program.press("Down", "Return")


def take_back(program: Program) -> None:
    program.click("More of this interview")
    program.press("Down", "Down", "Return")
