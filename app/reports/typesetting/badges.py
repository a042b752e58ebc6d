"""Small marks on paper: the badges of levels, the signs of verdicts.

Shape carries the level as much as colour does: the lowest is an outlined square, the highest a pill,
those between are rounded, NE is dashed and never filled.
"""

from collections.abc import Callable
from typing import Any

from app.domain.analysis.policy import RuleVerdict
from app.domain.scorecard.marks import NE, Given
from app.reports.typesetting.fonts import REGULAR, SEMIBOLD
from app.reports.typesetting.styles import LEVELS, MUTED, NOT_EVIDENCED, level_colours

HEIGHT = 13.0
WIDTH = 23.0

_VERDICTS: dict[RuleVerdict, Any] = {"holds": LEVELS[2][0], "fails": LEVELS[0][0], "open": LEVELS[1][0]}

Ink = Callable[[Any, float, float], None]
"""Draws something on a canvas with its left end at x and its line of text at y."""


def draw_level(canvas: Any, x: float, y: float, given: Given, levels: int, width: float = WIDTH) -> None:
    """Draw the badge of a level with its middle at x and the baseline of its numeral at y."""
    canvas.saveState()
    canvas.setLineWidth(0.8)
    bottom = y - 3.3
    if given == NE:
        canvas.setStrokeColor(NOT_EVIDENCED)
        canvas.setFillColor(NOT_EVIDENCED)
        canvas.setDash(1.6, 1.6)
        canvas.roundRect(x - width / 2, bottom, width, HEIGHT, 3, stroke=1, fill=0)
        canvas.setFont(REGULAR, 7)
    else:
        ink, soft = level_colours(given, levels)
        lowest = given == 1
        width = HEIGHT if lowest else width
        radius = 1 if lowest else HEIGHT / 2 if given == levels else 3.5
        canvas.setFillColor(soft)
        canvas.setStrokeColor(ink)
        canvas.roundRect(x - width / 2, bottom, width, HEIGHT, radius, stroke=int(lowest), fill=1)
        canvas.setFillColor(ink)
        canvas.setFont(SEMIBOLD, 9)
    canvas.drawCentredString(x, y + (0.6 if given == NE else 0), str(given))
    canvas.restoreState()


def draw_blank(canvas: Any, x: float, y: float) -> None:
    """Draw the dot of a dimension that a seat did not rate."""
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, 9)
    canvas.drawCentredString(x, y, "·")


def level_ink(given: Given | None, levels: int) -> Ink:
    """The badge of a level, or the dot of none, to stand beside a paragraph."""

    def ink(canvas: Any, x: float, y: float) -> None:
        if given is None:
            draw_blank(canvas, x + WIDTH / 2, y)
        else:
            draw_level(canvas, x + WIDTH / 2, y, given, levels)

    return ink


def verdict_ink(verdict: RuleVerdict) -> Ink:
    """A tick, a cross or an exclamation mark, drawn: our text faces have no crosses."""

    def ink(canvas: Any, x: float, y: float) -> None:
        canvas.saveState()
        canvas.setStrokeColor(_VERDICTS[verdict])
        canvas.setFillColor(_VERDICTS[verdict])
        canvas.setLineWidth(1.5)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        middle = y + 4.4
        if verdict == "holds":
            path = canvas.beginPath()
            path.moveTo(x, middle)
            path.lineTo(x + 2.6, middle - 2.8)
            path.lineTo(x + 7.2, middle + 3.2)
            canvas.drawPath(path)
        elif verdict == "fails":
            canvas.line(x + 0.6, middle - 2.9, x + 6.4, middle + 2.9)
            canvas.line(x + 0.6, middle + 2.9, x + 6.4, middle - 2.9)
        else:
            canvas.line(x + 3.5, middle + 3.4, x + 3.5, middle - 0.4)
            canvas.circle(x + 3.5, middle - 3, 0.95, stroke=0, fill=1)
        canvas.restoreState()

    return ink
