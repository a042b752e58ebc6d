"""Classifying and evaluating after the hour, by key."""

import shutil
import sqlite3
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from app.domain.scorecard import rules
from app.ui.widgets.painted_rows import DRAGGED
from app.ui.widgets.segments import Segment
from tests.ui.conftest import seal, shown

Press = Callable[..., None]


def card(desk: SimpleNamespace) -> object:
    return desk.page.desk.card


def scratch(desk: SimpleNamespace) -> dict[str, str]:
    """Read what is being typed at this seat from the file."""
    desk.page.sitting.drafts.flush()
    base = sqlite3.connect(f"file:{desk.session.workspace.file}?mode=ro", uri=True)
    kept = dict(
        base.execute("SELECT field, text FROM scratch WHERE scope = ?", (desk.page.desk.seat.id,)).fetchall()
    )
    base.close()
    return kept


def journal(desk: SimpleNamespace) -> str:
    base = sqlite3.connect(f"file:{desk.session.workspace.file}?mode=ro", uri=True)
    record = "".join(body for (body,) in base.execute("SELECT body FROM events"))
    base.close()
    return record


def start_again(desk: SimpleNamespace, start: Callable[..., object]) -> SimpleNamespace:
    """Start the program on what a crash at this moment would leave on the disk."""
    desk.page.sitting.drafts.flush()
    folder = desk.session.workspace.folder
    shutil.copytree(folder, folder.with_name("after the crash"))
    session = start(folder.with_name("after the crash"))
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window, page=session.window.desk)


def choices(desk: SimpleNamespace) -> list[str]:
    """Return the segments that are chosen and in view."""
    return [each.text() for each in desk.page.findChildren(Segment) if each.isVisible() and each.isChecked()]


@pytest.fixture
def waiting(at_desk: SimpleNamespace) -> SimpleNamespace:
    """Two notes wait to be filed."""
    page = at_desk.page
    for text in ("Asked who loses", "Named the guardrail"):
        page.sitting.take_note(text, None)
    page.setFocus()
    return at_desk


def test_x_takes_a_rating_back(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_X)
    assert card(at_desk).ratings == {}
    press(Qt.Key.Key_Z, ctrl=True)
    assert card(at_desk).ratings["problem-framing"].level == 3


def test_how_sure_is_said_by_a_letter_and_taken_back_by_the_same(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_U)
    assert shown(at_desk.window, "Rate the dimension first")
    press(Qt.Key.Key_3, Qt.Key.Key_V)
    assert card(at_desk).ratings["problem-framing"].confidence == "very" and "Very" in choices(at_desk)
    press(Qt.Key.Key_F)
    assert card(at_desk).ratings["problem-framing"].confidence == "fairly" and "Fairly" in choices(at_desk)
    press(Qt.Key.Key_F)
    assert card(at_desk).ratings["problem-framing"].confidence is None


def test_what_would_have_raised_it_is_a_draft_until_enter(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_G, "Seeing the leak unasked")
    assert scratch(at_desk)["growth:problem-framing"] == "Seeing the leak unasked"
    assert card(at_desk).ratings["problem-framing"].growth == ""
    press(Qt.Key.Key_Return)
    assert card(at_desk).ratings["problem-framing"].growth == "Seeing the leak unasked"
    assert "growth:problem-framing" not in scratch(at_desk)


def test_what_was_typed_is_said_when_one_goes_on(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_G, "A guardrail unasked")
    at_desk.page.go("evaluation-rigor")
    assert card(at_desk).ratings["problem-framing"].growth == "A guardrail unasked"


def test_waiting_notes_are_filed_here_by_enter(waiting: SimpleNamespace, press: Press) -> None:
    assert shown(waiting.page, "NOTES TO FILE · 2")
    press(Qt.Key.Key_C, Qt.Key.Key_Return)
    assert [note.dimension for note in card(waiting).standing_notes()] == ["problem-framing", None]
    assert shown(waiting.page, "NOTES TO FILE · 1")
    press(Qt.Key.Key_Return)
    assert not card(waiting).notes_on(None)
    assert not waiting.page.evaluate.pane.unfiled.isVisible()


def test_a_note_is_filed_elsewhere_from_its_menu(waiting: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_C, Qt.Key.Key_L)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_3)
    third = waiting.page.desk.rubric.dimensions[2].id
    assert [note.dimension for note in card(waiting).standing_notes()] == [third, None]


def test_a_note_is_marked_by_its_sign_and_unmarked_by_the_same(
    waiting: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_C)
    for sign, tone in (("+", "strong"), ("-", "weak"), ("!", "red-flag")):
        press(sign)
        assert card(waiting).standing_notes()[0].tone == tone
    press("!")
    assert card(waiting).standing_notes()[0].tone is None


