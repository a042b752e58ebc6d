"""Text that is safe to keep, and identifiers: what is needed before there are any values."""

import re
import unicodedata
from datetime import UTC, datetime


def tidy(text: str) -> str:
    """Return `text` as it may be kept: NFC, `\\n` line ends, controls spelt out as `[U+0007]`.

    Nothing a person can read is removed; the result passes `Text` if it is short enough.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _UNWANTED.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Fillers that Unicode calls letters or symbols, though nothing is seen."""


def is_seen(text: str) -> bool:
    """Return whether anything of `text` shows: more than blanks, format characters and lone marks."""
    unseen = ("Zs", "Cf", "Cc", "Mn", "Me")
    return any(unicodedata.category(each) not in unseen and each not in _BLANK_LETTERS for each in text)


_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Bidirectional controls: they would turn round what one reads; right-to-left words need none."""


def turns(text: str) -> bool:
    """Return whether something in `text` turns round what stands beside it."""
    return _DIRECTIONS.search(text) is not None


def straight(text: str) -> str:
    """Return `text` without what turns round the text beside it."""
    return _DIRECTIONS.sub("", text)


def uuid7(moment: datetime, randomness: bytes) -> str:
    """Return a UUID version 7 (RFC 9562, section 5.7) for `moment` from 10 random bytes."""
    if len(randomness) != 10:
        raise ValueError("a UUID version 7 takes 10 random bytes")
    millis = int(moment.astimezone(UTC).timestamp() * 1000)
    raw = bytearray(millis.to_bytes(6, "big") + randomness)
    raw[6] = 0x70 | raw[6] & 0x0F
    raw[8] = 0x80 | raw[8] & 0x3F
    return _dashed(raw.hex())


def next_id(identifier: str) -> str:
    """Return the identifier that follows `identifier`."""
    return _dashed(f"{int(identifier.replace('-', ''), 16) + 1:032x}")


def _dashed(text: str) -> str:
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
