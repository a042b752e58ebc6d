"""Read a card that came from elsewhere: against the plan of its panel, and by the rules that sealing asks."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel, Seat
from app.domain.scorecard.card_faults import CardFault, FaultKind
from app.domain.scorecard.marks import NE, Seal
from app.domain.scorecard.scorecard import Scorecard, gaps
from app.domain.scorecard.seal import SealedCard, filled
from app.domain.text import is_seen

Earlier = tuple[int, str]
"""The number and the digest of a version that the next one may rest on."""

_SLACK = timedelta(days=1)
"""How far two honest clocks, in any zones, may lie apart."""


class CardBasis(NamedTuple):
    """What a card is read against."""

    panel: Panel
    """As it was planned."""
    rubric: Rubric
    exercises: Mapping[str, Exercise]
    """The frozen exercises of its seats, by their digests."""


class CameCard(NamedTuple):
    """One version as it came; without a document where that could not be read."""

    document: SealedCard | None
    seal: Seal


def read_versions(
    basis: CardBasis, seat: Seat, versions: Iterable[CameCard], earlier: Collection[Earlier] = ()
) -> Iterator[tuple[CameCard, tuple[CardFault, ...]]]:
    """Yield the versions of a seat's card in their order, each with what is wrong with it.

    `earlier` were read before. What is wrong inside a version does not spoil the next, which mends it; one
    that does not follow from the first does. Versions come in any order: to one that came too early it is
    said that there is a gap before it.
    """
    known, counted = set(earlier), set[int]()
    for came in sorted(versions, key=lambda each: each.seal.version):
        found = card_faults(basis, seat, came.document, known) if came.document else _fault("unreadable")
        if came.seal.version in counted:
            found = (*found, *_fault("version"))
        if all(each.what not in ("version", "gap") for each in found):
            known.add((came.seal.version, came.seal.digest))
        if not found:
            counted.add(came.seal.version)
        yield came, found


def card_faults(
    basis: CardBasis, seat: Seat, document: SealedCard, earlier: Collection[Earlier]
) -> tuple[CardFault, ...]:
    """Return what is wrong with a version of a seat's card, one fault of each kind; nothing where it counts.

    Its times are never a fault: a clock may be wrong.
    """
    found = [*_plan_faults(basis.panel, seat, document), *_chain_faults(document, earlier)]
    found += _word_faults(basis, document)
    if not any(each.what in ("dimension", "twice", "scale", "seat") for each in found):
        found += _gap_faults(basis, document)
    return tuple({each.what: each for each in reversed(found)}.values())[::-1]


def is_odd(document: SealedCard, panel: Panel, opened: Sequence[datetime]) -> bool:
    """Return whether a card says that it was sealed when it cannot have been, by the panel's clock.

    That is before its panel was planned or, of one that was here when the panel was `opened`, after that.
    """
    if document.sealed_at < panel.planned_at - _SLACK:
        return True
    return bool(opened) and document.sealed_at > max(opened) + _SLACK


def _fault(what: FaultKind, subject: str = "") -> tuple[CardFault, ...]:
    return (CardFault(what=what, subject=subject[:60]),)


def _plan_faults(panel: Panel, seat: Seat, document: SealedCard) -> Iterator[CardFault]:
    """What the card says of its panel, against what was planned; a time may have been moved meanwhile."""
    said = document.seat.replace(starts_at=seat.starts_at, minutes=seat.minutes)
    pairs: tuple[tuple[FaultKind, object, object], ...] = (
        ("panel", document.panel, panel.id),
        ("candidate", document.candidate, panel.candidate),
        ("role", document.role, panel.role),
        ("rubric", document.rubric, panel.rubric),
        ("seat", said, seat),
    )
    for what, held, planned in pairs:
        if held != planned:
            yield from _fault(what)


def _chain_faults(document: SealedCard, earlier: Collection[Earlier]) -> Iterator[CardFault]:
    before, rests_on = document.version - 1, document.supersedes
    if (before, rests_on) == (0, None) or (before, rests_on) in earlier:
        return
    is_here = not before or any(version == before for version, _ in earlier)
    yield from _fault("version" if is_here else "gap")


def _word_faults(basis: CardBasis, document: SealedCard) -> Iterator[CardFault]:
    """Whatever the rubric or the exercise does not know, and what is said twice."""
    rubric, scale = basis.rubric, {each.level for each in basis.rubric.scale}
    dimensions = {each.id: {question.id for question in each.questions} for each in rubric.dimensions}
    signals = {each.id for each in rubric.signals}
    hints = _hints(basis, document)
    for rating in document.ratings:
        if rating.level != NE and rating.level not in scale:
            yield from _fault("scale", rating.dimension)
    named = [*(each.dimension for each in document.ratings), *(each.dimension for each in document.questions)]
    named += [each.dimension for each in document.notes if each.dimension]
    for dimension in named:
        if dimension not in dimensions:
            yield from _fault("dimension", dimension)
    for mark in document.signals:
        if mark.signal not in signals:
            yield from _fault("signal", mark.signal)
    for finding in document.findings:
        if hints is not None and finding.hint > hints.get(finding.finding, -1):
            yield from _fault("finding", finding.finding)
    for question in document.questions:
        if question.question not in dimensions.get(question.dimension, ()):
            yield from _fault("question", question.question)
    if any(note.withdrawn or not is_seen(note.text) for note in document.notes):
        yield from _fault("note")
    yield from _repeats(document)


def _repeats(document: SealedCard) -> Iterator[CardFault]:
    said = (
        [each.dimension for each in document.ratings],
        [each.id for each in document.notes],
        [each.signal for each in document.signals],
        [each.finding for each in document.findings],
        [f"{each.dimension}/{each.question}" for each in document.questions],
    )
    for ids in said:
        for each, count in Counter(ids).items():
            if count > 1:
                yield from _fault("twice", each)


def _hints(basis: CardBasis, document: SealedCard) -> dict[str, int] | None:
    """Return how many hints there are to each finding of the card's exercise; None where that is not here."""
    named = document.seat.exercise
    if named is None:
        return {}
    exercise = basis.exercises.get(named.digest)
    return {each.id: len(each.hints) for each in exercise.findings} if exercise else None


def _gap_faults(basis: CardBasis, document: SealedCard) -> Iterator[CardFault]:
    """What sealing and amending would have asked for first."""
    card = filled(Scorecard(panel=document.panel, seat=document.seat), document)
    asked = [each.reason for each in document.ratings if each.level == NE]
    asked += [each.evidence for each in document.signals if each.evidence]
    asked += [document.reason] if document.version > 1 else []
    if gaps(card, basis.rubric) or not all(map(is_seen, asked)):
        yield from _fault("incomplete")
