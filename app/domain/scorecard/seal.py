"""The sealed scorecard: one document, its digest, and what a seal must satisfy to hold."""

import hashlib
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from app.domain.document import Document
from app.domain.errors import Conflict
from app.domain.packs.rubric import Rubric
from app.domain.panel import Candidate, Interviewer, Panel, RubricRef, Seat, SeatPlace
from app.domain.scorecard.marks import (
    Acquaintance,
    FindingMark,
    Note,
    Overall,
    QuestionMark,
    Rating,
    SectionBegun,
    SignalMark,
    Subject,
)
from app.domain.scorecard.scorecard import Scorecard, gaps
from app.domain.value import Digest, Id, OneLine, Text, Timestamp, added

_WORDS = [
    "anchor",
    "apple",
    "april",
    "arrow",
    "autumn",
    "badge",
    "baker",
    "basil",
    "beach",
    "birch",
    "bison",
    "blaze",
    "bloom",
    "board",
    "brave",
    "bread",
    "brick",
    "brook",
    "brush",
    "cabin",
    "camel",
    "candle",
    "canoe",
    "canyon",
    "cedar",
    "chalk",
    "cherry",
    "cliff",
    "clock",
    "cloud",
    "clover",
    "cobalt",
    "comet",
    "coral",
    "cotton",
    "crane",
    "creek",
    "crown",
    "daisy",
    "dawn",
    "delta",
    "desert",
    "dingo",
    "drum",
    "eagle",
    "earth",
    "ember",
    "fable",
    "falcon",
    "feather",
    "fern",
    "field",
    "flint",
    "forest",
    "fossil",
    "garden",
    "ginger",
    "glacier",
    "globe",
    "grape",
    "gravel",
    "grove",
    "harbor",
    "hazel",
    "heron",
    "honey",
    "horizon",
    "island",
    "ivory",
    "jacket",
    "jade",
    "jasmine",
    "jungle",
    "kettle",
    "koala",
    "lagoon",
    "lantern",
    "laurel",
    "lemon",
    "linen",
    "lotus",
    "lunar",
    "magnet",
    "mango",
    "maple",
    "marble",
    "meadow",
    "melon",
    "meteor",
    "mint",
    "mirror",
    "monsoon",
    "moss",
    "mountain",
    "nectar",
    "nickel",
    "north",
    "nutmeg",
    "oasis",
    "ocean",
    "olive",
    "onyx",
    "orchid",
    "otter",
    "oyster",
    "paddle",
    "palm",
    "panda",
    "paper",
    "pearl",
    "pepper",
    "piano",
    "pigeon",
    "pilot",
    "planet",
    "poppy",
    "prairie",
    "prism",
    "quail",
    "quartz",
    "rabbit",
    "raven",
    "reef",
    "ribbon",
    "river",
    "robin",
    "saddle",
    "salmon",
]


class SealedCard(Document):
    """Everything a seat submits. Its canonical JSON is what is hashed and signed."""

    format: Literal["evenhand.scorecard/1"] = "evenhand.scorecard/1"
    panel: Id
    candidate: Candidate
    role: OneLine
    rubric: RubricRef
    seat: Seat
    version: Annotated[int, Field(ge=1)]
    reason: Text = ""
    """Why this version amends the one before; empty for the first."""
    supersedes: Digest | None = None
    ratings: tuple[Rating, ...]
    notes: tuple[Note, ...]
    signals: tuple[SignalMark, ...]
    findings: tuple[FindingMark, ...] = ()
    questions: tuple[QuestionMark, ...] = ()
    take_aways: Text = ""
    handover: Text = ""
    """Facts for the next interviewer, no rating."""
    sections: tuple[SectionBegun, ...] = ()
    overall: Overall
    acquaintance: Acquaintance | None = added(None)
    """None on a card that was sealed before this was asked."""
    place: SeatPlace | None = added(None)
    """Which of how many seats, by the panel's plan; None on a card sealed before it was told."""
    events: tuple[Digest, ...]
    """The commitment of every event behind the card."""
    sealed_at: Timestamp

    @property
    def signer(self) -> Interviewer:
        """Who signs: the interviewer."""
        return self.seat.interviewer


def document(
    card: Scorecard, panel: Panel, rubric: Rubric, at: Timestamp, place: SeatPlace | None = None
) -> SealedCard:
    """Return what a seal freezes; raise `Conflict` while something is missing or already sealed."""
    if card.status == "sealed":
        raise Conflict("This scorecard is already sealed.")
    missing = gaps(card, rubric)
    if missing or card.overall is None:
        count = len(missing)
        raise Conflict(
            "1 thing is missing before this card can be sealed."
            if count == 1
            else "{count} things are missing before this card can be sealed.",
            count=count,
        )
    order = [dimension.id for dimension in rubric.dimensions]
    return SealedCard(
        panel=panel.id,
        candidate=panel.candidate,
        role=panel.role,
        rubric=panel.rubric,
        seat=card.seat,
        version=len(card.seals) + 1,
        reason=card.amending or "",
        supersedes=card.seals[-1].digest if card.seals else None,
        ratings=tuple(sorted(card.ratings.values(), key=lambda rating: order.index(rating.dimension))),
        notes=card.evidence(),
        signals=tuple(card.signals.values()),
        findings=tuple(card.findings.values()),
        questions=tuple(card.questions.values()),
        take_aways=card.written.get("take-aways", ""),
        handover=card.written.get("handover", ""),
        sections=card.sections,
        overall=card.overall,
        acquaintance=card.acquaintance,
        place=place,
        events=card.commitments,
        sealed_at=at,
    )


def filled(card: Scorecard, document: SealedCard) -> Scorecard:
    """Return `card` with what a card says that was scored elsewhere."""
    written: dict[Subject, str] = {"take-aways": document.take_aways, "handover": document.handover}
    return replace(
        card,
        ratings={each.dimension: each for each in document.ratings},
        notes={each.id: each for each in document.notes},
        signals={each.signal: each for each in document.signals},
        findings={each.finding: each for each in document.findings},
        questions={f"{each.dimension}/{each.question}": each for each in document.questions},
        written={subject: text for subject, text in written.items() if text},
        sections=document.sections,
        overall=document.overall,
        acquaintance=document.acquaintance,
    )


def fingerprint(public_key: str) -> str:
    """Return a public key as six words that two people can compare aloud (about 42 bits)."""
    return in_words(hashlib.sha256(bytes.fromhex(public_key)).hexdigest())


def in_words(digest: str) -> str:
    """Return a digest as six words that two people can compare aloud (about 42 bits)."""
    return " ".join(_WORDS[byte % len(_WORDS)] for byte in bytes.fromhex(digest)[:6])


def short(digest: str, groups: int = 3) -> str:
    """Return the first digits of a digest in groups of four, for people."""
    return " ".join(digest[at : at + 4] for at in range(0, 4 * groups, 4))
