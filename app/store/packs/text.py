"""Reading a text file that anybody may have written: regular, small, UTF-8, no control characters."""

import os
import re
import stat
from pathlib import Path

from app.domain.errors import NotFound
from app.domain.text import tidy
from app.store.packs.source import Position

SIZE_LIMIT = 1_000_000
LINE_LIMIT = 20_000

_BOM = b"\xef\xbb\xbf"
# What may not stand in a file as it is: controls, and the line ends only YAML 1.1 knows.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufffd\U00010000-\U0010ffff]")


class Unreadable(Exception):
    """Why a file cannot be read any further, where that shows, and what to do."""

    def __init__(self, message: str, cure: str, place: Position = (1, 1)) -> None:
        super().__init__(message)
        self.message, self.cure, self.place = message, cure, place


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Return the bytes of the file; `NotFound` when there is none, `Unreadable` for all other trouble."""
    try:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            kind = "folder" if stat.S_ISDIR(info.st_mode) else "pipe or device"
            raise Unreadable(f"this is a {kind}, not a file", "Name a text file.")
        if info.st_size > limit:
            raise _too_large(limit)
        with open(path, "rb", opener=_without_waiting) as file:
            raw = file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFound("There is no file {path}. Check the name.", path=tidy(str(path))) from error
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise Unreadable(f"the file cannot be read: {reason}", "Check name and permissions.") from error
    if len(raw) > limit:
        raise _too_large(limit)
    return raw


def read_text(path: Path, limit: int = SIZE_LIMIT) -> str:
    """Return the text of the file without its byte order mark; errors as `read_bytes`."""
    raw = read_bytes(path, limit).removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        kind = " (it looks like UTF-16)" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ""
        raise Unreadable(
            f"the file is not UTF-8 text{kind}: byte 0x{raw[error.start]:02X} is out of place",
            "Save the file again with the encoding UTF-8.",
            _end_of(before),
        ) from error
    if found := _UNPRINTABLE.search(text):
        raise Unreadable(
            f"the file holds the control character U+{ord(found[0]):04X}",
            "Delete it; only letters, signs, spaces, tabs and line ends may stand here.",
            _end_of(text[: found.start()]),
        )
    if max(text.count("\n"), text.count("\r")) > LINE_LIMIT:
        raise Unreadable(f"the file has more than {LINE_LIMIT:,} lines", "Split it or shorten it.")
    return text


def _too_large(limit: int) -> Unreadable:
    size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1_000} kB"
    return Unreadable(
        f"the file holds more than {size}",
        "Packs are short texts: split it or shorten it.",
    )


def _without_waiting(name: str, flags: int) -> int:
    # A pipe that took the file's place since we looked must not block us.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _end_of(text: str) -> Position:
    lines = re.split("\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1
