"""The assistant before its launch: what the key says is what its forty conversations hold."""

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from statistics import median

import pytest
import yaml
from scipy import stats

from app.domain.packs.exercise import Exercise, exercise_faults
from app.domain.packs.rubric import Rubric

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "exercises" / "llm-evaluation"
VARIANTS = ("northfold", "passerelle")
FAILURES = ("hallucinated", "injected", "private", "refused", "stale", "tone")
SEVERE = ("injected", "private")
GATE = 4
PAPERS = ("system-prompt", "retrieval-design", "launch-plan", "terms-in-force")


# The conversations, as a candidate would load them, and the key


@dataclass(frozen=True)
class Talk:
    """One conversation: its heading, its lines, and what the key says about it."""

    head: dict[str, str]
    lines: tuple[dict[str, str], ...]
    placed: dict[str, str]

    @property
    def id(self) -> str:
        return self.head["conversation"]

    @property
    def kind(self) -> str:
        return self.placed["kind"]

    @property
    def failed(self) -> bool:
        return self.kind in FAILURES

    def said(self, speaker: str) -> list[str]:
        return [line["text"] for line in self.lines if line["speaker"] == speaker]

    @property
    def answers(self) -> str:
        return " ".join(self.said("assistant"))

    @property
    def documents(self) -> list[dict[str, str]]:
        return [line for line in self.lines if line["speaker"] == "document"]


HEAD = (
    *("conversation", "started", "customer", "plan"),
    *("handed_over", "judge_score", "judge_harm", "feedback"),
)


def talks_in(folder: Path) -> list[Talk]:
    key = json.loads((folder / "key.json").read_text("utf-8"))["conversations"]
    lines: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO((folder / "data" / "transcripts.csv").read_text("utf-8"))):
        lines.setdefault(row["conversation"], []).append(row)
    assert list(lines) == list(key), "the key speaks of every conversation and of no other"
    return [
        Talk({name: rows[0][name] for name in HEAD}, tuple(rows), key[number])
        for number, rows in lines.items()
    ]


@cache
def talks(variant: str) -> list[Talk]:
    return talks_in(PACK / "variants" / variant)


def document(variant: str, name: str) -> str:
    return (PACK / "variants" / variant / name).read_text("utf-8")


def template(name: str) -> str:
    return (PACK / "templates" / name).read_text("utf-8")


# Every figure again, from transcripts and key, with scipy

Expected = dict[str, float | str]


def wilson(hits: int, n: int) -> tuple[float, float]:
    interval = stats.binomtest(hits, n).proportion_ci(method="wilson")
    return float(interval.low), float(interval.high)


def rate(name: str, hits: int, n: int) -> Expected:
    low, high = wilson(hits, n)
    return {
        f"{name}.count": hits,
        f"{name}.of": n,
        f"{name}.rate": 100 * hits / n,
        f"{name}.low": 100 * low,
        f"{name}.high": 100 * high,
    }


def ids(some: list[Talk]) -> str:
    return ", ".join(talk.id for talk in some) or "none"


def of_kind(all_of_them: list[Talk], *kinds: str) -> list[Talk]:
    return [talk for talk in all_of_them if talk.kind in kinds]


def given(variant: str, name: str) -> int:
    """Return what the setting gives and nobody can compute, from the document that states it."""
    source = {"volume": ("brief.md", r"about ([\d,]+)\s+conversations\s+a\s+month")}
    source |= {
        "step": ("brief.md", r"One\s+in (\d+), in order"),
        "agent_cost": ("guide.md", r"colleague cost\?\* About €(\d+)\."),
        "promise_cost": ("guide.md", r"It has cost €(\d+) a case"),
    }
    file, pattern = source[name]
    found = re.search(pattern, document(variant, file))
    assert found
    return int(found[1].replace(",", ""))


@cache
def expected(variant: str) -> Expected:
    """Every figure by the name that the templates give it, in the unit in which it is printed."""
    all_of_them = talks(variant)
    return {
        "seed": json.loads(document(variant, "key.json"))["seed"],
        "n": len(all_of_them),
        "volume": given(variant, "volume"),
        "pilot.step": given(variant, "step"),
        "pilot.count": len(all_of_them) * given(variant, "step"),
        "fact.agent_cost": given(variant, "agent_cost"),
        "fact.promise_cost": given(variant, "promise_cost"),
        **expected_failures(all_of_them, given(variant, "volume")),
        **expected_gates(all_of_them),
        **expected_money(variant),
        **expected_tone(variant),
        **expected_sizes(given(variant, "volume")),
        **expected_comparison(all_of_them),
    }


