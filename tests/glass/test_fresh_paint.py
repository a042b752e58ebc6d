"""The screen is what a fresh paint would show: after every act of an interview, and on every page."""

import time
from pathlib import Path

from tests.glass.conftest import Start
from tests.glass.program import Program


class Onlooker:
    """Somebody who looks at the screen after every act."""

    def __init__(self, program: Program) -> None:
        self.program = program
        program.look("the start")

    def press(self, *chords: str) -> None:
        for chord in chords:
            self.program.press(chord)
            self.program.look(chord)

    def write(self, text: str) -> None:
        self.program.write(text)
        self.program.look(f"writing “{text}”")

    def click(self, name: str, role: str = "") -> None:
        self.program.click(name, role)
        self.program.look(f"a click on {name}")


def test_an_interviewer_never_sees_what_was_there_before(start: Start) -> None:
    program = start(theme="dark")
    one = Onlooker(program)
    plan(one)
    record(one)
    evaluate(one)
    conclude(one)
    kinds = [each.kind for each in program.events()]
    assert kinds[-1] == "sealed" and kinds.count("rated") >= 6
    assert not program.faults, "\n".join(program.faults)


def plan(one: Onlooker) -> None:
    """Plan an interview with an exercise, with someone one does not know."""
    one.press("Ctrl+N")
    one.write("Ines Okafor")
    one.click("No exercise")
    one.press("Down", "Return")
    one.click("Start scoring")
    one.press("A", "N", "Return")


def record(one: Onlooker) -> None:
    """Hold the hour: sections, notes, questions, findings, a pause, the large view, the cover."""
    one.write("Came early and set up her own screen")
    one.press("Return", "Alt+T")
    one.write("Asked which decision the test feeds #")
    one.write("pf+")
    one.press("Return")
    one.write("- Took the metric at face value")
    one.press("Return", "Alt+A", "Alt+S", "Alt+T", "Alt+P", "Alt+P")
    one.press("Alt+F", "Alt+H", "Alt+F", "Alt+M", "Alt+Down", "Alt+Up")
    one.press("F11")
    one.write("Kept calm when corrected")
    one.press("Return", "F11", "F9", "F9")
    for part in ("Time line", "Guide", "Evidence"):
        one.click(f"{part}, What is shown above the note line")


def evaluate(one: Onlooker) -> None:
    """Rate every dimension, say how sure, take back, undo, redo, file a note, tick a signal."""
    one.press("Ctrl+E", "L", "E", "Left", " ", "Esc", "1", "J", "2", "K", "3", "V", "U", "G")
    one.write("Naming the guardrail first")
    one.press("Return", "X", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "C", "Return", "Esc", "N")
    one.write("Let the product lead finish")
    one.press("Return", "Esc", "S")
    one.click(one.program.bus.parts(role="check box")[-1].name)
    one.press("Esc", "Q", "J", "J", "4", "2", "J", "0", "1", "J", "2", "J", "1", "3", "J", "3", "J", "2")


def conclude(one: Onlooker) -> None:
    """Write the take-aways, recommend, review, seal."""
    one.press("J", "N")
    one.write("Reads a test, prices its errors")
    one.press("Esc", "J", "3", "Down", "W", "Esc")
    time.sleep(1.2)  # the review stands
    one.program.press("Ctrl+Return")
    assert one.program.bus.parts("Seal now")
    time.sleep(11)  # a second of the count may pass between two looks, so the next one is at the seal
    one.program.settle()
    one.program.look("the seal")


def test_no_page_keeps_anything_of_another_page_or_theme(start: Start, demo: Path) -> None:
    program = start(demo)
    one = Onlooker(program)
    rail(one)
    panels(one)
    windows(one)
    one.press("Ctrl+,")
    one.click("Dark, Theme")
    rail(one)
    assert not program.faults, "\n".join(program.faults)


def rail(one: Onlooker) -> None:
    """Go to every page of the rail, and to what is within it."""
    one.press("Alt+1", "Alt+2", "Ctrl+Shift+C", "Down", "Ctrl+Shift+N")
    one.click("Evaluation rigor, seat 1")
    one.press("Alt+3", "Down", "Down")
    one.click("Exercises, Rubric or exercises")
    one.click("Rubric, Rubric or exercises")
    one.press("Alt+4", "Down")
    for part in ("Figures", "Fairness", "Status"):
        one.click(f"{part}, Status, figures or fairness")
    one.press("Alt+5")
    for part in ("Audit log", "Retention"):
        one.click(f"{part}, Retention or audit log")
    one.press("Ctrl+,")
    find(one, "Backups")


def panels(one: Onlooker) -> None:
    """Open a panel that waits, the room of one that meets with all its faces, the paper, a sealed card."""
    find(one, "Sofia Lindgren")
    one.press("Down")
    find(one, "Amara Osei")
    for part in ("Decision", "Ratings"):
        one.click(f"{part}, Ratings, meeting, decision or paper")
    one.press("Down", "Right")
    one.click("Paper, Ratings, meeting, decision or paper")
    find(one, "Mateo")
    one.press("J", "J", "S", "Ctrl+E")


def windows(one: Onlooker) -> None:
    """Open what lies over a page, and close it again."""
    for chord in ("F1", "Ctrl+N", "Ctrl+Shift+E", "F10"):
        one.press(chord, "Esc")


def find(one: Onlooker, words: str) -> None:
    """Find something by its name and open it."""
    one.press("Ctrl+K")
    one.write(words)
    one.press("Return")
