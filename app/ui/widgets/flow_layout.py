"""A row of controls that goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays out widgets like words: from the leading edge, or to the other, in as many lines as they need."""

    def __init__(self, *widgets: QWidget, spacing: int = 10, trailing: bool = False) -> None:
        super().__init__()
        self._trailing = trailing
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
        return self._places(self._inside(QRect(0, 0, width, 0)))[1] + self._around().height()

    def sizeHint(self) -> QSize:
        items = [item.sizeHint() for item in self._shown()]
        width = sum(each.width() for each in items) + self.spacing() * max(0, len(items) - 1)
        return QSize(width, max((each.height() for each in items), default=0)) + self._around()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        least = QSize(max((each.width() for each in sizes), default=0), 0)
        return least + self._around()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(self._inside(rect))[0], strict=True):
            item.setGeometry(place)

    def _around(self) -> QSize:
        """Return how much the margins take."""
        edges = self.contentsMargins()
        return QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _inside(self, rect: QRect) -> QRect:
        return rect.marginsRemoved(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, room: QRect) -> tuple[list[QRect], int]:
        """Return where each item goes, in the middle of its line, and the height of all lines."""
        places: list[QRect] = []
        line: list[QRect] = []
        x, y = room.left(), room.top()
        for item in self._shown():
            wanted = item.sizeHint()
            size = QSize(min(wanted.width(), max(1, room.width())), wanted.height())
            if line and x + size.width() > room.right() + 1:
                places += self._level(line, room)
                x, y = room.left(), y + _tallest(line) + self.spacing()
                line = []
            line.append(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
        return places + self._level(line, room), y + _tallest(line) - room.top()

    def _level(self, line: list[QRect], room: QRect) -> list[QRect]:
        """Put the items of a line on one height, at its end if they go there."""
        to_the_end = room.right() - line[-1].right() if line and self._trailing else 0
        return [each.translated(to_the_end, (_tallest(line) - each.height()) // 2) for each in line]


def _tallest(line: list[QRect]) -> int:
    return max((each.height() for each in line), default=0)
