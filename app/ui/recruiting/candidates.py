"""Candidates: everybody who was taken over or planned for; search, and what comes next for one."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.records.applicant import CandidateLine
from app.domain.schedule.lines import PanelLine
from app.services.panels import lists
from app.services.recruiting import candidates
from app.ui.look import words
from app.ui.widgets.combo import Combo
from app.ui.widgets.empty_state import Empty
from app.ui.widgets.page import page_layout
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import Elided, button
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window import dialogs
from app.ui.window_protocol import Window

PAGE = 50


class CandidatesPage(QWidget):
    """Lists candidates, added last first."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._lines: list[CandidateLine] = []
        self._panels: dict[str, list[PanelLine]] = {}
        take = button(self.tr("Import…"), "primary", calls="window/import")
        take.clicked.connect(lambda _=False: window.import_files())
        about = self.tr("Who was taken over from another system, or planned for.")
        layout = page_layout(self, self.tr("Candidates"), about, take)
        self._turn = Segments(
            (("panels", self.tr("Panels")), ("candidates", self.tr("Candidates"))),
            self.tr("Panels or candidates"),
        )
        self._turn.show_choice("candidates")
        self._turn.chosen.connect(self._turned)
        layout.addWidget(self._turn)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search candidates"))
        self.search.setPlaceholderText(self.tr("Name, e-mail address or id"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.only = Combo()
        self.only.setAccessibleName(self.tr("Which candidates"))
        self.only.addItem(self.tr("All"), False)
        self.only.addItem(self.tr("Without a panel"), True)
        self.only.activated.connect(lambda _: self.refresh())
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        row.addWidget(self.only)
        layout.addLayout(row)
        self.list = EntryList(self.tr("Candidates"))
        self.list.opened.connect(lambda _: self._offer_keys())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self._empty = Empty(
            self.tr("Nobody found"),
            self.tr("Candidates come with a table (CSV, XLSX) of another system, or with the first panel."),
            (("import", self.tr("Import…")),),
        )
        self._empty.chosen.connect(lambda _: window.import_files())
        self._more = button(self.tr("Show more"), "plain")
        self._more.clicked.connect(lambda _=False: self._grow())
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1000)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self._who = Elided("strong")
        self.export, self.open = button(self.tr("Export…")), button(self.tr("Open the panel"))
        self.brief = button(self.tr("Brief…"))
        self.brief.clicked.connect(lambda _=False: dialogs.brief(window, self._ids()[0], self._who.text()))
        self.feedback = button(self.tr("Feedback…"))
        self.feedback.clicked.connect(lambda _=False: dialogs.feedback(window, self._ids()[0]))
        self.plan = button(self.tr("Plan a panel"), "primary")
        self.export.clicked.connect(lambda _=False: dialogs.export(window, self._ids()))
        self.open.clicked.connect(lambda _=False: window.open_panel(self._ids()[0]))
        self.plan.clicked.connect(lambda _=False: self._plan())
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._who, 1)
        for each in (self.export, self.brief, self.feedback, self.open, self.plan):
            foot.addWidget(each)
        layout.addLayout(foot)
        self.refresh()

    def refresh(self) -> None:
        """Read the first page anew."""
        self._lines, self._panels = [], {}
        self._grow()

    def _grow(self) -> None:
        after = self._lines[-1].id if self._lines else None
        page = candidates.lines(
            self._workspace, self.search.text(), waiting=self.only.currentData(), after=after, limit=PAGE
        )
        for line in page:
            if line.panels:
                self._panels[line.id] = lists.panels(self._workspace, candidate=line.id)
        self._lines += page
        self.list.show_entries([self._entry(line) for line in self._lines])
        self.list.setVisible(bool(self._lines))
        self._empty.setVisible(not self._lines)
        self._more.setVisible(len(page) == PAGE)
        self._offer()

    def _entry(self, line: CandidateLine) -> ListEntry:
        told = line.details
        detail = " · ".join(filter(None, (told.email, told.role, told.stage, told.external_id)))
        detail = detail or self.tr("Added {day}").format(day=words.day(line.added_at))
        panels = self._panels.get(line.id)
        if not panels:
            return ListEntry(line.id, line.name, detail, self.tr("No panel yet"))
        tone = {"sealed": "done", "in-progress": "busy"}.get(panels[0].status, "plain")
        aside = words.counted(len(panels), self.tr("1 panel"), self.tr("{n} panels"))
        return ListEntry(line.id, line.name, detail, words.status(panels[0].status), tone, aside)

    def _current(self) -> CandidateLine | None:
        key = self.list.current()
        return next((line for line in self._lines if line.id == key), None)

    def _ids(self) -> list[str]:
        """Return the panels of the current candidate, newest first."""
        return [line.id for line in self._panels.get(self.list.current() or "", ())]

    def _offer(self) -> None:
        """Offer what can be done for the current candidate."""
        line = self._current()
        self._who.setText(line.name if line else "")
        self.plan.setEnabled(line is not None)
        panels = self._panels.get(line.id, []) if line else []
        for each in (self.export, self.open):
            each.setVisible(bool(panels))
        sealed = bool(panels) and panels[0].status == "sealed"
        self.brief.setVisible(bool(panels) and not sealed)
        self.feedback.setVisible(sealed)

    def _offer_keys(self) -> None:
        """Put the focus on what comes next, when a candidate is chosen by a click or by Enter."""
        (self.open if self._ids() else self.plan).setFocus()

    def _plan(self) -> None:
        """Set up a panel for the current candidate, by what finds them: name, e-mail address or id."""
        line = self._current()
        if line is not None:
            told = line.details
            outside = told.email or told.external_id or told.application_id or line.id
            self._window.set_up_panel(outside if line.panels else line.name)

    def _turned(self, key: str) -> None:
        self._turn.show_choice("candidates")
        if key == "panels":
            self._window.go("panels")
