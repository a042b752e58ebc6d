"""The steady clock: it counts what passes, and nobody who sets the wall clock moves it."""

from datetime import UTC, datetime, timedelta

import pytest

from app import steady_clock
from app.steady_clock import SteadyClock
from tests.steady import Machine


@pytest.mark.parametrize("minutes", [-30, 30, 600])
def test_a_wall_clock_that_is_set_moves_no_time(machine: Machine, minutes: int) -> None:
    clock = machine.clock()
    begun = clock()
    machine.run(minutes=5)
    machine.set_wall(minutes=minutes)
    machine.run(minutes=7)
    assert clock() - begun == timedelta(minutes=12)


def test_it_begins_with_what_the_wall_says_and_tells_this_machines_offset(machine: Machine) -> None:
    told = machine.clock()()
    assert told == machine.said and told.utcoffset() == datetime.now().astimezone().utcoffset()
    machine.said += timedelta(microseconds=123_456)
    assert machine.clock()().microsecond == 123_000


def test_sleep_passes_and_is_told(machine: Machine) -> None:
    clock = machine.clock()
    begun = clock()
    machine.run(minutes=3)
    machine.sleep(minutes=61)
    machine.run(minutes=1)
    assert clock() - begun == timedelta(minutes=65)
    assert clock.asleep() == 61 * 60


def test_what_the_machine_slept_before_the_start_is_not_told(machine: Machine) -> None:
    machine.sleep(hours=9)
    assert machine.clock().asleep() == 0


def test_after_a_restart_it_goes_on_from_what_was_written_last_though_the_wall_was_set_back(
    machine: Machine,
) -> None:
    last = machine.clock()()
    machine.set_wall(minutes=-30)
    clock = machine.clock()
    clock.not_before(last)
    assert last < clock() < last + timedelta(seconds=1)
    machine.run(minutes=2)
    assert clock() - last < timedelta(minutes=2, seconds=1)


@pytest.mark.parametrize("last", [timedelta(hours=-1), timedelta(days=400)])
def test_what_was_written_earlier_or_by_a_clock_that_was_wrong_moves_nothing(
    machine: Machine, last: timedelta
) -> None:
    clock = machine.clock()
    clock.not_before(machine.said + last)
    assert clock() == machine.said


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(
    ("before", "offsets"),
    [
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), (1, 2)),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), (2, 1)),
    ],
)
def test_an_hour_over_the_change_of_the_clocks_has_sixty_minutes(
    before: datetime, offsets: tuple[int, int]
) -> None:
    machine = Machine(said=before)
    clock = machine.clock()
    begun = clock()
    machine.run(minutes=60)
    ended = clock()
    assert ended - begun == timedelta(hours=1)
    assert tuple(each.utcoffset() for each in (begun, ended)) == tuple(timedelta(hours=h) for h in offsets)


def test_the_counters_of_this_machine_go_on_and_sleep_is_not_invented() -> None:
    clock = SteadyClock()
    times = [clock() for _ in range(1000)]
    assert times == sorted(times)
    assert abs((clock() - datetime.now().astimezone()).total_seconds()) < 60
    assert abs(clock.asleep()) < 1
    assert steady_clock.through() > 0 and steady_clock.awake() > 0
