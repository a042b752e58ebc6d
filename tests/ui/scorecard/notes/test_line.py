"""What an interviewer types and clicks while recording: tags, tones, where the keys go."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPlainTextEdit, QPushButton

from app.services.panels.planning import SeatPlan
from app.ui.look import notifications
from app.ui.scorecard.notes.completion import Completion
from tests.ui.conftest import seat, shown
from tests.ui.waiting import until

Press = Callable[..., None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def recording(at_desk: SimpleNamespace) -> SimpleNamespace:
    """An interviewer with the plan and the questions of the rubric, in the record phase."""
    at_desk.page.go("record")
    at_desk.pane = at_desk.page.record.pane
    return at_desk


def alt(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, ALT)
    QApplication.processEvents()


def choose(key: str) -> None:
    """Press a key in the menu that is open."""
    QTest.keyClick(QApplication.activePopupWidget(), key)
    QApplication.processEvents()


def notes(desk: SimpleNamespace) -> list[tuple[str, str | None, str | None]]:
    return [(each.text, each.dimension, each.tone) for each in desk.page.desk.card.standing_notes()]


def completion(desk: SimpleNamespace) -> Completion | None:
    return next((each for each in desk.window.findChildren(Completion) if each.isVisible()), None)


def test_a_fresh_card_opens_with_the_cursor_in_the_note_line(
    start: Callable[..., object], rubric: object, press: Press
) -> None:
    fresh = seat(start, rubric, SeatPlan("Mara Haas"))
    press("Asked who loses", Qt.Key.Key_Return)
    assert notes(fresh) == [("Asked who loses", None, None)]


def test_a_seat_without_an_exercise_has_the_plan_of_the_rubric_and_its_questions(
    recording: SimpleNamespace,
) -> None:
    plan = recording.pane.plan.model()
    assert [plan.index(row).data() for row in range(plan.rowCount())] == [
        section.title for section in recording.page.desk.rubric.plan
    ]
    rubric = recording.page.desk.rubric
    asked = sum(len(rubric.dimension(each).questions) for each in recording.page.desk.seat.focus)
    assert recording.pane.questions.script.model().rowCount() == asked
    assert not recording.pane.findings.isVisible()


def test_a_sign_after_the_words_or_the_tag_says_what_the_note_speaks_for(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Computed it by hand #ev+", Qt.Key.Key_Return)
    press("? how long would it run", Qt.Key.Key_Return)
    press("plain words", Qt.Key.Key_Return)
    assert notes(recording) == [
        ("Computed it by hand", "evaluation-rigor", "strong"),
        ("how long would it run", None, "follow-up"),
        ("plain words", None, None),
    ]


def test_the_list_of_dimensions_opens_at_the_sign_narrows_and_completes(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Split by week #")
    opened = completion(recording)
    assert opened is not None and opened.count() == len(recording.page.desk.rubric.dimensions)
    press("eval")
    assert opened.count() == 1
    press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert completion(recording) is None
    assert notes(recording) == [("Split by week", "evaluation-rigor", None)]


def test_the_list_is_walked_by_the_arrows_and_enter_chooses(recording: SimpleNamespace, press: Press) -> None:
    press("Split by week #", Qt.Key.Key_Down, Qt.Key.Key_Return)
    second = recording.page.desk.rubric.dimensions[1]
    assert recording.pane.line.text() == f"Split by week #{second.code} "
    press(Qt.Key.Key_Return)
    assert notes(recording) == [("Split by week", second.id, None)]


def test_escape_closes_the_list_and_the_cursor_stays(recording: SimpleNamespace, press: Press) -> None:
    press("Split #", Qt.Key.Key_Escape)
    assert completion(recording) is None
    press(" 3 ways", Qt.Key.Key_Return)
    assert notes(recording) == [("Split # 3 ways", None, None)]


@pytest.mark.parametrize("leave", ["stamp", "page", "cover", "dialog", "phase"])
def test_the_list_is_gone_when_the_line_is_left_or_the_note_stamped(
    recording: SimpleNamespace, press: Press, leave: str
) -> None:
    press("Split by week #co")
    opened = completion(recording)
    assert opened is not None
    window = recording.window
    if leave == "stamp":
        press(Qt.Key.Key_Return)
        assert notes(recording) == [("Split by week", "collaboration", None)]
    else:
        {
            "page": lambda: window.go("library"),
            "cover": window.cover.turn,
            "dialog": window.show_keys,
            "phase": lambda: recording.page.go("evaluation-rigor"),
        }[leave]()
    until(lambda: not opened.isVisible(), "the list is gone")
    for dialog in window.findChildren(QDialog):
        dialog.close()


def test_after_a_stamp_enter_tab_and_escape_do_what_they_always_do(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Split by week #co", Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape, "next", Qt.Key.Key_Tab)
    assert not recording.pane.line.has_focus(), "Tab goes on"
    assert recording.pane.line.text() == "next"
    assert len(notes(recording)) == 1


def composing(preedit: str, commit: str = "") -> None:
    """What an input method sends while a word is composed, and at its end."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusObject(), event)


