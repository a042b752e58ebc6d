"""Fixed words on paper: dates, counts and the names of things, as a reader of a report says them.

Months are spelt here because a toolkit in the same process may change the locale. Times are the wall
times of whoever took them: a moment keeps its offset and nothing here converts it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.domain.analysis.policy import PolicyResult
from app.domain.debrief.timeline import Moments
from app.domain.panel import ExerciseRef
from app.domain.scorecard.marks import Confidence, FindingMark, Given, Recommendation, Tone
from app.domain.scorecard.quotation import quotation
from app.domain.scorecard.seal import short
from app.reports.language import Phrase, phrase, spoken, whole

_MONTHS = (
    Phrase("January"), Phrase("February"), Phrase("March"), Phrase("April"), Phrase("May"), Phrase("June"),
    Phrase("July"), Phrase("August"), Phrase("September"), Phrase("October"),
    Phrase("November"), Phrase("December"),
)  # fmt: skip
_SMALL = (
    Phrase("no"), Phrase("one"), Phrase("two"), Phrase("three"), Phrase("four"), Phrase("five"),
    Phrase("six"), Phrase("seven"), Phrase("eight"), Phrase("nine"), Phrase("ten"),
    Phrase("eleven"), Phrase("twelve"),
)  # fmt: skip

RECOMMENDATIONS: dict[Recommendation, Phrase] = {
    "strong-yes": Phrase("Strong yes"),
    "yes": Phrase("Yes"),
    "no-decision": Phrase("No decision"),
    "no": Phrase("No"),
    "strong-no": Phrase("Strong no"),
}
"""In the order in which they are counted up."""

SURENESS: dict[Confidence, Phrase] = {
    "unsure": Phrase("unsure"),
    "fairly": Phrase("fairly sure"),
    "very": Phrase("very sure"),
}
TONES: dict[Tone, tuple[str, Phrase, int]] = {
    "strong": ("+", Phrase("strong"), 2),
    "weak": ("−", Phrase("weak"), 1),
    "red-flag": ("!", Phrase("red flag"), 0),
    "follow-up": ("?", Phrase("follow up"), 3),
}
"""What a note speaks for: its sign, its word, and the level whose ink it wears."""

NO_MODEL = Phrase("No model infers anything about a person in this document.")
NOTED_FLAG = Phrase("Red flag in a note")
INITIAL = Phrase("The rules are applied to the ratings as sealed before the panel was open.")
AGREED = Phrase("agreed")
NO_REASON = Phrase("No reason was written.")
CUT_HERE = Phrase("Cut ( … ) to keep this page one page; reasons and evidence follow in full.")
NO_NOTES = Phrase(
    "This copy leaves out the notes and the evidence of signals, word for word as they were taken. "
    "Levels, reasons and the rules applied to them are those of the whole record."
)
PSEUDONYMS = Phrase(
    "This copy names {who} by a pseudonym. Names in texts are replaced where they are written as in the "
    "list of the panel, whole or in part, with their marks or without; so are the e-mail address, the phone "
    "number, the outside ids and the employer that are known of a candidate; "
    "a nickname or a misspelt name is not found. Read the texts before passing it on."
)
TIMES = Phrase(
    "Wall times of whoever took them. Long notes are cut here; they stand in full under their dimension."
)
VERIFIED = Phrase("Verified: digest and signature hold.")
NOT_VERIFIED = Phrase("Does NOT verify: digest or signature do not hold. Do not rely on this scorecard.")
CHECKING = (
    NO_MODEL,
    Phrase(
        "Levels, words and recommendations are those of the people named, as they sealed them. NE means not "
        "evidenced: it never counts as low and enters no mean."
    ),
    Phrase(
        "The digest of a seal is the SHA-256 of the scorecard’s canonical JSON (RFC 8785); an Ed25519 "
        "signature covers that JSON. The six words of a key are for reading aloud: the interviewer sees the "
        "same six."
    ),
)
"""About the document, paragraph by paragraph."""
WHOLE = Phrase(
    "This file carries the sealed scorecards, the frozen rubric, exercises and the minutes as an attachment. "
    "“evenhand verify FILE.pdf” checks every digest and signature, makes the pages again from that data and "
    "holds them against these. It needs no network and no workspace. Made again, this file is the same byte "
    "for byte."
)
COPY = Phrase(
    "This copy leaves something out, so it carries the digests of the scorecards and nothing else. “evenhand "
    "--workspace FOLDER verify FILE.pdf” holds it against the workspace it was made from."
)


def pseudonyms(hidden: Sequence[str]) -> str:
    """Who is not named in this copy, and how far that goes."""
    names = {"candidate": phrase("the candidate"), "interviewers": phrase("the interviewers")}
    return phrase(PSEUDONYMS, who=phrase(" and ").join(names[each] for each in hidden))


def day(moment: datetime) -> str:
    """A date, as in “17 November 2026”."""
    month = phrase(_MONTHS[moment.month - 1])
    return spoken().date.format(day=_in_month(moment), month=month, year=moment.year)


def _in_month(moment: datetime) -> str:
    return spoken().day.format(day=moment.day)


def seal_mark(digests: Sequence[str]) -> str:
    """What the foot of every page says about the seals."""
    first = short(digests[0])
    if len(digests) == 1:
        return phrase("seal {digest}", digest=first)
    return phrase("{number} seals, first {digest}", number=len(digests), digest=first)


def days(moments: Iterable[datetime]) -> str:
    """A date, or the two ends of a stretch of them."""
    ordered = sorted(moments)
    first, last = ordered[0], ordered[-1]
    if first.date() == last.date():
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_in_month(first)}–{day(last)}"
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


def moment(told: Moments) -> str:
    """What happened, on one line of the time line."""
    match told.kind:
        case "rated":
            return phrase("Rated {level}", level=told.what)
        case "signal":
            return phrase("Signal: {text}", text=told.what)
        case "sealed" if told.what == "1":
            return phrase("Sealed, version {version}", version=told.what)
        case "sealed":
            return phrase("Amended and sealed, version {version}", version=told.what)
        case "note":
            return noted(told.what)
        case _:
            return told.what


def noted(text: str) -> str:
    """A note's words as one reads them: a quotation stands in the marks of the language."""
    quoted = quotation(text)
    return spoken().quoted(quoted.words) + quoted.after if quoted else text


