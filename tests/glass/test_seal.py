"""What is sealed was shown, word for word, and was meant: by real keys, in front of the real window."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.glass.conftest import Start
from tests.glass.program import NOW, ROOT, Program

STANDS = 1.2
"""Seconds after which a review has stood long enough for a key to begin to seal."""
COUNTED = 10.6
"""Seconds after which a seal is written that was begun."""
FELT = "culture fit, smart guy, young"
NOTES = (
    "Asked which decision the test feeds",
    "Split first, then looked",
    "Would ship without telling users",
)
HANDED_OVER = "Monitoring was not reached"


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose window opens on the recommendation, the last thing before the seal of one card."""
    from app import paths
    from app.domain.scorecard import rules
    from app.services.panels import planning
    from app.services.panels.planning import SeatPlan
    from app.services.scorecard import desk as reading
    from app.services.scorecard import drafts, scoring
    from app.store.database.workspace import Workspace
    from app.store.packs.rubrics import load_rubric
    from tests.strangers import strangers

    folder = tmp_path_factory.mktemp("ready") / "workspace"
    focus = ("problem-framing", "evaluation-rigor", "responsible-ai")
    with Workspace.create(folder, lambda: datetime.fromisoformat(NOW)) as workspace:
        rubric = load_rubric(paths.rubrics(), "senior-ml-scientist")
        panel = planning.plan_panel(workspace, "Ines Okafor", rubric, [SeatPlan("Mara Haas", focus)])
        strangers(workspace, panel)
        desk = reading.open_desk(workspace, panel.id, panel.seats[0].id)
        for dimension, text in zip(focus, NOTES, strict=True):
            desk = scoring.take_note(workspace, desk, text, dimension)
            desk = scoring.act(workspace, desk, rules.rate, dimension, 3)
        desk = scoring.act(workspace, desk, rules.write, "handover", HANDED_OVER)
        desk = scoring.act(workspace, desk, rules.recommend, "yes", "")
        drafts.keep(workspace, "window", {"open": f"desk {panel.id} {desk.seat.id}"})
        drafts.keep(workspace, desk.seat.id, {"position": "overall"})
    return folder


@pytest.fixture
def at_overall(start: Start, ready: Path) -> Iterator[Program]:
    program = start(ready)
    program.bus.part("Reason for the recommendation")
    yield program


def kinds(program: Program) -> list[str]:
    return [each.kind for each in program.events()]


def counting(program: Program) -> bool:
    """Whether one sees that a seal is about to be written."""
    return bool(program.bus.parts("Seal now"))


def said(program: Program, words: str) -> bool:
    """Whether some words stand in the window."""
    return any(words in each for each in program.bus.names())


def review(program: Program) -> None:
    """Go to the review and read it for a while."""
    program.press("Ctrl+Return")
    assert program.bus.parts("Seal scorecard"), program.bus.names()
    time.sleep(STANDS)


def begin(program: Program) -> None:
    """Begin to seal, where the review has stood."""
    program.press("Ctrl+Return")
    assert counting(program), program.bus.names()


def test_a_held_key_never_begins_to_seal(at_overall: Program) -> None:
    at_overall.press("N")
    at_overall.screen.hold("Ctrl+Return", 2.5)
    at_overall.settle()
    assert at_overall.bus.parts("Seal scorecard"), "it leads to the review"
    assert not counting(at_overall)
    assert "sealed" not in kinds(at_overall)


def test_a_key_pressed_twice_at_once_begins_nothing_and_on_the_review_only_the_count(
    at_overall: Program,
) -> None:
    at_overall.press("N")
    for _ in range(2):
        at_overall.screen.press("Ctrl+Return")
        time.sleep(0.15)
    at_overall.settle()
    assert at_overall.bus.parts("Seal scorecard") and not counting(at_overall)
    time.sleep(STANDS)
    for _ in range(2):
        at_overall.screen.press("Ctrl+Return")
        time.sleep(0.15)
    at_overall.settle()
    assert counting(at_overall)
    at_overall.press("Ctrl+Return", "Return", " ")
    assert counting(at_overall) and "sealed" not in kinds(at_overall)
    at_overall.press("Esc")
    assert not counting(at_overall) and said(at_overall, "Taken back. The card is not sealed.")


def test_what_takes_the_review_out_of_sight_takes_the_seal_back_and_says_so(at_overall: Program) -> None:
    before = kinds(at_overall)
    review(at_overall)
    for leave, back, why in (
        ("K", "Ctrl+Return", "went out of sight"),
        ("F9", "F9", "went out of sight"),
        ("Ctrl+K", "Esc", "Another window opened"),
        ("F1", "Esc", "Another window opened"),
        ("F10", "Esc", "Another window opened"),
        ("Alt+2", "", "went out of sight"),
    ):
        begin(at_overall)
        at_overall.press(leave, *[back] if back else [])
        assert not counting(at_overall), leave
        assert said(at_overall, why), (leave, at_overall.bus.names())
        assert any(why in each for each in at_overall.bus.heard()), f"{leave} is told to who listens"
        time.sleep(STANDS)
    time.sleep(COUNTED)
    assert kinds(at_overall) == before, "nothing was written"


