"""Errors that a person can mend: each is one sentence for whoever sits at the screen."""


class Sentence:
    """A sentence as a template and the values for its gaps, so that it can be said in any language.

    The template is a literal with named gaps like `{file}` or `{count:,}`; a value may be a sentence itself.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        """Keep a sentence; nothing is filled in yet."""
        self.template, self.values = template, values

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format(**self.values)

    def __eq__(self, other: object) -> bool:
        """Whether `other` says the same."""
        return isinstance(other, Sentence) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash(self.template)


class Template(str):
    """A template whose values come later; the type marks it as text to translate."""

    __slots__ = ()


class EvenhandError(Sentence, Exception):
    """A sentence that says what happened, where, and what to do."""

    exit_code = 1


class InvalidInput(EvenhandError):
    """Something typed, read or passed in is not acceptable."""

    exit_code = 3


class NotFound(EvenhandError):
    """The thing asked for does not exist here."""

    exit_code = 4


class Conflict(EvenhandError):
    """The thing exists, but its state forbids what was asked."""

    exit_code = 5
