"""The window around the pages."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.ui.widgets.two_line_list import EntryList
from tests.ui.conftest import in_menu, shown

Press = Callable[..., None]


@pytest.mark.elsewhere
def test_the_first_start_offers_an_interview_and_a_sample(start: Callable[..., object]) -> None:
    window = start().window
    assert shown(window, "No interview yet")
    window.try_sample()
    assert window.desk is not None and window.desk.desk.panel.sample


def test_the_menu_lists_every_command_of_the_desk_with_its_key(
    at_desk: SimpleNamespace, press: Press
) -> None:
    listed = {action.text(): action.shortcut().toString() for action in in_menu(at_desk.window)}
    assert listed["Rate 3"] == "3" and listed["Not evidenced"] == "0" and listed["Write a note"] == "N"
    assert listed["New interview"] == "Ctrl+N"
    press(Qt.Key.Key_3)
    texts = [action.text() for action in in_menu(at_desk.window)]
    assert "Undo: Problem framing unrated → 3" in texts


def test_a_second_program_on_the_same_workspace_is_told_so(start: Callable[..., object]) -> None:
    import pytest

    from app.domain.errors import Conflict

    first = start()
    with pytest.raises(Conflict):
        start(first.workspace.folder)


def test_damaged_preferences_are_told_and_kept(start: Callable[..., object], home: Path) -> None:
    (home / "settings.json").write_text("{ not json")
    window = start().window
    assert shown(window, "defaults are used")
    assert (home / "settings.damaged-1.json").read_text() == "{ not json"


def test_preferences_that_cannot_be_kept_leave_the_workspace_closed(
    start: Callable[..., object], home: Path
) -> None:
    import pytest

    from app.domain.errors import EvenhandError

    (home / "settings.json").mkdir()
    session = start()
    assert shown(session.window, "cannot be read")
    with pytest.raises(EvenhandError, match=r"settings\.json” is a folder"):
        session.end()
    (home / "settings.json").rmdir()
    start(session.workspace.folder)


def test_at_the_largest_text_the_desk_fits_the_smallest_window(at_desk: SimpleNamespace) -> None:
    from PySide6.QtWidgets import QApplication

    at_desk.session.keep(at_desk.session.settings.replace(text_scale=200))
    at_desk.window.resize(1280, 720)
    QApplication.processEvents()
    assert at_desk.window.width() == 1280 and at_desk.window.height() == 720
    at_desk.session.keep(at_desk.session.settings.replace(text_scale=100))


def test_a_notice_that_is_dismissed_gives_the_keys_back_to_the_page(
    at_desk: SimpleNamespace, press: Press
) -> None:
    window = at_desk.window
    for show in (window.show_word, window.show_problem):
        show("Something one should know.")
        dismiss = next(
            each for each in window.findChildren(QPushButton) if each.text() == "Dismiss" and each.isVisible()
        )
        dismiss.setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Space)
        assert not dismiss.isVisible()
        assert window.focusWidget() is window.desk, "where a digit rates"
        window.go("today")
        show("Something one should know.")
        dismiss.setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Space)
        assert isinstance(window.focusWidget(), EntryList), "where arrows choose"
        window.open_desk(window.desk.desk.panel.id, window.desk.desk.seat.id)


def test_a_notice_that_is_clicked_away_leaves_the_cursor_where_one_writes(
    at_desk: SimpleNamespace, press: Press
) -> None:
    window = at_desk.window
    press("n", "asked wh")
    window.show_word("Something one should know.")
    dismiss = next(
        each for each in window.findChildren(QPushButton) if each.text() == "Dismiss" and each.isVisible()
    )
    QTest.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    press("o loses", Qt.Key.Key_Return)
    assert [note.text for note in window.desk.desk.card.standing_notes()] == ["asked who loses"]
