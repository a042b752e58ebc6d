"""Feedback to a candidate: only what the committee approved, out of evidence that stands on the cards."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.value import OneLine, Slug, Text, Timestamp, Value

FeedbackBasis = Literal["seen", "growth"]
"""Evidence of what was seen, or what would have raised a rating."""


class FeedbackLine(Value):
    """One approved sentence, and what on the cards it rests on."""

    dimension: Slug
    about: FeedbackBasis
    source: OneLine
    """The note, or the seat whose rating said what would have raised it."""
    text: Text


class FeedbackApproved(Value):
    """The committee approved what a candidate is told; the last approval counts."""

    kind: Literal["feedback-approved"] = "feedback-approved"
    lines: Annotated[tuple[FeedbackLine, ...], Field(min_length=1, max_length=200)]
    by: OneLine
    at: Timestamp
