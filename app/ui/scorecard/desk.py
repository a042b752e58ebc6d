"""The desk: one scorecard, its two phases and its steps; recording and evaluating live beside it."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.scorecard.desk import Desk
from app.ui.look.announce import announce
from app.ui.look.keys import types
from app.ui.scorecard import hints, mistakes
from app.ui.scorecard import steps as progress
from app.ui.scorecard.desk_actions import DeskActions
from app.ui.scorecard.evaluate.controller import EvaluateDesk
from app.ui.scorecard.header import DeskHeader
from app.ui.scorecard.interruption_bar import InterruptionBar
from app.ui.scorecard.notes.controller import resume_corrections
from app.ui.scorecard.notes.line import NoteLine
from app.ui.scorecard.notes.list import NoteList
from app.ui.scorecard.notes.tidy_up import TidyUp
from app.ui.scorecard.record.controller import RecordDesk
from app.ui.scorecard.record.letters import Letters
from app.ui.scorecard.record.paste import PasteDesk
from app.ui.scorecard.session import Sitting
from app.ui.scorecard.steps import AFTER, RECORD, SEAL
from app.ui.widgets.text import KeyHint, rule
from app.ui.window_protocol import DeskWindow

if TYPE_CHECKING:
    from app.domain.scorecard.advice import AdvicePlace
    from app.ui.scorecard.glance import GlancePane


class DeskPage(QWidget):
    """One scorecard. It shows what the services returned, never what it hopes for."""

    def __init__(self, window: DeskWindow, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.sitting = Sitting(window, desk, self)
        self._order = progress.order(desk)
        self._at = self.sitting.drafts.text("position") or progress.first(desk)
        self._header = DeskHeader(desk)
        self.interruption = InterruptionBar(window, self.sitting, self)
        self._phases = QStackedWidget(self)
        self._lines: list[NoteLine] = []
        self._note_lists: list[NoteList] = []
        self.evaluate = EvaluateDesk(self.sitting, self, self._phases)
        self.record = RecordDesk(self.sitting, self, self._phases)
        self.tidy = TidyUp(self.sitting, self, self._phases)
        self.paste = PasteDesk(self.sitting, self.record, self)
        self._glance: GlancePane | None = None
        self._glancing = False
        self._rule = rule()
        self._lay_out()
        self.acts = DeskActions(self, self)
        self.actions_by_name = self.acts.by_name
        self._connect()
        Letters(window.window(), lambda: self._line() if self.isVisible() else None, self)
        self.evaluate.turn(self._at)
        resume_corrections(self.sitting)
        self._show()

    @property
    def desk(self) -> Desk:
        """The desk as it was last saved."""
        return self.sitting.desk

    @property
    def glance(self) -> "GlancePane":
        """The essential in large letters; made when it is first wanted, as the other panes are."""
        if self._glance is None:
            from app.ui.scorecard.glance import GlancePane

            self._glance = GlancePane(self.desk.rubric)
            self._glance.line.stamped.connect(lambda text: self.sitting.stamp(text, None))
            self._glance.line.lines_pasted.connect(lambda text: self.paste.offer(text))
            self._take_in(self._glance, self._glance.line)
        return self._glance

    @property
    def step(self) -> str:
        """The step one is at: recording, a dimension, take-aways, overall, or the seal."""
        return self._at

    @property
    def recording(self) -> bool:
        """Whether the page shows what is at hand during the exercise."""
        return self._at == RECORD

    @property
    def writes(self) -> bool:
        """Whether letters go into the note line wherever one is: while recording, before the seal."""
        return self.recording and self.sitting.editable

    def hints(self, window: Mapping[str, QAction]) -> list[KeyHint]:
        """Return which keys help at the step one is at; `window` are the actions of the window."""
        if self.tidy.on:
            return []
        return hints.hints(self._at, {**window, **self.actions_by_name}, editable=self.sitting.editable)

    def menu_groups(self) -> dict[str, list[QAction]]:
        """Return what can be done, in groups that a menu has room for."""
        return self.acts.groups()

    def show_to_candidate(self) -> None:
        """Open the second window with the brief, or close it."""
        self.record.show_to_candidate()

    def hide_from_candidate(self) -> None:
        """Close the second window."""
        self.record.hide_from_candidate()

    def show_desk(self, desk: Desk) -> None:
        """Show `desk`; may be called twice."""
        self.sitting.desk = desk
        self._show()

    def go(self, step: str) -> None:
        """Turn to a dimension, to the overall recommendation or to the seal."""
        if step not in self._order:
            return
        if self._glancing and step != RECORD:
            self.turn_glance()
        self.tidy.end()
        self._finish_corrections()
        self._at = step
        self.sitting.drafts.keep("position", step)
        self.evaluate.turn(step)
        self._show_typed()
        self._show()
        if step in (RECORD, *AFTER) or not self.evaluate.dimension.line.has_focus():
            self.take_keys()
        self._window.show_status()

    def go_to_words(self, place: "AdvicePlace", subject: str) -> None:
        """Turn to where the words of a remark stand, with the cursor in them."""
        from app.ui.scorecard import advice_places

        self.go(advice_places.step(place, subject, self.desk))
        if self.recording:
            self.record.pane.notes.correct(subject)
        else:
            self.evaluate.to_words(place, subject)

    def move_by(self, by: int) -> None:
        """Go so many rows or steps on, or back."""
        if self.recording:
            self.record.move(by)
            return
        order = self._order[1:]  # to the hour and back one goes by its own key
        self.go(order[max(0, min(len(order) - 1, order.index(self._at) + by))])

    def to_note(self) -> None:
        """Put the cursor where one writes at the step one is at."""
        if self.recording:
            self.record.to_line()
        else:
            self.evaluate.to_note()

    def turn_phase(self) -> None:
        """Turn from recording to evaluating, and back."""
        self._choose_phase("evaluate" if self.recording else "record")

    def turn_glance(self) -> None:
        """Show only the essential, or everything again; nothing of it is recorded."""
        self._glancing = not self._glancing
        self._header.setVisible(not self._glancing)
        self._rule.setVisible(not self._glancing)
        self._window.show_only_page(self._glancing)
        self._show_typed()
        self._show()
        self.take_keys()

    def take_keys(self) -> None:
        """Put the keys where they belong: into the note line while recording, else to the page."""
        if self.recording or self.tidy.on or not self.evaluate.rest():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_down(self) -> None:
        """Keep everything that is still being typed."""
        self._finish_corrections()
        self.evaluate.close_down()
        self.sitting.drafts.flush()

    def _show(self) -> None:
        if self.recording:
            self.record.show()
            self._phases.setCurrentWidget(self.glance if self._glancing else self.record.pane)
        elif self.tidy.on:
            self._phases.setCurrentWidget(self.tidy.pane)
            self.tidy.show()
        else:
            self.evaluate.show()
            self._phases.setCurrentWidget(self.evaluate.pane)
        # while recording a click beside everything puts the cursor into the note line
        typed = self._line() if self.writes else self.tidy.pane if self.tidy.on else None
        self.setFocusProxy(typed)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if typed else Qt.FocusPolicy.StrongFocus)
        self._header.show_desk(self.desk, recording=self.recording)
        self.interruption.follow()
        self.acts.show(self)

    def _announce(self, sentence: str) -> None:
        announce(self, sentence)

    def _show_glance(self) -> None:
        if not self._glancing:
            return
        pane = self.record.pane
        self.glance.show_hour(self.desk, pane.plan.at_hand(), pane.questions.script.next_open())

    def _finish_corrections(self) -> None:
        for notes in self._note_lists:
            notes.finish_editing()

    def _show_typed(self) -> None:
        typed = self.sitting.drafts.text("note")
        for line in self._lines:
            if line.text() != typed:
                line.show_text(typed)

    def _line(self) -> NoteLine | None:
        """Return the line that is written into while recording."""
        if not self.recording:
            return None
        return self.glance.line if self._glancing else self.record.pane.line

    def _choose_phase(self, phase: str) -> None:
        self.go(RECORD if phase == "record" else self.desk.seat.focus[0])
        if phase == "evaluate" and self.tidy.due():
            self._tidy_up()

    def _tidy_up(self) -> None:
        """Show the waiting notes one by one, in place of the dimension one is at."""
        self.go(self.desk.seat.focus[0] if self.recording else self._at)
        self.tidy.begin()
        self._show()
        self.take_keys()
        self._window.show_status()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._rule)
        layout.addWidget(self.interruption)
        layout.addWidget(self._phases, 1)
        self.setAccessibleName(self.tr("Scorecard of {name}").format(name=self.desk.panel.candidate.name))

    def _connect(self) -> None:
        self.sitting.changed.connect(self._show)
        self.sitting.said.connect(self._announce)
        self.sitting.stamped.connect(self._show_typed)
        self._header.phase_chosen.connect(self._choose_phase)
        self._header.start_wanted.connect(self.record.start)
        mistakes.join(self._header.more, self.actions_by_name)
        self.record.made.connect(self._take_in_record)
        self.evaluate.made.connect(self._take_in_evaluate)
        self.tidy.made.connect(lambda: self._phases.addWidget(self.tidy.pane))
        self.tidy.wanted.connect(self._tidy_up)
        self.tidy.left.connect(lambda: self.go(self._at))
        self.evaluate.wanted.connect(self.go)
        self.evaluate.advised.connect(self.go_to_words)
        self.evaluate.left.connect(self.take_keys)

    def _take_in_record(self) -> None:
        pane = self.record.pane
        pane.clock_ticked.connect(self._header.show_clock)
        pane.clock_ticked.connect(lambda _: self._show_glance())
        pane.middle.shown.connect(lambda which: self._header.quieten_start(which == "prepare"))
        self.paste.join(pane)
        self._take_in(pane, pane.line, pane.notes)

    def _take_in_evaluate(self) -> None:
        dimension = self.evaluate.dimension
        self._take_in(self.evaluate.pane, dimension.line, dimension.notes)

    def _take_in(self, pane: QWidget, line: NoteLine, *notes: NoteList) -> None:
        """Give a pane that was made just now its place, and its note line what is typed."""
        self._phases.addWidget(pane)
        self._note_lists += notes
        self._lines.append(line)
        line.show_text(self.sitting.drafts.text("note"))
        line.typed.connect(partial(self.sitting.drafts.keep, "note"))
        line.left.connect(self.take_keys)

    def event(self, event: QEvent) -> bool:
        """Have the review stand anew while a key repeats itself: not every repeat is marked as one.

        Where letters go into the one field of the page, those that call something elsewhere are written, too.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.isAutoRepeat() and self._at == SEAL:
                self.evaluate.seal.sealing.stand()
            leads = QKeySequence(event.key()) in self.actions_by_name["note"].shortcuts()
            letter = types(event.keyCombination()) and (event.text().isalpha() or leads)
            if letter and self.evaluate.takes_letters:
                event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter that is no command belongs to the one field that a page has."""
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        letter = event.text().isprintable() and bool(event.text().strip()) and not held
        if letter and not self.recording and not self.tidy.on:
            self.evaluate.write(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.take_keys()
        else:
            super().keyPressEvent(event)
