"""The figures on paper: time to seal as a picture, load and structure as tables."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportlab.platypus import Flowable

from app.reports.typesetting import tabular_digits
from app.reports.typesetting.blocks import FlowableRow, HorizontalRule, cell
from app.reports.typesetting.fonts import REGULAR, SEMIBOLD
from app.reports.typesetting.page import WIDTH, Binding, bound, heading
from app.reports.typesetting.styles import BODY, CAPTION, LEVELS, LINE, MUTED, SMALL, STEP, TEXT, TITLE
from app.reports.typesetting.text import Writer, plain


class MetricsTable(NamedTuple):
    """A table in words: how wide each column is as a share, its heads, its rows."""

    title: str
    shares: Sequence[float]
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def figures_pdf(
    title: str,
    said: Sequence[str],
    bars: Sequence[tuple[str, int]],
    over: str,
    tables: Sequence[MetricsTable],
    fonts: Path,
) -> bytes:
    """The figures as a PDF with the typefaces of a folder; the same bytes whenever it is made."""
    tabular_digits.register(fonts)
    writer = Writer(fonts)
    name = writer.paragraph(writer.markup(title), TITLE)
    name.depth, name.outline = -1, (plain(title), 0)
    story: list[Flowable] = [name, HorizontalRule(1.6, TEXT, before=2 * STEP, after=3 * STEP)]
    for each in said:
        story += writer.paragraphs(each, BODY)
    story += heading(writer, over, 1)
    story.append(_Bars(bars, over))
    for table in tables:
        story += heading(writer, table.title, 0, outline=1, room=120)
        story.append(_row(table.heads, table.shares, writer, head=True))
        story.append(HorizontalRule(before=STEP / 2, after=STEP / 2))
        story += [_row(each, table.shares, writer) for each in table.rows]
    return bound(story, Binding(title=title, subject="", keywords=(), statement="", mark="Evenhand"), fonts)


def _row(texts: Sequence[str], shares: Sequence[float], writer: Writer, *, head: bool = False) -> FlowableRow:
    cells: list[tuple[float, float, Flowable]] = []
    x = 0.0
    for text, share in zip(texts, shares, strict=True):
        wide = share * WIDTH
        cells.append((x, wide - 8, cell(writer, text, CAPTION if head else SMALL, wide - 8)))
        x += wide
    return FlowableRow(cells, after=STEP, head=head)


class _Bars(Flowable):
    """A bar for each class, its number over it and its name under it."""

    structure = "Figure"

    def __init__(self, bars: Sequence[tuple[str, int]], name: str) -> None:
        super().__init__()
        self._bars = bars
        self.alt = f"{name}. " + ", ".join(f"{title}: {number}" for title, number in bars)
        self.spaceBefore = self.spaceAfter = 2 * STEP

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as the column."""
        self.width, self.height = width, 110.0
        return width, self.height

    def draw(self) -> None:
        """Ink bars, numbers and names."""
        self.box = (*self.canv.absolutePosition(0, 0), *self.canv.absolutePosition(self.width, self.height))
        most = max((number for _, number in self._bars), default=0)
        wide, foot, room = self.width / max(1, len(self._bars)), 16.0, 78.0
        for at, (title, number) in enumerate(self._bars):
            middle = (at + 0.5) * wide
            high = room * number / most if most else 0
            self.canv.setFillColor(LEVELS[3][0])
            self.canv.rect(middle - wide * 0.32, foot, wide * 0.64, high, stroke=0, fill=1)
            self.canv.setFillColor(TEXT)
            self.canv.setFont(SEMIBOLD, 9)
            self.canv.drawCentredString(middle, foot + high + 4, str(number))
            self.canv.setFillColor(MUTED)
            self.canv.setFont(REGULAR, 8)
            self.canv.drawCentredString(middle, 3, title)
        self.canv.setStrokeColor(LINE)
        self.canv.line(0, foot, self.width, foot)
