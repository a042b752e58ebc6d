"""The one door from the command line to the window, for the verb that shows it."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.frame import say
from app.domain.errors import EvenhandError

if TYPE_CHECKING:
    from app.ui.application import Session

_WIDTH, _HEIGHT = 1280, 720
_SETTLED_AFTER = 0.3
"""Seconds in which a page has drawn itself, the paper's preview included."""


def open_window(folder: Path) -> int:
    """Open the window on the workspace in `folder`; return the exit code."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        say(f"The demo workspace is in “{folder}”. There is no display for its window; add --no-window.")
        return 1
    from app.ui import start

    return start.open_window(folder)


def take_pictures(folder: Path) -> Iterator[Path]:
    """Draw the pages of the window on the workspace in `folder`, unseen, and yield the picture of each."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    try:
        from app.services.scorecard import drafts
        from app.ui.application import Session, make_app
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        say(f"No pictures: Qt needs a system library that is missing here: {error}.")
        return
    session = Session(make_app(), folder)
    try:
        session.window.resize(_WIDTH, _HEIGHT)
        session.window.show()
        yield from _pages(session, folder)
    finally:
        session.window.close()
        drafts.end(session.workspace)  # else the next window would tell of a run that broke off
        session.workspace.close()  # not `end`, which would keep this window's place in the preferences


def _pages(session: "Session", folder: Path) -> Iterator[Path]:
    from app.services.panels import lists

    window = session.window
    panels = lists.panels(session.workspace)
    seats = [seat for panel in panels for seat in lists.seats(session.workspace, panel=panel.id)]
    at_work = next((seat for seat in seats if seat.status == "draft"), seats[0])
    sealed = [panel for panel in panels if panel.status == "sealed"]
    window.open_paper(sealed[0].id)
    yield _picture(session, folder / "paper.png")
    for panel in [each for each in sealed if each.seats > 1][:1]:
        window.open_panel(panel.id)
        yield _picture(session, folder / "room.png")
    window.go("library")
    yield _picture(session, folder / "library.png")
    window.open_desk(at_work.panel, at_work.id)
    yield _picture(session, folder / "desk.png")
    window.go("today")
    yield _picture(session, folder / "today.png")


def _picture(session: "Session", file: Path) -> Path:
    from app.ui.application import make_app

    until = time.monotonic() + _SETTLED_AFTER
    while time.monotonic() < until:
        make_app().processEvents()
    if not session.window.grab().save(str(file)):
        raise EvenhandError(
            "The picture “{file}” cannot be written. Check the folder and the space left.", file=file
        )
    return file
