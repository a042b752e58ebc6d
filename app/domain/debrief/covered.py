"""What the seals in a debrief's attachment cover of what its pages state, and what they say otherwise."""

from collections.abc import Iterator
from typing import NamedTuple

from app.domain.debrief.attachment import AttachedCard, AttachedRecord
from app.domain.errors import Sentence, Template
from app.domain.journal.closing import ClosedRecord, SealedDebrief
from app.domain.panel import Panel, Seat, plan_digest

_CARDS = Sentence("every scorecard and when it was sealed")
_FROZEN = Sentence("rubric and exercises")
_WHO = Sentence("role and candidate")
_SEATS = Sentence("the list of seats")
_OPENED = Sentence("how the panel was opened, and which cards came after that")
_ASIDE = Sentence("which cards were set aside, and why")
_MEETING = Sentence("the meeting, its votes, dissent and decision, and the outcome by policy")
_SINCE = Sentence("what the meeting said since it was closed")

_OTHER_DECISION = Template(
    "The debrief was closed as “{closed}”. Since then it says “{now}”, which stands under no seal."
)
_FEWER = Template(
    "The card of {name} was sealed as one of {of} seats, and {count} are listed here. Either the plan was "
    "changed since, or a seat was left out or added."
)
_OTHER_PLAN = Template(
    "The card of {name} was sealed under another list of seats than the one here. Either the plan was "
    "changed since, or a seat was exchanged."
)

_OUTCOMES = {
    "hire": Template("Hire"),
    "no-hire": Template("No hire"),
    "hold": Template("Hold"),
    "other-level": Template("Another level"),
}
_UNDECIDED = Template("Undecided")


class Covered(NamedTuple):
    """What a record's seals say of the record, once they are known to hold."""

    against: tuple[Sentence, ...]
    """What the record says otherwise than what was sealed: it was changed."""
    odd: tuple[Sentence, ...]
    """What may have an honest reason, and has to be asked about."""
    covered: tuple[Sentence, ...]
    uncovered: tuple[Sentence, ...]


def covered(held: AttachedRecord) -> Covered:
    """Return what the seals of a record cover, by its newest closing; where there is none, by its cards."""
    closing = held.closings[-1].document if held.closings else None
    odd = tuple(_places(held))
    if closing is None:
        seats = (_SEATS,) if _planned(held) else ()
        rest = ((_MEETING,) if held.minutes else ()) + (_OPENED,)
        rest = (*rest, _ASIDE) if held.set_aside else rest
        return Covered((), odd, (_CARDS, _FROZEN, _WHO, *seats), rest if seats else (_SEATS, *rest))
    against = [*_differing(closing, held)]
    more = tuple(_later(closing, held))
    reopened = held.minutes != closing.minutes
    if reopened:
        odd += tuple(_decided_otherwise(closing, held))
    told: tuple[Sentence, ...] = (_CARDS, _FROZEN, _WHO, *(() if reopened else (_MEETING,)))
    if closing.record and closing.record.set_aside:
        told = (*told, _ASIDE)
    since: tuple[Sentence, ...] = (_SINCE,) if reopened else ()
    if set(held.set_aside) - set(closing.record.set_aside if closing.record else ()):
        since = (*since, _ASIDE)
    if closing.record is None:
        return Covered(tuple(against), odd, told, (_SEATS, _OPENED, *since))
    return Covered(tuple(against), odd, (*told, _SEATS, _OPENED), (*since, *more))


def _differing(closing: SealedDebrief, held: AttachedRecord) -> Iterator[Sentence]:
    panel = held.panel
    said = (closing.panel, closing.candidate, closing.role, closing.rubric)
    if said != (panel.id, panel.candidate, panel.role, panel.rubric):
        yield Sentence("Panel, candidate, role and rubric are those of the closing.")
    cards = {(card.document.seat.id, card.seal.version): card for card in held.cards}
    here = {key: card.seal.digest for key, card in cards.items()}
    here |= {(card.document.seat.id, card.seal.version): card.seal.digest for card in held.refused}
    if any(here.get((each.seat, each.version)) != each.digest for each in closing.cards):
        yield Sentence("Every scorecard that the closing rests on is here.")
    if held.minutes is None:
        yield Sentence("The minutes that were closed are here.")
    if closing.record is None:
        return
    before = {(each.seat, each.version): each.after_opening for each in closing.cards}
    if any(card.after_opening != before.get(key, True) for key, card in cards.items()):
        yield Sentence("Which cards came after the opening is as the closing says.")
    if list(_seats(closing.record.plan, before)) != list(_seats(panel, before)):
        yield Sentence("The seats are those of the closing: {count}.", count=len(closing.record.plan.seats))
    if held.openings[: len(closing.record.openings)] != closing.record.openings:
        yield Sentence("How the panel was opened is as the closing says.")
    if not set(closing.record.set_aside) <= set(held.set_aside):
        yield Sentence("Which cards were set aside, and why, is as the closing says.")


def _seats(panel: Panel, sealed: dict[tuple[str, int], bool | None]) -> Iterator[Seat]:
    """Yield the seats; without the key of one that had sealed nothing, whose first card told it later."""
    known = {seat for seat, _ in sealed}
    for seat in panel.seats:
        nobody = seat.interviewer.replace(public_key="0" * 64)
        yield seat if seat.id in known else seat.replace(interviewer=nobody)


def _later(closing: SealedDebrief, held: AttachedRecord) -> Iterator[Sentence]:
    """Yield what came after the closing."""
    before = {(each.seat, each.version) for each in closing.cards}
    for card in held.cards:
        if (card.document.seat.id, card.seal.version) not in before:
            yield Sentence(
                "that version {version} of the card of {name} came after the closing",
                version=card.seal.version,
                name=card.document.seat.interviewer.name,
            )
    had = closing.record.openings if isinstance(closing.record, ClosedRecord) else held.openings
    if len(held.openings) > len(had):
        yield Sentence("an opening that was recorded after the closing")


def _decided_otherwise(closing: SealedDebrief, held: AttachedRecord) -> Iterator[Sentence]:
    sealed, now = closing.minutes.decision, held.minutes.decision if held.minutes else None
    outcomes = [_OUTCOMES[each.outcome] if each else _UNDECIDED for each in (sealed, now)]
    if outcomes[0] != outcomes[1]:
        yield Sentence(_OTHER_DECISION, closed=outcomes[0], now=outcomes[1])


def _places(held: AttachedRecord) -> Iterator[Sentence]:
    """Yield each seat whose card knows of another panel than the one that is listed."""
    plan, count = plan_digest(held.panel), len(held.panel.seats)
    for card in _first_of_each(held):
        place, name = card.document.place, card.document.seat.interviewer.name
        if place is not None and place.of != count:
            yield Sentence(_FEWER, name=name, of=place.of, count=count)
        elif place is not None and place.plan != plan:
            yield Sentence(_OTHER_PLAN, name=name)


def _planned(held: AttachedRecord) -> bool:
    """Return whether every card was sealed under the very list of seats that the record has."""
    plan = plan_digest(held.panel)
    places = [card.document.place for card in held.cards]
    return bool(places) and all(each is not None and each.plan == plan for each in places)


def _first_of_each(held: AttachedRecord) -> list[AttachedCard]:
    found: dict[str, AttachedCard] = {}
    for card in sorted(held.cards, key=lambda each: each.seal.version):
        found.setdefault(card.document.seat.id, card)
    return list(found.values())
