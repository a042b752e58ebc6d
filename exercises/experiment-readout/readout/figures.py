"""Every figure that a brief or a guide states, under a name, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from readout.inference import (
    NOBODY,
    Effect,
    Sample,
    chi_square,
    false_alarm,
    lift_change,
    smallest_detectable,
    split_p,
)
from readout.scenarios import DAYS, Metric
from readout.simulation import ARMS, LATER, Trial, later_effect, through

Figures = dict[str, str]
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Written out, because `strftime` would follow the machine's language."""


def figures(trial: Trial) -> Figures:
    """Return all figures of a trial."""
    return {
        **_days(trial),
        **_split(trial),
        **_headline(trial),
        **_looks(trial),
        **_many(trial),
        **_season(trial),
        **_fading(trial),
        **_guardrails(trial),
        **{f"say.{name}": words for name, words in trial.scenario.words.items()},
        **{f"cap.{name}": words[:1].upper() + words[1:] for name, words in trial.scenario.words.items()},
    }


def percent(value: float, places: int = 2) -> str:
    """Return a share as a percentage."""
    return f"{100 * value:.{places}f}%"


def signed(value: float) -> str:
    """Return a relative change as a percentage with its sign."""
    text = f"{100 * value:+.1f}%".replace("-", "−")
    return "0.0%" if text in ("+0.0%", "−0.0%") else text


def p_value(p: float) -> str:
    """Return a p-value with four decimals, or as a power of ten where that would read 0.0000."""
    return f"{p:.4f}" if p >= 0.0001 else f"{p:.0e}"


def level(metric: Metric, value: float) -> str:
    """Return a metric's level: a percentage for a yes/no metric, a plain number otherwise."""
    return percent(value) if metric.yes_no else f"{value:,.3f}" if value < 10 else f"{value:,.1f}"


def written(day: date) -> str:
    """Return a date as `5 September 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def table(head: str, rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; in `head`, a column that starts with `>` is set to the right."""
    columns = head.split("|")
    titles = [column.removeprefix(">") for column in columns]
    rule = ["---:" if column.startswith(">") else "---" for column in columns]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rule, *rows))


def _titled(metric: Metric) -> str:
    return f"{metric.title} ({metric.unit})" if metric.unit in ("pence", "milliseconds") else metric.title


def _of(name: str, effect: Effect) -> Figures:
    return {
        f"{name}.lift": signed(effect.lift),
        f"{name}.low": signed(effect.low),
        f"{name}.high": signed(effect.high),
        f"{name}.p": p_value(effect.p),
    }


def _arms(trial: Trial, metric: str, days: range, platform: str = "") -> tuple[Sample, Sample]:
    control, treatment = (trial.sample(metric, arm, days, platform) for arm in ARMS)
    return control, treatment


def _levels(trial: Trial, metric: Metric, days: range, platform: str = "") -> list[str]:
    return [level(metric, sample.mean) for sample in _arms(trial, metric.id, days, platform)]


def _compared(trial: Trial, metric: Metric, days: range, platform: str = "") -> list[str]:
    effect = trial.effect(metric.id, days, platform)
    return [*_levels(trial, metric, days, platform), signed(effect.lift), p_value(effect.p)]


def _days(trial: Trial) -> Figures:
    scenario = trial.scenario
    named = {
        "start": 1,
        "read": scenario.read,
        "end": DAYS,
        "fault.first": scenario.fault.first,
        "fault.last": scenario.fault.last,
        "momentum.from": scenario.momentum[0],
        "momentum.to": scenario.momentum[1],
        "momentum.before": scenario.momentum[1] - 7,
    }
    return {f"day.{name}": written(trial.day(number)) for name, number in named.items()} | {
        "day.count": str(scenario.read),
        "day.left": str(DAYS - scenario.read),
    }


def _split(trial: Trial) -> Figures:
    scenario, days = trial.scenario, through(trial.scenario.read)
    faulty, lost = scenario.fault.platform, sum(trial.lost.values())
    control, treatment = (trial.count(arm, days) for arm in ARMS)
    hit = [trial.count(arm, days, trial.harmed) for arm in ARMS]
    on_faulty = [trial.count(arm, days, partial(_on, faulty)) for arm in ARMS]
    rest = [control - hit[0], treatment - hit[1]]
    rows = []
    for platform in scenario.platforms:
        seen = [trial.count(arm, days, partial(_on, platform.id)) for arm in ARMS]
        rows.append(_split_row(platform.title, seen))
    rows.append(_split_row("All", [control, treatment]))
    return {
        "n.control": f"{control:,}",
        "n.treatment": f"{treatment:,}",
        "n.both": f"{control + treatment:,}",
        "split.treatment": percent(treatment / (control + treatment), 1),
        "split.chi2": f"{chi_square(control, treatment):.0f}",
        "split.p": p_value(split_p(control, treatment)),
        "fault.control": f"{hit[0]:,}",
        "fault.treatment": f"{hit[1]:,}",
        "fault.missing": f"{lost:,}",
        "fault.share": percent(lost / (hit[1] + lost), 0),
        "rest.control": f"{rest[0]:,}",
        "rest.treatment": f"{rest[1]:,}",
        "rest.p": p_value(split_p(*rest)),
        "back.treatment": f"{treatment + lost:,}",
        "back.p": p_value(split_p(control, treatment + lost)),
        "mix.control": percent(on_faulty[0] / control, 1),
        "mix.treatment": percent(on_faulty[1] / treatment, 1),
        "table.split": table(
            "Platform|>Control|>Treatment|>Treatment's share|>p against an even split", rows
        ),
    }


