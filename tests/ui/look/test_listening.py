"""The program for somebody who listens to it, and never touches a mouse."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import paths
from app.services.demo import demo
from app.services.panels import lists
from app.services.panels.kits import KitsWritten
from app.ui.panels.escrow import LostKitDialog, SetAsideDialog
from app.ui.panels.make_kits import KitsWrittenDialog
from app.ui.panels.panel import PanelPage
from app.ui.scorecard.candidate_window import CandidateWindow
from app.ui.scorecard.evaluate.anchors import AnchorHead
from app.ui.widgets.segments import Segment
from app.ui.window import dialogs
from tests.ui.look.listening import complaints, reached
from tests.ui.waiting import until

Press = Callable[..., None]
PAGES = ("today", "panels", "candidates", "library", "settings")


@pytest.fixture
def filled(demo_folder: Path, start: Callable[..., object]) -> SimpleNamespace:
    """The demo's interviews: sealed, in progress with and without an exercise, planned."""
    session = start()
    session.window.go("today")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window)


def seats(filled: SimpleNamespace) -> Iterator[tuple[str, str, bool]]:
    """Yield the panel and the id of each seat, and whether it has an exercise."""
    for line in lists.seats(filled.session.workspace):
        yield line.panel, line.id, bool(line.exercise)


def heard(widget: QWidget) -> tuple[QAccessible.Role, str, QAccessible.State]:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role(), found.text(QAccessible.Text.Name), found.state()


@pytest.fixture
def heard_aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced, in its order."""
    said: list[str] = []
    monkeypatch.setattr("app.ui.scorecard.desk.announce", lambda _about, sentence, **_: said.append(sentence))
    return said


@pytest.mark.parametrize("place", PAGES)
def test_every_control_of_a_page_has_a_name_a_role_and_its_turn(filled: SimpleNamespace, place: str) -> None:
    filled.window.go(place)
    QApplication.processEvents()
    assert complaints(filled.window) == []


def test_the_first_start_too(start: Callable[..., object]) -> None:
    window = start().window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert complaints(window) == []


def test_every_control_of_the_desk_in_every_step_of_both_phases(filled: SimpleNamespace) -> None:
    said = {}
    for panel, seat, exercise in seats(filled):
        filled.window.open_desk(panel, seat)
        desk = filled.window.desk
        if desk is None:  # the question whether one knows the candidate comes first
            heed(filled.window, "acquaintance")
            continue
        for step in desk._order if exercise else desk._order[::3] + desk._order[-3:]:
            desk.go(step)
            QApplication.processEvents()
            said[desk.desk.card.status, step] = complaints(filled.window)
    assert not {where: what for where, what in said.items() if what}


def ids(filled: SimpleNamespace) -> dict[str, str]:
    """Return the panels by their candidates."""
    return {line.candidate: line.id for line in lists.panels(filled.session.workspace)}


def heed(window: QWidget, where: str) -> None:
    """Bring a window to the front and find nothing in it to complain about."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QApplication.processEvents()
    assert complaints(window) == [], where


def leave(dialog: QDialog) -> None:
    dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_setting_a_panel_up_and_the_panel(filled: SimpleNamespace) -> None:
    window = filled.window
    window.set_up_panel()
    heed(window, "set-up")
    window.open_panel(ids(filled)["Sofia Lindgren"])
    heed(window, "panel")
    page = window.findChild(PanelPage)
    page.open_early()
    early = window.findChild(QDialog, "open-early")
    heed(early, "open early")
    leave(early)
    page.make_kits()
    making = window.findChild(QDialog, "make-kits")
    heed(making, "make kits")
    leave(making)
    seat = page._blind.panel.seats[0]
    written = KitsWrittenDialog(KitsWritten("one two", {}, (seat,), (), first=True), Path("escrow.pdf"), page)
    lost, aside = LostKitDialog([seat], page, by_file=True), SetAsideDialog([seat], "Rosa", page)
    for dialog in (written, lost, aside):
        dialog.open()
        heed(dialog, dialog.objectName())
        leave(dialog)


@pytest.mark.parametrize("candidate", ["Daniel Reuter", "Amara Osei"])
def test_the_debrief_room_before_its_meeting_and_after(filled: SimpleNamespace, candidate: str) -> None:
    filled.window.open_panel(ids(filled)[candidate])
    for face in ("ratings", "meeting", "decision"):
        filled.window.room.go(face)
        heed(filled.window, face)


