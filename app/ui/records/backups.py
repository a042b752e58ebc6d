"""Backups: what there is to go back to, and whether the workspace is sound."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.services.records import upkeep
from app.store.upkeep import second_folder, whose
from app.store.upkeep.backups import FOLDER, BackupLine
from app.store.upkeep.check import CheckReport
from app.ui.look import times, words
from app.ui.look.theme import theme_of
from app.ui.records.second_place import SecondPlace
from app.ui.records.trying_out import LastTrial
from app.ui.widgets.background_work import Work
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.text import Elided, button, label, section
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window_protocol import Window


class BackupsPage(QWidget):
    """Lists the backups; makes one, goes back to one, and checks the workspace."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._lines: list[BackupLine] = []
        self._brought: list[BackupLine] = []
        make = button(self.tr("Back up now"), "primary")
        make.clicked.connect(lambda _=False: self.back_up())
        check = button(self.tr("Check now"))
        check.clicked.connect(lambda _=False: self.check())
        folder = button(self.tr("Open the folder"))
        folder.clicked.connect(lambda _=False: self.open_folder())
        elsewhere = button(self.tr("Save into another folder…"))
        elsewhere.clicked.connect(lambda _=False: self.save_elsewhere())
        about = self.tr(
            "Made every half hour when something changed, and when the window closes. To copy the workspace, "
            "copy one of these."
        )
        layout = page_layout(self, self.tr("Backups"), about, folder, check, make)
        content = QWidget()
        within = QVBoxLayout(content)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(layout.spacing())
        folder_line = Elided("mono")
        folder_line.setText(str(self._workspace.folder))
        folder_line.setToolTip(str(self._workspace.folder))
        place = QHBoxLayout()
        place.addWidget(folder_line, 1)
        place.addWidget(elsewhere)
        within.addLayout(place)
        self.second, self.trial = SecondPlace(window), LastTrial(window)
        self.second.chosen.connect(self.back_up)
        within.addWidget(self.second)
        within.addWidget(self.trial)
        self._whole = label("", "muted", wrap=True)
        within.addWidget(self._whole)
        self._said = label("", wrap=True)
        self._said.setAccessibleName(self.tr("What was found"))
        self._said.hide()
        within.addWidget(self._said)
        self._anew = button(self.tr("Make the lists anew"))
        self._anew.clicked.connect(lambda _=False: self.rebuild())
        self._anew.hide()
        within.addWidget(self._anew, 0, Qt.AlignmentFlag.AlignLeft)
        within.addWidget(section(self.tr("To go back to")))
        self._none = label(self.tr("There is no backup yet."), "muted")
        within.addWidget(self._none)
        self._list = EntryList(self.tr("Backups"))
        self._list.setMinimumHeight(theme_of().px(140))
        within.addWidget(self._list, 1000)
        self._restore = button(self.tr("Go back to this backup"))
        self._restore.clicked.connect(lambda _=False: self.restore())
        self._list.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        row = QHBoxLayout()
        row.addWidget(self._restore)
        self._kept = label("", "muted", wrap=True)
        row.addWidget(self._kept, 1)
        look = button(self.tr("Look elsewhere…"))
        look.clicked.connect(lambda _=False: self.look_elsewhere())
        row.addWidget(look, 0, Qt.AlignmentFlag.AlignRight)
        within.addLayout(row)
        within.addStretch(1)
        layout.addWidget(scrolling(content), 1)
        self._reading, self._making, self._checking = Work(self), Work(self), Work(self)
        self._reading.done.connect(self._show_lines)
        self._making.done.connect(self._made)
        self._checking.done.connect(self._checked)
        self._reading.refused.connect(self._unread)
        for work in (self._making, self._checking):
            work.refused.connect(self._said.hide)
        for work in (self._reading, self._making, self._checking):
            work.refused.connect(self._window.show_problem)

    def refresh(self) -> None:
        """List the backups at once, and read them through beside."""
        folder, places = self._workspace.folder, second_folder.known(self._workspace)
        self._show_whole(upkeep.found_whole(self._workspace))
        self._show_lines(second_folder.lines(folder, read=False, places=places, key=self._workspace.key))
        self.second.refresh(places)
        self.trial.refresh(len(self._lines))
        if not self._reading.running:
            self._reading.begin(lambda: second_folder.lines(folder, places=places, key=self._workspace.key))

    def back_up(self) -> None:
        """Make a backup."""
        if not self._making.running:
            self._say(self.tr("Making a backup …"))
            self._making.begin(lambda: upkeep.back_up(self._workspace, "asked"))

    def check(self) -> None:
        """Read the whole workspace and say whether it is sound."""
        if not self._checking.running:
            self._say(self.tr("Reading everything, to the last signature …"))
            self._checking.begin(lambda: upkeep.check(self._workspace))

    def rebuild(self) -> None:
        """Make the lists anew from the journal, and read everything again."""
        if not self._checking.running:
            self._say(self.tr("Making the lists anew …"))
            self._checking.begin(lambda: upkeep.check(self._workspace, rebuild=True))

    def restore(self) -> None:
        """Ask to go back to the backup one is on."""
        line = self._chosen()
        if line is not None and (line.sound is not False or self._takes_the_sound()):
            self.settle()
            self._window.restore(line.file, anyway=line.sound is False)

    def look_elsewhere(self) -> None:
        """Ask for a folder, such as that of a stick, and list the backups there too."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where backups lie"))
        if not chosen:
            return
        try:
            self._brought = second_folder.found_in(Path(chosen), self._workspace.folder, self._workspace.key)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return
        self._say(
            self.tr("In “{folder}” there is no backup.").format(folder=chosen) if not self._brought else ""
        )
        self.refresh()

    def save_elsewhere(self) -> None:
        """Ask for an empty folder, put everything there and go on in it: also when the file here is gone."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("An empty folder"))
        if not chosen:
            return
        self.settle()
        try:
            upkeep.save_elsewhere(self._workspace, Path(chosen))
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self._window.open_workspace(Path(chosen))

    def open_folder(self) -> None:
        """Show the workspace's folder in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._workspace.folder)))

    def settle(self) -> None:
        """Wait for what is being done: the workspace is about to be closed."""
        self.trial.settle()
        for work in (self._reading, self._making, self._checking):
            work.wait()

    def _unread(self) -> None:
        self._show_lines(self._lines, self.tr("not read"))

    def _show_lines(self, lines: list[BackupLine], unread: str = "") -> None:
        known = {each.file for each in lines}
        self._lines = lines = [*lines, *(each for each in self._brought if each.file not in known)]
        now = self._workspace.clock()
        states = {
            None: (unread or self.tr("being read"), "plain"),
            True: (self.tr("Sound"), "done"),
            False: (self.tr("Damaged"), "busy"),
        }
        entries = []
        for line in lines:
            state, tone = (self.tr("Another's"), "plain") if line.other else states[line.sound]
            size = self.tr("{size} KB").format(size=f"{max(1, line.size // 1024):,}")
            said = self._reason(line.reason), self._since(line.since)
            parts = (words.day_and_time(line.when), *said, *self._where(line))
            detail = " · ".join(filter(None, parts))
            entries.append(ListEntry(str(line.file), times.when(line.when, now), detail, state, tone, size))
        self._list.show_entries(entries)
        for part in (self._list, self._restore, self._kept):
            part.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._follow()

    def _follow(self) -> None:
        line = self._chosen()
        kept = self.tr("What is here now is backed up first and set aside in a folder of its own.")
        theirs = self.tr("It is another workspace's: one goes back to it in an empty folder of its own.")
        own = line is None or not line.other or upkeep.is_untouched(self._workspace)
        self._restore.setEnabled(line is not None and own)
        self._kept.setText(kept if own else theirs)

    def _takes_the_sound(self) -> bool:
        """Ask before one goes back to a damaged backup."""
        asked = self.tr(
            "This backup is damaged. What is sound of it is kept; what is not is left out, and stands on "
            "record. Go back to it?"
        )
        return QMessageBox.question(self, "Evenhand", asked) == QMessageBox.StandardButton.Yes

    def _chosen(self) -> BackupLine | None:
        return next((each for each in self._lines if str(each.file) == self._list.current()), None)

    def _where(self, line: BackupLine) -> list[str]:
        """Say whose a backup is, where it is another's, and in which folder it lies, if elsewhere."""
        said = [words.translated(whose.named(line.other))] if line.other else []
        there = line.file.parent
        return said if there == self._workspace.folder / FOLDER else [*said, str(there)]

    def _show_whole(self, found: list[datetime]) -> None:
        """Say on which days everything was read and found whole."""
        self._whole.setVisible(bool(found))
        if found:
            one = self.tr("Everything was read and found whole on {last}.")
            many = self.tr("Everything was read and found whole on {n} days, from {first} to {last}.")
            said = words.counted(len({each.astimezone().date() for each in found}), one, many)
            self._whole.setText(said.format(first=words.day(found[-1]), last=words.day(found[0])))

    def _made(self, file: Path | None) -> None:
        nothing = self.tr("Nothing changed since the newest backup: it says it all.")
        self._say(self.tr("Backed up.") if file else nothing)
        self.refresh()

    def _checked(self, report: CheckReport) -> None:
        sound = self.tr("All sound: {panels} panels, {seats} seats, {events} events read.").format(
            panels=report.panels, seats=report.seats, events=report.events
        )
        anew = self.tr("The lists were made anew.") if report.rebuilt else ""
        told = "\n".join(map(words.translated, report.findings)) or sound
        self._say("\n".join(filter(None, (anew, told))))
        self._anew.setVisible(report.lists_wrong)

    def _say(self, sentence: str) -> None:
        self._anew.hide()
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _since(self, count: int | None) -> str:
        """Say what going back would set aside."""
        if not count:
            return self.tr("nothing came after it") if count == 0 else ""
        return words.counted(count, self.tr("1 act came after it"), self.tr("{n} acts came after it"))

    def _reason(self, reason: str) -> str:
        """Say why a backup was made; of older ones nobody knows."""
        return {
            "asked": self.tr("asked for"),
            "migrating": self.tr("before an update"),
            "running": self.tr("while the window was open"),
            "closing": self.tr("when the window closed"),
            "restoring": self.tr("before going back"),
            "encrypting": self.tr("when it was encrypted"),
            "decrypting": self.tr("when it was decrypted"),
            "locking": self.tr("when it was locked"),
            "saved": self.tr("saved from another folder"),
        }.get(reason, "")
