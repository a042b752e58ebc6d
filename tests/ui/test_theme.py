"""Colours that everybody can read."""

import pytest

from app.ui.theme import DARK, LIGHT, Tokens, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_text_has_a_contrast_of_at_least_four_and_a_half(tokens: Tokens) -> None:
    grounds = (tokens.background, tokens.surface, tokens.raised, tokens.accent_soft)
    pairs = [(ink, ground) for ink in (tokens.text, tokens.muted, tokens.accent) for ground in grounds]
    pairs += [(ink, soft) for ink, soft in tokens.levels]
    pairs += [(ink, ground) for ink, _ in tokens.levels for ground in (tokens.background, tokens.surface)]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.ne, tokens.background), (tokens.ne, tokens.surface)]
    poor = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert not poor


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_edges_of_fields_and_buttons_have_a_contrast_of_at_least_three(tokens: Tokens) -> None:
    for ground in (tokens.background, tokens.surface):
        assert contrast(tokens.edge, ground) >= 3
        assert contrast(tokens.accent, ground) >= 3


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
