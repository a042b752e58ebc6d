"""The brief before the interviews, in Markdown: what a candidate can expect, and nothing to be rated by."""

import re
from datetime import datetime, timedelta

from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel, Seat
from app.reports.words import day, small

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~&!])")


def invitation(panel: Panel, rubric: Rubric, contact: str) -> str:
    """Return what the candidate reads: who is met and when, how long, what is looked at, whom to ask.

    Of the rubric it tells the titles of what is assessed, never a level, an anchor or a signal.
    """
    seen = {each for seat in panel.seats for each in seat.focus}
    assessed = [each.title for each in rubric.dimensions if each.id in seen]
    parts = [
        f"# Your interviews: {plain(panel.role)}",
        f"For {plain(panel.candidate.name)}.",
        "## What to expect",
        _sessions(panel),
        *(_session(seat) for seat in panel.seats),
        "Interviewers take notes while you speak, so that they remember what you said as you said it. "
        "Every candidate for this role is asked about the same things. Each interviewer judges alone "
        "before they talk to one another, and people decide, no program.",
        "## What is looked at",
        "\n".join(f"- {plain(title)}" for title in assessed),
        "You need not know everything. Think aloud, ask when something is unclear, and say so when you "
        "do not know. Examples from your own work help; leave out what a former employer keeps secret.",
    ]
    if any(seat.exercise for seat in panel.seats):
        parts.append(
            "Where an exercise is named above, you get its text and its data at the beginning or before. "
            "There is more in it than fits the time: what you leave out, and why, counts too."
        )
    parts += [
        "## What would help you",
        "If anything would let you show what you can do, such as more time, breaks, a text to read along, "
        "captions, another room or another hour, say so. You need give no reason, and it plays no part in "
        "the decision.",
        f"Please tell: **{plain(contact)}**",
    ]
    return "\n\n".join(parts) + "\n"


def _sessions(panel: Panel) -> str:
    number, minutes = len(panel.seats), sum(seat.minutes for seat in panel.seats)
    if number == 1:
        return f"There is one conversation of {minutes} minutes."
    return f"There are {number} conversations, {minutes} minutes in all. Breaks between them come on top."


def _session(seat: Seat) -> str:
    parts = [f"**{plain(seat.interviewer.name)}**", f"{seat.minutes} minutes"]
    if seat.starts_at is not None:
        parts.append(_when(seat.starts_at, seat.minutes))
    if seat.exercise is not None:
        parts.append(f"with an exercise: {plain(seat.exercise.title)}")
    return f"- {', '.join(parts)}"


def _when(begin: datetime, minutes: int) -> str:
    """A day in words, from when to when, and by which clock."""
    end = begin + timedelta(minutes=minutes)
    return f"{_WEEKDAYS[begin.weekday()]}, {day(begin)}, {begin:%H:%M} to {end:%H:%M} ({_clock(begin)})"


def _clock(moment: datetime) -> str:
    """The offset of a clock, also in words: whoever reads may live by another."""
    offset = moment.utcoffset() or timedelta()
    hours, minutes = divmod(int(abs(offset).total_seconds()) // 60, 60)
    if not offset:
        return "UTC, Coordinated Universal Time"
    apart = f"{small(hours)} hour{'' if hours == 1 else 's'}" + (f" {minutes} minutes" if minutes else "")
    sign, side = ("+", "ahead of") if offset > timedelta() else ("−", "behind")
    return f"UTC{sign}{hours}{f':{minutes:02}' if minutes else ''}, {apart} {side} Coordinated Universal Time"


def plain(words: str) -> str:
    """Return words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\1", words)
