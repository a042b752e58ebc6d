"""What the scenarios share: dice that roll alike on every machine, figures with units, statistics."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp, floor, log10
from random import Random
from statistics import NormalDist
from typing import Literal, TypeVar

Unit = Literal[
    "count",
    "euro",
    "share",
    "points",
    "ms",
    "us",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "bytes",
    "times",
]
Kind = Literal["given", "chosen", "derived"]
Row = dict[str, str]
Item = TypeVar("Item")

SECONDS_A_DAY = 86_400
DAYS_A_MONTH = 30
SAMPLE_ROWS = 400
_NORMAL = NormalDist()


class Dice:
    """Random draws built on `Random.random` alone: the one sequence Python promises to keep."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed).random

    def chance(self, probability: float) -> bool:
        """Return true with that probability."""
        return self._random() < probability

    def between(self, low: float, high: float) -> float:
        """Return a number from `low` up to, not including, `high`."""
        return low + (high - low) * self._random()

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + floor((high - low + 1) * self._random())

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of `items`, each as likely as the next."""
        return items[floor(len(items) * self._random())]

    def weighted(self, weights: Mapping[str, float]) -> str:
        """Return one key, as likely as its weight."""
        left = sum(weights.values()) * self._random()
        for key, weight in weights.items():
            left -= weight
            if left < 0:
                return key
        return list(weights)[-1]

    def skewed(self, median: float, spread: float) -> float:
        """Return a lognormal number with that median; `spread` is the deviation of its logarithm."""
        return median * exp(spread * _NORMAL.inv_cdf(min(max(self._random(), 1e-9), 1 - 1e-9)))

    def code(self, prefix: str, digits: int = 6) -> str:
        """Return an identifier such as `acc-03f2a1`."""
        return f"{prefix}-{floor(16**digits * self._random()):0{digits}x}"


@dataclass(frozen=True)
class Figure:
    """A number with its unit, and whether it is given to the candidate, chosen by us or derived."""

    value: float
    unit: Unit
    kind: Kind

    @property
    def text(self) -> str:
        """The number as the texts state it, to three significant figures at least."""
        return _WRITERS[self.unit](self.value)


@dataclass(frozen=True)
class Scenario:
    """One business setting: the ranges its givens come from, what follows, and its rows."""

    id: str
    names: Mapping[str, Sequence[str]]
    given: Mapping[str, tuple[Unit, Sequence[float]]]
    chosen: Mapping[str, tuple[Unit, float]]
    derive: Callable[[Mapping[str, float]], dict[str, tuple[Unit, float]]]
    rows: Callable[[Dice, Mapping[str, float]], list[Row]]
    claims: Callable[[Mapping[str, float]], dict[str, bool]]
    """What the prose says in words about the figures; a seed for which one is false is refused."""

    def draw(self, dice: Dice) -> tuple[dict[str, str], dict[str, Figure]]:
        """Return the names and all figures of one variant."""
        names = {name: dice.pick(choices) for name, choices in self.names.items()}
        figures = {
            name: Figure(dice.pick(values), unit, "given") for name, (unit, values) in self.given.items()
        }
        figures |= {name: Figure(value, unit, "chosen") for name, (unit, value) in self.chosen.items()}
        known = {name: figure.value for name, figure in figures.items()}
        figures |= {
            name: Figure(value, unit, "derived") for name, (unit, value) in self.derive(known).items()
        }
        return names, figures


def per_arm(before: float, after: float) -> float:
    """Return the units per arm that show a change of a share (two-sided 5 %, power 80 %).

    The usual normal approximation for two proportions (Fleiss, Levin and Paik 2003, section 4.2).
    """
    reach = _NORMAL.inv_cdf(0.975) + _NORMAL.inv_cdf(0.8)
    return reach**2 * (before * (1 - before) + after * (1 - after)) / (before - after) ** 2


def smallest_change(share: float, small: float, large: float) -> float:
    """Return the change of a share that two arms of unequal size can show (two-sided 5 %, power 80 %)."""
    reach = _NORMAL.inv_cdf(0.975) + _NORMAL.inv_cdf(0.8)
    return float(reach * (share * (1 - share) * (1 / small + 1 / large)) ** 0.5)


def stamp(moment: datetime) -> str:
    """Return a UTC time as the CSV files write it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def after(moment: datetime, days: float) -> datetime:
    """Return the moment so many days later, to the second."""
    return moment + timedelta(seconds=round(days * SECONDS_A_DAY))


def flag(value: bool) -> str:
    """Return a boolean as the CSV files write it."""
    return "true" if value else "false"


def _trimmed(value: float, decimals: int) -> str:
    text = f"{value:,.{max(decimals, 0)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _three(value: float) -> str:
    """Write three significant figures; whole numbers below 10,000 in full."""
    if value == 0 or (abs(value) < 10_000 and abs(value - round(value)) < 1e-9):
        return f"{round(value):,}"
    decimals = 2 - floor(log10(abs(value)))
    return _trimmed(round(value, decimals), decimals)


def _large(value: float) -> str:
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return _three(value / size) + word
    return _three(value)


def _euro(value: float) -> str:
    if 1 <= value < 100:
        text = f"{value:.2f}"
        return "€" + text.removesuffix(".00")
    return "€" + _large(value)


def _share(value: float) -> str:
    percent = 100 * value
    return (_trimmed(percent, 2) if percent > 90 else _three(percent)) + "%"


def _bytes(value: float) -> str:
    for size, word in ((1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if value >= size:
            return f"{_three(value / size)} {word}"
    return f"{_three(value)} bytes"


def _with(word: str) -> Callable[[float], str]:
    return lambda value: f"{_three(value)} {word}"


_WRITERS: dict[Unit, Callable[[float], str]] = {
    "count": _large,
    "euro": _euro,
    "share": _share,
    "points": lambda value: f"{_three(100 * value)} percentage points",
    "ms": _with("ms"),
    "us": _with("µs"),
    "minutes": _with("minutes"),
    "hours": _with("hours"),
    "days": _with("days"),
    "weeks": _with("weeks"),
    "months": _with("months"),
    "bytes": _bytes,
    "times": _with("times"),
}
