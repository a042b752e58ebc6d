"""Words of the debrief room: what the figures of a panel say, in sentences."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.analysis.agreement import SIMULATED, Agreement
from app.domain.analysis.policy import RuleVerdict
from app.domain.analysis.rater_effects import Hint
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.sensitivity import Variation
from app.domain.journal.minutes import Outcome
from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.ui.look import words


def _tr(text: str) -> str:
    return QCoreApplication.translate("room", text)


def figure(value: float | None, digits: int = 2) -> str:
    """Return a statistic with so many digits; a dash for none."""
    return "–" if value is None else QLocale().toString(value, "f", digits)


def outcome(key: Outcome) -> str:
    """Return a decision as people say it."""
    return {
        "hire": _tr("Hire"),
        "no-hire": _tr("No hire"),
        "hold": _tr("Hold"),
        "other-level": _tr("Another level"),
    }[key]


def verdict(key: RuleVerdict) -> str:
    """Return the outcome by policy."""
    return {
        "holds": _tr("The policy is met."),
        "fails": _tr("The policy is not met."),
        "open": _tr("The policy is open."),
    }[key]


def agreement(found: Agreement) -> tuple[str, str]:
    """Return alpha with its interval, and what this number of ratings can bear."""
    ratings = words.counted(found.ratings, _tr("{n} rating"), _tr("{n} ratings"))
    if found.bearing == "nothing-shared":
        return _tr("No agreement to speak of."), _tr("No dimension was rated by two seats.")
    if found.bearing == "no-difference":
        return (
            _tr("No agreement can be computed."),
            _tr("All {ratings} are the same level: nothing tells one dimension from another.").format(
                ratings=ratings
            ),
        )
    low, high = found.interval or (None, None)
    said = _tr("Ordinal alpha {alpha}, interval {low} to {high}.").format(
        alpha=figure(found.alpha), low=figure(low), high=figure(high)
    )
    if found.interval is None:
        said = _tr("Ordinal alpha {alpha}, too few dimensions for an interval.").format(
            alpha=figure(found.alpha)
        )
    if found.bearing == "enough":
        return said, _tr("It rests on {ratings}.").format(ratings=ratings)
    seats, dimensions, _, chance = SIMULATED
    few = _tr(
        "{ratings} cannot tell a good panel from a poor one: with {seats} seats and {dimensions} dimensions "
        "chance alone moves alpha from {low} to {high}. Read the rows at the top instead."
    )
    return said, few.format(
        ratings=ratings, seats=seats, dimensions=dimensions, low=figure(chance.low), high=figure(chance.high)
    )


def turning(shown: Debrief) -> list[str]:
    """Return a sentence for everything that would change the outcome by policy."""
    turned = shown.robustness.turning()
    if not turned:
        return [
            _tr(
                "The outcome stays the same without any one seat and with each weight doubled or halved."
                if len(shown.seats) > 1
                else "The outcome stays the same with each weight doubled or halved."
            )
        ]
    return [_turned(each, shown.rubric) for each in turned]


def _turned(variation: Variation, rubric: Rubric) -> str:
    became = {
        "holds": _tr("the policy would be met"),
        "fails": _tr("the policy would not be met"),
        "open": _tr("the policy would be open"),
    }[variation.verdict]
    name = variation.seat.interviewer.name if variation.seat else ""
    title = rubric.dimension(variation.dimension).title if variation.dimension else ""
    said = {
        "without-seat": _tr("Without {name}’s card {became}."),
        "consensus": _tr("With the consensus ratings {became}."),
        "heavier": _tr("With {title} weighing twice as much {became}."),
        "lighter": _tr("With {title} weighing half as much {became}."),
        "equal-weights": _tr("With equal weights {became}."),
    }[variation.kind]
    return said.format(name=name, title=title, became=became)


def question(hint: Hint) -> str:
    """Return a hint as a question to the seat it is about."""
    said = {
        "same-everywhere": _tr("{name} gave {level} everywhere. Was there evidence for each?"),
        "higher-than-others": _tr(
            "{name} stands {difference} above the others on average. Did they see more, or ask less?"
        ),
        "lower-than-others": _tr(
            "{name} stands {difference} below the others on average. Did they see what others missed?"
        ),
        "little-spread": _tr(
            "{name} hardly tells the dimensions apart where the others do. Did one impression colour all?"
        ),
        "late": _tr("{name} sealed {hours} hours after the last note. How fresh was the memory?"),
    }[hint.kind]
    return said.format(
        name=hint.seat.interviewer.name,
        level=hint.level,
        difference=figure(hint.difference, 1),
        hours=round(hint.difference),
    )


def short_name(seat: Seat) -> str:
    """Return an interviewer's last name, for the head of a column."""
    return seat.interviewer.name.split()[-1]


def doing(seat: Seat) -> str:
    """Return the exercise of a seat; nothing for a seat without one."""
    return seat.exercise.title if seat.exercise else ""
