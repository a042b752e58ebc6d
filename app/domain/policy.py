"""What the rubric's decision policy says about a set of sealed cards."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from statistics import median_low
from typing import Literal, NamedTuple

from app.domain.marks import NE, Note, SignalMark
from app.domain.rubric import BarRule, FlagRule, FloorRule, MeanRule, Rubric, Rule
from app.domain.seal import SealedCard
from app.domain.value import Value

Verdict = Literal["holds", "fails", "open"]


class RuleResult(Value):
    """One rule of the policy, whether it holds, and why."""

    rule: str
    text: str
    verdict: Verdict
    detail: str


class PolicyResult(Value):
    """The outcome by policy: `met`, `not met`, or `open` while something waits."""

    verdict: Verdict
    rules: tuple[RuleResult, ...]


class Basis(NamedTuple):
    """What the rules are applied to."""

    levels: Mapping[str, Sequence[int]]
    """Every level given to each dimension; NE is left out."""
    flags: Collection[str]
    """The red flags raised, each by its `flag_key`."""
    answered: Collection[str] = ()


def basis(
    rubric: Rubric,
    cards: Sequence[SealedCard],
    answered: Collection[str] = (),
    raised: Sequence[str] = (),
) -> Basis:
    """Return what `cards` give the policy, with the red flags `answered`.

    `raised` are red flags by their keys, on these cards or on other versions of them: they wait as well.
    """
    own = [flag_key(card, each) for card in cards for each in red_flags(card, rubric)]
    seats = {card.seat.id for card in cards}
    later = [key for key in raised if key not in own and key.partition("/")[0] in seats]
    return Basis({each.id: levels(cards, each.id) for each in rubric.dimensions}, [*own, *later], answered)


def apply_policy(
    rubric: Rubric,
    cards: Sequence[SealedCard],
    answered: Collection[str] = (),
    raised: Sequence[str] = (),
) -> PolicyResult:
    """Return what each rule says of `cards`; `answered` and `raised` as in `basis`."""
    return judge(rubric, basis(rubric, cards, answered, raised))


def judge(rubric: Rubric, given: Basis) -> PolicyResult:
    """Return what each rule says; it fails as a whole if one fails, and is open if one is open."""
    results = tuple(_result(rule, rubric, given) for rule in rubric.policy.rules)
    verdicts = [result.verdict for result in results]
    whole: Verdict = "fails" if "fails" in verdicts else "open" if "open" in verdicts else "holds"
    return PolicyResult(verdict=whole, rules=results)


def flag_key(card: SealedCard, raised: SignalMark | Note) -> str:
    """Return what tells one red flag of a panel from another: its seat and its signal or note."""
    return f"{card.seat.id}/{raised.id if isinstance(raised, Note) else raised.signal}"


def red_flags(card: SealedCard, rubric: Rubric) -> list[SignalMark | Note]:
    """Return what a card raises as a red flag: signals of that kind, and notes marked so."""
    signals = [mark for mark in card.signals if rubric.signal(mark.signal).kind == "red-flag"]
    return [*signals, *(note for note in card.notes if note.tone == "red-flag")]


def levels(cards: Sequence[SealedCard], dimension: str) -> list[int]:
    """Return every level given to a dimension; NE is left out."""
    return [
        rating.level
        for card in cards
        for rating in card.ratings
        if rating.dimension == dimension and rating.level != NE
    ]


def _result(rule: Rule, rubric: Rubric, given: Basis) -> RuleResult:
    match rule:
        case FloorRule():
            verdict, detail = _floor(rule, rubric, given)
        case BarRule():
            verdict, detail = _bar(rule, rubric, given)
        case MeanRule():
            verdict, detail = _mean(rule, rubric, given)
        case FlagRule():
            verdict, detail = _flags(given)
    return RuleResult(rule=rule.id, text=rule.text, verdict=verdict, detail=detail)


def _named(rule: FloorRule | BarRule, rubric: Rubric) -> list[tuple[str, str]]:
    return [(d.id, d.title) for d in rubric.dimensions if not rule.dimensions or d.id in rule.dimensions]


def _floor(rule: FloorRule, rubric: Rubric, given: Basis) -> tuple[Verdict, str]:
    below = [
        f"{title} at {min(given.levels[dimension])}"
        for dimension, title in _named(rule, rubric)
        if any(level < rule.level for level in given.levels[dimension])
    ]
    return ("fails", ", ".join(below)) if below else ("holds", "")


def _bar(rule: BarRule, rubric: Rubric, given: Basis) -> tuple[Verdict, str]:
    short, unseen = [], []
    for dimension, title in _named(rule, rubric):
        seen = given.levels[dimension]
        if not seen:
            unseen.append(f"{title} not rated by any seat")
        elif max(seen) < rule.level:
            short.append(f"{title} at most {max(seen)}")
    if short:
        return "fails", ", ".join(short + unseen)
    return ("open", ", ".join(unseen)) if unseen else ("holds", "")


def _mean(rule: MeanRule, rubric: Rubric, given: Basis) -> tuple[Verdict, str]:
    rated = [
        (_exact(d.weight), median_low(given.levels[d.id])) for d in rubric.dimensions if given.levels[d.id]
    ]
    if not rated:
        return "open", "no dimension has a level yet"
    mean = sum(weight * level for weight, level in rated) / sum(weight for weight, _ in rated)
    verdict: Verdict = "holds" if mean >= _exact(rule.level) else "fails"
    return verdict, f"weighted mean {float(mean):.2f} over {len(rated)} dimensions"


def _exact(number: float) -> Fraction:
    """Return a number as the author wrote it: binary fractions would miss a bar that is just reached."""
    return Fraction(str(number))


def _flags(given: Basis) -> tuple[Verdict, str]:
    if not given.flags:
        return "holds", "no red flag was marked"
    waiting = sum(flag not in given.answered for flag in given.flags)
    if not waiting:
        count = "1 red flag was" if len(given.flags) == 1 else f"{len(given.flags)} red flags were"
        return "holds", f"{count} answered in writing"
    count = "1 red flag waits" if waiting == 1 else f"{waiting} red flags wait"
    return "open", f"{count} for the committee's written answer"
