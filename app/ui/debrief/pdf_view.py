"""The pages of a PDF, drawn as they will be printed."""

from contextlib import closing
from functools import lru_cache, partial

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import Index, RowList, RowsModel

GAP = 20
"""Pixels between two pages."""
WIDEST = 900
"""Pages are not drawn wider than this many pixels at normal text size."""


class PdfPages(RowsModel):
    """The pages of one document: a row is a page's width and height in points; `image` draws one."""

    def __init__(self) -> None:
        super().__init__(lambda _size: "")
        self._drawn = lru_cache(maxsize=8)(partial(_draw, b""))

    def show_bytes(self, content: bytes) -> None:
        """Show the document in `content`."""
        self._drawn = lru_cache(maxsize=8)(partial(_draw, content))
        with closing(pypdfium2.PdfDocument(content)) as document:
            self.show_rows([document.get_page_size(at) for at in range(len(document))])

    def image(self, row: int, width: int) -> QImage:
        """Return a page drawn `width` device pixels wide."""
        return self._drawn(row, width)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page} of {pages}").format(page=index.row() + 1, pages=len(self.rows))
        return super().data(index, role)


class _PageDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, model = self.parent(), index.model()
        assert isinstance(view, PdfView) and isinstance(model, PdfPages)
        width, height = model.rows[index.row()]
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


class PdfView(RowList):
    """Scrolls through the pages of a PDF at the width there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.pages = PdfPages()
        super().__init__(self.pages, "", parent)
        self.setItemDelegate(_PageDelegate(self))
        self.setSelectionMode(RowList.SelectionMode.NoSelection)

    def page_width(self) -> int:
        """Return how wide a page is drawn, in pixels."""
        return max(200, min(self.viewport().width() - 2 * GAP, theme_of().px(WIDEST)))


def _draw(content: bytes, row: int, width: int) -> QImage:
    """Draw a page of a document; no method, since what a model keeps must not keep the model."""
    form = QImage.Format.Format_RGBX8888
    with closing(pypdfium2.PdfDocument(content)) as document:
        scale = width / document.get_page_size(row)[0]
        drawn = document[row].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        return QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, form).copy()
