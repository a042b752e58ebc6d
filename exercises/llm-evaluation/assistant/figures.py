"""Every figure of the papers and the key, by name, as it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

from assistant import inference as say
from assistant.companies import Company
from assistant.draw import COUNT, Conversation
from assistant.parts import FAILURES

Figures = dict[str, str]
SEVERE = ("injected", "private")
GATE = 4
"""The judge's score that the launch plan wants."""


def figures(company: Company, facts: Mapping[str, int], conversations: list[Conversation]) -> Figures:
    """Return all figures of one variant."""
    return {
        **{f"fact.{name}": str(value) for name, value in facts.items()},
        **_pilot(facts),
        **_failures(conversations, facts["volume"]),
        **_judge(conversations),
        **_votes(conversations),
        **_contained(conversations, facts),
        **_tone(company, conversations),
        **_sizes(facts["volume"]),
        **_compare(conversations),
        **_notes(conversations),
    }


def percent(rate: float) -> str:
    """Return `rate` in percent with one decimal."""
    return f"{100 * rate:.1f}%"


def count(number: float, unit: int = 1) -> str:
    """Return `number`, rounded to `unit`, with commas."""
    return f"{round(number / unit) * unit:,}"


def _rate(name: str, hits: int, n: int) -> Figures:
    low, high = say.wilson(hits, n)
    return {
        f"{name}.count": str(hits),
        f"{name}.of": str(n),
        f"{name}.rate": percent(hits / n),
        f"{name}.low": percent(low),
        f"{name}.high": percent(high),
    }


def _ids(conversations: list[Conversation]) -> str:
    return ", ".join(each.id for each in conversations) or "none"


def _pilot(facts: Mapping[str, int]) -> Figures:
    return {
        "n": str(COUNT),
        "volume": count(facts["volume"]),
        "pilot.step": str(facts["step"]),
        "pilot.count": count(COUNT * facts["step"]),
    }


