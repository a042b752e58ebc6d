"""Paint wrapped text with the line spacing of a book."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

SPACING = 1.18
"""Line height as a multiple of the font's own."""


def prose_height(text: str, font: QFont, width: float) -> float:
    """Return the height of `text` wrapped to `width` pixels."""
    return _laid_out(text, font.toString(), width)[1]


def draw_prose(painter: QPainter, where: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Paint `text` wrapped to the width of `where`, from its top."""
    layout, _ = _laid_out(text, font.toString(), where.width())
    painter.setPen(color)
    layout.draw(painter, QPointF(where.topLeft()))


@lru_cache(maxsize=1_000)
def _laid_out(text: str, font: str, width: float) -> tuple[QTextLayout, float]:
    """Return the laid-out text and its height; kept, since a page asks for the same ones at every change."""
    worn = QFont()
    worn.fromString(font)
    return lay_out(text, worn, width)


def lay_out(
    text: str, font: QFont, width: float, formats: Sequence[QTextLayout.FormatRange] = ()
) -> tuple[QTextLayout, float]:
    """Return `text` laid out in lines of `width` pixels, parts of it in other `formats`, and its height."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setCacheEnabled(True)
    layout.setFormats(list(formats))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, y + line.height() * (SPACING - 1) / 2))
        y += line.height() * SPACING
    layout.endLayout()
    return layout, y
