"""The entries of Today: what each says about its interview."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.schedule.appointment import Appointment, likely_candidate
from app.domain.schedule.lines import SeatLine
from app.ui.look import times, words
from app.ui.widgets.two_line_list import ListEntry

SOON = timedelta(hours=1)
"""Within which an interview to come stands out."""


def to_come(seats: Sequence[SeatLine], offers: Mapping[str, Appointment], now: datetime) -> list[ListEntry]:
    """Return the planned interviews and those only the calendar knows, by their time; those without last."""
    made = [(seat.starts_at, _planned(seat, now)) for seat in seats]
    made += [(each.starts_at, _offer(key, each, now)) for key, each in offers.items()]
    made.sort(key=lambda each: (each[0] is None, each[0] or now))
    return [entry for _, entry in made]


def begun(line: SeatLine, now: datetime) -> ListEntry:
    """Return the entry of a scorecard that is to be gone on with or to be finished."""
    aside = _tr("{rated} of {focus} rated, {notes} notes").format(
        rated=line.rated, focus=line.focus, notes=line.notes
    )
    if line.status == "planned":
        aside = _tr("not begun")
    tone = "busy" if line.status in ("draft", "amending") else "plain"
    when = times.when(line.starts_at or line.changed_at, now)
    return ListEntry(line.id, line.candidate, _detail(line, when), words.status(line.status), tone, aside)


def sealed(line: SeatLine, now: datetime) -> ListEntry:
    """Return the entry of a sealed scorecard."""
    detail = _detail(line, times.when(line.changed_at, now))
    aside = "" if line.alone else _tr("hand over")
    return ListEntry(line.id, line.candidate, detail, words.status(line.status), "done", aside)


def _planned(line: SeatLine, now: datetime) -> ListEntry:
    if line.starts_at is None:
        return ListEntry(
            line.id, line.candidate, _detail(line), _tr("no time yet"), "plain", _tr("not begun")
        )
    tone = "busy" if abs(line.starts_at - now) < SOON else "plain"
    length = _tr("{n} minutes").format(n=line.minutes)
    return ListEntry(line.id, line.candidate, _detail(line), times.when(line.starts_at, now), tone, length)


def _offer(key: str, offer: Appointment, now: datetime) -> ListEntry:
    name = likely_candidate(offer, "") or offer.title or _tr("Interview")
    tone = "busy" if abs(offer.starts_at - now) < SOON else "plain"
    detail = _tr("from the calendar · {title}").format(title=offer.title)
    return ListEntry(key, name, detail, times.when(offer.starts_at, now), tone, _tr("plan it"))


def _detail(line: SeatLine, *more: str) -> str:
    return " · ".join((line.role, line.interviewer, *more))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodayPage", text)
