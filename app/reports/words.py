"""English on paper: dates, counts and the names of things, as a reader of a report says them.

Months are spelt here because a toolkit in the same process may change the locale. Times are the wall
times of whoever took them: a moment keeps its offset and nothing here converts it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.domain.marks import Confidence, FindingMark, Given, Recommendation, Tone
from app.domain.panel import ExerciseRef
from app.domain.policy import PolicyResult, Verdict
from app.domain.seal import short

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

RECOMMENDATIONS: dict[Recommendation, str] = {
    "strong-yes": "Strong yes",
    "yes": "Yes",
    "no-decision": "No decision",
    "no": "No",
    "strong-no": "Strong no",
}
"""In the order in which they are counted up."""

SURENESS: dict[Confidence, str] = {"unsure": "unsure", "fairly": "fairly sure", "very": "very sure"}
TONES: dict[Tone, tuple[str, str, int]] = {
    "strong": ("+", "strong", 2),
    "weak": ("−", "weak", 1),
    "red-flag": ("!", "red flag", 0),
    "follow-up": ("?", "follow up", 3),
}
"""What a note speaks for: its sign, its word, and the level whose ink it wears."""

OUTCOMES: dict[Verdict, str] = {"holds": "Met", "fails": "Not met", "open": "Open"}
VERDICTS: dict[Verdict, str] = {"holds": "holds", "fails": "does not hold", "open": "open"}

NO_MODEL = "No model infers anything about a person in this document."
NOTED_FLAG = "Red flag in a note"
INITIAL = "The rules are applied to the ratings as sealed before the panel was open."
AGREED = "agreed"
NO_REASON = "No reason was written."
CUT_HERE = "Cut ( … ) to keep this page one page; reasons and evidence follow in full."
NO_NOTES = (
    "This copy leaves out the notes and the evidence of signals, word for word as they were taken. "
    "Levels, reasons and the rules applied to them are those of the whole record."
)
PSEUDONYMS = (
    "This copy names {who} by a pseudonym. Names in texts are replaced where they are written as in the "
    "list of the panel; a nickname or a misspelt name is not found. Read the texts before passing it on."
)
TIMES = "Wall times of whoever took them. Long notes are cut here; they stand in full under their dimension."
VERIFIED = "Verified: digest and signature hold."
NOT_VERIFIED = "Does NOT verify: digest or signature do not hold. Do not rely on this scorecard."
CHECKING = (
    f"{NO_MODEL} Levels, words and recommendations are those of the people named, as they sealed them. "
    "NE means not evidenced: it never counts as low and enters no mean.",
    "The digest of a seal is the SHA-256 of the scorecard’s canonical JSON (RFC 8785); an Ed25519 signature "
    "covers that JSON. The six words of a key are for reading aloud: the interviewer sees the same six.",
)
"""About the document, paragraph by paragraph."""
WHOLE = (
    "This file carries the sealed scorecards, the frozen rubric, exercises and the minutes as an attachment. "
    "“evenhand verify FILE.pdf” checks every digest and signature, makes the pages again from that data and "
    "holds them against these. It needs no network and no workspace. Made again, this file is the same byte "
    "for byte."
)
COPY = (
    "This copy leaves something out, so it carries the digests of the scorecards and nothing else. “evenhand "
    "--workspace FOLDER verify FILE.pdf” holds it against the workspace it was made from."
)


def pseudonyms(hidden: Sequence[str]) -> str:
    """Who is not named in this copy, and how far that goes."""
    return PSEUDONYMS.format(who=" and the ".join(("the " + hidden[0], *hidden[1:])))


def day(moment: datetime) -> str:
    """A date, as in “17 November 2026”."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def seal_mark(digests: Sequence[str]) -> str:
    """What the foot of every page says about the seals."""
    first = short(digests[0])
    return f"seal {first}" if len(digests) == 1 else f"{len(digests)} seals, first {first}"


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


def offset(moment: datetime) -> str:
    """How far a wall time is from universal time, as in “UTC+01:00”."""
    shift = moment.strftime("%z")
    return f"UTC{shift[:3]}:{shift[3:5]}".replace("-", "−")


def day_and_clock(moment: datetime) -> str:
    """A date with its wall time and the offset it was taken at."""
    return f"{day(moment)}, {clock(moment)} ({offset(moment)})"


def cut(text: str, limit: int) -> str:
    """A text on one line, cut between words with a visible sign when it is longer than `limit`."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    kept = line[: limit + 1].rpartition(" ")[0]
    return (kept if len(kept) > limit // 2 else line[:limit]).rstrip(" ,;:.–—") + " …"


def exercise(used: ExerciseRef) -> str:
    """An exercise with all that tells it from others."""
    return f"{used.title} ({used.id} {used.version}), variant “{used.variant_title}”"


def finding(mark: FindingMark | None) -> str:
    """How a finding of the exercise went."""
    if mark is None:
        return "not reached"
    if mark.outcome == "found":
        return f"found after hint {mark.hint}" if mark.hint else "found"
    hints = {0: "", 1: ", 1 hint read out"}.get(mark.hint, f", {mark.hint} hints read out")
    return ("missed" if mark.outcome == "missed" else "left open") + hints


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
    return " · ".join(f"{count} {name}".replace(" ", "\u00a0") for count, name in counts if count)


def rules_that_hold(policy: PolicyResult) -> str:
    """How many rules of the policy hold, and how many wait."""
    holding, waiting = (sum(r.verdict == v for r in policy.rules) for v in ("holds", "open"))
    said = f"{holding} of {counted(len(policy.rules), 'rule holds', 'rules hold')}"
    return f"{said}, {waiting} open" if waiting else said


def level(given: Given | None) -> str:
    """A level in words; `None` is no rating."""
    return "Not rated" if given is None else "Not evidenced" if given == "NE" else f"Level {given}"


def scale(levels: int) -> str:
    """What the levels over the dots are."""
    return f"Scale of 1 to {levels}"


def on_the_scale(given: Sequence[int], levels: int) -> str:
    """What the dots of a dimension show, for somebody who does not see them."""
    listed = ", ".join(map(str, sorted(given)))
    return f"Levels given, on a scale of 1 to {levels}: {listed}" if given else "No level given"


def from_seats(number: int) -> str:
    """Where the recommendations come from."""
    return "from one seat" if number == 1 else f"from {small(number)} seats, each on its own"


def broken_seals(number: int) -> str:
    """The alarm on page one."""
    return "1 seal does NOT verify" if number == 1 else f"{number:,} seals do NOT verify"
