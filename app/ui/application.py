"""Start the window: fonts, theme, workspace, and what happens when something unexpected does."""

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import paths
from app.domain.errors import Conflict, EvenhandError, Sentence
from app.domain.records.whole_reading import WholeReading
from app.services.scorecard import drafts
from app.settings import Settings, load, save, stopped_clock, usual_workspace
from app.steady_clock import SteadyClock
from app.store.database.driver import FileKey
from app.store.database.open_close import KeyWanted
from app.store.database.workspace import Clock, Workspace
from app.ui.look import keys, language, theme, words
from app.ui.records import last_look, opening
from app.ui.window import resume, settle, whole_reads
from app.ui.window.autobackup import Backups
from app.ui.window.main_window import MainWindow
from app.ui.window.unhandled import Unhandled
from app.ui.window_protocol import Packs

if TYPE_CHECKING:
    from app.services.records.encryption import Prepared
    from app.store.secrets.key_file import KeyFile
    from app.ui.records.idle import Idle
    from app.ui.records.start_trouble import ToOpen
    from app.ui.window.single_instance import Door


LOOKS = ("theme", "contrast", "motion", "text_scale")
"""The settings that change what everything looks like."""


def awake() -> float:
    """Return that the machine has not slept: nobody counts where the clock stands still."""
    return 0.0


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

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        clock: Clock | None = None,
        *,
        at_once: bool = True,
        key: FileKey | None = None,
    ) -> None:
        """Open the workspace in `folder` where it was left; not `at_once` a desk opens later.

        An encrypted one needs its `key`, where the keychain does not have it.
        A `clock` is given where the time stands still, or where a test moves it.
        """
        self._app = app
        self._ended = False
        self.door: Door | None = None
        self._idle: Idle | None = None
        self.settings, complaint = load(paths.settings_file())
        self.speak()
        self.apply_look()
        self.apply_keys()
        self._clock = clock or SteadyClock()
        moved = self.settings.last_workspace == str(folder)  # gone from there, it is looked for first
        self.workspace = opening.opened(folder, self._clock, create=not moved, key=key)
        if isinstance(self._clock, SteadyClock) and (last := drafts.last(self.workspace)):
            self._clock.not_before(last, lambda: drafts.in_an_hour(self.workspace, last))
        self._begin(at_once)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._system_changed)
        if complaint:
            self.window.show_problem(words.translated(complaint))

    def _begin(self, at_once: bool = True) -> None:
        """Show the open workspace in a window, and say what an interrupted run left."""
        left, trouble = None, ""
        self._key_file: KeyFile | None = None
        if self.workspace.key is not None:
            from app.services.records import encryption

            with suppress(EvenhandError):  # the next backup says so
                self._key_file = encryption.what_opens(self.workspace.folder, self.workspace.key)
        try:
            left = drafts.begin(self.workspace)
        except EvenhandError as error:
            trouble = words.translated(error)
        self.window = self._make_window(at_once)
        self.backups = Backups(self.workspace)
        self.backups.failed.connect(lambda sentence: self.window.show_problem(sentence))
        self._damage: tuple[Sentence, ...] = ()
        self.whole_reads = whole_reads.WholeReads(
            self.workspace,
            again=isinstance(self._clock, SteadyClock),  # where the time stands still, nothing comes due
        )
        self.whole_reads.told.connect(self._tell_whole)
        self.backups.erased.connect(lambda found: settle.tell_erased(self.window, found))
        self.backups.tried.connect(lambda came_to: settle.tell_tried(self.window, came_to))
        self._watch()
        if self.workspace.lacks:
            self.window.show_damage(words.translated(self.workspace.lacks))
        elif left:
            self.window.show_word(resume.sentence(left, self.workspace.clock()))
        if trouble:
            self.window.show_problem(trouble)

    def _tell_whole(self, came_to: WholeReading) -> None:
        """Say at the foot when everything was whole; in a band, once, what is not."""
        found = came_to.findings
        self.window.show_whole("" if found else whole_reads.found_whole(came_to))
        if found != self._damage:
            self.window.show_damage(whole_reads.damaged(came_to) if found else "")
        self._damage = found
        if not found:
            settle.look_after(self)

    def speak(self) -> None:
        """Say everything in the language that the settings ask for."""
        language.speak(self._app, self.settings.language, paths.resources() / "translations")

    def apply_look(self) -> None:
        """Give the application the look that the settings ask for."""
        tokens = theme.resolve(self.settings.theme, self.settings.contrast)
        shapes, still = paths.resources() / "theme", theme.still(self.settings.motion)
        theme.apply(self._app, theme.Theme(tokens, self.settings.text_scale / 100, shapes, still))

    def apply_keys(self) -> None:
        """Let commands be called by the keys that the settings give them."""
        keys.carry(self._app, keys.Keys(self.settings.single_letters, self.settings.keys))

    def keep(self, settings: Settings) -> None:
        """Keep changed settings and show everything by them."""
        before, self.settings = self.settings, settings
        if any(getattr(before, name) != getattr(settings, name) for name in LOOKS):
            self.apply_look()
        if before.language != settings.language:
            self._speak_anew()
        self.apply_keys()
        if before.lock_after != settings.lock_after:
            self._watch()
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
        if self._idle is not None:
            self._idle.end()
        with ExitStack() as last:  # each is done, the lower one first, whatever another raises
            last.callback(self.workspace.close)
            last.callback(self.backups.end)
            last.callback(drafts.end, self.workspace)
            last.callback(self.whole_reads.end)
            last.callback(self._keep_key_file)
            hints = self._app.styleHints()
            hints.colorSchemeChanged.disconnect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.disconnect(self._system_changed)
            settings = self.settings.replace(window_geometry=self.window.geometry_text())
            if settings != self.settings:
                save(paths.settings_file(), settings)

    def _make_window(self, at_once: bool = True) -> MainWindow:
        packs = Packs(paths.rubrics(), paths.exercises(), paths.resources())
        steady = self._clock if isinstance(self._clock, SteadyClock) else None
        window = MainWindow(self.workspace, self.settings, packs, steady.asleep if steady else awake)
        window.settings_changed.connect(self.keep)
        window.restore_wanted.connect(self.restore)
        window.encrypt_wanted.connect(self.encrypt)
        window.decrypt_wanted.connect(self.decrypt)
        window.lock_wanted.connect(self.lock)
        window.workspace_wanted.connect(self.move)
        window.resuming.resume(at_once=at_once)
        for warning in self.workspace.warnings:
            window.show_problem(words.translated(warning))
        return window

    def restore(self, file: Path) -> None:
        """Go back to a backup: what is here is backed up and set aside, and a new window shows what was."""
        from app.services.records import upkeep

        folder, clock, key = self.workspace.folder, self.workspace.clock, self.workspace.key

        def go_back() -> str:
            aside = upkeep.restore(folder, file, clock, key=key).aside
            return resume.restored(file, aside) if aside else ""

        self._put_another(go_back, key, "restoring")

    def encrypt(self, prepared: "Prepared", typed: str) -> None:
        """Encrypt the workspace that is open, and show it in a new window."""
        from app.ui.records import encrypting

        act = partial(encrypting.encrypt, self.workspace, prepared, typed, self.window.person())
        self._put_another(act, prepared.key, "encrypting")

    def decrypt(self) -> None:
        """Decrypt the workspace that is open, and show it in a new window."""
        from app.ui.records import encrypting

        act = partial(encrypting.decrypt, self.workspace, self.window.person())
        self._put_another(act, self.workspace.key, "decrypting")

    def lock(self) -> None:
        """Close the encrypted workspace until its passphrase is typed again; one goes on where one was.

        Not where words would be lost with the window: then it stays, and asks.
        """
        if last_look.asked(self.window):
            return
        self._put_another(lambda: "", None, "locking", place="")

    def _keep_key_file(self) -> None:
        """Put the key file back if somebody removed it meanwhile, before the workspace is closed."""
        if self.workspace.key is not None and self._key_file is not None:
            from app.services.records import encryption

            encryption.keep(self.workspace.folder, self.workspace.key, self._key_file)

    def _watch(self) -> None:
        """Lock the workspace when nobody is there, if that is wished and something has to be typed then."""
        if self._idle is not None:
            self._idle.end()
            self._idle = None
        if self.workspace.key is None or not self.settings.lock_after:
            return
        from app.services.records import encryption
        from app.ui.records.idle import Idle

        if encryption.asks(self.workspace.folder):
            self._idle = Idle(self.workspace, self.settings.lock_after)
            self._idle.came.connect(self.lock)

    def _put_another(
        self, act: Callable[[], str], key: FileKey | None, reason: str, place: str = "today"
    ) -> None:
        """Close window and workspace, have another file put in its place, and show that in a new window.

        `act` returns what is to be said of it; where it refuses, the old file is shown again. `key` opens
        whichever of the two is encrypted.
        """
        old, folder = self.window, self.workspace.folder
        try:
            self._keep_key_file()
        except EvenhandError as error:
            old.show_problem(words.translated(error))
            return
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self._app.setQuitOnLastWindowClosed(False)  # another one is about to open
        old.give_way()
        if self._idle is not None:
            self._idle.end()
        if knocked := self.door is not None:
            self.door.close()  # nobody is shown the old window
        refused = said = ""
        try:
            try:
                self.whole_reads.end()
                for last in (partial(self.backups.end, reason), partial(drafts.end, self.workspace)):
                    with suppress(EvenhandError):  # it may be what one goes back for, and is set aside
                        last()
                with suppress(EvenhandError):
                    self.workspace.close()
                said = act()
            except EvenhandError as error:
                refused = words.translated(error)
            there = self._reopened(folder, key)
            if there is None:
                self._ended = True
                self._app.quit()
                return
            self.workspace = there
            self._begin()
            if place:
                self.window.go(place)
            self.window.show()
        finally:  # without a window, closing the dialog that tells of it ends the program
            self._app.setQuitOnLastWindowClosed(True)
        self._let_go(old)
        if knocked:
            settle.open_door(self)
        settle.go_on_erasing(self)
        if refused:
            self.window.show_problem(refused)
        elif said:
            self.window.show_word(said)

    def _reopened(self, folder: Path, key: "FileKey | None") -> Workspace | None:
        """Open the workspace in `folder`, or what one chooses where that fails; `None` to leave."""
        place: Path | None = folder
        while place is not None:
            try:
                return opening.opened(place, self.workspace.clock, key=key)
            except EvenhandError as error:
                place, key = _elsewhere(place, error, self.workspace.clock, key) or (None, None)
        return None

    def move(self, folder: Path) -> None:
        """Put a window on another workspace in this one's place; stay, and say why, where it cannot be."""
        old, left = self.window, self.workspace
        key: FileKey | None = None
        try:
            try:
                there = opening.opened(folder, left.clock, create=True)
            except KeyWanted as wanted:
                chosen = _elsewhere(folder, wanted, left.clock, None)
                if chosen is None:
                    return
                folder, key = chosen
                there = opening.opened(folder, left.clock, create=True, key=key)
        except EvenhandError as error:
            old.show_problem(words.translated(error))
            return
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self.follow(left.folder, folder)
        self._app.setQuitOnLastWindowClosed(False)  # another one is about to open
        old.give_way()
        trouble = ""
        try:
            with ExitStack() as last:
                last.callback(left.close)
                last.callback(self.backups.end)
                last.callback(drafts.end, left)
                last.callback(self.whole_reads.end)
                if self.door is not None:
                    self.door.close()
        except EvenhandError as error:
            trouble = words.translated(error)
        saved = there.id == left.id  # all that was there, from where a file that is gone cannot be backed up
        if saved:
            resume.take_along(old, there)
        self.workspace = there
        self._begin()
        self.window.show()
        settle.open_door(self)
        settle.go_on_erasing(self)
        self._app.setQuitOnLastWindowClosed(True)
        self._let_go(old)
        if saved:
            self.window.show_word(resume.saved(folder))
        elif trouble:
            self.window.show_problem(trouble)

    def follow(self, before: Path, folder: Path) -> None:
        """Have the next start find the workspace in `folder`, if it was the usual one `before` it moved."""
        if before == usual_workspace() and folder != before:
            moved = str(folder) if folder != paths.default_workspace() else None
            self.keep(self.settings.replace(last_workspace=moved))

    def _speak_anew(self) -> None:
        """Put a window in another language in the old one's place; it opens where the old one was."""
        old = self.window
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self.speak()
        self.window = self._make_window()
        self.window.show()
        old.give_way()
        self._let_go(old)

    def _let_go(self, old: MainWindow) -> None:
        """Free a window that another took the place of, and all that was opened in it.

        It and its pages know each other: Python would hold what is left of them until its next full search,
        and what the start brought, which is never searched, for ever.
        """
        gc.unfreeze()
        old.destroyed.connect(lambda: QTimer.singleShot(0, gc.collect))
        old.deleteLater()

    def _system_changed(self, _preference: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if "system" in (self.settings.theme, self.settings.contrast):
            self.apply_look()
            self.window.show_settings(self.settings)


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
            there = _elsewhere(folder, error, clock, key)
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
    try:
        session.end()
    except EvenhandError as error:
        QMessageBox.warning(None, "Evenhand", words.translated(error))
        return error.exit_code
    return code


def _elsewhere(folder: Path, trouble: EvenhandError, clock: Clock, key: FileKey | None) -> "ToOpen | None":
    """Ask how to go on where a workspace cannot be opened; return what to open, `None` for nothing."""
    from app.ui.records import start_trouble

    return start_trouble.another(folder, trouble, clock, key)


def _raised_other(folder: Path, files: Sequence[Path]) -> bool:
    """Raise the window that has the workspace open, if it is one; say so."""
    from app.ui.window import single_instance

    if not single_instance.knock(folder, files):
        return False
    sys.stderr.write("Evenhand has this workspace open already; its window was brought to the front.\n")
    return True
