"""Do you know this person? It is asked once, before anything but the name shows."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import drafts, scoring
from app.ui.scorecard.acquaintance import AcquaintancePage
from app.ui.widgets.segments import Segment
from tests.ui.conftest import shown

Press = Callable[..., None]
HOW = "same team in 2023"


@pytest.fixture
def asked(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """Someone who opened the desk of a fresh card."""
    session = start()
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [SeatPlan("Mara Haas")])
    session.window.open_desk(panel.id, panel.seats[0].id)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window, panel=panel)


def card(asked: SimpleNamespace) -> object:
    panel: Panel = asked.panel
    return reading.open_desk(asked.session.workspace, panel.id, panel.seats[0].id).card


def test_before_the_answer_only_the_name_and_the_question_are_there(asked: SimpleNamespace) -> None:
    assert asked.window.desk is None, "no desk was made: nothing of it can be shown or heard"
    [page] = asked.window.findChildren(AcquaintancePage)
    said = " ".join(each.text() for each in page.findChildren(QLabel))
    assert "Ines Okafor" in said and "Do you know this person?" in said
    for word in (asked.panel.role, "Mara Haas", "Problem framing", "minutes"):
        assert word.casefold() not in said.casefold()


def test_two_keys_say_no_and_open_the_desk(asked: SimpleNamespace, press: Press) -> None:
    press("n")
    assert card(asked).acquaintance is None, "a letter alone tells nothing"
    press(Qt.Key.Key_Return)
    assert card(asked).acquaintance.closeness == "none"
    assert asked.window.desk.recording
    press("Asked who loses", Qt.Key.Key_Return)
    assert [note.text for note in asked.window.desk.desk.card.standing_notes()] == ["Asked who loses"]


@pytest.mark.parametrize(
    ("key", "closeness"), [("a", "little"), ("2", "little"), ("c", "close"), ("3", "close")]
)
def test_who_knows_the_person_says_how(
    asked: SimpleNamespace, press: Press, key: str, closeness: str
) -> None:
    press(key)
    assert any("Tell whoever planned" in each.text() for each in asked.window.findChildren(QLabel))
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert asked.window.desk is None, "without how it is not told"
    press(HOW, Qt.Key.Key_Return)
    assert (card(asked).acquaintance.closeness, card(asked).acquaintance.how) == (closeness, HOW)
    assert asked.window.desk is not None


@pytest.mark.parametrize(
    "meant_for_the_note",
    ["asked who loses", "nothing on it", "a plan", "close to the data", "asked 1 of 3", "nor can"],
)
def test_a_sentence_that_was_meant_for_the_note_line_answers_nothing(
    asked: SimpleNamespace, press: Press, meant_for_the_note: str
) -> None:
    press(meant_for_the_note, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert card(asked).acquaintance is None and asked.window.desk is None


def test_the_mouse_answers_too(asked: SimpleNamespace) -> None:
    [page] = asked.window.findChildren(AcquaintancePage)
    [go_on] = [each for each in page.findChildren(QPushButton) if each.text() == "Go on"]
    assert not go_on.isEnabled()
    [no] = [each for each in page.findChildren(Segment) if each.text() == "No"]
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert card(asked).acquaintance.closeness == "none" and asked.window.desk is not None


def test_it_is_asked_once_and_never_of_a_card_on_which_the_interview_has_begun(
    asked: SimpleNamespace, press: Press
) -> None:
    press("n", Qt.Key.Key_Return)
    asked.window.go("today")
    asked.window.open_desk(asked.panel.id, asked.panel.seats[0].id)
    assert asked.window.desk_is_shown
    workspace = asked.session.workspace
    other = planning.plan_panel(
        workspace, "Tomás Núñez", asked.window.desk.desk.rubric, [SeatPlan("Mara Haas")]
    )
    desk = reading.open_desk(workspace, other.id, other.seats[0].id)
    scoring.take_note(workspace, desk, "Asked who loses", None)
    asked.window.open_desk(other.id, other.seats[0].id)
    assert asked.window.desk_is_shown and asked.window.desk.desk.panel.id == other.id


def test_after_a_slip_of_the_finger_it_is_answered_all_the_same(asked: SimpleNamespace, press: Press) -> None:
    press("m", "n", Qt.Key.Key_Escape, "a", "n", Qt.Key.Key_Return)
    assert card(asked).acquaintance.closeness == "none"


def test_the_committee_sees_who_knows_the_candidate(asked: SimpleNamespace, press: Press) -> None:
    press("a", Qt.Key.Key_Return)
    press(HOW, Qt.Key.Key_Return)
    workspace, desk = asked.session.workspace, asked.window.desk.desk
    for dimension in desk.seat.focus:
        desk = scoring.act(workspace, desk, rules.rate, dimension, 3)
    scoring.seal(workspace, scoring.act(workspace, desk, rules.recommend, "yes", "Solid"))
    asked.window.open_room(asked.panel.id)
    assert shown(asked.window.room, f"Mara Haas knows the candidate a little: {HOW}")
    asked.window.room.show_room(asked.window.room.room)
    assert shown(asked.window.room, HOW), "also when it is shown again"


def test_what_is_half_typed_survives_the_end_of_the_program(
    asked: SimpleNamespace, press: Press, start: Callable[..., object]
) -> None:
    press("c", Qt.Key.Key_Return)
    press("same te")
    asked.session.window.close()
    asked.session.end()
    again = start()
    panel = asked.panel
    again.window.open_desk(panel.id, panel.seats[0].id)
    again.window.activateWindow()
    assert QTest.qWaitForWindowActive(again.window)
    press("am", Qt.Key.Key_Return)
    told = reading.open_desk(again.workspace, panel.id, panel.seats[0].id).card.acquaintance
    assert (told.closeness, told.how) == ("close", "same team")
    assert drafts.kept(again.workspace, panel.seats[0].id).get("acquaintance", "") == ""


def test_what_is_half_typed_waits_while_one_looks_at_another_page(
    asked: SimpleNamespace, press: Press
) -> None:
    press("a", Qt.Key.Key_Return)
    press("same te")
    asked.window.go("today")
    asked.window.open_desk(asked.panel.id, asked.panel.seats[0].id)
    press("am", Qt.Key.Key_Return)
    assert (card(asked).acquaintance.closeness, card(asked).acquaintance.how) == ("little", "same team")
