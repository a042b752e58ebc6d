"""Words of the interviewer's part that stand in what the candidate gets."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from app.domain.packs.exercise import Exercise
from app.domain.text import tidy

SHORTEST = 7
"""A sentence of fewer words may stand in both parts by chance."""

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"(?<=[.?!:;])[\"”’)*_`]*\s|\n\s*\n|\||\n\s*(?:[-*+>#]|\d+\.)")
_ESCAPE = re.compile(r'\\u([0-9a-fA-F]{4})|\\[nrtbf"\\/]')
_JSON = (".json", ".ipynb")


class Key:
    """The sentences that only the interviewer may read."""

    def __init__(self) -> None:
        self._sentences: dict[str, str] = {}

    def add(self, texts: Iterable[str]) -> None:
        """Keep the sentences of these texts from the candidate."""
        for text in texts:
            for sentence in _BREAK.split(tidy(text)):
                words = _WORD.findall(sentence.casefold())
                if sum(map(bool, map(_WORD.search, sentence.split()))) >= SHORTEST:  # 0.93 is one word
                    self._sentences[" ".join(words)] = " ".join(sentence.split())

    def found(self, file: str, content: str) -> Iterator[tuple[int, str]]:
        """Yield each sentence that stands in a file for the candidate, after its line."""
        text = tidy(content)
        if file.endswith(_JSON):
            text = _ESCAPE.sub(_unescaped, text)
        text = text.casefold()
        words = _WORD.findall(text)
        known, flat = set(words), f" {' '.join(words)} "
        for sentence, told in self._sentences.items():
            if known.issuperset(sentence.split()) and (at := flat.find(f" {sentence} ")) >= 0:
                yield _line(text, flat.count(" ", 0, at)), told


def spoken(exercise: Exercise) -> Iterator[str]:
    """Yield what the pack file itself says for the interviewer alone."""
    for finding in exercise.findings:
        yield from (finding.title, finding.detail, *finding.hints, finding.shallow, finding.deep)
    for guidance in exercise.guidance:
        yield from (anchor.text for anchor in guidance.levels)
    for variant in exercise.variants:
        yield variant.reveal
        for words in variant.findings:
            yield from (words.shallow, words.deep)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else " "


def _line(text: str, word: int) -> int:
    """Return the line, counted from 1, of a word, counted from 0."""
    start = next(islice(_WORD.finditer(text), word, None)).start()
    return text.count("\n", 0, start) + 1
