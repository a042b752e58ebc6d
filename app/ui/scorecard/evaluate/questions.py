"""The questions of a dimension, with probes and what a good answer contains."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.packs.rubric import Question
from app.domain.scorecard.marks import QuestionMark, QuestionOutcome
from app.ui.look import words
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label


class QuestionCard(QWidget):
    """One question: its words, whether it was asked, its probes, and a good answer on demand."""

    marked = Signal(str, object)
    """The question, and asked, skipped or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._outcome: QuestionOutcome | None = None
        self._text = label("", "strong", wrap=True)
        self._marks = Segments(
            (("asked", self.tr("Asked")), ("skipped", self.tr("Skipped"))), self.tr("Asked or skipped")
        )
        self._marks.chosen.connect(self._mark)
        self._probes = label("", "muted", wrap=True)
        self._toggle: QPushButton = button("", "plain")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._turn)
        self._good: QLabel = label("", wrap=True)
        self._good.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._text, self._probes, self._good):
            layout.addWidget(part)
        layout.insertWidget(2, self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        layout.insertWidget(1, self._marks, 0, Qt.AlignmentFlag.AlignLeft)
        self._turn(False)

    def show_question(self, question: Question) -> None:
        """Show a question, its good answer folded away."""
        self._question = question
        self._text.setText(question.text)
        self._marks.call(self.tr("Asked or skipped: {question}").format(question=question.text))
        self._probes.setText("\n".join(f"→ {probe}" for probe in question.probes))
        self._good.setText("\n".join(f"• {point}" for point in question.good))
        self._toggle.setChecked(False)

    def show_mark(self, mark: QuestionMark | None, *, editable: bool) -> None:
        """Show whether the question was asked or skipped."""
        self._outcome = mark.outcome if mark else None
        self._marks.show_choice(self._outcome)
        self._marks.setEnabled(editable)

    def _mark(self, outcome: QuestionOutcome) -> None:
        if self._question is not None:
            self.marked.emit(self._question.id, None if outcome == self._outcome else outcome)

    def _turn(self, on: bool) -> None:
        self._good.setVisible(on)
        self._toggle.setText(
            self.tr("Hide the good answer") if on else self.tr("What a good answer contains")
        )


class QuestionList(QWidget):
    """All questions of the current dimension."""

    marked = Signal(str, str, object)
    """The dimension, the question, and asked, skipped or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QuestionCard] = []
        self._dimension = ""
        self._questions: tuple[Question, ...] = ()
        self._withheld = label("", "muted", wrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(self._withheld)

    def show_questions(self, dimension: str, questions: tuple[Question, ...], withheld: int) -> None:
        """Show the questions of a dimension, and say how many are `withheld` while the exercise is on."""
        self._withheld.setText(words.withheld(withheld))
        self._withheld.setVisible(withheld > 0)
        if (dimension, questions) == (self._dimension, self._questions):
            return
        self._dimension, self._questions = dimension, questions
        while len(self._cards) < len(questions):
            card = QuestionCard(self)
            card.marked.connect(self._mark)
            self._layout.insertWidget(len(self._cards), card)
            self._cards.append(card)
        for at, card in enumerate(self._cards):
            card.setVisible(at < len(questions))
            if at < len(questions):
                card.show_question(questions[at])

    def show_marks(self, marks: Mapping[str, QuestionMark], *, editable: bool) -> None:
        """Show which questions were asked or skipped; `marks` go by dimension and question."""
        for card, question in zip(self._cards, self._questions, strict=False):
            card.show_mark(marks.get(f"{self._dimension}/{question.id}"), editable=editable)

    def _mark(self, question: str, outcome: QuestionOutcome | None) -> None:
        self.marked.emit(self._dimension, question, outcome)