def test_a_meeting_that_goes_on_and_its_vote(filled: SimpleNamespace) -> None:
    window, panel = filled.window, ids(filled)["Daniel Reuter"]
    window.open_panel(panel)
    room = window.room
    seat = room.room.shown.seats[0].seat
    room._begin(seat.interviewer.name, seat.id)
    for face in ("meeting", "decision"):
        room.go(face)
        heed(window, face)
    room._vote(seat.id)
    vote = window.findChild(QDialog, "vote")
    heed(vote, "vote")
    leave(vote)


def test_the_dialogs_of_today_and_the_backups(filled: SimpleNamespace) -> None:
    window = filled.window
    filled.session.backups.end("running")
    window.go("backups")
    heed(window, "backups")
    told = {line.status: line for line in lists.seats(filled.session.workspace)}
    sealed, planned = told["sealed"], told["planned"]
    dialogs.hand_over(window, sealed.panel, sealed.id)
    dialogs.change_time(window, planned.panel, planned.id)
    for dialog in window.findChildren(QDialog):
        heed(dialog, dialog.objectName())
        leave(dialog)


def test_the_export_and_the_panels_it_may_choose(filled: SimpleNamespace) -> None:
    dialogs.export(filled.window)
    dialog = filled.window.findChild(QDialog, "export")
    dialog.which.chosen.emit("chosen")
    heed(dialog, "export")
    leave(dialog)


def test_a_table_of_candidates_before_it_goes_in(filled: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,E-mail\nAda Moreau,ada@example.org\nDaniel Reuter,\n", "utf-8")
    filled.window.take_in([file])
    dialog = filled.window.findChild(QDialog, "import-candidates")
    until(lambda: dialog.preview is not None, "the file was read")
    heed(dialog, "import candidates")
    leave(dialog)


def test_the_brief_before_the_interviews(filled: SimpleNamespace) -> None:
    dialogs.brief(filled.window, ids(filled)["Sofia Lindgren"], "Sofia Lindgren")
    dialog = filled.window.findChild(QDialog, "brief")
    heed(dialog, "brief")
    leave(dialog)


def test_the_feedback_after_the_decision(filled: SimpleNamespace) -> None:
    dialogs.feedback(filled.window, ids(filled)["Amara Osei"])
    dialog = filled.window.findChild(QDialog, "feedback")
    dialog.rows[0][1].setChecked(True)
    heed(dialog, "feedback")
    leave(dialog)


def test_pasted_notes_the_large_view_the_cover_and_the_candidates_window(filled: SimpleNamespace) -> None:
    window = filled.window
    unfinished = lists.seats(filled.session.workspace, unfinished=True)
    line = next(each for each in unfinished if each.status == "draft" and each.exercise)
    window.open_desk(line.panel, line.id)
    desk = window.desk
    desk.go("record")
    desk.paste.offer("asked who loses\n\n14:05 split by week")
    pasted = window.findChild(QDialog, "paste-notes")
    heed(pasted, "paste")
    leave(pasted)
    desk.turn_glance()
    heed(window, "glance")
    desk.turn_glance()
    window.cover.turn()
    heed(window, "cover")
    window.cover.turn()
    desk.show_to_candidate()
    [shown] = [each for each in QApplication.topLevelWidgets() if isinstance(each, CandidateWindow)]
    heed(shown, "candidate")
    desk.hide_from_candidate()


def test_the_signals_and_the_reason_for_ne_too(filled: SimpleNamespace) -> None:
    panel, seat, _ = next(each for each in seats(filled) if not each[2])
    filled.window.open_desk(panel, seat)
    desk = filled.window.desk
    desk.go(desk.desk.seat.focus[-1])
    desk.actions_by_name["signals"].trigger()
    QApplication.processEvents()
    assert complaints(filled.window) == []
    desk.actions_by_name["ne"].trigger()
    QApplication.processEvents()
    assert complaints(filled.window) == []


def test_records_the_log_and_the_erasing_of_a_candidate(filled: SimpleNamespace) -> None:
    window = filled.window
    window.go("records")
    page = window.findChild(QWidget, "records")
    page.retention.choose()
    heed(window, "retention")
    QTest.keyClick(page.retention._list, Qt.Key.Key_Down)
    page.retention.ask_to_erase()
    dialog = window.findChild(QDialog, "erase")
    heed(dialog, "erase")
    leave(dialog)
    page.turn("audit")
    heed(window, "audit log")
    for report in ("status", "figures", "fairness"):
        window.go(report)
        if report == "figures":
            window.findChild(QWidget, report).settle()
        heed(window, report)


def test_every_control_of_the_paper(filled: SimpleNamespace) -> None:
    filled.window.open_paper(demo.sealed_panel(filled.session.workspace, paths.rubrics()))
    QApplication.processEvents()
    assert complaints(filled.window) == []


@pytest.mark.parametrize("name", ["new-interview", "keys", "palette"])
def test_every_control_of_a_dialog(filled: SimpleNamespace, name: str) -> None:
    window = filled.window
    {"new-interview": window.new_interview, "keys": window.show_keys, "palette": window.find_anything}[name]()
    dialog = window.findChild(QDialog, name)
    assert dialog is not None
    dialog.activateWindow()
    QApplication.processEvents()
    assert complaints(dialog) == []
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_anchor_is_one_of_a_choice_and_says_whether_it_is_chosen(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_3)
    cards = at_desk.page.findChildren(AnchorHead)
    told = [heard(card) for card in cards]
    assert [state.checked for _, _, state in told] == [0, 0, 1, 0]
    assert {role for role, _, _ in told} == {QAccessible.Role.RadioButton}
    assert told[2][1] == "Level 3, Meets the senior bar"
    interface = QAccessible.queryAccessibleInterface(cards[2])
    dimension = at_desk.page.desk.rubric.dimension("problem-framing")
    assert interface.text(QAccessible.Text.Description) == dimension.anchor(3)


def test_a_segment_says_what_it_chooses_and_whether_it_is_chosen(
    at_desk: SimpleNamespace, press: Press
) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_V)
    [very] = [each for each in at_desk.page.findChildren(Segment) if each.text() == "Very"]
    role, name, state = heard(very)
    assert role == QAccessible.Role.RadioButton and state.checked
    assert "Very" in name and "How sure are you" in name


