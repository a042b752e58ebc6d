"""Draws a test's data from a seed, so that the pitfalls of its scenario show in the sample.

Only `Random.random` on a text seed is used, whose stream Python promises to keep, and arithmetic that
IEEE 754 fixes: the same seed gives the same counts on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from math import sqrt
from random import Random
from typing import TypeVar

from readout.inference import NOBODY, Effect, Sample, compare, lift_change, split_p, stratified
from readout.scenarios import DAYS, Metric, Scenario

ARMS = ("control", "treatment")
ATTEMPTS = 50_000
LATER = (1.0, 0.52, 0.43, 0.38)
"""How often people of the first week do the headline's deed, by week since their first visit."""

Cell = tuple[int, str, str]
"""A day from 1, an arm, a platform."""
Cells = dict[Cell, Sample]
Drawn = TypeVar("Drawn")


@dataclass
class Trial:
    """A whole test: the recorded visitors and every metric, by day, arm and platform."""

    scenario: Scenario
    visitors: dict[Cell, int]
    lost: dict[int, int]
    """Treatment visitors who were not recorded, by day."""
    metrics: dict[str, Cells] = field(default_factory=dict)
    later: dict[tuple[int, str, str], Sample] = field(default_factory=dict)
    """Headline deeds of the first week's visitors, by week since the first visit, arm, platform."""

    def day(self, number: int) -> date:
        """Return the calendar date of a day of the test."""
        return self.scenario.start + timedelta(days=number - 1)

    def sample(self, metric: str, arm: str, days: range, platform: str = "") -> Sample:
        """Return the visitors and totals of an arm over some days, on one platform or on all."""
        return _total(self.metrics[metric], arm, days, platform)

    def effect(self, metric: str, days: range, platform: str = "") -> Effect:
        """Compare the arms as the team's dashboard does: everybody in one pot."""
        yes_no = self.scenario.metric(metric).yes_no
        control, treatment = (self.sample(metric, arm, days, platform) for arm in ARMS)
        return compare(control, treatment, yes_no)

    def within(self, metric: str, days: range, *, unharmed: bool = False) -> Effect:
        """Compare the arms within each day and platform; `unharmed` leaves out where visitors were lost."""
        pairs = []
        for day, platform in self._places(days):
            if unharmed and self.harmed(day, platform):
                continue
            pairs.append(tuple(self.metrics[metric][day, arm, platform] for arm in ARMS))
        return stratified((control, treatment) for control, treatment in pairs)

    def count(
        self, arm: str, days: range, keep: Callable[[int, str], bool] = lambda day, platform: True
    ) -> int:
        """Return the recorded visitors of an arm over some days where `keep` holds."""
        return sum(self.visitors[day, arm, at] for day, at in self._places(days) if keep(day, at))

    def harmed(self, day: int, platform: str) -> bool:
        """Return whether visitors were lost on that day and platform."""
        fault = self.scenario.fault
        return platform == fault.platform and fault.first <= day <= fault.last

    def _places(self, days: range) -> Iterator[tuple[int, str]]:
        return ((day, platform.id) for day in days for platform in self.scenario.platforms)


def through(last: int) -> range:
    """Return the days from the first to `last`."""
    return range(1, last + 1)


def simulate(scenario: Scenario, seed: int) -> Trial:
    """Draw a whole test; each part is drawn again until it shows what the scenario is there to show."""
    trial = _until(seed, "visitors", lambda rng: _traffic(scenario, rng), _traffic_shows)
    for metric in scenario.everything:
        wanted = _wanted(trial, metric)
        trial.metrics[metric.id] = _until(seed, metric.id, partial(_draw, trial, metric), wanted)
    trial.later = _until(
        seed, "later", lambda rng: _come_back(trial, rng), lambda later: _fades(trial, later)
    )
    return trial


def _until(seed: int, part: str, draw: Callable[[Random], Drawn], shows: Callable[[Drawn], bool]) -> Drawn:
    for attempt in range(ATTEMPTS):
        drawn = draw(Random(f"{seed}/{part}/{attempt}"))
        if shows(drawn):
            return drawn
    raise RuntimeError(f"seed {seed} gives no {part} that shows the pitfall; take another seed")


