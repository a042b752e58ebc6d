"""Markdown as a story: headings, paragraphs, lists, tables, quotes, code, pictures."""

from collections.abc import Mapping
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, PageBreak, Paragraph, Table

from app.domain.picture import picture
from app.reports import markdown_words
from app.reports.blocks import Rule
from app.reports.drawing import Drawing
from app.reports.fonts import SEMIBOLD
from app.reports.markdown_tables import table
from app.reports.page import COLUMN, WIDTH, heading
from app.reports.styles import BODY, LINE, MUTED_TEXT, RAISED, STEP, TEXT, TITLE
from app.reports.text import Writer, plain

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_INDENT = 14.0
_PARAGRAPH = ParagraphStyle(
    "prose", parent=BODY, spaceAfter=2 * STEP, allowWidows=0, allowOrphans=0, bulletIndent=3 - _INDENT
)
_TIGHT = ParagraphStyle("tight", parent=_PARAGRAPH, spaceAfter=STEP)
_HELD_HEADING = ParagraphStyle("held-heading", parent=_TIGHT, fontName=SEMIBOLD)
_CODE = ParagraphStyle("code", parent=BODY, fontSize=8, leading=11.5)
_DEEPEST = 8
"""Lists and quotes deeper than this are not indented any more."""


class Sheet(NamedTuple):
    """What the blocks of one Markdown text are set with."""

    writer: Writer
    pictures: Mapping[str, str]


class Inset(Flowable):
    """A flowable moved to the right, perhaps with a bar at its left; it splits as what it holds does."""

    def __init__(self, held: Flowable, indent: float, bar: bool) -> None:
        super().__init__()
        self._held, self._indent, self._bar = held, indent, bar
        self._gaps = (0.0, 0.0) if not bar else (held.getSpaceBefore(), held.getSpaceAfter())
        if not bar:
            self.spaceBefore, self.spaceAfter = held.getSpaceBefore(), held.getSpaceAfter()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Measure what it holds in what the indent leaves; a bar covers the space around it too."""
        _, tall = self._held.wrap(width - self._indent, height - sum(self._gaps))
        self.width, self.height = width, tall + sum(self._gaps)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Split what it holds."""
        parts = self._held.split(width - self._indent, height - sum(self._gaps))
        return [Inset(part, self._indent, self._bar) for part in parts]

    def draw(self) -> None:
        """Ink both."""
        self._held.drawOn(self.canv, self._indent, self._gaps[1])
        if self._bar:
            self.canv.setFillColor(LINE)
            self.canv.rect(0, 0, 3, self.height, stroke=0, fill=1)


def story(text: str, sheet: Sheet) -> list[Flowable]:
    """The whole text; each heading of the first level begins a page."""
    flowables: list[Flowable] = []
    deepest = -1
    for node in SyntaxTreeNode(_MARKDOWN.parse(text)).children:
        if node.type == "heading":
            deepest = min(int(node.tag[1]) - 1, deepest + 1)
            flowables += _heading(node, sheet.writer, deepest, bool(flowables))
        else:
            flowables += _block(node, sheet, 0)
    return flowables


def _heading(node: SyntaxTreeNode, writer: Writer, outline: int, later: bool) -> list[Flowable]:
    """A heading with its bookmark; bookmarks may not skip a level, headings may."""
    text, level = " ".join(markdown_words.plain(node.children).split()), int(node.tag[1])
    if level > 1:
        return heading(writer, text, min(level - 2, 2), outline=outline)
    title = writer.paragraph(writer.markup(text), TITLE)
    title.outline = (plain(text), outline)
    return [*([PageBreak()] if later else []), title, Rule(1.6, TEXT, before=3 * STEP, after=4 * STEP)]


def _block(node: SyntaxTreeNode, sheet: Sheet, depth: int) -> list[Flowable]:
    match node.type:
        case "paragraph":
            return _paragraph(node, sheet)
        case "bullet_list" | "ordered_list":
            return _list(node, sheet, depth)
        case "table":
            return table(node, sheet.writer, WIDTH - _INDENT * min(depth, _DEEPEST))
        case "blockquote":
            inner = [each for child in node.children for each in _block(child, sheet, depth + 1)]
            return _inset(inner, depth, bar=True)
        case "fence" | "code_block":
            return [_code(node.content, sheet.writer, WIDTH - _INDENT * min(depth, _DEEPEST))]
        case "hr":
            return [Rule(before=2 * STEP, after=4 * STEP)]
        case "heading":  # inside a list or a quote
            return [sheet.writer.paragraph(_words(node, sheet.writer), _HELD_HEADING)]
    return []


def _words(node: SyntaxTreeNode, writer: Writer) -> str:
    return markdown_words.markup(writer, node.children[0].children, BODY.fontSize)


def _paragraph(node: SyntaxTreeNode, sheet: Sheet) -> list[Flowable]:
    """A paragraph, and below it the pictures that stand in it."""
    words = _words(node, sheet.writer)
    style = _TIGHT if node.hidden else _PARAGRAPH
    flowables: list[Flowable] = [sheet.writer.paragraph(words, style)] if words.strip() else []
    for image in (each for each in node.children[0].walk() if each.type == "image"):
        svg = sheet.pictures.get(str(image.attrs["src"]))
        if svg is None:
            missing = sheet.writer.markup(f"[Picture: {image.content}]")
            flowables.append(sheet.writer.paragraph(missing, MUTED_TEXT))
        else:
            flowables.append(Drawing(picture(svg), sheet.writer, COLUMN / 2))
    return flowables


def _list(node: SyntaxTreeNode, sheet: Sheet, depth: int) -> list[Flowable]:
    first = int(node.attrs.get("start", 1))
    flowables: list[Flowable] = []
    for number, item in enumerate(node.children, first):
        held = [each for child in item.children for each in _block(child, sheet, depth + 1)]
        if not held or not isinstance(held[0], Paragraph):
            held.insert(0, Paragraph("", _TIGHT))
        held[0].bulletText = "•" if node.type == "bullet_list" else f"{number}."
        flowables += _inset(held, depth, bar=False)
    flowables[-1].spaceAfter = 2 * STEP
    return flowables


def _inset(held: list[Flowable], depth: int, bar: bool) -> list[Flowable]:
    return [Inset(each, _INDENT if depth < _DEEPEST else 0, bar) for each in held]


def _code(content: str, writer: Writer, width: float) -> Flowable:
    """Lines as typed, on a ground of their own; only a line that is too long is broken."""
    most = int((width - 4 * STEP) / stringWidth("0", markdown_words.CODE, _CODE.fontSize))
    lines = content.rstrip("\n").expandtabs(4).replace(" ", "\u00a0").split("\n")
    parts = [line[at : at + most] for line in lines for at in range(0, len(line) or 1, most)]
    rows = [[writer.paragraph(markdown_words.code(writer, part), _CODE)] for part in parts]
    look = [
        ("BACKGROUND", (0, 0), (-1, -1), RAISED),
        ("LEFTPADDING", (0, 0), (-1, -1), 2 * STEP),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2 * STEP),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, 0), 2 * STEP),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 2 * STEP),
    ]
    return Table(rows, colWidths=[width], style=look, spaceBefore=STEP, spaceAfter=3 * STEP)
