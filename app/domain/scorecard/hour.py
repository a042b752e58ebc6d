"""The hour: what starts its clock, and what is left out of it."""

from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, Literal, NamedTuple, ParamSpec

from app.domain.errors import Conflict
from app.domain.instants import later, seconds_between
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Change, SectionBegun
from app.domain.scorecard.scorecard import Scorecard, changes_nothing

P = ParamSpec("P")

WORTH_ASKING = 120
"""An interruption of more seconds than this is asked about."""


class Interruption(NamedTuple):
    """A stretch of the running hour in which nobody sat at the desk, as far as the program can know."""

    what: Literal["asleep", "closed"]
    began: datetime
    ended: datetime

    @property
    def minutes(self) -> int:
        """Its length, for people."""
        return round(seconds_between(self.began, self.ended) / 60)


def waits(desk: Desk) -> bool:
    """Return whether the hour is still to be started: nothing was, and nothing is rated or sealed yet."""
    card = desk.card
    return bool(desk.plan) and not (card.sections or card.ratings or card.seals)


def start(desk: Desk) -> SectionBegun:
    """Return the act of starting the hour with the first section of its plan."""
    if not waits(desk):
        raise Conflict("The hour has been started, or is over.")
    return rules.begin_section(desk, desk.plan[0].id)


def starting(
    rule: Callable[Concatenate[Desk, P], Change],
) -> Callable[Concatenate[Desk, P], tuple[Change | SectionBegun, ...]]:
    """Return `rule` as it holds while recording: the first thing that is done starts the hour, as one act."""

    def act(desk: Desk, /, *given: P.args, **named: P.kwargs) -> tuple[Change | SectionBegun, ...]:
        change = rule(desk, *given, **named)
        begins = waits(desk) and not changes_nothing(desk.card, change)
        return (start(desk), change) if begins else (change,)

    return act


def running_at(card: Scorecard, moment: datetime) -> str | None:
    """Return the section whose clock ran at a moment, None where none did."""
    before = [each.section for each in card.sections if each.at <= moment]
    return before[-1] if before else None


def resumed(began: datetime, seconds: float) -> datetime:
    """Return when an interruption of so many seconds ended."""
    return later(began, seconds / 60).astimezone(began.tzinfo)


def leave_out(desk: Desk, gap: Interruption) -> tuple[SectionBegun, SectionBegun]:
    """Return the acts of stopping the clock where `gap` began, and of starting it again where it ended."""
    stop = rules.begin_section(desk, None).replace(at=gap.began)
    section = running_at(desk.card, gap.began)
    if section is None:
        raise Conflict("The clock stood then already; there is nothing to leave out.")
    return stop, SectionBegun(section=section, at=gap.ended)
