"""The experiment readout: what its brief and its key say is what scipy makes of its data."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import yaml
from scipy import stats

from app.domain.packs.exercise import Exercise, exercise_faults
from app.domain.packs.rubric import Rubric

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "exercises" / "experiment-readout"
VARIANTS = ("checkout-speed", "search-suggestions")
ARMS = ("control", "treatment")
DAYS = 28
Z95 = stats.norm.ppf(0.975)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Setting:
    """What the test plan and the summary fix in words."""

    primary: str
    headline: str
    guardrails: tuple[str, str, str]
    limits: tuple[int, int, int]
    platforms: dict[str, str]
    faulty: str
    code: str
    compared: tuple[date, date]


SETTINGS = {
    "checkout-speed": Setting(
        primary="paid_order",
        headline="fast_checkout",
        guardrails=("page_ready_ms", "payment_error", "wrong_order_contact"),
        limits=(3, 5, 5),
        platforms={"App": "app", "Desktop": "desktop", "Mobile web": "mobile_web"},
        faulty="mobile_web",
        code="EDGE-302",
        compared=(date(2025, 9, 11), date(2025, 9, 21)),
    ),
    "search-suggestions": Setting(
        primary="seller_contacted",
        headline="deep_browse",
        guardrails=("suggest_ms", "no_result_search", "suggestion_reported"),
        limits=(3, 3, 5),
        platforms={"Android": "android", "iOS": "ios", "Web": "web"},
        faulty="web",
        code="GATE-307",
        compared=(date(2025, 10, 12), date(2025, 10, 23)),
    ),
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Effect:
    difference: float
    error: float
    base: float
    p: float

    @property
    def lift(self) -> float:
        return 100 * self.difference / self.base

    @property
    def ends(self) -> tuple[float, float]:
        return self.lift - 100 * Z95 * self.error / self.base, self.lift + 100 * Z95 * self.error / self.base


class Data:
    """A variant's files, as a candidate would load them."""

    def __init__(self, variant: str) -> None:
        folder = PACK / "variants" / variant
        self.setting = SETTINGS[variant]
        daily = rows(folder / "data" / "daily.csv")
        self.looks = rows(folder / "data" / "dashboard_log.csv")
        self.events = rows(folder / "data" / "event_log.csv")
        self.later = rows(folder / "held" / "later_weeks.csv")
        self.start = min(date.fromisoformat(row["date"]) for row in daily)
        self.metrics = list(dict.fromkeys(row["metric"] for row in daily))
        self.platforms = list(dict.fromkeys(row["platform"] for row in daily))
        shape = (len(self.metrics), len(ARMS), len(self.platforms), DAYS)
        self.visitors, self.total, self.squares = (np.zeros(shape) for _ in range(3))
        for row in daily:
            place = (
                self.metrics.index(row["metric"]),
                ARMS.index(row["arm"]),
                self.platforms.index(row["platform"]),
                (date.fromisoformat(row["date"]) - self.start).days,
            )
            assert self.visitors[place] == 0, "a cell stands twice"
            self.visitors[place] = int(row["visitors"])
            self.total[place] = int(row["total"])
            self.squares[place] = int(row["total_of_squares"])
        self.read = (date.fromisoformat(self.looks[-1]["data_to"]) - self.start).days + 1
        self.lost = [row for row in self.events if row["code"] == self.setting.code]
        self.missing = sum(int(row["count"]) for row in self.lost)

    def day(self, number: int) -> date:
        return self.start + timedelta(days=number - 1)

    def number(self, day: date) -> int:
        return (day - self.start).days + 1

    @property
    def faulty_days(self) -> list[int]:
        return sorted({self.number(date.fromisoformat(row["time"][:10])) for row in self.lost})

    def yes_no(self, metric: str) -> bool:
        at = self.metrics.index(metric)
        return bool((self.total[at] == self.squares[at]).all())

    def people(self, days: range, platforms: list[str] | None = None) -> np.ndarray:
        chosen = [self.platforms.index(p) for p in platforms or self.platforms]
        return self.visitors[0][:, chosen][:, :, days.start - 1 : days.stop - 1].sum(axis=(1, 2))

    def moments(self, metric: str, days: range, platform: str = "") -> Iterator[tuple[float, float, float]]:
        at = self.metrics.index(metric)
        chosen = [self.platforms.index(platform)] if platform else list(range(len(self.platforms)))
        for arm in range(2):
            n, s, q = (
                a[at, arm][chosen][:, days.start - 1 : days.stop - 1].sum()
                for a in (self.visitors, self.total, self.squares)
            )
            yield n, s / n, (q - s * s / n) / (n - 1)

    def pot(self, metric: str, days: range, platform: str = "") -> Effect:
        (n0, m0, v0), (n1, m1, v1) = self.moments(metric, days, platform)
        if self.yes_no(metric):
            table = [[n0 * m0, n0 - n0 * m0], [n1 * m1, n1 - n1 * m1]]
            p = stats.chi2_contingency(table, correction=False).pvalue
        else:
            p = stats.ttest_ind_from_stats(m0, v0**0.5, n0, m1, v1**0.5, n1, equal_var=False).pvalue
        return Effect(m1 - m0, (v0 / n0 + v1 / n1) ** 0.5, m0, p)

    def within(self, metric: str, days: range, sound: bool = False) -> Effect:
        at, chosen = self.metrics.index(metric), slice(days.start - 1, days.stop - 1)
        n, s, q = (a[at][:, :, chosen] for a in (self.visitors, self.total, self.squares))
        keep = np.ones(n.shape[1:], dtype=bool)
        if sound:
            hit = [day - days.start for day in self.faulty_days if day in days]
            keep[self.platforms.index(self.setting.faulty), hit] = False
        n, s, q = n[:, keep], s[:, keep], q[:, keep]
        return weighted(n, s, q)


