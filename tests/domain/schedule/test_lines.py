"""What is at hand: next, to go on with, to finish."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.schedule.lines import Agenda, SeatLine, agenda, panel_status

NOW = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def seat(
    name: str, status: Any = "planned", starts_at: datetime | None = None, ago: timedelta = HOUR
) -> SeatLine:
    return SeatLine(
        id=name, panel="p", candidate=name, role="r", interviewer_id="i", interviewer="i", exercise=None,
        status=status, rated=0, focus=3, notes=0, seals=0, starts_at=starts_at, minutes=60,
        changed_at=NOW - ago,
    )  # fmt: skip


def names(found: Agenda) -> tuple[str, str, str]:
    lists = (found.next, found.resume, found.finish)
    return tuple(" ".join(each.id for each in line) for line in lists)  # type: ignore[return-value]


def test_interviews_to_come_are_next_by_their_time_and_those_without_a_time_last() -> None:
    seats = [seat("open"), seat("late", starts_at=NOW + 3 * HOUR), seat("soon", starts_at=NOW + HOUR)]
    assert names(agenda(seats, NOW)) == ("soon late open", "", "")


@pytest.mark.parametrize(("minutes", "where"), [(-59, 0), (-61, 2)])
def test_an_interview_is_next_until_its_time_is_over(minutes: int, where: int) -> None:
    found = names(agenda([seat("a", starts_at=NOW + timedelta(minutes=minutes))], NOW))
    assert found[where] == "a" and "".join(found) == "a"


def test_a_card_of_today_is_gone_on_with_the_newest_first_and_an_older_one_is_finished() -> None:
    seats = [
        seat("morning", "draft", ago=5 * HOUR),
        seat("now", "draft", NOW - HOUR, timedelta(0)),
        seat("week", "draft", ago=100 * HOUR),
        seat("amended", "amending", ago=HOUR),
    ]
    assert names(agenda(seats, NOW)) == ("", "now amended morning", "week")


@pytest.mark.parametrize(
    ("seats", "planned", "sealed", "status"),
    [
        (0, 0, 0, "planned"),
        (3, 3, 0, "planned"),
        (3, 2, 0, "in-progress"),
        (3, 2, 1, "in-progress"),
        (3, 0, 2, "in-progress"),
        (3, 0, 3, "sealed"),
    ],
)
def test_a_panel_stands_as_its_seats_do(seats: int, planned: int, sealed: int, status: str) -> None:
    assert panel_status(seats, planned, sealed) == status
