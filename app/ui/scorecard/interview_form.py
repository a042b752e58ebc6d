"""The form of an interview: candidate, interviewer, time, rubric, exercise, focus."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.desk import Desk
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.ui.look import language, words
from app.ui.look.keycaps import cap
from app.ui.packs.exercise_choices import exercise_choices
from app.ui.widgets.combo import Combo, ComboChoice, LateChoice
from app.ui.widgets.spin_box import TimeField
from app.ui.widgets.text import label, line_edit, section
from app.ui.window_protocol import Window

COMFORTABLE = 5
"""More focus dimensions than this are a lot for one hour."""
_EXERCISES = "Alt+E"
"""Opens the list of exercises, whichever field one is in."""


class InterviewForm(QWidget):
    """Asks what a seat needs, also while the rubrics are still read; `filled` says that they are there."""

    filled = Signal()

    def __init__(self, window: Window, changed: Desk | None = None) -> None:
        """Be empty, or show the interview that is to be changed; that keeps its rubric."""
        super().__init__()
        self._shelves = window.shelves
        self.candidate = line_edit(self.tr("Candidate"))
        self.interviewer = line_edit(self.tr("Interviewer"))
        self.interviewer.setText(window.settings.interviewer_name)
        self.time = TimeField(window.workspace.clock())
        self.minutes = 60
        self.languages = Combo()
        self.languages.setAccessibleName(self.tr("Language of the rubric"))
        self.languages.hide()
        self._languages_of: dict[str, tuple[str, ...]] = {}
        self.rubrics = Combo()
        self.rubrics.setAccessibleName(self.tr("Rubric and variant"))
        self.exercises = LateChoice(self.tr("No exercise"), self._list_exercises)
        self.exercises.setAccessibleName(self.tr("Exercise"))
        self.rubric: Rubric | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self._focus_of: dict[str, tuple[str, ...]] = {}
        self._changed, self._case = changed, self.exercises.key()
        self._focus = QGridLayout()
        self._advice = label("", "muted", wrap=True)
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self._stays = label("", "muted", wrap=True)
        self._stays.hide()
        self._lay_out()
        self.rubrics.currentIndexChanged.connect(lambda _: self._offer_languages())
        self.languages.activated.connect(lambda _: self._read())
        self.exercises.activated.connect(lambda _: self._take_focus())
        QShortcut(QKeySequence(_EXERCISES), self, self._open_exercises)
        if changed is not None:
            self._show(changed)
        elif self._shelves.packs.at_hand:
            self._offer_rubrics()
        else:
            self._advice.setText(self.tr("Reading the rubrics…"))
            self._shelves.done.connect(self._offer_when_read)
            self._shelves.refused.connect(self.show_problem)
            self._shelves.fetch()

    def fill_in(self, candidate: str, starts_at: datetime, minutes: int) -> None:
        """Show what is known of the interview already."""
        self.candidate.setText(candidate)
        self.time.show_time(starts_at)
        self.minutes = minutes

    def asked(self) -> SeatPlan:
        """Return the seat as it is asked for; raise a sentence where something is wanting."""
        if self.rubric is None:
            self._offer_rubrics()  # waits for what is being read
        if self.rubric is None:
            raise EvenhandError(
                "There is no sound rubric in {folder}.", folder=self._shelves.packs.rubrics_folder
            )
        focus = tuple(key for key, box in self.boxes.items() if box.isChecked())
        if not focus:
            raise EvenhandError("Choose at least one dimension to focus on.")
        name, chosen = planning.named(self.interviewer.text(), "interviewer"), self.exercises.key()
        if self._changed is not None and chosen == self._case:  # as it was frozen, whatever the pack says now
            return SeatPlan(name, focus, self.time.time(), self.minutes, self._changed.frozen)
        frozen = self._shelves.packs.exercise(*chosen) if chosen else None
        minutes = frozen.exercise.minutes if frozen else self.minutes
        extra = self._changed.seat.extra if self._changed else None
        if frozen and extra:  # without an exercise the minutes stay, and hold it already
            minutes += extra.beyond(minutes)
        return SeatPlan(name, focus, self.time.time(), minutes, frozen)

    def show_problem(self, sentence: str) -> None:
        """Say what is missing, or why it cannot be."""
        self.problem.setText(sentence)
        self.problem.show()

    def _show(self, desk: Desk) -> None:
        seat, rubric = desk.seat, desk.panel.rubric
        self.candidate.setText(desk.panel.candidate.name)
        self.interviewer.setText(seat.interviewer.name)
        self.time.show_time(seat.starts_at)
        self.minutes = seat.minutes
        self.rubrics.blockSignals(True)
        self.rubrics.addItem(f"{rubric.title} {rubric.version}", (rubric.id, rubric.variant))
        self._stays.setText(
            self.tr("Who interviews and the rubric stay. For another, take this interview back.")
        )
        self._stays.show()
        if seat.exercise is not None:
            case = seat.exercise
            self.exercises.show_key((case.id, case.variant), f"{case.title}: {case.variant_title}")
        self._case = self.exercises.key()
        self.exercises.activated.connect(lambda _: self._warn())
        self._show_rubric(desk.rubric)
        for key, box in self.boxes.items():
            box.setChecked(key in seat.focus)

    def _warn(self) -> None:
        """Say what another exercise would cost, before it does."""
        marked = len(self._changed.card.findings) if self._changed else 0
        lost = marked if self.exercises.key() != self._case else 0
        self.problem.setVisible(lost > 0)
        said = self.tr("What was marked of the other exercise's findings goes: {n}. Every note stays.")
        self.problem.setText(said.format(n=lost))

    def _offer_when_read(self, _read: object) -> None:
        if self.rubric is None:
            self._offer_rubrics()

    def _offer_rubrics(self) -> None:
        self.rubrics.blockSignals(True)
        self.rubrics.clear()
        for listed in self._shelves.packs.rubrics().rubrics:
            self.rubrics.addItem(f"{listed.title} {listed.version}", (listed.id, None))
            self._languages_of[listed.id] = listed.languages
            for variant in listed.variants:
                self.rubrics.addItem(f"    {variant.title}", (listed.id, variant.id))
        self.rubrics.blockSignals(False)
        self._offer_languages()

    def _offer_languages(self) -> None:
        """Offer the languages of the chosen rubric, the window's first; a variant has but its own."""
        rubric, variant = self.rubrics.currentData() or ("", None)
        offered = self._languages_of.get(rubric, ("",))[: 1 if variant else None]
        self.languages.clear()
        for code in offered:
            self.languages.addItem(language.called(code), code)
        self.languages.setCurrentIndex(max(0, self.languages.findData(language.wished(offered))))
        self.languages.setVisible(len(offered) > 1)
        self._read()

    def _read(self) -> None:
        chosen, packs = self.rubrics.currentData(), self._shelves.packs
        self.rubric = None
        if chosen is None:
            nothing = self.tr("There is no sound rubric in {folder}.")
            self.show_problem(nothing.format(folder=packs.rubrics_folder))
            return
        try:
            name, variant = chosen
            rubric = packs.rubric(name, variant, self.languages.currentData())
        except EvenhandError as error:
            self.show_problem(words.translated(error))
        else:
            self.problem.hide()
            self._show_rubric(rubric)

    def _show_rubric(self, rubric: Rubric) -> None:
        self.rubric = rubric
        titles = {dimension.id: dimension.title for dimension in rubric.dimensions}
        if titles != {key: box.text() for key, box in self.boxes.items()}:
            self._fill(rubric)
        self._advise()
        self.filled.emit()

    def _list_exercises(self) -> list[ComboChoice]:
        listed = self._shelves.packs.shelf().exercises
        self._focus_of = {each.id: each.focus for each in listed}
        return exercise_choices(listed)

    def _open_exercises(self) -> None:
        self.exercises.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.exercises.showPopup()

    def _take_focus(self) -> None:
        """Check what the exercise shows; the boxes of a rubric that is read later come to that too."""
        chosen = self.exercises.key()
        wanted = self._focus_of.get(chosen[0]) if chosen else None
        for key, box in self.boxes.items():
            box.setChecked(wanted is None or key in wanted)

    def _fill(self, rubric: Rubric) -> None:
        for box in self.boxes.values():
            box.deleteLater()
        self.boxes = {}
        for at, dimension in enumerate(rubric.dimensions):
            box = QCheckBox(dimension.title)
            box.toggled.connect(lambda _: self._advise())
            self.boxes[dimension.id] = box
            self._focus.addWidget(box, at // 2, at % 2)
        self._take_focus()

    def _advise(self) -> None:
        chosen = sum(box.isChecked() for box in self.boxes.values())
        many = self.tr(
            "{n} dimensions in one hour are a lot. Where more than one person interviews, share them."
        )
        self._advice.setText(
            many.format(n=chosen)
            if chosen > COMFORTABLE
            else self.tr("Other dimensions can still be rated when they are seen.")
        )

    def _lay_out(self) -> None:
        self.fields = inner = QVBoxLayout(self)
        inner.setContentsMargins(28, 4, 28, 4)
        inner.setSpacing(8)
        fixed = self._changed is not None
        for name, edit, stays in (
            (self.tr("Candidate"), self.candidate, False),
            (self.tr("Interviewer"), self.interviewer, fixed),
            (self.tr("Time"), self.time, False),
            (self.tr("Rubric and variant"), _beside(self.rubrics, self.languages), fixed),
            (self.tr("Exercise"), self.exercises, False),
        ):
            title = section(name)
            inner.addWidget(_keyed(title, _EXERCISES) if edit is self.exercises else title)
            inner.addWidget(edit)
            inner.addSpacing(0 if stays else 6)
            title.setVisible(not stays)
            edit.setVisible(not stays)
        inner.addWidget(section(self.tr("Your focus")))
        self._focus.setVerticalSpacing(8)
        inner.addLayout(self._focus)
        inner.addWidget(self._advice)
        inner.addWidget(self._stays)
        inner.addStretch(1)


def _beside(wide: QWidget, narrow: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return holder


def _keyed(title: QWidget, key: str) -> QWidget:
    """Return a field's title beside the key that leads to the field."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(title)
    row.addWidget(label(cap(key), "key"))
    row.addStretch(1)
    return holder
