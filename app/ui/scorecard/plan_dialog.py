"""Plan an interview: candidate, interviewer, rubric variant, focus."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import EvenhandError
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.store.packs.exercises import list_exercises, load_exercise
from app.store.packs.rubrics import list_rubrics, load_rubric
from app.ui.look import language, words
from app.ui.widgets.lazy_combo import ComboChoice, LateChoice
from app.ui.widgets.optional_time import TimeField
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window

COMFORTABLE = 5
"""More focus dimensions than this are a lot for one hour."""


class NewInterviewDialog(QDialog):
    """Asks what a panel with one seat needs; `planned` carries the panel."""

    planned = Signal(Panel)

    def __init__(self, window: Window) -> None:
        super().__init__(window.window())
        self._workspace = window.workspace
        self._packs, self._cases = window.packs.rubrics, window.packs.exercises
        self.setObjectName("new-interview")
        self.setWindowTitle(self.tr("New interview"))
        self._candidate = _line(self.tr("Candidate"))
        self._interviewer = _line(self.tr("Interviewer"))
        self._interviewer.setText(window.settings.interviewer_name)
        self._languages = QComboBox()
        self._languages.setAccessibleName(self.tr("Language of the rubric"))
        self._languages_of: dict[str, tuple[str, ...]] = {}
        self._rubrics = QComboBox()
        self._rubrics.setAccessibleName(self.tr("Rubric and variant"))
        for listed in list_rubrics(self._packs).rubrics:
            self._rubrics.addItem(f"{listed.title} {listed.version}", (listed.id, None))
            self._languages_of[listed.id] = listed.languages
            for variant in listed.variants:
                self._rubrics.addItem(f"    {variant.title}", (listed.id, variant.id))
        self._time = TimeField(self._workspace.clock())
        self._minutes = 60
        self._exercises = LateChoice(self.tr("No exercise"), self._list_exercises)
        self._exercises.setAccessibleName(self.tr("Exercise"))
        self._rubric: Rubric | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._focus_of: dict[str, tuple[str, ...]] = {}
        self._focus = QGridLayout()
        self._advice = label("", "muted", wrap=True)
        self._problem = label("", "warn", wrap=True)
        self._start = button(self.tr("Start scoring"), "primary")
        self._lay_out()
        self._rubrics.currentIndexChanged.connect(lambda _: self._offer_languages())
        self._languages.activated.connect(lambda _: self._read())
        self._exercises.activated.connect(lambda _: self._take_focus())
        self._start.clicked.connect(lambda _=False: self.plan())
        self._start.setDefault(True)
        self._offer_languages()
        self._candidate.setFocus()

    def fill_in(self, candidate: str, starts_at: datetime, minutes: int) -> None:
        """Show what is known of the interview already."""
        self._candidate.setText(candidate)
        self._time.show_time(starts_at)
        self._minutes = minutes

    def plan(self) -> None:
        """Plan the panel; say what is missing when it cannot be."""
        if self._rubric is None:
            return
        focus = tuple(key for key, box in self._boxes.items() if box.isChecked())
        try:
            if not focus:
                raise EvenhandError("Choose at least one dimension to focus on.")
            chosen = self._exercises.key()
            frozen = load_exercise(self._cases, *chosen) if chosen else None
            name = planning.named(self._interviewer.text(), "interviewer")
            minutes = frozen.exercise.minutes if frozen else self._minutes
            seat = SeatPlan(name, focus, self._time.time(), minutes, frozen)
            panel = planning.plan_panel(self._workspace, self._candidate.text(), self._rubric, [seat])
        except EvenhandError as error:
            self._problem.setText(words.translated(error))
            self._problem.show()
        else:
            self.planned.emit(panel)
            self.accept()

    def _offer_languages(self) -> None:
        """Offer the languages of the chosen rubric, the window's first; a variant has but its own."""
        rubric, variant = self._rubrics.currentData() or ("", None)
        offered = self._languages_of.get(rubric, ("",))[: 1 if variant else None]
        self._languages.clear()
        for code in offered:
            self._languages.addItem(language.called(code), code)
        self._languages.setCurrentIndex(max(0, self._languages.findData(language.wished(offered))))
        self._languages.setVisible(len(offered) > 1)
        self._read()

    def _read(self) -> None:
        chosen = self._rubrics.currentData()
        self._start.setEnabled(chosen is not None)
        if chosen is None:
            self._problem.setText(self.tr("There is no sound rubric in {folder}.").format(folder=self._packs))
            self._problem.show()
            return
        self._rubric = None
        try:
            rubric, variant = chosen
            self._rubric = load_rubric(self._packs, rubric, variant, self._languages.currentData())
        except EvenhandError as error:
            self._start.setEnabled(False)
            self._problem.setText(words.translated(error))
            self._problem.show()
            return
        self._problem.hide()
        titles = {dimension.id: dimension.title for dimension in self._rubric.dimensions}
        if titles != {key: box.text() for key, box in self._boxes.items()}:
            self._fill()
        self._advise()

    def _list_exercises(self) -> list[ComboChoice]:
        listed = list_exercises(self._cases).exercises
        self._focus_of = {each.id: each.focus for each in listed}
        return [
            (f"{each.title}: {title}", each.id, variant)
            for each in listed
            for variant, title in each.variants
        ]

    def _take_focus(self) -> None:
        chosen = self._exercises.key()
        wanted = self._focus_of.get(chosen[0]) if chosen else None
        for key, box in self._boxes.items():
            box.setChecked(wanted is None or key in wanted)

    def _fill(self) -> None:
        assert self._rubric is not None
        for box in self._boxes.values():
            box.deleteLater()
        self._boxes = {}
        for at, dimension in enumerate(self._rubric.dimensions):
            box = QCheckBox(dimension.title)
            box.setChecked(True)
            box.toggled.connect(lambda _: self._advise())
            self._boxes[dimension.id] = box
            self._focus.addWidget(box, at // 2, at % 2)

    def _advise(self) -> None:
        chosen = sum(box.isChecked() for box in self._boxes.values())
        many = self.tr(
            "{n} dimensions in one hour are a lot. Where more than one person interviews, share them."
        )
        self._advice.setText(
            many.format(n=chosen)
            if chosen > COMFORTABLE
            else self.tr("Other dimensions can still be rated when they are seen.")
        )

    def _lay_out(self) -> None:
        form = QWidget()
        inner = QVBoxLayout(form)
        inner.setContentsMargins(28, 4, 28, 4)
        inner.setSpacing(8)
        for name, edit in (
            (self.tr("Candidate"), self._candidate),
            (self.tr("Interviewer"), self._interviewer),
            (self.tr("Time"), self._time),
            (self.tr("Rubric and variant"), _beside(self._rubrics, self._languages)),
            (self.tr("Exercise"), self._exercises),
        ):
            inner.addWidget(section(name))
            inner.addWidget(edit)
            inner.addSpacing(6)
        inner.addWidget(section(self.tr("Your focus")))
        self._focus.setVerticalSpacing(8)
        inner.addLayout(self._focus)
        inner.addWidget(self._advice)
        inner.addStretch(1)
        self._problem.hide()
        title = label(self.tr("New interview"), "title")
        row = QHBoxLayout()
        row.setContentsMargins(28, 8, 28, 0)
        row.setSpacing(8)
        row.addWidget(self._problem, 1)
        row.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        row.addWidget(cancel)
        row.addWidget(self._start)
        title.setContentsMargins(28, 0, 28, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 20)
        layout.setSpacing(0)
        layout.addWidget(title)
        layout.addWidget(scrolling(form), 1)
        layout.addLayout(row)
        self._form, self._around = form, (title, self._start)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as the form, but no larger than the window: then it scrolls."""
        form = self._form.sizeHint()
        width = max(480, form.width() + 20)
        around = sum(part.sizeHint().height() for part in self._around)
        parent = self.parentWidget()
        room = parent.window().height() - 48 if parent is not None else 10_000
        self.setMinimumWidth(min(width, 640))
        self.resize(width, min(room, form.height() + around + 72))
        super().showEvent(event)


def _beside(wide: QWidget, narrow: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return holder


def _line(name: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setAccessibleName(name)
    edit.setMaxLength(300)
    return edit
