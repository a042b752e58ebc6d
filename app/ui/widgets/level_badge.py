"""How a level looks: ink, soft ground and a shape of its own, so that colour is never alone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.domain.scorecard.marks import NE, Given
from app.ui.look.theme import Theme


def draw_level(painter: QPainter, where: QRectF, level: Given | None, top: int, theme: Theme) -> None:
    """Paint a badge: outlined square, rounded, rounded, pill; dashed for NE; a dash while unrated."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text, ink, pen = _worn(level, top, theme)
    painter.setPen(pen)
    if isinstance(level, int):
        painter.setBrush(QColor(theme.tokens.level(level, top)[1]))
    radius = _radius(level, top, where.height(), theme)
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(QColor(ink))
    painter.setFont(theme.font(11 if level == NE else 13, QFont.Weight.DemiBold))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _worn(level: Given | None, top: int, theme: Theme) -> tuple[str, str, QPen]:
    tokens = theme.tokens
    if level is None:
        return "–", tokens.muted, QPen(QColor(tokens.line))
    if level == NE:
        return "NE", tokens.ne, QPen(QColor(tokens.ne), 1, Qt.PenStyle.DashLine)
    ink, _ = tokens.level(level, top)
    edge = QColor(ink)
    edge.setAlphaF(1.0 if level == 1 or tokens.more else 0.35)
    return str(level), ink, QPen(edge)


def _radius(level: Given | None, top: int, height: float, theme: Theme) -> float:
    if level == 1:
        return 0
    if level == top:
        return height / 2
    return theme.px(6)
