"""The plan of the hour: the sections of the exercise, each with its timer."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.plan import Section
from app.ui.theme import theme_of
from app.ui.widgets.rows import ROW, Index, RowList, RowsModel


class Stretch(NamedTuple):
    """A section with the seconds spent in it, and whether its clock runs."""

    section: Section
    spent: float
    running: bool


class PlanDelegate(QStyledItemDelegate):
    """Paints a section: title, minutes spent of minutes planned, a bar that says when it runs over."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme_of().px(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        section, spent, running = index.data(ROW)
        box = QRectF(option.rect).adjusted(theme.px(8), theme.px(6), -theme.px(8), -theme.px(6))
        over = spent > section.minutes * 60
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        painter.setFont(
            theme.font(13, QFont.Weight.DemiBold if running else QFont.Weight.Normal, tabular=True)
        )
        painter.setPen(theme.color("text" if running else "muted"))
        minutes = self.tr("{spent} of {planned}") if spent else "{planned}"
        right = minutes.format(spent=ceil(spent / 60) if over else int(spent // 60), planned=section.minutes)
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, right)
        room = box.width() - painter.fontMetrics().horizontalAdvance(right) - theme.px(8)
        title = painter.fontMetrics().elidedText(section.title, Qt.TextElideMode.ElideRight, int(room))
        painter.setFont(theme.font(13, QFont.Weight.DemiBold if running else QFont.Weight.Normal))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, title)
        self._paint_bar(painter, box, spent / (section.minutes * 60), over)
        painter.restore()

    def _paint_bar(self, painter: QPainter, box: QRectF, share: float, over: bool) -> None:
        theme = theme_of()
        track = QRectF(box.left(), box.bottom() - theme.px(3), box.width(), theme.px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        painter.setBrush(QColor(theme.tokens.levels[1][0]) if over else theme.color("accent"))
        if share > 0:
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), track.width() * min(1, share), track.height()), 1.5, 1.5
            )


class PlanList(RowList):
    """Shows the sections; choosing one starts its timer, choosing the running one stops it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = RowsModel(lambda stretch: stretch.section.title, self._spoken)
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Plan"))
        self.setItemDelegate(PlanDelegate(self))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ROW).section.id))

    def show_plan(self, sections: tuple[Section, ...], spent: dict[str, float], running: str | None) -> None:
        """Show the sections, the seconds spent in each, and which one runs."""
        rows = [Stretch(each, spent.get(each.id, 0.0), each.id == running) for each in sections]
        if len(rows) != len(self._model.rows):
            self._model.show_rows(rows)
        self._model.rows = rows
        self.setMaximumHeight(theme_of().px(46) * len(sections) + 2)
        self.viewport().update()

    def following(self) -> str | None:
        """Return the section after the running one, the first when none runs, None after the last."""
        rows: list[Stretch] = self._model.rows
        running = [place for place, each in enumerate(rows) if each.running]
        begun = [place for place, each in enumerate(rows) if each.spent]
        # a pause goes on where it began
        at = running[0] + 1 if running else begun[-1] if begun else 0
        return rows[at].section.id if at < len(rows) else None

    def _spoken(self, stretch: Stretch) -> str:
        said = self.tr("{title}, {spent} of {planned} minutes")
        section = stretch.section
        return said.format(title=section.title, spent=int(stretch.spent // 60), planned=section.minutes)

    def sizeHint(self) -> QSize:
        return QSize(200, theme_of().px(46) * len(self._model.rows) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(index.data(ROW).section.id)
        else:
            super().keyPressEvent(event)
