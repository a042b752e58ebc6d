"""Cells that a spreadsheet must not take for formulas."""

import re

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠\t\r\n]")


def guarded(text: str) -> str:
    """Return `text` with an apostrophe before what a spreadsheet would calculate or run."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded; any other as it is."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