def test_a_question_to_come_back_to_waits_apart(waiting: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_C, "?")
    assert card(waiting).standing_notes()[0].tone == "follow-up"
    assert shown(waiting.page, "TO COME BACK TO · 1") and shown(waiting.page, "NOTES TO FILE · 1")


def test_without_a_note_in_hand_a_sign_says_where_notes_are(waiting: SimpleNamespace, press: Press) -> None:
    press("+")
    assert all(note.tone is None for note in card(waiting).standing_notes())
    assert shown(waiting.window, "Go to a note first")


def test_a_note_dropped_on_a_dimension_is_filed_there(waiting: SimpleNamespace) -> None:
    steps = waiting.page.evaluate.pane.steps
    [row] = [row for row in range(steps.model().rowCount()) if steps._model.rows[row].key == "responsible-ai"]
    carried = QMimeData()
    note = card(waiting).standing_notes()[1].id
    carried.setData(DRAGGED, note.encode())
    where = QPointF(steps.visualRect(steps.model().index(row)).center())
    keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    steps.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, carried, button, keys))
    assert card(waiting).notes[note].dimension == "responsible-ai"


def test_a_question_is_marked_asked_or_skipped(at_desk: SimpleNamespace, press: Press) -> None:
    [asked, skipped, *_] = [
        each for each in at_desk.page.findChildren(Segment) if each.text() in ("Asked", "Skipped")
    ]
    first = at_desk.page.desk.rubric.dimension("problem-framing").questions[0].id
    asked.setFocus()
    press(Qt.Key.Key_Space)
    assert card(at_desk).questions[f"problem-framing/{first}"].outcome == "asked"
    skipped.click()
    assert card(at_desk).questions[f"problem-framing/{first}"].outcome == "skipped"
    skipped.click()
    assert card(at_desk).questions == {}


def test_take_aways_and_the_handover_are_put_on_the_card_when_one_goes_on(
    before_others: SimpleNamespace, press: Press
) -> None:
    before_others.page.go("take-aways")
    press(Qt.Key.Key_N, "Honest about limits", Qt.Key.Key_Tab, "Production was not reached")
    assert scratch(before_others)["handover"] == "Production was not reached"
    before_others.page.go("overall")
    assert card(before_others).written == {
        "take-aways": "Honest about limits",
        "handover": "Production was not reached",
    }
    assert "handover" not in scratch(before_others)


def test_who_interviews_alone_is_not_asked_to_hand_over(at_desk: SimpleNamespace) -> None:
    at_desk.page.go("take-aways")
    fields = [each.accessibleName() for each in at_desk.page.findChildren(QPlainTextEdit) if each.isVisible()]
    assert fields == ["Key take-aways", "Private notes"]
    at_desk.page.sitting.do(rules.write, "handover", "What stands there already can be changed")
    assert at_desk.page.evaluate.pane.take_aways.fields["handover"].isVisible()


def sealed(desk: SimpleNamespace) -> None:
    for dimension in desk.page.desk.seat.focus:
        desk.page.sitting.do(rules.rate, dimension, 3)
    desk.page.sitting.do(rules.recommend, "yes", "Three at the bar")
    desk.page.go("seal")
    QApplication.processEvents()


def test_private_notes_survive_the_seal_and_never_become_part_of_the_record(
    at_desk: SimpleNamespace, press: Press, start: Callable[..., object]
) -> None:
    at_desk.page.go("take-aways")
    press(Qt.Key.Key_N, Qt.Key.Key_Tab, "Call the recruiter about pay")
    sealed(at_desk)
    seal(at_desk.page)
    assert card(at_desk).status == "sealed"
    assert scratch(at_desk)["private"] == "Call the recruiter about pay"
    assert "recruiter about pay" not in journal(at_desk)
    again = start_again(at_desk, start)
    again.page.go("take-aways")
    assert again.page.evaluate.pane.take_aways.private.toPlainText() == "Call the recruiter about pay"
    assert not again.page.evaluate.pane.take_aways.private.isReadOnly()


def test_take_aways_typed_before_a_crash_are_sealed_with_the_card(
    at_desk: SimpleNamespace, press: Press, start: Callable[..., object]
) -> None:
    at_desk.page.go("take-aways")
    press(Qt.Key.Key_N, "Worth a second look")
    again = start_again(at_desk, start)
    sealed(again)
    seal(again.page)
    assert card(again).status == "sealed" and card(again).written["take-aways"] == "Worth a second look"


