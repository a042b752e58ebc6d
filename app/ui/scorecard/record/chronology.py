"""The hour in its order: sections, notes, findings, questions and signals, each with its time."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.scorecard.chronology import Moment, clock_of, happened
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import FindingMark, Note, QuestionMark, SectionBegun, SignalMark
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel
from app.ui.widgets.wrapped_text import draw_prose, prose_height


class ChronologyLine(NamedTuple):
    """A moment in words; a section is a heading."""

    at: datetime
    said: str
    into: str
    heading: bool = False


class LineDelegate(QStyledItemDelegate):
    """Paints a moment: its time, how far into the interview, what happened."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme, view = theme_of(), self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 400
        line: ChronologyLine = index.data(ROW)
        height = prose_height(line.said, theme.font(13), max(60, width - theme.px(150)))
        return QSize(width, round(height) + theme.px(14 if line.heading else 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        line: ChronologyLine = index.data(ROW)
        box = QRectF(option.rect).adjusted(theme.px(8), theme.px(8 if line.heading else 4), -theme.px(8), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        painter.setFont(theme.font(12, tabular=True))
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, f"{line.at:%H:%M:%S}")
        painter.drawText(box.adjusted(theme.px(66), 0, 0, 0), Qt.AlignmentFlag.AlignTop, line.into)
        place = box.adjusted(theme.px(134), 0, 0, 0)
        draw_prose(
            painter, place, line.said, theme.font(13), theme.color("muted" if line.heading else "text")
        )
        painter.restore()


class HourList(RowList):
    """Shows what stands on a card by time, ratings apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = RowsModel(lambda line: line.said, lambda line: f"{line.at:%H:%M:%S}, {line.said}")
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Time line"))
        self.setItemDelegate(LineDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_hour(self, desk: Desk) -> None:
        """Show the card of `desk`, the newest in view."""
        clock = clock_of(desk.card)
        rows = [
            ChronologyLine(
                moment.at,
                self._said(moment, desk),
                words.into(clock.at(moment.at)),
                isinstance(moment.what, SectionBegun),
            )
            for moment in happened(desk.card)
        ]
        if rows != self._model.rows:
            self._model.show_rows(rows)
            self.scrollToBottom()

    def _said(self, moment: Moment, desk: Desk) -> str:
        match moment.what:
            case Note() as note:
                tag = desk.rubric.dimension(note.dimension).title if note.dimension else ""
                parts = [words.tone(note.tone) if note.tone else "", tag]
                about = ", ".join(part for part in parts if part)
                return f"{words.noted(note)}  ({about})" if about else words.noted(note)
            case SectionBegun() as begun_:
                titles = {each.id: each.title for each in desk.plan}
                if begun_.section is None:
                    return self.tr("The clock was stopped")
                return titles.get(begun_.section, begun_.section)
            case FindingMark() as mark:
                found = {each.id: each.title for each in desk.frozen.exercise.findings} if desk.frozen else {}
                return f"{found.get(mark.finding, mark.finding)}: {words.finding(mark)}"
            case QuestionMark() as asked:
                questions = {each.id: each.text for each in desk.rubric.dimension(asked.dimension).questions}
                return f"{words.question(asked).capitalize()}: {questions.get(asked.question, '')}"
            case SignalMark() as signal:
                said = desk.rubric.signal(signal.signal).text
                return f"{said}: {signal.evidence}" if signal.evidence else said
