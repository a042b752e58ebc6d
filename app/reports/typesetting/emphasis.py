"""Emphasis: markup of our own around text that is markup already."""

from typing import Any

from app.reports.typesetting.fonts import MEDIUM, SEMIBOLD
from app.reports.typesetting.styles import MUTED


def strong(markup: str) -> str:
    """Semibold."""
    return f'<font name="{SEMIBOLD}">{markup}</font>'


def medium(markup: str) -> str:
    """A little darker than the text around it."""
    return f'<font name="{MEDIUM}">{markup}</font>'


def tinted(markup: str, colour: Any) -> str:
    """In a colour of the palette."""
    return f'<font color="#{colour.hexval()[2:]}">{markup}</font>'


def muted(markup: str) -> str:
    """In the colour of what is read second."""
    return tinted(markup, MUTED)