def weighted(n: np.ndarray, s: np.ndarray, q: np.ndarray) -> Effect:
    """Arms by strata in; the difference averaged with the strata's shares of all visitors."""
    weights = n.sum(axis=0) / n.sum()
    means, variances = s / n, (q - s * s / n) / (n - 1)
    difference = float(weights @ (means[1] - means[0]))
    error = float((weights**2 @ (variances / n).sum(axis=0)) ** 0.5)
    return Effect(difference, error, float(weights @ means[0]), 2 * stats.norm.sf(abs(difference / error)))


@cache
def data(variant: str) -> Data:
    return Data(variant)


def even_split(control: float, treatment: float) -> float:
    return float(stats.chisquare([control, treatment]).pvalue)


def false_alarm(d: Data) -> float:
    """How often looks at these times find p < 0.05 without any effect, from the joint normal distribution."""
    ends = sorted({d.number(date.fromisoformat(row["data_to"])) for row in d.looks})
    seen = np.array([d.people(range(1, end + 1)).sum() for end in ends])
    correlation = np.sqrt(np.minimum.outer(seen, seen) / np.maximum.outer(seen, seen))
    inside = stats.multivariate_normal(cov=correlation, seed=1, maxpts=400_000, abseps=1e-4)
    limits = np.full(len(seen), Z95)
    return float(1 - inside.cdf(limits, lower_limit=-limits))


Expected = dict[str, float | str]


def of(name: str, effect: Effect) -> Expected:
    low, high = effect.ends
    return {f"{name}.lift": effect.lift, f"{name}.low": low, f"{name}.high": high, f"{name}.p": effect.p}


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@cache
def expected(variant: str) -> Expected:
    """Every figure by the name that the templates give it, in the unit in which it is printed."""
    d, setting = data(variant), SETTINGS[variant]
    window, whole = range(1, d.read + 1), range(1, DAYS + 1)
    return {
        **expected_days(d),
        **expected_split(d, window),
        **expected_headline(d, window, whole),
        **expected_season(d, window, whole),
        **expected_guardrails(d, window, whole),
        **of("primary.pot", d.pot(setting.primary, window)),
        **of("primary.within", d.within(setting.primary, window)),
        **of("primary.whole", d.within(setting.primary, whole)),
    }


def figure(variant: str, name: str) -> float:
    value = expected(variant)[name]
    assert not isinstance(value, str)
    return value


def expected_days(d: Data) -> Expected:
    first, last = d.setting.compared
    return {
        "day.start": written(d.start),
        "day.read": written(d.day(d.read)),
        "day.end": written(d.day(DAYS)),
        "day.fault.first": written(d.day(d.faulty_days[0])),
        "day.fault.last": written(d.day(d.faulty_days[-1])),
        "day.momentum.from": written(first),
        "day.momentum.to": written(last),
        "day.momentum.before": written(last - timedelta(days=7)),
        "day.count": d.read,
        "day.left": DAYS - d.read,
    }


def expected_split(d: Data, window: range) -> Expected:
    control, treatment = d.people(window)
    on_faulty = d.people(window, [d.setting.faulty])
    hit = sum(d.people(range(day, day + 1), [d.setting.faulty]) for day in d.faulty_days)
    return {
        "n.control": control,
        "n.treatment": treatment,
        "n.both": control + treatment,
        "split.treatment": 100 * treatment / (control + treatment),
        "split.chi2": float(stats.chisquare([control, treatment]).statistic),
        "split.p": even_split(control, treatment),
        "fault.control": hit[0],
        "fault.treatment": hit[1],
        "fault.missing": d.missing,
        "fault.share": 100 * d.missing / (hit[1] + d.missing),
        "rest.control": control - hit[0],
        "rest.treatment": treatment - hit[1],
        "rest.p": even_split(control - hit[0], treatment - hit[1]),
        "back.treatment": treatment + d.missing,
        "back.p": even_split(control, treatment + d.missing),
        "mix.control": 100 * on_faulty[0] / control,
        "mix.treatment": 100 * on_faulty[1] / treatment,
    }


