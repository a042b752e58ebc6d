"""What an interviewer sees and does at the desk."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from app.domain.scorecard import rules
from app.ui.scorecard.evaluate.anchors import AnchorCard, AnchorHead
from tests.ui.conftest import seal, shown

Press = Callable[..., None]


def level(desk: SimpleNamespace, dimension: str) -> object:
    rating = desk.page.desk.card.ratings.get(dimension)
    return rating.level if rating else None


def test_every_anchor_of_the_dimension_is_readable_at_once(at_desk: SimpleNamespace) -> None:
    cards = [card for card in at_desk.page.findChildren(AnchorCard) if card.isVisible()]
    assert [card.head.level for card in cards] == [1, 2, 3, 4]
    for card in cards:
        text = card.text
        assert text.document().size().height() <= text.viewport().height(), f"{card.head.name} is cut"
        assert at_desk.window.rect().contains(card.mapTo(at_desk.window, card.rect().bottomRight()))


def test_a_number_key_rates_and_another_one_corrects(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_2)
    assert level(at_desk, "problem-framing") == 2
    press(Qt.Key.Key_3)
    assert level(at_desk, "problem-framing") == 3
    checked = [head.level for head in at_desk.page.findChildren(AnchorHead) if head.isChecked()]
    assert checked == [3]


def test_a_click_on_an_anchor_rates_too(at_desk: SimpleNamespace) -> None:
    card = next(head for head in at_desk.page.findChildren(AnchorHead) if head.level == 4)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert level(at_desk, "problem-framing") == 4
    assert shown(at_desk.page, "A 4 needs evidence")


def test_zero_asks_why_and_a_digit_answers(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_0, Qt.Key.Key_2)
    rating = at_desk.page.desk.card.ratings["problem-framing"]
    assert rating.level == "NE"
    assert rating.reason == at_desk.page.desk.rubric.not_evidenced[1]


def test_the_reason_may_be_in_own_words(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_0, "We lost the sound for ten minutes", Qt.Key.Key_Return)
    assert at_desk.page.desk.card.ratings["problem-framing"].reason == "We lost the sound for ten minutes"


def test_escape_leaves_the_question_for_the_reason_and_nothing_is_rated(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_0, Qt.Key.Key_Escape, Qt.Key.Key_J)
    assert level(at_desk, "problem-framing") is None
    press(Qt.Key.Key_3)
    assert level(at_desk, "evaluation-rigor") == 3


def test_digits_typed_in_a_note_are_words_not_ratings(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "AUC 0.98 against 0.71, jq 340", Qt.Key.Key_Return)
    [note] = at_desk.page.desk.card.standing_notes()
    assert note.text == "AUC 0.98 against 0.71, jq 340" and note.dimension == "problem-framing"
    assert level(at_desk, "problem-framing") is None


def test_control_and_a_digit_rates_while_typing(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "half a sent")
    press(Qt.Key.Key_3, ctrl=True)
    press("ence", Qt.Key.Key_Return)
    assert level(at_desk, "problem-framing") == 3
    assert at_desk.page.desk.card.standing_notes()[0].text == "half a sentence"


def test_a_note_is_corrected_in_place_and_keeps_its_time_and_first_words(
    at_desk: SimpleNamespace, press: Press, tmp_path: Path
) -> None:
    press(Qt.Key.Key_N, "Named teh metric", Qt.Key.Key_Return)
    [first] = at_desk.page.desk.card.standing_notes()
    notes = at_desk.page.evaluate.dimension.notes
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(0))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, ctrl=True)
    press("Named the metric", Qt.Key.Key_Return)
    [second] = at_desk.page.desk.card.standing_notes()
    assert (second.text, second.edited, second.at) == ("Named the metric", True, first.at)
    base = sqlite3.connect(f"file:{at_desk.session.workspace.file}?mode=ro", uri=True)
    record = "".join(body for (body,) in base.execute("SELECT body FROM events"))
    base.close()
    assert "Named teh metric" in record


def test_delete_withdraws_a_note_and_undo_brings_it_back(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "Asked who loses", Qt.Key.Key_Return)
    notes = at_desk.page.evaluate.dimension.notes
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(0))
    press(Qt.Key.Key_Delete)
    assert at_desk.page.desk.card.standing_notes() == ()
    at_desk.page.setFocus()
    press(Qt.Key.Key_Z, ctrl=True)
    assert [note.text for note in at_desk.page.desk.card.standing_notes()] == ["Asked who loses"]


def test_undo_reaches_the_last_note_from_the_empty_note_line(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "Asked who loses", Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, ctrl=True)
    assert at_desk.page.desk.card.standing_notes() == ()


def test_a_red_flag_asks_for_evidence_until_it_has_some(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.page.go("responsible-ai")
    press(Qt.Key.Key_S)
    rubric = at_desk.page.desk.rubric
    flag = next(s for s in rubric.signals_of("responsible-ai") if s.kind == "red-flag")
    box = next(b for b in at_desk.page.findChildren(QCheckBox) if flag.text in b.accessibleName())
    box.setFocus()
    press(Qt.Key.Key_Space)
    assert shown(at_desk.page, "A red flag needs evidence")
    press("Called the privacy review a waste", Qt.Key.Key_Return)
    assert not shown(at_desk.page, "A red flag needs evidence")
    assert at_desk.page.desk.card.signals[flag.id].evidence == "Called the privacy review a waste"


def test_the_overall_recommendation_is_locked_until_every_focus_dimension_is_rated(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_J, Qt.Key.Key_3)
    at_desk.page.go("overall")
    press(Qt.Key.Key_3)
    assert at_desk.page.desk.card.overall is None
    assert shown(at_desk.page, "comes last")
    at_desk.page.go("responsible-ai")
    press(Qt.Key.Key_3)
    at_desk.page.go("overall")
    press(Qt.Key.Key_3)
    assert at_desk.page.desk.card.overall.recommendation == "yes"


def test_the_coverage_line_says_what_is_still_unrated(at_desk: SimpleNamespace, press: Press) -> None:
    assert shown(at_desk.page, "0 of 3 rated · still open: Problem framing, Evaluation rigor, Responsible AI")
    press(Qt.Key.Key_3)
    assert shown(at_desk.page, "1 of 3 rated · still open: Evaluation rigor, Responsible AI")


def test_when_the_disk_refuses_the_screen_shows_what_is_saved_and_keeps_the_words(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_2)
    other = sqlite3.connect(at_desk.session.workspace.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(Qt.Key.Key_4)
    assert level(at_desk, "problem-framing") == 2
    assert [head.level for head in at_desk.page.findChildren(AnchorHead) if head.isChecked()] == [2]
    press(Qt.Key.Key_N, "must not be lost", Qt.Key.Key_Return)
    assert at_desk.page.evaluate.dimension.line.text() == "must not be lost"
    assert at_desk.window.problem()
    other.execute("ROLLBACK")
    other.close()
    press(Qt.Key.Key_Return)
    assert [note.text for note in at_desk.page.desk.card.standing_notes()] == ["must not be lost"]
    assert at_desk.page.evaluate.dimension.line.text() == ""


def sealed(desk: SimpleNamespace, press: Press) -> None:
    for dimension in desk.page.desk.seat.focus:
        desk.page.go(dimension)
        press(Qt.Key.Key_3)
    desk.page.go("overall")
    press(Qt.Key.Key_3)
    seal(desk.page)
    assert desk.page.desk.card.status == "sealed"


def test_after_the_seal_no_key_changes_anything(at_desk: SimpleNamespace, press: Press) -> None:
    sealed(at_desk, press)
    before = at_desk.page.desk.card
    at_desk.page.go("problem-framing")
    press(Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_N)
    press(Qt.Key.Key_Z, ctrl=True)
    assert at_desk.page.desk.card == before


def test_a_sealed_card_says_that_it_is_sealed_wherever_one_types(
    at_desk: SimpleNamespace, press: Press
) -> None:
    sealed(at_desk, press)
    at_desk.page.go("problem-framing")
    line = at_desk.page.evaluate.dimension.line._edit
    assert line.placeholderText() == "Sealed. It takes no more notes."
    for key in ("#", "3", "0", "n", "u"):
        at_desk.window.show_problem("")
        press(key)
        assert shown(at_desk.window, "This scorecard is sealed. To change it, amend it with a reason."), key
    assert (("Ctrl P",), "Debrief PDF") in at_desk.page.hints({})
    at_desk.page.evaluate.pane.seal.amended.emit("Mixed up two answers")
    assert line.placeholderText().startswith("What did you see or hear?")


def test_a_sealed_card_is_amended_with_a_reason_as_a_new_version(
    at_desk: SimpleNamespace, press: Press
) -> None:
    sealed(at_desk, press)
    first = at_desk.page.desk.card.seals[0]
    at_desk.page.evaluate.pane.seal.amended.emit("  ")
    assert at_desk.page.desk.card.status == "sealed"
    line = next(
        e for e in at_desk.page.findChildren(QLineEdit) if e.accessibleName().startswith("Reason for")
    )
    at_desk.page.evaluate.pane.seal.amended.emit("Mixed up two candidates' answers")
    assert line is not None and at_desk.page.desk.card.status == "amending"
    at_desk.page.go("problem-framing")
    press(Qt.Key.Key_2)
    seal(at_desk.page)
    card = at_desk.page.desk.card
    assert card.status == "sealed" and card.seals[0] == first
    assert (card.seals[1].version, card.seals[1].reason) == (2, "Mixed up two candidates' answers")


def test_what_is_being_typed_is_not_overwritten_by_a_rating(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "typing")
    at_desk.page.sitting.do(rules.rate, "evaluation-rigor", 3)
    at_desk.page.show_desk(at_desk.page.desk)
    assert at_desk.page.evaluate.dimension.line.text() == "typing"


def test_switching_the_theme_keeps_the_desk_as_it_is(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_N, "typing")
    for theme in ("dark", "light"):
        at_desk.session.keep(at_desk.session.settings.replace(theme=theme))
        QApplication.processEvents()
    assert at_desk.page.evaluate.dimension.line.text() == "typing" and level(at_desk, "problem-framing") == 3


def test_a_reason_that_the_disk_refuses_stays_on_the_screen(at_desk: SimpleNamespace, press: Press) -> None:
    for dimension in at_desk.page.desk.seat.focus:
        at_desk.page.go(dimension)
        press(Qt.Key.Key_3)
    at_desk.page.go("overall")
    reason = at_desk.page.evaluate.pane.overall._reason
    reason.setFocus()
    press("Named the leak unasked")
    at_desk.page.setFocus()
    other = sqlite3.connect(at_desk.session.workspace.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(Qt.Key.Key_4)
    assert at_desk.page.desk.card.overall is None
    assert reason.toPlainText() == "Named the leak unasked"
    other.execute("ROLLBACK")
    other.close()
    press(Qt.Key.Key_4)
    assert at_desk.page.desk.card.overall.reason == "Named the leak unasked"


def test_evidence_that_the_disk_refuses_stays_on_the_screen(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.page.go("responsible-ai")
    press(Qt.Key.Key_S)
    signal = at_desk.page.desk.rubric.signals_of("responsible-ai")[0]
    box = next(b for b in at_desk.page.findChildren(QCheckBox) if signal.text in b.accessibleName())
    box.setFocus()
    press(Qt.Key.Key_Space, "Said it twi")
    other = sqlite3.connect(at_desk.session.workspace.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(Qt.Key.Key_Return)
    other.execute("ROLLBACK")
    other.close()
    line = next(e for e in at_desk.page.findChildren(QLineEdit) if signal.text in e.accessibleName())
    assert line.text() == "Said it twi"
    press("ce", Qt.Key.Key_Return)
    assert at_desk.page.desk.card.signals[signal.id].evidence == "Said it twice"


def test_a_tick_that_the_disk_refuses_goes_back(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.page.go("responsible-ai")
    press(Qt.Key.Key_S)
    signal = at_desk.page.desk.rubric.signals_of("responsible-ai")[0]
    box = next(b for b in at_desk.page.findChildren(QCheckBox) if signal.text in b.accessibleName())
    box.setFocus()
    other = sqlite3.connect(at_desk.session.workspace.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(Qt.Key.Key_Space)
    other.execute("ROLLBACK")
    other.close()
    assert at_desk.window.problem() and not box.isChecked()
    press(Qt.Key.Key_Space)
    assert box.isChecked() and signal.id in at_desk.page.desk.card.signals


def amending(desk: SimpleNamespace, press: Press) -> QLineEdit:
    sealed(desk, press)
    line = next(
        e for e in desk.page.findChildren(QLineEdit) if e.accessibleName().startswith("Reason for the am")
    )
    line.parentWidget().show()
    line.setFocus()
    return line


@pytest.mark.parametrize("step", ["record", "problem-framing", "overall"])
def test_a_sealed_card_is_amended_and_its_receipt_copied_from_every_step(
    at_desk: SimpleNamespace, press: Press, step: str
) -> None:
    sealed(at_desk, press)
    at_desk.page.go(step)
    acts = at_desk.page.actions_by_name
    assert acts["amend"].isEnabled() and acts["receipt"].isEnabled()
    acts["receipt"].trigger()
    assert "seal" in QApplication.clipboard().text().casefold()
    at_desk.page.go(step)
    acts["amend"].trigger()
    press("Mistyped", Qt.Key.Key_Return)
    assert at_desk.page.desk.card.status == "amending"


def test_enter_in_the_reason_of_an_amendment_reopens_the_card(at_desk: SimpleNamespace, press: Press) -> None:
    amending(at_desk, press)
    press("Mixed up two answers", Qt.Key.Key_Return)
    QTest.qWait(20)
    assert at_desk.page.desk.card.amending == "Mixed up two answers"


def test_sealing_takes_the_typed_reason_along(at_desk: SimpleNamespace, press: Press) -> None:
    for dimension in at_desk.page.desk.seat.focus:
        at_desk.page.go(dimension)
        press(Qt.Key.Key_3)
    at_desk.page.go("overall")
    press(Qt.Key.Key_3)
    at_desk.page.evaluate.pane.overall._reason.setFocus()
    press("Named the leak unasked")
    at_desk.page.setFocus()
    seal(at_desk.page)
    card = at_desk.page.desk.card
    assert card.status == "sealed" and card.overall.reason == "Named the leak unasked"


def test_a_correction_is_kept_when_one_moves_on(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "Named teh metric", Qt.Key.Key_Return)
    notes = at_desk.page.evaluate.dimension.notes
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(0))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, ctrl=True)
    press("Named the metric")
    at_desk.page.go("evaluation-rigor")
    assert [note.text for note in at_desk.page.desk.card.standing_notes()] == ["Named the metric"]


def test_a_click_on_an_anchor_leaves_the_cursor_in_the_note(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_N, "typing ")
    card = next(head for head in at_desk.page.findChildren(AnchorHead) if head.level == 3)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    press("4 more", Qt.Key.Key_Return)
    assert level(at_desk, "problem-framing") == 3
    assert at_desk.page.desk.card.standing_notes()[0].text == "typing 4 more"


def test_the_same_rating_twice_is_one_step_for_undo(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_3)
    press(Qt.Key.Key_Z, ctrl=True)
    assert level(at_desk, "problem-framing") == 2
