"""Panels: every candidate, with how far the seats are."""

from PySide6.QtWidgets import QWidget

from app.domain.schedule.lines import PanelLine
from app.services.panels import lists
from app.ui.look import words
from app.ui.widgets.empty_state import Empty
from app.ui.widgets.page import page_layout
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window import dialogs
from app.ui.window_protocol import Window

PAGE = 200


class PanelsPage(QWidget):
    """Lists panels, newest first."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        new = button(self.tr("New interview"), "primary", calls="window/new-interview")
        new.clicked.connect(lambda _=False: dialogs.new_interview(window))
        panel = button(self.tr("New panel"), calls="window/new-panel")
        panel.clicked.connect(lambda _=False: window.set_up_panel())
        export = button(self.tr("Export…"), calls="window/export")
        export.clicked.connect(lambda _=False: dialogs.export(window))
        about = self.tr(
            "One candidate, one rubric, the seats that score. Open one to score it or to read its debrief."
        )
        layout = page_layout(self, self.tr("Panels"), about, export, panel, new)
        turn = Segments(
            (("panels", self.tr("Panels")), ("candidates", self.tr("Candidates"))),
            self.tr("Panels or candidates"),
        )
        turn.show_choice("panels")
        turn.chosen.connect(lambda key: self._turn(turn, key))
        layout.addWidget(turn)
        self._empty = Empty(
            self.tr("No panel yet"),
            self.tr("A panel appears here as soon as an interview is planned."),
            (("new", self.tr("New interview")),),
        )
        self._empty.chosen.connect(lambda _: dialogs.new_interview(window))
        self._list = EntryList(self.tr("Panels"))
        self._list.opened.connect(window.open_panel)
        self._more = button(self.tr("Show more"), "plain")
        self._more.clicked.connect(lambda _=False: self._grow())
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1000)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self._lines: list[PanelLine] = []
        self.refresh()

    def _turn(self, turn: Segments, key: str) -> None:
        turn.show_choice("panels")
        if key == "candidates":
            self._window.go("candidates")

    def refresh(self) -> None:
        """Read the first page anew."""
        self._lines = []
        self._grow()

    def _grow(self) -> None:
        after = self._lines[-1].id if self._lines else None
        page = lists.panels(self._workspace, after=after, limit=PAGE)
        self._lines += page
        self._list.show_entries([self._entry(line) for line in self._lines])
        self._list.setVisible(bool(self._lines))
        self._empty.setVisible(not self._lines)
        self._more.setVisible(len(page) == PAGE)

    def _entry(self, line: PanelLine) -> ListEntry:
        tone = {"decided": "done", "sealed": "busy", "in-progress": "busy"}.get(line.status, "plain")
        rubric = f"{line.rubric} {line.version}" + (f", {line.variant}" if line.variant else "")
        aside = self.tr("{sealed} of {seats} sealed").format(sealed=line.sealed, seats=line.seats)
        detail = f"{rubric} · {words.day_and_time(line.planned_at)}"
        return ListEntry(line.id, line.candidate, detail, words.status(line.status), tone, aside)
