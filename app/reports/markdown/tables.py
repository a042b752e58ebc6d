"""A Markdown table on paper: columns as wide as they need, figures in line, the head again on every page."""

from functools import partial
from math import sqrt
from typing import Any

from markdown_it.tree import SyntaxTreeNode
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Table

from app.reports.markdown import inline
from app.reports.typesetting import emphasis
from app.reports.typesetting.blocks import HorizontalRule
from app.reports.typesetting.fonts import MEDIUM
from app.reports.typesetting.structure_tree import Element
from app.reports.typesetting.styles import BODY, CELL, LINE, MUTED, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.tagging import PLACED, language_of, placed, unmarked
from app.reports.typesetting.text import Writer

_PADDING = 12.0
_ALIGNED = {"text-align:right": TA_RIGHT, "text-align:center": TA_CENTER}


class _Table(Table):
    """A table whose cells are read as cells; the head is said once, though every page shows it."""

    structure = PLACED

    def _drawCell(self, cellval: Any, cellstyle: Any, pos: Any, size: Any) -> None:
        placed(self.canv, cellval[0].element, partial(super()._drawCell, cellval, cellstyle, pos, size))

    def _drawBkgrnd(self) -> None:
        unmarked(self.canv, super()._drawBkgrnd)

    def _drawLines(self) -> None:
        unmarked(self.canv, super()._drawLines)


def table(
    node: SyntaxTreeNode, writer: Writer, width: float, column: float, inside: Element | None
) -> list[Flowable]:
    """A table in so much width; a head without words is left out.

    One with a row that fits on no page, or with words that are wider than their columns, becomes a list: row
    after row, each cell under what stands at its head.
    """
    rows = [row.children for part in node.children for row in part.children]
    headed = any(inline.plain(cell.children[0].children).strip() for cell in rows[0])
    shown = rows if headed else rows[1:]
    if not shown:  # a head without a word and nothing under it
        return []
    gap = min(_PADDING, width / len(rows[0]) / 4)
    widths, broken = _widths(shown, width, gap)
    if broken and headed and len(rows) > 1:
        return _listed(rows, writer, inside)
    cells = [[_cell(cell, writer, headed and not number) for cell in row] for number, row in enumerate(shown)]
    look = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), gap),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.6, LINE),
        ("LINEABOVE", (0, 0), (-1, 0), 0.6, LINE),
    ]
    made = _Table(
        cells, colWidths=widths, style=look, hAlign="LEFT", repeatRows=int(headed),
        spaceBefore=STEP, spaceAfter=4 * STEP,
    )  # fmt: skip
    made.wrap(width, column)
    if sum(sorted(made._rowHeights)[-2:]) >= column:
        return _listed(rows, writer, inside)
    _tell(cells, headed, named_rows(shown, headed), inside)
    return [made]


def named_rows(rows: list[list[SyntaxTreeNode]], headed: bool) -> bool:
    """Whether the first cell of each row is its head: words, and never the same.

    Heads do not outnumber what they head. Where no row heads the columns, the first cells are all there is to
    go by.
    """
    if not headed:
        return True
    firsts = [inline.plain(row[0].children[0].children).strip() for row in rows[1:]]
    named = all(any(map(str.isalpha, each)) for each in firsts)
    more = len(firsts) * (len(rows[0]) - 1) >= len(firsts) + len(rows[0])
    return named and len(set(firsts)) == len(firsts) and more


def _tell(cells: list[list[Any]], headed: bool, named: bool, inside: Element | None) -> None:
    """Give every cell its element: the head of a column, of a row, or data."""
    whole = Element("Table", inside=inside)
    for number, row in enumerate(cells):
        line = Element("TR", inside=whole)
        for place, cell in enumerate(row):
            scope = "Column" if headed and not number else "Row" if named and not place else ""
            cell.element = Element("TH" if scope else "TD", scope=scope, lang=language_of(cell), inside=line)


def _listed(rows: list[list[SyntaxTreeNode]], writer: Writer, inside: Element | None) -> list[Flowable]:
    """The rows as a list: what every cell says after what stands over it."""
    heads = [inline.markup(writer, cell.children[0].children, BODY.fontSize) for cell in rows[0]]
    whole = Element("L", inside=inside)
    story: list[Flowable] = []
    for row in rows[1:]:
        body = Element("LBody", inside=Element("LI", inside=whole))
        for head, cell in zip(heads, row, strict=True):
            said = inline.markup(writer, cell.children[0].children, BODY.fontSize)
            line = f"{emphasis.medium(head)}: {said}" if head.strip() else said
            story.append(writer.paragraph(line, BODY))
            story[-1].inside = body
        story += [HorizontalRule(before=STEP, after=STEP)]
    return story


def _cell(cell: SyntaxTreeNode, writer: Writer, head: bool) -> Flowable:
    alignment = _ALIGNED.get(str(cell.attrs.get("style", "")), TA_LEFT)
    style = ParagraphStyle("markdown-cell", parent=CELL, alignment=alignment)
    if head:
        style.fontName, style.fontSize, style.leading, style.textColor = MEDIUM, 8, 10.5, MUTED
    elif alignment == TA_RIGHT:
        style.fontName = FIGURES
    return writer.paragraph(inline.markup(writer, cell.children[0].children, style.fontSize), style)


def _widths(rows: list[list[SyntaxTreeNode]], width: float, gap: float) -> tuple[list[float], bool]:
    """Every column as wide as its longest cell; where that is too much, the widest give way first.

    None becomes narrower than its longest word, unless even the words are too wide together; it is told
    whether they are.
    """
    columns = [
        [inline.words(cell.children[0].children) for cell in column] for column in zip(*rows, strict=True)
    ]
    wanted = [max(sum(map(_wide, cell)) for cell in column) + gap + 1 for column in columns]
    least = [
        max(_wide(each) for cell in column for each in [*cell, ("", False)]) + gap + 1 for column in columns
    ]
    if sum(least) >= width:
        return [width * each / sum(least) for each in least], True
    low, high = 0.0, width
    for _ in range(40):  # the share that fills the width, found by halving
        share = (low + high) / 2
        fits = sum(_taken(least, wanted, share)) <= width
        low, high = (share, high) if fits else (low, share)
    return _taken(least, wanted, low), False


def _taken(least: list[float], wanted: list[float], share: float) -> list[float]:
    """A column with four times the text takes twice the width."""
    return [max(low, min(high, share * sqrt(high))) for low, high in zip(least, wanted, strict=True)]


def _wide(word: tuple[str, bool]) -> float:
    text, code = word
    if code:
        return float(stringWidth(text, inline.CODE, inline.CODE_SIZE * CELL.fontSize))
    return float(max(stringWidth(text, face, CELL.fontSize) for face in (MEDIUM, FIGURES)))
