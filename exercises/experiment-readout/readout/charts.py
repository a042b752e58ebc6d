"""Line charts as SVG of the plainest kind.

Only `rect`, `line`, `polyline`, `polygon` and `text` with plain attributes: no style sheets, groups,
transforms or paths, so that Qt's SVG Tiny renderer shows them and a PDF writer can redraw them one by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from readout.figures import MONTHS
from readout.inference import Effect
from readout.scenarios import DAYS
from readout.simulation import ARMS, Trial, through

WIDTH, HEIGHT = 760, 320
LEFT, RIGHT, TOP, BOTTOM = 68, 96, 44, 40
INK, MUTED, RULE = "#1C1C1A", "#66645E", "#E4E2DC"
COLOURS = {"control": "#66645E", "treatment": "#2B55CC"}
BAND = "#DCE4FA"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10)


@dataclass(frozen=True)
class Frame:
    """Where days and values fall on the page."""

    low: float
    high: float
    step: float

    def x(self, day: float) -> float:
        """Return the place of a day from 1."""
        return LEFT + (WIDTH - LEFT - RIGHT) * (day - 1) / (DAYS - 1)

    def y(self, value: float) -> float:
        """Return the place of a value."""
        return TOP + (HEIGHT - TOP - BOTTOM) * (self.high - value) / (self.high - self.low)


def charts(trial: Trial) -> dict[str, str]:
    """Return the charts of a readout by file name."""
    return {
        "chart-daily-rate.svg": _daily_rate(trial),
        "chart-lift-to-date.svg": _lift_to_date(trial),
        "chart-daily-visitors.svg": _daily_visitors(trial),
    }


def _daily_rate(trial: Trial) -> str:
    headline = trial.scenario.metric(trial.scenario.headline)
    lines = {
        arm: [100 * trial.sample(headline.id, arm, range(day, day + 1)).mean for day in through(DAYS)]
        for arm in ARMS
    }
    return _two_arms(trial, f"{headline.title}: visitors per day who did it, in %", lines, "{:.1f}")


def _daily_visitors(trial: Trial) -> str:
    lines = {arm: [trial.count(arm, range(day, day + 1)) / 1000 for day in through(DAYS)] for arm in ARMS}
    return _two_arms(trial, "Recorded visitors per day, in thousands", lines, "{:.0f}")


def _two_arms(trial: Trial, title: str, lines: dict[str, list[float]], ticks: str) -> str:
    frame = _frame([value for line in lines.values() for value in line])
    parts = _axes(trial, title, frame, ticks)
    ends = _apart([frame.y(line[-1]) for line in lines.values()])
    for (arm, line), end in zip(lines.items(), ends, strict=True):
        dashes = ' stroke-dasharray="6 3"' if arm == "control" else ""
        parts.append(_polyline(frame, line, COLOURS[arm], dashes))
        parts.append(_text(WIDTH - RIGHT + 8, end + 4, arm, COLOURS[arm]))
    told = "; ".join(f"{arm} {', '.join(f'{value:.2f}' for value in line)}" for arm, line in lines.items())
    return _svg(title, parts, f"Day by day from {_short(trial, 1)} to {_short(trial, DAYS)}: {told}")


def _lift_to_date(trial: Trial) -> str:
    headline = trial.scenario.metric(trial.scenario.headline)
    effects = [trial.effect(headline.id, through(day)) for day in through(trial.scenario.read)]
    title = f"{headline.title}: lift to date in %, with 95% interval"
    frame = _frame([100 * end for effect in effects for end in (effect.low, effect.high)])
    parts = _axes(trial, title, frame, "{:+.0f}")
    parts.insert(0, _band(frame, effects))
    parts.append(_line(LEFT, frame.y(0), WIDTH - RIGHT, frame.y(0), INK))
    parts.append(_polyline(frame, [100 * effect.lift for effect in effects], COLOURS["treatment"], ""))
    told = ", ".join(
        f"{_signed(effect.lift)} ({_signed(effect.low)} to {_signed(effect.high)})" for effect in effects
    )
    days = f"{_short(trial, 1)} to {_short(trial, trial.scenario.read)}"
    return _svg(title, parts, f"Day by day from {days}, each with its interval: {told}")


def _signed(share: float) -> str:
    return f"{100 * share:+.1f}".replace("-", "−")


def _frame(values: list[float]) -> Frame:
    low, high = min(values), max(values)
    size = 0.001
    while size * 10 < high - low:
        size *= 10
    step = next(s * size for s in STEPS if (high - low) / (s * size) <= 6)
    bottom = step * (low // step)
    count = 1
    while bottom + count * step < high:
        count += 1
    return Frame(bottom, bottom + count * step, step)


def _axes(trial: Trial, title: str, frame: Frame, ticks: str) -> list[str]:
    parts = [_text(LEFT, 22, title, INK, size=15)]
    for number in range(round((frame.high - frame.low) / frame.step) + 1):
        value = frame.low + number * frame.step
        parts.append(_line(LEFT, frame.y(value), WIDTH - RIGHT, frame.y(value), RULE))
        parts.append(_text(LEFT - 10, frame.y(value) + 4, _tick(ticks, value), MUTED, anchor="end"))
    for day in through(DAYS):
        tall = 6 if day % 7 == 1 else 3
        parts.append(_line(frame.x(day), HEIGHT - BOTTOM, frame.x(day), HEIGHT - BOTTOM + tall, MUTED))
        if day % 7 == 1 or day == DAYS:
            label = f"{WEEKDAYS[trial.day(day).weekday()]} {_short(trial, day)}"
            parts.append(_text(frame.x(day), HEIGHT - BOTTOM + 22, label, MUTED, anchor="middle"))
    read = frame.x(trial.scenario.read)
    parts.append(_line(read, TOP - 8, read, HEIGHT - BOTTOM, MUTED, ' stroke-dasharray="2 3"'))
    parts.append(
        _text(read + 5, TOP - 4, f"readout: data to {_short(trial, trial.scenario.read)}", MUTED, size=11)
    )
    return parts


def _tick(ticks: str, value: float) -> str:
    return "0" if abs(value) < 1e-9 else ticks.format(value).replace("-", "−")


def _short(trial: Trial, day: int) -> str:
    when = trial.day(day)
    return f"{when.day} {MONTHS[when.month - 1][:3]}"


def _apart(places: list[float]) -> list[float]:
    first, second = places
    if abs(first - second) >= 16:
        return places
    middle, side = (first + second) / 2, 8 if first > second else -8
    return [middle + side, middle - side]


def _band(frame: Frame, effects: list[Effect]) -> str:
    above = [(frame.x(day), frame.y(100 * effect.high)) for day, effect in enumerate(effects, 1)]
    below = [(frame.x(day), frame.y(100 * effect.low)) for day, effect in enumerate(effects, 1)]
    return f'<polygon points="{_points(above + below[::-1])}" fill="{BAND}" stroke="none"/>'


def _polyline(frame: Frame, values: list[float], colour: str, extra: str) -> str:
    points = _points([(frame.x(day), frame.y(value)) for day, value in enumerate(values, 1)])
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{extra}/>'


def _points(places: list[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, extra: str = "") -> str:
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="1"{extra}/>'


def _text(x: float, y: float, words: str, colour: str, *, size: int = 12, anchor: str = "start") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} font-family="Inter" font-size="{size}" fill="{colour}">{escape(words)}</text>'


def _svg(title: str, parts: list[str], told: str) -> str:
    """The picture; `told` has every value in words, for whoever does not see the lines."""
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    paper = f'<rect x="0" y="0" width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<title>{escape(title)}</title>'
    head += f"\n<desc>{escape(told)}.</desc>"
    return "\n".join([head, paper, *parts, "</svg>\n"])
