"""Verbs that look after a workspace: check, backup, restore."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.frame import (
    AsJson,
    aligned,
    count,
    emit,
    emit_json,
    folder_of,
    key_of,
    local,
    now,
    opened,
    program,
    say,
)
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.store.database.driver import FileKey


@program.command(
    epilog="""\b
Examples:
  evenhand check
  evenhand --workspace ~/hiring check --rebuild

\b
Ends with 1 when something is wrong. Works while the window is open; with --rebuild close it first."""
)
def check(
    context: typer.Context,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make the lists anew from the journal first.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Tell whether the workspace is sound: the file, the journal, the documents, the seals, the lists."""
    from app.services.records import upkeep

    with opened(context, writer=rebuild) as workspace:
        report = upkeep.check(workspace, rebuild=rebuild)
    if as_json:
        told = {name: [str(each) for each in getattr(report, name)] for name in ("findings", "aside")}
        emit_json({"ok": report.ok, **asdict(report), **told})
    else:
        emit(map(str, report.findings))
    read = f"{count(report.panels, 'panel')}, {count(report.seats, 'seat')}, {count(report.events, 'event')}"
    if not report.ok:
        say(f"Read {read}: {count(len(report.findings), 'thing')} wrong.")
        if report.lists_wrong and not rebuild:
            say("`evenhand check --rebuild` makes the lists anew.")
        raise typer.Exit(1)
    for each in report.aside:
        say(str(each))
    if report.newer:
        say(f"{count(report.newer, 'event')} of a newer Evenhand: kept, not shown. Update to see it all.")
    say(f"Read {read}: all sound." + (" The lists were made anew." if report.rebuilt else ""))


@program.command(
    epilog="""\b
Examples:
  evenhand backup
  evenhand backup --list
  evenhand --workspace ~/hiring backup --list --json

\b
Prints the new file, or nothing when nothing changed since the newest good backup. Works while the window
is open, which makes backups itself: every half hour and when it closes. Kept are all of the last 48 hours,
the last of each of 14 days and of 4 weeks. Ends with 1 when the folder refuses."""
)
def backup(
    context: typer.Context,
    show: Annotated[bool, typer.Option("--list", help="List the backups instead, the newest first.")] = False,
    as_json: AsJson = False,
) -> None:
    """Back the workspace up, into the folder `backups` beside its file."""
    from app.services.records import upkeep

    if show:
        folder = folder_of(context)
        _list_backups(folder, key_of(context, folder), as_json)
        return
    with opened(context, writer=False) as workspace:
        made = upkeep.back_up(workspace)
    if as_json:
        emit_json({"file": str(made) if made else None})
    elif made:
        emit([str(made)])
    say("Backed up." if made else "Nothing changed since the newest backup.")


def _list_backups(folder: Path, key: "FileKey | None", as_json: bool) -> None:
    from app.store.upkeep import whose
    from app.store.upkeep.backups import backups

    lines = backups(folder, key=key)
    if as_json:
        emit_json(
            [
                {
                    "file": str(each.file),
                    "when": each.when,
                    "size": each.size,
                    "sound": each.sound,
                    "other": each.other or None,
                }
                for each in lines
            ]
        )
        return
    rows = [
        [
            each.file.name,
            local(each.when),
            f"{each.size / 1024:,.0f} KiB",
            {True: "sound", False: "damaged", None: "not read"}[each.sound],
            f"of {whose.named(each.other)}" if each.other else "",
        ]
        for each in lines
    ]
    emit(aligned(rows) if rows else [])
    say(f"{count(len(lines), 'backup')} in “{folder}”.")


@program.command(
    epilog="""\b
Examples:
  evenhand restore evenhand-20261117T144712Z.db
  evenhand --workspace ~/hiring restore /media/stick/evenhand-20261117T144712Z.db

\b
Close the window first. `evenhand backup --list` names the backups. What was there is set aside in a folder
`damaged-…`, which is yours to remove, and can be restored like a backup.
Ends with 3 when FILE is no backup, 4 when there is no such file, 5 when the workspace is open or FILE is
another workspace's (name a folder of its own by --workspace), 1 when FILE is damaged; then nothing was
changed. With --anyway what is sound of it is kept, the rest is listed and stays on record; from
then on the workspace counts as sound but for that."""
)
def restore(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A backup: its path, or its name in the list.")
    ],
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Keep what is sound of a damaged one, and list what is not.")
    ] = False,
) -> None:
    """Put a backup in the place of the workspace; what was there is set aside."""
    from app.services.records import upkeep

    folder, named = folder_of(context), expanded(file)
    key = key_of(context, folder) or key_of(context, named.absolute().parent)
    aside, damage = upkeep.restore(folder, named, now, anyway=anyway, key=key)
    if aside:
        emit([str(aside)])
    if damage:
        emit(map(str, damage))
        say(f"{count(len(damage), 'thing')} in it could not be kept; the list stands on record.")
    say(f"Restored “{file.name}”." + (f" What was there lies in “{aside}”." if aside else ""))
