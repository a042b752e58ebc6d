"""The verb that takes files in: import."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.frame import AsJson, count, emit, emit_json, local, now, program, say
from app.domain.errors import InvalidInput

if TYPE_CHECKING:
    from app.services.calendars import TakenOver
    from app.store.workspace import Workspace


@program.command(
    "import",
    epilog="""\b
Examples:
  evenhand import interviews.ics
  evenhand --workspace ~/hiring import ~/Downloads/invite.ics

\b
An appointment that names the candidate and the interviewer of a seat sets that seat's time; an update moves
it, a cancellation takes it away. Other interviews are offered on the page Today. Of an appointment nothing
is kept but its time and, while it is offered, its title and guests. The same file again changes nothing.
Close the window first, or drop the file on it.""",
)
def take_in(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Calendars (.ics).")],
    as_json: AsJson = False,
) -> None:
    """Take interview times over from calendars."""
    from app.store.workspace import Workspace

    folder = context.obj if isinstance(context.obj, Path) else paths.default_workspace()
    told: list[dict[str, object]] = []
    with Workspace.open(folder, now) as workspace:
        for file in files:
            done = _take(workspace, file)
            told.append({"file": str(file), **_data(done)})
            if not as_json:
                emit(f"{local(each.starts_at)}  {candidate}" for candidate, each in done.set)
            say(_sentence(file, done))
    if as_json:
        emit_json(told)


def _take(workspace: "Workspace", file: Path) -> "TakenOver":
    from app.services import calendars

    if file.suffix.casefold() != ".ics":
        raise InvalidInput("“{file}” is no file that can be imported. Calendars end in .ics.", file=file.name)
    return calendars.take_over(workspace, file.expanduser())


def _data(done: "TakenOver") -> dict[str, object]:
    times = [
        {"candidate": name, "starts_at": each.starts_at, "minutes": each.minutes} for name, each in done.set
    ]
    return {
        "set": times, "offered": done.offered, "cancelled": done.cancelled, "known": done.known,
        "others": done.others, "past": done.past, "all_day": done.all_day, "unreadable": done.unreadable,
        "repeating": done.repeating, "unknown_zone": done.unknown_zone,
    }  # fmt: skip


def _sentence(file: Path, done: "TakenOver") -> str:
    parts = [
        f"{count(len(done.set), 'time')} set",
        f"{done.offered} offered on Today",
        f"{done.cancelled} cancelled",
    ]
    aside = (
        (done.known, "known already"), (done.others, "not about interviews"), (done.past, "in the past"),
        (done.all_day, "without a time of day"), (done.unreadable, "unreadable"),
    )  # fmt: skip
    left = ", ".join(f"{number} {why}" for number, why in aside if number)
    said = f"“{file.name}”: {', '.join(parts)}." + (f" Left alone: {left}." if left else "")
    if done.repeating:
        said += f" {count(done.repeating, 'appointment')} with repeats: only the first time counts."
    if done.unknown_zone:
        said += f" {count(done.unknown_zone, 'time')} in an unknown time zone: read as this computer's."
    return said
