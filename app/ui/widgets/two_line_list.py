"""A list of two-line entries with a state at the right: panels, seats."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One row; `tone` picks the colour of the state: plain, busy or done."""

    key: str
    title: str
    detail: str
    state: str
    tone: str = "plain"
    aside: str = ""


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry with a hairline under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme_of().px(60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        entry: ListEntry = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and bool(
            state & QStyle.StateFlag.State_Selected
        )
        if focused:
            draw_chosen(painter, box.adjusted(1, 2, -1, -2), focused=True)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), theme.px(8), theme.px(8))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        inner = box.adjusted(theme.px(12), theme.px(9), -theme.px(12), -theme.px(9))
        self._paint_words(painter, inner, entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, entry: ListEntry) -> None:
        theme = theme_of()
        inks = {
            "plain": theme.tokens.muted,
            "busy": theme.tokens.levels[1][0],
            "done": theme.tokens.levels[2][0],
        }
        right = Qt.AlignmentFlag.AlignRight
        room = box.width() * 0.62
        painter.setFont(theme.font(13, QFont.Weight.DemiBold))
        painter.setPen(QColor(inks[entry.tone]))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | right, entry.state)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(15, QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, _elided(painter, entry.title, room))
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom, _elided(painter, entry.detail, room))
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | right, entry.aside)


def _spoken(entry: ListEntry) -> str:
    return ", ".join(part for part in (entry.title, entry.detail, entry.aside, entry.state) if part)


def _elided(painter: QPainter, text: str, room: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))


class EntryList(RowList):
    """Shows entries; a click or Enter opens one."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._model = RowsModel(lambda entry: entry.title, _spoken)
        super().__init__(self._model, name, parent)
        self.setItemDelegate(EntryDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.opened.emit(index.data(ROW).key))

    def show_entries(self, entries: list[ListEntry]) -> None:
        """Show `entries`; the list takes the height they need, as far as there is room."""
        keys = [entry.key for entry in entries]
        here = self.current()
        self._model.show_rows(entries)
        if entries:
            self.setCurrentIndex(self._model.index(keys.index(here) if here in keys else 0))
        self.setMaximumHeight(theme_of().px(60) * len(entries) + 4)

    def current(self) -> str | None:
        """Return the key of the current entry."""
        index = self.currentIndex()
        return index.data(ROW).key if index.isValid() else None

    def _leaves(self, event: QKeyEvent) -> bool:
        ends = {Qt.Key.Key_Up: 0, Qt.Key.Key_Down: len(self._model.rows) - 1}
        return ends.get(Qt.Key(event.key())) == self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current()
        if current and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(current)
        elif current and self._leaves(event):
            event.ignore()  # the page may have another list there
        else:
            super().keyPressEvent(event)
