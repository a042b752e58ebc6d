"""The closed debrief: one sealed document over the cards and the minutes, and what amends it."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.analysis.policy import PolicyResult
from app.domain.document import AsRead, Document
from app.domain.journal.minutes import Minutes
from app.domain.kits.bundle import CardSetAside, PanelOpened
from app.domain.panel import Candidate, Interviewer, Panel, RubricRef
from app.domain.scorecard.marks import Seal
from app.domain.value import Digest, Id, OneLine, Text, Timestamp, Value, added


class CardRef(Value):
    """A version of a seat's scorecard that the meeting had before it."""

    seat: Id
    version: Annotated[int, Field(ge=1)]
    digest: Digest
    after_opening: bool | None = None
    """Whether it was sealed, or came, after the panel was open; None where the closing does not say so."""


class ClosedRecord(Value):
    """What a closing covers beside the meeting: the panel as it stood, and how it was opened."""

    plan: Panel
    openings: tuple[PanelOpened, ...]
    set_aside: tuple[CardSetAside, ...] = added(())
    """The cards that came and did not count."""


class SealedDebrief(Document):
    """Everything the chair seals. Its canonical JSON is what is hashed and signed."""

    format: Literal["evenhand.debrief/2"] = "evenhand.debrief/2"
    panel: Id
    candidate: Candidate
    role: OneLine
    rubric: RubricRef
    version: Annotated[int, Field(ge=1)]
    reason: Text = ""
    """Why this version amends the one before; empty for the first."""
    supersedes: Digest | None = None
    record: ClosedRecord | None
    """None in format 1, which covered neither the list of seats nor the openings."""
    cards: tuple[CardRef, ...]
    """By seat and version: every one of them; in format 1 the newest of each seat."""
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
