"""Everything a seal freezes, in full, in the order of the rubric: for a last look before it, or after."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Dimension, Rubric
from app.domain.scorecard.marks import Given, Note, Rating
from app.domain.scorecard.scorecard import Scorecard
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.scorecard import acquaintance
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.signal_list import GLYPHS
from app.ui.widgets.text import label, rule, section


class RatingBadge(QWidget):
    """A level, to look at."""

    def __init__(self, level: Given | None, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._top = level, top
        self.setAccessibleName(str(level or self.tr("not rated")))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(32), theme_of().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_level(QPainter(self), QRectF(self.rect()), self._level, self._top, theme_of())


class CardInFull(QWidget):
    """A scorecard as a page to read; nothing on it can be changed."""

    def __init__(self, card: Scorecard, rubric: Rubric, exercise: Exercise | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._card, self._rubric, self._exercise = card, rubric, exercise
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._add_overall()
        for dimension in rubric.dimensions:
            self._add_dimension(dimension)
        self._add_list(self.tr("Notes filed under no dimension"), self._notes(card.notes_on(None)))
        self._add_list(self.tr("Findings"), self._findings())
        self._add_list(self.tr("Questions"), self._questions())
        if card.acquaintance is not None:
            self._add_text(self.tr("Do you know this person?"), acquaintance.told(card.acquaintance))
        self._add_text(self.tr("Key take-aways"), card.written.get("take-aways", ""))
        self._add_text(self.tr("Note to the next interviewer"), card.written.get("handover", ""))

    def _add_overall(self) -> None:
        overall = self._card.overall
        if overall is not None:
            self._head(self.tr("Overall: {what}").format(what=words.recommendation(overall.recommendation)))
            if overall.reason:
                self._layout.addWidget(_body(overall.reason))

    def _add_dimension(self, dimension: Dimension) -> None:
        card = self._card
        rating, notes = card.ratings.get(dimension.id), card.notes_on(dimension.id)
        signals = [each for each in self._rubric.signals_of(dimension.id) if each.id in card.signals]
        if rating is None and not notes and not signals and dimension.id not in card.seat.focus:
            return
        self._layout.addSpacing(8)
        self._layout.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(RatingBadge(rating.level if rating else None, self._rubric.scale[-1].level))
        row.addWidget(label(dimension.title, "strong", wrap=True))
        row.addWidget(label(self._about(rating), "muted", wrap=True), 1)
        self._layout.addLayout(row)
        lines = self._notes(notes)
        for signal in signals:
            said = card.signals[signal.id].evidence
            sign = f"{GLYPHS[signal.kind]} {self.tr('signal')}"
            lines.append((sign, f"{signal.text}: {said}" if said else signal.text, ""))
        if rating and rating.growth:
            lines.append((self.tr("growth"), rating.growth, ""))
        self._add_lines(lines)

    def _about(self, rating: Rating | None) -> str:
        if rating is None:
            return self.tr("not rated")
        parts = [self._rubric.level_name(rating.level) if isinstance(rating.level, int) else rating.reason]
        if rating.confidence:
            parts.append(words.sureness(rating.confidence))
        return " · ".join(parts)

    def _notes(self, notes: tuple[Note, ...]) -> list[tuple[str, str, str]]:
        return [
            (f"{note.at:%H:%M:%S}", note.text, f"{words.TONES[note.tone]} {words.tone(note.tone)}")
            if note.tone
            else (f"{note.at:%H:%M:%S}", note.text, "")
            for note in notes
        ]

    def _findings(self) -> list[tuple[str, str, str]]:
        if self._exercise is None:
            return []
        marks = self._card.findings
        return [(words.finding(marks.get(each.id)), each.title, "") for each in self._exercise.findings]

    def _questions(self) -> list[tuple[str, str, str]]:
        said = {"asked": self.tr("asked"), "skipped": self.tr("skipped")}
        texts = {f"{d.id}/{q.id}": q.text for d in self._rubric.dimensions for q in d.questions}
        return [(said[mark.outcome], texts[key], "") for key, mark in self._card.questions.items()]

    def _add_list(self, title: str, lines: list[tuple[str, str, str]]) -> None:
        if lines:
            self._head(title)
            self._add_lines(lines)

    def _add_text(self, title: str, text: str) -> None:
        if text:
            self._head(title)
            self._layout.addWidget(_body(text))

    def _head(self, title: str) -> None:
        self._layout.addSpacing(12)
        self._layout.addWidget(section(title))

    def _add_lines(self, lines: list[tuple[str, str, str]]) -> None:
        """Add what stands at the left in small type, the words, and the mark of a note under its time."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, (aside, text, mark) in enumerate(lines):
            left = label("\n".join(part for part in (aside, mark) if part), "small")
            left.setContentsMargins(0, 2, 0, 0)
            grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_body(text), row, 1)
        grid.setColumnMinimumWidth(0, theme_of().px(96))
        grid.setColumnStretch(1, 1)
        self._layout.addLayout(grid)


def _body(text: str) -> QLabel:
    made = label(text, wrap=True)
    made.setMaximumWidth(theme_of().px(760))
    return made
