"""A silent vote: one seat chooses while the others look away, then casts what it chose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.panel import Seat
from app.domain.scorecard.marks import Recommendation
from app.ui.look import words
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label

CHOICES: tuple[Recommendation, ...] = ("strong-no", "no", "no-decision", "yes", "strong-yes")


class VoteDialog(FormDialog):
    """Asks one seat: a choice, then its confirmation; what was voted before is not shown."""

    chosen = Signal(str, str)
    """The seat, and what it votes."""

    def __init__(self, seat: Seat, parent: QWidget) -> None:
        name = self.tr("Vote of {name}").format(name=seat.interviewer.name)
        super().__init__("vote", name, parent)
        self.setWindowTitle(self.tr("Vote"))
        self._seat, self._choice = seat.id, ""
        self.choices = Segments(tuple((each, words.recommendation(each)) for each in CHOICES), name)
        self.choices.chosen.connect(self._choose)
        self.cast = button(self.tr("Cast this vote"), "primary")
        self.cast.setEnabled(False)
        self.cast.clicked.connect(lambda _=False: self._cast())
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        self.form.setSpacing(10)
        about = self.tr("Nobody sees a vote before all are shown together.")
        self.form.addWidget(label(about, "muted", wrap=True))
        self.form.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignLeft)
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(self.cast)
        self.fit(440)

    def _choose(self, choice: str) -> None:
        self._choice = choice
        self.cast.setEnabled(True)

    def _cast(self) -> None:
        self.chosen.emit(self._seat, self._choice)
        self.accept()
