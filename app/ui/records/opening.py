"""Opening a workspace for the window: one of an older Evenhand is brought up to date first."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from app.domain.errors import EvenhandError
from app.store.database import open_close
from app.store.database.workspace import FILE, Clock, Workspace
from app.store.upkeep.bring_up import bring_up
from app.ui.widgets.background_work import Work

SOON = 300
"""Milliseconds within which most are brought up to date: nothing flashes up for those."""


def opened(folder: Path, clock: Clock, *, create: bool = False) -> Workspace:
    """Open the workspace in `folder` to write; `create` makes it where there is none."""
    begin = partial(Workspace.open_or_create if create else Workspace.open, folder, clock, bring_up=bring_up)
    return _beside(begin) if open_close.looks_behind(folder / FILE) else begin()


def _beside(begin: Callable[[], Workspace]) -> Workspace:
    """Open a workspace in a thread of its own, and say so where it takes a while."""
    found: Workspace | EvenhandError = EvenhandError("An unexpected error came in between.")

    def act() -> Workspace | EvenhandError:
        try:
            return begin()
        except EvenhandError as error:  # its kind is what the start goes by
            return error

    def come(result: Workspace | EvenhandError) -> None:
        nonlocal found
        found = result

    shown, loop, work, late = ExitStack(), QEventLoop(), Work(), QTimer(singleShot=True)
    work.done.connect(come)
    for ended in (work.done, work.refused):
        ended.connect(lambda _: loop.quit())
    late.timeout.connect(lambda: _say(shown))
    late.start(SOON)
    work.begin(act)
    loop.exec()
    late.stop()
    work.wait()
    shown.close()
    if isinstance(found, EvenhandError):
        raise found
    return found


def _say(shown: ExitStack) -> None:
    """Say what is being done, until `shown` ends."""
    from app.ui.records.bringing_up import BringingUp  # a usual start does without

    window = BringingUp()
    shown.callback(window.deleteLater)
    shown.callback(window.hide)
    window.show()
