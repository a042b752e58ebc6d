"""The look of paper: colours and paragraph styles that all reports share (DESIGN section 9, light)."""

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from app.reports.typesetting.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD

PAGE = A4
MARGIN = 18 * mm
STEP = 3
"""Spacing goes in multiples of this: the screen's 4 px."""

RAISED = HexColor("#F3F2EE")
LINE = HexColor("#E4E2DC")
TEXT = HexColor("#1C1C1A")
MUTED = HexColor("#66645E")
NOT_EVIDENCED = HexColor("#75736D")

LEVELS: tuple[tuple[Color, Color], ...] = (
    (HexColor("#A93A28"), HexColor("#FBEAE6")),
    (HexColor("#8A5D00"), HexColor("#FAF0DA")),
    (HexColor("#22705F"), HexColor("#E3F2EE")),
    (HexColor("#1F4FA8"), HexColor("#E5EDFA")),
)
"""Ink and soft ground of each level, the lowest first."""


def level_colours(level: int, levels: int) -> tuple[Color, Color]:
    """Ink and soft ground of a level on a scale of any length: the ends keep theirs."""
    place = 0 if levels < 2 else round((level - 1) * (len(LEVELS) - 1) / (levels - 1))
    return LEVELS[min(max(place, 0), len(LEVELS) - 1)]


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    look = {"fontName": REGULAR, "bulletFontName": REGULAR, "textColor": TEXT, "splitLongWords": 1} | more
    return ParagraphStyle(name, fontSize=size, leading=leading, bulletFontSize=size, **look)


BODY = _style("body", 9.5, 14)
SMALL = _style("small", 8, 11)
MUTED_TEXT = _style("muted", 9.5, 14, textColor=MUTED)
CAPTION = _style("caption", 8, 11, textColor=MUTED)
TITLE = _style("title", 20, 25, fontName=BOLD, spaceAfter=1)
HEADING = _style(
    "heading", 10.5, 14, fontName=SEMIBOLD, spaceBefore=6 * STEP, spaceAfter=2 * STEP, keepWithNext=1
)
SUBHEADING = _style(
    "subheading", 9.5, 14, fontName=SEMIBOLD, spaceBefore=4 * STEP, spaceAfter=STEP, keepWithNext=1
)
FIGURE = _style("figure", 14.5, 19, fontName=SEMIBOLD)
NAME = _style("name", 9, 12, fontName=MEDIUM)
CELL = _style("cell", 9, 12)
COLUMN = _style("column", 8, 10, fontName=MEDIUM, textColor=MUTED, alignment=TA_CENTER)