def expected_headline(d: Data, window: range, whole: range) -> Expected:
    headline, primary = d.setting.headline, d.setting.primary
    looks = sorted({d.number(date.fromisoformat(row["data_to"])) for row in d.looks})
    twelve = [metric for metric in d.metrics if metric not in d.setting.guardrails]
    levels = [next(d.moments(headline, window, platform))[1] for platform in d.platforms]
    (_, control, _), (_, treatment, _) = d.moments(headline, window)
    (_, first, _), (_, second, _) = d.moments(primary, window)
    power = d.within(primary, whole)
    weeks = [d.within(headline, range(7 * week + 1, 7 * week + 8)) for week in range(4)]
    rest = d.within(headline, range(8, DAYS + 1))
    change = rest.lift - weeks[0].lift
    error = 100 * np.hypot(weeks[0].error / weeks[0].base, rest.error / rest.base)
    given: Expected = {}
    for number, effect in enumerate(weeks, 1):
        given |= of(f"week{number}", effect)
    for week in range(4):
        given |= of(f"later{week}", later(d, week))
    return {
        **given,
        "h.control": 100 * control,
        "h.treatment": 100 * treatment,
        **of("h.pot", d.pot(headline, window)),
        **of("h.within", d.within(headline, window)),
        **of("h.sound", d.within(headline, window, sound=True)),
        **of("h.whole", d.within(headline, whole)),
        **of("h.late", d.pot(headline, whole)),
        "h.lowest": 100 * min(levels),
        "h.highest": 100 * max(levels),
        "look.count": len(looks),
        "look.alarm": 100 * false_alarm(d),
        "look.tests": len(d.looks),
        "look.primary": min(d.pot(primary, range(1, look + 1)).p for look in looks),
        "many.count": len(twelve),
        "many.threshold": 0.05 / len(twelve),
        "many.family": 100 * stats.binom.sf(0, len(twelve), 0.05),
        "many.adjusted": min(1.0, len(twelve) * d.pot(headline, window).p),
        "primary.control": 100 * first,
        "primary.treatment": 100 * second,
        "primary.detectable": 100 * (Z95 + stats.norm.ppf(0.8)) * power.error / power.base,
        **of("weeks234", rest),
        "fade.points": change,
        "fade.p": 2 * stats.norm.sf(abs(change / error)),
    }


def later(d: Data, week: int) -> Effect:
    """The arms among the first week's visitors, so many weeks after their first visit, within platforms."""
    chosen = [row for row in d.later if row["weeks_since_first_visit"] == str(week)]
    n, s = (
        np.array([[int(r[key]) for r in chosen if r["arm"] == arm] for arm in ARMS], dtype=float)
        for key in ("visitors", d.setting.headline)
    )
    return weighted(n, s, s)


def expected_season(d: Data, window: range, whole: range) -> Expected:
    weekend = [day for day in whole if d.day(day).weekday() >= 5]
    everyone = [d.people(range(day, day + 1)).sum() for day in whole]
    daily = sum(everyone[: d.read]) / d.read
    at = d.metrics.index(d.setting.headline)
    control_total, control_people = d.total[at, 0].sum(axis=0), d.visitors[at, 0].sum(axis=0)
    free = np.isin(np.array(whole), weekend)
    first, last = (d.number(day) for day in d.setting.compared)
    rate = {
        name: [moment[1] for moment in d.moments(d.setting.headline, range(day, day + 1))]
        for name, day in (("from", first), ("to", last), ("before", last - 7))
    }
    given: Expected = {}
    for name, (control, treatment) in rate.items():
        given[f"momentum.{name}.control"] = 100 * control
        given[f"momentum.{name}.treatment"] = 100 * treatment
        given[f"momentum.{name}.lift"] = 100 * (treatment / control - 1)
    return {
        **given,
        "momentum.control": 100 * (rate["to"][0] / rate["from"][0] - 1),
        "momentum.treatment": 100 * (rate["to"][1] / rate["from"][1] - 1),
        "season.weekday": 100 * control_total[~free].sum() / control_people[~free].sum(),
        "season.weekend": 100 * control_total[free].sum() / control_people[free].sum(),
        "season.window": 100 * sum(day in weekend for day in window) / d.read,
        "season.week": 100 * 2 / 7,
        "season.daily": daily,
        "season.whole": sum(everyone) / DAYS,
        "season.over": 100 * (daily / (sum(everyone) / DAYS) - 1),
        "claim.year": d.pot(d.setting.headline, window).difference * daily * 365,
    }


