"""What can be wrong with a card that came from elsewhere, each as a clause that names it."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.errors import Sentence, Template
from app.domain.value import Value

FaultKind = Literal[
    "unreadable",
    "seal",
    "panel",
    "candidate",
    "role",
    "rubric",
    "seat",
    "version",
    "gap",
    "scale",
    "dimension",
    "twice",
    "signal",
    "finding",
    "question",
    "note",
    "incomplete",
]
"""None of them tells what a card says of the candidate: they stand on the record of a panel that is shut."""

_CLAUSES: dict[FaultKind, Template] = {
    "unreadable": Template("it cannot be opened or read"),
    "seal": Template("it is not what its seal says"),
    "panel": Template("it is of another panel"),
    "candidate": Template("it is about another candidate"),
    "role": Template("it is for another role"),
    "rubric": Template("it is scored with another rubric"),
    "seat": Template("it is of another seat than was planned"),
    "version": Template("its version does not follow the one before"),
    "gap": Template("the version before it is not here"),
    "scale": Template("its level for “{subject}” is not on the scale"),
    "dimension": Template("the rubric has no dimension “{subject}”"),
    "twice": Template("it says “{subject}” twice"),
    "signal": Template("the rubric has no signal “{subject}”"),
    "finding": Template("its exercise has no finding “{subject}”, or fewer hints to it"),
    "question": Template("the rubric has no question “{subject}”"),
    "note": Template("it holds a note without words, or one that was withdrawn"),
    "incomplete": Template("it lacks what every card must have before it is sealed"),
}


class CardFault(Value):
    """One thing that is wrong with a card."""

    what: FaultKind
    subject: Annotated[str, Field(max_length=60)] = ""
    """The dimension, signal, finding or question; empty where the kind says it all."""

    def said(self) -> Sentence:
        """Return it as a clause."""
        return Sentence(_CLAUSES[self.what], subject=self.subject)
