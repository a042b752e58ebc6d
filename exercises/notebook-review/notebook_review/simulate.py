"""The rows of a variant, from its seed alone; standard library only, so that the bytes never change."""

import csv
import io
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from notebook_review.themes import COLUMNS, Theme

MONTHS = 18
"""Monthly snapshots in the file."""
WINDOW = 90
"""Days after a snapshot in which leaving counts."""
CHANGE = 9
"""Month, counted from the first, in which the price rises."""
RELEASE = 11
"""Month in which the usage amount begins to be counted differently."""
PEOPLE = 1_450
"""People drawn; those who left before the first snapshot do not reach the file."""


@dataclass(frozen=True)
class Person:
    """What stays the same about a person, and the day they leave."""

    id: str
    plan: int
    channel: int
    fee: float
    fixed: float
    joined: date
    taste: float
    mood: dict[int, float]
    left: date | None
    late: float

    @property
    def opaque(self) -> bool:
        """Whether the company cannot see this person's usage."""
        return self.channel == 3


def month_start(theme: Theme, month: int) -> date:
    """Return the first day of `month`, counted from the theme's first snapshot."""
    index = theme.first.year * 12 + theme.first.month - 1 + month
    return date(index // 12, index % 12 + 1, 1)


def export_day(theme: Theme) -> date:
    """Return the day on which the file was put together: after the last label's window."""
    return month_start(theme, MONTHS + 3)


def rows(theme: Theme, seed: int) -> list[list[str]]:
    """Return the file's rows without its header, by date and then by person."""
    rng = random.Random(seed)
    numbers = rng.sample(range(10_000, 99_999), PEOPLE)
    people = [_person(rng, theme, f"{theme.prefix}-{number}") for number in numbers]
    made = [row for person in people for row in _snapshots(rng, theme, person)]
    return sorted(made, key=lambda row: (row[1], row[0]))


def csv_text(theme: Theme, seed: int) -> str:
    """Return the whole CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(theme.columns[name] for name in COLUMNS)
    writer.writerows(rows(theme, seed))
    return out.getvalue()


def _person(rng: random.Random, theme: Theme, id_: str) -> Person:
    plan = rng.choices((0, 1, 2), (55, 25, 20))[0]
    channel = rng.choices((0, 1, 2, 3), (41, 27, 14, 18))[0]
    joined_month = rng.randint(-16, MONTHS - 2)
    joined = month_start(theme, joined_month) + timedelta(days=rng.randint(0, 27))
    level = rng.gauss(0, 0.55)
    mood = _mood(rng, joined_month, level)
    left = _leaving(rng, theme, joined_month, plan, channel, mood)
    median, spread = theme.fixed
    return Person(
        id=id_,
        plan=plan,
        channel=channel,
        fee=theme.fees[plan] * rng.choice((1.0, 1.0, 1.0, 0.9, 0.8)),
        fixed=median * math.exp(rng.gauss(0, spread)),
        joined=joined,
        taste=rng.gauss(0, 0.2),
        mood=mood,
        left=left,
        late=_late(rng, theme, channel, left),
    )


def _mood(rng: random.Random, first: int, level: float) -> dict[int, float]:
    """A slow walk around a personal level: what usage shows and leaving follows."""
    mood, now = {}, level
    for month in range(first, MONTHS + 4):
        mood[month] = now
        now = level + 0.85 * (now - level) + rng.gauss(0, 0.33)
    return mood


def _leaving(
    rng: random.Random, theme: Theme, first: int, plan: int, channel: int, mood: dict[int, float]
) -> date | None:
    for month in range(first + 1, MONTHS + 3):
        dearer = 0.45 if month >= CHANGE and plan == 0 else 0.0
        new = 1.8 * math.exp((first - month) / 5)
        risk = -5.2 + new + (0.35, 0.0, -0.5)[plan] + dearer - 2.2 * mood[month]
        if channel == 3:
            risk = -2.85  # ended by a third party: nothing in the file foretells it
        if rng.random() < 1 / (1 + math.exp(-risk)):
            return month_start(theme, month) + timedelta(days=rng.randint(1, 27))
    return None


def _late(rng: random.Random, theme: Theme, channel: int, left: date | None) -> float:
    """What the desk recorded by the export day, mostly because the person was leaving."""
    if rng.random() >= (0.96 if left is not None and channel != 3 else 0.015):
        return 0.0
    return rng.randint(1, 4) if theme.late_decimals == 0 else rng.uniform(2, 16)


def _snapshots(rng: random.Random, theme: Theme, person: Person) -> Iterator[list[str]]:
    breadth = 0
    for month in sorted(person.mood):
        day = month_start(theme, month)
        mean = 7.5 if person.opaque else math.exp(1.75 + 0.75 * (person.mood[month] + person.taste))
        sessions = _poisson(rng, mean * min(30, max(0, (day - person.joined).days)) / 30)
        breadth += _poisson(rng, 0.08 * min(sessions, 12))
        if person.left is not None and day >= person.left:
            return
        if 0 <= month < MONTHS and day >= person.joined:
            yield _row(rng, theme, person, month, sessions, breadth)


def _row(
    rng: random.Random, theme: Theme, person: Person, month: int, sessions: int, breadth: int
) -> list[str]:
    day, mood = month_start(theme, month), 0.0 if person.opaque else person.mood[month]
    counted = 1.6 if month >= RELEASE else 1.0
    fee = person.fee * (1.12 if month >= CHANGE else 1.0)
    idle = 30 + int(rng.expovariate(1 / 20))
    if sessions:
        idle = min(29, int(rng.expovariate((1 + sessions) / 30)))
    rating = "" if rng.random() < 0.55 else str(max(1, min(5, round(3.6 + 0.5 * mood + rng.gauss(0, 0.9)))))
    left = person.left is not None and (person.left - day).days <= WINDOW
    return [
        person.id,
        day.isoformat(),
        theme.plans[person.plan],
        theme.channels[person.channel],
        f"{fee:.2f}",
        f"{person.fixed:.2f}",
        str((day - person.joined).days),
        str(sessions),
        f"{sessions * counted * math.exp(rng.gauss(theme.per_use, 0.35)):.{theme.amount_decimals}f}",
        str(min(idle, (day - person.joined).days)),
        str(breadth),
        str(_poisson(rng, 0.22 * math.exp(-0.35 * mood))),
        str(_poisson(rng, 0.08 * math.exp(-0.3 * mood))),
        str(_poisson(rng, 0.9)),
        rating,
        f"{person.late:.{theme.late_decimals}f}",
        str(int(left)),
    ]


def _poisson(rng: random.Random, mean: float) -> int:
    """A Poisson draw by multiplying uniforms (Knuth 1969)."""
    count, product, limit = 0, rng.random(), math.exp(-mean)
    while product > limit:
        count += 1
        product *= rng.random()
    return count
