"""The newest backup tried out: opened as if one had to go back to it, and read whole."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import Sentence
from app.services.records import drill
from app.services.records.reading_apart import ReadingApart
from app.store.database.workspace import Workspace
from app.store.scratch.care import TriedBackup
from app.ui.look import times, words
from app.ui.widgets.background_work import Work
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window

CameTo = tuple[TriedBackup, tuple[Sentence, ...]]
"""What came of it, and what is not as it was written."""


class Trial(Work):
    """Tries the newest backup of a workspace; `done` brings what it came to."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._apart = workspace, ReadingApart()

    def try_newest(self) -> None:
        """Begin, unless it has begun."""
        if not self.running:
            self._apart = ReadingApart()
            self.begin(partial(drill.try_newest, self._workspace, self._apart))

    def stop(self) -> None:
        """End what is being read."""
        self._apart.end()


class LastTrial(QWidget):
    """Says when a backup was tried out last and what came of it, and does it now."""

    tried = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace, self._busy = window, window.workspace, False
        self._said = label("", "muted", wrap=True)
        self._now = button(self.tr("Try it now"))
        self._now.clicked.connect(lambda _=False: self.try_now())
        self._trying = Trial(window.workspace, self)
        self._trying.done.connect(self._came_to)
        self._trying.refused.connect(self._refused)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._said, 1)
        row.addWidget(self._now)

    def refresh(self, backups: int) -> None:
        """Say what came of the last one; there is nothing to try where there are no `backups`."""
        self.setVisible(backups > 0)
        if not self._busy:
            last = drill.last_tried(self._workspace)
            never = self.tr("No backup was opened and read whole yet. It is done once a week, by itself.")
            self._said.setText(told(last, self._workspace) if last else never)
            self._now.setEnabled(True)

    def try_now(self) -> None:
        """Open the newest backup and read all of it."""
        self._busy = True
        self._now.setEnabled(False)
        self._said.setText(self.tr("Opening the newest backup and reading it whole …"))
        self._trying.try_newest()

    def settle(self) -> None:
        """Wait for what is being done."""
        self._trying.wait()

    def _came_to(self, came_to: CameTo) -> None:
        self._busy = False
        self.refresh(1)
        if came_to[1]:
            self._window.show_problem(harm(came_to))

    def _refused(self, why: str) -> None:
        self._busy = False
        self.refresh(1)
        self._window.show_problem(why)


def told(last: TriedBackup, workspace: Workspace) -> str:
    """Say what came of the backup that was tried out last."""
    now = workspace.clock()
    if last.whole:
        said = _tr("Opened the backup of {backup} and read it whole {when}: {events}, {cards}.")
    else:
        said = _tr("Opened the backup of {backup} {when}: it is not whole.")
    events = words.counted(last.events, _tr("1 act"), _tr("{n} acts"))
    cards = words.counted(last.cards, _tr("1 sealed card"), _tr("{n} sealed cards"))
    backup = words.day_and_time(last.backup)
    return said.format(backup=backup, when=times.on(last.at, now), events=events, cards=cards)


def harm(came_to: CameTo) -> str:
    """Say that the newest backup is not whole."""
    said = _tr("The newest backup was tried out and is not whole: {finding} Make another one.")
    return said.format(finding=words.translated(came_to[1][0]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LastTrial", text)
