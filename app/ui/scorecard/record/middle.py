"""What stands above the note line: what one prepares with, evidence, time line, guide, brief, CV."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QSlider,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.scorecard.chronology import clock_of
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.preparation import is_before_the_hour
from app.services.scorecard.preparation import Preparation
from app.ui.scorecard.notes.list import NoteList
from app.ui.scorecard.record.chronology import HourList
from app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from app.ui.scorecard.record.prepare import PreparePane


class MiddlePane(QWidget):
    """One part at a time, each but evidence and time line made when it is first looked at."""

    shown = Signal(str)
    """What is read now."""
    started = Signal()
    told = Signal(str, str)
    """Said anew of the acquaintance: how close, and how."""

    def __init__(self, desk: Desk, given: Preparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._given = desk, given
        self._prepare: PreparePane | None = None
        self._before = False
        """Whether nothing of the interview was there when the card was last shown."""
        self.notes = NoteList(titles={each.id: each.title for each in desk.rubric.dimensions})
        self.hour = HourList()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.notes)
        self._stack.addWidget(self.hour)
        self._parts: dict[str, QWidget] = {"evidence": self.notes, "hour": self.hour}
        self._at = "evidence"
        choices = [
            ("prepare", self.tr("Prepare")),
            ("evidence", self.tr("Evidence")),
            ("hour", self.tr("Time line")),
        ]
        if desk.frozen:
            choices += [("guide", self.tr("Guide")), ("brief", self.tr("Brief"))]
        if desk.seat.cv:
            choices.append(("cv", self.tr("CV")))
        self._tabs = Segments(tuple(choices), self.tr("What is shown above the note line"), shrinks=True)
        self._tabs.chosen.connect(self.show_part)
        self._lay_out()

    def show_desk(self, desk: Desk) -> None:
        """Show the notes and the time line of the card."""
        self._turn_at_the_beginning(desk)
        self._desk, card = desk, desk.card
        self.notes.show_notes(card.standing_notes(), editable=card.status != "sealed", clock=clock_of(card))
        if self._at == "hour":
            self.hour.show_hour(desk)

    def show_part(self, which: str) -> None:
        """Show one of the parts."""
        self._at = which
        self._tabs.show_choice(which)
        self._stack.setCurrentWidget(self._parts.get(which) or self._made(which))
        if which == "hour":
            self.hour.show_hour(self._desk)
        self.shown.emit(which)

    def turn(self, to: str) -> None:
        """Turn from the evidence to the guide or the time line, and back."""
        self.show_part("evidence" if self._at == to else to)

    def read_by(self, event: QKeyEvent) -> bool:
        """Scroll or copy what is read, by a key that the note line left; return whether it was for that."""
        read = self._stack.currentWidget()
        by = {Qt.Key.Key_PageUp: QSlider.SliderAction.SliderPageStepSub}
        by[Qt.Key.Key_PageDown] = QSlider.SliderAction.SliderPageStepAdd
        if isinstance(read, QAbstractScrollArea) and event.key() in by:
            read.verticalScrollBar().triggerAction(by[Qt.Key(event.key())])
        elif isinstance(read, QTextEdit) and event.matches(QKeySequence.StandardKey.Copy):
            read.copy()
        else:
            return False
        return True

    def _turn_at_the_beginning(self, desk: Desk) -> None:
        """Show what one prepares with until there is something of the interview; then it gives way."""
        if self._prepare is not None:
            self._prepare.show_desk(desk)
        before, self._before = self._before, is_before_the_hour(desk.card)
        if self._before and not before:
            self.show_part("prepare")
        elif before and not self._before and self._at == "prepare":
            self.show_part("evidence")

    def _made(self, which: str) -> QWidget:
        """Make what one prepares with, the CV, the guide or the brief, when it is first looked at."""
        if which == "prepare":
            self._prepare = self._make_prepare()
            return self._take_in(which, self._prepare)
        if which == "cv":
            from app.ui.scorecard.record.cv import CvView

            return self._take_in(which, CvView(self._given.cv()))
        from app.ui.widgets.markdown_view import MarkdownView

        frozen = self._desk.frozen
        assert frozen is not None
        name, words = (
            (self.tr("Guide"), frozen.guide) if which == "guide" else (self.tr("Brief"), frozen.brief)
        )
        view = MarkdownView(name)
        view.show_markdown(words, dict(frozen.pictures))
        return self._take_in(which, view)

    def _make_prepare(self) -> "PreparePane":
        from app.ui.scorecard.record.prepare import PreparePane

        made = PreparePane(self._desk, self._given.handed_over())
        made.wanted.connect(self.show_part)
        made.started.connect(self.started)
        made.told.connect(self.told)
        return made

    def _take_in(self, which: str, part: QWidget) -> QWidget:
        self._stack.addWidget(part)
        self._parts[which] = part
        return part

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._tabs)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
