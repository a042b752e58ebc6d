"""English on paper: dates, counts and the names of things, as a reader of a report says them.

Months are spelt here because a toolkit in the same process may change the locale. Times are the wall
times of whoever took them: a moment keeps its offset and nothing here converts it.
"""

from collections.abc import Iterable
from datetime import datetime

from app.domain.policy import PolicyResult, Verdict
from app.domain.scorecard import Given, Recommendation

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()

RECOMMENDATIONS: dict[Recommendation, str] = {
    "strong-yes": "Strong yes",
    "yes": "Yes",
    "no-decision": "No decision",
    "no": "No",
    "strong-no": "Strong no",
}
"""In the order in which they are counted up."""

OUTCOMES: dict[Verdict, str] = {"holds": "Met", "fails": "Not met", "open": "Open"}
VERDICTS: dict[Verdict, str] = {"holds": "holds", "fails": "does not hold", "open": "open"}

NO_MODEL = "No model infers anything about a person in this document."
WITHHELD = "Confidential: for the people who decide on this application, and for the candidate on request."


def day(moment: datetime) -> str:
    """A date, as in “17 November 2026”."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def days(moments: Iterable[datetime]) -> str:
    """A date, or the two ends of a stretch of them."""
    ordered = sorted(moments)
    first, last = ordered[0], ordered[-1]
    if first.date() == last.date():
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    return f"{day(first)} – {day(last)}"


def clock(moment: datetime) -> str:
    """A wall time to the second."""
    return f"{moment.hour:02}:{moment.minute:02}:{moment.second:02}"


def day_and_clock(moment: datetime) -> str:
    """A date with its wall time and the offset it was taken at."""
    offset = moment.strftime("%z")
    return f"{day(moment)}, {clock(moment)} (UTC{offset[:3]}:{offset[3:5]})".replace("UTC-", "UTC−")


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def small(number: int) -> str:
    """A number up to twelve in letters."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def recommendations(given: Iterable[Recommendation]) -> str:
    """How many seats say what, as in “2 yes · 1 no”; a lone seat without its number."""
    listed = list(given)
    if len(listed) == 1:
        return RECOMMENDATIONS[listed[0]]
    counts = [(listed.count(key), name.lower()) for key, name in RECOMMENDATIONS.items()]
    return " · ".join(f"{count} {name}" for count, name in counts if count)


def rules_that_hold(policy: PolicyResult) -> str:
    """How many rules of the policy hold, and how many wait."""
    holding, waiting = (sum(r.verdict == v for r in policy.rules) for v in ("holds", "open"))
    said = f"{holding} of {counted(len(policy.rules), 'rule holds', 'rules hold')}"
    return f"{said}, {waiting} open" if waiting else said


def level(given: Given) -> str:
    """A level as a word in a sentence."""
    return "Not evidenced" if given == "NE" else f"Level {given}"