def expected_guardrails(d: Data, window: range, whole: range) -> Expected:
    given: Expected = {}
    for number, (metric, limit) in enumerate(zip(d.setting.guardrails, d.setting.limits, strict=True), 1):
        scale = 100 if d.yes_no(metric) else 1
        (_, control, _), (_, treatment, _) = d.moments(metric, window)
        given |= {f"g{number}.control": scale * control, f"g{number}.treatment": scale * treatment}
        given |= of(f"g{number}.pot", d.pot(metric, window)) | of(
            f"g{number}.within", d.within(metric, window)
        )
        given[f"g{number}.limit"] = limit
    moved = d.setting.guardrails[2]
    return {
        **given,
        **of("g3.sound", d.within(moved, window, sound=True)),
        **of("g3.whole", d.within(moved, whole)),
        "g3.extra": d.within(moved, window).difference * d.people(window)[1],
    }


# Reading the figures out of the documents

HOLE = re.compile(r"\\\{\\\{([a-z0-9\\._-]+(?::[a-z0-9\\._-]+)?)\\\}\\\}")
WORDS = ("say.", "cap.", "table.", "variant", "seed", "reveal")
NUMBER = r"([+−]?[\d,]*\d(?:\.\d+)?(?:e-\d+)?%?)"
DATE = r"(\d+(?: [A-Z][a-z]+ \d{4})?)"
ROUNDED_TO = {"claim.year": 1000, "g3.extra": 10}


def stated(template: str, text: str) -> list[tuple[str, str]]:
    """Return what a document states at each named place of its template, in order."""
    names: list[str] = []

    def place(hole: re.Match[str]) -> str:
        names.append(hole[1].replace("\\", ""))
        return (
            "(.+?)" if names[-1].startswith(WORDS) else DATE if re.search(r"\bday\.", names[-1]) else NUMBER
        )

    pattern = HOLE.sub(place, re.escape(template))
    match = re.fullmatch(pattern, text, flags=re.DOTALL)
    assert match, "the document is not what its template gives"
    return list(zip(names, match.groups(), strict=True))


def agrees(name: str, text: str, value: float | str) -> bool:
    if isinstance(value, str):
        return text == value
    number = Decimal(text.removesuffix("%").replace(",", "").replace("−", "-"))
    unit = ROUNDED_TO.get(name.rpartition(":")[2]) or 10.0 ** int(number.as_tuple().exponent)
    slack = 1e-9 if abs(value) > 1 else 1e-5  # p-values: Welch's t against its normal limit
    return abs(float(number) - value) <= 0.5 * unit + slack * abs(value)


def template_of(variant: str, name: str) -> str:
    own = PACK / "templates" / variant / name
    return (own if own.exists() else PACK / "templates" / f"variant-{name}").read_text("utf-8")


def document(variant: str, name: str) -> str:
    return (PACK / "variants" / variant / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["brief.md", "guide.md"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_whoever_recomputes_a_figure_of_the_brief_or_the_guide_gets_the_same(variant: str, name: str) -> None:
    figures = [
        (figure, text)
        for figure, text in stated(template_of(variant, name), document(variant, name))
        if not figure.startswith(WORDS)
    ]
    assert len(figures) > 15
    wrong = [
        (figure, text, expected(variant)[figure])
        for figure, text in figures
        if not agrees(figure, text, expected(variant)[figure])
    ]
    assert wrong == []


def test_the_findings_state_the_figures_of_both_variants() -> None:
    template = (PACK / "templates" / "exercise.yaml").read_text("utf-8")
    text = (PACK / "exercise.yaml").read_text("utf-8")
    figures = [(f, t) for f, t in stated(template, text) if ":" in f]
    assert len(figures) > 1
    wrong = [
        (figure, words)
        for figure, words in figures
        if not agrees(figure, words, expected(figure.partition(":")[0])[figure.partition(":")[2]])
    ]
    assert wrong == []


def test_what_a_finding_sounds_like_in_a_variant_states_its_figures() -> None:
    entries = (PACK / "exercise.yaml").read_text("utf-8").partition("\nvariants:\n")[2]
    for variant, entry in zip(VARIANTS, re.split(r"\n(?=  - id:)", entries), strict=True):
        figures = stated(template_of(variant, "entry.yaml").strip(), entry.strip())
        figures = [(f, t) for f, t in figures if not f.startswith(WORDS)]
        assert len(figures) > 45
        assert [(f, t) for f, t in figures if not agrees(f, t, expected(variant)[f])] == []


def test_a_figure_that_is_slightly_off_would_be_noticed() -> None:
    assert agrees("h.pot.lift", "+2.6%", 2.63) and not agrees("h.pot.lift", "+2.7%", 2.63)
    assert agrees("split.p", "2e-98", 1.7e-98) and not agrees("split.p", "3e-98", 1.7e-98)
    assert agrees("h.within.lift", "−0.7%", -0.74) and not agrees("h.within.lift", "+0.7%", -0.74)
    assert not agrees("n.control", "410,591", 410_590)


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        # Lengths, levels and steps that were agreed and not measured.
        ("brief.md", {"1", "2", "3", "4", "55", "24", "1.96", "95"}),
        ("templates/checkout-speed/brief.md", {"1", "2", "3", "5", "28", "50", "95"}),
        ("templates/search-suggestions/brief.md", {"1", "2", "3", "5", "28", "50", "95"}),
        ("templates/variant-guide.md", {"0.05", "1", "2", "3", "4", "28", "80", "95"}),
        ("templates/guide.md", {"1", "2", "3", "4", "5", "6", "7", "8", "12", "20", "25", "35", "55"}),
    ],
)
def test_no_measured_figure_is_written_by_hand(path: str, allowed: set[str]) -> None:
    text = re.sub(r"\{\{[^}]+\}\}", "", (PACK / path).read_text("utf-8"))
    assert set(re.findall(r"\d+(?:[.,]\d+)*", text)) <= allowed


