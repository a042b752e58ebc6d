"""Figures from made-up times: what is over, sealed in time, and who did it; percentiles as published."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.metrics.timings import BINS, EVER, Period, figures, percentile, within
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
