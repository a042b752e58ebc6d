"""What each seat says to the decision: silent votes, answers to red flags, dissent in own words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.debrief.debrief import RedFlag
from app.domain.debrief.room import Room
from app.domain.panel import Seat
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.text import button, label, section


class Voices(QWidget):
    """Shows votes only once they may be shown; every signal asks the page to do something."""

    vote_wanted = Signal(str)
    votes_shown = Signal(bool)
    """Whether the vote is closed without the seats that have not voted."""
    dissented = Signal(str, str)
    answered = Signal(str, str)

    def __init__(self, room: Room, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._drafts = room, drafts
        self._votes: dict[str, tuple[QLabel, QPushButton]] = {}
        self.answers: dict[str, WrittenField] = {}
        self.dissents: dict[str, WrittenField] = {}
        self.show_votes = button("")
        self.show_votes.clicked.connect(lambda _=False: self.votes_shown.emit(bool(self._waiting())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 24)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Silent vote")))
        for seat in room.shown.panel.seats:
            layout.addLayout(self._vote(seat))
        layout.addWidget(self.show_votes, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(12)
        layout.addWidget(section(self.tr("Red flags")))
        if not room.shown.red_flags:
            layout.addWidget(label(self.tr("No seat raised one."), "muted"))
        for flag in room.shown.red_flags:
            self._add_flag(layout, flag)
        layout.addSpacing(12)
        layout.addWidget(section(self.tr("Dissent, in the words of whoever dissents")))
        for seat in room.shown.panel.seats:
            layout.addWidget(self._dissent(seat))
        layout.addStretch(1)

    def show_room(self, room: Room) -> None:
        """Show what was voted and said."""
        self._room = room
        editable = room.meeting.status in ("open", "amending")
        taken = room.shown.meeting
        told = {each.seat: each for each in taken.votes} if taken else {}
        voted = taken.voted if taken else ()
        for seat, (state, vote) in self._votes.items():
            if seat in told:
                state.setText(words.recommendation(told[seat].recommendation))
            elif room.meeting.shown:
                state.setText(self.tr("did not vote"))
            else:
                state.setText(self.tr("has voted") if seat in voted else "")
            vote.setText(self.tr("Change…") if seat in voted else self.tr("Vote…"))
            vote.setVisible(room.meeting.shown is None)
            vote.setEnabled(editable)
        self.show_votes.setText(
            self.tr("Close the vote and show it") if self._waiting() else self.tr("Show all votes")
        )
        self.show_votes.setVisible(room.meeting.shown is None)
        self.show_votes.setEnabled(editable and bool(voted))
        for flag, field in self.answers.items():
            answer = taken.answer(flag) if taken else None
            field.show_text(
                answer.answer if answer else "", self._drafts.text(f"answer:{flag}"), editable=editable
            )
        said = {each.seat: each.words for each in taken.dissents} if taken else {}
        for seat, field in self.dissents.items():
            field.show_text(said.get(seat, ""), self._drafts.text(f"dissent:{seat}"), editable=editable)

    def _waiting(self) -> tuple[str, ...]:
        return self._room.meeting.unvoted(self._room.shown.panel)

    def _vote(self, seat: Seat) -> QHBoxLayout:
        state, vote = label("", "strong"), button("")
        vote.setAccessibleName(self.tr("Vote of {name}").format(name=seat.interviewer.name))
        vote.clicked.connect(lambda _=False: self.vote_wanted.emit(seat.id))
        self._votes[seat.id] = state, vote
        row = QHBoxLayout()
        row.addWidget(label(seat.interviewer.name, wrap=True), 1)
        row.addWidget(state)
        row.addWidget(vote)
        return row

    def _add_flag(self, layout: QVBoxLayout, flag: RedFlag) -> None:
        title = flag.signal.text if flag.signal else self.tr("Red flag in a note")
        layout.addWidget(label(f"! {title}", "warn", wrap=True))
        who = f"{flag.seat.interviewer.name}, {flag.at:%H:%M:%S}"
        layout.addWidget(
            label(f"{words.in_marks(flag.evidence)}   {who}" if flag.evidence else who, "muted", wrap=True)
        )
        name = self.tr("Answer to the red flag of {name}").format(name=flag.seat.interviewer.name)
        field = self._field(
            name, self.tr("What does the panel make of it?"), f"answer:{flag.id}", self._said(flag.id)
        )
        self.answers[flag.id] = field
        layout.addWidget(field)

    def _said(self, flag: str) -> Callable[[str], None]:
        return lambda text: self.answered.emit(flag, text)

    def _dissent(self, seat: Seat) -> WrittenField:
        name = seat.interviewer.name
        invitation = self.tr("{name} does not go along, because …").format(name=name)
        field = self._field(
            self.tr("Dissent of {name}").format(name=name),
            invitation,
            f"dissent:{seat.id}",
            lambda text: self.dissented.emit(seat.id, text),
        )
        self.dissents[seat.id] = field
        return field

    def _field(self, name: str, invitation: str, key: str, say: Callable[[str], None]) -> WrittenField:
        field = WrittenField(name, invitation)
        field.setFixedHeight(theme_of().px(58))
        field.typed.connect(lambda typed: self._drafts.keep(key, typed))
        field.finished.connect(say)
        return field
