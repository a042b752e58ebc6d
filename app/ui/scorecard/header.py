"""The head of the desk: who is interviewed, with what, how far the card is, and the phase."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.scorecard.desk import Desk
from app.domain.scorecard.hour import waits
from app.ui.look.keycaps import cap
from app.ui.look.theme import theme_of
from app.ui.scorecard import steps
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import Elided, button, label

ROOMY = 1.5
"""From this size of text on there is no room for a key beside its word."""


class DeskHeader(QWidget):
    """Shows the card in one line; `phase_chosen` asks to record or to evaluate, `start_wanted` for the clock.

    Start stands where the clock will be, until the hour has begun.
    """

    phase_chosen = Signal(str)
    start_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Elided("title", keep=260)
        self._name.setText(desk.panel.candidate.name)
        self._name.setMaximumWidth(520)
        self._about = Elided("muted")
        self._about.setText(_about(desk))
        self._coverage = Elided("muted")
        self._clock = label("", "clock")
        self._clock.setAccessibleName(self.tr("Time of the hour"))
        self._start = button("", "primary")
        self._start.setAccessibleName(self.tr("Start the clock"))
        self._start.setToolTip(self.tr("The first note, question or finding starts the hour too"))
        self._start.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._start.clicked.connect(lambda _=False: self.start_wanted.emit())
        self._phases = Segments(
            (("record", self.tr("Record")), ("evaluate", self.tr("Evaluate"))), self.tr("Record or evaluate")
        )
        self._phases.chosen.connect(self.phase_chosen)
        self.more = button("⋯", "plain", tip=self.tr("More of this interview"))
        self.more.setAccessibleName(self.tr("More of this interview"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 14, 28, 14)
        layout.setSpacing(10)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addStretch(1)
        layout.addWidget(self._coverage)
        layout.addWidget(self._phases)
        layout.addWidget(self._clock)
        layout.addWidget(self._start)
        layout.addWidget(self.more)

    def show_desk(self, desk: Desk, *, recording: bool) -> None:
        """Show how far the card is, and the phase."""
        self._coverage.setText(steps.coverage(desk))
        self._coverage.setVisible(not recording)
        to_start = recording and waits(desk)
        self._clock.setVisible(recording and bool(desk.card.sections))
        with_key = self.tr("Start  {key}").format(key=cap("Alt+T"))
        self._start.setText(with_key if theme_of().scale < ROOMY else self.tr("Start"))
        self._start.setVisible(to_start)
        self._phases.show_choice("record" if recording else "evaluate")

    def quieten_start(self, quiet: bool) -> None:
        """Have Start step back while the page has a larger one."""
        self._start.setProperty("kind", "" if quiet else "primary")
        self._start.style().polish(self._start)

    def show_clock(self, words: str) -> None:
        """Show the time of the hour so far, of the time planned."""
        self._clock.setText(words)
        self._clock.setAccessibleDescription(words)


def _about(desk: Desk) -> str:
    exercise, variant = desk.seat.exercise, desk.rubric.variant
    case = f"{exercise.title}, {exercise.variant_title}" if exercise else desk.panel.role
    seats = [seat.id for seat in desk.panel.seats]
    place = QCoreApplication.translate("DeskHeader", "seat {number} of {all}")
    numbered = place.format(number=seats.index(desk.seat.id) + 1, all=len(seats)) if len(seats) > 1 else ""
    parts = [case, variant.title if variant else "", desk.seat.interviewer.name, numbered]
    return " · ".join(part for part in parts if part)
