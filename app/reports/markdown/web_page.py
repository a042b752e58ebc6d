"""Markdown as one web page: for whoever listens, enlarges, or chooses colors; nothing in it is fetched."""

from collections.abc import Mapping, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from app.domain.packs.picture import Shape, Words, picture
from app.reports.language import phrase, spoken
from app.reports.markdown.inline import shown_in
from app.reports.markdown.tables import named_rows

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem;
  color: #1c1c1a; background: #ffffff; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.5em; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; }
h1, h2, h3, h4, h5, h6, p, li, th, td { unicode-bidi: plaintext; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border-bottom: 1px solid #8a877e; padding: 0.35rem 1rem 0.35rem 0; text-align: start;
  vertical-align: top; }
code { font-family: ui-monospace, monospace; font-size: 0.92em; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid #8a877e; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 4px solid #8a877e; }
svg { max-width: 100%; height: auto; background: #ffffff; }
@media (prefers-color-scheme: dark) { body { color: #edece8; background: #151618; } }
""".strip()
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}</main>
</body>
</html>
"""
_ANCHORS = {0.0: "start", 0.5: "middle", 1.0: "end"}


def web_page(title: str, text: str, pictures: Mapping[str, str]) -> str:
    """The text as a whole page; `pictures` holds every picture’s SVG under the path by which it is named."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.add_render_rule("image", lambda _, tokens, at, *rest: _figure(tokens[at], pictures))
    tokens = parser.parse(text)
    _nest(tokens)
    _head(tokens)
    body = parser.renderer.render(tokens, parser.options, {})
    return _PAGE.format(language=spoken().tag, title=escape(title), style=_STYLE, body=body)


def _nest(tokens: Sequence[Token]) -> None:
    """Let no heading skip a level."""
    above: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1])
            above = [each for each in above if each < level] + [level]
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{len(above)}"


def _head(tokens: list[Token]) -> None:
    """Say of every head what it is the head of; a head without words goes."""
    begun = [at for at, token in enumerate(tokens) if token.type == "table_open"]
    for first in reversed(begun):
        last = next(at for at in range(first, len(tokens)) if tokens[at].type == "table_close")
        node = SyntaxTreeNode(tokens[first : last + 1]).children[0]
        rows = [row.children for part in node.children for row in part.children]
        headed = any(cell.children[0].content.strip() for cell in rows[0])
        _tell(tokens[first : last + 1], named_rows(rows, headed))
        if not headed:
            end = next(at for at in range(first, last) if tokens[at].type == "thead_close")
            del tokens[first + 1 : end + 1]


def _tell(table: Sequence[Token], named: bool) -> None:
    place = 0
    for token in table:
        if token.type == "tr_open":
            place = 0
        elif token.type == "th_open":
            token.attrSet("scope", "col")
        elif token.type == "td_open" and named and not place:
            token.tag = "th"
            token.attrSet("scope", "row")
        elif token.type == "td_close":
            token.tag = "th" if named and not place else "td"
            place += 1


def _figure(token: Token, pictures: Mapping[str, str]) -> str:
    """A picture drawn again, shape by shape, with the words for whoever does not see it."""
    svg = pictures.get(str(token.attrs["src"]))
    if svg is None:
        return escape(phrase("[Picture: {name}]", name=token.content))
    shown = picture(svg)
    width, height = f"{shown.width:g}", f"{shown.height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" aria-label="{escape(shown_in(shown, token.content))}">'
        f"{''.join(map(_part, shown.parts))}</svg>"
    )


def _part(part: Shape | Words) -> str:
    if isinstance(part, Shape):
        points = " ".join(f"{x:g},{y:g}" for x, y in part.points)
        look = part.look
        dashes = f' stroke-dasharray="{" ".join(f"{each:g}" for each in look.dashes)}"' if look.dashes else ""
        return (
            f'<{"polygon" if part.closed else "polyline"} points="{points}" fill="{look.fill or "none"}" '
            f'stroke="{look.stroke or "none"}" stroke-width="{look.width:g}"{dashes}/>'
        )
    x, y = part.point
    weight = ' font-weight="600"' if part.bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{part.size:g}" font-family="sans-serif" fill="{part.colour}" '
        f'text-anchor="{_ANCHORS[part.anchor]}"{weight}>{escape(part.text)}</text>'
    )
