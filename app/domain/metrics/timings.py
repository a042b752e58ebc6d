"""Timings of a period, from times alone: time to seal, panels per decision, load of interviewers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from app.domain.errors import InvalidInput
from app.domain.journal.minutes import Outcome
from app.domain.schedule.deadlines import Placed, ended_at

BINS = (1, 4, 8, 24, 48, 72)
"""Hours up to which a bar of the plot reaches; the last bar holds what took longer."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included; None leaves that end open."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise InvalidInput("The period ends before it begins. Give the earlier day first.")

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies in the period, by the days of this machine's time zone."""
        day = moment.astimezone().date()
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


EVER = Period()
"""All days."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How soon cards were sealed after their interviews."""

    over: int
    """Interviews that are over."""
    sealed: int
    """Those of them whose card is sealed."""
    timed: int
    """Those of them that had a planned time, so that the hours are known."""
    middle: float | None
    """The median of the hours from the planned end of the interview to the seal."""
    tenth: float | None
    """Nine in ten were sealed within so many hours."""
    in_time: int
    """Sealed within the hours that were asked for."""
    due: int
    """Sealed, or due by now: what `in_time` is a share of."""

    @property
    def share(self) -> float | None:
        """The share sealed in time, 0 to 1; None while nothing was due."""
        return self.in_time / self.due if self.due else None


@dataclass(frozen=True, slots=True)
class Load:
    """What one interviewer had to do, and how soon it was done."""

    interviewer: str
    speed: Speed
    planned: int
    """Interviews still to come."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that the page of figures tells of times and counts."""

    period: Period
    hours: int
    """Within so many hours a card is to be sealed."""
    speed: Speed
    bars: tuple[int, ...]
    """How many seals took up to each of `BINS` hours; the last: longer."""
    panels: int
    """Panels with an interview that is over."""
    opened: int
    decided: int
    outcomes: tuple[tuple[Outcome, int], ...]
    """What opened panels decided."""
    load: tuple[Load, ...]
    """The interviewer with the most interviews first."""

    @property
    def panels_per_decision(self) -> float | None:
        """None while nothing is decided."""
        return self.panels / self.decided if self.decided else None

    @property
    def interviews_per_decision(self) -> float | None:
        """None while nothing is decided."""
        return self.speed.over / self.decided if self.decided else None


def within(seats: Iterable[Placed], period: Period) -> list[Placed]:
    """Return the seats of a period, by the end of the interview; by the seal where no time was planned."""
    return [each for each in seats if (at := _when(each)) is not None and period.holds(at)]


def figures(
    seats: Sequence[Placed],
    opened: int,
    decisions: Sequence[Outcome],
    period: Period,
    hours: int,
    now: datetime,
) -> Figures:
    """Return the figures of `seats`, all of one period, and of what their panels decided."""
    by: dict[str, list[Placed]] = {}
    for each in seats:
        by.setdefault(each.seat.interviewer_id, []).append(each)
    load = [_load(each, hours, now) for each in by.values()]
    spans = [span for each in seats if (span := _hours(each)) is not None]
    told = Counter(decisions)
    return Figures(
        period=period,
        hours=hours,
        speed=_speed(seats, hours, now),
        bars=_bars(spans),
        panels=len({each.seat.panel for each in seats if _over(each, now)}),
        opened=opened,
        decided=len(decisions),
        outcomes=tuple(sorted(told.items(), key=lambda pair: (-pair[1], pair[0]))),
        load=tuple(sorted(load, key=lambda each: (-each.speed.over - each.planned, each.interviewer))),
    )


def percentile(values: Sequence[float], share: float) -> float | None:
    """Return the percentile as the NIST handbook defines it (section 7.2.6.2); None of nothing."""
    if not values:
        return None
    ordered, place = sorted(values), share * (len(values) + 1)
    low = int(place)
    if low < 1 or low >= len(ordered):
        return ordered[0] if low < 1 else ordered[-1]
    return ordered[low - 1] + (place - low) * (ordered[low] - ordered[low - 1])


def _load(seats: Sequence[Placed], hours: int, now: datetime) -> Load:
    return Load(
        interviewer=seats[0].seat.interviewer,
        speed=_speed(seats, hours, now),
        planned=sum(not _over(each, now) for each in seats),
    )


def _speed(seats: Sequence[Placed], hours: int, now: datetime) -> Speed:
    over = [each for each in seats if _over(each, now)]
    spans = [span for each in over if (span := _hours(each)) is not None]
    late = [each for each in over if each.sealed_at is None and each.due_at and each.due_at <= now]
    return Speed(
        over=len(over),
        sealed=sum(each.sealed_at is not None for each in over),
        timed=len(spans),
        middle=median(spans) if spans else None,
        tenth=percentile(spans, 0.9),
        in_time=sum(span <= hours for span in spans),
        due=len(spans) + len(late),
    )


def _over(each: Placed, now: datetime) -> bool:
    ended = ended_at(each.seat)
    return each.sealed_at is not None or (ended is not None and ended <= now)


def _hours(each: Placed) -> float | None:
    """Return the hours to the seal: none where it is not sealed, or no time was planned."""
    if each.sealed_at is None or each.seat.starts_at is None:
        return None
    ended = each.seat.starts_at + timedelta(minutes=each.seat.minutes)
    return max(0.0, (each.sealed_at - ended).total_seconds() / 3600)


def _when(each: Placed) -> datetime | None:
    return ended_at(each.seat) or each.sealed_at


def _bars(spans: Sequence[float]) -> tuple[int, ...]:
    counts = [0] * (len(BINS) + 1)
    for span in spans:
        counts[next((at for at, most in enumerate(BINS) if span <= most), len(BINS))] += 1
    return tuple(counts)


def in_hours(hours: float | None) -> str:
    """Return hours as they are shown; a dash for none."""
    return "–" if hours is None else f"{hours:.1f} h"


def in_percent(share: float | None) -> str:
    """Return a share as it is shown; a dash for none."""
    return "–" if share is None else f"{100 * share:.0f} %"


def as_ratio(number: float | None) -> str:
    """Return how many for one as it is shown; a dash for none."""
    return "–" if number is None else f"{number:.1f}"
