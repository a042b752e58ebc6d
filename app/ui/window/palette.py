"""The command palette: runs any command and jumps anywhere, by a few typed letters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QKeyEvent, QPainter, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import EvenhandError
from app.services.panels import lists
from app.ui.look import words
from app.ui.look.chosen import draw_chosen
from app.ui.look.keycaps import draw_caps
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel
from app.ui.widgets.text import label
from app.ui.window import palette_search
from app.ui.window.palette_search import Find
from app.ui.window_protocol import Window

if TYPE_CHECKING:
    from app.ui.scorecard.desk import DeskPage

PAGE, LIMIT = 100, 10_000
"""Panels read at a time while nobody types, and at most."""
SHOWN = 100
"""Rows in the list; who wants another types another letter."""
ROWS = 10
"""Rows seen without scrolling, where the window has the room."""


class FindDelegate(QStyledItemDelegate):
    """Paints what a find is, its title, and its keys or detail at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme_of().px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        find: Find = index.data(ROW)
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            draw_chosen(painter, box.adjusted(0, 1, 0, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), theme.px(8), theme.px(8))
        box.adjust(theme.px(12), 0, -theme.px(12), 0)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("muted"))
        _write(painter, box, find.kind)
        room = box.adjusted(theme.px(88), 0, 0, 0)
        if find.keys:
            right = draw_caps(painter, room, find.keys)
        else:
            aside = QRectF(room.left() + room.width() * 0.6, room.top(), room.width() * 0.4, room.height())
            right = room.right() - _write(painter, aside, find.detail, Qt.AlignmentFlag.AlignRight)
        room.setRight(right - theme.px(16))
        painter.setFont(theme.font(13, QFont.Weight.DemiBold if current else QFont.Weight.Normal))
        painter.setPen(theme.color("text"))
        _write(painter, room, find.title)
        painter.restore()


class Palette(QDialog):
    """One line to type in and what fits below it; gone as soon as something is chosen."""

    def __init__(
        self,
        window: Window,
        desk: "DeskPage | None",
        actions: Sequence[QAction],
        page: QWidget | None = None,
    ) -> None:
        super().__init__(window.window(), Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find anything"))
        self._finds = list(palette_search.at_hand(window, desk, actions, page))
        self._read = 0
        self._last: str | None = None
        self._line = QLineEdit()
        self._line.setAccessibleName(self.tr("Find anything"))
        self._line.setPlaceholderText(self.tr("Run a command, or go to a panel, dimension, question or note"))
        self._model = RowsModel(lambda find: find.title, lambda find: find.spoken)
        self._list = RowList(self._model, self.tr("What fits"))
        self._list.setItemDelegate(FindDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._none = label(self.tr("Nothing fits. Fewer letters find more."), "muted")
        self._lay_out()
        self._line.textChanged.connect(lambda _: self._show_fitting())
        self._list.clicked.connect(self._run)
        self._list.selectionModel().currentChanged.connect(self._say)
        for action in actions:
            if action.objectName() == "window/find":
                for key in action.shortcuts():
                    QShortcut(key, self, self._called_again)
        self._show_fitting()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_panels)
        self._timer.start()
        self._line.setFocus()

    def _show_fitting(self) -> None:
        fitting = palette_search.matching(self._finds, self._line.text())[:SHOWN]
        if fitting != self._model.rows:
            self._model.show_rows(fitting)
            self._list.setCurrentIndex(self._model.index(0))
        self._none.setVisible(not fitting)
        self._list.setVisible(bool(fitting))
        self._list.setFixedHeight(theme_of().px(36) * min(self._rows, len(fitting)))
        if not fitting:
            self._line.setAccessibleDescription(self._none.text())

    def _read_panels(self) -> None:
        """Read the next panels, newest first; a timer without a delay calls when nothing else is to do."""
        try:
            page = lists.panels(self._window.workspace, after=self._last, limit=PAGE)
        except EvenhandError as error:
            self._timer.stop()
            self._window.show_problem(words.translated(error))
            return
        self._finds += [palette_search.panel(self._window, line) for line in page]
        self._read += len(page)
        if len(page) < PAGE or self._read >= LIMIT:
            self._timer.stop()
        if page:
            self._last = page[-1].id
            self._refine()

    def _refine(self) -> None:
        """Add panels that came late, and stay on the row one is on."""
        at = self._list.currentIndex()
        kept = at.data(ROW) if at.isValid() and at.row() else None
        self._show_fitting()
        if kept in self._model.rows:
            self._list.setCurrentIndex(self._model.index(self._model.rows.index(kept)))

    def _say(self, now: QModelIndex, _before: QModelIndex) -> None:
        """Let a screen reader, whose place is the line, say which row is chosen."""
        if now.isValid():
            place = self.tr("{at} of {count}").format(at=now.row() + 1, count=len(self._model.rows))
            self._line.setAccessibleDescription(f"{now.data(ROW).spoken}, {place}")

    def _run(self, index: QModelIndex) -> None:
        find: Find | None = index.data(ROW) if index.isValid() else None
        if find is None:
            return
        self.close()
        try:
            find.act()
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))

    def _called_again(self) -> None:
        """Close by the key that opened it; where nothing fits, begin anew: one goes on to type here."""
        if self._model.rows:
            self.close()
        else:
            self._line.clear()

    def _move(self, by: int) -> None:
        row = max(0, min(len(self._model.rows) - 1, self._list.currentIndex().row() + by))
        self._list.setCurrentIndex(self._model.index(row))

    def _lay_out(self) -> None:
        px, room = theme_of().px, self._window.window().size()
        card = QFrame()
        card.setProperty(
            "kind", "sheet"
        )  # with square corners: where nothing blends windows, round ones are black
        card.setFixedWidth(min(px(680), room.width() - 48))
        self._none.setContentsMargins(px(12), 0, 0, px(4))
        inner = QVBoxLayout(card)
        inner.setContentsMargins(12, 12, 12, 12)
        inner.setSpacing(8)
        for part in (self._line, self._none, self._list):
            inner.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(card)
        top = min(px(64), room.height() // 10)
        self._rows = min(ROWS, (room.height() - 2 * top - self._line.sizeHint().height() - 32) // px(36))
        self.move(self._window.window().mapToGlobal(QPoint((room.width() - card.width()) // 2, top)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
        by = rows.get(Qt.Key(event.key()))
        if by is not None:
            self._move(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
        else:
            super().keyPressEvent(event)


def _write(
    painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> int:
    """Write `text`, shortened to the room, and return its width."""
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
    return painter.fontMetrics().horizontalAdvance(text)