def _on(wanted: str, day: int, platform: str) -> bool:
    return platform == wanted


def _split_row(title: str, seen: list[int]) -> list[str]:
    control, treatment = seen
    share = percent(treatment / (control + treatment))
    return [title, f"{control:,}", f"{treatment:,}", share, p_value(split_p(control, treatment))]


def _headline(trial: Trial) -> Figures:
    scenario, days, whole = trial.scenario, through(trial.scenario.read), through(DAYS)
    headline = scenario.metric(scenario.headline)
    platforms = [(p.title, p.id) for p in scenario.platforms]
    counts = []
    for title, platform in platforms:
        control, treatment = _arms(trial, headline.id, days, platform)
        counts.append([title, *(f"{n:,}" for s in (control, treatment) for n in (s.visitors, s.total))])
    rows = [[title, *_compared(trial, headline, days, platform)] for title, platform in platforms]
    rows.append(["All in one pot", *_compared(trial, headline, days)])
    bases = [trial.sample(headline.id, "control", days, platform).mean for _, platform in platforms]
    levels = _levels(trial, headline, days)
    return {
        "h.control": levels[0],
        "h.treatment": levels[1],
        **_of("h.pot", trial.effect(headline.id, days)),
        **_of("h.within", trial.within(headline.id, days)),
        **_of("h.sound", trial.within(headline.id, days, unharmed=True)),
        **_of("h.whole", trial.within(headline.id, whole)),
        **_of("h.late", trial.effect(headline.id, whole)),
        "h.lowest": percent(min(bases)),
        "h.highest": percent(max(bases)),
        "table.counts": table(
            f"Platform|>Control: visitors|>Control: {headline.title.lower()}|>Treatment: visitors"
            f"|>Treatment: {headline.title.lower()}",
            counts,
        ),
        "table.platforms": table("Platform|>Control|>Treatment|>Lift|>p", rows),
    }


def _looks(trial: Trial) -> Figures:
    scenario = trial.scenario
    ends = [through(look) for look in scenario.looks]
    seen = [sum(trial.count(arm, days) for arm in ARMS) for days in ends]
    rows = []
    for number, days in enumerate(ends, 1):
        headline, primary = (
            trial.effect(metric, days) for metric in (scenario.headline, scenario.primary.id)
        )
        until = written(trial.day(days[-1]))
        rows.append([str(number), until, signed(headline.lift), p_value(headline.p), p_value(primary.p)])
    return {
        "look.count": str(len(ends)),
        "look.alarm": percent(false_alarm([n / seen[-1] for n in seen]), 0),
        "look.tests": str(len(ends) * len(scenario.metrics)),
        "look.primary": p_value(min(trial.effect(scenario.primary.id, days).p for days in ends)),
        "table.looks": table("Look|Data to|>Headline: lift|>Headline: p|>Primary: p", rows),
    }


def _many(trial: Trial) -> Figures:
    scenario, days = trial.scenario, through(trial.scenario.read)
    count, primary = len(scenario.metrics), scenario.primary
    ranked = sorted(scenario.metrics, key=lambda metric: trial.effect(metric.id, days).p)
    control, treatment = _levels(trial, primary, days)
    whole = trial.within(primary.id, through(DAYS))
    return {
        "many.count": str(count),
        "many.threshold": f"{0.05 / count:.4f}",
        "many.family": percent(1 - 0.95**count, 0),
        "many.adjusted": f"{min(1.0, count * trial.effect(scenario.headline, days).p):.2f}",
        "primary.control": control,
        "primary.treatment": treatment,
        **_of("primary.pot", trial.effect(primary.id, days)),
        **_of("primary.within", trial.within(primary.id, days)),
        **_of("primary.whole", whole),
        "primary.detectable": percent(smallest_detectable(whole.error, whole.base), 1),
        "table.metrics": table(
            "Metric|>Control|>Treatment|>Lift|>p",
            ([_titled(metric), *_compared(trial, metric, days)] for metric in ranked),
        ),
    }


