"""Recording at the desk: what the record pane asks for, its keys, and the candidate's window."""

from functools import partial

from PySide6.QtCore import QObject, Qt

from app.domain.exercise import FrozenExercise
from app.services import scoring
from app.ui.candidate_window import CandidateWindow
from app.ui.pages.commands import Command
from app.ui.pages.note_desk import join_notes
from app.ui.pages.record_pane import RecordPane
from app.ui.pages.sitting import Sitting


class RecordDesk(QObject):
    """Joins the record pane to the sitting."""

    def __init__(self, sitting: Sitting, frozen: FrozenExercise, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting, self._frozen = sitting, frozen
        self._candidate: CandidateWindow | None = None
        self.pane = RecordPane(sitting.desk.rubric, frozen, sitting.workspace.clock)
        self._connect()

    def commands(self) -> list[Command]:
        """Return what can be done while recording."""
        return self.pane.commands()

    def show(self) -> None:
        """Show the card as it stands."""
        self.pane.show_card(self._sitting.desk.card)

    def move(self, by: int) -> None:
        """Go to another finding."""
        self.pane.findings.step(by)

    def show_to_candidate(self) -> None:
        """Open the second window with the brief, or close it."""
        if self._candidate is not None:
            self.hide_from_candidate()
            return
        self._candidate = CandidateWindow(self._frozen)
        self._candidate.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._candidate.closed.connect(self._candidate_closed)
        self._candidate.show()

    def hide_from_candidate(self) -> None:
        """Close the second window."""
        if self._candidate is not None:
            self._candidate.close()

    def _candidate_closed(self) -> None:
        self._candidate = None

    def _connect(self) -> None:
        pane, do = self.pane, self._sitting.do
        pane.line.stamped.connect(lambda text: self._sitting.stamp(text, None))
        join_notes(self._sitting, pane.notes)
        pane.findings.marked.connect(partial(do, scoring.mark_finding))
        pane.findings.hinted.connect(partial(do, scoring.read_hint))
        pane.section_chosen.connect(lambda key: do(scoring.begin_section, key or None))
