"""Evaluate: one dimension at a time, then the overall recommendation, then the seal."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.reading import Desk
from app.ui.drafts import Drafts
from app.ui.pages import progress
from app.ui.pages.dimension_pane import DimensionPane
from app.ui.pages.frame import scrolling
from app.ui.pages.overall_pane import OverallPane
from app.ui.pages.progress import OVERALL, SEAL
from app.ui.pages.seal_pane import SealPane
from app.ui.theme import theme_of
from app.ui.widgets.steps import StepList
from app.ui.widgets.text import rule


class EvaluatePane(QWidget):
    """The side list of steps, and the pane of the step one is at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepList()
        self.dimension = DimensionPane(desk.rubric, desk.frozen.exercise if desk.frozen else None)
        self.overall = OverallPane(desk.rubric)
        self.seal = SealPane(desk.rubric, desk.frozen.exercise if desk.frozen else None)
        self._panes = QStackedWidget()
        for pane in (scrolling(self.dimension), scrolling(self.overall), self.seal):
            self._panes.addWidget(pane)
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 8, 12)
        side.addWidget(self.steps)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(side)
        layout.addWidget(rule(vertical=True))
        layout.addWidget(self._panes, 1)
        self._fit()

    def show_desk(self, desk: Desk, at: str, drafts: Drafts) -> None:
        """Show the step `at` of `desk`."""
        self.steps.show_steps(progress.steps(desk), at)
        if at == OVERALL:
            typed = drafts.text("overall") if desk.card.status != "sealed" else ""
            self.overall.show_card(desk.card, typed or None)
        elif at == SEAL:
            self.seal.show_card(desk.card)
        else:
            self.dimension.show_card(desk.card, at, drafts.under("signal:"))
        self._panes.setCurrentIndex({OVERALL: 1, SEAL: 2}.get(at, 0))

    def _fit(self) -> None:
        self.steps.setFixedWidth(min(theme_of().px(248), max(180, self.width() // 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
