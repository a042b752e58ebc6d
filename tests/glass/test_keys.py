"""Keys do what they say they do: each can be another, letters can be none, and a stray one is noticed."""

import json

from tests.glass.conftest import Start
from tests.glass.program import Program


def evaluating(start: Start, **settings: object) -> Program:
    """Start with the sample interview at its first dimension."""
    program = start(**settings)
    program.click("Try the sample interview")
    program.press("Ctrl+E")
    return program


def kinds(program: Program, since: int) -> list[str]:
    """Return what was recorded since then."""
    return [each.kind for each in program.events(since)]


def kept(program: Program) -> dict[str, object]:
    """Return the settings as the file has them."""
    read: dict[str, object] = json.loads((program.file.parents[1] / "home" / "settings.json").read_text())
    return read


def says(program: Program, words: str) -> bool:
    """Whether something that is seen says so."""
    return any(words in name for name in program.bus.names())


def test_a_command_gets_another_key_and_is_called_by_it_from_then_on(start: Start) -> None:
    program = start()
    program.press("Ctrl+,")
    program.click("Change keys", "push button")
    program.press("Down", "Return", "Ctrl+E")
    assert says(program, "Ctrl+E calls “Record or evaluate” (The whole desk) already.")
    program.press("Ctrl+C")
    assert says(program, "This key is reserved")
    program.press("T")
    assert says(program, "A letter, digit or sign alone writes here")
    assert not kept(program).get("keys")
    program.press("Ctrl+J")
    assert kept(program)["keys"] == {"window/new-interview": ["Ctrl+J"]}
    program.press("Ctrl+N")
    assert not says(program, "Start scoring"), "its usual key calls it no more"
    program.press("Ctrl+J")
    assert says(program, "Start scoring")
    program.press("Esc", "F1")
    assert says(program, "Ctrl J"), "the sheet of keys shows the new key"


def test_a_key_is_taken_from_the_command_that_has_it_and_given_back(start: Start) -> None:
    program = start()
    program.press("Ctrl+,")
    program.click("Change keys", "push button")
    program.press("Down", "Return", "Ctrl+E")
    program.click("Take it from there")
    assert kept(program)["keys"] == {"desk/phase": [], "window/new-interview": ["Ctrl+E"]}
    program.click("All as usual")
    assert kept(program)["keys"] == {}


def test_a_command_that_this_version_does_not_know_keeps_its_keys(start: Start) -> None:
    program = start(keys={"someday/fly": ["Ctrl+J"], "window/find": ["Ctrl+P"]})
    assert not says(program, "damaged")
    program.press("Ctrl+P")
    program.write("change keys")
    program.press("Return", "Down", "Return", "Ctrl+J")
    assert kept(program)["keys"] == {
        "someday/fly": ["Ctrl+J"],
        "window/find": ["Ctrl+P"],
        "window/new-interview": ["Ctrl+J"],
    }


def test_with_single_letters_off_no_letter_or_digit_alone_acts(start: Start) -> None:
    program = evaluating(start, single_letters=False)
    before = len(program.events())
    title = program.bus.part("Do they settle the problem before the model?")
    program.write("he got 1 of 4 u x 3 w")
    assert kinds(program, before) == []
    assert program.bus.look(title) is not None, "the page is where it was"
    assert says(program, "Ctrl 1–4 rate")
    program.press("Ctrl+3")
    assert kinds(program, before) == ["rated"]
    program.press("Ctrl+0")
    program.write("2 minutes were left")
    assert kinds(program, before) == ["rated"], "a digit begins a reason in one's own words"
    program.press("Return")
    assert program.events(before)[-1].body["value"]["reason"] == "2 minutes were left"


def test_what_a_letter_did_is_said_where_it_was_done(start: Start) -> None:
    program = evaluating(start)
    program.press("3")
    told, card = program.bus.part("Rated 3 · Ctrl+Z"), program.bus.part("Level 3, Meets the senior bar")
    assert card.area.x <= told.area.x < card.area.x + card.area.width
    program.press("V")
    told, very = program.bus.part("Very sure · Ctrl+Z"), program.bus.part("Very, How sure are you")
    assert abs(told.area.y - very.area.y) < very.area.height
    program.press("Ctrl+Z", "Ctrl+Z", "X")
    assert not program.bus.part("Level 3, Meets the senior bar").checked


