"""Record: what an interviewer has at hand during the hour, for someone who looks at the candidate."""

from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.scorecard.desk import Desk
from app.services.scorecard.preparation import Preparation
from app.ui.look.announce import announce
from app.ui.look.notifications import notify
from app.ui.scorecard.notes.line import NoteLine
from app.ui.scorecard.notes.list import NoteList
from app.ui.scorecard.record import dropped
from app.ui.scorecard.record.findings import FindingEntry, FindingList
from app.ui.scorecard.record.follow_ups import FollowUps
from app.ui.scorecard.record.middle import MiddlePane
from app.ui.scorecard.record.plan import PlanList, Stretch
from app.ui.scorecard.record.script_filter import QuestionPanel
from app.ui.widgets.page import scrolling
from app.ui.widgets.splitter import RememberingSplitter
from app.ui.widgets.text import label, section

TICK = 1_000
"""Milliseconds between two looks at the clock."""


class RecordPane(QWidget):
    """Plan with timers, questions, evidence with the note line; with an exercise its guide and findings."""

    section_chosen = Signal(str)
    clock_ticked = Signal(str)
    """The time of the hour so far, of the time planned."""
    acquaintance_told = Signal(str, str)
    """Said anew: how close, and how."""
    was_last = Signal(str)
    """No section follows: what to say of it."""
    text_dropped = Signal(str)
    file_dropped = Signal(str)

    def __init__(
        self,
        desk: Desk,
        clock: Callable[[], datetime],
        given: Preparation,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        rubric = desk.rubric
        self.plan = PlanList()
        self.questions = QuestionPanel(tuple(rubric.dimension(each) for each in desk.seat.focus))
        self.follow_ups = FollowUps()
        self.middle = MiddlePane(desk, given)
        self.line = NoteLine(rubric=rubric)
        self.findings = FindingList()
        self.findings.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._found = section("")
        self._planned = section("")
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._show_time)
        self.middle.started.connect(self.next_section)
        self.middle.told.connect(self.acquaintance_told)
        self.plan.chosen.connect(self._choose)
        self.plan.overran.connect(self._tell_overrun)
        self.setAcceptDrops(True)
        self._lay_out()

    def show_desk(self, desk: Desk) -> None:
        """Show the notes, marks and times of the card."""
        self.middle.show_desk(desk)
        self._desk, card = desk, desk.card
        planned = _planned(desk)
        self._planned.setText(planned.upper())
        self._planned.setAccessibleName(planned)
        editable = card.status != "sealed"
        self.line.setEnabled(editable)
        self.questions.show_card(card)
        self.follow_ups.show_notes(card.follow_ups(), editable=editable)
        if desk.frozen:
            exercise = desk.frozen.exercise
            entries = [
                FindingEntry(each, desk.frozen.facts(each.id), card.findings.get(each.id))
                for each in exercise.findings
            ]
            self.findings.show_findings(entries, editable=editable)
            found = sum(mark.outcome == "found" for mark in card.findings.values())
            words = self.tr("Findings · {found} of {all}").format(found=found, all=len(exercise.findings))
            self._found.setText(words.upper())
            self._found.setAccessibleName(words)
        self._show_time()
        if card.section() is not None and not card.seals:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def notes(self) -> NoteList:
        """The evidence above the note line."""
        return self.middle.notes

    def next_section(self) -> None:
        """Ask to turn to the section after the running one; in the last one, say that it is the last."""
        following = self.plan.following()
        if following is None:
            self.was_last.emit(self.tr("This is the last section. Alt+P stops the clock."))
        else:
            self.section_chosen.emit(following)

    def pause(self) -> None:
        """Ask to stop the clock, or to let it go on in the section it stands in."""
        at = self.plan.at_hand()
        if at is not None:
            self.section_chosen.emit("" if at.running else at.section.id)

    def _choose(self, key: str) -> None:
        self.section_chosen.emit("" if key == self._desk.card.section() else key)

    def _show_time(self) -> None:
        card = self._desk.card
        sealed = card.seals[0].at if card.seals else None
        spent = card.elapsed(sealed or self._clock())
        running = None if sealed else card.section()
        last = next((each.section for each in reversed(card.sections) if each.section), None)
        over = spent.keys() >= {each.id for each in self._desk.plan}
        paused = None if running or sealed or (over and last == self._desk.plan[-1].id) else last
        self.plan.show_plan(self._desk.plan, spent, running, paused)
        seconds = int(sum(spent.values()))
        planned = sum(each.minutes for each in self._desk.plan)
        words = self.tr("{minutes}:{seconds:02d} of {planned}")
        self.clock_ticked.emit(words.format(minutes=seconds // 60, seconds=seconds % 60, planned=planned))

    def _tell_overrun(self, stretch: Stretch) -> None:
        words = self.tr("“{title}” has run over its {minutes} minutes.")
        said = words.format(title=stretch.section.title, minutes=stretch.section.minutes)
        announce(self.plan, said)
        notify(self, self.tr("The plan"), said)

    def _lay_out(self) -> None:
        first = self._desk.rubric.dimension(self._desk.seat.focus[0])
        words = self.tr("What did you see or hear? Enter stamps it, #{code} files it under {title}.")
        self.line.invite(
            self.tr("Note"),
            words.format(code=first.code, title=first.title),
            self.tr("What did you see or hear? Enter stamps it."),
            self.tr("What did you see or hear?"),
        )
        panes = RememberingSplitter("record")
        for part, share in ((self._left(), 26), (self._center(), 54), (self._right(), 30)):
            panes.addWidget(part)
            panes.setStretchFactor(panes.count() - 1, share)
        panes.setSizes([300, 550, 310])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panes)
        self.middle.show_part("evidence")

    def _left(self) -> QWidget:
        column = _column(16, 20, 12, 12)
        column.addWidget(_indented(self._planned))
        column.addWidget(self.plan)
        reveal = (
            self._desk.frozen.exercise.variant(self._desk.frozen.variant).reveal if self._desk.frozen else ""
        )
        if reveal:
            column.addSpacing(8)
            column.addWidget(_indented(section(self.tr("To reveal midway"))))
            column.addWidget(_indented(label(reveal, wrap=True)))
        if self._desk.frozen:
            column.addSpacing(8)
            self.questions.script.setMinimumHeight(160)
            column.addWidget(self.questions, 1)
        else:
            column.addWidget(self.follow_ups)
            column.addStretch(1)
        area = scrolling(_holding(column))
        area.setMinimumWidth(180)
        return area

    def _center(self) -> QWidget:
        column = _column(24, 16, 24, 14)
        column.setSpacing(10)
        column.addWidget(self.middle, 1)
        column.addWidget(self.line)
        return _holding(column)

    def _right(self) -> QWidget:
        column = _column(12, 20, 16, 16)
        column.addWidget(_indented(self._found))
        column.addWidget(self.findings, 1)
        if not self._desk.frozen:
            self._found.hide()
            self.findings.hide()
            column.addWidget(self.questions, 1)
            return _holding(column)
        column.addWidget(self.follow_ups)
        return _holding(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.middle.read_by(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped.offered(event):
            dropped.take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        dropped.take_copy(event)
        file = dropped.text_file(event.mimeData())
        if file:
            self.file_dropped.emit(file)
        else:
            self.text_dropped.emit(event.mimeData().text())


def _planned(desk: Desk) -> str:
    """Say how many minutes the plan has, and how many of extra time."""
    extra = desk.extra_minutes
    usual = sum(each.minutes for each in desk.plan) - extra
    if not usual:
        return _tr("Plan")
    said = _tr("Plan · {n} min + {extra} extra time") if extra else _tr("Plan · {n} min")
    return said.format(n=usual, extra=extra)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecordPane", text)


def remaining(stretch: Stretch) -> int:
    """Return the minutes left in a section, begun ones counted; below 0 when it has run over."""
    return ceil((stretch.section.minutes * 60 - stretch.spent) / 60)


def _column(*margins: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(*margins)
    column.setSpacing(8)
    return column


def _holding(column: QVBoxLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(column)
    return holder


def _indented(widget: QWidget) -> QWidget:
    column = _column(8, 0, 8, 0)
    column.addWidget(widget)
    return _holding(column)
