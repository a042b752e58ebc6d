"""Blocks of a page that platypus does not have: beside a mark, in columns, a rule, drawn lines.

A drawn line costs a tenth of a paragraph: `cell` takes one wherever the text needs no more.
"""

from functools import partial
from typing import Any
from xml.sax.saxutils import unescape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from app.reports.typesetting.badges import Ink
from app.reports.typesetting.bidi import is_ordered
from app.reports.typesetting.styles import LINE
from app.reports.typesetting.tagging import ARTIFACT, language_of, marked, unmarked
from app.reports.typesetting.text import Writer

_GUTTER = 8
"""Between columns."""


class Beside(Flowable):
    """A paragraph with something inked to the left of its first line; it splits as the paragraph does."""

    def __init__(self, ink: Ink | None, paragraph: Paragraph, indent: float) -> None:
        super().__init__()
        self._ink, self._paragraph, self._indent = ink, paragraph, indent
        self.spaceBefore, self.spaceAfter = paragraph.getSpaceBefore(), paragraph.getSpaceAfter()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Measure the paragraph in what the indent leaves."""
        _, self.height = self._paragraph.wrap(width - self._indent, height)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Split the paragraph; the ink stays with its first line."""
        parts = self._paragraph.split(width - self._indent, height)
        return [
            Beside(None if number else self._ink, part, self._indent) for number, part in enumerate(parts)
        ]

    def draw(self) -> None:
        """Ink both; the words beside the mark say what it says."""
        ink = partial(self._paragraph.drawOn, self.canv, self._indent, 0)
        marked(self.canv, "P", ink, lang=language_of(self._paragraph))
        if self._ink:
            style = self._paragraph.style
            first = self.height - (style.leading + style.fontSize) / 2 + 0.14 * style.fontSize
            unmarked(self.canv, partial(self._ink, self.canv, 0, first))


class Columns(Flowable):
    """Short flowables in columns side by side, their tops level."""

    structure = "Div"

    def __init__(self, columns: list[tuple[float, list[Flowable]]]) -> None:
        super().__init__()
        self._columns = columns

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Measure every column in its share of the width."""
        self._width = width
        tall = [
            sum(flowable.wrap(width * share - _GUTTER, height)[1] for flowable in flowables)
            for share, flowables in self._columns
        ]
        self.height = max(tall)
        return width, self.height

    def draw(self) -> None:
        """Ink column after column."""
        x = 0.0
        for share, flowables in self._columns:
            y = self.height
            for flowable in flowables:
                y -= flowable.wrap(self._width * share - _GUTTER, y)[1]
                marked(self.canv, "P", partial(flowable.drawOn, self.canv, x, y), lang=language_of(flowable))
            x += self._width * share


class Indented(Flowable):
    """A short flowable moved to the right."""

    def __init__(self, indent: float, held: Flowable) -> None:
        super().__init__()
        self._indent, self._held = indent, held

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Measure it in what the indent leaves."""
        _, self.height = self._held.wrap(width - self._indent, height)
        return width, self.height

    def draw(self) -> None:
        """Ink it."""
        self._held.drawOn(self.canv, self._indent, 0)


class HorizontalRule(Flowable):
    """A line across the column."""

    structure = ARTIFACT

    def __init__(
        self, thickness: float = 0.6, colour: Any = LINE, before: float = 0, after: float = 0
    ) -> None:
        super().__init__()
        self._thickness, self._colour = thickness, colour
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width, self.height = width, self._thickness
        return width, self._thickness

    def draw(self) -> None:
        """Ink the line."""
        self.canv.setStrokeColor(self._colour)
        self.canv.setLineWidth(self._thickness)
        self.canv.line(0, 0, self.width, 0)


class Lines(Flowable):
    """Lines of plain text in one style, broken already."""

    def __init__(self, lines: list[str], style: ParagraphStyle, lang: str = "") -> None:
        super().__init__()
        self._lines, self._style, self.lang = lines, style, lang

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as its lines."""
        self.height = self._style.leading * len(self._lines)
        return width, self.height

    def draw(self) -> None:
        """Ink the lines."""
        self.ink(self.canv, 0, self.height)

    def ink(self, canvas: Any, x: float, top: float) -> None:
        """Ink the lines at a place: a flowable's own way, `drawOn`, costs more than the text does."""
        style = self._style
        text = canvas.beginText(x, top - style.fontSize)
        text.setFont(style.fontName, style.fontSize, style.leading)
        text.setFillColor(style.textColor)
        for line in self._lines:
            text.textLine(line)
        canvas.drawText(text)


def cell(writer: Writer, text: str, style: ParagraphStyle, width: float) -> Flowable:
    """One line of text or a few, in a column so wide: drawn lines where that shows it right."""
    markup = writer.markup(text)
    if "<" not in markup and is_ordered(markup):  # one face, one line as typed
        drawn, look = unescape(markup), (style.fontName, style.fontSize)
        if stringWidth(drawn, *look) <= width:
            return Lines([drawn], style, writer.language(markup))
        lines = simpleSplit(drawn, *look, width)
        if all(stringWidth(line, *look) <= width for line in lines):
            return Lines(lines, style, writer.language(markup))
    return writer.paragraph(markup, style)


class FlowableRow(Flowable):
    """Short flowables at given places of one row of a table, their tops level: (x, width, flowable).

    The cells of a `head` say what stands below them; else the first says what stands beside it, unless that
    is one cell, which its column's head names.
    """

    structure = "TR"

    def __init__(
        self, cells: list[tuple[float, float, Flowable]], after: float = 0, *, head: bool = False
    ) -> None:
        super().__init__()
        self._cells, self.spaceAfter, self._head = cells, after, head

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as its tallest cell."""
        self._tall = [flowable.wrap(wide, height)[1] for _, wide, flowable in self._cells]
        self.height = max(self._tall)
        return width, self.height

    def draw(self) -> None:
        """Ink cell after cell."""
        for place, (tall, (x, _, flowable)) in enumerate(zip(self._tall, self._cells, strict=True)):
            scope = "Column" if self._head else "" if place or len(self._cells) == 2 else "Row"
            ink = (
                partial(flowable.ink, self.canv, x, self.height)
                if isinstance(flowable, Lines)
                else partial(flowable.drawOn, self.canv, x, self.height - tall)
            )
            kind = "TH" if scope else "TD"
            marked(self.canv, kind, ink, scope=scope, lang=language_of(flowable))
