"""What comes up where a workspace cannot be opened: what is wrong, and every way on."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from app.domain.errors import Conflict, EvenhandError, SystemRefused
from app.store.database import log_fit, open_close
from app.store.database.driver import FileKey
from app.store.database.log_fit import StillOpens, Unfit
from app.store.database.open_close import KeyRefused, KeyWanted
from app.store.database.workspace import FILE, Clock
from app.store.files.locations import LeftBehind
from app.store.files.lock import Held
from app.store.upkeep import second_folder, whose
from app.store.upkeep.backups import FOLDER, BackupLine
from app.ui.look import times, words
from app.ui.look.theme import theme_of
from app.ui.records.proved_code import beside_in
from app.ui.widgets.background_work import Work
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.text import button, label, section
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window import resume


class StartTrouble(FormDialog):
    """Says why a workspace cannot be opened, or asks for its key.

    Afterwards `folder` is the one to open, `None` for none, and `key` opens it.
    """

    def __init__(
        self, folder: Path, trouble: EvenhandError, clock: Clock, key: FileKey | None = None
    ) -> None:
        locked = isinstance(trouble, KeyWanted)
        title = self.tr("Your workspace is encrypted")
        super().__init__("start-trouble", title if locked else self.tr("Your workspace could not be opened"))
        self._at, self._clock = folder, clock
        self.key = key
        self._typed = QLineEdit()
        self._unlock = button(self.tr("Open"), "primary")
        self._remember = QCheckBox(self.tr("Keep the key in the keychain of this computer"))
        self.folder: Path | None = None
        self._lines: list[BackupLine] = []
        self._said = label(words.translated(trouble), wrap=True, selectable=True)
        self.form.addWidget(self._said)
        self._list = EntryList(self.tr("Backups"))
        self._elsewhere = button(self.tr("Look for it elsewhere…"))
        held = isinstance(trouble, Held)
        self._perhaps_whole = isinstance(trouble, SystemRefused | Unfit)
        self._again = button(self.tr("Try again"), "primary" if held else "")
        self._as_it_is = button(self.tr("Open it as it is"))
        self._as_it_is.setVisible(isinstance(trouble, StillOpens))
        self._back = button(self.tr("Go back"), "primary")
        self._kept = label("", "muted", wrap=True)
        for each in (self._typed, self._remember):
            each.setParent(self)
            each.hide()
        self._choice = QWidget()
        self._reading = Work(self)
        self._lay_out()
        may_give = isinstance(trouble, KeyRefused)
        self._again.setVisible(held or may_give or not isinstance(trouble, Conflict))
        self._back.hide()
        self._unlock.setVisible(locked)
        (self._again if held else self._elsewhere).setFocus(Qt.FocusReason.OtherFocusReason)
        if locked:
            self._ask_for_the_key()
            self._typed.setFocus(Qt.FocusReason.OtherFocusReason)
        elif can_go_back(trouble):
            self._offer_backups()
        self.fit(theme_of().px(660))

    def go_back(self) -> None:
        """Put the chosen backup in the workspace's place; what is there is set aside."""
        from app.services.records import upkeep

        line = self._chosen()
        if line is None:
            return
        self._reading.wait()
        try:
            damage = upkeep.restore(
                self._at, line.file, self._clock, anyway=line.sound is False, key=self.key
            ).damage
        except EvenhandError as error:
            self._said.setText(words.translated(error))
        else:
            if damage:
                QMessageBox.information(self, "Evenhand", resume.left_out(damage))
            self.folder = self._at
            self.accept()

    def try_again(self) -> None:
        """Open the same folder: what was in the way may be gone."""
        self.folder = self._at
        self.accept()

    def open_as_it_is(self) -> None:
        """Open what does not fit together: where no backup is, it may be all there is."""
        try:
            log_fit.accept(self._at)
        except EvenhandError as error:
            self._said.setText(words.translated(error))
        else:
            self.try_again()

    def unlock(self) -> None:
        """Open the key with what is typed; say so where it opens nothing, and ask again."""
        from app.services.records import encryption

        typed = self._typed.text()
        try:
            self.key = beside_in(self, lambda: encryption.unlock(self._at, typed))
        except EvenhandError as error:
            self._said.setText(words.translated(error))
            self._typed.selectAll()
            self._typed.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            if self._remember.isChecked():
                with suppress(EvenhandError):  # what was typed opens it next time too
                    encryption.remember(self._at, self.key)
            self.folder = self._at
            self.accept()

    def look_elsewhere(self) -> None:
        """Ask for another folder; an empty one becomes a new workspace once that is said.

        Where only backups lie there, as on a stick, they are listed, to go back to one here.
        """
        asked = self.tr("Folder of the workspace")
        chosen = QFileDialog.getExistingDirectory(self, asked, str(self._at.parent))
        if not chosen:
            return
        folder = Path(chosen)
        try:
            there = open_close.is_there(folder / FILE)
            here = there or (folder / FOLDER).is_dir()  # it opens, or has its own window
            found = [] if here else second_folder.found_in(folder, self._at, self.key)
        except EvenhandError as error:
            self._said.setText(words.translated(error))
            return
        if found:
            said = self.tr("In “{folder}” there are backups. Going back to one puts it in “{here}”.")
            self._said.setText(said.format(folder=folder, here=self._at))
            self._offer(found)
            return
        if not there:
            asked = self.tr("There is no workspace in “{folder}”. Start an empty one there?")
            answer = QMessageBox.question(self, "Evenhand", asked.format(folder=folder))
            if answer != QMessageBox.StandardButton.Yes:
                return
        self.folder = folder
        self.accept()

    def done(self, result: int) -> None:
        """Close, once nothing is read any more."""
        self._reading.wait()
        super().done(result)

    def _ask_for_the_key(self) -> None:
        from app.services.records import encryption

        self._typed.setAccessibleName(self.tr("Passphrase or recovery code"))
        self._typed.setEchoMode(QLineEdit.EchoMode.Password)
        shown = QCheckBox(self.tr("Show what I type"))
        echo = QLineEdit.EchoMode
        shown.toggled.connect(lambda on: self._typed.setEchoMode(echo.Normal if on else echo.Password))
        self._unlock.clicked.connect(lambda _=False: self.unlock())
        self._unlock.setDefault(True)
        remembers = encryption.may_remember(self._at)
        self._remember.setChecked(remembers)
        self._remember.setVisible(remembers)
        for part in (section(self.tr("Passphrase or recovery code")), self._typed, shown, self._remember):
            self.form.addWidget(part)
        self._typed.show()

    def _offer_backups(self) -> None:
        try:
            lines = second_folder.lines(self._at, read=False, key=self.key)
        except EvenhandError:  # the folder refuses, as the sentence above says
            return
        if lines:
            self._offer(lines)
            self._reading.begin(lambda: second_folder.lines(self._at, key=self.key))

    def _offer(self, lines: list[BackupLine]) -> None:
        """Show backups to go back to; none by one key where all are another workspace's."""
        self._choice.show()
        self._back.show()
        self._again.setVisible(self._perhaps_whole)
        self._show(lines)
        if self._perhaps_whole:  # going back would cost what came after the backup, for nothing
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif any(not each.other for each in lines):
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(theme_of().px(660))

    def _show(self, lines: list[BackupLine]) -> None:
        now = self._clock()
        # one's own first; what a clock dated ahead may be older than it says, and is nobody's first choice
        self._lines = lines = sorted(lines, key=lambda each: (bool(each.other), each.when > now))
        states = {
            None: (self.tr("being read"), "plain"),
            True: (self.tr("Whole"), "done"),
            False: (self.tr("Damaged"), "busy"),
        }
        self._list.show_entries(
            [
                ListEntry(str(each.file), times.when(each.when, now), self._about(each), *states[each.sound])
                for each in lines
            ]
        )  # fmt: skip
        self._follow()

    def _about(self, line: BackupLine) -> str:
        """Say when a backup was made, or whose it is where it is another's, and where it lies."""
        other = words.translated(whose.named(line.other)) if line.other else ""
        said = [other or words.day_and_time(line.when)]
        if line.file.parent != self._at / FOLDER:
            said.append(str(line.file.parent))
        return " · ".join(said)

    def _follow(self) -> None:
        """Say what going back to the chosen one means."""
        line = self._chosen()
        here = (self._at / FILE).exists() or not all(each.other for each in self._lines)
        own = line is not None and not (line.other and here)
        self._back.setEnabled(own and line is not None)
        if not (own and line and line.sound is not False) and self.focusWidget() in (None, self._back):
            self._elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
        if line is None:
            return
        when = words.day_and_time(line.when)
        damaged = line.sound is False
        does = self.tr("Go back to what is sound of it") if damaged else self.tr("Go back to {when}")
        self._back.setText(does.format(when=when))
        said = self.tr("What came after {when} is lost. What is there now is kept, in a folder of its own.")
        if not (self._at / FILE).exists():
            said = self.tr("What came after {when} is lost.")
        if damaged:
            said = self.tr(
                "It is damaged: what is sound of it is kept, the rest left out. That stands on record."
            )
        if line.other:
            said = self.tr("It is a backup of {theirs}, not of the one that lay here.")
        theirs = words.translated(whose.named(line.other)) if line.other else ""
        self._kept.setText(said.format(when=when, theirs=theirs))

    def _chosen(self) -> BackupLine | None:
        return next((each for each in self._lines if str(each.file) == self._list.current()), None)

    def _lay_out(self) -> None:
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(8)
        for each in (section(self.tr("To go back to")), self._list, self._kept):
            choice.addWidget(each)
        self.form.addWidget(self._choice)
        self._choice.hide()
        self._list.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self._reading.done.connect(self._show)
        self._elsewhere.clicked.connect(lambda _=False: self.look_elsewhere())
        leave = button(self.tr("Quit"), "plain")
        leave.clicked.connect(lambda _=False: self.reject())
        self._again.clicked.connect(lambda _=False: self.try_again())
        self._back.clicked.connect(lambda _=False: self.go_back())
        self._as_it_is.clicked.connect(lambda _=False: self.open_as_it_is())
        ways = (leave, self._as_it_is, self._elsewhere, self._again, self._back, self._unlock)
        row = QWidget()  # in a second line where the text is large: nothing is out of sight
        row.setLayout(Flow(*ways, spacing=8, trailing=True))
        self.foot.addWidget(row)


def can_go_back(trouble: EvenhandError) -> bool:
    """Return whether a backup helps: not where another program has the file, or a newer one made it."""
    return isinstance(trouble, LeftBehind) or not isinstance(trouble, Conflict)


class ToOpen(NamedTuple):
    """What is to be opened, and its key where one was typed."""

    folder: Path
    key: FileKey | None


def another(folder: Path, trouble: EvenhandError, clock: Clock, key: FileKey | None) -> ToOpen | None:
    """Ask how to go on; return what to open, `None` when one would rather leave."""
    dialog = StartTrouble(folder, trouble, clock, key or _in_keychain(folder))
    dialog.exec()
    return ToOpen(dialog.folder, dialog.key) if dialog.folder is not None else None


def _in_keychain(folder: Path) -> FileKey | None:
    """Return the key with which what is left of a workspace can be read, where nobody need be asked."""
    from app.services.records import encryption

    try:
        return encryption.key_of(folder)
    except EvenhandError:
        return None
