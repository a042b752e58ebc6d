"""The one window: which page it shows, and what is opened from where."""

import getpass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.services.panels import lists
from app.settings import Settings
from app.store.database.workspace import Workspace
from app.ui.widgets.background_work import Work
from app.ui.window import commands, dialogs, pages, send_card
from app.ui.window.frame import Shell
from app.ui.window.resume import Resuming

if TYPE_CHECKING:
    from app.domain.debrief.paper_copies import PaperOptions
    from app.domain.panel import Panel
    from app.ui.debrief.room import RoomPage
    from app.ui.scorecard.desk import DeskPage


class Packs(NamedTuple):
    """The folders that come with the program."""

    rubrics: Path
    exercises: Path
    fonts: Path


_WITHIN = {"backups": "settings", "candidates": "panels", "figures": "status", "fairness": "status"}
"""The place of the rail in which a page is reached."""


class MainWindow(Shell):
    """Shows one page at a time; each is made when it is first wanted."""

    settings_changed = Signal(Settings)
    restore_wanted = Signal(Path)
    """Somebody wants to go back to a backup; the window gives way to one on what was restored."""

    def __init__(self, workspace: Workspace, settings: Settings, packs: Packs) -> None:
        self.workspace, self.settings, self.packs = workspace, settings, packs
        self._pages: dict[str, QWidget] = {}
        self._desk: DeskPage | None = None
        self._room: RoomPage | None = None
        self._panel: QWidget | None = None
        super().__init__(settings.window_geometry)
        commands.add_commands(self)
        self._status.undo_wanted.connect(self._undo)
        self.resuming = Resuming(self)

    @property
    def desk(self) -> "DeskPage | None":
        """The desk that is open, if one is."""
        return self._desk

    @property
    def room(self) -> "RoomPage | None":
        """The debrief room that is open, if one is."""
        return self._room

    @property
    def desk_is_shown(self) -> bool:
        """Whether the open desk is what one sees."""
        return self._desk is not None and self._stack.currentWidget() is self._desk

    @property
    def stands_in(self) -> bool:
        """Whether Today is what one sees."""
        return self._stack.currentWidget() is self._pages.get("today")

    def stand_in(self) -> None:
        """Show Today for what is opened in a moment."""
        self._show(self._page("today"), "today")

    def go(self, place: str) -> None:
        """Show a page of the rail."""
        page = self._page(place)
        refresh = getattr(page, "refresh", None)
        if callable(refresh):
            refresh()
        self._show(page, place)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resuming.remember(place)

    def open_desk(self, panel: str, seat: str) -> None:
        """Open a seat's scorecard."""
        from app.services.scorecard import desk as reading
        from app.ui.scorecard.desk import DeskPage

        if self._desk is None or self._desk.desk.seat.id != seat:
            desk = DeskPage(self.workspace, reading.open_desk(self.workspace, panel, seat), self._stack)
            self._replace_desk(desk)
        else:  # what another program or a refused write changed meanwhile is read again
            self._desk.show_desk(reading.open_desk(self.workspace, panel, seat))
        assert self._desk is not None
        self._show(self._desk, "today")
        self.resuming.remember(f"desk {panel} {seat}")
        self._desk.take_keys()

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
        if self._panel is not None:
            self._stack.removeWidget(self._panel)
            self._panel.deleteLater()
        self._panel = pages.panel(self, panel)
        self._stack.addWidget(self._panel)
        self._show(self._panel, "panels")
        self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resuming.remember(f"panel {panel}")

    def set_up_panel(self, candidate: str = "") -> None:
        """Show the page on which a panel is set up, for somebody whom one came from."""
        page = self._page("setup")
        if candidate:
            page.candidate.setText(candidate)  # type: ignore[attr-defined]
        self._show(page, "panels")
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_room(self, panel: str) -> None:
        """Open the debrief room of a panel whose cards are all sealed."""
        from app.services.debrief import debrief
        from app.ui.debrief.room import RoomPage

        if self._room is not None:
            self._close_room(self._room)
        page = RoomPage(self.workspace, debrief.open_room(self.workspace, panel))
        self._room = page
        self._stack.addWidget(page)
        page.saved.connect(self._show_saved)
        page.refused.connect(self.show_problem)
        page.paper_wanted.connect(self.open_paper)
        self._show(page, "panels")
        self.resuming.remember(f"room {panel}")

    def _close_desk(self) -> None:
        if self._desk is None:
            return
        self._desk.close_down()
        self._desk.hide_from_candidate()
        self._stack.removeWidget(self._desk)
        self._desk.deleteLater()
        self._desk = None

    def _close_room(self, page: "RoomPage") -> None:
        page.close_down()
        self._stack.removeWidget(page)
        page.deleteLater()
        self._room = None

    def person(self) -> str:
        """Return who sits here, for the record: the name in the settings, or the account's."""
        return self.settings.interviewer_name or getpass.getuser()

    def put_away(self) -> None:
        """Close whatever shows or types words about a candidate: the desk, the room, a panel, the paper."""
        self._close_desk()
        if self._room is not None:
            self._close_room(self._room)
        paper = self._pages.pop("paper", None)
        for page in (self._panel, paper):
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
        self._panel = None
        self._show_status()

    def open_paper(self, panel: str, options: "PaperOptions | None" = None) -> None:
        """Show the debrief of a panel as it will be printed; whole, unless `options` say otherwise."""
        from app.domain.debrief.paper_copies import PaperOptions
        from app.services.debrief import debrief

        options = options or PaperOptions(paper=self.settings.paper, language=self.settings.paper_language)
        kept = self.settings.replace(paper=options.paper, paper_language=options.language)
        if kept != self.settings:
            self.choose_settings(kept)
        if self._desk is not None:
            self._desk.close_down()
        line = lists.find_panel(self.workspace, panel)
        content = debrief.paper(self.workspace, panel, self.packs.fonts, options)
        page = self._page("paper")
        page.show_paper(panel, line.candidate, content, options)  # type: ignore[attr-defined]
        self._show(page, "panels")

    def leave_paper(self) -> None:
        """Go back to the room that the paper was opened from, or to the panels."""
        if self._room is not None:
            self.open_room(self._room.room.shown.panel.id)
        else:
            self.go("panels")

    def new_interview(self) -> None:
        """Ask for a new interview and open its desk."""
        dialogs.new_interview(self)

    def try_sample(self) -> None:
        """Plan the sample interview and open its desk."""
        from app.services.demo import demo

        self.open_planned(demo.plan_sample(self.workspace, self.packs.rubrics))

    def find_anything(self) -> None:
        """Open the palette: any command, any place."""
        from app.ui.window.palette import Palette

        Palette(self, self.workspace).show()

    def show_keys(self) -> None:
        """Open the cheat sheet."""
        from app.ui.window.shortcuts import KeysDialog

        KeysDialog(self, self._desk).open()

    def take_in(self, files: list[Path]) -> None:
        """Import files that were chosen, dropped on the window or named on the command line."""
        from app.ui.window import import_files as imports

        imports.take(self, files)

    def import_files(self) -> None:
        """Ask for files to import."""
        from app.ui.window import import_files as imports

        imports.choose(self)

    def show_settings(self, settings: Settings) -> None:
        """Wear changed settings: pages drawn with old colours or sizes are drawn again."""
        self.settings = settings
        for page in self._pages.values():
            refresh = getattr(page, "refresh", None)
            if callable(refresh) and page is self._stack.currentWidget():
                refresh()

    def choose_settings(self, settings: Settings) -> None:
        """Take over settings that a page changed, and have them kept."""
        self.settings = settings
        self.settings_changed.emit(settings)

    def open_planned(self, panel: "Panel") -> None:
        """Open the desk of a panel that was planned just now; its interviewer is who sits here."""
        seat = panel.seats[0]
        if not self.settings.interviewer_name:
            self.settings = self.settings.replace(interviewer_name=seat.interviewer.name[:200])
            self.settings_changed.emit(self.settings)
        self.open_desk(panel.id, seat.id)

    def _page(self, place: str) -> QWidget:
        if place not in self._pages:
            made = pages.make(place, self)
            self._pages[place] = made
            self._stack.addWidget(made)
        return self._pages[place]

    def _show(self, page: QWidget, place: str) -> None:
        for sitting in (self._desk, self._room):
            if sitting is not None and page is not sitting:
                sitting.close_down()
        self._stack.setCurrentWidget(page)
        self._glance(False)
        self._rail.show_place(_WITHIN.get(place, place))
        self._notice_bar.hide()
        self._show_status()

    def _replace_desk(self, desk: "DeskPage") -> None:
        self._close_desk()
        self._desk = desk
        self._stack.addWidget(desk)
        desk.saved.connect(self._show_saved)
        desk.refused.connect(self.show_problem)
        desk.paper_wanted.connect(self.open_paper)
        desk.send_wanted.connect(partial(send_card.ask_where, self))
        desk.turned.connect(self._show_status)
        desk.glanced.connect(self._glance)

    def _show_saved(self) -> None:
        self._status.say(self.tr("Saved {time}").format(time=f"{self.workspace.clock():%H:%M:%S}"))
        self._notice_bar.hide()
        self._show_status()

    def _show_status(self) -> None:
        desk = self._desk if self.desk_is_shown else None
        self._status.show_undo(desk.actions_by_name["undo"] if desk else None)
        if desk is None or desk.desk.card.status == "sealed":
            self._status.show_hints(None)
        else:
            self._status.show_hints("record" if desk.recording else "evaluate")

    def _undo(self) -> None:
        if self._desk is not None:
            self._desk.actions_by_name["undo"].trigger()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_status()
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.close()  # ends the work that one may be at
        for work in self.findChildren(Work):
            work.stop()
            work.wait()
        if self._desk is not None:
            self._desk.close_down()
            self._desk.hide_from_candidate()
        if self._room is not None:
            self._room.close_down()
        super().closeEvent(event)