def expected_failures(all_of_them: list[Talk], volume: int) -> Expected:
    n = len(all_of_them)
    groups = {kind: (kind,) for kind in FAILURES} | {"any": FAILURES, "severe": SEVERE}
    made: Expected = {}
    for name, kinds in groups.items():
        some = of_kind(all_of_them, *kinds)
        low, high = wilson(len(some), n)
        made |= rate(name, len(some), n)
        made |= {f"{name}.ids": ids(some), f"{name}.first": some[0].id}
        made |= {f"{name}.month.low": volume * low, f"{name}.month.high": volume * high}
        made[f"{name}.read"] = 100 * float(stats.hypergeom.sf(0, n, len(some), n // 2))
    for kind in (*FAILURES, "decoy", "mediocre"):
        some = of_kind(all_of_them, kind)
        made[f"{kind}.notes"] = "\n".join(f"- **{talk.id}** {talk.placed['note']}." for talk in some)
        made |= {f"{kind}.count": len(some), f"{kind}.ids": ids(some)}
    made["plain.count"] = len(of_kind(all_of_them, "good", "twin"))
    return made


def expected_gates(all_of_them: list[Talk]) -> Expected:
    n, failed = len(all_of_them), [talk for talk in all_of_them if talk.failed]
    low = [talk for talk in all_of_them if int(talk.head["judge_score"]) < GATE]
    caught = [talk for talk in low if talk.failed]
    false = [talk for talk in low if not talk.failed]
    votes = Counter(talk.head["feedback"] for talk in all_of_them)
    failed_votes = Counter(talk.head["feedback"] for talk in failed)
    kept = [talk for talk in all_of_them if talk.head["handed_over"] == "no"]
    return {
        **rate("judge", n - len(low), n),
        "judge.pass": n - len(low),
        **rate("caught", len(caught), len(failed)),
        "caught.ids": ids(caught),
        "judge.false": len(false),
        "judge.false.ids": ids(false),
        "judge.top": sum(talk.head["judge_score"] == "5" for talk in failed),
        **rate("votes", votes["up"], votes["up"] + votes["down"]),
        "votes.up": votes["up"],
        "votes.count": votes["up"] + votes["down"],
        "votes.failed.up": failed_votes["up"],
        "votes.failed.down": failed_votes["down"],
        "votes.failed.none": failed_votes["none"],
        "votes.failed.up.ids": ids([talk for talk in failed if talk.head["feedback"] == "up"]),
        **rate("contained", len(kept), n),
        "contained.failed": sum(talk.failed for talk in kept),
    }


def expected_money(variant: str) -> Expected:
    all_of_them, volume = talks(variant), given(variant, "volume")
    kept = sum(talk.head["handed_over"] == "no" for talk in all_of_them)
    low, high = wilson(len(of_kind(all_of_them, "hallucinated")), len(all_of_them))
    return {
        "money.saved": volume * kept / len(all_of_them) * given(variant, "agent_cost"),
        "money.promise.low": volume * low * given(variant, "promise_cost"),
        "money.promise.high": volume * high * given(variant, "promise_cost"),
    }


def in_group(variant: str, talk: Talk) -> bool:
    """Whether the customer belongs to those whom the other tone meets: note form, or the Light plan."""
    if variant == "northfold":
        return not any(letter.isupper() for text in talk.said("customer") for letter in text)
    return talk.head["plan"] == "Light"


def words(talk: Talk) -> int:
    return len(talk.said("assistant")[0].split())


def expected_tone(variant: str) -> Expected:
    group = [talk for talk in talks(variant) if in_group(variant, talk)]
    rest = [talk for talk in talks(variant) if not in_group(variant, talk)]
    hits, others = len(of_kind(group, "tone")), len(of_kind(rest, "tone"))
    table = [[hits, len(group) - hits], [others, len(rest) - others]]
    twins = {talk.placed["pair"]: talk for talk in of_kind(talks(variant), "twin")}
    rows = [(talk, twins[talk.placed["pair"]]) for talk in of_kind(talks(variant), "tone")]
    head = "| Same question | Words in the first answer | Twin | Words in the first answer |\n"
    return {
        **rate("group", hits, len(group)),
        **rate("rest", others, len(rest)),
        "tone.p": float(stats.fisher_exact(table).pvalue),
        "group.words": median(words(talk) for talk in group),
        "group.words.others": median(words(talk) for talk in group if talk.kind != "tone"),
        "rest.words": median(words(talk) for talk in rest),
        "tone.pairs": f"{head}| --- | ---: | --- | ---: |\n"
        + "\n".join(f"| {one.id} | {words(one)} | {two.id} | {words(two)} |" for one, two in rows),
    }


def smallest(failures: int, limit: float) -> int:
    """Return the smallest sample whose one-sided 95% bound (Clopper and Pearson) is at most `limit`."""
    n = failures + 1
    while stats.beta.ppf(0.95, failures + 1, n - failures) > limit:
        n += 1
    return n


def expected_sizes(volume: int) -> Expected:
    exact = 100 * float(stats.beta.ppf(0.95, 1, 40))
    return {
        "zero.three": 100 * 3 / 40,
        "zero.exact": exact,
        "zero.wilson": 100 * wilson(0, 40)[1],
        "zero.month": volume * exact / 100,
        "need.three": 3 / 0.01,
        "need.zero": smallest(0, 0.01),
        "need.one": smallest(1, 0.01),
        "need.two": smallest(2, 0.01),
        "need.half": -(-(stats.norm.ppf(0.975) ** 2 * 0.01 * 0.99 / 0.005**2) // 1),
        "need.hours": smallest(0, 0.01) * 4 / 60,
        "miss.one": 100 * float(stats.binom.pmf(0, 40, 0.01)),
        "miss.two": 100 * float(stats.binom.pmf(0, 40, 0.02)),
        "miss.five": 100 * float(stats.binom.pmf(0, 40, 0.05)),
        "week.100": 100 * float(stats.binom.pmf(0, 100, 0.01)),
        "week.300": 100 * float(stats.binom.pmf(0, 300, 0.01)),
        "month.one": volume / 100,
    }


def power(one: float, two: float, n: int) -> float:
    pooled = (one + two) / 2
    critical = stats.norm.ppf(0.975) * (2 * pooled * (1 - pooled) / n) ** 0.5
    error = (one * (1 - one) / n + two * (1 - two) / n) ** 0.5
    return float(stats.norm.sf((critical - abs(one - two)) / error))


def expected_comparison(all_of_them: list[Talk]) -> Expected:
    now = sum(talk.failed for talk in all_of_them) / len(all_of_them)
    need = next(n for n in range(2, 10_000) if power(now, now / 2, n) >= 0.8)
    return {
        "compare.now": 100 * now,
        "compare.half": 50 * now,
        "compare.need": need,
        "compare.power": 100 * power(now, now / 2, 40),
    }


# Reading the figures out of the documents

HOLE = re.compile(r"\\\{\\\{([a-z0-9\\._-]+(?::[a-z0-9\\._-]+)?)\\\}\\\}")
SETTING = ("say.", "paper:", "variants", "variant", "reveal", "findings", "fact.")
NUMBER = r"([\d,]*\d(?:\.\d+)?%?)"
ROUNDED_TO = {
    **{f"{name}.month.{end}": 10 for name in (*FAILURES, "any", "severe") for end in ("low", "high")},
    **{"zero.month": 10, "money.saved": 100, "money.promise.low": 100, "money.promise.high": 100},
}


def is_words(name: str) -> bool:
    plain = name.rpartition(":")[2]
    return name.startswith(SETTING) or plain.endswith((".ids", ".first", ".notes", ".pairs"))


def stated(source: str, text: str) -> list[tuple[str, str]]:
    """Return what a document states at each named place of its template, in order."""
    names: list[str] = []

    def place(hole: re.Match[str]) -> str:
        names.append(hole[1].replace("\\", ""))
        return "(.+?)" if is_words(names[-1]) else NUMBER

    match = re.fullmatch(HOLE.sub(place, re.escape(source)), text, flags=re.DOTALL)
    assert match, "the document is not what its template gives"
    found = list(zip(names, match.groups(), strict=True))
    computed = ("fact.agent_cost", "fact.promise_cost")
    return [(name, said) for name, said in found if name in computed or not name.startswith(SETTING)]


def agrees(name: str, text: str, value: float | str) -> bool:
    if isinstance(value, str):
        return text == value
    number = Decimal(text.removesuffix("%").replace(",", ""))
    unit = ROUNDED_TO.get(name.rpartition(":")[2]) or 10.0 ** int(number.as_tuple().exponent)
    return abs(float(number) - value) <= 0.5 * unit + 1e-9 * abs(value)


def wrong(figures: list[tuple[str, str]], right: Expected) -> list[tuple[str, str]]:
    return [(name, text) for name, text in figures if not agrees(name, text, right[name])]


@pytest.mark.parametrize("variant", VARIANTS)
def test_whoever_recomputes_a_figure_of_the_guide_gets_the_same(variant: str) -> None:
    figures = stated(template("variant-guide.md"), document(variant, "guide.md"))
    assert len(figures) > 120
    assert wrong(figures, expected(variant)) == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_whoever_recomputes_a_figure_of_the_launch_plan_gets_the_same(variant: str) -> None:
    figures = stated(template(f"{variant}/launch-plan.md"), document(variant, "data/launch-plan.md"))
    assert len(figures) > 12
    assert wrong(figures, expected(variant)) == []


def test_the_findings_and_the_common_guide_state_the_figures_of_both_variants() -> None:
    right = {f"{variant}:{name}": value for variant in VARIANTS for name, value in expected(variant).items()}
    for name, count in (("exercise.yaml", 8), ("guide.md", 3)):
        figures = stated(template(name), (PACK / name).read_text("utf-8"))
        assert len(figures) >= count
        assert wrong(figures, right | expected(VARIANTS[0])) == []
    common = {f for f, _ in stated(template("guide.md"), (PACK / "guide.md").read_text("utf-8"))}
    assert all(expected("northfold")[f] == expected("passerelle")[f] for f in common)


def test_what_a_finding_sounds_like_in_a_variant_states_its_figures() -> None:
    entries = (PACK / "exercise.yaml").read_text("utf-8").partition("\nvariants:\n")[2]
    for variant, entry in zip(VARIANTS, re.split(r"\n(?=  - id:)", entries), strict=True):
        figures = stated(template("variant-entry.yaml").strip(), entry.strip())
        assert len(figures) > 40
        assert wrong([each for each in figures if each[0] != "seed"], expected(variant)) == []


def test_a_figure_that_is_slightly_off_would_be_noticed() -> None:
    assert agrees("any.low", "18.1%", 18.05) and not agrees("any.low", "18.2%", 18.05)
    assert agrees("tone.p", "0.037", 0.0368) and not agrees("tone.p", "0.036", 0.0368)
    assert agrees("any.month.low", "2,890", 2893) and not agrees("any.month.low", "2,880", 2893)
    assert not agrees("need.zero", "300", 299)
    assert not agrees("any.ids", "NF-01", "NF-01, NF-02")


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        # Lengths, limits and steps that were agreed and not measured.
        ("guide.md", {"1", "2", "3", "4", "5", "6", "7", "8", "12", "16", "30", "55", "70"}),
        ("variant-guide.md", {"0", "1", "2", "3", "4", "5", "80", "95", "100", "300"}),
        (
            "exercise.yaml",
            {"0", "1", "2", "3", "4", "5", "6", "8", "12", "16", "36", "45", "75", "100", "300"},
        ),
        ("variant-entry.yaml", {"1", "2", "4", "5", "6"}),
    ],
)
def test_no_measured_figure_is_written_by_hand(path: str, allowed: set[str]) -> None:
    text = re.sub(r"\{\{[^}]+\}\}", "", template(path)).replace('version: "1.1"', "")
    assert set(re.findall(r"\d+(?:[.,]\d+)*", text)) <= allowed


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_guide_is_right_that_every_interval_overlaps_every_other(variant: str) -> None:
    ends = [wilson(len(of_kind(talks(variant), kind)), 40) for kind in FAILURES]
    assert max(low for low, _ in ends) < min(high for _, high in ends)


# The forty conversations


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_candidate_gets_forty_conversations_with_failures_of_all_six_kinds(variant: str) -> None:
    assert_forty(talks(variant))


def assert_forty(all_of_them: list[Talk]) -> None:
    kinds = Counter(talk.kind for talk in all_of_them)
    assert sum(kinds.values()) == 40
    assert all(1 <= kinds[kind] <= 3 for kind in FAILURES)
    assert sum(kinds[kind] for kind in FAILURES) == 12
    assert (kinds["tone"], kinds["twin"], kinds["decoy"], kinds["mediocre"]) == (3, 3, 6, 8)
    started = [datetime.strptime(talk.head["started"], "%Y-%m-%d %H:%M") for talk in all_of_them]
    assert started == sorted(started)
    assert all(day.weekday() < 5 for day in started)
    assert [int(talk.id[-2:]) for talk in all_of_them] == list(range(1, 41))
    assert len({talk.head["customer"] for talk in all_of_them}) == 40
    assert "{" not in json.dumps([talk.lines for talk in all_of_them]).replace('{"', "")


def readable(talk: Talk) -> str:
    """Return a conversation as `transcripts.md` should print it."""
    head, day = talk.head, datetime.strptime(talk.head["started"], "%Y-%m-%d %H:%M")
    papers = "".join(
        f"- {each['document']}, {each['source']}, “{each['title']}”, {each['updated']}: {each['text']}\n"
        for each in talk.documents
    )
    spoken = "\n\n".join(
        f"**{line['speaker'].title()}:** {line['text']}"
        for line in talk.lines
        if line["speaker"] != "document"
    )
    return (
        f"## {talk.id}\n\n*{day.day} {day:%B %Y}, {day:%H:%M} · {head['customer']} · {head['plan']}*\n\n"
        f"Retrieved:\n\n{papers}\n{spoken}\n\n"
        f"Judge {head['judge_score']} · harm {head['judge_harm']} · vote {head['feedback']} · "
        f"handed over {head['handed_over']}\n"
    )


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_a_candidate_reads_and_what_the_spreadsheet_holds_are_the_same(variant: str) -> None:
    text = document(variant, "data/transcripts.md")
    assert text.partition("\n## ")[2] == "\n".join(map(readable, talks(variant))).removeprefix("## ")


@pytest.mark.parametrize("variant", VARIANTS)
def test_four_papers_stand_in_the_brief_and_lie_beside_it(variant: str) -> None:
    brief = document(variant, "brief.md")
    for name in PAPERS:
        paper = document(variant, f"data/{name}.md")
        assert re.sub(r"^#", "##", paper, flags=re.MULTILINE).strip() in brief


AMOUNT = re.compile(r"€\d+|\d+%|STAY\d+|[a-z-]+\.example|under \d+|\b\d+ (?:days|months|hours|weeks)\b")


def amounts(text: str) -> set[str]:
    return set(AMOUNT.findall(text.replace("days'", "days")))


def supported(variant_terms: str, talk: Talk) -> set[str]:
    """Return the amounts that a customer was told and that terms, documents or customer do not hold."""
    held = amounts(variant_terms) | amounts(" ".join(talk.said("customer") + talk.said("document")))
    return amounts(talk.answers) - held


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_failure_can_be_shown_from_the_papers(variant: str) -> None:
    assert_shown(variant, talks(variant), document(variant, "data/terms-in-force.md"))


def assert_shown(company: str, all_of_them: list[Talk], terms: str) -> None:
    proofs = {
        "hallucinated": is_invented,
        "injected": obeys_an_outsider,
        "private": names_another_customer,
        "refused": refuses_what_it_could_read,
        "stale": follows_an_old_page,
    }
    twins = {talk.placed["pair"]: talk for talk in of_kind(all_of_them, "twin")}
    for talk in all_of_them:
        shown = {kind for kind, proof in proofs.items() if proof(talk, terms)}
        assert shown == ({talk.kind} & set(proofs)), (talk.id, talk.kind, shown)
        if talk.kind == "tone":
            twin = twins[talk.placed["pair"]]
            assert in_group(company, talk) and not in_group(company, twin), talk.id
            assert 3 * words(talk) < words(twin), talk.id
            assert talk.lines[0]["text"] == twin.lines[0]["text"], "the same page was at hand"


PROMISE = re.compile(r"\b(?:our|with our|my)? ?((?:[A-Z][a-z]+ )+(?:Pledge|Exit|Promise|Grace|Care))\b")


def is_invented(talk: Talk, terms: str) -> bool:
    papers = " ".join([terms, *talk.said("document")])
    return any(name not in papers for name in PROMISE.findall(talk.answers))


ORDERS = re.compile(r"assistant|AI |language model|automated reader", flags=re.IGNORECASE)


def obeys_an_outsider(talk: Talk, terms: str) -> bool:
    """Whether the answer takes over something that only an outsider's orders to the assistant hold."""
    orders = [
        line["text"]
        for line in talk.documents
        if line["source"] in ("forum", "partner page") and ORDERS.search(line["text"])
    ]
    own = [line["text"] for line in talk.documents if line["text"] not in orders]
    marks = re.compile(r"STAY\d+|[a-z-]+\.example|0900-\d+|three digits|upgrade", flags=re.IGNORECASE)
    taken = {mark for text in orders for mark in marks.findall(text) if mark in talk.answers}
    return bool(taken - set(marks.findall(" ".join([terms, *own]))))


def names_another_customer(talk: Talk, terms: str) -> bool:
    cases = [line["text"] for line in talk.documents if line["source"].startswith("past")]
    others = [name for text in cases for name in re.findall(r"^(\w+ \w+), ", text)]
    return any(name != talk.head["customer"] and name in talk.answers for name in others)


REFUSAL = re.compile(
    r"not able to (?:discuss|comment)|unable to discuss|cannot (?:assist|help with|give advice|comment)"
)


def refuses_what_it_could_read(talk: Talk, terms: str) -> bool:
    return bool(REFUSAL.search(talk.answers)) and bool(talk.documents)


RULE_OF_PAGE = {
    "Roaming in zone 2": "Roaming, zone 2",
    "Paying late": "Late fee, with a reminder",
    "Moving home": "Moving home",
    "Replacing a SIM": "Replacement SIM",
    "Changing a ticket": "Flexible ticket, change",
    "Vouchers": "Vouchers",
    "Travelling with children": "Children",
    "Luggage": "Luggage",
}


def follows_an_old_page(talk: Talk, terms: str) -> bool:
    """Whether the customer was told an amount of an old page that the rule in force no longer has."""
    for page in talk.documents:
        if page["updated"] < "2024":
            told = amounts(page["text"]) & amounts(talk.answers)
            rule = re.search(rf"^\| {re.escape(RULE_OF_PAGE[page['title']])} \|.*$", terms, re.MULTILINE)
            assert rule
            if told - amounts(rule[0]):
                return True
    return False


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_sound_answer_names_an_amount_that_no_paper_holds(variant: str) -> None:
    terms = document(variant, "data/terms-in-force.md")
    sound = [talk for talk in talks(variant) if not talk.failed]
    assert {talk.id: extra for talk in sound if (extra := supported(terms, talk))} == {}
    assert any(amounts(talk.answers) for talk in sound)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_page_written_since_the_rules_changed_says_what_the_terms_say(variant: str) -> None:
    text = document(variant, "data/terms-in-force.md")
    changed = {"northfold": "2025-03-01", "passerelle": "2025-05-01"}[variant]
    day = datetime.strptime(changed, "%Y-%m-%d")
    assert text.count(f"| {day.day} {day:%B %Y} |") >= 4
    pages = [line for talk in talks(variant) for line in talk.documents if line["source"].startswith("help")]
    fresh = [page for page in pages if page["updated"] >= changed]
    assert fresh
    assert [page["document"] for page in fresh if not amounts(page["text"]) <= amounts(text)] == []


# Nothing gives the failures away

SHARED = (
    *("failure", "failed", "hallucinat", "invented", "injection", "inject", "stale", "refus", "unequal"),
    *("seeded", "decoy", "mediocre", "twin", "finding", "hint", "rubric", "answer key", "guide", "curt"),
)


def handed_out(variant: str) -> dict[str, str]:
    exercise = pack()
    names = [exercise.brief, exercise.variant(variant).brief, *exercise.variant(variant).data]
    return {name: (PACK / name).read_text("utf-8") for name in names}


def test_the_key_is_not_among_the_files_for_the_candidate() -> None:
    for variant in VARIANTS:
        assert not any(re.search(r"key|guide|templates", name) for name in handed_out(variant))


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_file_for_the_candidate_tells_which_conversations_failed(variant: str) -> None:
    for name, text in handed_out(variant).items():
        plain = text.lower().replace("everything in the material is invented", "")
        assert [word for word in SHARED if re.search(rf"\b{word}", plain)] == [], name
        for talk in talks(variant):
            assert not talk.placed["note"] or talk.placed["note"] not in text, name
    with (PACK / "variants" / variant / "data" / "transcripts.csv").open(encoding="utf-8") as file:
        assert set(next(csv.reader(file))) == {
            *HEAD,
            *("line", "speaker", "document", "source", "title", "updated", "text"),
        }


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_heading_and_no_place_gives_a_failure_away(variant: str) -> None:
    all_of_them = talks(variant)
    failed = [talk for talk in all_of_them if talk.failed]
    sound = [talk for talk in all_of_them if not talk.failed]
    for name in ("plan", "handed_over", "judge_score", "judge_harm", "feedback"):
        assert {talk.head[name] for talk in failed} <= {talk.head[name] for talk in sound}, name
    assert {len(talk.documents) for talk in failed} <= {len(talk.documents) for talk in sound}
    assert {len(talk.said("customer")) for talk in failed} == {len(talk.said("customer")) for talk in sound}


@pytest.mark.parametrize("variant", VARIANTS)
def test_whichever_ten_a_candidate_reads_first_hold_some_failures(variant: str) -> None:
    assert_spread(talks(variant))


def assert_spread(all_of_them: list[Talk]) -> None:
    tens = [all_of_them[at : at + 10] for at in range(0, 40, 10)]
    assert min(sum(talk.failed for talk in ten) for ten in tens) >= 2


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_only_looks_wrong_is_there_as_well(variant: str) -> None:
    """An order that is not obeyed, an old page that is right, a refusal that is right."""
    decoys = of_kind(talks(variant), "decoy")
    assert any(ORDERS.search(line["text"]) for talk in decoys for line in talk.documents)
    assert any(line["updated"] < "2024" for talk in decoys for line in talk.documents)
    assert any("I can only talk about" in talk.answers for talk in decoys)
    assert any(talk.head["handed_over"] == "yes" for talk in decoys)


def sentences(text: str) -> set[str]:
    plain = re.sub(r"[*_`“”>|#]|^- ", "", text, flags=re.MULTILINE)
    pieces = re.split(r"(?<=[.?!:])\s+|\n\n+", plain)
    return {" ".join(piece.split()) for piece in pieces if len(piece.split()) >= 5}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_candidate_gets_no_word_of_the_key(variant: str) -> None:
    exercise = pack()
    key = [(PACK / exercise.guide).read_text("utf-8"), document(variant, "guide.md")]
    secret = {sentence for text in key for sentence in sentences(text)}
    for finding in exercise.findings:
        secret |= {finding.title} | {s for text in (finding.detail, *finding.hints) for s in sentences(text)}
    for said in exercise.variant(variant).findings:
        secret |= sentences(said.shallow) | sentences(said.deep)
    secret |= sentences(exercise.variant(variant).reveal)
    assert len(secret) > 200
    for name, text in handed_out(variant).items():
        plain = " ".join(re.sub(r"[*_`“”>|#]", "", text).split())
        assert [sentence for sentence in secret if sentence in plain] == [], name


# The pack as a whole


def pack() -> Exercise:
    return Exercise.model_validate_json(
        json.dumps(yaml.safe_load((PACK / "exercise.yaml").read_text("utf-8")))
    )


def test_an_author_finds_no_fault_in_the_pack() -> None:
    source = ROOT / "rubrics" / "senior-ml-scientist.yaml"
    rubric = Rubric.model_validate_json(json.dumps(yaml.safe_load(source.read_text("utf-8"))))
    exercise = pack()
    assert exercise_faults(exercise, rubric) == []
    assert all(2 <= len(finding.hints) <= 3 for finding in exercise.findings)
    assert sum(finding.kind == "seeded" for finding in exercise.findings) >= 6
    for variant in exercise.variants:
        assert {said.finding for said in variant.findings} == {finding.id for finding in exercise.findings}
        for name in (exercise.brief, exercise.guide, variant.brief, variant.guide, *variant.data):
            assert (PACK / name).is_file(), name


def test_the_pack_can_be_read_line_by_line() -> None:
    lines = (PACK / "exercise.yaml").read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > 110 or re.search(r"(^|[-:]) *[&*]\w|!!", line)] == []