def test_a_jump_into_a_field_overwrites_nothing_in_it(start: Start) -> None:
    program = evaluating(start)
    program.press("3", "G")
    program.write("Name the baseline")
    program.press("Esc", "G")
    program.write(" first")
    program.press("Return")
    growths = [each.body["value"]["growth"] for each in program.events() if each.kind == "rated"]
    assert growths[-1] == "Name the baseline first"


def test_keys_of_the_page_work_while_the_rail_or_a_choice_has_the_focus(start: Start) -> None:
    program = evaluating(start)
    before = len(program.events())
    for name in ("Library", "Questions, Beside the evidence", "Evaluate, Record or evaluate"):
        program.do(program.bus.part(name, "radio button"), "SetFocus")
        program.press("2", "X")
    assert kinds(program, before) == ["rated"] * 6
    program.do(program.bus.part("Library", "radio button"), "SetFocus")
    program.press("J")
    assert says(program, "Modeling depth")
    program.press("N")
    program.write("heard why")
    program.press("Return")
    assert kinds(program, before)[6:] == ["noted"]


def test_what_is_typed_with_the_focus_on_the_rail_is_a_note_while_recording(start: Start) -> None:
    program = start()
    program.click("Try the sample interview")
    before = len(program.events())
    program.do(program.bus.part("Library", "radio button"), "SetFocus")
    program.write("who pays")
    program.press("Return")
    assert [e.body["value"]["text"] for e in program.events(before) if e.kind == "noted"] == ["who pays"]


def test_enter_presses_what_has_the_focus_and_not_evidenced_can_be_left(start: Start) -> None:
    program = evaluating(start)
    before = len(program.events())
    program.do(program.bus.part("Not evidenced", "push button"), "SetFocus")
    program.press("Return")
    assert says(program, "Reason in your own words")
    program.click("Cancel", "push button")
    assert not says(program, "Reason in your own words")
    program.press("2")
    assert kinds(program, before) == ["rated"], "the page has its keys again"
    program.do(program.bus.part("Library", "radio button"), "SetFocus")
    program.press("Return")
    assert says(program, "Role summary")


def test_on_today_arrows_and_enter_work_at_once(start: Start) -> None:
    program = start()
    for _ in range(2):
        program.click("Today", "radio button")
        if program.bus.parts("Try the sample interview"):
            program.click("Try the sample interview")
    rows = [each.name for each in program.bus.parts(role="list item")]
    program.press("Down", "Up", "Return")
    assert says(program, "Scorecard of"), rows
    program.click("Panels", "radio button")
    program.press("Alt+1", "Return")
    assert says(program, "Scorecard of"), "and when it is gone to by its key"


def test_tab_comes_to_what_is_chosen_and_arrows_go_on_from_there(start: Start) -> None:
    program = start()
    program.press("Ctrl+,")
    seen: list[str] = []
    for _ in range(8):
        program.press("Tab")
        seen.append(program.bus.focus())
    assert "Light, Theme" in seen and "System, Theme" not in seen and "Dark, Theme" not in seen
    program.press(*["Shift+Tab"] * (len(seen) - 1 - seen.index("Light, Theme")))
    program.press("Right")
    assert program.bus.part("Dark, Theme").checked and kept(program)["theme"] == "dark"


def test_an_anchor_is_read_and_copied_and_only_its_head_rates(start: Start) -> None:
    program = evaluating(start)
    before = len(program.events())
    anchor = program.bus.part("Anchor of level 2", "text")
    program.click_part(anchor)
    program.screen.select_word(anchor.area)
    program.settle()
    program.press("Ctrl+C")
    assert kinds(program, before) == []
    program.press("N", "Ctrl+V", "Return")
    [note] = [e.body["value"]["text"] for e in program.events(before) if e.kind == "noted"]
    assert note == "Restates"
    program.screen.select_word(anchor.area)
    program.settle()
    program.press("1", "Esc")
    program.click("Level 2, Below")
    assert kinds(program, before) == ["noted", "rated", "rated"]
    head = program.bus.part("Level 2, Below")
    assert head.area.width > 100 and head.area.y + head.area.height <= anchor.area.y, "where a click rates"


def test_letters_after_reading_an_anchor_go_on_with_the_note(start: Start) -> None:
    program = evaluating(start)
    before = len(program.events())
    program.press("N")
    program.write("asked")
    program.screen.select_word(program.bus.part("Anchor of level 2", "text").area)
    program.settle()
    program.write(" 2 of 4")
    program.press("Return")
    assert kinds(program, before) == ["noted"]
    assert program.events(before)[0].body["value"]["text"] == "asked 2 of 4"
