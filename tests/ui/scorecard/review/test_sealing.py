"""Ten seconds lie between the wish to seal and the seal, and whatever happens in them takes it back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from app.domain.scorecard import rules
from app.domain.scorecard.seal import in_words
from app.services.scorecard import scoring
from app.ui.scorecard.review.remark_row import RemarkRow
from tests.ui.conftest import Passing, seal, shown

Press = Callable[..., None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clocks(at_desk: SimpleNamespace) -> Passing:
    """A card that can be sealed, its review, and clocks that stand."""
    for dimension in at_desk.page.desk.seat.focus:
        at_desk.page.sitting.take_note("Named the leak unasked", dimension)
        at_desk.page.sitting.do(rules.rate, dimension, 3)
    at_desk.page.sitting.do(rules.recommend, "yes", "Three at the bar")
    passing = Passing(at_desk.page)
    at_desk.page.go("seal")
    return passing


def status(desk: SimpleNamespace) -> str:
    return str(desk.page.desk.card.status)


def told(desk: SimpleNamespace) -> str:
    """Return what the bar under the review says."""
    return str(desk.page.evaluate.pane.seal.bar._title.text())


def begin(clocks: Passing, press: Press) -> None:
    clocks.pass_by(1)
    press(Qt.Key.Key_Return, ctrl=True)
    assert clocks.sealing.counting


def test_the_seal_is_written_when_ten_seconds_are_over_and_not_before(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    begin(clocks, press)
    assert told(at_desk) == "Sealing in 10 seconds"
    clocks.pass_by(9)
    assert told(at_desk) == "Sealing in 1 second" and status(at_desk) == "draft"
    clocks.pass_by(1)
    assert status(at_desk) == "sealed" and not clocks.sealing.counting


def test_a_press_before_the_review_has_stood_for_a_second_begins_the_second_anew(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    for _ in range(5):
        clocks.pass_by(0.9)
        press(Qt.Key.Key_Return, ctrl=True)
        assert not clocks.sealing.counting
    begin(clocks, press)


def test_a_key_that_repeats_itself_begins_nothing(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    clocks.pass_by(60)
    for _ in range(5):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, Qt.Key.Key_Return, CTRL, "\r", autorep=True)
            QApplication.sendEvent(QApplication.focusWidget() or at_desk.page, event)
    assert not clocks.sealing.counting
    assert not at_desk.page.actions_by_name["review"].autoRepeat()
    press(Qt.Key.Key_Return, ctrl=True)
    assert not clocks.sealing.counting, "a repeat that is not marked as one comes after those that are"


def test_presses_that_a_busy_machine_delivers_all_at_once_are_a_held_key(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    begin(clocks, press)
    press(Qt.Key.Key_Return, ctrl=True)
    assert not clocks.sealing.counting and told(at_desk) == "The key was held. The card is not sealed."
    press(Qt.Key.Key_Return, ctrl=True)
    assert not clocks.sealing.counting, "the second begins anew"
    clocks.pass_by(11)
    assert status(at_desk) == "draft"


def test_escape_takes_it_back_from_wherever_the_focus_is(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    pane = at_desk.page.evaluate.pane
    for part in (pane.seal.area, pane.steps, pane.seal.bar._now, pane.seal.words):
        begin(clocks, press)
        part.setFocus()
        press(Qt.Key.Key_Escape)
        assert told(at_desk) == "Taken back. The card is not sealed."
    clocks.pass_by(30)
    assert status(at_desk) == "draft"


def test_the_button_begins_and_neither_it_nor_seal_now_has_the_focus_then(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    [button] = [each for each in at_desk.page.findChildren(QPushButton) if each.text() == "Seal scorecard"]
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert clocks.sealing.counting
    assert not isinstance(QApplication.focusWidget(), QPushButton)
    press(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    assert status(at_desk) == "draft" and clocks.sealing.counting


def test_the_space_bar_on_seal_now_seals_and_enter_does_not(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    begin(clocks, press)
    clocks.pass_by(1)
    at_desk.page.evaluate.pane.seal.bar._now.setFocus()
    press(Qt.Key.Key_Return, Qt.Key.Key_Enter)
    press(Qt.Key.Key_Return, ctrl=True)
    assert status(at_desk) == "draft"
    press(Qt.Key.Key_Space)
    assert status(at_desk) == "sealed"


@pytest.mark.parametrize("seconds", [3660, -1800, 2])
def test_sleep_and_a_clock_that_is_set_take_it_back(
    at_desk: SimpleNamespace, clocks: Passing, press: Press, seconds: int
) -> None:
    begin(clocks, press)
    clocks.pass_by(2)
    clocks.asleep += seconds
    clocks.pass_by(1)
    assert "The computer slept" in told(at_desk)
    clocks.pass_by(30)
    assert status(at_desk) == "draft"


def test_a_count_that_nobody_could_follow_is_taken_back(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    begin(clocks, press)
    clocks.now += 600
    clocks.sealing.look()
    assert "The computer slept" in told(at_desk) and status(at_desk) == "draft"


def test_a_change_of_the_card_takes_it_back(at_desk: SimpleNamespace, clocks: Passing, press: Press) -> None:
    begin(clocks, press)
    press(Qt.Key.Key_Z, ctrl=True)
    assert shown(at_desk.window, "The card was changed. The seal is taken back")
    begin_again = at_desk.page.desk.card
    clocks.pass_by(30)
    assert status(at_desk) == "draft" and at_desk.page.desk.card is begin_again


def test_another_page_another_window_and_the_cover_take_it_back(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    window = at_desk.window
    begin(clocks, press)
    window.go("panels")
    assert not clocks.sealing.counting and shown(window, "The review went out of sight")
    window.open_desk(at_desk.panel.id, at_desk.panel.seats[0].id)
    begin(clocks, press)
    window.cover.turn()
    assert not clocks.sealing.counting
    window.cover.turn()
    at_desk.page.take_keys()
    begin(clocks, press)
    dialog = QDialog(window)
    dialog.open()
    assert "Another window opened" in told(at_desk)
    dialog.close()
    dialog.deleteLater()
    clocks.pass_by(30)
    assert status(at_desk) == "draft"


def test_closing_the_window_seals_nothing(at_desk: SimpleNamespace, clocks: Passing, press: Press) -> None:
    begin(clocks, press)
    at_desk.window.close()
    assert not clocks.sealing.counting
    clocks.pass_by(30)
    assert status(at_desk) == "draft"


def test_who_has_not_the_key_to_sign_with_is_told_at_once(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    with closing(sqlite3.connect(at_desk.session.workspace.file)) as base, base:
        base.execute("DELETE FROM signing_keys")
    clocks.pass_by(1)
    press(Qt.Key.Key_Return, ctrl=True)
    assert not clocks.sealing.counting
    assert shown(at_desk.window, "The signing key of Mara Haas is not in this workspace")


def leaves(value: object) -> list[str]:
    """Return every text in a document, but what names things to the machine."""
    if isinstance(value, dict):
        named = {"id", "format", "key", "at", "digest", "public_key", "dimension", "signal", "finding",
                 "question", "section", "rubric", "events", "panel", "focus", "sealed_at",
                 "plan"}  # fmt: skip
        return [text for key, each in value.items() if key not in named for text in leaves(each)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in leaves(each)]
    return [value] if isinstance(value, str) else []


def test_every_word_of_the_document_that_would_be_sealed_is_shown(
    at_desk: SimpleNamespace, clocks: Passing
) -> None:
    do = at_desk.page.sitting.do
    do(rules.rate, "evaluation-rigor", "NE", "The sound was lost")
    do(rules.mark_signal, "one-number-validation", "Trusted one number")
    do(rules.write, "take-aways", "Honest about limits\nand calm")
    do(rules.set_growth, "problem-framing", "Naming the guardrail first")
    do(rules.set_confidence, "problem-framing", "unsure")
    would = scoring.would_seal(at_desk.session.workspace, at_desk.page.desk)
    told = at_desk.page.evaluate.pane.seal.words.toPlainText()
    texts = leaves(would.model_dump(mode="json"))
    assert "The sound was lost" in texts and "Honest about limits\nand calm" in texts
    kinds = {"yes": "Yes", "none": "You do not know this person"}
    assert not [each for each in texts if kinds.get(each, each) not in told]


def test_a_note_that_is_typed_and_not_stamped_is_told_and_bars_the_seal(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    at_desk.page.sitting.drafts.keep("note", "half a thought")
    at_desk.page.go("overall")
    at_desk.page.go("seal")
    assert told(at_desk) == "1 note is typed and not stamped"
    clocks.pass_by(1)
    press(Qt.Key.Key_Return, ctrl=True)
    assert not clocks.sealing.counting and shown(at_desk.window, "half a thought")
    [row] = [each for each in at_desk.page.findChildren(RemarkRow) if "stamped" in each.accessibleName()]
    row.gone.emit()
    assert at_desk.page.record.pane.line.text() == "half a thought" and at_desk.page.recording


def test_what_contradicts_itself_is_told_with_the_way_there_and_can_be_left(
    at_desk: SimpleNamespace, clocks: Passing
) -> None:
    assert told(at_desk) == "Nothing is missing"
    do, sitting = at_desk.page.sitting.do, at_desk.page.sitting
    do(rules.rate, "evaluation-rigor", "NE", "Not reached")
    sitting.take_note("Nobody knows where this belongs", None)
    sitting.take_note("How long would it run?", None, "follow-up")
    sitting.take_note("Would ship it untested", "responsible-ai", "red-flag")
    rows = {each.accessibleName(): each for each in at_desk.page.findChildren(RemarkRow) if each.isVisible()}
    assert list(rows) == [
        "1 note is filed nowhere and would be sealed so.",
        "1 question to come back to is still open.",
        "Evaluation rigor is not evidenced, yet 1 note or signal is filed there.",
        "Responsible AI is a 3 with a red flag on it.",
    ]
    assert told(at_desk) == "Nothing bars the seal, 4 things are worth a look"
    for row in rows.values():
        row.left.emit()
    assert told(at_desk) == "Ready to seal", "it is never said that nothing is missing"
    at_desk.page.go("problem-framing")
    at_desk.page.go("seal")
    assert told(at_desk) == "Ready to seal"


@pytest.mark.parametrize(
    ("words", "at"), [("filed nowhere", "problem-framing"), ("red flag", "responsible-ai")]
)
def test_enter_on_a_remark_goes_there_and_a_blank_does_nothing(
    at_desk: SimpleNamespace, clocks: Passing, press: Press, words: str, at: str
) -> None:
    at_desk.page.sitting.take_note("Nobody knows where this belongs", None)
    at_desk.page.sitting.take_note("Would ship it untested", "responsible-ai", "red-flag")
    [row] = [
        each
        for each in at_desk.page.findChildren(RemarkRow)
        if words in each.accessibleName() and each.isVisible()
    ]
    row.setFocus()
    press(Qt.Key.Key_Space)
    assert at_desk.page.step == "seal"
    press(Qt.Key.Key_Return)
    assert at_desk.page.step == at


def test_what_is_not_part_of_the_seal_is_counted(at_desk: SimpleNamespace, clocks: Passing) -> None:
    assert shown(at_desk.page, "Private notes (0), drafts (0)")
    at_desk.page.sitting.drafts.keep("private", "Call about pay")
    at_desk.page.sitting.drafts.keep("note", "half a thought")
    at_desk.page.show_desk(at_desk.page.desk)
    assert shown(at_desk.page, "Private notes (1), drafts (1)")


def typed_everywhere(page: QWidget) -> dict[str, str]:
    """Keep words in every field as a crash would leave them, typed and not entered; return what they say."""
    typed = {
        "growth:problem-framing": "Naming the guardrail first",
        "reason:evaluation-rigor": "The sound was lost",
        "signal:studies-errors": "Sorted the errors by cost",
        "take-aways": "Honest about limits",
        "overall": "Two at the bar",
    }
    for field, text in typed.items():
        page.sitting.drafts.keep(field, text)  # type: ignore[attr-defined]
    return typed


def test_everything_typed_is_on_the_card_before_the_review_shows_it(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    at_desk.page.sitting.do(rules.rate, "evaluation-rigor", "NE", "Not reached")
    at_desk.page.sitting.do(rules.mark_signal, "studies-errors", "")
    at_desk.page.go("overall")
    typed = typed_everywhere(at_desk.page)
    at_desk.page.go("seal")
    for text in typed.values():
        assert shown(at_desk.page.evaluate.pane.seal, text), text
    assert not [each for each in typed if at_desk.page.sitting.drafts.text(each)]
    card = at_desk.page.desk.card
    begin(clocks, press)
    clocks.pass_by(10)
    assert status(at_desk) == "sealed"
    assert (at_desk.page.desk.card.notes, at_desk.page.desk.card.overall) == (card.notes, card.overall)


def test_a_reason_typed_for_what_has_a_level_does_not_rate_it(
    at_desk: SimpleNamespace, clocks: Passing
) -> None:
    at_desk.page.sitting.drafts.keep("reason:problem-framing", "half a reas")
    at_desk.page.go("overall")
    at_desk.page.go("seal")
    assert at_desk.page.desk.card.ratings["problem-framing"].level == 3
    assert shown(at_desk.page, "drafts (1)")


@pytest.mark.parametrize("begun", ["no, in two", "knew two", "just two", "with two", "unsure of two"])
def test_a_reason_may_begin_with_any_letter_also_one_that_leads_somewhere_elsewhere(
    at_desk: SimpleNamespace, clocks: Passing, press: Press, begun: str
) -> None:
    at_desk.page.go("overall")
    caps = [cap for caps, _ in at_desk.page.hints({}) for cap in caps]
    assert "A–Z" in caps and not {"J", "K", "N"} & {*caps}
    press(begun, Qt.Key.Key_Tab)
    assert at_desk.page.desk.card.overall.reason == f"Three at the bar{begun}"


def test_why_is_kept_when_one_leaves_it_and_can_be_emptied(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    at_desk.page.go("overall")
    assert not [each for each in at_desk.page.findChildren(QPushButton) if each.text() == "Keep this reason"]
    press(", not above it", Qt.Key.Key_Tab)
    assert at_desk.page.desk.card.overall.reason == "Three at the bar, not above it"
    at_desk.page.take_keys()
    press("x")
    press(Qt.Key.Key_A, ctrl=True)
    press(Qt.Key.Key_Delete)
    at_desk.page.go("seal")
    assert at_desk.page.desk.card.overall.reason == ""


def test_a_sealed_card_has_a_receipt_without_the_candidate(at_desk: SimpleNamespace, clocks: Passing) -> None:
    seal(at_desk.page)
    [sealed] = at_desk.page.desk.card.seals
    words = in_words(sealed.digest)
    assert len(words.split()) == 6 and shown(at_desk.page, words)
    [copy] = [each for each in at_desk.page.findChildren(QPushButton) if each.text() == "Copy the receipt"]
    copy.click()
    receipt = QGuiApplication.clipboard().text()
    assert words in receipt and sealed.digest in receipt and "Version: 1" in receipt
    assert "Okafor" not in receipt
    assert shown(at_desk.window, "The receipt is on the clipboard.")


def test_from_the_rail_too_the_key_leads_to_the_review(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.window._rail.button("panels").setFocus()
    press(Qt.Key.Key_Return, ctrl=True)
    assert at_desk.page.step == "seal"


def test_n_and_letters_wait_until_a_recommendation_can_be_given(
    at_desk: SimpleNamespace, press: Press
) -> None:
    at_desk.page.go("overall")
    press("nit wug")
    assert at_desk.page.step == "overall" and not at_desk.page.sitting.drafts.text("overall")
    assert not at_desk.page.desk.card.ratings


def test_one_key_leads_from_the_seal_to_the_paper(
    at_desk: SimpleNamespace, clocks: Passing, press: Press
) -> None:
    assert not at_desk.page.actions_by_name["paper"].isEnabled(), "before the seal there is none"
    seal(at_desk.page)
    press(Qt.Key.Key_P, ctrl=True)
    assert at_desk.window.candidate_pages.paper.isVisible()


def test_all_of_the_words_is_seen_and_only_the_page_around_them_scrolls(
    at_desk: SimpleNamespace, clocks: Passing
) -> None:
    words = at_desk.page.evaluate.pane.seal.words
    for size in ((1280, 720), (1500, 900), (1100, 700)):
        at_desk.window.resize(*size)
        at_desk.page.go("overall")
        for number in range(5):
            at_desk.page.sitting.take_note(f"Note {number} " * 20, "problem-framing")
        at_desk.page.go("seal")
        QApplication.processEvents()
        QApplication.processEvents()
        assert words.viewport().height() >= words.document().size().height()
        assert words.verticalScrollBar().maximum() == 0
