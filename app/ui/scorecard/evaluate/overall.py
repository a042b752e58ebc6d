"""The overall recommendation, given last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Recommendation
from app.domain.scorecard.scorecard import Scorecard
from app.ui.look import words
from app.ui.look.keys import called_by
from app.ui.scorecard.evaluate.keys import KEYS
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label, section


class OverallPane(QWidget):
    """Shows the recommendation and its reason; locked until every focus dimension is rated."""

    chosen = Signal(str, str)
    typed = Signal(str)
    wanted = Signal(str)

    def __init__(self, rubric: Rubric, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric = rubric
        self._given: Recommendation | None = None
        self._lock = label("", "lead", wrap=True)
        self._open = QVBoxLayout()
        self._open.setSpacing(0)
        self.choices = Segments(
            tuple((key, words.recommendation(key)) for key in KEYS.values()),
            self.tr("Overall recommendation"),
            shrinks=True,
        )
        self._reason = WrittenField(
            self.tr("Reason for the recommendation"),
            self.tr("Which ratings decided it? Name behavior the committee can weigh."),
        )
        self.choices.chosen.connect(lambda key: self.chosen.emit(key, self._reason.toPlainText()))
        self._reason.typed.connect(self.typed)
        self._reason.finished.connect(self._reasoned)
        self._lay_out()

    def show_card(self, card: Scorecard, draft: str) -> None:
        """Show the recommendation of `card`, or what must be rated first; a typed reason stays."""
        unrated = card.unrated()
        locked = bool(unrated)
        editable = card.status != "sealed"
        self._lock.setVisible(locked)
        self._lock.setText(
            self.tr(
                "The overall impression comes last, so that it does not color the ratings. Still unrated:"
            )
        )
        self._show_unrated(unrated)
        for part in (self.choices, self._reason, self._heading):
            part.setVisible(not locked)
        self.choices.setEnabled(editable)
        self._given = card.overall.recommendation if card.overall else None
        for number, key in KEYS.items():
            called = called_by(self, f"desk/rate-{number}" if number else "desk/ne")
            self.choices.show_text(key, f"{called}  {words.recommendation(key)}".strip())
        self.choices.show_choice(self._given)
        self._reason.show_text(card.overall.reason if card.overall else "", draft, editable=editable)

    def to_reason(self) -> None:
        """Put the cursor behind the reason, where there is one to be given."""
        if self._reason.isVisible():
            self._reason.go_on()

    @property
    def takes_letters(self) -> bool:
        """Whether there is a reason to be given."""
        return self._reason.isVisible() and not self._reason.isReadOnly()

    def write(self, letter: str) -> None:
        """Write a letter that was typed beside the reason, and put the cursor behind it."""
        if not self.takes_letters:
            return
        self.to_reason()
        self._reason.insertPlainText(letter)

    def _reasoned(self, reason: str) -> None:
        if self._given:
            self.chosen.emit(self._given, reason)

    def _show_unrated(self, unrated: tuple[str, ...]) -> None:
        while self._open.count():
            item = self._open.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        for dimension in unrated:
            go = button(f"→ {self._rubric.dimension(dimension).title}", "plain")
            go.clicked.connect(lambda _=False, dimension=dimension: self.wanted.emit(dimension))
            self._open.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self) -> None:
        self._heading: QLabel = section(self.tr("Why"))
        row = QHBoxLayout()
        row.addWidget(self.choices)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Overall recommendation"), "page", wrap=True))
        layout.addWidget(
            label(self.tr("Would you hire this person for this role, from what you saw?"), "muted", wrap=True)
        )
        layout.addWidget(self._lock)
        layout.addLayout(self._open)
        layout.addLayout(row)
        layout.addSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._reason)
        layout.addStretch(1)
        self._reason.setMaximumHeight(180)
        self._reason.setMaximumWidth(760)