def test_the_review_shows_everything_that_will_be_sealed(at_desk: SimpleNamespace, press: Press) -> None:
    sitting, do = at_desk.page.sitting, at_desk.page.sitting.do
    sitting.take_note("Asked who loses", "problem-framing", "strong")
    sitting.take_note("Nobody knows where this belongs", None)
    do(rules.mark_question, "problem-framing", "vague-request", "asked")
    do(rules.write, "take-aways", "Honest about limits")
    do(rules.write, "handover", "Production was not reached")
    do(rules.rate, "problem-framing", 3)
    do(rules.set_confidence, "problem-framing", "unsure")
    do(rules.set_growth, "problem-framing", "A guardrail unasked")
    sealed(at_desk)
    question = at_desk.page.desk.rubric.dimension("problem-framing").questions[0].text
    for words in (
        "Asked who loses", "+ strong", "Nobody knows where this belongs", question, "Honest about limits",
        "Production was not reached", "unsure", "A guardrail unasked", "Three at the bar",
    ):  # fmt: skip
        assert shown(at_desk.page.evaluate.pane.seal, words), words


def test_the_handover_can_be_copied_once_sealed(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.page.sitting.do(rules.write, "handover", "Production was not reached")
    sealed(at_desk)
    seal(at_desk.page)
    buttons = at_desk.page.findChildren(QPushButton)
    [copy] = [each for each in buttons if each.text().startswith("Copy the note")]
    copy.click()
    assert QGuiApplication.clipboard().text() == "Production was not reached"


def test_another_reason_that_was_cancelled_is_not_sealed_in_place_of_the_one_given(
    at_desk: SimpleNamespace, press: Press
) -> None:
    dimension = at_desk.page.step
    press(Qt.Key.Key_0, Qt.Key.Key_1)
    given = at_desk.page.desk.card.ratings[dimension].reason
    press(Qt.Key.Key_0, "Never got there", Qt.Key.Key_Escape)
    at_desk.page.go("seal")
    assert at_desk.page.desk.card.ratings[dimension].reason == given


def test_the_reason_for_ne_being_typed_is_kept(
    at_desk: SimpleNamespace, press: Press, start: Callable[..., object]
) -> None:
    press(Qt.Key.Key_0, "We lost the so")
    assert scratch(at_desk)["reason:problem-framing"] == "We lost the so"
    again = start_again(at_desk, start)
    again.page.setFocus()
    press(Qt.Key.Key_0, "und", Qt.Key.Key_Return)
    assert card(again).ratings["problem-framing"].reason == "We lost the sound"
    assert "reason:problem-framing" not in scratch(again)


def test_the_reason_of_an_amendment_being_typed_is_kept(
    at_desk: SimpleNamespace, press: Press, start: Callable[..., object]
) -> None:
    sealed(at_desk)
    seal(at_desk.page)
    [amend] = [each for each in at_desk.page.findChildren(QPushButton) if each.text() == "Amend…"]
    amend.click()
    press("The level was")
    again = start_again(at_desk, start)
    [reason] = [
        each
        for each in again.page.findChildren(QLineEdit)
        if each.accessibleName() == "Reason for the amendment"
    ]
    assert reason.isVisible() and reason.text() == "The level was"
    reason.setFocus()
    press(" mistyped", Qt.Key.Key_Return)
    assert card(again).amending == "The level was mistyped"
    assert "amend" not in scratch(again)


def test_a_correction_being_typed_is_made_after_a_crash_and_undo_takes_it_back(
    at_desk: SimpleNamespace, press: Press, start: Callable[..., object]
) -> None:
    press(Qt.Key.Key_N, "Named teh metric", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    press(Qt.Key.Key_E, Qt.Key.Key_Return)
    press(Qt.Key.Key_A, ctrl=True)
    press("Named the metr")
    again = start_again(at_desk, start)
    assert [note.text for note in card(again).standing_notes()] == ["Named the metr"]
    assert not [field for field in scratch(again) if field.startswith("correct:")]
    again.page.setFocus()
    press(Qt.Key.Key_Z, ctrl=True)
    assert [note.text for note in card(again).standing_notes()] == ["Named teh metric"]


def test_what_is_typed_into_a_correction_goes_on_behind_the_words(
    at_desk: SimpleNamespace, press: Press
) -> None:
    at_desk.page.go("record")
    press("first", Qt.Key.Key_Return)
    at_desk.page.record.to_notes()
    press(Qt.Key.Key_Return, " note", Qt.Key.Key_Return)
    assert [note.text for note in card(at_desk).standing_notes()] == ["first note"]


def test_escape_lets_go_of_a_correction(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "Named the metric", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    press(Qt.Key.Key_E, Qt.Key.Key_Return)
    press("xyz", Qt.Key.Key_Escape)
    assert not [field for field in scratch(at_desk) if field.startswith("correct:")]
    assert card(at_desk).standing_notes()[0].text == "Named the metric"
