"""The meeting of an opened panel, as its events tell it: what stands, and what is still missing."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, TypeVar

from app.domain.journal.closing import DebriefClosed, DebriefReopened
from app.domain.journal.events import Event, MeetingBody
from app.domain.journal.minutes import (
    Consensus,
    ConsensusReached,
    Decided,
    Decision,
    DimensionTurned,
    Discussed,
    Dissent,
    DissentRecorded,
    FlagAnswer,
    FlagAnswered,
    MeetingBegun,
    Minutes,
    Vote,
    VoteCast,
    VotesShown,
)
from app.domain.packs.plan import spent
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard.marks import Seal

T = TypeVar("T")
MeetingStatus = Literal["not-begun", "open", "closed", "amending"]


@dataclass(frozen=True, slots=True)
class Meeting:
    """The fold of a panel's meeting events, whose values were validated when they were made.

    `votes` are secret until `shown`: give people `minutes`, which keeps them back.
    """

    panel: str
    begun: MeetingBegun | None = None
    turns: tuple[DimensionTurned, ...] = ()
    consensus: Mapping[str, Consensus] = field(default_factory=dict)
    votes: Mapping[str, Vote] = field(default_factory=dict, repr=False)
    shown: VotesShown | None = None
    dissents: Mapping[str, Dissent] = field(default_factory=dict)
    answers: Mapping[str, FlagAnswer] = field(default_factory=dict)
    decision: Decision | None = None
    replaced: tuple[Consensus | Dissent | FlagAnswer | Decision, ...] = ()
    seals: tuple[Seal, ...] = ()
    amending: str | None = None
    """The reason of the amendment under way."""
    commitments: tuple[str, ...] = ()
    """One for each event of the meeting, in the journal's order."""
    changed_at: datetime | None = None
    """When the last of them happened."""

    @property
    def status(self) -> MeetingStatus:
        """Not begun, open, closed by a seal, or amending after one."""
        if self.seals:
            return "closed" if self.amending is None else "amending"
        return "open" if self.begun else "not-begun"

    def dimension(self) -> str | None:
        """Return the dimension under discussion, None while the clock stands."""
        return self.turns[-1].dimension if self.turns else None

    def elapsed(self, now: datetime) -> dict[str, float]:
        """Return the seconds spent on each dimension so far."""
        return spent([(turn.dimension, turn.at) for turn in self.turns], now)

    def unvoted(self, panel: Panel) -> tuple[str, ...]:
        """Return the seats whose vote is not in."""
        return tuple(seat.id for seat in panel.seats if seat.id not in self.votes)


def reading_order(seats: Sequence[str], chair: str | None, seed: str) -> tuple[str, ...]:
    """Return the seats shuffled by `seed`, the chair's last: sorted by the SHA-256 of seed and seat.

    Anybody can draw it again from the record.
    """
    drawn = sorted(seats, key=lambda seat: hashlib.sha256(f"{seed}{seat}".encode()).digest())
    return tuple(sorted(drawn, key=lambda seat: seat == chair))


def fold_meeting(meeting: Meeting, events: Iterable[Event]) -> Meeting:
    """Return `meeting` after `events` of its panel; what is not of the meeting is passed over."""
    for event in events:
        if isinstance(event.body, MeetingBody):
            meeting = replace(
                _after(meeting, event.body),
                commitments=(*meeting.commitments, event.header.commitment),
                changed_at=event.header.at,
            )
    return meeting


def minutes(meeting: Meeting, panel: Panel, rubric: Rubric, until: datetime | None = None) -> Minutes | None:
    """Return the meeting as anybody may read it, `until` then or its last act; None before it began."""
    begun, now = meeting.begun, until or meeting.changed_at
    if begun is None or now is None:
        return None
    seats, order = [seat.id for seat in panel.seats], [dimension.id for dimension in rubric.dimensions]
    took = meeting.elapsed(now)
    return Minutes(
        chair=begun.chair,
        chair_seat=begun.seat,
        begun_at=begun.at,
        seed=begun.seed,
        reading_order=reading_order(seats, begun.seat, begun.seed),
        discussed=tuple(Discussed(dimension=each, seconds=int(took[each])) for each in order if each in took),
        consensus=tuple(meeting.consensus[each] for each in order if each in meeting.consensus),
        voted=tuple(seat for seat in seats if seat in meeting.votes),
        votes=tuple(meeting.votes[seat] for seat in seats if meeting.shown and seat in meeting.votes),
        votes_shown_at=meeting.shown.at if meeting.shown else None,
        dissents=tuple(meeting.dissents[seat] for seat in seats if seat in meeting.dissents),
        answers=tuple(meeting.answers.values()),
        decision=meeting.decision,
        replaced=meeting.replaced,
    )


def _after(meeting: Meeting, body: MeetingBody) -> Meeting:
    match body:
        case MeetingBegun():
            return replace(meeting, begun=body)
        case DimensionTurned():
            return replace(meeting, turns=(*meeting.turns, body))
        case ConsensusReached():
            kept = _with(meeting.consensus, body.key, body.value)
            return replace(
                meeting, consensus=kept, replaced=_replaced(meeting, meeting.consensus.get(body.key))
            )
        case VoteCast():
            return replace(meeting, votes={**meeting.votes, body.key: body.value})
        case VotesShown():
            return replace(meeting, shown=body)
        case DissentRecorded():
            words = _with(meeting.dissents, body.key, body.value)
            return replace(
                meeting, dissents=words, replaced=_replaced(meeting, meeting.dissents.get(body.key))
            )
        case FlagAnswered():
            answers = _with(meeting.answers, body.key, body.value)
            return replace(
                meeting, answers=answers, replaced=_replaced(meeting, meeting.answers.get(body.key))
            )
        case Decided():
            return replace(meeting, decision=body.value, replaced=_replaced(meeting, meeting.decision))
        case DebriefClosed():
            stop = DimensionTurned(dimension=None, at=body.document.sealed_at)
            return replace(
                meeting, seals=(*meeting.seals, body.seal), amending=None, turns=(*meeting.turns, stop)
            )
        case DebriefReopened():
            return replace(meeting, amending=body.reason)


def _replaced(
    meeting: Meeting, old: Consensus | Dissent | FlagAnswer | Decision | None
) -> tuple[Consensus | Dissent | FlagAnswer | Decision, ...]:
    return meeting.replaced if old is None else (*meeting.replaced, old)


def _with(held: Mapping[str, T], key: str, value: T | None) -> Mapping[str, T]:
    rest = {each: kept for each, kept in held.items() if each != key}
    return rest if value is None else {**rest, key: value}
