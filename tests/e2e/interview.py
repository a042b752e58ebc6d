"""An interview on a laptop of its own, as a process of its own: a kit dropped, scored by keys, a card out.

Run as `python -m tests.e2e.interview WORKSPACE KIT CARD LEVEL`.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.ui.application import Session, make_app
from app.ui.panels import send_card
from app.ui.scorecard.steps import OVERALL
from app.ui.window import import_files

CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key in whatever has the focus."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None, "nothing has the focus"
    QTest.keyClick(focus, key, held)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type a text and stamp it."""
    for letter in text:
        press(letter)
    press(Qt.Key.Key_Return)


def main(folder: Path, kit: Path, card: Path, level: int) -> None:
    """Hold the interview; every focus dimension gets `level`."""
    session = Session(make_app(), folder)
    window = session.window
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    import_files.take(window, [kit])
    QApplication.processEvents()
    press("n")
    press(Qt.Key.Key_Return)
    page = window.desk
    assert page is not None
    seat = page.desk.seat
    codes = {each.id: each.code for each in page.desk.rubric.dimensions}
    for dimension in seat.focus:
        write(f"Seen at level {level} #{codes[dimension]}")
    press("E", CTRL)
    for _ in seat.focus:
        press(str(level))
        press("j")
    while page.step != OVERALL:
        press("j")
    press("3" if level > 2 else "2")
    press(Qt.Key.Key_Return, CTRL)
    QTest.qWait(1_200)  # what stands for less than a second is sealed by no key
    press(Qt.Key.Key_Return, CTRL)
    [now] = [each for each in page.findChildren(QPushButton) if each.text() == "Seal now"]
    QTest.mouseClick(now, Qt.MouseButton.LeftButton)
    assert page.desk.card.status == "sealed"
    send_card.write(window, page.desk.panel.id, seat.id, card)
    window.close()
    session.end()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), int(sys.argv[4]))
