"""How far a scorecard is: the steps of the desk, in their order, and the coverage line."""

from PySide6.QtCore import QCoreApplication

from app.domain.scorecard.desk import Desk
from app.ui.look import words
from app.ui.widgets.step_list import StepItem

RECORD, TAKE_AWAYS, OVERALL, SEAL = "record", "take-aways", "overall", "seal"
AFTER = (TAKE_AWAYS, OVERALL, SEAL)
"""The steps after the dimensions."""


def order(desk: Desk) -> list[str]:
    """Return the keys of all steps: record, focus, other dimensions, what follows them."""
    return [RECORD, *desk.seat.focus, *_others(desk), *AFTER]


def first(desk: Desk) -> str:
    """Return the step to open a card at that was not open before."""
    return desk.seat.focus[0] if desk.card.ratings or desk.card.seals else RECORD


def steps(desk: Desk) -> list[StepItem]:
    """Return what the side list shows."""
    card = desk.card
    listed = [StepItem(_tr("Your focus")), *(_dimension(desk, each) for each in desk.seat.focus)]
    if _others(desk):
        listed += [StepItem(_tr("Also seen")), *(_dimension(desk, each) for each in _others(desk))]
    overall = _tr("Overall, after the last rating")
    if card.overall:
        overall = _tr("Overall: {what}").format(what=words.recommendation(card.overall.recommendation))
    sealed = card.status == "sealed"
    return [
        *listed,
        StepItem(_tr("Then")),
        StepItem(_tr("Take-aways"), TAKE_AWAYS, done=bool(card.written)),
        StepItem(overall, OVERALL, done=card.overall is not None),
        StepItem(_tr("Sealed") if sealed else _tr("Review and seal"), SEAL, done=sealed),
    ]


def coverage(desk: Desk) -> str:
    """Say what is still unrated, or when the card was sealed."""
    card = desk.card
    if card.status == "sealed":
        return _tr("Sealed {when}").format(when=words.day_and_time(card.seals[-1].at))
    unrated = [desk.rubric.dimension(each).title for each in card.unrated()]
    total = len(card.seat.focus)
    done = _tr("{rated} of {total} rated").format(rated=total - len(unrated), total=total)
    if not unrated:
        return done
    rest = ", ".join(unrated[:3]) + (" …" if len(unrated) > 3 else "")
    return _tr("{done} · still open: {rest}").format(done=done, rest=rest)


def _dimension(desk: Desk, dimension: str) -> StepItem:
    rating = desk.card.ratings.get(dimension)
    title, level = desk.rubric.dimension(dimension).title, rating.level if rating else None
    said = _tr("not rated") if level is None else str(level)
    return StepItem(title, dimension, level, desk.rubric.scale[-1].level, spoken=f"{title}, {said}")


def _others(desk: Desk) -> list[str]:
    return [each.id for each in desk.rubric.dimensions if each.id not in desk.seat.focus]


def _tr(text: str) -> str:
    return QCoreApplication.translate("progress", text)
