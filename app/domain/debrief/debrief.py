"""The debrief: an opened panel as the committee reads it, every fact before any layout."""

from collections.abc import Mapping, Sequence
from typing import Literal

from app.domain.analysis.agreement import Agreement, agreement
from app.domain.analysis.policy import PolicyResult, apply_policy, flag_key, red_flags
from app.domain.analysis.rater_effects import Hint, hints
from app.domain.debrief.meeting import Meeting, minutes
from app.domain.debrief.seat_records import (
    DimensionView,
    SealedVersion,
    SeatExercise,
    SeatRecord,
    seen_dimension,
    seen_exercise,
)
from app.domain.debrief.sensitivity import Robustness, robustness
from app.domain.debrief.timeline import Moments, timeline
from app.domain.errors import Conflict, Sentence
from app.domain.journal.closing import ClosedVersion
from app.domain.journal.minutes import Flag, Minutes
from app.domain.kits.bundle import CardSetAside, PanelOpened
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric, Signal
from app.domain.panel import Panel, Seat
from app.domain.scorecard.card_check import is_odd
from app.domain.scorecard.marks import Note, SignalMark
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Text, Timestamp, Value

UnderSeal = Literal["not-met", "not-closed", "closed", "reopened"]
"""No meeting; a meeting under no seal; one under the chair's seal; one that went on after it was closed."""


class RedFlag(Value):
    """A red flag that a seat raised, by a signal of the rubric or by a note of its own."""

    id: Flag
    """What its answer names it by."""
    seat: Seat
    signal: Signal | None
    evidence: Text
    at: Timestamp


class Debrief(Value):
    """Everything that the debrief of a panel states."""

    panel: Panel
    rubric: Rubric
    seats: tuple[SeatRecord, ...]
    dimensions: tuple[DimensionView, ...]
    exercises: tuple[SeatExercise, ...]
    red_flags: tuple[RedFlag, ...]
    unfiled: tuple[tuple[Seat, Note], ...]
    timeline: tuple[Moments, ...]
    policy: PolicyResult
    """By the ratings as sealed before the panel was open, with the red flags that the meeting answered."""
    robustness: Robustness
    agreement: Agreement
    """Of the ratings as sealed before the panel was open, as are the hints."""
    hints: tuple[Hint, ...]
    last_sealed_at: Timestamp
    meeting: Minutes | None = None
    """What stands on the minutes; None before the meeting began."""
    closings: tuple[ClosedVersion, ...] = ()
    """The sealed versions of this debrief, the newest last; empty until it was closed."""
    openings: tuple[PanelOpened, ...] = ()
    """How, by whom and why it was opened; empty where it opened by itself with the last seal."""
    set_aside: tuple[CardSetAside, ...] = ()
    """The cards that came and do not count, with the reason of each."""
    refused: tuple[SealedVersion, ...] = ()
    """Those of them that were recorded before they were read: so that anyone can read what is wrong."""
    missing: tuple[Seat, ...] = ()
    """The seats without a card."""

    def most_disagreed(self) -> tuple[DimensionView, ...]:
        """Return the dimensions with those first on which the seats lay furthest apart, as everywhere."""
        views = {each.dimension.id: each for each in self.dimensions}
        return tuple(views[each.dimension] for each in self.agreement.most_disagreed())

    @property
    def under_seal(self) -> UnderSeal:
        """Whether what the meeting came to is under a seal."""
        if self.meeting is None:
            return "not-met"
        if not self.closings:
            return "not-closed"
        return "closed" if self.closings[-1].document.minutes == self.meeting else "reopened"

    def closed_policy(self) -> PolicyResult | None:
        """Return the outcome by policy of the cards that the newest closing rests on; None where none is."""
        if not self.closings:
            return None
        had = self.closings[-1].document.cards
        newest, digests = {each.seat: each.version for each in had}, {each.digest for each in had}
        records = []
        for each in self.seats:
            then = [
                one
                for one in each.versions
                if one.seal.digest in digests or one.seal.version < newest.get(each.seat.id, 0)
            ]
            records += [each.replace(versions=tuple(then))] if then else []
        return policy_of(self.rubric, records, self.meeting)

    def amended_since_closing(self) -> tuple[Seat, ...]:
        """Return the seats whose newest card is not the one that the newest closing rests on."""
        if not self.closings:
            return ()
        had = {card.seat: card.digest for card in self.closings[-1].document.cards}
        return tuple(
            each.seat for each in self.seats if had.get(each.seat.id) != each.versions[-1].seal.digest
        )

    def odd_times(self) -> tuple[tuple[Seat, int], ...]:
        """Return the cards that say they were sealed before the panel was planned, or after it was opened."""
        opened = [each.at for each in self.openings]
        return tuple(
            (record.seat, each.document.version)
            for record in self.seats
            for each in record.versions
            if is_odd(each.document, self.panel, () if each.after_opening else opened)
        )


