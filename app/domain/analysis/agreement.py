"""Agreement between the seats of one panel, dimension by dimension and over all, and what that can bear."""

from collections.abc import Sequence
from typing import Literal

from app.domain.analysis import reliability
from app.domain.analysis.chance import TRUE, chance
from app.domain.analysis.reliability import Interval, IntraclassCorrelations
from app.domain.errors import Sentence, Template, counted
from app.domain.packs.rubric import Dimension, Rubric
from app.domain.scorecard.marks import NE
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Slug, Value

ENOUGH_UNITS = 80
"""So many rated units make alpha a figure of its own (a role over many panels), not one of chance."""

Bearing = Literal["nothing-shared", "no-difference", "few", "enough"]
"""What the number of ratings can bear: no dimension seen by two seats; all levels the same, so that nothing
could be told apart; so few that chance alone moves alpha widely; enough to read alpha by itself."""


class DimensionAgreement(Value):
    """How far apart the levels of one dimension lie; NE and gaps are no levels."""

    dimension: Slug
    levels: tuple[int, ...]
    """In the order of the seats that gave one."""
    not_evidenced: int
    range: int | None
    """Highest less lowest; None below two levels, as are the figures that follow."""
    deviation: float | None
    """Average deviation about the mean."""
    deviation_median: float | None
    """Average deviation about the median."""
    within_group: float | None
    """r_wg against ratings by chance; below 0 the seats differ more than chance would make them."""


class Agreement(Value):
    """The agreement of one panel: for each dimension, and over all of them with its uncertainty."""

    scale: int
    """How many levels the scale has."""
    acceptable: float
    """The largest average deviation that still counts as agreement on this scale."""
    dimensions: tuple[DimensionAgreement, ...]
    alpha: float | None
    """Ordinal, over the dimensions that two seats or more rated; None when it is not defined."""
    interval: Interval | None
    """95 % jackknife interval of alpha; None below three such dimensions."""
    shared: int
    """How many dimensions two seats or more rated."""
    ratings: int
    """How many levels were given to those."""
    complete: int
    """How many dimensions every seat rated: what the intraclass correlations are computed from."""
    intraclass: IntraclassCorrelations | None
    bearing: Bearing

    def sentence(self) -> Sentence:
        """Return alpha with its interval and what it rests on, or why there is none."""
        if self.bearing == "nothing-shared":
            return Sentence("No dimension was rated by two or more seats, so there is no agreement to tell.")
        ratings = counted(self.ratings, Template("1 rating"), Template("{n:,} ratings"))
        dimensions = _dimensions(self.shared)
        if self.bearing == "no-difference":
            return Sentence(
                "All {ratings} of {dimensions} that two or more seats rated are the same level: nothing "
                "tells one dimension from another, so alpha is not defined.",
                ratings=ratings,
                dimensions=dimensions,
            )
        if self.interval is None:
            return Sentence(
                "Krippendorff’s ordinal alpha is {alpha:.2f}, from {ratings} of {dimensions} that two or "
                "more seats rated: too few for a confidence interval.",
                alpha=self.alpha,
                ratings=ratings,
                dimensions=dimensions,
            )
        return Sentence(
            "Krippendorff’s ordinal alpha is {alpha:.2f} (95% confidence interval by jackknife: {low:.2f} to "
            "{high:.2f}), from {ratings} of {dimensions} that two or more seats rated.",
            alpha=self.alpha,
            low=self.interval.low,
            high=self.interval.high,
            ratings=ratings,
            dimensions=dimensions,
        )

    def caveat(self) -> Sentence | None:
        """Return what so few ratings can bear; None where alpha stands by itself, or is not defined."""
        if self.bearing != "few":
            return None
        found = chance(round(self.ratings / self.shared), self.shared)
        return Sentence(
            "So few ratings support no more than a rough idea: with {raters} ratings of each of {dimensions} "
            "dimensions and a true reliability of {true:.2f}, chance alone puts alpha anywhere from "
            "{low:.2f} to {high:.2f} nine times in ten. It is not a pass mark: look at the dimensions that "
            "differ most.",
            raters=found.raters,
            dimensions=found.dimensions,
            true=TRUE,
            low=found.ends.low,
            high=found.ends.high,
        )

    def intraclass_sentence(self) -> Sentence | None:
        """Return the intraclass correlations; None where they are not defined."""
        if self.intraclass is None:
            return None
        one, mean = self.intraclass.two_way, self.intraclass.two_way_mean
        over = _dimensions(self.complete)
        if one <= 0:  # what the mean of several would be worth cannot be said of this
            return Sentence(
                "Intraclass correlation (Shrout and Fleiss 1979): none, over the {dimensions} that every "
                "seat rated. ICC(2,1) is {one:.2f}: the seats do not agree on which dimension stands higher.",
                dimensions=over,
                one=one,
            )
        return Sentence(
            "Intraclass correlation (Shrout and Fleiss 1979): ICC(2,1) {one:.2f} for one seat, ICC(2,k) "
            "{mean:.2f} for the mean of all, over the {dimensions} that every seat rated.",
            one=one,
            mean=mean,
            dimensions=over,
        )

    def most_disagreed(self) -> tuple[DimensionAgreement, ...]:
        """Return the dimensions with those first on which the seats lie furthest apart."""

        def apart(each: DimensionAgreement) -> tuple[float, float]:
            return (-(each.range or 0), -(each.deviation or 0.0))

        return tuple(sorted(self.dimensions, key=apart))


