"""Quotations: a note that begins with a quotation mark gives the words of the candidate."""

from typing import NamedTuple

_CLOSING = {'"': '"', "“": '”"', "„": '“”"', "«": "»", "»": "«", "”": "”", "‟": "”",
            "‹": "›", "›": "‹", "「": "」", "『": "』", "《": "》", "＂": "＂"}  # fmt: skip
"""What ends a quotation, by what begins it."""


class Quotation(NamedTuple):
    """The words that were said, and what the note says after them."""

    words: str
    after: str


def quotation(text: str) -> Quotation | None:
    """Return the quotation that a note begins with; None where it begins otherwise or quotes nothing.

    A mark at the very end closes it, else the first one that can; one that is never closed is all of it.
    """
    closing = _CLOSING.get(text[:1], "")
    if not closing:
        return None
    ends = [at for at, letter in enumerate(text) if at and letter in closing]
    end = len(text) if not ends else ends[-1] if ends[-1] == len(text) - 1 else ends[0]
    words = text[1:end].strip()
    return Quotation(words, text[end + 1 :]) if words else None
