"""Remind interviewers: a calendar file of times and due cards, and mail text."""

from datetime import timedelta

from app.domain.schedule.deadlines import HOURS, Placed, place
from app.store.database.workspace import Workspace
from app.store.lists import board

BACK = timedelta(days=30)
"""Interviews older than this are in no calendar file: calendars keep what they have."""


def calendar(workspace: Workspace, *, hours: int = HOURS, names: bool = False) -> tuple[bytes, int]:
    """Return a calendar file of the seats' times, and how many seats are in it.

    It tells the interviewers; the candidates' names only with `names`, and never anything of a card.
    """
    from app.exchange.calendars import write  # writing calendars is not part of every start

    now = workspace.clock()
    with workspace.read() as connection:
        found = board.times(connection, now - BACK)
    told = []
    for each in found:
        seat = each.seat
        due = place(seat, each.sealed_at, now, hours).due_at
        if seat.starts_at is None or due is None:
            continue
        who = f"{seat.candidate} · {seat.interviewer}" if names else seat.interviewer
        told.append(
            write.Reminder(
                seat.id,
                f"Interview: {who}",
                f"Seal the scorecard: {who}",
                seat.starts_at,
                seat.minutes,
                due,
                each.changed,
                each.changed_at,
                each.sealed_at,
            )
        )
    return write.calendar(told), len(told)


def mail(each: Placed, *, names: bool = False) -> str:
    """Return a mailto address with the words that remind an interviewer of an overdue card."""
    from app.exchange.calendars import write

    seat = each.seat
    whose = f" with {seat.candidate}" if names else ""
    when = f" on {seat.starts_at.astimezone():%d %B %Y at %H:%M}" if seat.starts_at else ""
    due = f" It was due {each.due_at.astimezone():%d %B %Y at %H:%M}." if each.due_at else ""
    body = (
        f"Hello {seat.interviewer},\n\n"
        f"your scorecard of the interview{whose}{when} is not sealed yet.{due}\n"
        "Please finish and seal it, so that the panel can be opened.\n\n"
        "Thank you"
    )
    return write.mailto(f"Please seal your scorecard{whose}", body)
