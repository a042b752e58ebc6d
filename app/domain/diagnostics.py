"""Diagnostics of a file that a person wrote: where each mistake is, what is wrong, and how to mend it."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from app.domain.errors import InvalidInput
from app.domain.text import tidy
from app.domain.value import Value

DataPath = tuple[str | int, ...]
"""The way from the top of a file to a place in it: keys, and indices counted from 0."""

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_SHOWN = 60


class Problem(Value):
    """One mistake in a file, as a person can find and mend it."""

    file: str
    line: int = 1
    column: int = 1
    path: str = ""
    """Where in the data, like `dimensions[2].anchors[1].level`; empty for the whole file."""
    message: str
    cure: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}: "
        return f"{where}{self.path + ': ' if self.path else ''}{self.message}. {self.cure}"


def spell(path: DataPath) -> str:
    """Return `path` as people write it: `dimensions[2].anchors[1].level`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step) and len(step) <= _SHOWN:
            text += f".{step}" if text else step
        else:
            text += f"[{json.dumps(shown(step), ensure_ascii=False)}]"
    return text


def shown(text: str) -> str:
    """Return `text` fit for a message: one line, not long, nothing that commands a terminal."""
    text = tidy(text[: _SHOWN + 1]).replace("\n", "⏎").replace("\t", " ")
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def refusal(problems: Sequence[Problem]) -> InvalidInput:
    """Return the error for a file with `problems`: the first as a sentence, and how many more there are."""
    more = len(problems) - 1
    if not more:
        return InvalidInput("{problem}", problem=problems[0])
    return InvalidInput(
        "{problem} (1 more mistake.)" if more == 1 else "{problem} ({count} more mistakes.)",
        problem=problems[0],
        count=more,
    )


class Fault(NamedTuple):
    """A mistake in a pack: where (a path of keys and indices), what, and how to mend it."""

    path: tuple[str | int, ...]
    message: str
    cure: str
