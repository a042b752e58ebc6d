"""One seat of a panel that is being set up: interviewer, exercise, time, minutes."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from app.domain.packs.rubric import LoopSeat
from app.ui.look.theme import theme_of
from app.ui.panels.cv_choice import CvChoice
from app.ui.widgets.combo import Combo, ComboChoice, LateChoice
from app.ui.widgets.spin_box import TimeField
from app.ui.widgets.text import button, label

LENGTHS = (30, 45, 60, 75, 90, 120)
"""Minutes to choose from; an exercise may add its own."""


class SeatRow(QFrame):
    """Asks for one seat."""

    removed = Signal()
    changed = Signal()
    exercise_chosen = Signal()

    def __init__(
        self, listed: Callable[[], Sequence[ComboChoice]], now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._place = label("", "strong")
        self._place.setMinimumWidth(theme_of().px(9))  # one number is as wide as another: columns align
        self._name = QLineEdit()
        self._name.setMaxLength(300)
        self._exercise = LateChoice(self.tr("No exercise"), listed)
        self._time = TimeField(now)
        self._minutes = Combo()
        for minutes in LENGTHS:
            self._minutes.addItem(self.tr("{n} minutes").format(n=minutes), minutes)
        self.show_minutes(60)
        self.cv = CvChoice()
        self.cv.changed.connect(self.changed)
        self._remove = button(self.tr("Remove"), "plain")
        self._remove.clicked.connect(lambda _=False: self.removed.emit())
        self._name.textChanged.connect(lambda _: self.changed.emit())
        self._exercise.activated.connect(lambda _: self.exercise_chosen.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._place, 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._exercise, 0, 2)
        grid.addWidget(self._remove, 0, 3)
        grid.addWidget(self._time, 1, 1, 1, 2)
        grid.addWidget(self._minutes, 1, 3)
        grid.addWidget(self.cv, 2, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)

    def show_place(self, place: int) -> None:
        """Number the seat, also for those who listen."""
        self._place.setText(str(place))
        self._name.setPlaceholderText(self.tr("Interviewer"))
        for widget, name in (
            (self._name, self.tr("Interviewer of seat {n}")),
            (self._exercise, self.tr("Exercise of seat {n}")),
            (self._minutes, self.tr("Minutes of seat {n}")),
            (self._remove, self.tr("Remove seat {n}")),
        ):
            widget.setAccessibleName(name.format(n=place))
        self.cv.call(self.tr("CV for seat {n}").format(n=place))

    def show_seat(self, interviewer: str, seat: LoopSeat) -> None:
        """Show what a usual loop says of the seat."""
        self._name.setText(interviewer)
        self.show_minutes(seat.minutes)
        if seat.exercise:
            self._exercise.show_key((seat.exercise, seat.variant or ""), seat.title)

    def show_minutes(self, minutes: int) -> None:
        """Show how long the interview takes."""
        if self._minutes.findData(minutes) < 0:
            self._minutes.addItem(self.tr("{n} minutes").format(n=minutes), minutes)
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))

    def interviewer(self) -> str:
        """Return who interviews."""
        return self._name.text()

    def exercise(self) -> tuple[str, str] | None:
        """Return the exercise and its variant, if there is one."""
        return self._exercise.key()

    def time(self) -> datetime | None:
        """Return when it begins; None while that is open."""
        return self._time.time()

    def minutes(self) -> int:
        """Return how long it takes."""
        return int(self._minutes.currentData())
