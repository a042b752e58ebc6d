"""The decision policy of a rubric, applied to a set of sealed cards."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from statistics import median_low
from typing import Literal, NamedTuple

from app.domain.errors import Sentence, Template
from app.domain.packs.rubric import BarRule, FlagRule, FloorRule, MeanRule, Rubric, Rule
from app.domain.scorecard.marks import NE, Note, SignalMark
from app.domain.scorecard.seal import SealedCard
from app.domain.value import OneLine, Value

RuleVerdict = Literal["holds", "fails", "open"]
_Found = tuple[RuleVerdict, list["RuleDetail"]]

_RULES: dict[RuleVerdict, Template] = {
    "holds": Template("holds"),
    "fails": Template("does not hold"),
    "open": Template("open"),
}
_POLICIES: dict[RuleVerdict, Template] = {
    "holds": Template("The policy is met."),
    "fails": Template("The policy is not met."),
    "open": Template("The policy is open."),
}
_OUTCOMES: dict[RuleVerdict, Template] = {
    "holds": Template("Met"),
    "fails": Template("Not met"),
    "open": Template("Open"),
}


class RuleDetail(Value):
    """One thing that a rule found, to be said in any language."""

    kind: Literal["below", "at-most", "not-rated", "mean", "nothing-rated", "no-flag", "answered", "waits"]
    title: OneLine | None = None
    """The dimension it is about."""
    level: int | None = None
    mean: float | None = None
    count: int = 0
    """Of dimensions behind a mean, or of red flags."""

    def sentence(self) -> Sentence:
        """Return it in words."""
        one = self.count == 1
        match self.kind:
            case "below":
                return Sentence("{title} at {level}", title=self.title, level=self.level)
            case "at-most":
                return Sentence("{title} at most {level}", title=self.title, level=self.level)
            case "not-rated":
                return Sentence("{title} not rated by any seat", title=self.title)
            case "mean" if one:
                return Sentence("weighted mean {mean:.2f} over 1 dimension", mean=self.mean)
            case "mean":
                return Sentence(
                    "weighted mean {mean:.2f} over {count} dimensions", mean=self.mean, count=self.count
                )
            case "nothing-rated":
                return Sentence("no dimension has a level yet")
            case "no-flag":
                return Sentence("no red flag was marked")
            case "answered" if one:
                return Sentence("1 red flag was answered in writing")
            case "answered":
                return Sentence("{count} red flags were answered in writing", count=self.count)
            case "waits" if one:
                return Sentence("1 red flag waits for the committee’s written answer")
            case "waits":
                return Sentence("{count} red flags wait for the committee’s written answer", count=self.count)


class RuleResult(Value):
    """One rule of the policy, whether it holds, and why."""

    rule: str
    text: str
    verdict: RuleVerdict
    details: tuple[RuleDetail, ...] = ()

    @property
    def detail(self) -> str:
        """What was found, in English."""
        return ", ".join(str(each.sentence()) for each in self.details)

    def sentence(self) -> Sentence:
        """Return whether the rule holds, and what was found."""
        verdict = Sentence(_RULES[self.verdict])
        if not self.details:
            return verdict
        details = tuple(each.sentence() for each in self.details)
        return Sentence("{verdict}: {details}", verdict=verdict, details=details)


class PolicyResult(Value):
    """The outcome by policy: `met`, `not met`, or `open` while something waits."""

    verdict: RuleVerdict
    rules: tuple[RuleResult, ...]

    def outcome(self) -> Sentence:
        """Return the outcome in a word, as a figure under its name."""
        return outcome_of(self.verdict)


def outcome_of(verdict: RuleVerdict) -> Sentence:
    """Return an outcome by policy in a word."""
    return Sentence(_OUTCOMES[verdict])


def verdict_sentence(verdict: RuleVerdict) -> Sentence:
    """Return an outcome by policy as a sentence."""
    return Sentence(_POLICIES[verdict])


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
    whole: RuleVerdict = "fails" if "fails" in verdicts else "open" if "open" in verdicts else "holds"
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
            verdict, details = _floor(rule, rubric, given)
        case BarRule():
            verdict, details = _bar(rule, rubric, given)
        case MeanRule():
            verdict, details = _mean(rule, rubric, given)
        case FlagRule():
            verdict, details = _flags(given)
    return RuleResult(rule=rule.id, text=rule.text, verdict=verdict, details=tuple(details))


def _named(rule: FloorRule | BarRule, rubric: Rubric) -> list[tuple[str, str]]:
    return [(d.id, d.title) for d in rubric.dimensions if not rule.dimensions or d.id in rule.dimensions]


def _floor(rule: FloorRule, rubric: Rubric, given: Basis) -> _Found:
    below = [
        RuleDetail(kind="below", title=title, level=min(given.levels[dimension]))
        for dimension, title in _named(rule, rubric)
        if any(level < rule.level for level in given.levels[dimension])
    ]
    return ("fails" if below else "holds"), below


def _bar(rule: BarRule, rubric: Rubric, given: Basis) -> _Found:
    short, unseen = list[RuleDetail](), list[RuleDetail]()
    for dimension, title in _named(rule, rubric):
        seen = given.levels[dimension]
        if not seen:
            unseen.append(RuleDetail(kind="not-rated", title=title))
        elif max(seen) < rule.level:
            short.append(RuleDetail(kind="at-most", title=title, level=max(seen)))
    if short:
        return "fails", short + unseen
    return ("open" if unseen else "holds"), unseen


def _mean(rule: MeanRule, rubric: Rubric, given: Basis) -> _Found:
    rated = [
        (_exact(d.weight), median_low(given.levels[d.id])) for d in rubric.dimensions if given.levels[d.id]
    ]
    if not rated:
        return "open", [RuleDetail(kind="nothing-rated")]
    mean = sum(weight * level for weight, level in rated) / sum(weight for weight, _ in rated)
    verdict: RuleVerdict = "holds" if mean >= _exact(rule.level) else "fails"
    return verdict, [RuleDetail(kind="mean", mean=round(float(mean), 2), count=len(rated))]


def _exact(number: float) -> Fraction:
    """Return a number as the author wrote it: binary fractions would miss a bar that is just reached."""
    return Fraction(str(number))


def _flags(given: Basis) -> _Found:
    if not given.flags:
        return "holds", [RuleDetail(kind="no-flag")]
    waiting = sum(flag not in given.answered for flag in given.flags)
    if waiting:
        return "open", [RuleDetail(kind="waits", count=waiting)]
    return "holds", [RuleDetail(kind="answered", count=len(given.flags))]
