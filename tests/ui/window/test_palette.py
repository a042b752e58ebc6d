"""The palette and the sheet of keys, by keyboard."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.domain.scorecard import rules
from tests.strangers import strangers
from tests.ui.conftest import seal, shown
from tests.ui.waiting import until

Press = Callable[..., None]


def open_palette(press: Press) -> QWidget:
    press(Qt.Key.Key_K, ctrl=True)
    palette = QApplication.activePopupWidget()
    assert palette is not None and palette.objectName() == "palette"
    return palette


def wait_for_panels(palette: QWidget) -> None:
    until(lambda: not palette._timer.isActive(), "every panel was read")


def find(press: Press, typed: str) -> QWidget:
    """Open the palette, type, and wait until every panel was read."""
    palette = open_palette(press)
    press(typed)
    wait_for_panels(palette)
    return palette


def titles(palette: QWidget) -> list[str]:
    return [row.title for row in palette._model.rows]


def open_sheet(press: Press) -> QWidget:
    press(Qt.Key.Key_F1)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None and sheet.objectName() == "keys"
    return sheet


def gone() -> bool:
    return QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None


def test_a_command_is_run_by_its_words(at_desk: SimpleNamespace, press: Press) -> None:
    palette = find(press, "rate 3")
    assert titles(palette)[0] == "Rate 3"
    press(Qt.Key.Key_Return)
    assert gone() and at_desk.page.desk.card.ratings["problem-framing"].level == 3
    press(Qt.Key.Key_4)
    assert at_desk.page.desk.card.ratings["problem-framing"].level == 4, "the desk has the keyboard again"


def test_what_is_typed_into_the_palette_rates_nothing(at_desk: SimpleNamespace, press: Press) -> None:
    find(press, "1 2 q")
    press(Qt.Key.Key_Escape)
    assert gone() and not at_desk.page.desk.card.ratings


def test_it_opens_while_a_note_is_typed_and_leaves_the_note_alone(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press("n", "Asked why")
    line = QApplication.focusWidget()
    open_palette(press)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is line and line.toPlainText() == "Asked why"
    for level in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(Qt.Key.Key_Escape, level, Qt.Key.Key_J)
    at_desk.page.go("overall")
    edits = {each.accessibleName(): each for each in at_desk.page.findChildren(QPlainTextEdit)}
    reason = edits["Reason for the recommendation"]
    reason.setFocus()
    press("Because")
    open_palette(press)
    press(Qt.Key.Key_K, ctrl=True)
    assert gone() and reason.toPlainText() == "Because"


def test_arrows_choose_and_a_screen_reader_hears_the_choice(at_desk: SimpleNamespace, press: Press) -> None:
    palette = find(press, "rate")
    said = palette._line.accessibleDescription
    assert said().startswith("Rate 1, Command, 1, Ctrl 1, 1 of ")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert said().startswith("Rate 2, Command")
    press(Qt.Key.Key_Enter)
    assert at_desk.page.desk.card.ratings["problem-framing"].level == 2


def test_on_the_recommendation_commands_are_called_by_what_they_do_there(
    at_desk: SimpleNamespace, press: Press
) -> None:
    for dimension in at_desk.page.desk.seat.focus:
        at_desk.page.sitting.do(rules.rate, dimension, 3)
    at_desk.page.go("overall")
    assert "Not evidenced" not in titles(find(press, "not evidenced"))
    press(Qt.Key.Key_Escape)
    assert titles(find(press, "recommend no"))[:2] == ["Recommend No", "Recommend No decision"]
    press(Qt.Key.Key_Return)
    assert at_desk.page.desk.card.overall.recommendation == "no"
    at_desk.page.go(at_desk.page.desk.seat.focus[0])
    assert titles(find(press, "evidenced"))[0] == "Not evidenced"


def test_a_dimension_is_reached_by_parts_of_its_words(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.window.go("settings")
    palette = find(press, "rig ev")
    assert titles(palette)[0] == "Evaluation rigor"
    press(Qt.Key.Key_Return)
    assert at_desk.page.isVisible() and shown(at_desk.page, "Evaluation rigor")
    press(Qt.Key.Key_3)
    assert at_desk.page.desk.card.ratings["evaluation-rigor"].level == 3


def test_a_question_opens_its_dimension_with_the_questions(at_desk: SimpleNamespace, press: Press) -> None:
    press("s")
    question = at_desk.page.desk.rubric.dimension("responsible-ai").questions[0].text
    assert not shown(at_desk.page, question)
    find(press, question[:30])
    press(Qt.Key.Key_Return)
    assert shown(at_desk.page, question)


def test_a_candidate_is_found_without_accents_and_capitals(
    at_desk: SimpleNamespace, press: Press, rubric: object
) -> None:
    from app.services.panels import planning

    seat = planning.SeatPlan("Mara Haas")
    workspace = at_desk.session.workspace
    strangers(workspace, planning.plan_panel(workspace, "Tomás Núñez", rubric, [seat]))
    palette = find(press, "nunez tom")
    assert titles(palette) == ["Tomás Núñez"]
    press(Qt.Key.Key_Return)
    assert at_desk.window.desk.desk.panel.candidate.name == "Tomás Núñez"


def test_what_begins_with_the_typed_letters_comes_first(at_desk: SimpleNamespace, press: Press) -> None:
    listed = [title.casefold() for title in titles(find(press, "qu"))]
    begin = [title.startswith("qu") for title in listed]
    assert begin[0] and begin == sorted(begin, reverse=True)
    assert any("qu" in title for title in listed[sum(begin) :])


def test_a_chapter_of_the_library_is_reached(start: Callable[..., object], press: Press) -> None:
    window = start().window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    find(press, "decision pol")
    press(Qt.Key.Key_Return)
    assert "Decision policy" in window._pages["library"].rubric._text.toPlainText()


def test_when_nothing_fits_it_says_so_and_enter_does_nothing(at_desk: SimpleNamespace, press: Press) -> None:
    palette = find(press, "zzz")
    assert shown(palette, "Nothing fits") and "Nothing fits" in palette._line.accessibleDescription()
    press(Qt.Key.Key_Return)
    assert not gone()
    press(Qt.Key.Key_Escape)
    assert gone()


def test_after_nothing_fits_its_key_begins_anew(at_desk: SimpleNamespace, press: Press) -> None:
    palette = find(press, "zzz")
    press(Qt.Key.Key_K, ctrl=True)
    press("rate 3")
    assert not gone() and titles(palette)[0] == "Rate 3" and not at_desk.page.desk.card.ratings
    press(Qt.Key.Key_K, ctrl=True)
    assert gone()


def test_of_a_sealed_card_it_finds_what_can_be_done_with_it(at_desk: SimpleNamespace, press: Press) -> None:
    for dimension in at_desk.page.desk.seat.focus:
        at_desk.page.go(dimension)
        press(Qt.Key.Key_3)
    at_desk.page.go("overall")
    press(Qt.Key.Key_3)
    seal(at_desk.page)
    for step in ("problem-framing", "overall", "seal"):
        at_desk.page.go(step)
        for typed, first in (
            ("seal", "What was sealed"),
            ("sealed", "What was sealed"),
            ("paper", "Debrief PDF"),
        ):
            assert titles(find(press, typed))[0] == first, step
            press(Qt.Key.Key_Escape)
        listed = titles(find(press, ""))
        refused = ("Rate", "Recommend", "Not evidenced", "Mark", "File the note", "Unsure", "Take the rating")
        assert not [title for title in listed if title.startswith(refused)], step
        press(Qt.Key.Key_Escape)


def test_a_command_that_cannot_be_done_now_is_not_offered(at_desk: SimpleNamespace, press: Press) -> None:
    palette = find(press, "undo")
    assert not [title for title in titles(palette) if title.startswith("Undo")]
    press(Qt.Key.Key_Escape, Qt.Key.Key_3)
    find(press, "undo")
    press(Qt.Key.Key_Return)
    assert "problem-framing" not in at_desk.page.desk.card.ratings


def test_ten_thousand_panels_do_not_delay_it(
    at_desk: SimpleNamespace, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from app.services.panels import lists

    line = lists.panels(at_desk.session.workspace)[0]
    many = [replace(line, id=f"{at:05}", candidate=f"Candidate {at:05}") for at in range(10_000)]

    asked: list[str | None] = []

    def page(_workspace: object, *, after: str | None = None, limit: int = 50) -> list[object]:
        asked.append(after)
        begin = 0 if after is None else int(after) + 1
        return list(many[begin : begin + limit])

    monkeypatch.setattr(lists, "panels", page)
    at_desk.window.find_anything()
    assert len(asked) <= 1, "the palette takes keys before more than the first page is read"
    palette = QApplication.activePopupWidget()
    press("cand 09999")
    wait_for_panels(palette)
    assert titles(palette) == ["Candidate 09999"]
    press(Qt.Key.Key_Escape)


def test_panels_that_cannot_be_read_are_told_once(
    at_desk: SimpleNamespace, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.domain.errors import EvenhandError
    from app.services.panels import lists

    def refuse(*_given: object, **_named: object) -> None:
        raise EvenhandError("The disk does not answer.")

    monkeypatch.setattr(lists, "panels", refuse)
    palette = find(press, "rate 2")
    assert shown(at_desk.window, "The disk does not answer.") and titles(palette) == ["Rate 2"]
    press(Qt.Key.Key_Escape)


def test_the_sheet_shows_every_key_of_every_command(at_desk: SimpleNamespace, press: Press) -> None:
    from app.ui.window.palette_search import caps

    sheet = open_sheet(press)
    for action in (*at_desk.page.actions(), *at_desk.window.actions()):
        for key in caps(action):
            assert shown(sheet, action.text()) and shown(sheet, key), action.text()
    for title in ("EVALUATING", "OVERALL RECOMMENDATION", "THE WHOLE DESK", "EVERYWHERE"):
        assert shown(sheet, title)
    assert "Rate 1: 1, Ctrl 1" in sheet.accessibleDescription()
    assert "Strong yes: 4, Ctrl 4" in sheet.accessibleDescription()
    press(Qt.Key.Key_F1)
    assert gone()


def test_without_a_desk_the_sheet_says_where_its_keys_will_be(
    start: Callable[..., object], press: Press
) -> None:
    window = start().window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    sheet = open_sheet(press)
    assert shown(sheet, "While a scorecard is open") and shown(sheet, "Ctrl K")
    press(Qt.Key.Key_Escape)
    assert gone()


def test_at_the_largest_text_both_fit_the_smallest_window(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.session.keep(at_desk.session.settings.replace(text_scale=200))
    try:
        at_desk.window.resize(1280, 720)
        QApplication.processEvents()
        for opened in (find(press, ""), None):
            popup = opened or open_sheet(press)
            assert at_desk.window.frameGeometry().contains(popup.geometry())
            press(Qt.Key.Key_Escape)
    finally:
        at_desk.session.keep(at_desk.session.settings.replace(text_scale=100))


def test_a_note_is_found_by_its_words_and_has_the_focus(at_desk: SimpleNamespace, press: Press) -> None:

    at_desk.page.sitting.take_note("Named the guardrail unasked", "evaluation-rigor")
    palette = find(press, "guardrail unas")
    assert titles(palette) == ["Named the guardrail unasked"]
    press(Qt.Key.Key_Return)
    notes = at_desk.page.evaluate.dimension.notes
    assert notes.hasFocus() and at_desk.page.desk.card.notes[notes.selected()].dimension == "evaluation-rigor"


def test_steps_sections_and_settings_are_found(at_desk: SimpleNamespace, press: Press) -> None:
    section = at_desk.page.desk.plan[0].title
    for typed, title in (
        ("take-aw", "Take-aways"),
        (f"section {section}", section),
        ("contrast", "Contrast"),
    ):
        palette = find(press, typed)
        assert title in titles(palette), typed
        press(Qt.Key.Key_Escape)


def test_letters_in_their_order_are_enough_where_nothing_else_fits(
    at_desk: SimpleNamespace, press: Press
) -> None:
    palette = find(press, "evlrgr")
    assert titles(palette)[0] == "Evaluation rigor"


def test_a_page_is_found_by_its_word_on_the_rail(at_desk: SimpleNamespace, press: Press) -> None:
    open_palette(press)
    press("Reports")
    assert titles(QApplication.activePopupWidget())[0] == "Reports"
    press(Qt.Key.Key_Return)
    assert at_desk.window._rail.button("status").isChecked()
