"""A tray of notes that wait: unfiled ones, and questions to come back to."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.scorecard.marks import Note
from app.ui.look import words
from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel
from app.ui.widgets.text import section

_ROW = 28
"""How high a note of a tray is."""


class TrayDelegate(QStyledItemDelegate):
    """Paints the first words of a note beside its time and its mark."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme_of().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        note: Note = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:  # elsewhere, only the step one is at is tinted
            draw_chosen(painter, box.adjusted(1, 1, -1, -1), focused=True)
        box.adjust(theme.px(12), 0, -theme.px(10), 0)
        painter.setFont(theme.font(11, QFont.Weight.Medium, tabular=True))
        painter.setPen(theme.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle, f"{note.at:%H:%M}")
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance("00:00") + theme.px(10))
        if note.tone:
            sign = words.TONES[note.tone]
            painter.setPen(QColor(theme.tokens.tone(note.tone)))
            painter.drawText(box, middle, sign)
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(sign) + theme.px(6))
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("text" if note.text else "muted"))
        first = painter.fontMetrics().elidedText(
            " ".join(words.noted(note).split()), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, middle, first)
        painter.restore()


class TrayList(RowList):
    """Shows notes; Enter or a double click files one, a menu offers the rest; they can be dragged."""

    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._model = RowsModel(words.noted, words.spoken_note, dragged=lambda note: note.id)
        super().__init__(self._model, name, parent)
        self.setItemDelegate(TrayDelegate(self))
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.data(ROW).id))

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show `notes`; the place in the list stays when one leaves."""
        if list(notes) == self._model.rows:
            return
        row = max(0, self.currentIndex().row())
        self._model.show_rows(list(notes))
        if notes:
            self.setCurrentIndex(self._model.index(min(row, len(notes) - 1)))

    def select(self, note: str) -> None:
        """Go to a note of the tray."""
        rows = [row for row, each in enumerate(self._model.rows) if each.id == note]
        if rows:
            self.setCurrentIndex(self._model.index(rows[0]))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> str | None:
        """Return the id of the current note."""
        index = self.currentIndex()
        return index.data(ROW).id if index.isValid() else None

    def _ask_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.menu_wanted.emit(index.data(ROW).id, self.viewport().mapToGlobal(where))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.selected()
        if chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(chosen)
        else:
            super().keyPressEvent(event)


class NoteTray(QWidget):
    """A heading with a count over its notes; gone while there are none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._rows = title, 3
        self._heading = section(title)
        self.list = TrayList(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(theme_of().px(12), 0, 0, 0)
        head.addWidget(self._heading)
        layout.addLayout(head)
        layout.addWidget(self.list)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show `notes`."""
        self.setVisible(bool(notes))
        self.list.show_notes(notes)
        said = f"{self._title} · {len(notes)}"
        self._heading.setText(said.upper())
        self._heading.setAccessibleName(said)
        self._fit()

    def give_room(self, rows: int) -> None:
        """Show so many notes at a time, the others by scrolling."""
        self._rows = rows
        self._fit()

    def _fit(self) -> None:
        rows = min(self._rows, self.list.model().rowCount())
        self.list.setFixedHeight(theme_of().px(_ROW) * rows + 2)
