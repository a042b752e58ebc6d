"""Marks: what is put on a scorecard, from ratings to seals, and the acts that put it there."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from app.domain.value import Digest, Id, Slug, Text, Timestamp, Value

NE: Literal["NE"] = "NE"
"""Not evidenced: never low, never in a mean, always with a reason."""
Given = Annotated[int, Field(ge=1, le=9)] | Literal["NE"]
Recommendation = Literal["strong-no", "no", "yes", "strong-yes", "no-decision"]
FindingOutcome = Literal["open", "found", "missed"]
ChangedBy = Literal["hand", "undo", "redo"]
Closeness = Literal["none", "little", "close"]
"""How well an interviewer knows a candidate."""
QuestionOutcome = Literal["asked", "skipped"]
"""What became of a question of the script."""
Tone = Literal["strong", "weak", "red-flag", "follow-up"]
"""What a note speaks for; a follow-up is a question to come back to."""
Confidence = Literal["unsure", "fairly", "very"]
Subject = Literal["take-aways", "handover"]
"""What is written once for the whole card: key take-aways; facts for the next interviewer, no rating."""
SUBJECTS: tuple[Subject, ...] = get_args(Subject)


class Rating(Value):
    """A level, or NE with its reason, for one dimension."""

    dimension: Slug
    level: Given
    reason: Text = ""
    confidence: Confidence | None = None
    growth: Text = ""
    """What would have raised this by one level: for the feedback."""
    at: Timestamp


class Note(Value):
    """One time-stamped piece of evidence, filed under a dimension or not yet.

    Without words it is a moment, to be worded later: evidence of nothing until then.
    """

    id: Id
    text: Text
    dimension: Slug | None
    tone: Tone | None = None
    at: Timestamp
    pasted: bool = False
    """Whether it came with a text from elsewhere, whose time is a claim."""
    edited: bool = False
    withdrawn: bool = False


class SignalMark(Value):
    """A signal that was seen, with its evidence."""

    signal: Slug
    evidence: Text
    at: Timestamp


class FindingMark(Value):
    """Whether a finding of the exercise was found, found after hint n, missed, or is still open."""

    finding: Slug
    outcome: FindingOutcome
    hint: Annotated[int, Field(ge=0, le=5)] = 0
    """How many hints had been read out by then."""
    at: Timestamp


class QuestionMark(Value):
    """That a question of the rubric was asked or left out."""

    dimension: Slug
    question: Slug
    outcome: QuestionOutcome
    at: Timestamp


class Overall(Value):
    """The overall recommendation, given last."""

    recommendation: Recommendation
    reason: Text = ""
    at: Timestamp


class Acquaintance(Value):
    """Whether the interviewer knows the candidate, and how; told before anything but the name is shown."""

    closeness: Closeness
    how: Text = ""
    at: Timestamp


class Seal(Value):
    """That a version of the card was submitted: its digest, signed (both hexadecimal)."""

    version: Annotated[int, Field(ge=1)]
    digest: Digest
    public_key: Digest
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
    at: Timestamp
    reason: Text = ""
    """Why the card was amended; empty for the first version."""


class Rated(Value):
    """A dimension was rated, or its rating taken back (`rating` is None)."""

    kind: Literal["rated"] = "rated"
    key: Slug
    value: Rating | None
    by: ChangedBy = "hand"


class Noted(Value):
    """A note was taken, corrected, filed elsewhere, withdrawn or restored."""

    kind: Literal["noted"] = "noted"
    key: Id
    value: Note
    by: ChangedBy = "hand"


class SignalMarked(Value):
    """A signal was ticked, its evidence changed, or unticked (`value` is None)."""

    kind: Literal["signal-marked"] = "signal-marked"
    key: Slug
    value: SignalMark | None
    by: ChangedBy = "hand"


class OverallGiven(Value):
    """The overall recommendation was given or taken back."""

    kind: Literal["overall-given"] = "overall-given"
    key: Literal["overall"] = "overall"
    value: Overall | None
    by: ChangedBy = "hand"


class FindingMarked(Value):
    """A finding of the exercise was marked, or its mark taken back (`value` is None)."""

    kind: Literal["finding-marked"] = "finding-marked"
    key: Slug
    value: FindingMark | None
    by: ChangedBy = "hand"


class QuestionMarked(Value):
    """A question was marked asked or skipped, or its mark taken back (`value` is None)."""

    kind: Literal["question-marked"] = "question-marked"
    key: Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=121)]
    """Dimension and question, joined by a slash."""
    value: QuestionMark | None
    by: ChangedBy = "hand"


class Written(Value):
    """Take-aways or the note to the next interviewer were written, or emptied (`value` is None)."""

    kind: Literal["written"] = "written"
    key: Subject
    value: Text | None
    by: ChangedBy = "hand"


class AcquaintanceTold(Value):
    """The interviewer said whether they know the candidate; what was told last counts."""

    kind: Literal["acquaintance-told"] = "acquaintance-told"
    value: Acquaintance


class SectionBegun(Value):
    """The interview turned to a section of its plan, or its clock was stopped (None)."""

    kind: Literal["section-begun"] = "section-begun"
    section: Slug | None
    at: Timestamp


Change = Rated | Noted | SignalMarked | OverallGiven | FindingMarked | QuestionMarked | Written
"""The acts that can be undone, by adding the previous value again."""