def debrief(
    panel: Panel,
    rubric: Rubric,
    records: Sequence[SeatRecord],
    exercises: Mapping[str, Exercise],
    meeting: Meeting | None = None,
    closings: Sequence[ClosedVersion] = (),
    openings: Sequence[PanelOpened] = (),
    set_aside: Sequence[CardSetAside] = (),
    refused: Sequence[SealedVersion] = (),
) -> Debrief:
    """Return the debrief of `panel`; raise `Conflict` while a card is missing and nobody opened it.

    `exercises` are the frozen exercises of the seats, by their digest.
    """
    taken = minutes(meeting, panel, rubric) if meeting else None
    return stated(panel, rubric, records, exercises, taken, closings, openings, set_aside, refused)


def stated(
    panel: Panel,
    rubric: Rubric,
    records: Sequence[SeatRecord],
    exercises: Mapping[str, Exercise],
    taken: Minutes | None,
    closings: Sequence[ClosedVersion],
    openings: Sequence[PanelOpened],
    set_aside: Sequence[CardSetAside] = (),
    refused: Sequence[SealedVersion] = (),
) -> Debrief:
    """Return the debrief by what stands on the minutes; raises as `debrief` does."""
    missing = tuple(seat for seat in panel.seats if seat.id not in {r.seat.id for r in records})
    if (missing and not any(each.set_aside is None for each in openings)) or not records:
        names = ", ".join(seat.interviewer.name for seat in missing) or Sentence("every seat")
        raise Conflict("The debrief opens when every scorecard is sealed. Waiting for: {names}.", names=names)
    initial = [record.initial for record in records]
    held = {each.seat.id: each for each in (seen_exercise(record, exercises) for record in records) if each}
    notes = [(record.seat, note) for record in records for note in record.card.notes]
    flags = [flag for record in records for flag in _flags(record, rubric)]
    policy, standing = _judged(rubric, records, flags, taken)
    return Debrief(
        panel=panel,
        rubric=rubric,
        seats=tuple(records),
        dimensions=tuple(seen_dimension(each, rubric, records, held) for each in rubric.dimensions),
        exercises=tuple(held.values()),
        red_flags=tuple(flags),
        unfiled=tuple((seat, note) for seat, note in notes if note.dimension is None),
        timeline=timeline(rubric, records),
        policy=policy,
        robustness=standing,
        agreement=agreement(rubric, initial),
        hints=hints(initial),
        last_sealed_at=max(record.card.sealed_at for record in records),
        meeting=taken,
        closings=tuple(closings),
        openings=tuple(openings),
        set_aside=tuple(set_aside),
        refused=tuple(refused),
        missing=missing,
    )


def met(opened: Debrief, meeting: Meeting, closings: Sequence[ClosedVersion]) -> Debrief:
    """Return a debrief after further acts of its meeting: its minutes, and what they do to the policy."""
    taken = minutes(meeting, opened.panel, opened.rubric)
    policy, standing = _judged(opened.rubric, opened.seats, opened.red_flags, taken)
    return opened.replace(policy=policy, robustness=standing, meeting=taken, closings=tuple(closings))


def policy_of(rubric: Rubric, records: Sequence[SeatRecord], taken: Minutes | None) -> PolicyResult:
    """Return the outcome by policy of what the seats sealed independently, as the meeting leaves it."""
    raised = [flag.id for record in records for flag in _flags(record, rubric)]
    answered = [each.flag for each in taken.answers] if taken else []
    return apply_policy(rubric, [record.initial for record in records], answered, raised)


def _judged(
    rubric: Rubric, records: Sequence[SeatRecord], flags: Sequence[RedFlag], taken: Minutes | None
) -> tuple[PolicyResult, Robustness]:
    initial, newest = [record.initial for record in records], [record.card for record in records]
    raised = [flag.id for flag in flags]
    answered = [each.flag for each in taken.answers] if taken else []
    agreed = taken.consensus if taken else ()
    return (
        policy_of(rubric, records, taken),
        robustness(rubric, initial, answered, raised, amended=newest, consensus=agreed),
    )


def _flags(record: SeatRecord, rubric: Rubric) -> list[RedFlag]:
    """Return what a seat raises, and what it raised before the panel was open and then took back."""
    cards = [record.card, record.initial]
    raised = {
        flag_key(card, each): _raised(card, each, rubric)
        for card in cards
        for each in red_flags(card, rubric)
    }
    return list(raised.values())


def _raised(card: SealedCard, raised: SignalMark | Note, rubric: Rubric) -> RedFlag:
    signal = None if isinstance(raised, Note) else rubric.signal(raised.signal)
    evidence = raised.text if isinstance(raised, Note) else raised.evidence
    return RedFlag(id=flag_key(card, raised), seat=card.seat, signal=signal, evidence=evidence, at=raised.at)