def agreement(rubric: Rubric, cards: Sequence[SealedCard]) -> Agreement:
    """Return how far `cards`, one for each seat, agree."""
    given = {dimension.id: _given(cards, dimension) for dimension in rubric.dimensions}
    units = {each: [level for level in row if level is not None] for each, row in given.items()}
    shared = [unit for unit in units.values() if len(unit) > 1]
    complete = [unit for unit in shared if len(unit) == len(cards)]
    alpha, scale = reliability.alpha(shared), len(rubric.scale)
    return Agreement(
        scale=scale,
        acceptable=reliability.acceptable_deviation(scale),
        dimensions=tuple(_of(each, units[each.id], cards, scale) for each in rubric.dimensions),
        alpha=alpha,
        interval=reliability.jackknife(shared),
        shared=len(shared),
        ratings=sum(map(len, shared)),
        complete=len(complete),
        intraclass=reliability.intraclass(complete),
        bearing=_bearing(len(shared), alpha),
    )


def _dimensions(number: int) -> Sentence:
    return counted(number, Template("1 dimension"), Template("{n:,} dimensions"))


def _given(cards: Sequence[SealedCard], dimension: Dimension) -> list[int | None]:
    """Return the level each card gives a dimension; None for NE and where it is not rated."""
    rated = [{each.dimension: each.level for each in card.ratings}.get(dimension.id) for card in cards]
    return [level if isinstance(level, int) else None for level in rated]


def _of(
    dimension: Dimension, levels: Sequence[int], cards: Sequence[SealedCard], scale: int
) -> DimensionAgreement:
    alone = len(levels) < 2
    unseen = [each for card in cards for each in card.ratings if each.dimension == dimension.id]
    return DimensionAgreement(
        dimension=dimension.id,
        levels=tuple(levels),
        not_evidenced=sum(each.level == NE for each in unseen),
        range=None if alone else max(levels) - min(levels),
        deviation=None if alone else reliability.average_deviation(levels),
        deviation_median=None if alone else reliability.average_deviation(levels, median_based=True),
        within_group=reliability.within_group_agreement(levels, scale),
    )


def _bearing(shared: int, alpha: float | None) -> Bearing:
    if not shared:
        return "nothing-shared"
    if alpha is None:
        return "no-difference"
    return "enough" if shared >= ENOUGH_UNITS else "few"
