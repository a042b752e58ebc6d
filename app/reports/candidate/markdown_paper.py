"""What a candidate reads, from its Markdown and nothing else: on paper, in large print, as a web page."""

from collections.abc import Mapping
from pathlib import Path

from reportlab.platypus import Flowable

from app.domain.errors import InvalidInput
from app.reports.markdown import inline
from app.reports.markdown.story import MarkdownSheet, story
from app.reports.markdown.web_page import web_page
from app.reports.typesetting import tabular_digits
from app.reports.typesetting.blocks import HorizontalRule
from app.reports.typesetting.page import Binding, bound, sheet
from app.reports.typesetting.styles import BODY, CAPTION, STEP
from app.reports.typesetting.text import Writer

LARGE_PRINT = 18.0
"""Points of the text in large print."""
_LONGEST_MARK = 90


def candidate_file(form: str, title: str, markdown: str, fonts: Path, *, large: bool = False) -> bytes | None:
    """A Markdown text, for the ending of a file: .pdf, .html, .md; None for another.

    Only a PDF has a `large` print: raise `InvalidInput` for that of something else.
    """
    if large and form != ".pdf":
        raise InvalidInput("Large print is a PDF. A web page or Markdown can be enlarged where it is read.")
    match form:
        case ".md":
            return markdown.encode()
        case ".html":
            return web_page(title, markdown, {}).encode()
        case ".pdf":
            return brief_pdf(title, markdown, {}, fonts, large=large)
    return None


def brief_pdf(
    title: str, markdown: str, pictures: Mapping[str, str], fonts: Path, *, large: bool = False
) -> bytes:
    """A Markdown text as a PDF with the typefaces of the folder `fonts`; the same bytes whenever it is made.

    `pictures` holds the SVG of every picture under the path by which the text names it. In `large` print,
    the text has 18 points.
    """
    enlarged = LARGE_PRINT / BODY.fontSize if large else 1.0
    tabular_digits.register(fonts)
    inline.register(fonts)
    writer = Writer(fonts)
    flowables = story(markdown, MarkdownSheet(writer, pictures, sheet(enlarged=enlarged)))
    binding = _binding(title, writer)._replace(enlarged=enlarged)
    return bound([*flowables, *_replaced(writer)], binding, fonts)


def _replaced(writer: Writer) -> list[Flowable]:
    """What the paper shows differently from what was written, if anything."""
    sentences = writer.replacements.explained()
    if not sentences:
        return []
    return [
        HorizontalRule(before=6 * STEP, after=2 * STEP),
        *(writer.paragraph(writer.markup(s), CAPTION) for s in sentences),
    ]


def _binding(title: str, writer: Writer) -> Binding:
    plainly_set = "<" not in writer.markup(title) and len(title) <= _LONGEST_MARK
    mark = title if plainly_set else "Brief"  # the footer is drawn in one face, on one line
    return Binding(title=title, subject="", keywords=(), statement="", mark=mark)
