"""Meetings on paper: the rules of the debrief room joined by hand, with a clock that moves with each act."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from app.domain.debrief import meeting_rules as rules
from app.domain.debrief.debrief import Debrief, debrief
from app.domain.debrief.meeting import Meeting, fold_meeting
from app.domain.debrief.room import Room
from app.domain.journal.closing import ClosedVersion, DebriefClosed, SealedDebrief
from app.domain.journal.events import Event, Header, MeetingBody, Subjects, commitment
from app.domain.journal.minutes import Outcome
from app.domain.packs.exercise import Exercise
from app.domain.panel import Interviewer
from app.domain.scorecard.marks import Given, Recommendation, Seal
from app.domain.value import canonical, digest
from tests.domain.paper import START, Paper, new_id

SEED = "5eed" * 16


class Table:
    """The meeting of a panel whose papers are sealed: its events, and what they add up to."""

    def __init__(self, papers: Sequence[Paper], exercises: Mapping[str, Exercise] | None = None) -> None:
        self.papers, self.exercises = papers, exercises or {}
        self.panel, self.rubric = papers[0].panel, papers[0].rubric
        self.chair = Interviewer(id=new_id(), name="Carla Chair", public_key="c" * 64)
        self.meeting = Meeting(panel=self.panel.id)
        self.events: list[Event] = []
        self.now = START + timedelta(hours=3)

    @property
    def shown(self) -> Debrief:
        """What everybody in the room sees."""
        closings = [
            ClosedVersion(document=event.body.document, seal=event.body.seal, verified=True)
            for event in self.events
            if isinstance(event.body, DebriefClosed)
        ]
        records = [paper.record() for paper in self.papers]
        return debrief(self.panel, self.rubric, records, self.exercises, self.meeting, closings)

    @property
    def room(self) -> Room:
        """The room at the time of the next act."""
        return Room(self.shown, self.meeting, self.now)

    def seat(self, number: int) -> str:
        return self.panel.seats[number].id

    def do(self, body: MeetingBody) -> Meeting:
        """Add one act as an event; it takes a minute."""
        number = len(self.events) + 1
        header = Header(
            id=new_id(),
            device=self.panel.id,
            sequence=number,
            lamport=number,
            at=self.now,
            author=self.chair.id,
            kind=body.kind,
            subjects=Subjects(candidate=self.panel.candidate.id, panel=self.panel.id),
            commitment=commitment(number.to_bytes(16, "big"), canonical(body)),
        )
        self.events.append(Event(header=header, body=body))
        self.meeting = fold_meeting(self.meeting, self.events[-1:])
        self.now += timedelta(minutes=1)
        return self.meeting

    def begin(self, seat: int | None = None, seed: str = SEED) -> Meeting:
        chair = self.chair if seat is None else self.panel.seats[seat].interviewer
        own = None if seat is None else self.seat(seat)
        return self.do(rules.begin(self.room, chair, own, seed))

    def turn_to(self, dimension: str | None) -> Meeting:
        return self.do(rules.turn_to(self.room, dimension))

    def agree(self, dimension: str, level: Given, reason: str = "") -> Meeting:
        return self.do(rules.agree(self.room, dimension, level, reason))

    def disagree(self, dimension: str) -> Meeting:
        return self.do(rules.disagree(self.room, dimension))

    def vote(self, seat: int, recommendation: Recommendation) -> Meeting:
        return self.do(rules.vote(self.room, self.seat(seat), recommendation))

    def show_votes(self, *, close: bool = False) -> Meeting:
        return self.do(rules.show_votes(self.room, close=close))

    def dissent(self, seat: int, words: str) -> Meeting:
        return self.do(rules.dissent(self.room, self.seat(seat), words))

    def answer(self, flag: str, words: str) -> Meeting:
        return self.do(rules.answer_flag(self.room, flag, words))

    def decide(
        self, outcome: Outcome = "hire", reasons: str = "The evidence carries it", **more: Any
    ) -> Meeting:
        return self.do(rules.decide(self.room, outcome, reasons, **more))

    def document(self) -> SealedDebrief:
        return rules.document(self.room)

    def close(self) -> SealedDebrief:
        """Close the debrief and return the sealed document; the signature is nobody's."""
        sealed = self.document()
        seal = Seal(
            version=sealed.version,
            digest=digest(sealed),
            public_key=sealed.signer.public_key,
            signature="0" * 128,
            at=sealed.sealed_at,
            reason=sealed.reason,
        )
        self.do(DebriefClosed(document=sealed, seal=seal))
        return sealed

    def reopen(self, reason: str) -> Meeting:
        return self.do(rules.reopen(self.room, reason))
