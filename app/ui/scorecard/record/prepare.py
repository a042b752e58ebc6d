"""Prepare: what an interviewer reads in the two minutes before the hour; nothing of it is recorded."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.packs.rubric import Role
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.preparation import HandedOver, is_before_the_hour
from app.ui.look import times
from app.ui.look.keys import called_by
from app.ui.look.theme import theme_of
from app.ui.scorecard import acquaintance
from app.ui.scorecard.acquaintance import AcquaintanceForm
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import scroll_area
from app.ui.widgets.text import button, label, section

WIDEST = 700
"""Lines of text are no longer than this many pixels at normal text size."""


class PreparePane(QWidget):
    """What this seat is for, what it looks at, what was handed over, the role, and the way to begin."""

    wanted = Signal(str)
    """Something to read instead: guide, brief or cv."""
    started = Signal()
    told = Signal(str, str)
    """How close one knows the candidate, and how: said anew."""

    def __init__(self, desk: Desk, before: Sequence[HandedOver], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._area = scroll_area(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("Prepare"))
        self._inner = QWidget(self._area.viewport())
        self._known = label("", wrap=True)
        self._change = button(self.tr("Change"), "plain")
        self._change.clicked.connect(lambda _=False: self._ask())
        self._form = AcquaintanceForm(self.tr("Keep this answer"), keyed=False)
        self._form.told.connect(self.told)
        self._form.hide()
        self._job = label("", wrap=True)
        self._job.hide()
        self._shown_job: QPushButton | None = None
        self._start = button("", "primary")
        self._start.setAccessibleName(self.tr("Start the hour"))
        self._start.clicked.connect(lambda _=False: self.started.emit())
        self._lay_out(before)
        for each in self.findChildren(QAbstractButton):  # a click leaves the cursor in the note line
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_desk(desk)

    def show_desk(self, desk: Desk) -> None:
        """Show what was said of knowing the candidate, and whether the hour can still be begun."""
        self._desk = desk
        self._known.setText(acquaintance.told(desk.card.acquaintance))
        self._change.setVisible(desk.card.status != "sealed")
        self._change.setText(self.tr("Change") if desk.card.acquaintance else self.tr("Answer"))
        self._form.hide()
        key = called_by(self, "desk/section")
        self._start.setText(f"{self.tr('Start the hour')}    {key}".strip())
        self._start.setVisible(is_before_the_hour(desk.card))

    def _ask(self) -> None:
        self._form.show_answer(self._desk.card.acquaintance)
        self._form.show()
        self._change.hide()
        self._area.ensureWidgetVisible(self._form)

    def _lay_out(self, before: Sequence[HandedOver]) -> None:
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 12, 16, 12)
        column.setSpacing(6)
        name = self._desk.panel.candidate.name
        column.addWidget(_prose(self.tr("Your hour with {name}").format(name=name), "page"))
        column.addWidget(_prose(self.tr("Two minutes to read. Nothing here is recorded."), "muted"))
        self._head(column, self.tr("What this seat is for"))
        column.addWidget(_prose(self._purpose(), "lead"))
        self._head(column, self.tr("You look at"))
        for focus in self._desk.seat.focus:
            dimension = self._desk.rubric.dimension(focus)
            column.addWidget(_prose(f"{dimension.title} · {dimension.asks}"))
        for each in before:
            self._hand_over(column, each)
        self._head(column, self.tr("If you are asked about the job"))
        column.addLayout(self._jobs(self._desk.rubric.role))
        column.addWidget(self._job)
        self._head(column, self.tr("Do you know this person?"))
        column.addWidget(self._known)
        column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        column.addStretch(1)
        self._area.setWidget(self._inner)
        foot = Flow(self._start, *self._papers())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)

    def _purpose(self) -> str:
        frozen = self._desk.frozen
        if frozen is not None:
            return frozen.exercise.summary
        return self.tr("The questions of your focus, in the same words for every candidate. No exercise.")

    def _hand_over(self, column: QVBoxLayout, each: HandedOver) -> None:
        said = self.tr("From {name}, {when} (facts, no rating)")
        when = times.when(each.at, self._desk.at)
        self._head(column, said.format(name=each.who, when=when))
        kept_back = self.tr("Kept back: the note may hold a verdict, and yours is to be your own.")
        column.addWidget(_prose(f"“{each.text}”") if each.text else _prose(kept_back, "muted"))

    def _jobs(self, role: Role) -> QLayout:
        """Return the headings of the role's summary; each shows its text when it is chosen."""
        row = Flow(spacing=4)
        for title, text in self._told_of(role):
            made = button(title, "plain")
            made.setCheckable(True)
            made.clicked.connect(partial(self._turn_job, made, text))
            row.addWidget(made)
        return row

    def _told_of(self, role: Role) -> Iterable[tuple[str, str]]:
        yield (
            self.tr("What it is for"),
            f"{role.purpose}\n{self.tr('Reports to: {who}').format(who=role.reports_to)}",
        )
        for title, sections in (
            (self.tr("Responsibilities"), role.responsibilities),
            (self.tr("Skills"), role.skills),
            (self.tr("Decisions"), role.decision_rights),
            (self.tr("Expectations"), role.expectations),
        ):
            yield title, "\n\n".join("\n".join([s.title, *(f"•  {p}" for p in s.points)]) for s in sections)
        measures = (f"•  {each.name}: {each.target} ({each.cadence})" for each in role.kpis)
        yield self.tr("Measures of success"), "\n".join(measures)

    def _turn_job(self, chosen: QPushButton, text: str) -> None:
        on = chosen is not self._shown_job
        if self._shown_job is not None:
            self._shown_job.setChecked(False)
        self._shown_job = chosen if on else None
        chosen.setChecked(on)
        self._job.setText(text)
        self._job.setVisible(on)

    def _papers(self) -> list[QWidget]:
        named = [("guide", self.tr("Guide")), ("brief", self.tr("Brief"))] if self._desk.frozen else []
        if self._desk.seat.cv:
            named.append(
                ("cv", self.tr("CV (PDF)") if self._desk.seat.cv.form == "pdf" else self.tr("CV (link)"))
            )
        made = []
        for key, text in named:
            each = button(text)
            each.clicked.connect(partial(self._want, key))
            made.append(each)
        return list(made)

    def _want(self, key: str) -> None:
        self.wanted.emit(key)

    def _head(self, column: QVBoxLayout, text: str) -> None:
        column.addSpacing(10)
        column.addWidget(section(text))


def _prose(text: str, kind: str = "") -> QWidget:
    made = label(text, kind, wrap=True)
    made.setMaximumWidth(theme_of().px(WIDEST))
    return made
