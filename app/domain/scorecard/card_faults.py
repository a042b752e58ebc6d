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
    "scale": Template("a level is not on the scale ({subject})"),
    "dimension": Template("the rubric has no such dimension ({subject})"),
    "twice": Template("it says the same thing twice ({subject})"),
    "signal": Template("the rubric has no such signal ({subject})"),
    "finding": Template("the exercise has no such finding ({subject})"),
    "question": Template("the rubric has no such question ({subject})"),
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
