"""The levels of one dimension side by side, every anchor readable at once."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.packs.rubric import Dimension, Level
from app.domain.scorecard.marks import Given
from app.ui.look.theme import theme_of
from app.ui.scorecard.evaluate.anchor_text import AnchorText
from app.ui.widgets.choice import Choice, show_chosen
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.text import with_keys


class AnchorHead(Choice):
    """The badge of a level and its name: the part of a card that rates."""

    def __init__(self, level: Level, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level, self.name = level.level, level.name
        self._top = top
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Level {level}, {name}").format(level=self.level, name=self.name))

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(200), theme_of().px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of().px(104), theme_of().px(40))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            tip = self.tr("Rate {level}").format(level=self.level)
            self.setToolTip(with_keys(self, tip, f"desk/rate-{self.level}"))
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            hinted = self.underMouse() and not self.isChecked()  # the ground of the rating says more
            painter.setBrush(theme.color("raised") if hinted else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        size = theme.px(24)
        badge = QRectF(theme.px(8), (self.height() - size) / 2, size, size)
        draw_level(painter, badge, self.level, self._top, theme)
        painter.setFont(theme.font(13, QFont.Weight.DemiBold))
        painter.setPen(theme.color("text"))
        left = badge.right() + theme.px(10)
        name = QRectF(left, 0, self.width() - left - theme.px(8), self.height())
        words = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class AnchorCard(QWidget):
    """One level: its head, which rates, and its anchor, which is read.

    The rating has the ground and the frame of its level; a ring within the card has the keys.
    """

    def __init__(self, level: Level, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top = top
        self._anchor, self._rated = "", False
        self.head = AnchorHead(level, top)
        self.text = AnchorText()
        self.text.setAccessibleName(self.tr("Anchor of level {level}").format(level=level.level))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.text, 1)
        self._fit()

    def show_anchor(self, text: str) -> None:
        """Show the anchor of this level, as the rating where its head says so."""
        rated = self.head.isChecked()
        if text == self._anchor and rated == self._rated:
            return
        self._anchor, self._rated = text, rated
        self.head.setAccessibleDescription(text)
        self.text.show_text(text, "text" if rated else "muted")
        self.update()

    def _fit(self) -> None:
        px = theme_of().px
        self._column.setContentsMargins(px(8), px(8), px(8), px(14))
        self.text.setViewportMargins(px(8), px(2), px(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, rated = theme.tokens, self._rated
        ink, ground = tokens.level(self.head.level, self._top) if rated else (tokens.line, tokens.surface)
        width = 2 if rated else 1
        painter.setPen(QPen(QColor(ink), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.px(10), theme.px(10))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._fit()


class AnchorCards(QWidget):
    """All levels of a dimension; `level_chosen` says which one was clicked."""

    level_chosen = Signal(int)
    left = Signal()
    """An anchor was read or copied from, and the keys belong elsewhere again."""

    def __init__(self, scale: tuple[Level, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [AnchorCard(level, scale[-1].level) for level in scale]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        group = QButtonGroup(self, exclusive=False)
        for card in self._cards:
            group.addButton(card.head)
            card.head.asked.connect(partial(self.level_chosen.emit, card.head.level))
            card.text.left.connect(self.left)
        self._arrange(len(self._cards))

    def show_dimension(self, dimension: Dimension, level: Given | None) -> None:
        """Show the anchors of `dimension` and which level it was given."""
        heads = [card.head for card in self._cards]
        show_chosen(heads, next((head for head in heads if head.level == level), None))
        for card in self._cards:
            card.show_anchor(dimension.anchor(card.head.level))

    def rated(self) -> QWidget:
        """Return the card that is the rating; all of them where none is."""
        return next((card for card in self._cards if card.head.isChecked()), self)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: object) -> None:
        wide = self.width() >= len(self._cards) * theme_of().px(170)
        self._arrange(len(self._cards) if wide else (len(self._cards) + 1) // 2)
        super().resizeEvent(event)  # type: ignore[arg-type]
