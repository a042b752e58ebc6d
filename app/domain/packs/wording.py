"""Word lists of a rubric: what to look for in an interviewer's words, why, and what to write instead."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.value import OneLine, Slug, Text, Value

WordingKind = Literal["characteristic", "verdict", "comparison", "label", "guess"]
"""A protected characteristic; a rating or recommendation among facts; another candidate as the measure;
an adjective in place of an example; a guess at what somebody feels or knows."""

WordingPhrase = OneLine
"""Words as they are written, small or capital letters alike. `*` at the end of a word stands for any ending,
`/` between words for either of them, `…` for up to three words."""


class WordRule(Value):
    """One thing to look for."""

    id: Slug
    kind: WordingKind
    title: OneLine
    why: Text
    """Why the words do not belong."""
    instead: Text
    """What to write instead."""
    words: Annotated[tuple[WordingPhrase, ...], Field(min_length=1, max_length=300)]
    exceptions: Annotated[tuple[WordingPhrase, ...], Field(max_length=300)] = ()
    """Where one of these stands, a word of the rule inside it means something else."""


class Observed(Value):
    """What shows that a text tells of something seen or heard, so that an adjective in it does no harm."""

    words: Annotated[tuple[WordingPhrase, ...], Field(max_length=300)] = ()
    """Verbs of what people do; a figure or a quotation counts as well."""
    length: Annotated[int, Field(ge=1, le=1000)] = 30
    """So many words are taken to hold an example."""


class Wording(Value):
    """All word lists of a rubric; an empty one finds no words."""

    observed: Observed = Observed()
    rules: Annotated[tuple[WordRule, ...], Field(max_length=100)] = ()
