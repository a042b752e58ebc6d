"""Wrapped text in which `**figures**` stand in bold and code in a fixed width."""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QTextCharFormat, QTextLayout

from app.ui.widgets.wrapped_text import lay_out

_MARK = re.compile(r"\*\*(.+?)\*\*|`([^`]+)`", re.DOTALL)


def without_marks(text: str) -> str:
    """Return `text` as it is read, without the signs around figures and code."""
    return _MARK.sub(lambda found: found[1] or found[2], text)


def marked_height(text: str, font: QFont, width: float) -> float:
    """Return the height of marked `text` wrapped to `width` pixels."""
    return _laid_out(text, font.toString(), width)[1]


def draw_marked(painter: QPainter, where: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Paint marked `text` wrapped to the width of `where`, from its top."""
    layout, _ = _laid_out(text, font.toString(), where.width())
    painter.setPen(color)
    layout.draw(painter, QPointF(where.topLeft()))


@lru_cache(maxsize=500)
def _laid_out(text: str, font: str, width: float) -> tuple[QTextLayout, float]:
    """Return the laid-out text and its height; kept, since a page asks for the same ones at every change."""
    worn = QFont()
    worn.fromString(font)
    words, formats, at = "", list[QTextLayout.FormatRange](), 0
    for found in _MARK.finditer(text):
        words += text[at : found.start()]
        formats.append(_format(len(words), found, worn))
        words += found[1] or found[2]
        at = found.end()
    return lay_out(words + text[at:], worn, width, formats)


def _format(start: int, found: re.Match[str], worn: QFont) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if found[1]:
        look.setFontWeight(QFont.Weight.Bold)
    else:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        look.setFontFamilies(fixed.families())
        look.setFontFixedPitch(True)
        look.setProperty(QTextCharFormat.Property.FontPixelSize, worn.pixelSize())
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, len(found[1] or found[2]), look
    return made
