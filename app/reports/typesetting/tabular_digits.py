"""Tabular figures: Inter with digits of one width, for times and digests that stand in columns.

reportlab draws a font's default glyphs only, so this face takes the digits of the font's own `tnum`
feature (OpenType GSUB, a single substitution) in their place.
"""

from pathlib import Path
from struct import unpack_from

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.reports.typesetting.fonts import enter

FIGURES = "Inter-Figures"
_FEATURE = b"tnum"
_SINGLE, _EXTENSION = 1, 7


def register(fonts: Path) -> None:
    """Make `FIGURES` known to reportlab; asking twice costs nothing."""
    if FIGURES in pdfmetrics.getRegisteredFontNames():
        return
    font = TTFont(FIGURES, str(fonts / "Inter-Regular.ttf"))
    face = font.face
    face.name = FIGURES.encode()
    substitutes = _substitutes(face.get_table("GSUB"))
    metrics, measured = face.get_table("hmtx"), _u16(face.get_table("hhea"), 34)
    for code in map(ord, "0123456789:"):
        glyph = substitutes.get(face.charToGlyph[code])
        if glyph is not None:
            face.charToGlyph[code] = glyph
            face.charWidths[code] = _u16(metrics, 4 * min(glyph, measured - 1)) * 1000 / face.unitsPerEm
    enter(font)


def _u16(data: bytes, at: int) -> int:
    return int(unpack_from(">H", data, at)[0])


def _list(data: bytes, at: int) -> list[int]:
    """A count and that many numbers."""
    return list(unpack_from(f">{_u16(data, at)}H", data, at + 2))


def _substitutes(table: bytes) -> dict[int, int]:
    """The glyph that the feature puts in place of another."""
    features, lookups = _u16(table, 6), _u16(table, 8)
    numbers: set[int] = set()
    for record in range(features + 2, features + 2 + 6 * _u16(table, features), 6):
        if table[record : record + 4] == _FEATURE:
            numbers.update(_list(table, features + _u16(table, record + 4) + 2))
    found: dict[int, int] = {}
    for number in sorted(numbers):
        lookup = lookups + _list(table, lookups)[number]
        for offset in _list(table, lookup + 4):
            found.update(_single(table, lookup + offset, _u16(table, lookup)))
    return found


def _single(table: bytes, at: int, kind: int) -> dict[int, int]:
    if kind == _EXTENSION:
        kind = _u16(table, at + 2)
        at += int(unpack_from(">I", table, at + 4)[0])
    if kind != _SINGLE:
        return {}
    glyphs = _covered(table, at + _u16(table, at + 2))
    if _u16(table, at) == 1:
        return {glyph: (glyph + _u16(table, at + 4)) % 0x10000 for glyph in glyphs}
    return dict(zip(glyphs, _list(table, at + 4), strict=True))


def _covered(table: bytes, at: int) -> list[int]:
    if _u16(table, at) == 1:
        return _list(table, at + 2)
    ranges: list[int] = []
    for record in range(at + 4, at + 4 + 6 * _u16(table, at + 2), 6):
        ranges += range(_u16(table, record), _u16(table, record + 2) + 1)
    return ranges
