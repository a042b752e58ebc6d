"""The one window: rail, page, status line, and the commands that every page shares."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import EvenhandError
from app.services import drafts, lists
from app.settings import Settings
from app.store.workspace import Workspace
from app.ui import home_dialogs, page_makers, sending, window_commands, words
from app.ui.cover import Cover
from app.ui.dropped import dropped_files
from app.ui.widgets.notice import NoticeBar
from app.ui.widgets.rail import Rail
from app.ui.widgets.status_line import StatusLine
from app.ui.widgets.text import rule

WINDOW = "window"
"""The scratch scope that remembers what was open."""


if TYPE_CHECKING:
    from app.domain.panel import Panel
    from app.ui.pages.desk import DeskPage
    from app.ui.pages.room import RoomPage


class Packs(NamedTuple):
    """The folders that come with the program."""

    rubrics: Path
    exercises: Path
    fonts: Path


class MainWindow(QMainWindow):
    """Shows one page at a time; each is made when it is first wanted."""

    settings_changed = Signal(Settings)
    restore_wanted = Signal(Path)
    """Somebody wants to go back to a backup; the window gives way to one on what was restored."""

    def __init__(self, workspace: Workspace, settings: Settings, packs: Packs) -> None:
        super().__init__()
        self.workspace, self.settings, self.packs = workspace, settings, packs
        self.setWindowTitle("Evenhand")
        self.setAcceptDrops(True)
        self._pages: dict[str, QWidget] = {}
        self._desk: DeskPage | None = None
        self._room: RoomPage | None = None
        self._panel: QWidget | None = None
        self._stack = QStackedWidget()
        self._rail = Rail(
            {
                "today": (self.tr("Today"), "calendar-clock"),
                "panels": (self.tr("Panels"), "users"),
                "library": (self.tr("Library"), "book-open"),
                "status": (self.tr("Reports"), "clock"),
            },
            {"menu": (self.tr("Menu"), "menu"), "settings": (self.tr("Settings"), "settings")},
        )
        self._status = StatusLine()
        self._notice_bar = NoticeBar()
        self._word_bar = NoticeBar("")
        self._lay_out()
        self.cover = Cover(self)
        window_commands.add_commands(self)
        self._rail.chosen.connect(self._choose)
        self._status.undo_wanted.connect(self._undo)
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))
        else:
            self.resize(1280, 800)
        self._awaited = False
        """Whether what was open last is still to be opened, in the place of Today."""

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

    def resume(self, *, at_once: bool = True) -> None:
        """Open what was open last. What takes a while, not `at_once`, is awaited on Today."""
        kept = drafts.kept(self.workspace, WINDOW).get("open", "today").split(" ")
        slow = kept[0] in ("desk", "room", "panel")
        if slow and not at_once:
            self._awaited = True
            self._show(self._page("today"), "today")
            self._status.say(self.tr("Opening what was open last…"))
            return
        try:
            if kept[0] == "desk":
                self.open_desk(kept[1], kept[2])
                return
            if slow:
                self.open_panel(kept[1])
                return
        except EvenhandError as error:
            self.show_problem(words.told(error))
        self.go(kept[0] if kept[0] in ("today", "panels", "library", "status", "settings") else "today")

    def resume_awaited(self) -> None:
        """Open what Today stands in for, unless somebody has begun something else meanwhile."""
        if not self._awaited:
            return
        self._awaited = False
        self._status.say("")
        busy = QApplication.activePopupWidget() or QApplication.activeWindow() not in (None, self)
        if self._stack.currentWidget() is self._pages["today"] and not busy:
            told = self._notice_bar.sentence()
            self.resume()
            if told and not self._notice_bar.sentence():
                self.show_problem(told)

    def page_actions(self) -> list[QAction]:
        """Return what can be done on the page one sees."""
        page = self._stack.currentWidget()
        return [each for each in page.actions() if each.isEnabled()] if page else []

    def go(self, place: str) -> None:
        """Show a page of the rail."""
        page = self._page(place)
        refresh = getattr(page, "refresh", None)
        if callable(refresh):
            refresh()
        self._show(page, place)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._remember("open", place)

    def open_desk(self, panel: str, seat: str) -> None:
        """Open a seat's scorecard."""
        from app.services import reading
        from app.ui.pages.desk import DeskPage

        if self._desk is None or self._desk.desk.seat.id != seat:
            desk = DeskPage(self.workspace, reading.open_desk(self.workspace, panel, seat), self._stack)
            self._replace_desk(desk)
        else:  # what another program or a refused write changed meanwhile is read again
            self._desk.show_desk(reading.open_desk(self.workspace, panel, seat))
        assert self._desk is not None
        self._show(self._desk, "today")
        self._remember("open", f"desk {panel} {seat}")
        self._desk.take_keys()

    def open_panel(self, panel: str) -> None:
        """Open the desk of a panel's only seat, the room of an open panel, or the panel with its seats."""
        from app.services import opening

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
        self._panel = page_makers.panel(self, panel)
        self._stack.addWidget(self._panel)
        self._show(self._panel, "panels")
        self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._remember("open", f"panel {panel}")

    def set_up_panel(self) -> None:
        """Show the page on which a panel is set up."""
        page = self._page("setup")
        self._show(page, "panels")
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_room(self, panel: str) -> None:
        """Open the debrief room of a panel whose cards are all sealed."""
        from app.services import debriefs
        from app.ui.pages.room import RoomPage

        if self._room is not None:
            self._close_room(self._room)
        page = RoomPage(self.workspace, debriefs.open_room(self.workspace, panel))
        self._room = page
        self._stack.addWidget(page)
        page.saved.connect(self._show_saved)
        page.refused.connect(self.show_problem)
        page.paper_wanted.connect(self.open_paper)
        self._show(page, "panels")
        self._remember("open", f"room {panel}")

    def _close_room(self, page: "RoomPage") -> None:
        page.close_down()
        self._stack.removeWidget(page)
        page.deleteLater()
        self._room = None

    def open_paper(self, panel: str) -> None:
        """Show the debrief of a panel as it will be printed."""
        from app.services import debriefs

        if self._desk is not None:
            self._desk.close_down()
        line = lists.find_panel(self.workspace, panel)
        content = debriefs.paper(self.workspace, panel, self.packs.fonts)
        page = self._page("paper")
        page.show_paper(line.candidate, content, debriefs.file_name(panel))  # type: ignore[attr-defined]
        self._show(page, "panels")

    def leave_paper(self) -> None:
        """Go back to the room that the paper was opened from, or to the panels."""
        if self._room is not None:
            self.open_room(self._room.room.shown.panel.id)
        else:
            self.go("panels")

    def new_interview(self) -> None:
        """Ask for a new interview and open its desk."""
        home_dialogs.new_interview(self)

    def try_sample(self) -> None:
        """Plan the sample interview and open its desk."""
        from app.services import demo

        self.open_planned(demo.plan_sample(self.workspace, self.packs.rubrics))

    def find_anything(self) -> None:
        """Open the palette: any command, any place."""
        from app.ui.dialogs.palette import Palette

        Palette(self, self.workspace).show()

    def show_keys(self) -> None:
        """Open the cheat sheet."""
        from app.ui.dialogs.keys import KeysDialog

        KeysDialog(self, self._desk).open()

    def show_problem(self, sentence: str) -> None:
        """Show what went wrong, until it is dismissed or the next thing is saved."""
        self._notice_bar.show_sentence(sentence)

    def show_word(self, sentence: str) -> None:
        """Show what one should know, until it is dismissed."""
        self._word_bar.show_sentence(sentence)

    def take_in(self, files: list[Path]) -> None:
        """Import files that were chosen, dropped on the window or named on the command line."""
        from app.ui import imports

        imports.take(self, files)

    def import_files(self) -> None:
        """Ask for files to import."""
        from app.ui import imports

        imports.choose(self)

    def say(self, sentence: str) -> None:
        """Say in the status line what was done."""
        self._status.say(sentence)

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

    def geometry_text(self) -> str:
        """Return the window's place and size as settings keep it."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def open_planned(self, panel: "Panel") -> None:
        """Open the desk of a panel that was planned just now; its interviewer is who sits here."""
        seat = panel.seats[0]
        if not self.settings.interviewer_name:
            self.settings = self.settings.replace(interviewer_name=seat.interviewer.name[:200])
            self.settings_changed.emit(self.settings)
        self.open_desk(panel.id, seat.id)

    def _page(self, place: str) -> QWidget:
        if place not in self._pages:
            made = page_makers.make(place, self)
            self._pages[place] = made
            self._stack.addWidget(made)
        return self._pages[place]

    def _show(self, page: QWidget, place: str) -> None:
        for sitting in (self._desk, self._room):
            if sitting is not None and page is not sitting:
                sitting.close_down()
        self._stack.setCurrentWidget(page)
        self._glance(False)
        self._rail.show_place({"backups": "settings"}.get(place, place))
        self._notice_bar.hide()
        self._show_status()

    def _replace_desk(self, desk: "DeskPage") -> None:
        if self._desk is not None:
            self._desk.close_down()
            self._desk.hide_from_candidate()
            self._stack.removeWidget(self._desk)
            self._desk.deleteLater()
        self._desk = desk
        self._stack.addWidget(desk)
        desk.saved.connect(self._show_saved)
        desk.refused.connect(self.show_problem)
        desk.paper_wanted.connect(self.open_paper)
        desk.send_wanted.connect(partial(sending.ask_where, self))
        desk.turned.connect(self._show_status)
        desk.glanced.connect(self._glance)

    def _glance(self, on: bool) -> None:
        """Leave only the essential in the window, or show the rest again."""
        for part in (self._rail, self._status):
            part.setVisible(not on)

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

    def _choose(self, place: str) -> None:
        if place == "menu":
            self.open_menu()
        else:
            self.go(place)

    def _remember(self, field: str, text: str) -> None:
        try:
            drafts.keep(self.workspace, WINDOW, {field: text})
        except EvenhandError as error:
            self.show_problem(words.told(error))

    def menu(self) -> QMenu:
        """Return every command there is now, with its keys."""
        return window_commands.menu(self)

    def open_menu(self) -> None:
        """Open the menu beside its button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._rail.button("menu")
        menu.popup(place.mapToGlobal(place.rect().topRight()))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._word_bar)
        column.addWidget(self._notice_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(rule())
        column.addWidget(self._status)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(rule(vertical=True))
        row.addLayout(column, 1)
        self.setCentralWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_status()
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._desk is not None:
            self._desk.close_down()
            self._desk.hide_from_candidate()
        if self._room is not None:
            self._room.close_down()
        super().closeEvent(event)
