"""A panel is set up, its kits are made, its cards come in, and it is opened: all at the window."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel

from app.domain.scorecard import rules
from app.exchange.bundles import age
from app.services.panels import escrow, import_files, invitations, opening, send_card
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.ui.panels.escrow import LostKitDialog, OpenEarlyDialog, SetAsideDialog
from app.ui.panels.invite import InviteDialog
from app.ui.panels.make_kits import KitsWrittenDialog, MakeKitsDialog
from app.ui.panels.panel import PanelPage
from app.ui.panels.setup import SetupPage
from tests.conftest import Clock
from tests.ui.conftest import shown

NAMES = ("Mara Haas", "Hanna Lindqvist", "Ines Novak", "Tunde Adeyemi")


@pytest.fixture
def setting_up(start: Callable[..., Any]) -> SimpleNamespace:
    """Somebody about to set a panel up."""
    session = start()
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.window.set_up_panel()
    return SimpleNamespace(session=session, window=session.window, page=session.window.findChild(SetupPage))


def planned(setting_up: SimpleNamespace) -> PanelPage:
    """Plan the usual loop with four interviewers and return the panel's page."""
    page = setting_up.page
    page.candidate.setText("Ines Okafor")
    for row, name in zip(page.rows, NAMES, strict=True):
        row._name.setText(name)
    page.plan()
    found = setting_up.window.findChild(PanelPage)
    assert isinstance(found, PanelPage)
    return found


