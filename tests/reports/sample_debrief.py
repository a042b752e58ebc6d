"""Made-up panels, sealed without a workspace: values for tests and benchmarks of what goes on paper."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Literal

from app.domain import value
from app.domain.debrief.debrief import Debrief, debrief
from app.domain.debrief.seat_records import SealedVersion, SeatRecord
from app.domain.packs.exercise import Exercise, ExerciseForm, ExerciseVariant, Finding, Guidance
from app.domain.packs.plan import Section
from app.domain.packs.rubric import Anchor, Rubric
from app.domain.panel import Candidate, ExerciseRef, Interviewer, Panel, RubricRef, Seat
from app.domain.scorecard.marks import (
    Confidence,
    FindingMark,
    Given,
    Note,
    Overall,
    QuestionMark,
    Rating,
    Recommendation,
    Seal,
    SignalMark,
    Tone,
)
from app.domain.scorecard.seal import SealedCard
from app.domain.text import uuid7
from app.store.packs.rubrics import load_rubric

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "resources" / "fonts"
BEGIN = datetime(2026, 11, 17, 10, 0, tzinfo=timezone(timedelta(hours=1)))
NAMES = (
    "Maren Haas", "Tove Lindqvist", "Jonas Brandt", "Femi Adeyemi", "Ana Petrova", "Li Wei",
    "Maria Haas", "Otto van den Berg", "Zoë Łukasiewicz", "Kim", "Sara Nilsson", "Paul O’Neill",
)  # fmt: skip
SURENESS: tuple[Confidence, ...] = ("unsure", "fairly", "very")
TONES: tuple[Tone, ...] = ("strong", "weak", "follow-up", "strong")
OUTCOMES: tuple[Literal["asked", "skipped"], ...] = ("asked", "asked", "skipped")
EXERCISES = ("System design", "Notebook review", "Experiment readout", "LLM evaluation", None)
SENTENCES = (
    "Asked who acts on a late-delivery warning before naming any model, and what a false alarm costs.",
    "“I would hold out the last six weeks, not a random fifth, because the labels arrive late.”",
    "Named the leak through the customer id unprompted and proposed a split by account.",
    "Could not say how the online metric relates to the offline one until the second probe.",
    "Wrote the rollback condition on the board: p95 above 120 ms for ten minutes.",
    "Credited the data engineer by name for the backfill; said what she herself had built.",
)


@cache
def rubric(variant: str | None = None) -> Rubric:
    """Return the shipped rubric; a value that never changes, and half a second to read."""
    return load_rubric(ROOT / "rubrics", "senior-ml-scientist", variant)


def identifier(number: int) -> str:
    """Return an id that is the same every time."""
    return uuid7(BEGIN, number.to_bytes(10, "big"))


def exercise(title: str | None) -> ExerciseRef | None:
    """Return a reference to an exercise of that title."""
    if title is None:
        return None
    slug = title.lower().replace(" ", "-")
    return ExerciseRef(
        id=slug, version="1.0", title=title, variant="b", variant_title="Late parcels", digest="c" * 64
    )


def _held() -> Exercise:
    levels = tuple(Anchor(level=level, text="What that sounds like") for level in (1, 2, 3, 4))
    sections = (
        Section(id="reading", title="Reading", minutes=20, purpose="To see the numbers"),
        Section(id="deciding", title="Deciding", minutes=40, purpose="To hear what follows"),
    )
    findings = tuple(
        Finding(
            id=name, title=title, kind="seeded", detail="For the interviewer only", section="reading",
            dimensions=("evaluation-rigor",), hints=("What stands out?", "And by platform?"),
        )
        for name, title in (
            ("uneven-arms", "The arms are uneven"), ("novelty", "The lift halves"), ("peeking", "Ten looks"),
        )
    )  # fmt: skip
    return Exercise(
        format="evenhand.exercise/1", id="held", version="1.0", title="Held", summary="A case",
        rubric="senior-ml-scientist", forms=(ExerciseForm(id="live", shortest=45, longest=60),),
        focus=("evaluation-rigor",), sections=sections, findings=findings,
        guidance=(Guidance(dimension="evaluation-rigor", levels=levels),), brief="brief.md", guide="guide.md",
        variants=(ExerciseVariant(id="b", title="Late parcels", brief="b/brief.md", guide="b/guide.md"),),
    )  # fmt: skip


HELD = {"c" * 64: _held()}
"""The frozen exercise that every seat with one refers to."""

FOUND = (
    FindingMark(finding="uneven-arms", outcome="found", at=BEGIN + timedelta(minutes=12)),
    FindingMark(finding="novelty", outcome="found", hint=2, at=BEGIN + timedelta(minutes=31)),
)


def seat(number: int, packs: Rubric, name: str | None = None) -> Seat:
    """Return a seat that focuses on every dimension."""
    who = name or NAMES[number % len(NAMES)]
    key = f"{number + 1:064x}"
    return Seat(
        id=identifier(100 + number),
        interviewer=Interviewer(id=identifier(200 + number), name=who, public_key=key),
        focus=tuple(dimension.id for dimension in packs.dimensions),
        exercise=exercise(EXERCISES[number % len(EXERCISES)]),
        starts_at=BEGIN + timedelta(hours=number),
    )


def panel(packs: Rubric, seats: Sequence[Seat], candidate: str = "Ines Okafor") -> Panel:
    """Return a panel over `seats`."""
    reference = RubricRef(
        id=packs.id,
        version=packs.version,
        title=packs.title,
        variant=packs.variant.id if packs.variant else None,
        digest=value.digest(packs),
    )
    return Panel(
        id=identifier(1),
        candidate=Candidate(id=identifier(2), name=candidate),
        role=packs.role.title,
        rubric=reference,
        planned_at=BEGIN - timedelta(days=7),
        seats=tuple(seats),
    )


def card(plan: Panel, packs: Rubric, number: int, notes: int = 3) -> SealedCard:
    """Return what a seat might submit, drawn from its number."""
    drawn, at = random.Random(number), BEGIN + timedelta(hours=number)
    ratings, taken = list[Rating](), list[Note]()
    choices: list[Given | None] = [1, 2, 2, 3, 3, 3, 4, 4, "NE", None]
    for place, dimension in enumerate(packs.dimensions):
        level = drawn.choice(choices)
        if level is not None:
            reason = packs.not_evidenced[0] if level == "NE" else drawn.choice(["", SENTENCES[place % 6]])
            when = at + timedelta(minutes=50, seconds=20 * place)
            sure = None if level == "NE" else (None, *SURENESS)[(number + place) % 4]
            growth = "" if level == "NE" or place % 3 else f"Growth {place}: {SENTENCES[place % 6]}"
            ratings.append(
                Rating(
                    dimension=dimension.id,
                    level=level,
                    reason=reason,
                    confidence=sure,
                    growth=growth,
                    at=when,
                )
            )
        for _ in range(0 if level is None else drawn.randrange(notes + 1)):
            when = at + timedelta(minutes=6 * place, seconds=11 * len(taken) + 7)
            text = " ".join(drawn.sample(SENTENCES, drawn.choice([1, 1, 2, 3])))
            spoken = (None, *TONES)[(number + len(taken)) % 5]
            taken.append(_note(1000 * number + len(taken), text, dimension.id, when).replace(tone=spoken))
    taken.append(
        _note(999_000 + number, "Asked about remote days; answered.", None, at + timedelta(minutes=57))
    )
    marks = [
        SignalMark(
            signal=each.id, evidence=drawn.choice(SENTENCES), at=at + timedelta(minutes=31, seconds=place)
        )
        for place, each in enumerate(packs.signals)
        if drawn.random() < (0.06 if each.kind == "red-flag" else 0.2)
    ]
    said: list[Recommendation] = ["strong-no", "no", "yes", "yes", "strong-yes", "no-decision"]
    overall = Overall(
        recommendation=drawn.choice(said),
        reason=f"{SENTENCES[number % 6]} {SENTENCES[(number + 2) % 6]}",
        at=at + timedelta(minutes=58),
    )
    return SealedCard(
        panel=plan.id, candidate=plan.candidate, role=plan.role, rubric=plan.rubric, seat=plan.seats[number],
        version=1, ratings=tuple(ratings), notes=tuple(taken), signals=tuple(marks), overall=overall,
        events=(), sealed_at=at + timedelta(minutes=59, seconds=30),
        findings=FOUND if plan.seats[number].exercise else (),
        questions=tuple(
            QuestionMark(dimension=d.id, question=d.questions[0].id, outcome=outcome, at=at)
            for d, outcome in zip(packs.dimensions, OUTCOMES, strict=False)
        ),
        take_aways=f"Seat {number} takes away that the cost of an error was named first.",
        handover=f"Seat {number} did not reach monitoring." if number % 2 == 0 else "",
    )  # fmt: skip


def _note(number: int, text: str, dimension: str | None, at: datetime) -> Note:
    return Note(id=identifier(number), text=text, dimension=dimension, at=at)


def card_note(text: str, dimension: str | None) -> Note:
    """Return a note of these words."""
    return _note(7, text, dimension, BEGIN + timedelta(minutes=5))


def mark(signal: str, evidence: str) -> SignalMark:
    """Return a signal seen with this evidence."""
    return SignalMark(signal=signal, evidence=evidence, at=BEGIN + timedelta(minutes=6))


def version(document: SealedCard, *, verified: bool = True) -> SealedVersion:
    """Return a document with a seal of the right shape; nothing here signs."""
    seal = Seal(
        version=document.version,
        digest=value.digest(document),
        public_key=document.seat.interviewer.public_key,
        signature="5a" * 64,
        at=document.sealed_at,
        reason=document.reason,
    )
    return SealedVersion(document=document, seal=seal, verified=verified)


def opened(cards: Sequence[SealedCard], plan: Panel, packs: Rubric) -> Debrief:
    """Return the debrief of cards that were sealed once each."""
    records = [SeatRecord(seat=each.seat, versions=(version(each),)) for each in cards]
    return debrief(plan, packs, records, HELD)


def sample(seats: int, variant: str | None = None, notes: int = 3) -> Debrief:
    """Return a whole made-up debrief."""
    packs = rubric(variant)
    plan = panel(packs, [seat(number, packs) for number in range(seats)])
    return opened([card(plan, packs, number, notes) for number in range(seats)], plan, packs)
