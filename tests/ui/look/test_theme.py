"""Colours that everybody can read, and a screen that keeps still for those who need it."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QStyle

from app.ui.look.theme import DARK, DARK_MORE, LIGHT, LIGHT_MORE, Tokens, contrast, theme_of

THEMES = [LIGHT, DARK, LIGHT_MORE, DARK_MORE]
NAMES = ["light", "dark", "light, more contrast", "dark, more contrast"]


def grounds(tokens: Tokens) -> tuple[str, ...]:
    """Return everything that words are written on."""
    return (tokens.background, tokens.surface, tokens.raised, tokens.accent_soft)


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
def test_every_ink_can_be_read_on_every_ground(tokens: Tokens) -> None:
    inks = [tokens.text, tokens.muted, tokens.accent, tokens.ne, *(ink for ink, _ in tokens.levels)]
    pairs = [*product(inks, grounds(tokens)), *tokens.levels, (tokens.on_accent, tokens.accent)]
    least = 7 if tokens.more else 4.5
    assert not {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < least}


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
def test_edges_and_the_ring_of_the_focus_stand_out_from_what_is_beside_them(tokens: Tokens) -> None:
    parts = [tokens.edge, tokens.accent, tokens.text, *([tokens.line] if tokens.more else [])]
    pairs = [*product(parts, grounds(tokens))]
    assert not {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 3}


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_more_contrast_is_worn_at_once_in_light_and_in_dark(start: Callable[..., object]) -> None:
    session = start()
    for theme, tokens in (("light", LIGHT_MORE), ("dark", DARK_MORE)):
        session.keep(session.settings.replace(theme=theme, contrast="more"))
        assert theme_of().tokens is tokens
        assert session.window.palette().window().color().name().upper() == tokens.background
    session.keep(session.settings.replace(theme="light", contrast="normal"))
    assert theme_of().tokens is LIGHT


def test_with_no_motion_nothing_fades_slides_or_blinks(start: Callable[..., object]) -> None:
    session = start()
    session.keep(session.settings.replace(motion="full"))
    session.keep(session.settings.replace(motion="less"))
    box = QComboBox(session.window)
    assert box.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, box) == 0
    effects = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_FadeTooltip)
    assert not any(QApplication.isEffectEnabled(effect) for effect in effects)
    assert QApplication.cursorFlashTime() == 0
    session.keep(session.settings.replace(motion="full"))
    assert QApplication.cursorFlashTime() > 0
    assert box.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, box) > 0
