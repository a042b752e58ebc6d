"""The wheel scrolls; it chooses nothing and changes nothing, whatever it is over."""

import json

import numpy as np

from tests.glass.bus import Part
from tests.glass.conftest import Start
from tests.glass.program import Program
from tests.glass.screen import Picture
from tests.glass.test_typing import recording


def boxes(program: Program) -> list[Part]:
    """Return the boxes in which one of many is chosen, or a number or a time is set."""
    found = [*program.bus.parts(role="combo box"), *program.bus.parts(role="spin button")]
    assert found
    return found


def seen(program: Program, part: Part) -> Picture:
    """Return what is seen in the middle of a box: its words, and not its frame."""
    picture, area = program.screen.picture(), part.area
    return picture[area.y + 6 : area.y + area.height - 6, area.x + 6 : area.x + area.width - 6]


def roll_over_all(program: Program) -> None:
    """Roll the wheel over every box, wherever it is by then: what it stands on may scroll."""
    for at in range(len(boxes(program))):
        program.screen.roll(boxes(program)[at].area)
        program.settle()


def chosen(program: Program) -> list[str]:
    """Return what is chosen in the combo boxes: it is their name on the bus."""
    return [each.name for each in program.bus.parts(role="combo box")]


def test_a_wheel_over_a_new_interview_chooses_no_other_rubric_exercise_or_time(start: Start) -> None:
    program = start(size=(1280, 1000))
    program.press("Ctrl+N")
    program.write("Ines Okafor")
    program.click("Planned for")
    before, time = chosen(program), seen(program, program.bus.part(role="spin button"))
    assert len(before) >= 3
    roll_over_all(program)
    assert chosen(program) == before
    assert np.array_equal(seen(program, program.bus.part(role="spin button")), time)
    program.press("Alt+E")
    program.write("exper")
    program.press("Return")
    before = chosen(program)
    roll_over_all(program)
    assert chosen(program) == before, "nor where the keys are"


def test_a_wheel_over_the_settings_changes_none(start: Start) -> None:
    program = start(size=(1280, 720))
    file = program.file.parents[1] / "home" / "settings.json"
    program.press("Ctrl+,")
    before = json.loads(file.read_text(encoding="utf-8"))
    roll_over_all(program)
    assert json.loads(file.read_text(encoding="utf-8")) == before


def test_a_wheel_over_the_desk_leaves_the_questions_as_they_are(start: Start) -> None:
    program = recording(start)
    before = chosen(program)
    roll_over_all(program)
    assert chosen(program) == before
