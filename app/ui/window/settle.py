"""What waits until the window is up: the desk that was left open, the log, second starts, files to import."""

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app import paths
from app.domain.errors import EvenhandError, Sentence
from app.services.recruiting import calendar_offers
from app.store.database.workspace import Workspace
from app.ui.look import theme, words
from app.ui.look.notifications import bring_to_front
from app.ui.window.autobackup import Backups
from app.ui.window_protocol import Window

if TYPE_CHECKING:
    from app.services.records.erase import Finished
    from app.ui.records.trying_out import CameTo
    from app.ui.window.resume import Resuming
    from app.ui.window.single_instance import Door

UNSEEN = 250
"""Milliseconds after which a window that nobody sees, and that is not painted, is up all the same."""
NEEDED_BY_A_DESK = (
    "pydantic.main",
    "app.domain.scorecard.marks",
    "app.domain.packs.exercise",
    "app.domain.journal.events",
    "app.services.scorecard.scoring",
    "app.ui.scorecard.desk",
    "app.ui.scorecard.record.pane",
)
"""They bring pydantic, the domain and the desk, a piece at a time."""
NEEDED_SOON = (
    "app.ui.scorecard.plan_dialog",
    "app.ui.packs.shelves",
    "app.ui.scorecard.evaluate.pane",
    "app.ui.widgets.markdown_view",
)
"""They bring what a first new interview, a first turn to evaluating and a first look at a guide need."""


class StartedWindow(Window, Protocol):
    """What settling in asks of the window besides."""

    @property
    def resuming(self) -> "Resuming":
        """What opens the desk that was left."""

    def take_in(self, files: list[Path]) -> None:
        """Import files that were named on the command line."""

    def read_anew(self) -> None:
        """Have the page of the table that shows read anew what it shows."""

    def word(self) -> str:
        """Return what one should know that stands now, empty when nothing does."""


class Run(Protocol):
    """One run of the program, which may put another window in the place of its first."""

    workspace: Workspace
    backups: Backups
    door: "Door | None"

    @property
    def window(self) -> StartedWindow:
        """The window there is now."""


class FirstPaint(QTimer):
    """Fires once, when a window has been painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, singleShot=True, interval=UNSEEN)
        window.installEventFilter(self)
        self.timeout.connect(partial(window.removeEventFilter, self))
        self.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.start(0)  # when what is being painted has gone to the screen
        return False


def begin(session: Run, files: Sequence[Path]) -> None:
    """Begin to settle in once the window has been painted."""
    FirstPaint(session.window.window()).timeout.connect(lambda: _in_turns(iter(_pieces(session, files))))


def _in_turns(pieces: Iterator[Callable[[], object]]) -> None:
    """Do one piece, and the others later: keys and clicks are dealt with between them.

    Not in a thread: of modules that import each other, two threads may get one that is half made.
    """
    for piece in pieces:
        QTimer.singleShot(0, partial(_in_turns, pieces))  # also when this piece fails
        piece()
        break


def _pieces(session: Run, files: Sequence[Path]) -> list[Callable[[], object]]:
    """Return what there is to do, what somebody waits for first."""
    window = session.window
    pieces: list[Callable[[], object]] = [
        partial(theme.load_fallbacks, paths.resources() / "fonts"),
        *(partial(import_module, name) for name in NEEDED_BY_A_DESK),
        window.resuming.resume_awaited,
        partial(start_log, session),
        partial(open_door, session),
        partial(_forget_old_offers, session),
    ]
    if files:
        pieces.append(partial(window.take_in, list(files)))
    soon = [partial(import_module, name) for name in NEEDED_SOON]
    last: list[Callable[[], object]] = [partial(_tell_clashes, session), partial(go_on_erasing, session)]
    return [*pieces, *soon, lambda: window.shelves.fetch(), *last, _keep]


def _keep() -> None:
    """Look for garbage again, among what is made from now on: what the start brought stays."""
    gc.freeze()
    gc.enable()


def open_door(session: Run) -> None:
    """Let a second start on the same workspace raise this window."""
    from app.ui.window.single_instance import Door  # the network module waits until the window is up

    session.door = Door(session.workspace.folder)
    session.door.knocked.connect(partial(_come_forward, session))


def _come_forward(session: Run, files: list[Path]) -> None:
    bring_to_front(session.window.window())
    if files:
        session.window.take_in(files)


def _tell_clashes(session: Run) -> None:
    """Tell of keys that were given to two commands, once there are keys that somebody gave."""
    window = session.window
    if window.settings.keys:
        from app.ui.keys import catalog

        told = list(catalog.clashes(catalog.groups(window.window().actions())))
        if told:
            where = QCoreApplication.translate("settle", "Give one of them another key: Settings, Keys.")
            window.show_word(" ".join([*told, where]))


def _forget_old_offers(session: Run) -> None:
    try:
        calendar_offers.forget_old(session.workspace)
    except EvenhandError as error:
        session.window.show_problem(words.translated(error))


def go_on_erasing(session: Run) -> None:
    """Bring to its end, beside the work, what was begun to be erased; its words are not shown meanwhile."""
    from app.services.records import broken_off

    try:
        if any(not each.erased for each in broken_off.under_way(session.workspace)):
            session.window.close_candidate_pages()
        if broken_off.anything(session.workspace):
            session.backups.erase_to_the_end()
    except EvenhandError as error:
        session.window.show_problem(words.translated(error))


def look_after(session: Run) -> None:
    """Once a week try the newest backup out; once, between hours, offer a second folder for them."""
    from app.services.records import upkeep

    try:
        session.backups.try_when_due()
        if session.window.word() or not upkeep.offers_second_folder(session.workspace):
            return
        upkeep.second_folder_offered(session.workspace)
    except EvenhandError:  # which is told by whoever writes
        return
    said = QCoreApplication.translate(
        "recovery",
        "Backups lie on the same disk as the workspace. A stick or another disk can keep them too.",
    )
    does = QCoreApplication.translate("recovery", "Choose a folder")
    session.window.offer(said, does, partial(session.window.go, "backups"))


def tell_erased(window: StartedWindow, found: "Finished") -> None:
    """Say what erasing that was begun at another time came to; who is erased is no longer listed."""
    window.read_anew()
    for waiting in found.waiting:
        window.show_problem(words.translated(waiting))
    if found.ended:
        window.show_word(
            QCoreApplication.translate(
                "recovery", "What was begun to be erased is erased to the last copy: see Records."
            )
        )


def tell_tried(window: Window, came_to: "CameTo") -> None:
    """Say that the newest backup is not whole, where it is not."""
    if came_to[1]:
        from app.ui.records import trying_out

        window.show_problem(trying_out.harm(came_to))


def start_log(session: Run) -> None:
    """Begin the log, if it is not begun; without one the program goes on."""
    import logging

    from app.store.files.log import LogFile

    folder, log = paths.log_dir(), logging.getLogger("evenhand")
    if log.handlers:
        return
    try:
        log.addHandler(LogFile(folder))
    except OSError as error:
        complaint = Sentence(
            "No log is kept: {folder} cannot be written ({reason}).", folder=folder, reason=error.strerror
        )
        session.window.show_problem(words.translated(complaint))
