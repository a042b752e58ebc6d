"""Paint wrapped text with the line spacing of a book."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

SPACING = 1.18
"""Line height as a multiple of the font's own."""


def prose_height(text: str, font: QFont, width: float) -> float:
    """Return the height of `text` wrapped to `width` pixels."""
    return _laid_out(text, font, width)[1]


def draw_prose(painter: QPainter, where: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Paint `text` wrapped to the width of `where`, from its top."""
    layout, _ = _laid_out(text, font, where.width())
    painter.setPen(color)
    layout.draw(painter, QPointF(where.topLeft()))


def _laid_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        gap = line.height() * (SPACING - 1) / 2
        line.setPosition(QPointF(0, y + gap))
        y += line.height() * SPACING
    layout.endLayout()
    return layout, y
