"""Reliability of ratings, as published formulas: numbers in, numbers out, nothing about interviews.

Alpha is computed in exact fractions, so that neither the order of raters nor of units can move it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import cos, pi, sin, sqrt, tan
from statistics import fmean, median, variance
from typing import NamedTuple

Unit = Sequence[int]
"""The ratings one unit received, from whomever; a missing rating is simply not among them."""
Counts = Mapping[int, Fraction]
"""How often each value occurs among the ratings that can be paired."""
DifferenceFunction = Callable[[int, int, Counts], Fraction]
"""The squared difference of two values, given how often each occurs."""
Coincidences = Mapping[tuple[int, int], Fraction]
"""How often each ordered pair of values occurs within a unit."""


def average_deviation(ratings: Sequence[int], *, median_based: bool = False) -> float | None:
    """Return AD = Σ|x − centre| / k about the mean (or the median); None without ratings.

    Burke, Finkelstein and Dusig (1999), On average deviation indices for estimating interrater agreement.
    """
    if not ratings:
        return None
    centre = Fraction(median(ratings)) if median_based else Fraction(sum(ratings), len(ratings))
    return float(sum(abs(rating - centre) for rating in ratings) / len(ratings))


def acceptable_deviation(levels: int) -> float:
    """Return c / 6, the largest AD that still counts as agreement on a scale of c levels.

    Burke and Dunlap (2002), Estimating interrater agreement with the average deviation index: .8 for five
    levels, 1.2 for seven (their c / 6, rounded).
    """
    return levels / 6


def within_group_agreement(ratings: Sequence[int], levels: int) -> float | None:
    """Return r_wg = 1 − s² / σ²_EU with σ²_EU = (A² − 1) / 12; None for fewer than two ratings.

    James, Demaree and Wolf (1984), Estimating within-group interrater reliability with and without response
    bias, single item, uniform null; s² is the sample variance. Below 0 the raters differ more than chance
    alone would make them; the authors then put 0. It is given as it is, for the reader to be told.
    """
    if len(ratings) < 2 or levels < 2:
        return None
    return float(1 - variance(map(Fraction, ratings)) / Fraction(levels**2 - 1, 12))


def ordinal(one: int, other: int, counts: Counts) -> Fraction:
    """Return (Σ n_g from c to k − (n_c + n_k) / 2)²: how many values lie between (Krippendorff 2011)."""
    low, high = sorted((one, other))
    between = sum((count for value, count in counts.items() if low <= value <= high), Fraction(0))
    return (between - (counts[low] + counts[high]) / 2) ** 2


def interval(one: int, other: int, _: Counts) -> Fraction:
    """Return (c − k)² (Krippendorff 2011)."""
    return Fraction((one - other) ** 2)


def alpha(units: Sequence[Unit], difference: DifferenceFunction = ordinal) -> float | None:
    """Return Krippendorff's alpha, 1 − D_o / D_e, for units with any number of ratings each.

    Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, sections C to E: every ordered pair of
    ratings within a unit of m counts 1 / (m − 1); a unit with fewer than two ratings cannot be paired and
    drops out. None when nothing can be paired, or when all that can is one and the same value: then there
    is nothing that agreement could be told from.
    """
    tables = [_coincidences(unit) for unit in units if len(unit) > 1]
    return _alpha(_summed(tables), difference)


class Interval(NamedTuple):
    """Two ends between which the true figure lies with 95 % confidence, if the units are a fair sample."""

    low: float
    high: float


def jackknife(units: Sequence[Unit], difference: DifferenceFunction = ordinal) -> Interval | None:
    """Return the 95 % jackknife interval of alpha over its units, cut off at 1.

    Pseudo-values N·α − (N − 1)·α without unit i (Tukey 1958; Efron and Tibshirani 1993, chapter 11): their
    mean ± t(N − 1) standard errors. None for fewer than three units, or when alpha is undefined without one.
    """
    tables = [_coincidences(unit) for unit in units if len(unit) > 1]
    whole, number = _summed(tables), len(tables)
    everything = _alpha(whole, difference)
    if everything is None or number < 3:
        return None
    pseudo = []
    for table in tables:
        without = _alpha({pair: often - table.get(pair, 0) for pair, often in whole.items()}, difference)
        if without is None:
            return None
        pseudo.append(number * everything - (number - 1) * without)
    middle, reach = fmean(pseudo), student(number - 1) * sqrt(variance(pseudo) / number)
    return Interval(middle - reach, min(1.0, middle + reach))


def student(freedom: int, confidence: float = 0.95) -> float:
    """Return Student's t that a fraction `confidence` of values stays within, in both directions.

    From the distribution for whole degrees of freedom (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
    """
    low, high = 0.0, pi / 2
    for _ in range(60):
        angle = (low + high) / 2
        low, high = (angle, high) if _within(angle, freedom) < confidence else (low, angle)
    return tan(low) * sqrt(freedom)


def _within(angle: float, freedom: int) -> float:
    odd = freedom % 2
    term = cos(angle) if odd else 1.0
    total = term if freedom > 1 or not odd else 0.0
    for step in range(3 if odd else 2, freedom - 1, 2):
        term *= cos(angle) ** 2 * (step - 1) / step
        total += term
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total


class IntraclassCorrelations(NamedTuple):
    """The six forms of Shrout and Fleiss: of one rating, and of the mean of all k."""

    one_way: float
    two_way: float
    fixed: float
    one_way_mean: float
    two_way_mean: float
    fixed_mean: float


def intraclass(table: Sequence[Sequence[int]]) -> IntraclassCorrelations | None:
    """Return ICC(1,1), (2,1), (3,1), (1,k), (2,k) and (3,k) of targets (rows) by judges (columns).

    Shrout and Fleiss (1979), Intraclass correlations: uses in assessing rater reliability, pages 423 to 426.
    None for fewer than two targets or judges, or when no target differs from another by more than error.
    """
    n, k = len(table), len(table[0]) if table else 0
    if n < 2 or k < 2:
        return None
    grand = Fraction(sum(map(sum, table)), n * k)
    between = k * sum((Fraction(sum(row), k) - grand) ** 2 for row in table)
    judges = n * sum((Fraction(sum(column), n) - grand) ** 2 for column in zip(*table, strict=True))
    total = sum((rating - grand) ** 2 for row in table for rating in row)
    bms, jms = Fraction(between, n - 1), Fraction(judges, k - 1)
    wms = Fraction(total - between, n * (k - 1))
    ems = Fraction(total - between - judges, (n - 1) * (k - 1))
    two_way_below, two_way_mean_below = bms + (k - 1) * ems + k * (jms - ems) / n, bms + (jms - ems) / n
    below = (bms + (k - 1) * wms, two_way_below, bms + (k - 1) * ems, bms, two_way_mean_below, bms)
    above = (bms - wms, bms - ems, bms - ems) * 2
    if not all(below):
        return None
    return IntraclassCorrelations(*(float(Fraction(a, b)) for a, b in zip(above, below, strict=True)))


def _coincidences(unit: Unit) -> Coincidences:
    often = Counter(unit)
    return {
        (one, other): Fraction(often[one] * (often[other] - (one == other)), len(unit) - 1)
        for one in often
        for other in often
    }


def _summed(tables: Sequence[Coincidences]) -> Coincidences:
    whole: dict[tuple[int, int], Fraction] = {}
    for table in tables:
        for pair, often in table.items():
            whole[pair] = whole.get(pair, Fraction(0)) + often
    return whole


def _alpha(coincidences: Coincidences, difference: DifferenceFunction) -> float | None:
    counts: dict[int, Fraction] = {}
    for (value, _), often in coincidences.items():
        counts[value] = counts.get(value, Fraction(0)) + often
    apart = {(c, k): difference(c, k, counts) for c in counts for k in counts if c != k}
    expected = sum((counts[c] * counts[k] * squared for (c, k), squared in apart.items()), Fraction(0))
    if not expected:
        return None
    observed = sum(
        (coincidences.get(pair, Fraction(0)) * squared for pair, squared in apart.items()), Fraction(0)
    )
    return float(1 - (sum(counts.values()) - 1) * observed / expected)
