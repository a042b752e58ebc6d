"""Recording at the desk: what the record pane asks for, its keys, and the candidate's window."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.scorecard import rules
from app.domain.scorecard.hour import start, starting, waits
from app.domain.scorecard.marks import Closeness
from app.services.scorecard.preparation import prepare
from app.ui.scorecard.notes.controller import join_notes, open_menu
from app.ui.scorecard.session import Sitting
from app.ui.widgets.page_commands import Command
from app.ui.widgets.painted_rows import RowList

if TYPE_CHECKING:
    from app.ui.scorecard.candidate_window import CandidateWindow
    from app.ui.scorecard.record.findings import FindingList
    from app.ui.scorecard.record.pane import RecordPane
    from app.ui.scorecard.record.script import QuestionScript

_MOMENT = timedelta(seconds=1)
"""How long a moment lasts: what is stamped within it is the same one."""


class RecordDesk(QObject):
    """Joins the record pane to the sitting.

    The note line has the keys, and letters write into it: a command takes Alt or the mouse.
    """

    made = Signal()
    """The pane was made."""

    def __init__(self, sitting: Sitting, parent: QObject, place: QWidget) -> None:
        """Prepare for a pane in its `place`: it is made when it is first wanted."""
        super().__init__(parent)
        self._sitting, self._place = sitting, place
        self._candidate: CandidateWindow | None = None
        self._pane: RecordPane | None = None

    @property
    def pane(self) -> "RecordPane":
        """The pane of what is at hand during the hour."""
        if self._pane is None:
            from app.ui.scorecard.record.pane import RecordPane

            workspace = self._sitting.workspace
            given = prepare(workspace, self._sitting.desk)
            self._pane = RecordPane(self._sitting.desk, workspace.clock, given, self._place)
            self._connect(self._pane)
            self.made.emit()
        return self._pane

    def commands(self) -> list[Command]:
        """Return what can be done while recording."""
        made = [  # each asks for the pane when it is called: the keys are there before it
            _command("section", self.tr("Next section"), self.next_section, "T"),
            _command("pause", self.tr("Stop the clock, or let it go on"), lambda: self.pane.pause(), "P"),
            _command("moment", self.tr("Stamp a moment, to be worded later"), self.stamp_moment, "."),
            _command("asked", self.tr("Question: asked"), lambda: self._script.mark("asked"), "A"),
            _command("skipped", self.tr("Question: skipped"), lambda: self._script.mark("skipped"), "S"),
            _command("script", self.tr("To the questions"), lambda: self._enter(self._script), "Q"),
            _command("returns", self.tr("To what to come back to"), self.to_follow_ups, "B"),
            _command("notes", self.tr("To the notes"), self.to_notes, "E"),
            _command("note-menu", self.tr("File the newest note, or mark it…"), self.open_menu, "N"),
            _command("hour", self.tr("Time line or evidence"), partial(self.turn_middle, "hour"), "L"),
            Command("prepare", self.tr("Prepare or evidence"), partial(self.turn_middle, "prepare"), ()),
        ]
        if self._sitting.desk.frozen:
            made += [
                _command("found", self.tr("Finding: found"), lambda: self._findings.mark("found"), "F"),
                _command("hint", self.tr("Finding: hint read out"), lambda: self._findings.hint(), "H"),
                _command("missed", self.tr("Finding: missed"), lambda: self._findings.mark("missed"), "M"),
                _command("guide", self.tr("Guide or evidence"), partial(self.turn_middle, "guide"), "G"),
                Command("brief", self.tr("Show the brief to the candidate"), self.show_to_candidate, ("F8",)),
            ]
        return made

    def show(self) -> None:
        """Show the card as it stands."""
        self.pane.show_desk(self._sitting.desk)

    def move(self, by: int) -> None:
        """Go to another row of the list that has the keys, else to another finding or question."""
        focus = QApplication.focusWidget()
        listed: RowList = self.pane.findings if self._sitting.desk.frozen else self.pane.questions.script
        if isinstance(focus, RowList) and self.pane.isAncestorOf(focus):
            listed = focus
        row = max(0, min(listed.model().rowCount() - 1, listed.currentIndex().row() + by))
        listed.setCurrentIndex(listed.model().index(row, 0))

    def next_section(self) -> None:
        """Turn to the next section, the first of all where the hour has not begun."""
        if waits(self._sitting.desk):
            self._sitting.do(start)
        else:
            self.pane.next_section()

    def start(self) -> None:
        """Start the hour with the first section, as the first note would; the keys go to the note line."""
        self._sitting.do(start)
        self.to_line()

    def to_line(self) -> None:
        """Put the cursor into the note line."""
        if self._sitting.editable:
            self.pane.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_follow_ups(self) -> None:
        """Go to what is to be come back to."""
        self.pane.follow_ups.take_focus()

    def stamp_moment(self) -> None:
        """Keep the time of what was just said or done, once for a held key; what is typed stays."""
        now, waiting = self._sitting.workspace.clock(), self._sitting.desk.card.moments()
        if not waiting or now - waiting[-1].at >= _MOMENT:
            self._sitting.do(starting(rules.stamp_moment), self._sitting.workspace.new_id())

    def turn_middle(self, to: str) -> None:
        """Turn from the evidence to the guide or the time line, and back."""
        self.pane.middle.turn(to)

    def to_notes(self) -> None:
        """Go to the newest note, to correct, file, mark or withdraw it."""
        self.pane.middle.show_part("evidence")
        self._enter(self.pane.notes, last=True)

    def open_menu(self) -> None:
        """Open the menu of the note that has the keys, else of the newest one."""
        self.pane.middle.show_part("evidence")
        notes = self.pane.notes
        if not (notes.hasFocus() and notes.selected()):
            notes.setCurrentIndex(notes.model().index(notes.model().rowCount() - 1, 0))
        note = notes.selected()
        if note is not None:
            notes.scrollTo(notes.currentIndex())
            place = notes.visualRect(notes.currentIndex()).bottomLeft()
            open_menu(self._sitting, notes, note, notes.viewport().mapToGlobal(place))

    def show_to_candidate(self) -> None:
        """Open the second window with the brief, or close it."""
        frozen = self._sitting.desk.frozen
        if self._candidate is not None or frozen is None:
            self.hide_from_candidate()
            return
        from app.ui.scorecard.candidate_window import CandidateWindow

        action = self.pane.window().findChild(QAction, "desk/brief")
        self._candidate = CandidateWindow(frozen, action.shortcuts() if action is not None else ())
        self._candidate.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._candidate.closed.connect(self._candidate_closed)
        self._candidate.typed.connect(self._typed_beside)
        self._candidate.show()

    def hide_from_candidate(self) -> None:
        """Close the second window."""
        if self._candidate is not None:
            self._candidate.close()

    @property
    def _script(self) -> "QuestionScript":
        return self.pane.questions.script

    @property
    def _findings(self) -> "FindingList":
        return self.pane.findings

    def _typed_beside(self, event: QKeyEvent) -> None:
        """Let the interviewer's window have what was typed while the candidate's one was in front."""
        window = self._place.window()
        window.activateWindow()
        QApplication.sendEvent(window, event.clone())

    def _candidate_closed(self) -> None:
        self._candidate = None

    def _enter(self, listed: RowList, *, last: bool = False) -> None:
        rows = listed.model().rowCount()
        if rows and (last or not listed.currentIndex().isValid()):
            listed.setCurrentIndex(listed.model().index(rows - 1 if last else 0, 0))
        listed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self, pane: "RecordPane") -> None:
        do = self._sitting.do
        pane.line.stamped.connect(lambda text: self._sitting.stamp(text, None))
        join_notes(self._sitting, pane.notes)
        mark, hint, ask = (
            starting(rules.mark_finding), starting(rules.read_hint), starting(rules.mark_question)
        )  # fmt: skip
        pane.findings.marked.connect(lambda finding, outcome: do(mark, finding, outcome))
        pane.findings.hinted.connect(lambda finding: do(hint, finding))
        pane.questions.marked.connect(
            lambda dimension, question, outcome: do(ask, dimension, question, outcome)
        )
        pane.follow_ups.done.connect(self._follow_up_done)
        pane.acquaintance_told.connect(self._tell_acquaintance)
        pane.was_last.connect(self._sitting.window.say)
        pane.was_last.connect(self._sitting.said)
        pane.section_chosen.connect(lambda key: do(rules.begin_section, key or None))

    def _tell_acquaintance(self, closeness: Closeness, how: str) -> None:
        self._sitting.do(rules.tell_acquaintance, closeness, how)
        self.to_line()

    def _follow_up_done(self, note: str) -> None:
        self._sitting.do(rules.set_tone, note, None)
        self.to_line()


def _command(name: str, text: str, act: Callable[[], object], key: str) -> Command:
    """Return a command that Alt with its letter calls."""
    return Command(name, text, act, (f"Alt+{key}",))
