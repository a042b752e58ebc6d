"""The minutes of a panel's meeting: who chaired, what was agreed, voted, answered, decided."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.panel import Interviewer
from app.domain.scorecard.marks import Given, Recommendation
from app.domain.value import Digest, Id, Slug, Text, Timestamp, Value

Outcome = Literal["hire", "no-hire", "hold", "other-level"]
Flag = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}/[0-9a-z-]{1,60}$")]
"""A red flag: the seat that raised it and its signal or note, joined by a slash."""


class Consensus(Value):
    """The level a meeting agreed on for a dimension, beside the initial ratings, which stay."""

    dimension: Slug
    level: Given
    reason: Text
    at: Timestamp


class Vote(Value):
    """What one seat votes for; no decision is an abstention."""

    seat: Id
    recommendation: Recommendation
    at: Timestamp


class Dissent(Value):
    """Why a seat does not go along, in its own words."""

    seat: Id
    words: Text
    at: Timestamp


class FlagAnswer(Value):
    """What the meeting says to a red flag."""

    flag: Flag
    answer: Text
    at: Timestamp


class Decision(Value):
    """What the meeting decided and why."""

    outcome: Outcome
    reasons: Text
    level: Text = ""
    """Which other level; empty for every other outcome."""
    conditions: tuple[Text, ...] = ()
    follow_ups: tuple[Text, ...] = ()
    against_policy: Text = ""
    """Why the meeting goes against the outcome by policy; empty when it does not."""
    at: Timestamp


class MeetingBegun(Value):
    """The meeting of a panel began: its chair, and the seed that shuffles who reads first."""

    kind: Literal["meeting-begun"] = "meeting-begun"
    chair: Interviewer
    """Signs the debrief in the end."""
    seat: Id | None
    """The chair's own seat, None for a chair from outside the panel."""
    seed: Digest
    at: Timestamp


class DimensionTurned(Value):
    """The meeting turned to a dimension, or stopped its clock (None)."""

    kind: Literal["dimension-turned"] = "dimension-turned"
    dimension: Slug | None
    at: Timestamp


class ConsensusReached(Value):
    """A consensus rating was reached, corrected, or taken back (`value` is None)."""

    kind: Literal["consensus-reached"] = "consensus-reached"
    key: Slug
    value: Consensus | None


class VoteCast(Value):
    """A seat voted, or changed its vote before the votes were shown."""

    kind: Literal["vote-cast"] = "vote-cast"
    key: Id
    value: Vote


class VotesShown(Value):
    """The votes were shown together: all were in, or the chair closed the vote."""

    kind: Literal["votes-shown"] = "votes-shown"
    at: Timestamp


class DissentRecorded(Value):
    """A dissent was recorded, corrected, or taken back (`value` is None)."""

    kind: Literal["dissent-recorded"] = "dissent-recorded"
    key: Id
    value: Dissent | None


class FlagAnswered(Value):
    """A red flag was answered, the answer corrected, or taken back (`value` is None)."""

    kind: Literal["flag-answered"] = "flag-answered"
    key: Flag
    value: FlagAnswer | None


class Decided(Value):
    """The meeting decided, or corrected its decision."""

    kind: Literal["decided"] = "decided"
    value: Decision


class Discussed(Value):
    """How long the meeting spent on a dimension."""

    dimension: Slug
    seconds: Annotated[int, Field(ge=0)]


class Minutes(Value):
    """The meeting as anybody may read it: votes stand here only once they were shown to all."""

    chair: Interviewer
    chair_seat: Id | None
    begun_at: Timestamp
    seed: Digest
    reading_order: tuple[Id, ...]
    """The seats in the order in which they read, the chair's last."""
    discussed: tuple[Discussed, ...] = ()
    consensus: tuple[Consensus, ...] = ()
    """In the rubric's order."""
    voted: tuple[Id, ...] = ()
    """The seats whose vote is in, in the panel's order."""
    votes: tuple[Vote, ...] = ()
    """In the panel's order; empty until shown."""
    votes_shown_at: Timestamp | None = None
    dissents: tuple[Dissent, ...] = ()
    answers: tuple[FlagAnswer, ...] = ()
    decision: Decision | None = None
    replaced: tuple[Consensus | Dissent | FlagAnswer | Decision, ...] = ()
    """What was said first and then corrected or taken back, oldest first."""

    def agreed(self, dimension: str) -> Consensus | None:
        """Return the consensus on a dimension, None while there is none."""
        return next((each for each in self.consensus if each.dimension == dimension), None)

    def answer(self, flag: str) -> FlagAnswer | None:
        """Return what was said to a red flag, None while it waits."""
        return next((each for each in self.answers if each.flag == flag), None)