# Tables

Row = list[str]


def tables(text: str) -> Iterator[tuple[Row, list[Row]]]:
    for block in re.findall(r"(?:^\|.*\|\n)+", text, flags=re.MULTILINE):
        cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
        yield cells[0], cells[2:]


def table_of(text: str, *head: str) -> list[Row]:
    found = [body for titles, body in tables(text) if titles[: len(head)] == list(head)]
    assert len(found) == 1, f"there are {len(found)} tables that start with {head}"
    return found[0]


def assert_row(cells: Row, values: list[float]) -> None:
    assert [agrees("", cell, value) for cell, value in zip(cells, values, strict=True)] == [True] * len(
        values
    ), cells


def compared(d: Data, metric: str, days: range, platform: str = "") -> list[float]:
    scale = 100 if d.yes_no(metric) else 1
    effect = d.pot(metric, days, platform)
    return [*(scale * moment[1] for moment in d.moments(metric, days, platform)), effect.lift, effect.p]


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_table_of_twelve_metrics_can_be_worked_out_from_the_data(variant: str) -> None:
    d = data(variant)
    table = table_of(document(variant, "brief.md"), "Metric", "Control")
    ids = {title(metric): metric for metric in d.metrics}
    assert len(table) == 12
    for name, *cells in table:
        metric = next(ids[key] for key in ids if short(name).startswith(key) or key.startswith(short(name)))
        assert_row(cells, compared(d, metric, range(1, d.read + 1)))
    p = [float(row[-1]) for row in table]
    assert p == sorted(p)
    assert [value < 0.05 for value in p] == [True] + [False] * 11


def title(metric: str) -> str:
    return short(metric.replace("_", " "))


def short(name: str) -> str:
    """Names in tables and in files differ in their last words: `Wish list saved`, `wishlist_saved`."""
    for word in ("per visitor", "per visit", "visit", "(pence)", "pence", " ", "\n"):
        name = name.lower().replace(word, "")
    return name


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_counts_in_both_appendices_are_those_of_the_data(variant: str) -> None:
    d, text = data(variant), document(variant, "brief.md")
    window = range(1, d.read + 1)
    by_platform = table_of(text, "Platform", "Control: visitors")
    assert len(by_platform) == 3
    for name, *cells in by_platform:
        moments = d.moments(d.setting.headline, window, d.setting.platforms[name])
        assert_row(cells, [value for n, mean, _ in moments for value in (n, n * mean)])
    guardrails = table_of(text, "Guardrail", "Control: visitors")
    for (_, *cells), metric in zip(guardrails, d.setting.guardrails, strict=True):
        assert_row(cells, [value for n, mean, _ in d.moments(metric, window) for value in (n, n * mean)])


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_tables_that_an_interviewer_reads_out_can_be_worked_out_from_the_data(variant: str) -> None:
    d, text = data(variant), document(variant, "guide.md")
    window = range(1, d.read + 1)
    for name, *cells in table_of(text, "Platform", "Control", "Treatment", "Treatment's share"):
        control, treatment = d.people(window, [d.setting.platforms[name]] if name != "All" else None)
        share = 100 * treatment / (control + treatment)
        assert_row(cells, [control, treatment, share, even_split(control, treatment)])
    by_platform, moved = (
        b for h, b in tables(text) if h == ["Platform", "Control", "Treatment", "Lift", "p"]
    )
    for metric, table, last in ((d.setting.headline, by_platform, 4), (d.setting.guardrails[2], moved, 3)):
        assert len(table) == last
        for name, *cells in table:
            assert_row(cells, compared(d, metric, window, d.setting.platforms.get(name, "")))
    for number, until, *cells in table_of(text, "Look", "Data to"):
        look = next(row for row in d.looks if row["look"] == number)
        assert until == written(date.fromisoformat(look["data_to"]))
        days = range(1, d.number(date.fromisoformat(look["data_to"])) + 1)
        headline, primary = d.pot(d.setting.headline, days), d.pot(d.setting.primary, days)
        assert_row(cells, [headline.lift, headline.p, primary.p])
    weekly: list[tuple[str, Callable[[int], Effect]]] = [
        ("Week of the test", lambda week: d.within(d.setting.headline, range(7 * week - 6, 7 * week + 1))),
        ("Weeks since the first visit", lambda week: later(d, week)),
    ]
    for head, effect in weekly:
        body = table_of(text, head)
        assert len(body) == 4
        for week, lift, ends in body:
            assert_row([lift, *ends.split(" to ")], [effect(int(week)).lift, *effect(int(week)).ends])


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_dashboard_showed_what_the_data_gave_on_that_day(variant: str) -> None:
    d = data(variant)
    assert len(d.looks) == 120
    for row in d.looks:
        until = date.fromisoformat(row["data_to"])
        effect = d.pot(row["metric"], range(1, d.number(until) + 1))
        assert_row([row["lift_percent"], row["p_value"]], [effect.lift, effect.p])
        assert date.fromisoformat(row["seen_on"]) == until + timedelta(days=1)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_charts_draw_the_data(variant: str) -> None:
    d, headline = data(variant), data(variant).setting.headline
    days = range(1, DAYS + 1)
    at = d.metrics.index(headline)
    rates = [d.total[at, arm].sum(axis=0) / d.visitors[at, arm].sum(axis=0) for arm in range(2)]
    people = [d.visitors[0, arm].sum(axis=0) for arm in range(2)]
    lifts = [d.pot(headline, range(1, day + 1)) for day in days[: d.read]]
    band = [e.ends[1] for e in lifts] + [e.ends[0] for e in reversed(lifts)]
    assert_drawn(variant, "chart-daily-rate.svg", "polyline", rates)
    assert_drawn(variant, "chart-daily-visitors.svg", "polyline", people)
    assert_drawn(variant, "chart-lift-to-date.svg", "polyline", [np.array([e.lift for e in lifts])])
    assert_drawn(variant, "chart-lift-to-date.svg", "polygon", [np.array(band)])
    assert_told(variant, "chart-daily-rate.svg", np.concatenate(rates) * 100, 0.0051)
    assert_told(variant, "chart-daily-visitors.svg", np.concatenate(people) / 1000, 0.0051)
    assert_told(variant, "chart-lift-to-date.svg", [n for e in lifts for n in (e.lift, *e.ends)], 0.051)


