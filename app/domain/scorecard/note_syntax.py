"""The syntax of the note line: words, where they belong, and what they speak for."""

import re
from typing import NamedTuple

from app.domain.packs.rubric import Dimension, Rubric
from app.domain.scorecard.marks import Tone

TONES: dict[str, Tone] = {"+": "strong", "-": "weak", "!": "red-flag", "?": "follow-up"}
"""The sign that is typed for each tone."""

_SIGNS = {**TONES, "\u2212": TONES["-"], "\u2013": TONES["-"]}  # the dashes that keyboards make of a minus
_SIGN = "[-+!?\u2212\u2013]"
_TAG = re.compile(rf"(?:^|\s)#([A-Za-z]{{2}})({_SIGN}?)(?=\s|$)")
_FIRST = re.compile(rf"^\s*({_SIGN})\s+(?=\S)")
_LAST = re.compile(rf"(?<=\S)\s+({_SIGN})\s*$")


_LIKE_A_TAG = re.compile(rf"(?:^|(?<=\s))#([^\W\d_]{{2,}}|[^\W\d_](?=\s)){_SIGN}?(?=\s|$)")


class UnknownTag(NamedTuple):
    """What looks like a tag and names no dimension: where it stands, and the dimension it is nearest to."""

    start: int
    end: int
    letters: str
    nearest: Dimension


class Captured(NamedTuple):
    """A typed note: its words, the dimension it named and its tone (None for what it did not say)."""

    text: str
    dimension: str | None = None
    tone: Tone | None = None


def capture(typed: str, rubric: Rubric) -> Captured:
    """Return the words of `typed`, the dimension that `#` with its two letters names, and the tone.

    The last known tag counts and is taken out; what looks like a tag but names nothing stays in the words.
    A tone is one of `+ - ! ?` behind the tag, or by itself before or after all words. Marks alone are none.
    """
    words, dimension, sign = _tagged(typed, rubric)
    for pattern in () if sign else (_FIRST, _LAST):
        found = pattern.search(words)
        if found:
            words = f"{words[: found.start()]}{words[found.end() :]}"
            sign = found[1]
            break
    if words.strip() in _SIGNS:
        words, sign = "", sign or words.strip()
    return Captured(words, dimension, _SIGNS.get(sign))


def unknown_tags(typed: str, rubric: Rubric) -> tuple[UnknownTag, ...]:
    """Return what looks like a tag in `typed` and names nothing: it would be kept as words."""
    codes = {dimension.code for dimension in rubric.dimensions}
    return tuple(
        UnknownTag(*found.span(1), found[1], _nearest(found[1].casefold(), rubric))
        for found in _LIKE_A_TAG.finditer(typed)
        if found[1].casefold() not in codes
    )


def retyped(typed: str, rubric: Rubric, dimension: str | None, tone: Tone | None) -> str:
    """Return `typed` with the tag and the sign that say `dimension` and `tone`: what a click writes.

    They stand before the words, so that typing can go on behind them.
    """
    words = capture(typed, rubric).text
    alone = capture(f"x {words}", rubric).text.strip() == "x"
    sign = next((sign for sign, each in TONES.items() if each == tone), "")
    code = next((f"#{each.code}" for each in rubric.dimensions if each.id == dimension), "")
    words = "" if alone else words
    if not code and not sign:
        return words
    before = f"{code}{sign} {words}"
    other_tag = dimension is not None and capture(f"{before} x", rubric).dimension != dimension
    return f"{words} {code}{sign}" if other_tag else before  # of several tags the last one counts


def _tagged(typed: str, rubric: Rubric) -> tuple[str, str | None, str]:
    codes = {dimension.code: dimension.id for dimension in rubric.dimensions}
    found = [match for match in _TAG.finditer(typed) if match[1].lower() in codes]
    if not found:
        return typed, None, ""
    last = found[-1]
    words = f"{typed[: last.start()]} {typed[last.end() :].lstrip()}".strip()
    return words, codes[last[1].lower()], last[2]


def _nearest(letters: str, rubric: Rubric) -> Dimension:
    """Return the dimension most likely meant: by its title, by its letters swapped, then by likeness."""

    def likeness(dimension: Dimension) -> tuple[bool, bool, float]:
        titled = any(word.startswith(letters) for word in dimension.title.casefold().split())
        swapped = sorted(dimension.code) == sorted(letters)
        alike = sum(one == other for one, other in zip(dimension.code, letters, strict=False))
        return titled, swapped, alike + (dimension.code[0] == letters[0]) / 2

    return max(rubric.dimensions, key=likeness)
