"""Markdown inside a paragraph as reportlab markup: emphasis, code, links, line breaks."""

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from markdown_it.tree import SyntaxTreeNode
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.domain.packs.picture import Picture
from app.reports.language import phrase
from app.reports.typesetting.fonts import SEMIBOLD, enter
from app.reports.typesetting.text import Writer

CODE = "DejaVuSansMono"
_ITALIC = "Inter-Italic"
_BOLD_ITALIC = "Inter-BoldItalic"
_FACES = {"strong": SEMIBOLD, "em": _ITALIC, "strong em": _BOLD_ITALIC}
CODE_SIZE = 0.88
"""Code beside text: the monospaced face looks larger."""


def register(fonts: Path) -> None:
    """Make the faces of Markdown known to reportlab; asking twice costs nothing."""
    for name in (CODE, _ITALIC, _BOLD_ITALIC):
        if name not in pdfmetrics.getRegisteredFontNames():
            enter(TTFont(name, str(fonts / f"{name}.ttf")))


def markup(
    writer: Writer, nodes: Iterable[SyntaxTreeNode], size: float, worn: frozenset[str] = frozenset()
) -> str:
    """The nodes of one paragraph in a text of that size; `worn` is the emphasis around them."""
    return "".join(_marked(writer, node, size, worn) for node in nodes)


def _marked(writer: Writer, node: SyntaxTreeNode, size: float, worn: frozenset[str]) -> str:
    match node.type:
        case "strong" | "em":
            return markup(writer, node.children, size, worn | {node.type})
        case "code_inline":
            return f'<font size="{CODE_SIZE * size:.2f}">{code(writer, node.content)}</font>'
        case "softbreak":
            return " "
        case "hardbreak":
            return "<br/>"
        case "link":
            return _link(writer, node, size, worn)
        case "image":
            return ""  # it stands below its paragraph
    face = _FACES.get(" ".join(sorted(worn, reverse=True)))
    text = _set(writer, node.content)
    return f'<font name="{face}">{text}</font>' if face else text


def _link(writer: Writer, node: SyntaxTreeNode, size: float, worn: frozenset[str]) -> str:
    """What a link says, and where it leads: on paper nobody can follow it."""
    said, target = markup(writer, node.children, size, worn), str(node.attrs.get("href", ""))
    if plain(node.children) in (target, target.removeprefix("mailto:")) or not target:
        return said
    return f"{said} ({_set(writer, target)})"


def _set(writer: Writer, text: str) -> str:
    """Text in the middle of a line, where a space at its ends is a space like any other."""
    core = text.strip(" ")
    before = " " if text[:1] == " " else ""
    after = " " if core and text[-1:] == " " else ""
    return f"{before}{writer.markup(core)}{after}"


def code(writer: Writer, text: str) -> str:
    """Text in the monospaced face where that can draw it."""
    drawn = pdfmetrics.getFont(CODE).face.charToGlyph
    parts = []
    for known, characters in groupby(text, lambda character: ord(character) in drawn):
        part = "".join(characters)
        parts.append(f'<font name="{CODE}">{escape(part)}</font>' if known else writer.markup(part))
    return "".join(parts)


def plain(nodes: Iterable[SyntaxTreeNode]) -> str:
    """The words of these nodes without their looks."""
    return "".join(
        plain(node.children) if node.children else " " if node.type.endswith("break") else node.content
        for node in nodes
        if node.type != "image"
    )


def words(nodes: Iterable[SyntaxTreeNode]) -> list[tuple[str, bool]]:
    """The words of these nodes, each with the space after it, and whether it is code."""
    found: list[tuple[str, bool]] = []
    for node in nodes:
        if node.children:
            found += words(node.children)
        elif node.type != "image":
            found += [(word, node.type == "code_inline") for word in re.findall(r"\S+\s*|\s+", node.content)]
    return found


def shown_in(picture: Picture, alternative: str) -> str:
    """What a picture shows, for whoever does not see it: the author’s words, then the drawing’s own."""
    parts = (alternative or picture.title, picture.described)
    return ". ".join(each.strip().removesuffix(".") for each in parts if each) or phrase("Picture")
