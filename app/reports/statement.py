"""A statement on paper: a title, and sections of labels with what they stand for."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportlab.platypus import Flowable

from app.reports.facts import facts
from app.reports.typesetting import tabular_digits
from app.reports.typesetting.blocks import HorizontalRule
from app.reports.typesetting.page import Binding, bound, heading
from app.reports.typesetting.styles import BODY, STEP, TEXT, TITLE
from app.reports.typesetting.text import Writer, plain


class StatementSection(NamedTuple):
    """A part of a statement; `words` stand before the facts."""

    title: str
    words: str = ""
    told: Sequence[tuple[str, str]] = ()


def statement_pdf(title: str, sections: Sequence[StatementSection], fonts: Path) -> bytes:
    """The statement as a PDF with the typefaces of a folder; the same bytes whenever it is made."""
    tabular_digits.register(fonts)
    writer = Writer(fonts)
    name = writer.paragraph(writer.markup(title), TITLE)
    name.depth, name.outline = -1, (plain(title), 0)
    story: list[Flowable] = [name, HorizontalRule(1.6, TEXT, before=2 * STEP, after=3 * STEP)]
    for section in sections:
        if section.title:
            story += heading(writer, section.title, 0, outline=1)
        if section.words:
            story += writer.paragraphs(section.words, BODY)
        story += facts(list(section.told), writer)
    return bound(story, Binding(title=title, subject="", keywords=(), statement="", mark="Evenhand"), fonts)
