"""The question script: the questions of the focus dimensions, each asked, skipped or still open."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.packs.rubric import Dimension, Question
from app.domain.scorecard.marks import QuestionMark, QuestionOutcome
from app.ui.look import words
from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel
from app.ui.widgets.wrapped_text import draw_prose, prose_height


class Asked(NamedTuple):
    """A question with its mark; None while it is open."""

    dimension: Dimension
    question: Question
    mark: QuestionMark | None


class ScriptDelegate(QStyledItemDelegate):
    """Paints a question with the box of its mark; the current one also with its probes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QuestionScript)
        width = view.viewport().width()
        return QSize(width, round(self._layout(None, QRectF(0, 0, width, 0), index, view)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QuestionScript)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            draw_chosen(painter, box.adjusted(1, 1, -1, -2), focused=focused)
        self._paint_box(painter, box, index.data(ROW).mark)
        self._layout(painter, box, index, view)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, mark: QuestionMark | None) -> None:
        """A filled box with a tick was asked, one with a dash was skipped, an empty one is open."""
        theme = theme_of()
        size = theme.px(14)
        where = QRectF(box.left() + theme.px(9), box.top() + theme.px(10), size, size)
        asked = mark is not None and mark.outcome == "asked"
        painter.setPen(QPen(theme.color("accent" if asked else "edge"), 1))
        painter.setBrush(theme.color("accent") if asked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(where, theme.px(3), theme.px(3))
        left, top = where.left(), where.top()
        if asked:
            painter.setPen(QPen(theme.color("on_accent"), 2))
            tick = [(0.22, 0.52), (0.42, 0.72), (0.78, 0.3)]
            painter.drawPolyline(QPolygonF([QPointF(left + x * size, top + y * size) for x, y in tick]))
        elif mark is not None:
            painter.setPen(QPen(theme.color("muted"), 2))
            level = where.center().y()
            painter.drawLine(QPointF(left + size * 0.25, level), QPointF(left + size * 0.75, level))

    def _layout(self, painter: QPainter | None, box: QRectF, index: Index, view: "QuestionScript") -> float:
        """Lay the parts out from top to bottom, painted when there is a painter; return the height."""
        theme = theme_of()
        asked: Asked = index.data(ROW)
        left, top = box.left() + theme.px(32), box.top() + theme.px(7)
        width = max(40.0, box.right() - left - theme.px(8))
        ink = "text" if asked.mark is None else "muted"
        parts = [(asked.question.text, theme.font(13, QFont.Weight.Medium), ink)]
        if asked.mark is not None:
            said = words.question(asked.mark)
            parts.append((f"{said} {asked.mark.at:%H:%M}", theme.font(11), "muted"))
        if index == view.currentIndex():
            parts += [(f"→ {probe}", theme.font(12), "muted") for probe in asked.question.probes]
        for text, font, token in parts:
            height = prose_height(text, font, width)
            if painter:
                draw_prose(painter, QRectF(left, top, width, height), text, font, theme.color(token))
            top += height + theme.px(2)
        return top - box.top() + theme.px(7)


class QuestionScript(RowList):
    """Shows questions; Space or a click on the box marks one asked, Delete takes the mark back."""

    marked = Signal(str, str, object)
    """Dimension, question, and asked, skipped or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = RowsModel(lambda asked: asked.question.text, _spoken)
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Questions"))
        self.setItemDelegate(ScriptDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _: self._open_menu())
        self.selectionModel().currentChanged.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def show_questions(self, rows: list[Asked]) -> None:
        """Show `rows`; the current question stays current."""
        old = self._model.rows
        if rows == old:
            return
        if [each.question.id for each in rows] != [each.question.id for each in old]:
            self._model.show_rows(rows)
            self.setCurrentIndex(self._model.index(self._open_from(0)))
            return
        self._model.rows = rows
        self._model.dataChanged.emit(self._model.index(0), self._model.index(len(rows) - 1))
        self.scheduleDelayedItemsLayout()

    def mark(self, outcome: QuestionOutcome) -> None:
        """Ask to mark the current question, and go on to the next open one."""
        asked = self._current()
        if asked:
            self.marked.emit(asked.dimension.id, asked.question.id, outcome)
            self.setCurrentIndex(self._model.index(self._open_from(self.currentIndex().row() + 1)))

    def next_open(self) -> Asked | None:
        """Return the current question, or the next one that is still open."""
        asked = self._current()
        if asked is None or asked.mark is None:
            return asked
        return next((each for each in self._model.rows if each.mark is None), None)

    def _current(self) -> Asked | None:
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def _open_from(self, row: int) -> int:
        rows = self._model.rows
        places = [*range(row, len(rows)), *range(min(row, len(rows)))]
        return next((place for place in places if rows[place].mark is None), max(0, min(row, len(rows) - 1)))

    def _turn(self) -> None:
        """Mark the current question asked, or take its mark back."""
        asked = self._current()
        if asked and asked.mark is not None:
            self._clear()
        elif asked:
            self.marked.emit(asked.dimension.id, asked.question.id, "asked")

    def _clear(self) -> None:
        asked = self._current()
        if asked and asked.mark is not None:
            self.marked.emit(asked.dimension.id, asked.question.id, None)

    def _open_menu(self) -> None:
        asked = self._current()
        if asked is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, outcome in (
            (self.tr("Asked"), "asked"),
            (self.tr("Skipped"), "skipped"),
            (self.tr("Neither"), None),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked((asked.mark.outcome if asked.mark else None) == outcome)
            action.triggered.connect(
                lambda _=False, outcome=outcome: self.marked.emit(
                    asked.dimension.id, asked.question.id, outcome
                )
            )
        menu.popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        box = theme_of().px(30)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and place.x() <= box:
            self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        else:
            super().keyPressEvent(event)


def _spoken(asked: Asked) -> str:
    state = words.question(asked.mark)
    probes = " ".join(asked.question.probes)
    return f"{asked.dimension.title}, {asked.question.text}, {state}. {probes}"
