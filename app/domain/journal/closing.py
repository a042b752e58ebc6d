"""The closed debrief: one sealed document over the cards and the minutes, and what amends it."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.analysis.policy import PolicyResult
from app.domain.document import AsRead, Document
from app.domain.journal.minutes import Minutes
from app.domain.panel import Candidate, Interviewer, RubricRef
from app.domain.scorecard.marks import Seal
from app.domain.value import Digest, Id, OneLine, Text, Timestamp, Value


class CardRef(Value):
    """Which version of a seat's scorecard the meeting had before it."""

    seat: Id
    version: Annotated[int, Field(ge=1)]
    digest: Digest


class SealedDebrief(Document):
    """Everything the chair seals. Its canonical JSON is what is hashed and signed."""

    format: Literal["evenhand.debrief/1"] = "evenhand.debrief/1"
    panel: Id
    candidate: Candidate
    role: OneLine
    rubric: RubricRef
    version: Annotated[int, Field(ge=1)]
    reason: Text = ""
    """Why this version amends the one before; empty for the first."""
    supersedes: Digest | None = None
    cards: tuple[CardRef, ...]
    policy: PolicyResult
    """By the initial ratings, with the red flags as answered."""
    minutes: Minutes
    events: tuple[Digest, ...]
    """The commitment of every event of the meeting."""
    sealed_at: Timestamp

    @property
    def signer(self) -> Interviewer:
        """Who signs: the chair."""
        return self.minutes.chair


class DebriefClosed(Value):
    """The debrief was closed: the sealed document and the seal over it."""

    kind: Literal["debrief-closed"] = "debrief-closed"
    document: Annotated[SealedDebrief, AsRead()]
    seal: Seal


class DebriefReopened(Value):
    """A closed debrief was reopened with a reason; the sealed version stays."""

    kind: Literal["debrief-reopened"] = "debrief-reopened"
    reason: Text


class ClosedVersion(Value):
    """One sealed version of a debrief."""

    document: SealedDebrief
    seal: Seal
    verified: bool
    """Whether digest and signature hold for the document."""
