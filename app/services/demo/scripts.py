"""How the demo's scripts are written: interviews, panels and their meetings, told from now."""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import Field

from app.domain.journal.minutes import Outcome
from app.domain.scorecard.marks import Confidence, Given, QuestionOutcome, Recommendation, Subject, Tone
from app.domain.value import OneLine, Slug, Text, Value

Elapsed = Annotated[str, Field(pattern=r"^\d{1,3}:[0-5]\d$")]
"""Minutes and seconds since the interview began."""


class NoteTaken(Value):
    """Evidence is written down."""

    do: Literal["note"]
    at: Elapsed
    text: Text
    dimension: Slug | None = None
    tone: Tone | None = None


class SignalTicked(Value):
    """A signal is ticked, with its evidence."""

    do: Literal["tick"]
    at: Elapsed
    signal: Slug
    evidence: Text


class DimensionRated(Value):
    """A dimension is rated, or said to be not evidenced."""

    do: Literal["rate"]
    at: Elapsed
    dimension: Slug
    level: Given
    reason: Text = ""
    confidence: Confidence | None = None
    growth: Text = ""


class QuestionScripted(Value):
    """A question is asked, or left out."""

    do: Literal["question"]
    at: Elapsed
    dimension: Slug
    question: Slug
    outcome: QuestionOutcome = "asked"


class WordsScripted(Value):
    """Take-aways, or the note to the next interviewer, are written."""

    do: Literal["write"]
    at: Elapsed
    subject: Subject
    text: Text


class SectionTurned(Value):
    """The interview turns to a section of the exercise; to none when it is over."""

    do: Literal["section"]
    at: Elapsed
    section: Slug | None


class FindingSeen(Value):
    """A finding is found or missed, or a hint to it is read out."""

    do: Literal["finding"]
    at: Elapsed
    finding: Slug
    outcome: Literal["found", "missed", "hint"]


class Recommended(Value):
    """The overall recommendation is given."""

    do: Literal["recommend"]
    at: Elapsed
    recommendation: Recommendation
    reason: Text


class CardSealed(Value):
    """The card is sealed."""

    do: Literal["seal"]
    at: Elapsed


Act = Annotated[
    NoteTaken
    | SignalTicked
    | DimensionRated
    | QuestionScripted
    | SectionTurned
    | FindingSeen
    | WordsScripted
    | Recommended
    | CardSealed,
    Field(discriminator="do"),
]


class Start(Value):
    """When an interview begins, told from now: at a time of some day, or so many minutes ago."""

    days: Annotated[int, Field(ge=-365, le=365)] = 0
    at: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    minutes_ago: Annotated[int, Field(ge=0, le=600)] = 0

    def seen_from(self, now: datetime) -> datetime:
        """Return the moment meant, on a full five minutes."""
        if self.at is None:
            begun = now - timedelta(minutes=self.minutes_ago)
            return begun.replace(minute=begun.minute // 5 * 5, second=0, microsecond=0)
        hour, minute = map(int, self.at.split(":"))
        day = now + timedelta(days=self.days)
        return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


class SeatScript(Value):
    """An invented interview: who interviews, when, and what they do."""

    interviewer: OneLine
    starts: Start
    minutes: Annotated[int, Field(ge=5, le=600)] = 60
    focus: tuple[Slug, ...] = ()
    """Every dimension, or those of the exercise, when empty."""
    exercise: Slug | None = None
    variant: Slug | None = None
    acts: tuple[Act, ...] = ()


class Script(SeatScript):
    """An invented interview of a panel with one seat."""

    candidate: OneLine
    rubric: Slug
    role: Text = ""
    """What the role is called, where that is not the rubric's."""


class Turned(Value):
    """The meeting turns to a dimension."""

    do: Literal["turn"]
    at: Elapsed
    dimension: Slug


class Agreed(Value):
    """The room agrees on a level."""

    do: Literal["agree"]
    at: Elapsed
    dimension: Slug
    level: Given
    reason: Text = ""


class Voted(Value):
    """A seat votes in silence."""

    do: Literal["vote"]
    at: Elapsed
    interviewer: OneLine
    recommendation: Recommendation


class Shown(Value):
    """All votes are shown together."""

    do: Literal["show-votes"]
    at: Elapsed


class Answered(Value):
    """Every red flag of a seat is answered."""

    do: Literal["answer"]
    at: Elapsed
    interviewer: OneLine
    text: Text


class Dissented(Value):
    """A seat does not go along."""

    do: Literal["dissent"]
    at: Elapsed
    interviewer: OneLine
    text: Text


class DecisionMade(Value):
    """The committee decides."""

    do: Literal["decide"]
    at: Elapsed
    outcome: Outcome
    reasons: Text
    conditions: tuple[Text, ...] = ()
    follow_ups: tuple[Text, ...] = ()
    against_policy: Text = ""


class Closed(Value):
    """The debrief is closed under the chair's seal."""

    do: Literal["close"]
    at: Elapsed


MeetingAct = Annotated[
    Turned | Agreed | Voted | Shown | Answered | Dissented | DecisionMade | Closed,
    Field(discriminator="do"),
]


class MeetingScript(Value):
    """An invented meeting: who of the panel chairs, when, and what is said."""

    chair: OneLine
    starts: Start
    acts: tuple[MeetingAct, ...]


class PanelScript(Value):
    """An invented panel: a candidate, several seats, perhaps the meeting after them."""

    candidate: OneLine
    rubric: Slug
    seats: Annotated[tuple[SeatScript, ...], Field(min_length=2, max_length=12)]
    meeting: MeetingScript | None = None
