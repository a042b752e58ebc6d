"""A row of controls that goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays out widgets like words: from the leading edge, in as many lines as they need."""

    def __init__(self, *widgets: QWidget, spacing: int = 10) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for each in widgets:
            self.addWidget(each)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(QRect(0, 0, width, 0))[1]

    def sizeHint(self) -> QSize:
        items = [item.sizeHint() for item in self._shown()]
        width = sum(each.width() for each in items) + self.spacing() * max(0, len(items) - 1)
        return QSize(width, max((each.height() for each in items), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((each.width() for each in sizes), default=0),
            max((each.height() for each in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect)[0], strict=True):
            item.setGeometry(place)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, room: QRect) -> tuple[list[QRect], int]:
        """Return where each item goes, and the height of all lines."""
        places: list[QRect] = []
        at, tallest = QPoint(room.topLeft()), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(1, room.width()), item.sizeHint().height()))
            if at.x() > room.left() and at.x() + size.width() > room.right() + 1:
                at = QPoint(room.left(), at.y() + tallest + self.spacing())
                tallest = 0
            places.append(QRect(at, size))
            at.setX(at.x() + size.width() + self.spacing())
            tallest = max(tallest, size.height())
        return places, at.y() + tallest - room.top()
