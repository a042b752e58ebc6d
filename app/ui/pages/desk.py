"""The desk: where an interviewer takes evidence, rates, recommends and seals."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
from app.ui.pages.dimension_pane import DimensionPane
from app.ui.pages.frame import scrolling
from app.ui.pages.overall_pane import KEYS, OverallPane
from app.ui.pages.progress import OVERALL, RECORD, SEAL
from app.ui.pages.record_pane import RecordPane
from app.ui.pages.seal_pane import SealPane
from app.ui.theme import theme_of
from app.ui.widgets.note_line import NoteLine
from app.ui.widgets.segments import Segments
from app.ui.widgets.steps import StepList
from app.ui.widgets.text import Elided, rule


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
        self._drafts = Drafts(workspace, self)
        self._drafts.refused.connect(self.refused)
        self._texts = self._drafts.open(desk.seat.id)
        self._order = progress.order(desk)
        self._at = self._texts.get("position", self._order[0])
        self._name = Elided("title", keep=320)
        self._name.setText(desk.panel.candidate.name)
        self._about = Elided("muted")
        self._coverage = Elided("muted")
        self._steps = StepList()
        self._pane = DimensionPane(desk.rubric, desk.frozen.exercise if desk.frozen else None)
        self._overall = OverallPane(desk.rubric)
        self._seal = SealPane(desk.rubric)
        self._record = RecordPane(desk.rubric, desk.frozen, workspace.clock) if desk.frozen else None
        self._phases = Segments(
            (("record", self.tr("Record")), ("evaluate", self.tr("Evaluate"))), self.tr("Record or evaluate")
        )
        self._stack = QStackedWidget()
        self._whole = QStackedWidget()
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
        card = desk.card
        self._steps.show_steps(progress.steps(desk), self._at)
        self._phases.show_choice("record" if self._at == RECORD else "evaluate")
        if self._at == RECORD and self._record:
            self._record.show_card(card)
        elif self._at == OVERALL:
            self._overall.show_card(card, self._texts.get("overall"))
            self._stack.setCurrentWidget(self._overall)
        elif self._at == SEAL:
            self._seal.show_card(card)
            self._stack.setCurrentWidget(self._seal)
        else:
            self._pane.show_card(card, self._at, self._evidence_drafts())
            self._stack.setCurrentWidget(self._scroll)
        self._whole.setCurrentIndex(1 if self._at == RECORD else 0)
        self._coverage.setText(progress.coverage(desk))
        self._show_actions()

    def go(self, step: str) -> None:
        """Turn to a dimension, to the overall recommendation or to the seal."""
        if step not in self._order:
            return
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
        self._drafts.flush()

    def _do(self, act: Callable[..., Desk], *given: object, **named: object) -> bool:
        """Run one service call and show what it returned; say so when it refused."""
        try:
            desk = act(self._workspace, self._desk, *given, **named)
        except EvenhandError as error:
            self.show_desk(self._desk)
            self.refused.emit(str(error))
            return False
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
        elif self._at != SEAL and self._desk.card.status != "sealed":
            self._pane.ask_reason()

    def _not_evidenced(self, reason: str) -> None:
        self._do(scoring.rate, self._at, NE, reason)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stamp(self, text: str) -> None:
        self._drafts.drop("note")
        here = None if self._at == RECORD else self._at
        captured = capture(text, self._desk.rubric)
        if self._do(scoring.take_note, captured.text, captured.dimension or here, draft="note"):
            self._texts.pop("note", None)
            self._show_typed()
        else:
            self._drafts.keep("note", text)

    def _show_typed(self) -> None:
        for line in self._lines():
            if line.text() != self._texts.get("note", ""):
                line.show_text(self._texts.get("note", ""))

    def _lines(self) -> list[NoteLine]:
        return [self._pane.line, *([self._record.line] if self._record else [])]

    def _file(self, note: str) -> None:
        if self._at not in (RECORD, OVERALL, SEAL):
            self._do(scoring.correct_note, note, self._desk.card.notes[note].text, self._at)

    def _mark(self, finding: str, outcome: str) -> None:
        self._do(scoring.mark_finding, finding, outcome)

    def _correct(self, note: str, text: str) -> None:
        self._do(scoring.correct_note, note, text, self._desk.card.notes[note].dimension)

    def _tick(self, signal: str, on: bool) -> None:
        if on:
            if self._do(scoring.mark_signal, signal, ""):
                self._pane.signals.row(signal).ask_evidence()
        else:
            self._forget(f"signal:{signal}")
            self._do(scoring.clear_signal, signal)

    def _evidence(self, signal: str, text: str) -> None:
        self._forget(f"signal:{signal}")
        self._do(scoring.mark_signal, signal, text, draft=f"signal:{signal}")

    def _recommend(self, key: str, reason: str) -> None:
        self._forget("overall")
        self._do(scoring.recommend, key, reason, draft="overall")

    def _overall_text(self) -> str:
        return self._texts.get("overall") or (
            self._desk.card.overall.reason if self._desk.card.overall else ""
        )

    def _keep(self, field: str, text: str) -> None:
        self._texts[field] = text
        self._drafts.keep(field, text)

    def _forget(self, field: str) -> None:
        self._texts.pop(field, None)
        self._drafts.drop(field)

    def _evidence_drafts(self) -> dict[str, str]:
        return {f.removeprefix("signal:"): t for f, t in self._texts.items() if f.startswith("signal:")}

    def _move(self, by: int) -> None:
        if self._at == RECORD and self._record:
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
        brief = self.tr("Show the brief to the candidate")
        always.append(Command("brief", brief, self.show_to_candidate, ("F8",)))
        if self._record:
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
            self.actions_by_name[name].setEnabled(self._at != RECORD)
        for name in self._recording:
            self.actions_by_name[name].setEnabled(self._at == RECORD)

    def _to_note(self) -> None:
        if self._at == RECORD and self._record:
            self._record.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._at not in (OVERALL, SEAL):
            self._pane.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_phase(self) -> None:
        self.go(self._desk.seat.focus[0] if self._at == RECORD else RECORD)

    def _review(self) -> None:
        if self._at == SEAL and self._desk.card.status != "sealed":
            self._sealing()
        else:
            self.go(SEAL)

    def _sealing(self) -> None:
        if self._texts.get("note", "").strip():
            said = self.tr(
                "A note is typed and not stamped: “{text}”. Stamp it with Enter, or empty it; then seal."
            )
            self.refused.emit(said.format(text=self._texts["note"][:80]))
        else:
            self._do(scoring.seal)

    def _lay_out(self) -> None:
        panel = self._desk.panel
        variant = self._desk.rubric.variant
        exercise = self._desk.seat.exercise
        case = f"{exercise.title}, {exercise.variant_title}" if exercise else panel.role
        parts = [case, variant.title if variant else "", self._desk.seat.interviewer.name]
        self._about.setText(" · ".join(part for part in parts if part))
        head = QHBoxLayout()
        head.setContentsMargins(28, 14, 28, 14)
        head.setSpacing(10)
        head.addWidget(self._name)
        head.addWidget(self._about)
        head.addStretch(1)
        head.addWidget(self._coverage)
        head.addWidget(self._phases)
        self._phases.setVisible(self._record is not None)
        self._scroll = scrolling(self._pane)
        for pane in (self._scroll, self._overall, self._seal):
            self._stack.addWidget(pane)
        self._fit()
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 8, 12)
        side.addWidget(self._steps)
        evaluate = QWidget()
        body = QHBoxLayout(evaluate)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(side)
        body.addWidget(rule(vertical=True))
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        self._whole.addWidget(evaluate)
        if self._record:
            self._whole.addWidget(self._record)
        layout.addWidget(self._whole, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Scorecard of {name}").format(name=panel.candidate.name))

    def _fit(self) -> None:
        self._steps.setFixedWidth(min(theme_of().px(248), max(180, self.width() // 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _connect(self) -> None:
        self._steps.chosen.connect(self.go)
        self._pane.rated.connect(self._rate)
        self._pane.not_evidenced.connect(self._not_evidenced)
        for line in self._lines():
            line.stamped.connect(self._stamp)
            line.typed.connect(partial(self._keep, "note"))
            line.left.connect(self.setFocus)
        lists = [self._pane.notes, *([self._record.notes] if self._record else [])]
        for notes in lists:
            notes.corrected.connect(self._correct)
            notes.withdrawn.connect(partial(self._do, scoring.withdraw_note))
        self._pane.filed.connect(self._file)
        self._phases.chosen.connect(
            lambda key: self.go(RECORD if key == "record" else self._desk.seat.focus[0])
        )
        if self._record:
            self._record.findings.marked.connect(self._mark)
            self._record.findings.hinted.connect(partial(self._do, scoring.read_hint))
            self._record.section_chosen.connect(lambda key: self._do(scoring.begin_section, key or None))
        self._pane.reasons.left.connect(self.setFocus)
        self._pane.signals.ticked.connect(self._tick)
        self._pane.signals.evidenced.connect(self._evidence)
        self._pane.signals.typed.connect(lambda signal, text: self._keep(f"signal:{signal}", text))
        self._overall.chosen.connect(self._recommend)
        self._overall.typed.connect(partial(self._keep, "overall"))
        self._overall.wanted.connect(self.go)
        self._seal.wanted.connect(self.go)
        self._seal.sealed.connect(self._sealing)
        self._seal.amended.connect(partial(self._do, scoring.amend))
        self._seal.paper_wanted.connect(lambda: self.paper_wanted.emit(self._desk.panel.id))
