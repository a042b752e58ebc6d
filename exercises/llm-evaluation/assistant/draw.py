"""Draws forty conversations from a seed: which, in which order, for whom, with which numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from assistant.companies import FIRST, HOTELS, LAST, MONTHS, STREETS, Company
from assistant.parts import FAILURES, Line, Part

COUNT = 40
TONE = 3
"""Conversations with the other tone; each has a twin with the same question."""
WANTED = {"decoy": 6, "mediocre": 8, "good": 11}
LIGHT = (13, 14, 15)
"""How many of forty may be on the plan that the other tone meets."""

THUMBS_UP = {
    **{"hallucinated": 6, "injected": 3, "private": 2, "stale": 5},
    **{"twin": 6, "decoy": 3, "mediocre": 2, "good": 5},
}
"""In how many of ten the customer votes up; nobody votes on the kinds that are left out, except down."""
THUMBS_DOWN = ("refused", "tone", "mediocre")
_PLACE = re.compile(r"\{([a-z_0-9]+)(?::(\d+)-(\d+))?\}")


@dataclass(frozen=True)
class Conversation:
    """One of the forty, as it is handed out, with what only the key says."""

    id: str
    started: datetime
    customer: str
    plan: str
    judge_score: int
    feedback: str
    handed_over: bool
    lines: tuple[Line, ...]
    part: str
    kind: str
    pair: str
    key: str

    @property
    def failed(self) -> bool:
        """Whether one of the six kinds was placed here."""
        return self.kind in FAILURES

    @property
    def first_answer_words(self) -> int:
        """Return the number of words in the assistant's first answer."""
        return next(len(line.text.split()) for line in self.lines if line.speaker == "assistant")

    @property
    def in_note_form(self) -> bool:
        """Whether the customer writes without a single capital letter."""
        said = "".join(line.text for line in self.lines if line.speaker == "customer")
        return said == said.lower()


def draw_facts(company: Company, seed: int) -> dict[str, int]:
    """Return the company's terms and volumes for this seed."""
    random = Random(f"{seed}/facts")
    return {name: random.choice(choices) for name, choices in company.facts.items()}


def draw(company: Company, parts: list[Part], seed: int) -> list[Conversation]:
    """Return the forty conversations in the order of their start."""
    random = Random(f"{seed}/conversations")
    chosen = _chosen(parts, random)
    _spread(chosen, random)
    starts = _starts(company, random)
    plans = _plans(company, chosen, random)
    scores = _scores(chosen, random)
    votes = _votes(chosen, random)
    people = _people(random)
    facts = draw_facts(company, seed)
    return [
        _conversation(
            f"{company.prefix}-{at + 1:02}",
            part,
            (starts[at], plans[at], scores[at], votes[at]),
            _Filler(people[at], people[COUNT + at % (len(people) - COUNT)], facts, random),
        )
        for at, part in enumerate(chosen)
    ]


def _chosen(parts: list[Part], random: Random) -> list[Part]:
    once = random.choice([kind for kind in FAILURES if kind != "tone"])
    chosen: list[Part] = []
    for kind in FAILURES:
        wanted = TONE if kind == "tone" else 1 if kind == once else 2
        chosen += random.sample([part for part in parts if part.kind == kind], wanted)
    pairs = {part.fields["pair"] for part in chosen if part.kind == "tone"}
    chosen += [part for part in parts if part.kind == "twin" and part.fields["pair"] in pairs]
    for kind, wanted in WANTED.items():
        chosen += random.sample([part for part in parts if part.kind == kind], wanted)
    if len(chosen) != COUNT:
        raise ValueError(f"{len(chosen)} conversations instead of {COUNT}")
    return chosen


def _spread(chosen: list[Part], random: Random) -> None:
    """Shuffle until every ten in a row hold at least two failures, so that nobody reads past them all."""
    while True:
        random.shuffle(chosen)
        tens = [chosen[at : at + 10] for at in range(0, COUNT, 10)]
        if all(sum(part.kind in FAILURES for part in ten) >= 2 for ten in tens):
            return