def _near_normal(rng: Random) -> float:
    return sum(rng.random() for _ in range(12)) - 6.0


def _share_of(n: int, p: float, rng: Random) -> int:
    """Draw close to a binomial count."""
    return min(n, max(0, round(n * p + sqrt(n * p * (1 - p)) * _near_normal(rng))))


def _is_weekend(scenario: Scenario, day: int) -> bool:
    return (scenario.start + timedelta(days=day - 1)).weekday() >= 5


def _traffic(scenario: Scenario, rng: Random) -> Trial:
    visitors: dict[Cell, int] = {}
    lost: dict[int, int] = {}
    fault = scenario.fault
    for day in through(DAYS):
        busy = scenario.traffic * (scenario.weekend_traffic if _is_weekend(scenario, day) else 1.0)
        for platform in scenario.platforms:
            expected = busy * platform.share * (1 + 0.02 * _near_normal(rng))
            everyone = round(expected + sqrt(expected) * _near_normal(rng))
            treated = _share_of(everyone, 0.5, rng)
            visitors[day, "control", platform.id] = everyone - treated
            if platform.id == fault.platform and fault.first <= day <= fault.last:
                lost[day] = _share_of(treated, fault.share, rng)
                treated -= lost[day]
            visitors[day, "treatment", platform.id] = treated
    return Trial(scenario, visitors, lost)


def _traffic_shows(trial: Trial) -> bool:
    days = through(trial.scenario.read)
    control, treatment = (trial.count(arm, days) for arm in ARMS)
    sound = [trial.count(arm, days, lambda day, at: not trial.harmed(day, at)) for arm in ARMS]
    return (
        split_p(control, treatment) < 1e-4
        and split_p(*sound) > 0.2
        and split_p(control, treatment + sum(trial.lost.values())) > 0.2
        and all(
            split_p(*(sum(trial.visitors[day, arm, at] for day in days) for arm in ARMS)) > 0.1
            for at in (platform.id for platform in trial.scenario.platforms)
            if at != trial.scenario.fault.platform
        )
    )


def _draw(trial: Trial, metric: Metric, rng: Random) -> Cells:
    scenario, cells, novelty = trial.scenario, {}, metric.first_day
    for day in through(DAYS):
        season = metric.weekend if _is_weekend(scenario, day) else 1.0
        weather = 1 + 0.006 * _near_normal(rng)
        for platform, level in zip(scenario.platforms, metric.levels, strict=True):
            for arm in ARMS:
                treated = 1 + metric.effect + novelty if arm == "treatment" else 1.0
                visitors = trial.visitors[day, arm, platform.id]
                cells[day, arm, platform.id] = _measure(
                    visitors, level * season * weather * treated, metric, rng
                )
        novelty *= metric.fading
    return cells


def _measure(visitors: int, level: float, metric: Metric, rng: Random) -> Sample:
    if metric.yes_no:
        total = _share_of(visitors, level, rng)
        return Sample(visitors, total, total)
    deviation = level * metric.spread
    total = round(visitors * level + sqrt(visitors) * deviation * _near_normal(rng))
    squares = round(visitors * (level * level + deviation * deviation) * (1 + 0.01 * _near_normal(rng)))
    return Sample(visitors, total, squares)


def _wanted(trial: Trial, metric: Metric) -> Callable[[Cells], bool]:
    if metric.id == trial.scenario.headline:
        return lambda cells: _headline_shows(trial, cells)
    if metric.id == trial.scenario.moved:
        return lambda cells: _guardrail_shows(trial, metric, cells)
    return lambda cells: _quiet(trial, metric, cells)


