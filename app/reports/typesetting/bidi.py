"""Right-to-left lines: paragraphs broken as they are spoken, and reordered line by line as they are inked.

reportlab breaks a paragraph from its logical start to its end, which is right for every script. Only the
order on a finished line differs, so that comes last (Unicode Standard Annex 9, rules L1, L2, L4), from
levels resolved over the whole paragraph. Marks stay before their letter: our fonts draw them forward.

A name, or whatever else is put into a sentence, stands in an isolate (rules X5c to X6a): it has a direction
of its own and does not turn the words around it.
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
BEGIN, END = "\x11", "\x12"
"""Around an isolate: controls, which no text that was kept holds, since `tidy` spells them."""
_ISOLATING = re.compile(f"[{BEGIN}{END}]")
_STANDS_FOR = "\ufffc"
"""Stands for a whole isolate in the text around it."""
_NAME = 40
"""Characters of what may be a name."""
_OUTWEIGHS = 3
"""So many times the letters of the other direction turn a text that begins with a name."""

Piece = tuple[str, Any]
"""Text and what belongs to it (a font, a link), which travels with each of its characters."""


def has_right_to_left(text: str) -> bool:
    """Whether a text holds letters that run from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_ordered(text: str) -> bool:
    """Whether the letters of a text stand as they are spoken, and nothing in it is an isolate."""
    return not has_right_to_left(text) and _ISOLATING.search(text) is None


def isolated(text: str) -> str:
    """The text as an isolate, where it holds letters that could turn what stands around it."""
    return f"{BEGIN}{text}{END}" if has_right_to_left(text) else text


def unmarked(text: str) -> str:
    """The text without the marks of its isolates."""
    return _ISOLATING.sub("", text)


def joined(text: str) -> str:
    """Arabic letters in the shapes that their neighbours give them, in logical order."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@lru_cache(maxsize=1)
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(configuration={"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def direction(text: str) -> int:
    """The level of a paragraph: 1 when it is one to be read from right to left, else 0.

    The first letter that stands in no isolate tells. One that is only an isolate goes by that if it is long;
    a name alone stays where other names stand. A word at the beginning does not turn a text of which all the
    rest runs the other way.
    """
    from bidi.algorithm import get_base_level

    told = _outside(text)
    if not any(map(str.isalpha, told)):
        told = unmarked(text)
        if len(told) <= _NAME and told != text:
            return 0
    first = int(get_base_level(told))
    turned = len(_RIGHT_TO_LEFT.findall(told))
    straight = sum(map(str.isalpha, told)) - turned
    if first:
        return int(straight < _OUTWEIGHS * turned)
    return int(turned > _OUTWEIGHS * straight)


def _outside(text: str) -> str:
    """What of a text stands in no isolate."""
    deep, kept = 0, []
    for character in text:
        deep += character == BEGIN
        if not deep:
            kept.append(character)
        deep -= character == END and deep > 0
    return "".join(kept)


def visual(lines: Sequence[Sequence[Piece]], level: int) -> list[list[Piece]]:
    """The lines of one paragraph, each in the order in which the eye meets it from the left."""
    characters = [
        {"ch": character, "line": number, "owner": owner}
        for number, line in enumerate(lines)
        for text, owner in [*line, (" ", None)]  # the space that the line break swallowed
        for character in text
    ]
    finished: list[list[Piece]] = [[] for _ in lines]
    for number, spoken in groupby(_leveled(characters, level), lambda character: character["line"]):
        finished[number] = _reordered([c for c in spoken if c["owner"] is not None], level)
    return finished


def _leveled(characters: list[dict[str, Any]], level: int) -> list[dict[str, Any]]:
    """The characters with their levels, as they are spoken; each isolate by itself."""
    outer: list[dict[str, Any]] = []
    held: list[list[dict[str, Any]]] = []
    deep = 0
    for character in characters:
        if character["ch"] == BEGIN:
            deep += 1
            if deep == 1:
                outer.append({"ch": _STANDS_FOR, "held": len(held)})
                held.append([])
                continue
        elif character["ch"] == END:
            deep = max(deep - 1, 0)
            if not deep:
                continue
        (held[-1] if deep else outer).append(character)
    _resolve(outer, level)
    leveled: list[dict[str, Any]] = []
    for character in outer:
        if "held" not in character:
            leveled.append(character)
            continue
        inside = held[character["held"]]
        own = direction("".join(c["ch"] for c in inside))
        above = level + 1 + ((level + 1) % 2 != own)
        leveled += [c | {"level": c["level"] + above - own} for c in _leveled(inside, own)]
    return leveled


def _resolve(characters: list[dict[str, Any]], level: int) -> None:
    """Give every character its level (rules W1 to I2)."""
    from bidi import algorithm

    if not characters:
        return
    storage = algorithm.get_empty_storage() | {"base_level": level, "base_dir": "LR"[level]}
    algorithm.get_embedding_levels("".join(character["ch"] for character in characters), storage)
    for character, resolved in zip(characters, storage["chars"], strict=True):
        # Newer than this Python (no type at all), or a control that turns, joins or parts: it has no
        # direction of its own. The algorithm would stop at the one and drop the other.
        kind = resolved["type"] if resolved["type"] in _ORDERED else "ON"
        character |= resolved | {"type": kind, "orig": kind}
    storage["chars"] = characters
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage, False)
    _resolve_brackets(storage["chars"], "LR"[level])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)


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
