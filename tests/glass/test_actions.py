"""What a screen reader does for its user is recorded exactly as a click is, or refused in words."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.glass.bus import Part
from tests.glass.conftest import Start
from tests.glass.program import Event, Program

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ROWS = {"list item", "table cell"}
"""Roles of rows: of a row, the action is to choose it, as the arrow keys do."""
PHASES = {"Record, Record or evaluate", "Evaluate, Record or evaluate"}
"""They lead to the other half of the desk, and are used last."""


def test_every_action_at_the_desk_is_recorded_as_a_click_is(start: Start) -> None:
    by_mouse, by_bus = start(), start()
    both = (by_mouse, by_bus)
    for each in both:
        each.click("Try the sample interview")
    wrong: list[str] = []
    done = 0
    for key in "", "Ctrl+E", "S":
        for each in both:
            each.press(*[key] if key else [])
        for part in controls(by_bus):
            for action in part.actions:
                done += 1
                wrong += compare(by_mouse, by_bus, part, action)
    for name in sorted(PHASES, reverse=True):
        wrong += compare(by_mouse, by_bus, by_bus.bus.part(name), "Toggle")
        assert not wrong, "\n".join(wrong)
        assert shown(by_mouse) == shown(by_bus)
    assert done > 30


def controls(program: Program) -> list[Part]:
    """Return what can be clicked at the desk; the rail leads away from it."""
    parts = program.bus.parts()
    [desk] = [each for each in parts if each.name.startswith("Scorecard of")]
    within = [each for each in parts if each.path[: len(desk.path)] == desk.path]
    return [
        each._replace(actions=tuple(action for action in each.actions if action != "SetFocus"))
        for each in within
        if each.enabled and each.actions and each.role not in ROWS and each.name not in PHASES
    ]


def compare(by_mouse: Program, by_bus: Program, part: Part, action: str) -> Iterator[str]:
    """Click a part in one program, do its action in the other; say where they differ."""
    before = len(by_mouse.events()), len(by_bus.events())
    now = by_mouse.bus.look(part)
    if now is None or by_bus.bus.look(part) is None or not now.whole:
        return  # an action before this one took it away
    by_mouse.click_part(now)
    by_bus.do(part, action)
    clicked, acted = plain(by_mouse.events(before[0])), plain(by_bus.events(before[1]))
    if clicked != acted:
        yield f"{action} of {part.role} “{part.name}”: recorded {acted}, a click {clicked}"
    states = [each.bus.look(part) for each in (by_mouse, by_bus)]
    if (states[0] and states[0].checked) != (states[1] and states[1].checked):
        yield f"{action} of {part.role} “{part.name}”: shown {states[1]}, after a click {states[0]}"
    if part.role == "push button":
        for each in (by_mouse, by_bus):
            each.press("Esc")  # it may have opened a menu, or asked for a reason


def plain(events: list[Event]) -> list[tuple[str, str]]:
    """Return events without what is new in each: their ids."""
    return [(each.kind, ID.sub("id", json.dumps(each.body, sort_keys=True))) for each in events]


def shown(program: Program) -> list[tuple[str, str, bool]]:
    """Return what is seen, and what of it is checked."""
    return [(each.role, each.name, each.checked) for each in program.bus.parts()]


def test_a_sealed_card_refuses_a_rating_in_words_and_does_not_show_it(start: Start, demo: Path) -> None:
    program = start(demo)
    program.press("Ctrl+K")
    program.write("Leila Brandt")
    program.press("Return")
    program.click("Evaluate, Record or evaluate")
    recorded = len(program.events())
    card = program.bus.part("Level 1, Well below")
    program.do(card, "Toggle")
    assert program.events(recorded) == []
    assert not program.bus.part("Level 1, Well below").checked
    assert any("sealed" in each for each in program.bus.names())


def test_a_place_is_gone_to_by_any_action(start: Start) -> None:
    program = start()
    for place, action in (
        ("Library", "Toggle"),
        ("Panels", "Toggle"),
        ("Panels", "Toggle"),
        ("Today", "Toggle"),
    ):
        [there] = program.bus.parts(place, "radio button")
        program.do(there, action)
        assert program.bus.parts(place, "label"), f"{action} of {place} shows its page"
        places = [
            each for each in program.bus.parts(role="radio button") if each.area.width == there.area.width
        ]
        assert [each.name for each in places if each.checked] == [place]


def test_every_switch_of_the_settings_is_kept_as_by_a_click(start: Start) -> None:
    by_mouse, by_bus = start(size=(1360, 1000)), start(size=(1360, 1000))
    for each in (by_mouse, by_bus):
        each.press("Ctrl+,")
    switches = [
        each
        for role in ("radio button", "check box")
        for each in by_bus.bus.parts(role=role)
        if each.area.x > 120 and not each.name.endswith(", Language")  # neither the rail, nor another window
    ]
    assert len(switches) > 12
    for part in switches:
        assert list(compare(by_mouse, by_bus, part, "Toggle")) == []
        assert settings(by_mouse) == settings(by_bus), f"Toggle of {part.name}"
    assert settings(by_bus)["notifications"] is False and settings(by_bus)["single_letters"] is False


def test_what_covers_a_dimension_is_set_up_as_by_a_click(start: Start) -> None:
    by_mouse, by_bus = start(size=(1360, 1000)), start(size=(1360, 1000))
    for each in (by_mouse, by_bus):
        each.press("Ctrl+Shift+N")
    boxes = by_bus.bus.parts(role="check box")
    assert boxes
    for part in boxes[:12]:
        assert list(compare(by_mouse, by_bus, part, "Toggle")) == []
        assert shown(by_mouse) == shown(by_bus), f"Toggle of {part.name}"


def test_a_combo_box_is_called_by_its_label_and_not_only_by_its_value(start: Start) -> None:
    program = start()
    program.press("Ctrl+,")
    boxes = program.bus.parts(role="combo box")
    assert [each.label for each in boxes] == ["Text size"]
    program.press("Alt+4")
    boxes = program.bus.parts(role="combo box")
    assert boxes and all(each.label for each in boxes), boxes


def settings(program: Program) -> dict[str, object]:
    """Return the settings as the file has them, without the place of the window."""
    read = json.loads((program.file.parents[1] / "home" / "settings.json").read_text("utf-8"))
    return {key: value for key, value in read.items() if key != "window_geometry"}
