"""The one window: which page it shows, and what is opened from where."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.settings import Settings, account
from app.store.database.workspace import Workspace
from app.ui.records import encryption_commands, last_look
from app.ui.today.marks import Marks
from app.ui.widgets.background_work import Work
from app.ui.widgets.page_commands import Command, add_actions
from app.ui.window import dialogs, pages
from app.ui.window.candidate_pages import CandidatePages
from app.ui.window.frame import Shell
from app.ui.window.resume import Resuming
from app.ui.window_protocol import Packs

if TYPE_CHECKING:
    from app.domain.debrief.paper_copies import PaperOptions
    from app.services.records.encryption import Prepared
    from app.ui.debrief.room import RoomPage
    from app.ui.packs.shelves import Shelves
    from app.ui.scorecard.desk import DeskPage


class MainWindow(Shell):
    """Shows one page at a time; each is made when it is first wanted."""

    settings_changed = Signal(Settings)
    restore_wanted = Signal(Path, bool)
    encrypt_wanted = Signal(object, str)
    decrypt_wanted = Signal()
    lock_wanted = Signal()
    workspace_wanted = Signal(Path)

    def __init__(
        self, workspace: Workspace, settings: Settings, packs: Packs, asleep: Callable[[], float]
    ) -> None:
        self.workspace, self.settings, self.packs = workspace, settings, packs
        self.asleep = asleep
        self._gives_way = False
        self._pages: dict[str, QWidget] = {}
        super().__init__(pages.table(), settings.window_geometry)
        self.candidate_pages = CandidatePages(self, self._stack)
        self._marks = Marks(self, self._banner, self._strips)
        self._add_commands()
        self._status.undo_wanted.connect(self._undo)
        self.resuming = Resuming(self)

    @cached_property
    def shelves(self) -> "Shelves":
        """The packs, read once for all pages."""
        from app.ui.packs.shelves import Shelves

        shelves = Shelves(self.packs.rubrics, self.packs.exercises, self)
        return shelves

    @property
    def desk(self) -> "DeskPage | None":
        """The desk that is open, if one is."""
        return self.candidate_pages.desk

    @property
    def room(self) -> "RoomPage | None":
        """The debrief room that is open, if one is."""
        return self.candidate_pages.room

    @property
    def desk_is_shown(self) -> bool:
        """Whether the open desk is what one sees."""
        return self.desk is not None and self._stack.currentWidget() is self.desk

    @property
    def writes(self) -> bool:
        """Whether a letter typed now would be written, and be no command: at a desk that records."""
        return self.desk_is_shown and self.desk is not None and self.desk.writes and not self.cover.on

    @property
    def today_is_shown(self) -> bool:
        """Whether Today is what one sees."""
        return self._stack.currentWidget() is self._pages.get("today")

    def show_today_meanwhile(self) -> None:
        """Show Today for what is opened in a moment."""
        self._show(self._page("today"), "today")

    def go(self, place: str) -> None:
        """Show a page of the table, read anew."""
        page = self._page(place)
        _refresh(page)
        self._show(page, self._table[place].within)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resuming.remember(place)

    def open_desk(self, panel: str, seat: str) -> None:
        """Open a seat's scorecard; first of all comes the question whether one knows the candidate."""
        page = self.candidate_pages.open_desk(panel, seat)
        self._show(page, "today")
        self.resuming.remember(f"desk {panel} {seat}")
        page.take_keys()

    def open_panel(self, panel: str) -> None:
        """Open the desk of a panel's only seat, the room of an open panel, or the panel with its seats."""
        from app.services.panels import opening

        blind = opening.state(self.workspace, panel)
        if len(blind.panel.seats) == 1:
            self.open_desk(panel, blind.panel.seats[0].id)
        elif blind.is_open:
            self.open_room(panel)
        else:
            self.show_panel(panel)

    def show_panel(self, panel: str) -> None:
        """Show the seats of a panel, its kits and its opening."""
        page = self.candidate_pages.open_panel(panel)
        self._show(page, "panels")
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resuming.remember(f"panel {panel}")

    def set_up_panel(self, candidate: str = "") -> None:
        """Show the page on which a panel is set up, for a candidate one came from."""
        from app.ui.panels.setup import SetupPage

        page = self._page("setup")
        assert isinstance(page, SetupPage)
        if candidate:
            page.candidate.setText(candidate)
        self._show(page, self._table["setup"].within)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_room(self, panel: str) -> None:
        """Open the debrief room of a panel whose cards are all sealed."""
        room = self.candidate_pages.open_room(panel)
        self._show(room, "panels")
        focus = QApplication.focusWidget()
        if focus is None or not room.isAncestorOf(focus):
            room.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resuming.remember(f"room {panel}")

    def open_paper(self, panel: str, options: "PaperOptions | None" = None) -> None:
        """Show the debrief of a panel as it will be printed; whole, unless `options` say otherwise."""
        from app.domain.debrief.paper_copies import PaperOptions

        options = options or PaperOptions(paper=self.settings.paper, language=self.settings.paper_language)
        kept = self.settings.replace(paper=options.paper, paper_language=options.language)
        if kept != self.settings:
            self.choose_settings(kept)
        paper = self.candidate_pages.open_paper(panel, options)
        self._show(paper, "panels")
        paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_paper(self) -> None:
        """Go back to the room that the paper was opened from, or to the panels."""
        if self.room is not None:
            self.open_room(self.room.room.shown.panel.id)
        else:
            self.go("panels")

    def close_candidate_pages(self) -> None:
        """Close whatever shows or types words about a candidate: the desk, the room, a panel, the paper."""
        self.candidate_pages.close()
        self.show_status()

    def try_sample(self) -> None:
        """Open the desk of the sample interview, half of which is done, where one takes notes."""
        from app.services.demo import demo
        from app.services.scorecard import drafts
        from app.ui.scorecard.steps import RECORD

        panel = demo.begin_sample(self.workspace, self.shelves.packs, self.person())
        drafts.keep(self.workspace, panel.seats[0].id, {"position": RECORD})
        self.open_desk(panel.id, panel.seats[0].id)

    def new_interview(self) -> None:
        """Ask for a new interview and open its desk."""
        dialogs.new_interview(self)

    def find_anything(self) -> None:
        """Open the palette: any command, any place."""
        from app.ui.window.palette import Palette

        actions = [*self.page_actions(), *self.actions()]
        Palette(self, self.desk, actions, self._stack.currentWidget()).show()

    def show_keys(self) -> None:
        """Open the cheat sheet."""
        from app.ui.window.shortcuts import KeysDialog

        KeysDialog(self, self.desk).open()

    def take_in(self, files: list[Path]) -> None:
        """Import files that were chosen, dropped on the window or named on the command line."""
        from app.ui.window import import_files as imports

        imports.take(self, files)

    def import_files(self) -> None:
        """Ask for files to import."""
        from app.ui.window import import_files as imports

        imports.choose(self)

    def open_workspace(self, folder: Path) -> None:
        """Go to another workspace; the window gives way to one on that."""
        self.workspace_wanted.emit(folder)

    def restore(self, file: Path, *, anyway: bool = False) -> None:
        """Go back to a backup, `anyway` to what is sound of it; another window comes in this one's place."""
        self.restore_wanted.emit(file, anyway)

    def encrypt(self, prepared: "Prepared", typed: str) -> None:
        """Encrypt the workspace, its code typed back; the window gives way to one on what was made."""
        self.encrypt_wanted.emit(prepared, typed)

    def lock(self) -> None:
        """Close the encrypted workspace until its passphrase is typed again."""
        self.lock_wanted.emit()

    def decrypt(self) -> None:
        """Decrypt the workspace; the window gives way to one on what was made."""
        self.decrypt_wanted.emit()

    def give_way(self) -> None:
        """Close without being asked: another window comes in its place, or somebody was asked."""
        self._gives_way = True
        self.close()

    def person(self) -> str:
        """Return who sits here, for the record: the name in the settings, or the account's."""
        return self.settings.interviewer_name or account()

    def show_settings(self, settings: Settings) -> None:
        """Take on changed settings: a page drawn with old colors or sizes is drawn again."""
        self.settings = settings
        self.read_anew()
        self.show_status()

    def read_anew(self) -> None:
        """Have the page of the table that shows read anew what it shows."""
        page = self._stack.currentWidget()
        if page is not None and page in self._pages.values():
            _refresh(page)

    def choose_settings(self, settings: Settings) -> None:
        """Take over settings that a page changed, and have them kept."""
        self.settings = settings
        self.settings_changed.emit(settings)

    def show_saved(self) -> None:
        """Say that everything is on disk, and when."""
        self.say(self.tr("Saved {time}").format(time=f"{self.workspace.clock():%H:%M:%S}"))
        self._notice_bar.hide()
        self.show_status()

    def show_status(self) -> None:
        """Show what undo takes back and which keys help here."""
        desk = self.desk if self.desk_is_shown else None
        self._status.show_undo(desk.actions_by_name["undo"] if desk else None)
        self._status.show_hints(desk.hints(self.actions_by_name) if desk else ())

    def _page(self, place: str) -> QWidget:
        if place not in self._pages:
            made = self._table[place].make(self)
            made.setObjectName(place)
            self._pages[place] = made
            self._stack.addWidget(made)
        return self._pages[place]

    def _show(self, page: QWidget, within: str) -> None:
        self.candidate_pages.keep_typed(but=page)
        self._stack.setCurrentWidget(page)
        self._marks.show_over(page)
        self.show_only_page(False)
        self._rail.show_place(within)
        self._notice_bar.hide()
        self.show_status()

    def _undo(self) -> None:
        if self.desk is not None:
            self.desk.actions_by_name["undo"].trigger()

    def _add_commands(self) -> None:
        """Give the window its actions; menu, palette and the sheet of keys read them off it."""
        keys = QKeySequence.StandardKey
        commands = [
            Command("new-interview", self.tr("New interview"), self.new_interview, (keys.New,)),
            Command("new-panel", self.tr("New panel"), self.set_up_panel, ("Ctrl+Shift+N",)),
            Command("import", self.tr("Import files"), self.import_files, (keys.Open,)),
            Command("invite", self.tr("Write an invitation for kits"), partial(dialogs.invite, self), ()),
            Command("export", self.tr("Export"), partial(dialogs.export, self), ("Ctrl+Shift+E",)),
            *(
                Command(page.place, page.title, partial(self.go, page.place), page.keys)
                for page in self._table.values()
                if page.title
            ),
            Command("find", self.tr("Find anything"), self.find_anything, ("Ctrl+K",)),
            Command("keys", self.tr("Keys"), self.show_keys, ("F1",)),
            Command("menu", self.tr("Menu"), self.open_menu, ("F10",)),
        ]
        commands += encryption_commands.commands(self)
        commands.append(Command("quit", self.tr("Quit"), self.close, (keys.Quit,)))
        self.actions_by_name = add_actions(self, "window", commands)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is written beside the page, on the rail perhaps, is written on a desk that records."""
        if self.writes and self.desk is not None:
            self.desk.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._gives_way and last_look.asked(self):
            event.ignore()
            return
        for dialog in self.findChildren(QDialog):
            dialog.close()  # ends the work that one may be at
        for work in self.findChildren(Work):
            work.stop()
            work.wait()
        self.candidate_pages.keep_typed()
        self.candidate_pages.hide_from_candidate()
        for timer in self.findChildren(QTimer):
            timer.stop()  # the workspace is closed before the window is gone
        super().closeEvent(event)


def _refresh(page: QWidget) -> None:
    """Have a page read anew what it shows, if it can."""
    refresh = getattr(page, "refresh", None)
    if callable(refresh):
        refresh()
