"""Paste: read a file with notes that somebody chose or dropped."""

from pathlib import Path

from app.domain.errors import InvalidInput
from app.store.packs.text import Unreadable, read_text


def read_notes(path: Path) -> str:
    """Return the text of a file; raise a sentence when it is no text, or too large."""
    try:
        return read_text(path)
    except Unreadable as error:
        raise InvalidInput(
            "“{file}”, line {line}: {trouble}. {cure}",
            file=path.name,
            line=error.place[0],
            trouble=error.message,
            cure=error.cure,
        ) from error
