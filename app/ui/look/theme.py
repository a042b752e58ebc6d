"""The look: one table of tokens, and the palette, fonts and style sheet made from it."""

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:  # the first screen is painted before the domain is there
    from app.domain.scorecard.marks import Tone

ThemeName = Literal["light", "dark"]
FAMILY = "Inter"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme; level colours are pairs of ink and soft background."""

    name: ThemeName
    background: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    levels: tuple[tuple[str, str], ...]
    ne: str
    more: bool = False
    """Whether this is for people who need more contrast: at least 7:1 for every word, no pale edges."""

    def level(self, level: int, top: int) -> tuple[str, str]:
        """Return ink and soft colour of `level` on a scale that ends at `top` (ends map to ends)."""
        if top <= 1:
            return self.levels[-1]
        return self.levels[round((level - 1) * (len(self.levels) - 1) / (top - 1))]

    def tone(self, tone: "Tone") -> str:
        """Return the ink of what a note speaks for."""
        inks = [ink for ink, _ in self.levels]
        return {"strong": inks[2], "weak": inks[1], "red-flag": inks[0], "follow-up": self.accent}[tone]


LIGHT = Tokens(
    name="light",
    background="#FAFAF8",
    surface="#FFFFFF",
    raised="#F3F2EE",
    line="#E4E2DC",
    edge="#86847D",
    text="#1C1C1A",
    muted="#66645E",
    accent="#2B55CC",
    accent_soft="#E8EDFB",
    on_accent="#FFFFFF",
    levels=(("#A93A28", "#FBEAE6"), ("#8A5D00", "#FAF0DA"), ("#22705F", "#E3F2EE"), ("#1F4FA8", "#E5EDFA")),
    ne="#6A6862",
)
DARK = Tokens(
    name="dark",
    background="#151618",
    surface="#1C1E21",
    raised="#25282C",
    line="#33373C",
    edge="#777C84",
    text="#EDECE8",
    muted="#A6A49E",
    accent="#8FABFF",
    accent_soft="#25304D",
    on_accent="#10141F",
    levels=(("#F2958A", "#3A2320"), ("#E5B857", "#362C17"), ("#67C9B0", "#1B322D"), ("#93B7FF", "#1F2B42")),
    ne="#A09E98",
)
LIGHT_MORE = Tokens(
    name="light",
    background="#FFFFFF",
    surface="#FFFFFF",
    raised="#F0F0EE",
    line="#6E6E6A",
    edge="#2A2A28",
    text="#000000",
    muted="#3A3A37",
    accent="#0B2E9E",
    accent_soft="#DDE6FF",
    on_accent="#FFFFFF",
    levels=(("#7A1608", "#FFE9E4"), ("#553800", "#FFF1D0"), ("#084A3B", "#DDF5EE"), ("#0A2F80", "#E0EAFF")),
    ne="#3A3A37",
    more=True,
)
DARK_MORE = Tokens(
    name="dark",
    background="#000000",
    surface="#0C0D0F",
    raised="#1C1E21",
    line="#8A8F96",
    edge="#D2D5DA",
    text="#FFFFFF",
    muted="#D8D7D3",
    accent="#BCCDFF",
    accent_soft="#1D2B55",
    on_accent="#000A24",
    levels=(("#FFBBB2", "#3A1712"), ("#FFDB8F", "#33260A"), ("#91ECD5", "#0B2E27"), ("#C2D5FF", "#12254D")),
    ne="#D8D7D3",
    more=True,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens at a text scale; what every painted widget asks for sizes and colours."""

    tokens: Tokens
    scale: float = 1.0
    shapes: Path = Path()
    """The folder with the shapes that the style sheet names: ticks and chevrons."""
    still: bool = False
    """Whether nothing may move."""

    def px(self, size: int) -> int:
        """Return a length of the design in pixels at the current text size."""
        return round(size * self.scale)

    def font(
        self, size: int = 13, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
    ) -> QFont:
        """Return the interface font; sizes are 11, 12, 13, 15, 18 or 24 of the design."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def color(self, token: str) -> QColor:
        """Return a token as a colour."""
        return QColor(getattr(self.tokens, token))


def load_fonts(folder: Path) -> None:
    """Make our fonts known to Qt, so that every machine shows the same letters."""
    for file in sorted(folder.glob("Inter-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def load_fallbacks(folder: Path) -> None:
    """Make the fonts known that show what Inter cannot: other scripts, emoji."""
    families = []
    for file in sorted(set(folder.glob("*.ttf")) - set(folder.glob("Inter-*.ttf"))):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    QFont.insertSubstitutions(FAMILY, list(dict.fromkeys(families)))


def resolve(choice: str, contrast: str = "system") -> Tokens:
    """Return the tokens for two settings: light, dark or system; contrast normal, more or system."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark if choice == "system" else choice == "dark"
    wanted = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    more = wanted if contrast == "system" else contrast == "more"
    if more:
        return DARK_MORE if dark else LIGHT_MORE
    return DARK if dark else LIGHT


def still(choice: str) -> bool:
    """Return whether nothing may move on the screen: the setting, or what the system asks for."""
    return (
        not QApplication.isEffectEnabled(Qt.UIEffect.UI_General) if choice == "system" else choice == "less"
    )


def keep_still(app: QApplication, on: bool) -> None:
    """Let nothing fade, slide or blink, or leave that to the system again."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    ):
        app.setEffectEnabled(effect, not on)
    app.styleHints().setCursorFlashTime(0 if on else -1)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the look of `theme`; painted widgets find it with `theme_of`."""
    app.setProperty("theme", theme)
    app.setFont(theme.font())
    app.setPalette(_palette(theme.tokens))
    app.setStyleSheet(_style_sheet(theme))
    keep_still(app, theme.still)


def theme_of() -> Theme:
    """Return the theme the application wears; Qt keeps it beside palette and style sheet."""
    app = QApplication.instance()
    theme = app.property("theme") if app is not None else None
    return theme if isinstance(theme, Theme) else Theme(LIGHT)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, color in {
        role.Window: tokens.background,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Button: tokens.surface,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Link: tokens.accent,
        role.Mid: tokens.line,
    }.items():
        palette.setColor(where, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, where, QColor(tokens.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    tokens = theme.tokens
    named = {
        **{field.name: str(getattr(tokens, field.name)) for field in fields(tokens)},
        **{f"level{at}": ink for at, (ink, _) in enumerate(tokens.levels, start=1)},
        **{f"soft{at}": soft for at, (_, soft) in enumerate(tokens.levels, start=1)},
        "moving": "0" if theme.still else "150",
        "shapes": theme.shapes.as_posix(),
        "mono": QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(),
    }
    source = (theme.shapes / "evenhand.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"@([a-z_]+[0-9]?)", lambda name: named[name[1]], source)
    return re.sub(r"\b([3-9]|\d{2,})px", lambda length: f"{theme.px(int(length[1]))}px", sheet)
