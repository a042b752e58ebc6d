"""Adverse impact: ratios, exact tests and one-person flips, against published examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.domain.errors import InvalidInput
from app.domain.metrics.adverse_impact import Group, counted, fisher, impact


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
