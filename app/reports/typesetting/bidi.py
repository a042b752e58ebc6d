"""Right-to-left lines: paragraphs broken as they are spoken, and reordered line by line as they are inked.

reportlab breaks a paragraph from its logical start to its end, which is right for every script. Only the
order on a finished line differs, so that comes last (Unicode Standard Annex 9, rules L1, L2, L4), from
levels resolved over the whole paragraph. Marks stay before their letter: our fonts draw them forward.
"""

import re
from collections.abc import Sequence
from copy import copy
from functools import lru_cache
from itertools import groupby
from typing import Any

from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from app.reports.typesetting.paragraph import ToldParagraph

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_ORDERED = {"L", "R", "AL", "EN", "AN", "ES", "ET", "CS", "NSM", "B", "S", "WS", "ON"}
_ARABIC = re.compile("[\u0600-\u06ff]")

Piece = tuple[str, Any]
"""Text and what belongs to it (a font, a link), which travels with each of its characters."""


def has_right_to_left(text: str) -> bool:
    """Whether a text holds letters that run from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def joined(text: str) -> str:
    """Arabic letters in the shapes that their neighbours give them, in logical order."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@lru_cache(maxsize=1)
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(configuration={"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def direction(text: str) -> int:
    """The level of a paragraph: 1 when its first letter runs from right to left, else 0."""
    from bidi.algorithm import get_base_level

    return int(get_base_level(text))


def visual(lines: Sequence[Sequence[Piece]], level: int) -> list[list[Piece]]:
    """The lines of one paragraph, each in the order in which the eye meets it from the left."""
    from bidi import algorithm

    storage = algorithm.get_empty_storage() | {"base_level": level, "base_dir": "LR"[level]}
    for number, line in enumerate(lines):
        for text, owner in [*line, (" ", None)]:  # the space that the line break swallowed
            begin = len(storage["chars"])
            algorithm.get_embedding_levels(text, storage)
            for character in storage["chars"][begin:]:
                character |= {"line": number, "owner": owner}
                # Newer than this Python (no type at all), or a control that turns, joins or parts: it has no
                # direction of its own. The algorithm would stop at the one and drop the other.
                if character["type"] not in _ORDERED:
                    character |= {"type": "ON", "orig": "ON"}
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage, False)
    _resolve_brackets(storage["chars"], "LR"[level])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    finished: list[list[Piece]] = [[] for _ in lines]
    for number, characters in groupby(storage["chars"], lambda character: character["line"]):
        finished[number] = _reordered([c for c in characters if c["owner"] is not None], level)
    return finished


def _resolve_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """Give both brackets of a pair the direction of what they hold (rule N0; python-bidi leaves it out)."""
    for begin, end in _pairs(characters):
        held = {_STRONG.get(character["type"]) for character in characters[begin + 1 : end]} - {None}
        if not held:
            continue
        before = next(
            (_STRONG[c["type"]] for c in reversed(characters[:begin]) if c["type"] in _STRONG), base
        )
        side = base if base in held or before == base else before
        characters[begin]["type"] = characters[end]["type"] = side


def _pairs(characters: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The places of matching brackets, in the order in which they open (definition BD16)."""
    opened: list[int] = []
    pairs = []
    for place, character in enumerate(characters):
        if character["ch"] in _BRACKETS.values():
            opened.append(place)
        elif character["ch"] in _BRACKETS:
            matching = [at for at in opened if characters[at]["ch"] == _BRACKETS[character["ch"]]]
            if matching:
                pairs.append((matching[-1], place))
                opened = opened[: opened.index(matching[-1])]
    return sorted(pairs)


def _reordered(characters: list[dict[str, Any]], level: int) -> list[Piece]:
    """One line's characters as pieces of the same owner, from left to right."""
    from bidi import algorithm

    line = algorithm.get_empty_storage() | {"base_level": level, "chars": characters}
    algorithm.reorder_resolved_levels(line, False)
    algorithm.apply_mirroring(line, False)
    groups = groupby(line["chars"], lambda character: id(character["owner"]))
    pieces = [list(group) for _, group in groups]
    return [("".join(c["ch"] for c in piece), piece[0]["owner"]) for piece in pieces]


class BidiParagraph(ToldParagraph):
    """A paragraph with right-to-left text; aligned to the right when it begins with such a letter."""

    blPara: Any  # noqa: N815
    """reportlab's name for the broken lines."""

    def __init__(self, text: str | None, style: ParagraphStyle, **options: Any) -> None:
        super().__init__(text, style, **options)
        if not hasattr(style, "level"):
            level = direction("".join(getattr(frag, "text", "") for frag in self.frags))
            turned = {TA_LEFT: TA_RIGHT, TA_JUSTIFY: TA_RIGHT} if level else {TA_JUSTIFY: TA_LEFT}
            alignment = turned.get(style.alignment, style.alignment)
            self.style = ParagraphStyle(style.name, parent=style, alignment=alignment, level=level)

    def drawPara(self, debug: int = 0) -> None:
        """Ink the lines in visual order; the logical ones stay, because a page break may still split them."""
        logical = self.blPara
        self.blPara = self._visual(logical)
        super().drawPara(debug)
        self.blPara = logical

    def _visual(self, logical: Any) -> Any:
        shown = copy(logical)
        if logical.kind == 0:
            lines = visual([[(" ".join(words), logical)] for _, words in logical.lines], self.style.level)
            texts = ["".join(text for text, _ in line) for line in lines]
            shown.lines = [(space, [text]) for (space, _), text in zip(logical.lines, texts, strict=True)]
            return shown
        words = [[(word.text, word) for word in line.words] for line in logical.lines]
        lines = visual(words, self.style.level)
        shown.lines = [copy(line) for line in logical.lines]
        for line, pieces in zip(shown.lines, lines, strict=True):
            line.words = [word.clone(text=text) for text, word in pieces]
        return shown
