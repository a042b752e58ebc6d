"""After the hour: what was noted in haste is filed note by note, before the first rating."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.scorecard import rules
from app.ui.scorecard.notes.tidy_pane import TidyPane
from tests.ui.conftest import shown

Press = Callable[..., None]


@pytest.fixture
def after(at_desk: SimpleNamespace, press: Press) -> SimpleNamespace:
    """An interviewer at the end of an hour with three notes, none of them filed."""
    at_desk.page.go("record")
    press("Asked who loses", Qt.Key.Key_Return, "Named the guardrail", Qt.Key.Key_Return)
    press("? how long would it run", Qt.Key.Key_Return, "Chose the larger one", Qt.Key.Key_Return)
    return at_desk


def turn(press: Press) -> None:
    press(Qt.Key.Key_E, ctrl=True)


def tidying(desk: SimpleNamespace) -> bool:
    return any(each.isVisible() for each in desk.page.findChildren(TidyPane))


def filed(desk: SimpleNamespace) -> list[str | None]:
    return [each.dimension for each in desk.page.desk.card.standing_notes() if each.tone != "follow-up"]


def test_at_the_first_turn_the_waiting_notes_come_one_by_one_and_two_letters_file_each(
    after: SimpleNamespace, press: Press
) -> None:
    turn(press)
    assert tidying(after) and shown(after.page, "NOTE 1 OF 3") and shown(after.page, "Asked who loses")
    press("pf")
    assert shown(after.page, "NOTE 2 OF 3") and shown(after.page, "Named the guardrail")
    press("EV", "md")
    assert filed(after) == ["problem-framing", "evaluation-rigor", "modeling-depth"]
    assert not tidying(after) and after.page.step == after.page.desk.seat.focus[0]
    press(Qt.Key.Key_3)
    assert after.page.desk.card.ratings["problem-framing"].level == 3


def test_a_note_is_left_unfiled_and_come_back_to(after: SimpleNamespace, press: Press) -> None:
    turn(press)
    press(Qt.Key.Key_Space, Qt.Key.Key_Right)
    assert shown(after.page, "Chose the larger one")
    press(Qt.Key.Key_Left, "ev", Qt.Key.Key_Backspace, "+")
    assert shown(after.page, "NOTE 2 OF 3"), "a mark does not go on"
    press("co")
    assert filed(after) == [None, "collaboration", None]
    assert after.page.desk.card.standing_notes()[1].tone == "strong"


def test_undo_takes_the_filing_back_and_shows_the_note_again(after: SimpleNamespace, press: Press) -> None:
    turn(press)
    press("pf", "ev")
    press(Qt.Key.Key_Z, ctrl=True)
    assert filed(after) == ["problem-framing", None, None] and shown(after.page, "Named the guardrail")
    before = len(after.page.desk.card.commitments)
    press("md")
    assert len(after.page.desk.card.commitments) == before + 1, "a filing is one event"


def test_no_letter_that_files_is_a_command(after: SimpleNamespace, press: Press) -> None:
    turn(press)
    before = len(after.page.desk.card.commitments)
    press("j", "k", "x", "3", "0")
    assert len(after.page.desk.card.commitments) == before and tidying(after)
    assert shown(after.page, "No dimension has the letters “x”.")
    press("pq")
    assert filed(after) == [None, None, None] and shown(after.page, "No dimension has the letters “pq”.")


def test_escape_leaves_it_and_it_comes_again_only_when_it_is_asked_for(
    after: SimpleNamespace, press: Press
) -> None:
    turn(press)
    press("p", Qt.Key.Key_Escape)
    assert tidying(after), "the first takes the letter back"
    press(Qt.Key.Key_Escape)
    assert not tidying(after) and filed(after) == [None, None, None]
    turn(press)
    turn(press)
    assert not tidying(after)
    after.page.actions_by_name["tidy-up"].trigger()
    assert tidying(after) and QApplication.focusWidget() is after.page.findChild(TidyPane)


def test_it_is_not_offered_once_something_is_rated_nor_where_nothing_waits(
    at_desk: SimpleNamespace, press: Press
) -> None:
    at_desk.page.go("record")
    press("filed at once #pf", Qt.Key.Key_Return)
    turn(press)
    assert not tidying(at_desk)
    at_desk.page.actions_by_name["tidy-up"].trigger()
    assert not tidying(at_desk) and at_desk.window.problem() == "No note waits to be filed."
    press(Qt.Key.Key_3)
    turn(press)
    press("not filed", Qt.Key.Key_Return)
    turn(press)
    assert not tidying(at_desk)


def test_a_moment_is_put_into_words_there_and_then_filed(
    at_desk: SimpleNamespace, press: Press, clock: object
) -> None:
    at_desk.page.go("record")
    press(Qt.Key.Key_Period, alt=True)
    clock.pass_by(minutes=1)
    press(Qt.Key.Key_Period, alt=True)
    turn(press)
    assert shown(at_desk.page, "a moment without words")
    press(Qt.Key.Key_Return, "Laughed it off", Qt.Key.Key_Return)
    assert shown(at_desk.page, "Laughed it off") and shown(at_desk.page, "NOTE 1 OF 2")
    press("co", Qt.Key.Key_Return, "Drew the funnel #pf+", Qt.Key.Key_Return)
    notes = [(each.text, each.dimension, each.tone) for each in at_desk.page.desk.card.standing_notes()]
    assert notes == [
        ("Laughed it off", "collaboration", None),
        ("Drew the funnel", "problem-framing", "strong"),
    ]
    assert not tidying(at_desk)


def test_words_of_a_moment_that_a_crash_cut_short_are_there_again(
    at_desk: SimpleNamespace, press: Press
) -> None:
    at_desk.page.go("record")
    press(Qt.Key.Key_Period, alt=True)
    turn(press)
    press(Qt.Key.Key_Return, "Laughed it o")
    at_desk.page.sitting.drafts.flush()
    at_desk.window.close_candidate_pages()
    at_desk.window.open_desk(at_desk.panel.id, at_desk.panel.seats[0].id)
    assert [note.text for note in at_desk.window.desk.desk.card.standing_notes()] == ["Laughed it o"]


@pytest.mark.parametrize(
    "act", [Qt.Key.Key_Escape, Qt.Key.Key_Right, "co"], ids=["leaves", "goes-on", "files"]
)
def test_words_typed_for_a_moment_are_its_own_whatever_is_done_next(
    at_desk: SimpleNamespace, press: Press, clock: object, act: object
) -> None:
    at_desk.page.go("record")
    for _ in range(2):
        press(Qt.Key.Key_Period, alt=True)
        clock.pass_by(minutes=1)
    turn(press)
    press(Qt.Key.Key_Return, "Laughed it off", Qt.Key.Key_Escape, act)
    assert [note.text for note in at_desk.page.desk.card.standing_notes()] == ["Laughed it off", ""]
    if tidying(at_desk):
        press(Qt.Key.Key_Return, "Drew the funnel", Qt.Key.Key_Return)
        texts = [note.text for note in at_desk.page.desk.card.standing_notes()]
        assert texts == ["Laughed it off", "Drew the funnel"]


def test_words_typed_for_a_moment_are_in_the_review(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.page.go("record")
    press(Qt.Key.Key_Period, alt=True)
    turn(press)
    press(Qt.Key.Key_Return, "Laughed it off")
    at_desk.page.go("seal")
    assert [note.text for note in at_desk.page.desk.card.standing_notes()] == ["Laughed it off"]


def test_a_click_files_too_and_the_letters_go_on(after: SimpleNamespace, press: Press) -> None:
    turn(press)
    pane = after.page.findChild(TidyPane)
    chip = next(each for each in pane.findChildren(QPushButton) if each.text().startswith("ev "))
    chip.click()
    press("pf")
    assert filed(after) == ["evaluation-rigor", "problem-framing", None]


def test_a_filing_that_the_card_refuses_is_not_shown(after: SimpleNamespace, press: Press) -> None:
    turn(press)
    pane = after.page.findChild(TidyPane)
    first = after.page.desk.card.standing_notes()[0].id
    after.page.sitting.do(rules.withdraw_note, first)
    press(Qt.Key.Key_Left, "pf")
    assert filed(after) == [None, None]
    assert not any(each.isChecked() for each in pane.findChildren(QPushButton))
