"""The desk: where an interviewer takes evidence, rates, recommends and seals."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.capture import capture
from app.domain.errors import EvenhandError
from app.domain.marks import NE
from app.services import scoring
from app.services.reading import Desk
from app.store.workspace import Workspace
from app.ui import words
from app.ui.candidate_window import CandidateWindow
from app.ui.drafts import Drafts
from app.ui.pages import progress
from app.ui.pages.commands import Command, add_actions
from app.ui.pages.desk_header import DeskHeader
from app.ui.pages.evaluate_pane import EvaluatePane
from app.ui.pages.overall_pane import KEYS
from app.ui.pages.progress import OVERALL, RECORD, SEAL
from app.ui.pages.record_pane import RecordPane
from app.ui.widgets.note_line import NoteLine
from app.ui.widgets.notes import NoteList
from app.ui.widgets.text import rule


class DeskPage(QWidget):
    """One scorecard. It shows what the services returned, never what it hopes for."""

    saved = Signal()
    refused = Signal(str)
    paper_wanted = Signal(str)
    turned = Signal()
    """From recording to evaluating, or back."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._candidate: CandidateWindow | None = None
        self._drafts = Drafts(workspace, desk.seat.id, self)
        self._drafts.refused.connect(self.refused)
        self._order = progress.order(desk)
        self._at = self._drafts.text("position") or self._order[0]
        self._header = DeskHeader(desk)
        self._evaluate = EvaluatePane(desk)
        self._pane = self._evaluate.dimension
        self._record = RecordPane(desk.rubric, desk.frozen, workspace.clock) if desk.frozen else None
        self._phases = QStackedWidget()
        self._lay_out()
        self._make_actions()
        self._connect()
        self._show_typed()
        self.show_desk(desk)

    @property
    def desk(self) -> Desk:
        """The desk as it was last saved."""
        return self._desk

    @property
    def recording(self) -> bool:
        """Whether the page shows what is at hand during the exercise."""
        return self._at == RECORD

    def show_to_candidate(self) -> None:
        """Open the second window with the brief, or close it."""
        if self._candidate is not None or self._desk.frozen is None:
            self.hide_from_candidate()
            return
        self._candidate = CandidateWindow(self._desk.frozen)
        self._candidate.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._candidate.closed.connect(self._candidate_closed)
        self._candidate.show()

    def hide_from_candidate(self) -> None:
        """Close the second window."""
        if self._candidate is not None:
            self._candidate.close()

    def _candidate_closed(self) -> None:
        self._candidate = None

    def show_desk(self, desk: Desk) -> None:
        """Show `desk`; may be called twice."""
        self._desk = desk
        if self._record and self.recording:
            self._record.show_card(desk.card)
        else:
            self._evaluate.show_desk(desk, self._at, self._drafts)
        self._phases.setCurrentIndex(1 if self.recording else 0)
        self._header.show_desk(desk, recording=self.recording)
        self._show_actions()

    def go(self, step: str) -> None:
        """Turn to a dimension, to the overall recommendation or to the seal."""
        if step not in self._order:
            return
        self._finish_corrections()
        self._at = step
        self._drafts.keep("position", step)
        self._pane.dismiss_reason()
        self._show_typed()
        self.show_desk(self._desk)
        if not self._pane.line.has_focus() or step in (RECORD, OVERALL, SEAL):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def close_down(self) -> None:
        """Keep everything that is still being typed."""
        self._finish_corrections()
        self._drafts.flush()

    def _finish_corrections(self) -> None:
        for notes in self._note_lists():
            notes.finish_editing()

    def _note_lists(self) -> list[NoteList]:
        return [self._pane.notes, *([self._record.notes] if self._record else [])]

    def _do(self, act: Callable[..., Desk], *given: object, **named: object) -> bool:
        """Run one service call and show what it returned; say so when it refused.

        A typed text that the call turns into an event (`draft`) is let go only when it is on disk.
        """
        try:
            desk = act(self._workspace, self._desk, *given, **named)
        except EvenhandError as error:
            self.show_desk(self._desk)
            self.refused.emit(str(error))
            return False
        if "draft" in named:
            self._drafts.become(str(named["draft"]))
        self.show_desk(desk)
        self.saved.emit()
        return True

    def _rate(self, level: int) -> None:
        if self._at == OVERALL:
            if level in KEYS:
                self._recommend(KEYS[level], self._overall_text())
        elif self._at != SEAL and level <= self._desk.rubric.scale[-1].level:
            self._pane.dismiss_reason()
            self._do(scoring.rate, self._at, level)

    def _zero(self) -> None:
        if self._at == OVERALL:
            self._recommend(KEYS[0], self._overall_text())
        elif self._desk.card.status == "sealed":
            self.refused.emit(self.tr("This scorecard is sealed. To change it, amend it with a reason."))
        elif self._at != SEAL:
            self._pane.ask_reason()

    def _not_evidenced(self, reason: str) -> None:
        self._do(scoring.rate, self._at, NE, reason)
        self._back_to_typing()

    def _back_to_typing(self) -> None:
        """Put the cursor back into a note that was begun, else the keys to the page."""
        if self._drafts.text("note"):
            self._to_note()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stamp(self, text: str) -> None:
        here = None if self.recording else self._at
        captured = capture(text, self._desk.rubric)
        where = captured.dimension or here
        if self._do(scoring.take_note, captured.text, where, captured.tone, draft="note"):
            self._show_typed()

    def _show_typed(self) -> None:
        typed = self._drafts.text("note")
        for line in self._lines():
            if line.text() != typed:
                line.show_text(typed)

    def _lines(self) -> list[NoteLine]:
        return [self._pane.line, *([self._record.line] if self._record else [])]

    def _file(self, note: str) -> None:
        if self._at not in (RECORD, OVERALL, SEAL):
            self._do(scoring.file_note, note, self._at)

    def _mark(self, finding: str, outcome: str) -> None:
        self._do(scoring.mark_finding, finding, outcome)

    def _correct(self, note: str, text: str) -> None:
        self._do(scoring.correct_note, note, text)

    def _tick(self, signal: str, on: bool) -> None:
        if on:
            if self._do(scoring.mark_signal, signal, ""):
                self._pane.signals.row(signal).ask_evidence()
        elif self._do(scoring.clear_signal, signal):
            self._drafts.drop(f"signal:{signal}")

    def _evidence(self, signal: str, text: str) -> None:
        self._do(scoring.mark_signal, signal, text, draft=f"signal:{signal}")

    def _recommend(self, key: str, reason: str) -> None:
        self._do(scoring.recommend, key, reason, draft="overall")

    def _overall_text(self) -> str:
        given = self._desk.card.overall
        return self._drafts.text("overall") or (given.reason if given else "")

    def _move(self, by: int) -> None:
        if self._record and self.recording:
            self._record.findings.step(by)
            return
        order = self._order
        self.go(order[max(0, min(len(order) - 1, order.index(self._at) + by))])

    def _make_actions(self) -> None:
        top = self._desk.rubric.scale[-1].level
        rate = self.tr("Rate {level}")
        evaluate = [
            Command(f"rate-{n}", rate.format(level=n), partial(self._rate, n), (str(n), f"Ctrl+{n}"))
            for n in range(1, top + 1)
        ]
        evaluate += [
            Command("ne", self.tr("Not evidenced"), self._zero, ("0", "Ctrl+0")),
            Command("questions", self.tr("Questions"), partial(self._pane.show_beside, "questions"), ("Q",)),
            Command("signals", self.tr("Signals"), partial(self._pane.show_beside, "signals"), ("S",)),
        ]
        always = [
            Command("next", self.tr("Next"), partial(self._move, 1), ("J", "Down", "Alt+Down")),
            Command("back", self.tr("Back"), partial(self._move, -1), ("K", "Up", "Alt+Up")),
            Command("note", self.tr("Write a note"), self._to_note, ("N",)),
            Command("review", self.tr("Review, then seal"), self._review, ("Ctrl+Return",)),
            Command(
                "undo", self.tr("Undo"), partial(self._do, scoring.undo), (QKeySequence.StandardKey.Undo,)
            ),
            Command("redo", self.tr("Redo"), partial(self._do, scoring.redo), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ]
        record = self._record.commands() if self._record else []
        if self._record:
            brief = self.tr("Show the brief to the candidate")
            always.append(Command("brief", brief, self.show_to_candidate, ("F8",)))
            turn = self._turn_phase
            always.append(Command("phase", self.tr("Record or evaluate"), turn, ("Ctrl+E",)))
        self.actions_by_name = add_actions(self, [*always, *evaluate, *record])
        self._evaluating = [command.name for command in evaluate]
        self._recording = [command.name for command in record]

    def _show_actions(self) -> None:
        card, rubric = self._desk.card, self._desk.rubric
        editable = card.status != "sealed"
        for name, steps, verb in (
            ("undo", card.undoable, self.tr("Undo: {what}")),
            ("redo", card.redoable, self.tr("Redo: {what}")),
        ):
            action = self.actions_by_name[name]
            action.setEnabled(editable and bool(steps))
            what = words.step_label(steps[-1], rubric) if steps else ""
            action.setText(verb.format(what=what).rstrip(": "))
        for name in self._evaluating:
            self.actions_by_name[name].setEnabled(not self.recording)
        for name in self._recording:
            self.actions_by_name[name].setEnabled(self.recording)

    def _to_note(self) -> None:
        if self._record and self.recording:
            self._record.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._at not in (OVERALL, SEAL):
            self._pane.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_phase(self) -> None:
        self._choose_phase("evaluate" if self.recording else "record")

    def _choose_phase(self, phase: str) -> None:
        self.go(RECORD if phase == "record" else self._desk.seat.focus[0])

    def _review(self) -> None:
        if self._at == SEAL and self._desk.card.status != "sealed":
            self._sealing()
        else:
            self.go(SEAL)

    def _sealing(self) -> None:
        typed = self._drafts.text("note").strip()
        if typed:
            said = self.tr(
                "A note is typed and not stamped: “{text}”. Stamp it with Enter, or empty it; then seal."
            )
            self.refused.emit(said.format(text=typed[:80]))
            return
        given = self._desk.card.overall
        if (
            given
            and self._overall_text() != given.reason
            and not self._do(scoring.recommend, given.recommendation, self._overall_text(), draft="overall")
        ):
            return
        self._do(scoring.seal)

    def _lay_out(self) -> None:
        self._phases.addWidget(self._evaluate)
        if self._record:
            self._phases.addWidget(self._record)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(rule())
        layout.addWidget(self._phases, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Scorecard of {name}").format(name=self._desk.panel.candidate.name))

    def _connect(self) -> None:
        self._header.phase_chosen.connect(self._choose_phase)
        self._evaluate.steps.chosen.connect(self.go)
        for line in self._lines():
            line.stamped.connect(self._stamp)
            line.typed.connect(partial(self._drafts.keep, "note"))
            line.left.connect(self.setFocus)
        for notes in self._note_lists():
            notes.corrected.connect(self._correct)
            notes.refused.connect(self.refused)
            notes.withdrawn.connect(partial(self._do, scoring.withdraw_note))
        if self._record:
            self._record.findings.marked.connect(self._mark)
            self._record.findings.hinted.connect(partial(self._do, scoring.read_hint))
            self._record.section_chosen.connect(lambda key: self._do(scoring.begin_section, key or None))
        self._connect_dimension()
        self._connect_end()

    def _connect_dimension(self) -> None:
        pane = self._pane
        pane.rated.connect(self._rate)
        pane.rated.connect(lambda _: self._back_to_typing())
        pane.not_evidenced.connect(self._not_evidenced)
        pane.filed.connect(self._file)
        pane.reasons.left.connect(self._back_to_typing)
        pane.signals.ticked.connect(self._tick)
        pane.signals.evidenced.connect(self._evidence)
        pane.signals.typed.connect(lambda signal, text: self._drafts.keep(f"signal:{signal}", text))

    def _connect_end(self) -> None:
        overall, seal = self._evaluate.overall, self._evaluate.seal
        overall.chosen.connect(self._recommend)
        overall.typed.connect(partial(self._drafts.keep, "overall"))
        overall.wanted.connect(self.go)
        seal.wanted.connect(self.go)
        seal.sealed.connect(self._sealing)
        seal.amended.connect(partial(self._do, scoring.amend))
        seal.paper_wanted.connect(lambda: self.paper_wanted.emit(self._desk.panel.id))
