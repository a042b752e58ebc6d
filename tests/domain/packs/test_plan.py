"""The plan of the hour: extra time stretches its sections, and an hour is sixty minutes long."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.packs.plan import ExtraTime, Section, spent, stretched


def plan(*minutes: int) -> tuple[Section, ...]:
    return tuple(
        Section(id=f"part-{at}", title="Part", minutes=each, purpose="") for at, each in enumerate(minutes, 1)
    )


def lengths(sections: tuple[Section, ...]) -> list[int]:
    return [each.minutes for each in sections]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        (None, [5, 12, 20, 12, 6]),
        (ExtraTime(factor=1.25), [6, 15, 25, 15, 8]),
        (ExtraTime(factor=2.0), [10, 24, 40, 24, 12]),
        (ExtraTime(minutes=11), [6, 15, 24, 14, 7]),
    ],
)
def test_extra_time_stretches_the_sections_in_proportion(
    extra: ExtraTime | None, expected: list[int]
) -> None:
    assert lengths(stretched(plan(5, 12, 20, 12, 6), extra)) == expected


@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=9),
    st.one_of(
        st.floats(1.01, 3).map(lambda factor: ExtraTime(factor=factor)),
        st.integers(1, 60).map(lambda minutes: ExtraTime(minutes=minutes)),
    ),
)
def test_no_minute_is_lost_and_no_section_gets_shorter(minutes: list[int], extra: ExtraTime) -> None:
    before, after = plan(*minutes), stretched(plan(*minutes), extra)
    assert sum(lengths(after)) == sum(minutes) + extra.beyond(sum(minutes))
    assert all(new >= old for new, old in zip(lengths(after), lengths(before), strict=True))


def test_a_begun_minute_is_the_candidates_and_the_longest_interview_stays_the_longest() -> None:
    assert [ExtraTime(factor=1.25).beyond(each) for each in (55, 60, 4)] == [14, 15, 1]
    assert ExtraTime(factor=3.0).beyond(400) == 200


@pytest.mark.parametrize("given", [{}, {"factor": 1.5, "minutes": 5}, {"factor": 1.0}, {"minutes": 0}])
def test_extra_time_is_a_factor_or_minutes(given: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        ExtraTime.model_validate(given)


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("begun", "ended"),
    [
        (datetime(2027, 3, 28, 1, 30, tzinfo=BERLIN), datetime(2027, 3, 28, 3, 30, tzinfo=BERLIN)),
        (
            datetime(2027, 10, 31, 2, 30, tzinfo=BERLIN, fold=0),
            datetime(2027, 10, 31, 2, 30, tzinfo=BERLIN, fold=1),
        ),
    ],
)
def test_an_hour_in_which_the_clocks_change_has_sixty_minutes(begun: datetime, ended: datetime) -> None:
    assert ended.astimezone(UTC) - begun.astimezone(UTC) == timedelta(hours=1)
    assert spent([("part-1", begun)], ended) == {"part-1": 3600.0}
