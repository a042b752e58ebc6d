"""While recording, letters write: whatever was clicked, nothing is ever done by a letter."""

import os
import random
import sqlite3
import string
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from app import paths
from app.store.packs.rubrics import load_rubric
from tests.glass.conftest import Start
from tests.glass.program import Program
from tests.glass.screen import Area

WHOLE = "EVENHAND_WHOLE_HOUR" in os.environ
"""Whether the hour is typed with 200 clicks and 2,000 letters; otherwise with a fifth of both."""
CLICKS = 200 if WHOLE else 40
TYPED = string.ascii_letters + string.digits + string.punctuation + " " * 12
ACTS = {"push button", "toggle button", "check box", "combo box", "menu item"}
"""Roles of what does something by being clicked."""
SIGNS = {"strong": "+", "weak": "-", "red-flag": "!", "follow-up": "?"}


@pytest.fixture
def hour(start: Start) -> Program:
    """An interviewer with an exercise, whose clock runs."""
    return recording(start)


def recording(start: Start) -> Program:
    """Begin an hour with an exercise."""
    program = start()
    program.press("Ctrl+N")
    program.write("Ines Okafor")
    program.click("No exercise")
    program.press("Down", "Return")
    program.click("Start scoring")
    program.press("N", "Return")  # nobody one knows
    program.press("Alt+T")
    return program


def in_the_line(program: Program) -> str:
    """Return what is typed and not stamped, as another program reads it."""
    with closing(sqlite3.connect(f"file:{program.file}?mode=ro", uri=True)) as base:
        rows = base.execute("SELECT text FROM scratch WHERE field = 'note'").fetchall()
    return "".join(text for (text,) in rows)


def noted(program: Program, since: int) -> list[dict[str, object]]:
    """Return the notes taken since, seeing that nothing else was done."""
    happened = program.events(since)
    assert {each.kind for each in happened} <= {"noted"}, [each.kind for each in happened]
    return [each.body["value"] for each in happened]


def test_two_thousand_letters_and_two_hundred_clicks_leave_notes_and_nothing_else(hour: Program) -> None:
    before = len(hour.events())
    chance = random.Random(11)
    typed: list[str] = []
    for at in range(CLICKS):
        if at % 10 == 0:
            places = harmless(hour)
            show = chance.choice(("Evidence", "Time line", "Guide", "Brief"))
            hour.click(f"{show}, What is shown above the note line")
        hour.screen.click(chance.choice(places))
        letters = "".join(chance.choices(TYPED, k=10))
        hour.screen.write(letters)
        typed.append(letters)
        if at % 8 == 7:
            hour.screen.press("Ctrl+End")
            hour.screen.write(" end")
            hour.press("Return")
            typed.append(" end")
    hour.write("!")
    typed.append("!")
    notes = noted(hour, before)
    assert len(notes) == CLICKS // 8
    assert Counter("".join("".join(typed).split())) == Counter(
        "".join((in_the_line(hour) + "".join(map(as_typed, notes))).split())
    )


def harmless(program: Program) -> list[Area]:
    """Return points spread over the desk, but for what does something by being clicked."""
    parts = program.bus.parts()
    [desk] = [each for each in parts if each.name.startswith("Scorecard of")]
    acts = [each.area for each in parts if each.role in ACTS or each.name in ("Plan", "Findings")]
    acts += [
        Area(each.area.x, each.area.y, 44, each.area.height) for each in parts if each.name == "Questions"
    ]
    chance = random.Random(7)
    found = []
    while len(found) < 60:
        point = Area(
            desk.area.x + chance.randrange(4, desk.area.width - 4),
            desk.area.y + chance.randrange(4, desk.area.height - 4),
            1,
            1,
        )
        if not any(point.within(each) for each in acts):
            found.append(point)
    return found


def as_typed(note: dict[str, object]) -> str:
    """Return a note with the tag and the sign that were taken out of its words."""
    rubric = load_rubric(paths.rubrics(), "senior-ml-scientist")
    code = f"#{rubric.dimension(str(note['dimension'])).code}" if note["dimension"] else ""
    return f"{note['text']}{code}{SIGNS.get(str(note['tone']), '')}"


