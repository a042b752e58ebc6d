"""Checks of rubrics, variants and word lists: what is repeated, missing, dangling, uncovered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from app.domain.diagnostics import DataPath, Fault
from app.domain.packs.phrases import GAPS, Lexicon, parse
from app.domain.packs.rubric import Area, Rubric, Rule, Signal, Variant, overlay
from app.domain.packs.wording import Wording, WordRule


def rubric_faults(rubric: Rubric) -> list[Fault]:
    """Return every mistake in `rubric` that its shape alone cannot show."""
    return [
        *_scale_faults(rubric),
        *_repeats(rubric),
        *_spoilt_twice(rubric),
        *_dangling(rubric),
        *_uncovered(rubric),
        *wording_faults(rubric.advice),
    ]


def variant_faults(variant: Variant, rubric: Rubric) -> list[Fault]:
    """Return every mistake in `variant` when laid over `rubric`."""
    faults: list[Fault] = []
    dimensions = {d.id: {q.id for q in d.questions} for d in rubric.dimensions}
    for at, change in enumerate(variant.changes):
        here: tuple[str | int, ...] = ("changes", at)
        if not change.weights and not change.bars and not change.questions:
            cure = "Give it weights, bars or questions, or remove it."
            faults.append(Fault(here, "this change changes nothing", cure))
        for key in change.weights:
            if key not in dimensions:
                faults.append(_unknown((*here, "weights", key), key, dimensions))
        for key, questions in change.questions.items():
            if key not in dimensions:
                faults.append(_unknown((*here, "questions", key), key, dimensions))
                continue
            for place, question in enumerate(questions.drop):
                if question not in dimensions[key]:
                    path = (*here, "questions", key, "drop", place)
                    faults.append(_unknown(path, question, dimensions[key], "question"))
            dimensions[key] = dimensions[key] - set(questions.drop) | {q.id for q in questions.add}
            if not dimensions[key]:
                path = (*here, "questions", key, "drop")
                faults.append(Fault(path, f"“{key}” keeps no question", "Keep one, or add another."))
        for place, rule in enumerate(change.bars):
            faults.extend(_rule_faults((*here, "bars", place), rule, rubric))
    if faults:
        return faults
    merged = overlay(rubric, variant)
    return [Fault(("changes",), f.message, f.cure) for f in rubric_faults(merged)]


def _scale_faults(rubric: Rubric) -> Iterator[Fault]:
    levels = [each.level for each in rubric.scale]
    if levels != list(range(1, len(levels) + 1)):
        yield Fault(("scale",), f"the levels are {levels}", "Number the levels 1, 2, 3 … in rising order.")
    for at, dimension in enumerate(rubric.dimensions):
        anchored = [anchor.level for anchor in dimension.anchors]
        for level in levels:
            if level not in anchored:
                yield Fault(
                    ("dimensions", at, "anchors"),
                    f"dimension “{dimension.id}” has no anchor for level {level}",
                    "Add what that level looks like, in words an observer could check.",
                )
        for place, level in enumerate(anchored):
            if level not in levels:
                yield Fault(
                    ("dimensions", at, "anchors", place, "level"),
                    f"level {level} is not on the scale",
                    f"Use one of {levels}.",
                )


def _repeats(rubric: Rubric) -> Iterator[Fault]:
    lists: list[tuple[tuple[str | int, ...], Sequence[str | int], str]] = [
        (("dimensions",), [d.id for d in rubric.dimensions], "id"),
        (("dimensions",), [d.code for d in rubric.dimensions], "code"),
        (("signals",), [s.id for s in rubric.signals], "id"),
        (("areas",), [a.id for a in rubric.areas], "id"),
        (("policy", "rules"), [r.id for r in rubric.policy.rules], "id"),
        (("plan",), [s.id for s in rubric.plan], "id"),
        (("loops",), [each.id for each in rubric.loops], "id"),
        (("advice", "rules"), [r.id for r in rubric.advice.rules], "id"),
    ]
    for at, dimension in enumerate(rubric.dimensions):
        lists.append((("dimensions", at, "questions"), [q.id for q in dimension.questions], "id"))
        lists.append((("dimensions", at, "anchors"), [a.level for a in dimension.anchors], "level"))
    for path, names, key in lists:
        for name, count in Counter(names).items():
            if count > 1:
                place = len(names) - 1 - list(reversed(names)).index(name)
                yield Fault(
                    (*path, place, key),
                    f"{key} “{name}” stands {count} times",
                    f"Give every entry its own {key}.",
                )


def _spoilt_twice(rubric: Rubric) -> Iterator[Fault]:
    for at, dimension in enumerate(rubric.dimensions):
        for number, question in enumerate(dimension.questions):
            for place, exercise in enumerate(question.spoils):
                if exercise in question.spoils[:place]:
                    path: DataPath = ("dimensions", at, "questions", number, "spoils", place)
                    yield Fault(path, f"“{exercise}” stands twice in this list", "Remove one of them.")


def _dangling(rubric: Rubric) -> Iterator[Fault]:
    known = [d.id for d in rubric.dimensions]
    tied: dict[str, Sequence[Area | Signal]] = {"areas": rubric.areas, "signals": rubric.signals}
    for name, entries in tied.items():
        for at, entry in enumerate(entries):
            for place, dimension in enumerate(entry.dimensions):
                if dimension not in known:
                    yield _unknown((name, at, "dimensions", place), dimension, known)
    for at, rule in enumerate(rubric.policy.rules):
        yield from _rule_faults(("policy", "rules", at), rule, rubric)
    for at, loop in enumerate(rubric.loops):
        for number, seat in enumerate(loop.seats):
            for place, dimension in enumerate(seat.focus):
                if dimension not in known:
                    yield _unknown(("loops", at, "seats", number, "focus", place), dimension, known)


def _rule_faults(path: tuple[str | int, ...], rule: Rule, rubric: Rubric) -> Iterator[Fault]:
    known = [d.id for d in rubric.dimensions]
    for place, dimension in enumerate(getattr(rule, "dimensions", ())):
        if dimension not in known:
            yield _unknown((*path, "dimensions", place), dimension, known)
    top = rubric.scale[-1].level
    if getattr(rule, "level", 1) > top:
        yield Fault((*path, "level"), f"the scale ends at {top}", f"Use a level from 1 to {top}.")


def _uncovered(rubric: Rubric) -> Iterator[Fault]:
    assessed = {dimension for area in rubric.areas for dimension in area.dimensions}
    for at, dimension in enumerate(rubric.dimensions):
        if dimension.id not in assessed:
            yield Fault(
                ("dimensions", at, "id"),
                f"no area leads to dimension “{dimension.id}”",
                "Name it in the area it assesses, so that it can be traced to the job.",
            )


def _unknown(path: tuple[str | int, ...], name: str, known: object, noun: str = "dimension") -> Fault:
    names = ", ".join(sorted(set(known))) if isinstance(known, (list, set, dict)) else str(known)
    return Fault(path, f"there is no {noun} “{name}”", f"Use one of: {names}.")


SHORTEST = 3
"""The fewest letters before a `*`."""
_ANY = "ŋŋŋ"
"""Stands for what a `*` or a `…` may be; nobody writes it."""
LOOKED_AT = 100
"""Of a phrase with many choices, how many ways to read it are held against the exceptions."""


def wording_faults(wording: Wording) -> Iterator[Fault]:
    """Yield every mistake in the word lists; all paths begin at `advice`."""
    yield from _phrases(("advice", "observed", "words"), wording.observed.words)
    for at, rule in enumerate(wording.rules):
        here: DataPath = ("advice", "rules", at)
        yield from _phrases((*here, "words"), rule.words)
        yield from _phrases((*here, "exceptions"), rule.exceptions)
        yield from _cancelled((*here, "words"), rule)


def _phrases(path: DataPath, phrases: Sequence[str]) -> Iterator[Fault]:
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


def _cancelled(path: DataPath, rule: WordRule) -> Iterator[Fault]:
    exceptions = Lexicon(enumerate(rule.exceptions))
    for at, word in enumerate(rule.words):
        for reading in islice(_readings(word), LOOKED_AT):
            hits = exceptions.find(reading)
            if hits:
                by = rule.exceptions[hits[0].number]
                cure = "Remove one of the two, or make the exception longer."
                yield Fault(
                    (*path, at), f"the exception “{by}” always cancels {_reading_words(word, reading)}", cure
                )
                break


def _reading_words(word: str, reading: str) -> str:
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
