"""Markdown as a story: headings, paragraphs, lists, tables, quotes, code, pictures."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer, Table

from app.domain.packs.picture import picture
from app.reports.language import phrase
from app.reports.markdown import inline
from app.reports.markdown.inset import Inset, Marker
from app.reports.markdown.tables import table
from app.reports.typesetting.blocks import HorizontalRule
from app.reports.typesetting.drawing import Drawing
from app.reports.typesetting.fonts import SEMIBOLD
from app.reports.typesetting.page import ColumnRoom, heading, height_of
from app.reports.typesetting.paragraph import ToldParagraph
from app.reports.typesetting.structure_tree import Element
from app.reports.typesetting.styles import BODY, MUTED_TEXT, RAISED, STEP, TEXT, TITLE
from app.reports.typesetting.text import Writer, plain

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
INDENT = 16.0
_PARAGRAPH = ParagraphStyle("prose", parent=BODY, spaceAfter=2 * STEP, allowWidows=0, allowOrphans=0)
_TIGHT = ParagraphStyle("tight", parent=_PARAGRAPH, spaceAfter=STEP)
_HELD_HEADING = ParagraphStyle("held-heading", parent=_TIGHT, fontName=SEMIBOLD)
_CODE = ParagraphStyle("code", parent=BODY, fontSize=8, leading=11.5)
_DEEPEST = 8
"""Lists and quotes deeper than this are not indented any more."""


class MarkdownSheet(NamedTuple):
    """What the blocks of one Markdown text are set with."""

    writer: Writer
    pictures: Mapping[str, str]
    room: ColumnRoom
    """The column it stands in."""

    def wide(self, depth: int) -> float:
        """How wide the column is at that depth of lists and quotes."""
        return self.room.width - INDENT * min(depth, _DEEPEST)


def story(text: str, sheet: MarkdownSheet) -> list[Flowable]:
    """The whole text; each heading of the first level begins a page."""
    flowables: list[Flowable] = []
    nodes = SyntaxTreeNode(_MARKDOWN.parse(text)).children
    deepest, group = -1, list[Flowable]()
    for node, after in zip_longest(nodes, nodes[1:]):
        if node.type == "heading":
            deepest = min(int(node.tag[1]) - 1, deepest + 1)
            group += _heading(node, sheet.writer, deepest, bool(flowables))
        else:
            group += _block(node, sheet, 0, None)
        if after is None or not _leads(node, after):
            flowables += _together(group, sheet.room)
            group = []
    return flowables


def _leads(node: SyntaxTreeNode, after: SyntaxTreeNode) -> bool:
    """Whether a block should not be parted from the next by the end of a page."""
    if node.type == "heading":
        return True
    return node.type == "paragraph" and after.type in ("table", "fence", "bullet_list", "ordered_list")


def _together(group: list[Flowable], room: ColumnRoom) -> list[Flowable]:
    """The group on one page where a page has room for it, else as much of it as is worth beginning."""
    if any(isinstance(each, PageBreak) for each in group):
        return group
    whole = height_of(group, room.width)
    return [CondPageBreak(whole if whole <= room.column / 2 else room.column / 4), *group]


def _heading(node: SyntaxTreeNode, writer: Writer, outline: int, later: bool) -> list[Flowable]:
    """A heading with its bookmark; bookmarks may not skip a level, headings may."""
    text, level = " ".join(inline.plain(node.children).split()), int(node.tag[1])
    if level > 1:
        made = heading(writer, text, min(level - 2, 2), outline=outline, room=0)
        made[-1].spaceBefore = 3 * STEP  # added to the space after what stands above
        return made
    title = writer.paragraph(writer.markup(text), TITLE)
    title.depth = -1
    title.outline = (plain(text), outline)
    return [
        *([PageBreak()] if later else []),
        title,
        HorizontalRule(1.6, TEXT, before=2 * STEP, after=3 * STEP),
    ]


def _block(node: SyntaxTreeNode, sheet: MarkdownSheet, depth: int, inside: Element | None) -> list[Flowable]:
    """A block as flowables; `inside` is the list or the quote it stands in."""
    match node.type:
        case "bullet_list" | "ordered_list":
            return _list(node, sheet, depth, inside)
        case "blockquote":
            return _quote(node, sheet, depth, inside)
        case "table":
            return table(node, sheet.writer, sheet.wide(depth), sheet.room.column, inside)
        case "fence" | "code_block":
            return [_code(node.content, sheet.writer, sheet.wide(depth), inside)]
        case "hr":
            return [HorizontalRule(before=2 * STEP, after=4 * STEP)]
        case "paragraph":
            return [_stand(each, inside) for each in _paragraph(node, sheet)]
        case "heading":  # inside a list or a quote
            return [_stand(sheet.writer.paragraph(_words(node, sheet.writer), _HELD_HEADING), inside)]
    return []


def _stand(flowable: Flowable, inside: Element | None) -> Flowable:
    flowable.inside = inside
    return flowable


def _words(node: SyntaxTreeNode, writer: Writer) -> str:
    return inline.markup(writer, node.children[0].children, BODY.fontSize)


def _paragraph(node: SyntaxTreeNode, sheet: MarkdownSheet) -> list[Flowable]:
    """A paragraph, and below it the pictures that stand in it."""
    words = _words(node, sheet.writer)
    style = _TIGHT if node.hidden else _PARAGRAPH
    flowables: list[Flowable] = [sheet.writer.paragraph(words, style)] if words.strip() else []
    for image in (each for each in node.children[0].walk() if each.type == "image"):
        svg = sheet.pictures.get(str(image.attrs["src"]))
        if svg is None:
            missing = sheet.writer.markup(phrase("[Picture: {name}]", name=image.content))
            flowables.append(sheet.writer.paragraph(missing, MUTED_TEXT))
        else:
            shown = picture(svg)
            alt = inline.shown_in(shown, image.content)
            flowables.append(Drawing(shown, sheet.writer, sheet.room.column / 2, alt))
    return flowables


def _list(node: SyntaxTreeNode, sheet: MarkdownSheet, depth: int, inside: Element | None) -> list[Flowable]:
    first = int(node.attrs.get("start", 1))
    flowables: list[Flowable] = []
    whole = Element("L", inside=inside)
    for number, item in enumerate(node.children, first):
        entry = Element("LI", inside=whole)
        body = Element("LBody", inside=entry)
        held = [each for child in item.children for each in _block(child, sheet, depth + 1, body)]
        marker = Marker("•" if node.type == "bullet_list" else f"{number}.", entry)
        head, *rest = held or [_stand(ToldParagraph("", _TIGHT), body)]
        flowables.append(Inset(head, _indent(depth), marker))
        flowables += [Inset(each, _indent(depth)) for each in rest]
    if flowables:
        flowables[-1].spaceAfter = _PARAGRAPH.spaceAfter
    return flowables


def _quote(node: SyntaxTreeNode, sheet: MarkdownSheet, depth: int, inside: Element | None) -> list[Flowable]:
    whole = Element("BlockQuote", inside=inside)
    held = [each for child in node.children for each in _block(child, sheet, depth + 1, whole)]
    flowables: list[Flowable] = [Inset(each, _indent(depth), bar=True) for each in held]
    return [*flowables, Spacer(0, 2 * STEP)]


def _indent(depth: int) -> float:
    return INDENT if depth < _DEEPEST else 0


class _Code(Table):
    """Lines of code on their ground: one element, whatever the end of a page does to it."""

    structure = "Code"
    inside: Element | None = None

    def onSplit(self, T: Any, byRow: int = 1) -> None:
        """Let a part stand where the whole stands."""
        T.inside = self.inside


def _code(content: str, writer: Writer, width: float, inside: Element | None) -> Flowable:
    """Lines as typed, on a ground of their own; only a line that is too long is broken."""
    most = int((width - 4 * STEP) / stringWidth("0", inline.CODE, _CODE.fontSize))
    lines = content.rstrip("\n").expandtabs(4).replace(" ", "\u00a0").split("\n")
    parts = [line[at : at + most] or "\u00a0" for line in lines for at in range(0, len(line) or 1, most)]
    rows = [[writer.paragraph(inline.code(writer, part), _CODE)] for part in parts]
    look = [
        ("BACKGROUND", (0, 0), (-1, -1), RAISED),
        ("LEFTPADDING", (0, 0), (-1, -1), 2 * STEP),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2 * STEP),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, 0), 2 * STEP),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 2 * STEP),
    ]
    made = _Code(rows, colWidths=[width], style=look, spaceBefore=STEP, spaceAfter=3 * STEP)
    return _stand(made, Element("P", inside=inside))
