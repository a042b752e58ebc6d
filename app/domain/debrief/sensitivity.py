"""Sensitivity of the policy's outcome: without a seat, by consensus, or with other weights."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from app.domain.analysis import policy
from app.domain.analysis.policy import Basis, PolicyResult, RuleVerdict, basis, judge
from app.domain.errors import Sentence, Template
from app.domain.journal.minutes import Consensus
from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Slug, Value

SHIFT = 2
"""Each weight is doubled and halved, one at a time: as far as any shipped variant moves one.

The variants themselves are not tried: a panel keeps the one rubric it was scored with, and may be opened
where the library is another.
"""

VariationKind = Literal["without-seat", "amended", "consensus", "heavier", "lighter", "equal-weights"]
"""One seat left out; with what seats amended after the panel was open; consensus in place of the initial
ratings; one weight doubled or halved; all weights equal."""


_CHANGED: dict[VariationKind, Template] = {
    "without-seat": Template("Without {name}’s scorecard"),
    "amended": Template("With what was amended after the panel was opened"),
    "consensus": Template("With the consensus ratings in place of the initial ones"),
    "heavier": Template("With the weight of {dimension} doubled"),
    "lighter": Template("With the weight of {dimension} halved"),
    "equal-weights": Template("With equal weights"),
}
_BECOMES: dict[RuleVerdict, Template] = {
    "holds": Template("{change}, the policy would be met."),
    "fails": Template("{change}, the policy would not be met."),
    "open": Template("{change}, the policy would be open."),
}
_RULE_BECOMES: dict[RuleVerdict, Template] = {
    "holds": Template("“{rule}” would hold."),
    "fails": Template("“{rule}” would not hold."),
    "open": Template("“{rule}” would be open."),
}


class RuleChange(Value):
    """A rule that would say something else."""

    rule: Slug
    text: str
    before: RuleVerdict
    after: RuleVerdict

    def sentence(self) -> Sentence:
        """Return what the rule would say."""
        return Sentence(_RULE_BECOMES[self.after], rule=self.text)


class Variation(Value):
    """The policy applied once more with one thing changed."""

    kind: VariationKind
    seat: Seat | None = None
    """Which seat is left out."""
    dimension: Slug | None = None
    """Whose weight is changed."""
    verdict: RuleVerdict
    changes: tuple[RuleChange, ...]
    """The rules that say something else than they did; empty when none does."""

    def sentence(self, rubric: Rubric) -> Sentence:
        """Return what was changed, and the outcome then."""
        change = Sentence(
            _CHANGED[self.kind],
            name=self.seat.interviewer.name if self.seat else "",
            dimension=rubric.dimension(self.dimension).title if self.dimension else "",
        )
        return Sentence(_BECOMES[self.verdict], change=change)


class Robustness(Value):
    """The outcome by the initial ratings, and every variation that was tried."""

    verdict: RuleVerdict
    variations: tuple[Variation, ...]

    def turning(self) -> tuple[Variation, ...]:
        """Return the variations with another outcome; none means that it stands however it is looked at."""
        return tuple(each for each in self.variations if each.verdict != self.verdict)

    def sentence(self) -> Sentence:
        """Return the outcome, and how many of the variations would change it."""
        now, tried, turning = policy.verdict_sentence(self.verdict), len(self.variations), len(self.turning())
        if not turning:
            return Sentence(
                "{policy} None of the {tried} variations tried would change that.", policy=now, tried=tried
            )
        return Sentence(
            "{policy} {turning} of the {tried} variations tried would change that.",
            policy=now,
            turning=turning,
            tried=tried,
        )

    def unmoved(self) -> tuple[Sentence, ...]:
        """Return what the outcome does not hang on: no one seat, no one weight."""
        turning = self.turning()
        seats = [each for each in self.variations if each.seat]
        weights = [each for each in self.variations if each.dimension]
        said = (
            (seats, Sentence("Leaving out any one seat would not change it.")),
            (weights, Sentence("Doubling or halving any one weight would not change it.")),
        )
        return tuple(
            sentence for tried, sentence in said if tried and not any(each in turning for each in tried)
        )


def robustness(
    rubric: Rubric,
    cards: Sequence[SealedCard],
    answered: Collection[str] = (),
    raised: Sequence[str] = (),
    *,
    amended: Sequence[SealedCard] = (),
    consensus: Sequence[Consensus] = (),
) -> Robustness:
    """Return how the outcome by `cards` stands up; `answered` and `raised` as in `basis`.

    `amended` are the newest versions of the same cards. A single seat is not left out, for nothing would
    remain; without any consensus, none is applied.
    """
    given = basis(rubric, cards, answered, raised)
    base = judge(rubric, given)
    tried: list[Variation] = []
    for card in cards if len(cards) > 1 else ():
        others = [each for each in cards if each is not card]
        found = judge(rubric, basis(rubric, others, answered, raised))
        tried.append(_variation("without-seat", base, found, seat=card.seat))
    if amended and list(amended) != list(cards):
        found = judge(rubric, basis(rubric, amended, answered, raised))
        tried.append(_variation("amended", base, found))
    tried += [*_by_consensus(rubric, given, consensus, base), *_by_weight(rubric, given, base)]
    return Robustness(verdict=base.verdict, variations=tuple(tried))


def _by_consensus(
    rubric: Rubric, given: Basis, consensus: Sequence[Consensus], base: PolicyResult
) -> Iterator[Variation]:
    """Yield the policy with the consensus in place of the ratings where there is one; NE leaves none."""
    if consensus:
        agreed = {each.dimension: [each.level] if isinstance(each.level, int) else [] for each in consensus}
        found = judge(rubric, given._replace(levels={**given.levels, **agreed}))
        yield _variation("consensus", base, found)


def _by_weight(rubric: Rubric, given: Basis, base: PolicyResult) -> Iterator[Variation]:
    weights = {each.id: each.weight for each in rubric.dimensions}
    for dimension, weight in weights.items():
        others = {each: other / SHIFT for each, other in weights.items() if each != dimension}
        # Halving all others doubles this one, and no weight leaves its bounds.
        heavier, lighter = _weighed(rubric, others), _weighed(rubric, {dimension: weight / SHIFT})
        yield _variation("heavier", base, judge(heavier, given), dimension=dimension)
        yield _variation("lighter", base, judge(lighter, given), dimension=dimension)
    if len(set(weights.values())) > 1:
        yield _variation("equal-weights", base, judge(_weighed(rubric, dict.fromkeys(weights, 1.0)), given))


def _weighed(rubric: Rubric, weights: dict[str, float]) -> Rubric:
    changed = (each.replace(weight=weights.get(each.id, each.weight)) for each in rubric.dimensions)
    return rubric.replace(dimensions=tuple(changed))


def _variation(
    kind: VariationKind,
    base: PolicyResult,
    found: PolicyResult,
    *,
    seat: Seat | None = None,
    dimension: str | None = None,
) -> Variation:
    changes = [
        RuleChange(rule=now.rule, text=now.text, before=then.verdict, after=now.verdict)
        for then, now in zip(base.rules, found.rules, strict=True)
        if then.verdict != now.verdict
    ]
    return Variation(kind=kind, seat=seat, dimension=dimension, verdict=found.verdict, changes=tuple(changes))