def _season(trial: Trial) -> Figures:
    scenario, days = trial.scenario, through(trial.scenario.read)
    headline = scenario.metric(scenario.headline)
    weekend = [day for day in through(DAYS) if trial.day(day).weekday() >= 5]
    everyone = {day: sum(trial.count(arm, range(day, day + 1)) for arm in ARMS) for day in through(DAYS)}
    daily, whole = sum(everyone[d] for d in days) / len(days), sum(everyone.values()) / DAYS
    effect = trial.effect(headline.id, days)
    given: Figures = {}
    ends = dict(zip(("from", "to", "before"), (*scenario.momentum, scenario.momentum[1] - 7), strict=True))
    rates = {name: [s.mean for s in _arms(trial, headline.id, range(d, d + 1))] for name, d in ends.items()}
    for name, (control, treatment) in rates.items():
        given[f"momentum.{name}.control"] = percent(control)
        given[f"momentum.{name}.treatment"] = percent(treatment)
        given[f"momentum.{name}.lift"] = signed(treatment / control - 1)
    for at, arm in enumerate(ARMS):
        given[f"momentum.{arm}"] = signed(rates["to"][at] / rates["from"][at] - 1)
    for name, free in (("weekday", False), ("weekend", True)):
        kind = [
            trial.sample(headline.id, "control", range(d, d + 1)) for d in everyone if (d in weekend) == free
        ]
        given[f"season.{name}"] = percent(sum(kind, NOBODY).mean)
    return {
        **given,
        "season.window": percent(sum(day in weekend for day in days) / len(days), 0),
        "season.week": percent(2 / 7, 0),
        "season.daily": f"{daily:,.0f}",
        "season.whole": f"{whole:,.0f}",
        "season.over": percent(daily / whole - 1, 1),
        "claim.year": f"{round(effect.difference * daily * 365, -3):,.0f}",
    }


def _fading(trial: Trial) -> Figures:
    headline = trial.scenario.headline
    weeks = [trial.within(headline, range(7 * w + 1, 7 * w + 8)) for w in range(DAYS // 7)]
    later = [later_effect(trial, trial.later, week) for week in range(len(LATER))]
    given: Figures = {}
    for number, effect in enumerate(weeks, 1):
        given |= _of(f"week{number}", effect)
    for number, effect in enumerate(later):
        given |= _of(f"later{number}", effect)
    change, p = lift_change(weeks[0], trial.within(headline, range(8, DAYS + 1)))
    return {
        **given,
        **_of("weeks234", trial.within(headline, range(8, DAYS + 1))),
        "fade.points": f"{100 * change:+.1f}".replace("-", "−"),
        "fade.p": p_value(p),
        "table.weeks": _weeks("Week of the test", weeks, 1),
        "table.later": _weeks("Weeks since the first visit", later, 0),
    }


def _weeks(title: str, effects: list[Effect], first: int) -> str:
    rows = [
        [str(number), signed(e.lift), f"{signed(e.low)} to {signed(e.high)}"]
        for number, e in enumerate(effects, first)
    ]
    return table(f"{title}|>Lift|>95% interval", rows)


def _guardrails(trial: Trial) -> Figures:
    scenario, days = trial.scenario, through(trial.scenario.read)
    moved = scenario.metric(scenario.moved)
    given: Figures = {}
    for number, metric in enumerate(scenario.guardrails, 1):
        control, treatment = _levels(trial, metric, days)
        given |= {f"g{number}.control": control, f"g{number}.treatment": treatment}
        given |= _of(f"g{number}.pot", trial.effect(metric.id, days))
        given |= _of(f"g{number}.within", trial.within(metric.id, days))
        given[f"g{number}.limit"] = f"{100 * metric.limit:.0f}%"
    counts = []
    for metric in scenario.guardrails:
        samples = _arms(trial, metric.id, days)
        counts.append([_titled(metric), *(f"{n:,}" for s in samples for n in (s.visitors, s.total))])
    rows = [[p.title, *_compared(trial, moved, days, p.id)] for p in scenario.platforms]
    treated = trial.count("treatment", days)
    return {
        **given,
        **_of("g3.sound", trial.within(moved.id, days, unharmed=True)),
        **_of("g3.whole", trial.within(moved.id, through(DAYS))),
        "g3.extra": f"{round(trial.within(moved.id, days).difference * treated, -1):,.0f}",
        "table.guardrails": table(
            "Guardrail|>Control: visitors|>Control: total|>Treatment: visitors|>Treatment: total", counts
        ),
        "table.moved": table("Platform|>Control|>Treatment|>Lift|>p", rows),
    }
