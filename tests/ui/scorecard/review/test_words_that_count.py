"""At the review an interviewer reads which words would not count, and mends them; nothing is barred."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from app.domain.scorecard import rules
from app.ui.scorecard.review.remark_row import RemarkRow
from app.ui.scorecard.review.words_that_count import AdviceList, Marked, excerpt
from tests.ui.conftest import seal, shown

Press = Callable[..., None]


def note(at_desk: SimpleNamespace, text: str, dimension: str | None = "evaluation-rigor") -> str:
    """Take a note and return its id."""
    assert at_desk.page.sitting.take_note(text, dimension)
    return list(at_desk.page.desk.card.notes)[-1]


def review(at_desk: SimpleNamespace) -> AdviceList:
    """Turn to the review and return its section."""
    at_desk.page.go("seal")
    return listed(at_desk)


def listed(at_desk: SimpleNamespace) -> AdviceList:
    [section] = [each for each in at_desk.page.findChildren(AdviceList) if each.isVisible()]
    return section


def ways(section: AdviceList, said: str) -> list[QPushButton]:
    """Return the buttons whose accessible name begins with `said`."""
    found = section.findChildren(QPushButton)
    return [each for each in found if each.isVisible() and each.accessibleName().startswith(said)]


def marked(section: AdviceList) -> list[str]:
    return [each.accessibleName() for each in section.findChildren(Marked) if each.isVisible()]


def test_the_review_shows_the_sentence_why_it_does_not_count_and_what_to_write(
    at_desk: SimpleNamespace,
) -> None:
    note(at_desk, "Traced the leak <fast>, very young")
    section = review(at_desk)
    assert marked(section) == ["Traced the leak <fast>, very young"]
    age = next(rule for rule in at_desk.page.desk.rubric.advice.rules if rule.id == "age")
    assert shown(section, age.title) and shown(section, age.why) and shown(section, age.instead)
    [sentence] = [each for each in section.findChildren(Marked) if each.isVisible()]
    assert "&lt;fast&gt;" in sentence.text()
    assert sentence.text().count("<span") == 1 and ">very young</span>" in sentence.text()


def test_with_nothing_to_say_one_line_says_what_was_looked_for(at_desk: SimpleNamespace) -> None:
    note(at_desk, "Asked for the age of the data")
    section = review(at_desk)
    assert not ways(section, "Go there")
    assert shown(section, "Nothing to remark on. Looked for")


def test_by_keyboard_a_note_is_found_corrected_and_the_remark_is_gone(
    at_desk: SimpleNamespace, press: Press
) -> None:
    wanted = note(at_desk, "Very young, drew the split")
    note(at_desk, "Asked what a false alarm costs")
    press("w")
    assert isinstance(QApplication.focusWidget(), RemarkRow)
    press(Qt.Key.Key_Space)
    assert at_desk.page.step == "seal", "a blank after a jump does nothing"
    press(Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit) and editor.toPlainText() == "Very young, drew the split"
    editor.selectAll()
    press("Drew the split", Qt.Key.Key_Return)
    assert at_desk.page.desk.card.notes[wanted].text == "Drew the split"
    assert marked(review(at_desk)) == []


def test_a_rating_without_a_note_leads_to_its_dimension(at_desk: SimpleNamespace) -> None:
    at_desk.page.sitting.do(rules.rate, "evaluation-rigor", 3)
    section = review(at_desk)
    assert shown(section, "Evaluation rigor is rated 3")
    ways(section, "Go there: Evaluation rigor is rated 3")[0].click()
    assert at_desk.page.evaluate._at == "evaluation-rigor"


def test_the_reason_of_the_recommendation_and_a_red_flag_can_be_gone_to(at_desk: SimpleNamespace) -> None:
    rubric, do = at_desk.page.desk.rubric, at_desk.page.sitting.do
    for dimension in at_desk.page.desk.seat.focus:
        do(rules.rate, dimension, 2)
    do(rules.recommend, "no", "Not a fit")
    flag = next(
        each for each in rubric.signals if each.kind == "red-flag" and "evaluation-rigor" in each.dimensions
    )
    do(rules.mark_signal, flag.id, "Arrogant")
    ways(review(at_desk), "Go there: Reason for the recommendation")[0].click()
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit) and field.toPlainText() == "Not a fit"
    ways(review(at_desk), f"Go there: Evidence of: {flag.text}")[0].click()
    assert QApplication.focusWidget().text() == "Arrogant"


def test_what_is_written_once_and_what_waits_to_be_filed_can_be_gone_to(at_desk: SimpleNamespace) -> None:
    do = at_desk.page.sitting.do
    do(rules.rate, "evaluation-rigor", 3)
    do(rules.set_growth, "evaluation-rigor", "Be less shy, be more confident")
    do(rules.write, "handover", "Lean yes")
    unfiled = note(at_desk, "Very young", None)
    ways(review(at_desk), "Go there: Note to the next interviewer")[0].click()
    assert QApplication.focusWidget().accessibleName() == "Note to the next interviewer"
    ways(review(at_desk), "Go there: What would have raised it")[0].click()
    assert QApplication.focusWidget().text() == "Be less shy, be more confident"
    [way] = [each for each in ways(review(at_desk), "Go there") if "not filed yet" in each.accessibleName()]
    way.click()
    assert QApplication.focusWidget().property("note") == unfiled


def test_what_is_left_as_it_is_stays_out_of_sight_until_the_words_change(at_desk: SimpleNamespace) -> None:
    first = note(at_desk, "Very young")
    note(at_desk, "She is pregnant")
    section = review(at_desk)
    ways(section, "Leave as it is")[0].click()
    assert marked(section) == ["She is pregnant"]
    assert isinstance(QApplication.focusWidget(), RemarkRow)
    at_desk.page.go("evaluation-rigor")
    assert marked(review(at_desk)) == ["She is pregnant"]
    at_desk.page.sitting.do(rules.correct_note, first, "Still very young")
    assert marked(listed(at_desk)) == ["Still very young", "She is pregnant"]
    for _ in range(2):
        ways(listed(at_desk), "Leave as it is")[0].click()
    assert shown(listed(at_desk), "You left all remarks as they are.")


def test_many_remarks_wait_behind_one_button(at_desk: SimpleNamespace) -> None:
    for number in range(9):
        note(at_desk, f"Very young, {'again ' * number}")
    section = review(at_desk)
    assert len(marked(section)) == 5
    [every] = [each for each in section.findChildren(QPushButton) if each.text() == "Show all 9"]
    every.click()
    assert len(marked(section)) == 9


def test_no_remark_bars_the_seal(at_desk: SimpleNamespace) -> None:
    note(at_desk, "Very young, great culture fit")
    for dimension in at_desk.page.desk.seat.focus:
        at_desk.page.sitting.do(rules.rate, dimension, 3)
    at_desk.page.sitting.do(rules.recommend, "yes", "Smart")
    assert marked(review(at_desk))
    seal(at_desk.page)
    assert at_desk.page.desk.card.status == "sealed"
    assert not [each for each in at_desk.page.findChildren(AdviceList) if each.isVisible()]


@pytest.mark.parametrize("length", [1, 79, 80, 400, 3_000])
def test_of_a_long_note_what_stands_around_the_words_is_shown(length: int) -> None:
    text = "x" * (length // 2) + " filler" * (length // 7) + " very young\nand " + "word " * length
    start = text.index("very young")
    told, spans = excerpt(text, ((start, start + 10),))
    assert [told[first:last] for first, last in spans] == ["very young"]
    assert len(told) < 260 and "\n" not in told


def test_every_control_of_the_section_has_a_name(at_desk: SimpleNamespace) -> None:
    note(at_desk, "Very young")
    section = review(at_desk)
    names = [each.accessibleName() or each.text() for each in section.findChildren(QPushButton)]
    assert all(names)
    assert all(each.text() for each in section.findChildren(QLabel) if each.isVisible())
