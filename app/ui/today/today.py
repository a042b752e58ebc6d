"""Today: what is next, what to go on with and to finish, and what is sealed and can be handed over."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from app.domain.schedule.appointment import Appointment
from app.services.panels import lists
from app.services.recruiting import calendar_offers
from app.store.database import driver
from app.ui.look import words
from app.ui.records import encryption_commands
from app.ui.today import entries as today_entries
from app.ui.widgets.empty_state import Empty
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.page_commands import Command, add_actions
from app.ui.widgets.text import button, label, section
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window import dialogs
from app.ui.window_protocol import Window

MINUTE = 30_000
"""Milliseconds after which “in 20 min” is looked at again."""


class TodayPage(QWidget):
    """Lists what is at hand, by what is to be done with it."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._panel_of: dict[str, str] = {}
        self._offers: dict[str, Appointment] = {}
        self._new = button(self.tr("New interview"), "primary", calls="window/new-interview")
        self._new.clicked.connect(lambda _=False: dialogs.new_interview(window))
        self._who = button("", "plain", tip=self.tr("Change your name"))
        self._who.clicked.connect(lambda _=False: dialogs.name_yourself(window))
        day = words.day(self._workspace.clock())
        frame = page_layout(self, self.tr("Today"), day, self._who, self._new)
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._area = scrolling(self._content)
        frame.addWidget(self._area, 1)
        self._empty = self._make_empty()
        layout.addWidget(self._empty)
        self._plain = self._make_plain()
        layout.addWidget(self._plain)
        self._next = self._list(layout, self.tr("Next"), self.tr("Interviews to come"))
        self._resume = self._list(layout, self.tr("To go on with"), self.tr("Scorecards to go on with"))
        self._finish = self._list(layout, self.tr("To finish"), self.tr("Scorecards to finish"))
        self._sealed = self._list(layout, self.tr("Sealed, to hand over"), self.tr("Sealed scorecards"))
        layout.addStretch(1)
        for each in (self._next, self._resume, self._finish):
            each[1].opened.connect(self._open)
            each[1].setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            each[1].customContextMenuRequested.connect(partial(self._open_menu, each[1]))
        self._sealed[1].opened.connect(self._open_sealed)
        self.actions_by_name = add_actions(self, "today", self.commands())
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the lists anew."""
        at_hand, now = lists.at_hand(self._workspace), self._workspace.clock()
        announced = calendar_offers.upcoming(self._workspace)
        sealed = lists.sealed_seats(self._workspace)
        lines = (*at_hand.next, *at_hand.resume, *at_hand.finish, *sealed)
        self._panel_of = {line.id: line.panel for line in lines}
        self._alone = {line.id for line in sealed if line.alone}
        self._offers = {f"offer {offer.key}": offer for offer in announced}
        self._who.setText(self.tr("You: {name}").format(name=self._window.person()))
        self._empty.setVisible(not lines and not announced)
        self._plain.setVisible(self._empty.isVisibleTo(self) and self._may_be_encrypted())
        self._new.setVisible(bool(lines or announced))  # the empty page has its own
        self._show(self._next, today_entries.to_come(at_hand.next, self._offers, now))
        self._show(self._resume, [today_entries.begun(line, now) for line in at_hand.resume])
        self._show(self._finish, [today_entries.begun(line, now) for line in at_hand.finish])
        self._show(self._sealed, [today_entries.sealed(line, now) for line in sealed])
        some = len(self._alone) < len(sealed)
        said = self.tr("Sealed, to hand over") if some else self.tr("Sealed")
        self._sealed[0].setText(said.upper())
        self._sealed[0].setAccessibleName(said)

    def commands(self) -> list[Command]:
        """Return what can be done with the entry one is on."""
        return [
            Command("time", self.tr("Change the time of an interview"), self._change_time, ("T",)),
            Command("change", self.tr("Change this interview…"), self._change, ()),
            Command("take-back", self.tr("Take this interview back"), self._take_back, ()),
            Command(
                "bring-back",
                self.tr("Bring back the interview taken back last"),
                partial(dialogs.bring_back_last, self._window),
                (),
            ),
            Command("dismiss", self.tr("No longer offer this appointment"), self._dismiss, ("Del",)),
        ]

    def _show(self, named: tuple[QLabel, EntryList], shown: list[ListEntry]) -> None:
        head, entries = named
        head.setVisible(bool(shown))
        entries.setVisible(bool(shown))
        entries.show_entries(shown)
        entries.setFixedHeight(entries.maximumHeight())  # the page scrolls, not the list

    def _open(self, key: str) -> None:
        if key in self._offers:
            dialogs.new_interview(self._window, self._offers[key])
        else:
            self._window.open_desk(self._panel_of[key], key)

    def _open_sealed(self, seat: str) -> None:
        if seat in self._alone:
            self._window.open_desk(self._panel_of[seat], seat)
        else:
            dialogs.hand_over(self._window, self._panel_of[seat], seat)

    def _current(self) -> str:
        """Return the entry one is on: of the list with the focus, or the first there is."""
        shown = [entries for _, entries in (self._next, self._resume, self._finish) if entries.isVisible()]
        focused = [entries for entries in shown if entries.hasFocus()]
        return next((key for entries in (*focused, *shown) if (key := entries.current())), "")

    def _change_time(self) -> None:
        key = self._current()
        if key in self._panel_of:
            dialogs.change_time(self._window, self._panel_of[key], key)

    def _change(self) -> None:
        key = self._current()
        if key in self._panel_of:
            again = partial(self._window.go, "today")
            dialogs.change_interview(self._window, self._panel_of[key], key, again)

    def _take_back(self) -> None:
        key = self._current()
        if key in self._panel_of:
            dialogs.take_back(self._window, self._panel_of[key], key)

    def _open_menu(self, entries: EntryList, place: QPoint) -> None:
        """Open the menu of the row at a place, and make it the one that is meant."""
        index = entries.indexAt(place)
        if index.isValid():
            entries.setFocus(Qt.FocusReason.OtherFocusReason)
            entries.setCurrentIndex(index)
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions([self.actions_by_name[name] for name in ("time", "change", "take-back")])
            menu.popup(entries.viewport().mapToGlobal(place))

    def _dismiss(self) -> None:
        offer = self._offers.get(self._current())
        if offer is not None:
            calendar_offers.dismiss(self._workspace, offer.key)
            self.refresh()

    def _make_empty(self) -> Empty:
        empty = Empty(
            self.tr("No interview yet"),
            self.tr(
                "Plan an interview and score it here, offline: one dimension at a time, the evidence beside "
                "the anchors. Or try the sample interview first: half of it is done, and in five minutes "
                "you hold its paper."
            ),
            (
                ("new", self.tr("New interview")),
                ("sample", self.tr("Try the sample interview")),
                ("import", self.tr("Import a kit or a calendar")),
            ),
        )
        ways: dict[str, Callable[[], object]] = {
            "new": partial(dialogs.new_interview, self._window),
            "sample": self._window.try_sample,
            "import": self._window.import_files,
        }
        empty.chosen.connect(lambda key: ways[key]())
        return empty

    def _make_plain(self) -> QWidget:
        """Make the line that says that nothing is encrypted, where one may choose so."""
        made = QWidget()
        choose = button(self.tr("Encrypt this workspace…"), "plain")
        choose.clicked.connect(lambda _=False: encryption_commands.encrypt(self._window))
        said = label(self.tr("This workspace is as safe as the disk it lies on."), "muted")
        made.setLayout(Flow(said, choose))
        return made

    def _may_be_encrypted(self) -> bool:
        return self._workspace.key is None and not self._workspace.is_demo and driver.works()

    def _list(self, layout: QVBoxLayout, title: str, name: str) -> tuple[QLabel, EntryList]:
        head, entries = section(title), EntryList(name)
        layout.addWidget(head)
        layout.addWidget(entries)
        entries.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entries.selectionModel().currentChanged.connect(lambda now, _: self._reveal(entries, now))
        return head, entries

    def _reveal(self, entries: EntryList, now: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll the page to the row one goes to."""
        if entries.hasFocus() and now.isValid():
            row = entries.visualRect(now)
            for corner in (row.bottomLeft(), row.topLeft()):
                place = entries.mapTo(self._content, corner)
                self._area.ensureVisible(place.x(), place.y(), 0, 24)

    def _lists(self) -> list[EntryList]:
        """Return the lists that have rows, from the top."""
        named = (self._next, self._resume, self._finish, self._sealed)
        return [entries for _, entries in named if entries.isVisibleTo(self)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keys to the first list, so that arrows and Enter work at once."""
        super().focusInEvent(event)
        for entries in self._lists()[:1]:
            entries.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list below or above where an arrow leaves one."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        shown = self._lists()
        at = next((row for row, each in enumerate(shown) if each.hasFocus()), None)
        if by and at is not None and 0 <= at + by < len(shown):
            to = shown[at + by]
            to.setCurrentIndex(to.model().index(0 if by > 0 else to.model().rowCount() - 1, 0))
            to.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
