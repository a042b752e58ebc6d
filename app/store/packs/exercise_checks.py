"""What is wrong with the files of an exercise pack: missing, unreadable, or telling the candidate the key."""

import re
from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from pathlib import Path

from app.domain.diagnostics import DataPath as Place
from app.domain.diagnostics import Fault, Problem, shown
from app.domain.packs.exercise import Exercise
from app.domain.text import tidy
from app.store.packs import exercise_files
from app.store.packs.text import Unreadable


def files_faults(pack: Path, exercise: Exercise) -> Iterator[Fault | Problem]:
    """Yield every mistake in the files that the pack in the folder `pack` names."""
    key, given = Key(), dict[str, str]()
    key.add(spoken(exercise))
    for place, file in _named(exercise):
        try:
            if place[-1] == "guide":
                key.add([(yield from _page(pack, file))])
            elif place[-1] == "brief":
                given[file] = yield from _page(pack, file)
            else:
                given[file] = _text(exercise_files.content(pack, file))
        except exercise_files.Missing as trouble:
            yield Fault(place, trouble.message, trouble.cure)
        except Unreadable as trouble:
            yield _problem(pack, file, trouble.message, trouble.cure, *trouble.place)
    for file, text in given.items():
        for line, sentence in key.found(file, text):
            message = f"this stands in the interviewer’s part too: “{shown(sentence)}”"
            yield _problem(pack, file, message, "Take it out of this file, or say it in other words.", line)


def _named(exercise: Exercise) -> Iterator[tuple[Place, str]]:
    """Yield every file with the place that names it; a file named twice, the first time only."""
    places: list[tuple[Place, str]] = [(("brief",), exercise.brief), (("guide",), exercise.guide)]
    for at, variant in enumerate(exercise.variants):
        places += [(("variants", at, "brief"), variant.brief), (("variants", at, "guide"), variant.guide)]
        places += [(("variants", at, "data", number), file) for number, file in enumerate(variant.data)]
    seen: set[tuple[str, bool]] = set()
    for place, file in places:
        secret = place[-1] == "guide"
        if (file, secret) not in seen:
            seen.add((file, secret))
            yield place, file


def _page(pack: Path, file: str) -> Generator[Problem, None, str]:
    """Yield the mistakes in a Markdown file and return its text."""
    page = exercise_files.page(pack, file)
    yield from page.problems
    if not page.text.strip():
        yield _problem(pack, file, "the file is empty", "Write it, in Markdown.")
    return page.text


def _text(content: bytes) -> str:
    """Return what can be read in a file for the candidate; nothing of one that is no text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _problem(pack: Path, file: str, message: str, cure: str, line: int = 1, column: int = 1) -> Problem:
    told = tidy(str(pack / file))
    return Problem(file=told, line=line, column=column, message=tidy(message), cure=tidy(cure))


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
            yield from (words.facts, words.shallow, words.deep)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else " "


def _line(text: str, word: int) -> int:
    """Return the line, counted from 1, of a word, counted from 0."""
    start = next(islice(_WORD.finditer(text), word, None)).start()
    return text.count("\n", 0, start) + 1
