"""The summary: one row for each panel, with what is missing, what was rated and what was decided."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median
from typing import Literal

from app.domain.analysis.policy import RuleVerdict, levels
from app.domain.blinding import Blind
from app.domain.debrief.debrief import policy_of
from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.packs.rubric import Dimension
from app.domain.panel import Seat
from app.domain.records.applicant import Details
from app.domain.scorecard.marks import Recommendation
from app.domain.tables.column import Cell, Cells, Column, Release

LATE = timedelta(hours=24)
"""How long after the end of an interview its card is expected."""
SummaryStatus = Literal["planned", "in-progress", "sealed", "open", "decided", "closed"]

_PLAN = (
    Column("panel", "text", "The panel’s id; the same in every sheet."),
    Column("candidate", "text", "The candidate’s name.", "candidate"),
    Column("candidate_id", "text", "The candidate’s id in the system they came from.", "outside"),
    Column("application_id", "text", "The application’s id there.", "outside"),
    Column("role", "text", "The job being hired for."),
    Column("rubric", "text", "The id of the rubric the panel is scored with."),
    Column("rubric_version", "text", "Its version."),
    Column("rubric_variant", "text", "Its variant; empty for none."),
    Column("status", "text", "planned, in-progress, sealed, open, decided or closed."),
    Column("seats", "whole", "How many seats the panel has."),
    Column("seats_sealed", "whole", "How many of them have sealed."),
    Column("seats_late", "whole", "How many had not sealed 24 hours after the end of their interview."),
    Column("planned_at", "moment", "When the panel was planned."),
    Column("first_interview_at", "moment", "When its first interview was to begin."),
    Column("last_sealed_at", "moment", "When its last scorecard was sealed."),
)
_OPENED = (
    Column("policy", "text", "By the initial ratings: met, not met or open. Empty before the opening."),
    Column("decision", "text", "What the meeting decided: hire, no-hire, hold or other-level."),
    Column("decision_level", "text", "Which other level.", "words"),
    Column("decision_reasons", "text", "Why, in the meeting’s words.", "words"),
    Column("decision_against_policy", "yes-no", "Whether the decision goes against the policy, in writing."),
    Column("decided_at", "moment", "When it was decided."),
    Column("strong_yes", "whole", "Overall recommendations: strong yes."),
    Column("yes", "whole", "Overall recommendations: yes."),
    Column("no_decision", "whole", "Overall recommendations: no decision."),
    Column("no", "whole", "Overall recommendations: no."),
    Column("strong_no", "whole", "Overall recommendations: strong no."),
)
FIGURES = (
    Column("median", "number", "the median of the initial levels; NE is left out."),
    Column("lowest", "level", "the lowest initial level."),
    Column("highest", "level", "the highest initial level."),
    Column("consensus", "level", "the level the meeting agreed on; empty for NE or none."),
)
"""For each dimension."""
_COUNTED: tuple[Recommendation, ...] = ("strong-yes", "yes", "no-decision", "no", "strong-no")
_OUTCOMES: dict[RuleVerdict, str] = {"holds": "met", "fails": "not met", "open": "open"}


def columns(dimensions: Iterable[Dimension]) -> tuple[Column, ...]:
    """Return the columns of a summary over panels that were rated on `dimensions`."""
    return (
        *_PLAN,
        *_OPENED,
        *(
            each._replace(name=f"{dimension.id}.{each.name}", about=f"{dimension.title}: {each.about}")
            for dimension in dimensions
            for each in FIGURES
        ),
    )


def row(
    blind: Blind,
    opened: OpenedPanel | None,
    details: Details,
    dimensions: Sequence[str],
    sealed: Mapping[str, datetime],
    begun: bool,
    release: Release,
    now: datetime,
) -> Cells:
    """Return the row of one panel; what its cards say stands there only once it is `opened`.

    `sealed` tells when each seat sealed first, `begun` whether anything was written on a card yet.
    """
    panel = blind.panel
    starts = [seat.starts_at for seat in panel.seats if seat.starts_at]
    plan = (
        release.id(panel.id),
        release.candidate(panel.candidate.id, panel.candidate.name),
        release.outside(details.external_id),
        release.outside(details.application_id),
        panel.role,
        panel.rubric.id,
        panel.rubric.version,
        panel.rubric.variant or "",
        _status(blind, opened, begun),
        len(panel.seats),
        len(panel.seats) - len(blind.waiting),
        sum(is_late(seat, sealed.get(seat.id), now) for seat in panel.seats),
        release.moment(panel.planned_at),
        release.moment(min(starts, default=None)),
        release.moment(max(sealed.values(), default=None)),
    )
    if opened is None:
        return (*plan, *[None] * (len(_OPENED) + len(FIGURES) * len(dimensions)))
    return (*plan, *_outcome(opened, release), *_figures(opened, dimensions))


def is_late(seat: Seat, sealed_at: datetime | None, now: datetime) -> bool:
    """Return whether a seat sealed, or still has not sealed, more than 24 hours after its interview."""
    if seat.starts_at is None:
        return False
    return (sealed_at or now) > seat.starts_at + timedelta(minutes=seat.minutes) + LATE


def _status(blind: Blind, opened: OpenedPanel | None, begun: bool) -> SummaryStatus:
    if opened is not None:
        minutes = opened.minutes
        if opened.closed:
            return "closed"
        return "decided" if minutes and minutes.decision else "open"
    if not blind.waiting:
        return "sealed"
    return "in-progress" if begun else "planned"


def _outcome(opened: OpenedPanel, release: Release) -> list[Cell]:
    decision = opened.minutes.decision if opened.minutes else None
    said = [card.overall.recommendation for card in opened.cards()]
    verdict = policy_of(opened.rubric, opened.records, opened.minutes).verdict
    return [
        _OUTCOMES[verdict],
        decision.outcome if decision else "",
        release.words(decision.level) if decision else "",
        release.words(decision.reasons) if decision else "",
        bool(decision.against_policy) if decision else None,
        release.moment(decision.at) if decision else None,
        *(said.count(each) for each in _COUNTED),
    ]


def _figures(opened: OpenedPanel, dimensions: Sequence[str]) -> list[Cell]:
    cards, cells = opened.initial(), list[Cell]()
    for dimension in dimensions:
        given = levels(cards, dimension)
        agreed = opened.minutes.agreed(dimension) if opened.minutes else None
        level = agreed.level if agreed and isinstance(agreed.level, int) else None
        middle = float(median(given)) if given else None
        cells += [middle, min(given, default=None), max(given, default=None), level]
    return cells
