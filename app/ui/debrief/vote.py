"""A silent vote: one seat chooses while the others look away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.panel import Seat
from app.domain.scorecard.marks import Recommendation
from app.ui.look import words
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label

CHOICES: tuple[Recommendation, ...] = ("strong-no", "no", "no-decision", "yes", "strong-yes")


class VoteDialog(FormDialog):
    """Asks one seat; what was chosen before is not shown."""

    chosen = Signal(str, str)
    """The seat, and what it votes."""

    def __init__(self, seat: Seat, parent: QWidget) -> None:
        super().__init__("vote", self.tr("Vote of {name}").format(name=seat.interviewer.name), parent)
        self.setWindowTitle(self.tr("Vote"))
        self.form.setSpacing(10)
        about = self.tr("Nobody sees a vote before all are shown together.")
        self.form.addWidget(label(about, "muted", wrap=True))
        for choice in CHOICES:
            made = button(words.recommendation(choice))
            made.clicked.connect(lambda _=False, choice=choice: self._choose(seat.id, choice))
            self.form.addWidget(made)
        self.fit(320)

    def _choose(self, seat: str, choice: str) -> None:
        self.chosen.emit(seat, choice)
        self.accept()
