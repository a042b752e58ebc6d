"""The CSV files: what the candidate gets, and the one table that the interviewer keeps until asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from random import Random

from readout.scenarios import DAYS, Entry
from readout.simulation import ARMS, LATER, Trial, through

Row = Iterable[str | int]
QUARTERS = (("05:59", 0.14), ("11:59", 0.27), ("17:59", 0.33), ("23:59", 0.26))
"""When the fault's lines are logged, and the share of the day's visitors in each."""


def data(trial: Trial, seed: int) -> dict[str, str]:
    """Return the candidate's files by name."""
    return {
        "daily.csv": _csv("date,arm,platform,metric,visitors,total,total_of_squares", _daily(trial)),
        "dashboard_log.csv": _csv("look,seen_on,data_to,metric,lift_percent,p_value", _looks(trial)),
        "event_log.csv": _csv("time,source,level,code,platform,count,message", _events(trial, seed)),
    }


def held(trial: Trial) -> dict[str, str]:
    """Return the files that the interviewer hands over on request only."""
    rows = []
    for week in range(len(LATER)):
        for arm in ARMS:
            for platform in trial.scenario.platforms:
                sample = trial.later[week, arm, platform.id]
                rows.append((week, arm, platform.id, sample.visitors, sample.total))
    headline = trial.scenario.headline
    return {"later_weeks.csv": _csv(f"weeks_since_first_visit,arm,platform,visitors,{headline}", rows)}


def _csv(head: str, rows: Iterable[Row]) -> str:
    return "\n".join([head, *(",".join(_cell(cell) for cell in row) for row in rows), ""])


def _cell(cell: str | int) -> str:
    text = str(cell)
    return f'"{text}"' if "," in text else text


def _daily(trial: Trial) -> Iterable[Row]:
    for day in through(DAYS):
        for arm in ARMS:
            for platform in trial.scenario.platforms:
                for metric in trial.scenario.everything:
                    sample = trial.metrics[metric.id][day, arm, platform.id]
                    figures = (sample.visitors, sample.total, sample.squares)
                    yield (trial.day(day).isoformat(), arm, platform.id, metric.id, *figures)


def _looks(trial: Trial) -> Iterable[Row]:
    for number, look in enumerate(trial.scenario.looks, 1):
        until = trial.day(look)
        for metric in trial.scenario.metrics:
            effect = trial.effect(metric.id, through(look))
            seen = (until + timedelta(days=1)).isoformat()
            result = (f"{100 * effect.lift:.2f}", f"{effect.p:.4f}")
            yield (number, seen, until.isoformat(), metric.id, *result)


def _events(trial: Trial, seed: int) -> Iterable[Row]:
    rng = Random(f"{seed}/events")
    entries = [*trial.scenario.entries, *_fault_entries(trial), *_everyday_entries(trial, rng)]
    for entry in sorted(entries, key=lambda e: (e.day, e.time, e.source, e.code)):
        when = f"{trial.day(entry.day).isoformat()} {entry.time}"
        yield when, entry.source, entry.level, entry.code, entry.platform, entry.count, entry.message


def _fault_entries(trial: Trial) -> Iterable[Entry]:
    fault = trial.scenario.fault
    for day, lost in trial.lost.items():
        left = lost
        for time, share in QUARTERS:
            count = left if time == QUARTERS[-1][0] else round(lost * share)
            left -= count
            yield Entry(
                day, time, fault.source, "WARN", fault.code, fault.platform, str(count), fault.message
            )


def _everyday_entries(trial: Trial, rng: Random) -> Iterable[Entry]:
    for day in through(DAYS):
        exported = str(round(90_000 + 30_000 * rng.random()))
        yield Entry(
            day,
            "02:00",
            "warehouse",
            "INFO",
            "EXPORT-OK",
            "all",
            exported,
            "nightly export done, rows written",
        )
        for platform in trial.scenario.platforms:
            if rng.random() < 0.45:
                time = f"{round(8 + 14 * rng.random()):02d}:{round(59 * rng.random()):02d}"
                count = str(round(20 + 160 * rng.random()))
                message = "requests over two seconds, answered after a retry, both arms"
                yield Entry(day, time, "gateway", "WARN", "GW-SLOW", platform.id, count, message)
