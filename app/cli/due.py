"""Verbs about time: overdue and calendar."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import paths, settings
from app.cli.frame import AsJson, aligned, count, emit, emit_json, local, opened, place, program, say
from app.domain.errors import Conflict
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.domain.schedule.deadlines import Placed

HOURS_HELP = "Hours after an interview within which its card is due; otherwise as in the settings."
Hours = Annotated[int | None, typer.Option("--hours", min=1, max=720, metavar="N", help=HOURS_HELP)]

Names = Annotated[bool, typer.Option("--names", help="Name the candidates; otherwise only interviewers are.")]


@program.command(
    epilog="""\b
Examples:
  evenhand overdue
  evenhand overdue --hours 48 --json
  evenhand overdue --mailto | head -1 | xargs xdg-open
  evenhand overdue || echo "somebody has to be reminded"

\b
Exit code 1 when anything is overdue, 0 when nothing is. A card begun without a planned time counts from
its last change; a seat with neither is never overdue."""
)
def overdue(
    context: typer.Context,
    hours: Hours = None,
    mailto: Annotated[
        bool, typer.Option("--mailto", help="Print an address for each that opens a ready reminder by mail.")
    ] = False,
    names: Names = False,
    as_json: AsJson = False,
) -> None:
    """List the seats whose interview is over and whose card is not sealed in time."""
    from app.services.panels import lists
    from app.services.recruiting import reminders

    limit = chosen_hours(hours)
    with opened(context) as workspace:
        found = lists.overdue(workspace, limit)
        now = workspace.clock()
    if as_json:
        emit_json([_as_dict(each) for each in found])
    elif mailto:
        emit(reminders.mail(each, names=names) for each in found)
    elif found:
        rows = [
            (
                each.seat.panel,
                each.seat.candidate,
                each.seat.interviewer,
                "not begun" if each.seat.status == "planned" else "in progress",
                f"due {local(each.due_at)}",
                f"{_hours(each, now)} h over",
            )
            for each in found
        ]
        emit(aligned([("PANEL", "CANDIDATE", "INTERVIEWER", "CARD", "DUE", "AGE"), *rows]))
    else:
        say(f"Nothing is overdue by {limit} hours.")
    if found:
        raise typer.Exit(1)


@program.command(
    epilog="""\b
Examples:
  evenhand calendar -o interviews.ics
  evenhand calendar --names --hours 48 -o interviews.ics

\b
Holds an appointment for each seat with a time, from thirty days ago on, and a task to seal its card, both
with an alarm. Import it again after a change: what is known is updated. It tells no score."""
)
def calendar(
    context: typer.Context,
    out: Annotated[
        Path, typer.Option("--out", "-o", parser=place, metavar="FILE.ics", help="The calendar to write.")
    ],
    hours: Hours = None,
    names: Names = False,
) -> None:
    """Write the times of interviews and when their cards are due as a calendar file."""
    from app.services.recruiting import reminders
    from app.store.files import atomic

    file = expanded(out).absolute()
    _check_target(file)
    with opened(context) as workspace:
        content, number = reminders.calendar(workspace, hours=chosen_hours(hours), names=names)
    atomic.write(file, content, workspace.folder)
    say(f"{count(number, 'seat')} in the calendar.")
    emit([str(file)])


def chosen_hours(hours: int | None) -> int:
    """Return the hours given, or those of the settings."""
    return hours if hours is not None else settings.load(paths.settings_file())[0].overdue_hours


def _check_target(file: Path) -> None:
    """Raise `Conflict` where something other than an earlier calendar would be overwritten."""
    from app.store.files.os_errors import faults

    with faults(file):
        if not file.is_file():
            return
        with file.open("rb") as stream:
            head = stream.read(15)
    if head not in (b"BEGIN:VCALENDAR", b""):
        raise Conflict(
            "“{file}” exists and is no calendar. It was left untouched; give another name.", file=file
        )


def _hours(each: "Placed", now: Any) -> int:
    return int((now - each.due_at).total_seconds() // 3600)


def _as_dict(each: "Placed") -> dict[str, Any]:
    return {
        "panel": each.seat.panel,
        "seat": each.seat.id,
        "candidate": each.seat.candidate,
        "interviewer": each.seat.interviewer,
        "status": each.seat.status,
        "starts_at": each.seat.starts_at,
        "minutes": each.seat.minutes,
        "due_at": each.due_at,
    }
