"""The audit log: who did what with people's records, the newest first; searched, checked, exported."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.journal.audit_log import TOPICS, Topic
from app.domain.journal.audit_log import LogEntry as LogEntry
from app.services.records import audit_log, upkeep
from app.store.upkeep.check import CheckReport
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.background_work import Work
from app.ui.widgets.combo import Combo
from app.ui.widgets.text import button, label
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window_protocol import Window


class AuditFace(QWidget):
    """Shows the log page by page."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._found: list[LogEntry] = []
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Search candidates"))
        self._search.setPlaceholderText(self.tr("Candidate"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _: self.refresh())
        self._topic = Combo()
        self._topic.setAccessibleName(self.tr("Which entries"))
        self._topic.addItem(self.tr("Everything"), None)
        for topic in TOPICS:
            self._topic.addItem(self._named(topic), topic)
        self._topic.activated.connect(lambda _: self.refresh())
        check = button(self.tr("Check now"))
        check.clicked.connect(lambda _=False: self.check())
        save = button(self.tr("Save as CSV…"))
        save.clicked.connect(lambda _=False: self._ask_where())
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._search, 1)
        for each in (self._topic, check, save):
            row.addWidget(each)
        self._state = label("", "muted", wrap=True)
        self._state.setAccessibleName(self.tr("State of the chain"))
        self._list = EntryList(self.tr("Audit log"))
        self._list.opened.connect(self._open)
        self._more = button(self.tr("Show more"), "plain")
        self._more.clicked.connect(lambda _=False: self._grow())
        self._none = label(self.tr("Nothing of the kind was done."), "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self._state)
        layout.addWidget(self._none)
        self._list.setMinimumHeight(theme_of().px(120))
        layout.addWidget(self._list, 1)
        layout.addWidget(self._more)
        self._checking = Work(self)
        self._checking.done.connect(self._checked)
        self._checking.refused.connect(self._unchecked)
        self._checking.refused.connect(self._window.show_problem)
        self._unchecked()

    def refresh(self) -> None:
        """Read the newest page."""
        self._found = []
        self._grow()

    def check(self) -> None:
        """Read everything, beside the window, and say whether the chain is unbroken."""
        if not self._checking.running:
            self._state.setText(self.tr("Reading everything, to the last signature …"))
            self._checking.begin(lambda: upkeep.check(self._workspace))

    def settle(self) -> None:
        """Wait for the check that is under way."""
        self._checking.wait()

    def save_to(self, file: Path) -> None:
        """Write what is chosen as CSV to `file`."""
        try:
            number = audit_log.save(
                self._workspace, file, topic=self._topic.currentData(), typed=self._search.text()
            )
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            said = words.counted(
                number, self.tr("1 entry written to {file}"), self.tr("{n} entries written to {file}")
            )
            self._window.say(said.format(file=file))

    def _grow(self) -> None:
        page = audit_log.entries(
            self._workspace,
            topic=self._topic.currentData(),
            typed=self._search.text(),
            before=self._found[-1].place if self._found else None,
        )
        self._found += page
        self._list.show_entries([self._entry(each) for each in self._found])
        self._list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        self._more.setVisible(len(page) == audit_log.PAGE)

    def _entry(self, each: LogEntry) -> ListEntry:
        about = " · ".join(part for part in (each.candidate, each.who) if part)
        return ListEntry(
            str(each.place), words.translated(each.said), about, self._named(each.topic),
            "busy" if each.topic == "erased" else "plain", words.day_and_time(each.at),
        )  # fmt: skip

    def _named(self, topic: Topic) -> str:
        return {
            "planned": self.tr("Planned"),
            "sealed": self.tr("Sealed"),
            "opened": self.tr("Opened"),
            "decided": self.tr("Decided"),
            "exported": self.tr("Exported"),
            "kept": self.tr("Kept"),
            "erased": self.tr("Erased"),
        }[topic]

    def _unchecked(self) -> None:
        self._state.setText(self.tr("Every entry is chained to the one before; nothing is ever taken out."))

    def _checked(self, report: CheckReport) -> None:
        if report.findings:
            self._state.setText("\n".join(words.translated(each) for each in report.findings))
            return
        said = self.tr("Checked {time}: the chain of {n} events is unbroken, and every seal holds.")
        at = f"{self._workspace.clock():%H:%M}"
        self._state.setText(said.format(time=at, n=words.number(report.events)))

    def _open(self, place: str) -> None:
        each = next(each for each in self._found if str(each.place) == place)
        if each.panel:
            self._window.open_panel(each.panel)

    def _ask_where(self) -> None:
        proposed = str(Path.home() / "audit-log.csv")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the log"), proposed, "CSV (*.csv)")
        if file:
            self.save_to(Path(file))
