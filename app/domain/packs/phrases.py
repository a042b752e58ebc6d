"""Phrases: an author's words found in texts; whole words, `*` for any ending, `/` for either, `…` for a gap.

Languages that set no spaces between words are not served by it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

GAP = 3
"""How many words a `…` may stand for, none included."""
GAPS = ("…", "...")

_WORD_OR_BREAK = re.compile(r"(\w+(?:['’]\w+)*)|[.,;:!?…()\[\]{}–—\n]")


class Word(NamedTuple):
    """A word of a text: folded for comparing, where it stands, and whether it goes on the one before."""

    folded: str
    start: int
    end: int
    joined: bool


class Part(NamedTuple):
    """A word of a phrase, open at its end for a `*`."""

    word: str
    stem: bool

    def fits(self, word: str) -> bool:
        """Return whether it stands for `word`."""
        return word.startswith(self.word) if self.stem else word == self.word


class Alternative(NamedTuple):
    """A place in a phrase: its options, each of one or more words, and whether a gap may stand before it."""

    options: tuple[tuple[Part, ...], ...]
    gap: bool
    plain: frozenset[str] | None
    """Its options where each is one whole word; else None."""


class Hit(NamedTuple):
    """A phrase found in a text: the number it was given, and where it begins and ends."""

    number: int
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the words of `text`; a stop, a comma or a bracket parts one from the next."""
    found: list[Word] = []
    joined = False
    for match in _WORD_OR_BREAK.finditer(text):
        if match[1] is None:
            joined = False
            continue
        found.append(Word(match[1].casefold().replace("’", "'"), *match.span(), joined))
        joined = True
    return found


def parse(phrase: str) -> tuple[Alternative, ...]:
    """Return the places of `phrase` in their order; what holds no letter or figure is left out."""
    choices: list[Alternative] = []
    gap = False
    for piece in phrase.split():
        options = tuple(option for option in map(_option, piece.split("/")) if option)
        if options:
            choices.append(_choice(options, gap=gap and bool(choices)))
        gap = piece in GAPS
    return tuple(choices)


def _choice(options: tuple[tuple[Part, ...], ...], *, gap: bool) -> Alternative:
    plain = all(len(option) == 1 and not option[0].stem for option in options)
    return Alternative(options, gap, frozenset(option[0].word for option in options) if plain else None)


def _option(text: str) -> tuple[Part, ...]:
    folded = [word.folded for word in words(text)]
    last = len(folded) - 1
    return tuple(Part(word, text.endswith("*") and at == last) for at, word in enumerate(folded))


class Lexicon:
    """Phrases made ready to be found all at once."""

    def __init__(self, phrases: Iterable[tuple[int, str]]) -> None:
        """Take phrases, each with a number to tell it by."""
        self._whole: dict[str, list[tuple[int, tuple[Alternative, ...]]]] = {}
        self._stems: dict[str, list[tuple[int, tuple[Alternative, ...]]]] = {}
        for number, phrase in phrases:
            choices = parse(phrase)
            for option in choices[0].options if choices else ():
                kept = self._stems if option[0].stem else self._whole
                begun = _choice((option,), gap=False), *choices[1:]
                kept.setdefault(option[0].word, []).append((number, begun))
        self._lengths = sorted({len(stem) for stem in self._stems})

    def find(self, text: str) -> list[Hit]:
        """Return every phrase found in `text`, in the text's order; they may overlap."""
        listed = words(text)
        following = [*(word.folded if word.joined else "" for word in listed[1:]), ""]
        return [
            Hit(number, word.start, listed[last - 1].end)
            for at, word in enumerate(listed)
            for number, choices in self._begun(word.folded, following[at])
            if (last := _end(listed, at, choices))
        ]

    def _begun(self, word: str, following: str) -> list[tuple[int, tuple[Alternative, ...]]]:
        """Return the phrases that `word` may begin, when `following` is the word that goes on it."""
        begun = self._whole.get(word, [])
        for length in self._lengths:
            if length > len(word):
                break
            begun = begun + self._stems.get(word[:length], [])
        return [
            (number, choices)
            for number, choices in begun
            if len(choices) == 1
            or len(choices[0].options[0]) > 1
            or choices[1].gap
            or choices[1].plain is None
            or following in choices[1].plain
        ]


def _end(listed: Sequence[Word], at: int, choices: Sequence[Alternative]) -> int:
    """Return the place after the shortest stretch that begins at `at` and is the phrase; 0 without one."""
    ends = {at}
    for choice in choices:
        starts = {start for end in ends for start in _starts(listed, end)} if choice.gap else ends
        plain = choice.plain
        if plain is not None:  # nearly always, and much faster
            ends = {
                start + 1
                for start in starts
                if start < len(listed)
                and listed[start].folded in plain
                and (listed[start].joined or start == at)
            }
        else:
            ends = {
                end
                for start in starts
                for option in choice.options
                if (end := _after(listed, start, option, begins=start == at))
            }
        if not ends:
            return 0
    return min(ends)


def _starts(listed: Sequence[Word], at: int) -> Iterator[int]:
    """Yield the places that a gap at `at` can lead to."""
    yield at
    for place in range(at, min(at + GAP, len(listed))):
        if not listed[place].joined:
            return
        yield place + 1


def _after(listed: Sequence[Word], at: int, option: Sequence[Part], *, begins: bool) -> int:
    """Return the place after `option`, if it stands at `at` and goes on the words before; else 0."""
    for place, part in enumerate(option, start=at):
        if place >= len(listed) or not (listed[place].joined or (begins and place == at)):
            return 0
        if not part.fits(listed[place].folded):
            return 0
    return at + len(option)
