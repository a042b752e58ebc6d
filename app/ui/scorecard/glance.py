"""Glance: the essential in large letters, for a screen two steps away. It leaves no trace."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.desk import Desk
from app.ui.look import words
from app.ui.scorecard.notes.line import NoteLine
from app.ui.scorecard.record.pane import remaining
from app.ui.scorecard.record.plan import Stretch
from app.ui.scorecard.record.script import Asked
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import label, section

MOST = 3
"""The most follow-ups that are shown."""


class GlancePane(QWidget):
    """The section with what is left of it, the next question, the note line, what to come back to."""

    def __init__(self, rubric: Rubric, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = NoteLine(rubric=rubric)
        self.line.invite(self.tr("Note"), self.tr("Note"))
        self._section: QLabel = label("", "glance-title", wrap=True)
        self._left: QLabel = label("", "glance-time")
        self._question: QLabel = label("", "glance", wrap=True)
        self._next = section(self.tr("Next question"))
        self._back = section(self.tr("Come back to"))
        self._follow_ups: QLabel = label("", "glance-small", wrap=True)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(64, 40, 64, 16)
        layout.setSpacing(10)
        layout.addWidget(self._section)
        layout.addWidget(self._left)
        layout.addStretch(2)
        for part in (self._next, self._question):
            layout.addWidget(part)
        layout.addStretch(1)
        for part in (self._back, self._follow_ups):
            layout.addWidget(part)
        layout.addStretch(2)
        foot = QVBoxLayout()
        foot.setContentsMargins(64, 0, 64, 24)
        foot.addWidget(self.line)
        away = label(self.tr("F11 leaves this view."), "small")
        foot.addWidget(away, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner), 1)
        whole.addLayout(foot)

    def show_hour(self, desk: Desk, at: Stretch | None, asked: Asked | None) -> None:
        """Show where the hour stands: the section at hand, the next question, what to come back to."""
        self._section.setText(at.section.title if at else self.tr("Not begun"))
        self._left.setText(self._told(at) if at else "")
        over = bool(at and at.over)
        if self._left.property("over") != over:
            self._left.setProperty("over", over)
            self._left.style().polish(self._left)
        self._next.setVisible(asked is not None)
        self._question.setText(asked.question.text if asked else "")
        waiting = desk.card.follow_ups()
        self._back.setVisible(bool(waiting))
        self._follow_ups.setText("\n".join(f"? {words.noted(note)}" for note in waiting[-MOST:]))
        self.line.setEnabled(desk.card.status != "sealed")

    def _told(self, at: Stretch) -> str:
        left = remaining(at)
        if at.paused:
            return self.tr("The clock stands")
        if at.over:
            over = int(at.over // 60) + 1
            return words.counted(over, self.tr("▲ {n} minute over"), self.tr("▲ {n} minutes over"))
        return words.counted(left, self.tr("{n} minute left"), self.tr("{n} minutes left"))
