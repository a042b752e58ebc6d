"""A machine whose clock on the wall can be set, and that can be put to sleep."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.steady_clock import SteadyClock


@dataclass
class Machine:
    """What the operating system of a laptop counts."""

    said: datetime = datetime(2026, 11, 17, 13, 0, tzinfo=UTC)
    """What its clock on the wall says."""
    counted: float = 5_000.0
    awake: float = 4_000.0

    def run(self, **time: float) -> None:
        """Let time pass while someone works."""
        self.sleep(**time)
        self.awake += timedelta(**time).total_seconds()

    def sleep(self, **time: float) -> None:
        """Let time pass with the lid closed."""
        passed = timedelta(**time)
        self.said += passed
        self.counted += passed.total_seconds()

    def set_wall(self, **time: float) -> None:
        """Set the clock on the wall forward, or back."""
        self.said += timedelta(**time)

    def clock(self) -> SteadyClock:
        """Return the clock of a program that is started now."""
        return SteadyClock(lambda: self.said, lambda: self.counted, lambda: self.awake)
