"""The candidate's CV at the desk: read before and during the hour, drawn elsewhere, and harmless."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain import cv as cvs
from app.domain.cv import CvPaper, CvPlace
from app.services.panels.planning import SeatPlan
from app.ui.scorecard.record.cv import CvPage, CvView
from app.ui.widgets.segments import Segment
from tests.exchange.cvs import hostile
from tests.ui.conftest import seat, shown
from tests.ui.waiting import until

Sit = Callable[[CvPaper | CvPlace | None], SimpleNamespace]
Press = Callable[..., None]


@pytest.fixture
def sit(start: Callable[..., object], rubric: object) -> Sit:
    """Sit down at a desk whose seat was given a CV."""

    def begin(cv: CvPaper | CvPlace | None) -> SimpleNamespace:
        return seat(start, rubric, SeatPlan("Mara Haas", cv=cv))

    return begin


def segments(at: SimpleNamespace) -> list[str]:
    return [each.text() for each in at.window.findChildren(Segment)]


def look(at: SimpleNamespace, name: str) -> CvView:
    [button] = [each for each in at.window.findChildren(QPushButton) if each.text() == name]
    button.click()
    [view] = at.window.findChildren(CvView)
    return view


def test_a_seat_without_a_cv_offers_none(sit: Sit) -> None:
    at = sit(None)
    assert "CV" not in segments(at) and "Prepare" in segments(at)


def test_its_pages_are_drawn_by_another_process(sit: Sit) -> None:
    at = sit(cvs.paper(hostile.plain(pages=2), 2))
    view = look(at, "CV (PDF)")
    until(lambda: view.findChildren(CvPage), "the pages are there")
    pages = view.findChildren(CvPage)
    assert [page.accessibleName() for page in pages] == ["Page 1 of 2", "Page 2 of 2"]
    assert "Ten years of forecasting, page 2" in pages[1].accessibleDescription(), "who listens hears it"
    QApplication.processEvents()
    image = pages[0].grab().toImage()
    ink = sum(
        image.pixelColor(x, y).lightness() < 100
        for x in range(0, image.width(), 2)
        for y in range(4, image.height() - 4, 2)
    )
    assert ink > 20, "words are on it"
    assert at.window.desk.record.pane.line.isVisible(), "the note line stays"


def test_only_the_beginning_of_a_long_one_is_drawn_and_that_is_said(sit: Sit) -> None:
    at = sit(cvs.paper(hostile.plain(pages=11), 11))
    view = look(at, "CV (PDF)")
    until(lambda: view.findChildren(CvPage), "the pages are there")
    assert len(view.findChildren(CvPage)) == 8 and shown(view, "The first 8 of 11 pages.")


@pytest.mark.elsewhere
def test_one_that_ends_its_drawer_is_a_sentence_and_the_hour_goes_on(sit: Sit, press: Press) -> None:
    at = sit(cvs.paper(hostile.endless(), 1))
    view = look(at, "CV (PDF)")
    press("Asked who loses", Qt.Key.Key_Return)
    assert [note.text for note in at.window.desk.desk.card.standing_notes()] == ["Asked who loses"]
    until(lambda: shown(view, "cannot be drawn"), "the sentence is there")
    press("and who wins", Qt.Key.Key_Return)
    assert len(at.window.desk.desk.card.standing_notes()) == 2


@pytest.mark.elsewhere
def test_leaving_while_it_is_drawn_ends_the_drawer(sit: Sit) -> None:
    at = sit(cvs.paper(hostile.endless(), 1))
    view = look(at, "CV (PDF)")
    assert shown(view, "Drawing")
    at.window.close_candidate_pages()
    QApplication.processEvents()
    assert at.window.desk is None


def test_a_link_is_shown_and_opened_by_nobody_but_the_interviewer(sit: Sit) -> None:
    at = sit(cvs.place("https://example.com/ines"))
    view = look(at, "CV (link)")
    assert shown(view, "https://example.com/ines")
    copy = next(each for each in view.findChildren(QPushButton) if each.text() == "Copy the link")
    copy.click()
    assert QApplication.clipboard().text() == "https://example.com/ines"
