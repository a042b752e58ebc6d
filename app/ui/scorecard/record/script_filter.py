"""The question script with its filter: all focus dimensions, or one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.packs.rubric import Dimension
from app.domain.scorecard.scorecard import Scorecard
from app.domain.scorecard.withheld import offered, withheld
from app.ui.look import words
from app.ui.scorecard.record.script import Asked, QuestionScript
from app.ui.widgets.combo import Combo
from app.ui.widgets.text import Elided, label


class QuestionPanel(QWidget):
    """Shows the questions of `dimensions`, marked as the card has them."""

    marked = Signal(str, str, object)

    def __init__(self, dimensions: tuple[Dimension, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimensions = dimensions
        self._card: Scorecard | None = None
        self.script = QuestionScript()
        self.script.marked.connect(self.marked)
        self._head = Elided("section")
        self._filter = Combo()
        self._filter.setAccessibleName(self.tr("Questions of"))
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter.addItem(self.tr("All"), None)
        for each in dimensions:
            self._filter.addItem(each.title, each.id)
        self._filter.activated.connect(lambda _: self._show())
        self._filter.setMinimumContentsLength(3)
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if len(dimensions) < 2:
            self._filter.hide()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._head, 1)
        head.addWidget(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        self._withheld = label("", "small", wrap=True)
        beneath = QHBoxLayout()
        beneath.setContentsMargins(8, 0, 8, 0)
        beneath.addWidget(self._withheld)
        layout.addLayout(beneath)
        layout.addWidget(self.script, 1)

    def show_card(self, card: Scorecard) -> None:
        """Show the questions that can be asked at the seat of `card`, and which were asked or skipped."""
        self._card = card
        self._show()

    def _show(self) -> None:
        only = self._filter.currentData()
        card = self._card
        if card is None:
            return
        shown = [each for each in self._dimensions if only in (None, each.id)]
        rows = [
            Asked(dimension, question, card.questions.get(f"{dimension.id}/{question.id}"))
            for dimension in shown
            for question in offered(card, dimension)
        ]
        self.script.show_questions(rows)
        hidden = sum(len(withheld(card, dimension)) for dimension in shown)
        self._withheld.setText(words.withheld(hidden))
        self._withheld.setVisible(hidden > 0)
        asked = sum(row.mark is not None and row.mark.outcome == "asked" for row in rows)
        told = self.tr("Questions · {asked} of {all}").format(asked=asked, all=len(rows))
        self._head.setText(told.upper())
        self._head.setAccessibleName(told)
