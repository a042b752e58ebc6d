"""What menu, palette and foot offer can be done there, and everything that can be done is offered."""

from pathlib import Path

import pytest

from tests.glass import pictures
from tests.glass.conftest import Start
from tests.glass.screen import Area
from tests.glass.test_keys import evaluating, says


def test_the_foot_offers_only_keys_that_do_something_there(start: Start) -> None:
    program = evaluating(start)
    assert says(program, "1–4 rate") and says(program, "J K next, back")
    assert not says(program, "F11")
    program.press("3")
    for _ in range(8):
        program.press("J")
    assert says(program, "Key take-aways") and not says(program, "1–4 rate")
    program.press("J")
    assert says(program, "1–4 recommend") and not says(program, "not evidenced, ")


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720)], ids=lambda size: "x".join(map(str, size)))
def test_a_small_window_shows_fewer_hints_but_not_none(start: Start, size: tuple[int, int]) -> None:
    program = evaluating(start, size=size)
    program.press("3")
    rate = program.bus.part("1–4 rate", "filler")
    assert rate.area.within(Area(0, 0, *size))


def test_the_menu_fits_the_smallest_screen(start: Start) -> None:
    program = evaluating(start, size=(1280, 720))
    before = program.screen.picture()
    program.press("F10")
    menu = pictures.difference(before, program.screen.picture())
    assert menu is not None and menu.area.height < 400, "few rows, each a group"
    for row in range(3):
        program.press("Down", "Right")
        opened = pictures.difference(before, program.screen.picture())
        assert opened is not None and opened.area.width > menu.area.width, "its commands beside it"
        assert opened.area.height < 600 and opened.area.y > 20, f"group {row} is whole"
        program.press("Left")
    program.press("Esc")
    assert pictures.difference(before, program.screen.picture()) is None
    recorded = len(program.events())
    program.press("F10", "Down", "Down", "Right", "Down", "Down", "Return")
    assert [each.body["value"]["level"] for each in program.events(recorded)] == [3]


def test_the_palette_knows_the_buttons_of_a_sealed_card(start: Start, demo: Path) -> None:
    program = start(demo)
    program.press("Ctrl+K")
    program.write("Leila Brandt")
    program.press("Return", "Ctrl+K")
    program.write("debrief pdf")
    program.press("Return")
    assert says(program, "Pages of the debrief")


def test_the_palette_knows_the_buttons_of_a_page_and_whole_words_come_first(start: Start) -> None:
    program = start()
    program.press("Ctrl+K")
    program.write("sample")
    program.press("Return")
    assert says(program, "Scorecard of")
    program.press("Ctrl+E", "Ctrl+K")
    program.write("rate")
    recorded = len(program.events())
    program.press("Return")
    assert [each.body["value"]["level"] for each in program.events(recorded)] == [1], "not “operate”"


def test_no_corner_of_the_palette_is_black(start: Start) -> None:
    program = start()
    before = program.screen.picture()
    program.press("Ctrl+K")
    after = program.screen.picture()
    palette = pictures.difference(before, after)
    assert palette is not None
    left, top = palette.area.x, palette.area.y
    corner = after[top : top + 8, left : left + 8]
    assert corner.min() > 60, "light as what lies around it, or as its edge"