def _starts(company: Company, random: Random) -> list[datetime]:
    working = [company.first_day + timedelta(days=each) for each in range(2 * company.days)]
    working = [day for day in working if day.weekday() < 5][: company.days]
    moments = set[datetime]()
    while len(moments) < COUNT:
        minute = random.randrange(8 * 60, 20 * 60)
        moments.add(datetime.combine(random.choice(working), time(minute // 60, minute % 60)))
    return sorted(moments)


def _plans(company: Company, chosen: list[Part], random: Random) -> list[str]:
    if company.group not in company.plans:
        return [part.fields["plan"] for part in chosen]
    fixed = [part.fields.get("plan", "") for part in chosen]
    free = [at for at, plan in enumerate(fixed) if not plan]
    light = set(random.sample(free, random.choice(LIGHT) - fixed.count(company.group)))
    other = next(plan for plan in company.plans if plan != company.group)
    return [plan or (company.group if at in light else other) for at, plan in enumerate(fixed)]


def _scores(chosen: list[Part], random: Random) -> list[int]:
    """Three conversations score 3: two that are merely mediocre and one that failed."""
    weak = [at for at, part in enumerate(chosen) if part.kind == "mediocre"]
    cool = [at for at, part in enumerate(chosen) if part.kind in ("refused", "tone")]
    low = {*random.sample(weak, 2), random.choice(cool)}
    scores = []
    for at, part in enumerate(chosen):
        five = 0.35 if part.kind in ("mediocre", "refused", "tone") else 0.7
        score = 5 if random.random() < five else 4
        scores.append(3 if at in low else score)
    return scores


def _votes(chosen: list[Part], random: Random) -> list[str]:
    """Two customers vote down, one of them after a mediocre answer; ten or more vote up."""
    weak = [at for at, part in enumerate(chosen) if part.kind == "mediocre"]
    down = {random.choice(weak)}
    down.add(
        random.choice([at for at, part in enumerate(chosen) if part.kind in THUMBS_DOWN and at not in down])
    )
    while True:
        up = [10 * random.random() < THUMBS_UP.get(part.kind, 0) for part in chosen]
        votes = ["down" if at in down else "up" if up[at] else "" for at in range(len(chosen))]
        if votes.count("up") >= 10:
            return votes


def _people(random: Random) -> list[str]:
    first, last = list(FIRST), list(LAST)
    random.shuffle(first)
    random.shuffle(last)
    return [f"{one} {two}" for one, two in zip(first, last, strict=False)]


def _conversation(
    number: str, part: Part, heading: tuple[datetime, str, int, str], fill: _Filler
) -> Conversation:
    started, plan, score, vote = heading
    lines = tuple(Line(each.speaker, fill(each.text), fill(each.source)) for each in part.lines)
    return Conversation(
        id=number,
        started=started,
        customer=fill.known["name"],
        plan=plan,
        judge_score=score,
        feedback=vote,
        handed_over=part.fields.get("handover") == "yes",
        lines=lines,
        part=part.id,
        kind=part.kind,
        pair=part.fields.get("pair", ""),
        key=fill(part.fields.get("key", "")),
    )


class _Filler:
    """Fills the places of one conversation; a number drawn once stays the same in it."""

    def __init__(self, name: str, other: str, facts: Mapping[str, int], random: Random) -> None:
        self.random = random
        self.known = {key: str(value) for key, value in facts.items()} | _derived(facts, random)
        self.known |= {"name": name, "first": name.partition(" ")[0], "other": other}
        self.known |= {
            "street": f"{random.randint(2, 96)} {random.choice(STREETS)}",
            "phone": f"0555 {random.randint(100, 999)} {random.randint(100, 999)}",
            "ref": _reference(random),
            "ref2": _reference(random),
            "hotelname": random.choice(HOTELS),
            "month": random.choice(MONTHS),
        }

    def __call__(self, text: str) -> str:
        """Return `text` with every place filled; a name nobody knows is a `KeyError`."""
        return _PLACE.sub(self._value, text)

    def _value(self, place: re.Match[str]) -> str:
        if place[2] and place[1] not in self.known:
            self.known[place[1]] = str(self.random.randint(int(place[2]), int(place[3])))
        return self.known[place[1]]


def _derived(facts: Mapping[str, int], random: Random) -> dict[str, str]:
    made: dict[str, int] = {}
    if "roam_old" in facts:
        made["roam_week_old"] = 7 * facts["roam_old"]
    if "child_now" in facts:
        made["child_between"] = random.randint(facts["child_now"] + 1, facts["child_old"] - 2)
        made["child_small"] = random.randint(2, facts["child_now"] - 1)
    return {name: str(value) for name, value in made.items()}


def _reference(random: Random) -> str:
    return "".join(random.choice("ABCDEFGHJKLMNPRSTUVWXYZ23456789") for _ in range(6))
