"""Typefaces on paper: which files they are, what each can draw, how they enter reportlab and its PDF files.

A fallback face is read from disk only when a character asks for it: an English document never opens the
ideographs. Registration is reportlab's own table, one per process; asking twice costs nothing.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import category, combining, normalize

from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont
from reportlab.platypus.tables import CellStyle

from app.reports.typesetting import thai
from app.reports.typesetting.bidi import BEGIN, END

REGULAR = "Inter"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
BOLD = "Inter-Bold"
ARABIC = "NotoSansArabic"
HEBREW = "NotoSansHebrew"

_INTER = {
    REGULAR: "Inter-Regular.ttf",
    MEDIUM: "Inter-Medium.ttf",
    SEMIBOLD: "Inter-SemiBold.ttf",
    BOLD: "Inter-Bold.ttf",
}

_BLANK = {0x115F, 0x1160, 0x3164, 0xFFA0}
"""Letters that leave no ink: hiding places, to be spelt."""


class Fallback(NamedTuple):
    """A face tried, in this order, for the code points of its ranges that Inter cannot draw."""

    name: str
    file: str
    ranges: tuple[tuple[int, int], ...]


FALLBACKS = (
    Fallback(HEBREW, "NotoSansHebrew-Regular.ttf", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))),
    Fallback(
        ARABIC,
        "NotoSansArabic-Regular.ttf",
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
    ),
    Fallback("NotoSansThai", "NotoSansThai-Regular.ttf", ((0x0E01, 0x0E5B), thai.FORMS)),
    Fallback("NotoEmoji", "NotoEmoji-Regular.ttf", ((0x20E3, 0x20E3), (0x2300, 0x2BFF), (0x1F000, 0x1FBFF))),
    Fallback(
        "DroidSansFallback",
        "DroidSansFallback.ttf",
        ((0x1100, 0x11FF), (0x2E80, 0xA4CF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFE30, 0xFFEF)),
    ),
    Fallback("DejaVuSans", "DejaVuSans.ttf", ((0x0300, 0x036F),)),
    Fallback("NotoSans", "NotoSans-Regular.ttf", ((0x0000, 0x20CF), (0x2100, 0x218F), (0x2C60, 0xABFF))),
    Fallback("NotoSansMath", "NotoSansMath-Regular.ttf", ((0x2000, 0x2BFF), (0x1D400, 0x1EEFF))),
    Fallback("DejaVuSans", "DejaVuSans.ttf", ((0x0000, 0x10FFFF),)),
)
"""Combining marks come from DejaVu Sans first: its marks stand over the letter before without a shaper."""


class Fonts:
    """The typefaces in one folder, ready for reportlab."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces: dict[str, str | None] = {}
        for name, file in _INTER.items():
            self._charset(name, file)
        pdfmetrics.registerFontFamily(REGULAR, bold=SEMIBOLD)
        _replace_helvetica()
        self._inter = self._charset(REGULAR, _INTER[REGULAR])

    def face(self, character: str) -> str | None:
        """The face that draws a character; None when no font of ours has it."""
        if character not in self._faces:
            self._faces[character] = self._find(character)
        return self._faces[character]

    def _find(self, character: str) -> str | None:
        code = ord(character)
        ours = thai.FORMS[0] <= code <= thai.FORMS[1]
        if code in _BLANK or (category(character) == "Co" and not ours):
            return None
        # Inter's combining marks need a shaper to stand over their letter; those of the fallbacks do not.
        if code in self._inter and not combining(character):
            return REGULAR
        for name, file, ranges in FALLBACKS:
            if any(low <= code <= high for low, high in ranges) and code in self._charset(name, file):
                return name
        return None

    def _charset(self, name: str, file: str) -> Mapping[int, int]:
        """The glyph of every code point of a face, which is registered on first use."""
        if name not in pdfmetrics.getRegisteredFontNames():
            enter(_SearchableFont(name, str(self._folder / file)))
        charset: Mapping[int, int] = pdfmetrics.getFont(name).face.charToGlyph
        return charset


def enter(font: TTFont) -> None:
    """Make a font known to reportlab; the marks around an isolate, which are never inked, take no room."""
    font.face.charWidths |= {ord(BEGIN): 0, ord(END): 0}
    pdfmetrics.registerFont(font)


def _replace_helvetica() -> None:
    """Put Inter where reportlab would fall back on Helvetica, which is never embedded."""
    rl_config.canvas_basefontname = rl_config.defaultGraphicsFontName = REGULAR
    ParagraphStyle.defaults["fontName"] = ParagraphStyle.defaults["bulletFontName"] = REGULAR
    CellStyle.fontname = REGULAR


class _SearchableFont(TTFont):
    """A font whose text can be found and copied.

    reportlab writes code points above U+FFFF in a form no reader understands, and Arabic as the
    positional shapes it was drawn with: here both come out as the letters that were typed.
    """

    def addObjects(self, doc: Any) -> None:
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("latin-1")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = _to_unicode(name, subset)


def _to_unicode(name: str, subset: Sequence[int]) -> str:
    """The ToUnicode map of one embedded subset (ISO 32000-1, 9.10.3), in blocks of at most 100."""
    letters = [_typed(code).encode("utf-16-be").hex().upper() for code in subset]
    pairs = [f"<{index:02X}> <{letter}>" for index, letter in enumerate(letters)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _typed(code: int) -> str:
    """The letter behind a drawn code point: itself, or the one typed for an Arabic or a Thai shape.

    Ligatures of several letters stay one character: readers disagree about the order of the two.
    """
    code = thai.typed(code)
    letter = normalize("NFKC", chr(code))
    arabic = 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC
    return letter if arabic and len(letter) == 1 else chr(code)
