"""The bar that asks, calmly, whether an interruption of the running hour counts."""

from datetime import datetime
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.scorecard import hour
from app.domain.scorecard.hour import WORTH_ASKING, Interruption
from app.services.scorecard import drafts, presence
from app.ui.look import words
from app.ui.look.announce import announce
from app.ui.scorecard.session import Sitting
from app.ui.widgets.text import button, label, rule
from app.ui.window_protocol import DeskWindow

TICK = 1_000
"""Milliseconds between two looks at whether the machine slept."""
ATTENDED = 30
"""Seconds after which it is written down that someone is still here."""

_WAITING, _COUNTED, _SETTLED = "interruptions", "interruption-counted", "interruption-settled"
"""The drafts that hold what is still to be answered, what was counted last, and which closing was settled."""


class InterruptionBar(QWidget):
    """Asks once for each interruption, and stays until it is answered; meanwhile it counts.

    What was counted can be left out later, until the card is sealed.

    It never takes the keys: what is being typed goes on.
    """

    def __init__(self, window: DeskWindow, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._asleep, self._workspace = sitting, window.asleep, window.workspace
        self._sentence = label("", "strong", wrap=True)
        self._count = _quiet(self.tr("Count"))
        self._leave = _quiet(self.tr("Leave them out"))
        self._count.clicked.connect(lambda _=False: self._settle(counted=True))
        self._leave.clicked.connect(lambda _=False: self._leave_out())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(rule())
        row.setContentsMargins(28, 8, 28, 8)
        row.setSpacing(8)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._count)
        row.addWidget(self._leave)
        self._slept, self._there, self._attended = self._asleep(), self._workspace.clock(), 0
        self._waiting = self._known(_WAITING)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        self.hide()
        self._ask_about_closed()
        self.follow()

    @property
    def counted(self) -> bool:
        """Whether an interruption was counted that can still be left out."""
        return self._sitting.editable and bool(self._known(_COUNTED))

    def leave_counted_out(self) -> None:
        """Leave the interruption out that was counted last."""
        [gap] = self._known(_COUNTED)
        if self._sitting.do(hour.leave_out, gap):
            self._sitting.drafts.keep(_COUNTED, "")
            self._sitting.changed.emit()

    def follow(self) -> None:
        """Watch while the clock of the hour runs, and show what is still to be answered."""
        running = self._sitting.editable and self._sitting.desk.card.section() is not None
        if running and not self._timer.isActive():
            self._slept, self._there = self._asleep(), self._workspace.clock()
            self._timer.start()
        elif not running:
            self._timer.stop()
        if not self._sitting.editable:
            self._waiting = []
        self._show()

    def look(self) -> None:
        """See whether the machine slept since the last look, and note that someone is here."""
        slept, there = self._asleep(), self._workspace.clock()
        gone = slept - self._slept
        if gone > WORTH_ASKING:
            self._ask(Interruption("asleep", self._there, hour.resumed(self._there, gone)))
        self._slept, self._there = slept, there
        self._attended += 1
        if self._attended >= ATTENDED:
            self._attended = 0
            self._attend()

    def _attend(self) -> None:
        try:
            drafts.attend(self._workspace)
        except EvenhandError:
            return  # the disk that refuses this refuses the next note too, and that is told

    def _ask_about_closed(self) -> None:
        gap = presence.closed_for(self._workspace, self._sitting.desk)
        if gap is None or not self._sitting.editable:
            return
        if gap not in self._waiting and self._sitting.drafts.text(_SETTLED) != gap.began.isoformat():
            self._ask(gap)

    def _ask(self, gap: Interruption) -> None:
        self._waiting.append(gap)
        self._keep()
        self._show()
        announce(self, self._sentence.text())

    def _show(self) -> None:
        if self._waiting:
            self._sentence.setText(self._question(self._waiting[0]))
        self.setVisible(bool(self._waiting))

    def _question(self, gap: Interruption) -> str:
        slept = self.tr("The computer slept for {time}. Count them?")
        closed = self.tr("Evenhand was closed for {time}. Count them?")
        return (slept if gap.what == "asleep" else closed).format(time=words.length(gap.minutes))

    def _leave_out(self) -> None:
        if self._sitting.do(hour.leave_out, self._waiting[0]):
            self._settle(counted=False)

    def _settle(self, *, counted: bool) -> None:
        settled = self._waiting.pop(0)
        self._sitting.drafts.keep(_COUNTED, _written(settled) if counted else "")
        if settled.what == "closed":
            self._sitting.drafts.keep(_SETTLED, settled.began.isoformat())
        self._keep()
        self._sitting.changed.emit()

    def _known(self, draft: str) -> list[Interruption]:
        """Return what a draft holds; not what ends ahead: the clock it was written by was wrong."""
        now = self._workspace.clock()
        return [each for each in _read(self._sitting.drafts.text(draft)) if each.ended <= now]

    def _keep(self) -> None:
        self._sitting.drafts.keep(_WAITING, "\n".join(map(_written, self._waiting)))


def _written(gap: Interruption) -> str:
    return f"{gap.what} {gap.began.isoformat()} {gap.ended.isoformat()}"


def _read(text: str) -> list[Interruption]:
    """Return what was still to be answered; the program itself wrote it."""
    found = []
    for line in text.splitlines():
        what, began, ended = line.split(" ")
        kind: Literal["asleep", "closed"] = "asleep" if what == "asleep" else "closed"
        found.append(Interruption(kind, datetime.fromisoformat(began), datetime.fromisoformat(ended)))
    return found


def _quiet(text: str) -> QPushButton:
    """Return a button that takes the keys from nobody who only clicks it."""
    made = button(text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
