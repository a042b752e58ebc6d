"""Advice on a card's words before the seal: never a block, never kept, never sealed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from app.domain.packs.exercise import Exercise
from app.domain.packs.phrases import Lexicon, words
from app.domain.packs.rubric import Rubric
from app.domain.packs.wording import Wording, WordingKind, WordRule
from app.domain.scorecard.marks import NE, Rating
from app.domain.scorecard.scorecard import Scorecard, lacks_evidence

AdvicePlace = Literal["note", "rating", "reason", "growth", "signal", "take-aways", "handover", "overall"]
"""Where something was found; “reason” is a rating's own, as NE has one."""
Span = tuple[int, int]

_ORDER = ("characteristic", "verdict", "no-behaviour", "comparison", "label", "guess")
_FIGURE = re.compile(r"\d")
_QUOTED = re.compile(r"“[^”]+”|„[^“]+“|«[^»]+»|»[^«]+«|\"[^\"]+\"|‘[^’]+’(?!\w)|(?<!\w)'[^']+'(?!\w)")
_OBSERVED = -1


class Advice(NamedTuple):
    """One remark: what was found where, which words, why they do not belong, and what to write instead.

    A rating or red flag without an observed behaviour has no words and no rule: title and reasons are empty.
    """

    kind: WordingKind | Literal["no-behaviour"]
    place: AdvicePlace
    subject: str
    """The note, dimension or signal concerned; empty for what is written once."""
    text: str = ""
    spans: tuple[Span, ...] = ()
    """Where the words stand in `text`, from the first character to the one after the last."""
    rule: str = ""
    title: str = ""
    why: str = ""
    instead: str = ""


def advice(card: Scorecard, rubric: Rubric, exercise: Exercise | None = None) -> tuple[Advice, ...]:
    """Return the remarks on `card` by the word lists of `rubric`, the gravest kind first, rule by rule.

    A finding of the `exercise` counts as seen for its dimensions, once it is marked.
    """
    reader = _reader(rubric.advice)
    found = [
        Advice(rule.kind, place, subject, text, spans, rule.id, rule.title, rule.why, rule.instead)
        for place, subject, text in _texts(card, rubric)
        for rule, spans in reader.read(text)
        if rule.kind != "verdict" or place == "handover"
    ]
    seen = _seen(card, exercise)
    for dimension in rubric.dimensions:
        rating = card.ratings.get(dimension.id)
        if rating and dimension.id not in seen and _unsupported(card, rubric, rating, reader):
            found.append(Advice("no-behaviour", "rating", dimension.id))
    for signal in rubric.signals:
        mark = card.signals.get(signal.id)
        if mark and signal.kind == "red-flag" and mark.evidence and not reader.tells(mark.evidence):
            found.append(Advice("no-behaviour", "signal", signal.id, mark.evidence))
    rules = ["", *(rule.id for rule in rubric.advice.rules)]
    return tuple(sorted(found, key=lambda each: (_ORDER.index(each.kind), rules.index(each.rule))))


def remarks(text: str, rubric: Rubric) -> tuple[tuple[WordRule, tuple[Span, ...]], ...]:
    """Return the rules that `text` meets, with the places of the words, whatever it is written on."""
    return tuple(_reader(rubric.advice).read(text))


class _Reader:
    """Reads texts by the word lists of one rubric."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        rules = wording.rules
        # Numbers below the count of rules are their words, those above their exceptions.
        phrases = [(at, word) for at, rule in enumerate(rules) for word in rule.words]
        phrases += [(len(rules) + at, word) for at, rule in enumerate(rules) for word in rule.exceptions]
        phrases += [(_OBSERVED, word) for word in wording.observed.words]
        # a review reads the same notes again after every change
        self._find = lru_cache(maxsize=1_000)(Lexicon(phrases).find)

    def read(self, text: str) -> Iterator[tuple[WordRule, tuple[Span, ...]]]:
        """Yield the rules that `text` meets, without those that an example or an exception excuses."""
        hits = self._find(text)
        if not hits:
            return
        rules = self._wording.rules
        observed: bool | None = None
        for at, rule in enumerate(rules):
            spans = [(hit.start, hit.end) for hit in hits if hit.number == at]
            if not spans:
                continue
            excused = [(hit.start, hit.end) for hit in hits if hit.number == len(rules) + at]
            spans = _merged([span for span in spans if not any(_overlap(span, each) for each in excused)])
            if spans and rule.kind in ("label", "guess"):
                if observed is None:
                    observed = any(hit.number == _OBSERVED for hit in hits) or self._shows(text)
                if observed:
                    continue
            if spans:
                yield rule, tuple(spans)

    def tells(self, text: str) -> bool:
        """Return whether `text` may tell of a behaviour: it is not empty, and no mere label or guess."""
        return bool(text.strip()) and not any(rule.kind in ("label", "guess") for rule, _ in self.read(text))

    def _shows(self, text: str) -> bool:
        long = len(words(text)) >= self._wording.observed.length
        return long or bool(_FIGURE.search(text) or _QUOTED.search(text))


@lru_cache(maxsize=4)
def _reader(wording: Wording) -> _Reader:
    return _Reader(wording)


def _texts(card: Scorecard, rubric: Rubric) -> Iterator[tuple[AdvicePlace, str, str]]:
    for note in card.evidence():
        yield "note", note.id, note.text
    for dimension in rubric.dimensions:
        rating = card.ratings.get(dimension.id)
        if rating:
            if rating.reason not in rubric.not_evidenced:
                yield "reason", dimension.id, rating.reason
            yield "growth", dimension.id, rating.growth
    for signal in rubric.signals:
        mark = card.signals.get(signal.id)
        if mark:
            yield "signal", signal.id, mark.evidence
    yield "take-aways", "", card.written.get("take-aways", "")
    yield "handover", "", card.written.get("handover", "")
    if card.overall:
        yield "overall", "", card.overall.reason


def _seen(card: Scorecard, exercise: Exercise | None) -> set[str]:
    marked = {key for key, mark in card.findings.items() if mark.outcome != "open"}
    findings = exercise.findings if exercise else ()
    return {dimension for each in findings if each.id in marked for dimension in each.dimensions}


def _unsupported(card: Scorecard, rubric: Rubric, rating: Rating, reader: _Reader) -> bool:
    """Whether a rating rests on nothing seen or heard; a gap that bars the seal is not told twice."""
    if rating.level == NE or lacks_evidence(card, rubric, rating):
        return False
    notes = (note.text for note in card.notes_on(rating.dimension) if note.tone != "follow-up")
    marks = (card.signals.get(signal.id) for signal in rubric.signals_of(rating.dimension))
    return not any(reader.tells(text) for text in (*notes, *(mark.evidence for mark in marks if mark)))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _merged(spans: list[Span]) -> list[Span]:
    """Return `spans` in their order, joined where they overlap."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