def test_the_side_list_says_the_level_of_each_dimension(at_desk: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_3)
    steps = QAccessible.queryAccessibleInterface(at_desk.page.evaluate.pane.steps)
    assert steps.role() == QAccessible.Role.List
    said = [steps.child(at).text(QAccessible.Text.Name) for at in range(steps.childCount())]
    assert "Problem framing, 3" in said and "Evaluation rigor, not rated" in said


def test_a_note_is_read_with_what_it_speaks_for(at_desk: SimpleNamespace) -> None:
    at_desk.page.sitting.take_note("Asked who loses", "problem-framing", "strong")
    notes = QAccessible.queryAccessibleInterface(at_desk.page.evaluate.dimension.notes)
    assert notes.child(0).text(QAccessible.Text.Name).startswith("strong: Asked who loses, ")


def test_a_rating_is_announced(at_desk: SimpleNamespace, press: Press, heard_aloud: list[str]) -> None:
    press(Qt.Key.Key_3)
    assert heard_aloud[-1].startswith("Problem framing unrated → 3")
    press(Qt.Key.Key_X)
    assert heard_aloud[-1].startswith("Problem framing 3 → unrated")


def test_tab_goes_in_the_order_of_reading(at_desk: SimpleNamespace) -> None:
    at_desk.page.setFocus()
    pane = at_desk.page.evaluate.dimension
    order = [each for each in reached(at_desk.window) if each.isVisible()]
    cards = next(at for at, each in enumerate(order) if isinstance(each, AnchorHead))
    side, line = order.index(at_desk.page.evaluate.pane.steps), order.index(pane.line.focusProxy())
    growth = next(at for at, each in enumerate(order) if each.accessibleName().startswith("What would have"))
    assert side < cards < line < growth


def test_at_the_largest_text_every_dialog_fits_the_smallest_window(filled: SimpleNamespace) -> None:
    filled.session.keep(filled.session.settings.replace(text_scale=200))
    filled.window.resize(1280, 720)
    for name, open_it in (
        ("new-interview", filled.window.new_interview),
        ("keys", filled.window.show_keys),
        ("palette", filled.window.find_anything),
    ):
        open_it()
        dialog = filled.window.findChild(QDialog, name)
        assert dialog is not None
        QApplication.processEvents()
        assert dialog.height() <= 720 and dialog.width() <= 1280, name
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    filled.session.keep(filled.session.settings.replace(text_scale=100))


def test_at_the_largest_text_no_control_of_evaluating_is_cut_at_the_side(filled: SimpleNamespace) -> None:
    filled.session.keep(filled.session.settings.replace(text_scale=200))
    filled.window.resize(1280, 720)
    panel, seat, _ = next(each for each in seats(filled) if not each[2])
    filled.window.open_desk(panel, seat)
    filled.window.desk.go(filled.window.desk.desk.seat.focus[0])
    QApplication.processEvents()
    pane = filled.window.desk.evaluate.dimension
    assert pane.width() <= pane.parentWidget().width()
    filled.session.keep(filled.session.settings.replace(text_scale=100))
