"""The few statistics the readout and its key need, from counts, sums and sums of squares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import erfc, exp, pi, sqrt

Z95 = 1.959963984540054
"""Two-sided 5% point of the normal distribution."""
Z80 = 0.8416212335729143
"""Where a normal variable lies below with probability 0.8."""


@dataclass(frozen=True)
class Sample:
    """Visitors, the total of a metric over them, and the total of its squares."""

    visitors: int
    total: int
    squares: int

    def __add__(self, other: Sample) -> Sample:
        return Sample(self.visitors + other.visitors, self.total + other.total, self.squares + other.squares)

    @property
    def mean(self) -> float:
        """The metric per visitor."""
        return self.total / self.visitors

    @property
    def variance(self) -> float:
        """The unbiased variance between visitors."""
        return (self.squares - self.total * self.total / self.visitors) / (self.visitors - 1)


NOBODY = Sample(0, 0, 0)


@dataclass(frozen=True)
class Effect:
    """A difference, treatment less control, with its standard error and the control's level."""

    difference: float
    error: float
    base: float
    p: float

    @property
    def lift(self) -> float:
        """The difference as a share of the control's level."""
        return self.difference / self.base

    @property
    def low(self) -> float:
        """Lower end of the 95% interval of the lift; the control's level is taken as known."""
        return (self.difference - Z95 * self.error) / self.base

    @property
    def high(self) -> float:
        """Upper end of the 95% interval of the lift."""
        return (self.difference + Z95 * self.error) / self.base


def two_sided(z: float) -> float:
    """Return the two-sided normal p-value of `z`."""
    return erfc(abs(z) / sqrt(2))


def chi_square(control: int, treatment: int) -> float:
    """Return the chi-square statistic, one degree of freedom, of two counts against an equal split."""
    return (control - treatment) ** 2 / (control + treatment)


def split_p(control: int, treatment: int) -> float:
    """Return the p-value of `chi_square`."""
    return two_sided(sqrt(chi_square(control, treatment)))


def compare(control: Sample, treatment: Sample, yes_no: bool) -> Effect:
    """Compare two arms: two-proportion z-test (pooled) for a yes/no metric, Welch's z-test otherwise."""
    difference = treatment.mean - control.mean
    error = sqrt(control.variance / control.visitors + treatment.variance / treatment.visitors)
    tested = error
    if yes_no:
        pooled = (control + treatment).mean
        tested = sqrt(pooled * (1 - pooled) * (1 / control.visitors + 1 / treatment.visitors))
    return Effect(difference, error, control.mean, two_sided(difference / tested))


def stratified(strata: Iterable[tuple[Sample, Sample]]) -> Effect:
    """Compare arms within strata, then average with each stratum's share of all visitors as its weight."""
    pairs = list(strata)
    everyone = sum(control.visitors + treatment.visitors for control, treatment in pairs)
    difference = spread = base = 0.0
    for control, treatment in pairs:
        weight = (control.visitors + treatment.visitors) / everyone
        difference += weight * (treatment.mean - control.mean)
        base += weight * control.mean
        spread += weight**2 * (control.variance / control.visitors + treatment.variance / treatment.visitors)
    return Effect(difference, sqrt(spread), base, two_sided(difference / sqrt(spread)))


def lift_change(first: Effect, then: Effect) -> tuple[float, float]:
    """Return how far the lift moved between two independent periods, and the two-sided p-value of that."""
    change = then.lift - first.lift
    error = sqrt((first.error / first.base) ** 2 + (then.error / then.base) ** 2)
    return change, two_sided(change / error)


def smallest_detectable(error: float, base: float) -> float:
    """Return the lift that a two-sided 5% test finds with 80% power."""
    return (Z95 + Z80) * error / base


def false_alarm(fractions: Sequence[float], points: int = 401) -> float:
    """Return how often looks at these shares of the data show p < 0.05 at least once without any effect.

    The running sum behind the z-score is a random walk; its density between the limits is carried from look
    to look on a grid (Armitage, McPherson and Rowe, 1969), with the trapezoidal rule.
    """
    limit = Z95 * sqrt(fractions[0])
    grid = _grid(limit, points)
    density = [_normal(x, fractions[0]) for x in grid]
    for before, now in pairwise(fractions):
        limit = Z95 * sqrt(now)
        step, following = grid[1] - grid[0], _grid(limit, points)
        weights = [step * d for d in density]
        weights[0] /= 2
        weights[-1] /= 2
        density = [
            sum(w * _normal(y - x, now - before) for w, x in zip(weights, grid, strict=True))
            for y in following
        ]
        grid = following
    step = grid[1] - grid[0]
    return 1 - step * (sum(density) - (density[0] + density[-1]) / 2)


def _grid(limit: float, points: int) -> list[float]:
    return [limit * (2 * i / (points - 1) - 1) for i in range(points)]


def _normal(x: float, variance: float) -> float:
    return exp(-x * x / (2 * variance)) / sqrt(2 * pi * variance)
