"""Status: every seat with how it stands, the overdue ones first at hand; search, filter, order, reminders."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.domain.errors import EvenhandError
from app.domain.records.import_kinds import CALENDAR
from app.domain.schedule.deadlines import Placed
from app.services.panels import lists
from app.services.recruiting import reminders
from app.store.files import atomic
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.recruiting.tabs import report_tabs
from app.ui.widgets.combo import Combo
from app.ui.widgets.empty_state import Empty
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import page_layout
from app.ui.widgets.text import button
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window_protocol import Window


class StatusPage(QWidget):
    """Shows seats as they stand now."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._found: list[Placed] = []
        calendar = button(self.tr("Calendar file"))
        calendar.clicked.connect(lambda _=False: self._ask_where())
        about = self.tr("Every seat with how its card stands. Nothing of a card shows here.")
        layout = page_layout(self, self.tr("Status"), about, calendar)
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Search candidates and interviewers"))
        self._search.setPlaceholderText(self.tr("Candidate or interviewer"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _: self._begin())
        self._only, self._order = Combo(), Combo()
        self._only.setAccessibleName(self.tr("Which seats"))
        for key in ("all", "overdue", "planned", "in-progress", "sealed", "late"):
            self._only.addItem(self._named(key), key)
        self._order.setAccessibleName(self.tr("Order"))
        for key, name in (
            ("due", self.tr("By time")),
            ("candidate", self.tr("By candidate")),
            ("interviewer", self.tr("By interviewer")),
        ):
            self._order.addItem(name, key)
        layout.addLayout(Flow(report_tabs("status", window.go)))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._search, 1)
        for each in (self._only, self._order):
            each.setMinimumWidth(theme_of().px(80))
            each.activated.connect(lambda _: self.refresh())
            row.addWidget(each)
        layout.addLayout(row)
        self._list = EntryList(self.tr("Seats"))
        self._list.opened.connect(self._open)
        self._empty = Empty(
            self.tr("No such seat"), self.tr("Seats appear here as soon as an interview is planned."), ()
        )
        self._more = button(self.tr("Show more"), "plain")
        self._more.clicked.connect(lambda _=False: self._grow())
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1000)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self._names = QCheckBox(self.tr("Name candidates in reminders"))
        self._mail, self._copy = button(self.tr("Remind by mail")), button(self.tr("Copy the mail address"))
        self._mail.clicked.connect(lambda _=False: self._remind())
        self._copy.clicked.connect(lambda _=False: self._copied())
        layout.addLayout(Flow(self._names, self._copy, self._mail))
        selection = self._list.selectionModel()
        selection.currentChanged.connect(lambda *_: self._offer())
        self.refresh()

    def refresh(self) -> None:
        """Count the seats and read the first page anew."""
        counts = lists.counts(self._workspace, self._window.settings.overdue_hours)
        for at in range(self._only.count()):
            key = self._only.itemData(at)
            number = counts.get(key)
            name = self._named(key)
            self._only.setItemText(at, name if number is None else f"{name} ({words.number(number)})")
        self._begin()

    def _begin(self) -> None:
        """Read the first page; typing does not count anew."""
        self._found = []
        self._grow()

    def _grow(self) -> None:
        page = lists.board_page(
            self._workspace,
            hours=self._window.settings.overdue_hours,
            only=self._only.currentData(),
            typed=self._search.text(),
            order=self._order.currentData(),
            offset=len(self._found),
        )
        self._found += page
        self._list.show_entries([self._entry(each) for each in self._found])
        self._list.setVisible(bool(self._found))
        self._empty.setVisible(not self._found)
        self._more.setVisible(len(page) == lists.PAGE)
        self._offer()

    def _entry(self, each: Placed) -> ListEntry:
        seat = each.seat
        tone = {"overdue": "busy", "late": "busy", "sealed": "done"}.get(each.standing, "plain")
        parts = [seat.interviewer, words.day_and_time(seat.starts_at) if seat.starts_at else ""]
        return ListEntry(
            seat.id, seat.candidate, " · ".join(filter(None, parts)), self._named(each.standing), tone,
            self._age(each),
        )  # fmt: skip

    def _age(self, each: Placed) -> str:
        if each.age is None:
            return ""
        hours = int(each.age.total_seconds() // 3600)
        if hours < 48:
            return words.counted(hours, self.tr("{n} hour ago"), self.tr("{n} hours ago"))
        return words.counted(hours // 24, self.tr("{n} day ago"), self.tr("{n} days ago"))

    def _named(self, key: str) -> str:
        own = {"all": self.tr("All"), "overdue": self.tr("Overdue"), "late": self.tr("Sealed late")}
        return own.get(key) or words.status(key)

    def _current(self) -> Placed | None:
        key = self._list.current()
        return next((each for each in self._found if each.seat.id == key), None)

    def _offer(self) -> None:
        """Offer reminders for the current seat where its card is overdue."""
        current = self._current()
        for each in (self._mail, self._copy):
            each.setEnabled(current is not None and current.standing == "overdue")

    def _open(self, seat: str) -> None:
        panel = next(each.seat.panel for each in self._found if each.seat.id == seat)
        self._window.open_panel(panel)

    def _address(self) -> str:
        current = self._current()
        return reminders.mail(current, names=self._names.isChecked()) if current else ""

    def _remind(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self._address())):
            said = self.tr("No mail program could be opened. Copy the mail address instead.")
            self._window.show_problem(said)

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._address())
        self._window.say(self.tr("Copied"))

    def _ask_where(self) -> None:
        kind = self.tr("Calendar ({pattern})").format(pattern=CALENDAR.pattern)
        proposed = str(Path.home() / "interviews.ics")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Calendar file"), proposed, kind)
        if file:
            self.write_calendar(Path(file))

    def write_calendar(self, file: Path) -> None:
        """Write the calendar of seats' times and due cards to `file`; say where, or why not."""
        try:
            content, _ = reminders.calendar(
                self._workspace, hours=self._window.settings.overdue_hours, names=self._names.isChecked()
            )
            atomic.write(file, content, self._workspace.folder)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self._window.say(self.tr("Written to {file}").format(file=file))
