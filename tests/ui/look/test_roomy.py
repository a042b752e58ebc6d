"""Text at twice its size on a small screen: every page stays within the window."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

SCREEN = (1280, 720)


def too_wide(window: QWidget) -> list[str]:
    """Return what has less room across than it needs: the window on the screen, contents in their areas."""
    size = (window.width(), window.height())
    found = [f"the window: {size[0]} × {size[1]}"] if size[0] > SCREEN[0] or size[1] > SCREEN[1] else []
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content and content.minimumSizeHint().width() > area.viewport().width() + 1:
            found.append(f"{type(area.parent()).__name__}: {content.minimumSizeHint().width()}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("state", ["text-200", "german-200", "long-200"])
def test_every_page_stays_within_a_small_screen(
    start: object, screenshots: object, clock: SimpleNamespace, state: str
) -> None:
    clock.moment = screenshots.NOW
    session, wanted = start(), screenshots.STATES[state]
    session.keep(session.settings.replace(**wanted.settings, interviewer_name="Mara Haas"))
    session.window.resize(*SCREEN)
    found: dict[str, list[str]] = {}

    def look(stop: str, widget: QWidget | None = None) -> None:
        for _ in range(3):
            QApplication.processEvents()
        if trouble := too_wide(session.window):
            found.setdefault(stop, trouble)

    camera = SimpleNamespace(session=session, window=session.window, theme="none", take=look)
    screenshots.WAYS[wanted.way](camera)
    assert not found


def test_what_is_too_wide_is_found(start: object) -> None:
    session = start()
    session.window.resize(*SCREEN)
    assert not too_wide(session.window)
    session.window.setMinimumWidth(SCREEN[0] + 1)
    QApplication.processEvents()
    assert too_wide(session.window) == [f"the window: {SCREEN[0] + 1} × {SCREEN[1]}"]
