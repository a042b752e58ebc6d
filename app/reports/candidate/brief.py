"""The brief before the interviews, in Markdown: what a candidate can expect, and nothing to be rated by."""

import re

from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel, Seat

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
        zone = f"{seat.starts_at:%z}"
        parts.append(f"{seat.starts_at:%Y-%m-%d, %H:%M} (UTC{zone[:3]}:{zone[3:5]})")
    if seat.exercise is not None:
        parts.append(f"with an exercise: {plain(seat.exercise.title)}")
    return f"- {', '.join(parts)}"


def plain(words: str) -> str:
    """Return words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\1", words)
