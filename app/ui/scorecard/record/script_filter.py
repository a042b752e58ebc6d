"""The question script with its filter: all focus dimensions, or one of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.packs.rubric import Dimension
from app.domain.scorecard.marks import QuestionMark
from app.ui.scorecard.record.script import Asked, QuestionScript
from app.ui.widgets.text import Elided


class QuestionPanel(QWidget):
    """Shows the questions of `dimensions`, marked as the card has them."""

    marked = Signal(str, str, object)

    def __init__(self, dimensions: tuple[Dimension, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimensions = dimensions
        self._marks: Mapping[str, QuestionMark] = {}
        self.script = QuestionScript()
        self.script.marked.connect(self.marked)
        self._head = Elided("section")
        self._filter = QComboBox()
        self._filter.setAccessibleName(self.tr("Questions of"))
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter.addItem(self.tr("All"), None)
        for each in dimensions:
            self._filter.addItem(each.title, each.id)
        self._filter.activated.connect(lambda _: self._show())
        self._filter.setMinimumContentsLength(4)
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
        layout.addWidget(self.script, 1)

    def show_marks(self, marks: Mapping[str, QuestionMark]) -> None:
        """Show which questions were asked or skipped; `marks` go by dimension and question."""
        self._marks = marks
        self._show()

    def _show(self) -> None:
        only = self._filter.currentData()
        rows = [
            Asked(dimension, question, self._marks.get(f"{dimension.id}/{question.id}"))
            for dimension in self._dimensions
            for question in dimension.questions
            if only in (None, dimension.id)
        ]
        self.script.show_questions(rows)
        asked = sum(row.mark is not None and row.mark.outcome == "asked" for row in rows)
        words = self.tr("Questions · {asked} of {all}").format(asked=asked, all=len(rows))
        self._head.setText(words.upper())
        self._head.setAccessibleName(words)