def assert_told(variant: str, name: str, values: Iterable[float], within: float) -> None:
    """The description has every value, in order, for whoever does not see the lines."""
    tree = ElementTree.parse(PACK / "variants" / variant / "data" / name)
    told = tree.findtext("{http://www.w3.org/2000/svg}desc", "").partition(": ")[2]
    numbers = [float(each.replace("−", "-")) for each in re.findall(r"[−+]?\d+\.\d+", told)]
    assert np.abs(np.array(numbers) - np.array(list(values))).max() < within


def assert_drawn(variant: str, name: str, shape: str, series: list[np.ndarray]) -> None:
    """The heights are the values on one scale, to the tenth of a pixel, and the scale's labels fit them."""
    tree = ElementTree.parse(PACK / "variants" / variant / "data" / name)
    drawn = [
        np.array([[float(n) for n in point.split(",")] for point in each.attrib["points"].split()])[:, 1]
        for each in tree.iter(f"{{http://www.w3.org/2000/svg}}{shape}")
    ]
    heights, values = np.concatenate(drawn), np.concatenate(series)
    slope, offset = np.polyfit(values, heights, 1)
    assert slope < 0
    assert np.abs(slope * values + offset - heights).max() < 0.11
    texts = [each for each in tree.iter() if each.attrib.get("text-anchor") == "end"]
    scale = 100 if "rate" in name else 0.001 if "visitors" in name else 1
    for each in texts:
        label = float((each.text or "").replace("−", "-"))
        assert abs(slope * label / scale + offset - (float(each.attrib["y"]) - 4)) < 0.6


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_charts_hold_only_shapes_that_every_renderer_knows(variant: str) -> None:
    charts = sorted((PACK / "variants" / variant / "data").glob("*.svg"))
    assert len(charts) == 3
    for chart in charts:
        tags = {each.tag.rpartition("}")[2] for each in ElementTree.parse(chart).iter()}
        assert tags <= {"svg", "title", "desc", "rect", "line", "polyline", "polygon", "text"}
        assert not re.search(r"style=|class=|transform=|href|<!", chart.read_text("utf-8"))


