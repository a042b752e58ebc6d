"""The debrief room: a committee reads, agrees, votes in silence, decides and closes, at the window."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.ui.debrief.vote import VoteDialog
from app.ui.widgets.painted_rows import ROW
from app.ui.widgets.segments import Segment
from tests.ui.conftest import keys, shown

FOCUS = ("problem-framing", "evaluation-rigor")
LEVELS = {"Mara Haas": (3, 4), "Jon Aas": (3, 2)}
RED = "one-number-validation"


@pytest.fixture
def in_room(start: Callable[..., Any], rubric: Rubric) -> SimpleNamespace:
    """A committee before a panel of two sealed seats that differ, one with a red flag."""
    session = start()
    seats = [SeatPlan(name, FOCUS) for name in LEVELS]
    panel = planning.plan_panel(session.workspace, "Ines Okafor", rubric, seats)
    for seat in panel.seats:
        desk = reading.open_desk(session.workspace, panel.id, seat.id)
        for dimension, level in zip(FOCUS, LEVELS[seat.interviewer.name], strict=True):
            desk = scoring.take_note(session.workspace, desk, f"Seen by {seat.interviewer.name}", dimension)
            desk = scoring.act(session.workspace, desk, rules.rate, dimension, level)
        if seat.interviewer.name == "Jon Aas":
            desk = scoring.act(session.workspace, desk, rules.mark_signal, RED, "One AUC and nothing else")
        desk = scoring.act(session.workspace, desk, rules.recommend, "yes", "Solid")
        scoring.seal(session.workspace, desk)
    session.window.open_panel(panel.id)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return SimpleNamespace(session=session, window=session.window, page=session.window.room, panel=panel)


def bodies(session: Any, kind: str) -> list[dict[str, Any]]:
    """Return the bodies of a kind of event as another program reads them."""
    with closing(sqlite3.connect(session.workspace.file)) as file:
        query = "SELECT body FROM events WHERE kind = ? ORDER BY lamport"
        return [json.loads(body) for (body,) in file.execute(query, (kind,))]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def vote(page: Any, seat: str, place: int) -> None:
    click(page.decision.voices._votes[seat][1])
    [dialog] = page.findChildren(VoteDialog)
    before = page.room.meeting.votes
    assert len(page.room.shown.meeting.votes) == 0
    assert not dialog.cast.isEnabled()
    click(dialog.choices.findChildren(Segment)[place])
    assert dialog.isVisible() and page.room.meeting.votes == before, "a choice alone casts nothing"
    click(dialog.cast)
    page.window().activateWindow()
    assert QTest.qWaitForWindowActive(page.window())


def test_no_stray_enter_casts_a_vote(in_room: SimpleNamespace) -> None:
    page = in_room.page
    page._begin("Mara Haas", in_room.panel.seats[0].id)
    page.go("decision")
    click(page.decision.voices._votes[in_room.panel.seats[0].id][1])
    [dialog] = page.findChildren(VoteDialog)
    assert QTest.qWaitForWindowActive(dialog)
    for _ in range(3):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert dialog.isVisible() and bodies(in_room.session, "vote-cast") == []
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert bodies(in_room.session, "vote-cast") == []


def test_the_matrix_shows_the_most_disagreed_dimension_first_and_what_stands_behind_a_cell(
    in_room: SimpleNamespace,
) -> None:
    page = in_room.page
    cell = page.ratings.matrix.currentIndex()
    row = [cell.siblingAtColumn(at).data(ROW) for at in range(6)]
    assert [each.text for each in row[:1]] == ["Evaluation rigor"]
    assert [each.level for each in row[1:3]] == [4, 2]
    assert row[2].flagged
    assert row[2].spoken == "Evaluation rigor, Jon Aas, 2, Below, red flag"
    assert row[3].text == "2"
    keys(Qt.Key.Key_Right)
    assert shown(page, "Seen by Jon Aas")
    assert shown(page, "One AUC and nothing else")
    assert shown(page, "Krippendorff’s ordinal alpha")


def test_a_meeting_goes_dimension_by_dimension_to_a_consensus_with_its_reason(
    in_room: SimpleNamespace,
) -> None:
    page = in_room.page
    keys("m")
    click(next(each for each in page.findChildren(QPushButton) if each.text() == "Begin the meeting"))
    assert bodies(in_room.session, "meeting-begun")[0]["seat"] == in_room.panel.seats[0].id
    assert page.meeting.dimension == "evaluation-rigor"
    page.setFocus()
    keys("3")
    keys(Qt.Key.Key_Return)
    assert bodies(in_room.session, "consensus-reached") == []
    keys("The later answer was complete", Qt.Key.Key_Return)
    [agreed] = bodies(in_room.session, "consensus-reached")
    assert (agreed["value"]["level"], agreed["value"]["reason"]) == (3, "The later answer was complete")
    page.setFocus()
    keys("j")
    assert page.meeting.dimension == "problem-framing"
    keys("3", Qt.Key.Key_Return)
    assert len(bodies(in_room.session, "consensus-reached")) == 2


def test_votes_stay_secret_until_all_are_in_and_a_decision_against_the_policy_says_why(
    in_room: SimpleNamespace,
) -> None:
    page, session = in_room.page, in_room.session
    page._begin("Mara Haas", in_room.panel.seats[0].id)
    keys("d")
    voices = page.decision.voices
    vote(page, in_room.panel.seats[0].id, 4)
    assert not shown(page, "Strong yes")
    vote(page, in_room.panel.seats[1].id, 1)
    click(voices.show_votes)
    assert shown(page, "Strong yes")

    [answer] = voices.answers.values()
    answer.setFocus()
    keys("Asked again; three measures named")
    dissent = voices.dissents[in_room.panel.seats[1].id]
    dissent.setFocus()
    keys("One number carried the whole hour")
    page.decision.outcomes.setFocus()
    assert bodies(session, "flag-answered")[0]["value"]["answer"] == "Asked again; three measures named"
    assert bodies(session, "dissent-recorded")[0]["value"]["words"] == "One number carried the whole hour"

    page.decision._choose("hire")
    page.decision.fields["reasons"].setFocus()
    keys("Framing clear")
    decide = next(each for each in page.findChildren(QPushButton) if each.text() == "Decide")
    click(decide)
    assert bodies(session, "decided") == []
    page.decision.fields["against"].setFocus()
    keys("Responsible AI is seen in the next loop")
    click(decide)
    [decided] = bodies(session, "decided")
    assert decided["value"]["against_policy"] == "Responsible AI is seen in the next loop"

    click(next(each for each in page.findChildren(QPushButton) if each.text().startswith("Close and seal")))
    [sealed] = bodies(session, "debrief-closed")
    assert sealed["document"]["minutes"]["decision"]["outcome"] == "hire"
    assert shown(page, "Closed and sealed")


def test_what_is_typed_in_the_room_is_there_again_after_a_restart(
    in_room: SimpleNamespace, start: Callable[..., Any]
) -> None:
    page = in_room.page
    page._begin("Mara Haas", in_room.panel.seats[0].id)
    keys("d")
    page.decision.fields["reasons"].setFocus()
    keys("Half a rea")
    in_room.window.close()
    in_room.session.end()
    again = start().window
    assert again.room is not None
    assert again.room.decision.fields["reasons"].toPlainText() == "Half a rea"


def test_what_the_disk_refuses_in_the_room_is_not_shown_as_done_and_the_words_stay(
    in_room: SimpleNamespace,
) -> None:
    page, session = in_room.page, in_room.session
    page._begin("Mara Haas", in_room.panel.seats[0].id)
    page.setFocus()
    keys("3", "Settled by the notes")
    before = page.room
    with closing(sqlite3.connect(session.workspace.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        keys(Qt.Key.Key_Return)
        page.meeting.list.setFocus()
        keys(Qt.Key.Key_Down)
        other.execute("ROLLBACK")
    assert in_room.window.problem() and page.room == before
    assert page.meeting.dimension == "evaluation-rigor" and page.meeting.list.currentIndex().row() == 0
    assert page.meeting.consensus.reason.text() == "Settled by the notes"
    assert bodies(session, "consensus-reached") == []
    keys(Qt.Key.Key_Down)
    assert page.meeting.dimension == "problem-framing" and page.meeting.list.currentIndex().row() == 1
