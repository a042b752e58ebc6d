"""One run of the program: its settings, its look, the open workspace and the window that shows it."""

import gc
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.domain.errors import EvenhandError, Sentence
from app.domain.records.whole_reading import WholeReading
from app.services.scorecard import drafts
from app.settings import Settings, load, save, usual_workspace
from app.steady_clock import SteadyClock
from app.store.database.driver import FileKey
from app.store.database.open_close import KeyWanted
from app.store.database.workspace import Clock
from app.ui.look import keys, language, theme, words
from app.ui.records import elsewhere, last_look, opening
from app.ui.window import resume, settle, whole_reads
from app.ui.window.autobackup import Backups
from app.ui.window.main_window import MainWindow
from app.ui.window_protocol import Packs

if TYPE_CHECKING:
    from app.services.records.encryption import Prepared
    from app.ui.records.open_key import OpenKey
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
        self._key = self._open_key()
        if self.workspace.lacks and self.workspace.took_place:
            self.window.show_other(words.translated(self.workspace.lacks), self.workspace.stays)
        elif self.workspace.lacks:
            self.window.show_damage(words.translated(self.workspace.lacks))
        elif left:
            self.window.show_word(resume.sentence(left, self.workspace.clock()))
        if trouble:
            self.window.show_problem(trouble)

    def _open_key(self) -> "OpenKey | None":
        """Return what cares for the key of the workspace; `None` of a plain one."""
        if self.workspace.key is None:
            return None
        from app.ui.records.open_key import OpenKey

        return OpenKey(self.workspace, self.settings.lock_after, self.lock)

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
        spoken = before.language == settings.language
        if not (spoken or last_look.asked_before(self.window, self._speak_anew)):
            self._speak_anew()
        self.apply_keys()
        if self._key and before.lock_after != settings.lock_after:
            self._key.watch(settings.lock_after)
        self.window.show_settings(settings)
        try:
            save(paths.settings_file(), settings)
        except EvenhandError as error:
            self.window.show_problem(words.translated(error))

    def is_gone(self) -> bool:
        """Return whether the workspace's file is gone: who closes its window all the same was asked."""
        try:
            self.workspace.check_in_place()
        except EvenhandError:
            return True
        return False

    def end(self) -> None:
        """Keep where the window was, back up and close the workspace; may be called twice.

        What cannot be kept or backed up is raised once the workspace is closed.
        """
        if self._ended:
            return
        self._ended = True
        if self.door is not None:
            self.door.close()
        if self._key:
            self._key.end()
        with ExitStack() as last:  # each is done, the lower one first, whatever another raises
            last.callback(self.workspace.close)
            last.callback(self.backups.end)
            last.callback(drafts.end, self.workspace)
            last.callback(self.whole_reads.end)
            if self._key:
                last.callback(self._key.keep)
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

    def restore(self, file: Path, anyway: bool = False) -> None:
        """Go back to a backup: what is here is backed up and set aside, and a new window shows what was."""
        if not last_look.asked_before(self.window, partial(self._restore, file, anyway)):
            self._restore(file, anyway)

    def _restore(self, file: Path, anyway: bool) -> None:
        from app.services.records import upkeep

        folder, clock, key = self.workspace.folder, self.workspace.clock, self.workspace.key

        def go_back() -> str:
            came_to = upkeep.restore(folder, file, clock, anyway=anyway, key=key)
            said = resume.restored(file, came_to.aside) if came_to.aside else ""
            return " ".join(filter(None, (said, resume.left_out(came_to.damage))))

        self._put_another(go_back, key, "restoring")

    def encrypt(self, prepared: "Prepared", typed: str) -> None:
        """Encrypt the workspace that is open, and show it in a new window."""
        from app.ui.records import encrypting

        act = partial(encrypting.encrypt, self.workspace, prepared, typed, self.window.person())
        go_on = partial(self._put_another, act, prepared.key, "encrypting")
        if not last_look.asked_before(self.window, go_on):
            go_on()

    def decrypt(self) -> None:
        """Decrypt the workspace that is open, and show it in a new window."""
        from app.ui.records import encrypting

        act = partial(encrypting.decrypt, self.workspace, self.window.person())
        go_on = partial(self._put_another, act, self.workspace.key, "decrypting")
        if not last_look.asked_before(self.window, go_on):
            go_on()

    def lock(self) -> None:
        """Close the encrypted workspace until its passphrase is typed again; one goes on where one was.

        Not where words would be lost with the window: then it stays, and asks.
        """
        if last_look.asked(self.window):
            return
        dropped = last_look.dropped(self.window)
        self._put_another(lambda: dropped, None, "locking", place="")

    def _put_another(
        self, act: Callable[[], str], key: FileKey | None, reason: str, place: str = "today"
    ) -> None:
        """Close window and workspace, have another file put in its place, and show that in a new window.

        `act` returns what is to be said of it; where it refuses, the old file is shown again. `key` opens
        whichever of the two is encrypted.
        """
        old, folder, clock = self.window, self.workspace.folder, self.workspace.clock
        try:
            if self._key:
                self._key.keep()
        except EvenhandError as error:
            old.show_problem(words.translated(error))
            return
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self._app.setQuitOnLastWindowClosed(False)  # another one is about to open
        old.give_way()
        if self._key:
            self._key.end()
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
            there = elsewhere.reopened(folder, clock, key)
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

    def move(self, folder: Path, *, sure: bool = False) -> None:
        """Put a window on another workspace in this one's place; stay, and say why, where it cannot be.

        Unless one is `sure`, it is asked before words are lost.
        """
        old, left = self.window, self.workspace
        key: FileKey | None = None
        try:
            try:
                there = opening.opened(folder, left.clock, create=True)
            except KeyWanted as wanted:
                chosen = elsewhere.asked_for(folder, wanted, left.clock, None)
                if chosen is None:
                    return
                folder, key = chosen
                there = opening.opened(folder, left.clock, create=True, key=key)
        except EvenhandError as error:
            old.show_problem(words.translated(error))
            return
        saved = there.id == left.id  # all that was there, from where a file that is gone cannot be backed up
        if not (saved or sure) and last_look.asked_before(old, partial(self.move, folder, sure=True)):
            there.close()
            return
        self.settings = self.settings.replace(window_geometry=old.geometry_text())
        self.follow(left.folder, folder)
        self._app.setQuitOnLastWindowClosed(False)  # another one is about to open
        old.give_way()
        if self._key:
            self._key.end()
        trouble = ""
        try:
            with ExitStack() as last:
                last.callback(left.close)
                last.callback(self.backups.end)
                last.callback(drafts.end, left)
                last.callback(self.whole_reads.end)
                if self._key:
                    last.callback(self._key.keep)
                if self.door is not None:
                    self.door.close()
        except EvenhandError as error:
            trouble = words.translated(error)
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
            if self.window.isVisible():  # one that gave way is followed by another, which has the new look
                self.window.show_settings(self.settings)