# The pitfalls are in the numbers


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_candidate_can_trace_the_uneven_split_to_the_log(variant: str) -> None:
    d = data(variant)
    window, setting = range(1, d.read + 1), d.setting
    assert even_split(*d.people(window)) < 1e-4
    for platform in d.platforms:
        assert (even_split(*d.people(window, [platform])) < 1e-4) == (platform == setting.faulty)
    uneven = [
        day
        for day in range(1, DAYS + 1)
        if even_split(*d.people(range(day, day + 1), [setting.faulty])) < 1e-6
    ]
    assert uneven == d.faulty_days
    assert {row["platform"] for row in d.lost} == {setting.faulty}
    control, treatment = d.people(window)
    assert even_split(control, treatment + d.missing) > 0.2
    assert figure(variant, "rest.p") > 0.2


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_headline_turns_around_platform_by_platform(variant: str) -> None:
    d = data(variant)
    window, headline = range(1, d.read + 1), d.setting.headline
    assert d.pot(headline, window).lift > 0
    for platform in d.platforms:
        alone = d.pot(headline, window, platform)
        assert alone.lift < 0
        assert alone.p > 0.05, "the guide says that each platform alone is within chance"
    levels = {platform: next(d.moments(headline, window, platform))[1] for platform in d.platforms}
    assert min(levels, key=lambda platform: levels[platform]) == d.setting.faulty
    assert d.within(headline, window).p > 0.05


@pytest.mark.parametrize("variant", VARIANTS)
def test_only_the_last_look_showed_a_p_below_five_percent(variant: str) -> None:
    d = data(variant)
    below = [
        (row["look"], row["metric"])
        for row in d.looks
        if float(row["p_value"]) < 0.05 and row["metric"] in (d.setting.headline, d.setting.primary)
    ]
    assert below == [("10", d.setting.headline)]
    assert d.read < DAYS
    assert d.pot(d.setting.headline, range(1, DAYS + 1)).p > 0.2
    assert d.pot(d.setting.headline, range(1, d.read + 1)).p > 0.05 / 12


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_growth_in_the_summary_is_in_control_as_well(variant: str) -> None:
    d = data(variant)
    assert min(figure(variant, f"momentum.{arm}") for arm in ARMS) > 5
    assert len({day.weekday() >= 5 for day in d.setting.compared}) == 2
    assert d.read % 7 != 0
    weekday, weekend = figure(variant, "season.weekday"), figure(variant, "season.weekend")
    assert abs(weekend / weekday - 1) > 0.1


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_effect_fades_for_new_and_for_the_same_people(variant: str) -> None:
    d = data(variant)
    weeks = [d.within(d.setting.headline, range(7 * week + 1, 7 * week + 8)).lift for week in range(4)]
    assert weeks[0] > 0 > max(weeks[1:])
    assert figure(variant, "fade.p") < 0.05
    same = [later(d, week).lift for week in range(4)]
    assert same[0] > 0 > max(same[1:])
    first = {(row["arm"], row["platform"]): row for row in d.later if row["weeks_since_first_visit"] == "0"}
    at = d.metrics.index(d.setting.headline)
    for (arm, platform), row in first.items():
        place = at, ARMS.index(arm), d.platforms.index(platform)
        assert int(row["visitors"]) == d.visitors[place][:7].sum()
        assert int(row[d.setting.headline]) == d.total[place][:7].sum()


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_guardrail_left_out_of_the_summary_is_broken_in_every_cut(variant: str) -> None:
    d = data(variant)
    window, moved, limit = range(1, d.read + 1), d.setting.guardrails[2], d.setting.limits[2]
    assert d.within(moved, window, sound=True).p < 1e-4
    for platform in d.platforms:
        assert d.pot(moved, window, platform).lift > limit
    for week in range(4):
        assert d.within(moved, range(7 * week + 1, 7 * week + 8)).lift > limit
    for metric, allowed in zip(d.setting.guardrails[:2], d.setting.limits[:2], strict=True):
        assert max(d.pot(metric, window).lift, d.within(metric, window).lift) < allowed
    summary = document(variant, "brief.md").partition("## Summary")[2].partition("## Results")[0]
    assert "guardrail" in summary.lower()
    assert not re.search(r"wrong.order|report(ed|s)|offensive|support", summary)


# The pack as a whole


def pack() -> Exercise:
    return Exercise.model_validate_json(
        json.dumps(yaml.safe_load((PACK / "exercise.yaml").read_text("utf-8")))
    )


def test_an_author_finds_no_fault_in_the_pack() -> None:
    source = ROOT / "rubrics" / "senior-ml-scientist.yaml"
    if not source.exists():
        pytest.skip("the rubric is not here yet")
    rubric = Rubric.model_validate_json(json.dumps(yaml.safe_load(source.read_text("utf-8"))))
    exercise = pack()
    assert exercise_faults(exercise, rubric) == []
    assert all(2 <= len(finding.hints) <= 3 for finding in exercise.findings)
    for variant in exercise.variants:
        assert {words.finding for words in variant.findings} == {finding.id for finding in exercise.findings}
        for name in (exercise.brief, exercise.guide, variant.brief, variant.guide, *variant.data):
            assert (PACK / name).is_file(), name


