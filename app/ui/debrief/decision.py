"""The decision: its outcome and reasons, and the closing seal, beside what each seat says to it."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.analysis import policy
from app.domain.debrief.meeting_rules import goes_against, missing
from app.domain.debrief.room import Room
from app.domain.journal.minutes import Outcome
from app.domain.scorecard.seal import short
from app.ui.debrief import words as room_words
from app.ui.debrief.voices import Voices
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.page import scrolling
from app.ui.widgets.segments import Segments
from app.ui.widgets.splitter import StackingSplitter
from app.ui.widgets.text import button, label, section

OUTCOMES: tuple[Outcome, ...] = ("hire", "no-hire", "hold", "other-level")


class Said(NamedTuple):
    """What is typed and chosen when someone decides."""

    outcome: Outcome
    reasons: str
    level: str
    conditions: list[str]
    follow_ups: list[str]
    against_policy: str


class DecisionFace(QWidget):
    """Shows what was decided and why; every signal asks the page to do something."""

    decided = Signal(object)
    """What was said: a `Said`."""
    closed = Signal()
    amended = Signal(str)

    def __init__(self, room: Room, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._drafts = room, drafts
        self._outcome: Outcome | None = None
        self.voices = Voices(room, drafts)
        self.outcomes = Segments(
            tuple((each, room_words.outcome(each)) for each in OUTCOMES), self.tr("Decision")
        )
        self.level = QLineEdit()
        self.fields: dict[str, WrittenField] = {
            "reasons": WrittenField(self.tr("Reasons"), self.tr("What carried it? Name the evidence.")),
            "conditions": WrittenField(self.tr("Conditions"), self.tr("One a line")),
            "follow-ups": WrittenField(self.tr("Follow-ups"), self.tr("One a line")),
            "against": WrittenField(
                self.tr("Why against the policy"), self.tr("The policy says otherwise. Say in writing why.")
            ),
        }
        self._against = QWidget()
        self._verdict = label("", "muted", wrap=True)
        self._decide = button(self.tr("Decide"), "primary")
        self._state = label("", "lead", wrap=True)
        self._lacking = label("", "muted", wrap=True)
        self._close = button(self.tr("Close and seal the debrief"))
        self._reason = QLineEdit()
        self._amend = button(self.tr("Amend"))
        self._lay_out()
        self._connect()
        self.show_room(room)

    def show_room(self, room: Room) -> None:
        """Show what was voted, said and decided."""
        self._room = room
        editable = room.meeting.status in ("open", "amending")
        self.voices.show_room(room)
        self._show_decision(editable)
        self._show_end(editable)

    def _show_decision(self, editable: bool) -> None:
        decision = self._room.meeting.decision
        self._outcome = self._outcome or (decision.outcome if decision else None)
        self.outcomes.show_choice(self._outcome)
        self.outcomes.setEnabled(editable)
        self.level.setVisible(self._outcome == "other-level")
        if decision and not self.level.text():
            self.level.setText(decision.level)
        self.level.setReadOnly(not editable)
        kept = {
            "reasons": decision.reasons if decision else "",
            "conditions": "\n".join(decision.conditions) if decision else "",
            "follow-ups": "\n".join(decision.follow_ups) if decision else "",
            "against": decision.against_policy if decision else "",
        }
        for key, field in self.fields.items():
            field.show_text(kept[key], self._drafts.text(f"decision:{key}"), editable=editable)
        verdict = self._room.shown.policy.verdict
        self._verdict.setText(words.translated(policy.verdict_sentence(verdict)))
        self._against.setVisible(self._outcome is not None and goes_against(verdict, self._outcome))
        self._decide.setEnabled(editable)
        self._decide.setText(self.tr("Decide again") if decision else self.tr("Decide"))

    def _show_end(self, editable: bool) -> None:
        meeting, closings = self._room.meeting, self._room.shown.closings
        decision = meeting.decision
        lacking = missing(self._room)
        said = ""
        if closings:
            newest = closings[-1]
            said = self.tr("Closed and sealed {when}, version {version}, digest {digest}.").format(
                when=words.day_and_time(newest.seal.at),
                version=newest.seal.version,
                digest=short(newest.seal.digest),
            )
        elif decision:
            said = self.tr("Decided: {outcome}.").format(outcome=room_words.outcome(decision.outcome))
        self._state.setText(said)
        self._state.setVisible(bool(said))
        self._lacking.setText(self._told(lacking) if meeting.begun and editable else "")
        self._lacking.setVisible(bool(self._lacking.text()))
        self._close.setVisible(meeting.status != "closed")
        self._close.setEnabled(editable and not lacking)
        for widget in (self._reason, self._amend):
            widget.setVisible(meeting.status == "closed")

    def _told(self, lacking: tuple[str, ...]) -> str:
        flags = len([each for each in lacking if each not in ("votes", "decision")])
        parts = []
        if flags:
            parts.append(
                words.counted(flags, self.tr("1 red flag to answer"), self.tr("{n} red flags to answer"))
            )
        if "votes" in lacking:
            parts.append(self.tr("the votes to show"))
        if "decision" in lacking:
            parts.append(self.tr("the decision"))
        return self.tr("Before closing: {what}.").format(what=", ".join(parts)) if parts else ""

    def _choose(self, key: str) -> None:
        self._outcome = next(each for each in OUTCOMES if each == key)
        self._show_decision(editable=True)
        (self.level if key == "other-level" else self.fields["reasons"]).setFocus()

    def _say(self) -> None:
        if self._outcome is None:
            self.outcomes.setFocus()
            return
        texts = {key: field.toPlainText() for key, field in self.fields.items()}
        self.decided.emit(
            Said(
                self._outcome,
                texts["reasons"],
                level=self.level.text() if self._outcome == "other-level" else "",
                conditions=[line for line in texts["conditions"].splitlines() if line.strip()],
                follow_ups=[line for line in texts["follow-ups"].splitlines() if line.strip()],
                against_policy=texts["against"] if self._against.isVisibleTo(self) else "",
            )
        )

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(8)
        column.addWidget(section(self.tr("Decision")))
        row = QHBoxLayout()
        row.addWidget(self.outcomes)
        self.level.setPlaceholderText(self.tr("Which level?"))
        self.level.setAccessibleName(self.tr("Which level"))
        row.addWidget(self.level, 1)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._verdict)
        for key in ("reasons", "conditions", "follow-ups"):
            column.addWidget(label(self.fields[key].accessibleName(), "small"))
            self.fields[key].setFixedHeight(theme_of().px(84 if key == "reasons" else 58))
            column.addWidget(self.fields[key])
        inner = QVBoxLayout(self._against)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(label(self.fields["against"].accessibleName(), "warn"))
        self.fields["against"].setFixedHeight(theme_of().px(58))
        inner.addWidget(self.fields["against"])
        column.addWidget(self._against)
        column.addWidget(self._decide, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self._state)
        column.addWidget(self._lacking)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        amend = QHBoxLayout()
        self._reason.setPlaceholderText(self.tr("Why is it amended?"))
        self._reason.setAccessibleName(self.tr("Reason of the amendment"))
        amend.addWidget(self._reason, 1)
        amend.addWidget(self._amend)
        column.addLayout(amend)
        column.addStretch(1)
        both = StackingSplitter("decision", 840, scrolling(self.voices), scrolling(right), sizes=(600, 640))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)

    def _connect(self) -> None:
        self.outcomes.chosen.connect(self._choose)
        for key, field in self.fields.items():
            field.typed.connect(lambda text, key=key: self._drafts.keep(f"decision:{key}", text))
        self._decide.clicked.connect(lambda _=False: self._say())
        self._close.clicked.connect(lambda _=False: self.closed.emit())
        self._amend.clicked.connect(lambda _=False: self.amended.emit(self._reason.text()))
        self._reason.returnPressed.connect(lambda: self.amended.emit(self._reason.text()))
