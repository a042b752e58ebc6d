"""The debrief room of an opened panel: ratings, meeting, decision, and the way to the paper."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.debrief import meeting_rules as rules
from app.domain.debrief.room import Room
from app.domain.errors import EvenhandError
from app.domain.scorecard.marks import NE, Given
from app.services.debrief import meeting
from app.services.debrief.meeting import MeetingRule
from app.ui.debrief import words as room_words
from app.ui.debrief.decision import DecisionFace, Said
from app.ui.debrief.meeting import MeetingFace
from app.ui.debrief.ratings import RatingsFace
from app.ui.debrief.vote import VoteDialog
from app.ui.look import words
from app.ui.look.announce import announce
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.page_commands import Command, add_actions
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import Elided, label, rule
from app.ui.window_protocol import Window

P = ParamSpec("P")
FACES = ("ratings", "meeting", "decision")


class RoomPage(QWidget):
    """One opened panel. It shows what the services returned, never what it hopes for."""

    def __init__(self, window: Window, room: Room) -> None:
        super().__init__()
        self._window, self._room = window, room
        self._drafts = Drafts(window.workspace, f"room {room.shown.panel.id}", self)
        self._drafts.refused.connect(window.show_problem)
        self._about = Elided("muted")
        self._acquainted, self._knowing = label("", wrap=True), QWidget()
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._faces = Segments(
            (
                ("ratings", self.tr("Ratings")),
                ("meeting", self.tr("Meeting")),
                ("decision", self.tr("Decision")),
                ("paper", self.tr("Paper")),
            ),
            self.tr("Ratings, meeting, decision or paper"),
            shrinks=True,
        )
        self.ratings = RatingsFace(room.shown)
        self.meeting = MeetingFace(room, window.workspace.clock, self._drafts)
        self.decision = DecisionFace(room, self._drafts)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._make_actions()
        self.show_room(room)
        self.go("ratings" if room.meeting.status == "not-begun" else "meeting")

    @property
    def room(self) -> Room:
        """The room as it was last saved."""
        return self._room

    def show_room(self, room: Room) -> None:
        """Show `room`; may be called twice."""
        self._room = room
        shown = room.shown
        sealed = words.counted(len(shown.seats), self.tr("1 seat sealed"), self.tr("{n} seats sealed"))
        parts = [sealed, words.day_and_time(shown.last_sealed_at)]
        if shown.meeting:
            parts.append(self.tr("chaired by {name}").format(name=shown.meeting.chair.name))
        if room.meeting.status == "closed":
            parts.append(self.tr("closed"))
        if shown.missing:
            absent = words.counted(
                len(shown.missing), self.tr("without 1 seat"), self.tr("without {n} seats")
            )
            parts.append(absent)
        late = sum(each.late for each in shown.seats)
        if late:
            one, many = (
                self.tr("1 card amended after the opening"),
                self.tr("{n} cards amended after the opening"),
            )
            parts.append(words.counted(late, one, many))
        self._about.setText(" · ".join(parts))
        known = [*room_words.set_aside(shown), *room_words.acquainted(shown)]
        self._acquainted.setText("\n".join(known))
        self._knowing.setVisible(bool(known))
        self.ratings.show_debrief(shown)
        self.meeting.show_room(room)
        self.decision.show_room(room)

    def go(self, face: str) -> None:
        """Turn to a face; the paper is a page of its own."""
        if face == "paper":
            self._window.open_paper(self._room.shown.panel.id)
            return
        self._faces.show_choice(face)
        self._stack.setCurrentIndex(FACES.index(face))
        if face == "ratings":
            self.ratings.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_down(self) -> None:
        """Keep everything that is still being typed."""
        self._drafts.flush()

    def do(self, rule: MeetingRule[P], *given: P.args, **named: P.kwargs) -> bool:
        """Do what a rule allows and show what was saved; say so when it refused."""
        return self._hold(lambda: meeting.act(self._window.workspace, self._room, rule, *given, **named))

    def enter(self, draft: str, rule: MeetingRule[P], *given: P.args, **named: P.kwargs) -> bool:
        """Do the same with the text typed in the field `draft`, which is forgotten then."""
        return self._hold(
            lambda: meeting.act(self._window.workspace, self._room, rule, *given, **named), draft
        )

    def _hold(self, call: Callable[[], Room], draft: str | None = None) -> bool:
        try:
            room = call()
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return False
        if draft is not None:
            self._drafts.drop(draft)
        self.show_room(room)
        self._window.show_saved()
        return True

    def _begin(self, chair: str, seat: str) -> None:
        if self._hold(lambda: meeting.begin(self._window.workspace, self._room, chair, seat or None)):
            self.do(rules.turn_to, self.meeting.dimension)
            self.go("meeting")

    def _close(self) -> None:
        self._hold(lambda: meeting.close(self._window.workspace, self._room))

    def _turn(self, dimension: str) -> None:
        if not self.do(rules.turn_to, dimension):
            self.meeting.show_dimension()

    def _agree(self, dimension: str, level: Given, reason: str) -> None:
        if self.enter(f"consensus:{dimension}", rules.agree, dimension, level, reason):
            announce(self, self.tr("Consensus {level}").format(level=level))

    def _choose(self, key: str) -> None:
        if self._stack.currentIndex() == FACES.index("meeting") and self._room.meeting.begun:
            self.meeting.consensus.choose(key)

    def _vote(self, seat: str) -> None:
        dialog = VoteDialog(self._room.shown.panel.seat(seat), self)
        dialog.chosen.connect(lambda seat, vote: self.do(rules.vote, seat, vote))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _decide(self, said: Said) -> None:
        if self.do(
            rules.decide, said.outcome, said.reasons,
            level=said.level, conditions=said.conditions, follow_ups=said.follow_ups,
            against_policy=said.against_policy,
        ):  # fmt: skip
            for field in self.decision.fields:
                self._drafts.drop(f"decision:{field}")

    def _step(self, by: int) -> None:
        if self._stack.currentIndex() == FACES.index("meeting") and self._room.meeting.begun:
            self.meeting.step(by)

    def _lay_out(self) -> None:
        title = Elided("title", keep=200)
        title.setText(self.tr("Debrief · {name}").format(name=self._room.shown.panel.candidate.name))
        head = QHBoxLayout()
        head.setContentsMargins(28, 14, 28, 14)
        head.setSpacing(10)
        head.addWidget(title)
        head.addWidget(self._about, 1)
        head.addWidget(self._faces)
        for face in (self.ratings, self.meeting, self.decision):
            self._stack.addWidget(face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        known = QHBoxLayout(self._knowing)
        known.setContentsMargins(28, 0, 28, 12)
        known.addWidget(self._acquainted)
        layout.addWidget(self._knowing)
        layout.addWidget(rule())
        layout.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(
            self.tr("Debrief of {name}").format(name=self._room.shown.panel.candidate.name)
        )

    def _connect(self) -> None:
        self._faces.chosen.connect(self.go)
        self.meeting.begun.connect(self._begin)
        self.meeting.turned.connect(self._turn)
        self.meeting.stopped.connect(lambda: self.do(rules.turn_to, None))
        self.meeting.agreed.connect(self._agree)
        self.meeting.taken_back.connect(lambda dimension: self.do(rules.disagree, dimension))
        decision = self.decision
        voices = decision.voices
        voices.vote_wanted.connect(self._vote)
        voices.votes_shown.connect(lambda close: self.do(rules.show_votes, close=close))
        voices.dissented.connect(lambda seat, text: self.enter(f"dissent:{seat}", rules.dissent, seat, text))
        voices.answered.connect(
            lambda flag, text: self.enter(f"answer:{flag}", rules.answer_flag, flag, text)
        )
        decision.decided.connect(self._decide)
        decision.closed.connect(self._close)
        decision.amended.connect(lambda reason: self.do(rules.reopen, reason))

    def commands(self, levels: Sequence[str]) -> list[Command]:
        """Return what can be done in the room, with the levels of its scale."""
        agree = self.tr("Consensus {level}")
        return [
            Command("ratings", self.tr("Ratings"), partial(self.go, "ratings"), ("R",)),
            Command("meeting", self.tr("Meeting"), partial(self.go, "meeting"), ("M",)),
            Command("decision", self.tr("Decision"), partial(self.go, "decision"), ("D",)),
            Command("paper", self.tr("Paper"), partial(self.go, "paper"), ("P",)),
            Command("next", self.tr("Next dimension"), partial(self._step, 1), ("J", "Alt+Down")),
            Command("back", self.tr("Dimension before"), partial(self._step, -1), ("K", "Alt+Up")),
            *(
                Command(
                    f"agree-{key}", agree.format(level=key), partial(self._choose, key), (key, f"Ctrl+{key}")
                )
                for key in levels
            ),
            Command("agree-ne", agree.format(level=NE), partial(self._choose, NE), ("0", "Ctrl+0")),
        ]

    def _make_actions(self) -> None:
        levels = [str(each.level) for each in self._room.shown.rubric.scale]
        self.actions_by_name = add_actions(self, "room", self.commands(levels))
