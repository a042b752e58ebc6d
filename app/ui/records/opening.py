"""Opening a workspace for the window: with its key; what takes a while before that, with a word about it."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from app.domain.errors import EvenhandError
from app.store.database import driver, log_fit, open_close, reach
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, Clock, Workspace
from app.store.upkeep.bring_up import bring_up
from app.ui.widgets.background_work import Work

if TYPE_CHECKING:
    from app.ui.records.bringing_up import Meanwhile

SOON = 300
"""Milliseconds within which most of it is done: nothing flashes up for that."""

T = TypeVar("T")


def opened(folder: Path, clock: Clock, *, create: bool = False, key: FileKey | None = None) -> Workspace:
    """Open the workspace in `folder` to write; `create` makes it where there is none.

    The `key` of an encrypted one is looked for in the keychain where it is not given.
    """
    if key is None and driver.has_key_file(folder):
        from app.services.records import encryption  # which most starts do without

        key = encryption.key_of(folder)
    way = Workspace.open_or_create if create else Workspace.open
    begin = partial(way, folder, clock, bring_up=bring_up, key=key)
    if open_close.looks_behind(folder / FILE):
        return beside(begin, _brought_up)
    if log_fit.in_doubt(folder / FILE, reach.known(folder / reach.LOCK)):
        return beside(begin, _read_through)
    return begin()


def beside(act: Callable[[], T], window: "Callable[[], Meanwhile] | None" = None) -> T:
    """Return what `act` does in a thread of its own; a `window` says so where it takes a while."""
    found: T | EvenhandError = EvenhandError("An unexpected error came in between.")

    def do() -> T | EvenhandError:
        try:
            return act()
        except EvenhandError as error:  # its kind is what whoever waits goes by
            return error

    def come(result: T | EvenhandError) -> None:
        nonlocal found
        found = result

    shown, loop, work, late = ExitStack(), QEventLoop(), Work(), QTimer(singleShot=True)
    work.done.connect(come)
    for ended in (work.done, work.refused):
        ended.connect(lambda _: loop.quit())
    if window is not None:
        late.timeout.connect(partial(_show, window, shown))
    late.start(SOON)
    work.begin(do)
    loop.exec()
    late.stop()
    work.wait()
    shown.close()
    if isinstance(found, EvenhandError):
        raise found
    return found


def _brought_up() -> "Meanwhile":
    from app.ui.records import bringing_up  # a usual start does without

    return bringing_up.brought_up()


def _read_through() -> "Meanwhile":
    from app.ui.records import bringing_up

    return bringing_up.read_through()


def _show(window: "Callable[[], Meanwhile]", shown: ExitStack) -> None:
    """Show a window until `shown` ends."""
    made = window()
    shown.callback(made.deleteLater)
    shown.callback(made.hide)
    made.show()
