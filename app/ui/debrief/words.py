"""Words of the debrief room for figures, decisions and seats; what the figures say is the domain’s."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.blinding import told_aside
from app.domain.debrief.debrief import Debrief
from app.domain.journal.minutes import Outcome
from app.domain.panel import Seat
from app.ui.look import words


def _tr(text: str) -> str:
    return QCoreApplication.translate("room", text)


def figure(value: float | None, digits: int = 2) -> str:
    """Return a statistic with so many digits; a dash for none."""
    return "–" if value is None else QLocale().toString(value, "f", digits)


def outcome(key: Outcome) -> str:
    """Return a decision as people say it."""
    return {
        "hire": _tr("Hire"),
        "no-hire": _tr("No hire"),
        "hold": _tr("Hold"),
        "other-level": _tr("Another level"),
    }[key]


def acquainted(shown: Debrief) -> list[str]:
    """Say which interviewers know the candidate, and how; nothing where none does."""
    closely, little = (
        _tr("{name} knows the candidate closely: {how}"),
        _tr("{name} knows the candidate a little: {how}"),
    )
    known = [(each.seat.interviewer.name, each.card.acquaintance) for each in shown.seats]
    return [
        (closely if given.closeness == "close" else little).format(name=name, how=given.how)
        for name, given in known
        if given is not None and given.closeness != "none"
    ]


def set_aside(shown: Debrief) -> list[str]:
    """Say which cards came and do not count, and why; nothing where every one does."""
    told = map(words.translated, told_aside(shown.panel, shown.set_aside))
    return [_tr("Set aside: {card}.").format(card=each) for each in told]


def short_name(seat: Seat) -> str:
    """Return an interviewer's last name, for the head of a column."""
    return seat.interviewer.name.split()[-1]


def doing(seat: Seat) -> str:
    """Return the exercise of a seat; nothing for a seat without one."""
    return seat.exercise.title if seat.exercise else ""