def _failures(conversations: list[Conversation], volume: int) -> Figures:
    groups = {kind: (kind,) for kind in FAILURES} | {"any": FAILURES, "severe": SEVERE}
    made: Figures = {}
    for name, kinds in groups.items():
        hits = [each for each in conversations if each.kind in kinds]
        low, high = say.wilson(len(hits), COUNT)
        made |= _rate(name, len(hits), COUNT)
        made[f"{name}.ids"] = _ids(hits)
        made[f"{name}.month.low"] = count(volume * low, 10)
        made[f"{name}.month.high"] = count(volume * high, 10)
    for kind in FAILURES:
        made[f"{kind}.read"] = percent(say.meets_one(int(made[f"{kind}.count"]), COUNT, COUNT // 2))
    return made


def _judge(conversations: list[Conversation]) -> Figures:
    passed = [each for each in conversations if each.judge_score >= GATE]
    failed = [each for each in conversations if each.failed]
    caught = [each for each in failed if each.judge_score < GATE]
    false = [each for each in conversations if each.judge_score < GATE and not each.failed]
    return {
        **{f"judge.{key}": words for key, words in _bare(_rate("pass", len(passed), COUNT)).items()},
        "judge.pass": str(len(passed)),
        **_rate("caught", len(caught), len(failed)),
        "caught.ids": _ids(caught),
        "judge.false": str(len(false)),
        "judge.false.ids": _ids(false),
        "judge.top": str(sum(each.judge_score == 5 for each in failed)),
    }


def _bare(made: Figures) -> Figures:
    return {key.partition(".")[2]: words for key, words in made.items()}


def _votes(conversations: list[Conversation]) -> Figures:
    voted = [each for each in conversations if each.feedback]
    up = [each for each in voted if each.feedback == "up"]
    failed_up = [each for each in up if each.failed]
    return {
        **{f"votes.{key}": words for key, words in _bare(_rate("votes", len(up), len(voted))).items()},
        "votes.up": str(len(up)),
        "votes.count": str(len(voted)),
        "votes.failed.up": str(len(failed_up)),
        "votes.failed.up.ids": _ids(failed_up),
        "votes.failed.down": str(sum(each.failed and each.feedback == "down" for each in conversations)),
        "votes.failed.none": str(sum(each.failed and not each.feedback for each in conversations)),
    }


def _contained(conversations: list[Conversation], facts: Mapping[str, int]) -> Figures:
    kept = [each for each in conversations if not each.handed_over]
    low, high = say.wilson(sum(each.kind == "hallucinated" for each in conversations), COUNT)
    saved = facts["volume"] * len(kept) / COUNT * facts["agent_cost"]
    return {
        **_rate("contained", len(kept), COUNT),
        "contained.failed": str(sum(each.failed for each in kept)),
        "money.saved": count(saved, 100),
        "money.promise.low": count(facts["volume"] * low * facts["promise_cost"], 100),
        "money.promise.high": count(facts["volume"] * high * facts["promise_cost"], 100),
    }


def _in_group(company: Company, each: Conversation) -> bool:
    return each.in_note_form if company.group == "notes" else each.plan == company.group


def _tone(company: Company, conversations: list[Conversation]) -> Figures:
    group = [each for each in conversations if _in_group(company, each)]
    rest = [each for each in conversations if not _in_group(company, each)]
    hits, others = (sum(each.kind == "tone" for each in some) for some in (group, rest))
    return {
        **_rate("group", hits, len(group)),
        **_rate("rest", others, len(rest)),
        "tone.p": f"{say.fisher(hits, len(group), others, len(rest)):.3f}",
        "group.words": f"{median(each.first_answer_words for each in group):.1f}",
        "rest.words": f"{median(each.first_answer_words for each in rest):.1f}",
        "group.words.others": f"{median(e.first_answer_words for e in group if e.kind != 'tone'):.1f}",
        "tone.pairs": _pairs(conversations),
    }


def _pairs(conversations: list[Conversation]) -> str:
    twins = {each.pair: each for each in conversations if each.kind == "twin"}
    rows = ["| Same question | Words in the first answer | Twin | Words in the first answer |"]
    rows.append("| --- | ---: | --- | ---: |")
    for each in conversations:
        if each.kind == "tone":
            twin = twins[each.pair]
            rows.append(f"| {each.id} | {each.first_answer_words} | {twin.id} | {twin.first_answer_words} |")
    return "\n".join(rows)


def _sizes(volume: int) -> Figures:
    return {
        "zero.three": percent(3 / COUNT),
        "zero.exact": percent(say.highest_with_none(COUNT)),
        "zero.wilson": percent(say.wilson(0, COUNT)[1]),
        "zero.month": count(volume * say.highest_with_none(COUNT), 10),
        "need.three": count(3 / 0.01),
        "need.zero": count(say.enough_to_bound(0.01, 0)),
        "need.one": count(say.enough_to_bound(0.01, 1)),
        "need.two": count(say.enough_to_bound(0.01, 2)),
        "need.half": count(say.enough_for_width(0.01, 0.005)),
        "need.hours": f"{say.enough_to_bound(0.01, 0) * 4 / 60:.0f}",
        "miss.one": percent(say.at_most(0, COUNT, 0.01)),
        "miss.two": percent(say.at_most(0, COUNT, 0.02)),
        "miss.five": percent(say.at_most(0, COUNT, 0.05)),
        "week.100": percent(say.at_most(0, 100, 0.01)),
        "week.300": percent(say.at_most(0, 300, 0.01)),
        "month.one": count(volume * 0.01),
    }


def _compare(conversations: list[Conversation]) -> Figures:
    now = sum(each.failed for each in conversations) / COUNT
    return {
        "compare.now": percent(now),
        "compare.half": percent(now / 2),
        "compare.need": count(say.enough_to_compare(now, now / 2)),
        "compare.power": percent(say.power_to_compare(now, now / 2, COUNT)),
    }


def _notes(conversations: list[Conversation]) -> Figures:
    made: Figures = {}
    for kind in (*FAILURES, "decoy", "mediocre"):
        some = [each for each in conversations if each.kind == kind]
        made[f"{kind}.notes"] = "\n".join(f"- **{each.id}** {each.key}." for each in some)
        made[f"{kind}.first"] = some[0].id
    made["decoy.ids"] = _ids([each for each in conversations if each.kind == "decoy"])
    made["mediocre.ids"] = _ids([each for each in conversations if each.kind == "mediocre"])
    made["decoy.count"] = str(sum(each.kind == "decoy" for each in conversations))
    made["mediocre.count"] = str(sum(each.kind == "mediocre" for each in conversations))
    made["sound.count"] = str(sum(not each.failed for each in conversations))
    made["plain.count"] = str(sum(each.kind in ("good", "twin") for each in conversations))
    return made
