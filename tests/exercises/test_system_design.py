"""The system design exercise: the candidate's pages, the interviewer's numbers, the generator behind both."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.domain.packs.exercise import Exercise, exercise_faults
from app.domain.packs.rubric import Rubric

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "exercises" / "system-design"
TEMPLATES = PACK / "templates"
VARIANTS = ("feed-ranking", "payment-fraud", "churn-prediction", "ticket-routing")
RUBRIC = ROOT / "rubrics" / "senior-ml-scientist.yaml"

Numbers = dict[str, float]
Formula = Callable[[Numbers], float]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", str(PACK / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    done = run("-o", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, Any]]:
    done = run("--figures")
    assert done.returncode == 0, done.stderr
    loaded: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return loaded


def read_exercise(text: str) -> Exercise:
    return Exercise.model_validate_json(json.dumps(yaml.safe_load(text)))


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    return read_exercise((PACK / "exercise.yaml").read_text(encoding="utf-8"))


def read(name: str) -> str:
    return (PACK / name).read_text(encoding="utf-8")


def sample(variant: str) -> list[dict[str, str]]:
    with (PACK / f"variants/{variant}/data/sample.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def schema(variant: str) -> list[dict[str, str]]:
    with (PACK / f"variants/{variant}/data/schema.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def candidate_text(variant: str) -> str:
    data = [read(f"variants/{variant}/data/{name}.csv") for name in ("schema", "sample")]
    return "\n".join([read("brief.md"), read(f"variants/{variant}/brief.md"), *data])


# The pack as a whole


def test_whoever_runs_the_generator_gets_the_committed_files_byte_for_byte(written: Path) -> None:
    made = {
        path.relative_to(written).as_posix(): path.read_bytes()
        for path in written.rglob("*")
        if path.is_file()
    }
    assert len(made) == 3 + 4 * len(VARIANTS)
    for name, content in made.items():
        assert (PACK / name).read_bytes() == content, f"{name} is not what the generator writes"


def test_no_file_of_a_variant_is_unknown_to_the_generator(written: Path) -> None:
    kept = {path.relative_to(PACK) for path in (PACK / "variants").rglob("*") if path.is_file()}
    assert kept == {path.relative_to(written) for path in (written / "variants").rglob("*") if path.is_file()}


def test_a_panel_can_use_the_pack_without_a_fault(exercise: Exercise) -> None:
    rubric = None
    if RUBRIC.exists():
        rubric = Rubric.model_validate_json(json.dumps(yaml.safe_load(RUBRIC.read_text(encoding="utf-8"))))
    faults = [fault for fault in exercise_faults(exercise, rubric) if rubric or fault[0] != ("rubric",)]
    assert faults == []
    assert [variant.id for variant in exercise.variants] == list(VARIANTS)
    for variant in exercise.variants:
        for name in (variant.brief, variant.guide, *variant.data):
            assert (PACK / name).is_file()


def test_an_editor_finds_plain_short_yaml_lines_and_a_small_folder() -> None:
    text = read("exercise.yaml")
    assert max(len(line) for line in text.splitlines()) <= 110
    tokens = [type(token).__name__ for token in yaml.scan(text)]
    assert not {"AnchorToken", "AliasToken", "TagToken", "FlowSequenceStartToken"} & set(tokens)
    assert sum(path.stat().st_size for path in PACK.rglob("*") if path.is_file()) < 6_000_000


def test_the_hour_can_be_held_as_planned_and_in_its_shortest_and_longest_form(exercise: Exercise) -> None:
    (form,) = exercise.forms
    assert (form.id, form.shortest, form.longest) == ("live", 60, 90)
    assert form.shortest <= exercise.minutes <= form.longest
    titles = "|".join(re.escape(section.title) for section in exercise.sections)
    rows = re.findall(rf"^\| (?:{titles}) \| (\d+) \| (\d+) \|$", read("guide.md"), re.MULTILINE)
    assert len(rows) == len(exercise.sections)
    assert [sum(int(row[at]) for row in rows) for at in (0, 1)] == [60, 90]


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_scripts_clock_follows_the_sections(exercise: Exercise, variant: str) -> None:
    spans = re.findall(r"^\| (\d+)–(\d+) \|", read(f"variants/{variant}/guide.md"), re.MULTILINE)
    assert [int(end) - int(start) for start, end in spans] == [
        section.minutes for section in exercise.sections
    ]
    assert [int(start) for start, _ in spans[1:]] == [int(end) for _, end in spans[:-1]]


# What the interviewer checks and reads out


def test_the_interviewer_has_eight_must_cover_findings_with_hints_and_words_for_each_scenario(
    exercise: Exercise,
) -> None:
    areas = [
        "data-sources", "features", "model-approach", "evaluation-plan",
        "deployment-pattern", "monitoring", "retraining", "risk-controls",
    ]  # fmt: skip
    assert [finding.id for finding in exercise.findings] == areas
    for finding in exercise.findings:
        assert finding.kind == "must-cover"
        assert 2 <= len(finding.hints) <= 3
        assert finding.detail and finding.shallow and finding.deep
    for variant in exercise.variants:
        assert [words.finding for words in variant.findings] == areas
        assert variant.reveal
        for words in variant.findings:
            assert len(words.deep) > len(words.shallow) > 20


def test_every_focus_dimension_has_guidance_and_quotes_at_four_levels(exercise: Exercise) -> None:
    assert len(exercise.focus) == 5
    assert [each.dimension for each in exercise.guidance] == list(exercise.focus)
    for each in exercise.guidance:
        assert [anchor.level for anchor in each.levels] == [1, 2, 3, 4]
    for variant in VARIANTS:
        quotes = yaml.safe_load((TEMPLATES / variant / "quotes.yaml").read_text(encoding="utf-8"))
        assert list(quotes) == list(exercise.focus)
        assert all(len(said) == 4 for said in quotes.values())
        table = re.findall(r"^\| ([1-4]) [a-z ]+ \| “", read(f"variants/{variant}/guide.md"), re.MULTILINE)
        assert table == ["1", "2", "3", "4"] * 5


def test_the_guides_keep_the_agreed_order() -> None:
    order = [
        "purpose",
        "script",
        "reveal|complication",
        "probes",
        "model answer",
        "wrong turns",
        "findings",
        "levels",
    ]
    for name in ("guide.md", *(f"variants/{variant}/guide.md" for variant in VARIANTS)):
        headings = [line[3:].lower() for line in read(name).splitlines() if line.startswith("## ")]
        for heading, words in zip(headings, [*order, "fairness"], strict=True):
            assert re.search(words, heading), (name, heading)


def test_hints_and_findings_in_the_guide_are_those_that_get_scored(exercise: Exercise) -> None:
    guide = " ".join(read("guide.md").split())
    for finding in exercise.findings:
        for text in (finding.title, finding.shallow, finding.deep, *finding.hints):
            assert " ".join(text.split()) in guide


# What the candidate gets, and does not get


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w€%'-]+", text.lower())


def runs(text: str, length: int = 7) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_candidate_never_reads_seven_words_of_the_guide_or_the_key(variant: str) -> None:
    shown = runs(candidate_text(variant))
    for name in ("guide.md", "exercise.yaml", f"variants/{variant}/guide.md"):
        assert not shown & runs(read(name)), name


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_candidates_pages_do_not_name_what_is_looked_for(exercise: Exercise, variant: str) -> None:
    shown = candidate_text(variant).lower()
    for word in (
        "hint",
        "finding",
        "guide",
        "rubric",
        "must-cover",
        "leak",
        "senior",
        "wrong turn",
        "interviewer",
    ):
        assert not re.search(rf"\b{word}", shown), word
    for finding in exercise.findings:
        assert finding.title.lower() not in shown


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_complication_is_not_given_away(
    exercise: Exercise, figures: dict[str, dict[str, Any]], variant: str
) -> None:
    reveal = (TEMPLATES / variant / "variant.yaml").read_text(encoding="utf-8").partition("findings:")[0]
    brief = (TEMPLATES / variant / "brief.md").read_text(encoding="utf-8")
    news = set(placeholders(reveal)) - set(placeholders(brief)) - {"company"}
    assert len(news) >= 3
    assert not runs(exercise.variant(variant).reveal, 5) & runs(candidate_text(variant), 5)


# Numbers


def placeholders(text: str) -> list[str]:
    return re.findall(r"\{\{([a-z_0-9]+)\}\}", text)


def without_names(text: str) -> str:
    """Drop what may hold digits: places to fill, code, p95 and p99, list numbers and level headings."""
    text = re.sub(r"\{\{[^}]*\}\}|`[^`\n]*`|\bp9[59]\b", "", text)
    return re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_number_in_a_text_is_written_by_hand(variant: str) -> None:
    for name in ("brief.md", "guide.md", "quotes.yaml", "variant.yaml"):
        text = (TEMPLATES / variant / name).read_text(encoding="utf-8")
        assert re.findall(r".*\d.*", without_names(text)) == [], name


def test_no_number_in_the_common_texts_is_written_by_hand() -> None:
    for name in ("brief.md", "guide.md"):
        assert re.findall(r".*\d.*", without_names((TEMPLATES / name).read_text(encoding="utf-8"))) == []
    template = yaml.safe_load((TEMPLATES / "exercise.yaml").read_text(encoding="utf-8"))
    for finding in template["findings"]:
        for text in (
            finding["title"],
            finding["detail"],
            finding["shallow"],
            finding["deep"],
            *finding["hints"],
        ):
            assert not re.search(r"\d", without_names(text)), text


UNITS = {" billion": 1e9, " million": 1e6, " TB": 1e12, " GB": 1e9, " MB": 1e6, " kB": 1e3}


def stated(text: str) -> float:
    """Read a number back from the words of the brief."""
    found = re.fullmatch(r"€?([\d,]+(?:\.\d+)?)(.*)", text)
    assert found, text
    value = float(found[1].replace(",", ""))
    if found[2] == "%" or found[2] == " percentage points":
        return value / 100
    return value * UNITS.get(found[2], 1)


def power(before: float, after: float) -> float:
    """Units per arm, two-sided 5 %, power 80 %, with the quantiles from a table."""
    spread = before * (1 - before) + after * (1 - after)
    return (1.959964 + 0.841621) ** 2 * spread / (before - after) ** 2


DAY = 24 * 60 * 60


def feed(g: Numbers) -> dict[str, float]:
    opens = g["members"] * g["opens"]
    seen = opens * g["shown"]
    left = g["latency"] - g["fetch"] - g["network"]
    pairs_month = 30 * opens * g["candidates"] / 1e6
    kept_month = 30 * opens * g["kept"] / 1e6
    held = g["holdback"] * g["members"]
    reports = seen * g["canary"] * g["report_rate"]
    arm = power(g["return_rate"], g["return_rate"] + g["lift"])
    spread = g["return_rate"] * (1 - g["return_rate"])
    return {
        "opens_daily": opens,
        "mean_rps": opens / DAY,
        "peak_rps": g["peak"] * opens / DAY,
        "pairs_daily": opens * g["candidates"],
        "pairs_peak": g["peak"] * opens * g["candidates"] / DAY,
        "heavy_peak": g["peak"] * opens * g["kept"] / DAY,
        "heavy_share": g["kept"] / g["candidates"],
        "rank_ms": left,
        "pair_us": left * 1000 / g["candidates"],
        "call_cost": 1000 * g["budget"] / (30 * opens),
        "pair_cost": g["budget"] / pairs_month,
        "heavy_month": pairs_month * g["heavy_cost"],
        "staged_month": pairs_month * g["light_cost"] + kept_month * g["heavy_cost"],
        "seen_daily": seen,
        "log_daily": seen * g["row_bytes"],
        "log_total": seen * g["row_bytes"] * g["log_days"],
        "replies_daily": seen * g["reply_rate"],
        "hides_daily": seen * g["hide_rate"],
        "reports_daily": seen * g["report_rate"],
        "none_per_reply": 1 / g["reply_rate"],
        "silent_share": 1 - g["reply_rate"],
        "opens_unranked": opens * g["opted_out"],
        "arm": arm,
        "arm_share": arm / g["members"],
        "held": held,
        "held_change": (1.959964 + 0.841621) * (spread / held + spread / (g["members"] - held)) ** 0.5,
        "explored": seen * g["explore"],
        "explored_per_post": seen * g["explore"] / g["posts"],
        "canary_members": g["members"] * g["canary"],
        "canary_reports": reports,
        "canary_rise": 3 * reports**0.5 / reports,
        "removed_seen": seen * g["removed_share"],
        "removed_reply_rate": g["reply_rate"] * g["removed_factor"],
        "removed_replies": g["removed_share"] * g["reply_rate"] * g["removed_factor"] / g["reply_rate"],
    }


def fraud(g: Numbers) -> dict[str, float]:
    frauds = g["payments"] * g["fraud_rate"]
    good = g["payments"] * (1 - g["fraud_rate"])
    caught = frauds * g["rules_catch"]
    refused = good * g["rules_false"]
    loss = g["fraud_amount"] + g["fee"]
    aim_month = 30 * (frauds * (1 - g["aim_catch"]) * loss + good * g["aim_false"] * g["refusal_cost"])
    now_month = 30 * ((frauds - caught) * loss + refused * g["refusal_cost"])
    tried = (caught + refused) * g["let_through"]
    arm = power((frauds - caught) / g["payments"], (1 - g["aim_cut"]) * (frauds - caught) / g["payments"])
    aim_caught = g["aim_catch"] * frauds
    return {
        "mean_rps": g["payments"] / DAY,
        "peak_rps": g["peak"] * g["payments"] / DAY,
        "score_ms": g["latency"] - g["network"] - g["lookup"],
        "call_cost": 1000 * g["budget"] / (30 * g["payments"]),
        "log_daily": g["payments"] * g["row_bytes"],
        "log_total": g["payments"] * g["row_bytes"] * 30 * g["log_months"],
        "down_minutes": 30 * 24 * 60 * (1 - g["available"]),
        "frauds_daily": frauds,
        "nothing_right": good / g["payments"],
        "missed_daily": frauds - caught,
        "refused_daily": refused,
        "loss": loss,
        "missed_month": 30 * (frauds - caught) * loss,
        "refused_month": 30 * refused * g["refusal_cost"],
        "aim_saving": now_month - aim_month,
        "break_even": g["refusal_cost"] / (g["refusal_cost"] + loss),
        "reviews_daily": g["analysts"] * g["cases"],
        "review_share": g["analysts"] * g["cases"] / g["payments"],
        "review_ceiling": g["analysts"] * g["cases"] / frauds,
        "aim_precision": aim_caught / (aim_caught + good * g["aim_false"]),
        "seen_30": g["fraud_rate"] * g["arrived_30"],
        "labelled_frauds": frauds * 30 * g["history"] * g["arrived_90"],
        "declined_daily": caught + refused,
        "declined_share": (caught + refused) / g["payments"],
        "declined_fraud": caught / (caught + refused),
        "tried_daily": tried,
        "tried_cost": caught * g["let_through"] * (g["try_cap"] + g["fee"]),
        "arm": arm,
        "arm_days": arm / (g["arm_traffic"] * g["payments"]),
        "burst_factor": g["burst"] / g["burst_before"],
        "burst_share": 24 * g["burst"] / g["payments"],
        "burst_unlabelled": 24 * g["chargeback_days"] * g["burst"],
    }


def churn(g: Numbers) -> dict[str, float]:
    base = 1 - (1 - g["churn"]) * (1 - g["churn"])
    calls = g["managers"] * g["calls"]
    worth = g["fee"] * g["margin"] * g["worth_months"]
    offer = g["fee"] * g["discount"] * g["discount_months"]
    arm = power(g["aim_precision"], g["aim_precision"] - g["aim_precision"] * g["claimed_save"])
    untouched = (base - g["treated"] * g["treated_churn"]) / (1 - g["treated"])
    return {
        "scores_month": g["accounts"] * 52 / 12,
        "score_cost": 1000 * g["budget"] * 12 / (52 * g["accounts"]),
        "accounts_second": g["accounts"] / (60 * 60 * g["window"]),
        "events_daily": g["accounts"] * g["events"],
        "log_daily": g["accounts"] * g["events"] * g["row_bytes"],
        "log_total": g["accounts"] * g["events"] * g["row_bytes"] * g["log_days"],
        "leave_month": g["accounts"] * g["churn"],
        "churn_year": 1 - (1 - g["churn"]) ** 12,
        "base": base,
        "nobody_right": (1 - g["churn"]) ** 2,
        "leave_horizon": g["accounts"] * base,
        "leave_history": g["accounts"] * g["churn"] * g["history"],
        "fee_month": g["accounts"] * g["churn"] * g["fee"],
        "mature": g["horizon"] + g["grace"],
        "calls_week": calls,
        "calls_share": calls / g["accounts"],
        "random_hits": calls * base,
        "aim_hits": calls * g["aim_precision"],
        "aim_lift": g["aim_precision"] / base,
        "worth": worth,
        "call_break_even": g["call_cost"] / worth,
        "offer": offer,
        "offer_break_even": offer / worth,
        "offer_wasted": 1 - g["aim_precision"],
        "offer_week": (calls - calls * g["aim_precision"]) * offer,
        "claimed_points": g["aim_precision"] * g["claimed_save"],
        "arm": arm,
        "arm_weeks": arm / calls,
        "answer_days": 7 * arm / calls + g["horizon"] + g["grace"],
        "flagged_week": calls + calls,
        "opted_out_accounts": g["accounts"] * g["opted_out"],
        "treated_accounts": g["accounts"] * g["treated"],
        "treated_of_left": g["treated"] * g["treated_churn"] / base,
        "untreated_churn": untouched,
        "treated_ratio": g["treated_churn"] / untouched,
    }


def routing(g: Numbers) -> dict[str, float]:
    month = 30 * g["tickets"]
    triage = g["triagers"] * g["per_triager"]
    read_price = (g["prompt_tokens"] + g["ticket_tokens"]) * g["price_in"] / 1e6
    call = read_price + g["answer_tokens"] * g["price_out"] / 1e6
    tail = month * call * g["llm_share"] * (1 - g["forbidden"])
    audited = g["audit_week"] * g["audit_minor"]
    return {
        "mean_rps": g["tickets"] / DAY,
        "peak_rps": g["peak"] * g["tickets"] / DAY,
        "route_cost": 1000 * g["budget"] / month,
        "text_total": g["tickets"] * g["text_days"] * g["ticket_bytes"],
        "wrong_daily": g["tickets"] * g["misroute"],
        "wrong_month": month * g["misroute"] * g["move_cost"],
        "wrong_hours": g["tickets"] * g["misroute"] * g["move_hours"],
        "point_daily": g["tickets"] * 0.01,
        "point_month": month * 0.01 * g["move_cost"],
        "triage_daily": triage,
        "triage_share": triage / g["tickets"],
        "auto_share": (g["tickets"] - triage) / g["tickets"],
        "sure_plain": (g["move_cost"] - g["triage_cost"]) / g["move_cost"],
        "sure": (g["move_cost"] - g["triage_cost"] - g["triage_error"] * g["move_cost"]) / g["move_cost"],
        "rare_daily": g["tickets"] * g["rare_share"],
        "rare_kept": g["tickets"] * g["rare_share"] * g["text_days"],
        "without_rare": 1 - g["rare_share"],
        "rare_missed": g["tickets"] * g["rare_share"] * (1 - g["rare_recall"]),
        "agree_ceiling": 1 - g["label_noise"],
        "too_good": 1.01 - g["label_noise"],
        "kept_tickets": g["tickets"] * g["text_days"],
        "llm_call": call,
        "llm_month": month * call,
        "llm_over": month * call / g["budget"],
        "llm_tail_month": tail,
        "llm_tail_part": tail / g["budget"],
        "forbidden_daily": g["tickets"] * g["forbidden"],
        "secret_daily": g["tickets"] * g["secrets"],
        "secret_missed": g["tickets"] * g["secrets"] * (1 - g["redaction_recall"]),
        "arm": power(g["misroute"], g["aim"]),
        "minor_daily": g["tickets"] * g["minor_languages"],
        "minor_audit_weeks": g["audit_each"] * g["minor_count"] / audited,
        "audit_width": 1.96 * (g["aim"] * (1 - g["aim"]) / g["audit_each"]) ** 0.5,
        "queues_after": g["queues"] - g["merged"] + g["merged_into"] + g["opened"],
        "moved_daily": g["tickets"] * g["moved_share"],
        "moved_kept": g["tickets"] * g["moved_share"] * g["text_days"],
        "moved_overflow": g["tickets"] * g["moved_share"] / triage,
    }


SUMS = {"feed-ranking": feed, "payment-fraud": fraud, "churn-prediction": churn, "ticket-routing": routing}


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_number_the_texts_state_follows_from_what_the_candidate_is_given(
    figures: dict[str, dict[str, Any]], variant: str
) -> None:
    start = {
        name: stated(each["text"]) for name, each in figures[variant].items() if each["kind"] != "derived"
    }
    told = {name: each["text"] for name, each in figures[variant].items() if each["kind"] == "derived"}
    due = SUMS[variant](start)
    assert set(due) == set(told)
    for name, value in due.items():
        assert stated(told[name]) == pytest.approx(value, rel=0.005), name


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_candidate_is_given_every_number_that_a_sum_needs(
    figures: dict[str, dict[str, Any]], variant: str
) -> None:
    shown = "".join(
        (TEMPLATES / variant / name).read_text(encoding="utf-8") for name in ("brief.md", "schema.csv")
    )
    shown += (TEMPLATES / variant / "variant.yaml").read_text(encoding="utf-8").partition("findings:")[0]
    given = {name for name, each in figures[variant].items() if each["kind"] == "given"}
    assert given - set(placeholders(shown)) - {"minor_count"} == set()  # three languages, named one by one
    own = {name for name, each in figures[variant].items() if each["kind"] != "given"}
    assert not own & set(placeholders(shown))


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_sum_is_used_in_the_interviewers_pages(
    figures: dict[str, dict[str, Any]], variant: str
) -> None:
    texts = "".join((TEMPLATES / variant / name).read_text(encoding="utf-8") for name in (
        "guide.md", "quotes.yaml", "variant.yaml"
    ))  # fmt: skip
    texts += (TEMPLATES / "exercise.yaml").read_text(encoding="utf-8").replace(variant + ":", "")
    derived = {name for name, each in figures[variant].items() if each["kind"] == "derived"}
    assert derived - set(placeholders(texts)) == set()


def cell(variant: str, page: str, label: str) -> list[str]:
    """Return the values in the last column of the row that begins with `label`."""
    found = re.search(
        rf"^\| {re.escape(label)} \|(?:.*\|)? ([^|]+) \|$", read(f"variants/{variant}/{page}.md"), re.M
    )
    assert found, label
    return found[1].split("; ")


def test_an_interviewer_with_pencil_gets_the_feeds_load_from_the_printed_brief() -> None:
    members = stated(cell("feed-ranking", "brief", "members active on a day")[0])
    opens = stated(cell("feed-ranking", "brief", "feed openings per active member and day")[0])
    peak = stated(cell("feed-ranking", "brief", "busiest minute, compared with the mean")[0])
    mean_told, peak_told = cell("feed-ranking", "guide", "calls a second, mean and peak")
    assert stated(mean_told) == pytest.approx(members * opens / DAY, rel=0.005)
    assert stated(peak_told) == pytest.approx(members * opens / DAY * peak, rel=0.005)


def test_an_interviewer_with_pencil_gets_the_cost_of_fraud_scoring_from_the_printed_brief() -> None:
    payments = stated(cell("payment-fraud", "brief", "payments per day")[0])
    budget = stated(cell("payment-fraud", "brief", "budget for scoring, per month")[0])
    told = stated(cell("payment-fraud", "guide", "budget per thousand decisions")[0])
    assert told == pytest.approx(budget / (payments * 30) * 1000, rel=0.005)


def test_an_interviewer_with_pencil_gets_the_storage_of_usage_events_from_the_printed_brief() -> None:
    accounts = stated(cell("churn-prediction", "brief", "paying accounts")[0])
    events = stated(cell("churn-prediction", "brief", "logged events per account and day")[0])
    size = stated(cell("churn-prediction", "brief", "one line of the event log")[0])
    days = stated(cell("churn-prediction", "brief", "the event log is kept for")[0])
    told = cell("churn-prediction", "guide", "events a day; log per day; kept")
    assert [stated(text) for text in told] == pytest.approx(
        [accounts * events, accounts * events * size, accounts * events * size * days], rel=0.005
    )


def test_an_interviewer_with_pencil_gets_the_price_of_the_large_model_from_the_printed_brief() -> None:
    tokens = [
        stated(cell("ticket-routing", "brief", label)[0])
        for label in ("instructions with all queue descriptions", "a mean ticket", "the answer")
    ]
    prices = [
        stated(cell("ticket-routing", "brief", f"price per million tokens {do}")[0])
        for do in ("read", "written")
    ]
    told = stated(cell("ticket-routing", "guide", "large model, one ticket; all, a month")[0])
    assert told == pytest.approx(
        ((tokens[0] + tokens[1]) * prices[0] + tokens[2] * prices[1]) / 1e6, rel=0.005
    )


# Data


def is_time(text: str) -> bool:
    return bool(datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ"))


PATTERNS = {
    "id": r"[a-z]{3,4}-[0-9a-f]{4,8}",
    "integer": r"\d+",
    "decimal": r"\d+\.\d+",
    "boolean": r"true|false",
    "category": r"[a-zA-Z0-9][a-zA-Z0-9 -]*",
    "text": r".+",
    "date": r"\d{4}-\d\d-\d\d",
    "timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_sample_fits_the_schema(variant: str) -> None:
    columns, rows = schema(variant), sample(variant)
    assert list(columns[0]) == ["table", "column", "type", "description", "refresh", "latency"]
    assert list(rows[0]) == [f"{each['table']}.{each['column']}" for each in columns]
    assert len(rows) == 400
    for each in columns:
        kind = each["type"].removesuffix("?")
        values = [row[f"{each['table']}.{each['column']}"] for row in rows]
        assert each["type"].endswith("?") == ("" in values), each
        assert each["description"] and each["refresh"] and each["latency"]
        for value in filter(None, values):
            assert re.fullmatch(PATTERNS[kind], value), (each["column"], value)
            assert kind != "timestamp" or is_time(value)
        if kind in ("boolean", "category"):
            assert len(set(filter(None, values))) > 1, each


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_tables_the_brief_names_are_those_of_the_schema(variant: str) -> None:
    data = read(f"variants/{variant}/brief.md").partition("## Data")[2]
    named = re.findall(r"`([a-z_]+)`", data.partition("One row")[0])
    assert sorted(named) == sorted({each["table"] for each in schema(variant)})


def test_fresh_posts_have_no_topic_and_removals_come_after_the_impression() -> None:
    for row in sample("feed-ranking"):
        age = datetime.fromisoformat(row["impressions.shown_at"]) - datetime.fromisoformat(
            row["posts.created_at"]
        )
        assert (age.total_seconds() < DAY) == (row["posts.topic"] == "")
        if row["moderation.decision"] == "removed":
            assert row["moderation.decided_at"] > row["impressions.shown_at"]
        if row["impressions.replied_24h"] == "true":
            assert row["impressions.tapped"] == "true" and int(row["posts.replies_total"]) >= 1


def test_declined_payments_never_get_a_chargeback_and_others_get_it_later() -> None:
    rows = sample("payment-fraud")
    for row in rows:
        if row["payments.decision"] == "declined":
            assert row["payments.decline_rule"] and not row["chargebacks.received_at"]
        if row["chargebacks.received_at"]:
            assert row["chargebacks.received_at"] > row["payments.created_at"]
            assert row["reviews.outcome"] != "fraud"
        assert (row["payments.decision"] == "review") == bool(row["reviews.outcome"])
        assert row["cards.first_seen_at"] <= row["payments.created_at"]
    assert {row["chargebacks.reason"] for row in rows} == {"", "fraud", "not as described"}


def test_notices_come_after_the_monday_and_within_the_horizon(figures: dict[str, dict[str, Any]]) -> None:
    horizon = figures["churn-prediction"]["horizon"]["value"]
    offers_later = 0
    for row in sample("churn-prediction"):
        monday = date.fromisoformat(row["accounts.snapshot_on"])
        assert monday.weekday() == 0
        if row["cancellations.notice_on"]:
            assert 0 < (date.fromisoformat(row["cancellations.notice_on"]) - monday).days <= horizon
        if row["billing.last_offer_on"]:
            offers_later += date.fromisoformat(row["billing.last_offer_on"]) > monday
        assert int(row["usage_weekly.active_seats"]) <= int(row["accounts.seats"])
    assert offers_later > 0, "the guide says that offers can lie after the snapshot"


def test_the_health_score_in_the_churn_sample_gives_the_outcome_away() -> None:
    low = [row for row in sample("churn-prediction") if int(row["crm.health_score"]) < 4]
    assert low and all(row["cancellations.notice_on"] for row in low)


def test_moved_tickets_ended_elsewhere_and_every_queue_is_one_of_those_counted(
    figures: dict[str, dict[str, Any]],
) -> None:
    rows = sample("ticket-routing")
    for row in rows:
        assert (row["routing_log.moves"] == "0") == (
            row["routing_log.first_queue"] == row["routing_log.final_queue"]
        )
        assert row["routing_log.closed_at"] > row["tickets.created_at"]
        assert (row["tickets.product"] == "") == (row["tickets.channel"] == "email")
        assert row["tickets.body"].count("removed]") >= int(row["redaction.spans"])
    queues = {row[f"routing_log.{name}_queue"] for row in rows for name in ("first", "final")}
    assert len(queues) == figures["ticket-routing"]["queues"]["value"]
    assert len({row["tickets.language"] for row in rows}) == figures["ticket-routing"]["languages"]["value"]


# New variants


@pytest.mark.parametrize("scenario", VARIANTS)
def test_when_a_variant_has_leaked_another_seed_gives_an_equivalent_one(
    exercise: Exercise, tmp_path: Path, scenario: str
) -> None:
    for seed in range(11, 31):
        done = run("--seed", str(seed), "--variant-id", f"{scenario}-b", "-o", str(tmp_path))
        if done.returncode == 0:
            break
        assert "same company" in done.stderr or "does not suit" in done.stderr
    assert done.returncode == 0, done.stderr
    entry = yaml.safe_load((tmp_path / "variant.yaml").read_text(encoding="utf-8"))["variants"]
    old = yaml.safe_load(read("exercise.yaml"))
    both = read_exercise(json.dumps({**old, "variants": [*old["variants"], *entry]}))
    assert [fault for fault in exercise_faults(both, None) if fault[0] != ("rubric",)] == []
    assert both.variant(f"{scenario}-b").reveal != exercise.variant(scenario).reveal
    for name in ("brief.md", "guide.md"):
        new, known = (tmp_path / name).read_text(encoding="utf-8"), read(f"variants/{scenario}/{name}")
        assert new != known and "{{" not in new
        assert len(re.findall("^#", new, re.MULTILINE)) == len(re.findall("^#", known, re.MULTILINE))
    fresh = (tmp_path / "data" / "sample.csv").read_text(encoding="utf-8").splitlines()
    assert fresh[0] == read(f"variants/{scenario}/data/sample.csv").splitlines()[0]
    assert not set(fresh[1:]) & set(read(f"variants/{scenario}/data/sample.csv").splitlines())


@pytest.mark.parametrize("seed", [3, 44, 555])
def test_numbers_of_other_seeds_add_up_too(seed: int) -> None:
    for variant in VARIANTS:
        done = run("--figures", "--seed", str(seed), "--variant-id", variant)
        if done.returncode:
            assert "does not suit" in done.stderr
            continue
        made = json.loads(done.stdout)[variant]
        due = SUMS[variant]({name: each["value"] for name, each in made.items() if each["kind"] != "derived"})
        for name, value in due.items():
            assert made[name]["value"] == pytest.approx(value, rel=1e-6), (variant, name)


def test_a_variant_that_belongs_to_no_scenario_is_refused_in_a_sentence(tmp_path: Path) -> None:
    done = run("--seed", "1", "--variant-id", "weather", "-o", str(tmp_path))
    assert done.returncode != 0
    assert "no scenario for “weather”" in done.stderr and "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())