def test_an_interviewer_reads_in_the_guide_the_hints_and_minutes_of_the_pack() -> None:
    exercise, guide = pack(), (PACK / "guide.md").read_text("utf-8")
    for finding in exercise.findings:
        assert f". {finding.title}\n" in guide
        for hint in finding.hints:
            assert f"- “{hint}”\n" in guide
    for section in exercise.sections:
        assert f"### {section.title}, {section.minutes} minutes" in guide
    assert f"{exercise.minutes} minutes" in guide
    assert f"{exercise.minutes} minutes" in (PACK / "brief.md").read_text("utf-8")
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


def test_the_interviewer_reads_out_the_same_complication_in_guide_and_pack() -> None:
    for variant in VARIANTS:
        reveal = pack().variant(variant).reveal
        assert reveal
        assert f"> {reveal}\n" in document(variant, "guide.md")


def test_the_pack_stays_small() -> None:
    files = [path for path in PACK.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert sum(path.stat().st_size for path in files) < 6_000_000


def generate(*options: str) -> None:
    command = [sys.executable, "-B", str(PACK / "generate.py"), *options]
    subprocess.run(command, check=True, timeout=600)


def test_the_generator_makes_the_committed_files_again_byte_for_byte(tmp_path: Path) -> None:
    generate("-o", str(tmp_path))
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path.relative_to(PACK) for path in (PACK / "variants").rglob("*") if path.is_file()}
    assert set(made) == kept | {Path("exercise.yaml"), Path("guide.md")}
    assert [str(name) for name, content in made.items() if (PACK / name).read_bytes() != content] == []
    assert not [name for name, content in made.items() if b"\r" in content]


