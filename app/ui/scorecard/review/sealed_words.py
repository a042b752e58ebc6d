"""Word for word: everything that a seal freezes of a card, in the order of the rubric, as one text."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.domain.packs.rubric import Dimension
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Note, Rating
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.scorecard import acquaintance
from app.ui.widgets.signal_list import GLYPHS

ASIDE = 132
"""Pixels that times and kinds have to the left of the words."""
FRAME = 8
"""Pixels above and below that the style sheet leaves for the frame of the focus."""


class SealedLine(NamedTuple):
    """Words with what stands to the left of them; a heading has no aside and no text but its own."""

    text: str
    aside: str = ""
    heading: bool = False


class SealedWords(QTextEdit):
    """The text, as high as it is: the page around it scrolls. It can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SealedLine, ...] = ()
        self._fitted = 0
        """The width that it is as high as its text for; 0 while the text is new."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setProperty("kind", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Word for word"))
        inside = self.verticalScrollBar()
        inside.rangeChanged.connect(
            lambda *_: inside.setRange(0, 0)
        )  # the page scrolls, never the text in it

    def show_card(self, desk: Desk) -> None:
        """Show the card of `desk`."""
        before, self._lines = self._lines, tuple(self._all(desk))
        if before != self._lines:
            self._write(before)

    def _write(self, before: tuple[SealedLine, ...] = ()) -> None:
        """Write the lines that are not as they were `before`: to lay out all of them takes long."""
        theme = theme_of()
        plain, aside, strong = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setFont(theme.font(13))
        plain.setForeground(theme.color("text"))
        aside.setFont(theme.font(12, tabular=True))
        aside.setForeground(theme.color("muted"))
        strong.setFont(theme.font(13, QFont.Weight.DemiBold))
        strong.setForeground(theme.color("text"))
        row, head = QTextBlockFormat(), QTextBlockFormat()
        row.setLeftMargin(theme.px(ASIDE))
        row.setTextIndent(-theme.px(ASIDE))
        row.setTabPositions([QTextOption.Tab(theme.px(ASIDE), QTextOption.TabType.LeftTab)])
        for shape, above in ((row, 5), (head, 20)):
            shape.setTopMargin(theme.px(above))
            shape.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        first, last = _changed(before, self._lines)
        cursor = QTextCursor(self.document().findBlockByNumber(first))
        cursor.beginEditBlock()
        cursor.setPosition(_end(self.document(), len(before) - last), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        for at, line in enumerate(self._lines[first : len(self._lines) - last]):
            shape = head if line.heading else row
            cursor.setBlockFormat(shape) if not at else cursor.insertBlock(shape)
            if not line.heading:
                cursor.insertText(f"{line.aside}\t", aside)
            one_block = line.text.replace("\n", "\u2028")
            cursor.insertText(one_block, strong if line.heading else plain)
        cursor.endEditBlock()
        self._fitted = 0
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text; the width is not known before one sees it, and to lay out takes long."""
        width = self.viewport().width()
        if not self.isVisible() or width == self._fitted:
            return
        self._fitted = width
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)
        self.setFixedHeight(ceil(self.document().size().height()) + FRAME)

    def _all(self, desk: Desk) -> Iterator[SealedLine]:
        card = desk.card
        yield from self._about(desk)
        if card.overall is not None:
            said = self.tr("Overall: {what}").format(what=words.recommendation(card.overall.recommendation))
            yield SealedLine(said, heading=True)
            if card.overall.reason:
                yield SealedLine(card.overall.reason, self.tr("why"))
        for dimension in desk.rubric.dimensions:
            yield from self._dimension(desk, dimension)
        yield from _headed(self.tr("Notes filed under no dimension"), self._notes(card.notes_on(None)))
        yield from _headed(self.tr("Findings"), self._findings(desk))
        yield from _headed(self.tr("Questions"), self._questions(desk))
        yield from _headed(self.tr("The hour"), self._hour(desk))
        for title, text in (
            (self.tr("Key take-aways"), card.written.get("take-aways", "")),
            (self.tr("Note to the next interviewer"), card.written.get("handover", "")),
        ):
            yield from _headed(title, [SealedLine(text)] if text else [])

    def _about(self, desk: Desk) -> Iterator[SealedLine]:
        seat, card = desk.seat, desk.card
        yield SealedLine(desk.panel.candidate.name, self.tr("candidate"))
        yield SealedLine(desk.panel.role, self.tr("role"))
        yield SealedLine(seat.interviewer.name, self.tr("interviewer"))
        if seat.exercise:
            yield SealedLine(f"{seat.exercise.title}, {seat.exercise.variant_title}", self.tr("exercise"))
        if card.acquaintance is not None:
            yield SealedLine(acquaintance.told(card.acquaintance), self.tr("acquaintance"))
        if card.amending:
            yield SealedLine(card.amending, self.tr("amended because"))

    def _dimension(self, desk: Desk, dimension: Dimension) -> Iterator[SealedLine]:
        card = desk.card
        rating, notes = card.ratings.get(dimension.id), card.notes_on(dimension.id)
        signals = [each for each in desk.rubric.signals_of(dimension.id) if each.id in card.signals]
        if rating is None and not notes and not signals and dimension.id not in card.seat.focus:
            return
        yield SealedLine(f"{dimension.title} · {self._given(desk, rating)}", heading=True)
        yield from self._notes(notes)
        for signal in signals:
            said = card.signals[signal.id].evidence
            sign = f"{GLYPHS[signal.kind]} {self.tr('signal')}"
            yield SealedLine(f"{signal.text}: {said}" if said else signal.text, sign)
        if rating and rating.growth:
            yield SealedLine(rating.growth, self.tr("growth"))

    def _given(self, desk: Desk, rating: Rating | None) -> str:
        if rating is None:
            return self.tr("not rated")
        means = desk.rubric.level_name(rating.level) if isinstance(rating.level, int) else rating.reason
        sure = words.sureness(rating.confidence) if rating.confidence else ""
        return " · ".join(part for part in (str(rating.level), means, sure) if part)

    def _notes(self, notes: tuple[Note, ...]) -> list[SealedLine]:
        told = []
        for note in notes:
            if not note.text:  # a moment: without words it is not sealed
                continue
            tone = f" {words.TONES[note.tone]} {words.tone(note.tone)}" if note.tone else ""
            told.append(SealedLine(note.text, f"{note.at:%H:%M:%S}{tone}"))
        return told

    def _findings(self, desk: Desk) -> list[SealedLine]:
        if desk.frozen is None:
            return []
        marks = desk.card.findings
        return [
            SealedLine(each.title, words.finding(marks.get(each.id)))
            for each in desk.frozen.exercise.findings
        ]

    def _questions(self, desk: Desk) -> list[SealedLine]:
        texts = {f"{d.id}/{q.id}": q.text for d in desk.rubric.dimensions for q in d.questions}
        return [SealedLine(texts[key], words.question(mark)) for key, mark in desk.card.questions.items()]

    def _hour(self, desk: Desk) -> list[SealedLine]:
        titles: dict[str | None, str] = {each.id: each.title for each in desk.plan}
        stood = self.tr("the clock stood")
        return [
            SealedLine(titles.get(each.section, stood), f"{each.at:%H:%M:%S}") for each in desk.card.sections
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        else:
            event.ignore()  # the page scrolls, and its commands are everywhere

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._lines:
            self._write()


def _headed(title: str, lines: list[SealedLine]) -> Iterator[SealedLine]:
    if lines:
        yield SealedLine(title, heading=True)
        yield from lines


def _changed(before: tuple[SealedLine, ...], now: tuple[SealedLine, ...]) -> tuple[int, int]:
    """Return how many first and how many last lines are as they were; one at least of both is not."""
    most = min(len(before), len(now)) - 1
    first = next((at for at in range(most) if before[at] != now[at]), max(0, most))
    rest = most - first
    last = next((at for at in range(rest) if before[-1 - at] != now[-1 - at]), max(0, rest))
    return first, last


def _end(document: QTextDocument, lines: int) -> int:
    """Return where the first so many lines end; where the document ends, if it has none yet."""
    block = document.findBlockByNumber(lines - 1) if lines else document.lastBlock()
    return block.position() + block.length() - 1
