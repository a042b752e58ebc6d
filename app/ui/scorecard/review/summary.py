"""A card on one screen: its levels with what they rest on, the recommendation with its reason, the counts."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Given
from app.domain.scorecard.scorecard import Scorecard
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.text import label, rule, section

REASON = 600
"""Characters of the reason that a summary has room for."""


class RatingBadge(QWidget):
    """A level, to look at."""

    def __init__(self, level: Given | None, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._top = level, top
        self.setAccessibleName(str(level or self.tr("not rated")))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(26), theme_of().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_level(QPainter(self), QRectF(self.rect()), self._level, self._top, theme_of())


class CardSummary(QWidget):
    """A scorecard at a glance; nothing on it can be changed."""

    def __init__(self, card: Scorecard, rubric: Rubric, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._rubric = card, rubric
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._levels())
        if card.overall is not None:
            column.addSpacing(8)
            said = self.tr("Overall · {what}").format(what=words.recommendation(card.overall.recommendation))
            column.addWidget(section(said))
            if card.overall.reason:
                column.addWidget(label(_begun(card.overall.reason), "lead", wrap=True))
        column.addSpacing(4)
        column.addWidget(label(self._counts(), "muted", wrap=True))
        column.addStretch(1)

    def _levels(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        shown = [each for each in self._rubric.dimensions
                 if each.id in self._card.seat.focus or each.id in self._card.ratings]  # fmt: skip
        for at, dimension in enumerate(shown):
            rating = self._card.ratings.get(dimension.id)
            badge = RatingBadge(rating.level if rating else None, self._rubric.scale[-1].level)
            grid.addWidget(badge, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(dimension.title, "strong", wrap=True), 2 * at, 1)
            grid.addWidget(label(self._rests_on(dimension.id), "muted", wrap=True), 2 * at, 2)
            grid.addWidget(rule(), 2 * at + 1, 0, 1, 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 4)
        return grid

    def _rests_on(self, dimension: str) -> str:
        card, rating = self._card, self._card.ratings.get(dimension)
        if rating is None:
            return self.tr("not rated")
        ticked = sum(each.id in card.signals for each in self._rubric.signals_of(dimension))
        parts = [_notes(sum(note.dimension == dimension for note in card.evidence()))]
        if ticked:
            parts.append(words.counted(ticked, self.tr("1 signal"), self.tr("{n} signals")))
        if rating.confidence:
            parts.append(words.sureness(rating.confidence))
        if rating.reason:
            parts.insert(0, rating.reason)
        return " · ".join(parts)

    def _counts(self) -> str:
        unfiled = sum(note.dimension is None for note in self._card.evidence())
        said = in_one_line(self._card, self._rubric)
        if not unfiled:
            return said
        nowhere = words.counted(unfiled, self.tr("1 note filed nowhere"), self.tr("{n} notes filed nowhere"))
        return f"{said}. {nowhere}"


def in_one_line(card: Scorecard, rubric: Rubric) -> str:
    """Say what would be sealed: “4 ratings, 15 notes, 0 red flags, Yes”."""
    ticked = sum(rubric.signal(each).kind == "red-flag" for each in card.signals)
    flags = ticked + sum(note.tone == "red-flag" for note in card.evidence())
    parts = [
        words.counted(len(card.ratings), _tr("1 rating"), _tr("{n} ratings")),
        _notes(len(card.evidence())),
        words.counted(flags, _tr("1 red flag"), _tr("{n} red flags")),
    ]
    if card.overall:
        parts.append(words.recommendation(card.overall.recommendation))
    return ", ".join(parts)


def _notes(count: int) -> str:
    return words.counted(count, _tr("1 note"), _tr("{n} notes"))


def _begun(text: str) -> str:
    return text if len(text) <= REASON else f"{text[:REASON].rsplit(' ', 1)[0]} …"


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardSummary", text)
