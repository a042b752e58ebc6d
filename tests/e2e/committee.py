"""The committee's meeting where a panel was planned, as a process of its own, in the debrief room.

Run as `python -m tests.e2e.committee WORKSPACE CANDIDATE`.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.services.panels import lists
from app.ui.application import Session, make_app
from app.ui.debrief.vote import VoteDialog
from app.ui.widgets.segments import Segment
from tests.e2e.interview import press, write


def click(button: QPushButton) -> None:
    """Click a button and let what follows happen."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def main(folder: Path, candidate: str) -> None:
    """Open the room, agree on what was disagreed most, vote, answer, decide, and close."""
    session = Session(make_app(), folder)
    window = session.window
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.open_panel(lists.find_panel(session.workspace, candidate).id)
    page = window.room
    assert page is not None
    page.setFocus()
    press("m")
    click(next(each for each in page.findChildren(QPushButton) if each.text() == "Begin the meeting"))
    page.setFocus()
    press("3")
    write("Between what two seats saw")
    page.setFocus()
    press("d")
    voices = page.decision.voices
    for place, seat in enumerate(page.room.shown.panel.seats):
        click(voices._votes[seat.id][1])
        dialog = page.findChildren(VoteDialog)[-1]
        click(dialog.choices.findChildren(Segment)[1 if place == 0 else 3])
        click(dialog.cast)
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
    click(voices.show_votes)
    page.decision.outcomes.chosen.emit("hold")
    page.decision.fields["reasons"].setFocus()
    for letter in "One more look at production":
        press(letter)
    click(next(each for each in page.findChildren(QPushButton) if each.text() == "Decide"))
    click(next(each for each in page.findChildren(QPushButton) if each.text().startswith("Close and seal")))
    assert page.room.meeting.status == "closed"
    window.close()
    session.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
