"""The pages of a PDF, drawn as they will be printed."""

from contextlib import closing
from functools import lru_cache

import pypdfium2
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import theme_of

Index = QModelIndex | QPersistentModelIndex
GAP = 20
"""Pixels between two pages."""
WIDEST = 900
"""Pages are not drawn wider than this many pixels at normal text size."""


class PdfPages(QAbstractListModel):
    """The pages of one document; `image` draws one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = b""
        self.sizes: list[tuple[float, float]] = []
        self._drawn = lru_cache(maxsize=8)(self._draw)

    def show_bytes(self, content: bytes) -> None:
        """Show the document in `content`."""
        self.beginResetModel()
        self._drawn.cache_clear()
        self._content = content
        with closing(pypdfium2.PdfDocument(content)) as document:
            self.sizes = [document.get_page_size(at) for at in range(len(document))]
        self.endResetModel()

    def image(self, row: int, width: int) -> QImage:
        """Return a page drawn `width` device pixels wide."""
        return self._drawn(row, width)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page} of {pages}").format(page=index.row() + 1, pages=len(self.sizes))
        return None

    def _draw(self, row: int, width: int) -> QImage:
        form = QImage.Format.Format_RGBX8888
        scale = width / self.sizes[row][0]
        with closing(pypdfium2.PdfDocument(self._content)) as document:
            drawn = document[row].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            return QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, form).copy()


class _PageDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, model = self.parent(), index.model()
        assert isinstance(view, PdfView) and isinstance(model, PdfPages)
        width, height = model.sizes[index.row()]
        return QSize(view.page_width(), round(view.page_width() * height / width) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        assert isinstance(view, PdfView) and isinstance(model, PdfPages)
        width = view.page_width()
        image = model.image(index.row(), round(width * view.devicePixelRatioF()))
        left = option.rect.left() + (option.rect.width() - width) / 2
        box = QRectF(left, option.rect.top() + GAP / 2, width, option.rect.height() - GAP)
        painter.drawImage(box, image)
        painter.setPen(theme_of().color("line"))
        painter.drawRect(box)


class PdfView(QListView):
    """Scrolls through the pages of a PDF at the width there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PdfPages(self)
        self.setModel(self.pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)

    def page_width(self) -> int:
        """Return how wide a page is drawn, in pixels."""
        return max(200, min(self.viewport().width() - 2 * GAP, theme_of().px(WIDEST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
