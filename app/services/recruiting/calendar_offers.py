"""Interviews that only the calendar knows: offered until they are planned, dismissed or over."""

from datetime import timedelta

from app.domain.schedule.appointment import Appointment, speaks_of
from app.store.database.workspace import Connection, Workspace
from app.store.scratch import appointments

REMEMBERED = timedelta(days=7)
"""How long after its end an appointment is known: until then a later version of it is recognised."""


def upcoming(workspace: Workspace) -> list[Appointment]:
    """Return the interviews of the calendar that are not over and that no seat stands for, by their time."""
    now = workspace.clock()
    with workspace.read() as connection:
        kept = appointments.kept(connection).values()
    found = [each.appointment for each in kept if each.state == "offered"]
    return sorted(
        (each for each in found if each.starts_at + timedelta(minutes=each.minutes) > now),
        key=lambda each: each.starts_at,
    )


def dismiss(workspace: Workspace, key: str) -> None:
    """No longer offer an appointment, also when the calendar is read again; its words are forgotten."""
    with workspace.write() as connection:
        known = appointments.kept(connection).get(key)
        if known is not None:
            appointments.put(connection, known.settled("dismissed"))


def became(workspace: Workspace, key: str, seat: str) -> None:
    """Say that an interview was planned from an appointment: later versions of it set that seat's time."""
    with workspace.write() as connection:
        known = appointments.kept(connection).get(key)
        if known is not None:
            appointments.put(connection, known.settled("matched", seat))


def forget_old(workspace: Workspace) -> None:
    """Forget what ended more than a week ago."""
    latest = workspace.clock() - REMEMBERED
    with workspace.read() as connection:
        kept = appointments.kept(connection)
    old = [key for key, each in kept.items() if each.appointment.starts_at < latest]
    if old:
        with workspace.write() as connection:
            appointments.forget(connection, old)


def forget_candidate(connection: Connection, candidate: str, seats: set[str]) -> None:
    """Forget every appointment that is the time of one of `seats` or names the candidate."""
    gone = [
        key
        for key, each in appointments.kept(connection).items()
        if each.seat in seats or speaks_of(each.appointment, candidate)
    ]
    appointments.forget(connection, gone)
