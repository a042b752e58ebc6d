"""Scales of applicant-tracking systems: what a level and a recommendation are called there."""

from collections.abc import Mapping

from app.domain.errors import InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Given, Recommendation

GREENHOUSE_LEVELS = ("definitely_not", "no", "yes", "strong_yes")
"""From the lowest level to the highest. Never `mixed`: that would say that the evidence conflicts."""
GREENHOUSE_RATINGS = ("definitely_not", "no", "mixed", "yes", "strong_yes")
NO_DECISION = "no_decision"
GREENHOUSE_OVERALL: Mapping[Recommendation, str] = {
    "strong-no": "definitely_not",
    "no": "no",
    "yes": "yes",
    "strong-yes": "strong_yes",
    "no-decision": NO_DECISION,
}
LEVER_OVERALL: Mapping[Recommendation, str | None] = {
    "strong-no": "1 - Strong No Hire",
    "no": "2 - No Hire",
    "yes": "3 - Hire",
    "strong-yes": "4 - Strong Hire",
    "no-decision": None,
}
"""None leaves the form incomplete."""
MERGE_OVERALL: Mapping[Recommendation, str] = {
    "strong-no": "DEFINITELY_NO",
    "no": "NO",
    "yes": "YES",
    "strong-yes": "STRONG_YES",
    "no-decision": "NO_DECISION",
}
_STEPS = len(GREENHOUSE_LEVELS)


def check_scale(rubric: Rubric) -> None:
    """Raise `InvalidInput` unless the levels of a rubric are as many as these systems know."""
    if len(rubric.scale) != _STEPS:
        raise InvalidInput(
            "The rubric “{rubric}” has {count} levels; these systems know {steps}. Export ratings as CSV.",
            rubric=rubric.title,
            count=len(rubric.scale),
            steps=_STEPS,
        )


def step(rubric: Rubric, level: Given) -> int | None:
    """Return the place of a level on the scale, from 1; None for NE."""
    return [each.level for each in rubric.scale].index(level) + 1 if isinstance(level, int) else None


def greenhouse_level(rubric: Rubric, level: Given) -> str:
    """Return what Greenhouse calls a level."""
    place = step(rubric, level)
    return NO_DECISION if place is None else GREENHOUSE_LEVELS[place - 1]
