"""What is chosen, and where a list is scrolled to, stands out by 3:1 at least (WCAG 1.4.11)."""

from collections.abc import Iterable

import numpy as np
import pytest
from numpy.typing import NDArray

from app.ui.look.theme import contrast
from tests.glass.conftest import Start
from tests.glass.program import Program
from tests.glass.screen import Area


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_one_sees_what_is_chosen_and_where_a_list_is_scrolled_to(start: Start, theme: str) -> None:
    program = start(theme=theme)
    program.press("Alt+3")
    parts = {
        "the page one is on": program.bus.part("Library", "radio button").area,
        "the chosen half of a switch": program.bus.part("Rubric, Rubric or exercises").area,
        "the chosen chapter": program.bus.part("Role summary").area,
    }
    found = {name: strongest(program, area) for name, area in parts.items()}
    [bar] = [each.area for each in program.bus.parts(role="scroll bar") if each.area.height > 300]
    line = program.screen.picture()[bar.y : bar.y + bar.height, bar.x + bar.width // 2]
    found["the handle of a scroll bar"] = greatest(line)
    assert not {name: round(ratio, 2) for name, ratio in found.items() if ratio < 3}


def strongest(program: Program, area: Area) -> float:
    """Return the contrast of the strongest line that runs down an area's left part against its ground.

    Words do not count: they are left out by looking only at what is the same from top to bottom.
    """
    picture = program.screen.picture()
    middle = area.y + area.height // 2
    rows = picture[middle - 6 : middle + 6, area.x : area.x + max(8, area.width // 2)]
    return greatest([column[0] for column in rows.transpose(1, 0, 2) if (column == column[0]).all()])


def greatest(pixels: Iterable[NDArray[np.uint8]]) -> float:
    """Return the greatest contrast between any two pixels."""
    colors = {"#{:02X}{:02X}{:02X}".format(*pixel) for pixel in pixels}
    return max((contrast(one, other) for one in colors for other in colors), default=1.0)
