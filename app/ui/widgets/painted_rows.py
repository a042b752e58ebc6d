"""Lists of painted rows: the model and the view that every list of the program is made from."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives the row's value."""
DRAGGED = "application/x-evenhand-row"
"""What a row being dragged carries: its key."""


class RowsModel(QAbstractListModel):
    """Values in their order; `titled` and `spoken` say them to a keyboard search and to a screen reader.

    With `dragged`, which gives a row's key, rows can be dragged to where keys are taken.
    """

    def __init__(
        self,
        titled: Callable[[Any], str],
        spoken: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
        *,
        dragged: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: list[Any] = []
        self._titled, self._spoken, self._dragged = titled, spoken or titled, dragged

    def show_rows(self, rows: list[Any]) -> None:
        """Show other rows; the list forgets which was current."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titled(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        dragged = Qt.ItemFlag.ItemIsDragEnabled if self._dragged else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | dragged

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        if self._dragged is not None:
            for index in indexes:
                carried.setData(DRAGGED, self._dragged(self.rows[index.row()]).encode())
        return carried


class RowList(QListView):
    """Scrolls by pixels, lays out anew with the theme and the width, and leaves letters to the page."""

    def __init__(self, model: QAbstractListModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def choose(self, key: str) -> None:
        """Put the focus on the row whose value has this id."""
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            if getattr(index.data(ROW), "id", None) == key:
                self.setCurrentIndex(index)
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