def bodies(file: Path, kind: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT body FROM events WHERE kind = ? ORDER BY lamport"
        return [json.loads(body) for (body,) in connection.execute(query, (kind,))]


def test_the_matrix_says_which_dimension_too_few_seats_see(setting_up: SimpleNamespace) -> None:
    page = setting_up.page
    assert len(page.rows) == 4
    assert not shown(page, "is seen by no seat")
    boxes = {box.accessibleName(): box for box in page.findChildren(QCheckBox)}
    for name, box in boxes.items():
        if name.startswith("Leadership") and box.isChecked():
            box.click()
    assert shown(page, "Leadership is seen by no seat.")
    for name, box in boxes.items():
        if name.endswith("seat 1") and not box.isChecked():
            box.click()
    assert shown(page, "Seat 1 has more than five dimensions in focus")


def test_extra_time_makes_every_seat_longer_and_says_no_reason(setting_up: SimpleNamespace) -> None:
    extra = setting_up.page.extra
    extra.setCurrentIndex(extra.findText("1.25 times as long"))
    planned(setting_up)
    seats = [each["seat"] for each in bodies(setting_up.session.workspace.file, "seat-assigned")]
    assert [seat["minutes"] for seat in seats] == [94, 94, 75, 75]
    assert all(seat["extra"] == {"factor": 1.25, "minutes": None} for seat in seats)
    assert extra.extra() is None, "the next panel begins without"


def test_one_exercise_given_twice_is_said(setting_up: SimpleNamespace) -> None:
    page = setting_up.page
    first, second = page.rows[0], page.rows[1]
    second._exercise.show_key(first.exercise(), "The same")
    second.exercise_chosen.emit()
    assert shown(page, "Seats 1, 2 give the same exercise")


def test_what_is_missing_is_said_and_nothing_is_planned(setting_up: SimpleNamespace) -> None:
    setting_up.page.plan()
    assert shown(setting_up.page, "Type the name of the")
    assert bodies(setting_up.session.workspace.file, "panel-planned") == []


def test_kits_go_out_cards_come_back_and_the_panel_is_opened(
    setting_up: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, window = setting_up.session, setting_up.window
    page = planned(setting_up)
    folder = tmp_path / "kits"
    folder.mkdir()
    _, holder = age.new_key()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page.make_kits()
    [dialog] = page.findChildren(MakeKitsDialog)
    assert shown(dialog, "Whoever gets hold of one that is not locked can score in that place")
    dialog.escrow.chosen.emit("key")
    dialog.key.setText("age1nobody")
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible() and list(folder.iterdir()) == []
    dialog.key.setText(holder)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    [told] = page.findChildren(KitsWrittenDialog)
    made = opening.state(session.workspace, page.panel).kits
    assert made and made.escrow and made.escrow.recipient == holder
    words = invitations.lock_words(made.locks.panel)
    assert shown(told, words) and shown(page, f"The lock of this panel reads: {words}.")
    told.accept()
    assert len(list(folder.iterdir())) == 4

    cards = []
    for at, kit in enumerate(sorted(folder.iterdir())):
        with Workspace.create(tmp_path / f"laptop{at}", session.workspace.clock) as laptop:
            [(panel, seat)] = import_files.take_in(laptop, [kit]).desks
            desk = reading.open_desk(laptop, panel, seat)
            for dimension in desk.seat.focus:
                desk = scoring.act(laptop, desk, rules.rate, dimension, 3)
            desk = scoring.act(laptop, desk, rules.recommend, "yes", "Quillfeather")
            scoring.seal(laptop, desk)
            card = tmp_path / f"card{at}.evenhand"
            send_card.send(laptop, panel, seat, card)
            cards.append(card)
    import_files.take_in(session.workspace, cards[:3])
    page.refresh()
    assert shown(page, "Waiting for: Tunde Adeyemi")
    assert not page.open_button.isVisible()
    import_files.take_in(session.workspace, cards)
    page.refresh()
    assert b"Quillfeather" not in session.workspace.file.read_bytes()
    QTest.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert window.room is not None
    assert shown(window.room, "4 seats sealed")
    [opened] = bodies(session.workspace.file, "panel-opened")
    assert opened["how"] == "all-sealed"


def test_a_lost_kit_is_written_again_with_what_the_holder_of_the_escrow_gives_back(
    setting_up: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = planned(setting_up)
    workspace = setting_up.session.workspace
    first, second, asked = tmp_path / "first", tmp_path / "second", tmp_path / "asked.age"
    first.mkdir()
    second.mkdir()
    code, holder = age.new_key()
    seats = page._blind.panel.seats
    page.acts.write(page._blind, first, tuple(seat.id for seat in seats), holder)
    page.findChildren(KitsWrittenDialog)[0].accept()
    assert list((workspace.folder / "backups").glob("*.db"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(second))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(asked), ""))
    page.make_kits()
    [lost] = page.findChildren(LostKitDialog)
    lost.seats.setCurrentIndex(2)
    lost.answer.asked.emit()
    share = escrow.unlock(None, asked, code)
    lost.answer.field.setText("not the share")
    QTest.mouseClick(lost.go, Qt.MouseButton.LeftButton)
    assert lost.problem.isVisible()
    assert not list(second.iterdir())
    lost.answer.field.setText(share)
    QTest.mouseClick(lost.go, Qt.MouseButton.LeftButton)
    [kit] = second.iterdir()
    assert kit.name.endswith("3-ines-novak.evenhand")
    [*_, handed] = bodies(workspace.file, "kit-handed-out")
    assert (handed["seat"], handed["again"]) == (seats[2].id, True)


def test_the_code_for_an_envelope_is_on_a_page_and_never_on_the_screen(
    setting_up: SimpleNamespace, tmp_path: Path
) -> None:
    page = planned(setting_up)
    seats = tuple(seat.id for seat in page._blind.panel.seats[:2])
    page.acts.write(page._blind, tmp_path, seats)
    [told] = page.findChildren(KitsWrittenDialog)
    [paper] = tmp_path.glob("escrow-*.pdf")
    assert shown(told, f"It stands in “{paper.name}” and nowhere else.")
    said = " ".join(each.text() for each in setting_up.window.findChildren(QLabel))
    assert not re.search(r"(\b[0-9A-Z]{4} ){5}", said)
    assert re.search(r"([0-9A-Z]{4} ){5}", PdfReader(paper).pages[0].extract_text())


def test_a_card_is_set_aside_with_a_reason_that_stands_on_record(
    setting_up: SimpleNamespace, tmp_path: Path
) -> None:
    page = planned(setting_up)
    workspace, seats = setting_up.session.workspace, page._blind.panel.seats
    assert not page.aside_button.isVisible()
    page.acts.write(page._blind, tmp_path, tuple(seat.id for seat in seats))
    page.findChildren(KitsWrittenDialog)[0].accept()
    kit = next(tmp_path.glob("*-2-*.evenhand"))
    with Workspace.create(tmp_path / "laptop", workspace.clock) as laptop:
        [(panel, seat)] = import_files.take_in(laptop, [kit]).desks
        desk = reading.open_desk(laptop, panel, seat)
        for dimension in desk.seat.focus:
            desk = scoring.act(laptop, desk, rules.rate, dimension, 3)
        scoring.seal(laptop, scoring.act(laptop, desk, rules.recommend, "yes", "Solid"))
        send_card.send(laptop, panel, seat, tmp_path / "card.evenhand")
    import_files.take_in(workspace, [tmp_path / "card.evenhand"])
    page.refresh()
    QTest.mouseClick(page.aside_button, Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(SetAsideDialog)
    after = [dialog.seats.nextInFocusChain()]
    while after[-1] is not dialog.seats:
        after.append(after[-1].nextInFocusChain())
    places = [after.index(each) for each in (dialog.by, dialog.reason, dialog.go)]
    assert places == sorted(places), "Tab goes as one reads"
    dialog.by.setText("Rosa Klein")
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible() and bodies(workspace.file, "card-set-aside") == []
    dialog.reason.setPlainText("Her kit was stolen")
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    [aside] = bodies(workspace.file, "card-set-aside")
    assert (aside["by"], aside["reason"], aside["seat"]) == ("Rosa Klein", "Her kit was stolen", seat)
    assert not page.aside_button.isVisible()
    assert shown(page, "Waiting for: Mara Haas, Hanna Lindqvist")


def test_opening_early_takes_a_reason_that_stands_in_the_record(setting_up: SimpleNamespace) -> None:
    session, window = setting_up.session, setting_up.window
    page = planned(setting_up)
    desk = reading.open_desk(session.workspace, page.panel, page._blind.panel.seats[0].id)
    for dimension in desk.seat.focus:
        desk = scoring.act(session.workspace, desk, rules.rate, dimension, 3)
    scoring.seal(session.workspace, scoring.act(session.workspace, desk, rules.recommend, "yes", "Solid"))
    page.refresh()
    page.open_early()
    [dialog] = page.findChildren(OpenEarlyDialog)
    dialog.by.setText("Rosa Klein")
    dialog.wanted.emit("Rosa Klein", "", "")
    assert dialog.problem.isVisible()
    dialog.wanted.emit("Rosa Klein", "Two seats fell ill", "")
    [opened] = bodies(session.workspace.file, "panel-opened")
    assert (opened["by"], opened["reason"], len(opened["without"])) == ("Rosa Klein", "Two seats fell ill", 3)
    assert window.room is not None


def test_who_interviews_writes_an_invitation_and_a_kit_is_locked_for_them(
    setting_up: SimpleNamespace, tmp_path: Path, clock: Clock
) -> None:
    page = planned(setting_up)
    window, workspace = setting_up.window, setting_up.session.workspace
    file = tmp_path / "mara.evenhand"
    with Workspace.create(tmp_path / "laptop", clock) as laptop:
        made = invitations.invite(laptop, "Mara Haas", file)
    window.take_in([file])
    page.refresh()
    page.make_kits()
    [dialog] = page.findChildren(MakeKitsDialog)
    assert shown(dialog, f"locked for keys that read: {invitations.words(made.invited)}")
    dialog.reject()
    window.actions_by_name["invite"].trigger()
    [asks] = window.findChildren(InviteDialog)
    asks.name.setText("  ")
    asks.write(tmp_path / "mine.evenhand")
    assert asks.problem.isVisible() and not (tmp_path / "mine.evenhand").exists()
    asks.name.setText("Rosa Klein")
    asks.write(tmp_path / "mine.evenhand")
    assert (tmp_path / "mine.evenhand").exists() and shown(asks, "Your keys read: ")
    asks.accept()
    assert workspace.file.exists()
