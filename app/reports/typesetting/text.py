"""Words on paper: everything a person typed passes here before it is inked.

Nothing is silently lost: what no font of ours can draw is spelt by number, and a record says so.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import category, name
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer

from app.domain.languages import told_by
from app.domain.text import tidy
from app.reports.language import spoken
from app.reports.typesetting import bidi, thai
from app.reports.typesetting.fonts import ARABIC, HEBREW, REGULAR, Fonts
from app.reports.typesetting.paragraph import ToldParagraph

WORDS_PER_PARAGRAPH = 1_000
NAMED_REPLACEMENTS = 60

_PLAIN = re.compile(
    "(?! )[ -~\u00a0-\u00ac\u00ae-\u0148\u014a-\u017f\u0218-\u021b\u0391-\u03a1\u03a3-\u03ce\u0401-\u045f"
    "\u1ea0-\u1ef9\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*"
)
"""Lines that need no care: every Inter face draws them as they are (a test holds this against the fonts)."""

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SKIN_TONES = re.compile(
    "(?<=[\u261d-\u270d\U0001f385-\U0001f3fa\U0001f400-\U0001faf8])[\U0001f3fb-\U0001f3ff]"
)
_UNSHAPED = re.compile("[\u0900-\u097f]")
_TAGS = re.compile("([\U000e0020-\U000e007e]+)\U000e007f?")
_MARKS = {bidi.BEGIN, bidi.END}
_TAGGED = re.compile("<[^>]*>")
_FORMS = re.compile(f"[{chr(thai.FORMS[0])}-{chr(thai.FORMS[1])}]")
"""Ours to draw with: nobody writes them."""
_AT_MARKS = re.compile(f"([{bidi.BEGIN}{bidi.END}])")
_IDEOGRAPHS = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]{8}")
_CHUNK = re.compile(rf"\s*(?:\S+\s*){{1,{WORDS_PER_PARAGRAPH}}}")


def clean(text: str) -> str:
    """Text any page can show: NFC, controls and unassigned code points as `[U+0007]`, no overrides."""
    if _PLAIN.fullmatch(text):
        return text
    shown = _OVERRIDES.sub("", tidy(text))
    return "".join(_spelt(c) if category(c) in {"Cn", "Co", "Cs"} else c for c in shown)


def _tidy(text: str) -> str:
    """Text as it may be kept, but for the marks of isolates."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(part if part in _MARKS else tidy(part) for part in _AT_MARKS.split(text))


def plain(text: str) -> str:
    """One clean line in reading order, for metadata and bookmarks: viewers draw them in their own fonts."""
    return " ".join(_INVISIBLE.sub("", clean(bidi.unmarked(text))).split())


def _spelt(character: str) -> str:
    return f"[U+{ord(character):04X}]"


def _tagged(face: str, drawn: str) -> str:
    return escape(drawn) if face == REGULAR else f'<font name="{face}">{escape(drawn)}</font>'


class Replacements:
    """What the paper shows differently from what was typed, for its last page."""

    def __init__(self) -> None:
        self.spelt: Counter[str] = Counter()
        self.skin_tones = 0
        self.overrides = 0
        self.unshaped = 0

    def explained(self) -> list[str]:
        """One sentence for each kind of replacement; empty when the paper shows everything as typed."""
        sentences = []
        if self.spelt:
            listed = [f"{_spelt(c)} {name(c, 'without a name').lower()}" for c in sorted(self.spelt)]
            more = len(listed) - NAMED_REPLACEMENTS
            sentences.append(
                "These characters have no glyph in the fonts of this document and are spelt by number: "
                + "; ".join(listed[:NAMED_REPLACEMENTS])
                + (f"; and {more} more." if more > 0 else ".")
            )
        if self.skin_tones:
            sentences.append(f"Emoji are drawn in one color: {self.skin_tones} skin tones are left out.")
        if self.overrides:
            sentences.append(
                f"Invisible characters that turn the reading direction: {self.overrides} removed."
            )
        if self.unshaped:
            sentences.append("Devanagari letters stand one by one, without their joined shapes.")
        return sentences


