"""Scorecards on paper: the domain's rules joined by hand, with a clock that moves with each act."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from app.domain.debrief.seat_records import SealedVersion, SeatRecord
from app.domain.journal.card_fold import after
from app.domain.journal.events import CardBody, Event, Header, Sealed, Subjects, commitment
from app.domain.packs.exercise import Exercise, FrozenExercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import Candidate, Interviewer, Panel, RubricRef, Seat
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import NE, Given, QuestionOutcome, Recommendation, Seal, Subject, Tone
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.scorecard import Scorecard
from app.domain.scorecard.seal import SealedCard, document
from app.domain.text import uuid7
from app.domain.value import canonical, digest
from app.store.packs.rubrics import load_rubric

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_numbers = count(1)


def new_id() -> str:
    """Return an identifier nobody has used."""
    return uuid7(START, next(_numbers).to_bytes(10, "big"))


@cache
def shipped() -> Rubric:
    """Return the rubric that ships; for hypothesis, which cannot print one that comes as an argument."""
    return load_rubric(Path(__file__).parents[2] / "rubrics", "senior-ml-scientist")


def reference(rubric: Rubric) -> RubricRef:
    """Return how a panel names the rubric it is scored with."""
    return RubricRef(id=rubric.id, version=rubric.version, title=rubric.title, digest=digest(rubric))


def planned(rubric: Rubric, *names: str, focus: tuple[str, ...] = ()) -> Panel:
    """Return a panel for Ada Example with a seat for each name."""
    everything = tuple(each.id for each in rubric.dimensions)
    people = [Interviewer(id=new_id(), name=name, public_key="0" * 64) for name in names]
    return Panel(
        id=new_id(),
        candidate=Candidate(id=new_id(), name="Ada Example"),
        role=rubric.role.title,
        rubric=reference(rubric),
        planned_at=START,
        seats=tuple(Seat(id=new_id(), interviewer=each, focus=focus or everything) for each in people),
    )


class Paper:
    """One seat's scorecard: its events, and the card they add up to. Each act takes a minute."""

    def __init__(
        self,
        rubric: Rubric,
        panel: Panel | None = None,
        seat: int = 0,
        focus: tuple[str, ...] = (),
        exercise: Exercise | None = None,
    ):
        self.rubric = rubric
        self.panel = panel or planned(rubric, "Ines Novak", focus=focus)
        self.seat = self.panel.seats[seat]
        self.blank = Scorecard(panel=self.panel.id, seat=self.seat)
        self.card = self.blank
        self.events: list[Event] = []
        self.exercise = exercise

    @property
    def now(self) -> datetime:
        """The time of the next act."""
        return START + timedelta(minutes=len(self.events))

    @property
    def desk(self) -> Desk:
        """What lies before the interviewer at the time of the next act."""
        made = self.exercise and FrozenExercise(
            exercise=self.exercise, variant="rye", brief="", guide="", files={}, pictures={}
        )
        return Desk(self.panel, self.rubric, self.card, self.now, made)

    def do(self, body: CardBody) -> Scorecard:
        """Add one act as an event."""
        number = len(self.events) + 1
        header = Header(
            id=new_id(),
            device=self.panel.id,
            sequence=number,
            lamport=number,
            at=self.now,
            author=self.seat.interviewer.id,
            kind=body.kind,
            subjects=Subjects(candidate=self.panel.candidate.id, panel=self.panel.id, seat=self.seat.id),
            commitment=commitment(number.to_bytes(16, "big"), canonical(body)),
        )
        self.events.append(Event(header=header, body=body))
        self.card = after(self.card, self.events[-1])
        return self.card

    def rate(self, dimension: str, level: Given = 3, reason: str = "") -> Scorecard:
        return self.do(rules.rate(self.desk, dimension, level, reason))

    def note(self, text: str, dimension: str | None = None) -> str:
        """Take a note and return its id."""
        identifier = new_id()
        self.do(rules.take_note(self.desk, identifier, text, dimension))
        return identifier

    def paste(self, texts: Mapping[str, str]) -> Scorecard:
        """Take notes out of a text from elsewhere, by their ids."""
        found = {note: (Captured(text), self.now) for note, text in texts.items()}
        for body in rules.paste_notes(self.desk, found):
            self.do(body)
        return self.card

    def correct(self, note: str, text: str) -> Scorecard:
        return self.do(rules.correct_note(self.desk, note, text))

    def file(self, note: str, dimension: str | None) -> Scorecard:
        return self.do(rules.file_note(self.desk, note, dimension))

    def withdraw(self, note: str) -> Scorecard:
        return self.do(rules.withdraw_note(self.desk, note))

    def mark(self, signal: str, evidence: str = "") -> Scorecard:
        return self.do(rules.mark_signal(self.desk, signal, evidence))

    def clear(self, signal: str) -> Scorecard:
        return self.do(rules.clear_signal(self.desk, signal))

    def unrate(self, dimension: str) -> Scorecard:
        return self.do(rules.unrate(self.desk, dimension))

    def tone(self, note: str, tone: Tone | None) -> Scorecard:
        return self.do(rules.set_tone(self.desk, note, tone))

    def ask(self, dimension: str, question: str, outcome: QuestionOutcome | None = "asked") -> Scorecard:
        return self.do(rules.mark_question(self.desk, dimension, question, outcome))

    def write(self, subject: Subject, text: str) -> Scorecard:
        return self.do(rules.write(self.desk, subject, text))

    def recommend(self, recommendation: Recommendation = "yes", reason: str = "") -> Scorecard:
        return self.do(rules.recommend(self.desk, recommendation, reason))

    def undo(self) -> Scorecard:
        for body in rules.undo(self.desk):
            self.do(body)
        return self.card

    def redo(self) -> Scorecard:
        for body in rules.redo(self.desk):
            self.do(body)
        return self.card

    def score(self, levels: Mapping[str, Given] | None = None) -> "Paper":
        """Rate every focus dimension, 3 where `levels` is silent, with a note behind the ends."""
        for dimension in self.seat.focus:
            level = (levels or {}).get(dimension, 3)
            self.rate(dimension, level, "Not reached in the time" if level == NE else "")
            if level in (self.rubric.scale[0].level, self.rubric.scale[-1].level):
                self.note(f"Seen for {dimension}", dimension)
        return self

    def document(self) -> SealedCard:
        """Return what sealing would freeze now."""
        return document(self.card, self.panel, self.rubric, self.now)

    def seal(self) -> SealedCard:
        """Submit the card and return the sealed document; the signature is nobody's."""
        sealed = self.document()
        mark = Seal(
            version=sealed.version,
            digest=digest(sealed),
            public_key=self.seat.interviewer.public_key,
            signature="0" * 128,
            at=sealed.sealed_at,
            reason=sealed.reason,
        )
        self.do(Sealed(document=sealed, seal=mark))
        return sealed

    def record(self) -> SeatRecord:
        """Return everything this seat sealed."""
        sealed = [event.body for event in self.events if isinstance(event.body, Sealed)]
        return SeatRecord(
            seat=self.seat,
            versions=tuple(SealedVersion(document=s.document, seal=s.seal, verified=True) for s in sealed),
        )


def sealed(rubric: Rubric, *seats: Mapping[str, Given]) -> list[SealedCard]:
    """Return the sealed cards of a panel, one for each seat's levels; 3 where they say nothing."""
    panel = planned(rubric, *(f"Interviewer {number}" for number in range(1, len(seats) + 1)))
    cards = []
    for number, levels in enumerate(seats):
        paper = Paper(rubric, panel, number).score(levels)
        paper.recommend()
        cards.append(paper.seal())
    return cards
