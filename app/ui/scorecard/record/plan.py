"""The plan of the hour: its sections, each with its timer."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.packs.plan import Section
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel


class Stretch(NamedTuple):
    """A section with the seconds spent in it, and how its clock stands."""

    section: Section
    spent: float
    running: bool
    paused: bool = False
    """Whether it was the last to run, and the clock stands."""

    @property
    def over(self) -> float:
        """The seconds it has run beyond what was planned; 0 when it has not."""
        return max(0.0, self.spent - self.section.minutes * 60)


def minutes(stretch: Stretch, *, brief: bool = False) -> str:
    """Say the minutes of a section: planned, spent of planned, how many over unless it must be brief."""
    if not stretch.spent:
        return f"{stretch.section.minutes}"
    spent = ceil(stretch.spent / 60) if stretch.over else int(stretch.spent // 60)
    said = _tr("{spent} of {planned}").format(spent=spent, planned=stretch.section.minutes)
    if brief or not stretch.over:
        return said
    return _tr("{said}, {over} over").format(said=said, over=ceil(stretch.over / 60))


def _spoken(stretch: Stretch) -> str:
    state = _tr("running") if stretch.running else _tr("paused") if stretch.paused else ""
    said = _tr("{title}, {minutes} minutes").format(title=stretch.section.title, minutes=minutes(stretch))
    return ", ".join(part for part in (said, state) if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanList", text)


class PlanDelegate(QStyledItemDelegate):
    """Paints a section: title, minutes spent of minutes planned, a bar that says when it runs over."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, PlanList)
        return QSize(100, view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        stretch: Stretch = index.data(ROW)
        box = QRectF(option.rect).adjusted(theme.px(8), theme.px(6), -theme.px(8), -theme.px(6))
        at_hand = stretch.running or stretch.paused
        weight = QFont.Weight.DemiBold if at_hand else QFont.Weight.Normal
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        painter.setFont(theme.font(13, weight, tabular=True))
        ink = theme.color("text" if at_hand else "muted")
        painter.setPen(QColor(theme.tokens.levels[1][0]) if stretch.over else ink)
        right = minutes(stretch)
        if painter.fontMetrics().horizontalAdvance(right) > box.width() * 0.55:
            right = minutes(stretch, brief=True)
        view = self.parent()
        tall = isinstance(view, PlanList) and view.tall()
        beside = box.adjusted(0, theme.px(20) if tall else 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, right)
        room = box.width()
        if not tall:
            room -= painter.fontMetrics().horizontalAdvance(right) + theme.px(8)
        shift = self._paint_state(painter, box, stretch)
        painter.setFont(theme.font(13, weight))
        painter.setPen(ink)
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(stretch.section.title, elide, int(room - shift))
        painter.drawText(box.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignTop, title)
        self._paint_bar(painter, box, stretch)
        painter.restore()

    def _paint_state(self, painter: QPainter, box: QRectF, stretch: Stretch) -> float:
        """Paint a triangle while the clock runs, two bars while it stands; return the room taken."""
        if not (stretch.running or stretch.paused):
            return 0
        theme = theme_of()
        size, left, top = theme.px(9), box.left(), box.top() + theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if stretch.running else "muted"))
        if stretch.running:
            corners = [QPointF(left, top), QPointF(left + size, top + size / 2), QPointF(left, top + size)]
            painter.drawPolygon(QPolygonF(corners))
        else:
            for at in (0, 0.6):
                painter.drawRect(QRectF(left + at * size, top, size * 0.35, size))
        return size + theme.px(7)

    def _paint_bar(self, painter: QPainter, box: QRectF, stretch: Stretch) -> None:
        """Paint how much of the time is spent; what lies beyond the plan stands taller, and hatched."""
        theme = theme_of()
        planned = stretch.section.minutes * 60
        track = QRectF(box.left(), box.bottom() - theme.px(3), box.width(), theme.px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        if not stretch.spent:
            return
        over = QColor(theme.tokens.levels[1][0])
        share = planned / stretch.spent if stretch.over else stretch.spent / planned
        painter.setBrush(over if stretch.over else theme.color("accent"))
        painter.drawRoundedRect(track.adjusted(0, 0, -track.width() * (1 - share), 0), 1.5, 1.5)
        if stretch.over:
            painter.setBrush(QBrush(over, Qt.BrushStyle.Dense4Pattern))
            painter.drawRect(track.adjusted(track.width() * share + 1, -theme.px(3), 0, 0))


class PlanList(RowList):
    """Shows the sections; choosing one starts its timer, choosing the running one stops it."""

    chosen = Signal(str)
    overran = Signal(object)
    """A section (as a `Stretch`) has just run over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = RowsModel(lambda stretch: stretch.section.title, _spoken)
        self._over: set[str] | None = None
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Plan"))
        self.setItemDelegate(PlanDelegate(self))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ROW).section.id))

    def show_plan(
        self, sections: tuple[Section, ...], spent: dict[str, float], running: str | None, paused: str | None
    ) -> None:
        """Show the sections, the seconds spent in each, and which one runs or was the last to run."""
        rows = [Stretch(s, spent.get(s.id, 0.0), s.id == running, s.id == paused) for s in sections]
        if len(rows) != len(self._model.rows):
            self._model.show_rows(rows)
        self._model.rows = rows
        self.setFixedHeight(self.sizeHint().height())
        self.viewport().update()
        before, self._over = self._over, {row.section.id for row in rows if row.over}
        for row in rows:
            if before is not None and row.running and row.section.id in self._over - before:
                self.overran.emit(row)

    def at_hand(self) -> Stretch | None:
        """Return the section whose clock runs, or that was the last to run."""
        return next((row for row in self._model.rows if row.running or row.paused), None)

    def following(self) -> str | None:
        """Return the section after the running one, the first when none runs, None after the last."""
        rows: list[Stretch] = self._model.rows
        running = [place for place, each in enumerate(rows) if each.running]
        begun = [place for place, each in enumerate(rows) if each.spent]
        # a pause goes on where it began
        at = running[0] + 1 if running else begun[-1] if begun else 0
        return rows[at].section.id if at < len(rows) else None

    def sizeHint(self) -> QSize:
        return QSize(200, self.row_height() * len(self._model.rows) + 2)

    def tall(self) -> bool:
        """Whether the minutes stand under the titles, because beside them there is no room."""
        return 0 < self.viewport().width() < theme_of().px(190)

    def row_height(self) -> int:
        """Return how high a section is."""
        return theme_of().px(66 if self.tall() else 46)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(index.data(ROW).section.id)
        else:
            super().keyPressEvent(event)
