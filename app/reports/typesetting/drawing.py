"""A picture as ink: its shapes redrawn, its words set by the text layer."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from app.domain.packs.picture import Look, Picture, Shape, Words
from app.reports.typesetting.fonts import REGULAR, SEMIBOLD
from app.reports.typesetting.styles import STEP
from app.reports.typesetting.text import Writer

POINT = 0.75
"""A screen pixel on paper: no picture is drawn larger."""
_LEGIBLE, _MOST_GROWN = 0.5, 1.6
"""Words shrink no further than to this scale, as long as they need not grow more than so beside the lines."""


class Drawing(Flowable):
    """A picture at its own size, or as large as there is room for; `alt` says what it shows."""

    structure = "Figure"

    def __init__(self, picture: Picture, writer: Writer, tallest: float, alt: str) -> None:
        super().__init__()
        self.alt = alt
        self._picture, self._writer, self._tallest = picture, writer, tallest
        self.spaceBefore, self.spaceAfter = 2 * STEP, 3 * STEP

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find the scale at which it fits."""
        picture = self._picture
        self._scale = min(POINT, width / picture.width, self._tallest / picture.height)
        self.width, self.height = picture.width * self._scale, picture.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Ink part after part."""
        self.box = (*self.canv.absolutePosition(0, 0), *self.canv.absolutePosition(self.width, self.height))
        self.canv.saveState()
        self.canv.scale(self._scale, self._scale)
        for part in self._picture.parts:
            if isinstance(part, Shape):
                self._shape(part)
            else:
                self._words(part)
        self.canv.restoreState()

    def _shape(self, shape: Shape) -> None:
        path = self.canv.beginPath()
        (x, y), *others = [(x, self._picture.height - y) for x, y in shape.points]
        path.moveTo(x, y)
        for x, y in others:
            path.lineTo(x, y)
        if shape.closed:
            path.close()
        _apply_look(self.canv, shape.look)
        self.canv.drawPath(
            path, stroke=int(shape.look.stroke is not None), fill=int(shape.look.fill is not None)
        )

    def _words(self, words: Words) -> None:
        self.canv.setFillColor(HexColor(words.colour))
        x, y = words.point
        face = SEMIBOLD if words.bold else REGULAR
        size = words.size * max(1, min(_LEGIBLE / self._scale, _MOST_GROWN))
        self._writer.draw(
            self.canv, x, self._picture.height - y, words.text, size=size, face=face, align=words.anchor
        )


def _apply_look(canvas: Any, look: Look) -> None:
    if look.fill:
        canvas.setFillColor(HexColor(look.fill))
    if look.stroke:
        canvas.setStrokeColor(HexColor(look.stroke))
    canvas.setLineWidth(look.width)
    canvas.setDash(list(look.dashes))