def test_enter_that_ends_a_composition_does_not_stamp(recording: SimpleNamespace, press: Press) -> None:
    line = QApplication.focusWidget()
    press("said ")
    composing("ni hao")
    press(Qt.Key.Key_Return)
    assert notes(recording) == []
    composing("", "你好")
    QTest.qWait(1)
    press(Qt.Key.Key_Return)
    assert notes(recording) == [("said 你好", None, None)]
    composing("にほん")
    composing("", "日本")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # the same key, passed on
        QApplication.sendEvent(line, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"))
    assert recording.pane.line.text() == "日本"


def test_a_word_composed_where_the_keys_were_led_stands_in_the_line(
    recording: SimpleNamespace, press: Press
) -> None:
    press("first", Qt.Key.Key_Return)
    alt(Qt.Key.Key_E)
    assert QApplication.focusObject() is recording.pane.notes
    assert recording.pane.notes.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    composing("", "你好")
    assert recording.pane.line.text() == "你好" and recording.pane.line.has_focus()


def test_a_tag_that_names_nothing_is_told_and_the_nearest_is_taken_by_tab_or_by_mouse(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Chose a tree #dm+ ")
    assert shown(recording.pane.line, "#dm is no dimension.")
    press(Qt.Key.Key_Tab)
    assert recording.pane.line.text() == "Chose a tree #md+ " and recording.pane.line.has_focus()
    assert not shown(recording.pane.line, "is no dimension")
    press(Qt.Key.Key_Return)
    composing("", "🙂")
    QTest.qWait(1)
    press(" Chose a tree #xo ")
    taken = next(
        each
        for each in recording.pane.line.findChildren(QPushButton)
        if each.accessibleName().startswith("#xo is no dimension. Did you mean #co?")
    )
    QTest.mouseClick(taken, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Return)
    assert notes(recording) == [
        ("Chose a tree", "modeling-depth", "strong"),
        ("🙂 Chose a tree", "collaboration", None),
    ]


def test_a_tag_that_names_nothing_stays_in_the_words_of_who_stamps_it(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Chose a tree #xq", Qt.Key.Key_Return)
    assert notes(recording) == [("Chose a tree #xq", None, None)]


def test_the_line_grows_with_its_text_and_shrinks_with_it(recording: SimpleNamespace, press: Press) -> None:
    one = recording.pane.line.height()
    press("word " * 60)
    grown = recording.pane.line.height()
    assert grown > one
    press(*[Qt.Key.Key_Backspace] * 300)
    assert recording.pane.line.height() == one
    press("word " * 60, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert recording.pane.line.height() == one


@pytest.mark.parametrize("scale", [100, 200])
def test_what_invites_to_write_fits_into_the_line(recording: SimpleNamespace, scale: int) -> None:
    recording.session.keep(recording.session.settings.replace(text_scale=scale))
    recording.window.resize(1280, 720)
    QApplication.processEvents()
    field = recording.pane.line.findChild(QPlainTextEdit)
    room = field.viewport().width() - 2 * field.document().documentMargin()
    said = field.placeholderText()
    assert said.startswith("What did you") and field.fontMetrics().horizontalAdvance(said) <= room


def test_what_is_recognised_is_shown_before_it_is_stamped(recording: SimpleNamespace, press: Press) -> None:
    press("Computed it #ev-")
    chips = {chip.accessibleName(): chip for chip in recording.pane.line.findChildren(QPushButton)}
    assert "Dimension: #ev Evaluation rigor" in chips
    assert chips["weak"].isChecked() and not chips["strong"].isChecked()


def test_a_click_marks_the_note_and_the_cursor_stays_in_the_line(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Computed it")
    chip = next(c for c in recording.pane.line.findChildren(QPushButton) if c.accessibleName() == "red flag")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    press(" by hand", Qt.Key.Key_Return)
    assert notes(recording) == [("Computed it by hand", None, "red-flag")]


def test_a_letter_that_is_no_command_goes_into_the_line_wherever_the_keys_are(
    recording: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_Escape, "words", Qt.Key.Key_Return)
    assert notes(recording) == [("words", None, None)]


def test_clicks_beside_the_line_leave_the_cursor_in_it(recording: SimpleNamespace, press: Press) -> None:
    press("half ")
    script = recording.pane.questions.script
    QTest.mouseClick(
        script.viewport(),
        Qt.MouseButton.LeftButton,
        pos=script.visualRect(script.model().index(0, 0)).center(),
    )
    plan = recording.pane.plan
    QTest.mouseClick(
        plan.viewport(), Qt.MouseButton.LeftButton, pos=plan.visualRect(plan.model().index(1, 0)).center()
    )
    press("and half", Qt.Key.Key_Return)
    assert notes(recording) == [("half and half", None, None)]
    assert recording.page.desk.card.section() == recording.page.desk.plan[1].id


def test_questions_are_marked_asked_or_skipped_and_the_next_open_one_is_current(
    recording: SimpleNamespace, press: Press
) -> None:
    press("typing ")
    alt(Qt.Key.Key_A)
    alt(Qt.Key.Key_S)
    press("on", Qt.Key.Key_Return)
    marks = recording.page.desk.card.questions
    assert [mark.outcome for mark in marks.values()] == ["asked", "skipped"]
    assert shown(recording.page, "QUESTIONS · 1 OF")
    script = recording.pane.questions.script
    assert script.currentIndex().row() == 2
    assert notes(recording) == [("typing on", None, None)]
    alt(Qt.Key.Key_Q)
    press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert [mark.outcome for mark in recording.page.desk.card.questions.values()] == ["skipped"]


def test_a_click_on_the_box_of_a_question_marks_it_asked(recording: SimpleNamespace) -> None:
    script = recording.pane.questions.script
    corner = script.visualRect(script.model().index(1, 0)).topLeft()
    corner.setX(corner.x() + 14)
    corner.setY(corner.y() + 16)
    QTest.mouseClick(script.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert [mark.outcome for mark in recording.page.desk.card.questions.values()] == ["asked"]


def test_a_follow_up_is_listed_until_it_is_done_and_stays_a_note(
    recording: SimpleNamespace, press: Press
) -> None:
    press("? what did the guardrail show", Qt.Key.Key_Return)
    assert shown(recording.pane.follow_ups, "what did the guardrail show")
    alt(Qt.Key.Key_B)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QCheckBox) and focus.accessibleName() == "Done: what did the guardrail show"
    press(Qt.Key.Key_Space)
    assert notes(recording) == [("what did the guardrail show", None, None)]
    assert not recording.pane.follow_ups.isVisible()


def test_the_clock_is_stopped_and_goes_on_by_one_key(
    recording: SimpleNamespace, press: Press, clock: object
) -> None:
    first, second = [each.id for each in recording.page.desk.plan][:2]
    alt(Qt.Key.Key_T)
    clock.pass_by(minutes=2)
    alt(Qt.Key.Key_P)
    clock.pass_by(minutes=10)
    alt(Qt.Key.Key_P)
    clock.pass_by(minutes=1)
    alt(Qt.Key.Key_T)
    clock.pass_by(minutes=4)
    assert recording.page.desk.card.elapsed(clock()) == {first: 180.0, second: 240.0}
    recording.page.show_desk(recording.page.desk)
    assert shown(recording.page, "7:00 of 60")


def test_a_section_that_runs_over_says_so_and_notifies_once(
    recording: SimpleNamespace, clock: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.ui.scorecard.record.pane.notify", lambda _, title, text: told.append(text))
    monkeypatch.setattr("app.ui.scorecard.record.pane.announce", lambda _, text: told.append(text))
    alt(Qt.Key.Key_T)
    planned = recording.page.desk.plan[0]
    clock.pass_by(minutes=planned.minutes)
    recording.pane._show_time()
    assert told == []
    clock.pass_by(minutes=1)
    recording.pane._show_time()
    recording.pane._show_time()
    said = f"“{planned.title}” has run over its {planned.minutes} minutes."
    assert told == [said, said]
    spoken = recording.pane.plan.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{planned.title}, 6 of {planned.minutes}, 1 over minutes, running"
    assert notifications.notify(recording.window, "", "") is False, "the window is in front"


def test_a_note_is_marked_and_refiled_by_keys_and_tells_how_far_in_it_was(
    recording: SimpleNamespace, press: Press, clock: object
) -> None:
    alt(Qt.Key.Key_T)
    clock.pass_by(minutes=12)
    press("Asked who loses", Qt.Key.Key_Return)
    alt(Qt.Key.Key_N)
    choose("+")
    assert notes(recording) == [("Asked who loses", None, "strong")]
    alt(Qt.Key.Key_N)
    choose("2")
    assert notes(recording) == [("Asked who loses", recording.page.desk.rubric.dimensions[1].id, "strong")]
    assert recording.pane.line.has_focus()


def test_a_note_is_withdrawn_by_the_menu_and_by_delete_where_a_command_led(
    recording: SimpleNamespace, press: Press
) -> None:
    press("first", Qt.Key.Key_Return, "second", Qt.Key.Key_Return)
    alt(Qt.Key.Key_N)
    menu = QApplication.activePopupWidget()
    next(each for each in menu.actions() if "Withdraw" in each.text()).trigger()
    menu.close()
    assert [text for text, *_ in notes(recording)] == ["first"]
    alt(Qt.Key.Key_E)
    press(Qt.Key.Key_Delete)
    assert notes(recording) == []


@pytest.mark.parametrize("written", ["w", "+", "#", "7", "?", "J"])
def test_in_the_notes_letters_signs_and_digits_write_and_mark_nothing(
    recording: SimpleNamespace, press: Press, written: str
) -> None:
    press("Asked who loses", Qt.Key.Key_Return)
    alt(Qt.Key.Key_E)
    before = len(recording.page.desk.card.commitments)
    press(written)
    assert recording.pane.line.text() == written and recording.pane.line.has_focus()
    assert len(recording.page.desk.card.commitments) == before


def test_backspace_in_the_notes_belongs_to_the_line_and_withdraws_nothing(
    recording: SimpleNamespace, press: Press
) -> None:
    press("Asked who loses", Qt.Key.Key_Return, "and wh")
    alt(Qt.Key.Key_E)
    press(Qt.Key.Key_Backspace, "o wins", Qt.Key.Key_Return)
    assert [text for text, *_ in notes(recording)] == ["Asked who loses", "and wo wins"]


def test_the_time_line_holds_sections_notes_and_marks_in_their_order(
    recording: SimpleNamespace, press: Press, clock: object
) -> None:
    alt(Qt.Key.Key_T)
    clock.pass_by(minutes=1)
    press("Asked who loses #pf", Qt.Key.Key_Return)
    clock.pass_by(minutes=1)
    alt(Qt.Key.Key_A)
    alt(Qt.Key.Key_L)
    hour = recording.pane.middle.hour
    assert hour.isVisible()
    said = [hour.model().index(row, 0).data() for row in range(hour.model().rowCount())]
    plan, question = recording.page.desk.plan[0], recording.page.desk.rubric.dimensions[0].questions[0]
    assert said[0] == plan.title and said[1] == "Asked who loses  (Problem framing)"
    assert said[2].startswith("Asked: ") and said[2].endswith(question.text)


def test_the_first_words_of_a_corrected_note_are_shown_on_demand(
    recording: SimpleNamespace, press: Press
) -> None:
    from app.ui.scorecard.notes.controller import show_wordings

    press("Named teh metric", Qt.Key.Key_Return)
    alt(Qt.Key.Key_E)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, ctrl=True)
    press("Named the metric", Qt.Key.Key_Return)
    [note] = recording.page.desk.card.standing_notes()
    show_wordings(recording.page.sitting, recording.pane.notes, note.id)
    dialog = recording.window.findChild(QDialog, "wordings")
    assert shown(dialog, "Named teh metric") and shown(dialog, "Named the metric")
    dialog.close()


def test_a_moment_is_stamped_by_one_key_and_worded_where_it_stands(
    recording: SimpleNamespace, press: Press
) -> None:
    press("half a sen")
    alt(Qt.Key.Key_Period)
    press("tence", Qt.Key.Key_Return)
    [moment, _] = recording.page.desk.card.standing_notes()
    assert notes(recording) == [("", None, None), ("half a sentence", None, None)]
    listed = recording.pane.notes
    spoken = listed.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("a moment without words, ")
    alt(Qt.Key.Key_E)
    press(Qt.Key.Key_Up, Qt.Key.Key_F2, "Laughed it off #co-", Qt.Key.Key_Return)
    assert notes(recording)[0] == ("Laughed it off", "collaboration", "weak")
    assert recording.page.desk.card.notes[moment.id].at == moment.at


def test_a_quotation_is_shown_and_spoken_as_one_and_kept_as_typed(
    recording: SimpleNamespace, press: Press
) -> None:
    press('"We never tested it", twice', Qt.Key.Key_Return)
    assert notes(recording)[0][0] == '"We never tested it", twice'
    row = recording.pane.notes.model().index(0, 0)
    assert row.data() == "“We never tested it”, twice"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("quoted: We never tested it, twice, ")
    assert row.data(Qt.ItemDataRole.EditRole) == '"We never tested it", twice'


@pytest.mark.parametrize("marks", ["#pf ", "+", "#pf ! "])
def test_marks_without_words_are_no_note(at_desk: SimpleNamespace, press: Press, marks: str) -> None:
    press("n", marks, Qt.Key.Key_Return)
    assert notes(at_desk) == [] and shown(at_desk.window, "type what you saw or heard")
    press(" asked who loses", Qt.Key.Key_Return)
    [(text, _, _)] = notes(at_desk)
    assert text == "asked who loses"