def cut(text: str, limit: int) -> str:
    """A text on one line, cut between words with a visible sign when it is longer than `limit`."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    kept = line[: limit + 1].rpartition(" ")[0]
    return (kept if len(kept) > limit // 2 else line[:limit]).rstrip(" ,;:.–—") + " …"


def exercise(used: ExerciseRef) -> str:
    """An exercise with all that tells it from others."""
    return phrase(
        "{title} ({id} {version}), variant “{variant}”",
        title=used.title, id=used.id, version=used.version, variant=used.variant_title,
    )  # fmt: skip


def finding(mark: FindingMark | None) -> str:
    """How a finding of the exercise went."""
    if mark is None:
        return phrase("not reached")
    if mark.outcome == "found":
        return phrase("found after hint {number}", number=mark.hint) if mark.hint else phrase("found")
    went = phrase("missed") if mark.outcome == "missed" else phrase("left open")
    if not mark.hint:
        return went
    read = counted(mark.hint, Phrase("1 hint read out"), Phrase("{n} hints read out"))
    return f"{went}, {read}"


def counted(number: int, one: Phrase, many: Phrase) -> str:
    """A number with its noun."""
    return phrase(one if number == 1 else many, n=whole(number))


def small(number: int) -> str:
    """A number up to twelve in letters."""
    return phrase(_SMALL[number]) if number < len(_SMALL) else whole(number)


def recommendations(given: Iterable[Recommendation]) -> str:
    """How many seats say what, as in “2 yes · 1 no”; a lone seat without its number."""
    listed = list(given)
    if len(listed) == 1:
        return phrase(RECOMMENDATIONS[listed[0]])
    counts = [(listed.count(key), in_a_row(name)) for key, name in RECOMMENDATIONS.items()]
    return " · ".join(f"{count} {name}".replace(" ", "\u00a0") for count, name in counts if count)


def in_a_row(name: Phrase) -> str:
    """A fixed word as it stands inside a sentence."""
    return _inside(phrase(name))


def _inside(said: str) -> str:
    return said.lower() if spoken().small_nouns else said


def rules_that_hold(policy: PolicyResult) -> str:
    """How many rules of the policy hold, and how many wait."""
    holding, waiting = (sum(r.verdict == v for r in policy.rules) for v in ("holds", "open"))
    rules = len(policy.rules)
    said = phrase("{number} of 1 rule holds" if rules == 1 else "{number} of {rules} rules hold",
                  number=holding, rules=rules)  # fmt: skip
    return phrase("{said}, {number} open", said=said, number=waiting) if waiting else said


def level(given: Given | None) -> str:
    """A level in words; `None` is no rating."""
    if given is None:
        return phrase("Not rated")
    return phrase("Not evidenced") if given == "NE" else phrase("Level {level}", level=given)


def level_inside(given: Given) -> str:
    """A level in words as it stands inside a sentence."""
    return _inside(level(given))


def scale(levels: int) -> str:
    """What the levels over the dots are."""
    return phrase("Scale of 1 to {levels}", levels=levels)


def on_the_scale(given: Sequence[int], levels: int) -> str:
    """What the dots of a dimension show, for somebody who does not see them."""
    if not given:
        return phrase("No level given")
    listed = ", ".join(_given(level, given.count(level)) for level in sorted(set(given)))
    return phrase("Levels given, on a scale of 1 to {levels}: {listed}", levels=levels, listed=listed)


def _given(level: int, seats: int) -> str:
    if seats == 1:
        return phrase("level {level} from one seat", level=level)
    return phrase("level {level} from {number} seats", level=level, number=small(seats))


def from_seats(number: int) -> str:
    """Where the recommendations come from."""
    if number == 1:
        return phrase("from one seat")
    return phrase("from {number} seats, each on its own", number=small(number))


def broken_seals(number: int) -> str:
    """The alarm on page one."""
    return counted(number, Phrase("1 seal does NOT verify"), Phrase("{n} seals do NOT verify"))
