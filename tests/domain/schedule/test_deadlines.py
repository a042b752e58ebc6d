"""Deadlines: when a card is due, and how a seat stands by that."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.domain.schedule.deadlines import HOURS, ended_at, place
from tests.domain.schedule.test_lines import HOUR, NOW, seat

ENDED = NOW - HOUR
"""An interview of an hour that began two hours ago."""


def stands(
    status: Any, hours_ago: float | None, sealed_hours_ago: float | None = None, hours: int = 24
) -> str:
    """Return how a seat stands whose hour ended so long ago."""
    starts = None if hours_ago is None else NOW - timedelta(hours=hours_ago + 1)
    sealed = None if sealed_hours_ago is None else NOW - timedelta(hours=sealed_hours_ago)
    return place(seat("a", status, starts), sealed, NOW, hours).standing


@pytest.mark.parametrize(
    ("status", "hours_ago", "sealed_hours_ago", "standing"),
    [
        ("planned", None, None, "planned"),
        ("planned", -5, None, "planned"),
        ("planned", 23.9, None, "planned"),
        ("planned", 24, None, "planned"),
        ("planned", 24.1, None, "overdue"),
        ("draft", 1, None, "in-progress"),
        ("draft", 24.1, None, "overdue"),
        ("sealed", 30, 6, "sealed"),
        ("sealed", 30, 5.9, "late"),
        ("sealed", None, 1, "sealed"),
        ("sealed", 30, None, "sealed"),
        ("amending", 99, 1, "amending"),
    ],
)
def test_a_seat_stands_by_the_end_of_its_interview_and_the_hours_after_it(
    status: str, hours_ago: float | None, sealed_hours_ago: float | None, standing: str
) -> None:
    assert stands(status, hours_ago, sealed_hours_ago) == standing


def test_other_hours_make_another_deadline() -> None:
    assert HOURS == 24
    assert (stands("draft", 3, hours=2), stands("draft", 3, hours=4)) == ("overdue", "in-progress")
    assert place(seat("a", "draft", NOW - 2 * HOUR), None, NOW, 2).due_at == ENDED + 2 * HOUR


def test_an_interview_ends_its_minutes_after_it_began() -> None:
    assert ended_at(seat("a", "planned", NOW)) == NOW + HOUR
    assert ended_at(replace(seat("a", "planned", NOW), minutes=45)) == NOW + timedelta(minutes=45)


def test_without_a_time_only_a_card_that_was_begun_ended_with_its_last_change() -> None:
    assert ended_at(seat("a", "draft", ago=3 * HOUR)) == NOW - 3 * HOUR
    for status in ("planned", "sealed", "amending"):
        assert ended_at(seat("a", status)) is None
    assert place(seat("a"), None, NOW).due_at is None


@pytest.mark.parametrize(
    ("starts_at", "age"), [(NOW - 3 * HOUR, 2 * HOUR), (NOW - HOUR, timedelta(0)), (NOW, None), (None, None)]
)
def test_the_age_of_an_interview_counts_from_its_end(
    starts_at: datetime | None, age: timedelta | None
) -> None:
    assert place(seat("a", "planned", starts_at), None, NOW).age == age