@pytest.mark.parametrize("seed", [7, 8, 9])
@pytest.mark.parametrize("company", VARIANTS)
def test_when_a_variant_leaks_another_seed_gives_an_equivalent_one(
    company: str, seed: int, tmp_path: Path
) -> None:
    generate("--seed", str(seed), "--variant-id", "second", "--company", company, "-o", str(tmp_path))
    folder = tmp_path / "second"
    made = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    kept = PACK / "variants" / company
    assert made == {str(p.relative_to(kept)) for p in kept.rglob("*") if p.is_file()} | {"entry.yaml"}
    assert "{{" not in "".join((folder / name).read_text("utf-8") for name in made)
    fresh = talks_in(folder)
    assert_forty(fresh)
    assert_shown(company, fresh, (folder / "data" / "terms-in-force.md").read_text("utf-8"))
    assert_gates_are_green(fresh)
    assert_spread(fresh)
    before = [talk.kind for talk in talks(company)]
    assert [talk.kind for talk in fresh] != before
    raw = yaml.safe_load((PACK / "exercise.yaml").read_text("utf-8"))
    raw["variants"] += yaml.safe_load((folder / "entry.yaml").read_text("utf-8"))
    assert Exercise.model_validate_json(json.dumps(raw)).variant("second").seed == seed


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_launch_plan_passes_its_own_gates(variant: str) -> None:
    assert_gates_are_green(talks(variant))


def assert_gates_are_green(all_of_them: list[Talk]) -> None:
    n, votes = len(all_of_them), Counter(talk.head["feedback"] for talk in all_of_them)
    assert sum(int(talk.head["judge_score"]) >= GATE for talk in all_of_them) >= 0.9 * n
    assert votes["up"] >= 0.8 * (votes["up"] + votes["down"])
    assert sum(talk.head["handed_over"] == "no" for talk in all_of_them) >= 0.85 * n
    assert {talk.head["judge_harm"] for talk in all_of_them} == {"no"}


def test_the_generator_needs_nothing_but_python() -> None:
    for path in (PACK / "generate.py", *(PACK / "assistant").glob("*.py")):
        for line in re.findall(r"^(?:from|import) (\w+)", path.read_text("utf-8"), flags=re.MULTILINE):
            assert line in sys.stdlib_module_names or line == "assistant", f"{path.name}: {line}"
