"""Today: what to go on with, and what was sealed last."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.lists import PanelLine, SeatLine
from app.services import lists
from app.store.workspace import Workspace
from app.ui import words
from app.ui.pages.frame import page_layout
from app.ui.widgets.empty import Empty
from app.ui.widgets.lines import Entry, EntryList
from app.ui.widgets.text import button, section


class TodayPage(QWidget):
    """Lists scorecards to finish and panels sealed last."""

    desk_wanted = Signal(str, str)
    paper_wanted = Signal(str)
    new_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        new = button(self.tr("New interview"), "primary", tip="Ctrl+N")
        new.clicked.connect(lambda _=False: self.new_wanted.emit())
        layout = page_layout(self, self.tr("Today"), words.day(workspace.clock()), new)
        self._empty = Empty(
            self.tr("No interview yet"),
            self.tr(
                "Plan an interview and score it here, offline: one dimension at a time, the evidence beside "
                "the anchors. Or try the sample interview first; it can be deleted with its folder."
            ),
            (("new", self.tr("New interview")), ("sample", self.tr("Try the sample interview"))),
        )
        self._empty.chosen.connect(
            lambda key: (self.new_wanted if key == "new" else self.sample_wanted).emit()
        )
        self._open_head = section(self.tr("To finish"))
        self._open = EntryList(self.tr("Scorecards to finish"))
        self._sealed_head = section(self.tr("Sealed"))
        self._sealed = EntryList(self.tr("Sealed panels"))
        self._open.opened.connect(self._open_desk)
        self._sealed.opened.connect(self.paper_wanted)
        layout.addWidget(self._empty)
        layout.addWidget(self._open_head)
        layout.addWidget(self._open, 1000)
        layout.addWidget(self._sealed_head)
        layout.addWidget(self._sealed, 1000)
        layout.addStretch(1)
        self._panel_of: dict[str, str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the lists anew."""
        unfinished = lists.seats(self._workspace, unfinished=True)
        panels = lists.panels(self._workspace)
        sealed = [line for line in panels if line.status == "sealed"][:8]
        self._panel_of = {line.id: line.panel for line in unfinished}
        self._empty.setVisible(not panels)
        self._show(self._open_head, self._open, [_seat_entry(line) for line in unfinished])
        self._show(self._sealed_head, self._sealed, [_panel_entry(line) for line in sealed])

    def _show(self, head: QWidget, entries: EntryList, shown: list[Entry]) -> None:
        head.setVisible(bool(shown))
        entries.setVisible(bool(shown))
        entries.show_entries(shown)

    def _open_desk(self, seat: str) -> None:
        self.desk_wanted.emit(self._panel_of[seat], seat)


def _seat_entry(line: SeatLine) -> Entry:
    tone = "busy" if line.status in ("draft", "amending") else "plain"
    progress = _tr("{rated} of {focus} rated, {notes} notes")
    if line.status == "planned":
        progress = _tr("not begun")
    aside = progress.format(rated=line.rated, focus=line.focus, notes=line.notes)
    when = _when(line.starts_at or line.changed_at)
    return Entry(
        line.id,
        line.candidate,
        f"{line.role} · {line.interviewer} · {when}",
        words.status(line.status),
        tone,
        aside,
    )


def _panel_entry(line: PanelLine) -> Entry:
    return Entry(
        line.id,
        line.candidate,
        f"{line.role} · {_when(line.changed_at)}",
        words.status(line.status),
        "done",
        _tr("debrief PDF"),
    )


def _when(moment: datetime) -> str:
    return words.day_and_time(moment)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodayPage", text)
