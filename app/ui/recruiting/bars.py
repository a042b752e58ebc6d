"""A painted bar chart: how many fell into each class; to who listens, a sentence."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look.theme import theme_of


class Bars(QWidget):
    """Shows counts as bars with their numbers over them and their classes under them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: list[tuple[str, int]], name: str) -> None:
        """Show bars; `name` says for screen readers what they are."""
        self._bars = bars
        said = ", ".join(f"{title}: {number}" for title, number in bars)
        self.setAccessibleName(f"{name}. {said}")
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(420), theme_of().px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((number for _, number in self._bars), default=0)
        wide = self.width() / max(1, len(self._bars))
        top, bottom = theme.px(20), self.height() - theme.px(22)
        center = Qt.AlignmentFlag.AlignHCenter
        for at, (title, number) in enumerate(self._bars):
            left = at * wide
            high = (bottom - top) * number / most if most else 0
            bar = QRectF(left + wide * 0.16, bottom - high, wide * 0.68, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(bar, theme.px(3), theme.px(3))
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font(12, QFont.Weight.DemiBold))
            over = QRectF(left, bar.top() - theme.px(19), wide, theme.px(18))
            painter.drawText(over, center | Qt.AlignmentFlag.AlignBottom, str(number))
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font(11))
            painter.drawText(QRectF(left, bottom + theme.px(4), wide, theme.px(18)), center, title)
        painter.setPen(theme.color("line"))
        painter.drawLine(0, bottom, self.width(), bottom)
