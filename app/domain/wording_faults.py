"""Mistakes in the word lists of a rubric."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from app.domain.faults import Fault
from app.domain.phrases import GAPS, Lexicon, parse
from app.domain.wording import Wording, WordRule

SHORTEST = 3
"""The fewest letters before a `*`."""
_ANY = "ŋŋŋ"
"""Stands for what a `*` or a `…` may be; nobody writes it."""
LOOKED_AT = 100
"""Of a phrase with many choices, how many ways to read it are held against the exceptions."""
Path = tuple[str | int, ...]


def wording_faults(wording: Wording) -> Iterator[Fault]:
    """Yield every mistake in the word lists; all paths begin at `advice`."""
    yield from _phrases(("advice", "observed", "words"), wording.observed.words)
    for at, rule in enumerate(wording.rules):
        here: Path = ("advice", "rules", at)
        yield from _phrases((*here, "words"), rule.words)
        yield from _phrases((*here, "exceptions"), rule.exceptions)
        yield from _cancelled((*here, "words"), rule)


def _phrases(path: Path, phrases: Sequence[str]) -> Iterator[Fault]:
    known: set[str] = set()
    for at, phrase in enumerate(phrases):
        fault = _fault(phrase)
        if fault:
            yield Fault((*path, at), *fault)
        elif phrase.casefold() in known:
            yield Fault((*path, at), f"“{phrase}” stands twice in this list", "Remove one of them.")
        known.add(phrase.casefold())


def _fault(phrase: str) -> tuple[str, str] | None:
    """Return what is wrong with one phrase, and its cure."""
    pieces = phrase.split()
    options = [option for piece in pieces if piece not in GAPS for option in piece.split("/")]
    if not any(map(parse, options)):
        return f"“{phrase}” holds no word", "Write a word, or remove the line."
    if not all(map(parse, options)):
        cure = "Put a word on either side, without spaces around the “/”."
        return f"“{phrase}” has nothing on one side of a “/”", cure
    if any("*" in option[:-1] for option in options):
        return f"the “*” in “{phrase}” is not at the end of a word", "Put it at the end, as in “smart*”."
    if any(option.endswith("*") and len(option) <= SHORTEST for option in options):
        cure = f"Give at least {SHORTEST} letters before the “*”, or list the words."
        return f"the “*” in “{phrase}” stands for too much", cure
    gaps = [piece in GAPS for piece in pieces]
    if gaps[0] or gaps[-1] or (True, True) in pairwise(gaps):
        return f"a “…” in “{phrase}” does not stand between two words", "Put a word before and after it."
    return None


def _cancelled(path: Path, rule: WordRule) -> Iterator[Fault]:
    exceptions = Lexicon(enumerate(rule.exceptions))
    for at, word in enumerate(rule.words):
        for reading in islice(_readings(word), LOOKED_AT):
            hits = exceptions.find(reading)
            if hits:
                by = rule.exceptions[hits[0].number]
                cure = "Remove one of the two, or make the exception longer."
                yield Fault((*path, at), f"the exception “{by}” always cancels {_told(word, reading)}", cure)
                break


def _told(word: str, reading: str) -> str:
    return f"“{word}”" if "/" not in word else f"“{word}” where it means “{reading.replace(_ANY, '…')}”"


def _readings(phrase: str) -> Iterator[str]:
    """Yield the texts that `phrase` stands for, with something else in its gaps and endings."""
    choices = [
        [
            " ".join(([_ANY] if choice.gap else []) + [part.word + _ANY * part.stem for part in option])
            for option in choice.options
        ]
        for choice in parse(phrase)
    ]
    return (" ".join(chosen) for chosen in product(*choices))
