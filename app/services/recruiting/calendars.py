"""Take over interview times from a calendar."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.schedule.appointment import Appointment, KnownAppointment, is_interview, is_newer, match
from app.domain.schedule.lines import SeatLine
from app.services.panels import planning
from app.store.database.workspace import Connection, Workspace
from app.store.files.os_errors import reading
from app.store.lists import panels
from app.store.scratch import appointments

SEATS = 5_000
"""Unsealed seats that appointments are compared with."""


@dataclass(slots=True)
class TakenOver:
    """What a calendar file changed here, in numbers, and the candidates whose times it set."""

    set: list[tuple[str, Appointment]] = field(default_factory=list)
    cancelled: int = 0
    """Times taken away, and offers withdrawn."""
    offered: int = 0
    known: int = 0
    others: int = 0
    """Appointments whose titles do not speak of an interview: they were left alone."""
    past: int = 0
    all_day: int = 0
    unreadable: int = 0
    repeating: int = 0
    unknown_zone: int = 0


def take_over(workspace: Workspace, file: Path) -> TakenOver:
    """Read a calendar file; set the times of the seats it names, and keep the other interviews as offers.

    An update replaces what is known of an appointment, and a cancellation takes its time away; the same
    file again changes nothing. Raises a sentence, and changes nothing, when the file is no calendar.
    """
    from app.exchange.calendars import read as calendar  # reading calendars is not part of every start

    with reading(file), file.open("rb") as stream:
        content = stream.read(calendar.LIMIT + 1)
    read = calendar.read(content, file.name, workspace.clock())
    done = TakenOver(
        past=read.past, all_day=read.all_day, unreadable=read.unreadable,
        repeating=read.repeating, unknown_zone=read.unknown_zone,
    )  # fmt: skip
    with workspace.write() as connection:
        known = appointments.kept(connection)
        seats = panels.seats(connection, unfinished=True, limit=SEATS)
        lone = len(read.found) == 1
        for appointment, text in read.found:
            before = known.get(appointment.key)
            seat = _seat_of(before, seats)
            if before is not None and (not _changes(appointment, before) or _is_done(before, seat)):
                done.known += 1
                continue
            seat = seat or match(appointment, text, seats)
            if seat is not None:
                _settle(connection, workspace, seat, appointment, done)
            elif appointment.cancelled:
                done.cancelled += before is not None and before.state == "offered"
                appointments.forget(connection, [appointment.key])
            elif before is not None or lone or is_interview(appointment):
                appointments.put(connection, KnownAppointment(appointment=appointment))
                done.offered += 1
            else:
                done.others += 1
    return done


def _changes(new: Appointment, before: KnownAppointment) -> bool:
    """Return whether a version of an appointment says anything that is not known yet."""
    old = before.appointment
    if not is_newer(new, old):
        return False
    return (new.starts_at, new.minutes, new.cancelled) != (old.starts_at, old.minutes, old.cancelled)


def _is_done(before: KnownAppointment, seat: SeatLine | None) -> bool:
    """Return whether no version of an appointment is wanted any more: dismissed, or its card is sealed."""
    return before.state == "dismissed" or (before.seat is not None and seat is None)


def _seat_of(before: KnownAppointment | None, seats: list[SeatLine]) -> SeatLine | None:
    wanted = before.seat if before else None
    return next((seat for seat in seats if seat.id == wanted), None)


def _settle(
    connection: Connection,
    workspace: Workspace,
    seat: SeatLine,
    appointment: Appointment,
    done: TakenOver,
) -> None:
    """Make the appointment the seat's time, or take the time away when it was cancelled."""
    starts_at = None if appointment.cancelled else appointment.starts_at
    if seat.seals:  # an amendment: the time stands under the first seal
        done.known += 1
        return
    planning.scheduled(connection, workspace, seat.panel, seat.id, starts_at, appointment.minutes)
    appointments.put(connection, KnownAppointment(appointment=appointment).settled("matched", seat.id))
    if appointment.cancelled:
        done.cancelled += 1
    else:
        done.set.append((seat.candidate, appointment))
