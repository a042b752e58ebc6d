"""What stands to the right of a marker or a bar: the parts of lists and quotes."""

from reportlab.pdfbase.pdfmetrics import getAscent
from reportlab.platypus import Flowable

from app.reports.typesetting.fonts import REGULAR
from app.reports.typesetting.structure_tree import Element
from app.reports.typesetting.styles import BODY, LINE, TEXT
from app.reports.typesetting.tagging import PLACED, hold, placed, unmarked


class Marker:
    """The bullet or the number of an item, and its element."""

    def __init__(self, text: str, item: Element) -> None:
        self.text, self.element = text, Element("Lbl", inside=item)


class Inset(Flowable):
    """A flowable moved to the right, with a bar or a marker at its left; it splits as what it holds does."""

    structure = PLACED

    def __init__(
        self, held: Flowable, indent: float, marker: Marker | None = None, bar: bool = False
    ) -> None:
        super().__init__()
        self._held, self._indent, self._marker, self._bar = held, indent, marker, bar
        self.spaceBefore, self.spaceAfter = held.getSpaceBefore(), held.getSpaceAfter()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Measure what it holds in what the indent leaves."""
        _, self.height = self._held.wrap(width - self._indent, height)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Split what it holds; the marker stays with its first line."""
        parts = self._held.split(width - self._indent, height)
        return [
            Inset(part, self._indent, None if number else self._marker, self._bar)
            for number, part in enumerate(parts)
        ]

    def draw(self) -> None:
        """Ink both; the bar runs on to the next of its quote."""
        if self._bar:
            unmarked(self.canv, self._ink_bar)
        if self._marker:
            placed(self.canv, self._marker.element, self._ink_marker)
        hold(self.canv, self._held, self._indent)

    def _ink_bar(self) -> None:
        self.canv.setFillColor(LINE)
        self.canv.rect(0, -self.spaceAfter, 3, self.height + self.spaceAfter, stroke=0, fill=1)

    def _ink_marker(self) -> None:
        assert self._marker
        self.canv.setFillColor(TEXT)
        self.canv.setFont(REGULAR, BODY.fontSize)
        baseline = self.height - getAscent(REGULAR, BODY.fontSize)
        self.canv.drawRightString(self._indent - 5, baseline, self._marker.text)