def test_an_interviewer_reads_in_the_guide_the_hints_and_minutes_of_the_pack() -> None:
    exercise, guide = pack(), (PACK / exercise_guide()).read_text("utf-8")
    for finding in exercise.findings:
        assert f". {finding.title}\n" in guide
        for hint in finding.hints:
            assert f"- “{hint}”\n" in guide
    for section in exercise.sections:
        assert f"### {section.title}, {section.minutes} minutes" in guide
    order = [
        "Purpose and set-up",
        "Script",
        "What to reveal and when",
        "Probes",
        "Model answer",
        "Common wrong turns",
        "Findings and hints",
        "What the levels sound like",
        "Fairness notes",
    ]
    for text in (guide, *(document(variant, "guide.md") for variant in VARIANTS)):
        assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == order


def exercise_guide() -> str:
    return pack().guide


def sentences(text: str) -> set[str]:
    plain = re.sub(r"[*_`“”>|#]|^- ", "", text, flags=re.MULTILINE)
    pieces = re.split(r"(?<=[.?!:])\s+|\n\n+", plain)
    return {" ".join(piece.split()) for piece in pieces if len(piece.split()) >= 5}


def handed_out(variant: str) -> dict[str, str]:
    exercise = pack()
    names = [exercise.brief, exercise.variant(variant).brief, *exercise.variant(variant).data]
    return {name: (PACK / name).read_text("utf-8") for name in names}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_candidate_gets_no_word_of_the_key(variant: str) -> None:
    exercise = pack()
    key = [(PACK / exercise.guide).read_text("utf-8"), document(variant, "guide.md")]
    secret = {sentence for text in key for sentence in sentences(text)}
    for finding in exercise.findings:
        secret |= {finding.title} | {s for text in (finding.detail, *finding.hints) for s in sentences(text)}
    for words in exercise.variant(variant).findings:
        secret |= sentences(words.shallow) | sentences(words.deep)
    assert len(secret) > 200
    for name, text in handed_out(variant).items():
        plain = " ".join(re.sub(r"[*_`“”>|#]", "", text).split())
        assert [sentence for sentence in secret if sentence in plain] == [], name


GIVEAWAYS = re.compile(
    r"sample.ratio|mismatch|\bsrm\b|simpson|paradox|novelty|season|peek|bonferroni|multipl|pitfall|flaw|finding"
    r"|\bhint|answer key|guide|left out|redirect|uneven|weekend|stopped early|rubric|seed",
    flags=re.IGNORECASE,
)


@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_that_a_candidate_gets_names_a_pitfall(variant: str) -> None:
    for name, text in handed_out(variant).items():
        assert GIVEAWAYS.search(name) is None
        assert GIVEAWAYS.findall(text) == [], name
    guide = document(variant, "guide.md")
    assert GIVEAWAYS.search(guide), "the words that are looked for are those of the key"


def test_the_pack_stays_small() -> None:
    files = [path for path in PACK.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert sum(path.stat().st_size for path in files) < 6_000_000


def generate(*options: str) -> None:
    command = [sys.executable, "-B", str(PACK / "generate.py"), *options]
    subprocess.run(command, check=True, timeout=300)


def test_the_generator_makes_the_committed_files_again_byte_for_byte(tmp_path: Path) -> None:
    generate("-o", str(tmp_path))
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path.relative_to(PACK) for path in (PACK / "variants").rglob("*") if path.is_file()}
    assert set(made) == kept | {Path("exercise.yaml"), Path("guide.md")}
    assert [str(name) for name, content in made.items() if (PACK / name).read_bytes() != content] == []


@pytest.mark.parametrize("scenario", VARIANTS)
def test_when_a_variant_leaks_another_seed_gives_an_equivalent_one(scenario: str, tmp_path: Path) -> None:
    generate("--seed", "7", "--variant-id", "second", "--scenario", scenario, "-o", str(tmp_path))
    made = {str(p.relative_to(tmp_path / "second")) for p in (tmp_path / "second").rglob("*") if p.is_file()}
    kept = PACK / "variants" / scenario
    assert made == {str(p.relative_to(kept)) for p in kept.rglob("*") if p.is_file()} | {"entry.yaml"}
    assert "{{" not in "".join((tmp_path / "second" / name).read_text("utf-8") for name in made)
    assert (tmp_path / "second" / "data" / "daily.csv").read_bytes() != (
        kept / "data" / "daily.csv"
    ).read_bytes()
    raw = yaml.safe_load((PACK / "exercise.yaml").read_text("utf-8"))
    raw["variants"] += yaml.safe_load((tmp_path / "second" / "entry.yaml").read_text("utf-8"))
    assert Exercise.model_validate_json(json.dumps(raw)).variant("second").seed == 7


def test_the_generator_needs_nothing_but_python() -> None:
    for path in (PACK / "generate.py", *(PACK / "readout").glob("*.py")):
        for line in re.findall(r"^(?:from|import) (\w+)", path.read_text("utf-8"), flags=re.MULTILINE):
            assert line in sys.stdlib_module_names or line == "readout", f"{path.name}: {line}"
