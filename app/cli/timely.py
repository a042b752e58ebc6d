"""Verbs about time: overdue."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import paths, settings
from app.cli.frame import AsJson, aligned, emit, emit_json, local, opened, program, say

if TYPE_CHECKING:
    from app.domain.timeliness import Placed

HOURS_HELP = "Hours after an interview within which its card is due; otherwise as in the settings."
Hours = Annotated[int | None, typer.Option("--hours", min=1, max=720, metavar="N", help=HOURS_HELP)]


@program.command(
    epilog="""\b
Examples:
  evenhand overdue
  evenhand overdue --hours 48 --json
  evenhand overdue || echo "somebody has to be reminded"

\b
Exit code 1 when anything is overdue, 0 when nothing is. A card begun without a planned time counts from
its last change; a seat with neither is never overdue."""
)
def overdue(context: typer.Context, hours: Hours = None, as_json: AsJson = False) -> None:
    """List the seats whose interview is over and whose card is not sealed in time."""
    from app.services import timeliness

    limit = chosen_hours(hours)
    with opened(context) as workspace:
        found = timeliness.overdue(workspace, limit)
        now = workspace.clock()
    if as_json:
        emit_json([_told(each) for each in found])
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


def chosen_hours(hours: int | None) -> int:
    """Return the hours given, or those of the settings."""
    return hours if hours is not None else settings.load(paths.settings_file())[0].overdue_hours


def _hours(each: "Placed", now: Any) -> int:
    return int((now - each.due_at).total_seconds() // 3600)


def _told(each: "Placed") -> dict[str, Any]:
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
