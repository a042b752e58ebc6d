"""What the seals in a debrief's attachment cover of what its pages state, and what they say otherwise."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from app.domain.debrief.attachment import AttachedCard, AttachedRecord
from app.domain.errors import Sentence, Template
from app.domain.journal.closing import ClosedRecord, SealedDebrief
from app.domain.panel import Panel, Seat, plan_digest
from app.domain.value import Value, plain

_CARDS = Sentence("every scorecard and when it was sealed")
_FROZEN = Sentence("rubric and exercises")
_WHO = Sentence("role and candidate")
_SEATS = Sentence("the list of seats")
_OPENED = Sentence("how the panel was opened, and which cards came after that")
_ASIDE = Sentence("which cards were set aside, and why")
_MEETING = Sentence("the meeting, its votes, dissent and decision, and the outcome by policy")
_SINCE = Sentence("what the meeting said since it was closed")
_NOT_MET = Sentence("that no meeting was held, and the outcome by policy")
_LEFT_OUT = Sentence("that no scorecard, and no later version of one, was left out")

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
        met = _MEETING if held.minutes else _NOT_MET
        rest = (met, _LEFT_OUT, _OPENED, *((_ASIDE,) if held.set_aside else ()))
        return Covered((), odd, (_CARDS, _FROZEN, _WHO, *seats), rest if seats else (_SEATS, *rest))
    against = [*_differing(closing, held)]
    more = tuple(_later(closing, held))
    reopened = not is_closed(held)
    if reopened:
        odd += tuple(_decided_otherwise(closing, held))
    told: tuple[Sentence, ...] = (_CARDS, _FROZEN, _WHO, *(() if reopened else (_MEETING,)))
    if closing.record and closing.record.set_aside:
        told = (*told, _ASIDE)
    since: tuple[Sentence, ...] = (_SINCE,) if reopened else ()
    if _written(held.set_aside) != _written(closing.record.set_aside if closing.record else ()):
        since = (*since, _ASIDE)
    if closing.record is None:
        return Covered(tuple(against), odd, told, (_SEATS, _OPENED, *since))
    return Covered(tuple(against), odd, (*told, _SEATS, _OPENED), (*since, *more))


def _differing(closing: SealedDebrief, held: AttachedRecord) -> Iterator[Sentence]:
    panel = held.panel
    said = (closing.panel, closing.candidate, closing.role, closing.rubric)
    if said != (panel.id, panel.candidate, panel.role, panel.rubric):
        yield Sentence("Panel, candidate, role and rubric are those of the closing.")
    here = {_key(card) for card in (*held.cards, *held.refused)}
    if any((each.seat, each.version, each.digest) not in here for each in closing.cards):
        yield Sentence("Every scorecard that the closing rests on is here.")
    if held.minutes is None:
        yield Sentence("The minutes that were closed are here.")
    if closing.record is None:
        return
    before = {(each.seat, each.version, each.digest): each.after_opening for each in closing.cards}
    if any(card.after_opening != before.get(_key(card), True) for card in held.cards):
        yield Sentence("Which cards came after the opening is as the closing says.")
    known = {each.seat for each in closing.cards}
    if plain(_as_closed(closing.record.plan, known)) != plain(_as_closed(panel, known)):
        yield Sentence("The seats are those of the closing: {count}.", count=len(closing.record.plan.seats))
    openings = _written(closing.record.openings)
    if _written(held.openings)[: len(openings)] != openings:
        yield Sentence("How the panel was opened is as the closing says.")
    aside = _written(held.set_aside)
    if any(aside.count(each) != 1 for each in _written(closing.record.set_aside)):
        yield Sentence("Which cards were set aside, and why, is as the closing says.")


def is_closed(held: AttachedRecord) -> bool:
    """Return whether the newest closing is of these minutes, letter for letter.

    Values that hold the same moment are equal in every zone, and on paper it is another day there.
    """
    if held.minutes is None or not held.closings:
        return False
    return plain(held.closings[-1].document.minutes) == plain(held.minutes)


def _written(values: Sequence[Value]) -> list[dict[str, Any]]:
    """Return values as they are written, which differs where a moment stands in another zone."""
    return [plain(each) for each in values]


def _key(card: AttachedCard) -> tuple[str, int, str]:
    return card.document.seat.id, card.seal.version, card.seal.digest


def _as_closed(panel: Panel, known: Collection[str]) -> Panel:
    """Return a panel without what may change of seats that had sealed nothing: their time and their key.

    The first card of such a seat tells its key.
    """
    for seat in panel.seats:
        if seat.id not in known:
            panel = panel.scheduled(seat.id, None, 60).pinned(seat.id, "0" * 64)
    return panel


def _moved(plan: Panel, panel: Panel) -> Iterator[Seat]:
    """Yield the seats that had another time when the debrief was closed."""
    for then, now in zip(plan.seats, panel.seats, strict=False):
        untimed = then.replace(starts_at=now.starts_at, minutes=now.minutes)
        if plain(then) != plain(untimed):
            yield now


def _later(closing: SealedDebrief, held: AttachedRecord) -> Iterator[Sentence]:
    """Yield what came after the closing."""
    before = {(each.seat, each.version, each.digest) for each in closing.cards}
    for card in held.refused:
        if _key(card) in before:
            yield Sentence(
                "that version {version} of the card of {name}, which the closing counted, does not count",
                version=card.seal.version,
                name=card.document.seat.interviewer.name,
            )
    for card in held.cards:
        if _key(card) not in before:
            yield Sentence(
                "that version {version} of the card of {name} came after the closing",
                version=card.seal.version,
                name=card.document.seat.interviewer.name,
            )
    if not isinstance(closing.record, ClosedRecord):
        return
    for seat in _moved(closing.record.plan, held.panel):
        yield Sentence("the time of {name}’s interview, which was moved since", name=seat.interviewer.name)
    if len(held.openings) > len(closing.record.openings):
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