def test_whatever_is_clicked_the_sentence_after_it_stands_in_the_line(hour: Program) -> None:
    hour.write("first")
    hour.press("Return")
    before = len(hour.events())
    for at, place in enumerate(("Notes", "Time line", "Guide", "Brief", "Questions", "Findings"), 1):
        if place in ("Time line", "Guide", "Brief"):
            hour.click(f"{place}, What is shown above the note line")
        inside = hour.bus.part(place).area
        top = min(24, inside.height // 2)
        hour.screen.click(Area(inside.x + inside.width // 2, inside.y + top, 1, 1))
        hour.write(f"{at}. tasks were split, 7 - 2 = 5? #")
        assert in_the_line(hour) == f"{at}. tasks were split, 7 - 2 = 5? #", place
        hour.press("Ctrl+A", "BackSpace")
    assert noted(hour, before) == []


def test_no_button_that_was_clicked_is_pressed_by_a_blank(hour: Program) -> None:
    for note in ("first", "second"):
        hour.write(note)
        hour.press("Return")
    hour.click("Undo: note")  # it stays: there is another one to undo
    before = len(hour.events())
    hour.write(" a  b")
    hour.press("BackSpace")
    hour.write("c ")
    assert noted(hour, before) == [] and in_the_line(hour) == " a  c "


def test_enter_and_blank_act_where_tab_led_and_letters_go_on_in_the_line(hour: Program) -> None:
    hour.write("? who pays")
    hour.press("Return", "Alt+B")
    hour.write("so far")
    assert in_the_line(hour) == "so far"
    before = len(hour.events())
    hour.press("Alt+B")
    hour.press(" ")
    [done] = noted(hour, before)
    assert done["tone"] is None
    hour.write(" and on")
    assert in_the_line(hour) == "so far and on"


def test_words_dragged_out_of_the_line_stay_in_it(hour: Program) -> None:
    before = len(hour.events())
    hour.write("who pays for it")
    line, notes = hour.bus.part("Note", "text").area, hour.bus.part("Notes").area
    hour.press("Ctrl+A")
    start = Area(line.x + 40, line.y + line.height // 2, 1, 1)
    hour.screen.drag(start, Area(notes.x + 200, notes.y + 150, 1, 1))
    hour.settle(0.4)
    assert in_the_line(hour) == "who pays for it"
    assert len(hour.screen.windows()) == 1, "nothing asks what to do with them"
    hour.press("End")
    hour.write(", and when")
    assert in_the_line(hour) == "who pays for it, and when"
    assert noted(hour, before) == []


def test_a_click_ends_a_correction_and_what_follows_is_a_new_note(hour: Program) -> None:
    hour.write("first")
    hour.press("Return", "Alt+E", "Return", "End")
    hour.write(" note")
    guide = hour.bus.part("Questions").area
    hour.screen.click(Area(guide.x + guide.width // 2, guide.y + 20, 1, 1))
    hour.write("second")
    assert in_the_line(hour) == "second"
    assert [each.body["value"]["text"] for each in hour.events()[-1:]] == ["first note"]


def test_in_large_letters_and_beside_the_brief_for_the_candidate_letters_write(hour: Program) -> None:
    before = len(hour.events())
    hour.press("F8")
    hour.write("asked who ")
    _, theirs = hour.screen.windows()
    brief = hour.screen.frame(theirs)
    hour.screen.click(Area(brief.x + brief.width // 2, brief.y + brief.height // 2, 1, 1))
    hour.write("loses - by week")
    assert in_the_line(hour) == "asked who loses - by week"
    hour.press("F8", "F11")
    hour.screen.click(Area(300, 200, 1, 1))
    hour.write(" and F11")
    assert in_the_line(hour) == "asked who loses - by week and F11"
    assert noted(hour, before) == []


def test_after_the_seal_letters_write_nothing_and_do_nothing(start: Start, demo: Path) -> None:
    program = start(demo)
    program.press("Ctrl+K")
    program.write("Leila Brandt")
    program.press("Return")
    program.click("Record, Record or evaluate")
    program.bus.heard()
    before, seen = len(program.events()), program.screen.picture()
    program.write("tasks jkn were 3 split")
    program.press("Return", "BackSpace")
    assert program.events(before) == [] and in_the_line(program) == ""
    assert (program.screen.picture() == seen).all()


def test_dead_keys_and_alt_gr_write_wherever_the_keys_are(hour: Program) -> None:
    hour.screen.lay_keys("de")
    before = len(hour.events())
    hour.press("dead_acute", "e", "AltGr+q", "AltGr+e")
    hour.write("first")
    assert in_the_line(hour) == "é@€first"
    hour.press("Return", "Alt+E", "AltGr+q", "Alt+Q", "dead_acute", "e")
    hour.write("!")
    assert in_the_line(hour) == "@é!"
    assert [each["text"] for each in noted(hour, before)] == ["é@€first"]


def test_the_list_of_dimensions_is_gone_with_the_note_the_page_and_the_cover(hour: Program) -> None:
    def listed() -> bool:
        return "Dimensions to file under" in hour.bus.names()

    hour.write("asked who loses #co")
    assert listed()
    hour.press("Return")
    assert not listed()
    before = len(hour.events())
    hour.press("Return", "Esc")
    hour.write("next")
    assert noted(hour, before) == [] and in_the_line(hour) == "next"
    for leave in ("F9", "Ctrl+E", "Alt+3"):
        hour.write(" #e")
        assert listed(), leave
        hour.press(leave)
        assert not listed(), leave
        hour.press(leave)
    assert noted(hour, before) == []


def test_a_moment_is_stamped_by_one_key_and_worded_and_filed_after_the_hour(hour: Program) -> None:
    before = len(hour.events())
    hour.write("half a sen")
    hour.press("Alt+.")
    hour.write("tence")
    hour.press("Return", "Ctrl+E")
    assert "a moment without words" in hour.bus.names()
    hour.press("Return")
    hour.write("Laughed it off")
    hour.press("Return", "C", "O")
    assert "half a sentence" in hour.bus.names()
    hour.press("Ctrl+Z")
    assert "Laughed it off" in hour.bus.names(), "undone, it is there again"
    hour.press("M", "D", "P", "F")
    told = [(each["text"], each["dimension"]) for each in noted(hour, before)]
    assert told == [
        ("", None),
        ("half a sentence", None),
        ("Laughed it off", None),
        ("Laughed it off", "collaboration"),
        ("Laughed it off", None),
        ("Laughed it off", "modeling-depth"),
        ("half a sentence", "problem-framing"),
    ]
    assert hour.bus.parts("Level 3, Meets the senior bar"), "then one rates"


def test_a_corrected_note_leaves_the_keys_in_the_line_and_a_held_key_acts_once(hour: Program) -> None:
    hour.write("first")
    hour.press("Return", "Alt+E", "Return", "End")
    hour.write(" note")
    hour.press("Return")
    before = len(hour.events())
    hour.press("Delete", " ")
    hour.screen.hold("Alt+.", 1.2)
    hour.write("x")
    assert [each["text"] for each in noted(hour, before)] == [""]
    assert in_the_line(hour) == " x"


def test_a_blank_typed_under_the_cover_does_not_lift_it(hour: Program) -> None:
    hour.press("F9")
    hour.write("what I saw ")
    assert "Covered" in hour.bus.names() and "Notes" not in hour.bus.names()


def test_the_guide_is_scrolled_and_copied_from_while_the_keys_stay_in_the_line(hour: Program) -> None:
    hour.click("Guide, What is shown above the note line")
    guide = hour.bus.part("Guide").area
    before = hour.screen.picture()
    hour.press("Next")
    assert (hour.screen.picture() != before).any(), "it has gone on by a page"
    start = Area(guide.x + 40, guide.y + 26, 1, 1)
    hour.screen.drag(start, Area(guide.x + 300, guide.y + 26, 1, 1))
    hour.press("Ctrl+C")
    hour.write("seen: ")
    hour.press("Ctrl+V")
    hour.write(" ")
    copied = in_the_line(hour)
    assert copied.startswith("seen: ") and len(copied) > 12
