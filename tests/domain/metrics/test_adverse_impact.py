"""Adverse impact: ratios, exact tests and one-person flips, against published examples."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.domain.errors import InvalidInput
from app.domain.metrics.adverse_impact import (
    Group,
    counted,
    fisher,
    impact,
    meaning,
    p_value,
    percent,
    remarks,
)


def group(name: str, people: int, selected: int) -> Group:
    return Group(name=name, people=people, selected=selected)


def test_fishers_lady_tasting_tea() -> None:
    """Fisher 1935, The Design of Experiments, chapter 2: three of four cups right; 17/70 one-sided."""
    assert fisher(3, 1, 1, 3) == pytest.approx(34 / 70)
    assert fisher(4, 0, 0, 4) == pytest.approx(2 / 70)


def test_the_example_of_the_uniform_guidelines_questions_and_answers() -> None:
    """44 FR 11996 (1979), question 11: rates of 60, 45, 48 and 51 % give ratios of 75, 80 and 85 %."""
    sheet = impact([group("A", 100, 60), group("B", 100, 45), group("C", 100, 48), group("D", 100, 51)])
    assert sheet.reference is not None and sheet.reference.name == "A"
    assert [(each.group.name, round(each.ratio, 4), each.under) for each in sheet.others] == [
        ("B", 0.75, True),
        ("C", 0.8, False),
        ("D", 0.85, False),
    ]


def test_a_ratio_that_one_decision_would_turn_is_said_to_flip() -> None:
    sheet = impact([group("A", 10, 5), group("B", 10, 3), group("C", 100, 20)])
    assert [(each.group.name, each.under, each.flips) for each in sheet.others] == [
        ("B", True, True),
        ("C", True, False),
    ]


def test_of_a_group_that_is_too_small_nothing_is_told() -> None:
    sheet = impact([group("A", 20, 10), group("B", 20, 8), group("Rare", 4, 0)])
    assert sheet.too_small == 1
    assert "Rare" not in sheet.model_dump_json()


@pytest.mark.parametrize(
    "groups",
    [[], [group("A", 20, 10)], [group("A", 20, 0), group("B", 20, 0)], [group("A", 20, 9), group("B", 2, 1)]],
)
def test_where_nothing_can_be_compared_nothing_is(groups: list[Group]) -> None:
    sheet = impact(groups)
    assert sheet.reference is None
    assert sheet.others == ()


def test_more_selected_than_considered_is_a_mistake() -> None:
    with pytest.raises(InvalidInput, match="more people were selected than considered"):
        impact([group("A", 5, 6), group("B", 5, 1)])


def test_rows_are_counted_by_group() -> None:
    rows = [("B", True), ("A", False), ("B", False)]
    assert counted(rows) == (group("A", 1, 0), group("B", 2, 1))


TABLES = st.tuples(*[st.integers(0, 12)] * 4).filter(lambda t: t[0] + t[1] > 0 and t[2] + t[3] > 0)


@given(TABLES)
def test_the_exact_test_knows_no_first_group_and_no_better_outcome(
    table: tuple[int, int, int, int],
) -> None:
    a, b, c, d = table
    assert 0 < fisher(a, b, c, d) <= 1
    assert fisher(a, b, c, d) == fisher(c, d, a, b) == fisher(b, a, d, c)


@given(TABLES)
def test_the_exact_test_agrees_with_scipy(table: tuple[int, int, int, int]) -> None:
    a, b, c, d = table
    assert fisher(a, b, c, d) == pytest.approx(stats.fisher_exact([[a, b], [c, d]]).pvalue, abs=1e-9)


# Ends that one step would miss


def test_two_groups_are_enough_to_compare() -> None:
    sheet = impact([group("A", 20, 10), group("B", 20, 8)])
    assert sheet.reference is not None and sheet.reference.name == "A"
    assert [(each.group.name, each.ratio, each.under) for each in sheet.others] == [("B", 0.8, False)]
    assert (sheet.too_small, sheet.smallest) == (0, 5)


def test_a_group_of_five_is_told_and_one_of_four_is_not() -> None:
    sheet = impact([group("A", 20, 10), group("B", 5, 1), group("C", 4, 1)])
    assert [each.group.name for each in sheet.others] == ["B"]
    assert sheet.too_small == 1


@pytest.mark.parametrize(
    ("people", "selected", "under", "flips"),
    [
        (10, 4, False, True),  # one less: 0.3 of 0.5 is under four fifths
        (10, 3, True, True),  # one more: 0.4 of 0.5 is not
        (10, 5, False, False),
        (10, 2, True, False),
        (100, 40, False, True),
        (100, 39, True, True),
        (100, 41, False, False),
        (100, 38, True, False),
        (5, 0, True, False),
    ],
)
def test_one_decision_more_or_one_less_is_told_where_it_would_turn_the_ratio(
    people: int, selected: int, under: bool, flips: bool
) -> None:
    [each] = impact([group("A", 100, 50), group("B", people, selected)]).others
    assert (each.under, each.flips) == (under, flips)


@given(st.integers(5, 40), st.integers(5, 40), st.data())
def test_a_ratio_flips_exactly_where_one_decision_would_turn_it(
    first: int, second: int, data: st.DataObject
) -> None:
    best = data.draw(st.integers(1, first))
    chosen = data.draw(st.integers(0, second).filter(lambda n: Fraction(n, second) < Fraction(best, first)))
    [each] = impact([group("A", first, best), group("B", second, chosen)]).others

    def under(selected: int) -> bool:
        return Fraction(selected, second) / Fraction(best, first) < Fraction(4, 5)

    beside = [n for n in (chosen - 1, chosen + 1) if 0 <= n <= second]
    assert each.under == under(chosen)
    assert each.flips == any(under(n) != under(chosen) for n in beside)


@pytest.mark.parametrize(("first", "second"), [((5, 2), (25, 8)), ((5, 1), (50, 8)), ((10, 3), (25, 6))])
def test_four_fifths_just_reached_is_not_under_them(first: tuple[int, int], second: tuple[int, int]) -> None:
    [each] = impact([group("A", *first), group("B", *second)]).others
    assert (each.ratio, each.under, each.flips, percent(each.ratio)) == (0.8, False, True, "80.0")


def test_of_two_equal_rates_the_larger_group_is_the_measure() -> None:
    sheet = impact([group("A", 10, 5), group("B", 20, 10), group("C", 10, 5)])
    assert sheet.reference is not None and sheet.reference.name == "B"
    assert [each.group.name for each in sheet.others] == ["A", "C"]


# In words


def meant(first: Group, second: Group) -> str:
    sheet = impact([first, second])
    assert sheet.reference is not None
    return str(meaning(sheet.others[0], sheet.reference))


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ((200, 120), (200, 60), "50.0 % of the rate of A. That is under four fifths, and chance alone rar"),
        ((10, 6), (10, 3), "under four fifths, but at this size chance alone often makes such a difference"),
        ((900, 540), (900, 486), "90.0 % of the rate of A. That is not under four fifths, yet chance alone"),
        ((10, 6), (10, 5), "not under four fifths, and chance alone often makes such a difference (p = 1"),
    ],
)  # fmt: skip
def test_a_comparison_says_ratio_and_chance_together(
    first: tuple[int, int], second: tuple[int, int], said: str
) -> None:
    assert said in meant(group("A", *first), group("B", *second))


def test_what_is_left_out_is_said_and_why_nothing_is_compared() -> None:
    def told(*groups: Group) -> list[str]:
        return [str(each) for each in remarks(impact(groups))]

    fine = group("A", 20, 10), group("B", 20, 8)
    assert told(*fine) == []
    [one] = told(*fine, group("C", 4, 1))
    assert one.startswith("One group has fewer than 5 people. Nothing of it is told")
    [two] = told(*fine, group("C", 4, 1), group("D", 1, 0))
    assert two.startswith("2 groups have fewer than 5 people each.")
    assert told()[0].startswith("Nothing can be compared: that takes two groups of at least 5 people")


@pytest.mark.parametrize(
    ("share", "told"),
    [(0.5, "50.0"), (0.7999, "79.9"), (0.79949, "79.9"), (0.8, "80.0"), (0.80004, "80.0"), (0.9999, "99.9"),
     (1.0, "100.0"), (0.0, "0.0")],
)  # fmt: skip
def test_a_share_is_never_rounded_across_four_fifths_or_to_a_whole(share: float, told: str) -> None:
    assert percent(share) == told


@pytest.mark.parametrize(
    ("p", "told"),
    [(0.0009, "< 0.001"), (0.001, "0.001"), (0.0499, "0.049"), (0.04996, "0.049"), (0.05, "0.050"),
     (0.0504, "0.050"), (1.0, "1.000")],
)  # fmt: skip
def test_a_p_value_is_never_rounded_across_five_hundredths(p: float, told: str) -> None:
    assert p_value(p) == told
