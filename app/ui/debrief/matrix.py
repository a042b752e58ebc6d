"""The matrix of a debrief: dimensions by seats, numerals and shapes, how far apart, what was agreed."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.scorecard.marks import Given
from app.ui.look.theme import theme_of
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.painted_rows import ROW, Index

RATING, TITLE, FIGURE = "rating", "title", "figure"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One cell: a title, a figure, or a rating (`level` None is a gap); `spoken` is for screen readers."""

    kind: str
    text: str
    spoken: str
    level: Given | None = None
    flagged: bool = False
    """Whether a red flag stands behind it."""
    amended: bool = False
    strong: bool = False
    """Whether a figure asks to be read first."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One dimension."""

    dimension: str
    cells: tuple[MatrixCell, ...]


class MatrixModel(QAbstractTableModel):
    """Rows of cells under their heads."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[MatrixRow] = []
        self.heads: list[str] = []

    def show_rows(self, heads: list[str], rows: list[MatrixRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.heads, self.rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()].cells[index.column()]
        if role == ROW:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return None


class MatrixDelegate(QStyledItemDelegate):
    """Paints badges, titles and figures with a hairline under each row."""

    def __init__(self, top: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._top = top

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = theme_of()
        cell: MatrixCell = index.data(ROW)
        if cell.kind != TITLE:
            return QSize(theme.px(72), theme.px(42))
        width = QFontMetrics(theme.font(15)).horizontalAdvance(cell.text)
        return QSize(width + theme.px(24), theme.px(42))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, cell, box = theme_of(), index.data(ROW), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        middle = box.center()
        badge = QRectF(0, 0, theme.px(42), theme.px(28))
        badge.moveCenter(middle)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = badge.adjusted(-4, -4, 4, 4) if cell.kind == RATING else box.adjusted(2, 4, -2, -4)
            painter.drawRoundedRect(around, theme.px(8), theme.px(8))
        if cell.kind == RATING and cell.level is not None:
            draw_level(painter, badge, cell.level, self._top, theme)
            self._mark(painter, badge, cell)
        else:
            self._words(painter, box, cell)
        painter.restore()

    def _words(self, painter: QPainter, box: QRectF, cell: MatrixCell) -> None:
        theme = theme_of()
        left = cell.kind == TITLE
        heavy = QFont.Weight.DemiBold if cell.strong else QFont.Weight.Normal
        painter.setFont(theme.font(15 if cell.kind != RATING else 13, heavy, tabular=True))
        painter.setPen(theme.color("text" if left or cell.strong or cell.kind == FIGURE else "muted"))
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        room = box.adjusted(theme.px(8) if left else 0, 0, 0, 0)
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _mark(self, painter: QPainter, badge: QRectF, cell: MatrixCell) -> None:
        """Put a sign at the badge's shoulder: ! for a red flag, ∗ for an amended rating."""
        theme = theme_of()
        sign = "!" if cell.flagged else "∗" if cell.amended else ""
        if sign:
            painter.setFont(theme.font(13, QFont.Weight.Bold))
            painter.setPen(QColor(theme.tokens.levels[0][0] if cell.flagged else theme.tokens.muted))
            spot = QRectF(badge.right() + theme.px(3), badge.top(), theme.px(12), badge.height())
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, sign)


class Matrix(QTableView):
    """Shows the matrix; `turned` tells which cell is current: the dimension, and the column."""

    turned = Signal(str, int)

    def __init__(self, top: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MatrixModel(self)
        self.setModel(self._model)
        self.setItemDelegate(MatrixDelegate(top, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now))

    def show_rows(self, heads: list[str], rows: list[MatrixRow]) -> None:
        """Show other rows; the cell that was current stays so where it is still there."""
        at = self.currentIndex()
        kept = (self._model.rows[at.row()].dimension, at.column()) if at.isValid() else ("", 1)
        blocked = self.blockSignals(True)
        self._model.show_rows(heads, rows)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(theme_of().px(64))
        self.blockSignals(blocked)
        self.go(*kept)

    def go(self, dimension: str, column: int = 1) -> None:
        """Turn to a cell; to the first row where there is no such dimension."""
        places = [place for place, row in enumerate(self._model.rows) if row.dimension == dimension]
        if self._model.rows:
            self.setCurrentIndex(self._model.index(places[0] if places else 0, column))

    def height_wanted(self) -> int:
        """Return how high the matrix is with all its rows."""
        theme = theme_of()
        return self.horizontalHeader().sizeHint().height() + theme.px(42) * len(self._model.rows) + 4

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid():
            self.turned.emit(self._model.rows[now.row()].dimension, now.column())
