"""Paint wrapped text with the line spacing of a book; marked text has figures in bold and code as such."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QTextCharFormat, QTextLayout, QTextOption

SPACING = 1.18
"""Line height as a multiple of the font's own."""

_MARK = re.compile(r"\*\*(.+?)\*\*|`([^`]+)`", re.DOTALL)


def prose_height(text: str, font: QFont, width: float, italic: int = 0) -> float:
    """Return the height of `text` wrapped to `width` pixels, so many of its first letters in italics."""
    return _prose(text, font.toString(), width, italic)[1]


def draw_prose(
    painter: QPainter, where: QRectF, text: str, font: QFont, color: QColor, italic: int = 0
) -> None:
    """Paint `text` wrapped to the width of `where`, from its top, so many of its first letters in italics."""
    layout, _ = _prose(text, font.toString(), where.width(), italic)
    painter.setPen(color)
    layout.draw(painter, QPointF(where.topLeft()))


def without_marks(text: str) -> str:
    """Return marked text as it is read, without the signs around `**figures**` and code in back-ticks."""
    return _MARK.sub(lambda found: found[1] or found[2], text)


def marked_height(text: str, font: QFont, width: float) -> float:
    """Return the height of marked `text` wrapped to `width` pixels."""
    return marked(text, font.toString(), width)[1]


def draw_marked(painter: QPainter, where: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Paint marked `text` wrapped to the width of `where`, from its top."""
    layout, _ = marked(text, font.toString(), where.width())
    painter.setPen(color)
    layout.draw(painter, QPointF(where.topLeft()))


@lru_cache(maxsize=500)
def marked(text: str, font: str, width: float) -> tuple[QTextLayout, float]:
    """Return marked text laid out, and its height; kept, as prose is."""
    worn = _font(font)
    words, formats, at = "", list[QTextLayout.FormatRange](), 0
    for found in _MARK.finditer(text):
        words += text[at : found.start()]
        formats.append(_format(len(words), found, worn))
        words += found[1] or found[2]
        at = found.end()
    return _laid_out(words + text[at:], worn, width, formats)


@lru_cache(maxsize=1_000)
def _prose(text: str, font: str, width: float, italic: int) -> tuple[QTextLayout, float]:
    """Return the laid-out text and its height; kept, since a page asks for the same ones at every change."""
    slanted = QTextLayout.FormatRange()
    slanted.start, slanted.length = 0, italic
    slanted.format.setFontItalic(True)
    return _laid_out(text, _font(font), width, [slanted] if italic else ())


def _laid_out(
    text: str, font: QFont, width: float, formats: Sequence[QTextLayout.FormatRange] = ()
) -> tuple[QTextLayout, float]:
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


def _font(name: str) -> QFont:
    worn = QFont()
    worn.fromString(name)
    return worn


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
