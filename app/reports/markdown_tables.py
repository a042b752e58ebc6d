"""A Markdown table on paper: columns as wide as they need, figures in line, the head again on every page."""

from markdown_it.tree import SyntaxTreeNode
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Table

from app.reports.figures import FIGURES
from app.reports.fonts import MEDIUM
from app.reports.markdown_words import markup, plain
from app.reports.page import COLUMN
from app.reports.styles import CELL, LINE, MUTED, STEP
from app.reports.text import Writer

_PADDING = 8.0
_ALIGNED = {"text-align:right": TA_RIGHT, "text-align:center": TA_CENTER}
_CODE_WIDER = 1.12
"""How much wider than Inter the monospaced face is, at the size it has in text."""


def table(node: SyntaxTreeNode, writer: Writer, width: float) -> list[Flowable]:
    """A table in so much width; a head without words is left out.

    One with a row that fits on no page becomes paragraphs, cell after cell.
    """
    rows = [row.children for part in node.children for row in part.children]
    headed = any(plain(cell.children[0].children).strip() for cell in rows[0])
    shown = rows if headed else rows[1:]
    gap = min(_PADDING, width / len(rows[0]) / 4)
    widths = _widths(shown, width, gap)
    cells = [[_cell(cell, writer, headed and not number) for cell in row] for number, row in enumerate(shown)]
    look = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), gap),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
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
    """Every column as wide as its longest cell; where that is too much, never less than its longest word."""
    texts = [[plain(row[column].children[0].children) for row in rows] for column in range(len(rows[0]))]
    wanted = [max(map(_wide, column)) + gap + 1 for column in texts]
    if sum(wanted) <= width:
        return wanted
    least = [
        max(_wide(word) for text in column for word in [*text.split(), ""]) + gap + 1 for column in texts
    ]
    if sum(least) >= width:
        return [width * each / sum(least) for each in least]
    spare = (width - sum(least)) / (sum(wanted) - sum(least))
    return [low + spare * (high - low) for low, high in zip(least, wanted, strict=True)]


def _wide(text: str) -> float:
    code = _CODE_WIDER if "_" in text or "`" in text else 1.0
    return code * float(stringWidth(text, FIGURES, CELL.fontSize))
