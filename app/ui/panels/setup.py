"""Set up a panel: candidate, rubric, seats, and the matrix of who sees what."""

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.packs.rubric import LoopSeat, Rubric
from app.domain.panel import Concern, Outline, coverage
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.ui.look import words
from app.ui.packs.exercise_choices import exercise_choices
from app.ui.panels.coverage import CoverageGrid
from app.ui.panels.extra_time import ExtraTimeChoice
from app.ui.panels.seat_row import SeatRow
from app.ui.widgets.combo import Combo, ComboChoice
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.splitter import StackingSplitter
from app.ui.widgets.text import button, label, line_edit, section
from app.ui.window_protocol import Window

if TYPE_CHECKING:
    from app.domain.panel import Panel

MOST = 12
"""Seats of a panel that is set up here."""


class SetupPage(QWidget):
    """Asks what a panel needs, and shows the panel once it is planned."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._packs = window.shelves.packs
        self._rubric: Rubric | None = None
        self.candidate = line_edit(self.tr("Candidate"))
        self.role = line_edit(self.tr("Role"))
        self.rubrics = Combo()
        self.rubrics.setAccessibleName(self.tr("Rubric and variant"))
        for listed in self._packs.rubrics().rubrics:
            self.rubrics.addItem(f"{listed.title} {listed.version}", (listed.id, None))
            for variant in listed.variants:
                self.rubrics.addItem(f"    {variant.title}", (listed.id, variant.id))
        self.extra = ExtraTimeChoice()
        self.loops = Combo()
        self.loops.setAccessibleName(self.tr("Usual loop"))
        self.rows: list[SeatRow] = []
        self._seats = QVBoxLayout()
        self.matrix = CoverageGrid()
        self._concerns = label("", wrap=True)
        self._problem = label("", "warn", wrap=True)
        self._problem.hide()
        self._add = button(self.tr("Add a seat"))
        self._plan = button(self.tr("Plan the panel"), "primary")
        self._lay_out()
        self.rubrics.currentIndexChanged.connect(lambda _: self._read())
        self.matrix.changed.connect(self._judge)
        self.loops.activated.connect(lambda _: self._take_loop())
        self._add.clicked.connect(lambda _=False: self.add_seat())
        self._plan.clicked.connect(lambda _=False: self.plan())
        self._read()

    def refresh(self) -> None:
        """Begin anew when the last panel was planned."""
        self.candidate.setFocus()

    def add_seat(self, interviewer: str = "", seat: LoopSeat | None = None) -> None:
        """Add a seat, with what is known of it."""
        if len(self.rows) >= MOST or self._rubric is None:
            return
        row = SeatRow(self._list_exercises, self._workspace.clock())
        if seat is not None:
            row.show_seat(interviewer, seat)
        row.removed.connect(partial(self._remove, row))
        row.changed.connect(self._judge)
        row.exercise_chosen.connect(partial(self._take_focus, row))
        row.cv.refused.connect(self._window.show_problem)
        self.rows.append(row)
        self._seats.addWidget(row)
        self._show_matrix([*self.matrix.focus(), seat.focus if seat else ()])

    def plan(self) -> None:
        """Plan the panel; say what is missing when it cannot be."""
        if self._rubric is None:
            return
        try:
            made: Panel = planning.plan_panel(
                self._workspace,
                self.candidate.text(),
                self._rubric,
                self._asked(),
                role=self.role.text(),
                extra=self.extra.extra(),
            )
        except EvenhandError as error:
            self._problem.setText(words.translated(error))
            self._problem.show()
            return
        self._problem.hide()
        self.candidate.clear()
        self.extra.setCurrentIndex(0)
        self._window.show_panel(made.id)

    def _asked(self) -> list[SeatPlan]:
        """Return the seats as they are asked for; raise a sentence where one is wanting."""
        seats = []
        for row, focus in zip(self.rows, self.matrix.focus(), strict=True):
            if not focus:
                raise EvenhandError("Each seat needs at least one dimension to focus on.")
            chosen = row.exercise()
            frozen = self._packs.exercise(chosen[0], chosen[1] or None) if chosen else None
            seats.append(SeatPlan(row.interviewer(), focus, row.time(), row.minutes(), frozen, row.cv.cv()))
        return seats

    def _read(self) -> None:
        chosen = self.rubrics.currentData()
        if chosen is None:
            return
        self._rubric = self._packs.rubric(*chosen)
        self.role.setPlaceholderText(self._rubric.role.title)
        self.loops.clear()
        self.loops.addItem(self.tr("Own seats"), None)
        for loop in self._rubric.loops:
            self.loops.addItem(loop.title, loop.id)
        if self.rows:
            self._show_matrix(self.matrix.focus())
        elif self.loops.count() > 1:
            self.loops.setCurrentIndex(1)
            self._take_loop()
        else:
            self.add_seat()

    def _take_loop(self) -> None:
        loop = self.loops.currentData()
        if loop is None or self._rubric is None:
            return
        names = [row.interviewer() for row in self.rows]
        while self.rows:
            self._remove(self.rows[-1])
        for name, seat in zip_longest(names, self._rubric.loop(loop).seats, fillvalue=None):
            if seat is not None:
                self.add_seat(name or "", seat)

    def _list_exercises(self) -> list[ComboChoice]:
        return exercise_choices(self._packs.shelf().exercises)

    def _take_focus(self, row: SeatRow) -> None:
        """Give a seat the focus that its exercise is made for."""
        chosen = row.exercise()
        if chosen:
            exercise = self._packs.exercise(chosen[0], chosen[1] or None).exercise
            row.show_minutes(exercise.minutes)
            wanted, at = self.matrix.focus(), self.rows.index(row)
            wanted[at] = exercise.focus
            self._show_matrix(wanted)

    def _remove(self, row: SeatRow) -> None:
        wanted, at = self.matrix.focus(), self.rows.index(row)
        del wanted[at]
        self.rows.remove(row)
        self._seats.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_matrix(wanted)

    def _show_matrix(self, focus: list[tuple[str, ...]]) -> None:
        """Show the matrix for as many seats as there are, ticked as `focus` says."""
        if self._rubric is None:
            return
        self.matrix.show_focus(self._rubric, focus[: len(self.rows)])
        for at, row in enumerate(self.rows, start=1):
            row.show_place(at)
        self._judge()

    def _judge(self) -> None:
        """Say what asks for a second look; nothing of it stands in the way."""
        if self._rubric is None:
            return
        outlines = [
            Outline(focus, chosen[0] if (chosen := row.exercise()) else None)
            for row, focus in zip(self.rows, self.matrix.focus(), strict=True)
        ]
        found = [self._told(each) for each in coverage(self._rubric, outlines).concerns]
        calm = self.tr("Every dimension is seen by two seats or more, and no seat has more than five.")
        self._concerns.setText("\n".join(found) or calm)
        self._add.setEnabled(len(self.rows) < MOST)

    def _told(self, concern: Concern) -> str:
        assert self._rubric is not None
        if concern.what == "crowded":
            said = self.tr("Seat {n} has more than five dimensions in focus: a lot for one hour.")
            return said.format(n=concern.seats[0] + 1)
        if concern.what == "repeated":
            said = self.tr("Seats {seats} give the same exercise: the candidate would meet it twice.")
            return said.format(seats=", ".join(str(at + 1) for at in concern.seats))
        title = self._rubric.dimension(concern.subject).title
        said = self.tr("{dimension} is seen by one seat only.")
        if not concern.seats:
            said = self.tr("{dimension} is seen by no seat.")
        return said.format(dimension=title)

    def _lay_out(self) -> None:
        about = self.tr(
            "One candidate, one rubric, several seats. Each interviewer gets a kit; their cards stay closed "
            "until all are sealed."
        )
        layout = page_layout(self, self.tr("New panel"), about, self._plan, wide=True)
        left, right = QWidget(), QWidget()
        form = QVBoxLayout(left)
        form.setContentsMargins(0, 0, 20, 0)
        form.setSpacing(6)
        for name, edit in (
            (self.tr("Candidate"), self.candidate),
            (self.tr("Role"), self.role),
            (self.tr("Extra time"), self.extra),
            (self.tr("Rubric and variant"), self.rubrics),
            (self.tr("Usual loop"), self.loops),
        ):
            form.addWidget(section(name))
            form.addWidget(edit)
        form.addSpacing(8)
        form.addWidget(section(self.tr("Seats")))
        form.addLayout(self._seats)
        form.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        form.addStretch(1)
        column = QVBoxLayout(right)
        column.setContentsMargins(20, 0, 16, 0)
        column.setSpacing(10)
        column.addWidget(section(self.tr("Who sees what")))
        column.addWidget(self.matrix)
        column.addWidget(self._concerns)
        column.addWidget(self._problem)
        column.addStretch(1)
        both = StackingSplitter("setup", 840, scrolling(left), scrolling(right), sizes=(600, 400))
        layout.addWidget(both, 1)
        self._seats.setSpacing(8)
