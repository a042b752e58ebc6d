"""What can go wrong in a way a person can mend: each error is one sentence for the person at the screen."""


class EvenhandError(Exception):
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
