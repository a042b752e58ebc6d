"""The questions of a dimension, with probes and what a good answer contains."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.rubric import Dimension, Question
from app.ui.widgets.text import button, label


class QuestionCard(QWidget):
    """One question: its words, its probes, and a good answer on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", "strong", wrap=True)
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
        self._turn(False)

    def show_question(self, question: Question) -> None:
        """Show a question, its good answer folded away."""
        self._text.setText(question.text)
        self._probes.setText("\n".join(f"→ {probe}" for probe in question.probes))
        self._good.setText("\n".join(f"• {point}" for point in question.good))
        self._toggle.setChecked(False)

    def _turn(self, on: bool) -> None:
        self._good.setVisible(on)
        self._toggle.setText(
            self.tr("Hide the good answer") if on else self.tr("What a good answer contains")
        )


class QuestionList(QWidget):
    """All questions of the current dimension."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QuestionCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)

    def show_dimension(self, dimension: Dimension) -> None:
        """Show the questions of `dimension`."""
        while len(self._cards) < len(dimension.questions):
            card = QuestionCard(self)
            self._cards.append(card)
            self._layout.addWidget(card)
        for at, card in enumerate(self._cards):
            card.setVisible(at < len(dimension.questions))
            if at < len(dimension.questions):
                card.show_question(dimension.questions[at])
