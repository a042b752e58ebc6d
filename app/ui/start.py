"""The start of the window: on this workspace, on another where it cannot be, or on one that is up already."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app.domain.errors import Conflict, EvenhandError
from app.settings import stopped_clock
from app.steady_clock import SteadyClock
from app.store.database.driver import FileKey
from app.store.database.workspace import Clock
from app.ui.application import Session, make_app
from app.ui.look import words
from app.ui.records import elsewhere
from app.ui.window import settle
from app.ui.window.unhandled import Unhandled


def open_window(folder: Path, files: Sequence[Path] = ()) -> int:
    """Open the window on the workspace in `folder`, made when there is none; return the exit code.

    When a window has it open already, that one comes to the front and is given the `files` to import.
    """
    app = make_app()
    stopped = stopped_clock()
    clock: Clock = (lambda: stopped) if stopped else SteadyClock()
    session: Session | None = None
    wanted = folder
    key: FileKey | None = None
    while session is None:
        try:
            session = Session(app, folder, clock, at_once=False, key=key)
        except EvenhandError as error:
            if isinstance(error, Conflict) and _raised_other(folder, files):
                return 0
            there = elsewhere.asked_for(folder, error, clock, key)
            if there is None:
                return error.exit_code
            folder, key = there
    session.follow(wanted, folder)
    unhandled = Unhandled(lambda: session.window, partial(settle.start_log, session))
    unhandled.listen()
    session.window.show()
    settle.begin(session, files)
    code = app.exec()
    unhandled.loop_ended()
    told = session.is_gone()
    try:
        session.end()
    except EvenhandError as error:
        if not told:
            QMessageBox.warning(None, "Evenhand", words.translated(error))
        return error.exit_code
    return code


def _raised_other(folder: Path, files: Sequence[Path]) -> bool:
    """Raise the window that has the workspace open, if it is one; say so."""
    from app.ui.window import single_instance

    if not single_instance.knock(folder, files):
        return False
    sys.stderr.write("Evenhand has this workspace open already; its window was brought to the front.\n")
    return True
