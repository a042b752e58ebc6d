"""Before the hour: what an interviewer reads, and that it gives way to the first thing written."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app import paths
from app.domain.scorecard import rules
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.packs.exercises import load_exercise
from app.ui.scorecard.record.prepare import PreparePane
from app.ui.widgets.segments import Segment
from tests.strangers import strangers
from tests.ui.conftest import shown

Press = Callable[..., None]
HANDED = "We did not get to monitoring."


@pytest.fixture
def early(start: Callable[..., object], rubric: object, clock: Callable[[], object]) -> SimpleNamespace:
    """The second interviewer of a panel, before the hour; the first has sealed and handed something over."""
    session = start()
    now = clock()
    seats = [
        SeatPlan("Omar Haddad", ("problem-framing",), now - timedelta(hours=3)),  # type: ignore[operator]
        SeatPlan("Mara Haas", (), now, 60, load_exercise(paths.exercises(), "experiment-readout")),  # type: ignore[arg-type]
    ]
    panel = strangers(session.workspace, planning.plan_panel(session.workspace, "Ines Okafor", rubric, seats))
    return SimpleNamespace(session=session, window=session.window, panel=panel, workspace=session.workspace)


def hand_over(early: SimpleNamespace, text: str) -> None:
    desk = reading.open_desk(early.workspace, early.panel.id, early.panel.seats[0].id)
    desk = scoring.act(early.workspace, desk, rules.rate, "problem-framing", 3)
    desk = scoring.act(early.workspace, desk, rules.write, "handover", text)
    desk = scoring.act(early.workspace, desk, rules.recommend, "yes", "SECRET of the card")
    scoring.seal(early.workspace, desk)


def sit_down(early: SimpleNamespace) -> PreparePane:
    early.window.open_desk(early.panel.id, early.panel.seats[1].id)
    early.window.activateWindow()
    assert QTest.qWaitForWindowActive(early.window)
    [pane] = early.window.findChildren(PreparePane)
    return pane


def test_it_tells_what_the_seat_is_for_and_what_was_handed_over(early: SimpleNamespace) -> None:
    hand_over(early, HANDED)
    pane = sit_down(early)
    desk = early.window.desk.desk
    assert pane.isVisible()
    assert shown(pane, desk.frozen.exercise.summary)
    for dimension in desk.seat.focus:
        assert shown(pane, desk.rubric.dimension(dimension).asks)
    assert shown(pane, HANDED) and shown(pane, "FROM OMAR HADDAD")
    assert not shown(pane, "SECRET"), "facts, no rating"


def test_a_note_that_gives_a_verdict_is_kept_back(early: SimpleNamespace) -> None:
    hand_over(early, "Hire her, strong yes from me.")
    pane = sit_down(early)
    assert not shown(pane, "strong yes") and shown(pane, "Kept back")


def test_what_is_typed_is_the_first_note_and_the_evidence_takes_its_place(
    early: SimpleNamespace, press: Press
) -> None:
    pane = sit_down(early)
    press("Asked who loses", Qt.Key.Key_Return)
    record = early.window.desk.record.pane
    assert not pane.isVisible() and record.notes.isVisible()
    assert [note.text for note in early.window.desk.desk.card.standing_notes()] == ["Asked who loses"]
    segment(early, "Prepare").click()
    assert pane.isVisible(), "it can be looked at again"
    assert not button(pane, "Start the hour").isVisible(), "the hour has begun"
    press("and who wins", Qt.Key.Key_Return)
    assert pane.isVisible(), "whoever looks at it again is not taken away from it"


def test_start_begins_the_first_section_as_its_key_does(early: SimpleNamespace) -> None:
    pane = sit_down(early)
    QTest.mouseClick(button(pane, "Start the hour"), Qt.MouseButton.LeftButton)
    card = early.window.desk.desk.card
    assert [each.section for each in card.sections] == [early.window.desk.desk.plan[0].id]
    assert not pane.isVisible()


def test_reading_leaves_no_trace(early: SimpleNamespace) -> None:
    pane = sit_down(early)
    before = len(early.window.desk.desk.card.commitments)
    button(pane, "Responsibilities").click()
    first = early.window.desk.desk.rubric.role.responsibilities[0]
    assert shown(pane, first.points[0])
    button(pane, "Responsibilities").click()
    assert not shown(pane, first.points[0])
    button(pane, "Guide").click()
    assert not pane.isVisible()
    segment(early, "Prepare").click()
    assert pane.isVisible()
    assert len(early.window.desk.desk.card.commitments) == before


def test_the_answer_can_be_changed_until_the_seal(early: SimpleNamespace, press: Press) -> None:
    pane = sit_down(early)
    assert shown(pane, "You do not know this person.")
    button(pane, "Change").click()
    little = next(each for each in pane.findChildren(Segment) if each.text() == "A little")
    little.click()
    pane._form._how.setFocus()
    press("same team in 2023", Qt.Key.Key_Return)
    assert early.window.desk.desk.card.acquaintance.how == "same team in 2023"
    assert shown(pane, "You know this person a little: same team in 2023")
    assert pane.isVisible(), "it is not yet the interview"


def test_a_card_that_was_begun_before_this_was_asked_says_so_and_blocks_nothing(
    early: SimpleNamespace, rubric: object
) -> None:
    panel = planning.plan_panel(early.workspace, "Tomás Núñez", rubric, [SeatPlan("Mara Haas")])  # type: ignore[arg-type]
    desk = reading.open_desk(early.workspace, panel.id, panel.seats[0].id)
    scoring.take_note(early.workspace, desk, "Asked who loses", None)
    early.window.open_desk(panel.id, panel.seats[0].id)
    assert early.window.desk_is_shown
    segment(early, "Prepare").click()
    [pane] = early.window.findChildren(PreparePane)
    QApplication.processEvents()
    assert shown(pane, "You have not said yet") and button(pane, "Answer").isVisible()


def button(pane: PreparePane, name: str) -> QPushButton:
    [found] = [
        each for each in pane.findChildren(QPushButton) if name in (each.text(), each.accessibleName())
    ]
    return found


def segment(early: SimpleNamespace, name: str) -> Segment:
    return next(each for each in early.window.findChildren(Segment) if each.text() == name)


def test_one_start_at_a_time_stands_out(early: SimpleNamespace) -> None:
    sit_down(early)
    standing = [
        each
        for each in early.window.findChildren(QPushButton)
        if each.isVisible() and each.property("kind") == "primary"
    ]
    assert [each.accessibleName() for each in standing] == ["Start the hour"]
    segment(early, "Guide").click()
    assert button(early.window, "Start the clock").property("kind") == "primary"
    segment(early, "Prepare").click()
    assert button(early.window, "Start the clock").property("kind") != "primary"
