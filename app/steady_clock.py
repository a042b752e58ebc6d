"""The steady clock: what time it is, by what this machine has counted since the program began."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Counter = Callable[[], float]
"""Returns seconds that only ever grow, from wherever they began."""

FURTHEST = timedelta(days=1)
"""A clock that is further behind what was written last was wrong then, not now. A running hour goes on."""


def wall() -> datetime:
    """Return what the clock of this machine says."""
    return datetime.now(UTC)


def through() -> float:
    """Return the seconds counted through the machine's sleep."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.clock_gettime(time.CLOCK_MONOTONIC) if sys.platform == "darwin" else time.monotonic()


def awake() -> float:
    """Return the seconds counted while the machine was awake."""
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)
    if sys.platform == "win32":
        import ctypes

        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000
    return time.monotonic()


class SteadyClock:
    """Begins with the clock on the wall and goes on by counting: nobody who sets the wall clock moves it.

    Called, it returns the time with this machine's offset, to the millisecond.
    """

    def __init__(
        self, wall: Callable[[], datetime] = wall, through: Counter = through, awake: Counter = awake
    ) -> None:
        self._through, self._awake = through, awake
        self._begun, self._from = wall(), through()
        self._slept = self._sleeping()

    def __call__(self) -> datetime:
        """Return the time now; it never goes back."""
        counted = timedelta(seconds=self._through() - self._from)
        moment = (self._begun + counted).astimezone()
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def asleep(self) -> float:
        """Return for how many seconds the machine has slept since the program began."""
        return self._sleeping() - self._slept

    def not_before(self, moment: datetime, trusted: Callable[[], bool] = lambda: False) -> None:
        """Go on from `moment` where the wall was set back behind it while the program was closed.

        `trusted` is asked where it lies far ahead: whether to go on from it all the same.
        """
        ahead = moment - self()
        if timedelta() < ahead and (ahead <= FURTHEST or trusted()):
            self._begun += ahead + timedelta(milliseconds=1)

    def _sleeping(self) -> float:
        return self._through() - self._awake()
