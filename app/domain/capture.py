"""What an interviewer types in the note line: words, and where they belong."""

import re
from typing import NamedTuple

from app.domain.rubric import Rubric

_TAG = re.compile(r"(?:^|\s)#([A-Za-z]{2})(?=\s|$)")


class Captured(NamedTuple):
    """A typed note: its words, and the dimension it named (None when it named none)."""

    text: str
    dimension: str | None


def capture(typed: str, rubric: Rubric) -> Captured:
    """Return the words of `typed` and the dimension that `#` with its two letters names.

    The last known tag counts and is taken out; what looks like a tag but names nothing stays in the words.
    """
    codes = {dimension.code: dimension.id for dimension in rubric.dimensions}
    found = [match for match in _TAG.finditer(typed) if match[1].lower() in codes]
    if not found:
        return Captured(typed, None)
    last = found[-1]
    words = f"{typed[: last.start()]} {typed[last.end() :].lstrip()}".strip()
    return Captured(words or typed, codes[last[1].lower()])
