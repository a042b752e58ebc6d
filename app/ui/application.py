"""Start the window: fonts, theme, workspace, and what happens when something unexpected does."""

import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from app import paths
from app.domain.errors import EvenhandError, Sentence
from app.settings import Settings, load, save
from app.store.workspace import Workspace
from app.ui import language, theme, words
from app.ui.main_window import MainWindow, Packs

Clock = Callable[[], datetime]

LOOKS = ("theme", "contrast", "motion", "text_scale")
"""The settings that change what everything looks like."""
BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds from one backup to the next; one is made only when something changed."""


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


class Backups(QObject):
    """Makes backups beside the work, so that no key press waits for one."""

    failed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._work: threading.Thread | None = None
        self._timer = QTimer(self, interval=BACKUP_EVERY)
        self._timer.timeout.connect(self.begin)
        self._timer.start()

    def begin(self) -> None:
        """Begin a backup, unless one is being made still."""
        if self._work is None or not self._work.is_alive():
            self._work = threading.Thread(target=self._make, name="backup")
            self._work.start()

    def end(self) -> None:
        """Make the last backup; raise a sentence when it cannot be made."""
        self._timer.stop()
        if self._work is not None:
            self._work.join()
        self._back_up()

    def _make(self) -> None:
        try:
            self._back_up()
        except EvenhandError as error:
            self.failed.emit(words.told(error))

    def _back_up(self) -> None:
        from app.services import upkeep  # what it imports would slow the start

        upkeep.back_up(self._workspace)


class Session:
    """One run of the program: the settings, the workspace and the window that shows it."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock = now) -> None:
        self._app = app
        self._ended = False
        self.settings, complaint = load(paths.settings_file())
        self.speak()
        self.dress()
        self.workspace = Workspace.open_or_create(folder, clock)
        self.window = self._make_window()
        self.backups = Backups(self.workspace)
        self.backups.failed.connect(lambda sentence: self.window.show_problem(sentence))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._system_changed)
        if complaint:
            self.window.show_problem(words.told(complaint))

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
            self.window.show_problem(words.told(error))

    def end(self) -> None:
        """Keep where the window was, back up and close the workspace; may be called twice.

        What cannot be kept or backed up is raised once the workspace is closed.
        """
        if self._ended:
            return
        self._ended = True
        with ExitStack() as last:  # each is done, the lower one first, whatever another raises
            last.callback(self.workspace.close)
            last.callback(self.backups.end)
            hints = self._app.styleHints()
            hints.colorSchemeChanged.disconnect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.disconnect(self._system_changed)
            settings = self.settings.replace(window_geometry=self.window.geometry_text())
            if settings != self.settings:
                save(paths.settings_file(), settings)

    def _make_window(self) -> MainWindow:
        packs = Packs(paths.rubrics(), paths.exercises(), paths.resources() / "fonts")
        window = MainWindow(self.workspace, self.settings, packs)
        window.settings_changed.connect(self.keep)
        return window

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


def open_window(folder: Path) -> int:
    """Open the window on the workspace in `folder`, made when there is none; return the exit code."""
    app = make_app()
    try:
        session = Session(app, folder)
    except EvenhandError as error:
        QMessageBox.warning(None, "Evenhand", words.told(error))
        return error.exit_code
    sys.excepthook = partial(_unhandled, session)
    session.window.show()
    QTimer.singleShot(0, partial(_start_log, session, paths.log_dir()))
    QTimer.singleShot(0, partial(theme.load_fallbacks, paths.resources() / "fonts"))
    code = app.exec()
    try:
        session.end()
    except EvenhandError as error:
        QMessageBox.warning(None, "Evenhand", words.told(error))
        return error.exit_code
    return code


def _unhandled(
    session: Session, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell what no page caught: the environment's faults as they are, ours in a dialog."""
    from app.ui.dialogs import unhandled

    if isinstance(error, EvenhandError):
        session.window.show_problem(words.told(error))
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
        session.window.show_problem(words.told(complaint))
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger("evenhand").addHandler(handler)
