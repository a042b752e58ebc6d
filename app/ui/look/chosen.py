"""How what is chosen looks: a soft ground, a bar of the accent at its left, a frame while it has the keys."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.ui.look.theme import theme_of


def draw_chosen(painter: QPainter, box: QRectF, *, focused: bool = False, radius: int = 8) -> None:
    """Paint the ground of a chosen row or place into `box`; the bar tells it from the others by 3:1."""
    theme = theme_of()
    shape = QPainterPath()
    shape.addRoundedRect(box, theme.px(radius), theme.px(radius))
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, theme.color("accent_soft"))
    painter.fillRect(QRectF(box.left(), box.top(), theme.px(3), box.height()), theme.color("accent"))
    painter.restore()
    if focused:
        painter.save()
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.restore()
