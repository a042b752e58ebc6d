"""The verb about how recruiting goes: figures."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.due import Hours, chosen_hours
from app.cli.frame import AsJson, aligned, count, emit, emit_json, opened, place, program
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.services.recruiting.metrics import Report


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is no day. Write it like 2026-03-31.") from None


@program.command(
    epilog="""\b
Examples:
  evenhand figures
  evenhand figures -o figures.pdf
  evenhand figures --from 2026-01-01 --to 2026-03-31 --json

\b
Counts the interviews that ended in the period. Time to seal runs from the planned end of an interview to its
first seal here. The fifteen components of structure (Campion, Palmer and Campion 1997) are counted over open
panels; of panels that are not open only times are read."""
)
def figures(
    context: typer.Context,
    since: Annotated[
        date | None,
        typer.Option("--from", parser=_day, metavar="YYYY-MM-DD", help="The first day of the period."),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option("--to", parser=_day, metavar="YYYY-MM-DD", help="The last day of the period."),
    ] = None,
    hours: Hours = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", parser=place, metavar="FILE.xlsx|pdf", help="Write them to a file."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tell how soon cards are sealed, what decisions take, who interviews, and how structured it all was."""
    from app.domain.metrics.timings import Period
    from app.services.recruiting import metrics as service

    period = Period(since, until)
    with opened(context) as workspace:
        found = service.report(workspace, period, chosen_hours(hours))
        now = workspace.clock()
    if out is not None:
        service.save(found, expanded(out).absolute(), now, paths.resources() / "fonts")
        emit([str(out)])
    elif as_json:
        emit_json(service.as_data(found))
    else:
        emit(_lines(found))


def _lines(found: "Report") -> list[str]:
    from app.domain.metrics import structure
    from app.domain.metrics.timings import as_ratio, in_hours, in_percent

    told, speed = found.figures, found.figures.speed
    waiting = f" {told.opened} of their panels {'is' if told.opened == 1 else 'are'} open."
    lines = [f"{count(speed.over, 'interview')} over, {speed.sealed} sealed.{waiting}"]
    lines += [
        f"Time to seal: median {in_hours(speed.middle)}, nine in ten within {in_hours(speed.tenth)}.",
        f"Sealed within {told.hours} hours: {speed.in_time} of {speed.due} ({in_percent(speed.share)}).",
        f"{count(told.decided, 'decision')}; panels per decision {as_ratio(told.panels_per_decision)}, "
        f"interviews per decision {as_ratio(told.interviews_per_decision)}.",
        "",
    ]
    rows = [
        (each.interviewer, str(each.speed.over), str(each.planned), str(each.speed.sealed),
         in_hours(each.speed.middle), in_percent(each.speed.share))
        for each in told.load
    ]  # fmt: skip
    lines += aligned([("INTERVIEWER", "OVER", "TO COME", "SEALED", "MEDIAN", "IN TIME"), *rows])
    lines += ["", f"Structure, over {count(found.structure.panels, 'open panel')}:"]
    parts = [
        (
            str(structure.title(each)) if at == 0 else "",
            in_percent(share) if share is not None else "",
            str(said),
        )
        for each in structure.TITLES
        for at, (said, share) in enumerate(structure.sentences(found.structure, each))
    ]
    return lines + aligned([("COMPONENT", "SHARE", "WHAT WAS COUNTED"), *parts])
