"""The levels of one dimension side by side, every anchor readable at once."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from app.domain.packs.rubric import Dimension, Level
from app.domain.scorecard.marks import Given
from app.ui.look.theme import Theme, theme_of
from app.ui.widgets.choice import Choice, show_checked
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.wrapped_text import draw_prose, prose_height


class AnchorCard(Choice):
    """One level: its badge, name and anchor. Checked when it is the rating."""

    def __init__(self, level: Level, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level, self.name, self.anchor = level.level, level.name, ""
        self._top = top
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_anchor(self, text: str, *, rated: bool) -> None:
        """Show the anchor of this level, and whether it is the rating."""
        show_checked(self, rated)
        if text == self.anchor:
            return
        self.anchor = text
        self.setAccessibleName(self.tr("Level {level}, {name}").format(level=self.level, name=self.name))
        self.setAccessibleDescription(text)
        self.setToolTip(self.tr("Rate {level} (key {level})").format(level=self.level))
        self.updateGeometry()
        self.update()

    def _text_top(self, theme: Theme) -> int:
        return theme.px(50)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of()
        height = prose_height(self.anchor, theme.font(), width - theme.px(32))
        return round(self._text_top(theme) + height + theme.px(14))

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(230), self.heightForWidth(theme_of().px(230)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of().px(120), theme_of().px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.tokens.level(self.level, self._top)[0]
        width = 2 if self.isChecked() else 1
        pen = QPen(QColor(ink if self.isChecked() else theme.tokens.line), width)
        if self.hasFocus():
            pen = QPen(theme.color("accent"), 2)
        painter.setPen(pen)
        painter.setBrush(theme.color("raised" if self.underMouse() and not self.isChecked() else "surface"))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.px(10), theme.px(10))
        if self.isChecked() and self.hasFocus():
            painter.setPen(QPen(QColor(ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), theme.px(8), theme.px(8))
        self._paint_words(painter, theme)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        pad = theme.px(16)
        badge = QRectF(pad, pad, theme.px(24), theme.px(24))
        draw_level(painter, badge, self.level, self._top, theme)
        painter.setFont(theme.font(13, QFont.Weight.DemiBold))
        painter.setPen(theme.color("text"))
        left = badge.right() + theme.px(10)
        name = QRectF(left, pad, self.width() - left - pad / 2, badge.height())
        words = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        top = self._text_top(theme)
        room = QRectF(pad, top, self.width() - 2 * pad, self.height() - top)
        draw_prose(
            painter, room, self.anchor, theme.font(), theme.color("text" if self.isChecked() else "muted")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)


class AnchorCards(QWidget):
    """All levels of a dimension; `level_chosen` says which one was clicked."""

    level_chosen = Signal(int)

    def __init__(self, scale: tuple[Level, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [AnchorCard(level, scale[-1].level) for level in scale]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        group = QButtonGroup(self, exclusive=False)
        for card in self._cards:
            group.addButton(card)
            card.asked.connect(partial(self.level_chosen.emit, card.level))
        self._arrange(len(self._cards))

    def show_dimension(self, dimension: Dimension, level: Given | None) -> None:
        """Show the anchors of `dimension` and which level it was given."""
        for card in self._cards:
            card.show_anchor(dimension.anchor(card.level), rated=card.level == level)

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
