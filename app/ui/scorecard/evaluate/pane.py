"""Evaluate: one dimension at a time, then take-aways, the overall recommendation, the seal."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Noted, Rated
from app.domain.scorecard.scorecard import Step
from app.store.database.workspace import Clock
from app.ui.look.theme import theme_of
from app.ui.scorecard import steps as progress
from app.ui.scorecard.evaluate.dimension import DimensionPane
from app.ui.scorecard.evaluate.overall import OverallPane
from app.ui.scorecard.evaluate.take_aways import TakeAwaysPane
from app.ui.scorecard.evaluate.told import StepTold
from app.ui.scorecard.evaluate.tray import NoteTray
from app.ui.scorecard.review.pane import SealPane
from app.ui.scorecard.steps import OVERALL, SEAL, TAKE_AWAYS
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.page import scroll_area
from app.ui.widgets.step_list import StepList
from app.ui.widgets.text import rule


class EvaluatePane(QWidget):
    """The side list of steps, and the pane of the step one is at."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepList(self)  # Tab goes in the order of making: what is read first is made first
        self.unfiled = NoteTray(self.tr("Notes to file"), self)
        self.follow_ups = NoteTray(self.tr("To come back to"), self)
        exercise = desk.frozen.exercise if desk.frozen else None
        self._panes = QStackedWidget(self)
        areas = [scroll_area(self._panes) for _ in range(3)]
        self._area = areas[0]
        self.dimension = DimensionPane(desk.rubric, exercise, areas[0].viewport())
        alone = len(desk.panel.seats) == 1 and not desk.away
        self.take_aways = TakeAwaysPane(areas[1].viewport(), alone=alone)
        self.overall = OverallPane(desk.rubric, areas[2].viewport())
        self.seal = SealPane(desk, self._panes)
        for area, part in zip(areas, (self.dimension, self.take_aways, self.overall), strict=True):
            area.setWidget(part)
            self._panes.addWidget(area)
        self._panes.addWidget(self.seal)
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 8, 12)
        side.setSpacing(8)
        side.addWidget(self.steps, 1)
        side.addWidget(self.unfiled)
        side.addWidget(self.follow_ups)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(side)
        layout.addWidget(rule(vertical=True))
        layout.addWidget(self._panes, 1)
        self._told = StepTold(self, clock)
        self._fit()

    def show_desk(self, desk: Desk, at: str, drafts: Drafts) -> None:
        """Show the step `at` of `desk`; what was told of another state is no longer."""
        self._told.hide()
        card = desk.card
        self.steps.show_steps(progress.steps(desk), at)
        self.unfiled.show_notes(tuple(n for n in card.notes_on(None) if n.tone != "follow-up"))
        self.follow_ups.show_notes(card.follow_ups())
        if at == OVERALL:
            self.overall.show_card(card, drafts.text("overall"))
        elif at == TAKE_AWAYS:
            self.take_aways.show_card(card, drafts)
        elif at == SEAL:
            self.seal.show_desk(desk, drafts)
        else:
            self.dimension.show_card(card, at, drafts)
        self._panes.setCurrentIndex({TAKE_AWAYS: 1, OVERALL: 2, SEAL: 3}.get(at, 0))

    def ask_reason(self, begun: str) -> None:
        """Ask why there is no evidence, in sight; `begun` was typed before."""
        self.dimension.ask_reason(begun)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the page grows first where it must
        for part in self.dimension.reasons.ends():
            self._area.ensureWidgetVisible(part, 0, theme_of().px(16))

    def tell(self, step: Step, focus: QWidget | None) -> None:
        """Say what a key did beside what it changed; `focus` is the list of notes a mark was given in."""
        part: QWidget = self.overall.choices if self.overall.isVisible() else self.dimension.anchors.rated()
        if isinstance(step.after, Noted) and focus is not None and self.isAncestorOf(focus):
            part = focus
        elif isinstance(step.after, Rated) and _only_sureness(step):
            part = self.dimension.rating.sureness
        self._told.tell(step, part)

    def _fit(self) -> None:
        width = min(theme_of().px(248), max(180, self.width() // 4))
        for part in (self.steps, self.unfiled, self.follow_ups):
            part.setFixedWidth(width)
        for tray in (self.unfiled, self.follow_ups):
            tray.give_room(4 if self.height() >= theme_of().px(760) else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def _only_sureness(step: Step) -> bool:
    match step.before, step.after:
        case Rated(value=before), Rated(value=after) if before and after:
            return before.level == after.level
    return False
