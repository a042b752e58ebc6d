"""What one is asked, told and shown stands where one looks, whole, on a small screen with large letters."""

from collections.abc import Callable
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QWidget

from app.domain.scorecard import rules
from app.ui.look.theme import theme_of
from app.ui.scorecard.evaluate.told import StepTold
from app.ui.widgets.combo import Combo
from app.ui.widgets.markdown_view import MarkdownView
from app.ui.widgets.segments import Segments
from app.ui.window.status_line import StatusLine
from tests.ui.conftest import shown

Press = Callable[..., None]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def enlarge(session: object) -> None:
    """Have letters of twice their size in a small window."""
    session.keep(session.settings.replace(text_scale=200))
    session.window.resize(1280, 720)
    settle()


def whole(part: QWidget) -> bool:
    """Whether all of a part can be seen."""
    return part.isVisible() and part.visibleRegion().boundingRect().size() == part.size()


def test_at_twice_the_size_the_reasons_of_an_ne_come_into_sight(
    at_desk: SimpleNamespace, press: Press
) -> None:
    enlarge(at_desk.session)
    at_desk.page.go("evaluation-rigor")
    at_desk.page.setFocus()
    settle()
    press("0")
    settle()
    reasons = at_desk.page.evaluate.dimension.reasons
    assert [whole(each) for each in reasons.ends()] == [True, True]


def test_the_desk_needs_no_scroll_bar_under_two_bars_in_a_low_window(at_desk: SimpleNamespace) -> None:
    page = at_desk.page
    for text in ("Asked who loses " * 8, "Named the guardrail"):
        page.sitting.take_note(text, page.desk.seat.focus[0])
    page.go(page.desk.seat.focus[0])
    settle()
    pane = page.evaluate.dimension
    bars = 2 * 33
    at_desk.window.resize(1280, 720 - bars)
    settle()
    assert pane.minimumSizeHint().height() <= pane.parentWidget().height()
    assert whole(pane.line)


def test_the_reasons_of_an_ne_are_whole_in_a_low_window_too(at_desk: SimpleNamespace, press: Press) -> None:
    at_desk.window.resize(1280, 560)
    at_desk.page.setFocus()
    settle()
    press("0")
    settle()
    assert [whole(each) for each in at_desk.page.evaluate.dimension.reasons.ends()] == [True, True]


def test_what_a_long_gap_says_gives_way_at_twice_the_size(at_desk: SimpleNamespace) -> None:
    page = at_desk.page
    for dimension in page.desk.seat.focus:
        page.sitting.do(rules.rate, dimension, 4)
    enlarge(at_desk.session)
    page.go("seal")
    settle()
    area = page.evaluate.pane.seal.area
    assert area.widget().width() <= area.viewport().width()


def test_a_recommendation_given_by_a_key_is_told_beside_the_choice(
    at_desk: SimpleNamespace, press: Press
) -> None:
    page = at_desk.page
    for dimension in page.desk.seat.focus:
        page.sitting.do(rules.rate, dimension, 3)
    page.go("overall")
    page.setFocus()
    settle()
    press("4")
    [told] = page.findChildren(StepTold)
    [choices] = [each for each in page.findChildren(Segments) if "recommendation" in each.accessibleName()]
    assert told.isVisible()
    beside = told.mapTo(page, told.rect().center()) - choices.mapTo(page, choices.rect().center())
    assert abs(beside.y()) <= choices.height()


def test_a_card_rated_without_the_clock_shows_no_time_of_an_hour(
    at_desk: SimpleNamespace, press: Press
) -> None:
    page = at_desk.page
    page.sitting.do(rules.rate, page.desk.seat.focus[0], 3)
    press("e", ctrl=True)
    settle()
    assert page.recording
    [clock] = [each for each in page.findChildren(QLabel) if each.accessibleName() == "Time of the hour"]
    assert not clock.isVisible()
    press("t", alt=True)
    settle()
    assert clock.isVisible()


