"""The first window is whole on every screen."""

import pytest

from tests.glass.conftest import Start
from tests.glass.screen import Area

SCREENS = [(1024, 640), (1280, 720), (1366, 768), (1280, 800), (2560, 1440)]


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: "x".join(map(str, size)))
def test_who_starts_it_for_the_first_time_sees_the_whole_window(start: Start, size: tuple[int, int]) -> None:
    program = start(size=size)
    [window] = program.screen.windows()
    assert program.screen.frame(window).within(Area(0, 0, *size))
    for name in ("Today", "Settings", "Try the sample interview"):
        assert program.bus.part(name).area.within(Area(0, 0, *size)), name
