"""A Markdown table on paper: columns as wide as they need, figures in line, the head again on every page."""

from math import sqrt

from markdown_it.tree import SyntaxTreeNode
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Table

from app.reports.typesetting.fonts import MEDIUM
from app.reports.typesetting.markdown_inline import CODE, CODE_SIZE, markup, plain, words
from app.reports.typesetting.page import COLUMN
from app.reports.typesetting.styles import CELL, LINE, MUTED, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.text import Writer

_PADDING = 12.0
_ALIGNED = {"text-align:right": TA_RIGHT, "text-align:center": TA_CENTER}


def table(node: SyntaxTreeNode, writer: Writer, width: float) -> list[Flowable]:
    """A table in so much width; a head without words is left out.

    One with a row that fits on no page becomes paragraphs, cell after cell.
    """
    rows = [row.children for part in node.children for row in part.children]
    headed = any(plain(cell.children[0].children).strip() for cell in rows[0])
    shown = rows if headed else rows[1:]
    if not shown:  # a head without a word and nothing under it
        return []
    gap = min(_PADDING, width / len(rows[0]) / 4)
    widths = _widths(shown, width, gap)
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
    made = Table(
        cells, colWidths=widths, style=look, hAlign="LEFT", repeatRows=int(headed),
        spaceBefore=STEP, spaceAfter=4 * STEP,
    )  # fmt: skip
    made.wrap(width, COLUMN)
    tallest = sorted(made._rowHeights)[-2:]
    return [made] if sum(tallest) < COLUMN else [cell for row in cells for cell in row]


def _cell(cell: SyntaxTreeNode, writer: Writer, head: bool) -> Flowable:
    alignment = _ALIGNED.get(str(cell.attrs.get("style", "")), TA_LEFT)
    style = ParagraphStyle("markdown-cell", parent=CELL, alignment=alignment)
    if head:
        style.fontName, style.fontSize, style.leading, style.textColor = MEDIUM, 8, 10.5, MUTED
    elif alignment == TA_RIGHT:
        style.fontName = FIGURES
    return writer.paragraph(markup(writer, cell.children[0].children, style.fontSize), style)


def _widths(rows: list[list[SyntaxTreeNode]], width: float, gap: float) -> list[float]:
    """Every column as wide as its longest cell; where that is too much, the widest give way first.

    None becomes narrower than its longest word, unless even the words are too wide together.
    """
    columns = [[words(cell.children[0].children) for cell in column] for column in zip(*rows, strict=True)]
    wanted = [max(sum(map(_wide, cell)) for cell in column) + gap + 1 for column in columns]
    least = [
        max(_wide(each) for cell in column for each in [*cell, ("", False)]) + gap + 1 for column in columns
    ]
    if sum(least) >= width:
        return [width * each / sum(least) for each in least]
    low, high = 0.0, width
    for _ in range(40):  # the share that fills the width, found by halving
        share = (low + high) / 2
        fits = sum(_taken(least, wanted, share)) <= width
        low, high = (share, high) if fits else (low, share)
    return _taken(least, wanted, low)


def _taken(least: list[float], wanted: list[float], share: float) -> list[float]:
    """A column with four times the text takes twice the width."""
    return [max(low, min(high, share * sqrt(high))) for low, high in zip(least, wanted, strict=True)]


def _wide(word: tuple[str, bool]) -> float:
    text, code = word
    if code:
        return float(stringWidth(text, CODE, CODE_SIZE * CELL.fontSize))
    return float(max(stringWidth(text, face, CELL.fontSize) for face in (MEDIUM, FIGURES)))
