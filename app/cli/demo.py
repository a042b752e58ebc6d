"""The verb that shows the program at work: demo."""

from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli import window
from app.cli.frame import emit, now, program, say
from app.domain.errors import Conflict
from app.store.files.typed_paths import expanded


@program.command(
    epilog="""\b
Examples:
  evenhand demo                     a demo workspace beside yours, in the window
  evenhand demo out --no-window     the same in the folder out, with its PDF and pictures

\b
A workspace that is there already is used as it is."""
)
def demo(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="The folder of the demo workspace.")
    ] = None,
    no_window: Annotated[
        bool, typer.Option("--no-window", help="Write the debrief and pictures of the window instead.")
    ] = False,
) -> None:
    """Open the window on a workspace with invented interviews and panels."""
    place = expanded(folder).absolute() if folder else paths.default_workspace().with_name("demo")
    _prepare(place)
    if not no_window:
        raise typer.Exit(window.open_window(place))
    emit(map(str, _write_debriefs(place)))
    emit(str(picture) for picture in window.take_pictures(place))


def _prepare(folder: Path) -> None:
    """Make the demo workspace in `folder`, unless it holds a workspace already."""
    from app.services.demo import demo
    from app.store.database.workspace import FILE, LOCK, Workspace
    from app.store.files.os_errors import faults

    with faults(folder):
        if (folder / FILE).exists():
            say(f"There is a workspace in “{folder}” already; it is used as it is.")
            _recognize(folder)
            return
        inside = list(folder.iterdir()) if folder.is_dir() else []
        others = [each for each in inside if each.is_file() and each.name != LOCK and each.name[0] != "."]
    if others:
        raise Conflict(
            "“{folder}” holds other files. Name an empty or a new folder for the demo.", folder=folder
        )
    with Workspace.create(folder, now) as workspace:
        demo.fill(workspace, paths.rubrics())
        workspace.mark_demo()


def _recognize(folder: Path) -> None:
    """Mark a demo that an earlier version made, unless a window has it open."""
    from app.services.demo import demo
    from app.store.database.workspace import Workspace
    from app.store.upkeep.bring_up import bring_up

    try:
        with Workspace.open(folder, now, writer=False) as workspace:
            if workspace.is_demo:
                return
            demo.sealed_panel(workspace, paths.rubrics())
        with Workspace.open(folder, now, bring_up=bring_up) as workspace:
            workspace.mark_demo()
    except Conflict:  # it is no demo, or it is in use
        return


def _write_debriefs(folder: Path) -> list[Path]:
    """Write the debrief of every open panel; return the files."""
    from app.services.debrief import debrief
    from app.services.demo import demo
    from app.services.panels import lists
    from app.store.database.workspace import Workspace
    from app.store.files import atomic

    files = []
    with Workspace.open(folder, now, writer=False) as workspace:
        demo.sealed_panel(workspace, paths.rubrics())  # refuses a workspace that is not the demo's
        for line in lists.panels(workspace):
            if line.sealed == line.seats:
                files.append(folder / debrief.file_name(line.id))
                atomic.write(files[-1], debrief.paper(workspace, line.id, paths.resources() / "fonts"))
    return files