def _headline_shows(trial: Trial, cells: Cells) -> bool:
    scenario = trial.scenario
    days = through(scenario.read)
    overall = _pot(cells, days)
    if not (overall.difference > 0 and 0.01 < overall.p < 0.045):
        return False
    if any(_pot(cells, through(look)).p < 0.05 for look in scenario.looks[:-1]):
        return False
    split = [_pot(cells, days, platform.id).lift for platform in scenario.platforms]
    if any(lift > -0.002 for lift in split) or _pot(cells, through(DAYS)).p < 0.2:
        return False
    weeks = [stratified(_pairs(trial, cells, range(7 * w + 1, 7 * w + 8))).lift for w in range(4)]
    fades = weeks[0] > 0.015 and weeks[0] > weeks[1] > weeks[2] and max(weeks[1:]) < 0
    first, rest = (stratified(_pairs(trial, cells, part)) for part in (through(7), range(8, DAYS + 1)))
    return fades and lift_change(first, rest)[1] < 0.04 and _rises(scenario, cells)


def _rises(scenario: Scenario, cells: Cells) -> bool:
    first, last = scenario.momentum
    rises = (
        _total(cells, arm, range(last, last + 1)).mean / _total(cells, arm, range(first, first + 1)).mean
        for arm in ARMS
    )
    return all(rise > 1.06 for rise in rises)


def _guardrail_shows(trial: Trial, metric: Metric, cells: Cells) -> bool:
    days = through(trial.scenario.read)
    platforms = [platform.id for platform in trial.scenario.platforms]
    split = [_pot(cells, days, platform) for platform in platforms]
    return all(effect.lift > metric.limit and effect.p < 0.01 for effect in split)


def _quiet(trial: Trial, metric: Metric, cells: Cells) -> bool:
    read = trial.scenario.read
    days = through(read)
    effect = compare(_total(cells, "control", days), _total(cells, "treatment", days), metric.yes_no)
    if metric.limit:
        within = stratified(_pairs(trial, cells, days))
        return within.p > 0.1 and max(effect.lift, within.lift) < metric.limit / 2
    if metric is trial.scenario.primary:
        looks = (through(look) for look in trial.scenario.looks)
        return (
            all(_pot(cells, look).p > 0.05 for look in looks)
            and stratified(_pairs(trial, cells, days)).p > 0.2
        )
    return effect.p > 0.05


def _come_back(trial: Trial, rng: Random) -> dict[tuple[int, str, str], Sample]:
    headline = trial.scenario.metric(trial.scenario.headline)
    later, novelty = {}, headline.first_day
    for week, share in enumerate(LATER):
        for platform, level in zip(trial.scenario.platforms, headline.levels, strict=True):
            for arm in ARMS:
                first = trial.sample(headline.id, arm, through(7), platform.id)
                treated = 1 + headline.effect + novelty if arm == "treatment" else 1.0
                deeds = first.total if week == 0 else _share_of(first.visitors, level * share * treated, rng)
                later[week, arm, platform.id] = Sample(first.visitors, deeds, deeds)
        for _ in range(7):
            novelty *= headline.fading
    return later


def _fades(trial: Trial, later: dict[tuple[int, str, str], Sample]) -> bool:
    lifts = [later_effect(trial, later, week).lift for week in range(len(LATER))]
    return lifts[0] > 0 and max(lifts[1:]) < -0.015


def later_effect(trial: Trial, later: dict[tuple[int, str, str], Sample], week: int) -> Effect:
    """Compare the arms among the first week's visitors, `week` weeks after their first visit, by platform."""
    platforms = [platform.id for platform in trial.scenario.platforms]
    return stratified((later[week, "control", at], later[week, "treatment", at]) for at in platforms)


def _total(cells: Cells, arm: str, days: range, platform: str = "") -> Sample:
    chosen = (s for (day, a, at), s in cells.items() if a == arm and day in days and platform in ("", at))
    return sum(chosen, NOBODY)


def _pot(cells: Cells, days: range, platform: str = "") -> Effect:
    return compare(_total(cells, "control", days, platform), _total(cells, "treatment", days, platform), True)


def _pairs(trial: Trial, cells: Cells, days: range) -> Iterator[tuple[Sample, Sample]]:
    for day in days:
        for platform in trial.scenario.platforms:
            yield cells[day, "control", platform.id], cells[day, "treatment", platform.id]