class Writer:
    """Sets text of any script in the fonts of one folder, and keeps a record of what it had to replace."""

    def __init__(self, fonts: Path) -> None:
        self.replacements = Replacements()
        self._native = spoken().code
        self._fonts = Fonts(fonts)

    def markup(self, text: str) -> str:
        """Text as reportlab markup, in reading order: escaped, newlines as breaks, each run in a fit face.

        It belongs in `paragraph`, with markup of our own around it if need be: only there do lines turn
        right to left.
        """
        return "<br/>".join(bidi.isolated(self._marked(line)) for line in _tidy(text).split("\n"))

    def paragraph(self, markup: str, style: ParagraphStyle, lang: str = "") -> ToldParagraph:
        """A paragraph of markup, its lines broken and ordered as the script wants it.

        It is in the language `lang`; where nobody says, in the one that its words tell.
        """
        made: ToldParagraph
        if not bidi.is_ordered(markup):
            made = bidi.BidiParagraph(markup, style)
        elif not markup.isascii() and _IDEOGRAPHS.search(markup):
            made = ToldParagraph(markup, ParagraphStyle(style.name, parent=style, wordWrap="CJK"))
        else:
            made = ToldParagraph(markup, style)
        made.lang = self.language(markup, lang)
        return made

    def language(self, words: str, lang: str = "") -> str:
        """The language of some markup, where it is not that of the paper; `lang` is what is known of it."""
        lang = lang or told_by(words if words.isascii() else _TAGGED.sub(" ", words))
        return "" if lang.split("-")[0] == self._native else lang

    def paragraphs(self, text: str, style: ParagraphStyle, lead: str = "", lang: str = "") -> list[Flowable]:
        """Text of any length: paragraphs of at most 1,000 words, one or more a line; blank lines as space.

        `lead` is markup of our own before the first.
        """
        flowables: list[Flowable] = []
        for line in _tidy(text).strip("\n").split("\n"):
            if line and not line.isspace():
                for part in _CHUNK.findall(line):
                    flowables.append(self.paragraph(lead + self._marked(part), style, lang))
                    lead = ""
            elif flowables and not isinstance(flowables[-1], Spacer):
                flowables.append(Spacer(0, style.leading / 2))
        return flowables

    def draw(
        self,
        canvas: Any,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        face: str = REGULAR,
        align: float = 0,
    ) -> None:
        """Draw one line on a canvas; at x it starts (`align` 0), has its middle (0.5) or ends (1)."""
        line = " ".join(_tidy(text).split())
        runs = [(part, owner) for owner, part in self._runs(line)]
        if not bidi.is_ordered(line):
            [runs] = bidi.visual([runs], bidi.direction(line))
        placed = [(part, face if owner == REGULAR else owner) for part, owner in runs]
        x -= align * sum(stringWidth(part, font, size) for part, font in placed)
        for part, font in placed:
            canvas.setFont(font, size)
            canvas.drawString(x, y, part)
            x += stringWidth(part, font, size)

    def _marked(self, line: str) -> str:
        if _PLAIN.fullmatch(line):
            return escape(line)
        line = line.replace("\t", "    ")
        indent = min(len(line) - len(line.lstrip(" ")), 24)
        runs = self._runs(line.lstrip(" "))
        return "\u00a0" * indent + "".join(_tagged(face, drawn) for face, drawn in runs)

    def _runs(self, line: str) -> list[tuple[str, str]]:
        """A line in reading order as runs of one face each."""
        runs: list[tuple[str, str]] = []
        for face, drawn in self._faced(self._prepared(line)):
            if runs and runs[-1][0] == face:
                runs[-1] = (face, runs[-1][1] + drawn)
            else:
                runs.append((face, drawn))
        return runs

    def _prepared(self, line: str) -> str:
        """The line as it is drawn: letters joined, emoji sequences reduced to their parts, controls gone."""
        line, overrides = _OVERRIDES.subn("", line)
        line, skin_tones = _SKIN_TONES.subn("", line)
        self.replacements.overrides += overrides
        self.replacements.skin_tones += skin_tones
        self.replacements.unshaped += len(_UNSHAPED.findall(line))
        # Tags (the letters in some flags, and a way to hide text) become letters.
        line = _TAGS.sub(lambda tags: "[" + "".join(chr(ord(tag) - 0xE0000) for tag in tags[1]) + "]", line)
        line = _FORMS.sub(lambda form: self._spell(form[0]), line)
        return _INVISIBLE.sub("", thai.joined(bidi.joined(line)))

    def _spell(self, character: str) -> str:
        """What the paper shows for a character that no face of ours draws."""
        self.replacements.spelt[character] += 1
        return _spelt(character)

    def _faced(self, line: str) -> Iterator[tuple[str, str]]:
        """Each character with the face that draws it; the number of one that none draws."""
        face = REGULAR
        for character in line:
            if character in _MARKS or (character == " " and face in {ARABIC, HEBREW}):
                yield face, character
                continue
            found = self._fonts.face(character)
            face = found or REGULAR
            yield face, character if found else self._spell(character)