def test_a_kill_while_it_counts_leaves_the_card_unsealed_with_everything_in_it(
    at_overall: Program, start: Start
) -> None:
    at_overall.write("not below the bar")
    review(at_overall)
    begin(at_overall)
    at_overall.process.send_signal(signal.SIGKILL)
    at_overall.process.wait()
    events = at_overall.events()
    assert "sealed" not in [each.kind for each in events]
    assert events[-1].body["value"]["reason"] == "not below the bar"
    again = start(at_overall.file.parent)
    assert again.bus.parts("Seal scorecard")
    assert "not below the bar" in again.bus.read(again.bus.part("Word for word"))


def test_enter_does_nothing_on_seal_now_and_the_space_bar_seals(at_overall: Program) -> None:
    review(at_overall)
    begin(at_overall)
    at_overall.do(at_overall.bus.part("Seal now"), "SetFocus")
    at_overall.press("Return", "Ctrl+Return")
    assert counting(at_overall) and "sealed" not in kinds(at_overall)
    at_overall.press(" ")
    assert kinds(at_overall)[-1] == "sealed"


def leaves(document: Any) -> Iterator[str]:
    """Yield what people wrote, out of a sealed document."""
    for note in document["notes"]:
        yield note["text"]
    for rating in document["ratings"]:
        yield from (rating["reason"], rating["growth"])
    yield from (mark["evidence"] for mark in document["signals"])
    yield from (document["take_aways"], document["handover"], document["overall"]["reason"])


def test_what_is_sealed_and_printed_is_what_the_review_showed(at_overall: Program, tmp_path: Path) -> None:
    at_overall.write(FELT)
    at_overall.press("Ctrl+Return")
    assert said(at_overall, "WORDS THAT COUNT") or said(at_overall, "Words that count · ")
    assert at_overall.bus.parts("Go there: Reason for the recommendation"), "Why is read before the seal"
    told = at_overall.bus.read(at_overall.bus.part("Word for word"))
    time.sleep(STANDS)
    begin(at_overall)
    assert said(at_overall, "3 ratings, 3 notes, 0 red flags, Yes. Signed with the key of Mara Haas")
    time.sleep(COUNTED)
    at_overall.settle()
    last = at_overall.events()[-1]
    assert last.kind == "sealed", "the seal is written when the seconds are over"
    document = last.body["document"]
    wrote = [each for each in leaves(document) if each]
    assert sorted(wrote) == sorted([*NOTES, HANDED_OVER, FELT])
    assert not [each for each in wrote if each not in told]
    printed = paper(at_overall, tmp_path)
    assert not [each for each in wrote if each not in printed]
    assert at_overall.bus.parts("Copy the receipt")
    at_overall.press("Ctrl+P")
    assert at_overall.bus.parts("Save PDF…"), "one key leads to the paper"


def paper(program: Program, folder: Path) -> str:
    """Print the debrief from a copy of the workspace, as another program reads it."""
    copied, file = folder / "copied", folder / "debrief.pdf"
    shutil.copytree(program.file.parent, copied)
    panel = program.events()[-1].body["document"]["panel"]
    command = [sys.executable, "-m", "app", "--workspace", str(copied), "debrief", panel, "-o", str(file)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "EVENHAND_HOME": str(folder)}, check=False,
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return " ".join(told.stdout.split())


SENTENCE = "he was quick, gave few clear signs, x, even 0 or v"


def test_letters_write_the_reason_and_are_no_commands_of_another_page(at_overall: Program) -> None:
    before = len(at_overall.events())
    at_overall.write(SENTENCE)
    at_overall.press("Ctrl+Return")
    wrote = at_overall.events(before)
    assert [each.kind for each in wrote] == ["overall-given"]
    assert wrote[0].body["value"]["reason"] == SENTENCE
    at_overall.write("he was quite slow, u x f v e c l g s q")
    assert at_overall.bus.parts("Seal scorecard"), "no letter leads away from the review"
    at_overall.press("K", "Up")
    assert at_overall.bus.parts("Key take-aways", "text")
    at_overall.write("he was quite slow, u x f v e c l g s q 3 1 0")
    assert at_overall.bus.parts("Key take-aways", "text")
    assert len(at_overall.events()) == before + 1, json.dumps(
        [each.kind for each in at_overall.events(before)]
    )


def test_the_review_is_scrolled_by_keys_and_by_the_wheel_over_its_words(at_overall: Program) -> None:
    at_overall.press("Up", "K", "K", "N")
    for number in range(12):
        at_overall.screen.write(f"Note {number}")
        at_overall.press("Return")
    at_overall.press("Ctrl+Return")
    top = at_overall.bus.part("Word for word", "text").area.y
    for key, lower in (("Down", True), ("PgDown", True), ("Up", False), ("Home", False), ("End", True)):
        before = at_overall.bus.part("Word for word", "text").area.y
        at_overall.press(key)
        now = at_overall.bus.part("Word for word", "text").area.y
        assert now < before if lower else now > before, key
        assert now == top or key != "Home"
    at_overall.press("Home")
    at_overall.screen.roll(at_overall.bus.part("Word for word", "text").area)
    at_overall.settle()
    assert at_overall.bus.part("Word for word", "text").area.y < top
