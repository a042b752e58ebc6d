"""Errors that a person can mend, each one sentence for whoever sits there; and the trace of any other."""

from collections.abc import Callable


class Sentence:
    """A sentence as a template and the values for its gaps, so that it can be said in any language.

    The template is a literal with named gaps like `{file}`, `{count:,}` or `{mean:.2f}`; a value may be a
    template or a sentence itself, or a tuple of such, which are then listed.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        """Keep a sentence; nothing is filled in yet."""
        self.template, self.values = template, values

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.worded(str)

    def worded(self, translated: Callable[[str], str], spelled: Callable[[float, str], str] = format) -> str:
        """Return the sentence in the language of these: one gives a template in it, one writes a number."""

        def part(value: object) -> object:
            match value:
                case Sentence():
                    return value.worded(translated, spelled)
                case Template():
                    return translated(value)
                case tuple():
                    return ", ".join(str(part(each)) for each in value)
                case int() | float():
                    return _Number(value, spelled)
                case _:
                    return value

        return translated(self.template).format(**{name: part(each) for name, each in self.values.items()})

    def __eq__(self, other: object) -> bool:
        """Whether `other` says the same."""
        return isinstance(other, Sentence) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash(self.template)


class Template(str):
    """A template whose values come later; the type marks it as text to translate."""

    __slots__ = ()


class _Number:
    """A number that is written as the language of its sentence does."""

    def __init__(self, value: float, spelled: Callable[[float, str], str]) -> None:
        self._value, self._spelled = value, spelled

    def __format__(self, form: str) -> str:
        return self._spelled(self._value, form)


def counted(number: int, one: Template, many: Template) -> Sentence:
    """Return a number with its noun: `one`, or `many` with the number in place of `{n:,}`."""
    return Sentence(one) if number == 1 else Sentence(many, n=number)


class EvenhandError(Sentence, Exception):
    """A sentence that says what happened, where, and what to do."""

    exit_code = 1


class SystemRefused(EvenhandError):
    """The system refuses for now, by rights or for want of room: what lies there may be whole."""


class InvalidInput(EvenhandError):
    """Something typed, read or passed in is not acceptable."""

    exit_code = 3


class NotFound(EvenhandError):
    """The thing asked for does not exist here."""

    exit_code = 4


class Conflict(EvenhandError):
    """The thing exists, but its state forbids what was asked."""

    exit_code = 5


def trace(error: BaseException) -> str:
    """Return the kind of an unexpected error and the lines it passed, and of what it came from.

    Its message is left out, and so is every value: they may hold a candidate's words.
    """
    lines: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{'from ' if lines else ''}{type(cause).__qualname__}")
        step = cause.__traceback__
        while step is not None:
            frame, line = step.tb_frame, step.tb_lineno
            lines.append(f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}")
            step = step.tb_next
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)
