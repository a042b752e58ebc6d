"""The formulas of agreement, against the figures their authors printed, and against what must always hold."""

from fractions import Fraction
from random import Random
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.analysis.chance import chance
from app.domain.analysis.reliability import (
    Counts,
    acceptable_deviation,
    alpha,
    average_deviation,
    interval,
    intraclass,
    jackknife,
    ordinal,
    student,
    within_group_agreement,
)

KRIPPENDORFF = [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
]
"""Krippendorff (2011), section E: four observers, twelve units, seven ratings missing."""

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Shrout and Fleiss (1979), table 2: four judges (columns), six targets (rows)."""

UNITS = st.lists(st.lists(st.integers(1, 4), max_size=6), max_size=10)


def nominal(one: int, other: int, _: Counts) -> Fraction:
    """0 for equal values, else 1 (Krippendorff 2011)."""
    return Fraction(one != other)


@pytest.mark.parametrize(("difference", "printed"), [(nominal, 0.743), (ordinal, 0.815), (interval, 0.849)])
def test_alpha_of_krippendorff_2011_with_missing_data(difference: object, printed: float) -> None:
    assert alpha(KRIPPENDORFF, difference) == pytest.approx(printed, abs=0.0005)  # type: ignore[arg-type]


def test_alpha_of_krippendorff_2011_for_two_observers_and_binary_data() -> None:
    ben = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    gerry = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert alpha(list(zip(ben, gerry, strict=True)), nominal) == pytest.approx(0.095, abs=0.0005)


def test_intraclass_correlations_of_shrout_and_fleiss_1979_table_4() -> None:
    found = intraclass(SHROUT_FLEISS)
    assert found is not None
    assert [round(each, 2) for each in found] == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]


def test_r_wg_of_james_demaree_and_wolf_1984_with_their_variances_of_chance() -> None:
    """By chance five levels vary by 2, seven by 4; here the raters vary by 1."""
    assert within_group_agreement([2, 4, 3], 5) == pytest.approx(1 - 1 / 2)
    assert within_group_agreement([2, 4, 2, 4, 2, 4, 3], 7) == pytest.approx(1 - 1 / 4)
    assert within_group_agreement([3, 3, 3], 5) == 1


@pytest.mark.parametrize(
    ("levels", "printed"), [(5, 2.00), (6, 2.92), (7, 4.00), (8, 5.25), (9, 6.67), (10, 8.25), (11, 10.00)]
)
def test_r_wg_against_the_variances_of_chance_that_le_breton_and_senter_2008_print(
    levels: int, printed: float
) -> None:
    """Their table of the uniform null; the ratings vary by 1 (sample variance)."""
    assert within_group_agreement([2, 3, 4], levels) == pytest.approx(1 - 1 / printed, abs=0.001)


def test_r_wg_falls_below_nought_when_raters_differ_more_than_chance_and_says_nothing_of_one() -> None:
    found = within_group_agreement([1, 4, 1, 4], 4)
    assert found == pytest.approx(1 - 3 / 1.25)
    assert within_group_agreement([3], 4) is None
    assert within_group_agreement([], 4) is None


@pytest.mark.parametrize(("levels", "printed"), [(5, 0.8), (7, 1.2), (9, 1.5), (11, 1.8)])
def test_the_acceptable_deviations_of_burke_and_dunlap_2002(levels: int, printed: float) -> None:
    assert round(acceptable_deviation(levels), 1) == printed


def test_the_average_deviation_is_about_the_mean_or_about_the_median() -> None:
    assert average_deviation([1, 4, 4]) == pytest.approx(4 / 3)
    assert average_deviation([1, 4, 4], median_based=True) == pytest.approx(1)
    assert average_deviation([]) is None


@pytest.mark.parametrize(
    ("freedom", "printed"), [(1, 12.706), (2, 4.303), (3, 3.182), (7, 2.365), (10, 2.228), (120, 1.980)]
)
def test_students_t_is_that_of_the_tables(freedom: int, printed: float) -> None:
    assert round(student(freedom), 3) == printed


def test_the_jackknife_interval_holds_alpha_and_shrinks_as_units_come() -> None:
    few, many = jackknife(KRIPPENDORFF), jackknife(KRIPPENDORFF * 4)
    assert few is not None
    assert many is not None
    whole = alpha(KRIPPENDORFF)
    assert whole is not None
    assert few.low < whole < few.high <= 1
    assert many.high - many.low < (few.high - few.low) / 1.5


def test_the_jackknife_interval_is_the_one_worked_out_by_hand() -> None:
    units = [[1, 1], [2, 2], [1, 2], [2, 2]]
    whole = alpha(units)
    leaving = [alpha(units[:i] + units[i + 1 :]) for i in range(4)]
    assert whole is not None
    pseudo = [4 * whole - 3 * each for each in leaving if each is not None]
    middle = sum(pseudo) / 4
    error = (sum((each - middle) ** 2 for each in pseudo) / 3 / 4) ** 0.5
    found = jackknife(units)
    assert found is not None
    assert found.low == pytest.approx(middle - 3.182446 * error, abs=1e-5)
    assert found.high == pytest.approx(min(1, middle + 3.182446 * error), abs=1e-5)


def test_without_pairs_or_without_difference_there_is_no_alpha() -> None:
    assert alpha([]) is None
    assert alpha([[3], [2], []]) is None
    assert alpha([[3, 3], [3, 3, 3], [2]]) is None
    assert jackknife([[1, 2], [3, 3]]) is None
    assert jackknife([[3, 3], [3, 3], [3, 2]]) is None


def test_without_two_targets_and_two_judges_there_is_no_intraclass_correlation() -> None:
    assert intraclass([]) is None
    assert intraclass([[1, 2, 3]]) is None
    assert intraclass([[1], [2]]) is None
    assert intraclass([[3, 3], [3, 3]]) is None


@given(UNITS)
def test_alpha_never_passes_one_and_is_one_when_everybody_agrees(units: list[list[int]]) -> None:
    found = alpha(units)
    assert found is None or found <= 1
    agreed = [[unit[0]] * len(unit) for unit in units if unit]
    assert alpha(agreed) in (None, 1.0)
    if len({unit[0] for unit in agreed if len(unit) > 1}) > 1:
        assert alpha(agreed) == 1.0


@given(UNITS, st.randoms(use_true_random=False))
def test_neither_the_order_of_raters_nor_of_units_moves_a_figure(
    units: list[list[int]], random: Random
) -> None:
    mixed = [random.sample(unit, len(unit)) for unit in units]
    random.shuffle(mixed)
    assert alpha(mixed) == alpha(units)
    assert jackknife(mixed) == pytest.approx(jackknife(units))
    for unit in units:
        turned = random.sample(unit, len(unit))
        assert average_deviation(turned) == average_deviation(unit)
        assert within_group_agreement(turned, 4) == within_group_agreement(unit, 4)


@given(UNITS)
def test_ordinal_alpha_is_the_same_on_a_scale_turned_upside_down(units: list[list[int]]) -> None:
    assert alpha([[5 - rating for rating in unit] for unit in units]) == alpha(units)


@given(UNITS.filter(lambda units: any(map(len, units))), st.integers(1, 4))
def test_a_unit_with_one_rating_moves_nothing(units: list[list[int]], lone: int) -> None:
    assert alpha([*units, [lone]]) == alpha(units)


@given(st.lists(st.integers(1, 4), min_size=1))
def test_the_deviation_about_the_median_is_never_the_larger(ratings: list[int]) -> None:
    about_mean, about_median = average_deviation(ratings), average_deviation(ratings, median_based=True)
    assert about_mean is not None
    assert about_median is not None
    assert 0 <= about_median <= about_mean <= acceptable_deviation(4) * 4


@given(st.lists(st.lists(st.integers(1, 4), min_size=3, max_size=3), min_size=2, max_size=8))
def test_the_mean_of_raters_is_no_less_reliable_than_one_of_them(table: list[list[int]]) -> None:
    found = intraclass(table)
    if found is None:
        return
    for one, many in ((found.two_way, found.two_way_mean), (found.fixed, found.fixed_mean)):
        assert many >= one or one < 0
    turned = [row[::-1] for row in table[::-1]]
    assert intraclass(turned) == found


@pytest.mark.parametrize(("raters", "dimensions"), [(4, 8), (2, 5), (12, 12)])
def test_chance_alone_puts_alphas_where_the_caveat_says(raters: int, dimensions: int) -> None:
    """With a true reliability of .44: what one panel's alpha is worth."""
    random = Random(44)
    cuts = (-0.674, 0.0, 0.674)  # four levels, used equally often

    def panel() -> list[list[int]]:
        units = []
        for _ in range(dimensions):
            true = random.gauss()
            seen = [0.44**0.5 * true + 0.56**0.5 * random.gauss() for _ in range(raters)]
            units.append([1 + sum(score > cut for cut in cuts) for score in seen])
        return units

    found = [each for each in (alpha(panel()) for _ in range(400)) if each is not None]
    ends, told = quantiles(found, n=20), chance(raters, dimensions).ends
    assert (ends[0], ends[-1]) == (pytest.approx(told.low, abs=0.1), pytest.approx(told.high, abs=0.1))


def test_sizes_beyond_the_table_are_taken_at_its_edge() -> None:
    assert chance(30, 1) == chance(12, 2)
