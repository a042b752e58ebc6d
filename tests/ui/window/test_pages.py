"""The table of pages: by rail, key and palette one gets to each, and nowhere by a name that no page has."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.window.pages import table
from app.ui.window.rail import RailButton

PAGES = {page.place: page for page in table()}
OFFERED = [page for page in PAGES.values() if page.title]
ON_RAIL = [place for place, page in PAGES.items() if page.icon]


@pytest.fixture
def window(start: Callable[..., object]) -> QWidget:
    """A window in front, at none of the pages of the table."""
    window: QWidget = start().window  # type: ignore[attr-defined]
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.try_sample()  # type: ignore[attr-defined]
    assert window.desk_is_shown  # type: ignore[attr-defined]
    return window


def heading(window: QWidget) -> str:
    """Return the heading of the page one sees."""
    labels = window.findChildren(QLabel)
    return next((each.text() for each in labels if each.isVisible() and each.property("kind") == "page"), "")


def lit(window: QWidget) -> list[str]:
    """Return what the rail says of where one is."""
    return [each.text() for each in window.findChildren(RailButton) if each.isChecked()]


def named(place: str) -> str:
    """Return what the rail calls a place."""
    return PAGES[place].on_rail or PAGES[place].title


def test_each_page_is_reached_by_its_key_the_palette_and_the_rail(
    window: QWidget, press: Callable[..., None]
) -> None:
    for page in (page for page in PAGES.values() if page.keys):
        QTest.keySequence(window, QKeySequence(page.keys[0]))
        assert heading(window) == page.title and lit(window) == [named(page.within)]
    for page in OFFERED:
        press(Qt.Key.Key_K, ctrl=True)
        press(page.title, Qt.Key.Key_Return)
        assert heading(window) == page.title and lit(window) == [named(page.within)]
    buttons = {each.text(): each for each in window.findChildren(RailButton)}
    for place in ON_RAIL:
        QTest.mouseClick(buttons[named(place)], Qt.MouseButton.LeftButton)
        assert heading(window) == PAGES[place].title and lit(window) == [named(place)]


def test_the_window_opens_again_on_the_page_it_was_left_at(start: Callable[..., object]) -> None:
    session = start()
    for place in ("library", "candidates", "fairness", "settings"):
        session.window.go(place)  # type: ignore[attr-defined]
        session.window.close()  # type: ignore[attr-defined]
        session.end()  # type: ignore[attr-defined]
        session = start()
        assert heading(session.window) == PAGES[place].title  # type: ignore[attr-defined]


def test_no_two_rows_are_one_place_and_each_lies_on_the_rail_or_within_a_place_of_it(window: QWidget) -> None:
    assert len(table()) == len(PAGES)
    assert {page.within for page in PAGES.values()} == set(ON_RAIL)
    for page in (page for page in PAGES.values() if page not in OFFERED):
        window.go(page.place)  # type: ignore[attr-defined]
        assert heading(window) and lit(window) == [named(page.within)]


def test_a_place_that_no_page_has_is_an_error_and_one_stays_where_one_is(window: QWidget) -> None:
    window.go("panels")  # type: ignore[attr-defined]
    for misspelt in ("libary", "Library", "", "paper"):
        with pytest.raises(LookupError):
            window.go(misspelt)  # type: ignore[attr-defined]
        assert heading(window) == "Panels" and lit(window) == ["Panels"]
