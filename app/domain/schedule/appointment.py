"""An appointment from somebody's calendar, and the rules by which it is a seat's time or may become one."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from app.domain.schedule.lines import SeatLine

AppointmentState = Literal["offered", "matched", "dismissed"]

_INTERVIEW = re.compile(
    r"interview(?!er)|vorstellungsgespr|bewerbungsgespr|entretien|entrevista|colloquio|sollicitatie",
    re.IGNORECASE,
)
"""What titles of interviews have in common, in the languages our users write calendars in."""

_PARTS = re.compile(r"\s+[-–—]\s+|[:|/;()\[\]<>,@·•]|\b(?:with|mit|und|and|for|für)\b", re.IGNORECASE)
"""What stands between the parts of a title: “Interview: Ada Moreau (Senior Scientist)”."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One appointment, with as little of it as is needed."""

    key: str
    """The calendar's own identifier; the same for every later version."""
    starts_at: datetime
    minutes: int = 60
    sequence: int = 0
    """How often the calendar's owner changed it."""
    stamp: datetime | None = None
    """When this version was written, where the calendar says so."""
    title: str = ""
    people: tuple[str, ...] = ()
    """Names and addresses of who is invited, the organiser first."""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class KnownAppointment:
    """What is remembered of an appointment: whose time it is, or that it is offered, or no longer wanted."""

    appointment: Appointment
    seat: str | None = None
    state: AppointmentState = "offered"

    def settled(self, state: AppointmentState, seat: str | None = None) -> "KnownAppointment":
        """Return it decided, without the words that are no longer needed: a title may name the candidate."""
        return KnownAppointment(replace(self.appointment, title="", people=()), seat, state)


def is_newer(new: Appointment, old: Appointment) -> bool:
    """Return whether `new` replaces `old`: a higher sequence, or the same and not written earlier."""
    if new.sequence != old.sequence:
        return new.sequence > old.sequence
    return new.stamp is None or old.stamp is None or new.stamp >= old.stamp


def is_interview(appointment: Appointment) -> bool:
    """Return whether the title speaks of an interview."""
    return bool(_INTERVIEW.search(appointment.title))


def match(appointment: Appointment, text: str, seats: Sequence[SeatLine]) -> SeatLine | None:
    """Return the one seat whose time this appointment is: it names the candidate and the interviewer.

    An appointment that invites nobody was typed by the interviewer, who need not name themselves; the
    candidate may then have no other seat. `text` is what else the appointment says.
    """
    named = [seat for seat in seats if _names(appointment, text, seat.candidate)]
    fits = [seat for seat in named if _names(appointment, text, seat.interviewer)]
    if not fits and not appointment.people:
        fits = named
    return fits[0] if len(fits) == 1 else None


def speaks_of(appointment: Appointment, name: str) -> bool:
    """Return whether the title or the guests name a person."""
    return _names(appointment, "", name)


def likely_candidate(appointment: Appointment, interviewer: str) -> str:
    """Return the name of the candidate as the title or the invitation gives it; empty when neither does."""
    for part in _PARTS.split(appointment.title):
        words = [word for word in part.split() if not _INTERVIEW.search(word)]
        if _looks_like_name(words) and _words(" ".join(words)) != _words(interviewer):
            return " ".join(words)
    for person in appointment.people[1:]:  # the first is whoever sent the invitation
        name = person.split("<")[0].strip()
        if _looks_like_name(name.split()) and _words(name) != _words(interviewer):
            return name
    return ""


def _looks_like_name(words: list[str]) -> bool:
    return 2 <= len(words) <= 4 and all(
        word[0].isupper() and not any(map(str.isdigit, word)) for word in words
    )


def _names(appointment: Appointment, text: str, name: str) -> bool:
    """Return whether it names a person: the name's words together, or one guest with all of them.

    A name of one word is looked for in the title and among the guests only.
    """
    words = _words(name)
    if not words:
        return False
    guests = [set(_words(person)) for person in appointment.people]
    if any(guest.issuperset(words) for guest in guests):
        return True
    said = [_words(appointment.title)] + ([_words(text)] if len(words) > 1 else [])
    return any(_within(each, there) for each in (words, words[::-1]) for there in said)


def _within(words: list[str], text: list[str]) -> bool:
    return any(text[at : at + len(words)] == words for at in range(len(text) - len(words) + 1))


def _words(text: str) -> list[str]:
    """Return the words of `text` without capitals, accents and signs."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain.casefold())
