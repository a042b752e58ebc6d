"""Figures from made-up times: what is over, sealed in time, and who did it; percentiles as published."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.metrics.timings import (
    BINS,
    EVER,
    Period,
    as_ratio,
    figures,
    in_hours,
    in_percent,
    percentile,
    within,
)
from app.domain.schedule.deadlines import Placed, place
from app.domain.schedule.lines import SeatLine
from tests.conftest import Clock

NOW = Clock().moment


def seat(
    number: int, *, who: str = "Mara Haas", hours_ago: float | None, sealed_after: float | None
) -> Placed:
    """A 60-minute interview that ended so long ago, sealed so many hours after its end."""
    ended = None if hours_ago is None else NOW - timedelta(hours=hours_ago)
    line = SeatLine(
        id=f"seat-{number}", panel=f"panel-{number // 2}", candidate="Ada Example", interviewer=who,
        interviewer_id=who, role="Scientist", exercise=None, minutes=60, focus=3, notes=2,
        starts_at=ended - timedelta(minutes=60) if ended else None,
        status="draft" if sealed_after is None else "sealed", rated=0, seals=0, changed_at=NOW,
    )  # fmt: skip
    sealed = ended + timedelta(hours=sealed_after) if ended and sealed_after is not None else None
    return place(line, sealed, NOW, 24)


SEATS = (
    seat(0, hours_ago=100, sealed_after=1),
    seat(1, hours_ago=90, sealed_after=5),
    seat(2, hours_ago=80, sealed_after=30),
    seat(3, who="Jon Aas", hours_ago=50, sealed_after=None),
    seat(4, who="Jon Aas", hours_ago=-3, sealed_after=None),
)


def test_what_is_over_sealed_and_in_time_is_counted() -> None:
    told = figures(SEATS, 1, ["hire"], EVER, 24, NOW)
    assert (told.speed.over, told.speed.sealed, told.speed.in_time, told.speed.due) == (4, 3, 2, 4)
    assert told.speed.middle == pytest.approx(5) and told.speed.share == 0.5
    assert dict(zip((*BINS, None), told.bars, strict=True)) == {
        1: 1, 4: 0, 8: 1, 24: 0, 48: 1, 72: 0, None: 0,
    }  # fmt: skip
    assert told.panels_per_decision == 2 and told.interviews_per_decision == 4
    assert [(each.interviewer, each.speed.over, each.planned) for each in told.load] == [
        ("Mara Haas", 3, 0),
        ("Jon Aas", 1, 1),
    ]


def test_a_period_takes_both_its_days_and_no_other() -> None:
    day = NOW.astimezone().date()
    assert len(within(SEATS, Period(day, day))) == 1, "the interview of this afternoon"
    assert len(within(SEATS, EVER)) == 5
    with pytest.raises(InvalidInput, match="ends before it begins"):
        Period(day, day - timedelta(days=1))
    assert Period(date(2026, 1, 1), None).holds(NOW)


def test_the_percentile_is_that_of_the_nist_handbook() -> None:
    """NIST/SEMATECH e-Handbook of Statistical Methods, section 7.2.6.2: 12 readings, the 90th percentile."""
    readings = [95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.0610, 95.1591, 95.1195, 95.1065, 95.0925,
                95.1990, 95.1682]  # fmt: skip
    assert percentile(readings, 0.9) == pytest.approx(95.1981, abs=5e-5)
    assert percentile([], 0.9) is None and percentile([3.0], 0.9) == 3.0


@given(st.lists(st.floats(0, 1000), min_size=1), st.floats(0, 1))
def test_a_percentile_lies_within_what_was_seen(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found is not None and min(values) <= found <= max(values)


def test_hours_shares_and_ratios_are_shown_in_one_way_and_none_as_a_dash() -> None:
    assert [in_hours(None), in_hours(5.26), in_hours(0)] == ["–", "5.3 h", "0.0 h"]
    assert [in_percent(None), in_percent(0.666), in_percent(0)] == ["–", "67 %", "0 %"]
    assert [as_ratio(None), as_ratio(2.04)] == ["–", "2.0"]


def test_of_nothing_there_is_neither_share_nor_ratio_nor_median() -> None:
    told = figures([], 0, [], EVER, 24, NOW)
    assert (told.speed.share, told.speed.middle, told.speed.tenth) == (None, None, None)
    assert (told.panels_per_decision, told.interviews_per_decision) == (None, None)


def test_outcomes_are_counted_the_most_frequent_first() -> None:
    told = figures(SEATS, 3, ["no-hire", "hire", "hold", "hire"], EVER, 24, NOW)
    assert told.outcomes == (("hire", 2), ("hold", 1), ("no-hire", 1))
    assert (told.decided, told.panels_per_decision, told.interviews_per_decision) == (4, 0.5, 1)


def test_a_card_sealed_before_the_planned_end_took_no_time_and_one_without_a_time_is_not_timed() -> None:
    early, untimed = seat(0, hours_ago=5, sealed_after=-0.5), seat(1, hours_ago=None, sealed_after=None)
    sealed = replace(untimed, sealed_at=NOW)
    told = figures([early, sealed], 0, [], EVER, 24, NOW)
    assert (told.speed.over, told.speed.sealed, told.speed.timed, told.speed.middle) == (2, 2, 1, 0)
    assert told.bars[0] == 1


@pytest.mark.parametrize(("after", "in_time"), [(24, 1), (24.1, 0)])
def test_in_time_is_up_to_the_last_of_the_hours(after: float, in_time: int) -> None:
    assert figures([seat(0, hours_ago=99, sealed_after=after)], 0, [], EVER, 24, NOW).speed.in_time == in_time


def test_a_card_that_is_not_due_yet_is_no_share_of_anything() -> None:
    told = figures([seat(0, hours_ago=1, sealed_after=None)], 0, [], EVER, 24, NOW)
    assert (told.speed.over, told.speed.due, told.speed.share) == (1, 0, None)
    late = figures([seat(0, hours_ago=24, sealed_after=None)], 0, [], EVER, 24, NOW)
    assert (late.speed.due, late.speed.share) == (1, 0)


def test_a_bar_holds_what_took_up_to_its_hours() -> None:
    spans = (1, 1.1, 72, 72.1)
    told = figures([seat(n, hours_ago=99, sealed_after=h) for n, h in enumerate(spans)], 0, [], EVER, 24, NOW)
    assert told.bars == (1, 1, 0, 0, 0, 1, 1)


@pytest.mark.parametrize(
    ("share", "found"), [(0.0, 1), (0.19, 1), (0.2, 1), (0.5, 2.5), (0.79, 3.95), (0.8, 4), (1.0, 4)]
)
def test_a_percentile_lies_between_two_values_by_its_share(share: float, found: float) -> None:
    assert percentile([4, 2, 3, 1], share) == pytest.approx(found)


def test_a_card_without_a_planned_time_lies_in_the_period_of_its_seal() -> None:
    day = NOW.astimezone().date()
    bare = seat(0, hours_ago=None, sealed_after=None)
    untimed = replace(bare, seat=replace(bare.seat, status="sealed"), sealed_at=NOW)
    assert within([untimed], Period(day, day)) == [untimed]
    assert within([untimed], Period(day + timedelta(days=1))) == []
    unsealed = replace(untimed, seat=replace(untimed.seat, status="planned"), sealed_at=None)
    assert within([unsealed], EVER) == []