def test_keys_at_the_foot_are_whole_from_the_first_moment(start: Callable[..., object]) -> None:
    session = start()
    enlarge(session)
    line = StatusLine(session.window)
    line.resize(theme_of().px(480), theme_of().px(40))
    line.show()
    line.show_hints([(("Alt", "T"), "next section"), (("Ctrl", "E"), "evaluate"), (("Alt", "A"), "asked")])
    settle()
    words = [each for each in line.findChildren(QLabel) if each.isVisible() and each.text()]
    assert words
    assert [each.text() for each in words if each.width() < each.sizeHint().width()] == []


def test_a_line_runs_under_the_whole_row_of_a_table(start: Callable[..., object]) -> None:
    view = MarkdownView("Guide", start().window)
    view.show_markdown("| Platform | Lift | p |\n| --- | ---: | :-: |\n| App | 6.6 | 0.9 |\n", {})
    cursor = view.document().find("App")
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    table = cursor.currentTable()
    cells = [table.cellAt(1, at) for at in range(3)]
    assert [each.format().toTableCellFormat().bottomBorder() for each in cells] == [1, 1, 1]
    sides = [each.firstCursorPosition().blockFormat().alignment() for each in cells]
    wanted = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
    assert all(side & each for side, each in zip(sides, wanted, strict=True))


def test_what_is_chosen_ends_in_an_ellipsis_where_it_has_no_room(start: Callable[..., object]) -> None:
    session = start()
    box = Combo(session.window)
    pictures = []
    for words in ("Experiment readout: a checkout in a shop", "Experiment readout: a chec…"):
        box.clear()
        box.addItem(words)
        room = box.fontMetrics().horizontalAdvance("Experiment readout: a chec…") + theme_of().px(52)
        box.resize(room, theme_of().px(32))
        box.show()
        settle()
        pictures.append(box.grab().toImage())
    assert pictures[0] == pictures[1]


def test_what_has_the_room_it_asked_for_is_shown_whole_at_every_size(start: Callable[..., object]) -> None:
    session = start()
    for percent in (100, 150, 200):
        session.keep(session.settings.replace(text_scale=percent))
        box = Combo(session.window)
        pictures = []
        for words in ("200 %", "200 …"):
            box.clear()
            box.addItem("200 %")
            box.setItemText(0, words)
            box.resize(box.sizeHint())
            box.show()
            settle()
            pictures.append(box.grab().toImage())
        assert pictures[0] != pictures[1]
        box.hide()


def test_a_number_begins_where_other_words_in_fields_begin(start: Callable[..., object]) -> None:
    session = start()
    session.window.go("settings")
    settle()
    [number] = [each for each in session.window.findChildren(QSpinBox) if each.isVisible()]
    assert number.lineEdit().textMargins().left() == theme_of().px(9)


def test_a_letter_that_answers_nothing_says_how_to_go_on(
    start: Callable[..., object], rubric: object, press: Press
) -> None:
    from app.services.panels import planning
    from app.services.panels.planning import SeatPlan

    session = start()
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, [SeatPlan("Mara Haas")])
    session.window.open_desk(panel.id, panel.seats[0].id)
    session.window.activateWindow()
    settle()
    said = "That is no answer. Press Enter or Escape, then answer."
    assert not shown(session.window, said)
    press("m", "n")
    assert shown(session.window, said)
    press(Qt.Key.Key_Return)
    assert not shown(session.window, said)
    press("n", Qt.Key.Key_Return)
    assert session.window.desk is not None


def test_a_window_with_notes_to_file_and_a_notice_does_not_outgrow_a_small_screen(
    at_desk: SimpleNamespace, press: Press
) -> None:
    enlarge(at_desk.session)
    at_desk.page.sitting.take_note("Asked who loses", None)
    press("e", ctrl=True)
    press("e", ctrl=True)
    settle()
    assert at_desk.page.tidy.on
    at_desk.window.show_problem("Something is missing before this card can be sealed.")
    settle()
    assert at_desk.window.minimumSizeHint().height() <= 720
    assert at_desk.window.height() == 720
