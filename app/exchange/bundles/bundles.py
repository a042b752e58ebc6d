"""Bundles as bytes: a line that says what follows, then canonical JSON (the format: docs/bundles.md)."""

import hashlib
import re
from pathlib import Path

from app.domain.document import MadeByNewer, is_canonical, understood, upcast
from app.domain.errors import Conflict, InvalidInput
from app.domain.kits.bundle import BUNDLES, MOST_PARTS, Bundle
from app.domain.value import canonical
from app.exchange.bundles import padding

LIMIT = 8 << 20
"""Bytes of the largest bundle that is read."""

_HEAD = re.compile(rb"evenhand-bundle (\d{1,9}) ([0-9a-f]{64})")
_VERSION = 2
_PADDED = 2
"""From which version on bundles are padded."""
_LONGEST_HEAD = 100


def is_bundle(file: Path) -> bool:
    """Return whether a file says that it is a bundle, of whatever version."""
    with file.open("rb") as stream:
        return stream.read(16) == b"evenhand-bundle "


def pack(bundle: Bundle, version: int = _VERSION) -> bytes:
    """Return `bundle` as the content of a file; the same bundle is the same file, byte for byte.

    In an older `version` it goes to a program that knows no newer one.
    """
    body = canonical(bundle)
    if version >= _PADDED:
        body = padding.padded(body, _beside(version))
    head = f"evenhand-bundle {version} {hashlib.sha256(body).hexdigest()}\n"
    if len(head) + len(body) > LIMIT:
        raise Conflict("It would have more than {limit} MB, which nobody could read.", limit=LIMIT >> 20)
    return head.encode() + body


def read(file: Path) -> Bundle:
    """Return the bundle in `file`; raise a sentence for everything that is not one, whole and unchanged."""
    with file.open("rb") as stream:
        return unpack(stream.read(LIMIT + 1))


def version(content: bytes) -> int:
    """Return the format of a bundle that was read."""
    said = _HEAD.match(content)
    return int(said[1]) if said else 0


def unpack(content: bytes) -> Bundle:
    """Return the bundle that `content` is: nothing is read of it before its digest fits."""
    if len(content) > LIMIT:
        raise InvalidInput("It has more than {limit} MB, which no bundle has.", limit=LIMIT >> 20)
    head, _, body = content[:_LONGEST_HEAD].partition(b"\n")
    said = _HEAD.fullmatch(head)
    if said is None:
        raise InvalidInput("It is not an Evenhand bundle.")
    if not 1 <= int(said[1]) <= _VERSION:
        raise MadeByNewer("It was made by a newer Evenhand. Update to open it.")
    body = content[len(head) + 1 :]
    if hashlib.sha256(body).hexdigest() != said[2].decode():
        raise InvalidInput("It was damaged on its way: it is not what was written. Ask for it again.")
    if int(said[1]) >= _PADDED:
        if not padding.is_padded(body, len(head) + 1):
            raise InvalidInput("It was not written by Evenhand.")
        body = body.rstrip(b" ")
    if body.count(b",") > MOST_PARTS:
        raise InvalidInput("It has more parts than any bundle.")
    try:
        bundle = understood(lambda: BUNDLES.validate_json(upcast(body, "bundle", int(said[1]))))
    except ValueError:
        raise InvalidInput("It does not hold what a bundle holds.") from None
    if not is_canonical(body):  # a key that stands twice, blanks, numbers in another form
        raise InvalidInput("It was not written by Evenhand.")
    return bundle


def _beside(version: int) -> int:
    return len(f"evenhand-bundle {version} {'0' * 64}\n")
