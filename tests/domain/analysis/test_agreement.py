"""Agreement on a panel: what the seats' levels say together, and how little a few of them can bear."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.analysis.agreement import Agreement, agreement
from app.domain.analysis.rater_effects import hints
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE, Given
from app.domain.scorecard.seal import SealedCard
from tests.domain.paper import Paper, planned, sealed, shipped

DIMENSIONS = tuple(each.id for each in shipped().dimensions)


def levels(*given: Given) -> dict[str, Given]:
    """Return levels for the dimensions in the rubric's order, 3 where none is left."""
    return dict(zip(DIMENSIONS, given, strict=False))


def of(rubric: Rubric, *seats: dict[str, Given]) -> Agreement:
    return agreement(rubric, sealed(rubric, *seats))


def test_each_dimension_tells_its_range_its_deviation_and_r_wg(rubric: Rubric) -> None:
    first = of(rubric, levels(1), levels(4), levels(4)).dimensions[0]
    assert (first.dimension, first.levels, first.range) == (DIMENSIONS[0], (1, 4, 4), 3)
    assert first.deviation == pytest.approx(4 / 3)
    assert first.deviation_median == pytest.approx(1)
    assert first.within_group == pytest.approx(1 - 3 / 1.25)


def test_ne_and_gaps_are_no_levels_and_one_level_alone_has_no_agreement(rubric: Rubric) -> None:
    found = of(rubric, levels(NE, 2), levels(4, NE))
    first, second = found.dimensions[:2]
    assert (first.levels, first.not_evidenced, first.range, first.deviation) == ((4,), 1, None, None)
    assert first.within_group is None
    assert second.levels == (2,)
    assert (found.shared, found.ratings, found.complete) == (6, 12, 6)


def test_the_scale_sets_what_counts_as_agreement(rubric: Rubric) -> None:
    found = of(rubric, {}, {})
    assert found.scale == 4
    assert found.acceptable == pytest.approx(4 / 6)
    assert {each.within_group for each in found.dimensions} == {1.0}


def test_the_most_disagreed_dimension_comes_first_and_ties_keep_the_rubrics_order(rubric: Rubric) -> None:
    found = of(rubric, levels(3, 1, 2), levels(3, 4, 4))
    order = [each.dimension for each in found.most_disagreed()]
    assert order == [DIMENSIONS[1], DIMENSIONS[2], DIMENSIONS[0], *DIMENSIONS[3:]]


def test_alpha_of_one_panel_comes_with_its_interval_and_is_never_called_enough(rubric: Rubric) -> None:
    found = of(rubric, levels(1, 2, 3, 4, 4, 2), levels(2, 2, 3, 4, 3, 2), levels(1, 3, 3, 4, 4, 1))
    assert found.alpha is not None
    assert found.interval is not None
    assert found.interval.low < found.alpha < found.interval.high
    assert found.bearing == "few"
    assert found.intraclass is not None
    assert found.intraclass.two_way_mean > found.intraclass.two_way


def test_when_all_levels_are_the_same_alpha_is_not_defined_and_that_is_said(rubric: Rubric) -> None:
    found = of(rubric, {}, {})
    assert (found.alpha, found.interval, found.intraclass, found.bearing) == (
        None,
        None,
        None,
        "no-difference",
    )


def test_one_seat_alone_shares_nothing(rubric: Rubric) -> None:
    found = of(rubric, levels(1, 2, 3, 4))
    assert (found.shared, found.alpha, found.bearing) == (0, None, "nothing-shared")


@settings(max_examples=25)
@given(
    st.lists(st.lists(st.sampled_from([1, 2, 3, 4, NE]), min_size=8, max_size=8), min_size=2, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_of_seats_changes_no_figure(rows: list[list[Given]], random: object) -> None:
    turned = random.sample(rows, len(rows))  # type: ignore[attr-defined]
    one, other = (of(shipped(), *(levels(*row) for row in each)) for each in (rows, turned))
    assert (one.alpha, one.shared, one.ratings, one.complete) == (
        other.alpha, other.shared, other.ratings, other.complete,
    )  # fmt: skip
    for here, there in zip(one.dimensions, other.dimensions, strict=True):
        assert sorted(here.levels) == sorted(there.levels)
        assert (here.range, here.deviation, here.within_group) == (
            there.range, there.deviation, there.within_group,
        )  # fmt: skip


# What is worth a question


def asked(cards: list[SealedCard]) -> list[tuple[str, int]]:
    """Return each hint with the number of its seat."""
    order = [card.seat.id for card in cards]
    return [(hint.kind, order.index(hint.seat.id) + 1) for hint in hints(cards)]


def test_a_seat_that_gave_one_level_everywhere_is_asked(rubric: Rubric) -> None:
    cards = sealed(rubric, levels(4, 3, 2, 3, 3, 4, 3, 3), levels(*[3] * 8))
    assert asked(cards) == [("same-everywhere", 2)]
    [hint] = hints(cards)
    assert (hint.level, hint.dimensions) == (3, 8)


def test_a_seat_that_rated_two_dimensions_alike_is_not_asked(rubric: Rubric) -> None:
    assert asked(sealed(rubric, levels(3, 3, *[NE] * 6), levels(2, 3, *[NE] * 6))) == []


def test_a_seat_far_above_or_below_the_others_is_asked_by_how_much(rubric: Rubric) -> None:
    cards = sealed(rubric, levels(1, 2, 1, 2, 1, 2, 1, 2), levels(3, 4, 3, 4, 3, 4, 3, 4))
    assert asked(cards) == [("lower-than-others", 1), ("higher-than-others", 2)]
    assert [hint.difference for hint in hints(cards)] == [2.0, 2.0]


def test_a_seat_that_sees_hardly_a_difference_where_others_see_much_is_asked(rubric: Rubric) -> None:
    cards = sealed(
        rubric,
        levels(3, 3, 3, 2, 3, 3, 3, 3),
        levels(1, 4, 2, 4, 1, 4, 3, 4),
        levels(1, 4, 2, 3, 2, 4, 4, 4),
    )
    assert asked(cards) == [("little-spread", 1)]


def test_seats_that_differ_as_people_do_are_left_alone(rubric: Rubric) -> None:
    assert asked(sealed(rubric, levels(3, 4, 2, 3, 3, 2, 3, 4), levels(3, 3, 2, 4, 3, 3, 2, 3))) == []


def test_a_card_sealed_a_day_after_its_last_note_is_asked(rubric: Rubric) -> None:
    paper = Paper(rubric, planned(rubric, "Ines Novak")).score(levels(4, 3, 2))
    paper.recommend()
    card = paper.document()
    last = max(note.at for note in card.notes)
    late = card.replace(sealed_at=last + timedelta(hours=26))
    assert asked([card]) == []
    [hint] = hints([late])
    assert (hint.kind, hint.difference) == ("late", 26.0)
    assert hints([late.replace(version=2)]) == ()
