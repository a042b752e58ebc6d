"""Record: what an interviewer has at hand during the exercise, for somebody who looks at the candidate."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.exercise import FrozenExercise
from app.domain.rubric import Rubric
from app.domain.scorecard import Scorecard
from app.ui.pages.commands import Command
from app.ui.widgets.findings import FindingList
from app.ui.widgets.markdown import MarkdownView
from app.ui.widgets.note_line import NoteLine
from app.ui.widgets.notes import NoteList
from app.ui.widgets.plan import PlanList
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import key_hints, label, rule, section

TICK = 1_000
"""Milliseconds between two looks at the clock."""


class RecordPane(QWidget):
    """Plan with timers, evidence with the note line, guide and brief, findings."""

    section_chosen = Signal(str)

    def __init__(
        self,
        rubric: Rubric,
        frozen: FrozenExercise,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rubric, self._frozen = rubric, frozen
        self._clock = clock
        self._card: Scorecard | None = None
        self.plan = PlanList()
        self.notes = NoteList(titles={each.id: each.title for each in rubric.dimensions})
        self.line = NoteLine()
        self.guide = MarkdownView(self.tr("Guide"))
        self.brief = MarkdownView(self.tr("Brief"))
        self.findings = FindingList()
        self._found: QLabel = section("")
        self._total = label("", "small")
        self._tabs = Segments(
            (("evidence", self.tr("Evidence")), ("guide", self.tr("Guide")), ("brief", self.tr("Brief"))),
            self.tr("Evidence, guide or brief"),
        )
        self._middle = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._show_time)
        self.plan.chosen.connect(self._choose)
        self._tabs.chosen.connect(self.show_middle)
        self._lay_out()
        self.guide.show_markdown(frozen.guide, dict(frozen.pictures))
        self.brief.show_markdown(frozen.brief, dict(frozen.pictures))

    def commands(self) -> list[Command]:
        """Return what can be done here by key."""
        return [
            Command("found", self.tr("Finding: found"), partial(self.findings.mark, "found"), ("F",)),
            Command("hint", self.tr("Finding: hint read out"), self.findings.hint, ("H",)),
            Command("missed", self.tr("Finding: missed"), partial(self.findings.mark, "missed"), ("M",)),
            Command("section", self.tr("Next section"), self.next_section, ("T",)),
            Command("guide", self.tr("Guide or evidence"), self.turn_middle, ("G",)),
        ]

    def show_card(self, card: Scorecard) -> None:
        """Show the notes, marks and times of `card`."""
        self._card = card
        editable = card.status != "sealed"
        self.notes.show_notes(card.standing_notes(), editable=editable)
        self.line.setEnabled(editable)
        exercise = self._frozen.exercise
        self.findings.show_findings([(each, card.findings.get(each.id)) for each in exercise.findings])
        found = sum(mark.outcome == "found" for mark in card.findings.values())
        words = self.tr("Findings · {found} of {all}").format(found=found, all=len(exercise.findings))
        self._found.setText(words.upper())
        self._show_time()
        if card.section() is not None and editable:
            self._timer.start()
        else:
            self._timer.stop()

    def show_middle(self, which: str) -> None:
        """Show the evidence, the guide or the brief."""
        self._tabs.show_choice(which)
        self._middle.setCurrentIndex(("evidence", "guide", "brief").index(which))

    def turn_middle(self) -> None:
        """Turn from the evidence to the guide and back."""
        self.show_middle("guide" if self._middle.currentIndex() == 0 else "evidence")

    def next_section(self) -> None:
        """Ask to turn to the section after the running one."""
        following = self.plan.following()
        self.section_chosen.emit(following or "")

    def _choose(self, key: str) -> None:
        running = self._card.section() if self._card else None
        self.section_chosen.emit("" if key == running else key)

    def _show_time(self) -> None:
        if self._card is None:
            return
        sealed = self._card.seals[0].at if self._card.seals else None
        spent = self._card.elapsed(sealed or self._clock())
        self.plan.show_plan(self._frozen.exercise.sections, spent, self._card.section())
        seconds = int(sum(spent.values()))
        total = self.tr("{minutes}:{seconds:02d} of {planned} minutes")
        planned = self._frozen.exercise.minutes
        self._total.setText(total.format(minutes=seconds // 60, seconds=seconds % 60, planned=planned))

    def _lay_out(self) -> None:
        variant = self._frozen.exercise.variant(self._frozen.variant)
        left = QVBoxLayout()
        left.setContentsMargins(16, 20, 16, 16)
        left.setSpacing(8)
        left.addWidget(_indented(section(self.tr("Plan"))))
        left.addWidget(self.plan)
        left.addWidget(_indented(self._total))
        if variant.reveal:
            left.addSpacing(16)
            left.addWidget(_indented(section(self.tr("To reveal midway"))))
            left.addWidget(_indented(label(variant.reveal, wrap=True)))
        left.addStretch(1)
        evidence = QWidget()
        column = QVBoxLayout(evidence)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notes, 1)
        for part in (evidence, self.guide, self.brief):
            self._middle.addWidget(part)
        first = self._rubric.dimension(self._frozen.exercise.focus[0])
        words = self.tr("What did you see or hear? Enter stamps it, #{code} files it under {title}.")
        self.line.invite(words.format(code=first.code, title=first.title), self.tr("Note"))
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 16, 28, 16)
        middle.setSpacing(10)
        middle.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self._middle, 1)
        middle.addWidget(self.line)
        right = QVBoxLayout()
        right.setContentsMargins(12, 20, 16, 16)
        right.setSpacing(8)
        right.addWidget(_indented(self._found))
        right.addWidget(self.findings, 1)
        hints = key_hints(
            (("F",), self.tr("found")),
            (("H",), self.tr("hint")),
            (("M",), self.tr("missed")),
        )
        hints.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        right.addWidget(hints)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 26)
        layout.addWidget(rule(vertical=True))
        layout.addLayout(middle, 54)
        layout.addWidget(rule(vertical=True))
        layout.addLayout(right, 36)
        self.show_middle("evidence")


def _indented(widget: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(8, 0, 8, 0)
    layout.addWidget(widget)
    return holder
