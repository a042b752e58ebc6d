"""The sample's three things to try: ticked off by what stands on the card, and never on the card."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.scorecard import rules
from app.services.scorecard import scoring
from app.ui.today.lesson import LessonStrip
from tests.ui.conftest import shown


@pytest.fixture
def sample(start: Callable[..., object]) -> SimpleNamespace:
    session = start()
    session.window.try_sample()  # type: ignore[attr-defined]
    return SimpleNamespace(session=session, window=session.window, page=session.window.desk)  # type: ignore[attr-defined]


def ticks(window: object) -> list[bool]:
    [strip] = [each for each in window.findChildren(LessonStrip) if each.isVisible()]  # type: ignore[attr-defined]
    return [step.text().startswith("✓") for step, _ in strip._steps]


def test_each_is_ticked_by_what_it_asks_for_and_by_nothing_else(sample: SimpleNamespace) -> None:
    sitting, seat = sample.page.sitting, sample.page.desk.seat
    assert ticks(sample.window) == [False, False, False]
    sitting.take_note("Filed nowhere", None)
    assert ticks(sample.window) == [False, False, False]
    sitting.take_note("Filed", seat.focus[-1])
    assert ticks(sample.window) == [True, False, False]
    for dimension in sitting.desk.card.unrated():
        sitting.do(rules.rate, dimension, 3)
    assert ticks(sample.window) == [True, True, False]
    sitting.do(rules.undo), sitting.do(rules.undo)
    assert ticks(sample.window) == [True, False, False]


def test_on_a_small_screen_none_of_its_dimensions_scrolls(sample: SimpleNamespace) -> None:
    page = sample.page
    sample.window.resize(1280, 720)
    for dimension in page.desk.seat.focus:
        page.go(dimension)
        for rated in (False, True):
            if rated:
                page.sitting.do(rules.rate, dimension, 4)
            QApplication.processEvents()
            bar = page.evaluate.pane._area.verticalScrollBar()
            assert (sample.window.height(), bar.maximum()) == (720, 0), (dimension, rated)


def test_it_ends_with_a_paper_of_ones_own(sample: SimpleNamespace) -> None:
    sitting, window = sample.page.sitting, sample.window
    for dimension in sitting.desk.card.unrated():
        sitting.do(rules.rate, dimension, 3)
    sitting.do(rules.recommend, "yes", "Solid on what the numbers support")
    sample.page.show_desk(scoring.seal(sample.session.workspace, sitting.desk))
    window.open_desk(sitting.desk.panel.id, sitting.desk.seat.id)
    assert ticks(window)[2]
    [paper] = [each for each in window.findChildren(QPushButton) if each.text() == "See the PDF"]
    paper.click()
    QApplication.processEvents()
    assert shown(window, "Amara Okoye")
    assert shown(window, "Sample: an invented interview. Nothing here is real.")


def test_only_the_samples_pages_say_so(sample: SimpleNamespace) -> None:
    said = "Sample: an invented interview. Nothing here is real."
    assert shown(sample.window, said)
    sample.window.go("panels")
    assert not shown(sample.window, said)
    assert not any(each.isVisible() for each in sample.window.findChildren(LessonStrip))
