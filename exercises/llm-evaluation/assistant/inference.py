"""What a count can say: intervals, sample sizes, chances; plain Python."""

from __future__ import annotations

from math import ceil, comb, log, sqrt
from statistics import NormalDist

Z95 = NormalDist().inv_cdf(0.975)
Z80 = NormalDist().inv_cdf(0.8)


def wilson(count: int, n: int) -> tuple[float, float]:
    """Return Wilson's 95% interval of a rate."""
    rate, square = count / n, Z95 * Z95
    middle = (rate + square / (2 * n)) / (1 + square / n)
    half = Z95 * sqrt(rate * (1 - rate) / n + square / (4 * n * n)) / (1 + square / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def highest_with_none(n: int, doubt: float = 0.05) -> float:
    """Return the rate at which `n` cases without a failure have probability `doubt`."""
    return 1 - float(doubt ** (1 / n))


def at_most(count: int, n: int, rate: float) -> float:
    """Return the chance of at most `count` failures in `n` at this rate."""
    return sum(comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(count + 1))


def enough_to_bound(rate: float, failures: int, doubt: float = 0.05) -> int:
    """Return how many cases with that many failures put the rate's one-sided bound at `rate`."""
    n = ceil(log(doubt) / log(1 - rate))
    while at_most(failures, n, rate) > doubt:
        n += 1
    return n


def enough_for_width(rate: float, half: float) -> int:
    """Return how many cases estimate `rate` to plus or minus `half`, with 95%."""
    return ceil(Z95 * Z95 * rate * (1 - rate) / half**2)


def enough_to_compare(one: float, two: float) -> int:
    """Return the cases per version that tell two rates apart, two-sided 5%, power 80%."""
    spread = Z95 * sqrt((one + two) * (2 - one - two) / 2) + Z80 * sqrt(one * (1 - one) + two * (1 - two))
    return ceil(spread**2 / (one - two) ** 2)


def power_to_compare(one: float, two: float, n: int) -> float:
    """Return the chance that `n` cases per version tell two rates apart."""
    pooled = Z95 * sqrt((one + two) * (2 - one - two) / 2)
    shift = abs(one - two) * sqrt(n) - pooled
    return NormalDist().cdf(shift / sqrt(one * (1 - one) + two * (1 - two)))


def fisher(one: int, n_one: int, two: int, n_two: int) -> float:
    """Return Fisher's exact two-sided p for two counts."""
    total, n = one + two, n_one + n_two

    def chance(k: int) -> float:
        return comb(n_one, k) * comb(n_two, total - k) / comb(n, total)

    seen = chance(one) * (1 + 1e-9)
    possible = range(max(0, total - n_two), min(total, n_one) + 1)
    return min(1.0, sum(chance(k) for k in possible if chance(k) <= seen))


def meets_one(of: int, n: int, read: int) -> float:
    """Return the chance that `read` of `n`, taken at random, hold at least one of `of`."""
    return 1 - comb(n - of, read) / comb(n, read)
