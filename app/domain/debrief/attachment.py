"""The attachment of a debrief's PDF: its sealed data, so that anyone can check it without the workspace."""

from hashlib import sha256
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from app.domain.blinding import may_follow
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.document import AsRead, read_document
from app.domain.journal.closing import DebriefClosed
from app.domain.journal.minutes import Minutes
from app.domain.kits.bundle import CardSetAside, Frozen, PanelOpened
from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel, Seat
from app.domain.scorecard.card_check import CameCard, CardBasis, read_versions
from app.domain.scorecard.card_faults import CardFault
from app.domain.scorecard.marks import Seal
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Digest, Id, OneLine, Value, added


class AttachedCard(Value):
    """One sealed version of a seat's card."""

    document: Annotated[SealedCard, AsRead()]
    seal: Seal
    after_opening: bool


class AttachedRecord(Value):
    """Everything that the pages are made of: whoever holds it can make them again."""

    format: Literal["evenhand.debrief-record/1"] = "evenhand.debrief-record/1"
    program: OneLine
    options: PaperOptions
    panel: Panel
    rubric: Frozen
    exercises: tuple[Frozen, ...]
    cards: tuple[AttachedCard, ...]
    minutes: Minutes | None
    closings: tuple[DebriefClosed, ...]
    openings: tuple[PanelOpened, ...]
    set_aside: tuple[CardSetAside, ...] = added(())
    """The cards that came and do not count."""
    refused: tuple[AttachedCard, ...] = added(())
    """Those of them that were recorded before they were read."""


class AttachedDigests(Value):
    """What a copy that leaves something out carries: nothing that its pages do not tell."""

    format: Literal["evenhand.debrief-digests/1"] = "evenhand.debrief-digests/1"
    program: OneLine
    options: PaperOptions
    panel: Id
    rubric: Digest
    cards: tuple[Digest, ...]
    closings: tuple[Digest, ...]


Attached = AttachedRecord | AttachedDigests
ATTACHED: TypeAdapter[Attached] = TypeAdapter(
    Annotated[Attached, Field(discriminator="format")],
    config=ConfigDict(hide_input_in_errors=True, defer_build=True),
)


def digests(debrief: Debrief, options: PaperOptions, program: str) -> AttachedDigests:
    """Return what a copy that leaves something out may carry."""
    return AttachedDigests(
        program=program,
        options=options,
        panel=debrief.panel.id,
        rubric=debrief.panel.rubric.digest,
        cards=tuple(version.seal.digest for seat in debrief.seats for version in seat.versions),
        closings=tuple(each.seal.digest for each in debrief.closings),
    )


def record(
    debrief: Debrief, options: PaperOptions, program: str, rubric: str, exercises: tuple[str, ...]
) -> AttachedRecord:
    """Return everything that the pages are made of; the frozen documents come letter for letter."""
    return AttachedRecord(
        program=program,
        options=options,
        panel=debrief.panel,
        rubric=rubric,
        exercises=exercises,
        cards=tuple(
            AttachedCard(document=each.document, seal=each.seal, after_opening=each.after_opening)
            for seat in debrief.seats
            for each in seat.versions
        ),
        minutes=debrief.meeting,
        closings=tuple(DebriefClosed(document=each.document, seal=each.seal) for each in debrief.closings),
        openings=debrief.openings,
        set_aside=debrief.set_aside,
        refused=tuple(
            AttachedCard(document=each.document, seal=each.seal, after_opening=each.after_opening)
            for each in debrief.refused
        ),
    )


def faults(held: AttachedRecord) -> dict[str, tuple[CardFault, ...]]:
    """Return what is wrong with each card of a record, by its digest, read as it is at the opening.

    Raises `ValueError` where the rubric or an exercise inside cannot be read.
    """
    exercises = {
        sha256(each.encode()).hexdigest(): read_document(FrozenExercise, each) for each in held.exercises
    }
    basis = CardBasis(
        held.panel,
        read_document(Rubric, held.rubric),
        {digest: frozen.exercise for digest, frozen in exercises.items()},
    )
    return {
        came.seal.digest: found
        for seat in held.panel.seats
        for came, found in read_versions(basis, seat, _came(held, seat), may_follow(held.set_aside, seat.id))
    }


def _came(held: AttachedRecord, seat: Seat) -> list[CameCard]:
    cards = (*held.cards, *held.refused)
    return [CameCard(each.document, each.seal) for each in cards if each.document.seat.id == seat.id]
