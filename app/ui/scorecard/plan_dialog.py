"""Plan an interview: the dialog that asks for one, and begins it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from app.domain.errors import EvenhandError
from app.domain.panel import Panel
from app.domain.scorecard.desk import Desk
from app.services.panels import planning
from app.ui.look import words
from app.ui.scorecard.interview_form import InterviewForm
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class InterviewDialog(QDialog):
    """The form of an interview with a button that does something with it."""

    def __init__(
        self,
        window: Window,
        name: str,
        title: str,
        does: str,
        do: Callable[[InterviewForm], object],
        changed: Desk | None = None,
    ) -> None:
        """Let a button, which says what it `does`, `do` that with the form, or raise a sentence."""
        super().__init__(window.window())
        self._do = do
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.form = InterviewForm(window, changed)
        self._title = label(title, "title")
        self._act = button(does, "primary")
        self._lay_out()
        self._act.clicked.connect(lambda _=False: self.act())
        self._act.setDefault(True)
        self.form.filled.connect(self._fit)
        self.form.candidate.setFocus()

    def act(self) -> None:
        """Do what the dialog is for; say what is missing when it cannot be done."""
        try:
            self._do(self.form)
        except EvenhandError as error:
            self.form.show_problem(words.translated(error))
        else:
            self.accept()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(28, 8, 28, 0)
        row.setSpacing(8)
        row.addWidget(self.form.problem, 1)
        row.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        row.addWidget(cancel)
        row.addWidget(self._act)
        self._title.setContentsMargins(28, 0, 28, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 20)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(scrolling(self.form), 1)
        layout.addLayout(row)

    def _fit(self) -> None:
        """Be as large as the form, but no larger than the window: then it scrolls."""
        self.form.fields.activate()
        form = self.form.sizeHint()
        width = max(480, form.width() + 20)
        around = self._title.sizeHint().height() + self._act.sizeHint().height()
        parent = self.parentWidget()
        room = parent.window().height() - 48 if parent is not None else 10_000
        self.setMinimumWidth(min(width, 640))
        self.resize(width, min(room, form.height() + around + 72))

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)


class NewInterviewDialog(InterviewDialog):
    """Asks what a panel with one seat needs; `planned` carries the panel."""

    planned = Signal(Panel)

    def __init__(self, window: Window) -> None:
        title = self.tr("New interview")
        super().__init__(window, "new-interview", title, self.tr("Start scoring"), self._plan)
        self._workspace = window.workspace

    def fill_in(self, candidate: str, starts_at: datetime, minutes: int) -> None:
        """Show what is known of the interview already."""
        self.form.fill_in(candidate, starts_at, minutes)

    def _plan(self, form: InterviewForm) -> None:
        seat = form.asked()
        assert form.rubric is not None
        self.planned.emit(planning.plan_panel(self._workspace, form.candidate.text(), form.rubric, [seat]))
