"""Start the window: fonts, theme, workspace, and what happens when something unexpected does."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import paths
from app.domain.errors import Conflict, EvenhandError, Sentence
from app.services.recruiting import calendar_offers
from app.services.scorecard import drafts
from app.settings import Settings, load, save
from app.store.database.workspace import Clock, Workspace
from app.ui.look import language, theme, words
from app.ui.look.notifications import bring_to_front
from app.ui.window import resume
from app.ui.window.autobackup import Backups
from app.ui.window.main_window import MainWindow, Packs

if TYPE_CHECKING:
    from app.ui.window.single_instance import Door


PAINTED = 50
"""Milliseconds after which the window is sure to have been painted; what can wait waits for it."""
NEEDED_SOON = (
    "app.domain.scorecard.marks",
    "app.domain.packs.exercise",
    "app.domain.journal.events",
    "app.services.scorecard.desk",
    "app.services.scorecard.scoring",
    "app.ui.scorecard.record.pane",
    "app.ui.scorecard.evaluate.pane",
    "app.ui.scorecard.desk",
)
"""They bring pydantic, the domain, SQLAlchemy and the desk, a piece at a time."""
LOOKS = ("theme", "contrast", "motion", "text_scale")
"""The settings that change what everything looks like."""


def now() -> datetime:
    """Return the time with the machine's offset, to the millisecond."""
    moment = datetime.now().astimezone()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def make_app() -> QApplication:
    """Return the Qt application, made on first use."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QCoreApplication.setApplicationName("Evenhand")
        app = QApplication(sys.argv[:1])
        app.setStyle("Fusion")
        theme.load_fonts(paths.resources() / "fonts")
    return app


class Session:
    """One run of the program: the settings, the workspace and the window that shows it."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock = now, *, at_once: bool = True) -> None:
        """Open the workspace in `folder` where it was left; not `at_once` a desk opens later."""
        self._app = app
        self._ended = False
        self.door: Door | None = None
        self.settings, complaint = load(paths.settings_file())
        self.speak()
        self.dress()
        self.workspace = Workspace.open_or_create(folder, clock)
        self._begin(at_once)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._system_changed)
        if complaint:
            self.window.show_problem(words.translated(complaint))

    def _begin(self, at_once: bool = True) -> None:
        """Show the open workspace in a window, and say what an interrupted run left."""
        left, trouble = None, ""
        try:
            left = drafts.begin(self.workspace)
        except EvenhandError as error:
            trouble = words.translated(error)
        self.window = self._make_window(at_once)
        self.backups = Backups(self.workspace)
        self.backups.failed.connect(lambda sentence: self.window.show_problem(sentence))
        if left:
            self.window.show_word(resume.sentence(left, self.workspace.clock()))
        if trouble:
            self.window.show_problem(trouble)

    def speak(self) -> None:
        """Say everything in the language that the settings ask for."""
        language.speak(self._app, self.settings.language, paths.resources() / "translations")

    def dress(self) -> None:
        """Give the application the look that the settings ask for."""
        tokens = theme.resolve(self.settings.theme, self.settings.contrast)
        shapes, still = paths.resources() / "theme", theme.still(self.settings.motion)
        theme.dress(self._app, theme.Theme(tokens, self.settings.text_scale / 100, shapes, still))

    def keep(self, settings: Settings) -> None:
        """Keep changed settings and wear them."""
        before, self.settings = self.settings, settings
        if any(getattr(before, name) != getattr(settings, name) for name in LOOKS):
            self.dress()
        if before.language != settings.language:
            self._speak_anew()
        self.window.show_settings(settings)
        try:
            save(paths.settings_file(), settings)
        except EvenhandError as error:
            self.window.show_problem(words.translated(error))

    def end(self) -> None:
        """Keep where the window was, back up and close the workspace; may be called twice.

        What cannot be kept or backed up is raised once the workspace is closed.
        """
        if self._ended:
            return
        self._ended = True
        if self.door is not None:
            self.door.close()
        with ExitStack() as last:  # each is done, the lower one first, whatever another raises
            last.callback(self.workspace.close)
            last.callback(self.backups.end)
            last.callback(drafts.end, self.workspace)
            hints = self._app.styleHints()
            hints.colorSchemeChanged.disconnect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.disconnect(self._system_changed)
            settings = self.settings.replace(window_geometry=self.window.geometry_text())
            if settings != self.settings:
                save(paths.settings_file(), settings)

    def _make_window(self, at_once: bool = True) -> MainWindow:
        packs = Packs(paths.rubrics(), paths.exercises(), paths.resources() / "fonts")
        window = MainWindow(self.workspace, self.settings, packs)
        window.settings_changed.connect(self.keep)
        window.restore_wanted.connect(self.restore)
        window.resuming.resume(at_once=at_once)
        for warning in self.workspace.warnings:
            window.show_problem(words.translated(warning))
        return window

    def restore(self, file: Path) -> None:
        """Go back to a backup: what is here is backed up and set aside, and a new window shows what was."""
        from app.services.records import upkeep

        old, folder, clock = self.window, self.workspace.folder, self.workspace.clock
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self._app.setQuitOnLastWindowClosed(False)  # another one is about to open
        old.close()
        refused, aside = "", None
        try:
            self.backups.end("restoring")
            drafts.end(self.workspace)
            self.workspace.close()
            aside = upkeep.restore(folder, file, clock)
        except EvenhandError as error:
            refused = words.translated(error)
        self.workspace.close()
        self.workspace = Workspace.open(folder, clock)
        self._begin()
        self.window.go("today")
        self.window.show()
        self._app.setQuitOnLastWindowClosed(True)
        old.deleteLater()
        if refused:
            self.window.show_problem(refused)
        elif aside:
            self.window.show_word(resume.restored(file, aside))

    def _speak_anew(self) -> None:
        """Put a window in another language in the old one's place; it opens where the old one was."""
        old = self.window
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self.speak()
        self.window = self._make_window()
        self.window.show()
        old.close()
        old.deleteLater()

    def _system_changed(self, _preference: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if "system" in (self.settings.theme, self.settings.contrast):
            self.dress()
            self.window.show_settings(self.settings)


def open_window(folder: Path, files: Sequence[Path] = ()) -> int:
    """Open the window on the workspace in `folder`, made when there is none; return the exit code.

    When a window has it open already, that one comes to the front and is given the `files` to import.
    """
    app = make_app()
    try:
        session = Session(app, folder, at_once=False)
    except EvenhandError as error:
        if isinstance(error, Conflict) and _raised_other(folder, files):
            return 0
        QMessageBox.warning(None, "Evenhand", words.translated(error))
        return error.exit_code
    sys.excepthook = partial(_unhandled, session)
    session.window.show()
    QTimer.singleShot(PAINTED, partial(_settle_in, session, files))
    code = app.exec()
    try:
        session.end()
    except EvenhandError as error:
        QMessageBox.warning(None, "Evenhand", words.translated(error))
        return error.exit_code
    return code


def _warm_up(session: Session, names: Sequence[str] = NEEDED_SOON) -> None:
    """Import what the first act needs, so that no key press waits for it; then open the desk again.

    Not in a thread: of modules that import each other, two threads may get one that is half made. Keys
    and clicks are dealt with between the pieces.
    """
    if names:
        import_module(names[0])
        QTimer.singleShot(0, partial(_warm_up, session, names[1:]))
    else:
        session.window.resuming.resume_awaited()


def _raised_other(folder: Path, files: Sequence[Path]) -> bool:
    """Raise the window that has the workspace open, if it is one; say so."""
    from app.ui.window import single_instance

    if not single_instance.knock(folder, files):
        return False
    sys.stderr.write("Evenhand has this workspace open already; its window was brought to the front.\n")
    return True


def _settle_in(session: Session, files: Sequence[Path]) -> None:
    """Do what can wait until the window is up: open the desk again, hear of second starts, import files."""
    theme.load_fallbacks(paths.resources() / "fonts")
    _start_log(session, paths.log_dir())
    from app.ui.window.single_instance import Door  # the network module waits until the window is up

    session.door = Door(session.workspace.folder)
    session.door.knocked.connect(partial(_come_forward, session))
    try:
        calendar_offers.forget_old(session.workspace)
    except EvenhandError as error:
        session.window.show_problem(words.translated(error))
    if files:
        session.window.take_in(list(files))
    _warm_up(session)


def _come_forward(session: Session, files: list[Path]) -> None:
    bring_to_front(session.window)
    if files:
        session.window.take_in(files)


def _unhandled(
    session: Session, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell what no page caught: the environment's faults as they are, ours in a dialog."""
    from app.ui.window import unhandled

    if isinstance(error, EvenhandError):
        session.window.show_problem(words.translated(error))
    else:
        unhandled.report(kind, error, trace)


def _start_log(session: Session, folder: Path) -> None:
    """Begin the log once the window is up; without one the program goes on."""
    import logging.handlers

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "evenhand.log", maxBytes=1_000_000, backupCount=4
        )
    except OSError as error:
        complaint = Sentence(
            "No log is kept: {folder} cannot be written ({reason}).", folder=folder, reason=error.strerror
        )
        session.window.show_problem(words.translated(complaint))
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger("evenhand").addHandler(handler)
