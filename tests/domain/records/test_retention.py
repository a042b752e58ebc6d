"""Retention: records are due by their months, never while on hold, and each rule has an id of its own."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.records.retention import (
    Record,
    RetentionRule,
    RetentionRules,
    kept,
    months_later,
    retention_faults,
)

LAST = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
SIX = RetentionRule(id="six", title="Six months", months=6)


def rules(*ids: str) -> RetentionRules:
    return RetentionRules(
        format="evenhand.retention/1", rules=tuple(SIX.replace(id=each, title=f"Rule {each}") for each in ids)
    )


def record(candidate: str, last_act: datetime = LAST) -> Record:
    return Record(candidate, candidate.title(), 1, last_act)


def test_an_id_that_stands_twice_is_found_at_its_second_place() -> None:
    [fault] = retention_faults(rules("six", "year", "six"))
    assert fault.path == ("rules", 2, "id")
    assert (fault.message, fault.cure) == ("“six” stands here twice", "Give each rule its own id.")


def test_an_id_that_stands_three_times_is_found_twice_and_ids_that_differ_are_not() -> None:
    assert [fault.path[1] for fault in retention_faults(rules("a", "a", "b", "a"))] == [1, 3]
    assert list(retention_faults(rules("a", "b", "c"))) == []


@pytest.mark.parametrize(
    ("months", "day"),
    [(1, (2026, 4, 30)), (6, (2026, 9, 30)), (9, (2026, 12, 31)), (11, (2027, 2, 28)), (23, (2028, 2, 29)),
     (12, (2027, 3, 31)), (600, (2076, 3, 31))],
)  # fmt: skip
def test_a_month_without_that_day_ends_on_its_last_one(months: int, day: tuple[int, int, int]) -> None:
    assert months_later(LAST, months) == LAST.replace(year=day[0], month=day[1], day=day[2])


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(1, 600))
def test_so_many_months_later_is_in_that_month_on_that_day_or_the_last(moment: datetime, months: int) -> None:
    later = months_later(moment, months)
    assert (later.year - moment.year) * 12 + later.month - moment.month == months
    assert later.day == min(moment.day, monthrange(later.year, later.month)[1])
    assert later.time() == moment.time()


def test_records_are_listed_by_their_day_and_those_of_one_day_by_candidate() -> None:
    later = LAST + timedelta(days=1)
    lines = kept([record("cy", later), record("ben"), record("ada")], SIX, {})
    assert [line.record.candidate for line in lines] == ["ada", "ben", "cy"]
    assert lines[0].due == datetime(2026, 9, 30, 9, 0, tzinfo=UTC)


def test_a_record_is_overdue_from_its_day_on_unless_it_is_on_hold() -> None:
    held, free = kept([record("ada"), record("ben")], SIX, {"ada": "Charge filed"})
    assert (held.hold, free.hold) == ("Charge filed", None)
    assert not free.overdue(free.due - timedelta(seconds=1))
    assert free.overdue(free.due) and free.overdue(free.due + timedelta(days=1))
    assert not held.overdue(held.due + timedelta(days=1))
